// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A model that somebody has put beside the program: where whole texts lie, whatever their language.
//!
//! A folder with `model.safetensors` and `tokenizer.json`, as model2vec and the static models of
//! sentence-transformers write them: one row of numbers for each piece of a word, and a text lies at the mean of
//! its pieces. That is the kind a small server can run over all ideas of a town; a transformer takes a
//! thousand times as long (ADR 40). Nothing is fetched, and a model that knows our languages less well than
//! the program does without it is refused ([`Model::open`]).

mod pieces;
mod probe;
mod tensors;

use std::{fs, io, path::Path};

pub use probe::{Probed, probe_sentences};

use crate::{
    Analyser, Pack,
    themes::{WholeTexts, matrix::unit},
};
use pieces::Pieces;
use tensors::Table;

/// No model file is larger; a larger one is not read.
const LARGEST: u64 = 2 << 30;
/// Of one text so many pieces are looked at.
const LONGEST: usize = 512;

/// Why a model is not in use.
#[derive(Debug, thiserror::Error)]
pub enum ModelError {
    /// A file of it cannot be read.
    #[error("the model cannot be read: {0}")]
    Io(#[from] io::Error),
    /// It is not one of the kind that is known.
    #[error("not a usable model: {0}")]
    Bad(&'static str),
    /// It knows the three languages less well than the program does without it.
    #[error(
        "the model finds the same sentence in another language less often than the program does without: {0}"
    )]
    Worse(Probed),
}

/// A model in memory.
#[derive(Debug)]
pub struct Model {
    pieces: Pieces,
    table: Table,
}

impl Model {
    /// Opens the model of a folder and tries it on built-in sentences in Finnish, Swedish and English against
    /// what is there without it: the word space, or else the letters that languages share.
    ///
    /// # Errors
    /// Where a file cannot be read, is no model of this kind, or the model does worse.
    pub fn open(folder: &Path, analyser: &dyn Analyser, pack: Option<&Pack>) -> Result<Self, ModelError> {
        let read = |name: &str| {
            let file = folder.join(name);
            if fs::metadata(&file)?.len() > LARGEST {
                return Err(ModelError::Bad("a file of it is too large"));
            }
            Ok(fs::read(file)?)
        };
        let model = Self::read(read("model.safetensors")?, &read("tokenizer.json")?)?;
        let probed = model.probe(analyser, pack);
        if probed.is_worse() { Err(ModelError::Worse(probed)) } else { Ok(model) }
    }

    /// A model from the bytes of its two files, not tried on anything.
    ///
    /// # Errors
    /// Where they are no model of this kind.
    pub fn read(safetensors: Vec<u8>, tokenizer: &[u8]) -> Result<Self, ModelError> {
        let table = Table::read(safetensors)?;
        let pieces = Pieces::read(tokenizer)?;
        if pieces.count() > table.pieces() {
            return Err(ModelError::Bad("its tokenizer has more pieces than its table has rows"));
        }
        Ok(Self { pieces, table })
    }

    /// How often the model and what is there without it find the same sentence in another language.
    pub fn probe(&self, analyser: &dyn Analyser, pack: Option<&Pack>) -> Probed {
        probe::run(self, analyser, pack)
    }

    /// In how many directions texts can differ.
    pub const fn width(&self) -> usize {
        self.table.width()
    }

    /// Where a text lies, of length one; none where no piece of it is known.
    pub fn place(&self, text: &str) -> Option<Vec<f32>> {
        let mut out = vec![0.0; self.width()];
        for piece in self.pieces.of(text, LONGEST) {
            self.table.add(&mut out, piece);
        }
        (out.iter().all(|x| x.is_finite()) && unit(&mut out)).then_some(out)
    }
}

impl WholeTexts for Model {
    fn width(&self) -> usize {
        self.width()
    }

    fn place(&self, text: &str) -> Option<Vec<f32>> {
        self.place(text)
    }
}

#[cfg(test)]
mod tests;

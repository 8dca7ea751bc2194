// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A word space shared by the languages: where words of Finnish, Swedish and English lie by what they mean.
//!
//! The program works without one. With one, texts that share no word can be near each other, themes join
//! across languages and get names in all three. A pack is a file beside the program (`RVEC1`, see
//! `README.md`); it may have a file of concept names beside it.

pub(crate) mod build;
pub(crate) mod names;
mod read;

use std::{collections::HashMap, path::Path, sync::Arc};

use kernel::Lang;

pub use build::{BuildError, Builder, Built};

use crate::{
    analyse::{Analyser, Snowball, Source},
    themes::matrix::{add, unit},
};

/// Why a pack can't be used.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// It can't be read from the disk.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// It is not a pack, or a damaged one.
    #[error("not a usable word space: {0}")]
    Bad(&'static str),
}

/// What an installation has for reading texts: the analyser with the dictionaries that were found, and a
/// pack where there is one. Features take it from the application's state.
#[derive(Clone)]
pub struct Toolbox {
    /// Turns texts into words.
    pub analyser: Arc<dyn Analyser>,
    /// The word space.
    pub pack: Option<Arc<Pack>>,
}

impl Default for Toolbox {
    fn default() -> Self {
        Self { analyser: Arc::new(Snowball::default()), pack: None }
    }
}

impl std::fmt::Debug for Toolbox {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Toolbox").field("pack", &self.pack.is_some()).finish_non_exhaustive()
    }
}

/// The words of one language.
#[derive(Debug, Clone)]
struct Words {
    lang: Lang,
    mean: Vec<f32>,
    words: Vec<String>,
    idf: Vec<f32>,
    rows: Vec<i8>,
}

/// A word space.
#[derive(Debug, Clone)]
pub struct Pack {
    width: usize,
    langs: Vec<Words>,
    names: Vec<[String; 3]>,
}

impl Pack {
    /// Opens a pack and, where there is one, `labels.tsv` beside it.
    ///
    /// # Errors
    /// Where the file can't be read or is not a pack.
    pub fn open(file: &Path) -> Result<Self, PackError> {
        let mut pack = Self::read(&std::fs::read(file)?)?;
        if let Ok(text) = std::fs::read_to_string(file.with_file_name("labels.tsv")) {
            pack.names = names::read(&text);
        }
        Ok(pack)
    }

    /// The languages it knows, each with the number of its words.
    pub fn languages(&self) -> Vec<(Lang, usize)> {
        self.langs.iter().map(|w| (w.lang, w.words.len())).collect()
    }

    /// In how many directions words can differ.
    pub const fn width(&self) -> usize {
        self.width
    }

    /// How many concepts it can name in three languages.
    pub const fn concepts(&self) -> usize {
        self.names.len()
    }

    /// The words nearest to a word, in a language: what `riihi pack check` shows.
    pub fn near(&self, word: &str, lang: Lang, to: Lang, count: usize) -> Vec<(&str, f32)> {
        let (Some(from), Some(there)) = (self.of(lang), self.of(to)) else { return Vec::new() };
        let Some(at) = from.words.iter().position(|w| w == word) else { return Vec::new() };
        let place = from.row(at, self.width);
        let mut all: Vec<(f32, usize)> = (0..there.words.len())
            .map(|n| (crate::themes::matrix::dot(&place, &there.row(n, self.width)), n))
            .collect();
        all.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        all.into_iter().take(count).map(|(likeness, n)| (there.words[n].as_str(), likeness)).collect()
    }

    /// As [`Self::near`], for a search that cannot wait: whole numbers only, and nothing is put in order but
    /// the best few.
    pub(crate) fn nearest(&self, word: &str, lang: Lang, to: Lang, count: usize) -> Vec<(&str, f32)> {
        let (Some(from), Some(there)) = (self.of(lang), self.of(to)) else { return Vec::new() };
        let Some(at) = from.words.iter().position(|w| w == word) else { return Vec::new() };
        let own = &from.rows[at * self.width..(at + 1) * self.width];
        let length = |row: &[i8]| whole(row, row).max(1.0).sqrt();
        let mut best: Vec<(&str, f32)> = Vec::with_capacity(count + 1);
        for (row, word) in there.rows.chunks_exact(self.width).zip(&there.words) {
            let likeness = whole(own, row) / (length(own) * length(row));
            if best.len() < count || best.last().is_some_and(|last| likeness > last.1) {
                let at = best.partition_point(|b| b.1 >= likeness);
                best.insert(at, (word, likeness));
                best.truncate(count);
            }
        }
        best
    }

    /// Whether it knows a word of a language.
    pub(crate) fn has(&self, word: &str, lang: Lang) -> bool {
        self.of(lang).is_some_and(|words| words.words.iter().any(|w| w == word))
    }

    fn of(&self, lang: Lang) -> Option<&Words> {
        self.langs.iter().find(|w| w.lang == lang)
    }

    /// The pack with its words under the keys that this analyser gives.
    pub(crate) fn keyed(&self, analyser: &dyn Analyser) -> Keyed<'_> {
        let maps = Lang::ALL.map(|lang| {
            let Some(words) = self.of(lang) else { return HashMap::new() };
            let mut map = HashMap::with_capacity(words.words.len());
            for (n, word) in words.words.iter().enumerate() {
                // A pack holds base forms. Where the analyser knows only stems, a word is found by its stem,
                // and the commonest word of a stem wins: packs list common words first.
                if analyser.source(lang) == Source::Snowball && lang != Lang::En {
                    map.entry(analyser.word(word, lang).key.to_string()).or_insert(n);
                } else {
                    map.insert(word.clone(), n);
                }
            }
            map
        });
        Keyed { pack: self, maps }
    }
}

/// The product of two rows of a file, in whole numbers.
#[expect(clippy::cast_precision_loss, reason = "at most a few million, shown as a nearness")]
fn whole(a: &[i8], b: &[i8]) -> f32 {
    a.iter().zip(b).map(|(x, y)| i32::from(*x) * i32::from(*y)).sum::<i32>() as f32
}

impl Words {
    /// A word's place, of length one.
    fn row(&self, n: usize, width: usize) -> Vec<f32> {
        let mut out: Vec<f32> = self.rows[n * width..(n + 1) * width].iter().map(|x| f32::from(*x)).collect();
        unit(&mut out);
        out
    }
}

/// A pack as one analyser sees it.
pub(crate) struct Keyed<'a> {
    pub(crate) pack: &'a Pack,
    maps: [HashMap<String, usize>; 3],
}

impl Keyed<'_> {
    /// Where different words lie together, each with what it counts, before the mean of their kind is taken
    /// away; none where none of them is known.
    pub(crate) fn place<'w>(
        &self,
        words: impl Iterator<Item = (&'w str, f32)>,
        lang: Lang,
    ) -> Option<Vec<f32>> {
        let pack = self.pack.of(lang)?;
        let at = |key: &str| self.maps[lang as usize].get(key).copied();
        let mut known: Vec<(usize, f32)> =
            words.filter_map(|(key, counts)| Some((at(key)?, counts))).collect();
        known.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
        known.dedup_by_key(|k| k.0);
        let mut out = vec![0.0; self.pack.width];
        for (n, counts) in known {
            add(&mut out, &pack.row(n, self.pack.width), pack.idf[n] * counts);
        }
        unit(&mut out).then_some(out)
    }

    /// The direction in which all texts of a language lie, as the pack's makers measured it.
    pub(crate) fn mean(&self, lang: Lang) -> Vec<f32> {
        self.pack.of(lang).map_or_else(|| vec![0.0; self.pack.width], |w| w.mean.clone())
    }
}

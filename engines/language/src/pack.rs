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

use std::{
    collections::HashMap,
    path::Path,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

use kernel::Lang;

pub use build::{BuildError, Builder, Built};

use crate::{
    analyse::{Analyser, Snowball, Source},
    themes::{
        ThemeFinder, WholeTexts,
        matrix::{add, unit},
    },
};

/// Why a pack can't be used.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// It can't be read from the disk.
    #[error(transparent)]
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
    /// A model, where one is used.
    pub model: Option<Arc<dyn WholeTexts>>,
}

impl Toolbox {
    /// What finds themes with these tools.
    pub fn finder(&self) -> ThemeFinder<'_> {
        ThemeFinder {
            analyser: self.analyser.as_ref(),
            pack: self.pack.as_deref(),
            model: self.model.as_deref(),
        }
    }
}

impl Default for Toolbox {
    fn default() -> Self {
        Self { analyser: Arc::new(Snowball::default()), pack: None, model: None }
    }
}

impl std::fmt::Debug for Toolbox {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Toolbox")
            .field("pack", &self.pack.is_some())
            .field("model", &self.model.is_some())
            .finish_non_exhaustive()
    }
}

/// So many nearest words are of use.
pub(crate) const MOST_NEAR: usize = 2;
/// So many answers are remembered, some hundred bytes each.
const REMEMBERED: usize = 20_000;

/// The words of one language.
#[derive(Debug, Clone)]
struct Words {
    lang: Lang,
    mean: Vec<f32>,
    words: Vec<String>,
    idf: Vec<f32>,
    rows: Vec<i8>,
    look: OnceLock<Look>,
}

/// What a search that cannot wait needs, made when one comes first.
#[derive(Debug, Clone)]
struct Look {
    /// The words' numbers in the order of the alphabet.
    order: Vec<u32>,
    /// How long each row is.
    lengths: Vec<f32>,
}

/// A word space.
#[derive(Debug, Clone)]
pub struct Pack {
    width: usize,
    langs: Vec<Words>,
    names: Vec<[String; 3]>,
    asked: Asked,
}

/// What is nearest to a word in another language, as far as somebody has asked.
#[derive(Default)]
struct Asked(Mutex<HashMap<(Lang, Lang, usize), Nearest>>);

/// Words by their number, with how near they are.
type Nearest = Arc<[(usize, f32)]>;

impl Clone for Asked {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl std::fmt::Debug for Asked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Asked")
    }
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

    /// As [`Self::near`], for a search that cannot wait: what was asked before is remembered, for who types a
    /// sentence asks for its words again at every letter.
    pub(crate) fn nearest(&self, word: &str, lang: Lang, to: Lang) -> Vec<(&str, f32)> {
        let (Some(from), Some(there)) = (self.of(lang), self.of(to)) else { return Vec::new() };
        let Some(at) = from.at(word, self.width) else { return Vec::new() };
        let asked = (lang, to, at);
        // A lock that a panic has poisoned still guards a map of whole answers.
        let known = || self.asked.0.lock().unwrap_or_else(PoisonError::into_inner);
        let before = known().get(&asked).cloned();
        let found = before.unwrap_or_else(|| {
            let found: Arc<[(usize, f32)]> = self.look_for(from, at, there).into();
            let mut known = known();
            if known.len() >= REMEMBERED {
                known.clear();
            }
            known.insert(asked, Arc::clone(&found));
            found
        });
        found.iter().map(|(n, likeness)| (there.words[*n].as_str(), *likeness)).collect()
    }

    /// In whole numbers only, and nothing is put in order but the best few.
    fn look_for(&self, from: &Words, at: usize, there: &Words) -> Vec<(usize, f32)> {
        let length = from.look(self.width).lengths[at];
        let own = &from.rows[at * self.width..(at + 1) * self.width];
        let lengths = &there.look(self.width).lengths;
        let mut best: Vec<(usize, f32)> = Vec::with_capacity(MOST_NEAR + 1);
        for (n, (row, theirs)) in there.rows.chunks_exact(self.width).zip(lengths).enumerate() {
            let likeness = whole(own, row) / (length * theirs);
            if best.len() < MOST_NEAR || best.last().is_some_and(|last| likeness > last.1) {
                let at = best.partition_point(|b| b.1 >= likeness);
                best.insert(at, (n, likeness));
                best.truncate(MOST_NEAR);
            }
        }
        best
    }

    /// Whether it knows a word of a language.
    pub(crate) fn has(&self, word: &str, lang: Lang) -> bool {
        self.of(lang).is_some_and(|words| words.at(word, self.width).is_some())
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
    /// No words yet.
    const fn none(lang: Lang, mean: Vec<f32>) -> Self {
        Self { lang, mean, words: Vec::new(), idf: Vec::new(), rows: Vec::new(), look: OnceLock::new() }
    }

    fn look(&self, width: usize) -> &Look {
        self.look.get_or_init(|| {
            let mut order: Vec<u32> = (0..).take(self.words.len()).collect();
            order.sort_by_key(|n| self.words[*n as usize].as_str());
            let length = |row: &[i8]| whole(row, row).max(1.0).sqrt();
            Look { order, lengths: self.rows.chunks_exact(width).map(length).collect() }
        })
    }

    /// The number of a word.
    fn at(&self, word: &str, width: usize) -> Option<usize> {
        let order = &self.look(width).order;
        let found = order.binary_search_by_key(&word, |n| self.words[*n as usize].as_str());
        found.ok().map(|place| order[place] as usize)
    }

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

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What is asked.

use std::{collections::BTreeMap, ops::Bound};

use kernel::Lang;
use language::{Analyser, Source, words};

use crate::index::Search;

/// What a beginning counts against the word itself.
const BEGINNING: f32 = 0.5;
/// What a part of the asked word counts where a text has it as a word of its own.
const PART_OF_ASKED: f32 = 0.4;
/// What a synonym counts.
const SYNONYM: f32 = 0.5;
/// What a stem counts that ends otherwise: stems by rule keep some forms of a word apart.
const NEAR_STEM: f32 = 0.4;
/// A beginning stands for at most so many written forms.
const FORMS: usize = 64;
/// A query has at most so many words.
const MOST: usize = 24;

/// A query.
#[derive(Debug, Clone)]
pub struct Query<'a> {
    /// As typed: words, and words in quotes that must stand side by side.
    pub text: &'a str,
    /// Only texts with one of these values of each facet: name and value.
    pub only: &'a [(&'a str, &'a str)],
    /// Leave out so many of the best.
    pub skip: usize,
    /// At most so many.
    pub limit: usize,
    /// Whether the last word is whole; else it may be the beginning of one.
    pub finished: bool,
}

impl<'a> Query<'a> {
    /// The first twenty of all that match.
    pub const fn new(text: &'a str) -> Self {
        Self { text, only: &[], skip: 0, limit: 20, finished: false }
    }
}

/// A word that is asked for: terms that stand for it, each with what it counts.
#[derive(Debug, Clone, Default)]
pub(crate) struct Asked {
    pub(crate) terms: Vec<(u32, f32)>,
}

/// A query as one language reads it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Read {
    pub(crate) words: Vec<Asked>,
    /// Places in `words` that must stand side by side.
    pub(crate) phrases: Vec<std::ops::Range<usize>>,
}

impl<Id> Search<Id> {
    /// Reads a query in a language.
    pub(crate) fn read(&self, text: &str, lang: Lang, finished: bool) -> Read {
        let mut out = Read::default();
        let open = !finished && text.chars().next_back().is_some_and(char::is_alphanumeric);
        // Every second piece between quotes is a phrase; one that is never closed is none.
        let pieces: Vec<&str> = text.split(['"', '”', '“', '»', '«']).collect();
        let last = pieces.len() - 1;
        for (n, piece) in pieces.iter().enumerate() {
            let from = out.words.len();
            let places: Vec<_> = words(piece).collect();
            for (k, place) in places.iter().enumerate() {
                if out.words.len() >= MOST {
                    return out;
                }
                let unfinished = open && n == last && k + 1 == places.len();
                out.words.push(self.asked(&piece[place.clone()], lang, unfinished));
            }
            if n % 2 == 1 && n < last && out.words.len() > from + 1 {
                out.phrases.push(from..out.words.len());
            }
        }
        out
    }

    fn asked(&self, form: &str, lang: Lang, unfinished: bool) -> Asked {
        let mut out = Asked::default();
        let terms = &self.terms[lang as usize];
        let mut put = |term: u32, counts: f32| match out.terms.iter_mut().find(|t| t.0 == term) {
            Some(known) => known.1 = known.1.max(counts),
            None => out.terms.push((term, counts)),
        };
        let word = self.analyser.word(form, lang);
        if let Some(term) = terms.get(&word.key) {
            put(*term, 1.0);
        }
        for part in word.parts.iter().filter(|p| **p != word.key) {
            if let Some(term) = terms.get(part) {
                put(*term, PART_OF_ASKED);
            }
        }
        if self.analyser.source(lang) == Source::Snowball {
            near_stems(terms, &word.key).for_each(|term| put(term, NEAR_STEM));
        }
        // A word for the same thing, of the whole or (lower) of one of its parts.
        let parts = word.parts.iter().filter(|p| **p != word.key).map(|p| (p, PART_OF_ASKED));
        for (key, counts) in std::iter::once((&word.key, 1.0)).chain(parts) {
            for kin in self.glossary.kin(key, lang, self.pack.as_deref()) {
                if let Some(term) = self.terms[kin.lang as usize].get(&kin.key) {
                    put(*term, SYNONYM * kin.counts * counts);
                }
            }
        }
        for (other, key) in self.synonyms.get(&(lang, word.key.clone())).into_iter().flatten() {
            if let Some(term) = self.terms[*other as usize].get(key) {
                put(*term, SYNONYM);
            }
        }
        let small = form.to_lowercase();
        if unfinished && small.chars().nth(1).is_some() {
            let forms = self.written[lang as usize].range::<str, _>(from(&small));
            for (_, (term, _)) in forms.take_while(|(f, _)| f.starts_with(&small)).take(FORMS) {
                put(*term, BEGINNING);
            }
        }
        out
    }
}

/// All from this text on.
fn from(text: &str) -> (Bound<&str>, Bound<&str>) {
    (Bound::Included(text), Bound::Unbounded)
}

/// Stems that go the same way for four letters and two thirds of the longer one, and part only then.
fn near_stems<'t>(terms: &'t BTreeMap<Box<str>, u32>, stem: &'t str) -> impl Iterator<Item = u32> + 't {
    let length = stem.chars().count();
    let shared = (length * 2).div_ceil(3).max(4);
    let start = stem.char_indices().nth(shared.min(length)).map_or(stem, |(at, _)| &stem[..at]);
    terms
        .range::<str, _>(from(start))
        .take_while(move |(k, _)| length >= 4 && k.starts_with(start))
        .filter(move |(k, _)| k.chars().count() * 2 <= shared * 3)
        .map(|t| *t.1)
        .take(FORMS)
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! How much of a short query a text has: for people who have typed a word or two.
//!
//! Two sentences are alike when each has what the other has. A word that somebody has begun with and an idea of
//! twenty words never are; there it counts how much of what is asked the idea has: the word itself, its parts
//! ("koulu" of "koulukyydit" in "koulukuljetusten"), a word for the same thing in their place, or most of its
//! letters.

use super::{Field, Terms, hash, runs_of};
use crate::{
    Glossary, Pack,
    analyse::{Analyser, Class, words},
    themes::stop,
};
use kernel::Lang;

/// What a text that has a share of so many words is worth; a query of more words is compared as a whole.
const WORTH: [f32; 7] = [0.0, 1.0, 1.0, 1.0, 0.9, 0.8, 0.7];
/// What a verb weighs against other words: ideas ask for things more than they do something.
const VERB: f32 = 0.5;
/// From this share of a word's runs of letters on they count.
const MOST_RUNS: f32 = 0.6;
/// What the letters of a whole word count against the word.
const LETTERS: f32 = 0.9;
/// The language of so few words cannot be told: they are read in the others as well.
const UNSURE: usize = 2;

/// A word of a query.
struct Asked {
    weight: f32,
    /// For each part, or for the whole where there are none: the terms that stand for it, and what they count.
    parts: Vec<Vec<(u64, f32)>>,
    /// Terms that stand for the whole.
    whole: Vec<(u64, f32)>,
    runs: Vec<u64>,
    unfinished: bool,
}

/// A short query.
pub(super) struct Wanted {
    words: Vec<Asked>,
}

/// What a query is read with.
pub(super) struct With<'a> {
    pub(super) analyser: &'a dyn Analyser,
    pub(super) glossary: &'a Glossary,
    pub(super) pack: Option<&'a Pack>,
    pub(super) keys: &'a Field,
    /// How many texts there are.
    pub(super) texts: usize,
}

impl Wanted {
    /// Reads a query; none where it is empty or too long to be a few words.
    pub(super) fn read(with: &With<'_>, text: &str, lang: Lang, unfinished: bool) -> Option<Self> {
        let places: Vec<_> = words(text).collect();
        let mut out: Vec<Asked> = Vec::new();
        for (nth, place) in places.iter().enumerate() {
            let form = &text[place.clone()];
            let small = form.to_lowercase();
            let open = unfinished && nth + 1 == places.len();
            let word = with.analyser.word(form, lang);
            let says = !stop::is(&small, lang) && !stop::is(&word.key, lang);
            if !says || word.class == Some(Class::Function) {
                continue;
            }
            if out.len() + 1 == WORTH.len() {
                return None;
            }
            out.push(Asked::new(with, &small, &word, lang, open, places.len() <= UNSURE));
        }
        (!out.is_empty()).then_some(Self { words: out })
    }

    /// Terms that are not in the query and stand for some of its words, with what they count.
    pub(super) fn others(&self) -> impl Iterator<Item = (u64, f32)> {
        let all = self.words.iter().flat_map(|w| w.whole.iter().chain(w.parts.iter().flatten()));
        all.copied()
    }

    /// How alike a text is to the query, 0 to 1.
    pub(super) fn share(&self, keys: &Terms, runs: &Terms) -> f32 {
        let all: f32 = self.words.iter().map(|w| w.weight).sum();
        let found: f32 = self.words.iter().map(|w| w.weight * w.found(keys, runs)).sum();
        if all > 0.0 { WORTH[self.words.len()] * found / all } else { 0.0 }
    }
}

impl Asked {
    fn new(
        with: &With<'_>,
        small: &str,
        word: &crate::Word,
        lang: Lang,
        unfinished: bool,
        unsure: bool,
    ) -> Self {
        let ways_in = |key: &str, lang: Lang| {
            let kin = with.glossary.kin(key, lang, with.pack);
            let kin = kin.into_iter().map(|k| (hash(&k.key), k.counts));
            std::iter::once((hash(key), 1.0)).chain(kin).collect::<Vec<_>>()
        };
        let ways = |key: &str| ways_in(key, lang);
        let known = |key: &str| with.keys.has(hash(key));
        let mut parts: Vec<Vec<(u64, f32)>> = word.parts.iter().map(|p| ways(p)).collect();
        if parts.is_empty()
            && !known(&word.key)
            && let Some((head, tail)) = with.glossary.split(&word.key, lang, unfinished, known)
        {
            parts = vec![vec![(hash(head), 1.0)], ways(tail)];
        }
        let mut whole = ways(&word.key);
        if unsure {
            let others = with.glossary.other_readings(small, lang, with.analyser, with.pack);
            whole.extend(others.iter().flat_map(|(other, word)| ways_in(&word.key, *other)));
        }
        let idf = with.keys.idf(hash(&word.key), with.texts);
        Self {
            weight: if word.class == Some(Class::Verb) { idf * VERB } else { idf },
            parts,
            whole,
            runs: runs_of(small, unfinished),
            unfinished,
        }
    }

    fn found(&self, keys: &Terms, runs: &Terms) -> f32 {
        let has = |terms: &Terms, term: u64| terms.binary_search_by_key(&term, |t| t.0).is_ok();
        let best =
            |ways: &[(u64, f32)]| ways.iter().filter(|w| has(keys, w.0)).map(|w| w.1).fold(0.0, f32::max);
        let mut found = best(&self.whole);
        if !self.parts.is_empty() {
            let sum: f32 = self.parts.iter().map(|p| best(p)).sum();
            found = found.max(sum / self.parts.len() as f32);
        }
        let letters = self.runs.iter().filter(|r| has(runs, **r)).count() as f32;
        let letters = letters / self.runs.len().max(1) as f32;
        if letters >= MOST_RUNS {
            found = found.max(if self.unfinished { letters } else { letters * LETTERS });
        }
        found
    }
}

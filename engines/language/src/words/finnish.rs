// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Finnish words: which of a dictionary's readings is meant, and what to make of words it does not know.

use std::collections::{HashMap, HashSet};

use super::{
    colloquial,
    voikko::{Kind, Reading, Voikko},
};
use crate::{Class, Word};

/// As long a word as is looked up; longer ones are no words.
const LONGEST: usize = 80;
/// The least letters of a known tail, and of the unknown head before it.
const TAIL: usize = 4;
const HEAD: usize = 3;

/// Finnish with a dictionary.
#[derive(Debug)]
pub(crate) struct Finnish {
    voikko: Voikko,
    prior: HashMap<Box<str>, f32>,
}

impl Finnish {
    pub(crate) fn new(voikko: Voikko) -> Self {
        let prior = include_str!("../../data/common_fi.txt").lines().filter_map(|line| line.split_once('\t'));
        let prior = prior.filter_map(|(lemma, weight)| Some((lemma.into(), weight.parse().ok()?))).collect();
        Self { voikko, prior }
    }

    /// The word, or none where neither the dictionary nor a part of the word is of help.
    pub(crate) fn word(&self, form: &str) -> Option<Word> {
        let small = form.to_lowercase();
        if small.chars().count() > LONGEST {
            return None;
        }
        if let Some(lemma) = colloquial::finnish(&small) {
            let kind = self.best(lemma, false).and_then(|r| r.kind);
            return Some(word(lemma, Box::default(), kind));
        }
        let capital = form.chars().next().is_some_and(char::is_uppercase);
        if let Some(reading) = self.best(&small, capital) {
            return Some(of_reading(&reading));
        }
        self.unknown(&small, capital)
    }

    pub(crate) fn readings(&self, small: &str) -> Vec<Reading> {
        self.voikko.readings(small)
    }

    /// Each distinct form gives one to its base forms, in equal shares.
    pub(crate) fn learn<'f>(&mut self, forms: impl IntoIterator<Item = &'f str>) {
        let forms: HashSet<&str> = forms.into_iter().collect();
        for form in forms {
            let mut lemmas: Vec<String> =
                self.readings(&form.to_lowercase()).into_iter().map(|r| r.lemma).collect();
            lemmas.sort();
            lemmas.dedup();
            #[expect(clippy::cast_precision_loss, reason = "a handful of lemmas")]
            let share = 1.0 / lemmas.len() as f32;
            for lemma in lemmas {
                *self.prior.entry(lemma.into_boxed_str()).or_default() += share;
            }
        }
    }

    pub(crate) fn learnt(&self) -> Vec<(String, f32)> {
        let mut out: Vec<_> = self.prior.iter().map(|(lemma, weight)| (lemma.to_string(), *weight)).collect();
        out.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        out
    }

    /// The likeliest reading: a name only where there is a capital, few parts, a lemma that is often met.
    fn best(&self, small: &str, capital: bool) -> Option<Reading> {
        let rank = |r: &Reading| {
            let shy = u8::from(!capital && r.kind.is_some_and(Kind::is_name)) * 2;
            (shy, r.count(), -self.prior.get(r.lemma.as_str()).copied().unwrap_or(0.0))
        };
        self.voikko.best(small, rank)
    }

    fn unknown(&self, small: &str, capital: bool) -> Option<Word> {
        // What follows a colon is an ending.
        if let Some((head, _)) = small.split_once(':').filter(|(head, _)| !head.is_empty()) {
            return Some(
                self.best(head, capital).map_or_else(|| word(head, Box::default(), None), |r| of_reading(&r)),
            );
        }
        if let Some((head, tail)) = small.rsplit_once('-').filter(|(h, t)| !h.is_empty() && !t.is_empty()) {
            let head_word = self.word(head);
            let tail = self.word(tail)?;
            let mut parts = match head_word {
                Some(w) if w.parts.is_empty() => vec![w.key.into_string()],
                Some(w) => w.parts.into_iter().map(String::from).collect(),
                None => vec![head.to_owned()],
            };
            if tail.parts.is_empty() {
                parts.push(tail.key.to_string());
            }
            parts.extend(tail.parts.iter().map(ToString::to_string));
            return Some(Word {
                key: format!("{head}-{}", tail.key).into(),
                parts: boxed(parts),
                class: tail.class,
            });
        }
        self.tail(small)
    }

    /// padelkenttä: the longest tail that is known, behind a head that is not.
    fn tail(&self, small: &str) -> Option<Word> {
        let places: Vec<usize> = small.char_indices().map(|(at, _)| at).collect();
        let last = places.len().checked_sub(TAIL)?;
        for at in places.get(HEAD..=last)? {
            let (head, tail) = small.split_at(*at);
            let Some(reading) = self.best(tail, false) else { continue };
            if !matches!(reading.kind, Some(Kind::Noun | Kind::NounOrAdjective | Kind::Adjective)) {
                continue;
            }
            let mut parts = vec![self.best(head, false).map_or_else(|| head.to_owned(), |r| r.lemma)];
            parts.extend(reading.parts().map(str::to_owned));
            return Some(word(&format!("{head}{}", reading.lemma), boxed(parts), reading.kind));
        }
        None
    }
}

fn boxed(parts: Vec<String>) -> Box<[Box<str>]> {
    parts.into_iter().map(String::into_boxed_str).collect()
}

fn word(lemma: &str, parts: Box<[Box<str>]>, kind: Option<Kind>) -> Word {
    Word { key: lemma.into(), parts, class: kind.map(class) }
}

fn of_reading(reading: &Reading) -> Word {
    let lemma = match reading.lemma.as_str() {
        "he" if reading.kind == Some(Kind::Pronoun) => "hän",
        "me" if reading.kind == Some(Kind::Pronoun) => "minä",
        "te" if reading.kind == Some(Kind::Pronoun) => "sinä",
        "ne" if reading.kind == Some(Kind::Pronoun) => "se",
        "nämä" if reading.kind == Some(Kind::Pronoun) => "tämä",
        "nuo" if reading.kind == Some(Kind::Pronoun) => "tuo",
        lemma => lemma,
    };
    let parts = if reading.count() > 1 { reading.parts().map(Into::into).collect() } else { Box::default() };
    word(lemma, parts, reading.kind)
}

const fn class(kind: Kind) -> Class {
    match kind {
        Kind::Noun | Kind::NounOrAdjective | Kind::Short => Class::Noun,
        Kind::Adjective => Class::Adjective,
        Kind::Verb => Class::Verb,
        Kind::Adverb => Class::Adverb,
        Kind::FirstName | Kind::LastName | Kind::Place | Kind::OtherName => Class::Name,
        Kind::Number => Class::Number,
        Kind::Pronoun | Kind::Small => Class::Function,
    }
}

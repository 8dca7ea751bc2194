// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Swedish words: which entry of the list a form belongs to, and compounds that the list does not have.

use super::{
    hunspell::{Hunspell, Stem},
    irregular,
};
use crate::{Class, Word};

/// As long a word as is looked up; longer ones are no words.
const LONGEST: usize = 80;
/// The least letters of a compound's head and tail.
const HEAD: usize = 2;
const TAIL: usize = 3;
/// As many parts as a compound is taken apart into.
const MOST_PARTS: usize = 4;

/// Swedish with a dictionary.
#[derive(Debug)]
pub(crate) struct Swedish(Hunspell);

impl Swedish {
    pub(crate) fn new(words: Hunspell) -> Self {
        Self(words)
    }

    /// The word, or none where neither the list nor a part of the word is of help.
    pub(crate) fn word(&self, form: &str) -> Option<Word> {
        let small = form.to_lowercase();
        if small.chars().count() > LONGEST {
            return None;
        }
        if let Some((lemma, function)) = irregular::swedish(&small) {
            return Some(Word {
                key: lemma.into(),
                parts: Box::default(),
                class: function.then_some(Class::Function),
            });
        }
        if let Some((lemma, derived)) = self.listed(form, &small) {
            // "biologisk" is no compound of "bio", whatever the list has.
            let parts = if derived { Vec::new() } else { self.parts(&lemma, MOST_PARTS) };
            return Some(word(lemma, parts));
        }
        // EU:s, tv:n: what follows a colon is an ending.
        if let Some((head, _)) = small.split_once(':').filter(|(head, _)| !head.is_empty()) {
            return Some(word(head.to_owned(), Vec::new()));
        }
        if let Some((head, tail)) = small.rsplit_once('-').filter(|(h, t)| !h.is_empty() && !t.is_empty()) {
            let tail = self.word(tail)?;
            let mut parts = vec![self.word(head).map_or_else(|| head.to_owned(), |w| w.key.into_string())];
            if tail.parts.is_empty() {
                parts.push(tail.key.to_string());
            }
            parts.extend(tail.parts.iter().map(ToString::to_string));
            return Some(word(format!("{head}-{}", tail.key), parts));
        }
        let (lemma, parts) = self.compound(&small, MOST_PARTS)?;
        Some(word(lemma, parts))
    }

    /// The entry that a form most likely belongs to, in small letters; whether it is a word made of an entry.
    fn listed(&self, form: &str, small: &str) -> Option<(String, bool)> {
        let mut stems = self.0.stems(small);
        if form != small {
            stems.extend(self.0.stems(form));
        }
        let best = stems.into_iter().filter(|s| !s.only_in_compound).min_by_key(rank)?;
        let lemma = base(&best);
        Some((lemma.to_lowercase(), lemma != best.entry))
    }

    /// The parts of a base form that the list has whole; fewer than two where it is none.
    fn parts(&self, lemma: &str, most: usize) -> Vec<String> {
        if lemma.chars().count() < 7 {
            return Vec::new();
        }
        self.compound(lemma, most).map(|(_, parts)| parts).unwrap_or_default()
    }

    /// Head and tail, the tail as long as can be: base form and parts.
    fn compound(&self, small: &str, most: usize) -> Option<(String, Vec<String>)> {
        if most < 2 {
            return None;
        }
        let places: Vec<usize> = small.char_indices().map(|(at, _)| at).collect();
        let last = places.len().checked_sub(TAIL)?;
        for at in places.get(HEAD..=last)? {
            let (head, tail) = small.split_at(*at);
            let Some(first) = self.head(head) else { continue };
            let tails = self.0.stems(tail).into_iter();
            if let Some((lemma, false)) = irregular::swedish(tail) {
                return Some((format!("{head}{lemma}"), vec![first, lemma.to_owned()]));
            }
            if let Some(stem) = tails.filter(|s| s.ends && !s.only_in_compound).min_by_key(rank) {
                let tail = base(&stem);
                let lemma = format!("{head}{tail}");
                let mut parts = vec![first];
                let more = self.parts(&tail, most - 1);
                if more.len() > 1 {
                    parts.extend(more)
                } else {
                    parts.push(tail)
                }
                return Some((lemma, parts));
            }
            if let Some((lemma, more)) = self.compound(tail, most - 1) {
                let mut parts = vec![first];
                parts.extend(more);
                return Some((format!("{head}{lemma}"), parts));
            }
        }
        None
    }

    /// The base form of a compound's first part: a form made for that, or a word with a joining s.
    fn head(&self, head: &str) -> Option<String> {
        let first = |word: &str, fits: &dyn Fn(&Stem) -> bool| {
            self.0.stems(word).into_iter().filter(|s| fits(s)).min_by_key(rank).map(|s| s.entry)
        };
        let long = head.chars().count() > 3;
        first(head, &|s| s.begins).or_else(|| {
            first(head.strip_suffix('s').filter(|_| long)?, &|s| s.whole && s.ends && !s.only_in_compound)
        })
    }
}

/// The smaller the likelier: an adjective in -a before the noun or verb that looks the same, then the word
/// itself, then a verb's -r, then the shortest ending on the longest entry.
fn rank(stem: &Stem) -> (u8, usize, std::cmp::Reverse<usize>) {
    let verb = stem.entry.ends_with('a') && matches!(&*stem.added, "r" | "er");
    let kind = match (stem.flag, &*stem.added) {
        (Some('O'), "a" | "t") => 0,
        _ if verb => 1,
        (None, _) => 2,
        _ => 3,
    };
    (kind, stem.added.chars().count(), std::cmp::Reverse(stem.entry.chars().count()))
}

/// The entry, or where the ending makes another word of it (biologisk, forskare, vårdande), that word.
fn base(stem: &Stem) -> String {
    let added = &*stem.added;
    let verb = stem.entry.ends_with('a');
    let new = if added.starts_with("isk") {
        "isk"
    } else if added.starts_with("are") && verb && stem.taken == 1 {
        "are"
    } else if added.starts_with("nde") && verb {
        "nde"
    } else {
        return stem.entry.clone();
    };
    let kept = stem.entry.len().saturating_sub(stem.taken);
    format!("{}{new}", stem.entry.get(..kept).unwrap_or(&stem.entry))
}

fn word(lemma: String, parts: Vec<String>) -> Word {
    let parts = if parts.len() > 1 {
        parts.into_iter().map(String::into_boxed_str).collect()
    } else {
        Box::default()
    };
    Word { key: lemma.into(), parts, class: None }
}

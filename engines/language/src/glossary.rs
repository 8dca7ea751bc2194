// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Municipal words that people use for the same thing, in three languages: a small list of our own.
//!
//! One resident writes "koulukyydit" and another "koulukuljetukset": nothing in the letters says that they mean
//! the same. The list (`data/synonyms.txt`) does, for words by themselves and for parts of compounds; with a
//! [`Pack`](crate::Pack) many more words are known to be near each other, across languages too.

use std::{collections::HashMap, sync::Arc};

use kernel::Lang;

use crate::{Analyser, Word, pack::Pack};

/// What a word of the list counts against the word itself.
const LISTED: f32 = 0.8;
/// From this nearness on a word of a pack may stand for one of another language. Within a language what a pack
/// has near each other goes together ("koulu", "oppilas") more often than it means the same.
const NEAR: f32 = 0.7;
/// What the nearest of them counts.
const PACKED: f32 = 0.7;
/// The fewest letters before a part that is known, and of that part.
const HEAD: usize = 3;
const TAIL: usize = 3;
/// A longer word is no word.
const LONGEST: usize = 60;
/// A tail shares so much of the longer one's letters with a listed word, from the first one on.
const SAME_TAIL: f32 = 0.6;

/// The groups of words that mean much the same, each with its language.
pub fn synonyms() -> impl Iterator<Item = Vec<(Lang, &'static str)>> {
    include_str!("../data/synonyms.txt").lines().map(|line| {
        let by_language = line.split('|').zip([Lang::Fi, Lang::Sv, Lang::En]);
        let words = by_language.flat_map(|(words, lang)| words.split_whitespace().map(move |w| (lang, w)));
        words.filter(|(_, word)| *word != "-").collect()
    })
}

/// A word that may stand for another.
#[derive(Debug, Clone, PartialEq)]
pub struct Kin {
    /// Its language.
    pub lang: Lang,
    /// Its key.
    pub key: Box<str>,
    /// What it counts against the word itself.
    pub counts: f32,
}

/// The words of the list under the keys of one analyser.
pub struct Glossary {
    kin: [HashMap<Box<str>, Vec<Kin>>; 3],
    /// Keys of Finnish and Swedish words for taking compounds apart where no dictionary does.
    tails: [Vec<Box<str>>; 3],
}

impl Glossary {
    /// The list as this analyser reads it.
    pub fn new(analyser: &dyn Analyser) -> Self {
        let mut out = Self { kin: Default::default(), tails: Default::default() };
        for group in synonyms() {
            let mut keys: Vec<(Lang, Box<str>)> =
                group.iter().map(|(lang, word)| (*lang, analyser.word(word, *lang).key.clone())).collect();
            keys.sort_by(|a, b| (a.0 as usize, &a.1).cmp(&(b.0 as usize, &b.1)));
            keys.dedup();
            for own in &keys {
                let others = keys.iter().filter(|k| *k != own);
                let kin = self_or_new(&mut out.kin[own.0 as usize], &own.1);
                kin.extend(others.map(|(lang, key)| Kin { lang: *lang, key: key.clone(), counts: LISTED }));
            }
        }
        for lang in [Lang::Fi, Lang::Sv] {
            let mut tails: Vec<_> = out.kin[lang as usize].keys().cloned().collect();
            tails.sort();
            out.tails[lang as usize] = tails;
        }
        out
    }

    /// What may stand for the word with this key: from the list, then from the pack.
    pub fn kin(&self, key: &str, lang: Lang, pack: Option<&Pack>) -> Vec<Kin> {
        let mut out = self.kin[lang as usize].get(key).cloned().unwrap_or_default();
        let Some(pack) = pack else { return out };
        for to in Lang::ALL.into_iter().filter(|to| *to != lang) {
            for (word, likeness) in pack.nearest(key, lang, to) {
                if likeness >= NEAR && !out.iter().any(|k| k.lang == to && *k.key == *word) {
                    out.push(Kin { lang: to, key: word.into(), counts: PACKED * likeness });
                }
            }
        }
        out
    }

    /// How else a word may be read whose language is not sure: in every language but `lang` in which the list
    /// or the pack knows it. One word says little of its language, and who searches often uses another than
    /// the page has.
    pub fn other_readings(
        &self,
        form: &str,
        lang: Lang,
        analyser: &dyn Analyser,
        pack: Option<&Pack>,
    ) -> Vec<(Lang, Arc<Word>)> {
        let others = Lang::ALL.into_iter().filter(|other| *other != lang);
        let read = others.map(|other| (other, analyser.word(form, other)));
        let known = |(other, word): &(Lang, Arc<Word>)| {
            self.kin[*other as usize].contains_key(&word.key)
                || pack.is_some_and(|pack| pack.has(&word.key, *other))
        };
        read.filter(known).collect()
    }

    /// A compound that no dictionary has taken apart, or one that is still being typed: its head, and the
    /// listed word that its tail is or may become. `head` says whether there is such a word.
    pub(crate) fn split<'k>(
        &self,
        key: &'k str,
        lang: Lang,
        unfinished: bool,
        head: impl Fn(&str) -> bool,
    ) -> Option<(&'k str, &str)> {
        let tails = &self.tails[lang as usize];
        let places: Vec<usize> = key.char_indices().map(|(at, _)| at).collect();
        let last = places.len().checked_sub(TAIL).filter(|last| *last <= LONGEST)?;
        let mut best: Option<(f32, &'k str, &str)> = None;
        for (nth, at) in places.iter().enumerate().take(last + 1).skip(HEAD) {
            let (front, back) = key.split_at(*at);
            let length = places.len() - nth;
            // What shares its first letters stands side by side, in the order of the list.
            let begins = &back[..places.get(nth + TAIL).map_or(key.len(), |end| *end) - at];
            let first = tails.partition_point(|tail| **tail < *begins);
            for tail in tails[first..].iter().take_while(|tail| tail.starts_with(begins)) {
                let size = tail.chars().count();
                let shared = tail.chars().zip(back.chars()).take_while(|(a, b)| a == b).count();
                // The last letters change ("kyyti", "kyydin"); what is not typed yet may be missing.
                let of = if unfinished { length } else { length.max(size) };
                let likeness = shared as f32 / of as f32;
                let better = best.is_none_or(|(b, ..)| likeness >= b);
                if shared >= TAIL && likeness >= SAME_TAIL && better && head(front) {
                    best = Some((likeness, front, tail));
                }
            }
        }
        best.map(|(_, front, tail)| (front, tail))
    }
}

fn self_or_new<'m>(map: &'m mut HashMap<Box<str>, Vec<Kin>>, key: &str) -> &'m mut Vec<Kin> {
    map.entry(key.into()).or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Snowball;

    #[test]
    fn every_line_of_the_list_is_a_group_of_single_words() {
        for (nth, group) in synonyms().enumerate() {
            assert!(group.len() > 1, "line {}", nth + 1);
            let odd = group.iter().find(|(_, word)| crate::words(word).next() != Some(0..word.len()));
            assert_eq!(odd, None, "line {}", nth + 1);
        }
    }

    #[test]
    fn words_for_the_same_thing_are_kin_across_languages() {
        let words = Snowball::default();
        let glossary = Glossary::new(&words);
        let kin = glossary.kin(&words.word("kirjastot", Lang::Fi).key, Lang::Fi, None);
        let has = |word: &str, lang: Lang| {
            kin.iter().any(|k| k.lang == lang && k.key == words.word(word, lang).key)
        };
        assert!(has("bibliotek", Lang::Sv) && has("libraries", Lang::En) && !has("skola", Lang::Sv));
        assert!(glossary.kin("xyzzy", Lang::Fi, None).is_empty());
    }

    #[test]
    fn compounds_are_taken_apart_without_a_dictionary() {
        let words = Snowball::default();
        let glossary = Glossary::new(&words);
        let split = |word: &str| {
            let key = words.word(word, Lang::Fi).key.clone();
            glossary.split(&key, Lang::Fi, false, |_| true).map(|(a, b)| (a.to_owned(), b.to_owned()))
        };
        for word in ["koulukyydit", "koulukyyti"] {
            let (head, tail) = split(word).unwrap();
            assert_eq!(head, "koulu");
            let kin = glossary.kin(&tail, Lang::Fi, None);
            assert!(kin.iter().any(|k| k.key == words.word("kuljetus", Lang::Fi).key), "{word} {tail}");
        }
        assert_eq!(split("koulukuljetusten").unwrap().0, "koulu");
        assert_eq!(split("kyyti"), None);
    }
}

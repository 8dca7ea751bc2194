// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Ideas that say the same in other words, found while the writer is still typing.
//!
//! Two views of a text, each divided by its best score and added: BM25 over keys (stems or base forms, and
//! compound parts), which knows words; and BM25 over runs of three letters inside words, which forgives
//! endings, slips and a last word that is not finished. Of a query of a few words it also counts how much of it
//! a text has, words for the same thing included ([`Glossary`], [`Pack`]). Held in memory: how fast it is at
//! 100,000 ideas stands in the README.

mod groups;
mod share;

pub use groups::{NEARLY, SameWords, same_words};

use std::{collections::HashMap, hash::Hash, sync::Arc};

use kernel::Lang;

use crate::{
    Glossary, Pack, Source,
    analyse::{Analyser, words},
};
use share::{Wanted, With};

/// A text that resembles the query.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scored<Id> {
    /// Which one.
    pub id: Id,
    /// For the order only: 1 is the best possible for this query.
    pub score: f32,
    /// How alike the two texts are, 0 to 1, comparable between queries. Show as "similar" from
    /// [`ALIKE`] on.
    pub likeness: f32,
}

/// From this likeness on four of five pairs mean the same, at least in their context (measured: README).
pub const ALIKE: f32 = 0.6;

/// Finds texts like a given one.
pub trait Similar<Id> {
    /// Adds a text, or replaces the one with this id.
    fn add(&mut self, id: Id, text: &str, lang: Lang);

    /// Forgets a text; says whether it was there.
    fn remove(&mut self, id: Id) -> bool;

    /// The texts most like `text`, best first, at most `limit`. The last word may be unfinished.
    fn like(&self, text: &str, lang: Lang, limit: usize) -> Vec<Scored<Id>>;

    /// How many texts there are.
    fn len(&self) -> usize;

    /// Whether there are none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

const K1: f32 = 1.2;
const B: f32 = 0.9;
/// Of the query's runs of letters, only so many of the rarest are looked up.
const RAREST: usize = 48;
/// Letters in a run. Swedish words are short: with four, most of a word's runs hold its ending.
const RUN: usize = 3;
/// What words count; the rest is for runs of letters.
const KEYS: f32 = 0.4;

/// Of a longer text this beginning is looked at, in characters: ten times what anybody may send.
const ENOUGH: usize = 50_000;
/// Of the best so many are looked at more closely before they are put in order.
const LOOKED_AT: usize = 200;
/// What words for the same thing count in the first look.
const KIN: f32 = 0.5;

/// The in-memory index.
pub struct Index<Id, A> {
    analyser: A,
    glossary: Glossary,
    pack: Option<Arc<Pack>>,
    slots: Vec<Option<Slot<Id>>>,
    by_id: HashMap<Id, u32>,
    keys: Field,
    runs: Field,
}

/// Hashes of a text's terms in ascending order, each with how often it occurs.
type Terms = Vec<(u64, u16)>;

struct Slot<Id> {
    id: Id,
    keys: Terms,
    runs: Terms,
}

/// Where each term occurs, how often, and how long the texts are.
#[derive(Default)]
struct Field {
    postings: HashMap<u64, Vec<(u32, u16)>>,
    /// By number, side by side: a query looks at most of them.
    lengths: Vec<u32>,
    total: u64,
}

impl<Id: Copy + Eq + Hash + Ord, A: Analyser> Index<Id, A> {
    /// An empty index over this analyser.
    pub fn new(analyser: A) -> Self {
        Self {
            glossary: Glossary::new(&analyser),
            analyser,
            pack: None,
            slots: Vec::new(),
            by_id: HashMap::new(),
            keys: Field::default(),
            runs: Field::default(),
        }
    }

    /// With a word space: words of other languages are understood too.
    #[must_use]
    pub fn with_pack(mut self, pack: Option<Arc<Pack>>) -> Self {
        self.pack = pack;
        self
    }

    fn terms(&self, text: &str, lang: Lang, unfinished: bool) -> (Terms, Terms) {
        let mut keys = Vec::new();
        let text = beginning(text);
        let stems = self.analyser.source(lang) == Source::Snowball;
        for place in words(text) {
            let word = self.analyser.word(&text[place], lang);
            keys.push(hash(&word.key));
            keys.extend(word.parts.iter().map(|p| hash(p)));
            // Where no dictionary takes compounds apart, the glossary's words are known as their tails.
            if stems
                && word.parts.is_empty()
                && let Some((head, tail)) = self.glossary.split(&word.key, lang, false, |_| true)
            {
                keys.extend([hash(head), hash(tail)]);
            }
        }
        (counted(keys), counted(runs(text, unfinished)))
    }

    /// As [`Similar::like`], among the texts that are kept: where the best are wanted of some of them.
    pub fn like_among(
        &self,
        text: &str,
        lang: Lang,
        limit: usize,
        keep: impl Fn(Id) -> bool,
    ) -> Vec<Scored<Id>> {
        let text = beginning(text);
        let unfinished = text.chars().next_back().is_some_and(char::is_alphanumeric);
        let (keys, runs) = self.terms(text, lang, unfinished);
        let count = self.by_id.len();
        let with = With {
            analyser: &self.analyser,
            glossary: &self.glossary,
            pack: self.pack.as_deref(),
            keys: &self.keys,
            texts: count,
        };
        let wanted = Wanted::read(&with, text, lang, unfinished);
        // Whole sentences are found best by their words; what somebody is typing by how much of it a text has.
        let closer = wanted.is_some() && unfinished;
        let mut asked: Vec<(u64, f32)> = keys.iter().map(|(t, _)| (*t, 1.0)).collect();
        for (term, counts) in wanted.iter().flat_map(Wanted::others) {
            if !asked.iter().any(|a| a.0 == term) {
                asked.push((term, KIN * counts));
            }
        }
        let mut rare: Vec<(u64, f32)> = runs.iter().map(|(t, _)| (*t, 1.0)).collect();
        rare.sort_by_key(|(t, _)| (self.runs.postings.get(t).map_or(usize::MAX, Vec::len), *t));
        rare.truncate(RAREST);
        let mut scores = vec![0.0f32; self.slots.len()];
        for (part, one) in [(KEYS, self.keys.bm25(&asked, count)), (1.0 - KEYS, self.runs.bm25(&rare, count))]
        {
            let best = one.iter().copied().fold(0.0, f32::max);
            if best > 0.0 {
                scores.iter_mut().zip(one).for_each(|(sum, score)| *sum += part * score / best);
            }
        }
        let mut out: Vec<(f32, &Slot<Id>)> = scores
            .into_iter()
            .zip(&self.slots)
            .filter(|(score, _)| *score > 0.0)
            .filter_map(|(score, slot)| Some((score, slot.as_ref()?)))
            .filter(|(_, slot)| keep(slot.id))
            .collect();
        // Half of a big index may share a run with the query: only the best are looked at and put in order.
        let most = if closer { limit.max(LOOKED_AT) } else { limit };
        if limit > 0 && out.len() > most {
            out.select_nth_unstable_by(most - 1, |a, b| b.0.total_cmp(&a.0).then(a.1.id.cmp(&b.1.id)));
            out.truncate(most);
        }
        let mut out: Vec<Scored<Id>> = out
            .into_iter()
            .map(|(score, slot)| {
                let share = wanted.as_ref().map_or(0.0, |w| w.share(&slot.keys, &slot.runs));
                let alike = f32::midpoint(
                    self.keys.cosine(&keys, &slot.keys, count),
                    self.runs.cosine(&runs, &slot.runs, count),
                );
                let score = if closer { f32::midpoint(score, share.max(alike)) } else { score };
                Scored { id: slot.id, score, likeness: share.max(alike) }
            })
            .collect();
        out.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.id.cmp(&b.id)));
        out.truncate(limit);
        out
    }

    /// A removed text leaves its number empty; when half are empty, the numbers are given anew.
    fn pack(&mut self) {
        if self.slots.len() < 64 || self.by_id.len() * 2 > self.slots.len() {
            return;
        }
        let slots: Vec<_> = std::mem::take(&mut self.slots).into_iter().flatten().collect();
        self.by_id.clear();
        self.keys = Field::default();
        self.runs = Field::default();
        slots.into_iter().for_each(|slot| self.put(slot));
    }

    fn put(&mut self, slot: Slot<Id>) {
        let Ok(number) = u32::try_from(self.slots.len()) else { return };
        self.keys.add(number, &slot.keys);
        self.runs.add(number, &slot.runs);
        self.by_id.insert(slot.id, number);
        self.slots.push(Some(slot));
    }
}

impl<Id: Copy + Eq + Hash + Ord, A: Analyser> Similar<Id> for Index<Id, A> {
    fn add(&mut self, id: Id, text: &str, lang: Lang) {
        self.remove(id);
        let (keys, runs) = self.terms(text, lang, false);
        self.put(Slot { id, keys, runs });
    }

    fn remove(&mut self, id: Id) -> bool {
        let Some(number) = self.by_id.remove(&id) else { return false };
        if let Some(slot) = self.slots.get_mut(number as usize).and_then(Option::take) {
            self.keys.forget(number, &slot.keys);
            self.runs.forget(number, &slot.runs);
        }
        self.pack();
        true
    }

    fn like(&self, text: &str, lang: Lang, limit: usize) -> Vec<Scored<Id>> {
        self.like_among(text, lang, limit, |_| true)
    }

    fn len(&self) -> usize {
        self.by_id.len()
    }
}

impl Field {
    fn has(&self, term: u64) -> bool {
        self.postings.contains_key(&term)
    }

    fn add(&mut self, number: u32, terms: &[(u64, u16)]) {
        for (term, times) in terms {
            self.postings.entry(*term).or_default().push((number, *times));
            self.total += u64::from(*times);
        }
        let number = number as usize;
        self.lengths.resize(self.lengths.len().max(number + 1), 0);
        self.lengths[number] = terms.iter().map(|(_, n)| u32::from(*n)).sum();
    }

    fn forget(&mut self, number: u32, terms: &[(u64, u16)]) {
        for (term, times) in terms {
            if let Some(list) = self.postings.get_mut(term) {
                // Numbers only grow, so each list is in their order.
                if let Ok(at) = list.binary_search_by_key(&number, |(n, _)| *n) {
                    list.remove(at);
                    self.total -= u64::from(*times);
                }
                if list.is_empty() {
                    self.postings.remove(term);
                }
            }
        }
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "counts of texts; a rounded one changes no order that matters"
    )]
    fn idf(&self, term: u64, texts: usize) -> f32 {
        let with = self.postings.get(&term).map_or(0, Vec::len) as f32;
        ((texts as f32 - with + 0.5) / (with + 0.5) + 1.0).ln()
    }

    #[expect(clippy::cast_precision_loss, reason = "as above")]
    fn bm25(&self, query: &[(u64, f32)], texts: usize) -> Vec<f32> {
        let mean = self.total as f32 / texts.max(1) as f32;
        let mut scores = vec![0.0; self.lengths.len()];
        // A term counts once, however often the writer repeats it.
        for (term, counts) in query {
            // Runs of one word stand or fall together, and a key has its parts beside it: at full weight one
            // rare word would outweigh all others together.
            let idf = self.idf(*term, texts).sqrt() * counts;
            for (number, times) in self.postings.get(term).into_iter().flatten() {
                let (number, times) = (*number as usize, f32::from(*times));
                let norm = K1 * (1.0 - B + B * self.lengths[number] as f32 / mean);
                scores[number] += idf * times * (K1 + 1.0) / (times + norm);
            }
        }
        scores
    }

    /// Of two texts' terms, rare ones weighing more.
    fn cosine(&self, a: &[(u64, u16)], b: &[(u64, u16)], texts: usize) -> f32 {
        let weight = |term: u64| self.idf(term, texts).powi(2);
        let norm = |terms: &[(u64, u16)]| terms.iter().map(|(t, _)| weight(*t)).sum::<f32>();
        let shared = a.iter().filter(|(t, _)| b.binary_search_by_key(t, |(u, _)| *u).is_ok());
        let both = (norm(a) * norm(b)).sqrt();
        if both > 0.0 { (shared.map(|(t, _)| weight(*t)).sum::<f32>() / both).min(1.0) } else { 0.0 }
    }
}

fn beginning(text: &str) -> &str {
    text.char_indices().nth(ENOUGH).map_or(text, |(end, _)| &text[..end])
}

/// Runs of letters inside the words, one space around each word; an unfinished last word has none behind.
pub(crate) fn runs(text: &str, unfinished: bool) -> Vec<u64> {
    let text = beginning(text);
    let mut places = words(text).peekable();
    let mut out = Vec::new();
    while let Some(place) = places.next() {
        out.extend(runs_of(&text[place], unfinished && places.peek().is_none()));
    }
    out
}

/// Those of one word.
fn runs_of(word: &str, unfinished: bool) -> Vec<u64> {
    let mut signs = vec![' '];
    signs.extend(word.chars().flat_map(char::to_lowercase));
    if !unfinished {
        signs.push(' ');
    }
    if signs.len() <= RUN {
        return vec![hash_of(&signs)];
    }
    signs.windows(RUN).map(hash_of).collect()
}

fn counted(mut terms: Vec<u64>) -> Terms {
    terms.sort_unstable();
    let mut out: Terms = Vec::with_capacity(terms.len());
    for term in terms {
        match out.last_mut() {
            Some((last, times)) if *last == term => *times = times.saturating_add(1),
            _ => out.push((term, 1)),
        }
    }
    out
}

/// FNV-1a, 64 bits: the same on every machine and in every run.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(b)).wrapping_mul(0x100_0000_01b3))
}

/// The same of letters that do not lie side by side in memory.
fn hash_of(signs: &[char]) -> u64 {
    let mut bytes = [0; 4];
    let each = |h: u64, b: &u8| (h ^ u64::from(*b)).wrapping_mul(0x100_0000_01b3);
    signs.iter().fold(0xcbf2_9ce4_8422_2325, |h, c| c.encode_utf8(&mut bytes).as_bytes().iter().fold(h, each))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::Snowball;

    fn index(texts: &[&str]) -> Index<usize, Snowball> {
        let mut index = Index::new(Snowball::default());
        texts.iter().enumerate().for_each(|(i, t)| index.add(i, t, Lang::Fi));
        index
    }

    const IDEAS: [&str; 6] = [
        "Lisää penkkejä torille ikäihmisille",
        "Koirapuisto Harjulaan",
        "Kirjasto auki myös sunnuntaisin",
        "Talvella pyöräteiden auraus ennen seitsemää",
        "Nuorille oma tila keskustaan",
        "Ilmainen bussi lapsille",
    ];

    fn first(index: &Index<usize, Snowball>, text: &str) -> Option<usize> {
        index.like(text, Lang::Fi, 3).first().map(|s| s.id)
    }

    #[test]
    fn the_same_idea_in_other_words_is_found() {
        let index = index(&IDEAS);
        assert_eq!(first(&index, "Torilla pitäisi olla enemmän penkkejä"), Some(0));
        assert_eq!(first(&index, "Kirjastojen pitäisi olla auki sunnuntaina"), Some(2));
        assert_eq!(first(&index, "pyörätiet aurataan"), Some(3));
        assert_eq!(first(&index, "xyzzy"), None);
        assert_eq!(first(&index, ""), None);
    }

    #[test]
    fn it_helps_while_the_last_word_is_being_typed() {
        let index = index(&IDEAS);
        for typed in ["koir", "koirap", "koirapui", "Koirapuist"] {
            assert_eq!(first(&index, typed), Some(1), "{typed}");
        }
        assert_eq!(first(&index, "oma tila nuor"), Some(4));
    }

    #[test]
    fn another_word_for_the_same_thing_is_shown_to_the_one_who_writes() {
        for analyser in crate::lexicon::both() {
            let mut index = Index::new(analyser);
            let ideas =
                ["Koulukuljetusten turvallisuus", "Koulun piha", "Kyläkoulut säilytettävä", "Uimahalli"];
            ideas.iter().chain(&IDEAS).enumerate().for_each(|(i, t)| index.add(i, t, Lang::Fi));
            let shown = |text: &str| {
                let found = index.like(text, Lang::Fi, 5).into_iter().filter(|s| s.likeness >= ALIKE);
                found.map(|s| s.id).collect::<Vec<_>>()
            };
            for typed in [
                "koulukyydit",
                "koulukyyti ",
                "koulukyytien",
                "Koulukyy",
                "koulukyydi",
                "koulukulj",
                "turvalliset koulukyydit",
            ] {
                assert_eq!(shown(typed), [0], "{typed}");
            }
            assert_eq!(shown("uimahalleja lisää"), [3]);
            assert_eq!(shown("tuulivoimaa"), Vec::<usize>::new());
        }
    }

    #[test]
    fn a_short_query_is_read_in_every_language_that_knows_its_words() {
        let shown = |index: &Index<usize, Snowball>, text: &str, lang| {
            let found = index.like(text, lang, 5).into_iter().filter(|s| s.likeness >= ALIKE);
            found.map(|s| s.id).collect::<Vec<_>>()
        };
        let mut index = index(&IDEAS);
        index.add(6, "Lumi pois pihoilta", Lang::Fi);
        for lang in Lang::ALL {
            for word in ["library", "libraries ", "bibliotek", "kirjastot"] {
                assert_eq!(shown(&index, word, lang), [2], "{word} {lang}");
            }
            // What the list does not have, a pack may.
            assert_eq!(shown(&index, "snö ", lang), [0; 0]);
        }
        let index = index.with_pack(Some(Arc::new(crate::pack::build::tests::built())));
        for lang in Lang::ALL {
            assert_eq!(shown(&index, "snö ", lang), [6], "{lang}");
        }
    }

    #[test]
    fn a_few_words_must_be_found_for_the_most_part() {
        let index = index(&IDEAS);
        let shown = |text: &str| index.like(text, Lang::Fi, 5).iter().filter(|s| s.likeness >= ALIKE).count();
        assert_eq!(shown("ilmainen bussi"), 1);
        assert_eq!(shown("ilmainen uimahalli"), 0);
        assert_eq!(shown("lisää"), 0);
    }

    #[test]
    fn only_those_that_are_kept_are_found() {
        let index = index(&IDEAS);
        assert!(index.like_among("koirapuisto", Lang::Fi, 3, |id| id != 1).iter().all(|s| s.id != 1));
        assert!(index.like_among("koirapuisto", Lang::Fi, 3, |id| id == 1).iter().map(|s| s.id).eq([1]));
    }

    #[test]
    fn likeness_is_one_for_the_same_text_and_near_nothing_for_another() {
        let index = index(&IDEAS);
        let same = index.like("Koirapuisto Harjulaan.", Lang::Fi, 1)[0];
        assert!(same.likeness > 0.99 && same.score > 0.99, "{same:?}");
        let other = index.like("Harjulaan valaistu hiihtolatu", Lang::Fi, 1)[0];
        assert!(other.likeness < same.likeness);
    }

    #[test]
    fn what_is_removed_or_replaced_is_found_no_more() {
        let mut index = index(&IDEAS);
        assert!(index.remove(1) && !index.remove(1));
        assert!(index.like("koirapuisto", Lang::Fi, 9).iter().all(|s| s.id != 1 && s.likeness < ALIKE));
        index.add(0, "Uimahalli avoinna aamuisin", Lang::Fi);
        assert_eq!(index.len(), 5);
        assert_ne!(first(&index, "penkkejä torille"), Some(0));
        assert_eq!(first(&index, "uimahalli"), Some(0));
    }

    #[test]
    fn many_removals_leave_an_index_as_good_as_new() {
        let mut index: Index<usize, Snowball> = Index::new(Snowball::default());
        let text = |i: usize| format!("idea numero {i} aiheesta {}", IDEAS[i % IDEAS.len()]);
        (0..300).for_each(|i| index.add(i, &text(i), Lang::Fi));
        (0..300).filter(|i| i % 3 != 0).for_each(|i| assert!(index.remove(i)));
        let mut fresh: Index<usize, Snowball> = Index::new(Snowball::default());
        (0..300).step_by(3).for_each(|i| fresh.add(i, &text(i), Lang::Fi));
        assert_eq!(index.len(), 100);
        assert!(index.slots.len() < 201);
        assert_eq!(
            index.like("penkkejä torille 42", Lang::Fi, 10),
            fresh.like("penkkejä torille 42", Lang::Fi, 10)
        );
    }

    proptest! {
        #[test]
        fn no_query_does_harm(query in ".{0,80}", limit in 0usize..5) {
            let found = index(&IDEAS).like(&query, Lang::Sv, limit);
            prop_assert!(found.len() <= limit);
            prop_assert!(found.iter().all(|s| (0.0..=1.001).contains(&s.score) && (0.0..=1.0).contains(&s.likeness)));
        }
    }
}

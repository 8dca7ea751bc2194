// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Ideas that say the same in other words, found while the writer is still typing.
//!
//! Two views of a text, each divided by its best score and added: BM25 over keys (stems or base forms, and
//! compound parts), which knows words; and BM25 over runs of four letters inside words, which forgives
//! endings, slips and a last word that is not finished. Held in memory: how fast it is at 100,000 ideas stands
//! in the README.

mod groups;

pub use groups::{NEARLY, SameWords, same_words};

use std::{
    collections::{BTreeSet, HashMap},
    hash::Hash,
};

use kernel::Lang;

use crate::analyse::{Analyser, words};

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
const B: f32 = 0.5;
/// Of the query's runs of letters, only so many of the rarest are looked up.
const RAREST: usize = 24;
const RUN: usize = 4;

/// The in-memory index.
pub struct Index<Id, A> {
    analyser: A,
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
    /// How many of each.
    lengths: (u32, u32),
}

/// Where each term occurs, how often, and how long the texts are.
#[derive(Default)]
struct Field {
    postings: HashMap<u64, Vec<(u32, u16)>>,
    total: u64,
}

impl<Id: Copy + Eq + Hash + Ord, A: Analyser> Index<Id, A> {
    /// An empty index over this analyser.
    pub fn new(analyser: A) -> Self {
        Self {
            analyser,
            slots: Vec::new(),
            by_id: HashMap::new(),
            keys: Field::default(),
            runs: Field::default(),
        }
    }

    fn terms(&self, text: &str, lang: Lang, unfinished: bool) -> (Terms, Terms) {
        let keys = self.analyser.analyse(text, lang).tokens.into_iter().flat_map(|t| {
            std::iter::once(hash(&t.key)).chain(t.parts.iter().map(|p| hash(p)).collect::<Vec<_>>())
        });
        (counted(keys.collect()), counted(runs(text, unfinished)))
    }

    fn likeness(&self, keys: &[(u64, u16)], runs: &[(u64, u16)], slot: &Slot<Id>) -> f32 {
        let count = self.by_id.len();
        f32::midpoint(self.keys.cosine(keys, &slot.keys, count), self.runs.cosine(runs, &slot.runs, count))
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
        let lengths = (length(&keys), length(&runs));
        self.put(Slot { id, keys, runs, lengths });
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
        let unfinished = text.chars().next_back().is_some_and(char::is_alphanumeric);
        let (keys, runs) = self.terms(text, lang, unfinished);
        let count = self.by_id.len();
        let mut rare = runs.clone();
        rare.sort_by_key(|(t, _)| (self.runs.postings.get(t).map_or(usize::MAX, Vec::len), *t));
        rare.truncate(RAREST);
        let mut scores = vec![0.0f32; self.slots.len()];
        let length_in = |pick: fn(&Slot<Id>) -> u32| {
            move |n: usize| self.slots.get(n).and_then(Option::as_ref).map_or(0, pick)
        };
        for one in [
            self.keys.bm25(&keys, count, self.slots.len(), length_in(|s| s.lengths.0)),
            self.runs.bm25(&rare, count, self.slots.len(), length_in(|s| s.lengths.1)),
        ] {
            let best = one.iter().copied().fold(0.0, f32::max);
            if best > 0.0 {
                scores.iter_mut().zip(one).for_each(|(sum, score)| *sum += score / best / 2.0);
            }
        }
        let mut out: Vec<(f32, &Slot<Id>)> = scores
            .into_iter()
            .zip(&self.slots)
            .filter(|(score, _)| *score > 0.0)
            .filter_map(|(score, slot)| Some((score, slot.as_ref()?)))
            .collect();
        let better =
            |a: &(f32, &Slot<Id>), b: &(f32, &Slot<Id>)| b.0.total_cmp(&a.0).then(a.1.id.cmp(&b.1.id));
        // Half of a big index may share a run with the query: only the best are put in order.
        if limit > 0 && out.len() > limit {
            out.select_nth_unstable_by(limit - 1, better);
        }
        out.truncate(limit);
        out.sort_by(better);
        out.into_iter()
            .map(|(score, slot)| Scored { id: slot.id, score, likeness: self.likeness(&keys, &runs, slot) })
            .collect()
    }

    fn len(&self) -> usize {
        self.by_id.len()
    }
}

impl Field {
    fn add(&mut self, number: u32, terms: &[(u64, u16)]) {
        for (term, times) in terms {
            self.postings.entry(*term).or_default().push((number, *times));
            self.total += u64::from(*times);
        }
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
    fn bm25(
        &self,
        query: &[(u64, u16)],
        texts: usize,
        slots: usize,
        length: impl Fn(usize) -> u32,
    ) -> Vec<f32> {
        let mean = self.total as f32 / texts.max(1) as f32;
        let mut scores = vec![0.0; slots];
        // A term counts once, however often the writer repeats it.
        for (term, _) in query {
            let idf = self.idf(*term, texts);
            for (number, times) in self.postings.get(term).into_iter().flatten() {
                let (number, times) = (*number as usize, f32::from(*times));
                let norm = K1 * (1.0 - B + B * length(number) as f32 / mean);
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

/// Runs of four letters inside the words, one space around each word; an unfinished last word has none behind.
fn runs(text: &str, unfinished: bool) -> Vec<u64> {
    let places: BTreeSet<(usize, usize)> = words(text).map(|w| (w.start, w.end)).collect();
    let last = places.last().copied();
    let mut out = Vec::new();
    for place in places {
        let mut signs = vec![' '];
        signs.extend(text[place.0..place.1].chars().flat_map(char::to_lowercase));
        if !(unfinished && Some(place) == last) {
            signs.push(' ');
        }
        if signs.len() <= RUN {
            out.push(hash(&signs.iter().collect::<String>()));
        }
        out.extend(
            signs.windows(RUN).filter(|_| signs.len() > RUN).map(|w| hash(&w.iter().collect::<String>())),
        );
    }
    out
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

fn length(terms: &[(u64, u16)]) -> u32 {
    terms.iter().map(|(_, n)| u32::from(*n)).sum()
}

/// FNV-1a, 64 bits: the same on every machine and in every run.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(b)).wrapping_mul(0x100_0000_01b3))
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
        assert_eq!(first(&index, "koirapuisto"), None);
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

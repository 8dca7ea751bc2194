// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Bringing a query and the index together.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    hash::Hash,
};

use kernel::Lang;

use crate::{
    index::{How, Search},
    query::{Asked, Query, Read},
};

const K1: f32 = 1.2;
const B: f32 = 0.5;
/// What a part of a compound counts against the word by itself.
const PART: f32 = 0.5;

/// A text that was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit<Id> {
    /// Which one.
    pub id: Id,
    /// For the order only.
    pub score: f32,
}

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found<Id> {
    /// The texts asked for, best first.
    pub hits: Vec<Hit<Id>>,
    /// How many match in all.
    pub total: usize,
    /// For each facet its values among all that match, the commonest first.
    pub facets: BTreeMap<String, Vec<(String, usize)>>,
}

/// What a text has of a query so far.
#[derive(Default, Clone, Copy)]
struct Tally {
    score: f32,
    words: u32,
    last: u32,
}

impl<Id: Copy + Eq + Hash + Ord> Search<Id> {
    /// Finds the texts that match a query: those that have any of its words and all of its phrases, the ones
    /// with more of the words first.
    pub fn find(&self, query: &Query<'_>) -> Found<Id> {
        let mut matching: Vec<(f32, Id, u32)> = Vec::new();
        let wanted = self.wanted(query.only);
        // In a language that no text is in as well: its words lead to those for the same thing in others.
        for lang in Lang::ALL {
            let read = self.read(query.text, lang, query.finished);
            for (doc, score) in self.scores(&read) {
                let Some(found) = self.docs[doc as usize].as_ref() else { continue };
                let fits = wanted
                    .iter()
                    .all(|(name, values)| found.facets.iter().any(|(n, v)| n == name && values.contains(v)));
                if fits {
                    matching.push((score, found.id, doc));
                }
            }
        }
        // A synonym may lead from two languages to one text.
        matching.sort_by(|a, b| a.2.cmp(&b.2).then(b.0.total_cmp(&a.0)));
        matching.dedup_by_key(|m| m.2);
        let facets = self.count(matching.iter().map(|m| m.2));
        matching.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let total = matching.len();
        let hits = matching.into_iter().skip(query.skip).take(query.limit);
        Found { hits: hits.map(|(score, id, _)| Hit { id, score }).collect(), total, facets }
    }

    fn wanted(&self, only: &[(&str, &str)]) -> Vec<(u32, Vec<u32>)> {
        let mut out: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for (name, value) in only {
            // A name or value that nothing has fits nothing.
            let name = self.names.known(name).unwrap_or(u32::MAX);
            out.entry(name).or_default().extend(self.values.known(value));
        }
        out.into_iter().collect()
    }

    fn scores(&self, read: &Read) -> Vec<(u32, f32)> {
        let mut tallies: HashMap<u32, Tally> = HashMap::new();
        let mean = self.total as f32 / self.len().max(1) as f32;
        for (word, asked) in (1u32..).zip(&read.words) {
            for (doc, weight) in self.weights(asked) {
                let length = self.docs[doc as usize].as_ref().map_or(0.0, |d| d.length as f32);
                let tally = tallies.entry(doc).or_default();
                tally.score +=
                    weight * (K1 + 1.0) / (weight + K1 * (1.0 - B + B * length / mean)) * self.idf(asked);
                if tally.last != word {
                    tally.words += 1;
                    tally.last = word;
                }
            }
        }
        let phrases: Vec<HashSet<u32>> =
            read.phrases.iter().map(|range| self.side_by_side(&read.words[range.clone()])).collect();
        let all = read.words.len().max(1) as f32;
        tallies
            .into_iter()
            .filter(|(doc, _)| phrases.iter().all(|p| p.contains(doc)))
            .map(|(doc, t)| (doc, t.score * (t.words as f32 / all).powi(2)))
            .collect()
    }

    /// How much of a word each text has: every place counts as much as its likeness to what is asked.
    fn weights(&self, asked: &Asked) -> HashMap<u32, f32> {
        let mut out: HashMap<u32, f32> = HashMap::new();
        for (term, counts) in &asked.terms {
            for posting in &self.postings[*term as usize] {
                let how = if posting.how == How::Whole { 1.0 } else { PART };
                *out.entry(posting.doc).or_default() += counts * how;
            }
        }
        out
    }

    /// A word is as rare as the commonest term that stands for it fully.
    fn idf(&self, asked: &Asked) -> f32 {
        let best = asked.terms.iter().map(|t| t.1).fold(0.0, f32::max);
        let with = asked
            .terms
            .iter()
            .filter(|t| t.1 >= best)
            .map(|(t, _)| self.postings[*t as usize].len())
            .max()
            .unwrap_or(0) as f32;
        ((self.len() as f32 - with).max(0.0) / (with + 0.5) + 1.0).ln() + 0.1
    }

    /// Texts in which these words follow each other.
    fn side_by_side(&self, words: &[Asked]) -> HashSet<u32> {
        let places = |asked: &Asked| -> HashSet<(u32, u32)> {
            let terms = asked.terms.iter().flat_map(|(t, _)| &self.postings[*t as usize]);
            terms.map(|p| (p.doc, p.at)).collect()
        };
        let Some((first, rest)) = words.split_first() else { return HashSet::new() };
        let mut here = places(first);
        for word in rest {
            let next = places(word);
            here = here.into_iter().map(|(doc, at)| (doc, at + 1)).filter(|p| next.contains(p)).collect();
        }
        here.into_iter().map(|p| p.0).collect()
    }

    fn count(&self, docs: impl Iterator<Item = u32>) -> BTreeMap<String, Vec<(String, usize)>> {
        let mut counts: HashMap<(u32, u32), usize> = HashMap::new();
        for doc in docs.filter_map(|d| self.docs[d as usize].as_ref()) {
            doc.facets.iter().for_each(|f| *counts.entry(*f).or_default() += 1);
        }
        let mut out: BTreeMap<String, Vec<(String, usize)>> = BTreeMap::new();
        for ((name, value), n) in counts {
            let text = |names: &crate::index::Names, n: u32| names.texts[n as usize].to_string();
            out.entry(text(&self.names, name)).or_default().push((text(&self.values, value), n));
        }
        out.values_mut().for_each(|v| v.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0))));
        out
    }
}

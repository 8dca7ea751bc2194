// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Where words stand.

use std::{
    collections::{BTreeMap, HashMap},
    hash::Hash,
    sync::Arc,
};

use kernel::Lang;
use language::{Analyser, Glossary, Pack, words};

/// A text to be found.
#[derive(Debug, Clone, Copy)]
pub struct Document<'a> {
    /// Its words.
    pub text: &'a str,
    /// Their language.
    pub lang: Lang,
    /// What it can be narrowed by: name and value. A name may have several values.
    pub facets: &'a [(&'a str, &'a str)],
}

/// Of one text so many words are kept.
const LONGEST: usize = 20_000;

/// How a word of a text is like the word that is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum How {
    /// A form of it.
    Whole,
    /// A compound that has it as a part.
    Part,
}

/// One place of a word.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Posting {
    pub(crate) doc: u32,
    /// The number of the word in the text.
    pub(crate) at: u32,
    pub(crate) how: How,
}

pub(crate) struct Doc<Id> {
    pub(crate) id: Id,
    pub(crate) lang: Lang,
    pub(crate) length: u32,
    pub(crate) facets: Vec<(u32, u32)>,
    /// Its different terms, for taking it out again.
    terms: Vec<u32>,
    written: Vec<String>,
}

/// A word of a language.
type Word = (Lang, Box<str>);

/// An index in memory.
pub struct Search<Id> {
    pub(crate) analyser: Arc<dyn Analyser>,
    pub(crate) docs: Vec<Option<Doc<Id>>>,
    pub(crate) by_id: HashMap<Id, u32>,
    /// Keys of words by language.
    pub(crate) terms: [BTreeMap<Box<str>, u32>; 3],
    pub(crate) postings: Vec<Vec<Posting>>,
    /// Written forms in small letters with the terms they stand for and how many texts have them: for words
    /// that are not finished.
    pub(crate) written: [BTreeMap<Box<str>, (u32, u32)>; 3],
    pub(crate) names: Names,
    pub(crate) values: Names,
    pub(crate) synonyms: HashMap<Word, Vec<Word>>,
    pub(crate) glossary: Glossary,
    pub(crate) pack: Option<Arc<Pack>>,
    pub(crate) total: u64,
}

/// Texts by number.
#[derive(Default)]
pub(crate) struct Names {
    numbers: HashMap<Box<str>, u32>,
    pub(crate) texts: Vec<Box<str>>,
}

impl Names {
    fn number(&mut self, text: &str) -> u32 {
        if let Some(n) = self.numbers.get(text) {
            return *n;
        }
        let n = number(self.texts.len());
        self.numbers.insert(text.into(), n);
        self.texts.push(text.into());
        n
    }

    pub(crate) fn known(&self, text: &str) -> Option<u32> {
        self.numbers.get(text).copied()
    }
}

pub(crate) fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

impl<Id: Copy + Eq + Hash + Ord> Search<Id> {
    /// An empty index; queries are read by the same analyser.
    pub fn new(analyser: Arc<dyn Analyser>) -> Self {
        Self {
            glossary: Glossary::new(&analyser),
            pack: None,
            analyser,
            docs: Vec::new(),
            by_id: HashMap::new(),
            terms: Default::default(),
            postings: Vec::new(),
            written: Default::default(),
            names: Names::default(),
            values: Names::default(),
            synonyms: HashMap::new(),
            total: 0,
        }
    }

    /// With a word space: words of other languages are found too.
    #[must_use]
    pub fn with_pack(mut self, pack: Option<Arc<Pack>>) -> Self {
        self.pack = pack;
        self
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.by_id.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.by_id.is_empty()
    }

    /// More words that may be asked for instead of each other, beside the engine's own list; each is one word with
    /// its language.
    pub fn add_synonyms(&mut self, group: &[(Lang, &str)]) {
        let keys: Vec<(Lang, Box<str>)> =
            group.iter().map(|(lang, word)| (*lang, self.analyser.word(word, *lang).key.clone())).collect();
        for own in &keys {
            let others = keys.iter().filter(|k| *k != own).cloned();
            self.synonyms.entry(own.clone()).or_default().extend(others);
        }
    }

    /// Adds a text, or replaces the one with this id.
    pub fn add(&mut self, id: Id, document: &Document<'_>) {
        self.remove(id);
        let doc = number(self.docs.len());
        let lang = document.lang;
        let (mut at, mut terms, mut written) = (0, Vec::new(), Vec::new());
        for place in words(document.text).take(LONGEST) {
            let form = &document.text[place];
            let word = Arc::clone(&self.analyser).word(form, lang);
            let whole = self.term(lang, &word.key);
            self.postings[whole as usize].push(Posting { doc, at, how: How::Whole });
            terms.push(whole);
            for part in word.parts.iter().filter(|p| **p != word.key) {
                let part = self.term(lang, part);
                self.postings[part as usize].push(Posting { doc, at, how: How::Part });
                terms.push(part);
            }
            let small = form.to_lowercase();
            self.written[lang as usize].entry(small.as_str().into()).or_insert((whole, 0)).1 += 1;
            written.push(small);
            at += 1;
        }
        terms.sort_unstable();
        terms.dedup();
        let facets = document
            .facets
            .iter()
            .map(|(name, value)| (self.names.number(name), self.values.number(value)))
            .collect();
        self.total += u64::from(at);
        self.docs.push(Some(Doc { id, lang, length: at, facets, terms, written }));
        self.by_id.insert(id, doc);
    }

    /// Forgets a text; says whether it was there.
    pub fn remove(&mut self, id: Id) -> bool {
        let Some(n) = self.by_id.remove(&id) else { return false };
        let Some(doc) = self.docs.get_mut(n as usize).and_then(Option::take) else { return false };
        for term in doc.terms {
            self.postings[term as usize].retain(|p| p.doc != n);
        }
        for form in doc.written {
            let written = &mut self.written[doc.lang as usize];
            if let Some(known) = written.get_mut(form.as_str()) {
                known.1 -= 1;
                if known.1 == 0 {
                    written.remove(form.as_str());
                }
            }
        }
        self.total -= u64::from(doc.length);
        true
    }

    fn term(&mut self, lang: Lang, key: &str) -> u32 {
        if let Some(known) = self.terms[lang as usize].get(key) {
            return *known;
        }
        let new = number(self.postings.len());
        self.terms[lang as usize].insert(key.into(), new);
        self.postings.push(Vec::new());
        new
    }
}

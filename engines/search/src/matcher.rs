// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Whether a text has what is looked for: for lists that are in memory anyway and have an order of their own.
//!
//! Every word must be there, in any form, by itself or as a part of a compound, or a word for the same thing in
//! its place. No index is kept: a query is read once, and so is each form of a word however often it stands in
//! the texts.

use std::collections::{HashMap, HashSet};

use kernel::Lang;
use language::{Analyser as _, Glossary, Source, Toolbox, words};

/// As many words of a query as are looked at: each has a bit of 32.
const MOST: usize = 24;
/// A stem by rule that stands inside another has at least so many letters.
const INSIDE: usize = 4;
/// Forms of a word may differ in so many last letters.
const LAST: usize = 3;

/// A word that must be there.
struct Wanted {
    /// As typed, in small letters.
    small: String,
    /// It may be the beginning of a word.
    open: bool,
    /// For each language the keys that will do.
    keys: [HashSet<Box<str>>; 3],
    /// For each language its own key.
    own: [Box<str>; 3],
}

/// Tells which texts have all words of a query.
pub struct Matcher<'t> {
    tools: &'t Toolbox,
    wanted: Vec<Wanted>,
    /// Forms that have been read, by language: a bit for each wanted word that they answer.
    read: [HashMap<Box<str>, u32>; 3],
}

impl<'t> Matcher<'t> {
    /// Reads a query. Its last word may be the beginning of one.
    pub fn new(tools: &'t Toolbox, query: &str) -> Self {
        let places: Vec<_> = words(query).take(MOST).collect();
        let glossary = if places.is_empty() { None } else { Some(Glossary::new(&tools.analyser)) };
        let open = query.chars().next_back().is_some_and(char::is_alphanumeric);
        let last = places.last().cloned();
        let wanted = places.into_iter().map(|place| {
            let form = &query[place.clone()];
            let own = Lang::ALL.map(|lang| tools.analyser.word(form, lang).key.clone());
            let mut keys = own.clone().map(|key| HashSet::from([key]));
            for (lang, key) in Lang::ALL.into_iter().zip(&own) {
                for kin in glossary.iter().flat_map(|g| g.kin(key, lang, tools.pack.as_deref())) {
                    keys[kin.lang as usize].insert(kin.key);
                }
            }
            let small = form.to_lowercase();
            let open = open && last.as_ref() == Some(&place) && small.chars().nth(1).is_some();
            Wanted { small, open, keys, own }
        });
        Self { wanted: wanted.collect(), tools, read: Default::default() }
    }

    /// Whether nothing is looked for: then every text has it.
    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty()
    }

    /// Whether a text in this language has it all.
    pub fn has(&mut self, text: &str, lang: Lang) -> bool {
        let all = (1_u32 << self.wanted.len()) - 1;
        let mut found = 0;
        for place in words(text) {
            if found == all {
                break;
            }
            found |= self.answers(&text[place], lang);
        }
        found == all
    }

    /// The wanted words that a form answers.
    fn answers(&mut self, form: &str, lang: Lang) -> u32 {
        if let Some(known) = self.read[lang as usize].get(form) {
            return *known;
        }
        let word = self.tools.analyser.word(form, lang);
        let stems = self.tools.analyser.source(lang) == Source::Snowball;
        let small = form.to_lowercase();
        let mut found = 0;
        for (n, wanted) in self.wanted.iter().enumerate() {
            let keys = &wanted.keys[lang as usize];
            let whole = keys.contains(&word.key) || word.parts.iter().any(|p| keys.contains(p));
            let begins = wanted.open && small.starts_with(&wanted.small);
            if whole || begins || stems && near(&word.key, &wanted.own[lang as usize], &small, &wanted.small)
            {
                found |= 1 << n;
            }
        }
        self.read[lang as usize].insert(form.into(), found);
        found
    }
}

/// Stems by rule: one stands in the other, as compounds do, or they part only near their ends; or the words as
/// written do, whatever the rules have made of them ("kunta" becomes "kun", "kuntien" "kunt").
fn near(key: &str, asked: &str, form: &str, typed: &str) -> bool {
    let shared = |a: &str, b: &str| a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let longer = |a: &str, b: &str| a.chars().count().max(b.chars().count());
    let stems = shared(key, asked);
    let forms = shared(form, typed);
    asked.chars().count() >= INSIDE && key.contains(asked)
        || stems >= INSIDE && stems * 3 >= longer(key, asked) * 2
        || forms >= INSIDE && forms + LAST >= longer(form, typed)
}

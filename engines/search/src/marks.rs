// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Where in a text the words of a query stand.

use std::{hash::Hash, ops::Range};

use kernel::Lang;
use language::words;

use crate::index::Search;

impl<Id: Copy + Eq + Hash + Ord> Search<Id> {
    /// The words of a text that a query finds, as places in bytes, in order and apart from each other.
    pub fn marks(&self, text: &str, lang: Lang, query: &str) -> Vec<Range<usize>> {
        let read = self.read(query, lang, false);
        let asked = |key: &str| {
            let term = self.terms[lang as usize].get(key);
            term.is_some_and(|t| read.words.iter().any(|w| w.terms.iter().any(|(k, _)| k == t)))
        };
        words(text)
            .filter(|place| {
                let word = self.analyser.word(&text[place.clone()], lang);
                asked(&word.key) || word.parts.iter().any(|p| asked(p))
            })
            .collect()
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Finnish from the dictionary of Voikko: read by our own reader, written from a description of the format.
//!
//! The dictionary is a file beside the program, under its own licence; nothing of it is in here.

mod file;
mod reading;
mod sign;
mod walk;

use std::cell::RefCell;

pub(crate) use reading::Reading;
pub(crate) use sign::Kind;

use super::DictionaryError;

/// A Finnish dictionary, in memory.
#[derive(Debug)]
pub(crate) struct Voikko(file::Transducer);

thread_local! {
    static WALK: RefCell<walk::Walk> = RefCell::default();
}

impl Voikko {
    /// Reads the bytes of `mor.vfst`.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, DictionaryError> {
        file::Transducer::read(bytes).map(Self)
    }

    /// Every way to read a word that is in small letters; none where the dictionary does not know it.
    pub(crate) fn readings(&self, word: &str) -> Vec<Reading> {
        WALK.with_borrow_mut(|walk| {
            walk.run(&self.0, word);
            walk.readings().map(|symbols| Reading::of(symbols, &self.0.signs)).collect()
        })
    }
}

#[cfg(test)]
mod tests;

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Finnish from the dictionary of Voikko: read by our own reader, written from a description of the format.
//!
//! The dictionary is a file beside the program, under its own licence; nothing of it is in here.

mod ahead;
mod file;
mod flag;
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
    static WALK: RefCell<(walk::Walk, reading::Desk)> = RefCell::default();
}

impl Voikko {
    /// Reads the bytes of `mor.vfst`.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, DictionaryError> {
        file::Transducer::read(bytes).map(Self)
    }

    /// Every way to read a word that is in small letters; none where the dictionary does not know it.
    pub(crate) fn readings(&self, word: &str) -> Vec<Reading> {
        let mut out = Vec::new();
        self.each(word, |reading| out.push(reading.clone()));
        out
    }

    /// The reading of the lowest rank, the first of several; none where the dictionary does not know the word.
    pub(crate) fn best<R: PartialOrd>(&self, word: &str, rank: impl Fn(&Reading) -> R) -> Option<Reading> {
        let mut best: Option<(R, Reading)> = None;
        self.each(word, |reading| {
            let rank = rank(reading);
            match &mut best {
                None => best = Some((rank, std::mem::take(reading))),
                Some(best) if rank < best.0 => {
                    best.0 = rank;
                    std::mem::swap(&mut best.1, reading);
                }
                Some(_) => {}
            }
        });
        best.map(|(_, reading)| reading)
    }

    fn each(&self, word: &str, mut take: impl FnMut(&mut Reading)) {
        WALK.with_borrow_mut(|(walk, desk)| {
            walk.run(&self.0, word);
            let mut reading = Reading::default();
            for symbols in walk.readings() {
                reading.fill(symbols, &self.0.signs, desk);
                take(&mut reading);
            }
        });
    }
}

#[cfg(test)]
mod tests;

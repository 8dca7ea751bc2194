// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Personal data that rules can find in a text, before anybody else sees it.
//!
//! What has a check sign and no place in an idea is held back (identity code, payment card, bank account);
//! of the rest the writer is warned, for the street address of a library is a fair part of an idea, and so is
//! the name of a mayor. Names of places and streets alone are no personal data.
//!
//! A rule errs in both directions: a number written out in words passes, and one account number in 97 random
//! ones looks right. The figures measured are in the crate's README.

use std::{collections::BTreeMap, ops::Range};

use crate::plain::is_unwanted;

mod address;
mod contact;
mod name;
mod numbers;

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Finnish personal identity code (henkilötunnus), check sign right.
    IdentityCode,
    /// Payment card number, check digit right.
    PaymentCard,
    /// International bank account number, check digits right.
    Iban,
    /// E-mail address.
    Email,
    /// Swedish personnummer, check digit right.
    Personnummer,
    /// Telephone number.
    Phone,
    /// Register plate of a vehicle.
    Plate,
    /// Street address with a number.
    Address,
    /// First and last name of somebody.
    Name,
}

/// What to do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Tell the writer; let them decide.
    Warn,
    /// Do not let it through.
    Hold,
}

impl Kind {
    /// All.
    pub const ALL: [Self; 9] = [
        Self::IdentityCode,
        Self::PaymentCard,
        Self::Iban,
        Self::Email,
        Self::Personnummer,
        Self::Phone,
        Self::Plate,
        Self::Address,
        Self::Name,
    ];

    /// In columns, logs and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::IdentityCode => "hetu",
            Self::PaymentCard => "card",
            Self::Iban => "iban",
            Self::Email => "email",
            Self::Personnummer => "personnummer",
            Self::Phone => "phone",
            Self::Plate => "plate",
            Self::Address => "address",
            Self::Name => "name",
        }
    }

    /// What to do about it.
    pub const fn severity(self) -> Severity {
        match self {
            Self::IdentityCode | Self::PaymentCard | Self::Iban => Severity::Hold,
            _ => Severity::Warn,
        }
    }
}

/// A piece of personal data in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub kind: Kind,
    /// What to do about it.
    pub severity: Severity,
    /// Where, counted in characters: for people and for JavaScript-free interfaces.
    pub chars: Range<usize>,
    /// Where, counted in bytes of the text: for slicing it.
    pub bytes: Range<usize>,
}

/// All that is found, in the order of the text, nothing twice.
///
/// Invisible characters between digits and other than plain digits and hyphens do not hide anything.
pub fn personal_data(text: &str) -> Vec<Finding> {
    let signs = Signs::new(text);
    // By where each begins: a text may be full of them.
    let mut taken: BTreeMap<usize, (usize, Kind)> = BTreeMap::new();
    // The surer rules come first and keep what they have found.
    let rules: [(Kind, Rule); 9] = [
        (Kind::Iban, numbers::iban),
        (Kind::IdentityCode, numbers::identity_code),
        (Kind::Personnummer, numbers::personnummer),
        (Kind::PaymentCard, numbers::card),
        (Kind::Email, contact::email),
        (Kind::Phone, contact::phone),
        (Kind::Plate, contact::plate),
        (Kind::Address, address::address),
        (Kind::Name, name::name),
    ];
    for (kind, rule) in rules {
        let mut at = 0;
        while at < signs.len() {
            let found = rule(&signs, at).filter(|end| {
                let before = taken.range(..=at).next_back().is_none_or(|(_, (other, _))| *other <= at);
                *end > at && before && taken.range(at..*end).next().is_none()
            });
            match found {
                Some(end) => {
                    taken.insert(at, (end, kind));
                    at = end;
                }
                None => at += 1,
            }
        }
    }
    placed(text, &taken)
}

/// Whether anything in the text must be held back: the quick question of a form.
pub fn must_hold(text: &str) -> bool {
    personal_data(text).iter().any(|f| f.severity == Severity::Hold)
}

/// Where, if the thing begins at this sign, it ends (one past its last sign).
type Rule = fn(&Signs, usize) -> Option<usize>;

/// The text sign by sign: invisible ones left out, all digits and hyphens made plain.
struct Signs {
    signs: Vec<char>,
}

/// The characters that can be seen, each with its number among all and where it begins.
fn visible(text: &str) -> impl Iterator<Item = (usize, (usize, char))> {
    let hidden = |c: char| (is_unwanted(c) && !c.is_whitespace()) || matches!(c, '\u{200c}' | '\u{200d}');
    text.char_indices().enumerate().filter(move |(_, (_, c))| !hidden(*c))
}

/// What was found, as places in the text. They are counted here and not kept for each sign: a text may be long.
fn placed(text: &str, taken: &BTreeMap<usize, (usize, Kind)>) -> Vec<Finding> {
    let mut out = Vec::with_capacity(taken.len());
    let mut signs = visible(text).enumerate();
    for (start, (end, kind)) in taken {
        let first = signs.by_ref().find(|(sign, _)| sign == start);
        let last = if *end == start + 1 { first } else { signs.by_ref().find(|(sign, _)| sign + 1 == *end) };
        let (Some((_, first)), Some((_, last))) = (first, last) else { break };
        out.push(Finding {
            kind: *kind,
            severity: kind.severity(),
            chars: first.0..last.0 + 1,
            bytes: first.1.0..last.1.0 + last.1.1.len_utf8(),
        });
    }
    out
}

impl Signs {
    fn new(text: &str) -> Self {
        let mut signs = Vec::new();
        for (_, (_, c)) in visible(text) {
            signs.push(match c {
                '‐' | '‑' | '‒' | '–' | '−' | '－' => '-',
                '０'..='９' => char::from_digit(c as u32 - '０' as u32, 10).unwrap_or(c),
                '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
                '＠' => '@',
                c => c,
            });
        }
        Self { signs }
    }

    fn len(&self) -> usize {
        self.signs.len()
    }

    fn get(&self, at: usize) -> Option<char> {
        self.signs.get(at).copied()
    }

    fn before(&self, at: usize) -> Option<char> {
        at.checked_sub(1).and_then(|i| self.get(i))
    }

    fn digit(&self, at: usize) -> Option<u32> {
        self.get(at)?.to_digit(10)
    }

    fn is_digit(&self, at: usize) -> bool {
        self.digit(at).is_some()
    }

    fn is_word(&self, at: usize) -> bool {
        self.get(at).is_some_and(char::is_alphanumeric)
    }

    fn follows_word(&self, at: usize) -> bool {
        self.before(at).is_some_and(char::is_alphanumeric)
    }

    /// The number of `count` digits here.
    fn number(&self, at: usize, count: usize) -> Option<u32> {
        (at..at + count).try_fold(0u32, |n, i| Some(n * 10 + self.digit(i)?))
    }

    /// Where the letters and digits that begin here end.
    fn word_end(&self, at: usize) -> usize {
        (at..self.len()).find(|i| !self.is_word(*i)).unwrap_or(self.len())
    }

    fn text(&self, range: Range<usize>) -> String {
        self.signs.get(range).map(|s| s.iter().collect()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;

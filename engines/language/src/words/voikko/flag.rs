// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Flags: what one part of a word says about what may follow it.
//!
//! Each feature has a value or none. Every value of every feature is one bit, so that all of them together are
//! one number: a way that is given up needs nothing put back, and a flag is the same few operations whatever
//! its kind.

use std::collections::HashMap;

use crate::words::DictionaryError;

/// The values of all features.
pub(super) type Values = u64;

/// No feature has a value. The highest bit is always there, for flags that need nothing.
pub(super) const NEUTRAL: Values = 1 << (Values::BITS - 1);

/// So many bits there are.
const MOST: usize = Values::BITS as usize;

/// A flag, or an arc that reads nothing and has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Flag {
    /// None of these may be there.
    without: Values,
    /// One of these must be there.
    with: Values,
    /// These go, then this comes.
    clear: Values,
    set: Values,
}

impl Flag {
    /// Asks nothing, does nothing.
    pub(super) const NONE: Self = Self { without: 0, with: NEUTRAL, clear: 0, set: 0 };

    /// The values after it; none where the way is closed.
    #[inline]
    pub(super) const fn pass(&self, values: Values) -> Option<Values> {
        if values & self.without == 0 && values & self.with != 0 {
            Some(values & !self.clear | self.set)
        } else {
            None
        }
    }
}

/// Reads the names of flags: `@P.NAME.VALUE@`.
#[derive(Default)]
pub(super) struct Flags<'n> {
    /// Of each feature all its bits.
    features: HashMap<&'n str, Values>,
    values: HashMap<(&'n str, &'n str), Values>,
}

impl<'n> Flags<'n> {
    /// Gives every value of every feature among these names its bit.
    pub(super) fn of(names: &[&'n str]) -> Result<Self, DictionaryError> {
        let mut out = Self::default();
        for (_, feature, value) in names.iter().filter_map(|name| bits(name)) {
            let all = out.features.entry(feature).or_default();
            if let Some(value) = value
                && !out.values.contains_key(&(feature, value))
            {
                let nth = out.values.len();
                // The highest bit is taken.
                if nth + 1 >= MOST {
                    return Err(DictionaryError::Unknown("it has more flags than are known"));
                }
                out.values.insert((feature, value), 1 << nth);
                *all |= 1 << nth;
            }
        }
        Ok(out)
    }

    /// What a flag does.
    pub(super) fn flag(&self, name: &str) -> Result<Flag, DictionaryError> {
        const UNKNOWN: DictionaryError =
            DictionaryError::Unknown("it has a flag of a kind that is not known");
        let (what, feature, value) = bits(name).ok_or(UNKNOWN)?;
        let all = self.features.get(feature).copied().ok_or(UNKNOWN)?;
        let one = value.and_then(|value| self.values.get(&(feature, value))).copied();
        let none = Flag::NONE;
        Ok(match (what, one) {
            ("P", Some(one)) => Flag { clear: all, set: one, ..none },
            ("C", None) => Flag { clear: all, ..none },
            ("U", Some(one)) => Flag { without: all & !one, set: one, ..none },
            ("R", one) => Flag { with: one.unwrap_or(all), ..none },
            ("D", one) => Flag { without: one.unwrap_or(all), ..none },
            _ => return Err(UNKNOWN),
        })
    }
}

/// What it does, to which feature, with which value.
fn bits(name: &str) -> Option<(&str, &str, Option<&str>)> {
    let mut bits = name.trim_matches('@').split('.');
    Some((bits.next()?, bits.next()?, bits.next()))
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Newer population figures than the compiled ones, put in place once, before anybody asks.

use std::{collections::BTreeMap, sync::OnceLock};

use kernel::Date;

use crate::{AgeBand, MunicipalityCode, POPULATION_DAY, People};

/// The most that the country's population may differ from what we know: more is a mistake in the source.
const MOST_CHANGE: f64 = 0.05;

static INSTALLED: OnceLock<Update> = OnceLock::new();

/// The people of every municipality on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Update {
    /// The day whose population it is.
    pub day: Date,
    /// Men and women in the seven bands, by municipality.
    pub people: BTreeMap<MunicipalityCode, People>,
}

/// Why figures are not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UpdateError {
    /// Municipalities that are not in it.
    #[error(
        "{} of the known municipalities are missing ({}): the division of the country has changed, \
         which needs a newer version of the program", .0.len(), .0.join(", ")
    )]
    Missing(Vec<String>),
    /// Codes that we do not know.
    #[error("unknown municipalities: {}", .0.join(", "))]
    Unknown(Vec<String>),
    /// Nobody lives there, or the country has far more or fewer people than it had.
    #[error("the figures cannot be right: {0}")]
    Unbelievable(String),
    /// Older than what we have.
    #[error("the figures of {} are older than those of {}, which are here already", .0.to_iso(), .1.to_iso())]
    Older(Date, Date),
    /// The register was read before.
    #[error("the register is in use already: new figures are taken at the next start")]
    TooLate,
}

impl Update {
    /// Whether these figures may take the place of `known` (the compiled ones of each municipality).
    ///
    /// # Errors
    /// Why not.
    pub fn check(&self) -> Result<(), UpdateError> {
        let known = crate::data::compiled();
        let name = |code: &MunicipalityCode| code.to_string();
        let missing: Vec<String> =
            known.iter().filter(|(code, _)| !self.people.contains_key(code)).map(|(c, _)| name(c)).collect();
        if !missing.is_empty() {
            return Err(UpdateError::Missing(missing));
        }
        let unknown: Vec<String> = self
            .people
            .keys()
            .filter(|code| known.binary_search_by_key(code, |(known, _)| known).is_err())
            .map(name)
            .collect();
        if !unknown.is_empty() {
            return Err(UpdateError::Unknown(unknown));
        }
        if let Some((code, _)) = self.people.iter().find(|(_, people)| people.total() == 0) {
            return Err(UpdateError::Unbelievable(format!("nobody lives in {code}")));
        }
        let total = |all: &mut dyn Iterator<Item = u32>| all.map(f64::from).sum::<f64>();
        let before = total(&mut known.iter().map(|(_, n)| *n));
        let now = total(&mut self.people.values().map(People::total));
        if (now - before).abs() > before * MOST_CHANGE {
            return Err(UpdateError::Unbelievable(format!("{now} people instead of {before}")));
        }
        if self.day < POPULATION_DAY {
            return Err(UpdateError::Older(self.day, POPULATION_DAY));
        }
        Ok(())
    }

    /// Puts the figures in the place of the compiled ones, for as long as the program runs.
    ///
    /// # Errors
    /// Where [`Update::check`] refuses them, or the register was read before.
    pub fn install(self) -> Result<(), UpdateError> {
        self.check()?;
        if crate::data::is_read() {
            return Err(UpdateError::TooLate);
        }
        INSTALLED.set(self).map_err(|_| UpdateError::TooLate)
    }
}

impl People {
    /// People of these numbers in the seven bands, from the youngest.
    pub const fn new(male: [u32; AgeBand::ALL.len()], female: [u32; AgeBand::ALL.len()]) -> Self {
        Self { male, female }
    }
}

/// The day whose population the register holds: the compiled one's, or a newer one's.
pub fn population_day() -> Date {
    INSTALLED.get().map_or(POPULATION_DAY, |update| update.day)
}

pub(crate) fn installed(code: MunicipalityCode) -> Option<People> {
    INSTALLED.get()?.people.get(&code).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register;

    fn now() -> Update {
        let people = register().all().iter().map(|m| (m.code, m.people)).collect();
        Update { day: Date { year: 2025, month: 12, day: 31 }, people }
    }

    #[test]
    fn figures_that_cannot_be_right_are_refused() {
        assert_eq!(now().check(), Ok(()));
        let helsinki: MunicipalityCode = "091".parse().unwrap();
        let mut without = now();
        without.people.remove(&helsinki);
        assert_eq!(without.check(), Err(UpdateError::Missing(vec!["091".to_owned()])));
        let mut more = now();
        more.people.insert("998".parse().unwrap(), People::default());
        assert_eq!(more.check(), Err(UpdateError::Unknown(vec!["998".to_owned()])));
        let mut empty = now();
        empty.people.insert(helsinki, People::default());
        assert!(matches!(empty.check(), Err(UpdateError::Unbelievable(_))));
        let mut doubled = now();
        doubled.people.values_mut().for_each(|p| *p = p.plus(p));
        assert!(matches!(doubled.check(), Err(UpdateError::Unbelievable(_))));
        let mut old = now();
        old.day = Date { year: 2019, month: 12, day: 31 };
        assert!(matches!(old.check(), Err(UpdateError::Older(..))));
    }

    #[test]
    fn a_register_in_use_does_not_change_under_its_readers() {
        assert!(!register().all().is_empty());
        assert_eq!(now().install(), Err(UpdateError::TooLate));
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the organiser promises to those who take part, and whether it was kept.

use kernel::{Date, LocalizedText};
use serde::{Deserialize, Serialize};

/// What the organiser promises to those who take part.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// Who decides in the end.
    #[serde(default)]
    pub who_decides: LocalizedText,
    /// What can change because of this.
    #[serde(default)]
    pub what_can_change: LocalizedText,
    /// By which day an answer comes, as `2026-11-21`.
    #[serde(default, with = "date_text")]
    pub answer_by: Option<Date>,
    /// On which day it came; what makes the promise kept.
    #[serde(default, with = "date_text")]
    pub answered_on: Option<Date>,
}

/// How a promise stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PromiseStanding {
    /// The answer has come.
    Kept,
    /// The day has not come yet.
    Due,
    /// The day has passed without an answer.
    Overdue,
}

impl Promise {
    /// Whether all three parts are there.
    pub fn is_complete(&self) -> bool {
        !self.who_decides.is_empty() && !self.what_can_change.is_empty() && self.answer_by.is_some()
    }

    /// How it stands today; nothing where no day was promised.
    pub fn standing(&self, today: Date) -> Option<PromiseStanding> {
        let by = self.answer_by?;
        Some(match self.answered_on {
            Some(_) => PromiseStanding::Kept,
            None if today > by => PromiseStanding::Overdue,
            None => PromiseStanding::Due,
        })
    }
}

/// A day as `2026-11-21` in JSON.
mod date_text {
    use kernel::Date;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    #[expect(clippy::ref_option, reason = "the shape that serde asks for")]
    pub(super) fn serialize<S: Serializer>(date: &Option<Date>, s: S) -> Result<S::Ok, S::Error> {
        match date {
            Some(date) => s.serialize_str(&date.to_iso()),
            None => s.serialize_none(),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Option<Date>, D::Error> {
        Option::<String>::deserialize(d)?
            .map(|text| Date::parse(&text).ok_or_else(|| D::Error::custom("a day is written 2026-11-21")))
            .transpose()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_promise_is_due_on_its_day_and_overdue_after_it() {
        let mut promise = Promise { answer_by: Date::parse("2027-03-01"), ..Promise::default() };
        let on = |d: &str| Date::parse(d).unwrap();
        assert_eq!(promise.standing(on("2027-03-01")), Some(PromiseStanding::Due));
        assert_eq!(promise.standing(on("2027-03-02")), Some(PromiseStanding::Overdue));
        promise.answered_on = Date::parse("2027-04-01");
        assert_eq!(promise.standing(on("2027-05-02")), Some(PromiseStanding::Kept));
        assert_eq!(Promise::default().standing(on("2027-05-02")), None);
    }
}

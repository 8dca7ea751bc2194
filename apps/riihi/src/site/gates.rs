// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the accessibility statement says was checked: read from the file that `bin/test-accessibility`
//! writes, so that the statement cannot say more than was done.

use kernel::Date;
use serde::{Deserialize, Deserializer, de::Error as _};

use super::{accessibility::day, messages::T};

/// The file, as it was when this build was made.
const FILE: &str = include_str!("../../../../docs/a11y/gates.json");

/// A statement says nothing sure any more when it was last looked at longer ago than this.
const GOOD_FOR_MONTHS: i64 = 12;

/// The outcome of the gates.
#[derive(Debug, Deserialize)]
pub(super) struct Outcome {
    /// The day on which the statement was first written.
    #[serde(deserialize_with = "iso")]
    pub(super) written: Date,
    /// The day of the last look.
    #[serde(deserialize_with = "iso")]
    pub(super) date: Date,
    page_states: u32,
    pages: u32,
    widths: Vec<u32>,
    gates: Vec<Gate>,
}

fn iso<'de, D: Deserializer<'de>>(read: D) -> Result<Date, D::Error> {
    let text = String::deserialize(read)?;
    Date::parse(&text).ok_or_else(|| D::Error::custom("not a day such as 2026-11-30"))
}

/// What is not as it should be, and how to get the same otherwise.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Shortcoming {
    pub(super) what: String,
    pub(super) why: String,
    /// The success criteria of WCAG that are not met, by number.
    pub(super) criteria: String,
    pub(super) instead: String,
}

impl Shortcoming {
    /// Those that people know of.
    pub(super) fn known(t: T) -> Vec<Self> {
        let of = |what: &str, why: &str, criteria: &str, instead: &str| Self {
            what: what.to_owned(),
            why: why.to_owned(),
            criteria: criteria.to_owned(),
            instead: instead.to_owned(),
        };
        vec![
            of(t.a11y_words(), t.a11y_words_why(), "3.1.2", t.a11y_words_instead()),
            of(t.a11y_map(), t.a11y_map_why(), "1.1.1, 2.1.1", t.a11y_map_instead()),
        ]
    }
}

/// One gate.
#[derive(Debug, Deserialize)]
struct Gate {
    id: String,
    what: String,
    looked: u32,
    faults: u32,
}

impl Outcome {
    /// The outcome in this build; nothing where the file is not what it should be, which a test refuses.
    pub(super) fn read() -> Option<Self> {
        serde_json::from_str(FILE).ok()
    }

    /// What was looked at, and each gate in a sentence.
    pub(super) fn said(&self, t: T) -> Vec<String> {
        let n = |n: u32| ui::format::whole(t.0, i64::from(n));
        let (from, to) = (self.widths.iter().min(), self.widths.iter().max());
        let (from, to) = (n(from.copied().unwrap_or(0)), n(to.copied().unwrap_or(0)));
        let mut out =
            vec![t.a11y_gates(&day(t.0, self.date), &n(self.page_states), &n(self.pages), &from, &to)];
        for gate in &self.gates {
            let what = gate.name(t);
            out.push(if gate.faults == 0 {
                t.a11y_gate_passed(&what, &n(gate.looked))
            } else {
                t.a11y_gate_failed(&what, &n(gate.looked), &n(gate.faults))
            });
        }
        out
    }

    /// What the gates found that is left to mend.
    pub(super) fn failing(&self, t: T) -> Vec<Shortcoming> {
        let failing = self.gates.iter().filter(|g| g.faults > 0);
        let one = |gate: &Gate| Shortcoming {
            what: t.a11y_fault(&gate.name(t)),
            why: t.a11y_fault_why(&ui::format::whole(t.0, i64::from(gate.faults))),
            criteria: gate.criteria().map_or_else(|| t.a11y_several().to_owned(), str::to_owned),
            instead: t.a11y_fault_instead().to_owned(),
        };
        failing.map(one).collect()
    }

    /// Whether the last look is longer ago than a statement is good for.
    pub(super) fn is_old(&self, today: Date) -> bool {
        self.date.plus_months(GOOD_FOR_MONTHS) < today
    }
}

impl Gate {
    /// The success criteria that it looks at; nothing for the engines that look at many.
    fn criteria(&self) -> Option<&'static str> {
        Some(match self.id.as_str() {
            "A3" => "4.1.1, 4.1.2",
            "A5" => "2.1.1, 2.1.2, 2.4.7, 2.4.11",
            "A6" => "2.5.8",
            "A7" => "1.4.4, 1.4.10, 1.4.12",
            "A11" => "2.2.2",
            "A12" => "1.4.11, 2.4.7",
            "A14" => "2.4.2, 3.1.1, 3.1.2",
            "A15" => "2.2.1",
            _ => return None,
        })
    }

    /// Its number and what it looks at; programs are called by their own names.
    fn name(&self, t: T) -> String {
        let what = match self.id.as_str() {
            "A3" => t.a11y_gate_a3(),
            "A5" => t.a11y_gate_a5(),
            "A6" => t.a11y_gate_a6(),
            "A7" => t.a11y_gate_a7(),
            "A11" => t.a11y_gate_a11(),
            "A12" => t.a11y_gate_a12(),
            "A14" => t.a11y_gate_a14(),
            "A15" => t.a11y_gate_a15(),
            _ => &self.what,
        };
        format!("{} ({what})", self.id)
    }
}

#[cfg(test)]
mod tests {
    use kernel::Lang;

    use super::*;

    #[test]
    fn the_statement_says_what_the_gates_found() {
        let outcome = Outcome::read().unwrap();
        assert!(outcome.page_states >= 60, "{} page-states", outcome.page_states);
        for lang in Lang::ALL {
            let said = outcome.said(T(lang));
            assert_eq!(said.len(), outcome.gates.len() + 1);
            assert!(said[0].contains(&outcome.page_states.to_string()), "{}", said[0]);
            assert!(said.iter().any(|s| s.contains("axe-core")));
            assert_eq!(
                said.iter().any(|s| s.contains("keyboard")),
                lang == Lang::En,
                "in the reader's words"
            );
        }
    }

    #[test]
    fn a_gate_that_failed_is_a_known_shortcoming_with_its_criteria() {
        let mut outcome = Outcome::read().unwrap();
        outcome.gates.iter_mut().for_each(|g| g.faults = 0);
        assert_eq!(outcome.failing(T(Lang::En)), []);
        for gate in outcome.gates.iter_mut().filter(|g| g.id == "A1" || g.id == "A6") {
            gate.faults = 3;
        }
        let failing = outcome.failing(T(Lang::En));
        assert_eq!(failing.iter().map(|s| s.criteria.as_str()).collect::<Vec<_>>(), ["several", "2.5.8"]);
        assert!(failing[0].what.contains("A1") && failing[0].why.contains('3'), "{failing:?}");
        assert!(outcome.said(T(Lang::En))[1].contains('3'));
    }

    #[test]
    fn every_shortcoming_has_a_number_and_another_way_in_each_language() {
        for lang in Lang::ALL {
            for short in Shortcoming::known(T(lang)) {
                assert!(short.criteria.starts_with(|c: char| c.is_ascii_digit()), "{short:?}");
                assert!(!short.instead.is_empty() && !short.why.is_empty(), "{short:?}");
            }
        }
    }

    #[test]
    fn a_statement_is_good_for_a_year_after_the_last_look() {
        let outcome = Outcome::read().unwrap();
        assert!(outcome.written <= outcome.date);
        assert!(!outcome.is_old(outcome.date.plus_months(12)));
        assert!(outcome.is_old(outcome.date.plus_months(12).plus_days(1)));
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the accessibility statement says was checked: read from the file that `bin/test-accessibility`
//! writes, so that the statement cannot say more than was done.

use serde::Deserialize;

use super::messages::T;

/// The file, as it was when this build was made.
const FILE: &str = include_str!("../../../../docs/a11y/gates.json");

/// The outcome of the gates.
#[derive(Debug, Deserialize)]
pub(super) struct Outcome {
    /// The day, as ISO writes it.
    date: String,
    page_states: u32,
    pages: u32,
    widths: Vec<u32>,
    gates: Vec<Gate>,
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
        let mut out = vec![t.a11y_gates(&self.day(t), &n(self.page_states), &n(self.pages), &from, &to)];
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

    /// What is left to mend, for the list of shortcomings.
    pub(super) fn faults(&self, t: T) -> Option<String> {
        let failing: Vec<String> = self.gates.iter().filter(|g| g.faults > 0).map(|g| g.name(t)).collect();
        (!failing.is_empty()).then(|| t.a11y_open_faults(&ui::format::list(t.0, &failing)))
    }

    fn day(&self, t: T) -> String {
        let mut parts = self.date.splitn(3, '-').map(|p| p.parse().unwrap_or(0_i32));
        let (year, month, day) = (parts.next(), parts.next(), parts.next());
        let small = |n: Option<i32>| u8::try_from(n.unwrap_or(0)).unwrap_or(0);
        ui::format::date(t.0, year.unwrap_or(0), small(month), small(day))
    }
}

impl Gate {
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
    fn a_gate_that_failed_is_a_known_shortcoming() {
        let mut outcome = Outcome::read().unwrap();
        outcome.gates.iter_mut().for_each(|g| g.faults = 0);
        assert_eq!(outcome.faults(T(Lang::En)), None);
        outcome.gates[0].faults = 3;
        assert!(outcome.faults(T(Lang::En)).unwrap().contains(&outcome.gates[0].id));
        assert!(outcome.said(T(Lang::En))[1].contains('3'));
    }
}

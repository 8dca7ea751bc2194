// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What may be shown of a weighted share: never more than the plain figures of the same people allow.
//!
//! A weighted share is a sum in which people count unequally, so an exact one could tell how those who count most
//! answered. It is shown only where the plain share of the same people is, in steps that no single person can
//! move by more than one, and its interval is made of what is shown.

use serde::{Deserialize, Serialize};

use super::{Figure, Rule, STEP};

/// The steps that a weighted share may be told in.
const STEPS: [f64; 4] = [0.01, 0.02, 0.05, 0.10];
/// Fewer effective answers than this about an idea carry no weighted share of it.
const FEWEST: f64 = 30.0;

/// A weighted share, exactly.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Heard {
    /// The share.
    pub share: f64,
    /// How many answers of a plain sample those who were asked are worth.
    pub effective: f64,
    /// The part of all weight that the heaviest of them carries.
    pub heaviest: f64,
}

/// A weighted share as it may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Weighted {
    /// The share, in steps.
    pub share: f64,
    /// Wilson's 95 % interval of the share shown and the effective number of answers.
    pub interval: (f64, f64),
    /// The steps in which it is told: 0.01 is whole percents.
    pub step: f64,
}

impl Rule {
    /// The weighted share of people of whom `of` were asked and `agree` agreed, as those two may be shown.
    pub fn weighted(self, of: Figure, agree: Figure, heard: &Heard) -> Option<Weighted> {
        let people = of.number()?;
        agree.number()?;
        // Where only bounds are told, nearly all or nearly nobody agreed: nothing finer may be told.
        if self.live || matches!(agree, Figure::AtLeast(_)) || heard.effective < FEWEST {
            return None;
        }
        // Nor may it undo the band that a plain figure was given.
        let band = if of.exact() && agree.exact() { 0.0 } else { f64::from(STEP) / f64::from(people.max(1)) };
        let step = STEPS.into_iter().find(|step| *step >= heard.heaviest.max(band))?;
        let share = ((heard.share / step).round() * step).clamp(0.0, 1.0);
        let effective = (heard.effective / 10.0).floor() * 10.0;
        Some(Weighted { share, interval: opinion::statistics::wilson_share(share, effective, 1.96), step })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULE: Rule = Rule::new(5, false);

    fn heard(share: f64, effective: f64, heaviest: f64) -> Heard {
        Heard { share, effective, heaviest }
    }

    #[test]
    fn one_person_moves_a_weighted_share_by_a_step_at_most() {
        let (of, agree) = (Figure::Shown(400), Figure::Shown(210));
        for (heaviest, step) in [(0.004, 0.01), (0.0125, 0.02), (0.04, 0.05), (0.1, 0.1)] {
            let shown = RULE.weighted(of, agree, &heard(0.523_4, 200.0, heaviest)).unwrap();
            assert!((shown.step - step).abs() < 1e-12);
            assert!((shown.share - 0.523_4).abs() <= step / 2.0 + 1e-12);
            let steps = shown.share / step;
            assert!((steps - steps.round()).abs() < 1e-9);
            let moved = RULE.weighted(of, agree, &heard(0.523_4 + heaviest, 200.0, heaviest)).unwrap();
            assert!(moved.share - shown.share <= step + 1e-12);
        }
        assert_eq!(RULE.weighted(of, agree, &heard(0.5, 200.0, 0.11)), None);
        assert_eq!(RULE.weighted(of, agree, &heard(0.5, 29.0, 0.01)), None);
    }

    #[test]
    fn what_the_plain_figures_keep_back_stays_back() {
        let fine = heard(0.5, 300.0, 0.004);
        let (some, hidden) = (Figure::Shown(200), Figure::Hidden(super::super::Why::Protects));
        assert_eq!(RULE.weighted(hidden, some, &fine), None);
        assert_eq!(RULE.weighted(Figure::Shown(400), hidden, &fine), None);
        assert_eq!(RULE.weighted(Figure::Shown(400), Figure::AtLeast(396), &fine), None);
        assert_eq!(Rule::new(5, true).weighted(Figure::Shown(400), some, &fine), None);
        // A band of five persons among a hundred is five percent, and so is the step.
        let banded = RULE.weighted(Figure::Shown(100), Figure::About(45), &fine).unwrap();
        assert!((banded.step - 0.05).abs() < 1e-12);
        // The interval is that of the figures shown.
        let (low, high) =
            RULE.weighted(Figure::Shown(400), some, &heard(0.504, 309.0, 0.004)).unwrap().interval;
        assert_eq!((low, high), opinion::statistics::wilson(150, 300, 1.96));
    }
}

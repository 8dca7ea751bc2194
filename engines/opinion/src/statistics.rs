// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The small formulae everything else is made of: tests of shares, intervals, and the priority of a statement.
//!
//! Smoothing, tests and priority are those of Polis, so that its published numbers come out (C. Small, M. Bjorkegren,
//! T. Erkkilä, L. Shaw and C. Megill: Polis, scaling deliberation by mapping high dimensional opinion spaces, Recerca 26,
//! 2021). Shares are 0 to 1; tests are standard normal where chance alone is at work. Successes are at most the trials.

use crate::numbers::{exp, hypot, square};
use crate::votes::Count;

/// Critical value of a one-sided test at 90 %.
pub const SIGNIFICANT: f64 = 1.2816;

/// Priority of a statement about the conversation itself.
const META_PRIORITY: f64 = 49.0;

/// Smoothed share, between 0 and 1: one success and one failure are thought in (Laplace's rule of succession).
#[must_use]
pub fn smoothed_share(successes: u32, trials: u32) -> f64 {
    (f64::from(successes) + 1.0) / (f64::from(trials) + 2.0)
}

/// Test of one share against a half, one success thought in; in standard errors, positive where it is more than half.
#[must_use]
pub fn one_share_test(successes: u32, trials: u32) -> f64 {
    let n = f64::from(trials) + 1.0;
    2.0 * n.sqrt() * ((f64::from(successes) + 1.0) / n - 0.5)
}

/// Test of two shares against each other with their pooled variance, one added to all four counts; in standard errors,
/// positive where the first is larger.
#[must_use]
pub fn two_shares_test(successes: u32, trials: u32, other_successes: u32, other_trials: u32) -> f64 {
    let [s, n, t, m] = [successes, trials, other_successes, other_trials].map(|x| f64::from(x) + 1.0);
    let pooled = (s + t) / (n + m);
    if pooled >= 1.0 {
        return 0.0;
    }
    (s / n - t / m) / (pooled * (1.0 - pooled) * (1.0 / n + 1.0 / m)).sqrt()
}

/// E. Wilson's interval for a share (1927): its two ends, 0 to 1; `z` is 1.96 for 95 %. Nothing asked, nothing known: 0 to 1.
#[must_use]
pub fn wilson(successes: u32, trials: u32, z: f64) -> (f64, f64) {
    if trials == 0 {
        return (0.0, 1.0);
    }
    let n = f64::from(trials);
    let (low, high) = wilson_share(f64::from(successes) / n, n, z);
    (if successes == 0 { 0.0 } else { low }, if successes == trials { 1.0 } else { high })
}

/// Wilson's interval for a share of so many answers in effect, as weighting leaves them: not always a whole number.
#[must_use]
pub fn wilson_share(share: f64, effective: f64, z: f64) -> (f64, f64) {
    if effective <= 0.0 {
        return (0.0, 1.0);
    }
    let (p, n, z2) = (share, effective, z * z);
    let middle = (p + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = z / (1.0 + z2 / n) * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
    ((middle - half).max(0.0), (middle + half).min(1.0))
}

/// Interval of the difference of two shares (first less second), from their Wilson intervals as R. Newcombe joins them
/// (1998, method 10): its two ends, -1 to 1. Shares are told as (successes, trials).
#[must_use]
pub fn difference_interval(first: (u32, u32), second: (u32, u32), z: f64) -> (f64, f64) {
    let share = |(s, n): (u32, u32)| if n == 0 { 0.5 } else { f64::from(s) / f64::from(n) };
    let (p, q) = (share(first), share(second));
    let (p_low, p_high) = wilson(first.0, first.1, z);
    let (q_low, q_high) = wilson(second.0, second.1, z);
    let low = p - q - hypot(p - p_low, q_high - q);
    let high = p - q + hypot(p_high - p, q - q_low);
    (low.max(-1.0), high.min(1.0))
}

/// How much it tells to ask about a statement: little passed, much agreed, far out, and rarely seen so far. Counts are
/// sums over the groups; `extremity` is 0 or more. Positive, without a unit: only ratios mean something.
#[must_use]
pub fn priority(count: Count, extremity: f64, meta: bool) -> f64 {
    if meta {
        return META_PRIORITY;
    }
    let known = 1.0 - smoothed_share(count.passes(), count.seen);
    let importance = known * (extremity + 1.0) * smoothed_share(count.agrees, count.seen);
    let novelty = 1.0 + 8.0 * exp(-f64::from(count.seen) * (std::f64::consts::LN_2 / 5.0));
    square(importance * novelty)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_worked_by_hand() {
        assert!((smoothed_share(3, 4) - 4.0 / 6.0).abs() < 1e-15);
        assert!((one_share_test(0, 0) - 1.0).abs() < 1e-15);
        assert!((one_share_test(7, 8) - 2.0 * 3.0 * (8.0 / 9.0 - 0.5)).abs() < 1e-15);
        // 4/5 against 2/4: pooled 6/9.
        let by_hand = (0.8 - 0.5) / ((2.0 / 3.0) * (1.0 / 3.0) * (0.2 + 0.25_f64)).sqrt();
        assert!((two_shares_test(3, 4, 1, 3) - by_hand).abs() < 1e-15);
        assert_eq!(two_shares_test(4, 4, 0, 0), 0.0);
    }

    #[test]
    fn an_unvoted_statement_has_the_priority_of_novelty_alone() {
        let unvoted = priority(Count::default(), 0.0, false);
        assert!((unvoted - (0.5 * 1.0 * 0.5 * 9.0_f64).powi(2)).abs() < 1e-15);
        assert_eq!(priority(Count::default(), 3.0, true), 49.0);
    }

    #[test]
    fn wilson_matches_the_textbook_and_stays_in_bounds() {
        let (low, high) = wilson(8, 10, 1.96);
        assert!((low - 0.490_16).abs() < 1e-4 && (high - 0.943_32).abs() < 1e-4, "{low} {high}");
        assert_eq!(wilson(0, 0, 1.96), (0.0, 1.0));
        assert_eq!(wilson(0, 5, 1.96).0, 0.0);
        assert_eq!(wilson(5, 5, 1.96).1, 1.0);
    }

    #[test]
    fn the_interval_of_a_difference_matches_newcombes_example() {
        // 56 of 70 against 48 of 80, 95 %: 0.0524 to 0.3339.
        let (low, high) = difference_interval((56, 70), (48, 80), 1.959_964);
        assert!((low - 0.0524).abs() < 5e-5 && (high - 0.3339).abs() < 5e-5, "{low} {high}");
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What sets a group apart, and what nearly all agree on: steps 9 and 10 of the compatible mode.

use crate::statistics::{SIGNIFICANT, one_share_test, smoothed_share, two_shares_test};
use crate::votes::Count;

/// Statements shown of a group, and of each side of the consensus.
const SHOWN: usize = 5;

/// Agreeing or disagreeing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// The group agrees with the statement.
    Agree,
    /// The group disagrees with it.
    Disagree,
}

/// How strongly one side of one statement marks a group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// Those of the group on this side.
    pub n_success: u32,
    /// Those of the group who saw it.
    pub n_trials: u32,
    /// Smoothed share of this side, 0 to 1 ([`crate::statistics::smoothed_share`]).
    pub p_success: f64,
    /// Test of that share against a half, in standard errors.
    pub p_test: f64,
    /// The share relative to the other groups' share: positive, 1 where they are alike.
    pub repness: f64,
    /// Test of the two shares against each other, in standard errors.
    pub repness_test: f64,
}

impl Mark {
    /// One side of a statement in a group against all other groups together.
    #[must_use]
    pub fn new(side: Side, group: Count, rest: Count) -> Self {
        let of = |c: Count| if side == Side::Agree { c.agrees } else { c.disagrees };
        let share = smoothed_share(of(group), group.seen);
        Self {
            n_success: of(group),
            n_trials: group.seen,
            p_success: share,
            p_test: one_share_test(of(group), group.seen),
            repness: share / smoothed_share(of(rest), rest.seen),
            repness_test: two_shares_test(of(group), group.seen, of(rest), rest.seen),
        }
    }

    fn strength(&self) -> f64 {
        self.repness * self.repness_test * self.p_success * self.p_test
    }

    fn significant(&self) -> bool {
        self.repness_test > SIGNIFICANT && self.p_test > SIGNIFICANT
    }
}

/// A statement shown as typical of a group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Representative {
    /// Place of the statement.
    pub statement: usize,
    /// Which side the group takes.
    pub side: Side,
    /// The numbers behind it.
    pub mark: Mark,
}

/// The statements that set a group apart: five at most, those agreed with first. `counts` gives (group, rest) per
/// statement, where the rest is all other groups together; moderated-out ones are `None`. Places in the answer are places
/// in `counts`.
#[must_use]
pub fn representative(counts: &[Option<(Count, Count)>]) -> Vec<Representative> {
    let both: Vec<(Representative, Mark, Mark)> = counts
        .iter()
        .enumerate()
        .filter_map(|(statement, pair)| {
            let (group, rest) = (*pair)?;
            let agree = Mark::new(Side::Agree, group, rest);
            let disagree = Mark::new(Side::Disagree, group, rest);
            let side = if agree.repness_test > disagree.repness_test { Side::Agree } else { Side::Disagree };
            let mark = if side == Side::Agree { agree } else { disagree };
            (group.agrees + group.disagrees > 0).then_some((
                Representative { statement, side, mark },
                agree,
                disagree,
            ))
        })
        .collect();
    let mut chosen: Vec<Representative> =
        both.iter().filter(|(_, a, d)| a.significant() || d.significant()).map(|(r, _, _)| *r).collect();
    if chosen.is_empty() {
        return best_agreed(&both).or_else(|| most_different(&both)).into_iter().collect();
    }
    chosen
        .sort_by(|a, b| b.mark.strength().total_cmp(&a.mark.strength()).then(a.statement.cmp(&b.statement)));
    // The best agreed one is shown even where five disagreed ones are stronger.
    if let Some(first_agreed) = chosen.iter().position(|r| r.side == Side::Agree) {
        chosen[..=first_agreed].rotate_right(1);
    }
    chosen.truncate(SHOWN);
    chosen.sort_by_key(|r| r.side == Side::Disagree);
    chosen
}

/// Where nothing is significant on both counts: the most agreed statement, if any is agreed at all. One that sets the
/// group apart goes before one that is merely popular.
fn best_agreed(both: &[(Representative, Mark, Mark)]) -> Option<Representative> {
    both.iter()
        .filter(|(_, a, _)| a.p_test > SIGNIFICANT || (a.repness > 1.0 && a.p_success > 0.5))
        .max_by(|(r, a, _), (s, b, _)| {
            let apart = |m: &Mark| m.repness > 1.0;
            let size = |m: &Mark| if apart(m) { m.strength() } else { m.p_success * m.p_test };
            apart(a).cmp(&apart(b)).then(size(a).total_cmp(&size(b))).then(s.statement.cmp(&r.statement))
        })
        .map(|(r, agree, _)| Representative { statement: r.statement, side: Side::Agree, mark: *agree })
}

fn most_different(both: &[(Representative, Mark, Mark)]) -> Option<Representative> {
    both.iter()
        .max_by(|(r, a, d), (s, b, e)| {
            let first = a.repness_test.max(d.repness_test);
            first.total_cmp(&b.repness_test.max(e.repness_test)).then(s.statement.cmp(&r.statement))
        })
        .map(|(r, _, _)| *r)
}

/// A statement that nearly all agree (or disagree) with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Common {
    /// Place of the statement.
    pub statement: usize,
    /// Those on this side.
    pub n_success: u32,
    /// Those who saw it.
    pub n_trials: u32,
    /// Smoothed share.
    pub p_success: f64,
    /// Test of the share against a half.
    pub p_test: f64,
}

/// The statements most agreed (or disagreed) with by everybody: five at most, the clearest first, each by more than half
/// beyond chance. `counts` is per statement; moderated-out ones are `None`. Places in the answer are places in `counts`.
#[must_use]
pub fn consensus(counts: &[Option<Count>], side: Side) -> Vec<Common> {
    let mut found: Vec<Common> = counts
        .iter()
        .enumerate()
        .filter_map(|(statement, count)| {
            let count = (*count)?;
            let n_success = if side == Side::Agree { count.agrees } else { count.disagrees };
            let p_success = smoothed_share(n_success, count.seen);
            let p_test = one_share_test(n_success, count.seen);
            (p_success > 0.5 && p_test > SIGNIFICANT).then_some(Common {
                statement,
                n_success,
                n_trials: count.seen,
                p_success,
                p_test,
            })
        })
        .collect();
    let size = |c: &Common| c.p_success * c.p_test;
    found.sort_by(|a, b| size(b).total_cmp(&size(a)).then(a.statement.cmp(&b.statement)));
    found.truncate(SHOWN);
    found
}

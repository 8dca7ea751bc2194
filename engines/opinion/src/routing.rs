// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! How many votes it takes: ways of choosing the next question, tried on a conversation that has been held.
//!
//! Everybody of the conversation comes again and answers one question a round, in an order drawn anew each round, as long as
//! there is one left that they did answer in life. What differs is which one they are asked. One tenth of the agreements
//! and disagreements is never asked; after some rounds the same model is fitted to what is known by then, and says how
//! well it foretells those (AUC, Brier) and how near its order of the statements (`bridging`) is to that of all the votes
//! (rank correlation of C. Spearman).

mod replay;

use serde::Serialize;

use self::replay::Replay;
use crate::evaluate::enough;
pub use crate::factors::{Guide, Person};
use crate::log::Opinion;
use crate::votes::{Count, Votes, mix};

/// Rounds after which is looked.
const LOOKS: [usize; 16] = [1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 17, 20, 25, 30, 40, 60];
/// Questions drawn fairly, of which the one that tells most is asked.
pub const DRAWN: usize = 24;

/// A way of choosing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Policy {
    /// Any with the same chance.
    Uniform,
    /// By the published priority of the compatible mode.
    Compatible,
    /// Of some drawn fairly, the one whose answer is expected to tell most.
    Riihi,
    /// The same by somebody who knows from the first question on what the model of all votes says of the statements.
    /// No way of choosing can know that.
    Knowing,
    /// By somebody who knows that model and all answers: of some drawn fairly, the one after whose answer the person is
    /// held to be nearest to where all their answers put them. Choosing by answers bends what is learned of the
    /// statements, so it is not the best that could be done.
    Seeing,
}

/// What is known after so many votes; means over the draws.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Point {
    /// Votes cast.
    pub votes: f64,
    /// How often a hidden agreement is held likelier than a hidden disagreement.
    pub auc: f64,
    /// Mean squared error of the chances.
    pub brier: f64,
    /// Rank correlation of the statements' order with the final one.
    pub ranking: f64,
    /// The least votes that a statement has, as a part of the mean.
    pub least: f64,
}

/// One way of choosing with how it went.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Curve {
    /// The way.
    pub policy: Policy,
    /// In order of votes.
    pub points: Vec<Point>,
}

/// Votes needed for what the better of the other ways reaches with half of all votes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Saving {
    /// The level reached.
    pub level: f64,
    /// Votes the better of the others needs for it.
    pub others: f64,
    /// Votes that Riihi's way needs for it; absent if it never gets there.
    pub own: Option<f64>,
    /// The part of the votes that is saved (negative: more are needed).
    pub saved: Option<f64>,
    /// 95 % interval of that, over the draws: what chance in hiding, order and choice would have made of it. Absent where
    /// some of the draws never get there.
    pub interval: Option<(f64, f64)>,
}

/// The outcome.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Simulation {
    /// People with at least eight votes.
    pub participants: usize,
    /// Statements with at least eight votes.
    pub statements: usize,
    /// Votes that could be asked for.
    pub votes: usize,
    /// How often it was done.
    pub draws: u64,
    /// Each way.
    pub curves: Vec<Curve>,
    /// For the hidden votes.
    pub auc: Option<Saving>,
    /// For the order of the statements.
    pub ranking: Option<Saving>,
    /// What those would save who know what nobody can know; empty where it was not asked for.
    pub bounds: Vec<Bound>,
}

/// What a way of choosing would save that knows too much.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Bound {
    /// The way.
    pub policy: Policy,
    /// For the hidden votes.
    pub auc: Option<Saving>,
    /// For the order of the statements.
    pub ranking: Option<Saving>,
}

/// A conversation to be held again: (row, column, opinion).
type Cells = Vec<(usize, usize, Opinion)>;

/// Tries the ways of choosing, with `bounds` also those that know too much; `progress` hears how much is done. `None`
/// where there is too little to hide.
#[must_use]
pub fn simulate(
    votes: &Votes,
    draws: u64,
    threads: Option<usize>,
    bounds: bool,
    mut progress: impl FnMut(f64),
) -> Option<Simulation> {
    let cells = enough(votes);
    let rows = 1 + cells.iter().map(|c| c.0).max()?;
    let columns = 1 + cells.iter().map(|c| c.1).max()?;
    let policies = &POLICIES[..if bounds { POLICIES.len() } else { OWN + 1 }];
    // By draw, and in it by way of choosing: all ways of a draw hide the same votes and meet the people in the same order.
    let mut held: Vec<Vec<Vec<Point>>> = Vec::new();
    for draw in 1..=draws {
        let mut ways = Vec::new();
        for policy in policies {
            ways.push(Replay::new(&cells, rows, columns, draw, threads).hold(*policy)?);
            let done = held.len() * policies.len() + ways.len();
            progress(done as f64 / (draws as f64 * policies.len() as f64));
        }
        held.push(ways);
    }
    let all: Vec<usize> = (0..held.len()).collect();
    let half = cells.len() as f64 / 2.0;
    let saved = |way: usize, of: fn(&Point) -> f64| {
        let mut found = saving(&means(&held, &all), way, half, of)?;
        let mut again: Vec<f64> = (0..RESAMPLED)
            .filter_map(|sample| {
                let pick = |at: usize| (mix(mix(sample) ^ at as u64) % draws) as usize;
                let drawn: Vec<usize> = (0..held.len()).map(pick).collect();
                saving(&means(&held, &drawn), way, half, of)?.saved
            })
            .collect();
        again.sort_by(f64::total_cmp);
        if again.len() == RESAMPLED as usize && held.len() > 1 {
            let cut = again.len() / 40;
            found.interval = Some((again[cut], again[again.len() - 1 - cut]));
        }
        Some(found)
    };
    let bound = |way: usize| Bound {
        policy: policies[way],
        auc: saved(way, |p| p.auc),
        ranking: saved(way, |p| p.ranking),
    };
    Some(Simulation {
        participants: rows,
        statements: columns,
        votes: cells.len(),
        draws,
        auc: saved(OWN, |p| p.auc),
        ranking: saved(OWN, |p| p.ranking),
        bounds: (OWN + 1..policies.len()).map(bound).collect(),
        curves: means(&held, &all),
    })
}

/// The ways, in the order of the curves: those of others, Riihi's, those that know too much.
const POLICIES: [Policy; 5] =
    [Policy::Uniform, Policy::Compatible, Policy::Riihi, Policy::Knowing, Policy::Seeing];
/// The place of Riihi's.
const OWN: usize = 2;
/// Draws drawn again, for the interval of what is saved.
const RESAMPLED: u64 = 1_000;

/// The mean curve of each way over some of the draws.
fn means(held: &[Vec<Vec<Point>>], drawn: &[usize]) -> Vec<Curve> {
    let n = drawn.len() as f64;
    let curve = |(way, policy): (usize, Policy)| {
        // The last looks are not reached in every draw alike; a mean is over all or none.
        let looks = held.iter().map(|ways| ways[way].len()).min().unwrap_or(0);
        let mean = |look: usize, of: fn(&Point) -> f64| {
            drawn.iter().map(|&draw| of(&held[draw][way][look])).sum::<f64>() / n
        };
        let point = |look| Point {
            votes: mean(look, |p| p.votes),
            auc: mean(look, |p| p.auc),
            brier: mean(look, |p| p.brier),
            ranking: mean(look, |p| p.ranking),
            least: mean(look, |p| p.least),
        };
        Curve { policy, points: (0..looks).map(point).collect() }
    };
    let ways = held.first().map_or(0, Vec::len);
    POLICIES.into_iter().take(ways).enumerate().map(curve).collect()
}

/// What a way saves against the better of the others, for the level these reach with so many votes.
fn saving(curves: &[Curve], way: usize, votes: f64, of: fn(&Point) -> f64) -> Option<Saving> {
    let (own, others) = (curves.get(way)?, &curves[..OWN]);
    let level = others.iter().filter_map(|c| level(&c.points, votes, of)).fold(f64::NEG_INFINITY, f64::max);
    let needed = others.iter().filter_map(|c| needed(&c.points, level, of)).fold(f64::INFINITY, f64::min);
    let own = self::needed(&own.points, level, of);
    (needed.is_finite() && level.is_finite()).then(|| Saving {
        level,
        others: needed,
        own,
        saved: own.map(|own| 1.0 - own / needed),
        interval: None,
    })
}

/// The level at so many votes, by straight lines between the looks.
fn level(points: &[Point], votes: f64, of: fn(&Point) -> f64) -> Option<f64> {
    let at = points.iter().position(|p| p.votes >= votes)?;
    let to = &points[at];
    let Some(from) = at.checked_sub(1).map(|before| &points[before]) else { return Some(of(to)) };
    let part = (votes - from.votes) / (to.votes - from.votes).max(1e-9);
    Some(of(from) + part * (of(to) - of(from)))
}

/// The votes at which a level is first reached and from then on held on average, by straight lines between the looks.
fn needed(points: &[Point], level: f64, of: fn(&Point) -> f64) -> Option<f64> {
    let at = points.iter().position(|p| of(p) >= level)?;
    let to = &points[at];
    let Some(from) = at.checked_sub(1).map(|before| &points[before]) else { return Some(to.votes) };
    let part = (level - of(from)) / (of(to) - of(from)).max(1e-12);
    Some(from.votes + part * (to.votes - from.votes))
}

/// The weight of a statement in the fair draw: the fewer have seen it, the more.
#[must_use]
pub fn fairness(count: Count) -> f64 {
    1.0 / (f64::from(count.seen) + 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_lie_on_straight_lines() {
        let at = |votes: f64, auc: f64| Point { votes, auc, ..Point::default() };
        let points = [at(10.0, 0.5), at(20.0, 0.7), at(40.0, 0.8)];
        assert_eq!(level(&points, 15.0, |p| p.auc), Some(0.6));
        assert_eq!(needed(&points, 0.75, |p| p.auc).map(f64::round), Some(30.0));
        assert_eq!((needed(&points, 0.9, |p| p.auc), level(&points, 50.0, |p| p.auc)), (None, None));
    }
}

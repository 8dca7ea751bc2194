// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! How many votes it takes: ways of choosing the next question, tried on a conversation that has been held.
//!
//! Everybody of the conversation comes again and answers one question a round, in an order drawn anew each round, as long as
//! there is one left that they did answer in life. What differs is which one they are asked. One tenth of the agreements
//! and disagreements is never asked; after some rounds the same model is fitted to what is known by then, and says how
//! well it foretells those (AUC, Brier) and how near its order of the statements (`bridging`) is to that of all the votes
//! (rank correlation of C. Spearman).

use serde::Serialize;

use crate::evaluate::{auc, brier, enough};
pub use crate::factors::{Guide, Person};
use crate::landscape::{Method, Settings, analyse};
use crate::log::{Opinion, Vote, VoteLog};
use crate::router::Router;
use crate::statistics::priority;
use crate::votes::{Count, Standing, Votes, mix};

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
}

/// A conversation to be held again: (row, column, opinion).
type Cells = Vec<(usize, usize, Opinion)>;

/// Tries the ways of choosing; `progress` hears how much is done. `None` where there is too little to hide.
#[must_use]
pub fn simulate(
    votes: &Votes,
    draws: u64,
    threads: Option<usize>,
    mut progress: impl FnMut(f64),
) -> Option<Simulation> {
    let cells = enough(votes);
    let rows = 1 + cells.iter().map(|c| c.0).max()?;
    let columns = 1 + cells.iter().map(|c| c.1).max()?;
    // By draw, and in it by way of choosing: all ways of a draw hide the same votes and meet the people in the same order.
    let mut held: Vec<Vec<Vec<Point>>> = Vec::new();
    for draw in 1..=draws {
        let mut ways = Vec::new();
        for policy in POLICIES {
            ways.push(Replay::new(&cells, rows, columns, draw, threads).hold(policy)?);
            let done = held.len() * POLICIES.len() + ways.len();
            progress(done as f64 / (draws as f64 * POLICIES.len() as f64));
        }
        held.push(ways);
    }
    let all: Vec<usize> = (0..held.len()).collect();
    let curves = means(&held, &all);
    let half = cells.len() as f64 / 2.0;
    let saving = |of: fn(&Point) -> f64| {
        let mut found = saving(&curves, half, of)?;
        let mut again: Vec<f64> = (0..RESAMPLED)
            .filter_map(|sample| {
                let pick = |at: usize| (mix(mix(sample) ^ at as u64) % draws) as usize;
                let drawn: Vec<usize> = (0..held.len()).map(pick).collect();
                saving_of(&means(&held, &drawn), half, of)
            })
            .collect();
        again.sort_by(f64::total_cmp);
        if again.len() == RESAMPLED as usize && held.len() > 1 {
            let cut = again.len() / 40;
            found.interval = Some((again[cut], again[again.len() - 1 - cut]));
        }
        Some(found)
    };
    let (auc, ranking) = (saving(|p| p.auc), saving(|p| p.ranking));
    Some(Simulation {
        participants: rows,
        statements: columns,
        votes: cells.len(),
        draws,
        curves,
        auc,
        ranking,
    })
}

/// The ways, in the order of the curves: Riihi's last.
const POLICIES: [Policy; 3] = [Policy::Uniform, Policy::Compatible, Policy::Riihi];
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
    POLICIES.into_iter().enumerate().map(curve).collect()
}

/// What the last way saves against the better of the others, for the level these reach with so many votes.
fn saving(curves: &[Curve], votes: f64, of: fn(&Point) -> f64) -> Option<Saving> {
    let (own, others) = curves.split_last()?;
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

fn saving_of(curves: &[Curve], votes: f64, of: fn(&Point) -> f64) -> Option<f64> {
    saving(curves, votes, of)?.saved
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

/// A conversation held again.
struct Replay {
    rows: usize,
    columns: usize,
    draw: u64,
    threads: Option<usize>,
    /// What each person can still be asked.
    open: Vec<Vec<(usize, Opinion)>>,
    hidden: Cells,
    /// The final order of the statements.
    order: Vec<f64>,
}

impl Replay {
    fn new(cells: &Cells, rows: usize, columns: usize, draw: u64, threads: Option<usize>) -> Self {
        let mut open = vec![Vec::new(); rows];
        let mut hidden = Vec::new();
        for (at, &(row, column, opinion)) in cells.iter().enumerate() {
            if opinion != Opinion::Pass && mix(mix(draw) ^ at as u64).is_multiple_of(10) {
                hidden.push((row, column, opinion));
            } else {
                open[row].push((column, opinion));
            }
        }
        let all: Vec<Vec<u32>> =
            open.iter().map(|o| o.iter().map(|&(c, opinion)| slot(c, opinion)).collect()).collect();
        let guide = Guide::new(&matrix(&all, columns), columns, threads);
        let order = (0..columns).map(|s| guide.bridging(s)).collect();
        Self { rows, columns, draw, threads, open, hidden, order }
    }

    fn hold(mut self, policy: Policy) -> Option<Vec<Point>> {
        let mut ballots: Vec<Vec<u32>> = vec![Vec::new(); self.rows];
        let mut counts = vec![Count::default(); self.columns];
        let mut guide = Guide::blank(self.columns, self.rows);
        let mut extremity = vec![0.0; self.columns];
        let mut points = Vec::new();
        let mut random = mix(self.draw ^ 0x5eed);
        let mut cast = 0;
        for round in 1..=LOOKS[LOOKS.len() - 1] {
            let mut order: Vec<(u64, usize)> = (0..self.rows)
                .map(|row| (mix(self.draw ^ mix((round as u64) << 32 ^ row as u64)), row))
                .collect();
            order.sort_unstable();
            let before = cast;
            for (_, row) in order {
                if self.open[row].is_empty() {
                    continue;
                }
                let mut bits = || {
                    random = mix(random);
                    random
                };
                let weights: Vec<f64> = self.open[row]
                    .iter()
                    .map(|&(column, _)| match policy {
                        Policy::Uniform => 1.0,
                        Policy::Compatible => priority(counts[column], extremity[column], false),
                        Policy::Riihi => fairness(counts[column]),
                    })
                    .collect();
                let router = Router::new(&weights);
                let at = if policy == Policy::Riihi {
                    let person = guide.know(&ballots[row]);
                    let tells = |at: usize| guide.tells(self.open[row][at].0, &person);
                    let at = router.draw_best(DRAWN, &mut bits, |_| false, tells);
                    if let Some(at) = at {
                        guide.heard(self.open[row][at].0, &person);
                    }
                    at
                } else {
                    router.draw(&mut bits, |_| false)
                };
                let (column, opinion) = self.open[row].swap_remove(at?);
                ballots[row].push(slot(column, opinion));
                counts[column].add(opinion);
                cast += 1;
            }
            if cast == before {
                break;
            }
            if LOOKS.contains(&round) {
                let votes = matrix(&ballots, self.columns);
                let new = Guide::new(&votes, self.columns, self.threads);
                points.push(self.look(&new, &ballots, &counts, cast)?);
                if policy == Policy::Compatible {
                    let settings =
                        Settings { method: Method::Polis, threads: self.threads, ..Settings::default() };
                    let landscape = analyse(&votes, &settings);
                    for (at, key) in votes.statements().iter().enumerate() {
                        if let crate::key::Key::Int(s) = key {
                            extremity[*s as usize] = landscape.extremity[at];
                        }
                    }
                }
                guide = new;
            }
        }
        Some(points)
    }

    fn look(&self, guide: &Guide, ballots: &[Vec<u32>], counts: &[Count], cast: usize) -> Option<Point> {
        let mut chances = Vec::with_capacity(self.hidden.len());
        let mut last = None;
        for &(row, column, _) in &self.hidden {
            let person = match last.take() {
                Some((same, person)) if same == row => person,
                _ => guide.know(&ballots[row]),
            };
            chances.push(guide.chance(column, &person));
            last = Some((row, person));
        }
        let said: Vec<bool> = self.hidden.iter().map(|h| h.2 == Opinion::Agree).collect();
        let found: Vec<f64> = (0..self.columns).map(|s| guide.bridging(s)).collect();
        let mean = cast as f64 / self.columns as f64;
        let least = f64::from(counts.iter().map(|c| c.seen).min()?) / mean;
        Some(Point {
            votes: cast as f64,
            auc: auc(&chances, &said),
            brier: brier(&chances, &said),
            ranking: rank_correlation(&found, &self.order),
            least,
        })
    }
}

/// The weight of a statement in the fair draw: the fewer have seen it, the more.
#[must_use]
pub fn fairness(count: Count) -> f64 {
    1.0 / (f64::from(count.seen) + 1.0)
}

const fn slot(column: usize, opinion: Opinion) -> u32 {
    (column as u32) << 2 | opinion as u32
}

fn matrix(ballots: &[Vec<u32>], columns: usize) -> Votes {
    let mut log = VoteLog::new();
    for (participant, ballot) in (0_u32..).zip(ballots) {
        for &slot in ballot {
            let opinion = match slot & 3 {
                0 => Opinion::Pass,
                1 => Opinion::Agree,
                _ => Opinion::Disagree,
            };
            log.push(Vote { participant, statement: slot >> 2, opinion, important: false, time: None });
        }
    }
    let people: Vec<_> = (0..ballots.len() as i64).map(Into::into).collect();
    let ideas: Vec<_> = (0..columns as i64).map(|s| (s.into(), Standing::default())).collect();
    Votes::from_log(&people, &ideas, &log)
}

/// Spearman's rank correlation; ties share their mean rank.
fn rank_correlation(a: &[f64], b: &[f64]) -> f64 {
    let ranks = |x: &[f64]| {
        let mut order: Vec<usize> = (0..x.len()).collect();
        order.sort_by(|&i, &j| x[i].total_cmp(&x[j]));
        let mut ranks = vec![0.0; x.len()];
        let mut from = 0;
        while from < order.len() {
            let mut to = from + 1;
            while to < order.len() && x[order[to]] == x[order[from]] {
                to += 1;
            }
            for &at in &order[from..to] {
                ranks[at] = (from + to) as f64 / 2.0;
            }
            from = to;
        }
        ranks
    };
    let (a, b) = (ranks(a), ranks(b));
    let mean = a.len() as f64 / 2.0;
    let product = |x: &[f64], y: &[f64]| x.iter().zip(y).map(|(p, q)| (p - mean) * (q - mean)).sum::<f64>();
    let scale = (product(&a, &a) * product(&b, &b)).sqrt();
    if scale > 0.0 { product(&a, &b) / scale } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rank_correlation_of_orders_worked_by_hand() {
        assert!((rank_correlation(&[1.0, 2.0, 3.0], &[10.0, 20.0, 90.0]) - 1.0).abs() < 1e-12);
        assert!((rank_correlation(&[1.0, 2.0, 3.0], &[3.0, 2.0, 1.0]) + 1.0).abs() < 1e-12);
        // 1 2 3 4 against 2 1 4 3: 1 - 6 * 4 / (4 * 15).
        assert!((rank_correlation(&[1.0, 2.0, 3.0, 4.0], &[2.0, 1.0, 4.0, 3.0]) - 0.6).abs() < 1e-12);
    }

    #[test]
    fn levels_lie_on_straight_lines() {
        let at = |votes: f64, auc: f64| Point { votes, auc, ..Point::default() };
        let points = [at(10.0, 0.5), at(20.0, 0.7), at(40.0, 0.8)];
        assert_eq!(level(&points, 15.0, |p| p.auc), Some(0.6));
        assert_eq!(needed(&points, 0.75, |p| p.auc).map(f64::round), Some(30.0));
        assert_eq!((needed(&points, 0.9, |p| p.auc), level(&points, 50.0, |p| p.auc)), (None, None));
    }
}

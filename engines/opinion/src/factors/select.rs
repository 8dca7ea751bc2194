// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Rank and penalty from the data: those under which votes kept aside are foretold best.

use super::ballots::{Ballots, Hidden, first};
use super::model::{AGAIN, Known, Model, SWEEPS};
use super::principal_axes;
use crate::eigen::{add_scaled, dot};
use crate::numbers::{ln, square};
use crate::votes::{Votes, mix};
use crate::workers::Workers;

/// Votes on which the choice is made, at most: so many, or so many a statement if that is more.
const JUDGED: (usize, usize) = (80_000, 40);
/// One in so many opinions is kept aside.
const ASIDE: u64 = 10;
/// Fewer than this kept aside decide nothing, and the smallest model is taken.
const TOO_FEW: usize = 30;
/// Ranks tried. The penalty makes a rank too many harmless, so steps of two do.
const RANKS: [usize; 3] = [6, 4, 2];
/// The largest rank and one.
const WIDEST: usize = RANKS[0] + 1;
/// Penalties tried; the first one from nothing.
const PENALTIES: [f64; 3] = [1.0, 0.3, 3.0];
/// Steps of the search for leading directions.
const STEPS: usize = 6;

/// The choice, with the model that won where there was enough to choose by: a start for the next fit.
#[derive(Clone, Debug)]
pub(crate) struct Selected {
    pub(crate) rank: usize,
    pub(crate) penalty: f64,
    pub(crate) model: Option<Model<WIDEST>>,
}

/// A rank and a penalty with the model they gave and its losses on the votes kept aside.
struct Tried {
    rank: usize,
    penalty: f64,
    model: Model<WIDEST>,
    losses: Vec<f64>,
}

impl Tried {
    fn mean(&self) -> f64 {
        self.losses.iter().sum::<f64>() / self.losses.len().max(1) as f64
    }

    /// Whether it foretells no worse than another, by more than chance (two standard errors of the paired difference).
    fn ties(&self, other: &Self) -> bool {
        let n = self.losses.len().max(1) as f64;
        let differences = || self.losses.iter().zip(&other.losses).map(|(a, b)| a - b);
        let mean = differences().sum::<f64>() / n;
        let variance = differences().map(|d| square(d - mean)).sum::<f64>() / n;
        mean <= 2.0 * (variance / n).sqrt()
    }
}

/// Chooses rank and penalty on a part of the people. Of ranks that foretell equally well the largest is taken: groups may
/// differ along axes that are too weak to show in single votes.
pub(crate) fn select(
    votes: &Votes,
    order: &[usize],
    hashes: &[u64],
    columns: &[u64],
    open: &[bool],
    workers: &Workers,
) -> Selected {
    let judged = JUDGED.0.max(JUDGED.1 * votes.columns());
    let sample = Ballots::of(votes, &order[..first(votes, order, judged)], open);
    let (kept, hidden) = sample.split(hashes, columns, ASIDE);
    let most = open.iter().filter(|o| **o).count().saturating_sub(1);
    let smallest = RANKS[RANKS.len() - 1];
    if hidden.len() < TOO_FEW || most < smallest {
        return Selected { rank: smallest, penalty: PENALTIES[0], model: None };
    }
    // The widest model is fitted from nothing; every other one starts from a model that is there already. The penalty is
    // chosen for the widest: it is what makes a rank too many harmless.
    let trial = Trial { votes, kept: &kept, hidden: &hidden, columns, open, workers };
    let mut ranks = RANKS.into_iter().filter(|&rank| rank <= most);
    let mut widest = trial.run(ranks.next().unwrap_or(smallest), PENALTIES[0], None);
    for penalty in PENALTIES.into_iter().skip(1) {
        let next = trial.run(widest.rank, penalty, Some(&widest.model));
        if next.mean() < widest.mean() {
            widest = next;
        }
    }
    let mut tried = vec![widest];
    for rank in ranks {
        let next = trial.run(rank, tried[0].penalty, Some(&tried[0].model));
        tried.push(next);
    }
    let best = (1..tried.len()).fold(0, |b, at| if tried[at].mean() < tried[b].mean() { at } else { b });
    let wide = (0..best).find(|&at| tried[at].ties(&tried[best])).unwrap_or(best);
    let chosen = tried.swap_remove(wide);
    Selected { rank: chosen.rank, penalty: chosen.penalty, model: Some(chosen.model) }
}

/// What every trial has in common.
struct Trial<'a> {
    votes: &'a Votes,
    kept: &'a Ballots,
    hidden: &'a [Hidden],
    columns: &'a [u64],
    open: &'a [bool],
    workers: &'a Workers,
}

impl Trial<'_> {
    fn run(&self, rank: usize, penalty: f64, from: Option<&Model<WIDEST>>) -> Tried {
        let (model, losses) = match rank {
            2 => self.fit::<3>(penalty, from),
            4 => self.fit::<5>(penalty, from),
            _ => self.fit::<7>(penalty, from),
        };
        Tried { rank, penalty, model, losses }
    }

    #[inline(never)]
    fn fit<const D: usize>(&self, penalty: f64, from: Option<&Model<WIDEST>>) -> (Model<WIDEST>, Vec<f64>) {
        let (mut model, people) =
            fitted::<D>(self.votes, self.kept, self.columns, penalty, from, self.workers);
        let losses = model.losses(&people, self.hidden);
        // With the axes in order of strength, a narrower model can start from the first ones.
        principal_axes(self.votes, &mut model, self.open);
        (model.cut(), losses)
    }
}

/// Fits a model of this rank to ballots; `from` is a model of about the same votes, if there is one.
#[inline(never)]
pub(crate) fn fitted<const D: usize>(
    votes: &Votes,
    ballots: &Ballots,
    columns: &[u64],
    penalty: f64,
    from: Option<&Model<WIDEST>>,
    workers: &Workers,
) -> (Model<D>, Vec<Known<D>>) {
    let (mut model, sweeps) = match from {
        Some(from) => (from.cut(), AGAIN),
        None => {
            (Model::start(&intercepts(votes), &directions::<D>(votes, ballots, columns, workers)), SWEEPS)
        }
    };
    let people = model.fit(ballots, penalty, sweeps, workers);
    (model, people)
}

/// First intercepts: the log odds of agreement, one thought vote on either side.
fn intercepts(votes: &Votes) -> Vec<f64> {
    let odds = |c: &crate::votes::Count| {
        let half = f64::from(c.passes()) / 2.0;
        ln((f64::from(c.agrees) + half + 1.0) / (f64::from(c.disagrees) + half + 1.0))
    };
    votes.counts()[..votes.columns()].iter().map(odds).collect()
}

/// First loadings: about the leading directions of the centred ballots (D - 1 of them, after a first entry of no
/// meaning), from starts fixed by the counts of the columns. A few steps of subspace iteration are enough for a start.
#[inline(never)]
pub(crate) fn directions<const D: usize>(
    votes: &Votes,
    ballots: &Ballots,
    columns: &[u64],
    workers: &Workers,
) -> Vec<[f64; D]> {
    let size = votes.columns();
    let deviation: Vec<[f64; 4]> = votes.counts()[..size]
        .iter()
        .map(|c| {
            let mean = (f64::from(c.agrees) - f64::from(c.disagrees)) / f64::from(c.seen.max(1));
            [-mean, 1.0 - mean, -1.0 - mean, 0.0]
        })
        .collect();
    let noise = |column: usize, k: usize| {
        (mix(columns[column] ^ mix(k as u64)) >> 11) as f64 / (1_u64 << 52) as f64 - 1.0
    };
    let mut basis: Vec<[f64; D]> = (0..size)
        .map(|j| {
            let mut row = [0.0; D];
            row.iter_mut().enumerate().skip(1).for_each(|(k, x)| *x = noise(j, k));
            row
        })
        .collect();
    let ranges = ballots.ranges();
    for _ in 0..STEPS {
        orthonormalise(&mut basis);
        let parts = workers.map(ranges.len(), |part| {
            let mut sums = vec![[0.0; D]; size];
            for ballot in ranges[part].clone() {
                let mut along = [0.0; D];
                for &slot in ballots.slots(ballot) {
                    let (column, code) = (slot as usize >> 2, slot as usize & 3);
                    for k in 1..D {
                        along[k] += deviation[column][code] * basis[column][k];
                    }
                }
                for &slot in ballots.slots(ballot) {
                    let (column, code) = (slot as usize >> 2, slot as usize & 3);
                    for k in 1..D {
                        sums[column][k] += deviation[column][code] * along[k];
                    }
                }
            }
            sums
        });
        basis.iter_mut().for_each(|row| *row = [0.0; D]);
        for sums in parts {
            for (to, from) in basis.iter_mut().zip(sums) {
                for k in 1..D {
                    to[k] += from[k];
                }
            }
        }
    }
    orthonormalise(&mut basis);
    let scale = 0.7 * (size as f64).sqrt();
    basis.iter_mut().flatten().for_each(|x| *x *= scale);
    basis
}

fn orthonormalise<const D: usize>(basis: &mut [[f64; D]]) {
    let mut columns: Vec<Vec<f64>> = Vec::with_capacity(D);
    for k in 1..D {
        let mut v: Vec<f64> = basis.iter().map(|row| row[k]).collect();
        let before = dot(&v, &v).sqrt();
        for _ in 0..2 {
            for q in &columns {
                let along = dot(q, &v);
                add_scaled(&mut v, -along, q);
            }
        }
        let after = dot(&v, &v).sqrt();
        // What is left of a direction that is not there is rounding.
        let scale = if after > 1e-10 * before && after > 0.0 { 1.0 / after } else { 0.0 };
        v.iter_mut().for_each(|x| *x *= scale);
        columns.push(v);
    }
    for (j, row) in basis.iter_mut().enumerate() {
        for (k, v) in columns.iter().enumerate() {
            row[k + 1] = v[j];
        }
    }
}

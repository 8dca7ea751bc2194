// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Rank and penalty from the data: those under which votes kept aside are foretold best.

use super::ballots::{Ballots, Hidden, first};
use super::model::Model;
use crate::eigen::{add_scaled, dot};
use crate::votes::{Votes, mix};
use crate::workers::Workers;

/// Votes on which the choice is made, at most.
const JUDGED: usize = 120_000;
/// One in so many opinions is kept aside.
const ASIDE: u64 = 10;
/// Fewer than this kept aside decide nothing, and the smallest model is taken.
const TOO_FEW: usize = 30;
/// Ranks tried. The penalty makes a rank too many harmless, so steps of two do.
const RANKS: [usize; 3] = [2, 4, 6];
/// Penalties tried; the first is that of the search for the rank.
const PENALTIES: [f64; 3] = [1.0, 0.3, 3.0];
/// Steps of the search for leading directions.
const STEPS: usize = 6;

/// The choice.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Selected {
    pub(crate) rank: usize,
    pub(crate) penalty: f64,
}

/// Chooses rank and penalty on a part of the people.
pub(crate) fn select(
    votes: &Votes,
    order: &[usize],
    hashes: &[u64],
    columns: &[u64],
    open: &[bool],
    workers: &Workers,
) -> Selected {
    let sample = Ballots::of(votes, &order[..first(votes, order, JUDGED)], open);
    let (kept, hidden) = sample.split(hashes, columns, ASIDE);
    let most = open.iter().filter(|o| **o).count().saturating_sub(1);
    let ranks = || RANKS.into_iter().filter(|&rank| rank <= most);
    let smallest = Selected { rank: RANKS[0], penalty: PENALTIES[0] };
    if hidden.len() < TOO_FEW || most < 2 {
        return smallest;
    }
    let loss = |selected: Selected| {
        let Selected { rank, penalty } = selected;
        let lost = match rank {
            2 => losses::<3>(votes, &kept, &hidden, columns, penalty, workers),
            4 => losses::<5>(votes, &kept, &hidden, columns, penalty, workers),
            _ => losses::<7>(votes, &kept, &hidden, columns, penalty, workers),
        };
        lost.iter().sum::<f64>() / lost.len() as f64
    };
    let mut best = (loss(smallest), smallest);
    for rank in ranks().skip(1) {
        let next = Selected { rank, penalty: PENALTIES[0] };
        let found = loss(next);
        if found < best.0 {
            best = (found, next);
        }
    }
    for penalty in PENALTIES.into_iter().skip(1) {
        let next = Selected { penalty, ..best.1 };
        let found = loss(next);
        if found < best.0 {
            best = (found, next);
        }
    }
    best.1
}

#[inline(never)]
fn losses<const D: usize>(
    votes: &Votes,
    kept: &Ballots,
    hidden: &[Hidden],
    columns: &[u64],
    penalty: f64,
    workers: &Workers,
) -> Vec<f64> {
    let mut model = Model::<D>::start(&intercepts(votes), &directions(votes, kept, columns, workers));
    let people = model.fit(kept, penalty, workers);
    model.losses(&people, hidden)
}

/// First intercepts: the log odds of agreement, one thought vote on either side.
pub(crate) fn intercepts(votes: &Votes) -> Vec<f64> {
    let odds = |c: &crate::votes::Count| {
        let half = f64::from(c.passes()) / 2.0;
        ((f64::from(c.agrees) + half + 1.0) / (f64::from(c.disagrees) + half + 1.0)).ln()
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

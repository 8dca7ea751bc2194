// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Positions from votes: steps 1 to 5 of the compatible mode, and what both methods need.
//!
//! A missing vote counts as the statement's mean, so the centred matrix is zero there and every product with it costs
//! one pass over the votes that exist.

use crate::eigen::{Pair, leading_two};
use crate::log::Opinion;
use crate::numbers::hypot;
use crate::votes::{Count, Votes};
use crate::workers::Workers;

/// Where participants and statements are.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Placement {
    pub(crate) center: Vec<f64>,
    pub(crate) components: [Vec<f64>; 2],
    pub(crate) extremity: Vec<f64>,
    pub(crate) positions: Vec<Pair>,
    pub(crate) variance: [f64; 2],
}

/// The two leading principal components of the centred matrix.
pub(crate) struct PrincipalComponents;

const VALUES: [f64; 3] =
    [Opinion::Pass.value() as f64, Opinion::Agree.value() as f64, Opinion::Disagree.value() as f64];

/// Columns that take no part in positions.
pub(crate) fn silent(votes: &Votes) -> Vec<bool> {
    (0..votes.columns()).map(|j| votes.standing(j).hidden || votes.standing(j).meta).collect()
}

/// Mean vote of every column; 0 of the silent ones.
pub(crate) fn means(votes: &Votes, silent: &[bool]) -> Vec<f64> {
    let mean = |(c, &silent): (&Count, &bool)| {
        let sum = f64::from(c.agrees) - f64::from(c.disagrees);
        if silent { 0.0 } else { sum / f64::from(c.seen) }
    };
    votes.counts()[..votes.columns()].iter().zip(silent).map(mean).collect()
}

/// How far out each statement is: where somebody would be who had agreed with it and said nothing else.
pub(crate) fn extremity(votes: &Votes, center: &[f64], components: &[Vec<f64>; 2]) -> Vec<f64> {
    let columns = votes.columns();
    let breadth = (columns as f64).sqrt();
    let far = |j: usize| {
        if j >= columns || votes.standing(j).hidden {
            return 0.0;
        }
        breadth * (1.0 - center[j]) * hypot(components[0][j], components[1][j])
    };
    (0..votes.statements().len()).map(far).collect()
}

impl PrincipalComponents {
    pub(crate) fn place(&self, votes: &Votes, workers: &Workers) -> Placement {
        let columns = votes.columns();
        let silent = silent(votes);
        let center = means(votes, &silent);
        let deviations: Vec<[f64; 3]> = center
            .iter()
            .zip(&silent)
            .map(|(mean, &silent)| if silent { [0.0; 3] } else { VALUES.map(|v| v - mean) })
            .collect();
        let total: f64 = votes.counts()[..columns]
            .iter()
            .zip(&deviations)
            .map(|(c, d)| {
                let n = [c.passes(), c.agrees, c.disagrees].map(f64::from);
                n[0] * d[0] * d[0] + n[1] * d[1] * d[1] + n[2] * d[2] * d[2]
            })
            .sum();
        let ranges = votes.ranges();
        let mut found =
            leading_two(columns, total, |block| gram(votes, &deviations, &ranges, workers, block));
        for vector in &mut found.vectors {
            fix_sign(vector);
        }
        let [first, second] = &found.vectors;
        let block: Vec<Pair> = first.iter().zip(second).map(|(&a, &b)| [a, b]).collect();
        let table = lookup(&deviations, &block);
        let breadth = (columns as f64).sqrt();
        // In the copy R' a silent column holds a 0 from everybody, seen or not: it counts as cast by all.
        let silent_columns = silent.iter().filter(|&&silent| silent).count();
        let positions = workers
            .map(ranges.len(), |part| {
                let place = |row: usize| {
                    let open = match silent_columns {
                        0 => votes.row_len(row),
                        _ => votes.row(row).filter(|&(j, ..)| !silent[j]).count(),
                    };
                    let scale = breadth / ((open + silent_columns).max(1) as f64).sqrt();
                    sum_row(votes, row, &table).map(|x| scale * x)
                };
                ranges[part].clone().map(place).collect::<Vec<_>>()
            })
            .concat();
        let extremity = extremity(votes, &center, &found.vectors);
        let variance = found.values.map(|l| if total > 0.0 { l / total } else { 0.0 });
        Placement { center, components: found.vectors, extremity, positions, variance }
    }
}

/// For every statement and opinion, what such a vote adds to a row's product with the block.
fn lookup(deviations: &[[f64; 3]], block: &[Pair]) -> Vec<Pair> {
    let mut table = Vec::with_capacity(block.len() * 4);
    for (d, w) in deviations.iter().zip(block) {
        table.extend(d.map(|d| [d * w[0], d * w[1]]));
        table.push([0.0; 2]);
    }
    table
}

/// Two running sums, because each addition waits for the one before it.
#[inline]
fn sum_row(votes: &Votes, row: usize, table: &[Pair]) -> Pair {
    let (pairs, rest) = votes.row_cells(row).as_chunks::<2>();
    let mut sums = [[0.0; 2]; 2];
    for cells in pairs {
        for (sum, cell) in sums.iter_mut().zip(cells) {
            let add = table[cell.slot()];
            sum[0] += add[0];
            sum[1] += add[1];
        }
    }
    for cell in rest {
        let add = table[cell.slot()];
        sums[0][0] += add[0];
        sums[0][1] += add[1];
    }
    [sums[0][0] + sums[1][0], sums[0][1] + sums[1][1]]
}

/// The centred matrix, transposed, times itself, times a block of two vectors: one pass over the votes.
fn gram(
    votes: &Votes,
    deviations: &[[f64; 3]],
    ranges: &[std::ops::Range<usize>],
    workers: &Workers,
    block: &[Pair],
) -> Vec<Pair> {
    let table = lookup(deviations, block);
    let parts = workers.map(ranges.len(), |part| {
        let mut sums = vec![[0.0; 2]; table.len()];
        for row in ranges[part].clone() {
            let y = sum_row(votes, row, &table);
            for cell in votes.row_cells(row) {
                let sum = &mut sums[cell.slot()];
                sum[0] += y[0];
                sum[1] += y[1];
            }
        }
        sums
    });
    let mut out = vec![[0.0; 2]; block.len()];
    for sums in parts {
        let (sums, _) = sums.as_chunks::<4>();
        for ((o, d), s) in out.iter_mut().zip(deviations).zip(sums) {
            for k in 0..2 {
                o[k] += d[0] * s[0][k] + d[1] * s[1][k] + d[2] * s[2][k];
            }
        }
    }
    out
}

/// A principal direction has no sign of its own: its largest entry is made positive. Entries equal but for rounding
/// count as one size, and the first of them decides.
fn fix_sign(vector: &mut [f64]) {
    let largest = vector.iter().fold(0.0_f64, |m, x| m.max(x.abs()));
    let decides = vector.iter().copied().find(|x| x.abs() >= largest * (1.0 - 1e-9));
    if decides.is_some_and(|x| x < 0.0) {
        vector.iter_mut().for_each(|x| *x = -*x);
    }
}

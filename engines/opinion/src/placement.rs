// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Positions from votes: steps 1 to 5 of the compatible mode, and what both methods need.
//!
//! A missing vote counts as the statement's mean, so the centred matrix is zero there and every product with it costs
//! one pass over the votes that exist.

use crate::eigen::{Pair, leading_two};
use crate::lanes::{LANES, Level, Quad, Simd, SimdBase, f64x4, in_lanes};
use crate::log::{Cell, Opinion};
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
            leading_two(columns, total, |block| gram(votes, &center, &silent, &ranges, workers, block));
        for vector in &mut found.vectors {
            fix_sign(vector);
        }
        let [first, second] = &found.vectors;
        let block: Vec<Pair> = first.iter().zip(second).map(|(&a, &b)| [a, b]).collect();
        let (level, table) = (Level::new(), lookup(&center, &silent, &block));
        let breadth = (columns as f64).sqrt();
        // In the copy R' a silent column holds a 0 from everybody, seen or not: it counts as cast by all.
        let silent_columns = silent.iter().filter(|&&silent| silent).count();
        let positions = workers
            .map(ranges.len(), |part| {
                let rows = ranges[part].clone();
                let mut found = in_lanes!(level, simd => products(simd, votes, rows.clone(), &table));
                for (position, row) in found.iter_mut().zip(rows) {
                    let open = match silent_columns {
                        0 => votes.row_len(row),
                        _ => votes.row(row).filter(|&(j, ..)| !silent[j]).count(),
                    };
                    let scale = breadth / ((open + silent_columns).max(1) as f64).sqrt();
                    *position = position.map(|x| scale * x);
                }
                found
            })
            .concat();
        let extremity = extremity(votes, &center, &found.vectors);
        let variance = found.values.map(|l| if total > 0.0 { l / total } else { 0.0 });
        Placement { center, components: found.vectors, extremity, positions, variance }
    }
}

/// What the votes of a statement add to a row's product with a pair of vectors: the pair, and the pair times the mean. A
/// vote of v adds v times the first less the second. 32 bytes a statement, because the table and the sums of a pass have to
/// stay in the near caches together.
fn lookup(center: &[f64], silent: &[bool], block: &[Pair]) -> Vec<Quad> {
    let row = |((mean, &silent), w): ((&f64, &bool), &Pair)| match silent {
        true => Quad::default(),
        false => Quad([w[0], w[1], mean * w[0], mean * w[1]]),
    };
    center.iter().zip(silent).zip(block).map(row).collect()
}

/// What a row of the table is multiplied with, by opinion: pass, agree, disagree.
const SIDES: [Quad; 4] = [
    Quad([0.0, 0.0, -1.0, -1.0]),
    Quad([1.0, 1.0, -1.0, -1.0]),
    Quad([-1.0, -1.0, -1.0, -1.0]),
    Quad([0.0; LANES]),
];

/// The product of a row. Four running sums, because each addition waits for the one before it.
#[inline(always)]
fn sum_row<S: Simd, T>(simd: S, cells: &[Cell], table: &[T], of: impl Fn(&T) -> &Quad) -> Pair {
    let add = |sum: &mut f64x4<S>, cell: &Cell| {
        *sum += of(&table[cell.slot() >> 2]).load(simd) * SIDES[cell.slot() & 3].load(simd);
    };
    let mut sums = [f64x4::splat(simd, 0.0); 4];
    let (fours, rest) = cells.as_chunks::<4>();
    for cells in fours {
        for (sum, cell) in sums.iter_mut().zip(cells) {
            add(sum, cell);
        }
    }
    for (sum, cell) in sums.iter_mut().zip(rest) {
        add(sum, cell);
    }
    let [a, b, c, d] = ((sums[0] + sums[1]) + (sums[2] + sums[3])).to_array();
    [a + c, b + d]
}

/// The products of all rows of a range.
#[inline(always)]
fn products<S: Simd>(simd: S, votes: &Votes, rows: std::ops::Range<usize>, table: &[Quad]) -> Vec<Pair> {
    rows.map(|row| sum_row(simd, votes.row_cells(row), table, |row| row)).collect()
}

/// A row of the table and the sums of its statement in one line of the cache: who has read the one has the other at hand.
#[derive(Clone, Copy)]
#[repr(align(64))]
struct Line {
    table: Quad,
    /// The sum of v times the product of the row, and that of the product alone.
    sums: Quad,
}

/// One range's part of [`gram`].
#[inline(always)]
fn gram_in<S: Simd>(simd: S, votes: &Votes, rows: std::ops::Range<usize>, table: &[Quad]) -> Vec<Line> {
    let mut lines: Vec<Line> = table.iter().map(|&table| Line { table, sums: Quad::default() }).collect();
    for row in rows {
        let cells = votes.row_cells(row);
        let [a, b] = sum_row(simd, cells, &lines, |line| &line.table);
        let by_opinion = [Quad([0.0, 0.0, a, b]), Quad([a, b, a, b]), Quad([-a, -b, a, b]), Quad::default()];
        for cell in cells {
            let sums = &mut lines[cell.slot() >> 2].sums;
            sums.store(sums.load(simd) + by_opinion[cell.slot() & 3].load(simd));
        }
    }
    lines
}

/// The centred matrix, transposed, times itself, times a block of two vectors: one pass over the votes.
fn gram(
    votes: &Votes,
    center: &[f64],
    silent: &[bool],
    ranges: &[std::ops::Range<usize>],
    workers: &Workers,
    block: &[Pair],
) -> Vec<Pair> {
    let (level, table) = (Level::new(), lookup(center, silent, block));
    let parts = workers.map(
        ranges.len(),
        |part| in_lanes!(level, simd => gram_in(simd, votes, ranges[part].clone(), &table)),
    );
    let mut out = vec![[0.0; 2]; block.len()];
    for lines in parts {
        for (((o, mean), silent), line) in out.iter_mut().zip(center).zip(silent).zip(lines) {
            let s = line.sums.0;
            if !silent {
                *o = [o[0] + (s[0] - mean * s[2]), o[1] + (s[1] - mean * s[3])];
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

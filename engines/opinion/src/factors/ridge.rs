// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The plain ridge factorisation with two intercepts, by alternating least squares: a baseline, nothing more.

use super::ballots::{Ballots, column_hashes};
use super::select::directions;
use super::small::{Square, cholesky, inner, inverse, times};
use crate::votes::Votes;
use crate::workers::Workers;

/// Penalties of people and of statements.
const PENALTIES: [f64; 2] = [6.0, 1.0];
const SWEEPS: usize = 15;

/// A fitted factorisation: values of votes, -1 to 1 and a little beyond.
pub(crate) struct Ridge {
    mean: f64,
    /// By row and by column: intercept, then factors.
    people: Vec<Vec<f64>>,
    statements: Vec<Vec<f64>>,
}

impl Ridge {
    /// Fits rank D - 1 to all votes.
    pub(crate) fn fit<const D: usize>(votes: &Votes, workers: &Workers) -> Self {
        let rows: Vec<usize> = (0..votes.rows()).collect();
        let ballots = Ballots::of(votes, &rows, &vec![true; votes.columns()]);
        let cells: Vec<(usize, usize, f64)> = (0..votes.rows())
            .flat_map(|row| votes.row(row).map(move |(column, o, _)| (row, column, f64::from(o.value()))))
            .collect();
        let mean = cells.iter().map(|c| c.2).sum::<f64>() / cells.len().max(1) as f64;
        let mut statements = directions::<D>(votes, &ballots, &column_hashes(votes), workers);
        for (load, count) in statements.iter_mut().zip(votes.counts()) {
            load.iter_mut().for_each(|x| *x *= 0.1);
            load[0] =
                (f64::from(count.agrees) - f64::from(count.disagrees)) / f64::from(count.seen.max(1)) - mean;
        }
        let mut people = vec![[0.0; D]; votes.rows()];
        let turned: Vec<(usize, usize, f64)> = cells.iter().map(|&(r, c, v)| (c, r, v)).collect();
        for _ in 0..SWEEPS {
            people = solve(&cells, votes.rows(), &statements, mean, PENALTIES[0]);
            statements = solve(&turned, votes.columns(), &people, mean, PENALTIES[1]);
        }
        let flat = |all: Vec<[f64; D]>| all.into_iter().map(|x| x.to_vec()).collect();
        Self { mean, people: flat(people), statements: flat(statements) }
    }

    pub(crate) fn value(&self, row: usize, column: usize) -> f64 {
        let (p, s) = (&self.people[row], &self.statements[column]);
        self.mean + p[0] + s[0] + p[1..].iter().zip(&s[1..]).map(|(a, b)| a * b).sum::<f64>()
    }
}

/// One side given the other.
fn solve<const D: usize>(
    cells: &[(usize, usize, f64)],
    size: usize,
    others: &[[f64; D]],
    mean: f64,
    penalty: f64,
) -> Vec<[f64; D]> {
    let mut sums: Vec<(Square<D>, [f64; D])> = vec![([[0.0; D]; D], [0.0; D]); size];
    for &(own, other, value) in cells {
        let mut x = others[other];
        let rest = value - mean - x[0];
        x[0] = 1.0;
        let (a, c) = &mut sums[own];
        for i in 0..D {
            c[i] += rest * x[i];
            for j in 0..=i {
                a[i][j] += x[i] * x[j];
            }
        }
    }
    sums.into_iter()
        .map(|(mut a, c)| {
            a.iter_mut().enumerate().for_each(|(i, row)| row[i] += penalty);
            let found = times(&inverse(&cholesky(&a)), &c);
            debug_assert!(inner(&found, &found).is_finite());
            found
        })
        .collect()
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A model laid out for reading votes: per statement one row of numbers, among them the products of its loadings two by
//! two, so that what a vote costs is a few short sums over neighbouring memory. All sums run in lanes side by side and in
//! an order that is fixed.

use super::model::{Evidence, Known, Model};
use super::small::Square;

/// The longest row: rank six and one.
const WIDEST: usize = 7;
/// Loadings of a row, filled up to whole lanes.
const LOADS: usize = 8;
/// Products of two loadings in a row, filled up likewise.
const PAIRS: usize = WIDEST * (WIDEST + 1) / 2;
const LANES: usize = 4;

/// Numbers in the loadings' part of a row of D entries.
pub(super) const fn loads(d: usize) -> usize {
    d.next_multiple_of(LANES)
}

/// Numbers in the products' part.
pub(super) const fn pairs(d: usize) -> usize {
    (d * (d + 1) / 2).next_multiple_of(LANES)
}

/// The lower triangle of a symmetric matrix as a row; what is off the diagonal `times` over.
#[inline]
pub(super) fn fold<const D: usize>(matrix: &Square<D>, times: f64, out: &mut [f64; PAIRS]) {
    let mut at = 0;
    for (i, row) in matrix.iter().enumerate() {
        for (j, x) in row.iter().enumerate().take(i + 1) {
            out[at] = if i == j { *x } else { times * x };
            at += 1;
        }
    }
}

/// The lower triangle back from a row.
#[inline]
pub(super) fn unfold<const D: usize>(row: &[f64]) -> Square<D> {
    let mut out = [[0.0; D]; D];
    let mut at = 0;
    for (i, to) in out.iter_mut().enumerate() {
        for x in to.iter_mut().take(i + 1) {
            *x = row[at];
            at += 1;
        }
    }
    out
}

/// `to` more by `weight` times `from`; both of whole lanes.
#[inline]
pub(super) fn add(to: &mut [f64], weight: f64, from: &[f64]) {
    for (to, from) in to.as_chunks_mut::<LANES>().0.iter_mut().zip(from.as_chunks::<LANES>().0) {
        for lane in 0..LANES {
            to[lane] += weight * from[lane];
        }
    }
}

#[inline]
fn along(a: &[f64], b: &[f64]) -> f64 {
    let mut sums = [0.0; LANES];
    for (a, b) in a.as_chunks::<LANES>().0.iter().zip(b.as_chunks::<LANES>().0) {
        for lane in 0..LANES {
            sums[lane] += a[lane] * b[lane];
        }
    }
    (sums[0] + sums[1]) + (sums[2] + sums[3])
}

/// The rows.
#[derive(Clone, Debug)]
pub(super) struct Sight<const D: usize> {
    /// By statement: loadings, products.
    rows: Vec<f64>,
    /// By statement: intercept, and what a vote weighs as long as nothing is known of its voter.
    heads: Vec<[f64; 2]>,
}

impl<const D: usize> Sight<D> {
    const ROW: usize = loads(D) + pairs(D);

    pub(super) fn new(model: &Model<D>) -> Self {
        let mut rows = vec![0.0; model.loads.len() * Self::ROW];
        let mut heads = Vec::with_capacity(model.loads.len());
        for (load, row) in model.loads.iter().zip(rows.chunks_exact_mut(Self::ROW)) {
            let (x, products) = row.split_at_mut(loads(D));
            x[..D].copy_from_slice(&load.x);
            let mut at = 0;
            let mut spread = load.b * load.b;
            for i in 0..D {
                for j in 0..=i {
                    products[at] = load.x[i] * load.x[j];
                    at += 1;
                }
                spread += if i == 0 { model.tau } else { 1.0 } * load.x[i] * load.x[i];
            }
            heads.push([load.b, model.weight(spread)]);
        }
        Self { rows, heads }
    }

    #[inline]
    fn row(&self, statement: usize) -> (&[f64], &[f64]) {
        self.rows[statement * Self::ROW..(statement + 1) * Self::ROW].split_at(loads(D))
    }

    /// What these votes say of somebody of whom nothing is known yet.
    #[inline(never)]
    pub(super) fn first(&self, slots: &[u32]) -> Evidence<D> {
        let (mut pull, mut precision) = ([0.0; LOADS], [0.0; PAIRS]);
        for &slot in slots {
            let statement = slot as usize >> 2;
            let [b, weight] = self.heads[statement];
            let (part, side) = stance(slot);
            self.tell(statement, part * weight, side, b, &mut pull, &mut precision);
        }
        evidence(&pull, &precision)
    }

    /// What these votes say, given what is known; `weights` are left behind for each vote.
    #[inline(never)]
    pub(super) fn hear(
        &self,
        model: &Model<D>,
        slots: &[u32],
        known: &Known<D>,
        weights: &mut Vec<f64>,
    ) -> Evidence<D> {
        let (mut pull, mut precision) = ([0.0; LOADS], [0.0; PAIRS]);
        let (mut mean, mut cov) = ([0.0; LOADS], [0.0; PAIRS]);
        mean[..D].copy_from_slice(&known.mean);
        fold(&known.cov, 2.0, &mut cov);
        weights.clear();
        for &slot in slots {
            let statement = slot as usize >> 2;
            let (x, products) = self.row(statement);
            let b = self.heads[statement][0];
            let middle = b + along(&mean[..loads(D)], x);
            let (part, side) = stance(slot);
            let weight = part * model.weight(middle * middle + along(&cov[..pairs(D)], products));
            self.tell(statement, weight, side, b, &mut pull, &mut precision);
            weights.push(weight);
        }
        evidence(&pull, &precision)
    }

    #[inline]
    fn tell(
        &self,
        statement: usize,
        weight: f64,
        side: f64,
        b: f64,
        pull: &mut [f64; LOADS],
        precision: &mut [f64; PAIRS],
    ) {
        let (x, products) = self.row(statement);
        add(&mut pull[..loads(D)], side - weight * b, x);
        add(&mut precision[..pairs(D)], weight, products);
    }
}

/// What a vote weighs, and which side it is on: a pass is half a vote for neither.
#[inline]
pub(super) const fn stance(slot: u32) -> (f64, f64) {
    match slot & 3 {
        0 => (super::model::PASS, 0.0),
        1 => (1.0, 0.5),
        _ => (1.0, -0.5),
    }
}

fn evidence<const D: usize>(pull: &[f64; LOADS], precision: &[f64; PAIRS]) -> Evidence<D> {
    let mut e = Evidence { precision: unfold(precision), pull: [0.0; D] };
    e.pull.copy_from_slice(&pull[..D]);
    e
}

/// Sums by statement over the people who voted on it: what fits the loadings anew.
#[derive(Clone, Debug)]
pub(super) struct Sums<const D: usize>(Vec<f64>);

impl<const D: usize> Sums<D> {
    const ROW: usize = loads(D) + pairs(D);

    pub(super) fn new(statements: usize) -> Self {
        Self(vec![0.0; statements * Self::ROW])
    }

    /// Adds a person: the second moments of (a, u), with the intercept's row replaced by that of the constant 1.
    #[inline(never)]
    pub(super) fn add_person(&mut self, slots: &[u32], weights: &[f64], mean: &[f64; D], second: &Square<D>) {
        let mut regressors = *second;
        let (mut first, mut lean) = ([0.0; LOADS], [0.0; LOADS]);
        first[..D].copy_from_slice(mean);
        first[0] = 1.0;
        lean[..D].copy_from_slice(&second[0]);
        lean[0] = mean[0];
        for (row, x) in regressors.iter_mut().zip(&first) {
            row[0] = *x;
        }
        let mut products = [0.0; PAIRS];
        fold(&regressors, 1.0, &mut products);
        for (&slot, &weight) in slots.iter().zip(weights) {
            let at = (slot as usize >> 2) * Self::ROW;
            let (c, a) = self.0[at..at + Self::ROW].split_at_mut(loads(D));
            add(c, stance(slot).1, &first[..loads(D)]);
            add(c, -weight, &lean[..loads(D)]);
            add(a, weight, &products[..pairs(D)]);
        }
    }

    pub(super) fn merge(&mut self, other: &Self) {
        add(&mut self.0, 1.0, &other.0);
    }

    /// The system of a statement: its matrix and its right side.
    pub(super) fn system(&self, statement: usize) -> (Square<D>, [f64; D]) {
        let (c, a) = self.0[statement * Self::ROW..(statement + 1) * Self::ROW].split_at(loads(D));
        let mut right = [0.0; D];
        right.copy_from_slice(&c[..D]);
        (unfold(a), right)
    }
}

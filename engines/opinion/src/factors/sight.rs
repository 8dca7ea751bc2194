// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A model laid out for reading votes: per statement one row of numbers, among them the products of its loadings two by
//! two, so that what a vote costs is a few short sums over neighbouring memory. All sums run in lanes side by side and in
//! an order that is fixed.

use super::model::{Evidence, Known, Model};
use super::small::Square;
use crate::lanes::{LANES, Level, Quad, Simd, SimdBase, f64x4, in_lanes, sum};

/// The longest row: rank six and one.
const WIDEST: usize = 7;
/// Quads of the loadings of the longest row.
const LOADS: usize = loads(WIDEST);
/// Quads of its products of two loadings.
const PAIRS: usize = pairs(WIDEST);

/// Quads in the loadings' part of a row of D entries.
const fn loads(d: usize) -> usize {
    d.div_ceil(LANES)
}

/// Quads in the products' part.
const fn pairs(d: usize) -> usize {
    (d * (d + 1) / 2).div_ceil(LANES)
}

/// The lower triangle of a symmetric matrix as quads; what is off the diagonal `times` over.
#[inline(always)]
fn fold<const D: usize>(matrix: &Square<D>, times: f64) -> [Quad; PAIRS] {
    let mut out = [Quad::default(); PAIRS];
    let mut at = 0;
    for (i, row) in matrix.iter().enumerate() {
        for (j, x) in row.iter().enumerate().take(i + 1) {
            out[at / LANES].0[at % LANES] = if i == j { *x } else { times * x };
            at += 1;
        }
    }
    out
}

/// The lower triangle back from quads.
#[inline(always)]
fn unfold<const D: usize>(quads: &[Quad]) -> Square<D> {
    let mut out = [[0.0; D]; D];
    let mut at = 0;
    for (i, to) in out.iter_mut().enumerate() {
        for x in to.iter_mut().take(i + 1) {
            *x = quads[at / LANES].0[at % LANES];
            at += 1;
        }
    }
    out
}

/// A vector as quads.
#[inline(always)]
fn filled<const D: usize>(x: &[f64; D]) -> [Quad; LOADS] {
    let mut out = [Quad::default(); LOADS];
    for (at, x) in x.iter().enumerate() {
        out[at / LANES].0[at % LANES] = *x;
    }
    out
}

#[inline(always)]
fn lifted<S: Simd, const N: usize>(simd: S, quads: &[Quad; N]) -> [f64x4<S>; N] {
    let mut out = [f64x4::splat(simd, 0.0); N];
    for at in 0..N {
        out[at] = quads[at].load(simd);
    }
    out
}

/// The rows.
#[derive(Clone, Debug)]
pub(super) struct Sight<const D: usize> {
    level: Level,
    /// By statement: loadings, products.
    rows: Vec<Quad>,
    /// By statement: intercept, and what a vote weighs as long as nothing is known of its voter.
    heads: Vec<[f64; 2]>,
}

/// What votes say, in lanes.
struct Told<S: Simd> {
    simd: S,
    pull: [f64x4<S>; LOADS],
    precision: [f64x4<S>; PAIRS],
}

impl<S: Simd> Told<S> {
    #[inline(always)]
    fn nothing(simd: S) -> Self {
        let zero = f64x4::splat(simd, 0.0);
        Self { simd, pull: [zero; LOADS], precision: [zero; PAIRS] }
    }

    #[inline(always)]
    fn evidence<const D: usize>(&self) -> Evidence<D> {
        let (mut pull, mut precision) = ([Quad::default(); LOADS], [Quad::default(); PAIRS]);
        for (to, from) in pull.iter_mut().zip(self.pull).take(loads(D)) {
            to.store(from);
        }
        for (to, from) in precision.iter_mut().zip(self.precision).take(pairs(D)) {
            to.store(from);
        }
        Evidence { precision: unfold(&precision), pull: vector(&pull) }
    }
}

impl<const D: usize> Sight<D> {
    const LOADS: usize = loads(D);
    const PAIRS: usize = pairs(D);
    const ROW: usize = Self::LOADS + Self::PAIRS;

    pub(super) fn new(model: &Model<D>) -> Self {
        let mut rows = vec![Quad::default(); model.loads.len() * Self::ROW];
        let mut heads = Vec::with_capacity(model.loads.len());
        for (load, row) in model.loads.iter().zip(rows.chunks_exact_mut(Self::ROW)) {
            let (x, products) = row.split_at_mut(Self::LOADS);
            x.copy_from_slice(&filled(&load.x)[..Self::LOADS]);
            let mut at = 0;
            let mut spread = load.b * load.b;
            for i in 0..D {
                for j in 0..=i {
                    products[at / LANES].0[at % LANES] = load.x[i] * load.x[j];
                    at += 1;
                }
                spread += if i == 0 { model.tau } else { 1.0 } * load.x[i] * load.x[i];
            }
            heads.push([load.b, model.weight(spread)]);
        }
        Self { level: Level::new(), rows, heads }
    }

    #[inline(always)]
    fn row(&self, statement: usize) -> (&[Quad], &[Quad]) {
        self.rows[statement * Self::ROW..(statement + 1) * Self::ROW].split_at(Self::LOADS)
    }

    /// What these votes say of somebody of whom nothing is known yet.
    pub(super) fn first(&self, slots: &[u32]) -> Evidence<D> {
        in_lanes!(self.level, simd => self.first_in(simd, slots))
    }

    #[inline(always)]
    fn first_in<S: Simd>(&self, simd: S, slots: &[u32]) -> Evidence<D> {
        let mut told = Told::nothing(simd);
        for &slot in slots {
            self.tell(&mut told, slot, stance(slot).0 * self.heads[slot as usize >> 2][1]);
        }
        told.evidence()
    }

    /// What these votes say, given what is known; `weights` are left behind for each vote.
    pub(super) fn hear(
        &self,
        model: &Model<D>,
        slots: &[u32],
        known: &Known<D>,
        weights: &mut Vec<f64>,
    ) -> Evidence<D> {
        in_lanes!(self.level, simd => self.hear_in(simd, model, slots, known, weights))
    }

    #[inline(always)]
    fn hear_in<S: Simd>(
        &self,
        simd: S,
        model: &Model<D>,
        slots: &[u32],
        known: &Known<D>,
        weights: &mut Vec<f64>,
    ) -> Evidence<D> {
        let (mean, cov) = (lifted(simd, &filled(&known.mean)), lifted(simd, &fold(&known.cov, 2.0)));
        weights.clear();
        weights.resize(slots.len(), 0.0);
        // How far from the middle each vote is, squared; then what it weighs; then what it tells: three short loops keep
        // the processor busier than one long one.
        for (weight, &slot) in weights.iter_mut().zip(slots) {
            let statement = slot as usize >> 2;
            let (x, products) = self.row(statement);
            let middle = self.heads[statement][0] + along(simd, &mean, x, Self::LOADS);
            *weight = middle * middle + along(simd, &cov, products, Self::PAIRS);
        }
        for (weight, &slot) in weights.iter_mut().zip(slots) {
            *weight = stance(slot).0 * model.weight(*weight);
        }
        let mut told = Told::nothing(simd);
        for (&weight, &slot) in weights.iter().zip(slots) {
            self.tell(&mut told, slot, weight);
        }
        told.evidence()
    }

    /// Adds what a vote of this weight says.
    #[inline(always)]
    fn tell<S: Simd>(&self, told: &mut Told<S>, slot: u32, weight: f64) {
        let statement = slot as usize >> 2;
        let (x, products) = self.row(statement);
        let side = f64x4::splat(told.simd, stance(slot).1 - weight * self.heads[statement][0]);
        let weight = f64x4::splat(told.simd, weight);
        for (pull, x) in told.pull.iter_mut().zip(x).take(Self::LOADS) {
            *pull += side * x.load(told.simd);
        }
        for (precision, product) in told.precision.iter_mut().zip(products).take(Self::PAIRS) {
            *precision += weight * product.load(told.simd);
        }
    }

    pub(super) const fn level(&self) -> Level {
        self.level
    }
}

/// A vector back from quads.
#[inline(always)]
fn vector<const D: usize>(quads: &[Quad]) -> [f64; D] {
    let mut out = [0.0; D];
    for (at, x) in out.iter_mut().enumerate() {
        *x = quads[at / LANES].0[at % LANES];
    }
    out
}

/// The inner product of `len` quads.
#[inline(always)]
fn along<S: Simd, const N: usize>(simd: S, a: &[f64x4<S>; N], b: &[Quad], len: usize) -> f64 {
    let mut sums = a[0] * b[0].load(simd);
    for at in 1..len {
        sums += a[at] * b[at].load(simd);
    }
    sum(sums)
}

/// What a vote weighs, and which side it is on: a pass is half a vote for neither.
#[inline(always)]
pub(super) const fn stance(slot: u32) -> (f64, f64) {
    match slot & 3 {
        0 => (super::model::PASS, 0.0),
        1 => (1.0, 0.5),
        _ => (1.0, -0.5),
    }
}

/// Sums by statement over the people who voted on it: what fits the loadings anew.
#[derive(Clone, Debug)]
pub(super) struct Sums<const D: usize>(Vec<Quad>);

impl<const D: usize> Sums<D> {
    const LOADS: usize = loads(D);
    const PAIRS: usize = pairs(D);
    const ROW: usize = Self::LOADS + Self::PAIRS;

    pub(super) fn new(statements: usize) -> Self {
        Self(vec![Quad::default(); statements * Self::ROW])
    }

    /// Adds a person: the second moments of (a, u), with the intercept's row replaced by that of the constant 1.
    pub(super) fn add_person(
        &mut self,
        level: Level,
        slots: &[u32],
        weights: &[f64],
        mean: &[f64; D],
        second: &Square<D>,
    ) {
        in_lanes!(level, simd => self.add_in(simd, slots, weights, mean, second));
    }

    #[inline(always)]
    fn add_in<S: Simd>(
        &mut self,
        simd: S,
        slots: &[u32],
        weights: &[f64],
        mean: &[f64; D],
        second: &Square<D>,
    ) {
        let (mut regressors, mut first, mut lean) = (*second, *mean, second[0]);
        first[0] = 1.0;
        lean[0] = mean[0];
        for (row, x) in regressors.iter_mut().zip(&first) {
            row[0] = *x;
        }
        let (first, lean) = (lifted(simd, &filled(&first)), lifted(simd, &filled(&lean)));
        let products = lifted(simd, &fold(&regressors, 1.0));
        for (&slot, &weight) in slots.iter().zip(weights) {
            let at = (slot as usize >> 2) * Self::ROW;
            let (c, a) = self.0[at..at + Self::ROW].split_at_mut(Self::LOADS);
            let (side, weight) = (f64x4::splat(simd, stance(slot).1), f64x4::splat(simd, weight));
            for at in 0..Self::LOADS {
                c[at].store(c[at].load(simd) + side * first[at] - weight * lean[at]);
            }
            for at in 0..Self::PAIRS {
                a[at].store(a[at].load(simd) + weight * products[at]);
            }
        }
    }

    pub(super) fn merge(&mut self, other: &Self) {
        for (to, from) in self.0.iter_mut().zip(&other.0) {
            for (to, from) in to.0.iter_mut().zip(from.0) {
                *to += from;
            }
        }
    }

    /// The system of a statement: its matrix and its right side.
    pub(super) fn system(&self, statement: usize) -> (Square<D>, [f64; D]) {
        let (c, a) = self.0[statement * Self::ROW..(statement + 1) * Self::ROW].split_at(Self::LOADS);
        (unfold(a), vector(c))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The widest registers there are and the narrowest say the same to the bit.
    #[test]
    fn any_width_of_registers_gives_the_same_bits() {
        let number = |at: usize| (crate::votes::mix(at as u64) >> 11) as f64 / (1_u64 << 52) as f64 - 1.0;
        let intercepts: Vec<f64> = (0..40).map(number).collect();
        let directions: Vec<[f64; WIDEST]> =
            (0..40).map(|s| std::array::from_fn(|k| number(100 + 7 * s + k))).collect();
        let model = Model::<WIDEST>::start(&intercepts, &directions);
        let slots: Vec<u32> = (0..40).map(|s| (s << 2) | (s % 3)).collect();
        let wide = Sight::new(&model);
        let narrow = Sight { level: Level::baseline(), ..wide.clone() };
        let told = |sight: &Sight<WIDEST>| {
            let mut weights = Vec::new();
            let known = model.learn(&sight.first(&slots));
            let evidence = sight.hear(&model, &slots, &known, &mut weights);
            let mut sums = Sums::<WIDEST>::new(40);
            sums.add_person(sight.level(), &slots, &weights, &known.mean, &known.cov);
            (evidence.pull, evidence.precision, weights, sums.0)
        };
        assert_eq!(told(&wide), told(&narrow));
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What camps of one shape say of people. With the shape held, the log likelihood of a person in a camp at c is a quadratic
//! of c, the person's form. Forms are made, weighed and bent for four people side by side.

#![expect(clippy::needless_range_loop, reason = "indices name rows and columns of small matrices")]

use super::crowd::{Crowd, Seen, side_by_side};
use super::four::{self, Squares};
use super::mixture::Camps;
use super::small::{Square, cholesky, inner, inverse, log_det, times};
use crate::lanes::{LANES, Level, Quad, Select, Simd, SimdBase, SimdMask, f64x4, in_lanes};
use crate::numbers::ln;

/// Weight of the thought that a cloud's spread is a fifth: keeps clouds of few people from shrinking to nothing.
const SHAPE: f64 = 0.2;
/// A smaller chance than this moves nothing ...
const SLIGHT: f64 = 1e-6;
/// ... and such a one no shape.
const FAINT: f64 = 1e-3;
/// The logarithm of a part that is nothing beside the largest.
const NOTHING: f64 = -25.0;

/// Length of a form: the pull, then the lower triangle of the precision, then zeros up to a multiple of four.
pub(super) const fn length(rank: usize) -> usize {
    (rank * (rank + 3) / 2).next_multiple_of(LANES)
}

/// The longest form: rank six.
pub(super) const LONGEST: usize = length(6);
/// Quads of it.
const QUADS: usize = LONGEST / LANES;

/// A shape made ready: its precision and the logarithm of the determinant of that.
#[derive(Clone, Copy)]
struct Shape<const R: usize> {
    precision: Square<R>,
    log_det: f64,
}

impl<const R: usize> Shape<R> {
    fn new(shape: &Square<R>) -> Self {
        let factor = cholesky(shape);
        Self { precision: inverse(&factor), log_det: -log_det(&factor) }
    }

    /// The log likelihood of a person in a camp at c is the answer plus b . c - c . B c / 2, of which b and the lower
    /// triangle of B go to `out`; of four people side by side.
    #[inline(always)]
    fn form<S: Simd>(&self, simd: S, seen: &[Quad], out: &mut [f64x4<S>; LONGEST]) -> f64x4<S> {
        let zero = f64x4::splat(simd, 0.0);
        let mut precision: Squares<S, R> = [[zero; R]; R];
        for i in 0..R {
            for j in 0..R {
                precision[i][j] = f64x4::splat(simd, self.precision[i][j]);
            }
        }
        let mut joint = precision;
        let mut at = R;
        for i in 0..R {
            for j in 0..=i {
                joint[i][j] += seen[at].load(simd);
                at += 1;
            }
        }
        let factor = four::cholesky(simd, &joint);
        let root = four::invert_lower(simd, &factor);
        let mut half = [zero; R];
        for i in 0..R {
            for j in 0..=i {
                half[i] += root[i][j] * seen[j].load(simd);
            }
        }
        // P less P V P, where V = T' T is the inverse of the joint precision: rows of T P, squared.
        let mut bent = precision;
        let mut pull = [zero; R];
        for i in 0..R {
            let mut row = [zero; R];
            for k in 0..=i {
                for j in 0..R {
                    row[j] += root[i][k] * precision[k][j];
                }
            }
            for a in 0..R {
                pull[a] += half[i] * row[a];
                for b in 0..=a {
                    bent[a][b] -= row[a] * row[b];
                }
            }
        }
        out[..R].copy_from_slice(&pull);
        let mut at = R;
        for (i, row) in bent.iter().enumerate() {
            out[at..=at + i].copy_from_slice(&row[..=i]);
            at += i + 1;
        }
        let mut long = zero;
        for x in half {
            long += x * x;
        }
        (f64x4::splat(simd, self.log_det) - four::log_det(simd, &factor) + long) * 0.5
    }
}

/// The coefficients of a centre: what a form is multiplied with.
fn terms<const R: usize>(center: &[f64; R], out: &mut Vec<f64>) {
    out.extend(center);
    for i in 0..R {
        for j in 0..=i {
            out.push(if i == j { -0.5 } else { -1.0 } * center[i] * center[j]);
        }
    }
    out.resize(out.len().next_multiple_of(length(R)), 0.0);
}

/// The symmetric matrix whose lower triangle this is.
fn unfold<const R: usize>(triangle: &[f64]) -> Square<R> {
    let mut out = [[0.0; R]; R];
    let mut at = 0;
    for i in 0..R {
        for j in 0..=i {
            out[i][j] = triangle[at];
            out[j][i] = triangle[at];
            at += 1;
        }
    }
    out
}

/// Camps made ready for asking about people.
pub(crate) struct Ready<const R: usize> {
    level: Level,
    shape: Shape<R>,
    shares: Vec<f64>,
    terms: Vec<f64>,
}

/// What camps say of four people.
#[derive(Clone, Debug, Default)]
pub(crate) struct Weighed {
    pub(super) likelihood: [f64; LANES],
    chances: Vec<Quad>,
    one: Vec<f64>,
}

impl Weighed {
    /// Each camp's chance to have this one of the four.
    pub(crate) fn of(&mut self, lane: usize) -> &[f64] {
        self.one.clear();
        self.one.extend(self.chances.iter().map(|c| c.0[lane]));
        &self.one
    }
}

impl<const R: usize> Ready<R> {
    pub(crate) fn new(camps: &Camps<R>) -> Self {
        let mut all = Vec::with_capacity(length(R) * camps.centers.len());
        camps.centers.iter().for_each(|c| terms(c, &mut all));
        let shares = camps.shares.iter().map(|s| ln(s.max(1e-300))).collect();
        Self { level: Level::new(), shape: Shape::new(&camps.shape), shares, terms: all }
    }

    pub(super) fn weigh_quads(&self, four: &[Quad], told: &mut Weighed) {
        told.chances.clear();
        told.chances.resize(self.shares.len(), Quad::default());
        in_lanes!(self.level, simd => self.weigh_in(simd, four, told));
    }

    #[inline(always)]
    fn weigh_in<S: Simd>(&self, simd: S, four: &[Quad], told: &mut Weighed) {
        let mut form = [f64x4::splat(simd, 0.0); LONGEST];
        let constant = self.shape.form(simd, four, &mut form);
        let (best, sum) = weigh::<_, R>(simd, &form, &self.shares, &self.terms, &mut told.chances);
        let log = four::each(simd, sum, ln);
        told.likelihood = (constant + best + log).to_array();
    }

    /// Weighs up to four people.
    pub(crate) fn weigh(&self, people: &[Seen<R>], told: &mut Weighed) {
        let mut four = [Quad::default(); LONGEST];
        side_by_side(people, &mut four);
        self.weigh_quads(&four, told);
    }
}

/// Chances of camps for four forms. Answers the largest logarithms and the sums of all in parts of those.
#[inline(always)]
fn weigh<S: Simd, const R: usize>(
    simd: S,
    form: &[f64x4<S>; LONGEST],
    shares: &[f64],
    terms: &[f64],
    chances: &mut [Quad],
) -> (f64x4<S>, f64x4<S>) {
    let mut best = f64x4::splat(simd, f64::NEG_INFINITY);
    for ((terms, share), chance) in terms.chunks_exact(length(R)).zip(shares).zip(chances.iter_mut()) {
        // Four sums, because so a product of one row by another is added up in lanes.
        let mut sums = [f64x4::splat(simd, 0.0); LANES];
        for lane in 0..LANES {
            sums[lane] = form[lane] * terms[lane];
        }
        for at in LANES..length(R) {
            sums[at % LANES] += form[at] * terms[at];
        }
        let log = (sums[0] + sums[1]) + (sums[2] + sums[3]) + *share;
        best = best.max(log);
        chance.store(log);
    }
    let zero = f64x4::splat(simd, 0.0);
    let mut sum = zero;
    for chance in chances.iter_mut() {
        let below = chance.load(simd) - best;
        let there = below.simd_gt(NOTHING);
        let part =
            if there.any_true() { there.select(four::powers(simd, below.max(NOTHING)), zero) } else { zero };
        sum += part;
        chance.store(part);
    }
    let part = f64x4::splat(simd, 1.0) / sum;
    for chance in chances.iter_mut() {
        chance.store(chance.load(simd) * part);
    }
    (best, sum)
}

/// Everybody's form under one shape.
pub(super) struct Forms<const R: usize> {
    people: usize,
    constant: f64,
    /// Of four people after four: each coefficient of all of them, side by side.
    lanes: Vec<Quad>,
    /// Of one person after the other: their coefficients.
    rows: Vec<Quad>,
}

/// What a round over everybody gives.
pub(super) struct Round {
    pub(super) likelihood: f64,
    mass: Vec<f64>,
    /// By camp: the sum of forms weighed by chances.
    sums: Vec<Quad>,
}

impl<const R: usize> Forms<R> {
    const QUADS: usize = length(R) / LANES;

    pub(super) fn new(crowd: &Crowd<R>, shape: &Square<R>) -> Self {
        let empty = vec![Quad::default(); crowd.quads().len()];
        let mut made = Self { people: crowd.len(), constant: 0.0, lanes: empty.clone(), rows: empty };
        let shape = Shape::new(shape);
        in_lanes!(Level::new(), simd => made.fill(simd, crowd, &shape));
        made
    }

    #[inline(always)]
    fn fill<S: Simd>(&mut self, simd: S, crowd: &Crowd<R>, shape: &Shape<R>) {
        let mut form = [f64x4::splat(simd, 0.0); LONGEST];
        let lanes = self.lanes.chunks_exact_mut(length(R));
        let rows = self.rows.chunks_exact_mut(length(R));
        let mut left = crowd.len();
        for ((four, lanes), rows) in crowd.quads().chunks_exact(length(R)).zip(lanes).zip(rows) {
            let constants = shape.form(simd, four, &mut form).to_array();
            constants.iter().take(left).for_each(|c| self.constant += c);
            left = left.saturating_sub(LANES);
            for (to, from) in lanes.iter_mut().zip(&form) {
                to.store(*from);
            }
            for quad in 0..Self::QUADS {
                let turned = four::transpose([0, 1, 2, 3].map(|lane| form[quad * LANES + lane]));
                for (lane, turned) in turned.into_iter().enumerate() {
                    rows[lane * Self::QUADS + quad].store(turned);
                }
            }
        }
    }

    pub(super) fn round(&self, camps: &Camps<R>) -> Round {
        let ready = Ready::new(camps);
        in_lanes!(ready.level, simd => self.round_in(simd, &ready))
    }

    #[inline(always)]
    fn round_in<S: Simd>(&self, simd: S, ready: &Ready<R>) -> Round {
        let k = ready.shares.len();
        let sums = vec![Quad::default(); k * Self::QUADS];
        let mut round = Round { likelihood: 0.0, mass: vec![0.0; k], sums };
        let mut chances = vec![Quad::default(); k];
        let mut form = [f64x4::splat(simd, 0.0); LONGEST];
        // One logarithm serves for many people: a sum is between one and the number of camps.
        let (mut product, mut factors) = (1.0, 0);
        let mut left = self.people;
        let rows = self.rows.chunks_exact(length(R));
        for (lanes, rows) in self.lanes.chunks_exact(length(R)).zip(rows) {
            for (to, from) in form.iter_mut().zip(lanes) {
                *to = from.load(simd);
            }
            let (best, sum) = weigh::<S, R>(simd, &form, &ready.shares, &ready.terms, &mut chances);
            let inside = left.min(LANES);
            left -= inside;
            for (best, sum) in best.to_array().iter().zip(sum.to_array()).take(inside) {
                round.likelihood += best;
                product *= sum;
                factors += 1;
                if factors == 64 {
                    round.likelihood += ln(product);
                    (product, factors) = (1.0, 0);
                }
            }
            let camps = round.mass.iter_mut().zip(round.sums.chunks_exact_mut(Self::QUADS));
            for ((mass, to), chance) in camps.zip(&chances) {
                if !chance.0.iter().any(|c| *c > SLIGHT) {
                    continue;
                }
                let mut sums = [f64x4::splat(simd, 0.0); QUADS];
                for (sum, to) in sums.iter_mut().zip(to.iter()) {
                    *sum = to.load(simd);
                }
                for (&chance, row) in chance.0.iter().zip(rows.chunks_exact(Self::QUADS)).take(inside) {
                    if chance > SLIGHT {
                        *mass += chance;
                        for (sum, from) in sums.iter_mut().zip(row) {
                            *sum += from.load(simd) * chance;
                        }
                    }
                }
                for (to, sum) in to.iter_mut().zip(sums) {
                    to.store(sum);
                }
            }
        }
        round.likelihood += ln(product);
        round.likelihood = (round.likelihood + self.constant) / self.people.max(1) as f64;
        round
    }

    /// Shares and centres that explain the people best, given a round's chances. One person in the middle is thought into
    /// every camp.
    pub(super) fn improve(&self, camps: &mut Camps<R>, round: &Round) {
        let thought = Shape::new(&camps.shape).precision;
        let all = self.people as f64 + camps.centers.len() as f64;
        let own = round.mass.iter().zip(round.sums.chunks_exact(Self::QUADS));
        for ((share, center), (mass, sum)) in camps.shares.iter_mut().zip(&mut camps.centers).zip(own) {
            *share = (mass + 1.0) / all;
            let sum = flat(sum);
            let (pull, triangle) = sum.split_at(R);
            let mut system = unfold::<R>(triangle);
            for (to, from) in system.iter_mut().flatten().zip(thought.iter().flatten()) {
                *to += from;
            }
            let mut right = [0.0; R];
            right.copy_from_slice(pull);
            *center = times(&inverse(&cholesky(&system)), &right);
        }
    }

    /// The shape after one step of EM: S + S G S, where G is the mean over people of the squared slope of the log
    /// likelihood at the camp's centre less its curvature.
    pub(super) fn reshape(&self, camps: &mut Camps<R>) {
        let ready = Ready::new(camps);
        in_lanes!(ready.level, simd => self.reshape_in(simd, camps, &ready));
    }

    #[inline(always)]
    fn reshape_in<S: Simd>(&self, simd: S, camps: &mut Camps<R>, ready: &Ready<R>) {
        let mut chances = vec![Quad::default(); ready.shares.len()];
        let mut gain = [[0.0; R]; R];
        let mut form = [f64x4::splat(simd, 0.0); LONGEST];
        let mut left = self.people;
        let rows = self.rows.chunks_exact(length(R));
        for (lanes, rows) in self.lanes.chunks_exact(length(R)).zip(rows) {
            for (to, from) in form.iter_mut().zip(lanes) {
                *to = from.load(simd);
            }
            weigh::<S, R>(simd, &form, &ready.shares, &ready.terms, &mut chances);
            for (lane, row) in rows.chunks_exact(Self::QUADS).enumerate().take(left) {
                let row = flat(row);
                let (pull, triangle) = row.split_at(R);
                let precision = unfold::<R>(triangle);
                for (chance, center) in chances.iter().zip(&camps.centers) {
                    let chance = chance.0[lane];
                    if chance <= FAINT {
                        continue;
                    }
                    let bent = times(&precision, center);
                    let mut slope = [0.0; R];
                    for ((s, p), b) in slope.iter_mut().zip(pull).zip(&bent) {
                        *s = p - b;
                    }
                    for i in 0..R {
                        for j in 0..=i {
                            gain[i][j] += chance * slope[i] * slope[j];
                        }
                    }
                }
                for i in 0..R {
                    for j in 0..=i {
                        gain[i][j] -= precision[i][j];
                    }
                }
            }
            left = left.saturating_sub(LANES);
        }
        for i in 0..R {
            for j in 0..i {
                gain[j][i] = gain[i][j];
            }
        }
        let people = self.people as f64;
        let old = camps.shape;
        let mut half = [[0.0; R]; R];
        for (to, row) in half.iter_mut().zip(&old) {
            *to = times(&gain, row);
        }
        let thought = R as f64 + 2.0;
        for i in 0..R {
            for j in 0..=i {
                let found = people * old[i][j] + inner(&half[i], &old[j]);
                let shape = (found + if i == j { SHAPE * thought } else { 0.0 }) / (people + thought);
                camps.shape[i][j] = shape;
                camps.shape[j][i] = shape;
            }
        }
    }
}

/// The numbers of some quads, one after the other.
#[inline(always)]
fn flat(quads: &[Quad]) -> [f64; LONGEST] {
    let mut out = [0.0; LONGEST];
    for (to, from) in out.as_chunks_mut::<LANES>().0.iter_mut().zip(quads) {
        *to = from.0;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::factors::small::diagonal;

    /// People of whom more and more is known.
    fn person(at: usize) -> Seen<4> {
        let number =
            |n: usize| (crate::votes::mix((at * 97 + n) as u64) >> 11) as f64 / (1_u64 << 52) as f64 - 1.0;
        let x: [f64; 4] = std::array::from_fn(number);
        let mut precision = diagonal(0.1 * at as f64);
        for i in 0..4 {
            for j in 0..4 {
                precision[i][j] += x[i] * x[j];
            }
        }
        Seen { precision, pull: std::array::from_fn(|n| 3.0 * number(10 + n)) }
    }

    #[test]
    fn whoever_sits_beside_a_person_is_weighed_alike_to_the_bit() {
        let centers = vec![[0.5, -0.2, 0.0, 0.1], [-1.0, 0.4, 0.3, 0.0], [6.0, 6.0, -6.0, 6.0]];
        let camps = Camps { shares: vec![0.5, 0.3, 0.2], centers, shape: diagonal(0.4) };
        let people: Vec<Seen<4>> = (0..11).map(person).collect();
        let (ready, mut alone) = (Ready::new(&camps), Weighed::default());
        let mut at = 0;
        let mut mean = 0.0;
        Crowd::new(people.clone()).weigh(&camps, |likelihood, chances| {
            ready.weigh(&people[at..=at], &mut alone);
            assert_eq!((likelihood, chances), (alone.likelihood[0], alone.of(0).to_vec().as_slice()));
            assert!((chances.iter().sum::<f64>() - 1.0).abs() < 1e-12);
            mean += likelihood / people.len() as f64;
            at += 1;
        });
        assert_eq!(at, people.len());
        // A round over everybody says the same, whoever fills up the last four.
        let round = Forms::new(&Crowd::new(people), &camps.shape).round(&camps);
        assert!((round.likelihood - mean).abs() < 1e-12, "{} and {mean}", round.likelihood);
    }
}

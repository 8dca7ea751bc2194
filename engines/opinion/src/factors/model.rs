// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The model of the cast votes: P(agree) = logistic(b_j + a_i + u_i . v_j).
//!
//! b says how a statement is met by somebody in the middle, a how much a person agrees in general, u where the person
//! stands and v what the statement asks of that. People are integrated out (a ~ N(0, tau), u ~ N(0, 1)), statements are
//! ridge estimates; so a light voter pulls little and never overfits. The logistic curve is bounded by a quadratic
//! that touches it at xi (T. Jaakkola and M. Jordan, 2000), which makes every step a small linear system: a sweep costs
//! O(votes * rank^2). After each sweep the positions are scaled back to unit spread, which speeds the search up (the
//! parameter expansion of C. Liu, D. Rubin and Y. Wu, 1998). A pass is half a vote for neither side.

#![expect(clippy::needless_range_loop, reason = "indices name rows and columns of small matrices")]

use super::ballots::{Ballots, Hidden};
use super::four::{self, Squares};
use super::sight::{Sight, Sums};
use super::small::{Square, cholesky, diagonal, inner, inverse, invert_lower, quadratic, times};
use crate::lanes::{LANES, Level, Simd, SimdBase, f64x4, in_lanes};
use crate::numbers::{exp, ln, logistic, square};
use crate::workers::Workers;

/// Sweeps from the start given by the leading directions; held-out likelihood no longer moves before that.
pub(crate) const SWEEPS: usize = 10;
/// Sweeps from a model of about the same votes.
pub(crate) const AGAIN: usize = 5;
/// Rounds in which one person is placed by a ready model.
const ROUNDS: usize = 4;
/// What a pass weighs beside an opinion.
pub(super) const PASS: f64 = 0.5;
/// Least variance of intercepts.
const LEAST: f64 = 1e-3;

/// A statement: its intercept, and 1 followed by its loadings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Load<const D: usize> {
    pub(crate) b: f64,
    pub(crate) x: [f64; D],
    /// Variance of the intercept.
    pub(crate) doubt: f64,
}

/// A fitted model; D is the rank and one.
#[derive(Clone, Debug)]
pub(crate) struct Model<const D: usize> {
    pub(crate) loads: Vec<Load<D>>,
    /// Variance of people's intercepts.
    pub(crate) tau: f64,
    curve: Curve,
}

/// What is known of a person: the mean and the covariance of (a, u).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Known<const D: usize> {
    pub(crate) mean: [f64; D],
    pub(crate) cov: Square<D>,
}

/// What the votes alone say of a person: a precision and a pull.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Evidence<const D: usize> {
    pub(crate) precision: Square<D>,
    pub(crate) pull: [f64; D],
}

/// tanh(xi/2) / (2 xi) from a table: the weight of the quadratic bound. Even, smooth, 1/4 at most.
#[derive(Clone, Debug)]
struct Curve(Vec<f64>);

/// Steps of the table in one unit; straight lines between err by less than 1e-6.
const STEPS: f64 = 64.0;
const FARTHEST: usize = 40;

impl Curve {
    fn new() -> Self {
        let at = |n: usize| {
            let xi = n as f64 / STEPS;
            if n == 0 { 0.25 } else { (1.0 - exp(-xi)) / (1.0 + exp(-xi)) / (2.0 * xi) }
        };
        Self((0..=FARTHEST * STEPS as usize + 1).map(at).collect())
    }

    #[inline(always)]
    fn at(&self, xi: f64) -> f64 {
        let place = xi * STEPS;
        // Of 32 bits, because that is one step on every processor; what is too far for the table is found out below.
        let below = place as i32;
        match self.0.get(below as usize..below as usize + 2) {
            Some(&[low, high]) => low + (high - low) * (place - f64::from(below)),
            _ => 0.5 / xi,
        }
    }
}

impl<const D: usize> Model<D> {
    /// A start: intercepts from the counts, loadings from leading directions (per column), none learned yet.
    pub(crate) fn start(intercepts: &[f64], directions: &[[f64; D]]) -> Self {
        let loads = intercepts
            .iter()
            .zip(directions)
            .map(|(&b, d)| {
                let mut x = *d;
                x[0] = 1.0;
                Load { b, x, doubt: 1.0 }
            })
            .collect();
        Self { loads, tau: 0.3, curve: Curve::new() }
    }

    /// The same model with fewer axes (the first ones), or with more (of which nothing is known yet).
    pub(crate) fn cut<const E: usize>(&self) -> Model<E> {
        let cut = |load: &Load<D>| {
            let mut x = [0.0; E];
            x.iter_mut().zip(&load.x).for_each(|(to, from)| *to = *from);
            Load { b: load.b, x, doubt: load.doubt }
        };
        Model { loads: self.loads.iter().map(cut).collect(), tau: self.tau, curve: self.curve.clone() }
    }

    /// Nobody knows more of a person who has not voted.
    pub(crate) fn prior(&self) -> Known<D> {
        let mut cov = diagonal(1.0);
        cov[0][0] = self.tau;
        Known { mean: [0.0; D], cov }
    }

    /// The weight of the quadratic that touches the curve where a vote is this far from the middle, squared.
    #[inline(always)]
    pub(super) fn weight(&self, square: f64) -> f64 {
        self.curve.at(square.max(0.0).sqrt())
    }

    #[inline(never)]
    pub(crate) fn learn(&self, e: &Evidence<D>) -> Known<D> {
        let mut precision = e.precision;
        precision[0][0] += 1.0 / self.tau;
        for (i, row) in precision.iter_mut().enumerate().skip(1) {
            row[i] += 1.0;
        }
        let cov = inverse(&cholesky(&precision));
        Known { mean: times(&cov, &e.pull), cov }
    }

    /// The same of four people.
    pub(super) fn learn_four(&self, level: Level, e: &[Evidence<D>; LANES]) -> [Known<D>; LANES] {
        let mut known = [self.prior(); LANES];
        in_lanes!(level, simd => self.learn_in(simd, e, &mut known));
        known
    }

    #[inline(always)]
    fn learn_in<S: Simd>(&self, simd: S, e: &[Evidence<D>; LANES], known: &mut [Known<D>; LANES]) {
        let mut precision: Squares<S, D> = [[f64x4::splat(simd, 0.0); D]; D];
        let mut pull = [f64x4::splat(simd, 0.0); D];
        for i in 0..D {
            pull[i] = four::gather(simd, e, |e| e.pull[i]);
            for j in 0..=i {
                precision[i][j] = four::gather(simd, e, |e| e.precision[i][j]);
            }
            precision[i][i] += if i == 0 { 1.0 / self.tau } else { 1.0 };
        }
        let cov = four::inverse(simd, &four::cholesky(simd, &precision));
        let mean = four::times(simd, &cov, &pull);
        scatter(&mean, &cov, known);
    }

    /// Places four people by their votes alone; `sight` is that of this model.
    pub(super) fn place_four(
        &self,
        sight: &Sight<D>,
        slots: [&[u32]; LANES],
        weights: &mut Vec<f64>,
    ) -> [(Known<D>, Evidence<D>); LANES] {
        let mut evidence = slots.map(|slots| sight.first(slots));
        for _ in 1..ROUNDS {
            let known = self.learn_four(sight.level(), &evidence);
            for ((evidence, slots), known) in evidence.iter_mut().zip(slots).zip(&known) {
                *evidence = sight.hear(self, slots, known, weights);
            }
        }
        let known = self.learn_four(sight.level(), &evidence);
        std::array::from_fn(|lane| (known[lane], evidence[lane]))
    }

    /// Places one person by their votes alone; `sight` is that of this model.
    pub(super) fn place(
        &self,
        sight: &Sight<D>,
        slots: &[u32],
        weights: &mut Vec<f64>,
    ) -> (Known<D>, Evidence<D>) {
        let mut evidence = sight.first(slots);
        for _ in 1..ROUNDS {
            let known = self.learn(&evidence);
            evidence = sight.hear(self, slots, &known, weights);
        }
        (self.learn(&evidence), evidence)
    }

    /// Chance that a person agrees rather than disagrees, over all that is uncertain about the person.
    pub(crate) fn chance(&self, column: usize, known: &Known<D>) -> f64 {
        let Load { b, x, .. } = &self.loads[column];
        let middle = b + inner(&known.mean, x);
        logistic(middle / (1.0 + std::f64::consts::PI / 8.0 * quadratic(&known.cov, x).max(0.0)).sqrt())
    }

    /// Fits the model; `penalty` is the precision of loadings before any vote. Answers what is known of the people.
    #[inline(never)]
    pub(crate) fn fit(
        &mut self,
        ballots: &Ballots,
        penalty: f64,
        sweeps: usize,
        workers: &Workers,
    ) -> Vec<Known<D>> {
        let ranges = ballots.ranges();
        let mut people = vec![self.prior(); ballots.len()];
        let mut turn: Square<D> = diagonal(1.0);
        for sweep in 0..sweeps {
            let sight = Sight::new(self);
            let parts = workers.map(ranges.len(), |part| {
                let range = ranges[part].clone();
                let mut sums = Sums::new(self.loads.len());
                let mut spread = [[0.0; D]; D];
                let mut weights: [Vec<f64>; LANES] = Default::default();
                let mut known: Vec<Known<D>> = Vec::with_capacity(range.len());
                for from in range.clone().step_by(LANES) {
                    // Where fewer than four are left, nobody is the rest: their places are worked out and let be.
                    let inside = LANES.min(range.end - from);
                    let slots: [&[u32]; LANES] =
                        std::array::from_fn(
                            |lane| if lane < inside { ballots.slots(from + lane) } else { &[] },
                        );
                    // The first sweep takes a second look: nothing is known before.
                    let before = if sweep == 0 {
                        self.learn_four(sight.level(), &slots.map(|slots| sight.first(slots)))
                    } else {
                        let old = std::array::from_fn(|lane| people[(from + lane).min(range.end - 1)]);
                        turned_four(sight.level(), &old, &turn)
                    };
                    let evidence: [Evidence<D>; LANES] = std::array::from_fn(|lane| {
                        sight.hear(self, slots[lane], &before[lane], &mut weights[lane])
                    });
                    let learned = self.learn_four(sight.level(), &evidence);
                    for ((k, slots), weights) in learned.iter().zip(slots).zip(&weights).take(inside) {
                        let second = second(k);
                        for (to, from) in spread.iter_mut().flatten().zip(second.iter().flatten()) {
                            *to += from;
                        }
                        sums.add_person(sight.level(), slots, weights, &k.mean, &second);
                        known.push(*k);
                    }
                }
                (sums, spread, known)
            });
            let mut all: Option<Sums<D>> = None;
            let mut spread = [[0.0; D]; D];
            people.clear();
            for (sums, part, known) in parts {
                people.extend(known);
                for (to, from) in spread.iter_mut().flatten().zip(part.iter().flatten()) {
                    *to += from;
                }
                match &mut all {
                    Some(all) => all.merge(&sums),
                    None => all = Some(sums),
                }
            }
            if let Some(all) = &all {
                self.solve(all, penalty);
            }
            let n = ballots.len().max(1) as f64;
            spread.iter_mut().flatten().for_each(|x| *x /= n);
            self.tau = spread[0][0].max(LEAST);
            turn = self.rescale(&spread);
        }
        people.into_iter().map(|k| turned(&k, &turn)).collect()
    }

    /// New intercepts and loadings from the sums.
    fn solve(&mut self, sums: &Sums<D>, penalty: f64) {
        let n = self.loads.len().max(1) as f64;
        let mean = self.loads.iter().map(|l| l.b).sum::<f64>() / n;
        let variance = (self.loads.iter().map(|l| square(l.b - mean)).sum::<f64>() / n).max(0.1);
        for (statement, load) in self.loads.iter_mut().enumerate() {
            let (mut a, mut c) = sums.system(statement);
            a[0][0] += 1.0 / variance;
            c[0] += mean / variance;
            for (i, row) in a.iter_mut().enumerate().skip(1) {
                row[i] += penalty;
            }
            let inverse = inverse(&cholesky(&a));
            let found = times(&inverse, &c);
            load.b = found[0];
            load.doubt = inverse[0][0];
            load.x = found;
            load.x[0] = 1.0;
        }
    }

    /// Takes the spread of positions back to one; answers the map of what is known into the new units.
    fn rescale(&mut self, spread: &Square<D>) -> Square<D> {
        let mut s = *spread;
        s[0] = [0.0; D];
        s[0][0] = 1.0;
        for row in s.iter_mut().skip(1) {
            row[0] = 0.0;
        }
        let l = cholesky(&s);
        for load in &mut self.loads {
            let old = load.x;
            for k in 1..D {
                load.x[k] = (k..D).map(|i| old[i] * l[i][k]).sum();
            }
        }
        invert_lower(&l)
    }

    /// Mean logarithmic loss on hidden votes, one a vote.
    pub(crate) fn losses(&self, people: &[Known<D>], hidden: &[Hidden]) -> Vec<f64> {
        hidden
            .iter()
            .map(|h| {
                let p = self.chance(h.column, &people[h.ballot]);
                -ln((if h.agrees { p } else { 1.0 - p }).max(1e-12))
            })
            .collect()
    }
}

#[inline(never)]
fn turned<const D: usize>(known: &Known<D>, turn: &Square<D>) -> Known<D> {
    let mut half = [[0.0; D]; D];
    for (to, row) in half.iter_mut().zip(turn) {
        *to = times(&known.cov, row);
    }
    let mut cov = [[0.0; D]; D];
    for i in 0..D {
        for j in 0..D {
            cov[i][j] = inner(&half[i], &turn[j]);
        }
    }
    Known { mean: times(turn, &known.mean), cov }
}

/// The same of four people.
fn turned_four<const D: usize>(
    level: Level,
    known: &[Known<D>; LANES],
    turn: &Square<D>,
) -> [Known<D>; LANES] {
    let mut out = *known;
    in_lanes!(level, simd => turned_in(simd, known, turn, &mut out));
    out
}

#[inline(always)]
fn turned_in<S: Simd, const D: usize>(
    simd: S,
    known: &[Known<D>; LANES],
    turn: &Square<D>,
    out: &mut [Known<D>; LANES],
) {
    let zero = f64x4::splat(simd, 0.0);
    let mut old: Squares<S, D> = [[zero; D]; D];
    let (mut half, mut cov, mut mean) = (old, old, [zero; D]);
    for i in 0..D {
        for j in 0..D {
            old[i][j] = four::gather(simd, known, |k| k.cov[i][j]);
            mean[i] += four::gather(simd, known, |k| k.mean[j]) * turn[i][j];
        }
    }
    for (to, row) in half.iter_mut().zip(turn) {
        for i in 0..D {
            for j in 0..D {
                to[i] += old[i][j] * row[j];
            }
        }
    }
    for i in 0..D {
        for j in 0..D {
            for k in 0..D {
                cov[i][j] += half[i][k] * turn[j][k];
            }
        }
    }
    scatter(&mean, &cov, out);
}

/// To each their own.
#[inline(always)]
fn scatter<S: Simd, const D: usize>(
    mean: &[f64x4<S>; D],
    cov: &Squares<S, D>,
    known: &mut [Known<D>; LANES],
) {
    for i in 0..D {
        for (known, x) in known.iter_mut().zip(mean[i].to_array()) {
            known.mean[i] = x;
        }
        for j in 0..D {
            for (known, x) in known.iter_mut().zip(cov[i][j].to_array()) {
                known.cov[i][j] = x;
            }
        }
    }
}

/// The second moments of (a, u).
#[inline]
fn second<const D: usize>(known: &Known<D>) -> Square<D> {
    let mut second = known.cov;
    for i in 0..D {
        for j in 0..D {
            second[i][j] += known.mean[i] * known.mean[j];
        }
    }
    second
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_people_are_placed_as_one_by_one_to_the_bit() {
        let number = |at: usize| (crate::votes::mix(at as u64) >> 11) as f64 / (1_u64 << 52) as f64 - 1.0;
        let intercepts: Vec<f64> = (0..40).map(number).collect();
        let directions: Vec<[f64; 5]> =
            (0..40).map(|s| std::array::from_fn(|k| number(100 + 5 * s + k))).collect();
        let model = Model::<5>::start(&intercepts, &directions);
        let (sight, mut weights) = (Sight::new(&model), Vec::new());
        // Of none, few, and many votes.
        let ballots = [0, 1, 9, 40].map(|n| (0..n).map(|s| (s << 2) | (s * s % 3)).collect::<Vec<u32>>());
        let slots: [&[u32]; LANES] = std::array::from_fn(|lane| ballots[lane].as_slice());
        let four = model.place_four(&sight, slots, &mut weights);
        let mut turn = diagonal(0.8);
        turn[3][1] = 0.3;
        let old = four.map(|(known, _)| known);
        let all_turned = turned_four(sight.level(), &old, &turn);
        for lane in 0..LANES {
            let (known, evidence) = model.place(&sight, slots[lane], &mut weights);
            assert_eq!((known.mean, known.cov), (four[lane].0.mean, four[lane].0.cov));
            assert_eq!((evidence.pull, evidence.precision), (four[lane].1.pull, four[lane].1.precision));
            let one = turned(&known, &turn);
            assert_eq!((one.mean, one.cov), (all_turned[lane].mean, all_turned[lane].cov));
        }
    }
}

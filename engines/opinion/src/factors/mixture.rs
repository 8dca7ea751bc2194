// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Camps in the space of positions: a mixture of normal clouds of one common shape, fitted to what the votes say of each
//! person and not to a point. A light voter's evidence is weak, so it hardly moves a camp and is shared between camps.

#![expect(clippy::needless_range_loop, reason = "indices name rows and columns of small matrices")]

use super::model::{Evidence, log_mass};
use super::small::{Square, cholesky, diagonal, inner, inverse, log_det, times};
use crate::votes::mix;

/// Rounds in which a candidate is tried, and in which the better ones are finished.
const TRIAL: usize = 6;
const FINISH: usize = 30;
/// A camp with fewer people than this is empty.
const EMPTY: f64 = 2.0;
/// Gain of mean log likelihood under which a run has ended.
const ENOUGH: f64 = 1e-4;
/// Candidates for a further camp, and starts from nothing.
const SPLITS: u64 = 6;
const FRESH: u64 = 2;
/// Weight of the thought that a cloud's spread is a fifth: keeps clouds of few people from shrinking to nothing.
const SHAPE: f64 = 0.2;

/// What the votes say of a person's position, the intercept integrated out.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seen<const R: usize> {
    pub(crate) precision: Square<R>,
    pub(crate) pull: [f64; R],
}

/// Integrates the intercept (variance `tau`) out; D is R and one.
pub(crate) fn without_intercept<const D: usize, const R: usize>(e: &Evidence<D>, tau: f64) -> Seen<R> {
    let own = e.precision[0][0] + 1.0 / tau;
    let mut seen = Seen { precision: [[0.0; R]; R], pull: [0.0; R] };
    for i in 0..R {
        let along = e.precision[i + 1][0] / own;
        seen.pull[i] = e.pull[i + 1] - along * e.pull[0];
        for j in 0..=i {
            let value = e.precision[i + 1][j + 1] - along * e.precision[j + 1][0];
            seen.precision[i][j] = value;
            seen.precision[j][i] = value;
        }
    }
    seen
}

/// Camps: shares, centres, and the shape they have in common.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Camps<const R: usize> {
    pub(crate) shares: Vec<f64>,
    pub(crate) centers: Vec<[f64; R]>,
    pub(crate) shape: Square<R>,
}

impl<const R: usize> Camps<R> {
    /// Everybody together.
    pub(crate) fn one() -> Self {
        Self { shares: vec![1.0], centers: vec![[0.0; R]], shape: diagonal(1.0) }
    }
}

/// A camp's chance for a person, with where the person would then be.
struct Weighed<const R: usize> {
    chance: f64,
    mean: [f64; R],
}

/// Camps made ready for asking.
pub(crate) struct Ready<const R: usize> {
    precision: Square<R>,
    log_det: f64,
    /// By camp: log share less half the centre's own mass, and the pull of the centre.
    own: Vec<(f64, [f64; R])>,
}

impl<const R: usize> Ready<R> {
    pub(crate) fn new(camps: &Camps<R>) -> Self {
        let factor = cholesky(&camps.shape);
        let precision = inverse(&factor);
        let own = camps.shares.iter().zip(&camps.centers).map(|(share, center)| {
            let pull = times(&precision, center);
            (share.max(1e-300).ln() - 0.5 * inner(&pull, center), pull)
        });
        Self { precision, log_det: -log_det(&factor), own: own.collect() }
    }

    /// Log likelihood of a person, their covariance in any camp, and each camp's chance.
    #[inline(never)]
    fn weigh(&self, seen: &Seen<R>, out: &mut Vec<Weighed<R>>) -> (f64, Square<R>) {
        let mut joint = self.precision;
        for (to, from) in joint.iter_mut().flatten().zip(seen.precision.iter().flatten()) {
            *to += from;
        }
        let factor = cholesky(&joint);
        let cov = inverse(&factor);
        out.clear();
        let mut best = f64::NEG_INFINITY;
        for (constant, pull) in &self.own {
            let mut h = seen.pull;
            for (to, from) in h.iter_mut().zip(pull) {
                *to += from;
            }
            let mean = times(&cov, &h);
            let log = constant + log_mass(&factor, &mean, &h) + 0.5 * self.log_det;
            best = best.max(log);
            out.push(Weighed { chance: log, mean });
        }
        let mut sum = 0.0;
        for camp in out.iter_mut() {
            camp.chance = (camp.chance - best).exp();
            sum += camp.chance;
        }
        out.iter_mut().for_each(|c| c.chance /= sum);
        (best + sum.ln(), cov)
    }

    /// Chances of all camps for a person.
    pub(crate) fn chances(&self, seen: &Seen<R>) -> (f64, Vec<f64>) {
        let mut out = Vec::with_capacity(self.own.len());
        let (log, _) = self.weigh(seen, &mut out);
        (log, out.into_iter().map(|c| c.chance).collect())
    }
}

/// A fit: the camps and the mean log likelihood.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Fit<const R: usize> {
    pub(crate) camps: Camps<R>,
    pub(crate) likelihood: f64,
}

#[inline(never)]
fn run<const R: usize>(people: &[Seen<R>], mut camps: Camps<R>, rounds: usize) -> Fit<R> {
    let mut last = f64::NEG_INFINITY;
    let n = people.len().max(1) as f64;
    let mut weighed = Vec::new();
    for round in 0.. {
        let ready = Ready::new(&camps);
        let k = camps.centers.len();
        let mut mass = vec![0.0; k];
        let mut sums = vec![[0.0; R]; k];
        let mut second = [[0.0; R]; R];
        let mut total = 0.0;
        for person in people {
            let (log, cov) = ready.weigh(person, &mut weighed);
            total += log;
            for i in 0..R {
                for j in 0..=i {
                    second[i][j] += cov[i][j];
                }
            }
            for ((camp, mass), sum) in weighed.iter().zip(&mut mass).zip(&mut sums) {
                if camp.chance < 1e-9 {
                    continue;
                }
                *mass += camp.chance;
                for i in 0..R {
                    let part = camp.chance * camp.mean[i];
                    sum[i] += part;
                    for j in 0..=i {
                        second[i][j] += part * camp.mean[j];
                    }
                }
            }
        }
        let likelihood = total / n;
        if round + 1 >= rounds || likelihood - last < ENOUGH {
            return Fit { camps, likelihood };
        }
        last = likelihood;
        let all = n + k as f64;
        for g in 0..k {
            camps.shares[g] = (mass[g] + 1.0) / all;
            camps.centers[g] = sums[g].map(|x| x / (mass[g] + 1.0));
            let c = &camps.centers[g];
            for i in 0..R {
                for j in 0..=i {
                    second[i][j] += mass[g] * c[i] * c[j] - c[i] * sums[g][j] - sums[g][i] * c[j];
                }
            }
        }
        let thought = R as f64 + 2.0;
        for i in 0..R {
            for j in 0..=i {
                let shape = (second[i][j] + if i == j { SHAPE * thought } else { 0.0 }) / (n + thought);
                camps.shape[i][j] = shape;
                camps.shape[j][i] = shape;
            }
        }
    }
    Fit { camps, likelihood: last }
}

/// Goes on from a fit to fewer of the people.
pub(crate) fn refine<const R: usize>(people: &[Seen<R>], fit: &Fit<R>) -> Fit<R> {
    run(people, fit.camps.clone(), FINISH)
}

fn unit(random: &mut u64) -> f64 {
    *random = mix(*random);
    (*random >> 11) as f64 / (1_u64 << 53) as f64
}

/// Draws a place in proportion to weights.
fn draw(weights: &[f64], random: &mut u64) -> usize {
    let mut left = unit(random) * weights.iter().sum::<f64>();
    let mut chosen = 0;
    for (at, &weight) in weights.iter().enumerate() {
        if weight > 0.0 {
            chosen = at;
            if left < weight {
                break;
            }
            left -= weight;
        }
    }
    chosen
}

fn distance<const R: usize>(a: &[f64; R], b: &[f64; R]) -> f64 {
    a.iter().zip(b).map(|(x, y)| (x - y) * (x - y)).sum()
}

/// Fits for one camp, two, three and so on, each from the one before and from fresh starts. `go_on` sees the fit of each
/// number and says whether a larger one is wanted.
#[inline(never)]
pub(crate) fn path<const R: usize>(
    people: &[Seen<R>],
    seed: u64,
    mut go_on: impl FnMut(&Fit<R>) -> bool,
) -> Vec<Fit<R>> {
    let mut fits = vec![run(people, Camps::one(), FINISH)];
    // Where each person is by the votes, and how much these tell.
    let points: Vec<[f64; R]> = people
        .iter()
        .map(|p| {
            let mut joint = p.precision;
            joint.iter_mut().enumerate().for_each(|(i, row)| row[i] += 1.0);
            times(&inverse(&cholesky(&joint)), &p.pull)
        })
        .collect();
    let tells: Vec<f64> =
        people.iter().map(|p| (0..R).map(|i| p.precision[i][i]).sum::<f64>().max(0.0).sqrt()).collect();
    while let Some(last) = fits.last() {
        let k = last.camps.centers.len() + 1;
        if !go_on(last) || k > people.len() || k > usize::from(u8::MAX) {
            break;
        }
        let mut random = mix(seed ^ (k as u64) << 32);
        let nearest = |p: &[f64; R], centers: &[[f64; R]]| {
            centers.iter().map(|c| distance(p, c)).fold(f64::INFINITY, f64::min)
        };
        let far = |centers: &[[f64; R]]| -> Vec<f64> {
            points.iter().zip(&tells).map(|(p, t)| t * nearest(p, centers)).collect()
        };
        let mut candidates = Vec::new();
        // Camps that nobody is in are free to be tried elsewhere.
        let everybody = (people.len() + last.camps.centers.len()) as f64;
        let lived_in = |share: f64| share * everybody - 1.0 >= EMPTY;
        let (mut shares, mut centers) = (Vec::new(), Vec::new());
        for (&share, &center) in last.camps.shares.iter().zip(&last.camps.centers) {
            if lived_in(share) {
                shares.push(share * (1.0 - 1.0 / k as f64));
                centers.push(center);
            }
        }
        for _ in 0..SPLITS {
            let mut camps =
                Camps { shares: shares.clone(), centers: centers.clone(), shape: last.camps.shape };
            while camps.centers.len() < k {
                camps.shares.push(1.0 / k as f64);
                camps.centers.push(points[draw(&far(&camps.centers), &mut random)]);
            }
            candidates.push(camps);
        }
        for _ in 0..FRESH {
            let mut centers = vec![points[draw(&tells, &mut random)]];
            while centers.len() < k {
                centers.push(points[draw(&far(&centers), &mut random)]);
            }
            candidates.push(Camps { shares: vec![1.0 / k as f64; k], centers, shape: diagonal(0.3) });
        }
        let mut runs: Vec<Fit<R>> = candidates.into_iter().map(|c| run(people, c, TRIAL)).collect();
        runs.sort_by(|a, b| b.likelihood.total_cmp(&a.likelihood));
        runs.truncate(2);
        let finished = runs.into_iter().map(|f| run(people, f.camps, FINISH));
        let best = finished.reduce(|a, b| if b.likelihood > a.likelihood { b } else { a });
        let Some(best) = best else { break };
        fits.push(best);
    }
    fits
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Camps in the space of positions: a mixture of normal clouds of one common shape, fitted to what the votes say of each
//! person and not to a point. A light voter's evidence is weak, so it hardly moves a camp and is shared between camps.
//!
//! With the shape held, the log likelihood of a person in a camp at c is a quadratic of c, made once ([`Forms`]). A round
//! then costs one product of a short row a person and camp, and the best centre given the chances is one small linear
//! system: where people *are* is integrated out and never guessed, so few rounds are needed. The shape follows by a step
//! of the EM algorithm (A. Dempster, N. Laird and D. Rubin, 1977), written with the same quadratics.

#![expect(clippy::needless_range_loop, reason = "indices name rows and columns of small matrices")]

use super::model::Evidence;
use super::small::{Square, cholesky, diagonal, inner, inverse, invert_lower, log_det, times};
use crate::lanes::{LANES, Level, Simd, SimdBase, f64x4, in_lanes, sum};
use crate::numbers::{exp, ln};
use crate::votes::mix;

/// Rounds in which a candidate is tried, and rounds under one shape when a good one is finished.
const TRIAL: usize = 4;
const FINISH: usize = 4;
/// Shapes in turn while the numbers of camps are searched, and when one is refined.
const SHAPES: usize = 2;
const REFINED: usize = 6;
/// A camp with fewer people than this is empty.
const EMPTY: f64 = 2.0;
/// Gain of mean log likelihood under which a run has ended.
const ENOUGH: f64 = 1e-4;
/// Candidates for a further camp, and starts from nothing.
const SPLITS: u64 = 4;
const FRESH: u64 = 1;
/// Weight of the thought that a cloud's spread is a fifth: keeps clouds of few people from shrinking to nothing.
const SHAPE: f64 = 0.2;
/// A smaller chance than this moves nothing.
const SLIGHT: f64 = 1e-6;
/// The logarithm of a part that is nothing beside the largest.
const NOTHING: f64 = -25.0;

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

/// Length of a form: the pull, then the lower triangle of the precision, then zeros up to a multiple of four.
const fn length(rank: usize) -> usize {
    (rank * (rank + 3) / 2).next_multiple_of(LANES)
}

/// Quads of the longest form: rank six.
const QUADS: usize = length(6) / LANES;

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
    /// triangle of B go to `out`.
    #[inline(never)]
    fn form(&self, seen: &Seen<R>, out: &mut [f64]) -> f64 {
        let mut joint = self.precision;
        for (to, from) in joint.iter_mut().flatten().zip(seen.precision.iter().flatten()) {
            *to += from;
        }
        let factor = cholesky(&joint);
        let root = invert_lower(&factor);
        let half = times(&root, &seen.pull);
        // P less P V P, where V = T' T is the inverse of the joint precision: rows of T P, squared.
        let mut through = [[0.0; R]; R];
        for i in 0..R {
            for k in 0..=i {
                for j in 0..R {
                    through[i][j] += root[i][k] * self.precision[k][j];
                }
            }
        }
        let mut bent = self.precision;
        let mut pull = [0.0; R];
        for (row, by) in through.iter().zip(&half) {
            for i in 0..R {
                pull[i] += by * row[i];
                for j in 0..=i {
                    bent[i][j] -= row[i] * row[j];
                }
            }
        }
        out[..R].copy_from_slice(&pull);
        let mut at = R;
        for (i, row) in bent.iter().enumerate() {
            out[at..=at + i].copy_from_slice(&row[..=i]);
            at += i + 1;
        }
        0.5 * (self.log_det - log_det(&factor) + inner(&half, &half))
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

/// Camps made ready for asking about one person at a time.
pub(crate) struct Ready<const R: usize> {
    level: Level,
    shape: Shape<R>,
    shares: Vec<f64>,
    terms: Vec<f64>,
}

impl<const R: usize> Ready<R> {
    pub(crate) fn new(camps: &Camps<R>) -> Self {
        let mut all = Vec::with_capacity(length(R) * camps.centers.len());
        camps.centers.iter().for_each(|c| terms(c, &mut all));
        let shares = camps.shares.iter().map(|s| ln(s.max(1e-300))).collect();
        Self { level: Level::new(), shape: Shape::new(&camps.shape), shares, terms: all }
    }

    /// Log likelihood of a person; each camp's chance goes to `chances`.
    pub(crate) fn weigh(&self, seen: &Seen<R>, form: &mut Vec<f64>, chances: &mut Vec<f64>) -> f64 {
        form.clear();
        form.resize(length(R), 0.0);
        chances.clear();
        chances.resize(self.shares.len(), 0.0);
        let constant = self.shape.form(seen, form);
        let (best, sum) =
            in_lanes!(self.level, simd => weigh::<_, R>(simd, form, &self.shares, &self.terms, chances));
        constant + best + ln(sum)
    }
}

/// Chances of camps for one form. Answers the largest logarithm and the sum of all in parts of that.
#[inline(always)]
fn weigh<S: Simd, const R: usize>(
    simd: S,
    form: &[f64],
    shares: &[f64],
    terms: &[f64],
    chances: &mut [f64],
) -> (f64, f64) {
    let mut own = [f64x4::splat(simd, 0.0); QUADS];
    for (to, from) in own.iter_mut().zip(form[..length(R)].as_chunks::<LANES>().0) {
        *to = f64x4::load_array_ref(simd, from);
    }
    let mut best = f64::NEG_INFINITY;
    for (camp, chance) in chances.iter_mut().enumerate() {
        let terms = terms[camp * length(R)..(camp + 1) * length(R)].as_chunks::<LANES>().0;
        let mut sums = own[0] * f64x4::load_array_ref(simd, &terms[0]);
        for at in 1..length(R) / LANES {
            sums += own[at] * f64x4::load_array_ref(simd, &terms[at]);
        }
        let log = shares[camp] + sum(sums);
        best = best.max(log);
        *chance = log;
    }
    let mut sum = 0.0;
    for chance in chances.iter_mut() {
        let below = *chance - best;
        *chance = if below > NOTHING { exp(below) } else { 0.0 };
        sum += *chance;
    }
    let part = 1.0 / sum;
    for chance in chances.iter_mut() {
        *chance *= part;
    }
    (best, sum)
}

/// Everybody's form under one shape.
struct Forms<const R: usize> {
    constant: f64,
    forms: Vec<f64>,
}

/// What a round over everybody gives.
struct Round {
    likelihood: f64,
    mass: Vec<f64>,
    /// By camp: the sum of forms weighed by chances.
    sums: Vec<f64>,
}

impl<const R: usize> Forms<R> {
    fn new(people: &[Seen<R>], shape: &Square<R>) -> Self {
        let ready = Shape::new(shape);
        let mut forms = vec![0.0; people.len() * length(R)];
        let constant =
            people.iter().zip(forms.chunks_exact_mut(length(R))).map(|(p, to)| ready.form(p, to)).sum();
        Self { constant, forms }
    }

    fn round(&self, camps: &Camps<R>) -> Round {
        let ready = Ready::new(camps);
        in_lanes!(ready.level, simd => self.round_in(simd, &ready))
    }

    #[inline(always)]
    fn round_in<S: Simd>(&self, simd: S, ready: &Ready<R>) -> Round {
        let k = ready.shares.len();
        let mut round = Round { likelihood: 0.0, mass: vec![0.0; k], sums: vec![0.0; k * length(R)] };
        let mut chances = vec![0.0; k];
        // One logarithm serves for many people: a sum is between one and the number of camps.
        let (mut product, mut factors) = (1.0, 0);
        for form in self.forms.chunks_exact(length(R)) {
            let (best, sum) = weigh::<S, R>(simd, form, &ready.shares, &ready.terms, &mut chances);
            round.likelihood += best;
            product *= sum;
            factors += 1;
            if factors == 64 {
                round.likelihood += ln(product);
                (product, factors) = (1.0, 0);
            }
            let form = form.as_chunks::<LANES>().0;
            for (camp, &chance) in chances.iter().enumerate() {
                if chance > SLIGHT {
                    round.mass[camp] += chance;
                    let weight = f64x4::splat(simd, chance);
                    let sums = &mut round.sums[camp * length(R)..(camp + 1) * length(R)];
                    for (to, from) in sums.as_chunks_mut::<LANES>().0.iter_mut().zip(form) {
                        let more = weight * f64x4::load_array_ref(simd, from);
                        *to = (f64x4::load_array_ref(simd, to) + more).to_array();
                    }
                }
            }
        }
        round.likelihood += ln(product);
        let people = self.forms.len() / length(R);
        round.likelihood = (round.likelihood + self.constant) / people.max(1) as f64;
        round
    }

    /// Shares and centres that explain the people best, given a round's chances. One person in the middle is thought into
    /// every camp.
    fn improve(&self, camps: &mut Camps<R>, round: &Round) {
        let people = (self.forms.len() / length(R)) as f64;
        let thought = Shape::new(&camps.shape).precision;
        let all = people + camps.centers.len() as f64;
        let own = round.mass.iter().zip(round.sums.chunks_exact(length(R)));
        for ((share, center), (mass, sum)) in camps.shares.iter_mut().zip(&mut camps.centers).zip(own) {
            *share = (mass + 1.0) / all;
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
    fn reshape(&self, camps: &mut Camps<R>) {
        let ready = Ready::new(camps);
        in_lanes!(ready.level, simd => self.reshape_in(simd, camps, &ready));
    }

    #[inline(always)]
    fn reshape_in<S: Simd>(&self, simd: S, camps: &mut Camps<R>, ready: &Ready<R>) {
        let mut chances = vec![0.0; ready.shares.len()];
        let mut gain = [[0.0; R]; R];
        for form in self.forms.chunks_exact(length(R)) {
            weigh::<S, R>(simd, form, &ready.shares, &ready.terms, &mut chances);
            let (pull, triangle) = form.split_at(R);
            let precision = unfold::<R>(triangle);
            for (&chance, center) in chances.iter().zip(&camps.centers) {
                if chance <= 1e-3 {
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
        for i in 0..R {
            for j in 0..i {
                gain[j][i] = gain[i][j];
            }
        }
        let people = (self.forms.len() / length(R)) as f64;
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

/// A fit: the camps and the mean log likelihood.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Fit<const R: usize> {
    pub(crate) camps: Camps<R>,
    pub(crate) likelihood: f64,
}

/// Some rounds under a shape that stays.
fn settle<const R: usize>(forms: &Forms<R>, mut camps: Camps<R>, rounds: usize) -> Fit<R> {
    let mut last = f64::NEG_INFINITY;
    for at in 1.. {
        let round = forms.round(&camps);
        if at >= rounds || round.likelihood - last < ENOUGH {
            return Fit { camps, likelihood: round.likelihood };
        }
        last = round.likelihood;
        forms.improve(&mut camps, &round);
    }
    Fit { camps, likelihood: last }
}

/// Shapes and rounds in turn until neither helps; `forms` are those of the fit's shape.
#[inline(never)]
fn finish<const R: usize>(people: &[Seen<R>], forms: &Forms<R>, mut fit: Fit<R>, shapes: usize) -> Fit<R> {
    let mut own: Option<Forms<R>> = None;
    for _ in 0..shapes {
        let mut camps = fit.camps.clone();
        own.as_ref().unwrap_or(forms).reshape(&mut camps);
        let new = Forms::new(people, &camps.shape);
        let next = settle(&new, camps, FINISH);
        let gain = next.likelihood - fit.likelihood;
        if gain > 0.0 {
            fit = next;
        }
        if gain < ENOUGH {
            break;
        }
        own = Some(new);
    }
    fit
}

/// Goes on from the best of some fits to fewer of the people.
pub(crate) fn refine<'a, const R: usize>(
    people: &[Seen<R>],
    fits: impl Iterator<Item = &'a Fit<R>>,
) -> Option<Fit<R>> {
    let starts = fits.map(|fit| {
        let forms = Forms::new(people, &fit.camps.shape);
        let fit = settle(&forms, fit.camps.clone(), 2);
        (forms, fit)
    });
    let (forms, fit) = starts.reduce(|a, b| if b.1.likelihood > a.1.likelihood { b } else { a })?;
    Some(finish(people, &forms, fit, REFINED))
}

/// A better fit to these people from one to more people, if that leads to one.
pub(crate) fn overtake<const R: usize>(people: &[Seen<R>], whole: &Fit<R>, own: &Fit<R>) -> Option<Fit<R>> {
    let forms = Forms::new(people, &whole.camps.shape);
    let fit = settle(&forms, whole.camps.clone(), FINISH);
    (fit.likelihood > own.likelihood).then(|| finish(people, &forms, fit, SHAPES))
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
    let wide = Forms::new(people, &diagonal(1.0));
    let mut fits = vec![finish(people, &wide, settle(&wide, Camps::one(), FINISH), REFINED)];
    drop(wide);
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
    let narrow = Forms::new(people, &diagonal(0.3));
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
        let same = Forms::new(people, &last.camps.shape);
        let splits = (0..SPLITS).map(|_| {
            let mut camps =
                Camps { shares: shares.clone(), centers: centers.clone(), shape: last.camps.shape };
            while camps.centers.len() < k {
                camps.shares.push(1.0 / k as f64);
                camps.centers.push(points[draw(&far(&camps.centers), &mut random)]);
            }
            settle(&same, camps, TRIAL)
        });
        let split = best(splits);
        let fresh = best((0..FRESH).map(|_| {
            let mut centers = vec![points[draw(&tells, &mut random)]];
            while centers.len() < k {
                centers.push(points[draw(&far(&centers), &mut random)]);
            }
            let camps = Camps { shares: vec![1.0 / k as f64; k], centers, shape: diagonal(0.3) };
            settle(&narrow, camps, TRIAL)
        }));
        let split = split.map(|fit| finish(people, &same, fit, SHAPES));
        let fresh = fresh.map(|fit| finish(people, &narrow, fit, SHAPES));
        let Some(found) = best(split.into_iter().chain(fresh)) else { break };
        fits.push(found);
    }
    fits
}

fn best<const R: usize>(fits: impl Iterator<Item = Fit<R>>) -> Option<Fit<R>> {
    fits.reduce(|a, b| if b.likelihood > a.likelihood { b } else { a })
}

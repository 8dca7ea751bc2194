// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Camps in the space of positions: a mixture of normal clouds of one common shape, fitted to what the votes say of each
//! person and not to a point. A light voter's evidence is weak, so it hardly moves a camp and is shared between camps.
//!
//! With the shape held, the log likelihood of a person in a camp at c is a quadratic of c, made once ([`Forms`]). A round
//! then costs one product of a short row a person and camp, and the best centre given the chances is one small linear
//! system: where people *are* is integrated out and never guessed, so few rounds are needed. The shape follows by a step
//! of the EM algorithm (A. Dempster, N. Laird and D. Rubin, 1977), written with the same quadratics.

use super::crowd::Crowd;
use super::forms::Forms;
use super::small::{Square, cholesky, diagonal, inverse, times};
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
fn finish<const R: usize>(crowd: &Crowd<R>, forms: &Forms<R>, mut fit: Fit<R>, shapes: usize) -> Fit<R> {
    let mut own: Option<Forms<R>> = None;
    for _ in 0..shapes {
        let mut camps = fit.camps.clone();
        own.as_ref().unwrap_or(forms).reshape(&mut camps);
        let new = Forms::new(crowd, &camps.shape);
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
    crowd: &Crowd<R>,
    fits: impl Iterator<Item = &'a Fit<R>>,
) -> Option<Fit<R>> {
    let starts = fits.map(|fit| {
        let forms = Forms::new(crowd, &fit.camps.shape);
        let fit = settle(&forms, fit.camps.clone(), 2);
        (forms, fit)
    });
    let (forms, fit) = starts.reduce(|a, b| if b.1.likelihood > a.1.likelihood { b } else { a })?;
    Some(finish(crowd, &forms, fit, REFINED))
}

/// A better fit to these people from one to more people, if that leads to one.
pub(crate) fn overtake<const R: usize>(crowd: &Crowd<R>, whole: &Fit<R>, own: &Fit<R>) -> Option<Fit<R>> {
    let forms = Forms::new(crowd, &whole.camps.shape);
    let fit = settle(&forms, whole.camps.clone(), FINISH);
    (fit.likelihood > own.likelihood).then(|| finish(crowd, &forms, fit, SHAPES))
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
    crowd: &Crowd<R>,
    seed: u64,
    mut go_on: impl FnMut(&Fit<R>) -> bool,
) -> Vec<Fit<R>> {
    let wide = Forms::new(crowd, &diagonal(1.0));
    let mut fits = vec![finish(crowd, &wide, settle(&wide, Camps::one(), FINISH), REFINED)];
    drop(wide);
    // Where each person is by the votes, and how much these tell.
    let people = crowd.people();
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
    let narrow = Forms::new(crowd, &diagonal(0.3));
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
        let same = Forms::new(crowd, &last.camps.shape);
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
        let split = split.map(|fit| finish(crowd, &same, fit, SHAPES));
        let fresh = fresh.map(|fit| finish(crowd, &narrow, fit, SHAPES));
        let Some(found) = best(split.into_iter().chain(fresh)) else { break };
        fits.push(found);
    }
    fits
}

fn best<const R: usize>(fits: impl Iterator<Item = Fit<R>>) -> Option<Fit<R>> {
    fits.reduce(|a, b| if b.likelihood > a.likelihood { b } else { a })
}

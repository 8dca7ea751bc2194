// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! How many camps there are, one allowed, and how firmly.
//!
//! A number of camps must explain people it has not seen better than one cloud does, by more than chance (twice the
//! standard error), found without any look at them; and must come out the same when a quarter of the people is left out
//! (adjusted Rand index), where each search may start from what was best for all. Of the
//! numbers that pass, a larger one is taken only where its further camps tell enough: more than one standard error, and
//! not much less than a camp has told on average.

use super::crowd::{Crowd, Seen};
use super::mixture::{Camps, Fit, overtake, path, refine};
use crate::agreement::{overlaps, rand_index};
use crate::numbers::square;
use crate::votes::mix;
use crate::workers::Workers;

/// The stability that a number of camps must have.
const STABLE: f64 = 0.75;
/// Parts the people are cut into; each is left out once.
const FOLDS: usize = 4;
/// Camps tried at most.
pub(crate) const MOST: usize = 8;
/// The search ends when so many numbers in a row were no better than the best before.
const PATIENCE: usize = 2;
/// What a further camp must tell of unseen people, as a part of what a camp has told on average: clouds are never quite
/// as drawn, so a camp cut in two always tells a little.
const MATTERS: f64 = 0.4;
/// Fewer people than this in a camp make none ...
pub(crate) const SMALLEST: usize = 3;
/// ... nor does a smaller part of all: a few odd ballots are no camp.
const PART: f64 = 0.02;

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Choice<const R: usize> {
    pub(crate) camps: Camps<R>,
    /// Mean agreement of the groupings with those made without a part of the people; of one camp, how sure it is that
    /// there are no more.
    pub(crate) stability: f64,
    /// The same by camp.
    pub(crate) by_camp: Vec<f64>,
    /// For each number tried: stability and gain over one camp in log likelihood per person unseen.
    pub(crate) tried: Vec<(usize, f64, f64)>,
}

#[inline(never)]
fn labels<const R: usize>(people: &Crowd<R>, camps: &Camps<R>) -> Vec<u8> {
    let mut labels = Vec::with_capacity(people.len());
    people.weigh(camps, |_, chances| labels.push(most_likely(chances).0));
    labels
}

/// The most likely camp and its chance.
pub(crate) fn most_likely(chances: &[f64]) -> (u8, f64) {
    let mut best = (0, f64::NEG_INFINITY);
    for (camp, &chance) in (0_u8..).zip(chances) {
        if chance > best.1 {
            best = (camp, chance);
        }
    }
    best
}

/// Everything known of one number of camps.
struct Tried<const R: usize> {
    fit: Fit<R>,
    smallest: usize,
    unseen: Vec<f64>,
    /// The same by fits that nothing was known of these people for, not even where to start.
    blind: Vec<f64>,
    stability: f64,
    by_camp: Vec<f64>,
}

/// Chooses; `people` come in an order that knows neither names nor arrival. `asked` forces the number.
#[inline(never)]
pub(crate) fn choose<const R: usize>(
    people: Vec<Seen<R>>,
    seed: u64,
    asked: Option<usize>,
    workers: &Workers,
) -> Choice<R> {
    let people = Crowd::new(people);
    let fold = |at: usize| (mix(seed ^ mix(at as u64)) % FOLDS as u64) as usize;
    // Each piece leaves a part of the people out and says how it would have met them.
    let parts: Vec<Searched<R>> = workers.map(FOLDS, |piece| {
        let some = |inside: bool| {
            let part = people.people().iter().enumerate().filter(|(at, _)| (fold(*at) == piece) == inside);
            Crowd::new(part.map(|(_, p)| *p).collect())
        };
        let (own, others) = (some(false), some(true));
        let most = asked.unwrap_or(MOST);
        let (mut best, mut idle, mut one) = (f64::NEG_INFINITY, 0, None);
        let mut unseen: Vec<Vec<f64>> = Vec::new();
        let fits = path(&own, seed, |fit| {
            let meets = meets(&others, &fit.camps);
            let mean = meets.iter().sum::<f64>() / meets.len().max(1) as f64;
            unseen.push(meets);
            let camps = fit.camps.centers.len();
            let first = *one.get_or_insert(mean);
            // What a camp has told so far, and what the last one adds.
            let told = (best - first) / (camps.saturating_sub(2).max(1)) as f64;
            idle = if camps > 2 && mean - best <= (MATTERS * told).max(1e-3) { idle + 1 } else { 0 };
            best = best.max(mean);
            fit.camps.centers.len() < most && (asked.is_some() || idle < PATIENCE)
        });
        (fits, unseen, [own, others])
    });
    // What was found without a part of the people is a start for all of them; the best end counts.
    let longest = parts.iter().map(|(fits, ..)| fits.len()).max().unwrap_or(0);
    let full = workers.map(longest, |at| refine(&people, parts.iter().filter_map(|(fits, ..)| fits.get(at))));
    // And what is best for all may be better for a part than what its own search found.
    let parts: Vec<Part<R>> = workers.map(FOLDS, |piece| {
        let (fits, blind, [own, others]) = &parts[piece];
        let (mut fits, mut unseen) = (fits.clone(), blind.clone());
        for ((fit, unseen), whole) in fits.iter_mut().zip(&mut unseen).zip(&full) {
            if let Some(better) = whole.as_ref().and_then(|whole| overtake(own, whole, fit)) {
                *unseen = meets(others, &better.camps);
                *fit = better;
            }
        }
        (fits, unseen, blind.clone())
    });
    let tried: Vec<Tried<R>> = full
        .into_iter()
        .flatten()
        .enumerate()
        .filter(|(at, fit)| asked.is_none() || Some(at + 1) == asked || fit.camps.centers.len() == 1)
        .map(|(at, fit)| judge(&people, at, fit, &parts, &fold))
        .collect();
    pick(tried, asked)
}

/// Fits, how they meet those left out, and how those met them that were found without any look at them.
type Part<const R: usize> = (Vec<Fit<R>>, Vec<Vec<f64>>, Vec<Vec<f64>>);
type Searched<const R: usize> = (Vec<Fit<R>>, Vec<Vec<f64>>, [Crowd<R>; 2]);

/// Log likelihoods of people.
#[inline(never)]
fn meets<const R: usize>(people: &Crowd<R>, camps: &Camps<R>) -> Vec<f64> {
    let mut logs = Vec::with_capacity(people.len());
    people.weigh(camps, |log, _| logs.push(log));
    logs
}

#[inline(never)]
fn judge<const R: usize>(
    people: &Crowd<R>,
    at: usize,
    fit: Fit<R>,
    parts: &[Part<R>],
    fold: &impl Fn(usize) -> usize,
) -> Tried<R> {
    let labels_here = labels(people, &fit.camps);
    let mut unseen = vec![0.0; people.len()];
    let mut blind = vec![0.0; people.len()];
    let mut agreement = Vec::new();
    let mut by_camp = vec![0.0; fit.camps.centers.len()];
    for (number, (fits, meets, unaided)) in parts.iter().enumerate() {
        // A part that stopped earlier saw no gain beyond: its last fit speaks for it.
        let place = at.min(fits.len() - 1);
        let left: Vec<usize> = (0..people.len()).filter(|&p| fold(p) == number).collect();
        for (&person, (&log, &alone)) in left.iter().zip(meets[place].iter().zip(&unaided[place])) {
            (unseen[person], blind[person]) = (log, alone);
        }
        let other = labels(people, &fits[place].camps);
        agreement.push(rand_index(&labels_here, &other));
        for (sum, overlap) in by_camp.iter_mut().zip(overlaps(&labels_here, &other, fit.camps.centers.len()))
        {
            *sum += overlap / parts.len() as f64;
        }
    }
    let mut sizes = vec![0_usize; fit.camps.centers.len()];
    labels_here.iter().for_each(|&l| sizes[usize::from(l)] += 1);
    let stability = agreement.iter().sum::<f64>() / agreement.len().max(1) as f64;
    let smallest = sizes.into_iter().min().unwrap_or(0);
    Tried { fit, smallest, unseen, blind, stability: stability.clamp(0.0, 1.0), by_camp }
}

fn pick<const R: usize>(tried: Vec<Tried<R>>, asked: Option<usize>) -> Choice<R> {
    let paired = |from: &[f64], to: &[f64]| {
        let n = from.len().max(1) as f64;
        let differences = || to.iter().zip(from).map(|(a, b)| a - b);
        let mean = differences().sum::<f64>() / n;
        let variance = differences().map(|d| square(d - mean)).sum::<f64>() / n;
        (mean, (variance / n).sqrt())
    };
    let gain = |from: &Tried<R>, to: &Tried<R>| paired(&from.unseen, &to.unseen);
    // Whether there is more than one camp at all is judged by fits that knew nothing of the people left out.
    let divides = |t: &Tried<R>| {
        let (mean, error) = paired(&tried[0].blind, &t.blind);
        mean > 2.0 * error
    };
    let told: Vec<(usize, f64, f64)> =
        tried.iter().map(|t| (t.fit.camps.centers.len(), t.stability, gain(&tried[0], t).0)).collect();
    let fits_well = |t: &Tried<R>| {
        t.stability >= STABLE
            && divides(t)
            && t.smallest >= SMALLEST
            && t.smallest as f64 >= PART * t.unseen.len() as f64
    };
    let chosen = if asked.is_some() {
        tried.len() - 1
    } else {
        // From the smallest number that will do, a larger one is taken where its further camps tell enough.
        (1..tried.len()).filter(|&at| fits_well(&tried[at])).fold(0, |chosen, at| {
            let told = gain(&tried[0], &tried[chosen]).0 / chosen.max(1) as f64;
            let (mean, error) = gain(&tried[chosen], &tried[at]);
            let enough = mean > error && mean > MATTERS * told * (at - chosen) as f64;
            if chosen == 0 || enough { at } else { chosen }
        })
    };
    // That there is one group only is as sure as no division into two or more is stable.
    let strongest = tried.iter().skip(1).filter(|t| divides(t)).map(|t| t.stability).fold(0.0, f64::max);
    let Some(Tried { fit, stability, by_camp, .. }) = tried.into_iter().nth(chosen) else {
        return Choice { camps: Camps::one(), stability: 0.0, by_camp: vec![0.0], tried: told };
    };
    let stability = if chosen == 0 && asked.is_none() { 1.0 - strongest } else { stability };
    Choice { camps: fit.camps, stability, by_camp, tried: told }
}

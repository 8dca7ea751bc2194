// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Weights that make those who answered look like the population: raking to several margins at once.
//!
//! Age by sex, and region or kind of municipality, are known of the population one by one, not crossed; so each margin is
//! matched in turn until all hold together (W. Deming and F. Stephan, 1940). Thin categories are joined with a neighbour
//! first, and weights are trimmed, because one person who speaks for fifty says nothing of the fifty. What weighting costs
//! in certainty is told by the effective number of answers (L. Kish, 1965). Only residents are weighted: the margins say
//! nothing of others. A weighted share always stands beside the plain one.

use crate::log::Opinion;
use crate::numbers::square;
use crate::statistics::wilson_share;
use crate::votes::Votes;
use crate::wording::counted;

/// Fewer answers than this in a category, and it is joined with a neighbour.
pub const THIN: usize = 20;
/// A weight is at most so many times the mean, and at least one part in so many.
const TRIM: f64 = 5.0;
/// Rounds over the margins at most, and the largest deviation of a share with which they end.
const ROUNDS: usize = 200;
const CLOSE: f64 = 1e-9;
/// After trimming, margins may be off by this much before that is said.
const OFF: f64 = 0.02;
/// Fewer effective answers than this carry no weighted result.
const FEWEST: f64 = 50.0;

/// One thing known of the population: how many there are in each category, and which category each participant is in.
#[derive(Clone, Debug, PartialEq)]
pub struct Margin {
    /// People in each category; neighbours in this list are alike (ages in order, say).
    pub population: Vec<f64>,
    /// The category of each participant; `None` where it was not told.
    pub of: Vec<Option<usize>>,
}

/// How far a weighted result can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum Caution {
    /// Nobody to weigh, or no margin to weigh by.
    #[error("there is nothing to weigh by")]
    Nothing,
    /// Too few answers are left in effect.
    #[error(
        "the weighted answers are worth only {}, too few to speak for the population",
        counted(effective.round() as usize, "answer", "answers")
    )]
    TooFew {
        /// Effective number of answers.
        effective: f64,
    },
    /// Those who answered are so unlike the population that the margins cannot be met within the trim.
    #[error(
        "those who answered differ too much from the population: a group is still {} off",
        counted(off.round() as usize, "percentage point", "percentage points")
    )]
    TooUnlike {
        /// Largest remaining deviation, in percentage points.
        off: f64,
    },
    /// A category had to be joined with one that may differ.
    #[error(
        "{} of the population had too few answers and {}",
        counted(*joined, "group", "groups"),
        if *joined == 1 { "was joined with its neighbour" } else { "were joined with their neighbours" }
    )]
    Joined {
        /// Categories joined.
        joined: usize,
    },
}

impl Caution {
    /// Whether the weighted result should not be shown at all.
    #[must_use]
    pub const fn forbids(&self) -> bool {
        !matches!(self, Self::Joined { .. })
    }
}

/// The outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// By participant, mean 1 over those weighted; `None` for those who are not.
    pub weights: Vec<Option<f64>>,
    /// How many answers of a plain sample they are worth.
    pub effective: f64,
    /// Weights that were trimmed.
    pub trimmed: usize,
    /// Categories that were joined with a neighbour.
    pub joined: usize,
    /// Largest difference of a weighted share from the population's.
    pub off: f64,
    /// What to say beside the result, if anything; the gravest first.
    pub caution: Option<Caution>,
}

/// A weighted share with its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeightedShare {
    /// The share of agreement among those who saw it, weighted.
    pub share: f64,
    /// Its interval, of the effective number of answers.
    pub interval: (f64, f64),
    /// Effective number of those who saw it.
    pub effective: f64,
    /// The part of all weight that the heaviest of them carries: how far one person can move the share.
    pub heaviest: f64,
}

/// Finds the weights. `resident` says who is weighted at all.
#[must_use]
pub fn rake(resident: &[bool], margins: &[Margin]) -> Weights {
    let people: Vec<usize> = (0..resident.len()).filter(|&p| resident[p]).collect();
    let mut joined = 0;
    let ready: Vec<Ready> = margins.iter().filter_map(|m| Ready::new(m, &people, &mut joined)).collect();
    if ready.is_empty() {
        let weights = resident.iter().map(|&r| r.then_some(1.0)).collect();
        let effective = people.len() as f64;
        return Weights { weights, effective, trimmed: 0, joined, off: 0.0, caution: Some(Caution::Nothing) };
    }
    let mut weights = vec![1.0; people.len()];
    settle(&ready, &mut weights);
    // A trimmed weight stays where it is while the others make up for it.
    let mut trimmed = vec![false; weights.len()];
    for _ in 0..10 {
        let mut more = false;
        for (weight, trimmed) in weights.iter_mut().zip(&mut trimmed) {
            let within = weight.clamp(1.0 / TRIM, TRIM);
            more |= (within - *weight).abs() > 1e-6;
            *trimmed |= within != *weight;
            *weight = within;
        }
        if !more {
            break;
        }
        settle(&ready, &mut weights);
    }
    weights.iter_mut().for_each(|w| *w = w.clamp(1.0 / TRIM, TRIM));
    let off = ready.iter().map(|m| m.off(&weights)).fold(0.0, f64::max);
    let effective = effective(weights.iter().copied());
    let mut all = vec![None; resident.len()];
    people.iter().zip(&weights).for_each(|(&p, &w)| all[p] = Some(w));
    let caution = if effective < FEWEST {
        Some(Caution::TooFew { effective })
    } else if off > OFF {
        Some(Caution::TooUnlike { off: 100.0 * off })
    } else if joined > 0 {
        Some(Caution::Joined { joined })
    } else {
        None
    };
    let trimmed = trimmed.into_iter().filter(|t| *t).count();
    Weights { weights: all, effective, trimmed, joined, off, caution }
}

/// Square of the sum over the sum of squares.
fn effective(weights: impl Iterator<Item = f64>) -> f64 {
    let (sum, squares) = weights.fold((0.0, 0.0), |(s, q), w| (s + w, q + w * w));
    if squares > 0.0 { square(sum) / squares } else { 0.0 }
}

/// A margin without thin categories, over those weighted.
struct Ready {
    shares: Vec<f64>,
    of: Vec<Option<usize>>,
}

impl Ready {
    fn new(margin: &Margin, people: &[usize], joined: &mut usize) -> Option<Self> {
        let size = margin.population.len();
        let mut of: Vec<Option<usize>> =
            people.iter().map(|&p| margin.of.get(p).copied().flatten().filter(|&c| c < size)).collect();
        // Categories as runs of neighbours, each with its people of the population and its answers.
        let mut answers = vec![0_usize; size];
        of.iter().flatten().for_each(|&c| answers[c] += 1);
        let mut runs: Vec<(Vec<usize>, f64, usize)> = margin
            .population
            .iter()
            .zip(&answers)
            .enumerate()
            .map(|(c, (&people, &answers))| (vec![c], people.max(0.0), answers))
            .filter(|(_, people, answers)| *people > 0.0 || *answers > 0)
            .collect();
        while runs.len() > 1 {
            let least = (0..runs.len()).min_by_key(|&at| runs[at].2)?;
            // A category without population takes no weight and is joined whatever its answers.
            let thin = if runs[least].2 < THIN {
                least
            } else if let Some(at) = runs.iter().position(|r| r.1 <= 0.0) {
                at
            } else {
                break;
            };
            let beside = match thin {
                0 => 1,
                last if last + 1 == runs.len() => last - 1,
                at if runs[at - 1].2 <= runs[at + 1].2 => at - 1,
                at => at + 1,
            };
            let (mut cells, people, answers) = runs.remove(thin);
            let to = &mut runs[if beside > thin { beside - 1 } else { beside }];
            to.0.append(&mut cells);
            to.1 += people;
            to.2 += answers;
            *joined += 1;
        }
        let all: f64 = runs.iter().map(|r| r.1).sum();
        if runs.len() < 2 || all <= 0.0 {
            return None;
        }
        let mut place = vec![None; size];
        for (at, (cells, ..)) in runs.iter().enumerate() {
            cells.iter().for_each(|&c| place[c] = Some(at));
        }
        of.iter_mut().for_each(|c| *c = c.and_then(|c| place[c]));
        Some(Self { shares: runs.iter().map(|r| r.1 / all).collect(), of })
    }

    fn sums(&self, weights: &[f64]) -> (Vec<f64>, f64) {
        let mut sums = vec![0.0; self.shares.len()];
        for (category, weight) in self.of.iter().zip(weights) {
            if let Some(category) = category {
                sums[*category] += weight;
            }
        }
        let all = sums.iter().sum();
        (sums, all)
    }

    fn off(&self, weights: &[f64]) -> f64 {
        let (sums, all) = self.sums(weights);
        sums.iter().zip(&self.shares).map(|(sum, share)| (sum / all - share).abs()).fold(0.0, f64::max)
    }

    fn scale(&self, weights: &mut [f64]) {
        let (sums, all) = self.sums(weights);
        let factors: Vec<f64> =
            sums.iter().zip(&self.shares).map(|(sum, share)| share * all / sum.max(1e-300)).collect();
        for (category, weight) in self.of.iter().zip(weights) {
            if let Some(category) = category {
                *weight *= factors[*category];
            }
        }
    }
}

fn settle(margins: &[Ready], weights: &mut [f64]) {
    for _ in 0..ROUNDS {
        margins.iter().for_each(|m| m.scale(weights));
        if margins.iter().all(|m| m.off(weights) < CLOSE) {
            break;
        }
    }
    let mean = weights.iter().sum::<f64>() / weights.len().max(1) as f64;
    weights.iter_mut().for_each(|w| *w /= mean);
}

/// The weighted share of agreement of every statement, among those weighted who saw it; `None` where nobody did. Weights
/// follow `Votes::participants`; `z` is 1.96 for 95 %.
#[must_use]
pub fn weighted_shares(votes: &Votes, weights: &[Option<f64>], z: f64) -> Vec<Option<WeightedShare>> {
    let mut sums = vec![[0.0_f64; 4]; votes.statements().len()];
    for (row, weight) in weights.iter().enumerate().take(votes.rows()) {
        let Some(weight) = weight else { continue };
        for (statement, opinion, _) in votes.row(row) {
            let [agreed, seen, squares, heaviest] = &mut sums[statement];
            *agreed += if opinion == Opinion::Agree { *weight } else { 0.0 };
            *seen += weight;
            *squares += weight * weight;
            *heaviest = heaviest.max(*weight);
        }
    }
    let share = |&[agreed, seen, squares, heaviest]: &[f64; 4]| {
        if seen <= 0.0 {
            return None;
        }
        let (share, effective) = (agreed / seen, square(seen) / squares);
        let interval = wilson_share(share, effective, z);
        Some(WeightedShare { share, interval, effective, heaviest: heaviest / seen })
    };
    sums.iter().map(share).collect()
}

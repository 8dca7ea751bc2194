// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Made-up crowds whose groups are known: what the engine is tried on, and a load of any size.
//!
//! Everything follows from a seed. Minds are drawn per group and statement; people answer at random around the mind of
//! their group; sizes of ballots are skewed as in life.

use crate::builder::VotesBuilder;
use crate::log::Opinion;
use crate::numbers::{ln, square};
use crate::votes::{Votes, mix};

/// What a crowd is like.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Crowd {
    /// People.
    pub participants: usize,
    /// Statements.
    pub statements: usize,
    /// Groups; unequal, each of 5 to 45 % (one group is everybody).
    pub groups: usize,
    /// Share of people who see fewer than 20 statements.
    pub light: f64,
    /// Share of answers given by a coin.
    pub noise: f64,
}

/// Votes with the true group of each row of the matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// The votes.
    pub votes: Votes,
    /// The group of each row.
    pub groups: Vec<u8>,
}

/// Even numbers from a seed.
struct Random(u64);

impl Random {
    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mix(self.0)
    }

    fn unit(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn below(&mut self, n: usize) -> usize {
        ((self.unit() * n as f64) as usize).min(n.saturating_sub(1))
    }
}

impl Crowd {
    /// Draws a crowd from a seed.
    #[must_use]
    pub fn draw(&self, seed: u64) -> Drawn {
        let mut random = Random(mix(seed));
        let sizes = sizes(self.groups.max(1), &mut random);
        // Most minds are made up: the arcsine law favours the ends.
        let mind = |r: &mut Random| (r.unit() * std::f64::consts::FRAC_PI_2).sin().powi(2);
        let minds: Vec<Vec<f64>> =
            sizes.iter().map(|_| (0..self.statements).map(|_| mind(&mut random)).collect()).collect();
        let mut builder = VotesBuilder::new();
        let mut groups = Vec::with_capacity(self.participants);
        let mut deck: Vec<usize> = (0..self.statements).collect();
        for person in 0..self.participants {
            let mut left = random.unit();
            let group = sizes
                .iter()
                .position(|size| {
                    left -= size;
                    left < 0.0
                })
                .unwrap_or(sizes.len() - 1);
            groups.push(group as u8);
            let light = random.unit() < self.light;
            let ballot = if light {
                4 + random.below(16)
            } else {
                20 + random.below(self.statements.saturating_sub(19))
            };
            for seen in 0..ballot.min(self.statements) {
                let at = seen + random.below(self.statements - seen);
                deck.swap(seen, at);
                let statement = deck[seen];
                let opinion = answer(minds[group][statement], self.noise, 0.12, &mut random);
                builder.vote(person as i64, statement as i64, opinion, false, None);
            }
        }
        Drawn { votes: builder.build(), groups }
    }
}

fn answer(mind: f64, noise: f64, passes: f64, random: &mut Random) -> Opinion {
    let mind = if random.unit() < noise { 0.5 } else { mind };
    if random.unit() < passes {
        Opinion::Pass
    } else if random.unit() < mind {
        Opinion::Agree
    } else {
        Opinion::Disagree
    }
}

/// Shares of unequal groups, each between 5 and 45 % (two groups: up to 95 %).
fn sizes(groups: usize, random: &mut Random) -> Vec<f64> {
    if groups == 1 {
        return vec![1.0];
    }
    let most = if groups == 2 { 0.95 } else { 0.45 };
    for _ in 0..10_000 {
        let parts: Vec<f64> = (0..groups).map(|_| -ln(1.0 - random.unit())).collect();
        let all: f64 = parts.iter().sum();
        let shares: Vec<f64> = parts.iter().map(|p| p / all).collect();
        if shares.iter().all(|s| (0.05..=most).contains(s)) {
            return shares;
        }
    }
    vec![1.0 / groups as f64; groups]
}

/// A load: about so many votes of four camps, ballots exponentially distributed (a few see everything, most see little).
#[must_use]
pub fn load(
    participants: usize,
    statements: usize,
    votes: usize,
    seed: u64,
    mut progress: impl FnMut(usize),
) -> Votes {
    let mut random = Random(mix(seed));
    let minds: Vec<[f64; 4]> = (0..statements).map(|_| [0; 4].map(|_| random.unit())).collect();
    let mean = votes as f64 / participants.max(1) as f64;
    let mut builder = VotesBuilder::new();
    builder.reserve(votes);
    for person in 0..participants {
        let camp = (square(random.unit()) * 4.0) as usize;
        let size = ((0.5 - ln(1.0 - random.unit()) * mean) as usize).clamp(1, statements.max(1));
        let start = random.below(statements);
        let step = loop {
            let step = 1 + random.below(statements);
            if common_divisor(step, statements) == 1 {
                break step;
            }
        };
        for seen in 0..size.min(statements) {
            let statement = (start + seen * step) % statements;
            let opinion = answer(minds[statement][camp], 0.0, 0.15, &mut random);
            builder.vote(person as i64, statement as i64, opinion, false, None);
        }
        if person % 4096 == 0 {
            progress(person);
        }
    }
    builder.build()
}

const fn common_divisor(a: usize, b: usize) -> usize {
    if b == 0 { a } else { common_divisor(b, a % b) }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Ballots that look copied, or cast by a machine; and what the result would be without them.
//!
//! Nothing is ever dropped for it: a report says who looks odd and why, and how the ten most agreed statements change.
//! Every sign is measured against what this crowd does by itself, so that a class that votes together, or a camp of one
//! mind, is not taken for a machine: many arrivals at once are told of, but are no sign against anybody.

use std::collections::HashMap;

use crate::log::{Opinion, VoteLog};
use crate::numbers::{ln, square};
use crate::statistics::wilson;
use crate::votes::Count;

/// Fewer votes than this say nothing of a ballot.
const FEWEST: usize = 8;
/// Surprise beyond that of a person among so many, in bits, that makes a ballot odd.
const ODD: f64 = 10.0;
/// Opinions hang together, so that a ballot is only about half as surprising as its votes one by one.
const TOGETHER: f64 = 0.5;
/// A median pause between votes shorter than this many milliseconds is no person's.
const FAST: i64 = 500;
/// Ballots are compared with so many of those that arrive next ...
const NEXT: usize = 64;
/// ... within so many milliseconds, on at least so many statements in common.
const NEAR: i64 = 3_600_000;
const COMMON: usize = 12;
/// A ballot is like another where at least this part of the common votes is the same, far from what the crowd gives
/// (standard errors), and odd where it is like so many others.
const LIKE: f64 = 0.9;
const FAR: f64 = 4.5;
const MANY: usize = 4;
/// Arrivals are counted in steps of this many milliseconds.
const STEP: i64 = 60_000;
/// Statements whose places are compared.
const TOP: usize = 10;

/// What is odd about a participant's ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Sign {
    /// The same votes on the same statements as others, which chance does not give.
    Copied,
    /// Nearly the same votes as several who came within the hour.
    Similar,
    /// Faster than people read.
    Fast,
    /// The same answer to everything, where the crowd's answers differ.
    OneSided,
}

/// A participant whose ballot is odd.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspect {
    /// Place of the participant.
    pub participant: usize,
    /// What is odd, in order.
    pub signs: Vec<Sign>,
}

/// More arrivals in a minute than the hours around would give.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct Burst {
    /// Start of the minute, milliseconds since 1970.
    pub from: i64,
    /// Participants who cast their first vote in it.
    pub arrivals: usize,
    /// How many of them are suspects.
    pub suspects: usize,
}

/// One of the top statements, with and without the suspects.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct Change {
    /// Place of the statement.
    pub statement: usize,
    /// Its rank among all by agreement, from 1, with everybody's votes.
    pub with: usize,
    /// Its rank without the suspects' votes.
    pub without: usize,
    /// Share of agreement with everybody's votes, and without the suspects'.
    pub shares: [f64; 2],
}

/// The report.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Suspicion {
    /// Odd ballots, by place of the participant.
    pub suspects: Vec<Suspect>,
    /// Minutes with many arrivals, in order of time.
    pub bursts: Vec<Burst>,
    /// Statements among the ten most agreed with or without the suspects, in the order of the ranks with everybody.
    pub top: Vec<Change>,
}

/// Looks at every ballot of a log. Later votes of a participant on a statement replace earlier ones.
#[must_use]
pub fn examine(log: &VoteLog) -> Suspicion {
    report(&Ballots::of(log), &[])
}

/// The same where times are not kept, only the order in which votes came: that of the log. Times it has are not looked at,
/// so there are no bursts; who came next to whom is still known. Who is too fast has to be told: `hasty` are places of
/// participants whose haste was seen while they voted.
#[must_use]
pub fn examine_in_order(log: &VoteLog, hasty: &[u32]) -> Suspicion {
    let mut ballots = Ballots::of(log);
    ballots.times.iter_mut().for_each(Vec::clear);
    let mut came = vec![false; ballots.of.len()];
    ballots.arrivals.clear();
    for vote in log.iter() {
        let person = vote.participant as usize;
        if !std::mem::replace(&mut came[person], true) {
            // A step each, so small that the neighbours compared are those next in order.
            ballots.arrivals.push((ballots.arrivals.len() as i64, person));
        }
    }
    report(&ballots, hasty)
}

fn report(ballots: &Ballots, hasty: &[u32]) -> Suspicion {
    let mut signs: Vec<Vec<Sign>> = vec![Vec::new(); ballots.of.len()];
    ballots.copied(&mut signs);
    ballots.similar(&mut signs);
    ballots.fast(&mut signs);
    for person in hasty {
        if let Some(signs) = signs.get_mut(*person as usize) {
            signs.push(Sign::Fast);
        }
    }
    ballots.one_sided(&mut signs);
    let suspects: Vec<Suspect> = signs
        .into_iter()
        .enumerate()
        .filter(|(_, signs)| !signs.is_empty())
        .map(|(participant, mut signs)| {
            signs.sort_unstable();
            signs.dedup();
            Suspect { participant, signs }
        })
        .collect();
    let mut odd = vec![false; ballots.of.len()];
    suspects.iter().for_each(|s| odd[s.participant] = true);
    Suspicion { bursts: ballots.bursts(&odd), top: ballots.top(&odd), suspects }
}

struct Ballots {
    /// By participant, sorted by statement.
    of: Vec<Vec<(u32, Opinion)>>,
    /// By participant, times of their votes, sorted.
    times: Vec<Vec<i64>>,
    /// When the first vote of a participant came, in that order.
    arrivals: Vec<(i64, usize)>,
    counts: Vec<Count>,
}

impl Ballots {
    fn of(log: &VoteLog) -> Self {
        let size = log.iter().map(|v| v.participant as usize + 1).max().unwrap_or(0);
        let mut best: HashMap<(u32, u32), usize> = HashMap::with_capacity(log.len());
        let mut times: Vec<Vec<i64>> = vec![Vec::new(); size];
        for (at, vote) in log.iter().enumerate() {
            let place = best.entry((vote.participant, vote.statement)).or_insert(at);
            if log.rank(at) > log.rank(*place) {
                *place = at;
            }
            times[vote.participant as usize].extend(vote.time);
        }
        let mut of: Vec<Vec<(u32, Opinion)>> = vec![Vec::new(); size];
        let statements = best.keys().map(|(_, s)| *s as usize + 1).max().unwrap_or(0);
        let mut counts = vec![Count::default(); statements];
        for (&(participant, statement), &at) in &best {
            let opinion = log.cell(at).opinion();
            of[participant as usize].push((statement, opinion));
            counts[statement as usize].add(opinion);
        }
        of.iter_mut().for_each(|b| b.sort_unstable());
        times.iter_mut().for_each(|t| t.sort_unstable());
        let first = |(p, times): (usize, &Vec<i64>)| Some((*times.first()?, p));
        let mut arrivals: Vec<(i64, usize)> = times.iter().enumerate().filter_map(first).collect();
        arrivals.sort_unstable();
        Self { of, times, arrivals, counts }
    }

    /// How surprising a ballot is in bits, to those who did not cast it; `copies` did.
    fn surprise(&self, ballot: &[(u32, Opinion)], copies: usize) -> f64 {
        let bits = |&(statement, opinion): &(u32, Opinion)| {
            let c = self.counts[statement as usize];
            let same = [c.passes(), c.agrees, c.disagrees][opinion as usize] as usize - copies;
            let seen = c.seen as usize - copies;
            -ln((same as f64 + 1.0) / (seen as f64 + 3.0)) / std::f64::consts::LN_2
        };
        TOGETHER * ballot.iter().map(bits).sum::<f64>()
    }

    /// More surprise than one among so many may have.
    fn beyond_chance(&self) -> f64 {
        ln(self.of.len().max(1) as f64) / std::f64::consts::LN_2 + ODD
    }

    fn copied(&self, signs: &mut [Vec<Sign>]) {
        let mut same: HashMap<&[(u32, Opinion)], Vec<usize>> = HashMap::new();
        for (participant, ballot) in self.of.iter().enumerate() {
            if ballot.len() >= FEWEST {
                same.entry(ballot).or_default().push(participant);
            }
        }
        let limit = self.beyond_chance();
        for (ballot, people) in same {
            if people.len() > 1 && self.surprise(ballot, people.len()) > limit {
                people.into_iter().for_each(|p| signs[p].push(Sign::Copied));
            }
        }
    }

    fn similar(&self, signs: &mut [Vec<Sign>]) {
        let long = |(_, p): &&(i64, usize)| self.of[*p].len() >= COMMON;
        let order: Vec<(i64, usize)> = self.arrivals.iter().filter(long).copied().collect();
        // The chance that two people give the same answer to a statement.
        let chance: Vec<f64> = (self.counts.iter())
            .map(|c| {
                let n = f64::from(c.seen.max(1));
                [c.passes(), c.agrees, c.disagrees].iter().map(|&x| square(f64::from(x) / n)).sum()
            })
            .collect();
        let mut like = vec![0_usize; self.of.len()];
        for (at, &(time, one)) in order.iter().enumerate() {
            for &(_, other) in order[at + 1..].iter().take(NEXT).take_while(|(t, _)| t - time <= NEAR) {
                if alike(&self.of[one], &self.of[other], &chance) {
                    like[one] += 1;
                    like[other] += 1;
                }
            }
        }
        for (signs, like) in signs.iter_mut().zip(like) {
            if like >= MANY {
                signs.push(Sign::Similar);
            }
        }
    }

    fn fast(&self, signs: &mut [Vec<Sign>]) {
        for (signs, times) in signs.iter_mut().zip(&self.times) {
            if times.len() < FEWEST {
                continue;
            }
            let mut pauses: Vec<i64> = times.windows(2).map(|w| w[1] - w[0]).collect();
            pauses.sort_unstable();
            // All at one instant is an import or a paper form, not a tap.
            let median = pauses[pauses.len() / 2];
            if median < FAST && pauses.last().is_some_and(|&longest| longest > 0) {
                signs.push(Sign::Fast);
            }
        }
    }

    fn one_sided(&self, signs: &mut [Vec<Sign>]) {
        let limit = self.beyond_chance();
        for (signs, ballot) in signs.iter_mut().zip(&self.of) {
            let first = ballot.first().map(|b| b.1);
            let all_same = ballot.len() >= FEWEST && ballot.iter().all(|b| Some(b.1) == first);
            if all_same && first != Some(Opinion::Pass) && self.surprise(ballot, 1) > limit {
                signs.push(Sign::OneSided);
            }
        }
    }

    /// Minutes in which more people came than six standard deviations above the mean of the two hours around.
    fn bursts(&self, odd: &[bool]) -> Vec<Burst> {
        let mut minutes: std::collections::BTreeMap<i64, (usize, usize)> = std::collections::BTreeMap::new();
        for (times, &odd) in self.times.iter().zip(odd) {
            if let Some(first) = times.first() {
                let minute = minutes.entry(first.div_euclid(STEP)).or_default();
                minute.0 += 1;
                minute.1 += usize::from(odd);
            }
        }
        let unusual = |(&minute, &(arrivals, suspects)): (&i64, &(usize, usize))| {
            let around: usize = minutes.range(minute - 60..=minute + 60).map(|(_, n)| n.0).sum();
            let mean = (around - arrivals) as f64 / 120.0;
            (arrivals >= 5 && arrivals as f64 > mean + 6.0 * (mean + 1.0).sqrt()).then_some(Burst {
                from: minute * STEP,
                arrivals,
                suspects,
            })
        };
        minutes.iter().filter_map(unusual).collect()
    }

    fn top(&self, odd: &[bool]) -> Vec<Change> {
        let mut without = self.counts.clone();
        for (ballot, _) in self.of.iter().zip(odd).filter(|(_, odd)| **odd) {
            ballot.iter().for_each(|(s, o)| without[*s as usize].remove(*o));
        }
        let ranks = |counts: &[Count]| {
            // By the least agreement that is certain, so that a handful of votes never leads.
            let certain: Vec<f64> = counts.iter().map(|c| wilson(c.agrees, c.seen, 1.96).0).collect();
            let mut order: Vec<usize> = (0..counts.len()).collect();
            order.sort_by(|&a, &b| certain[b].total_cmp(&certain[a]).then(a.cmp(&b)));
            let mut ranks = vec![0; counts.len()];
            order.iter().enumerate().for_each(|(rank, &s)| ranks[s] = rank + 1);
            ranks
        };
        let share = |c: &Count| if c.seen == 0 { 0.0 } else { f64::from(c.agrees) / f64::from(c.seen) };
        let (with, after) = (ranks(&self.counts), ranks(&without));
        let mut top: Vec<Change> = (0..self.counts.len())
            .filter(|&s| with[s] <= TOP || after[s] <= TOP)
            .map(|s| Change {
                statement: s,
                with: with[s],
                without: after[s],
                shares: [share(&self.counts[s]), share(&without[s])],
            })
            .collect();
        top.sort_by_key(|c| c.with);
        top
    }
}

/// Nearly the same answers, far beyond what two of the crowd have in common.
fn alike(a: &[(u32, Opinion)], b: &[(u32, Opinion)], chance: &[f64]) -> bool {
    let (mut i, mut j) = (0, 0);
    let (mut common, mut same, mut mean, mut variance) = (0, 0, 0.0, 0.0);
    while i < a.len() && j < b.len() {
        match a[i].0.cmp(&b[j].0) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                let p = chance[a[i].0 as usize];
                common += 1;
                same += usize::from(a[i].1 == b[j].1);
                mean += p;
                variance += p * (1.0 - p);
                (i, j) = (i + 1, j + 1);
            }
        }
    }
    common >= COMMON
        && same as f64 >= LIKE * common as f64
        && same as f64 - mean >= FAR * variance.max(1e-9_f64).sqrt()
}

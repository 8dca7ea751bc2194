// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The one module that decides what about people may be shown. Everything public asks it.
//!
//! A table comes in with exact counts and goes out as [`Figure`]s. The rule: a count of people is shown
//! from a threshold on (5 by default, never under 3); what could be worked out by subtraction from all
//! that is published now, or was published in an earlier version, is blurred or withheld too, until
//! [`network`] proves that every protected count has more than one possible value.
//!
//! Blurring comes before withholding: [`Figure::About`] keeps a figure useful (a band of five persons)
//! and already gives the doubt that protects its neighbours.

mod nested;
mod network;
mod tables;
mod weighted;

use std::collections::BTreeMap;

use network::{ANY, Edge, Net};
use serde::{Deserialize, Serialize};

pub use nested::Part;
pub use tables::{agreement, municipalities, one_way, two_way};
pub use weighted::{Heard, Weighted};

/// The least threshold that a brainstorm may choose.
pub const LEAST_THRESHOLD: u32 = 3;
/// The threshold where nothing else was chosen.
pub const DEFAULT_THRESHOLD: u32 = 5;
/// A live figure moves in steps of so many persons; a blurred one is a band of as many.
pub const STEP: u32 = 5;
/// At most so many background variables in one public table.
pub const MOST_BACKGROUNDS: usize = 2;
/// Points on a map from so many participants on.
pub const POINTS_FROM: u32 = 30;
/// From so many on the map is drawn as density.
pub const DENSITY_FROM: u32 = 200;

/// The rule as one brainstorm has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    threshold: u32,
    live: bool,
}

/// What may be shown of a count of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// Exactly this many.
    Shown(u32),
    /// This many, or up to four more.
    About(u32),
    /// This many or more.
    AtLeast(u32),
    /// Not shown, and why.
    Hidden(Why),
}

/// Why a figure is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Fewer persons than this.
    Under(u32),
    /// It would give another count away.
    Protects,
    /// More background variables at once than the rule allows.
    TooDeep,
}

impl Figure {
    /// The number to print and to draw, if there is one.
    pub const fn number(self) -> Option<u32> {
        match self {
            Self::Shown(n) | Self::About(n) | Self::AtLeast(n) => Some(n),
            Self::Hidden(_) => None,
        }
    }

    /// Whether the number is the exact count.
    pub const fn exact(self) -> bool {
        matches!(self, Self::Shown(_))
    }

    /// The interval that the figure tells a reader.
    fn bounds(self) -> (i64, i64) {
        match self {
            Self::Shown(n) => (i64::from(n), i64::from(n)),
            Self::About(n) => (i64::from(n), i64::from(n) + i64::from(STEP) - 1),
            Self::AtLeast(n) => (i64::from(n), ANY),
            Self::Hidden(Why::Under(n)) => (0, i64::from(n) - 1),
            Self::Hidden(_) => (0, ANY),
        }
    }
}

/// How a map of opinions may be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MapMode {
    /// Too few: groups only as words.
    None,
    /// Single jittered points without ids.
    Points,
    /// Density only.
    Density,
}

impl Rule {
    /// A rule with this threshold (raised to 3 where it is lower), for a published or a live page.
    pub const fn new(threshold: u32, live: bool) -> Self {
        let threshold = if threshold < LEAST_THRESHOLD { LEAST_THRESHOLD } else { threshold };
        Self { threshold, live }
    }

    /// Whether this is for a page that changes.
    pub const fn is_live(self) -> bool {
        self.live
    }

    /// The threshold.
    pub const fn threshold(self) -> u32 {
        self.threshold
    }

    /// How the opinion map of so many participants may be drawn.
    pub const fn map(self, participants: u32) -> MapMode {
        match participants {
            0..POINTS_FROM => MapMode::None,
            POINTS_FROM..DENSITY_FROM => MapMode::Points,
            _ => MapMode::Density,
        }
    }

    /// Whether a later version may replace what was shown: nobody is added or taken away, or enough are
    /// that none of them can be singled out. Otherwise the earlier figures stay in force.
    pub const fn may_follow(self, shown: u32, now: u32) -> bool {
        let moved = shown.abs_diff(now);
        moved == 0 || moved >= self.threshold
    }

    /// A count on its own, from which nothing can be subtracted (all participants, all who rated).
    pub const fn alone(self, count: u32) -> Figure {
        if self.live { band(count, STEP) } else { Figure::Shown(count) }
    }

    /// The figure that a count would get if it were alone in the world.
    const fn first(self, count: u32) -> Figure {
        if count < self.threshold {
            Figure::Hidden(Why::Under(self.threshold))
        } else if self.live {
            band(count, if STEP > self.threshold { STEP } else { self.threshold })
        } else {
            Figure::Shown(count)
        }
    }

    /// Decides a whole system of tables.
    pub fn publish(self, plan: &Plan, earlier: &[Release]) -> Release {
        let mut work = Work::new(self, plan, earlier);
        work.settle();
        work.release()
    }
}

const fn band(count: u32, least: u32) -> Figure {
    let floor = count / STEP * STEP;
    if floor < least && floor < STEP { Figure::Hidden(Why::Under(STEP)) } else { Figure::About(floor) }
}

/// What the public gets of a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given {
    /// Always the exact number (a live page: its step): totals over everybody.
    Always,
    /// Whatever the rule allows.
    Guarded,
    /// Never shown; it is there because it belongs to a sum.
    Never,
    /// Never shown and nobody's secret: not a group of people that anybody could name.
    Slack,
}

/// One count in a system of tables: it flows from one node to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// Its name, the same in every version.
    pub key: String,
    /// Where it flows from.
    pub from: usize,
    /// Where it flows to.
    pub to: usize,
    /// The exact number.
    pub value: u32,
    /// What the public gets.
    pub given: Given,
    /// Whether "nobody" is a secret as well: an answer that a whole group did not give.
    pub zero_tells: bool,
    /// Which counts are blurred first to protect others: the lowest.
    pub cost: i64,
    /// The count that this one is a part of, where "nearly all of them" can be said.
    pub part_of: Option<u32>,
}

/// A system of tables before the rule. At every node what flows in flows out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// How many nodes.
    pub nodes: usize,
    /// The counts.
    pub counts: Vec<Count>,
}

/// One count as a version published it. The true value stays inside; a later version is checked
/// against it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The true value then.
    pub value: u32,
    /// What was shown.
    pub figure: Figure,
}

/// What one version published, by the counts' names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Release(pub BTreeMap<String, Kept>);

impl Release {
    /// The figure of a count; hidden where there is none.
    pub fn figure(&self, key: &str) -> Figure {
        self.0.get(key).map_or(Figure::Hidden(Why::Protects), |kept| kept.figure)
    }
}

/// The search for figures that give nothing away.
struct Work<'a> {
    rule: Rule,
    plan: &'a Plan,
    earlier: &'a [Release],
    figures: Vec<Figure>,
}

impl<'a> Work<'a> {
    fn new(rule: Rule, plan: &'a Plan, earlier: &'a [Release]) -> Self {
        let mut work = Self { rule, plan, earlier, figures: Vec::new() };
        work.figures = plan.counts.iter().map(|c| work.first(c)).collect();
        work
    }

    fn first(&self, count: &Count) -> Figure {
        let k = self.rule.threshold;
        match count.given {
            Given::Never | Given::Slack => Figure::Hidden(Why::Protects),
            Given::Always => self.rule.alone(count.value),
            Given::Guarded => match (self.rule.first(count.value), count.part_of) {
                (Figure::Hidden(why), _) => Figure::Hidden(why),
                // All but a few: the few are the secret.
                (_, Some(whole)) if whole.saturating_sub(count.value) < k => {
                    let least = whole.saturating_sub(k - 1);
                    if least < k { Figure::Hidden(Why::Protects) } else { Figure::AtLeast(least) }
                }
                (figure, _) if figure.exact() && self.moved_little(count) => band(count.value, k),
                (figure, _) => figure,
            },
        }
    }

    /// Whether an earlier version showed this count with only a few persons' difference.
    fn moved_little(&self, count: &Count) -> bool {
        self.earlier.iter().filter_map(|release| release.0.get(&count.key)).any(|kept| match kept.figure {
            Figure::Shown(then) => (1..self.rule.threshold).contains(&then.abs_diff(count.value)),
            _ => false,
        })
    }

    fn secret(&self, count: &Count) -> bool {
        match count.given {
            Given::Always | Given::Slack => false,
            _ => {
                let small = count.value < self.rule.threshold && (count.value > 0 || count.zero_tells);
                small || self.moved_little(count)
            }
        }
    }

    /// All versions as a reader sees them who has kept the earlier ones; this one is the last.
    fn nets(&self) -> Vec<Net> {
        let edge = |count: &Count, value: u32, figure: Figure| {
            let (value, (low, high)) = (i64::from(value), figure.bounds());
            Edge { from: count.from, to: count.to, value, low: low.min(value), high: high.max(value) }
        };
        let mut nets: Vec<Net> = Vec::new();
        for release in self.earlier {
            let kept = self
                .plan
                .counts
                .iter()
                .map(|c| Some(edge(c, release.0.get(&c.key)?.value, release.figure(&c.key))));
            // A version with other rows or columns is another table.
            if let Some(edges) = kept.collect::<Option<Vec<Edge>>>() {
                nets.push(Net::new(self.plan.nodes, edges));
            }
        }
        let edges = self.plan.counts.iter().zip(&self.figures).map(|(c, f)| edge(c, c.value, *f)).collect();
        nets.push(Net::new(self.plan.nodes, edges));
        nets
    }

    /// Blurs and withholds until nothing secret can be worked out.
    fn settle(&mut self) {
        let everybody: u32 =
            self.plan.counts.iter().filter(|c| c.given == Given::Always).map(|c| c.value).max().unwrap_or(0);
        if everybody < self.rule.threshold {
            self.figures.fill(Figure::Hidden(Why::Under(self.rule.threshold)));
            return;
        }
        while let Some(given_away) = self.given_away() {
            if !self.protect(given_away) {
                break;
            }
        }
    }

    /// A count, by its place, that a reader could work out.
    fn given_away(&self) -> Option<usize> {
        let nets = self.nets();
        let (now, past) = nets.split_last()?;
        let small = |bundle: &Vec<usize>| {
            let counts = || bundle.iter().filter_map(|i| self.plan.counts.get(*i));
            let sum: u32 = counts().map(|c| c.value).sum();
            (1..self.rule.threshold).contains(&sum) && counts().any(|c| self.secret(c))
        };
        if let Some(first) = now.remainders().iter().find(|b| small(b)).and_then(|b| b.first()) {
            return Some(*first);
        }
        let views = network::views(&nets, past.len());
        let pinned = |views: &[Net], i: usize| views.iter().all(|net| net.pinned(i));
        let places = || self.plan.counts.iter().enumerate();
        if let Some((i, _)) = places().find(|(i, c)| self.secret(c) && pinned(&views, *i)) {
            return Some(i);
        }
        // What an earlier version kept back must stay back.
        let threshold = i64::from(self.rule.threshold);
        past.iter().enumerate().find_map(|(at, net)| {
            let views = network::views(&nets, at);
            let held = |i: usize, c: &Count| {
                let small =
                    net.edges.get(i).is_some_and(|e| e.value < threshold && (e.value > 0 || c.zero_tells));
                small && !matches!(c.given, Given::Always | Given::Slack)
            };
            places().find(|(i, c)| held(*i, c) && pinned(&views, *i)).map(|(i, _)| i)
        })
    }

    /// Takes one step to protect the count at this place; false when nothing is left to take back.
    fn protect(&mut self, place: usize) -> bool {
        let Some(target) = self.plan.counts.get(place) else { return false };
        let near = |c: &Count| [c.from, c.to].iter().any(|n| *n == target.from || *n == target.to);
        let best = |nearby: bool, wanted: fn(Figure) -> bool| {
            self.plan
                .counts
                .iter()
                .enumerate()
                .filter(|(i, c)| {
                    c.given == Given::Guarded && self.figures.get(*i).is_some_and(|f| wanted(*f))
                })
                .filter(|(_, c)| near(c) == nearby)
                .min_by_key(|(i, c)| (self.cost(*i, c), *i))
                .map(|(i, _)| i)
        };
        let exact = |f: Figure| f.exact();
        let banded = |f: Figure| matches!(f, Figure::About(_) | Figure::AtLeast(_));
        let few = |f: Figure| matches!(f, Figure::Hidden(Why::Under(_)));
        let choice = best(true, exact)
            .or_else(|| best(true, banded))
            .or_else(|| best(false, exact))
            .or_else(|| best(true, few))
            .or_else(|| best(false, banded))
            .or_else(|| best(false, few));
        let Some(at) = choice else { return false };
        let value = self.plan.counts.get(at).map_or(0, |c| c.value);
        if let Some(figure) = self.figures.get_mut(at) {
            *figure = if figure.exact() { band(value, 0) } else { Figure::Hidden(Why::Protects) };
        }
        true
    }

    /// What taking a figure back costs, as far as a reader may know: the choice among hidden counts must not tell which
    /// of them is the smaller.
    fn cost(&self, place: usize, count: &Count) -> i64 {
        match self.figures.get(place) {
            Some(Figure::Hidden(_)) => i64::from(count.cost >= i64::from(u32::MAX)),
            Some(Figure::About(_) | Figure::AtLeast(_)) => count.cost.div_euclid(STEP.into()),
            _ => count.cost,
        }
    }

    fn release(self) -> Release {
        let kept = self.plan.counts.iter().zip(self.figures);
        Release(kept.map(|(c, figure)| (c.key.clone(), Kept { value: c.value, figure })).collect())
    }
}

/// A shift of a point on the map, each coordinate in -1..1, that depends only on the version and on the
/// point's place in a list that is itself in no order of people.
pub fn jitter(version: i64, place: usize) -> (f64, f64) {
    let hash = kernel::crypto::sha256(&[format!("riihi map {version} {place}").as_bytes()]);
    let unit = |at: usize| {
        let two = hash.get(at..at + 2).map_or(0, |b| u16::from_be_bytes([b[0], b[1]]));
        f64::from(two) / f64::from(u16::MAX) * 2.0 - 1.0
    };
    (unit(0), unit(2))
}

#[cfg(test)]
mod attack;

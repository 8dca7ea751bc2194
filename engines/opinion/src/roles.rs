// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Agreement and division over any partition of the participants: opinion groups, declared roles, channels.
//!
//! Everything works on counts per cell of the partition, so it serves as well where the counts come from elsewhere.

use crate::statistics::{difference_interval, smoothed_share, two_shares_test};
use crate::votes::{Count, Votes};
use crate::workers::Workers;

/// Which cells of a partition each participant belongs to: none, one or several.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Memberships {
    cells: usize,
    starts: Vec<usize>,
    of: Vec<u32>,
}

impl Memberships {
    /// At most one cell for each participant, in the order of `Votes::participants`. Places from `cells` on count as none.
    #[must_use]
    pub fn single(cells: usize, of: impl IntoIterator<Item = Option<usize>>) -> Self {
        Self::many(cells, of)
    }

    /// Any number of cells for each participant (a set: naming a cell twice counts once).
    #[must_use]
    pub fn many<M: IntoIterator<Item = usize>>(cells: usize, of: impl IntoIterator<Item = M>) -> Self {
        let mut made = Self { cells, starts: vec![0], of: Vec::new() };
        for member in of {
            let from = made.of.len();
            for cell in member.into_iter().filter(|&cell| cell < cells) {
                let cell = u32::try_from(cell).unwrap_or(u32::MAX);
                if !made.of[from..].contains(&cell) {
                    made.of.push(cell);
                }
            }
            made.starts.push(made.of.len());
        }
        made
    }

    /// Cells of the partition.
    #[must_use]
    pub const fn cells(&self) -> usize {
        self.cells
    }

    /// The cells of one participant; none for a participant not told of.
    #[must_use]
    pub fn of(&self, participant: usize) -> &[u32] {
        match (self.starts.get(participant), self.starts.get(participant + 1)) {
            (Some(&from), Some(&to)) => &self.of[from..to],
            _ => &[],
        }
    }
}

/// Counts per statement and cell of a partition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    cells: usize,
    counts: Vec<Count>,
}

impl Tally {
    /// Counts every vote in the cells of its participant.
    #[must_use]
    pub fn count(votes: &Votes, memberships: &Memberships) -> Self {
        Self::of(votes, memberships, &Workers::Alone)
    }

    pub(crate) fn of(votes: &Votes, memberships: &Memberships, workers: &Workers) -> Self {
        let cells = memberships.cells;
        let ranges = votes.ranges();
        let parts = workers.map(ranges.len(), |part| {
            // Four plain counters a cell and statement (by opinion) are cheaper to add to than a Count.
            let mut plain = vec![0_u32; votes.columns() * 4 * cells];
            for row in ranges[part].clone() {
                for &member in memberships.of(row) {
                    let own = &mut plain[member as usize * votes.columns() * 4..][..votes.columns() * 4];
                    for cell in votes.row_cells(row) {
                        own[cell.slot()] += 1;
                    }
                }
            }
            plain
        });
        let mut counts = vec![Count::default(); votes.statements().len() * cells];
        for plain in parts {
            let (plain, _) = plain.as_chunks::<4>();
            for (at, &[pass, agree, disagree, _]) in plain.iter().enumerate() {
                let (cell, statement) = (at / votes.columns(), at % votes.columns());
                let more = Count { agrees: agree, disagrees: disagree, seen: pass + agree + disagree };
                let count = &mut counts[statement * cells + cell];
                *count = count.plus(more);
            }
        }
        Self { cells, counts }
    }

    /// From counts made elsewhere: for each statement, one count per cell.
    #[must_use]
    pub fn from_counts(cells: usize, statements: impl IntoIterator<Item = Vec<Count>>) -> Self {
        let mut counts = Vec::new();
        for mut row in statements {
            row.resize(cells, Count::default());
            counts.append(&mut row);
        }
        Self { cells, counts }
    }

    /// Cells of the partition.
    #[must_use]
    pub const fn cells(&self) -> usize {
        self.cells
    }

    /// Statements counted.
    #[must_use]
    pub fn statements(&self) -> usize {
        self.counts.len().checked_div(self.cells).unwrap_or(0)
    }

    /// The counts of one statement, one per cell.
    #[must_use]
    pub fn cell(&self, statement: usize) -> &[Count] {
        &self.counts[statement * self.cells..(statement + 1) * self.cells]
    }

    /// All cells of a statement together. With multiple membership a person counts in each of their cells.
    #[must_use]
    pub fn total(&self, statement: usize) -> Count {
        self.cell(statement).iter().fold(Count::default(), |sum, &c| sum.plus(c))
    }
}

/// Agreement across all cells: the product of their smoothed shares of agreement. Near 1 only where every cell agrees;
/// comparable only between statements of one partition. A cell that saw nothing counts one half.
#[must_use]
pub fn common_ground(cells: &[Count]) -> f64 {
    cells.iter().map(|c| smoothed_share(c.agrees, c.seen)).product()
}

/// The pair of cells that a statement divides most.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Divide {
    /// The cell that agrees more.
    pub more: usize,
    /// The cell that agrees less.
    pub less: usize,
    /// Difference of their shares of agreement (smoothed), 0 to 1.
    pub difference: f64,
    /// Interval of the plain difference.
    pub interval: (f64, f64),
    /// Test of the two shares against each other.
    pub test: f64,
    /// Whether most of one agree while most of the other disagree (of those who saw it).
    pub opposed: bool,
}

impl Divide {
    /// Of one cell against another; `z` sets the width of the interval (1.96 for 95 %).
    #[must_use]
    pub fn between(a: (usize, Count), b: (usize, Count), z: f64) -> Self {
        let share = |c: Count| smoothed_share(c.agrees, c.seen);
        let ((more, high), (less, low)) = if share(b.1) > share(a.1) { (b, a) } else { (a, b) };
        Self {
            more,
            less,
            difference: share(high) - share(low),
            interval: difference_interval((high.agrees, high.seen), (low.agrees, low.seen), z),
            test: two_shares_test(high.agrees, high.seen, low.agrees, low.seen),
            opposed: 2 * high.agrees > high.seen && 2 * low.disagrees > low.seen,
        }
    }

    /// What is certain of the difference: the near end of its interval, 0 where the cells may be of one mind. Rank by
    /// this, and a handful of people never tops the list by chance.
    #[must_use]
    pub const fn certain(&self) -> f64 {
        self.interval.0.max(0.0)
    }
}

/// The strongest divide of a statement among all pairs of cells that at least `fewest` people saw; by what is certain,
/// then by the difference.
#[must_use]
pub fn divides(cells: &[Count], fewest: u32, z: f64) -> Option<Divide> {
    let seen: Vec<(usize, Count)> =
        cells.iter().copied().enumerate().filter(|(_, c)| c.seen >= fewest.max(1)).collect();
    let mut best: Option<Divide> = None;
    for (at, &a) in seen.iter().enumerate() {
        for &b in &seen[at + 1..] {
            let next = Divide::between(a, b, z);
            let rank = |d: &Divide| (d.certain(), d.difference);
            if best.as_ref().is_none_or(|b| rank(&next) > rank(b)) {
                best = Some(next);
            }
        }
    }
    best
}

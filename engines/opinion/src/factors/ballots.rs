// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The ballots a model is fitted to: a part of the matrix chosen by a hash of the votes, never by names or arrival.

use crate::votes::{Votes, mix};

/// Some rows of the matrix, without the statements that take no part.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ballots {
    /// Rows of the matrix they come from.
    pub(crate) rows: Vec<usize>,
    starts: Vec<usize>,
    /// Column times 4 and the opinion.
    slots: Vec<u32>,
}

/// A vote kept from the model, to see what it would have said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Hidden {
    /// Place among the ballots.
    pub(crate) ballot: usize,
    pub(crate) column: usize,
    pub(crate) agrees: bool,
}

impl Ballots {
    /// The open votes of these rows.
    pub(crate) fn of(votes: &Votes, rows: &[usize], open: &[bool]) -> Self {
        let mut made = Self { rows: rows.to_vec(), starts: vec![0], slots: Vec::new() };
        for &row in rows {
            made.slots.extend(
                votes.row_cells(row).iter().map(|c| c.slot() as u32).filter(|s| open[*s as usize >> 2]),
            );
            made.starts.push(made.slots.len());
        }
        made
    }

    pub(crate) const fn len(&self) -> usize {
        self.rows.len()
    }

    #[inline]
    pub(crate) fn slots(&self, ballot: usize) -> &[u32] {
        &self.slots[self.starts[ballot]..self.starts[ballot + 1]]
    }

    /// Ranges of about equal work, cut by the data alone.
    pub(crate) fn ranges(&self) -> Vec<std::ops::Range<usize>> {
        let parts = (self.slots.len() / 16_384).clamp(1, 8);
        let mut from = 0;
        (1..=parts)
            .map(|part| {
                let goal = self.slots.len() * part / parts;
                let to = if part == parts {
                    self.len()
                } else {
                    self.starts.partition_point(|&s| s < goal).min(self.len())
                };
                let range = from..to.max(from);
                from = range.end;
                range
            })
            .collect()
    }

    /// Splits off one in `every` of the votes that are no passes.
    pub(crate) fn split(&self, hashes: &[u64], columns: &[u64], every: u64) -> (Self, Vec<Hidden>) {
        let mut kept = Self { rows: self.rows.clone(), starts: vec![0], slots: Vec::new() };
        let mut hidden = Vec::new();
        for (ballot, &row) in self.rows.iter().enumerate() {
            for &slot in self.slots(ballot) {
                let column = slot as usize >> 2;
                let hide =
                    slot & 3 != 0 && mix(hashes[row] ^ columns[column].rotate_left(17)).is_multiple_of(every);
                if hide {
                    hidden.push(Hidden { ballot, column, agrees: slot & 3 == 1 });
                } else {
                    kept.slots.push(slot);
                }
            }
            kept.starts.push(kept.slots.len());
        }
        (kept, hidden)
    }
}

/// All rows in an order that knows neither names nor arrival: by a hash of the ballot; equal ballots are told apart by
/// how many equal ones come before, so that a common ballot is neither all in nor all out of a sample.
pub(crate) fn shuffled(votes: &Votes, hashes: &[u64]) -> Vec<usize> {
    let mut by_hash: Vec<usize> = (0..votes.rows()).collect();
    by_hash.sort_unstable_by_key(|&row| (hashes[row], row));
    let mut repeated = 0;
    let mut drawn: Vec<(u64, usize)> = Vec::with_capacity(by_hash.len());
    for (at, &row) in by_hash.iter().enumerate() {
        let same = at > 0 && hashes[by_hash[at - 1]] == hashes[row];
        repeated = if same { repeated + 1 } else { 0 };
        drawn.push((mix(hashes[row] ^ mix(repeated)), row));
    }
    drop(by_hash);
    drawn.sort_unstable();
    drawn.into_iter().map(|(_, row)| row).collect()
}

/// So many of the first rows that they hold `wanted` votes, or all.
pub(crate) fn first(votes: &Votes, order: &[usize], wanted: usize) -> usize {
    let mut held = 0;
    for (at, &row) in order.iter().enumerate() {
        if held >= wanted {
            return at;
        }
        held += votes.row_len(row);
    }
    order.len()
}

/// A hash of each column that knows its counts alone.
pub(crate) fn column_hashes(votes: &Votes) -> Vec<u64> {
    let hash = |c: &crate::votes::Count| {
        mix(mix(u64::from(c.agrees) << 32 | u64::from(c.disagrees)) ^ u64::from(c.seen))
    };
    votes.counts()[..votes.columns()].iter().map(hash).collect()
}

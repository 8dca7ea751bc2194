// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The matrix of votes: participants by statements, sparse, and the same whatever the order of arrival.
//!
//! Rows and columns are in the order of their keys, so any permutation of the input builds the same matrix to the bit.
//! Memory is 4 bytes a vote; nothing of the size participants x statements is ever made.

use crate::key::Key;
use crate::log::{Cell, Opinion, VoteLog};

/// How a statement takes part in the analysis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Standing {
    /// Moderated out: no part in positions, extremity, representative statements, consensus or routing.
    pub hidden: bool,
    /// About the conversation itself: no part in positions.
    pub meta: bool,
}

/// Agrees, disagrees and everything seen (agrees + disagrees + passes).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct Count {
    /// Agreed.
    #[serde(rename = "A")]
    pub agrees: u32,
    /// Disagreed.
    #[serde(rename = "D")]
    pub disagrees: u32,
    /// Agreed, disagreed or passed.
    #[serde(rename = "S")]
    pub seen: u32,
}

impl Count {
    /// Counts one more vote.
    pub fn add(&mut self, opinion: Opinion) {
        self.seen += 1;
        match opinion {
            Opinion::Agree => self.agrees += 1,
            Opinion::Disagree => self.disagrees += 1,
            Opinion::Pass => {}
        }
    }

    /// Takes a vote back that was counted.
    pub fn remove(&mut self, opinion: Opinion) {
        self.seen -= 1;
        match opinion {
            Opinion::Agree => self.agrees -= 1,
            Opinion::Disagree => self.disagrees -= 1,
            Opinion::Pass => {}
        }
    }

    /// Both together.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            agrees: self.agrees + other.agrees,
            disagrees: self.disagrees + other.disagrees,
            seen: self.seen + other.seen,
        }
    }

    /// This without that part of it.
    #[must_use]
    pub const fn minus(self, part: Self) -> Self {
        Self {
            agrees: self.agrees - part.agrees,
            disagrees: self.disagrees - part.disagrees,
            seen: self.seen - part.seen,
        }
    }

    /// Those who passed.
    #[must_use]
    pub const fn passes(self) -> u32 {
        self.seen - self.agrees - self.disagrees
    }
}

/// The matrix. Build it with [`crate::VotesBuilder`] or [`Votes::from_log`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Votes {
    participants: Vec<Key>,
    statements: Vec<Key>,
    standings: Vec<Standing>,
    columns: usize,
    starts: Vec<usize>,
    cells: Vec<Cell>,
    counts: Vec<Count>,
}

impl Votes {
    /// The matrix of a log whose places mean these participants and statements. Participants without a vote are left
    /// out; statements without a vote come last, after the columns of the matrix.
    /// Every place in the log must be one of these lists.
    #[must_use]
    pub fn from_log(participants: &[Key], statements: &[(Key, Standing)], log: &VoteLog) -> Self {
        let voters = marks(participants.len(), log, true);
        let voted = marks(statements.len(), log, false);
        let rows = voters.iter().filter(|&&v| v).count();
        let columns = voted.iter().filter(|&&v| v).count();
        let (people, row_of) = ranks(participants, |at| &participants[at], &voters);
        let (ideas, column_of) = ranks(statements, |at| &statements[at].0, &voted);

        let by_column = stable_order(0..log.len(), statements.len(), log.len(), |at| {
            column_of[log.cell(at).statement() as usize]
        });
        let order = stable_order(by_column.iter().map(|&at| at as usize), rows.max(1), log.len(), |at| {
            row_of[log.participant(at) as usize]
        });
        drop(by_column);

        let mut starts = Vec::with_capacity(rows + 1);
        let mut cells = Vec::with_capacity(log.len());
        let mut counts = vec![Count::default(); statements.len()];
        let mut next = 0;
        while next < order.len() {
            let mut best = order[next] as usize;
            let person = log.participant(best);
            let idea = log.cell(best).statement();
            next += 1;
            while next < order.len() {
                let other = order[next] as usize;
                if log.participant(other) != person || log.cell(other).statement() != idea {
                    break;
                }
                if log.rank(other) > log.rank(best) {
                    best = other;
                }
                next += 1;
            }
            let row = row_of[person as usize];
            while starts.len() <= row {
                starts.push(cells.len());
            }
            let column = column_of[idea as usize];
            let cell = log.cell(best);
            counts[column].add(cell.opinion());
            cells.push(Cell::new(index(column), cell.opinion(), cell.important()));
        }
        while starts.len() <= rows {
            starts.push(cells.len());
        }
        cells.shrink_to_fit();
        Self {
            participants: people[..rows].iter().map(|&at| participants[at].clone()).collect(),
            statements: ideas.iter().map(|&at| statements[at].0.clone()).collect(),
            standings: ideas.iter().map(|&at| statements[at].1).collect(),
            columns,
            starts,
            cells,
            counts,
        }
    }

    /// Participants with at least one vote, in the order of their keys: the rows.
    #[must_use]
    pub fn participants(&self) -> &[Key] {
        &self.participants
    }

    /// Every statement: first those with a vote (the columns), then the others, each part in the order of keys.
    #[must_use]
    pub fn statements(&self) -> &[Key] {
        &self.statements
    }

    /// Statements with at least one vote.
    #[must_use]
    pub const fn columns(&self) -> usize {
        self.columns
    }

    /// Rows of the matrix.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.participants.len()
    }

    /// Votes that count: one a participant and statement.
    #[must_use]
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// No votes at all?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// How a statement takes part.
    #[must_use]
    pub fn standing(&self, statement: usize) -> Standing {
        self.standings[statement]
    }

    /// Counts of every statement over all rows.
    #[must_use]
    pub fn counts(&self) -> &[Count] {
        &self.counts
    }

    /// What a participant voted: statement, opinion, important.
    pub fn row(&self, participant: usize) -> impl ExactSizeIterator<Item = (usize, Opinion, bool)> + '_ {
        self.row_cells(participant).iter().map(|c| (c.statement() as usize, c.opinion(), c.important()))
    }

    /// How many votes a participant cast.
    #[must_use]
    pub fn row_len(&self, participant: usize) -> usize {
        self.starts[participant + 1] - self.starts[participant]
    }

    /// The vote of a participant on a statement.
    #[must_use]
    pub fn vote(&self, participant: usize, statement: usize) -> Option<Opinion> {
        let row = self.row_cells(participant);
        let at = row.binary_search_by_key(&statement, |c| c.statement() as usize).ok()?;
        Some(row[at].opinion())
    }

    /// The row of a participant.
    #[must_use]
    pub fn find_participant(&self, key: &Key) -> Option<usize> {
        self.participants.binary_search(key).ok()
    }

    /// The place of a statement.
    #[must_use]
    pub fn find_statement(&self, key: &Key) -> Option<usize> {
        let (voted, other) = self.statements.split_at(self.columns);
        voted.binary_search(key).ok().or_else(|| other.binary_search(key).ok().map(|at| at + self.columns))
    }

    pub(crate) fn row_cells(&self, participant: usize) -> &[Cell] {
        &self.cells[self.starts[participant]..self.starts[participant + 1]]
    }

    /// Rows cut into ranges of about equal work. The cuts depend on the votes alone, never on the number of threads, so
    /// sums over ranges, added in order, are the same on any machine.
    pub(crate) fn ranges(&self) -> Vec<std::ops::Range<usize>> {
        let parts = (self.cells.len() / 65_536).clamp(1, 16);
        let mut ranges = Vec::with_capacity(parts);
        let mut from = 0;
        for part in 1..=parts {
            let goal = self.cells.len() * part / parts;
            let to = if part == parts {
                self.rows()
            } else {
                self.starts.partition_point(|&s| s < goal).min(self.rows())
            };
            ranges.push(from..to.max(from));
            from = to.max(from);
        }
        ranges
    }

    /// A hash of each participant's ballot that knows neither names nor order: statements enter by their counts.
    pub(crate) fn ballot_hashes(&self) -> Vec<u64> {
        let mut table = vec![0_u64; self.columns * 4];
        for (column, count) in self.counts[..self.columns].iter().enumerate() {
            let s = self.standings[column];
            let mut h = mix(u64::from(count.agrees) << 32 | u64::from(count.disagrees));
            h = mix(h ^ u64::from(count.seen) << 2 ^ u64::from(s.hidden) << 1 ^ u64::from(s.meta));
            for code in 0..3_u64 {
                table[column * 4 + code as usize] = mix(h ^ (code + 1) << 60);
            }
        }
        (0..self.rows())
            .map(|row| self.row_cells(row).iter().fold(0_u64, |sum, c| sum.wrapping_add(table[c.slot()])))
            .collect()
    }
}

pub(crate) fn index(at: usize) -> u32 {
    // A log cannot hold more than 2^29 statements or 2^32 rows: both would be far beyond the memory of any machine.
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Which participants (or statements) have a vote.
fn marks(len: usize, log: &VoteLog, people: bool) -> Vec<bool> {
    let mut voted = vec![false; len];
    for at in 0..log.len() {
        let place = if people { log.participant(at) } else { log.cell(at).statement() };
        voted[place as usize] = true;
    }
    voted
}

/// Places sorted by (has a vote first, key), and the rank of each place.
fn ranks<'a, T>(all: &'a [T], key: impl Fn(usize) -> &'a Key, voted: &[bool]) -> (Vec<usize>, Vec<usize>) {
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_unstable_by(|&a, &b| (!voted[a], key(a)).cmp(&(!voted[b], key(b))));
    let mut rank = vec![0; all.len()];
    for (r, &at) in order.iter().enumerate() {
        rank[at] = r;
    }
    (order, rank)
}

/// Places of the log in the order of their bucket, keeping the given order within a bucket.
fn stable_order(
    places: impl Iterator<Item = usize>,
    buckets: usize,
    len: usize,
    bucket: impl Fn(usize) -> usize,
) -> Vec<u32> {
    let mut next = vec![0_usize; buckets + 1];
    for at in 0..len {
        next[bucket(at) + 1] += 1;
    }
    for b in 1..next.len() {
        next[b] += next[b - 1];
    }
    let mut order = vec![0_u32; len];
    for at in places {
        let slot = &mut next[bucket(at)];
        order[*slot] = index(at);
        *slot += 1;
    }
    order
}

/// Spreads the bits of a number over all 64 (a bijection; constants of the well-known splitmix64 finaliser).
pub(crate) const fn mix(mut x: u64) -> u64 {
    x = x.wrapping_add(0x9e37_79b9_7f4a_7c15);
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

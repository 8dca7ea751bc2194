// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The compact log of votes: 8 bytes a vote, 16 with times.
//!
//! Two million votes must fit a small server beside everything else, so a vote is two 32-bit words here, and its time a
//! third only when anybody gave one. People and statements are places in two lists that the owner of the log keeps.

use serde::{Deserialize, Serialize};

/// What a participant said of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[repr(u8)]
pub enum Opinion {
    /// Skipped: neither agreed nor disagreed.
    Pass = 0,
    /// Agreed.
    Agree = 1,
    /// Disagreed.
    Disagree = 2,
}

impl Opinion {
    /// +1, -1 or 0.
    #[must_use]
    pub const fn value(self) -> i8 {
        match self {
            Self::Pass => 0,
            Self::Agree => 1,
            Self::Disagree => -1,
        }
    }

    /// From +1, -1 or 0; nothing else is a vote.
    #[must_use]
    pub const fn from_value(value: i64) -> Option<Self> {
        match value {
            0 => Some(Self::Pass),
            1 => Some(Self::Agree),
            -1 => Some(Self::Disagree),
            _ => None,
        }
    }
}

/// One vote with its participant and statement as places in the owner's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vote {
    /// Place of the participant.
    pub participant: u32,
    /// Place of the statement.
    pub statement: u32,
    /// What was said.
    pub opinion: Opinion,
    /// "Important to me".
    pub important: bool,
    /// Milliseconds since 1970, if known.
    pub time: Option<i64>,
}

/// One cell of the matrix in 32 bits: important (1), statement (29), opinion (2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cell(u32);

impl Cell {
    pub(crate) const fn new(statement: u32, opinion: Opinion, important: bool) -> Self {
        Self((important as u32) << 31 | (statement & 0x1fff_ffff) << 2 | opinion as u32)
    }

    /// Place in a table with four entries a statement (pass, agree, disagree, unused).
    #[inline]
    pub(crate) const fn slot(self) -> usize {
        (self.0 & 0x7fff_ffff) as usize
    }

    #[inline]
    pub(crate) const fn statement(self) -> u32 {
        (self.0 & 0x7fff_ffff) >> 2
    }

    pub(crate) const fn opinion(self) -> Opinion {
        match self.0 & 3 {
            1 => Opinion::Agree,
            2 => Opinion::Disagree,
            _ => Opinion::Pass,
        }
    }

    pub(crate) const fn important(self) -> bool {
        self.0 >> 31 == 1
    }
}

/// Stands for "no time" in the column of times.
const UNTIMED: i64 = i64::MIN;

/// Votes in the order they were told, every change of mind included.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VoteLog {
    participants: Vec<u32>,
    cells: Vec<Cell>,
    /// Empty until the first vote with a time.
    times: Vec<i64>,
}

impl VoteLog {
    /// An empty log.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes room for so many more votes.
    pub fn reserve(&mut self, votes: usize) {
        self.participants.reserve(votes);
        self.cells.reserve(votes);
    }

    /// Adds a vote. Statements are at most 2^29.
    pub fn push(&mut self, vote: Vote) {
        let time = vote.time.unwrap_or(UNTIMED);
        if time != UNTIMED && self.times.is_empty() {
            self.times.reserve(self.participants.capacity());
            self.times.resize(self.participants.len(), UNTIMED);
        }
        if time != UNTIMED || !self.times.is_empty() {
            self.times.push(time);
        }
        self.participants.push(vote.participant);
        self.cells.push(Cell::new(vote.statement, vote.opinion, vote.important));
    }

    /// Rows in the log.
    #[must_use]
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Nothing told yet?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// The vote at a place of the log, if there is one.
    #[must_use]
    pub fn get(&self, at: usize) -> Option<Vote> {
        let cell = *self.cells.get(at)?;
        Some(Vote {
            participant: self.participants[at],
            statement: cell.statement(),
            opinion: cell.opinion(),
            important: cell.important(),
            time: self.times.get(at).copied().filter(|&t| t != UNTIMED),
        })
    }

    /// All votes in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Vote> + '_ {
        self.cells.iter().enumerate().map(|(at, cell)| Vote {
            participant: self.participants[at],
            statement: cell.statement(),
            opinion: cell.opinion(),
            important: cell.important(),
            time: self.times.get(at).copied().filter(|&t| t != UNTIMED),
        })
    }

    pub(crate) fn cell(&self, at: usize) -> Cell {
        self.cells[at]
    }

    pub(crate) fn participant(&self, at: usize) -> u32 {
        self.participants[at]
    }

    /// Which of two votes of one participant on one statement counts: the later one. Votes without a time follow the
    /// order of the log. Votes of the same instant contradict each other; then the content decides, never the order of
    /// arrival: an opinion before a pass, disagreement before agreement.
    pub(crate) fn rank(&self, at: usize) -> (i64, usize, u8, bool) {
        let time = self.times.get(at).copied().unwrap_or(UNTIMED);
        let place = if time == UNTIMED { at } else { 0 };
        (time, place, self.cells[at].opinion() as u8, self.cells[at].important())
    }
}

impl FromIterator<Vote> for VoteLog {
    fn from_iter<I: IntoIterator<Item = Vote>>(votes: I) -> Self {
        let mut log = Self::new();
        for vote in votes {
            log.push(vote);
        }
        log
    }
}

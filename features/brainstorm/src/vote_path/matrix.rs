// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The ratings of one brainstorm in memory: who rated what, and the counts of every idea.
//!
//! Fed with rows of the log in their order, and with nothing else, so that it can always be rebuilt and
//! is the same on every node. The last row about a voter and an idea says how they stand.

use std::collections::HashMap;

use super::asking::{Said, slot};
use crate::{
    domain::{Ballot, IdeaId, Mark, VoterId},
    store::votes::Act,
};

/// How often an idea was rated how. Two-axis ratings count as seen only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Agreements.
    pub agree: u32,
    /// Disagreements.
    pub disagree: u32,
    /// All ratings, skips included.
    pub seen: u32,
    /// Marks "important to me".
    pub important: u32,
}

impl Counts {
    /// Skips.
    pub const fn skipped(&self) -> u32 {
        self.seen.saturating_sub(self.agree).saturating_sub(self.disagree)
    }

    fn count(&mut self, ballot: Ballot, up: bool) {
        let step = |n: &mut u32| *n = if up { n.saturating_add(1) } else { n.saturating_sub(1) };
        let Some(mark) = ballot.mark else { return };
        step(&mut self.seen);
        match mark {
            Mark::Agree(1) => step(&mut self.agree),
            Mark::Agree(-1) => step(&mut self.disagree),
            _ => {}
        }
        if ballot.important {
            step(&mut self.important);
        }
    }
}

/// One voter's ratings, sorted by the idea's place. 12 bytes each.
#[derive(Debug, Clone, Default)]
struct Voter {
    id: i64,
    ratings: Vec<Rating>,
}

#[derive(Debug, Clone, Copy)]
struct Rating {
    idea: u32,
    /// The log's number, of which the lowest 32 bits are enough to put ratings in order.
    seq: u32,
    ballot: u8,
}

/// The ratings of one brainstorm.
#[derive(Debug, Clone, Default)]
pub(crate) struct Matrix {
    ideas: Vec<IdeaId>,
    idea_at: HashMap<IdeaId, u32>,
    counts: Vec<Counts>,
    voters: Vec<Voter>,
    voter_at: HashMap<VoterId, u32>,
    voted: usize,
    ratings: usize,
}

/// A rating on its way out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// Whose, as the number in the log.
    pub voter: VoterId,
    /// Of which idea.
    pub idea: IdeaId,
    /// How it stands.
    pub ballot: Ballot,
    /// The log's number of the last act.
    pub seq: i64,
}

impl Matrix {
    /// An idea's place; made where it is new.
    pub(crate) fn idea(&mut self, id: IdeaId) -> u32 {
        if let Some(at) = self.idea_at.get(&id) {
            return *at;
        }
        let at = u32::try_from(self.ideas.len()).unwrap_or(u32::MAX);
        self.ideas.push(id);
        self.counts.push(Counts::default());
        self.idea_at.insert(id, at);
        at
    }

    /// An idea's place, where it has one.
    pub(crate) fn place(&self, id: IdeaId) -> Option<u32> {
        self.idea_at.get(&id).copied()
    }

    /// The idea at a place.
    pub(crate) fn idea_of(&self, at: u32) -> Option<IdeaId> {
        self.ideas.get(at as usize).copied()
    }

    /// Makes room for a voter.
    pub(crate) fn voter(&mut self, id: VoterId) -> u32 {
        *self.voter_at.entry(id).or_insert_with(|| {
            self.voters.push(Voter { id: id.as_i64(), ratings: Vec::new() });
            u32::try_from(self.voters.len() - 1).unwrap_or(u32::MAX)
        })
    }

    /// Takes in a row of the log. The idea it is about and its place, if a count changed.
    pub(crate) fn apply(&mut self, seq: i64, act: Act) -> Option<u32> {
        match act {
            Act::Rate { voter, idea, ballot } => {
                let (voter, idea) = (self.voter(voter), self.idea(idea));
                self.set(voter, idea, ballot, seq);
                Some(idea)
            }
            Act::Withdraw { voter } => {
                let at = *self.voter_at.get(&voter)?;
                let ratings = std::mem::take(&mut self.voters.get_mut(at as usize)?.ratings);
                self.voted -= usize::from(!ratings.is_empty());
                self.ratings -= ratings.len();
                for rating in &ratings {
                    if let Some(counts) = self.counts.get_mut(rating.idea as usize) {
                        counts.count(Ballot::unpacked(rating.ballot), false);
                    }
                }
                None
            }
        }
    }

    fn set(&mut self, voter: u32, idea: u32, ballot: Ballot, seq: i64) {
        let (Some(voter), Some(counts)) =
            (self.voters.get_mut(voter as usize), self.counts.get_mut(idea as usize))
        else {
            return;
        };
        let before = voter.ratings.len();
        let place = voter.ratings.binary_search_by_key(&idea, |r| r.idea);
        if let Ok(at) = place
            && let Some(old) = voter.ratings.get(at)
        {
            counts.count(Ballot::unpacked(old.ballot), false);
        }
        counts.count(ballot, true);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the lowest bits are meant"
        )]
        let new = Rating { idea, seq: seq as u32, ballot: ballot.packed() };
        match place {
            Ok(at) if ballot.mark.is_none() => {
                voter.ratings.remove(at);
            }
            Ok(at) => {
                if let Some(old) = voter.ratings.get_mut(at) {
                    *old = new;
                }
            }
            Err(_) if ballot.mark.is_none() => {}
            Err(at) => voter.ratings.insert(at, new),
        }
        let after = voter.ratings.len();
        self.ratings = self.ratings + after - before;
        self.voted = self.voted + usize::from(after > 0) - usize::from(before > 0);
    }

    /// How a voter stands to an idea.
    pub(crate) fn ballot(&self, voter: VoterId, idea: IdeaId) -> Ballot {
        let found = || {
            let idea = self.place(idea)?;
            let ratings = self.ratings_of(voter);
            let at = ratings.binary_search_by_key(&idea, |r| r.idea).ok()?;
            ratings.get(at).map(|r| Ballot::unpacked(r.ballot))
        };
        found().unwrap_or(Ballot::UNRATED)
    }

    fn ratings_of(&self, voter: VoterId) -> &[Rating] {
        let at = self.voter_at.get(&voter).and_then(|at| self.voters.get(*at as usize));
        at.map_or(&[], |v| v.ratings.as_slice())
    }

    /// The places of the ideas a voter has rated, sorted.
    pub(crate) fn rated(&self, voter: VoterId) -> impl Iterator<Item = u32> + '_ {
        self.ratings_of(voter).iter().map(|r| r.idea)
    }

    /// Whether a voter has rated the idea at a place.
    pub(crate) fn has_rated(&self, voter: VoterId, idea: u32) -> bool {
        self.ratings_of(voter).binary_search_by_key(&idea, |r| r.idea).is_ok()
    }

    /// At most `most` of a voter's agreements, disagreements and skips, spread evenly over them.
    pub(super) fn slots(&self, voter: VoterId, most: usize) -> Vec<u32> {
        let of = |r: &Rating| Some(slot(r.idea, Ballot::unpacked(r.ballot).opinion()?));
        let all = self.ratings_of(voter);
        all.iter().step_by(all.len().div_ceil(most).max(1)).filter_map(of).collect()
    }

    /// Everybody's agreements, disagreements and skips.
    pub(super) fn said(&self) -> Vec<Said> {
        let mut out = Vec::with_capacity(self.ratings);
        for (row, voter) in (0..).zip(&self.voters) {
            let of = |r: &Rating| Some((row, r.idea, Ballot::unpacked(r.ballot).opinion()?));
            out.extend(voter.ratings.iter().filter_map(of));
        }
        out
    }

    /// How many ideas have a place.
    pub(super) const fn ideas(&self) -> usize {
        self.ideas.len()
    }

    /// How many ratings a voter has given.
    pub(crate) fn rated_count(&self, voter: VoterId) -> usize {
        self.ratings_of(voter).len()
    }

    /// A voter's ratings, in the order in which they were given.
    pub(crate) fn history(&self, voter: VoterId) -> Vec<(IdeaId, Ballot)> {
        let mut rows: Vec<&Rating> = self.ratings_of(voter).iter().collect();
        rows.sort_by_key(|r| r.seq);
        rows.iter().filter_map(|r| Some((self.idea_of(r.idea)?, Ballot::unpacked(r.ballot)))).collect()
    }

    /// The counts of an idea.
    pub(crate) fn counts(&self, idea: IdeaId) -> Counts {
        self.place(idea).map_or_else(Counts::default, |at| self.counts_at(at))
    }

    /// The counts of the idea at a place.
    pub(crate) fn counts_at(&self, idea: u32) -> Counts {
        self.counts.get(idea as usize).copied().unwrap_or_default()
    }

    /// Voters with at least one rating.
    pub(crate) const fn voted(&self) -> usize {
        self.voted
    }

    /// Ratings that count.
    pub(crate) const fn ratings(&self) -> usize {
        self.ratings
    }

    /// Every rating, voter by voter. `version` is the log's last number.
    pub(crate) fn cells(&self, version: i64) -> Vec<Cell> {
        let mut out = Vec::with_capacity(self.ratings);
        for voter in &self.voters {
            for rating in &voter.ratings {
                if let Some(idea) = self.idea_of(rating.idea) {
                    let ballot = Ballot::unpacked(rating.ballot);
                    let seq = whole(rating.seq, version);
                    out.push(Cell { voter: VoterId::from_i64(voter.id), idea, ballot, seq });
                }
            }
        }
        out
    }
}

/// The number whose lowest 32 bits are `low` and which is not above `version`.
fn whole(low: u32, version: i64) -> i64 {
    let high = version & !0xffff_ffff;
    let seq = high | i64::from(low);
    if seq > version { seq - (1 << 32) } else { seq }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    fn act() -> impl Strategy<Value = Act> {
        let mark = prop_oneof![
            1 => Just(None),
            4 => (-1i8..=1).prop_map(|v| Some(Mark::Agree(v))),
            1 => (1u8..=7, 1u8..=7).prop_map(|(x, y)| Some(Mark::Steps { x, y })),
        ];
        let rate = (0i64..6, 0i64..8, mark, any::<bool>()).prop_map(|(v, i, mark, important)| Act::Rate {
            voter: VoterId::from_i64(v),
            idea: IdeaId::from_i64(i),
            ballot: Ballot { mark, important: important && mark.is_some() },
        });
        let withdraw = (0i64..6).prop_map(|v| Act::Withdraw { voter: VoterId::from_i64(v) });
        prop_oneof![20 => rate, 1 => withdraw]
    }

    /// The same by the plainest means: the last row about each pair.
    fn recount(acts: &[Act]) -> BTreeMap<(VoterId, IdeaId), (Ballot, i64)> {
        let mut out = BTreeMap::new();
        for (seq, act) in (1..).zip(acts) {
            match *act {
                Act::Rate { voter, idea, ballot: Ballot { mark: None, .. } } => {
                    out.remove(&(voter, idea));
                }
                Act::Rate { voter, idea, ballot } => {
                    out.insert((voter, idea), (ballot, seq));
                }
                Act::Withdraw { voter } => out.retain(|(v, _), _| *v != voter),
            }
        }
        out
    }

    proptest! {
        #[test]
        fn the_matrix_equals_a_recount_of_the_log(acts in proptest::collection::vec(act(), 0..200)) {
            let mut matrix = Matrix::default();
            for (seq, act) in (1..).zip(&acts) {
                matrix.apply(seq, *act);
            }
            let plain = recount(&acts);
            let version = i64::try_from(acts.len()).unwrap();
            let mut cells = matrix.cells(version);
            cells.sort_by_key(|c| (c.voter, c.idea));
            let expected: Vec<Cell> = plain
                .iter()
                .map(|((voter, idea), (ballot, seq))| Cell { voter: *voter, idea: *idea, ballot: *ballot, seq: *seq })
                .collect();
            prop_assert_eq!(cells, expected);
            prop_assert_eq!(matrix.ratings(), plain.len());
            let voters: std::collections::BTreeSet<_> = plain.keys().map(|(v, _)| *v).collect();
            prop_assert_eq!(matrix.voted(), voters.len());
            for idea in 0..8 {
                let idea = IdeaId::from_i64(idea);
                let of = |f: &dyn Fn(&Ballot) -> bool| {
                    u32::try_from(plain.iter().filter(|((_, i), (b, _))| *i == idea && f(b)).count()).unwrap()
                };
                let counts = matrix.counts(idea);
                prop_assert_eq!(counts.seen, of(&|_| true));
                prop_assert_eq!(counts.agree, of(&|b| b.mark == Some(Mark::Agree(1))));
                prop_assert_eq!(counts.disagree, of(&|b| b.mark == Some(Mark::Agree(-1))));
                prop_assert_eq!(counts.important, of(&|b| b.important));
            }
        }
    }

    #[test]
    fn the_order_of_ratings_survives_the_32nd_bit() {
        assert_eq!(whole(5, (1 << 32) + 9), (1 << 32) + 5);
        assert_eq!(whole(u32::MAX, (1 << 32) + 9), i64::from(u32::MAX));
        assert_eq!(whole(7, 7), 7);
    }
}

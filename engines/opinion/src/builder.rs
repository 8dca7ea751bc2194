// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Votes told one by one, by key, in any order.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::key::Key;
use crate::log::{Opinion, Vote, VoteLog};
use crate::votes::{Standing, Votes, index, mix};

/// Hashes integer keys; a server's ids are its own, so no defence against chosen ones is needed.
#[derive(Default)]
struct IntHasher(u64);

impl Hasher for IntHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = mix(self.0 ^ u64::from(byte));
        }
    }

    fn write_i64(&mut self, number: i64) {
        self.0 = mix(number.cast_unsigned());
    }
}

/// Keys in the order first met, each with its place.
#[derive(Clone, Debug, Default)]
pub struct Places {
    keys: Vec<Key>,
    ints: HashMap<i64, u32, BuildHasherDefault<IntHasher>>,
    texts: HashMap<Box<str>, u32>,
}

impl Places {
    /// The place of a key, given to it now if it is new.
    pub fn place(&mut self, key: Key) -> u32 {
        let next = index(self.keys.len());
        let place = match &key {
            Key::Int(number) => *self.ints.entry(*number).or_insert(next),
            Key::Text(text) => match self.texts.get(text) {
                Some(&place) => place,
                None => *self.texts.entry(text.clone()).or_insert(next),
            },
        };
        if place == next {
            self.keys.push(key);
        }
        place
    }

    /// The place of a key that has one.
    #[must_use]
    pub fn find(&self, key: &Key) -> Option<u32> {
        match key {
            Key::Int(number) => self.ints.get(number).copied(),
            Key::Text(text) => self.texts.get(text).copied(),
        }
    }

    /// The keys, by place.
    #[must_use]
    pub fn keys(&self) -> &[Key] {
        &self.keys
    }
}

/// Collects votes told by key, in any order, into a matrix.
#[derive(Clone, Debug, Default)]
pub struct VotesBuilder {
    people: Places,
    ideas: Places,
    standings: Vec<Standing>,
    log: VoteLog,
}

impl VotesBuilder {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes room for so many more votes.
    pub fn reserve(&mut self, votes: usize) {
        self.log.reserve(votes);
    }

    /// Tells of a statement, with or without votes. Telling again replaces its standing.
    pub fn statement(&mut self, key: impl Into<Key>, standing: Standing) {
        let place = self.ideas.place(key.into()) as usize;
        self.standings.resize(self.ideas.keys().len(), Standing::default());
        self.standings[place] = standing;
    }

    /// Tells of a vote; time in milliseconds. Of several on one statement the last by time counts.
    pub fn vote(
        &mut self,
        participant: impl Into<Key>,
        statement: impl Into<Key>,
        opinion: Opinion,
        important: bool,
        time: Option<i64>,
    ) {
        let participant = self.people.place(participant.into());
        let statement = self.ideas.place(statement.into());
        self.log.push(Vote { participant, statement, opinion, important, time });
    }

    /// The matrix.
    #[must_use]
    pub fn build(mut self) -> Votes {
        self.standings.resize(self.ideas.keys().len(), Standing::default());
        let statements: Vec<_> = self.ideas.keys.into_iter().zip(self.standings).collect();
        Votes::from_log(&self.people.keys, &statements, &self.log)
    }
}

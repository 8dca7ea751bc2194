// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A conversation as files tell it, whatever their format.

use std::collections::BTreeMap;

use crate::key::Key;
use crate::log::{Opinion, Vote, VoteLog};
use crate::votes::{Standing, Votes};

/// What moderators decided of a statement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Moderation {
    /// Left out.
    Out,
    /// Not looked at.
    #[default]
    Unseen,
    /// Accepted.
    In,
}

/// A statement and what is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Its name in the input.
    pub id: Key,
    /// Its words; empty where the input has only votes on it.
    pub text: String,
    /// Who wrote it.
    pub author: Option<Key>,
    /// When, in milliseconds.
    pub created: Option<i64>,
    /// What moderators decided.
    pub moderated: Moderation,
    /// Is it about the conversation itself?
    pub meta: bool,
    /// Was it there from the start, written by the organisers?
    pub seed: bool,
}

impl Statement {
    /// A statement of which only the name is known.
    #[must_use]
    pub const fn named(id: Key) -> Self {
        Self {
            id,
            text: String::new(),
            author: None,
            created: None,
            moderated: Moderation::Unseen,
            meta: false,
            seed: false,
        }
    }
}

/// A participant and what is known of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// Their name in the input.
    pub id: Key,
    /// The name an outside system has for them.
    pub external: Option<String>,
    /// The group they were published in.
    pub published_group: Option<Key>,
    /// Background, by question.
    pub background: BTreeMap<String, String>,
}

impl Participant {
    /// A participant of whom only the name is known.
    #[must_use]
    pub const fn named(id: Key) -> Self {
        Self { id, external: None, published_group: None, background: BTreeMap::new() }
    }
}

/// The two forms in which Polis files are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Vintage {
    /// Headers of 2016 to 2022: times in milliseconds.
    V2022,
    /// Headers of 2025: times in seconds, important votes, counts per group.
    V2025,
}

/// A conversation. The votes name participants and statements by their places in the two lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conversation {
    /// What it is about.
    pub topic: String,
    /// What participants were told.
    pub description: String,
    /// Where it took place.
    pub url: String,
    /// How many looked at it, where told.
    pub views: Option<u64>,
    /// The statements.
    pub statements: Vec<Statement>,
    /// The participants.
    pub participants: Vec<Participant>,
    /// Every vote as it was cast, changes of mind included.
    pub votes: VoteLog,
}

impl Conversation {
    /// The matrix of the votes that count.
    #[must_use]
    pub fn matrix(&self) -> Votes {
        let people: Vec<Key> = self.participants.iter().map(|p| p.id.clone()).collect();
        let ideas: Vec<(Key, Standing)> = self
            .statements
            .iter()
            .map(|s| (s.id.clone(), Standing { hidden: s.moderated == Moderation::Out, meta: s.meta }))
            .collect();
        Votes::from_log(&people, &ideas, &self.votes)
    }

    /// First and last vote, in milliseconds.
    #[must_use]
    pub fn dates(&self) -> Option<(i64, i64)> {
        let mut times = self.votes.iter().filter_map(|v| v.time);
        let first = times.next()?;
        Some(times.fold((first, first), |(low, high), t| (low.min(t), high.max(t))))
    }

    /// The same conversation in one fixed order: lists by id, votes by time, participant and statement. Of votes of one
    /// pair without a time the last is kept.
    #[must_use]
    pub fn normalised(mut self) -> Self {
        let people = sort_by_key(&mut self.participants, |p| &p.id);
        let ideas = sort_by_key(&mut self.statements, |s| &s.id);
        // There may be tens of millions: as few copies at once as can be.
        let told = std::mem::take(&mut self.votes);
        let mut votes: Vec<Vote> = told
            .iter()
            .map(|v| Vote {
                participant: people[v.participant as usize],
                statement: ideas[v.statement as usize],
                ..v
            })
            .collect();
        drop(told);
        let pair = |v: &Vote| (v.time, v.participant, v.statement);
        // Stable, so that votes without a time stay in the order told; those of one instant are ordered by content.
        let order = |v: &Vote| (pair(v), v.time.map(|_| (v.opinion, v.important)));
        if !votes.is_sorted_by_key(order) {
            votes.sort_by_key(order);
        }
        votes.dedup_by(|next, last| {
            let same = next.time.is_none() && pair(last) == pair(next);
            if same {
                *last = *next;
            }
            same
        });
        self.votes = votes.into_iter().collect();
        self
    }

    /// What is left of the conversation after writing it in a vintage and reading it again: these files have no room
    /// for background, kinds of statements, or (2022) important votes, (2025) milliseconds, views and outside names.
    #[must_use]
    pub fn carried_by(mut self, vintage: Vintage) -> Self {
        let seconds = |time: i64| time.div_euclid(1000) * 1000;
        for person in &mut self.participants {
            person.background.clear();
        }
        for statement in &mut self.statements {
            statement.meta = false;
            statement.seed = false;
        }
        match vintage {
            Vintage::V2022 => {
                self.votes = self.votes.iter().map(|v| Vote { important: false, ..v }).collect()
            }
            Vintage::V2025 => {
                self.views = None;
                for person in &mut self.participants {
                    person.external = None;
                }
                for statement in &mut self.statements {
                    statement.created = statement.created.map(seconds);
                }
                self.votes = last_of_each_second(&self.votes, seconds);
            }
        }
        self.normalised()
    }
}

/// Of several votes of one pair within a second the last stays, under the time of that second.
fn last_of_each_second(log: &VoteLog, seconds: impl Fn(i64) -> i64) -> VoteLog {
    // One vote a pair, as exports tell them: nothing to sort out, and tens of millions need no copies on the way.
    let pair = |v: Vote| (v.participant, v.statement);
    if log.iter().zip(log.iter().skip(1)).all(|(a, b)| pair(a) < pair(b)) {
        return log.iter().map(|v| Vote { time: v.time.map(&seconds), ..v }).collect();
    }
    let mut order: Vec<usize> = (0..log.len()).collect();
    let vote = |at: usize| log.get(at);
    let key = |at: usize| vote(at).map(|v| (v.participant, v.statement, v.time.map(&seconds)));
    order.sort_by_key(|&at| (key(at), log.rank(at)));
    let last = |(i, &at): (usize, &usize)| {
        let superseded =
            order.get(i + 1).is_some_and(|&next| key(next) == key(at)) && vote(at)?.time.is_some();
        if superseded { None } else { vote(at) }
    };
    let mut kept: Vec<(usize, Vote)> =
        order.iter().enumerate().filter_map(|(i, at)| last((i, at)).map(|v| (*at, v))).collect();
    kept.sort_by_key(|(at, _)| *at);
    kept.into_iter().map(|(_, v)| Vote { time: v.time.map(&seconds), ..v }).collect()
}

/// Sorts and answers the new place of each old one.
fn sort_by_key<T>(list: &mut Vec<T>, key: impl Fn(&T) -> &Key) -> Vec<u32> {
    let mut tagged: Vec<(usize, T)> = std::mem::take(list).into_iter().enumerate().collect();
    tagged.sort_by(|a, b| key(&a.1).cmp(key(&b.1)));
    let mut new = vec![0; tagged.len()];
    for (place, (old, item)) in (0_u32..).zip(tagged) {
        new[old] = place;
        list.push(item);
    }
    new
}

/// The opinion a cell of a file stands for.
pub(crate) fn opinion(text: &str) -> Option<Opinion> {
    match text {
        "1" | "1.0" | "+1" => Some(Opinion::Agree),
        "-1" | "-1.0" => Some(Opinion::Disagree),
        "0" | "0.0" | "-0" => Some(Opinion::Pass),
        _ => None,
    }
}

/// True or false as tables write it; empty is false.
pub(crate) fn truth(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "" | "false" | "f" | "0" | "no" => Some(false),
        "true" | "t" | "1" | "yes" => Some(true),
        _ => None,
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A landscape that is kept up while people vote.
//!
//! Votes, new statements, moderation and late participants change it in place. Counts, shares, what marks a group and what
//! all agree on are exact after every batch: they are integers kept by addition, and the formulae are those of the cold
//! run. People are placed by the model of the last cold run ([`crate::survey`]), each by their own votes as they are now,
//! so a live position is to the bit what that model says of these votes. A cold run on a later version of the votes
//! ([`Live::snapshot`], elsewhere and at leisure) is taken over with [`Live::adopt`]; groups then keep the names they had.
//! What is published is always a cold run; a live view is marked as live.

use crate::builder::Places;
use crate::factors::{Basis, Placed, Room};
use crate::key::Key;
use crate::landscape::Landscape;
use crate::log::{Cell, Opinion, Vote, VoteLog};
use crate::names::continued;
use crate::represent::{Common, Representative, Side, consensus, representative};
use crate::roles::common_ground;
use crate::votes::{Count, Standing, Votes, index};

/// Something that happened. Changes are told in the order of the log: the last one told counts.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A participant voted, for the first time or anew.
    Vote {
        /// Who.
        participant: Key,
        /// On what.
        statement: Key,
        /// What was said.
        opinion: Opinion,
        /// "Important to me".
        important: bool,
    },
    /// A participant took a vote back.
    Unvote {
        /// Who.
        participant: Key,
        /// On what.
        statement: Key,
    },
    /// A participant left with all votes.
    Leave {
        /// Who.
        participant: Key,
    },
    /// A statement is new, or was moderated.
    Statement {
        /// Which.
        statement: Key,
        /// How it takes part from now on.
        standing: Standing,
    },
}

/// What a batch of changes did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moved {
    /// People placed anew.
    pub placed: usize,
    /// Those of them who are in another group now.
    pub regrouped: usize,
}

/// A group as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct LiveGroup {
    /// The number that stays with it from one cold run to the next: its name and colour.
    pub name: u8,
    /// Members.
    pub size: usize,
    /// Statements that set it apart; places are those of [`Live::statements`].
    pub representative: Vec<Representative>,
}

/// One participant.
#[derive(Clone, Debug, Default)]
struct Person {
    /// Sorted by statement.
    cells: Vec<Cell>,
    placed: Option<Placed>,
    /// The name of the group they were last in.
    name: Option<u8>,
    /// When the votes last changed.
    changed: u64,
}

impl Person {
    fn group(&self) -> Option<usize> {
        self.placed.and_then(|p| p.group).map(usize::from)
    }
}

/// A column that the model does not know, or that takes no part.
const CLOSED: u32 = u32::MAX;

/// The landscape kept up.
#[derive(Debug, Default)]
pub struct Live {
    keys: Places,
    statements: Places,
    standings: Vec<Standing>,
    people: Vec<Person>,
    counts: Vec<Count>,
    /// By statement, then by group.
    tally: Vec<Count>,
    names: Vec<u8>,
    sizes: Vec<usize>,
    basis: Option<Basis>,
    /// The model's column of each statement.
    columns: Vec<u32>,
    votes: usize,
    version: u64,
    standings_changed: u64,
    room: Room,
    slots: Vec<u32>,
}

impl Live {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// From votes that are there already, without a model.
    #[must_use]
    pub fn of(votes: &Votes) -> Self {
        let mut live = Self::new();
        for (at, key) in votes.statements().iter().enumerate() {
            live.statement(key.clone(), Some(votes.standing(at)));
        }
        live.counts.copy_from_slice(votes.counts());
        for (row, key) in votes.participants().iter().enumerate() {
            live.person(key.clone());
            live.people[row].cells = votes.row_cells(row).to_vec();
        }
        live.votes = votes.len();
        live
    }

    /// Takes in a batch. Everybody it touches is placed once, at the end of it.
    pub fn take(&mut self, changes: impl IntoIterator<Item = Change>) -> Moved {
        self.version += 1;
        let mut touched = Vec::new();
        for change in changes {
            match change {
                Change::Vote { participant, statement, opinion, important } => {
                    let (person, statement) = (self.person(participant), self.statement(statement, None));
                    self.set(person, statement, Some((opinion, important)));
                    touched.push(person);
                }
                Change::Unvote { participant, statement } => {
                    if let (Some(person), Some(statement)) =
                        (self.keys.find(&participant), self.statements.find(&statement))
                    {
                        self.set(person as usize, statement as usize, None);
                        touched.push(person as usize);
                    }
                }
                Change::Leave { participant } => {
                    if let Some(person) = self.keys.find(&participant).map(|p| p as usize) {
                        for cell in self.people[person].cells.clone() {
                            self.set(person, cell.statement() as usize, None);
                        }
                        touched.push(person);
                    }
                }
                Change::Statement { statement, standing } => {
                    self.moderate(statement, standing, &mut touched);
                }
            }
        }
        touched.sort_unstable();
        touched.dedup();
        let regrouped = touched.iter().filter(|&&person| self.place(person)).count();
        Moved { placed: touched.len(), regrouped }
    }

    /// The votes as they stand, for a cold run, and the version to say which they were.
    #[must_use]
    pub fn snapshot(&self) -> (Votes, u64) {
        let mut log = VoteLog::new();
        log.reserve(self.votes);
        for (participant, person) in (0_u32..).zip(&self.people) {
            for cell in &person.cells {
                let (statement, opinion, important) = (cell.statement(), cell.opinion(), cell.important());
                log.push(Vote { participant, statement, opinion, important, time: None });
            }
        }
        let statements: Vec<(Key, Standing)> =
            self.statements.keys().iter().cloned().zip(self.standings.iter().copied()).collect();
        (Votes::from_log(self.keys.keys(), &statements, &log), self.version)
    }

    /// Takes over a cold run on a snapshot. People whose votes have changed since are placed anew; groups that share most
    /// people with an earlier one keep its name.
    pub fn adopt(&mut self, votes: &Votes, version: u64, landscape: &Landscape, basis: Option<Basis>) {
        let groups = basis.as_ref().map_or(0, Basis::groups);
        self.columns = (self.statements.keys().iter().zip(&self.standings))
            .map(|(key, standing)| {
                let known = basis.as_ref().filter(|_| !silent(*standing)).and_then(|b| b.column(key));
                known.map_or(CLOSED, index)
            })
            .collect();
        self.basis = basis;
        let same_standings = self.standings_changed <= version;
        for at in 0..self.people.len() {
            let ready = (same_standings && self.people[at].changed <= version && groups > 0)
                .then(|| votes.find_participant(&self.keys.keys()[at]))
                .flatten();
            self.people[at].placed = match ready {
                Some(row) => Some(Placed {
                    position: landscape.positions[row],
                    error: landscape.position_errors[row],
                    group: landscape.participant_group[row],
                    certainty: landscape.certainty[row],
                }),
                None => self.placing(at),
            };
        }
        self.names = continued(groups, self.people.iter().map(|p| (p.name, p.group())));
        self.sizes = vec![0; groups];
        self.tally = vec![Count::default(); groups * self.counts.len()];
        for person in &mut self.people {
            let Some(group) = person.group() else { continue };
            person.name = self.names.get(group).copied();
            self.sizes[group] += 1;
            for cell in &person.cells {
                self.tally[cell.statement() as usize * groups + group].add(cell.opinion());
            }
        }
    }

    /// Says which group people were in before, by name: what a server kept from its last run.
    pub fn remember(&mut self, groups: impl IntoIterator<Item = (Key, u8)>) {
        for (key, name) in groups {
            let at = self.person(key);
            self.people[at].name = Some(name);
        }
    }

    /// Votes that count.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.votes
    }

    /// No votes at all?
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.votes == 0
    }

    /// Every statement told of, in the order first met: the places of lists here.
    #[must_use]
    pub fn statements(&self) -> &[Key] {
        self.statements.keys()
    }

    /// Counts of every statement over everybody.
    #[must_use]
    pub fn counts(&self) -> &[Count] {
        &self.counts
    }

    /// Counts of a statement by group, members only.
    #[must_use]
    pub fn group_counts(&self, statement: usize) -> &[Count] {
        let groups = self.names.len();
        &self.tally[statement * groups..(statement + 1) * groups]
    }

    /// The groups, in the order of the last cold run.
    #[must_use]
    pub fn groups(&self) -> Vec<LiveGroup> {
        let together: Vec<Count> = (0..self.counts.len())
            .map(|j| self.group_counts(j).iter().fold(Count::default(), |sum, &c| sum.plus(c)))
            .collect();
        let of = |(group, (&name, &size)): (usize, (&u8, &usize))| {
            let pairs: Vec<_> = (0..self.counts.len())
                .map(|j| {
                    let own = self.group_counts(j)[group];
                    (!self.standings[j].hidden).then(|| (own, together[j].minus(own)))
                })
                .collect();
            LiveGroup { name, size, representative: representative(&pairs) }
        };
        self.names.iter().zip(&self.sizes).enumerate().map(of).collect()
    }

    /// What nearly all agree on, or disagree with.
    #[must_use]
    pub fn consensus(&self, side: Side) -> Vec<Common> {
        let open = |(count, standing): (&Count, &Standing)| (!standing.hidden).then_some(*count);
        consensus(&self.counts.iter().zip(&self.standings).map(open).collect::<Vec<_>>(), side)
    }

    /// Product over the groups of the smoothed share of agreement, per statement; empty without groups.
    #[must_use]
    pub fn group_aware_consensus(&self) -> Vec<f64> {
        if self.names.is_empty() {
            return Vec::new();
        }
        (0..self.counts.len()).map(|j| common_ground(self.group_counts(j))).collect()
    }

    /// Where a participant is; `None` without a model or without votes.
    #[must_use]
    pub fn find(&self, participant: &Key) -> Option<Placed> {
        self.people[self.keys.find(participant)? as usize].placed
    }

    /// Everybody who has a place.
    pub fn people(&self) -> impl Iterator<Item = (&Key, Placed)> {
        self.keys.keys().iter().zip(&self.people).filter_map(|(key, person)| Some((key, person.placed?)))
    }

    fn person(&mut self, key: Key) -> usize {
        let at = self.keys.place(key) as usize;
        self.people.resize_with(self.keys.keys().len(), Person::default);
        at
    }

    fn statement(&mut self, key: Key, standing: Option<Standing>) -> usize {
        let at = self.statements.place(key) as usize;
        let len = self.statements.keys().len();
        self.standings.resize(len, Standing::default());
        self.counts.resize(len, Count::default());
        self.tally.resize(len * self.names.len(), Count::default());
        self.columns.resize(len, CLOSED);
        if let Some(standing) = standing {
            self.standings[at] = standing;
        }
        at
    }

    fn moderate(&mut self, key: Key, standing: Standing, touched: &mut Vec<usize>) {
        let known = self.statements.find(&key).map(|at| self.standings[at as usize]);
        let at = self.statement(key, Some(standing));
        if known.is_none_or(|before| silent(before) == silent(standing)) {
            return;
        }
        self.standings_changed = self.version;
        if silent(standing) {
            self.columns[at] = CLOSED;
        } else if let Some(basis) = &self.basis {
            self.columns[at] = basis.column(&self.statements.keys()[at]).map_or(CLOSED, index);
        }
        let voted = |p: &Person| p.cells.binary_search_by_key(&at, |c| c.statement() as usize).is_ok();
        touched.extend(self.people.iter().enumerate().filter(|(_, p)| voted(p)).map(|(at, _)| at));
    }

    /// Changes one cell and every count it is in.
    fn set(&mut self, person: usize, statement: usize, vote: Option<(Opinion, bool)>) {
        let group = self.people[person].group();
        let groups = self.names.len();
        let cells = &mut self.people[person].cells;
        let place = cells.binary_search_by_key(&statement, |c| c.statement() as usize);
        let before = place.ok().map(|at| cells[at].opinion());
        match (place, vote) {
            (Ok(at), Some((opinion, important))) => {
                cells[at] = Cell::new(index(statement), opinion, important)
            }
            (Err(at), Some((opinion, important))) => {
                cells.insert(at, Cell::new(index(statement), opinion, important));
            }
            (Ok(at), None) => {
                cells.remove(at);
            }
            (Err(_), None) => return,
        }
        self.people[person].changed = self.version;
        self.votes = self.votes + usize::from(vote.is_some()) - usize::from(before.is_some());
        let of_group = group.map(|g| &mut self.tally[statement * groups + g]);
        for count in std::iter::once(&mut self.counts[statement]).chain(of_group) {
            if let Some(before) = before {
                count.remove(before);
            }
            if let Some((opinion, _)) = vote {
                count.add(opinion);
            }
        }
    }

    /// Places a person anew; says whether the group changed.
    fn place(&mut self, at: usize) -> bool {
        let placed = self.placing(at);
        let person = &mut self.people[at];
        let (before, after) = (person.group(), placed.and_then(|p| p.group).map(usize::from));
        person.placed = placed;
        if before == after {
            return false;
        }
        let groups = self.names.len();
        for cell in &person.cells {
            let counts = &mut self.tally[cell.statement() as usize * groups..][..groups];
            if let Some(before) = before {
                counts[before].remove(cell.opinion());
            }
            if let Some(after) = after {
                counts[after].add(cell.opinion());
            }
        }
        if let Some(before) = before {
            self.sizes[before] -= 1;
        }
        if let Some(after) = after {
            self.sizes[after] += 1;
            person.name = Some(self.names[after]);
        }
        true
    }

    fn placing(&mut self, at: usize) -> Option<Placed> {
        let basis = self.basis.as_ref().filter(|b| b.groups() > 0)?;
        let cells = &self.people[at].cells;
        if cells.is_empty() {
            return None;
        }
        self.slots.clear();
        for cell in cells {
            let column = self.columns[cell.statement() as usize];
            if column != CLOSED {
                self.slots.push(column << 2 | cell.opinion() as u32);
            }
        }
        // In the order of the matrix, so that sums come out the same to the bit.
        self.slots.sort_unstable();
        Some(basis.place(&self.slots, cells.len(), &mut self.room))
    }
}

/// Takes no part in positions.
const fn silent(standing: Standing) -> bool {
    standing.hidden || standing.meta
}

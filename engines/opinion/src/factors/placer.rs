// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Where one person is by their own votes, under a model that is ready. The cold run and the live one both place everybody
//! with this, so that the same votes and the same model give the same place to the bit.

use super::choose::most_likely;
use super::crowd::without_intercept;
use super::forms::{Ready, Weighed};
use super::mixture::Camps;
use super::model::{Known, Model};
use super::sight::Sight;
use crate::key::Key;
use crate::lanes::LANES;
use crate::votes::Votes;

/// With few votes a person is in a group only if that is more likely than all others together.
const SURE: f64 = 0.5;

/// Where a participant is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// On the map.
    pub position: [f64; 2],
    /// Standard error of the position.
    pub error: [f32; 2],
    /// The group, if in one.
    pub group: Option<u8>,
    /// Chance to be in the most likely group.
    pub certainty: f32,
}

/// Memory used again from person to person.
#[derive(Debug, Default)]
pub(crate) struct Room {
    weights: Vec<f64>,
    told: Weighed,
    slots: [Vec<u32>; LANES],
}

/// A model of rank R (D is that and one) with its camps.
pub(super) struct Placer<const D: usize, const R: usize> {
    model: Model<D>,
    sight: Sight<D>,
    camps: usize,
    ready: Ready<R>,
    scale: [f64; 2],
    enough: usize,
    /// The group number of each camp.
    numbers: Vec<u8>,
}

impl<const D: usize, const R: usize> Placer<D, R> {
    /// `scale` turns the first two axes into units of log odds; `enough` votes put a person into a group whatever the chance.
    pub(super) fn new(model: Model<D>, camps: &Camps<R>, scale: [f64; 2], enough: usize) -> Self {
        let numbers = (0..=u8::MAX).take(camps.centers.len()).collect();
        let sight = Sight::new(&model);
        Self { model, sight, camps: camps.centers.len(), ready: Ready::new(camps), scale, enough, numbers }
    }

    pub(super) const fn model(&self) -> &Model<D> {
        &self.model
    }

    /// Gives the camps their numbers as groups.
    pub(super) fn number(&mut self, numbers: &[u8]) {
        self.numbers.copy_from_slice(numbers);
    }

    /// Places a person by their open votes (in order of columns); `votes` counts the others too.
    pub(super) fn place(&self, slots: &[u32], votes: usize, room: &mut Room) -> Placed {
        let (known, evidence) = self.model.place(&self.sight, slots, &mut room.weights);
        if self.camps > 1 {
            let seen = without_intercept::<D, R>(&evidence, self.model.tau);
            self.ready.weigh(&[seen], &mut room.told);
        }
        self.placed(&known, 0, votes, room)
    }

    /// Places up to four rows of the matrix by their open votes.
    pub(super) fn place_some(
        &self,
        votes: &Votes,
        open: &[bool],
        rows: std::ops::Range<usize>,
        room: &mut Room,
        placed: &mut Vec<Placed>,
    ) {
        let mut slots = std::mem::take(&mut room.slots);
        for (slots, row) in slots.iter_mut().zip(rows.clone()) {
            slots.clear();
            let all = votes.row_cells(row).iter().map(|c| c.slot() as u32);
            slots.extend(all.filter(|s| open[*s as usize >> 2]));
        }
        slots[rows.len()..].iter_mut().for_each(Vec::clear);
        let lists: [&[u32]; LANES] = std::array::from_fn(|lane| slots[lane].as_slice());
        let four = self.model.place_four(&self.sight, lists, &mut room.weights);
        if self.camps > 1 {
            let seen = four.map(|(_, evidence)| without_intercept::<D, R>(&evidence, self.model.tau));
            self.ready.weigh(&seen, &mut room.told);
        }
        for (lane, row) in rows.enumerate() {
            placed.push(self.placed(&four[lane].0, lane, votes.row_len(row), room));
        }
        room.slots = slots;
    }

    /// Of somebody of whom this is known, and whom the camps were asked about in this lane.
    fn placed(&self, known: &Known<D>, lane: usize, votes: usize, room: &mut Room) -> Placed {
        let (camp, certainty) = if self.camps == 1 { (0, 1.0) } else { most_likely(room.told.of(lane)) };
        let told = votes >= self.enough || certainty >= SURE;
        let along = |axis: usize| if axis < R { self.scale[axis] * known.mean[axis + 1] } else { 0.0 };
        let error = |axis: usize| {
            if axis < R { (self.scale[axis] * known.cov[axis + 1][axis + 1].sqrt()) as f32 } else { 0.0 }
        };
        Placed {
            position: [along(0), along(1)],
            error: [error(0), error(1)],
            group: told.then(|| self.numbers[usize::from(camp)]),
            certainty: certainty as f32,
        }
    }
}

trait Places: Send + Sync {
    fn place(&self, slots: &[u32], votes: usize, room: &mut Room) -> Placed;
}

impl<const D: usize, const R: usize> Places for Placer<D, R> {
    fn place(&self, slots: &[u32], votes: usize, room: &mut Room) -> Placed {
        Self::place(self, slots, votes, room)
    }
}

/// The model behind a landscape: places people by votes it has not seen. Made by [`crate::survey`], used by [`crate::Live`].
pub struct Basis {
    placer: Box<dyn Places>,
    groups: usize,
    keys: Vec<Key>,
    open: Vec<bool>,
}

impl Basis {
    pub(super) fn new<const D: usize, const R: usize>(
        placer: Placer<D, R>,
        groups: usize,
        keys: Vec<Key>,
        open: Vec<bool>,
    ) -> Self {
        Self { placer: Box::new(placer), groups, keys, open }
    }

    /// Groups it tells apart. Some of them may be empty.
    #[must_use]
    pub const fn groups(&self) -> usize {
        self.groups
    }

    /// The column of a statement that was there when the model was made.
    pub(crate) fn known(&self, key: &Key) -> Option<usize> {
        self.keys.binary_search(key).ok()
    }

    /// The open column of a statement, if the model knows it.
    pub(crate) fn column(&self, key: &Key) -> Option<usize> {
        self.known(key).filter(|&at| self.open[at])
    }

    /// Places a person by open votes, in order of columns.
    pub(crate) fn place(&self, slots: &[u32], votes: usize, room: &mut Room) -> Placed {
        self.placer.place(slots, votes, room)
    }
}

impl std::fmt::Debug for Basis {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Basis of {} statements and {} groups", self.keys.len(), self.groups)
    }
}

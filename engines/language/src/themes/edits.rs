// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What a person has changed in the themes: asked of every later result, and told whether it could be held.
//!
//! Themes come and go between runs, so an edit names a theme by its number *and* by some of the texts it had
//! when it was edited; the group in which most of those now stand is the one meant. Once an edit has said which
//! group a theme is, the edits after it find the theme there, wherever its texts stand: else two themes whose
//! texts the machine has put into one group would become one by turns.

use std::{collections::HashMap, hash::Hash};

use super::{
    ThemeId,
    group::{self, Groups},
    leiden::number,
    matrix::{Matrix, add, dot, unit},
};

/// A theme as it was when somebody edited it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor<Id> {
    /// Its number.
    pub theme: ThemeId,
    /// Its most central texts then.
    pub texts: Vec<Id>,
}

/// A person's change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ThemeEdit<Id> {
    /// It is called this.
    Rename(Anchor<Id>, String),
    /// The second belongs to the first.
    Merge(Anchor<Id>, Anchor<Id>),
    /// The second was cut out of the first; its number is the one it was given then.
    Split(Anchor<Id>, Anchor<Id>),
    /// This text belongs there.
    Pin(Id, Anchor<Id>),
    /// These two texts are not of one theme.
    Apart(Id, Id),
}

/// What became of an edit in a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditOutcome {
    /// The texts lay so by themselves.
    AlreadySo,
    /// So many texts were moved for it.
    Done(usize),
    /// None of the texts it speaks of is there any more.
    TextsGone,
    /// A later edit, or the number of themes asked for, stands against it.
    Against,
}

/// What the edits fix beside where texts stand.
#[derive(Debug, Default)]
pub(crate) struct Fixed {
    pub(crate) ids: HashMap<u32, ThemeId>,
    /// The other way about: the group of each theme that an edit has named.
    homes: HashMap<ThemeId, u32>,
    pub(crate) names: HashMap<u32, String>,
    pub(crate) outcomes: Vec<EditOutcome>,
}

impl Fixed {
    /// From now on this group is this theme.
    fn settle(&mut self, group: u32, theme: ThemeId) {
        self.ids.insert(group, theme);
        self.homes.insert(theme, group);
    }

    /// Whether an earlier edit has given the group to another theme.
    fn taken(&self, group: u32, by: ThemeId) -> bool {
        self.ids.get(&group).is_some_and(|id| *id != by)
    }

    /// The second group is no more: what was at home there is now in the first.
    fn joined(&mut self, into: u32, from: u32) {
        self.ids.remove(&from);
        self.homes.values_mut().filter(|home| **home == from).for_each(|home| *home = into);
    }
}

/// Edits over one result's groups. `rows` says at which place each text stands.
pub(crate) struct Hand<'a, Id> {
    pub(crate) places: &'a Matrix,
    pub(crate) rows: HashMap<Id, u32>,
    pub(crate) groups: &'a mut Groups,
}

impl<Id: Copy + Eq + Hash> Hand<'_, Id> {
    /// Applies the edits, the coarse ones first so that the fine ones have the last word, and then looks
    /// whether each holds.
    pub(crate) fn apply(mut self, edits: &[ThemeEdit<Id>]) -> Fixed {
        let mut fixed = Fixed { outcomes: vec![EditOutcome::AlreadySo; edits.len()], ..Fixed::default() };
        for wave in 0..5 {
            for (n, edit) in edits.iter().enumerate().filter(|(_, e)| order(e) == wave) {
                fixed.outcomes[n] = match self.one(edit, &mut fixed) {
                    None => EditOutcome::TextsGone,
                    Some(0) => EditOutcome::AlreadySo,
                    Some(moved) => EditOutcome::Done(moved),
                };
            }
        }
        let held: Vec<bool> = edits.iter().map(|edit| self.holds(edit, &fixed)).collect();
        for (held, outcome) in held.into_iter().zip(&mut fixed.outcomes) {
            if *outcome != EditOutcome::TextsGone && !held {
                *outcome = EditOutcome::Against;
            }
        }
        fixed
    }

    fn one(&mut self, edit: &ThemeEdit<Id>, fixed: &mut Fixed) -> Option<usize> {
        match edit {
            ThemeEdit::Rename(theme, name) => {
                let group = self.home(theme, fixed)?;
                fixed.settle(group, theme.theme);
                fixed.names.insert(group, name.clone());
                Some(0)
            }
            ThemeEdit::Merge(into, from) => {
                let (into_group, from_group) = (self.home(into, fixed)?, self.home(from, fixed)?);
                let moved = if into_group == from_group { 0 } else { self.join(into_group, from_group) };
                fixed.joined(into_group, from_group);
                fixed.settle(into_group, into.theme);
                Some(moved)
            }
            ThemeEdit::Split(rest, part) => {
                let rest_group = self.home(rest, fixed)?;
                let own = self.free();
                let (own, mut moved) = match self.home(part, fixed) {
                    Some(group) if group == rest_group => (own, self.cut(rest_group, own, rest, part)),
                    Some(group) if !fixed.taken(group, part.theme) => (group, 0),
                    // Where it lies is another's by an earlier edit, or no theme's: its own texts, no more.
                    _ if self.known(part) => (own, self.lift(own, part, None)),
                    _ => return None,
                };
                if !self.groups.labels.contains(&Some(rest_group)) {
                    // The rest lay elsewhere altogether.
                    moved += self.lift(rest_group, rest, Some(own));
                }
                fixed.settle(rest_group, rest.theme);
                fixed.settle(own, part.theme);
                Some(moved)
            }
            ThemeEdit::Apart(a, b) => {
                let (a, b) = (*self.rows.get(a)?, *self.rows.get(b)?);
                let (at, other) = (self.groups.labels[a as usize], self.groups.labels[b as usize]);
                Some(if at.is_some() && at == other { self.push_out(a, b) } else { 0 })
            }
            ThemeEdit::Pin(text, theme) => {
                let (row, group) = (*self.rows.get(text)?, self.home(theme, fixed)?);
                fixed.settle(group, theme.theme);
                let label = &mut self.groups.labels[row as usize];
                let moved = usize::from(*label != Some(group));
                *label = Some(group);
                Some(moved)
            }
        }
    }

    fn holds(&self, edit: &ThemeEdit<Id>, fixed: &Fixed) -> bool {
        let label = |id: &Id| self.rows.get(id).and_then(|r| self.groups.labels[*r as usize]);
        match edit {
            ThemeEdit::Rename(..) => true,
            ThemeEdit::Merge(a, b) => self.group(a) == self.group(b),
            ThemeEdit::Split(a, b) => self.group(a) != self.group(b),
            ThemeEdit::Apart(a, b) => label(a) != label(b) || label(a).is_none(),
            ThemeEdit::Pin(text, theme) => label(text) == self.home(theme, fixed),
        }
    }

    /// The group that an earlier edit has said the theme is, or else the one its texts tell. Nothing where none
    /// of its texts is there any more.
    fn home(&self, anchor: &Anchor<Id>, fixed: &Fixed) -> Option<u32> {
        let home = fixed.homes.get(&anchor.theme).copied();
        home.filter(|_| self.known(anchor)).or_else(|| self.group(anchor))
    }

    fn known(&self, anchor: &Anchor<Id>) -> bool {
        anchor.texts.iter().any(|id| self.rows.contains_key(id))
    }

    /// A number for a group that is not there yet.
    fn free(&self) -> u32 {
        number(self.groups.centres.rows())
    }

    /// The group in which most of the anchor's texts stand.
    fn group(&self, anchor: &Anchor<Id>) -> Option<u32> {
        let mut votes: HashMap<u32, usize> = HashMap::new();
        for row in anchor.texts.iter().filter_map(|id| self.rows.get(id)) {
            if let Some(label) = self.groups.labels[*row as usize] {
                *votes.entry(label).or_default() += 1;
            }
        }
        votes.into_iter().max_by_key(|(group, n)| (*n, std::cmp::Reverse(*group))).map(|v| v.0)
    }

    fn join(&mut self, into: u32, from: u32) -> usize {
        let mut moved = 0;
        for label in self.groups.labels.iter_mut().filter(|l| **l == Some(from)) {
            *label = Some(into);
            moved += 1;
        }
        self.recentre();
        moved
    }

    /// Cuts a group in two around the anchors' texts; the part is the group `own`.
    fn cut(&mut self, group: u32, own: u32, rest: &Anchor<Id>, part: &Anchor<Id>) -> usize {
        let rows_of =
            |a: &Anchor<Id>| a.texts.iter().filter_map(|id| self.rows.get(id).copied()).collect::<Vec<_>>();
        let (part_rows, rest_rows) = (rows_of(part), rows_of(rest));
        let rest_rows: Vec<u32> = rest_rows.into_iter().filter(|r| !part_rows.contains(r)).collect();
        let centre = |rows: &[u32]| {
            let mut sum = vec![0.0; self.places.width];
            rows.iter().for_each(|r| add(&mut sum, self.places.row(*r as usize), 1.0));
            unit(&mut sum);
            sum
        };
        let (here, there) = (centre(&rest_rows), centre(&part_rows));
        let mut moved = 0;
        for (n, label) in self.groups.labels.iter_mut().enumerate() {
            let row = number(n);
            let nearer = dot(self.places.row(n), &there) > dot(self.places.row(n), &here);
            let goes = part_rows.contains(&row) || (nearer && !rest_rows.contains(&row));
            if *label == Some(group) && goes {
                *label = Some(own);
                moved += 1;
            }
        }
        self.recentre();
        moved
    }

    /// The anchor's texts become the group `own`, but for those that stand in `beside`.
    fn lift(&mut self, own: u32, part: &Anchor<Id>, beside: Option<u32>) -> usize {
        let mut moved = 0;
        for row in part.texts.iter().filter_map(|id| self.rows.get(id)) {
            let label = &mut self.groups.labels[*row as usize];
            if label.is_none() || *label != beside {
                *label = Some(own);
                moved += 1;
            }
        }
        self.recentre();
        moved
    }

    /// Of two texts of one group, the one that is less like it goes where it fits next best, or to none.
    fn push_out(&mut self, a: u32, b: u32) -> usize {
        let Some(group) = self.groups.labels[a as usize] else { return 0 };
        let near = |row: u32| dot(self.places.row(row as usize), self.groups.centres.row(group as usize));
        let out = if near(a) < near(b) { a } else { b };
        let mut centres = self.groups.centres.clone();
        centres.row_mut(group as usize).fill(0.0);
        self.groups.labels[out as usize] =
            group::nearest(&centres, self.places.row(out as usize)).map(|n| n.0);
        1
    }

    fn recentre(&mut self) {
        let mut now = group::centres(self.places, &self.groups.labels);
        if now.rows() < self.groups.centres.rows() {
            now.data.resize(self.groups.centres.data.len(), 0.0);
        }
        self.groups.centres = now;
    }
}

const fn order<Id>(edit: &ThemeEdit<Id>) -> u8 {
    match edit {
        ThemeEdit::Merge(..) => 0,
        ThemeEdit::Split(..) => 1,
        ThemeEdit::Apart(..) => 2,
        ThemeEdit::Pin(..) => 3,
        ThemeEdit::Rename(..) => 4,
    }
}

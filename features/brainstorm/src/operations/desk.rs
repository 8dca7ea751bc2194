// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the desk looks at: the list of brainstorms and their figures.

use std::sync::Arc;

use kernel::{Actor, Date, OrgId, Permission};

use super::{Brainstorms, allow};
use crate::{
    Result,
    domain::{Brainstorm, BrainstormId, IdeaState},
    store::{brainstorms, votes},
    vote_path::Room,
};

/// How much there is of everything. Exact: for the desk, never for a public page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// Participants.
    pub participants: usize,
    /// Of those, people with at least one rating.
    pub raters: usize,
    /// Visible ideas.
    pub ideas: usize,
    /// Ideas that wait for a moderator.
    pub waiting: usize,
    /// Ratings that count.
    pub ratings: usize,
    /// The version of the vote log.
    pub version: i64,
}

/// A brainstorm in a list of the desk.
#[derive(Debug, Clone)]
pub struct Summary {
    /// The brainstorm.
    pub brainstorm: Brainstorm,
    /// Its figures.
    pub totals: Totals,
}

/// Figures that may be shown to everybody: steps of five persons, and nothing that moves between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Counted {
    /// Participants, rounded down to a full five.
    pub participants: usize,
    /// Visible ideas when that number was reached.
    pub ideas: usize,
    /// Ratings when that number was reached.
    pub votes: usize,
}

impl Brainstorms {
    /// The brainstorms of an organisation, newest first.
    pub async fn list(&self, actor: &Actor, org: OrgId) -> Result<Vec<Summary>> {
        allow(actor, org, Permission::ViewDesk)?;
        let all: Vec<_> =
            self.0.store.read(move |q| brainstorms::of_org(q, org)).await.map_err(crate::Error::Store)?;
        let mut out = Vec::with_capacity(all.len());
        for stored in all {
            let room = self.0.live.room(stored.brainstorm.id).await?;
            out.push(Summary { totals: totals(&room), brainstorm: stored.brainstorm });
        }
        Ok(out)
    }

    /// Public brainstorms of all organisations, newest first, those before `after`: as they are stored, so that
    /// naming them reads nobody's votes.
    pub async fn public_brainstorms(
        &self,
        after: Option<BrainstormId>,
        limit: usize,
    ) -> Result<Vec<crate::domain::Brainstorm>> {
        let (before, limit) =
            (after.map_or(i64::MAX, BrainstormId::as_i64), i64::try_from(limit).unwrap_or(100));
        let all: Vec<_> = self
            .0
            .store
            .read(move |q| brainstorms::public(q, before, limit))
            .await
            .map_err(crate::Error::Store)?;
        Ok(all.into_iter().map(|stored| stored.brainstorm).collect())
    }

    /// The same with their questions and how far their votes have come: every one is read into memory.
    pub async fn public_list(
        &self,
        after: Option<BrainstormId>,
        limit: usize,
    ) -> Result<Vec<Arc<crate::vote_path::View>>> {
        let all = self.public_brainstorms(after, limit).await?;
        let mut out = Vec::with_capacity(all.len());
        for brainstorm in all {
            out.push(self.0.live.room(brainstorm.id).await?.view());
        }
        Ok(out)
    }

    /// Exact figures, for the desk.
    pub async fn totals(&self, actor: &Actor, id: BrainstormId) -> Result<Totals> {
        let room = self.desk(actor, id, Permission::ViewDesk).await?;
        Ok(totals(&room))
    }

    /// Ratings and raters of each day, for the desk.
    pub async fn per_day(&self, actor: &Actor, id: BrainstormId) -> Result<Vec<(Date, i64, i64)>> {
        let room = self.desk(actor, id, Permission::ViewDesk).await?;
        let org = room.org;
        self.0.store.read(move |q| votes::per_day(q, org, id)).await.map_err(crate::Error::Store)
    }

    /// The version of the vote log as this node has it; 0 where nobody has come yet.
    pub fn version(&self, id: BrainstormId) -> i64 {
        self.0.live.loaded(id).map_or(0, |room| room.read().applied)
    }

    /// The question that an idea belongs to.
    pub fn question_of(
        &self,
        id: BrainstormId,
        idea: crate::domain::IdeaId,
    ) -> Option<crate::domain::QuestionId> {
        self.0.live.loaded(id)?.idea(idea).map(|i| i.question)
    }

    /// Public figures.
    pub async fn counted(&self, actor: &Actor, id: BrainstormId) -> Result<Counted> {
        self.get(actor, id).await?;
        Ok(self.public_counts(&*self.0.live.room(id).await?))
    }
}

pub(super) fn totals(room: &Room) -> Totals {
    let inner = room.read();
    let of = |wanted: fn(&IdeaState) -> bool| inner.ideas.values().filter(|i| wanted(&i.state)).count();
    Totals {
        participants: inner.people_count(),
        raters: inner.matrix.voted(),
        ideas: of(IdeaState::is_visible),
        waiting: of(|s| matches!(s, IdeaState::Waiting(_))),
        ratings: inner.matrix.ratings(),
        version: inner.applied,
    }
}

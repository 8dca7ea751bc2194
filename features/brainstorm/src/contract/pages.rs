// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A brainstorm of any size, page by page: for files that are written without holding it. Each page is a short read
//! of its own, so that no writer waits and a slow reader of a file holds nothing. The log below a version never
//! changes, which makes its pages parts of one whole; ideas and people are as they stand when their page is read.

use std::sync::Arc;

use kernel::{Actor, Date, Lang, OrgId, Permission};
use store::Store;

use crate::{
    Error, Result,
    domain::{Background, Ballot, BrainstormId, Idea, IdeaId, ParticipantId, VoterId},
    operations::Brainstorms,
    store::{
        brainstorms, ideas, participants,
        votes::{self, Act},
    },
    vote_path::{View, read_view},
};

/// Rows of a page: some megabytes.
const PEOPLE: i64 = 10_000;
const IDEAS: i64 = 5_000;
const ACTS: i64 = 50_000;

/// Somebody who has not erased themselves.
#[derive(Debug, Clone)]
pub struct PersonTold {
    /// Their number in the vote log.
    pub voter: VoterId,
    /// The language they joined in.
    pub lang: Lang,
    /// What they told.
    pub background: Background,
}

/// A row of the vote log.
#[derive(Debug, Clone, Copy)]
pub struct LoggedAct {
    /// Its number.
    pub seq: i64,
    /// Whose.
    pub voter: VoterId,
    /// A rating, or (unrated) its undo; nothing where all ratings of the voter end here.
    pub rating: Option<(IdeaId, Ballot)>,
    /// The day.
    pub on: Date,
}

/// A brainstorm page by page, from the first one on.
#[derive(Debug)]
pub struct Pages {
    store: Store,
    org: OrgId,
    id: BrainstormId,
    version: i64,
    idea: Option<IdeaId>,
    person: Option<ParticipantId>,
    act: i64,
}

impl Brainstorms {
    /// As [`Brainstorms::find`], without taking the brainstorm into memory: for who reads it page by page.
    ///
    /// # Errors
    /// Where there is none that `actor` may see, or the database fails.
    pub async fn look_up(&self, actor: &Actor, id_or_slug: &str) -> Result<Arc<View>> {
        let id = match id_or_slug.parse() {
            Ok(id) => id,
            Err(_) => {
                let slug = id_or_slug.to_owned();
                let found: Option<_> = self.0.store.read(move |q| brainstorms::by_slug(q, &slug)).await?;
                found.ok_or(Error::NotFound)?.brainstorm.id
            }
        };
        let view = match self.0.live.loaded(id) {
            Some(room) => room.view(),
            None => {
                let found: Option<_> = self.0.store.read(move |q| read_view(q, id)).await?;
                Arc::new(found.ok_or(Error::NotFound)?.0)
            }
        };
        let sees = view.brainstorm.is_public() || actor.may(view.brainstorm.org, Permission::ViewDesk);
        if sees { Ok(view) } else { Err(Error::NotFound) }
    }

    /// A brainstorm page by page; `version` cuts the vote log there, none takes all of it. For other features, which
    /// decide who may see what comes of it.
    ///
    /// # Errors
    /// Where there is none, or the database fails.
    pub async fn pages(&self, id: BrainstormId, version: Option<i64>) -> Result<Pages> {
        let read = self.0.store.read(move |q| {
            let stored = brainstorms::by_id(q, id)?.ok_or(Error::NotFound)?.brainstorm;
            Ok::<_, Error>((stored.org, stored.log_floor, brainstorms::last_seq(q, stored.org, id)?))
        });
        let (org, floor, last) = read.await?;
        let version = version.unwrap_or(last).min(last);
        Ok(Pages { store: self.0.store.clone(), org, id, version, idea: None, person: None, act: floor })
    }
}

impl Pages {
    /// The version of the vote log.
    pub const fn version(&self) -> i64 {
        self.version
    }

    /// The next ideas by their ids, whatever their state; none at the end.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn ideas(&mut self) -> Result<Vec<Idea>> {
        let (org, id, after) = (self.org, self.id, self.idea.map_or(-1, IdeaId::as_i64));
        let page = self.store.read(move |q| ideas::page(q, org, id, after, IDEAS)).await?;
        self.idea = page.last().map_or(self.idea, |i: &Idea| Some(i.id));
        Ok(page)
    }

    /// The next people, in no order that means anything; nothing at the end.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn people(&mut self) -> Result<Option<Vec<PersonTold>>> {
        let (org, id, after) = (self.org, self.id, self.person.map_or(-1, ParticipantId::as_i64));
        let page = self.store.read(move |q| participants::page(q, org, id, after, PEOPLE)).await?;
        let Some(last) = page.last() else { return Ok(None) };
        self.person = Some(last.id);
        let told = page
            .into_iter()
            .filter_map(|p| Some(PersonTold { voter: p.voter?, lang: p.lang, background: p.background }));
        Ok(Some(told.collect()))
    }

    /// The next rows of the log up to the version; none at the end.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn acts(&mut self) -> Result<Vec<LoggedAct>> {
        // Numbers have no gaps.
        let (org, id, after) = (self.org, self.id, self.act);
        let until = (after + ACTS).min(self.version);
        if until <= after {
            return Ok(Vec::new());
        }
        let rows = self.store.read(move |q| votes::with_days(q, org, id, after, until)).await?;
        self.act = until;
        let acts = rows.into_iter().map(|(row, on)| match row.act {
            Act::Rate { voter, idea, ballot } => {
                LoggedAct { seq: row.seq, voter, rating: Some((idea, ballot)), on }
            }
            Act::Withdraw { voter } => LoggedAct { seq: row.seq, voter, rating: None, on },
        });
        Ok(acts.collect())
    }
}

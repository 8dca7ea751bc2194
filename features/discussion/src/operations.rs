// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What can be done, by whom. Pages and the REST interface come through here; `place` says where, and what
//! the owner of that place allows now.

mod moderate;
mod write;

use kernel::{Actor, OrgId, Permission};
use store::Query;
use web::AppState;

pub use moderate::{QueueItem, Show};
pub use write::Added;
pub(crate) use write::erase;

use crate::{
    Error, Result,
    domain::{Comment, CommentId, LogEntry, Place},
    store::{
        comments::{self, Targets},
        moderation,
    },
};

/// Rows of the public log on a page; older ones stay in the database.
const LOG_ROWS: i64 = 500;

/// The discussions of this installation.
#[derive(Clone)]
pub struct Discussions(AppState);

/// A comment with the answers to it, as a reader sees them.
pub type Thread = (Comment, Vec<Comment>);

impl Discussions {
    /// The operations over an application's state.
    pub const fn new(state: AppState) -> Self {
        Self(state)
    }

    /// Comments of a place, oldest first, after one of them, each with its answers; one more than `limit`
    /// where there are more. What waits is there for its author alone.
    pub async fn thread(
        &self,
        actor: &Actor,
        place: &Place,
        after: Option<CommentId>,
        limit: usize,
    ) -> Result<Vec<Thread>> {
        let (org, of, reader) = (place.org, Targets::of(place), participant_of(actor, place));
        let (after, limit) = (from(after), rows(limit));
        self.read(move |q| comments::thread(q, org, &of, after, reader, limit)).await
    }

    /// The newest comments of a place that everybody sees, newest first, and how many there are in all.
    pub async fn latest(&self, place: &Place, n: usize) -> Result<(Vec<Comment>, i64)> {
        let (org, of, n) = (place.org, Targets::of(place), rows(n));
        self.read(move |q| {
            let all = comments::counts(q, org, &of.kind, &of.ids)?;
            let newest = comments::latest(q, org, &of, n)?;
            Ok((newest, all.values().sum()))
        })
        .await
    }

    /// What everybody sees of a place, oldest first, after one of them.
    pub async fn of_target(&self, place: &Place, after: Option<CommentId>, n: usize) -> Result<Vec<Comment>> {
        let (org, of, after, n) = (place.org, Targets::of(place), from(after), rows(n));
        self.read(move |q| comments::of_target(q, org, &of, after, n)).await
    }

    /// What everybody sees in the place's whole scope, oldest first, after one of them.
    pub async fn of_scope(&self, place: &Place, after: Option<CommentId>, n: usize) -> Result<Vec<Comment>> {
        let (org, scope, after, n) = (place.org, place.scope.clone(), from(after), rows(n));
        self.read(move |q| comments::of_scope(q, org, &scope, "visible", after, n)).await
    }

    /// A comment of the place's scope, for whoever may see it: everybody while it is visible, its author
    /// and the desk always.
    pub async fn comment(&self, actor: &Actor, place: &Place, id: CommentId) -> Result<Comment> {
        let org = place.org;
        let found = self.read(move |q| comments::one(q, org, id)).await?.ok_or(Error::NotFound)?;
        let seen = found.state == crate::domain::CommentState::Visible
            || found.author.is(participant_of(actor, place))
            || actor.may(org, Permission::Moderate);
        if found.scope == place.scope && seen { Ok(found) } else { Err(Error::NotFound) }
    }

    /// The public log of moderation, newest first.
    pub async fn log(&self, place: &Place) -> Result<Vec<LogEntry>> {
        let (org, scope) = (place.org, place.scope.clone());
        self.read(move |q| moderation::log(q, org, &scope, LOG_ROWS)).await
    }

    async fn read<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Query<'_>) -> store::Result<T> + Send + 'static,
    {
        self.0.store.read(work).await.map_err(Error::Store)
    }
}

/// The participant of the place's scope behind an actor.
pub(crate) fn participant_of(actor: &Actor, place: &Place) -> Option<i64> {
    match actor {
        Actor::Participant { brainstorm, participant }
            if place.scope.kind == "brainstorm" && place.scope.id == *brainstorm =>
        {
            Some(*participant)
        }
        _ => None,
    }
}

/// Whether `actor` may; another organisation's things do not exist for an outsider.
pub(crate) fn allow(actor: &Actor, org: OrgId, needed: Permission) -> Result<()> {
    match actor {
        _ if actor.may(org, needed) => Ok(()),
        Actor::Staff(staff) if staff.org != org => Err(Error::NotFound),
        _ => Err(Error::Forbidden),
    }
}

fn from(after: Option<CommentId>) -> CommentId {
    after.unwrap_or(CommentId::from_i64(0))
}

fn rows(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

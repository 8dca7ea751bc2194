// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Moderation: taking comments out of sight and back, with a reason and a public trace. There is no
//! operation that changes anybody's words.

use std::collections::BTreeMap;

use kernel::{Actor, ObjectRef, Permission, Tombstone};
use language::Finding;
use store::chain;

use super::{Discussions, allow, rows};
use crate::{
    Error, Result,
    domain::{Comment, CommentId, CommentState, Deed, EntryId, OpenReport, Place, Refusal, checked_note},
    store::{
        comments,
        moderation::{self, NewEntry},
    },
};

/// Reports looked at in one go; the rest comes when these are handled.
const REPORTS: i64 = 1_000;

/// What the desk lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Show {
    /// What needs a look: waiting, then reported.
    #[default]
    Queue,
    /// What everybody sees, newest first.
    Visible,
    /// What was hidden, newest first.
    Hidden,
}

impl Show {
    /// All.
    pub const ALL: [Self; 3] = [Self::Queue, Self::Visible, Self::Hidden];

    /// The word in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Queue => "queue",
            Self::Visible => "visible",
            Self::Hidden => "hidden",
        }
    }

    /// The list of a word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }
}

/// A comment for a moderator to look at.
#[derive(Debug, Clone)]
pub struct QueueItem {
    /// The comment.
    pub comment: Comment,
    /// What looks like personal data in it.
    pub findings: Vec<Finding>,
    /// Reports that nobody has looked at.
    pub reports: Vec<OpenReport>,
}

impl Discussions {
    /// A list of the desk. Visible and hidden ones are newest first, before `before`; one more than `limit`
    /// where there are more.
    pub async fn desk(
        &self,
        actor: &Actor,
        place: &Place,
        show: Show,
        before: Option<CommentId>,
        limit: usize,
    ) -> Result<Vec<QueueItem>> {
        allow(actor, place.org, Permission::Moderate)?;
        let (org, scope, limit) = (place.org, place.scope.clone(), rows(limit));
        let before = before.unwrap_or(CommentId::from_i64(i64::MAX));
        self.read(move |q| {
            let mut reports: BTreeMap<CommentId, Vec<OpenReport>> = BTreeMap::new();
            for report in moderation::open_reports(q, org, &scope, REPORTS)? {
                reports.entry(report.comment).or_default().push(report);
            }
            let all = match show {
                Show::Queue => {
                    let nought = CommentId::from_i64(0);
                    let mut all = comments::of_scope(q, org, &scope, "waiting", nought, limit)?;
                    for id in reports.keys().take(usize::try_from(limit).unwrap_or(usize::MAX)) {
                        all.extend(comments::one(q, org, *id)?);
                    }
                    all
                }
                Show::Visible => comments::newest_of_scope(q, org, &scope, "visible", before, limit)?,
                Show::Hidden => comments::newest_of_scope(q, org, &scope, "hidden", before, limit)?,
            };
            let item = |comment: Comment| QueueItem {
                findings: language::personal_data(&comment.text),
                reports: reports.get(&comment.id).cloned().unwrap_or_default(),
                comment,
            };
            Ok(all.into_iter().map(item).collect())
        })
        .await
    }

    /// Reports of a comment that nobody has looked at.
    pub async fn reports(&self, actor: &Actor, place: &Place, id: CommentId) -> Result<Vec<OpenReport>> {
        allow(actor, place.org, Permission::Moderate)?;
        let (org, scope) = (place.org, place.scope.clone());
        let all = self.read(move |q| moderation::open_reports(q, org, &scope, REPORTS)).await?;
        Ok(all.into_iter().filter(|r| r.comment == id).collect())
    }

    /// How many comments need a look: waiting, and reported.
    pub async fn waiting(&self, actor: &Actor, place: &Place) -> Result<(i64, usize)> {
        allow(actor, place.org, Permission::Moderate)?;
        let (org, scope) = (place.org, place.scope.clone());
        self.read(move |q| {
            let waiting = comments::count_of_scope(q, org, &scope, "waiting")?;
            let mut reported: Vec<CommentId> =
                moderation::open_reports(q, org, &scope, REPORTS)?.iter().map(|r| r.comment).collect();
            reported.dedup();
            Ok((waiting, reported.len()))
        })
        .await
    }

    /// Shows, hides or restores a comment. The public log tells the reason and the note, never the words.
    pub async fn moderate(
        &self,
        actor: &Actor,
        place: &Place,
        id: CommentId,
        deed: Deed,
        note: &str,
    ) -> Result<()> {
        allow(actor, place.org, Permission::Moderate)?;
        let note = checked_note(note).map_err(|p| Error::Field("note", p))?;
        let (org, scope, by, now) = (place.org, place.scope.clone(), actor.account(), self.0.now());
        let entry = self.0.chance(|c| EntryId::in_order(now, c));
        self.0
            .store
            .write(move |q| {
                let found = comments::locked(q, org, id)?.filter(|c| c.scope == scope);
                let found = found.ok_or(Error::NotFound)?;
                let next = found.state.after(deed).ok_or(Refusal::WrongState)?;
                comments::set_state(q, org, id, next)?;
                moderation::handle_reports(q, org, id, now.date())?;
                let row = NewEntry { id: entry, deed, comment: &found, note: &note, by, on: now.date() };
                moderation::add(q, org, &row)?;
                // What cites a comment finds a tombstone while it is out of sight.
                let of = ObjectRef::new("comment", id.as_i64());
                if let CommentState::Hidden(why) = next {
                    let stone = Tombstone { of, reason: why.code().to_owned(), by, at: now };
                    chain::bury(q, org, &stone)?;
                } else {
                    chain::dig_up(q, org, &of)?;
                }
                Ok(())
            })
            .await
    }

    /// Marks the reports of a comment as looked at and leaves it as it is.
    pub async fn dismiss_reports(&self, actor: &Actor, place: &Place, id: CommentId) -> Result<()> {
        allow(actor, place.org, Permission::Moderate)?;
        let (org, scope, on) = (place.org, place.scope.clone(), self.0.now().date());
        self.0
            .store
            .write(move |q| {
                comments::one(q, org, id)?.filter(|c| c.scope == scope).ok_or(Error::NotFound)?;
                Ok::<_, Error>(moderation::handle_reports(q, org, id, on)?)
            })
            .await
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Moderation: taking ideas out of sight and back, with a reason and a public trace. There is no
//! operation that changes anybody's words.

use std::sync::Arc;

use kernel::{Actor, Lang, ObjectRef, Permission, Tombstone};
use language::Finding;
use store::{Query, chain};

use super::Brainstorms;
use crate::{
    Error, Result,
    domain::{Action, BrainstormId, HideReason, Idea, IdeaId, IdeaState, LogEntry, Problem, Refusal},
    store::{
        answers::{self, OpenReport},
        ideas::{self, one},
        moderation::{self, Entry},
    },
};

/// Something for a moderator to look at.
#[derive(Debug, Clone)]
pub struct QueueItem {
    /// The idea: waiting, or visible with reports.
    pub idea: Arc<Idea>,
    /// What looks like personal data in it.
    pub findings: Vec<Finding>,
    /// Words in it that look like swearing, as written: a hint, no reason to hide it.
    pub swearing: Vec<String>,
    /// Reports that nobody has looked at.
    pub reports: Vec<OpenReport>,
}

/// What is done to many ideas at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bulk {
    /// Shown, or left as it is with its reports looked at.
    Show,
    /// Taken out of sight for the same reason.
    Hide(HideReason),
}

/// Ideas offered to join another to.
const ALIKE_OFFERED: usize = 5;

impl Brainstorms {
    /// What waits for a moderator: held and new ideas first, then reported ones.
    pub async fn queue(&self, actor: &Actor, id: BrainstormId) -> Result<Vec<QueueItem>> {
        let room = self.desk(actor, id, Permission::Moderate).await?;
        let org = room.org;
        let reports: Vec<OpenReport> =
            self.0.store.read(move |q| answers::open_reports(q, org, id)).await.map_err(Error::Store)?;
        let words = self.words();
        let inner = room.read();
        let mut out: Vec<QueueItem> = inner
            .ideas
            .values()
            .filter(|i| {
                matches!(i.state, IdeaState::Waiting(_))
                    || i.state.is_visible() && reports.iter().any(|r| r.idea == i.id)
            })
            .map(|i| QueueItem {
                idea: Arc::clone(i),
                findings: language::personal_data(&i.text),
                swearing: language::profanity(&i.text, i.lang, &*words)
                    .into_iter()
                    .filter_map(|s| i.text.get(s.bytes).map(str::to_owned))
                    .collect(),
                reports: reports.iter().filter(|r| r.idea == i.id).cloned().collect(),
            })
            .collect();
        out.sort_by_key(|item| (item.idea.state.is_visible(), item.idea.id));
        Ok(out)
    }

    /// Every idea of the brainstorm, whatever its state, for the desk; oldest first.
    pub async fn all_ideas(&self, actor: &Actor, id: BrainstormId) -> Result<Vec<Arc<Idea>>> {
        let room = self.desk(actor, id, Permission::ViewDesk).await?;
        let mut all: Vec<Arc<Idea>> = room.read().ideas.values().cloned().collect();
        all.sort_by_key(|i| i.id);
        Ok(all)
    }

    /// Shows an idea that waited.
    pub async fn approve(&self, actor: &Actor, id: BrainstormId, idea: IdeaId) -> Result<()> {
        self.moderate(actor, id, idea, Action::Approve, None, "", |state| match state {
            IdeaState::Waiting(_) => Some(IdeaState::Visible),
            _ => None,
        })
        .await
    }

    /// Takes an idea out of sight. The public log tells the reason and the note, never the words.
    pub async fn hide(
        &self,
        actor: &Actor,
        id: BrainstormId,
        idea: IdeaId,
        reason: HideReason,
        note: &str,
    ) -> Result<()> {
        self.moderate(actor, id, idea, Action::Hide, Some(reason), note, move |state| match state {
            IdeaState::Waiting(_) | IdeaState::Visible => Some(IdeaState::Hidden(reason)),
            _ => None,
        })
        .await
    }

    /// Brings a hidden or merged idea back.
    pub async fn restore(&self, actor: &Actor, id: BrainstormId, idea: IdeaId, note: &str) -> Result<()> {
        self.moderate(actor, id, idea, Action::Restore, None, note, |state| match state {
            IdeaState::Hidden(_) | IdeaState::Merged(_) => Some(IdeaState::Visible),
            _ => None,
        })
        .await
    }

    /// Joins an idea to another visible one of the same question, which is rated instead.
    pub async fn merge(
        &self,
        actor: &Actor,
        id: BrainstormId,
        idea: IdeaId,
        into: IdeaId,
        note: &str,
    ) -> Result<()> {
        let room = self.desk(actor, id, Permission::Moderate).await?;
        let (one, other) = (room.idea(idea).ok_or(Error::NotFound)?, room.idea(into).ok_or(Error::NotFound)?);
        if idea == into || one.question != other.question || !other.state.is_visible() {
            return Err(Error::field("into", Problem::Unknown));
        }
        let duplicate = Some(HideReason::Duplicate);
        self.moderate(actor, id, idea, Action::Merge, duplicate, note, move |state| match state {
            IdeaState::Waiting(_) | IdeaState::Visible => Some(IdeaState::Merged(into)),
            _ => None,
        })
        .await
    }

    /// Does the same to many ideas at once, in one transaction. Those that have moved on in the meantime stay
    /// as they are; how many were acted on.
    pub async fn moderate_many(
        &self,
        actor: &Actor,
        id: BrainstormId,
        ideas: Vec<IdeaId>,
        act: Bulk,
    ) -> Result<usize> {
        let room = self.desk(actor, id, Permission::Moderate).await?;
        let (org, by, now) = (room.org, actor.account(), self.now());
        self.change(&room, move |q, _| {
            let mut done = 0;
            for idea in &ideas {
                let Some(found) = one(q, org, id, *idea)? else { continue };
                let next = match (act, &found.state) {
                    (Bulk::Show, IdeaState::Waiting(_)) => IdeaState::Visible,
                    (Bulk::Show, IdeaState::Visible) => {
                        answers::handle_reports(q, org, id, *idea, now.date())?;
                        done += 1;
                        continue;
                    }
                    (Bulk::Hide(reason), IdeaState::Waiting(_) | IdeaState::Visible) => {
                        IdeaState::Hidden(reason)
                    }
                    _ => continue,
                };
                let (action, reason) = match act {
                    Bulk::Show => (Action::Approve, None),
                    Bulk::Hide(reason) => (Action::Hide, Some(reason)),
                };
                let entry = Entry { action, idea: Some(*idea), reason, note: "", by, on: now.date() };
                put(q, org, id, &next, &entry, now)?;
                done += 1;
            }
            Ok(done)
        })
        .await
    }

    /// Visible ideas of the same question that say much the same, best first; for joining one to another.
    pub async fn alike(&self, actor: &Actor, id: BrainstormId, idea: IdeaId) -> Result<Vec<Arc<Idea>>> {
        let room = self.desk(actor, id, Permission::Moderate).await?;
        let found = room.idea(idea).ok_or(Error::NotFound)?;
        let mut alike = room.write().alike(found.question, &found.text, found.lang, ALIKE_OFFERED + 1);
        alike.retain(|other| other.id != idea && other.state.is_visible());
        alike.truncate(ALIKE_OFFERED);
        Ok(alike)
    }

    /// Marks the reports of an idea as looked at and leaves it as it is.
    pub async fn dismiss_reports(&self, actor: &Actor, id: BrainstormId, idea: IdeaId) -> Result<()> {
        let room = self.desk(actor, id, Permission::Moderate).await?;
        let (org, on) = (room.org, self.now().date());
        Ok(self.0.store.write(move |q| answers::handle_reports(q, org, id, idea, on)).await?)
    }

    /// Adds a translation made by hand beside an idea's own words; an empty text takes it away.
    pub async fn translate(
        &self,
        actor: &Actor,
        id: BrainstormId,
        idea: IdeaId,
        lang: Lang,
        text: &str,
    ) -> Result<()> {
        let text = language::plain::clean(text);
        let have = text.chars().count();
        if have > 1_000 {
            return Err(Error::field("text", Problem::TooLong { most: 1_000, have }));
        }
        self.beside(actor, id, idea, move |found| {
            if found.lang == lang {
                return Err(Error::field("lang", Problem::NotAChoice));
            }
            found.translations.set(lang, text.clone());
            Ok(())
        })
        .await
    }

    /// Sets the organiser's note beside an idea; empty takes it away.
    pub async fn set_note(&self, actor: &Actor, id: BrainstormId, idea: IdeaId, note: &str) -> Result<()> {
        let note = language::plain::clean(note);
        let have = note.chars().count();
        if have > 500 {
            return Err(Error::field("note", Problem::TooLong { most: 500, have }));
        }
        self.beside(actor, id, idea, move |found| {
            found.note.clone_from(&note);
            Ok(())
        })
        .await
    }

    /// The public log of moderation, newest first.
    pub async fn moderation_log(&self, actor: &Actor, id: BrainstormId) -> Result<Vec<LogEntry>> {
        let view = self.get(actor, id).await?;
        let org = view.brainstorm.org;
        self.0.store.read(move |q| moderation::of(q, org, id)).await.map_err(Error::Store)
    }

    async fn beside(
        &self,
        actor: &Actor,
        id: BrainstormId,
        idea: IdeaId,
        mut change: impl FnMut(&mut Idea) -> Result<()> + Send + 'static,
    ) -> Result<()> {
        let room = self.desk(actor, id, Permission::Moderate).await?;
        let org = room.org;
        self.change(&room, move |q, _| {
            let mut found = ideas::one(q, org, id, idea)?.ok_or(Error::NotFound)?;
            if found.state == IdeaState::Withdrawn {
                return Err(Refusal::IdeaState.into());
            }
            change(&mut found)?;
            ideas::translate(q, org, id, &found)?;
            Ok(())
        })
        .await
    }

    #[expect(clippy::too_many_arguments, reason = "one row of the public log, and the step itself")]
    async fn moderate(
        &self,
        actor: &Actor,
        id: BrainstormId,
        idea: IdeaId,
        action: Action,
        reason: Option<HideReason>,
        note: &str,
        step: impl Fn(&IdeaState) -> Option<IdeaState> + Send + 'static,
    ) -> Result<()> {
        let room = self.desk(actor, id, Permission::Moderate).await?;
        let note = language::plain::clean(note);
        let have = note.chars().count();
        if have > 500 {
            return Err(Error::field("note", Problem::TooLong { most: 500, have }));
        }
        let (org, by, now) = (room.org, actor.account(), self.now());
        self.change(&room, move |q, _| {
            let found = ideas::one(q, org, id, idea)?.ok_or(Error::NotFound)?;
            let next = step(&found.state).ok_or(Refusal::IdeaState)?;
            let entry = Entry { action, idea: Some(idea), reason, note: &note, by, on: now.date() };
            put(q, org, id, &next, &entry, now)
        })
        .await
    }
}

/// An idea's new state, its reports looked at, and the row of the public log.
pub(super) fn put(
    q: &mut Query<'_>,
    org: kernel::OrgId,
    id: BrainstormId,
    next: &IdeaState,
    entry: &Entry<'_>,
    now: kernel::Timestamp,
) -> Result<()> {
    let idea = entry.idea.ok_or(Error::NotFound)?;
    ideas::set_state(q, org, id, idea, next)?;
    answers::handle_reports(q, org, id, idea, entry.on)?;
    moderation::add(q, org, id, entry)?;
    trace(q, org, idea, next, entry.by, now)
}

/// What cites an idea finds a tombstone while the idea is out of sight.
fn trace(
    q: &mut Query<'_>,
    org: kernel::OrgId,
    idea: IdeaId,
    state: &IdeaState,
    by: Option<kernel::AccountId>,
    at: kernel::Timestamp,
) -> Result<()> {
    let of = ObjectRef::new("idea", idea.as_i64());
    if let IdeaState::Hidden(reason) = state {
        chain::bury(q, org, &Tombstone { of, reason: reason.code().to_owned(), by, at })?;
    } else {
        chain::dig_up(q, org, &of)?;
    }
    Ok(())
}

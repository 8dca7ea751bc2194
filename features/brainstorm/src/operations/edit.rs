// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Editing: settings, questions, background questions. After opening every change of words leaves a
//! version behind, with who, when and why.

use kernel::{Actor, ObjectRef, Permission, Slug, Timestamp, Version};
use store::{Query, chain};

use super::Brainstorms;
use crate::{
    Error, Result,
    domain::{
        BackgroundQuestion, BrainstormId, FieldError, Problem, Question, QuestionId, QuestionSpec, Refusal,
        Settings, may_ask,
    },
    store::{brainstorms::Stored, questions},
};

/// Who changes something, when and why: what a version keeps.
#[derive(Clone)]
struct Trace {
    author: Option<kernel::AccountId>,
    reason: String,
    at: Timestamp,
}

impl Trace {
    /// Keeps what an object was before and what it is now.
    fn keep(
        &self,
        q: &mut Query<'_>,
        stored: &Stored,
        of: ObjectRef,
        before: String,
        after: String,
    ) -> Result<()> {
        let org = stored.brainstorm.org;
        let version = |content: String, t: &Self| Version {
            of: of.clone(),
            number: 0,
            author: t.author,
            reason: t.reason.clone(),
            content,
            at: t.at,
        };
        if chain::versions_of(q, org, &of)?.is_empty() {
            let first = Self { author: None, reason: String::new(), at: stored.brainstorm.created_at };
            chain::add_version(q, org, &version(before, &first))?;
        }
        chain::add_version(q, org, &version(after, self))?;
        Ok(())
    }
}

fn json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

impl Brainstorms {
    /// Changes the settings and, as long as it has not opened, the name in addresses. `revision` is what the
    /// form was filled from: a change by somebody else in the meantime is not overwritten.
    pub async fn edit(
        &self,
        actor: &Actor,
        id: BrainstormId,
        revision: Option<i64>,
        settings: Settings,
        slug: Option<String>,
        reason: &str,
    ) -> Result<()> {
        let room = self.desk(actor, id, Permission::RunBrainstorm).await?;
        let mut problems = settings.problems();
        let slug = slug.map(|s| s.parse::<Slug>());
        if let Some(Err(_)) = slug {
            problems.push(FieldError::new("slug", Problem::NotASlug));
        }
        if !problems.is_empty() {
            return Err(Error::Fields(problems));
        }
        let (slug, trace) = (slug.and_then(Result::ok), self.trace(actor, reason));
        let now = self.now();
        self.change(&room, move |q, stored| {
            if revision.is_some_and(|r| r != stored.brainstorm.revision) {
                return Err(Refusal::Stale.into());
            }
            let old = stored.brainstorm.settings.clone();
            old.may_become(&settings, stored.brainstorm.state, now)?;
            if let Some(slug) = &slug
                && *slug != stored.brainstorm.slug
            {
                if stored.brainstorm.state.has_opened() {
                    return Err(Error::field("slug", Problem::Taken));
                }
                stored.brainstorm.slug = super::make::free_slug(q, slug, true)?;
            }
            if stored.brainstorm.state.has_opened() && old != settings {
                let of = ObjectRef::new("brainstorm", stored.brainstorm.id.as_i64());
                trace.keep(q, stored, of, json(&old), json(&settings))?;
            }
            let mut next = settings.clone();
            next.note_touched(&old, stored.brainstorm.revision + 1);
            stored.brainstorm.settings = next;
            Ok(())
        })
        .await
    }

    /// Sets the background questions, in their order.
    pub async fn set_background_questions(
        &self,
        actor: &Actor,
        id: BrainstormId,
        new: Vec<BackgroundQuestion>,
    ) -> Result<()> {
        let room = self.desk(actor, id, Permission::RunBrainstorm).await?;
        let mut problems: Vec<FieldError> = new.iter().flat_map(BackgroundQuestion::problems).collect();
        let mut keys: Vec<&str> = new.iter().map(BackgroundQuestion::key).collect();
        keys.sort_unstable();
        if keys.windows(2).any(|w| w.first() == w.last()) {
            problems.push(FieldError::new("key", Problem::Twice));
        }
        if !problems.is_empty() {
            return Err(Error::Fields(problems));
        }
        self.change(&room, move |_, stored| {
            may_ask(&stored.background, &new, stored.brainstorm.state)?;
            stored.background = new.clone();
            Ok(())
        })
        .await
    }

    /// Adds a question at the end.
    pub async fn add_question(
        &self,
        actor: &Actor,
        id: BrainstormId,
        spec: QuestionSpec,
    ) -> Result<QuestionId> {
        let room = self.desk(actor, id, Permission::RunBrainstorm).await?;
        let problems = spec.problems();
        if !problems.is_empty() {
            return Err(Error::Fields(problems));
        }
        let now = self.now();
        let question: QuestionId = self.chance(|c| QuestionId::in_order(now, c));
        self.change(&room, move |q, stored| {
            not_archived(stored)?;
            let (org, brainstorm) = (stored.brainstorm.org, stored.brainstorm.id);
            let position = questions::of(q, org, brainstorm)?.last().map_or(1, |last| last.position + 1);
            questions::put(q, org, &Question { id: question, brainstorm, position, spec: spec.clone() })?;
            Ok(question)
        })
        .await
    }

    /// Changes a question: freely before opening, its words (with a trace) and more options after it.
    pub async fn edit_question(
        &self,
        actor: &Actor,
        id: BrainstormId,
        question: QuestionId,
        spec: QuestionSpec,
        reason: &str,
    ) -> Result<()> {
        let room = self.desk(actor, id, Permission::RunBrainstorm).await?;
        let problems = spec.problems();
        if !problems.is_empty() {
            return Err(Error::Fields(problems));
        }
        let trace = self.trace(actor, reason);
        self.change(&room, move |q, stored| {
            let (org, state) = (stored.brainstorm.org, stored.brainstorm.state);
            let all = questions::of(q, org, stored.brainstorm.id)?;
            let mut found = all.into_iter().find(|x| x.id == question).ok_or(Error::NotFound)?;
            found.spec.may_become(&spec, state)?;
            if state.has_opened() && found.spec != spec {
                let of = ObjectRef::new("question", question.as_i64());
                trace.keep(q, stored, of, json(&found.spec), json(&spec))?;
            }
            found.spec = spec.clone();
            questions::put(q, org, &found)?;
            Ok(())
        })
        .await
    }

    /// Moves a question to a place, counted from 1.
    pub async fn move_question(
        &self,
        actor: &Actor,
        id: BrainstormId,
        question: QuestionId,
        to: usize,
    ) -> Result<()> {
        let room = self.desk(actor, id, Permission::RunBrainstorm).await?;
        self.change(&room, move |q, stored| {
            not_archived(stored)?;
            let org = stored.brainstorm.org;
            let mut all = questions::of(q, org, stored.brainstorm.id)?;
            let from = all.iter().position(|x| x.id == question).ok_or(Error::NotFound)?;
            let moved = all.remove(from);
            all.insert(to.saturating_sub(1).min(all.len()), moved);
            for (position, mut question) in (1..).zip(all) {
                question.position = position;
                questions::put(q, org, &question)?;
            }
            Ok(())
        })
        .await
    }

    /// Removes a question with its seeds; only before opening.
    pub async fn remove_question(&self, actor: &Actor, id: BrainstormId, question: QuestionId) -> Result<()> {
        let room = self.desk(actor, id, Permission::RunBrainstorm).await?;
        self.change(&room, move |q, stored| {
            if stored.brainstorm.state.has_opened() {
                return Err(Refusal::QuestionRemoved.into());
            }
            let gone = questions::remove(q, stored.brainstorm.org, stored.brainstorm.id, question)?;
            if gone { Ok(()) } else { Err(Error::NotFound) }
        })
        .await
    }

    /// The versions that changes after opening have left: of the brainstorm's settings, or of a question.
    pub async fn versions(
        &self,
        actor: &Actor,
        id: BrainstormId,
        question: Option<QuestionId>,
    ) -> Result<Vec<Version>> {
        let view = self.get(actor, id).await?;
        let org = view.brainstorm.org;
        let of = question.map_or_else(
            || ObjectRef::new("brainstorm", id.as_i64()),
            |q| ObjectRef::new("question", q.as_i64()),
        );
        Ok(self.0.store.read(move |q| chain::versions_of(q, org, &of)).await?)
    }

    /// When and why the organiser's words were last changed after the results were published; nothing where
    /// they stand as they were.
    pub async fn corrected(&self, id: BrainstormId) -> Result<Option<(Timestamp, String)>> {
        let view = self.0.live.room(id).await?.view();
        let Some(published) = view.brainstorm.published_at else { return Ok(None) };
        let newest = self.versions(&Actor::System, id, None).await?.pop();
        Ok(newest.filter(|v| v.at > published).map(|v| (v.at, v.reason)))
    }

    fn trace(&self, actor: &Actor, reason: &str) -> Trace {
        Trace { author: actor.account(), reason: language::plain::clean(reason), at: self.now() }
    }
}

pub(super) fn not_archived(stored: &Stored) -> Result<()> {
    if stored.brainstorm.state == crate::domain::State::Archived {
        return Err(Refusal::Archived.into());
    }
    Ok(())
}

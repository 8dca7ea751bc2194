// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Ideas that many have sent in the same or nearly the same words: folded into one, with their number. Every
//! one of them keeps its writer, its ratings and its comments, and folding can be undone.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use kernel::{Actor, OrgId, Permission};

use super::{Brainstorms, moderate::put};
use crate::{
    Error, Result,
    domain::{Action, Author, BrainstormId, HideReason, Idea, IdeaId, IdeaState, Problem, WaitReason},
    operations::ideas::stays,
    store::{
        ideas::one,
        moderation::{self, Entry},
    },
};

/// Ideas of one question in the same or nearly the same words.
#[derive(Debug, Clone)]
pub struct Copies {
    /// The one that would stay: the first that everybody sees.
    pub stays: Arc<Idea>,
    /// Those with the very same words, whatever their capitals and signs.
    pub same: Vec<Arc<Idea>>,
    /// Those with nearly the same words.
    pub near: Vec<Arc<Idea>>,
}

/// An idea with those that a moderator has folded into it.
#[derive(Debug, Clone)]
pub struct Folded {
    /// The one that stays.
    pub stays: Arc<Idea>,
    /// The others, in the order in which they came.
    pub ideas: Vec<Arc<Idea>>,
}

/// Whether an idea may be folded into another: it is shown, or waits for nothing but its turn. What was held
/// for personal data is looked at by itself, and the organiser's own ideas are alike on purpose.
fn may_fold(idea: &Idea) -> bool {
    let here = matches!(idea.state, IdeaState::Visible | IdeaState::Waiting(WaitReason::PreModeration));
    here && idea.author != Author::Seed
}

impl Brainstorms {
    /// Groups of ideas in the same or nearly the same words, the biggest first.
    pub async fn copies(&self, actor: &Actor, id: BrainstormId) -> Result<Vec<Copies>> {
        let room = self.desk(actor, id, Permission::Moderate).await?;
        let mut ideas: Vec<Arc<Idea>> =
            room.read().ideas.values().filter(|i| i.state.is_visible() || may_fold(i)).cloned().collect();
        // What everybody sees comes first, so that it stays; the organiser's before all.
        ideas.sort_by_key(|i| (i.question, !i.state.is_visible(), i.author != Author::Seed, i.id));
        // All of a big brainstorm is compared: not on a thread that serves others.
        let found = tokio::task::spawn_blocking(move || {
            let mut out: Vec<Copies> =
                ideas.chunk_by(|a, b| a.question == b.question).flat_map(groups).collect();
            out.sort_by_key(|g| (std::cmp::Reverse(g.same.len() + g.near.len()), g.stays.id));
            out
        });
        found.await.map_err(|e| store::Error::decode(format!("comparing stopped: {e}")).into())
    }

    /// Folds ideas into one that everybody sees: all in its very words, and those of `near` that were chosen.
    /// How many were folded; those that have moved on in the meantime stay as they are.
    pub async fn fold(
        &self,
        actor: &Actor,
        id: BrainstormId,
        stays: IdeaId,
        near: Vec<IdeaId>,
    ) -> Result<usize> {
        let room = self.desk(actor, id, Permission::Moderate).await?;
        let stay = room.idea(stays).filter(|i| i.state.is_visible());
        let stay = stay.ok_or_else(|| Error::field("stays", Problem::Unknown))?;
        let mut ideas = near;
        let groups = self.copies(actor, id).await?;
        ideas.extend(groups.iter().filter(|g| g.stays.id == stays).flat_map(|g| &g.same).map(|i| i.id));
        let mut seen = HashSet::from([stays]);
        ideas.retain(|idea| seen.insert(*idea));
        let (org, by, now) = (room.org, actor.account(), self.now());
        self.change(&room, move |q, _| {
            let mut done = 0;
            if !one(q, org, id, stays)?.is_some_and(|i| i.state.is_visible()) {
                return Err(Error::field("stays", Problem::Unknown));
            }
            for idea in &ideas {
                let found = one(q, org, id, *idea)?;
                if !found.is_some_and(|i| i.question == stay.question && may_fold(&i)) {
                    continue;
                }
                let (action, reason) = (Action::Merge, Some(HideReason::Duplicate));
                let entry = Entry { action, idea: Some(*idea), reason, note: "", by, on: now.date() };
                put(q, org, id, &IdeaState::Merged(stays), &entry, now)?;
                done += 1;
            }
            Ok(done)
        })
        .await
    }

    /// What moderators have folded, the most first. Words that their writer left with another's idea are not
    /// among them: nobody folded those.
    pub async fn folded(&self, actor: &Actor, id: BrainstormId) -> Result<Vec<Folded>> {
        let room = self.desk(actor, id, Permission::Moderate).await?;
        let by_moderators = self.by_moderators(room.org, id).await?;
        let inner = room.read();
        let mut groups: HashMap<IdeaId, Vec<Arc<Idea>>> = HashMap::new();
        for idea in inner.ideas.values().filter(|i| is_folded(i, &by_moderators)) {
            groups.entry(stays(&inner.ideas, idea.id)).or_default().push(Arc::clone(idea));
        }
        let mut out: Vec<Folded> = groups
            .into_iter()
            .filter_map(|(stays, mut ideas)| {
                ideas.sort_by_key(|i| i.id);
                Some(Folded { stays: Arc::clone(inner.ideas.get(&stays)?), ideas })
            })
            .collect();
        out.sort_by_key(|g| (std::cmp::Reverse(g.ideas.len()), g.stays.id));
        Ok(out)
    }

    /// Brings back what moderators have folded into an idea. How many came back.
    pub async fn unfold(&self, actor: &Actor, id: BrainstormId, stays: IdeaId) -> Result<usize> {
        let room = self.desk(actor, id, Permission::Moderate).await?;
        let group = self.folded(actor, id).await?.into_iter().find(|g| g.stays.id == stays);
        let ideas: Vec<IdeaId> = group.into_iter().flat_map(|g| g.ideas).map(|i| i.id).collect();
        let (org, by, now) = (room.org, actor.account(), self.now());
        self.change(&room, move |q, _| {
            let mut done = 0;
            for idea in &ideas {
                if !one(q, org, id, *idea)?.is_some_and(|i| matches!(i.state, IdeaState::Merged(_))) {
                    continue;
                }
                let action = Action::Restore;
                let entry = Entry { action, idea: Some(*idea), reason: None, note: "", by, on: now.date() };
                put(q, org, id, &IdeaState::Visible, &entry, now)?;
                done += 1;
            }
            Ok(done)
        })
        .await
    }

    /// How many ideas moderators have folded into each, for whoever sees the ideas: the public log tells of
    /// every one of them anyway.
    pub async fn folded_counts(&self, actor: &Actor, id: BrainstormId) -> Result<HashMap<IdeaId, usize>> {
        self.get(actor, id).await?;
        let room = self.0.live.room(id).await?;
        let merged = |i: &Arc<Idea>| matches!(i.state, IdeaState::Merged(_));
        if !room.read().ideas.values().any(merged) {
            return Ok(HashMap::new());
        }
        let by_moderators = self.by_moderators(room.org, id).await?;
        let inner = room.read();
        let mut out = HashMap::new();
        for idea in inner.ideas.values().filter(|i| is_folded(i, &by_moderators)) {
            *out.entry(stays(&inner.ideas, idea.id)).or_default() += 1;
        }
        Ok(out)
    }

    /// The ideas whose last entry in the public log is that they were joined to another.
    async fn by_moderators(&self, org: OrgId, id: BrainstormId) -> Result<HashSet<IdeaId>> {
        let log = self.0.store.read(move |q| moderation::of(q, org, id)).await.map_err(Error::Store)?;
        let mut seen = HashSet::new();
        // The newest comes first.
        let last = log.into_iter().filter_map(|e| Some((e.idea?, e.action))).filter(|(i, _)| seen.insert(*i));
        Ok(last.filter(|(_, action)| *action == Action::Merge).map(|(idea, _)| idea).collect())
    }
}

fn is_folded(idea: &Idea, by_moderators: &HashSet<IdeaId>) -> bool {
    matches!(idea.state, IdeaState::Merged(_)) && by_moderators.contains(&idea.id)
}

/// Those of one question; only where there is one that everybody sees.
fn groups(ideas: &[Arc<Idea>]) -> Vec<Copies> {
    let texts: Vec<(usize, &str)> = ideas.iter().map(|i| i.text.as_str()).enumerate().collect();
    let all = |places: &[usize]| -> Vec<Arc<Idea>> {
        places.iter().filter_map(|n| ideas.get(*n)).filter(|i| may_fold(i)).cloned().collect()
    };
    language::same_words(&texts)
        .iter()
        .filter_map(|group| {
            let stays = ideas.get(group.first).filter(|i| i.state.is_visible())?;
            let out = Copies { stays: Arc::clone(stays), same: all(&group.copies), near: all(&group.near) };
            (!out.same.is_empty() || !out.near.is_empty()).then_some(out)
        })
        .collect()
}

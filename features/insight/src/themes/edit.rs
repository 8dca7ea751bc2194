// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A person's changes to the themes, as they are kept and as the engine takes them.

use brainstorm::contract::{BrainstormId, Brainstorms, IdeaId};
use kernel::{Actor, Id, Permission};
use language::{Anchor, EditOutcome, ThemeEdit, ThemeId};
use serde::{Deserialize, Serialize};
use web::{AppState, Result, WebError};

use super::{job, store};
use crate::door::refused;

/// A theme as it was when it was edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchored {
    /// Its number.
    pub theme: u32,
    /// Its most central ideas then.
    pub ideas: Vec<i64>,
}

/// A change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Edit {
    /// A theme is called this.
    Rename(Anchored, String),
    /// The second belongs to the first.
    Merge(Anchored, Anchored),
    /// The second was cut out of the first.
    Split(Anchored, Anchored),
    /// This idea belongs there.
    Pin(i64, Anchored),
    /// These two ideas are not of one theme.
    Apart(i64, i64),
}

/// A change with what became of it in the last computation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditRow {
    /// Its id, as text.
    pub id: i64,
    /// The change.
    pub edit: Edit,
    /// `waits`, `already_so`, `done N`, `gone` or `against`.
    pub outcome: String,
}

impl Anchored {
    fn anchor(&self) -> Anchor<IdeaId> {
        Anchor {
            theme: ThemeId(self.theme),
            texts: self.ideas.iter().map(|i| IdeaId::from_i64(*i)).collect(),
        }
    }
}

impl Edit {
    /// As the engine takes it.
    pub(super) fn for_engine(&self) -> ThemeEdit<IdeaId> {
        match self {
            Self::Rename(theme, name) => ThemeEdit::Rename(theme.anchor(), name.clone()),
            Self::Merge(a, b) => ThemeEdit::Merge(a.anchor(), b.anchor()),
            Self::Split(a, b) => ThemeEdit::Split(a.anchor(), b.anchor()),
            Self::Pin(idea, theme) => ThemeEdit::Pin(IdeaId::from_i64(*idea), theme.anchor()),
            Self::Apart(a, b) => ThemeEdit::Apart(IdeaId::from_i64(*a), IdeaId::from_i64(*b)),
        }
    }
}

/// What became of an edit, as it is kept.
pub(super) fn word(outcome: EditOutcome) -> String {
    match outcome {
        EditOutcome::AlreadySo => "already_so".to_owned(),
        EditOutcome::Done(moved) => format!("done {moved}"),
        EditOutcome::TextsGone => "gone".to_owned(),
        EditOutcome::Against => "against".to_owned(),
    }
}

/// Keeps a change and asks for a computation that obeys it; its id.
///
/// # Errors
/// Where `actor` may not run the brainstorm, or the database fails.
pub(crate) async fn add(state: &AppState, actor: &Actor, id: BrainstormId, edit: &Edit) -> Result<i64> {
    let org = allowed(state, actor, id).await?;
    let text = serde_json::to_string(edit).map_err(WebError::internal)?;
    let (now, account) = (state.now(), actor.account().map(Id::as_i64));
    let edit_id = state.chance(|c| Id::<Edit>::in_order(now, c)).as_i64();
    state.store.write(move |q| store::add_edit(q, org, id, edit_id, &text, account, now)).await?;
    job::ask(state, id, false).await?;
    Ok(edit_id)
}

/// Takes a change back.
///
/// # Errors
/// As [`add`].
pub(crate) async fn remove(state: &AppState, actor: &Actor, id: BrainstormId, edit: i64) -> Result<()> {
    let org = allowed(state, actor, id).await?;
    state.store.write(move |q| store::remove_edit(q, org, id, edit)).await?;
    Ok(job::ask(state, id, false).await?)
}

/// All changes with what became of them, oldest first.
///
/// # Errors
/// As [`add`].
pub(crate) async fn all(state: &AppState, actor: &Actor, id: BrainstormId) -> Result<Vec<EditRow>> {
    let org = allowed(state, actor, id).await?;
    Ok(state.store.read(move |q| store::edits(q, org, id)).await?)
}

async fn allowed(state: &AppState, actor: &Actor, id: BrainstormId) -> Result<kernel::OrgId> {
    let all = state.need::<Brainstorms>()?;
    let view = all.get(actor, id).await.map_err(refused)?;
    let org = view.brainstorm.org;
    if actor.may(org, Permission::RunBrainstorm) { Ok(org) } else { Err(WebError::Forbidden) }
}

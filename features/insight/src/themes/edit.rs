// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A person's changes to the themes, as they are kept and as the engine takes them.

use brainstorm::contract::{BrainstormId, Brainstorms, IdeaId};
use kernel::{AccountId, Actor, Id, OrgId, Permission, Timestamp};
use language::{Anchor, EditOutcome, ThemeEdit, ThemeId, ThemeWish};
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
    /// A theme is called this: one name for all languages, or Finnish, Swedish and English with tabs between.
    Rename(Anchored, String),
    /// The second belongs to the first.
    Merge(Anchored, Anchored),
    /// The second was cut out of the first.
    Split(Anchored, Anchored),
    /// This idea belongs there.
    Pin(i64, Anchored),
    /// These ideas belong there.
    Move(Vec<i64>, Anchored),
    /// These two ideas are not of one theme.
    Apart(i64, i64),
    /// Fewer themes or more: steps from -2 to 2. The last one counts.
    Fineness(i8),
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
    /// Who made it; nobody where the program did.
    pub by: Option<AccountId>,
    /// When.
    pub at: Timestamp,
    /// When and by whom it was taken back: then it does not count.
    pub undone: Option<(Timestamp, Option<AccountId>)>,
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
    /// As the engine takes it: nothing, one or several edits.
    pub(super) fn for_engine(&self) -> Vec<ThemeEdit<IdeaId>> {
        let pin = |idea: &i64, theme: &Anchored| ThemeEdit::Pin(IdeaId::from_i64(*idea), theme.anchor());
        match self {
            Self::Rename(theme, name) => vec![ThemeEdit::Rename(theme.anchor(), name.clone())],
            Self::Merge(a, b) => vec![ThemeEdit::Merge(a.anchor(), b.anchor())],
            Self::Split(a, b) => vec![ThemeEdit::Split(a.anchor(), b.anchor())],
            Self::Pin(idea, theme) => vec![pin(idea, theme)],
            Self::Move(ideas, theme) => ideas.iter().map(|idea| pin(idea, theme)).collect(),
            Self::Apart(a, b) => vec![ThemeEdit::Apart(IdeaId::from_i64(*a), IdeaId::from_i64(*b))],
            Self::Fineness(_) => Vec::new(),
        }
    }
}

/// The changes that count.
pub(super) fn standing(edits: &[EditRow]) -> impl Iterator<Item = &EditRow> {
    edits.iter().filter(|e| e.undone.is_none())
}

/// Fewer or more themes, as the last change that counts says.
pub(super) fn fineness(edits: &[EditRow]) -> i8 {
    let steps = standing(edits).filter_map(|e| match e.edit {
        Edit::Fineness(steps) => Some(steps.clamp(-2, 2)),
        _ => None,
    });
    steps.last().unwrap_or(0)
}

/// What the engine is to look for.
pub(super) fn wish(edits: &[EditRow]) -> ThemeWish {
    // Two steps either way are half and twice.
    ThemeWish { fineness: (f32::from(fineness(edits)) / 2.0).exp2(), ..ThemeWish::default() }
}

/// What became of a change's edits together, as it is kept.
pub(super) fn word(outcomes: &[EditOutcome]) -> String {
    let gone = outcomes.iter().filter(|o| **o == EditOutcome::TextsGone).count();
    let moved: usize = outcomes.iter().map(|o| if let EditOutcome::Done(n) = o { *n } else { 0 }).sum();
    if outcomes.contains(&EditOutcome::Against) {
        "against".to_owned()
    } else if gone > 0 && gone == outcomes.len() {
        "gone".to_owned()
    } else if moved > 0 {
        format!("done {moved}")
    } else {
        "already_so".to_owned()
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

/// Takes a change back: it stays in the history and counts no more.
///
/// # Errors
/// As [`add`].
pub(crate) async fn remove(state: &AppState, actor: &Actor, id: BrainstormId, edit: i64) -> Result<()> {
    let org = allowed(state, actor, id).await?;
    let (now, account) = (state.now(), actor.account().map(Id::as_i64));
    state.store.write(move |q| store::undo_edit(q, org, id, edit, account, now)).await?;
    Ok(job::ask(state, id, false).await?)
}

/// Lets a change that was taken back count again.
///
/// # Errors
/// As [`add`].
pub(crate) async fn redo(state: &AppState, actor: &Actor, id: BrainstormId, edit: i64) -> Result<()> {
    let org = allowed(state, actor, id).await?;
    state.store.write(move |q| store::redo_edit(q, org, id, edit)).await?;
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

pub(super) async fn allowed(state: &AppState, actor: &Actor, id: BrainstormId) -> Result<OrgId> {
    let all = state.need::<Brainstorms>()?;
    let view = all.get(actor, id).await.map_err(refused)?;
    let org = view.brainstorm.org;
    if actor.may(org, Permission::RunBrainstorm) { Ok(org) } else { Err(WebError::Forbidden) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(id: i64, edit: Edit, undone: bool) -> EditRow {
        let at = Timestamp::from_millis(id);
        let undone = undone.then_some((at, None));
        EditRow { id, edit, outcome: "waits".to_owned(), by: None, at, undone }
    }

    #[test]
    fn the_last_wish_that_counts_is_the_one() {
        let edits = [row(1, Edit::Fineness(-2), false), row(2, Edit::Fineness(2), true)];
        assert_eq!(fineness(&edits), -2);
        assert!((wish(&edits).fineness - 0.5).abs() < 1e-6);
        assert!((wish(&[]).fineness - 1.0).abs() < 1e-6);
        assert_eq!(fineness(&[row(1, Edit::Fineness(100), false)]), 2);
    }

    #[test]
    fn a_change_of_many_ideas_has_one_outcome() {
        use EditOutcome::{Against, AlreadySo, Done, TextsGone};
        assert_eq!(word(&[Done(1), AlreadySo, Done(1)]), "done 2");
        assert_eq!(word(&[Done(1), Against]), "against");
        assert_eq!(word(&[TextsGone, TextsGone]), "gone");
        assert_eq!(word(&[TextsGone, AlreadySo]), "already_so");
        assert_eq!(word(&[]), "already_so");
    }

    #[test]
    fn changes_kept_by_earlier_versions_are_still_read() {
        let old = r#"{"rename":[{"theme":3,"ideas":[1,2]},"Koulut"]}"#;
        let read: Edit = serde_json::from_str(old).unwrap();
        assert_eq!(read, Edit::Rename(Anchored { theme: 3, ideas: vec![1, 2] }, "Koulut".to_owned()));
        assert_eq!(serde_json::to_string(&read).unwrap(), old);
    }
}

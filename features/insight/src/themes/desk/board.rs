// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Everything that the desk of themes looks at, read once for a page.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::Arc,
};

use brainstorm::contract::{Idea, IdeaId};
use kernel::Actor;
use web::{Result, WebError};

use super::{
    super::{
        edit::{Anchored, Edit, EditRow, standing},
        job,
        read::{self, Shown, ThemeRow},
        report::Report,
        said::{self, Kind, Said},
        store::{self, Run},
    },
    Desk,
};
use crate::door::refused;

/// A change names a theme by at most so many of its ideas.
const ANCHOR: usize = 25;
/// With so many ideas or fewer the themes are found within the request that changed them.
const AT_ONCE: usize = 1_500;

/// What there is.
pub(super) struct Board {
    pub(super) shown: Shown,
    /// Visible ideas by their id as text.
    pub(super) ideas: BTreeMap<String, Arc<Idea>>,
    /// Visible ideas by theme, the most typical first; 0 is none.
    pub(super) of: HashMap<u32, Vec<Arc<Idea>>>,
    pub(super) edits: Vec<EditRow>,
    pub(super) said: Vec<Said>,
    pub(super) report: Report,
    run: Option<Run>,
    /// Themes that a person has named.
    named: HashSet<u32>,
    /// Which theme each idea is in.
    standing: HashMap<IdeaId, u32>,
}

impl Board {
    pub(super) async fn read(desk: &Desk) -> Result<Self> {
        let (state, org, id) = (&desk.visit.state, desk.view.brainstorm.org, desk.id());
        let ideas = desk.all.all_ideas(&Actor::System, id).await.map_err(refused)?;
        let visible = ideas.into_iter().filter(|i| i.state.is_visible());
        let ideas: BTreeMap<String, Arc<Idea>> = visible.map(|i| (i.id.to_string(), i)).collect();
        let shown = read::for_results(state, org, id, &ideas, |_| true).await?;
        let (run, kept, placed, edits, said, report) = state
            .store
            .read(move |q| {
                Ok::<_, ::store::Error>((
                    store::run(q, org, id)?,
                    store::themes(q, org, id)?,
                    store::ideas(q, org, id)?,
                    store::edits(q, org, id)?,
                    said::read(q, org, id)?,
                    store::report(q, org, id)?,
                ))
            })
            .await?;
        let mut of: HashMap<u32, Vec<Arc<Idea>>> = HashMap::new();
        for (idea, theme) in &placed {
            if let Some(idea) = ideas.get(&idea.to_string()) {
                of.entry(*theme).or_default().push(Arc::clone(idea));
            }
        }
        let standing = placed.into_iter().collect();
        let named = kept.into_iter().filter(|t| t.name.is_some()).map(|t| t.id).collect();
        Ok(Self { shown, ideas, of, edits, said, report, run, named, standing })
    }

    /// The theme of the address.
    pub(super) fn theme(&self, id: u32) -> Result<&ThemeRow> {
        self.shown.theme(id).ok_or(WebError::NotFound)
    }

    /// Whether a change still waits for a computation.
    pub(super) fn waits(&self) -> bool {
        standing(&self.edits).any(|e| e.outcome == "waits")
    }

    /// A theme as a change names it.
    pub(super) fn anchor(&self, id: u32) -> Anchored {
        self.anchor_without(id, &[])
    }

    /// A theme as a change names it, by other ideas than these.
    pub(super) fn anchor_without(&self, id: u32, without: &[i64]) -> Anchored {
        let own = self.of.get(&id).map(Vec::as_slice).unwrap_or_default();
        let ideas = own.iter().map(|i| i.id.as_i64()).filter(|i| !without.contains(i)).take(ANCHOR);
        Anchored { theme: id, ideas: ideas.collect() }
    }

    /// The first number that no theme has or is to have.
    pub(super) fn next(&self) -> u32 {
        let planned = self.edits.iter().filter_map(|e| match &e.edit {
            Edit::Split(_, part) => Some(part.theme.saturating_add(1)),
            _ => None,
        });
        planned.fold(self.run.as_ref().map_or(1, |r| r.next), u32::max)
    }

    /// What stands of a theme's answers or notes, oldest first.
    pub(super) fn said_of(&self, theme: u32, kind: Kind) -> Vec<&Said> {
        let own = self.said.iter().filter(|s| s.kind == kind && s.gone.is_none());
        own.filter(|s| said::now(&s.of, &self.standing) == theme).collect()
    }

    /// The theme that something names, as it is called now; its number where it is gone.
    pub(super) fn called(&self, desk: &Desk, of: &Anchored) -> String {
        let id = said::now(of, &self.standing);
        let theme = self.shown.theme(id).or_else(|| self.shown.theme(of.theme));
        theme.map_or_else(|| of.theme.to_string(), |t| t.name(desk.visit.lang).0.to_owned())
    }

    /// Whether a person has named the theme.
    pub(super) fn named(&self, theme: u32) -> bool {
        self.named.contains(&theme)
    }

    /// Ideas whose place a person has fixed.
    pub(super) fn pinned(&self) -> HashSet<i64> {
        let mut out = HashSet::new();
        for edit in standing(&self.edits) {
            match &edit.edit {
                Edit::Pin(idea, _) => drop(out.insert(*idea)),
                Edit::Move(ideas, _) => out.extend(ideas),
                _ => {}
            }
        }
        out
    }
}

/// Finds the themes anew at once where that is a matter of a moment; else the job does, and the page says so.
pub(super) async fn settle(desk: &Desk) {
    let few = match desk.all.all_ideas(&Actor::System, desk.id()).await {
        Ok(ideas) => ideas.len() <= AT_ONCE,
        Err(_) => false,
    };
    if few && let Err(error) = job::refresh(&desk.visit.state, desk.id()).await {
        tracing::warn!(%error, "themes could not be found at once");
    }
}

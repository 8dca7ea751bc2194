// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The themes for pages and interfaces: names, shares of the ideas, quotes.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex, PoisonError},
};

use brainstorm::contract::{BrainstormId, Idea, IdeaId};
use kernel::{Lang, OrgId};
use web::{AppState, Result};

use super::{job::three, store};

/// So many quotes of a theme.
const QUOTES: usize = 3;
/// So many brainstorms' themes are kept in memory.
const KNOWN: usize = 64;

/// A theme as it may be shown.
#[derive(Debug, Clone, PartialEq)]
pub struct ThemeRow {
    /// Its number, kept from one computation to the next.
    pub id: u32,
    /// What a person has called it, else a suggestion of a pack in each language.
    pub names: Option<[String; 3]>,
    /// Words that tell what it is about.
    pub label: String,
    /// The language of the label.
    pub lang: Lang,
    /// How many visible ideas it has.
    pub ideas: usize,
    /// Its share of all visible ideas.
    pub share: f64,
    /// Its most central ideas.
    pub quotes: Vec<Arc<Idea>>,
}

/// All themes of a brainstorm, the biggest first.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Shown {
    /// When they were computed, in milliseconds; 0 = not yet.
    pub(crate) at: i64,
    pub(crate) themes: Vec<ThemeRow>,
    /// Visible ideas in no theme.
    pub(crate) other: usize,
}

/// Themes and their ideas as this node last read them.
type Read = Arc<(Vec<store::Kept>, Vec<(IdeaId, u32)>)>;

#[derive(Default)]
struct Known(Mutex<HashMap<BrainstormId, (String, Read)>>);

/// The themes of visible ideas. `ideas` are those that the reader may see: only they are counted and quoted.
pub(crate) async fn for_results(
    state: &AppState,
    org: OrgId,
    id: BrainstormId,
    ideas: &BTreeMap<String, Arc<Idea>>,
) -> Result<Shown> {
    let Some(run) = state.store.read(move |q| store::run(q, org, id)).await? else {
        return Ok(Shown::default());
    };
    let known = known(state);
    let have = {
        let known = known.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(&id).filter(|(digest, _)| *digest == run.digest).map(|(_, read)| Arc::clone(read))
    };
    let read = match have {
        Some(read) => read,
        None => {
            let read: Read = Arc::new(
                state
                    .store
                    .read(move |q| {
                        Ok::<_, ::store::Error>((store::themes(q, org, id)?, store::ideas(q, org, id)?))
                    })
                    .await?,
            );
            let mut known = known.0.lock().unwrap_or_else(PoisonError::into_inner);
            if known.len() >= KNOWN {
                known.clear();
            }
            known.insert(id, (run.digest.clone(), Arc::clone(&read)));
            read
        }
    };
    Ok(shown(run.at, &read.0, &read.1, ideas))
}

fn known(state: &AppState) -> Arc<Known> {
    state.get::<Known>().unwrap_or_else(|| {
        let fresh = Arc::new(Known::default());
        state.put(Arc::clone(&fresh));
        fresh
    })
}

fn shown(
    at: i64,
    themes: &[store::Kept],
    placed: &[(IdeaId, u32)],
    ideas: &BTreeMap<String, Arc<Idea>>,
) -> Shown {
    let mut of: HashMap<u32, Vec<&Arc<Idea>>> = HashMap::new();
    for (idea, theme) in placed {
        if let Some(idea) = ideas.get(&idea.to_string()) {
            of.entry(*theme).or_default().push(idea);
        }
    }
    let in_themes: usize = themes.iter().filter_map(|t| of.get(&t.id)).map(Vec::len).sum();
    let mut rows: Vec<ThemeRow> = themes
        .iter()
        .filter_map(|theme| {
            let own = of.get(&theme.id)?;
            let mut quotes: Vec<Arc<Idea>> = Vec::new();
            for idea in own {
                // The same words twice are no second quote.
                if quotes.len() < QUOTES && quotes.iter().all(|q| q.text != idea.text) {
                    quotes.push(Arc::clone(idea));
                }
            }
            let given = theme.name.clone().map(|name| [name.clone(), name.clone(), name]);
            Some(ThemeRow {
                id: theme.id,
                names: given.or_else(|| theme.suggested.as_deref().and_then(three)),
                label: theme.label.clone(),
                lang: theme.lang,
                ideas: own.len(),
                share: own.len() as f64 / ideas.len().max(1) as f64,
                quotes,
            })
        })
        .collect();
    rows.sort_by_key(|t| (std::cmp::Reverse(t.ideas), t.id));
    Shown { at, themes: rows, other: ideas.len() - in_themes }
}

/// The themes of a brainstorm's visible ideas, the biggest first, for other features.
///
/// # Errors
/// Where the database fails.
pub async fn list(
    state: &AppState,
    org: OrgId,
    id: BrainstormId,
    ideas: &BTreeMap<String, Arc<Idea>>,
) -> Result<Vec<ThemeRow>> {
    Ok(for_results(state, org, id, ideas).await?.themes)
}

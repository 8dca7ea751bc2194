// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The themes for pages and interfaces: names, shares of the ideas, quotes, official answers.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex, PoisonError},
};

use brainstorm::contract::{BrainstormId, Idea, IdeaId};
use kernel::{Date, Lang, LocalizedText, OrgId};
use web::{AppState, Result};

use super::{
    said::{self, Kind, Said},
    store,
};

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
    /// Whether a person has named it.
    pub named: bool,
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
    /// What the organiser has answered, oldest first.
    pub answers: Vec<ThemeAnswer>,
}

/// An official answer to a theme.
#[derive(Debug, Clone, PartialEq)]
pub struct ThemeAnswer {
    /// In the languages it was given in.
    pub words: LocalizedText,
    /// The day it was given.
    pub on: Date,
}

impl ThemeRow {
    /// What it is called for a reader of `lang`, and the language the name is in.
    pub fn name(&self, lang: Lang) -> (&str, Lang) {
        self.names.as_ref().and_then(|n| n.get(lang as usize)).map_or((&self.label, self.lang), |n| (n, lang))
    }
}

/// All themes of a brainstorm, the biggest first.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Shown {
    /// When they or what is said of them last changed, in milliseconds; 0 = not yet.
    pub(crate) at: i64,
    pub(crate) themes: Vec<ThemeRow>,
    /// Visible ideas in no theme.
    pub(crate) other: usize,
    /// The theme of each visible idea by its id as text; 0 = in none. A new idea is missing until it is placed.
    pub(crate) of: HashMap<String, u32>,
}

impl Shown {
    /// The theme with this number.
    pub(crate) fn theme(&self, id: u32) -> Option<&ThemeRow> {
        self.themes.iter().find(|t| t.id == id)
    }
}

/// The names of a theme as they are kept: one for all languages, or three with tabs between. Where a language
/// has none, another one's stands in.
pub(crate) fn called(text: &str) -> [String; 3] {
    let bits: Vec<&str> = text.split('\t').collect();
    let any = bits.iter().copied().find(|b| !b.is_empty()).unwrap_or_default();
    [0, 1, 2].map(|i| bits.get(i).copied().filter(|b| !b.is_empty()).unwrap_or(any).to_owned())
}

/// Themes and their ideas as this node last read them.
type Read = Arc<(Vec<store::Kept>, Vec<(IdeaId, u32)>)>;

#[derive(Default)]
struct Known(Mutex<HashMap<BrainstormId, (String, Read)>>);

/// The themes of visible ideas. `ideas` are those that the reader may see, and of them only those that
/// `counts` are counted and quoted.
pub(crate) async fn for_results(
    state: &AppState,
    org: OrgId,
    id: BrainstormId,
    ideas: &BTreeMap<String, Arc<Idea>>,
    counts: impl Fn(&str) -> bool,
) -> Result<Shown> {
    let known_run = state
        .store
        .read(move |q| Ok::<_, ::store::Error>((store::run(q, org, id)?, said::read(q, org, id)?)))
        .await?;
    let (Some(run), said) = known_run else { return Ok(Shown::default()) };
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
    Ok(shown(run.at, &read, &said, ideas, counts))
}

/// When the themes or what is said of them last changed, as [`Shown::at`] says it, without reading them.
pub(crate) async fn changed_at(state: &AppState, org: OrgId, id: BrainstormId) -> Result<i64> {
    let read = move |q: &mut ::store::Query<'_>| {
        Ok::<_, ::store::Error>((store::run(q, org, id)?, said::read(q, org, id)?))
    };
    let (run, said) = state.store.read(read).await?;
    Ok(run.map_or(0, |run| newest(run.at, &said)))
}

/// The later of a computation and the newest official answer.
fn newest(at: i64, said: &[Said]) -> i64 {
    said.iter().filter(|s| s.kind == Kind::Answer).map(Said::stamp).fold(at, i64::max)
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
    (themes, placed): &(Vec<store::Kept>, Vec<(IdeaId, u32)>),
    said: &[Said],
    ideas: &BTreeMap<String, Arc<Idea>>,
    counts: impl Fn(&str) -> bool,
) -> Shown {
    let mut in_theme: HashMap<u32, Vec<&Arc<Idea>>> = HashMap::new();
    let mut of = HashMap::new();
    for (idea, theme) in placed {
        let key = idea.to_string();
        if let Some(idea) = ideas.get(&key).filter(|_| counts(&key)) {
            in_theme.entry(*theme).or_default().push(idea);
            of.insert(key, *theme);
        }
    }
    let all = ideas.keys().filter(|id| counts(id)).count();
    let in_themes: usize = themes.iter().filter_map(|t| in_theme.get(&t.id)).map(Vec::len).sum();
    let answers = answers(placed, said);
    let mut rows: Vec<ThemeRow> = themes
        .iter()
        .filter_map(|theme| {
            let own = in_theme.get(&theme.id)?;
            let mut quotes: Vec<Arc<Idea>> = Vec::new();
            for idea in own {
                // The same words twice are no second quote.
                if quotes.len() < QUOTES && quotes.iter().all(|q| q.text != idea.text) {
                    quotes.push(Arc::clone(idea));
                }
            }
            let name = theme.name.as_deref().or(theme.suggested.as_deref());
            Some(ThemeRow {
                id: theme.id,
                names: name.map(called),
                named: theme.name.is_some(),
                label: theme.label.clone(),
                lang: theme.lang,
                ideas: own.len(),
                share: own.len() as f64 / all.max(1) as f64,
                quotes,
                answers: answers.get(&theme.id).cloned().unwrap_or_default(),
            })
        })
        .collect();
    rows.sort_by_key(|t| (std::cmp::Reverse(t.ideas), t.id));
    Shown { at: newest(at, said), themes: rows, other: all - in_themes, of }
}

/// The answers that stand, by the theme that each belongs to now.
fn answers(placed: &[(IdeaId, u32)], said: &[Said]) -> HashMap<u32, Vec<ThemeAnswer>> {
    let mut out: HashMap<u32, Vec<ThemeAnswer>> = HashMap::new();
    let mut answers = said.iter().filter(|s| s.kind == Kind::Answer && s.gone.is_none()).peekable();
    if answers.peek().is_none() {
        return out;
    }
    let standing: HashMap<IdeaId, u32> = placed.iter().copied().collect();
    for answer in answers {
        let theme = said::now(&answer.of, &standing);
        let answer = ThemeAnswer { words: answer.words.clone(), on: answer.at.date() };
        out.entry(theme).or_default().push(answer);
    }
    out
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
    Ok(for_results(state, org, id, ideas, |_| true).await?.themes)
}

#[cfg(test)]
mod tests {
    use super::called;

    #[test]
    fn a_name_that_is_missing_is_another_language_s() {
        assert_eq!(called("Koulut"), ["Koulut", "Koulut", "Koulut"]);
        assert_eq!(called("Koulut\tSkolor\tSchools"), ["Koulut", "Skolor", "Schools"]);
        assert_eq!(called("\tSkolor\t"), ["Skolor", "Skolor", "Skolor"]);
    }
}

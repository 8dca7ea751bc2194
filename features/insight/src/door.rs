// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who may see which result: the one way from a request to a result.

use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, Mutex, PoisonError},
};

use brainstorm::contract::{BrainstormId, Brainstorms, ResultPart, State, View, Visibility};
use kernel::{Actor, Permission};
use web::{AppState, Result, Visit, WebError};

use crate::{
    jobs,
    open::Said,
    outcome::Outcome,
    pages::{
        self,
        parts::{Country, Told},
    },
    store, themes,
};

/// What there is for a reader.
pub(crate) enum Found {
    /// A result.
    Told(Box<Told>),
    /// One is being computed.
    Computing,
}

/// Whether a reader may see results now, and if only as a member of staff. Running results that are
/// hidden are hidden from staff too until the brainstorm is closed: nobody steers by what others cannot see.
async fn may_see(state: &AppState, actor: &Actor, view: &View) -> Option<bool> {
    let b = &view.brainstorm;
    let now = b.state_at(state.now());
    if now >= State::Published || (now.has_opened() && b.settings.visibility == Visibility::Always) {
        return Some(false);
    }
    if !now.has_opened() {
        return None;
    }
    let staff = actor.may(b.org, Permission::ReadResults);
    let hidden = b.settings.visibility == Visibility::UntilPublished;
    if staff && !hidden_from_staff(state, view) {
        return Some(true);
    }
    if hidden || matches!(actor, Actor::Visitor | Actor::Staff(_)) {
        return None;
    }
    state.get::<Brainstorms>()?.sees_results(actor, view).await.then_some(false)
}

/// Whether nobody at all may see running results now: they are hidden until published, and people are
/// still answering.
pub(crate) fn hidden_from_staff(state: &AppState, view: &View) -> bool {
    let b = &view.brainstorm;
    let now = b.state_at(state.now());
    !now.has_opened() || (b.settings.visibility == Visibility::UntilPublished && now < State::Closed)
}

/// The result that somebody may see, for files; an error where there is none (yet).
pub(crate) async fn read(state: &AppState, actor: &Actor, id_or_slug: &str) -> Result<Told> {
    let all = state.need::<Brainstorms>()?;
    let view = all.find(actor, id_or_slug).await.map_err(refused)?;
    let not_public = match may_see(state, actor, &view).await {
        Some(not_public) => not_public,
        None => return Err(WebError::NotFound),
    };
    jobs::analyse(state, view.brainstorm.id).await.map_err(refused)?;
    let outcome = newest(state, &view).await?.ok_or(WebError::NotFound)?;
    let mut told = told(state, &all, &view, outcome, not_public).await?;
    with_words(state, &mut told).await?;
    Ok(told)
}

/// Reads what was said of the ideas, for files.
pub(crate) async fn with_words(state: &AppState, told: &mut Told) -> Result<()> {
    let (org, id) = (told.brainstorm.org, told.brainstorm.id);
    if told.said.comments == 0 {
        return Ok(());
    }
    let all = state.need::<Brainstorms>()?.all_ideas(&Actor::System, id).await.map_err(refused)?;
    let comments = state.store.read(move |q| discussion::contract::all_of(q, org, id)).await?;
    told.said.take(comments, &all, &told.ideas);
    Ok(())
}

/// The member of staff or the participant behind a visit. A key is good if the feature that keeps the
/// hashes says so.
async fn actor_of(visit: &Visit, all: &Brainstorms, id: BrainstormId) -> Actor {
    match visit.participants.of(id.as_i64()) {
        Some(key) if visit.staff.is_none() => all.authenticate(key).await.unwrap_or(Actor::Visitor),
        _ => visit.actor(),
    }
}

/// The result that this visit may see, by the brainstorm's id or its name.
pub(crate) async fn find(visit: &Visit, id_or_slug: &str) -> Result<Found> {
    match look(visit, id_or_slug).await? {
        Looked::Computing(_) => Ok(Found::Computing),
        Looked::There(view, outcome, not_public) => {
            let all = visit.state.need::<Brainstorms>()?;
            Ok(Found::Told(Box::new(told(&visit.state, &all, &view, outcome, not_public).await?)))
        }
    }
}

/// A result without its words, which are many: enough to know whether a kept page still tells it.
pub(crate) enum Looked {
    /// One is being computed.
    Computing(Arc<View>),
    /// A result, and whether only staff may see it for now.
    There(Arc<View>, Arc<Outcome>, bool),
}

/// As [`find`], as far as the words.
pub(crate) async fn look(visit: &Visit, id_or_slug: &str) -> Result<Looked> {
    let all = visit.state.need::<Brainstorms>()?;
    let view = all.find(&visit.actor(), id_or_slug).await.map_err(refused)?;
    let actor = actor_of(visit, &all, view.brainstorm.id).await;
    let Some(not_public) = may_see(&visit.state, &actor, &view).await else { return Err(WebError::NotFound) };
    match newest(&visit.state, &view).await? {
        None => Ok(Looked::Computing(view)),
        Some(outcome) => Ok(Looked::There(view, outcome, not_public)),
    }
}

/// Results as this node last read them.
#[derive(Default)]
pub(crate) struct Known(Mutex<HashMap<(BrainstormId, bool), Read>>);

/// Version, time, and what may be shown.
type Read = (i64, i64, Arc<Outcome>);

/// So many results are kept in memory.
const KNOWN: usize = 64;

impl Known {
    fn put(&self, of: (BrainstormId, bool), read: Read) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= KNOWN {
            known.clear();
        }
        known.insert(of, read);
    }
}

/// The newest result of what the state shows; asks for one where there is none.
pub(crate) async fn newest(state: &AppState, view: &View) -> Result<Option<Arc<Outcome>>> {
    let b = &view.brainstorm;
    let (org, id, live) = (b.org, b.id, b.state < State::Published);
    let found = match state.store.read(move |q| store::latest_version(q, org, id, live)).await {
        // The database is gone for a moment: what was shown last is still true.
        Err(error) if error.is_temporary() => {
            let known = state.need::<Known>()?;
            let known = known.0.lock().unwrap_or_else(PoisonError::into_inner);
            let kept = known.get(&(id, live)).map(|(_, _, kept)| Some(Arc::clone(kept)));
            return kept.ok_or_else(|| error.into());
        }
        other => other?,
    };
    if !found.is_some_and(|(version, _)| live || Some(version) == b.published_version) {
        jobs::ask(state, id, false).await?;
    }
    let Some((version, at)) = found else { return Ok(None) };
    let known = state.need::<Known>()?;
    {
        let known = known.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, _, kept)) = known.get(&(id, live)).filter(|(v, a, _)| (*v, *a) == (version, at)) {
            return Ok(Some(Arc::clone(kept)));
        }
    }
    let Some(read) = state.store.read(move |q| store::latest(q, org, id, live)).await? else {
        return Ok(None);
    };
    let outcome = Arc::new(read.outcome);
    known.put((id, live), (read.version, at, Arc::clone(&outcome)));
    Ok(Some(outcome))
}

/// A running result that is about to be written: readers need not parse it.
pub(crate) fn remember(state: &AppState, id: BrainstormId, version: i64, outcome: &Outcome) {
    if let Some(known) = state.get::<Known>() {
        let read = (version, outcome.at, Arc::new(outcome.clone()));
        known.put((id, true), read);
    }
}

pub(crate) async fn told(
    state: &AppState,
    all: &Brainstorms,
    view: &View,
    outcome: Arc<Outcome>,
    not_public: bool,
) -> Result<Told> {
    let ideas = all.all_ideas(&Actor::System, view.brainstorm.id).await.map_err(refused)?;
    let outcome = without(outcome, &view.brainstorm.settings.left_out);
    let visible = ideas.iter().filter(|i| i.state.is_visible());
    let ideas = visible.map(|i| (i.id.to_string(), Arc::clone(i))).collect();
    let b = &view.brainstorm;
    // Themes count the ideas that the list of ideas has, so that a theme leads to as many as it says.
    let listed: HashSet<&str> = outcome.ideas.iter().filter(|i| !i.meta).map(|i| i.id.as_str()).collect();
    let themes = themes::for_results(state, b.org, b.id, &ideas, |id| listed.contains(id)).await?;
    let (org, id) = (b.org, b.id);
    let said = state.store.read(move |q| Said::counted(q, org, id)).await?;
    let corrected = all.corrected(b.id).await.map_err(refused)?;
    let country = match b.settings.continues {
        Some(of) => country(state, all, of).await?,
        None => None,
    };
    Ok(Told {
        country,
        corrected,
        outcome,
        brainstorm: view.brainstorm.clone(),
        questions: view.questions.clone(),
        background: view.background.clone(),
        ideas,
        themes,
        said,
        not_public,
        offers: state.get().unwrap_or_default(),
    })
}

/// What is public of a brainstorm that another one continues at home; nothing before it is published, or where it
/// is gone.
async fn country(state: &AppState, all: &Brainstorms, of: BrainstormId) -> Result<Option<Country>> {
    let Ok(view) = all.get(&Actor::Visitor, of).await else { return Ok(None) };
    if view.brainstorm.state < State::Published {
        return Ok(None);
    }
    let Some(outcome) = newest(state, &view).await? else { return Ok(None) };
    let words = all.all_ideas(&Actor::System, of).await.map_err(refused)?;
    let text: HashMap<String, &str> =
        words.iter().filter(|i| i.state.is_visible()).map(|i| (i.id.to_string(), i.text.as_str())).collect();
    let shown = outcome.ideas.iter().filter(|i| i.seen.number().is_some());
    let agreed = shown.filter_map(|i| Some(((*text.get(&i.id)?).to_owned(), *i.shares.first()?)));
    let settings = &view.brainstorm.settings;
    Ok(Some(Country {
        title: settings.title.clone(),
        slug: view.brainstorm.slug.to_string(),
        who: settings.contact.name.clone(),
        agreed: agreed.collect(),
    }))
}

/// Results with their words, as this node last gathered them: by brainstorm and by whether only staff may see
/// it, with the version of the pages that tell them.
#[derive(Default)]
pub(crate) struct Gathered(Mutex<HashMap<(BrainstormId, bool), AtVersion>>);

/// The version of the pages, and what they tell.
type AtVersion = (i64, Arc<Told>);

/// So many are kept in memory: the words of ten thousand ideas are some megabytes.
const GATHERED: usize = 16;

/// As [`told`], gathered once for a `version` of the pages.
pub(crate) async fn gathered(
    state: &AppState,
    view: &View,
    outcome: Arc<Outcome>,
    not_public: bool,
    version: i64,
) -> Result<Arc<Told>> {
    let kept = state.need::<Gathered>()?;
    let key = (view.brainstorm.id, not_public);
    {
        let kept = kept.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, told)) = kept.get(&key).filter(|(v, _)| *v == version) {
            return Ok(Arc::clone(told));
        }
    }
    let all = state.need::<Brainstorms>()?;
    let told = Arc::new(told(state, &all, view, outcome, not_public).await?);
    // What changed while the words were gathered belongs to the next version.
    if pages::version(&told) == version {
        let mut kept = kept.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= GATHERED {
            kept.clear();
        }
        kept.insert(key, (version, Arc::clone(&told)));
    }
    Ok(told)
}

/// The result without the parts that the organiser does not publish: neither pages nor programs nor files
/// have them.
fn without(mut outcome: Arc<Outcome>, left_out: &[ResultPart]) -> Arc<Outcome> {
    for part in left_out {
        let o = Arc::make_mut(&mut outcome);
        match part {
            ResultPart::Map => o.map = crate::outcome::Map::default(),
            ResultPart::Perception => o.perception.clear(),
            ResultPart::Channels => o.channels.clear(),
            ResultPart::Texts => o.questions.iter_mut().for_each(|q| q.texts.clear()),
        }
    }
    outcome
}

/// What a refusal of the brainstorm is on the web.
pub(crate) fn refused(error: brainstorm::contract::Error) -> WebError {
    match error {
        brainstorm::contract::Error::NotFound => WebError::NotFound,
        brainstorm::contract::Error::Forbidden => WebError::Forbidden,
        brainstorm::contract::Error::Unknown => WebError::NoKey,
        brainstorm::contract::Error::Store(error) => error.into(),
        other => WebError::internal(other),
    }
}

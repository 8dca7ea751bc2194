// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Gives ideas their words and their theme, in the background: within seconds of an idea's coming, and once
//! more at every start for what came while nobody was looking.
//!
//! New ideas are placed in the themes there are; the themes are found anew when there are a quarter more
//! ideas than the last time, when a person has changed something, or when the node has started since.

use std::{
    collections::{BTreeMap, HashMap},
    ops::ControlFlow,
    sync::{Arc, Mutex, PoisonError},
    time::Instant,
};

use brainstorm::contract::{BrainstormId, Brainstorms, Idea, IdeaId, ParticipantId, State};
use jobs::{Failure, Job};
use kernel::{Actor, OrgId, Timestamp, crypto};
use language::{Placer, Source, Theme, ThemeFinder, ThemeId, ThemeMap, ThemeText, Toolbox, plain};
use web::AppState;

use super::{
    edit::{EditRow, standing, wish, word},
    report::Report,
    store::{self, Kept, Run, Words},
};

/// The kind of the job.
const FIND: &str = "insight.themes";
/// Ideas that come within this time are taken in together.
const PAUSE_MS: i64 = 3_000;
/// Themes are found anew when there are this many times as many ideas.
const GROWN: f64 = 1.25;
/// So many brainstorms are asked for at a time when a node starts.
const PAGE: usize = 100;

/// What this node has asked for and what it remembers of its last computations.
#[derive(Default)]
struct Memory {
    /// For when a computation was last asked.
    asked: Mutex<HashMap<BrainstormId, Timestamp>>,
    /// One computation of a brainstorm at a time: one that began before a person's change must not be written after
    /// one that knows of it.
    turns: Mutex<HashMap<BrainstormId, Arc<tokio::sync::Mutex<()>>>>,
    /// What placed the ideas, and what the themes were found with.
    placers: Mutex<HashMap<BrainstormId, (String, Arc<Placer>)>>,
}

/// Registers the job and asks for it whenever a brainstorm changes.
pub(crate) fn start(state: &AppState) {
    state.put(Arc::new(Memory::default()));
    let handler = state.clone();
    state.jobs.register(FIND, move |job| run(handler.clone(), job));
    let app = state.clone();
    state.live.on_version("brainstorm/", move |topic, _| {
        let app = app.clone();
        async move {
            if let Some(id) = topic.split('/').nth(1).and_then(|id| id.parse().ok())
                && let Err(error) = ask(&app, id, true).await
            {
                tracing::warn!(%error, "themes could not be asked for");
            }
        }
    });
    if let Some(all) = state.get::<Brainstorms>() {
        all.on_erase(erase);
    }
}

fn erase(
    q: &mut ::store::Query<'_>,
    org: OrgId,
    id: BrainstormId,
    _participant: Option<ParticipantId>,
) -> ::store::Result<()> {
    store::drop_lemmas(q, org, id)
}

/// Asks for what ideas that came while no node was running still lack.
pub(crate) async fn catch_up(state: &AppState) -> brainstorm::contract::Result<()> {
    let Some(all) = state.get::<Brainstorms>() else { return Ok(()) };
    let mut after = None;
    loop {
        let page = all.public_brainstorms(after, PAGE).await?;
        for b in &page {
            let (org, id) = (b.org, b.id);
            let known = state.store.read(move |q| store::run(q, org, id)).await?;
            if known.is_none() || matches!(b.state, State::Open | State::Closed) {
                ask(state, id, false).await?;
            }
        }
        match page.last() {
            Some(last) if page.len() == PAGE => after = Some(last.id),
            _ => return Ok(()),
        }
    }
}

/// Asks for a computation: now, or (for what comes by itself) not sooner than some seconds after the last,
/// once for all that comes until then.
pub(crate) async fn ask(state: &AppState, id: BrainstormId, later: bool) -> Result<(), ::store::Error> {
    let now = state.now();
    let mut at = now;
    if let Some(memory) = state.get::<Memory>() {
        let mut asked = memory.asked.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(last) = asked.get(&id).filter(|_| later) {
            if *last > now {
                return Ok(());
            }
            at = at.max(last.plus_millis(PAUSE_MS));
        }
        asked.insert(id, at);
    }
    let job =
        state.jobs.prepare(OrgId::from_i64(0), FIND, &id.to_string()).at(at).once(format!("{id} {later}"));
    state.store.write(move |q| jobs::enqueue(q, &job)).await?;
    state.jobs.wake();
    Ok(())
}

async fn run(state: AppState, job: Job) -> Result<(), Failure> {
    let id: BrainstormId =
        job.read::<String>()?.parse().map_err(|_| Failure::Never("no brainstorm's id".to_owned()))?;
    refresh(&state, id).await.map_err(|error| match error {
        brainstorm::contract::Error::NotFound => Failure::Never(error.to_string()),
        other => Failure::Again(other.to_string()),
    })
}

/// What one computation works on.
struct Order {
    ideas: Vec<Arc<Idea>>,
    edits: Vec<EditRow>,
    before: Option<ThemeMap<IdeaId>>,
    placer: Option<Arc<Placer>>,
    run: Run,
    /// What was told of the last computation.
    report: Report,
}

/// What came of it.
struct Answer {
    map: ThemeMap<IdeaId>,
    placer: Arc<Placer>,
    run: Run,
    words: Vec<Words>,
    /// What became of each change, where the themes were found anew.
    told: Vec<(i64, String)>,
    report: Report,
}

/// Computes words and themes of a brainstorm's visible ideas, where they have changed.
pub(crate) async fn refresh(state: &AppState, id: BrainstormId) -> brainstorm::contract::Result<()> {
    let Some(all) = state.get::<Brainstorms>() else { return Ok(()) };
    let memory = state.get::<Memory>();
    let turn = memory.as_ref().map(|memory| {
        let mut turns = memory.turns.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(turns.entry(id).or_default())
    });
    let _turn = match &turn {
        Some(turn) => Some(turn.lock().await),
        None => None,
    };
    let view = all.get(&Actor::System, id).await?;
    if view.brainstorm.state == State::Draft {
        return Ok(());
    }
    let org = view.brainstorm.org;
    let ideas: Vec<Arc<Idea>> =
        all.all_ideas(&Actor::System, id).await?.into_iter().filter(|i| i.state.is_visible()).collect();
    let (known, edits, report) = state
        .store
        .read(move |q| {
            let edits = store::edits(q, org, id)?;
            Ok::<_, ::store::Error>((store::run(q, org, id)?, edits, store::report(q, org, id)?))
        })
        .await?;
    let tools = state.get::<Toolbox>().unwrap_or_default();
    let (digest, found_with) = digests(&ideas, &edits, &tools);
    if known.as_ref().is_some_and(|k| k.digest == digest) {
        return Ok(());
    }
    let before = state.store.read(move |q| before(q, org, id, known.as_ref())).await?;
    let placer = memory.as_ref().and_then(|m| {
        let placers = m.placers.lock().unwrap_or_else(PoisonError::into_inner);
        placers.get(&id).filter(|(with, _)| *with == found_with).map(|(_, p)| Arc::clone(p))
    });
    let texts = before.as_ref().map_or(0, |b| b.1);
    let run = Run { digest, found_with: found_with.clone(), texts, next: 1, at: state.now().as_millis() };
    let order = Order { ideas, edits, before: before.map(|b| b.0), placer, run, report };
    let began = Instant::now();
    let work = tokio::task::spawn_blocking(move || compute(&tools, order)).await;
    let Some(answer) = work.map_err(|e| ::store::Error::decode(format!("the themes stopped: {e}")))? else {
        return Ok(());
    };
    if let Some(memory) = memory {
        let mut placers = memory.placers.lock().unwrap_or_else(PoisonError::into_inner);
        // Word vectors are some megabytes each; what is dropped here is found anew when it is needed.
        if placers.len() >= 32 {
            placers.clear();
        }
        placers.insert(id, (found_with, Arc::clone(&answer.placer)));
    }
    let kept: Vec<Kept> = answer.map.themes.iter().map(kept).collect();
    let Answer { run, words, told, report, .. } = answer;
    let count = kept.len();
    state
        .store
        .write(move |q| {
            store::put(q, org, id, &run, &kept, &words, &told)?;
            store::put_report(q, org, id, &report)
        })
        .await?;
    tracing::info!(brainstorm = %view.brainstorm.slug, themes = count, took_ms = began.elapsed().as_millis(), "themes");
    Ok(())
}

/// What went in, and the part of it that is not the ideas, each as a few characters.
fn digests(ideas: &[Arc<Idea>], edits: &[EditRow], tools: &Toolbox) -> (String, String) {
    let mut with = String::new();
    for edit in standing(edits) {
        with.push_str(&format!("{} {}\n", edit.id, serde_json::to_string(&edit.edit).unwrap_or_default()));
    }
    for lang in kernel::Lang::ALL {
        with.push_str(tools.analyser.source(lang).code());
    }
    with.push_str(&format!("{}", tools.pack.is_some()));
    if let Some(model) = &tools.model {
        with.push_str(&format!("model {}", model.width()));
    }
    let mut all = with.clone();
    for idea in ideas {
        all.push_str(&format!("{} {} {}\n", idea.id, idea.lang, idea.text));
    }
    let short = |text: &str| {
        crypto::sha256(&[text.as_bytes()]).iter().take(12).map(|b| format!("{b:02x}")).collect::<String>()
    };
    (short(&all), short(&with))
}

/// The last computation as the engine takes it, and how many ideas its themes were found from.
fn before(
    q: &mut ::store::Query<'_>,
    org: OrgId,
    id: BrainstormId,
    known: Option<&Run>,
) -> ::store::Result<Option<(ThemeMap<IdeaId>, i64)>> {
    let Some(known) = known else { return Ok(None) };
    let mut texts: BTreeMap<u32, Vec<IdeaId>> = BTreeMap::new();
    for (idea, theme) in store::ideas(q, org, id)? {
        texts.entry(theme).or_default().push(idea);
    }
    let other = texts.remove(&0).unwrap_or_default();
    let themes = store::themes(q, org, id)?
        .into_iter()
        .map(|k| Theme {
            id: ThemeId(k.id),
            name: k.name,
            label: k.label.split(", ").map(str::to_owned).collect(),
            suggested: k.suggested.as_deref().and_then(three),
            texts: texts.remove(&k.id).unwrap_or_default(),
            lang: Some(k.lang),
            parts: Vec::new(),
        })
        .collect();
    let map = ThemeMap { themes, other, source: Source::Snowball, next: known.next, edits: Vec::new() };
    Ok(Some((map, known.texts)))
}

pub(super) fn three(text: &str) -> Option<[String; 3]> {
    let mut bits = text.split('\t').map(str::to_owned);
    Some([bits.next()?, bits.next()?, bits.next()?])
}

fn kept(theme: &Theme<IdeaId>) -> Kept {
    Kept {
        id: theme.id.0,
        name: theme.name.clone(),
        label: theme.label.join(", "),
        suggested: theme.suggested.as_ref().map(|s| s.join("\t")),
        lang: theme.lang.unwrap_or(kernel::Lang::Fi),
    }
}

/// The computation itself: no page and no transaction waits for it.
fn compute(tools: &Toolbox, order: Order) -> Option<Answer> {
    let finder = tools.finder();
    let texts: Vec<ThemeText<'_, IdeaId>> =
        order.ideas.iter().map(|i| ThemeText { id: i.id, text: &i.text, lang: i.lang }).collect();
    let mut run = order.run;
    let few = texts.len() as f64 <= run.texts as f64 * GROWN;
    let mut told = Vec::new();
    let (map, placer, report) = match (order.before, order.placer) {
        (Some(before), Some(placer)) if few => {
            let (map, fresh) = placed(&finder, before, &placer, &texts);
            (map, placer, order.report.placed(fresh))
        }
        (before, _) => {
            let asked: Vec<(i64, Vec<_>)> =
                standing(&order.edits).map(|e| (e.id, e.edit.for_engine())).collect();
            let edits: Vec<_> = asked.iter().flat_map(|(_, edits)| edits.iter().cloned()).collect();
            let found = finder.find(&texts, &wish(&order.edits), &edits, before.as_ref(), &mut |_| {
                ControlFlow::Continue(())
            });
            let (map, placer) = found?;
            let mut outcomes = map.edits.iter().copied();
            for (id, edits) in &asked {
                let own: Vec<_> = outcomes.by_ref().take(edits.len()).collect();
                told.push((*id, word(&own)));
            }
            run.texts = i64::try_from(texts.len()).unwrap_or(i64::MAX);
            let report = Report::anew(run.at, before.as_ref(), &map);
            (map, Arc::new(placer), report)
        }
    };
    run.next = map.next;
    let mut at: HashMap<IdeaId, (u32, i64)> = HashMap::new();
    for theme in &map.themes {
        at.extend(theme.texts.iter().zip(0..).map(|(idea, place)| (*idea, (theme.id.0, place))));
    }
    let words = order
        .ideas
        .iter()
        .map(|idea| {
            let (theme, place) = at.get(&idea.id).copied().unwrap_or((0, 0));
            let tokens = tools.analyser.analyse(&idea.text, idea.lang).tokens;
            let keys: Vec<String> = tokens.into_iter().map(|t| t.key).collect();
            let lemmas = plain::clean(&keys.join(" "));
            Words { idea: idea.id, theme, place, lang: idea.lang, lemmas }
        })
        .collect();
    Some(Answer { map, placer, run, words, told, report })
}

/// The themes as they were, without ideas that have gone and with new ones where they fit; and how many new
/// ones there are.
fn placed(
    finder: &ThemeFinder<'_>,
    mut map: ThemeMap<IdeaId>,
    placer: &Placer,
    texts: &[ThemeText<'_, IdeaId>],
) -> (ThemeMap<IdeaId>, usize) {
    let mut fresh = 0;
    let here: HashMap<IdeaId, &ThemeText<'_, IdeaId>> = texts.iter().map(|t| (t.id, t)).collect();
    let mut old: std::collections::HashSet<IdeaId> = map.other.iter().copied().collect();
    for theme in &mut map.themes {
        old.extend(theme.texts.iter().copied());
        theme.texts.retain(|t| here.contains_key(t));
    }
    map.other.retain(|t| here.contains_key(t));
    for text in texts.iter().filter(|t| !old.contains(&t.id)) {
        fresh += 1;
        let theme = placer.place(finder, text.text, text.lang);
        match theme.and_then(|id| map.themes.iter_mut().find(|t| t.id == id)) {
            Some(theme) => theme.texts.push(text.id),
            None => map.other.push(text.id),
        }
    }
    map.themes.retain(|t| !t.texts.is_empty());
    (map, fresh)
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Analyses in the background: cold at publishing, while open a few seconds after something changed.
//! Never on the way of a request.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use brainstorm::contract::{BrainstormId, Brainstorms, State};
use jobs::{Failure, Job};
use kernel::{Actor, OrgId, Timestamp};
use opinion::Settings;
use web::AppState;

use crate::{
    analysis::{self, Analysed},
    disclosure::{Rule, STEP},
    material::Material,
    models::Models,
    running, store,
};

/// The kind of the job.
pub(crate) const ANALYSE: &str = "insight.analyse";
/// While people answer, so long after a change the result follows: a page may be a second behind, in which it is
/// also computed, told and fetched.
const PAUSE_MS: i64 = 250;
/// And it rests so many times as long as it takes.
const SHARE: u32 = 2;

/// When which brainstorm is due on this node, so that a thousand votes ask for one analysis.
#[derive(Default)]
pub(crate) struct Due(Mutex<HashMap<BrainstormId, (Timestamp, i64)>>);

/// Registers the job and asks for it whenever a brainstorm or its votes change.
pub(crate) fn start(state: &AppState) {
    state.put(Arc::new(Due::default()));
    state.put(Arc::new(Models::default()));
    let handler = state.clone();
    state.jobs.register(ANALYSE, move |job| run(handler.clone(), job));
    let app = state.clone();
    state.live.on_version(store::RESULTS, move |topic, version| {
        if let (Some(id), Some(all)) = (of_topic(&topic), app.get::<Brainstorms>()) {
            all.tell_results(id, version);
        }
        std::future::ready(())
    });
    for (prefix, live) in [("brainstorm/", false), ("votes/", true)] {
        let app = state.clone();
        state.live.on_version(prefix, move |topic, _| {
            let app = app.clone();
            async move {
                if let Some(id) = of_topic(&topic)
                    && let Err(error) = ask(&app, id, live).await
                {
                    tracing::warn!(%error, "an analysis could not be asked for");
                }
            }
        });
    }
}

/// The brainstorm of a topic such as `votes/12`.
fn of_topic(topic: &str) -> Option<BrainstormId> {
    topic.split('/').nth(1)?.parse().ok()
}

/// Asks for an analysis: now, or (for votes) in a few seconds, once for all that comes until then.
pub(crate) async fn ask(state: &AppState, id: BrainstormId, later: bool) -> Result<(), ::store::Error> {
    let now = state.now();
    let at = {
        let Some(due) = state.get::<Due>() else { return Ok(()) };
        let mut due = due.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (waiting, pause) = due.get(&id).copied().unwrap_or((Timestamp::from_millis(0), PAUSE_MS));
        if later && waiting > now {
            return Ok(());
        }
        let at = if later { now.plus_millis(pause) } else { now };
        due.insert(id, (at, pause));
        at
    };
    let job = state.jobs.prepare(OrgId::from_i64(0), ANALYSE, &id.to_string()).at(at);
    // One that waits for later must not hold up one that is wanted now.
    let job = job.once(format!("{id} {later}"));
    state.store.write(move |q| jobs::enqueue(q, &job)).await?;
    match u64::try_from(at.as_millis() - now.as_millis()) {
        Ok(pause) if pause > 0 => state.jobs.wake_after(Duration::from_millis(pause)),
        _ => state.jobs.wake(),
    }
    Ok(())
}

async fn run(state: AppState, job: Job) -> Result<(), Failure> {
    let id: BrainstormId =
        job.read::<String>()?.parse().map_err(|_| Failure::Never("no brainstorm's id".to_owned()))?;
    renew(&state, id, false).await.map_err(|error| match error {
        brainstorm::contract::Error::NotFound => Failure::Never(error.to_string()),
        other => Failure::Again(other.to_string()),
    })?;
    // A result is wanted, so its themes are too.
    crate::themes::ask(&state, id, true).await.map_err(|error| Failure::Again(error.to_string()))
}

/// Analyses a brainstorm as its state asks for, and keeps and tells the result with all its tables. Does nothing
/// where the result is there already.
pub(crate) async fn analyse(state: &AppState, id: BrainstormId) -> brainstorm::contract::Result<()> {
    renew(state, id, true).await
}

/// The same; a running result may have older tables of what takes long, unless `whole`.
async fn renew(state: &AppState, id: BrainstormId, whole: bool) -> brainstorm::contract::Result<()> {
    let Some(all) = state.get::<Brainstorms>() else { return Ok(()) };
    let view = all.get(&Actor::System, id).await?;
    let b = view.brainstorm.clone();
    let published = b.state >= State::Published;
    match b.state_at(state.now()) {
        State::Open if !published => {
            let took = running::renew(state, &all, &b, whole).await?;
            if let Some(due) = state.get::<Due>() {
                let rest = took.map_or(0, |took| (took * SHARE).as_millis());
                let mut due = due.0.lock().unwrap_or_else(PoisonError::into_inner);
                due.entry(id).or_insert((Timestamp::from_millis(0), PAUSE_MS)).1 =
                    PAUSE_MS.max(i64::try_from(rest).unwrap_or(i64::MAX));
            }
            return Ok(());
        }
        State::Closed => {}
        _ if published => {}
        _ => return Ok(()),
    }
    let org = b.org;
    // What is closed or out is computed cold: nothing moves any more.
    let models = state.get::<Models>();
    let was_running = models.as_ref().is_some_and(|models| models.kept(id).is_some());
    let wanted = if published { b.published_version } else { None };
    let have = state.store.read(move |q| store::latest(q, org, id, !published)).await?;
    if published && have.as_ref().is_some_and(|h| Some(h.version) == wanted) {
        return Ok(());
    }
    let snapshot = all.snapshot(id, wanted).await?;
    let version = wanted.unwrap_or(snapshot.version);
    let mut material = Material::from(snapshot);
    material.version = version;
    let comments = state.store.read(move |q| discussion::contract::total(q, org, id)).await?;
    material.comments = u32::try_from(comments).unwrap_or(0);
    material.meta = state.store.read(move |q| store::meta(q, org, id)).await?;
    // Figures move only when enough people have come that nobody of them can be singled out.
    if let Some(have) = &have {
        let now = u32::try_from(material.people.len()).unwrap_or(u32::MAX);
        let least = if published { have.outcome.threshold } else { have.outcome.threshold.max(STEP) };
        let stays = !Rule::new(least, !published).may_follow(have.participants, now);
        if !published && (have.version == version && !was_running || stays) {
            return Ok(());
        }
        if published && stays {
            let earlier = have.version;
            return Ok(state.store.write(move |q| store::stand_again(q, org, id, version, earlier)).await?);
        }
    }
    let (earlier, last) = state
        .store
        .read(move |q| {
            Ok::<_, ::store::Error>((store::memories(q, org, id, version)?, store::last_memory(q, org, id)?))
        })
        .await?;
    let now = state.now();
    let began = Instant::now();
    let work = move || {
        analysis::analyse(&material, !published, &earlier, last.as_ref(), now, None, |votes| {
            opinion::analyse(votes, &Settings::default())
        })
    };
    let done: Analysed = tokio::task::spawn_blocking(work).await.map_err(|e| {
        brainstorm::contract::Error::Store(::store::Error::decode(format!("the analysis stopped: {e}")))
    })?;
    let took = began.elapsed().as_millis();
    let kept = store::Written::new(&done)?;
    state.store.write(move |q| store::put(q, org, id, version, &kept)).await?;
    if let Some(models) = models {
        models.forget(id);
    }
    tracing::info!(brainstorm = %b.slug, version = done.outcome.version, took_ms = took, live = !published, "analysed");
    Ok(())
}

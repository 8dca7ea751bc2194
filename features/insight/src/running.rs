// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Results while people answer: what moves is computed again and again from what is in memory, within the second
//! that an open page may be behind; tables that take longer follow at their own pace ([`crate::models`]).

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use brainstorm::contract::{Brainstorm, BrainstormId, Brainstorms, Result};
use kernel::OrgId;
use web::AppState;

use crate::{
    analysis,
    disclosure::{Rule, STEP},
    door, jobs,
    material::Material,
    models::{Kept, Models, Slow},
    store,
};

/// Computes, keeps and tells the running result of an open brainstorm, if it is not there already and may move. The
/// slow tables are those there are, unless `whole`. How long it took; nothing where nothing was done, or where it
/// took a cold run, which the next one does not.
pub(crate) async fn renew(
    state: &AppState,
    all: &Brainstorms,
    b: &Brainstorm,
    whole: bool,
) -> Result<Option<Duration>> {
    let Some(models) = state.get::<Models>() else { return Ok(None) };
    let (org, id) = (b.org, b.id);
    let turn = models.turn(id);
    let _turn = turn.lock().await;
    let began = Instant::now();
    let have = kept(state, &models, org, id).await?;
    let mut material = Material::from(all.running(id).await?);
    if let Some(have) = &have {
        let newest = models.slow_version(id).unwrap_or(i64::MIN);
        let wanted = if whole { have.slow < have.version } else { have.slow < newest };
        let now = u32::try_from(material.people.len()).unwrap_or(u32::MAX);
        let may = Rule::new(have.threshold.max(STEP), true).may_follow(have.memory.participants, now);
        if material.version < have.version || (material.version == have.version && !wanted) || !may {
            return Ok(None);
        }
    }
    let (comments, meta, last) = state
        .store
        .read(move |q| {
            let comments = discussion::contract::total(q, org, id)?;
            let last = if have.is_none() { store::last_memory(q, org, id)? } else { None };
            let last = have.map(|h| h.memory).or_else(|| last.map(Arc::new));
            Ok::<_, ::store::Error>((comments, store::meta(q, org, id)?, last))
        })
        .await?;
    material.comments = u32::try_from(comments).unwrap_or(0);
    material.meta = meta;
    let slow = models.slow(id, &material).filter(|_| !whole);
    let follows = models.follows(id);
    let now = state.now();
    let (version, material) = (material.version, Arc::new(material));
    let work = {
        let (models, material, slow) = (Arc::clone(&models), Arc::clone(&material), slow.clone());
        move || {
            let slow = slow.as_ref().map(|s| &s.analysed);
            let done = analysis::analyse(&material, true, &[], last.as_deref(), now, slow, |votes| {
                models.renew(id, votes);
                models.landscape(id, votes)
            });
            store::Written::new(&done).map(|kept| (done, kept))
        }
    };
    let computing = Instant::now();
    let (done, written) = tokio::task::spawn_blocking(work).await.map_err(|e| stopped(&e))??;
    let took = computing.elapsed();
    let kept = Kept {
        version,
        at: done.outcome.at,
        threshold: done.outcome.threshold,
        memory: Arc::new(done.memory.clone()),
        slow: slow.as_ref().map_or(version, |s| s.material.version),
    };
    // Readers come as soon as they are told, and need not parse what is in memory here.
    door::remember(state, id, version, &done.outcome);
    state.store.write(move |q| store::put(q, org, id, version, &written)).await?;
    tracing::info!(brainstorm = %b.slug, version, took_ms = began.elapsed().as_millis(), whole = slow.is_none(), "running results");
    if slow.is_none() {
        models.fill(id, Slow::new(Arc::clone(&material), done, took));
    }
    if let Some(rest) = models.wrote(id, kept, &material) {
        tokio::spawn(fill(state.clone(), models, id, rest));
    }
    Ok(follows.then(|| began.elapsed()))
}

/// Makes the slow tables of what was last shown, after a rest, and has them shown.
async fn fill(state: AppState, models: Arc<Models>, id: BrainstormId, rest: Duration) {
    tokio::time::sleep(rest).await;
    let Some(material) = models.shown(id) else { return models.filled(id) };
    let (of, at, follower) = (Arc::clone(&material), state.now(), Arc::clone(&models));
    let work = move || {
        let began = Instant::now();
        let done = analysis::analyse(&of, true, &[], None, at, None, |votes| follower.landscape(id, votes));
        (done, began.elapsed())
    };
    match tokio::task::spawn_blocking(work).await {
        Ok((analysed, took)) => models.fill(id, Slow::new(material, analysed, took)),
        Err(error) => tracing::warn!(%error, "the slow tables of a running result could not be made"),
    }
    models.filled(id);
    if let Err(error) = jobs::ask(&state, id, true).await {
        tracing::warn!(%error, "an analysis could not be asked for");
    }
}

/// The running result that there is: from memory where this node wrote it last.
async fn kept(state: &AppState, models: &Models, org: OrgId, id: BrainstormId) -> Result<Option<Kept>> {
    let newest = state.store.read(move |q| store::latest_version(q, org, id, true)).await?;
    let Some(newest) = newest else { return Ok(None) };
    if let Some(kept) = models.kept(id).filter(|kept| (kept.version, kept.at) == newest) {
        return Ok(Some(kept));
    }
    let read = state
        .store
        .read(move |q| {
            Ok::<_, ::store::Error>((store::latest(q, org, id, true)?, store::last_memory(q, org, id)?))
        })
        .await?;
    let (Some(stored), memory) = read else { return Ok(None) };
    Ok(Some(Kept {
        version: stored.version,
        at: stored.outcome.at,
        threshold: stored.outcome.threshold,
        memory: Arc::new(analysis::Memory {
            participants: stored.participants,
            ..memory.unwrap_or_default()
        }),
        // Nobody knows how old they are.
        slow: i64::MIN,
    }))
}

fn stopped(error: &tokio::task::JoinError) -> brainstorm::contract::Error {
    brainstorm::contract::Error::Store(::store::Error::decode(format!("the analysis stopped: {error}")))
}

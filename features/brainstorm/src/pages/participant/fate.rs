// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What became of one's ideas: the place of it on the own page. The brainstorm knows an idea's state; what it
//! was counted to, how it was received and what was answered is told by whoever registers it here at start.

use std::{collections::BTreeMap, future::Future, pin::Pin, sync::Arc};

use kernel::Actor;
use web::{AppState, Result, Visit};

use crate::{
    domain::{Idea, IdeaId},
    vote_path::View,
};

/// Pieces of HTML by idea, on their way.
pub type FatesOf = Pin<Box<dyn Future<Output = Result<BTreeMap<IdeaId, String>>> + Send>>;

/// Tells what became of ideas.
pub trait Fates: Send + Sync + 'static {
    /// A piece for each idea that there is something to say about, made by a template of the feature's own.
    /// `ideas` are the participant's own, all of them and nobody else's.
    fn of(&self, visit: &Visit, actor: &Actor, view: &View, ideas: Vec<Arc<Idea>>) -> FatesOf;
}

struct Registered(Arc<dyn Fates>);

impl dyn Fates {
    /// Registers who tells it. Called once at start.
    pub fn register(state: &AppState, fates: Arc<dyn Fates>) {
        state.put(Arc::new(Registered(fates)));
    }
}

/// The pieces, if somebody is registered who can tell them.
pub(super) async fn of(
    visit: &Visit,
    actor: &Actor,
    view: &View,
    ideas: &[Arc<Idea>],
) -> Result<BTreeMap<IdeaId, String>> {
    match visit.state.get::<Registered>() {
        Some(registered) if !ideas.is_empty() => registered.0.of(visit, actor, view, ideas.to_vec()).await,
        _ => Ok(BTreeMap::new()),
    }
}

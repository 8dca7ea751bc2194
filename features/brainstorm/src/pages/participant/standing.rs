// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! "Where I stand": the place of the analysis on the participant's pages. The brainstorm does not know how
//! groups are found; whoever does registers it here at start.

use std::{future::Future, pin::Pin, sync::Arc};

use kernel::Actor;
use web::{AppState, Result, Visit};

use crate::vote_path::View;

/// Ratings that it takes before somebody's place can be told.
pub(super) const NEEDED: usize = 7;

/// A piece of a page, or nothing where there is not enough to tell yet.
pub type StandingPart = Pin<Box<dyn Future<Output = Result<Option<String>>> + Send>>;

/// Tells a participant where they stand among the opinion groups.
pub trait Standing: Send + Sync + 'static {
    /// The piece of HTML for this participant, made by a template of the feature's own: a sentence first, then
    /// a picture. Called only for participants who have rated seven ideas and may see results.
    fn part(&self, visit: &Visit, actor: &Actor, view: &View) -> StandingPart;
}

struct Registered(Arc<dyn Standing>);

impl dyn Standing {
    /// Registers who tells it. Called once at start.
    pub fn register(state: &AppState, standing: Arc<dyn Standing>) {
        state.put(Arc::new(Registered(standing)));
    }
}

/// The piece, if somebody is registered who can tell it.
pub(super) async fn part(visit: &Visit, actor: &Actor, view: &View) -> Result<Option<String>> {
    match visit.state.get::<Registered>() {
        Some(registered) => registered.0.part(visit, actor, view).await,
        None => Ok(None),
    }
}

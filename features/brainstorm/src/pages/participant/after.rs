// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What another feature has to offer on the thank-you page: a form to be told when the results are out. The
//! brainstorm knows no addresses; the feature that does registers its part at start.

use std::sync::Arc;

use web::{AppState, Result, Visit};

use crate::vote_path::View;

/// A piece of the thank-you page.
pub struct AfterThanks {
    /// The piece of HTML, made by a template of the feature's own; nothing where there is nothing to offer.
    pub part: fn(&Visit, &View) -> Result<Option<String>>,
}

impl AfterThanks {
    /// Says that there is a part. Called once at start.
    pub fn register(self, state: &AppState) {
        state.put(Arc::new(self));
    }
}

/// The piece; empty where nobody offers one.
pub(super) fn part(visit: &Visit, view: &View) -> Result<String> {
    match visit.state.get::<AfterThanks>() {
        Some(after) => Ok((after.part)(visit, view)?.unwrap_or_default()),
        None => Ok(String::new()),
    }
}

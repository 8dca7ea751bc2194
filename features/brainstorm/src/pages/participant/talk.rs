// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The place of the comments beside an idea. The brainstorm has none of its own; the feature that does says
//! at start where they are, and only then is there a link.

use std::sync::Arc;

use web::{AppState, Visit};

/// Where an idea is discussed.
pub struct IdeaTalk {
    /// The address below the brainstorm's, for an idea's id: `/ideas/{idea}/comments`.
    pub tail: fn(idea: &str) -> String,
}

impl IdeaTalk {
    /// Says that ideas are discussed. Called once at start.
    pub fn register(self, state: &AppState) {
        state.put(Arc::new(self));
    }
}

/// The address of an idea's comments; empty where there are none.
pub(super) fn href(visit: &Visit, base: &str, idea: &str) -> String {
    let talk = visit.state.get::<IdeaTalk>();
    talk.map(|talk| format!("{base}{}", (talk.tail)(idea))).unwrap_or_default()
}

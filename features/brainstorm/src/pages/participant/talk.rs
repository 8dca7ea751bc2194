// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The place of the comments beside an idea. The brainstorm has none of its own; the feature that does says
//! at start where they are, and only then is there a link.

use std::{pin::Pin, sync::Arc};

use web::{AppState, Result, Visit};

/// An answer on its way.
pub type Answering = Pin<Box<dyn Future<Output = Result> + Send>>;

/// Where an idea is discussed.
#[derive(Clone, Copy)]
pub struct IdeaTalk {
    /// The address below the brainstorm's, for an idea's id: `/ideas/{idea}/comments`.
    pub tail: fn(idea: &str) -> String,
    /// The public log of their moderation, below the brainstorm's address: `/comments/log`.
    pub log: &'static str,
    /// Tells the moderators about a comment.
    pub report: fn(Visit, ReportedComment) -> Answering,
}

/// A comment that somebody reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportedComment {
    /// The brainstorm's id, as the program sent it.
    pub brainstorm: String,
    /// The comment's id, as the program sent it.
    pub comment: String,
    /// Why: the word of a reason for hiding.
    pub reason: String,
    /// In the reporter's words; may be empty.
    pub note: String,
}

impl IdeaTalk {
    /// Says that ideas are discussed. Called once at start.
    pub fn register(self, state: &AppState) {
        state.put(Arc::new(self));
    }
}

/// The address of the public log of comments; empty where there are none.
pub(super) fn log_href(visit: &Visit, base: &str) -> String {
    let talk = visit.state.get::<IdeaTalk>();
    talk.map(|talk| format!("{base}{}", talk.log)).unwrap_or_default()
}

/// The address of an idea's comments; empty where there are none.
pub(super) fn href(visit: &Visit, base: &str, idea: &str) -> String {
    let talk = visit.state.get::<IdeaTalk>();
    talk.map(|talk| format!("{base}{}", (talk.tail)(idea))).unwrap_or_default()
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What people say about the pages themselves: a form for everybody, an inbox for the organisation, answers.
//!
//! - `domain`: what a message is, and by when it is answered;
//! - `operations`: what can be done, by whom;
//! - `letters`: what the letters say, in the reader's language;
//! - `store`: the SQL; `pages`: the ways in from outside; `messages`: the words;
//! - `jobs`: what happens by the clock.
//!
//! Feedback on accessibility must be answered within 14 days (306/2019); here all feedback is. It is kept apart
//! from what participants answer: their key is not looked at, and a row holds a day and no time.

mod domain;
mod jobs;
mod letters;
mod messages;
mod operations;
mod pages;
mod store;

use ::store::Migration;
use kernel::Permission;
use web::{AppState, DeskLink, Feature, Starting};

/// The slice.
pub const FEATURE: Feature =
    Feature { name: "feedback", migrations: MIGRATIONS, routes: pages::routes, start };

/// Its table.
pub const MIGRATIONS: &[Migration] = &[Migration {
    feature: "feedback",
    number: 1,
    name: "message",
    sql: include_str!("../migrations/0001_message.sql"),
}];

fn start(state: AppState) -> Starting {
    Box::pin(async move {
        let label = |lang| messages::T(lang).inbox();
        DeskLink { path: pages::INBOX, label, needs: Permission::AnswerFeedback }.register(&state);
        jobs::register(&state);
        Ok(())
    })
}

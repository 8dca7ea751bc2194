// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What goes out to people: letters that they asked for, invitations, posters, and the widget that other
//! sites show.
//!
//! - `domain`: requests and lists of addresses, and their rules;
//! - `operations`: what can be done, by whom;
//! - `letters`: what the letters say, in the reader's language;
//! - `store`: the SQL; `pages`: the ways in from outside; `messages`: the words;
//! - `jobs`: what happens by the clock;
//! - `contract`: what other features may see.
//!
//! Addresses are kept apart from answers. They are locked with the installation's secret in the database, and
//! gone as soon as they have served.

pub mod contract;
mod domain;
mod jobs;
mod letters;
mod messages;
mod operations;
mod pages;
mod store;

use ::store::Migration;
use brainstorm::contract::AfterThanks;
use web::{AppState, Feature, Starting};

/// The slice.
pub const FEATURE: Feature =
    Feature { name: "outreach", migrations: MIGRATIONS, routes: pages::routes, start };

/// Its tables.
pub const MIGRATIONS: &[Migration] = &[Migration {
    feature: "outreach",
    number: 1,
    name: "notice",
    sql: include_str!("../migrations/0001_notice.sql"),
}];

fn start(state: AppState) -> Starting {
    Box::pin(async move {
        AfterThanks { part: pages::tell_me::part }.register(&state);
        jobs::register(&state);
        Ok(())
    })
}

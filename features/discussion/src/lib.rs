// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Comments in plain text on any object; today on the ideas of a brainstorm.
//!
//! - `domain`: what a comment is, and its rules;
//! - `operations`: what can be done, by whom: the only way in for pages, REST and the command line;
//! - `place`: where a discussion is held, the one file that knows the brainstorm;
//! - `store`: the SQL; `rest`, `pages`: the ways in from outside; `messages`: the words;
//! - `contract`: what other features may see.

pub mod contract;
pub mod domain;
mod error;
mod messages;
pub mod operations;
mod pages;
mod place;
mod rest;
mod store;

use ::store::Migration;
use web::{AppState, Feature, Route, Starting};

pub use error::{Error, Result};

/// The slice.
pub const FEATURE: Feature = Feature { name: "discussion", migrations: MIGRATIONS, routes, start };

/// Its tables.
pub const MIGRATIONS: &[Migration] = &[Migration {
    feature: "discussion",
    number: 1,
    name: "comment",
    sql: include_str!("../migrations/0001_comment.sql"),
}];

fn routes() -> Vec<Route> {
    pages::routes().into_iter().chain(rest::routes()).collect()
}

fn start(state: AppState) -> Starting {
    Box::pin(async move { place::register(&state) })
}

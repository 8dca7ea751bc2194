// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The online brainstorm: questions, ideas, ratings, phases, moderation.
//!
//! - `domain`: what a brainstorm is, and its rules;
//! - `operations`: what can be done, by whom: the only way in for pages, REST and the command line;
//! - `vote_path`: the live side, in memory, and the way of a vote to the disk;
//! - `store`: the SQL; `rest`, `pages`: the ways in from outside; `messages`: the words;
//! - `contract`: what other features may see.

pub mod contract;
pub mod domain;
mod error;
pub mod messages;
pub mod operations;
mod pages;
mod rest;
mod store;
pub mod vote_path;

use std::sync::Arc;

use ::store::Migration;
use kernel::Chance;
use web::{AppState, Feature, Route, Starting};

pub use error::{Error, Result, RowError};
pub use operations::Brainstorms;
pub use pages::participant::{Answering, IdeaTalk, ReportedComment, Standing, StandingPart};

/// The brainstorm.
pub const FEATURE: Feature = Feature { name: "brainstorm", migrations: MIGRATIONS, routes, start };

/// The slice's tables.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        feature: "brainstorm",
        number: 1,
        name: "brainstorm",
        sql: include_str!("../migrations/0001_brainstorm.sql"),
    },
    Migration {
        feature: "brainstorm",
        number: 2,
        name: "hasty",
        sql: include_str!("../migrations/0002_hasty.sql"),
    },
];

fn routes() -> Vec<Route> {
    [rest::routes(), pages::routes()].concat()
}

/// Puts [`Brainstorms`] into the state, where pages and other features find it, and starts the node's work.
fn start(state: AppState) -> Starting {
    Box::pin(async move {
        let chance = if state.config.fixed_chance {
            state.chance(|c| Chance::seeded(c.u64()))
        } else {
            Chance::from_system()
        };
        let all = Brainstorms::new(state.store.clone(), state.clock.clone(), chance, state.live.clone());
        all.note_erasures_in(&state.erasures);
        if let Some(tools) = state.get::<language::Toolbox>() {
            all.read_words_with(&tools);
            all.search_with(&tools);
        }
        state.put(Arc::new(all.clone()));
        all.keep_promises(&state.jobs);
        all.start().await.map_err(|error| match error {
            Error::Store(error) => error,
            other => ::store::Error::decode(other),
        })
    })
}

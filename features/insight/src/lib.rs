// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Results that are public, exact about themselves, and disclose nobody.
//!
//! - `disclosure`: the one module that decides what about people may be shown;
//! - `material` -> `analysis` -> `outcome`: exact numbers in, public figures out; pure;
//! - `jobs`, `store`: computed in the background, kept by version of the vote log;
//! - `running`, `models`: results that keep up while people answer;
//! - `themes`: what the ideas are about, in the background;
//! - `door`: who may see which result; `pages`, `rest`: the ways in from outside; `messages`, `words`;
//! - `lens`, `slice`: a municipality's people, some of the participants, as far as they may be shown;
//! - `open`: open data as described tables; `sheets`: one A4 a municipality; `import`, `export`:
//!   conversations in, rows for researchers out; `standing`: where a participant stands;
//! - `contract`: what other features and the command line may do.

pub mod analysis;
pub mod contract;
pub mod disclosure;
mod door;
mod export;
mod import;
mod jobs;
mod lens;
pub mod material;
pub mod messages;
mod models;
mod open;
pub mod outcome;
mod pages;
mod rest;
mod running;
mod sheets;
mod slice;
mod standing;
mod store;
mod story;
pub mod themes;
pub mod words;
mod workbook;

use ::store::Migration;
use brainstorm::contract::DeskTab;
use kernel::Permission;
use web::{AppState, Feature, Route, Starting};

/// The results.
pub const FEATURE: Feature = Feature { name: "insight", migrations: MIGRATIONS, routes, start };

/// The slice's tables.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        feature: "insight",
        number: 1,
        name: "insight",
        sql: include_str!("../migrations/0001_insight.sql"),
    },
    Migration {
        feature: "insight",
        number: 2,
        name: "meta_ideas",
        sql: include_str!("../migrations/0002_meta_ideas.sql"),
    },
    Migration {
        feature: "insight",
        number: 3,
        name: "export_purpose",
        sql: include_str!("../migrations/0003_export_purpose.sql"),
    },
    themes::MIGRATIONS[0],
    themes::MIGRATIONS[1],
];

fn routes() -> Vec<Route> {
    pages::routes().into_iter().chain(rest::routes()).chain(themes::desk::routes()).collect()
}

fn start(state: AppState) -> Starting {
    Box::pin(async move {
        state.put(std::sync::Arc::new(door::Known::default()));
        state.put(std::sync::Arc::new(door::Gathered::default()));
        jobs::start(&state);
        standing::start(&state);
        themes::start(&state);
        let label = |lang| messages::M(lang).tab();
        DeskTab { tail: pages::missing::TAIL, label, needs: Permission::RunBrainstorm }.register(&state);
        let label = |lang| messages::ballots::B(lang).tab();
        DeskTab { tail: pages::ballots::TAIL, label, needs: Permission::RunBrainstorm }.register(&state);
        let label = |lang| messages::rows::R(lang).tab();
        DeskTab { tail: pages::rows::TAIL, label, needs: Permission::ExportRows }.register(&state);
        themes::desk::start(&state);
        themes::fate::start(&state);
        themes::said::start(&state);
        if let Err(error) = themes::catch_up(&state).await {
            tracing::warn!(%error, "themes could not be asked for at the start");
        }
        Ok(())
    })
}

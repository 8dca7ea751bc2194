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
mod desk_messages;
mod domain;
mod jobs;
mod letters;
mod messages;
mod operations;
mod pages;
mod store;

use ::store::Migration;
use brainstorm::contract::{AfterThanks, DeskTab};
use kernel::Permission;
use people::contract::AccountLink;
use web::{AppState, Feature, Starting};

/// The slice.
pub const FEATURE: Feature =
    Feature { name: "outreach", migrations: MIGRATIONS, routes: pages::routes, start };

/// Its tables.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        feature: "outreach",
        number: 1,
        name: "notice",
        sql: include_str!("../migrations/0001_notice.sql"),
    },
    Migration {
        feature: "outreach",
        number: 2,
        name: "invitation",
        sql: include_str!("../migrations/0002_invitation.sql"),
    },
    Migration {
        feature: "outreach",
        number: 3,
        name: "digest",
        sql: include_str!("../migrations/0003_digest.sql"),
    },
    Migration {
        feature: "outreach",
        number: 4,
        name: "answers",
        sql: include_str!("../migrations/0004_answers.sql"),
    },
];

fn start(state: AppState) -> Starting {
    Box::pin(async move {
        AfterThanks { part: pages::tell_me::part }.register(&state);
        let label = |lang| desk_messages::D(lang).title();
        DeskTab { tail: "/invite", label, needs: Permission::RunBrainstorm }.register(&state);
        if contract::sends_mail(&state) {
            let label = |lang| messages::T(lang).digest();
            AccountLink { path: "/desk/digest", label, needs: Permission::Moderate }.register(&state);
        }
        operations::used::Used::start(&state);
        jobs::register(&state);
        Ok(())
    })
}

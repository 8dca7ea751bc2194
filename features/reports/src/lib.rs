// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The results as documents: a report as PDF and DOCX, one page in plain language, slides, tables.
//!
//! What a document says is the story that the results page tells (`insight::contract::Story`): the same
//! words and figures, under the same rule of disclosure, without the parts that the organiser left out.
//!
//! - `make`: the story as a report, as one page and as slides;
//! - `files`: which files there are, and how each is written and kept;
//! - `archive`: what an archive keeps of a brainstorm, in one file;
//! - `sheets`: all municipalities' A4s in one run;
//! - `store`: organisations' own templates;
//! - `pages`: downloads, the archive package and the templates at the desk; `messages`: the words between the figures;
//! - `contract`: what the command line may do.

mod archive;
pub mod contract;
mod files;
mod make;
mod messages;
mod pages;
mod sheets;
mod store;

use std::sync::Arc;

use ::store::Migration;
use web::{AppState, Feature, Starting};

/// The documents.
pub const FEATURE: Feature =
    Feature { name: "reports", migrations: MIGRATIONS, routes: pages::routes, start };

/// Its table.
pub const MIGRATIONS: &[Migration] = &[Migration {
    feature: "reports",
    number: 1,
    name: "template",
    sql: include_str!("../migrations/0001_template.sql"),
}];

fn start(state: AppState) -> Starting {
    Box::pin(async move {
        state.put(Arc::new(files::Kept::default()));
        state.put(Arc::new(pages::offers()));
        pages::desk::start(&state);
        pages::templates::start(&state);
        Ok(())
    })
}

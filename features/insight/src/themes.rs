// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the ideas are about: computed in the background, kept with a person's edits, shown as a list.
//!
//! Nothing here is about people. A theme's share is its share of the *ideas*, which are public one by one;
//! who wrote or rated them does not come in. An idea that is hidden or withdrawn leaves its theme with the
//! next computation and is never quoted meanwhile.

pub(crate) mod desk;
mod edit;
pub(crate) mod fate;
mod job;
mod messages;
mod read;
mod report;
pub(crate) mod said;
mod section;
mod store;

pub use edit::{Anchored, Edit, EditRow};
pub(crate) use edit::{add, all, remove};
pub(crate) use job::{ask, catch_up, refresh, start};
pub(crate) use read::{Shown, changed_at, for_results};
pub use read::{ThemeAnswer, ThemeRow, list};
pub(crate) use section::Section;

use ::store::Migration;
use brainstorm::contract::BrainstormId;
use kernel::{Actor, LocalizedText, Timestamp};
use web::AppState;

/// An answer of the organiser to a theme, which everybody reads.
pub(crate) async fn answer(
    state: &AppState,
    actor: &Actor,
    id: BrainstormId,
    theme: &Anchored,
    words: &LocalizedText,
    at: Timestamp,
) -> web::Result<()> {
    said::say(state, actor, id, said::Kind::Answer, theme, words, at).await
}

/// The tables of the themes.
pub(crate) const MIGRATIONS: [Migration; 2] = [
    Migration {
        feature: "insight_themes",
        number: 1,
        name: "themes",
        sql: include_str!("../migrations/0001_insight_themes.sql"),
    },
    Migration {
        feature: "insight_themes",
        number: 2,
        name: "desk",
        sql: include_str!("../migrations/0002_insight_themes_desk.sql"),
    },
];

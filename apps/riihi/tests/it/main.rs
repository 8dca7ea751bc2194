// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The house as a whole: its arrows, its endpoints, its statements, its data, its description.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod admin;
mod crawl;
#[path = "../../src/features.rs"]
mod features;
mod house;
mod search_engines;
#[path = "../../src/site/mod.rs"]
mod site;
mod statement;
mod text;
mod votes;
mod whole;

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Results from the outside: pages, REST, files, on both databases.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod attack;
mod ballots;
mod desk;
mod fate;
mod files;
mod fixture;
mod harvest;
mod pages;
mod rows;
mod running;
mod themes;
mod versions;
mod weighted;
mod worlds;

/// The features that results need.
static FEATURES: &[web::Feature] =
    &[people::FEATURE, brainstorm::FEATURE, discussion::FEATURE, insight::FEATURE];

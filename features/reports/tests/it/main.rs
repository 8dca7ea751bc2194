// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Documents from the outside: every kind in every language, and nothing in them that is not on the page.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod archive;
mod documents;
#[path = "../../../insight/tests/it/fixture.rs"]
mod fixture;
mod read;
mod said;
mod templates;

/// The features that documents need.
static FEATURES: &[web::Feature] =
    &[people::FEATURE, brainstorm::FEATURE, discussion::FEATURE, insight::FEATURE, reports::FEATURE];

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The online brainstorm: questions, ideas, ratings, phases, moderation.

pub mod domain;
mod error;
pub mod operations;
mod store;
pub mod vote_path;

pub use error::{Error, Result, RowError};
pub use operations::Brainstorms;

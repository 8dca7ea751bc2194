// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Conversations in files: Polis exports of every vintage, plain tables of votes, and tables described by a mapping.
//!
//! Reading ends in one neutral [`Conversation`] or in an error that names every bad row; nothing is ever half read.
//! Errors carry a code and the values in question, so that a caller can say them in any language.

mod conversation;
mod instant;
mod mapping;
mod polis_in;
mod polis_out;
mod polis_rows;
mod problem;
mod table;
mod told;

use std::path::Path;

pub use conversation::{Conversation, Moderation, Participant, Statement, Vintage};
pub use mapping::{Columns, IdeaTable, Mapping, PersonTable, read_csv};
pub use polis_in::read_polis;
pub use polis_out::{PolisFiles, polis_files, write_polis};
pub use polis_rows::{PolisSummary, PolisTable};
pub use problem::{BadRow, FileError, Mode, Problem, Reading};
pub use told::{ToldVote, ToldVotes};

/// Reads a folder (a Polis export) or a file (a CSV of votes with `participant`, `statement`, `vote` and, if there,
/// `time` and `important`).
///
/// # Errors
/// When the input cannot be read, lacks a file or column, or, in strict mode, has bad rows: all of them are listed.
pub fn read(path: &Path, mode: Mode) -> Result<Reading, FileError> {
    if path.is_dir() { read_polis(path, mode) } else { mapping::read_votes(path, mode) }
}

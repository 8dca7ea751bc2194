// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What can be wrong with a file, as values: code, file, line, and the cell in question.

use std::path::Path;

use super::Conversation;
use crate::wording::counted;

/// What to do with rows that make no sense.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// All or nothing: every bad row is listed and nothing is read.
    #[default]
    Strict,
    /// Bad rows are left out, counted and explained.
    Lenient,
}

/// Why a row makes no sense.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Problem {
    /// Not as many cells as the header has.
    #[error("{} where the header has {expected}", counted(*found, "cell", "cells"))]
    Cells {
        /// In the header.
        expected: usize,
        /// In the row.
        found: usize,
    },
    /// Not UTF-8.
    #[error("the cell in column \"{column}\" is not UTF-8 text")]
    NotUtf8 {
        /// The column.
        column: String,
    },
    /// A cell that must not be empty is.
    #[error("the cell in column \"{column}\" is empty")]
    Empty {
        /// The column.
        column: String,
    },
    /// Not a vote.
    #[error("\"{value}\" in column \"{column}\" is not a vote")]
    NotAVote {
        /// The column.
        column: String,
        /// What stands there.
        value: String,
    },
    /// Not a time.
    #[error("\"{value}\" in column \"{column}\" is not a time")]
    NotATime {
        /// The column.
        column: String,
        /// What stands there.
        value: String,
    },
    /// Neither true nor false.
    #[error("\"{value}\" in column \"{column}\" is neither true nor false")]
    NotTrueOrFalse {
        /// The column.
        column: String,
        /// What stands there.
        value: String,
    },
    /// Not a state of moderation.
    #[error("\"{value}\" in column \"{column}\" is not -1, 0 or 1")]
    NotAModeration {
        /// The column.
        column: String,
        /// What stands there.
        value: String,
    },
    /// Told before.
    #[error("\"{value}\" in column \"{column}\" was told before")]
    Twice {
        /// The column.
        column: String,
        /// What stands there.
        value: String,
    },
}

impl Problem {
    /// A stable name of the kind of problem.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Cells { .. } => "cells",
            Self::NotUtf8 { .. } => "not_utf8",
            Self::Empty { .. } => "empty",
            Self::NotAVote { .. } => "not_a_vote",
            Self::NotATime { .. } => "not_a_time",
            Self::NotTrueOrFalse { .. } => "not_true_or_false",
            Self::NotAModeration { .. } => "not_a_moderation",
            Self::Twice { .. } => "twice",
        }
    }
}

/// One bad row.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {problem}")]
pub struct BadRow {
    /// Name of the file.
    pub file: String,
    /// Line where the row starts, from 1.
    pub line: u64,
    /// What is wrong.
    pub problem: Problem,
}

/// Why an input was not read, or an output not written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FileError {
    /// The file cannot be read or written.
    #[error("{file}: {source}")]
    Io {
        /// Name of the file.
        file: String,
        /// What the system says.
        source: std::io::Error,
    },
    /// A file that must be there is not.
    #[error("{folder}: none of {files} is there")]
    NoFile {
        /// Where.
        folder: String,
        /// Names of the files, one of which would do.
        files: String,
    },
    /// A file without a header.
    #[error("{file}:1: the file is empty")]
    NoHeader {
        /// Name of the file.
        file: String,
    },
    /// A column that must be there is not.
    #[error("{file}:1: the column \"{column}\" is missing")]
    NoColumn {
        /// Name of the file.
        file: String,
        /// The column.
        column: String,
    },
    /// The mapping itself makes no sense.
    #[error("the mapping gives \"{value}\" for \"{text}\"; a vote is -1, 0 or 1")]
    MappedValue {
        /// The text in the file.
        text: String,
        /// What it is mapped to.
        value: i64,
    },
    /// Strict reading: these rows are bad.
    #[error("{}:\n{}", counted(rows.len(), "bad row", "bad rows"), rows.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    BadRows {
        /// Every one of them.
        rows: Vec<BadRow>,
    },
}

impl FileError {
    /// A stable name of the kind of error.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Io { .. } => "io",
            Self::NoFile { .. } => "no_file",
            Self::NoHeader { .. } => "no_header",
            Self::NoColumn { .. } => "no_column",
            Self::MappedValue { .. } => "mapped_value",
            Self::BadRows { .. } => "bad_rows",
        }
    }

    pub(crate) fn io(path: &Path, source: std::io::Error) -> Self {
        Self::Io { file: path.display().to_string(), source }
    }
}

/// What was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The conversation.
    pub conversation: Conversation,
    /// Rows left out; none in strict mode.
    pub skipped: Vec<BadRow>,
    /// Statements that have votes but are not in the list of statements: kept, without a text.
    pub unlisted_statements: usize,
}

impl Reading {
    /// Strict: bad rows are an error. Lenient: they are told beside the result.
    pub(crate) fn finish(
        conversation: Conversation,
        rows: Vec<BadRow>,
        unlisted_statements: usize,
        mode: Mode,
    ) -> Result<Self, FileError> {
        if mode == Mode::Strict && !rows.is_empty() {
            return Err(FileError::BadRows { rows });
        }
        Ok(Self { conversation, skipped: rows, unlisted_statements })
    }
}

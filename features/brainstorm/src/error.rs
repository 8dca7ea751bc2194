// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What an operation can answer instead of what was asked.

use crate::domain::{FieldError, Problem, Refusal};

/// The result of an operation.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why an operation was not done. Nothing of it was kept.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Error {
    /// There is no such thing, or whoever asks may not know of it.
    #[error("there is no such thing here")]
    NotFound,
    /// Whoever asks is known and may not do this.
    #[error("this is not allowed to you")]
    Forbidden,
    /// Nobody was recognised: a token or return code is missing or wrong.
    #[error("no participant was recognised")]
    Unknown,
    /// A rule says no.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// Several rules say no, all of them listed.
    #[error("refused: {0:?}")]
    Obstacles(Vec<Refusal>),
    /// Fields that cannot be taken as they are.
    #[error("fields: {0:?}")]
    Fields(Vec<FieldError>),
    /// Bad rows of a file; none was taken.
    #[error("{} bad rows", .0.len())]
    Rows(Vec<RowError>),
    /// The database said no.
    #[error(transparent)]
    Store(#[from] store::Error),
}

/// A bad row of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowError {
    /// The line in the file, from 1.
    pub line: u64,
    /// The column's name; empty for the row as a whole.
    pub column: String,
    /// What is wrong.
    pub problem: Problem,
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<FieldError> for Error {
    fn from(error: FieldError) -> Self {
        Self::Fields(vec![error])
    }
}

impl From<Vec<FieldError>> for Error {
    fn from(errors: Vec<FieldError>) -> Self {
        Self::Fields(errors)
    }
}

impl Error {
    /// One field and its problem.
    pub fn field(field: impl Into<String>, problem: Problem) -> Self {
        FieldError::new(field, problem).into()
    }
}

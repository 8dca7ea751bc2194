// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What an operation can answer instead of what was asked.

use crate::domain::{Problem, Refusal};

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
    /// Nobody was recognised who takes part here.
    #[error("no participant was recognised")]
    Unknown,
    /// A rule says no.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// A field that cannot be taken as it is.
    #[error("{0}: {1:?}")]
    Field(&'static str, Problem),
    /// The database said no.
    #[error(transparent)]
    Store(#[from] store::Error),
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

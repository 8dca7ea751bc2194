// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What can go wrong with the database, said so that a caller can decide and an operator can act.

/// The result of a store operation.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Which rule of the schema a row broke.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// A primary key or unique index already has the value.
    Unique,
    /// A referenced row is missing, or is still referenced.
    ForeignKey,
    /// A column that must have a value got none.
    NotNull,
    /// A CHECK said no.
    Check,
    /// A value of another type than the column's.
    Type,
}

/// What we tried, why it failed, what to do. Cloneable because one failed commit fails many writes.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// `Query::one` found no row.
    #[error("no row found by {statement}")]
    NotFound {
        /// Name of the statement.
        statement: String,
    },
    /// A rule of the schema refused the row.
    #[error("{statement} broke the {rule:?} rule: {detail}")]
    Constraint {
        /// Name of the statement.
        statement: String,
        /// Which rule.
        rule: Rule,
        /// What the engine said; differs between engines, for logs only.
        detail: String,
    },
    /// More work is waiting than we promise to finish; try again in a moment.
    #[error("too many writes are waiting; try again in a moment")]
    Busy,
    /// The disk (or the quota) is full. Nothing of this write was kept.
    #[error(
        "the disk is full: nothing of this write was kept; free some space, the service goes on by itself"
    )]
    Full,
    /// The database cannot be written to.
    #[error("the database is read-only: {0}")]
    ReadOnly(String),
    /// The database file is damaged or is not a database.
    #[error("the database is damaged ({0}): stop and restore the latest backup with `riihi restore FILE`")]
    Damaged(String),
    /// Another process already writes to this SQLite database.
    #[error("{path} is in use by another riihi process; stop it first, or use the running server")]
    InUse {
        /// The database file.
        path: String,
    },
    /// The database server cannot be reached, or the connection broke before the write was sent.
    #[error("the database cannot be reached: {0}")]
    Unreachable(String),
    /// The connection broke while committing: the write may or may not be there.
    #[error("the connection broke while committing, so the write may or may not be kept: {0}")]
    Unsure(String),
    /// Concurrent writes kept colliding.
    #[error("concurrent writes collided: {0}")]
    Collision(String),
    /// A statement failed earlier in this transaction, so nothing more can be done in it.
    #[error("an earlier statement of this transaction failed; wrap what may fail in Query::savepoint")]
    Aborted,
    /// The closure panicked; its writes were rolled back.
    #[error("the closure panicked and was rolled back: {0}")]
    Panicked(String),
    /// The store was closed.
    #[error("the store is closed")]
    Closed,
    /// A text with the character U+0000, which PostgreSQL cannot keep.
    #[error("a text contains the character NUL, which cannot be stored")]
    NulInText,
    /// NaN, which SQLite would silently turn into NULL.
    #[error("not-a-number cannot be stored")]
    NotANumber,
    /// A statement got another number of parameters than it has.
    #[error("{statement} takes {expected} parameters, got {got}")]
    Parameters {
        /// Name of the statement.
        statement: String,
        /// Parameters in the text.
        expected: usize,
        /// Parameters given.
        got: usize,
    },
    /// A column holds something else than the code expects.
    #[error("cannot read the row: {0}")]
    Decode(String),
    /// The engine refused the statement.
    #[error("{statement} failed: {message}")]
    Statement {
        /// Name of the statement.
        statement: String,
        /// What the engine said.
        message: String,
    },
    /// A migration cannot be applied.
    #[error("migration {migration}: {problem}")]
    Migration {
        /// Which one, as `feature/number name`.
        migration: String,
        /// Why and what to do.
        problem: String,
    },
    /// The configuration cannot work.
    #[error("database configuration: {0}")]
    Config(String),
    /// Reading or writing the disk failed.
    #[error("{what}: {why}")]
    Io {
        /// What was tried.
        what: String,
        /// What the system said.
        why: String,
    },
    /// This engine cannot do that.
    #[error("{0}")]
    Unsupported(String),
}

impl Error {
    /// A column holds something the caller cannot use.
    pub fn decode(problem: impl std::fmt::Display) -> Self {
        Self::Decode(problem.to_string())
    }

    /// Whether a unique rule refused the row: "it is already there".
    pub fn is_duplicate(&self) -> bool {
        matches!(self, Self::Constraint { rule: Rule::Unique, .. })
    }

    /// Whether trying the same again later can help: answer 503 with Retry-After.
    pub fn is_temporary(&self) -> bool {
        matches!(self, Self::Busy | Self::Full | Self::Unreachable(_) | Self::Unsure(_) | Self::Collision(_))
    }

    pub(crate) fn panicked(payload: &(dyn std::any::Any + Send)) -> Self {
        let text = payload
            .downcast_ref::<&str>()
            .map(ToString::to_string)
            .or_else(|| payload.downcast_ref::<String>().cloned());
        Self::Panicked(text.unwrap_or_else(|| "no message".to_owned()))
    }

    pub(crate) fn io(what: impl Into<String>, why: &std::io::Error) -> Self {
        Self::Io { what: what.into(), why: why.to_string() }
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A piece of work: as it is put into the queue, and as a handler gets it.

use kernel::{OrgId, Timestamp};
use serde::{Serialize, de::DeserializeOwned};

/// Work to put into the queue with [`crate::enqueue`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewJob {
    pub(crate) org: OrgId,
    pub(crate) id: i64,
    pub(crate) kind: &'static str,
    pub(crate) payload: String,
    pub(crate) dedup: Option<String>,
    pub(crate) run_at: Timestamp,
    pub(crate) created_at: Timestamp,
}

impl NewJob {
    /// Not before this moment.
    #[must_use]
    pub fn at(mut self, when: Timestamp) -> Self {
        self.run_at = when;
        self
    }

    /// Only one waiting job of this kind with this key: putting another in is quietly ignored.
    #[must_use]
    pub fn once(mut self, key: impl Into<String>) -> Self {
        self.dedup = Some(key.into());
        self
    }
}

/// Work as a handler gets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// Whose work.
    pub org: OrgId,
    /// Its number within the organisation.
    pub id: i64,
    /// What kind.
    pub kind: String,
    /// What the work needs, as JSON.
    pub payload: String,
    /// 1 for the first try.
    pub attempt: i64,
    /// When this try began.
    pub now: Timestamp,
}

impl Job {
    /// Reads the payload.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Failure> {
        serde_json::from_str(&self.payload).map_err(|e| Failure::Never(format!("payload: {e}")))
    }
}

/// Why a try did not succeed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// It may succeed later: tried again after a growing pause.
    #[error("{0}")]
    Again(String),
    /// It can never succeed: kept in the table with the reason.
    #[error("{0}")]
    Never(String),
}

impl From<store::Error> for Failure {
    fn from(error: store::Error) -> Self {
        Self::Again(error.to_string())
    }
}

/// The payload as it is kept.
pub(crate) fn payload_of(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_else(|e| {
        tracing::error!(error = %e, "a job's payload cannot be written as JSON");
        "null".to_owned()
    })
}

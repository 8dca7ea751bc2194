// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who read or exported what: an endpoint that hands out personal data is declared with what it does, and each
//! time it does, somebody writes that down. If it cannot be written down, nothing is handed out.

use std::{future::Future, pin::Pin, sync::Arc};

use crate::{AppState, StaffSession};

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
    /// Who did it.
    pub session: StaffSession,
    /// The word that the endpoint was declared with: `people.read`.
    pub action: &'static str,
    /// The path that was asked for.
    pub path: String,
}

/// The work of [`Auditor::note`].
pub type Noting = Pin<Box<dyn Future<Output = Result<(), store::Error>> + Send>>;

/// Writes deeds down. Implemented by the feature that keeps the log.
pub trait Auditor: Send + Sync + 'static {
    /// Writes one down, before the answer goes out.
    fn note(&self, state: AppState, deed: Deed) -> Noting;
}

#[derive(Clone)]
pub(crate) struct Known(pub(crate) Arc<dyn Auditor>);

impl AppState {
    /// Says who writes deeds down. Called once at start.
    pub fn set_auditor(&self, auditor: impl Auditor) {
        self.put(Arc::new(Known(Arc::new(auditor))));
    }

    pub(crate) fn auditor(&self) -> Option<Arc<dyn Auditor>> {
        self.get::<Known>().map(|known| known.0.clone())
    }
}

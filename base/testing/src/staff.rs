// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Members of staff who need no account.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use web::{AppState, Finding, StaffLookup, StaffSession};

/// Knows the pretended sessions, and asks the feature that keeps the real ones about the others.
pub(crate) struct Pretended {
    sessions: Mutex<BTreeMap<[u8; 32], StaffSession>>,
    real: Option<Arc<dyn StaffLookup>>,
}

struct Shared(Arc<Pretended>);

impl Pretended {
    pub(crate) fn around(state: &AppState) -> Arc<Self> {
        let this = Arc::new(Self { sessions: Mutex::default(), real: state.staff_lookup() });
        state.set_staff_lookup(Shared(this.clone()));
        this
    }

    /// Adds a session; returns the token that its forms carry.
    pub(crate) fn add(&self, state: &AppState, hash: [u8; 32], session: StaffSession) -> String {
        let csrf = web::csrf_of(state, &session);
        self.sessions.lock().unwrap_or_else(PoisonError::into_inner).insert(hash, session);
        csrf
    }
}

impl StaffLookup for Shared {
    fn find(&self, state: AppState, token_hash: [u8; 32]) -> Finding {
        let sessions = self.0.sessions.lock().unwrap_or_else(PoisonError::into_inner);
        match (sessions.get(&token_hash).cloned(), &self.0.real) {
            (None, Some(real)) => real.find(state, token_hash),
            (found, _) => Box::pin(async { Ok(found) }),
        }
    }
}

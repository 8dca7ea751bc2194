// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! That a personal link was used. Somebody who could read the database's own order of writing must not be able
//! to lay this beside the moment a participant joined: so it waits in memory and is written once an hour, all
//! together, in the order of the ids. What a node had not written when it stopped is lost; the worst of it is
//! a reminder too many.

use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use kernel::OrgId;
use store::Store;
use web::AppState;

use crate::{domain::invite::LinkId, store::links};

const PAUSE: Duration = Duration::from_secs(60 * 60);

/// Links that were used on this node since the last writing.
pub(crate) struct Used {
    store: Store,
    waiting: Mutex<BTreeSet<(OrgId, LinkId)>>,
}

impl Used {
    /// Starts counting on this node; it ends with the application.
    pub(crate) fn start(state: &AppState) {
        let this = Arc::new(Self { store: state.store.clone(), waiting: Mutex::default() });
        let weak = Arc::downgrade(&this);
        state.put(this);
        tokio::spawn(async move {
            let mut timer = tokio::time::interval_at(tokio::time::Instant::now() + PAUSE, PAUSE);
            loop {
                timer.tick().await;
                let Some(this) = weak.upgrade() else { return };
                if let Err(error) = this.write().await {
                    tracing::warn!(%error, "the used invitations could not be written; trying again");
                }
            }
        });
    }

    /// Counts a link as used.
    pub(crate) fn mark(&self, org: OrgId, id: LinkId) {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).insert((org, id));
    }

    /// Writes what has been counted.
    pub(crate) async fn write(&self) -> store::Result<()> {
        let all: Vec<_> = {
            let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
            std::mem::take(&mut *waiting).into_iter().collect()
        };
        if all.is_empty() {
            return Ok(());
        }
        let rows = all.clone();
        let written = self.store.write(move |q| links::used(q, &rows)).await;
        if written.is_err() {
            self.waiting.lock().unwrap_or_else(PoisonError::into_inner).extend(all);
        }
        written
    }
}

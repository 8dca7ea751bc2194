// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What happens by the clock: what is over goes away.

use web::AppState;

use crate::store::{factors, sessions};

const CLEAN: &str = "people.clean";

/// Has sessions, links and invitations that are over removed every hour.
pub(crate) fn register(state: &AppState) {
    let inner = state.clone();
    state.jobs.register(CLEAN, move |job| {
        let store = inner.store.clone();
        async move {
            let clean = move |q: &mut store::Query<'_>| {
                sessions::remove_over(q, job.now)?;
                factors::remove_over(q, job.now)
            };
            Ok(store.write(clean).await?)
        }
    });
    state.jobs.every(CLEAN, 3_600);
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Writes down who read or exported what.

use web::{AppState, Auditor, Deed, Noting};

use crate::store::audit;

/// The keeper of the log.
pub(crate) struct Log;

impl Auditor for Log {
    fn note(&self, state: AppState, deed: Deed) -> Noting {
        Box::pin(async move {
            let now = state.now();
            state
                .store
                // Serial: two at once would both build on the same last row.
                .write_serial(move |q| {
                    let staff = &deed.session.staff;
                    audit::add(q, staff.org, now, staff.account, (deed.action, &deed.path))
                })
                .await
        })
    }
}

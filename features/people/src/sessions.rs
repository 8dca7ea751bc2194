// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Whose session a browser's token is: what the web layer asks with every request that brings one.

use web::{AppState, Finding, StaffLookup, StaffSession};

use crate::{domain::is_over, store::sessions};

/// The keeper of the sessions.
pub(crate) struct Sessions;

/// The time of the last request is written at most this often.
const WRITE_MS: i64 = 60_000;

impl StaffLookup for Sessions {
    fn find(&self, state: AppState, token_hash: [u8; 32]) -> Finding {
        Box::pin(find(state, token_hash))
    }
}

async fn find(state: AppState, token_hash: [u8; 32]) -> Result<Option<StaffSession>, store::Error> {
    let now = state.now();
    let Some(found) = state.store.read(move |q| sessions::by_token(q, token_hash)).await? else {
        return Ok(None);
    };
    if found.disabled || is_over(found.began, found.seen, now) {
        return Ok(None);
    }
    let (org, id) = (found.session.org(), found.session.session);
    if now >= found.seen.plus_millis(WRITE_MS) {
        state.store.write(move |q| sessions::seen(q, org, id, now)).await?;
    }
    Ok(Some(found.session))
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What other features and the binary may use of this slice: the addresses of its pages.

use web::AppState;

/// Whether this installation can send mail: pages leave out what needs it where not.
pub fn sends_mail(state: &AppState) -> bool {
    mail::Post::of(state).is_some()
}

/// Writes which personal links were used since the last writing; by itself this happens once an hour.
pub async fn write_used(state: &AppState) -> store::Result<()> {
    match state.get::<crate::operations::used::Used>() {
        Some(used) => used.write().await,
        None => Ok(()),
    }
}

/// Where a reader asks to be told when results are out, without language.
pub fn tell_me_path(slug: &str) -> String {
    format!("/b/{slug}/tell-me")
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What happens by the clock: owners hear of what waits too long, and what was kept long enough goes.

use web::AppState;

use crate::operations::{self, Inbox};

const ALERTS: &str = "feedback.alerts";
const RETENTION: &str = "feedback.retention";

/// Has the work done that this slice needs; the alerts only where there is a mail server.
pub(crate) fn register(state: &AppState) {
    let mut work = vec![(RETENTION, 3_600)];
    if let Some(post) = mail::Post::of(state) {
        post.on_outcome(operations::ANSWER, operations::heard);
        work.push((ALERTS, 1_800));
    }
    for (kind, seconds) in work {
        let state = state.clone();
        let jobs = state.jobs.clone();
        jobs.register(kind, move |_| {
            let state = state.clone();
            async move {
                let again = |e: web::WebError| jobs::Failure::Again(e.to_string());
                let inbox = Inbox::of(&state).map_err(again)?;
                match kind {
                    ALERTS => inbox.alert().await,
                    _ => inbox.forget().await,
                }
                .map_err(again)
            }
        });
        jobs.every(kind, seconds);
    }
}

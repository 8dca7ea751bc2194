// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What happens by the clock: published brainstorms are noticed, ends that moved and answers are told.

use web::AppState;

use crate::operations::{Outreach, invite};

const RESULTS: &str = "outreach.results";
const ENDS: &str = "outreach.ends";
const DIGESTS: &str = "outreach.digests";
const ANSWERS: &str = "outreach.answers";
/// Answers are told of once a day at most, however many an organiser writes.
const DAY: i64 = 24 * 60 * 60;

/// Has the work done that this slice needs, where there is a mail server.
pub(crate) fn register(state: &AppState) {
    let Some(post) = mail::Post::of(state) else { return };
    post.on_outcome(invite::LETTER, invite::heard);
    for (kind, seconds) in [(RESULTS, 60), (ENDS, 600), (invite::JOB, 60), (DIGESTS, 1800), (ANSWERS, DAY)] {
        let state = state.clone();
        let jobs = state.jobs.clone();
        jobs.register(kind, move |_| {
            let state = state.clone();
            async move {
                let again = |e: web::WebError| jobs::Failure::Again(e.to_string());
                let outreach = Outreach::of(&state).map_err(again)?;
                match kind {
                    RESULTS => outreach.tell_results().await,
                    DIGESTS => outreach.write_digests().await,
                    ANSWERS => outreach.tell_answers().await,
                    invite::JOB => outreach.write_invitations().await,
                    _ => outreach.tell_ends().await,
                }
                .map_err(again)
            }
        });
        jobs.every(kind, seconds);
    }
}

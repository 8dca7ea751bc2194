// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The pages: the discussion of an idea, what one does there, and the moderators' side.
//!
//! Every change is a plain form whose answer is a redirect (303), so that nothing is sent twice and nothing
//! needs scripts.

mod desk;
mod here;
mod latest;
mod log;
mod remove;
mod report;
mod thread;
mod views;

use kernel::Permission::{Moderate, RunBrainstorm};
use web::{Access, Route, get, post};

/// The endpoints of people.
pub(crate) fn routes() -> Vec<Route> {
    let (all, own) = (Access::Public, Access::Participant);
    let (watch, run) = (Access::Staff(Moderate), Access::Staff(RunBrainstorm));
    vec![
        get("/{lang}/b/{slug}/ideas/{idea}/comments", all, thread::show),
        post("/{lang}/b/{slug}/ideas/{idea}/comments", own, thread::send),
        get("/{lang}/b/{slug}/ideas/{idea}/comments/latest", all, latest::show),
        get("/{lang}/b/{slug}/comments/log", all, log::show),
        get("/{lang}/b/{slug}/comments/{comment}/remove", all, remove::confirm),
        post("/{lang}/b/{slug}/comments/{comment}/remove", own, remove::remove),
        get("/{lang}/b/{slug}/comments/{comment}/report", all, report::show),
        post("/{lang}/b/{slug}/comments/{comment}/report", own, report::send),
        get("/{lang}/desk/b/{id}/comments", watch, desk::queue::show).audited("discussion.queue"),
        get("/{lang}/desk/b/{id}/comments/answer", run, desk::answer::show),
        post("/{lang}/desk/b/{id}/comments/answer", run, desk::answer::send),
        get("/{lang}/desk/b/{id}/comments/{comment}", watch, desk::one::show).audited("discussion.comment"),
        post("/{lang}/desk/b/{id}/comments/{comment}/approve", watch, desk::one::approve),
        post("/{lang}/desk/b/{id}/comments/{comment}/hide", watch, desk::one::hide),
        post("/{lang}/desk/b/{id}/comments/{comment}/restore", watch, desk::one::restore),
        post("/{lang}/desk/b/{id}/comments/{comment}/dismiss", watch, desk::one::dismiss),
        post("/{lang}/desk/b/{id}/comments/{comment}/take-back", run, desk::answer::take_back),
    ]
}

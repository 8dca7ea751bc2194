// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The ways in from outside: the form for everybody, the inbox at the desk. Plain forms; nothing needs scripts.

mod form;
mod inbox;
mod one;

use kernel::Permission;
use web::{Access, Route, get, limits::Kind, post};

/// The inbox, without language.
pub(crate) const INBOX: &str = "/desk/feedback";

pub(crate) fn routes() -> Vec<Route> {
    let answers = Access::Staff(Permission::AnswerFeedback);
    vec![
        get("/{lang}/feedback", Access::Public, form::show),
        post("/{lang}/feedback", Access::Public, form::send).counted(Kind::Write),
        get("/{lang}/desk/feedback", answers, inbox::show),
        get("/{lang}/desk/feedback/{id}", answers, one::show).audited("feedback.read"),
        post("/{lang}/desk/feedback/{id}", answers, one::answer).audited("feedback.answer"),
    ]
}

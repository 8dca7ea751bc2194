// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What a participant sees on a phone: intro, background, ideas to rate one at a time, other questions,
//! thank-you, and the own page behind the return code.
//!
//! Every change is a plain form whose answer is a redirect (303), so that nothing is sent twice and nothing
//! needs scripts; with htmx the same pages are fetched and their part `#step` is swapped. What a visit
//! has to remember (how many ratings were given, which one was the last) rides in the address: before the
//! first own action nothing is kept in the browser, and after it only the one cookie of the key. Text that is
//! typed and not sent rides through a switch of language in the tab's name, by the shell's script; without
//! scripts it stays on the page that one goes back to.

mod after;
mod answer;
mod background;
mod export;
mod fate;
mod here;
mod intro;
mod list;
mod me;
mod messages;
mod notices;
mod rate;
mod reply;
mod report;
mod returning;
mod similar;
mod standing;
mod talk;
mod thanks;
mod views;
pub(super) mod words;
mod write;

pub use after::AfterThanks;
pub use fate::{Fates, FatesOf};
pub(super) use messages::T as ParticipantWords;
pub use standing::{Standing, StandingPart};
pub use talk::{Answering, IdeaTalk, ReportedComment};
use web::{Access, Route, get, limits::Kind, post};

/// The participant's endpoints.
pub(crate) fn routes() -> Vec<Route> {
    let (all, own) = (Access::Public, Access::Participant);
    vec![
        get("/b/{slug}", all, intro::in_own_language),
        get("/{lang}/b/{slug}", all, intro::show),
        get("/{lang}/b/{slug}/privacy", all, notices::privacy),
        get("/{lang}/b/{slug}/moderation", all, notices::moderation),
        get("/{lang}/b/{slug}/changes", all, notices::changes),
        get("/{lang}/b/{slug}/join", all, background::show),
        post("/{lang}/b/{slug}/join", all, background::join),
        get("/{lang}/b/{slug}/return", all, returning::show),
        post("/{lang}/b/{slug}/return", all, returning::resume).counted(Kind::SignIn),
        get("/{lang}/b/{slug}/ideas", all, list::show),
        get("/{lang}/b/{slug}/q/{number}", all, answer::show),
        post("/{lang}/b/{slug}/q/{number}/answer", own, answer::save),
        post("/{lang}/b/{slug}/q/{number}/answer/remove", own, answer::remove),
        post("/{lang}/b/{slug}/q/{number}/rate", own, rate::rate),
        post("/{lang}/b/{slug}/q/{number}/undo", own, rate::undo),
        post("/{lang}/b/{slug}/q/{number}/guess", own, rate::guess),
        get("/{lang}/b/{slug}/q/{number}/write", all, write::show),
        post("/{lang}/b/{slug}/q/{number}/write", own, write::send),
        post("/{lang}/b/{slug}/q/{number}/similar", own, similar::show),
        post("/{lang}/b/{slug}/q/{number}/support", own, similar::support),
        get("/{lang}/b/{slug}/summary", all, thanks::summary),
        get("/{lang}/b/{slug}/thanks", all, thanks::show),
        get("/{lang}/b/{slug}/report/{idea}", all, report::show),
        post("/{lang}/b/{slug}/report/{idea}", own, report::send),
        get("/{lang}/b/{slug}/me", all, me::show),
        get("/{lang}/b/{slug}/me/background", all, background::edit),
        post("/{lang}/b/{slug}/me/background", own, background::save),
        get("/{lang}/b/{slug}/me/withdraw/{idea}", all, me::confirm_withdrawal),
        post("/{lang}/b/{slug}/me/withdraw/{idea}", own, me::withdraw),
        post("/{lang}/b/{slug}/me/rotate", own, me::rotate),
        post("/{lang}/b/{slug}/me/leave", own, me::leave),
        post("/{lang}/b/{slug}/me/forget", own, me::forget),
        get("/{lang}/b/{slug}/me/export.json", own, export::json),
        get("/{lang}/b/{slug}/me/export.csv", own, export::csv),
    ]
}

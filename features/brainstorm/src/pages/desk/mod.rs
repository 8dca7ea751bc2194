// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The facilitator's desk: a brainstorm made, opened, run, closed and published.
//!
//! A page is read from the organiser's settings into named fields ([`fields::Typed`]), and a posted form
//! is the same named fields: so a refused form comes back with everything that was typed. What was done is
//! answered with a redirect (303) to a page that says so. Nothing needs scripts. There is no form anywhere
//! that changes a participant's words: hiding with a reason is all that staff can do to them.

mod background;
mod brake;
mod channels;
mod copies;
mod fields;
mod frame;
mod here;
mod ideas;
mod list;
mod live;
mod messages;
mod moderate;
mod more_tabs;
mod options;
mod overview;
mod paper;
mod questions;
mod seeds;
mod settings;
mod steps;
mod summary;
mod texts;

pub use frame::{desk_head, desk_shell};
use kernel::Permission;
pub(super) use messages::T as DeskWords;
pub use more_tabs::DeskTab;
use web::{Access, Route, get, post};

/// A file of seeds, at most.
const FILE_LIMIT: usize = 2 * 1024 * 1024;
/// A form with long texts in three languages.
const TEXTS_LIMIT: usize = 512 * 1024;

/// The desk's endpoints.
pub(crate) fn routes() -> Vec<Route> {
    let see = Access::Staff(Permission::ViewDesk);
    let run = Access::Staff(Permission::RunBrainstorm);
    let watch = Access::Staff(Permission::Moderate);
    let platform = Access::Staff(Permission::ManagePlatform);
    vec![
        get("/{lang}/desk", see, list::show),
        get("/{lang}/desk/brake", platform, brake::show),
        post("/{lang}/desk/brake", platform, brake::save),
        get("/{lang}/desk/new", run, list::choose),
        post("/{lang}/desk/new", run, list::make),
        get("/{lang}/desk/b/{id}", see, overview::show),
        get("/{lang}/desk/b/{id}/live", see, live::stream),
        post("/{lang}/desk/b/{id}/brake", watch, overview::brake),
        get("/{lang}/desk/b/{id}/texts", run, texts::show),
        post("/{lang}/desk/b/{id}/texts", run, texts::save).body_limit(TEXTS_LIMIT),
        get("/{lang}/desk/b/{id}/summary", run, summary::show),
        post("/{lang}/desk/b/{id}/summary", run, summary::save).body_limit(TEXTS_LIMIT),
        get("/{lang}/desk/b/{id}/settings", run, settings::show),
        post("/{lang}/desk/b/{id}/settings", run, settings::save),
        get("/{lang}/desk/b/{id}/questions", run, questions::list),
        get("/{lang}/desk/b/{id}/questions/new", run, questions::new),
        post("/{lang}/desk/b/{id}/questions/new", run, questions::add),
        get("/{lang}/desk/b/{id}/questions/{question}", run, questions::show),
        post("/{lang}/desk/b/{id}/questions/{question}", run, questions::save),
        post("/{lang}/desk/b/{id}/questions/{question}/move", run, questions::shift),
        get("/{lang}/desk/b/{id}/questions/{question}/remove", run, questions::confirm_removal),
        post("/{lang}/desk/b/{id}/questions/{question}/remove", run, questions::remove),
        get("/{lang}/desk/b/{id}/background", run, background::show),
        post("/{lang}/desk/b/{id}/background", run, background::save),
        get("/{lang}/desk/b/{id}/background/own/{key}", run, background::own),
        post("/{lang}/desk/b/{id}/background/own/{key}", run, background::save_own),
        post("/{lang}/desk/b/{id}/background/own/{key}/remove", run, background::remove_own),
        get("/{lang}/desk/b/{id}/seeds", run, seeds::show),
        post("/{lang}/desk/b/{id}/seeds", run, seeds::add),
        post("/{lang}/desk/b/{id}/seeds/file", run, seeds::add_file).body_limit(FILE_LIMIT),
        post("/{lang}/desk/b/{id}/seeds/{idea}/remove", run, seeds::remove),
        get("/{lang}/desk/b/{id}/step/{step}", run, steps::confirm),
        post("/{lang}/desk/b/{id}/step/{step}", run, steps::take),
        get("/{lang}/desk/b/{id}/channels", run, channels::show),
        post("/{lang}/desk/b/{id}/channels", run, channels::add),
        get("/{lang}/desk/b/{id}/channels/{channel}", run, channels::one),
        post("/{lang}/desk/b/{id}/channels/{channel}", run, channels::save),
        get("/{lang}/desk/b/{id}/paper", watch, paper::show),
        post("/{lang}/desk/b/{id}/paper", watch, paper::save)
            .body_limit(TEXTS_LIMIT)
            .audited("brainstorm.paper"),
        get("/{lang}/desk/b/{id}/paper/sheet", watch, paper::sheet),
        get("/{lang}/desk/b/{id}/ideas", see, ideas::list),
        get("/{lang}/desk/b/{id}/copies", watch, copies::show),
        post("/{lang}/desk/b/{id}/copies", watch, copies::fold),
        post("/{lang}/desk/b/{id}/copies/undo", watch, copies::unfold),
        get("/{lang}/desk/b/{id}/queue", watch, moderate::queue).audited("brainstorm.queue"),
        post("/{lang}/desk/b/{id}/queue", watch, moderate::bulk),
        get("/{lang}/desk/b/{id}/ideas/{idea}", see, ideas::show).audited("brainstorm.idea"),
        post("/{lang}/desk/b/{id}/ideas/{idea}/hide", watch, moderate::hide),
        post("/{lang}/desk/b/{id}/ideas/{idea}/approve", watch, moderate::approve),
        post("/{lang}/desk/b/{id}/ideas/{idea}/restore", watch, moderate::restore),
        post("/{lang}/desk/b/{id}/ideas/{idea}/merge", watch, moderate::merge),
        post("/{lang}/desk/b/{id}/ideas/{idea}/dismiss", watch, moderate::dismiss),
        post("/{lang}/desk/b/{id}/ideas/{idea}/translate", watch, moderate::translate),
        post("/{lang}/desk/b/{id}/ideas/{idea}/note", watch, moderate::note),
    ]
}

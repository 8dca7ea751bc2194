// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The ways in from outside. Opening a link of a letter changes nothing: mail programs and scanners open them
//! too. The buttons do.

mod desk;
mod digest;
mod embed;
mod landing;
pub(crate) mod off;
mod qr;
pub(crate) mod tell_me;

use brainstorm::contract::Brainstorm;
use kernel::Permission;
use ui::Shell;
use web::{Access, ApiDoc, Route, Visit, get, limits::Kind, post};

/// A pasted list of addresses.
const LIST_LIMIT: usize = 4 * 1024 * 1024;

pub(crate) fn routes() -> Vec<Route> {
    let (all, run) = (Access::Public, Access::Staff(Permission::RunBrainstorm));
    let one_click = ApiDoc::new("Ends the messages that a letter's link is about (RFC 8058)").response(
        204,
        "Ended, now or before",
        serde_json::Value::Null,
    );
    vec![
        get("/{lang}/b/{slug}/tell-me", all, tell_me::show),
        post("/{lang}/b/{slug}/tell-me", all, tell_me::send).counted(Kind::SignIn),
        get("/{lang}/tell-me/{token}", all, tell_me::confirm),
        post("/{lang}/tell-me/{token}", all, tell_me::confirmed).counted(Kind::SignIn),
        get("/{lang}/b/{slug}/embed", all, embed::show),
        get("/{lang}/desk/digest", Access::Staff(Permission::Moderate), digest::show),
        post("/{lang}/desk/digest", Access::Staff(Permission::Moderate), digest::save),
        get("/{lang}/i/{token}", all, landing::show),
        post("/{lang}/i/{token}", all, landing::go).counted(Kind::SignIn),
        get("/{lang}/desk/b/{id}/invite", run, desk::overview::show),
        get("/{lang}/desk/b/{id}/invite/mail", run, desk::mail::show),
        post("/{lang}/desk/b/{id}/invite/mail", run, desk::mail::send)
            .body_limit(LIST_LIMIT)
            .audited("outreach.mail"),
        get("/{lang}/desk/b/{id}/invite/links", run, desk::links::show),
        post("/{lang}/desk/b/{id}/invite/links", run, desk::links::make).audited("outreach.links"),
        get("/{lang}/desk/b/{id}/invite/poster/{channel}", run, desk::poster::show),
        get("/{lang}/desk/b/{id}/invite/poster/{channel}/poster.pdf", run, desk::poster::pdf),
        get("/{lang}/desk/b/{id}/invite/{round}", run, desk::round::show).audited("outreach.addresses"),
        post("/{lang}/desk/b/{id}/invite/{round}/remind", run, desk::round::remind)
            .audited("outreach.remind"),
        get("/{lang}/off/{token}", all, off::show),
        post("/{lang}/off/{token}", all, off::stop).counted(Kind::SignIn),
        post("/api/v1/unsubscribe/{token}", all, off::one_click).counted(Kind::SignIn).doc(one_click),
    ]
}

/// The token in an address.
#[derive(serde::Deserialize)]
pub(crate) struct Token {
    pub(crate) token: String,
}

/// The shell of a page about a brainstorm.
fn shell(visit: &Visit, b: &Brainstorm, title: &str) -> Shell {
    let mut shell = visit.shell(title);
    web::Looks::of(&visit.state).dress(&mut shell, b.org);
    shell.simulated |= b.simulated;
    shell.authority.clone_from(&b.settings.contact.name);
    shell.origin = None;
    shell
}

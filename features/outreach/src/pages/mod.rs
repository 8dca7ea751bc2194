// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The ways in from outside. Opening a link of a letter changes nothing: mail programs and scanners open them
//! too. The buttons do.

pub(crate) mod off;
pub(crate) mod tell_me;

use brainstorm::contract::Brainstorm;
use ui::Shell;
use web::{Access, ApiDoc, Route, Visit, get, limits::Kind, post};

pub(crate) fn routes() -> Vec<Route> {
    let all = Access::Public;
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
    shell.simulated |= b.simulated;
    shell.authority.clone_from(&b.settings.contact.name);
    shell.origin = None;
    shell
}

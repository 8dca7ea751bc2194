// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The emergency brake of the whole installation, for its administrators. A brainstorm's own is on its overview.

use askama::Template;
use ui::{Common, Shell};
use web::{Form, Response, Result, page};

use super::{fields::Typed, here::Desk, messages::T};
use crate::domain::Brake;

/// Where the page is, without language.
const PATH: &str = "/desk/brake";

#[derive(Template)]
#[template(path = "desk/brake.html")]
struct BrakePage {
    shell: Shell,
    c: Common,
    t: T,
    brake: Brake,
}

pub(super) async fn show(desk: Desk) -> Result {
    let shell = desk.shell(desk.t.brake_all_title(), PATH);
    page(&BrakePage { shell, c: desk.c, t: desk.t, brake: desk.all.brake_everywhere() })
}

/// The brake that a form asks for.
pub(super) fn asked(typed: Typed) -> Result<Brake> {
    let typed = typed.checked(&["read_only", "invite_only", "moderation_first"], &[])?;
    Ok(Brake {
        read_only: typed.ticked("read_only"),
        invite_only: typed.ticked("invite_only"),
        moderation_first: typed.ticked("moderation_first"),
    })
}

pub(super) async fn save(desk: Desk, Form(typed): Form<Typed>) -> Result<Response> {
    let brake = asked(typed)?;
    desk.all.set_brake_everywhere(&desk.actor, brake).await.map_err(|e| desk.told(e))?;
    Ok(desk.done(PATH, "brake"))
}

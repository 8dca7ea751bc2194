// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Coming back by the return code: typed, or filled in from the link's fragment by the script. Tries are
//! counted by address, and a wrong code is told from an unknown one only by its check character.

use askama::Template;
use serde::Deserialize;
use ui::{Common, Shell, Tone};
use web::{FieldErrors, Form, Query, Result, StatusCode, page, page_with, see_other};

use super::{
    here::{Frame, Here},
    messages::T,
    reply::fields,
};
use crate::Error;

#[derive(Template)]
#[template(path = "participant/return.html")]
struct Page {
    shell: Shell,
    f: Frame,
    t: T,
    c: Common,
    errors: FieldErrors,
    typed: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sent {
    #[serde(default)]
    code: String,
}

#[derive(Deserialize)]
pub(super) struct Just {
    #[serde(default)]
    just: Vec<String>,
}

pub(super) async fn show(here: Here, Query(just): Query<Just>) -> Result {
    let mut empty = form(&here, "", FieldErrors::new());
    if just.just.first().is_some_and(|j| j == "left") {
        empty.shell = empty.shell.with_flash(Tone::Success, here.t.left_device());
    }
    page(&empty)
}

pub(super) async fn resume(here: Here, Form(sent): Form<Sent>) -> Result {
    let t = here.t;
    let mut errors = FieldErrors::new();
    if sent.code.trim().is_empty() {
        errors.add("code", t.return_missing());
    } else {
        match here.all.resume(here.view.brainstorm.id, &sent.code).await {
            Ok(key) => {
                let to = see_other(&format!("{}?just=back", here.at("/me")));
                return Ok(here.with_keys(to, Some(key)));
            }
            Err(Error::Fields(problems)) => errors = fields(t, &problems),
            Err(Error::Unknown | Error::NotFound) => errors.add("code", t.return_unknown()),
            Err(error) => return Err(here.told(error)),
        }
    }
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &form(&here, &sent.code, errors))
}

fn form(here: &Here, typed: &str, errors: FieldErrors) -> Page {
    let shell = here.shell(here.t.return_title(), "/return");
    // What was typed is kept, but never more than a code could be.
    let typed = typed.chars().take(60).collect();
    Page { shell, f: here.frame(None), t: here.t, c: here.c, errors, typed }
}

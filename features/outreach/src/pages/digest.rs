// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Whether one gets the moderators' morning letter.

use askama::Template;
use ui::{Common, Shell, Tone};
use web::{Form, Query, Result, Visit, page};

use crate::{messages::T, operations::Outreach};

#[derive(Template)]
#[template(path = "outreach/digest.html")]
struct Page {
    shell: Shell,
    c: Common,
    t: T,
    wanted: bool,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Typed {
    #[serde(default)]
    wanted: String,
}

#[derive(serde::Deserialize)]
pub(super) struct Done {
    #[serde(default)]
    done: String,
}

pub(super) async fn show(visit: Visit, Query(Done { done }): Query<Done>) -> Result {
    let outreach = Outreach::of(&visit.state)?;
    outreach.post()?;
    let wanted = outreach.gets_digest(&visit.actor()).await?;
    let (t, c) = (T(visit.lang), Common(visit.lang));
    let mut shell = visit.desk_shell(t.digest(), "/desk/digest");
    if done == "saved" {
        shell = shell.with_flash(Tone::Success, t.digest_saved());
    }
    page(&Page { shell, c, t, wanted })
}

pub(super) async fn save(visit: Visit, Form(typed): Form<Typed>) -> Result {
    let outreach = Outreach::of(&visit.state)?;
    outreach.post()?;
    outreach.set_digest(&visit.actor(), !typed.wanted.is_empty()).await?;
    Ok(visit.go("/desk/digest?done=saved"))
}

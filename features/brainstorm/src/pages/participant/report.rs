// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Telling the moderators about an idea.

use askama::Template;
use serde::Deserialize;
use ui::{Choice, Common, Shell, Tone};
use web::{FieldErrors, Form, Path, Result, StatusCode, limits::Kind as Limit, page, page_with};

use super::{
    here::{Frame, Here},
    me::Of,
    messages::T,
    reply::fields,
    views::IdeaView,
    words,
};
use crate::{
    Error,
    domain::{HideReason, IdeaId},
};

#[derive(Template)]
#[template(path = "participant/report.html")]
struct Page {
    shell: Shell,
    f: Frame,
    t: T,
    c: Common,
    errors: FieldErrors,
    idea: IdeaView,
    reasons: Vec<Choice>,
    note: String,
    /// Whether it has just been sent: then the form is gone.
    sent: bool,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct Sent {
    #[serde(default)]
    reason: String,
    #[serde(default)]
    note: String,
}

pub(super) async fn show(here: Here, Path(of): Path<Of>) -> Result {
    if here.me.is_none() {
        return Ok(here.go(if here.phase().is_some() { "/join" } else { "" }));
    }
    page(&form(&here, of.id()?, &Sent::default(), FieldErrors::new(), false).await?)
}

pub(super) async fn send(here: Here, Path(of): Path<Of>, Form(sent): Form<Sent>) -> Result {
    here.take(Limit::Write)?;
    let id = of.id()?;
    let mut errors = FieldErrors::new();
    if let Some(reason) = HideReason::from_code(&sent.reason) {
        match here.all.report(here.actor()?, here.view.brainstorm.id, id, reason, &sent.note).await {
            Ok(()) => return page(&form(&here, id, &sent, errors, true).await?),
            Err(Error::Fields(problems)) => errors = fields(here.t, &problems),
            Err(error) => return Err(here.told(error)),
        }
    } else {
        errors.add("reason", here.t.field_choice());
    }
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &form(&here, id, &sent, errors, false).await?)
}

async fn form(here: &Here, id: IdeaId, typed: &Sent, errors: FieldErrors, sent: bool) -> Result<Page> {
    let idea = here.all.idea(here.actor()?, here.view.brainstorm.id, id).await.map_err(|e| here.told(e))?;
    let mut shell = here.shell(here.t.report_title(), &format!("/report/{id}"));
    if sent {
        shell = shell.with_flash(Tone::Success, here.t.report_sent());
    }
    Ok(Page {
        shell,
        f: here.frame(None),
        t: here.t,
        c: here.c,
        errors,
        idea: IdeaView::new(here.t, &idea),
        reasons: words::reasons(here.t, &typed.reason),
        note: typed.note.clone(),
        sent,
    })
}

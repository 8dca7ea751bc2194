// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Telling the moderators about a comment.

use askama::Template;
use serde::Deserialize;
use ui::{Choice, Common, Shell};
use web::{FieldErrors, Form, Path, Result, StatusCode, page, page_with};

use super::{
    here::{Band, Here, Of},
    views::{CommentView, Reader, organisation},
};
use crate::{
    Error,
    domain::{CommentId, HideReason, Problem},
    messages::T,
};

#[derive(Template)]
#[template(path = "discussion/report.html")]
struct Page {
    shell: Shell,
    t: T,
    c: Common,
    bands: Vec<Band>,
    errors: FieldErrors,
    comment: CommentView,
    reasons: Vec<Choice>,
    note: String,
    action: String,
    back: String,
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
    if !here.venue.takes_part() {
        return Ok(here.go(if here.venue.open().is_ok() { "/join" } else { "" }));
    }
    page(&form(&here, of.comment()?, &Sent::default(), FieldErrors::new()).await?)
}

pub(super) async fn send(here: Here, Path(of): Path<Of>, Form(sent): Form<Sent>) -> Result {
    here.venue.take(&here.visit)?;
    let (venue, id) = (&here.venue, of.comment()?);
    let whole = venue.whole();
    let done = match HideReason::from_code(&sent.reason) {
        Some(reason) => venue.talks.report(&venue.actor, &whole, id, reason, &sent.note).await,
        None => Err(Error::Field("reason", Problem::NotAChoice)),
    };
    match done {
        Ok(()) => {
            let found = venue.talks.comment(&venue.actor, &whole, id).await.map_err(|e| here.told(e))?;
            let discussion = Here::discussion(kernel::Id::from_i64(found.target.id));
            Ok(here.go(&format!("{discussion}?done=reported")))
        }
        Err(Error::Field(field, problem)) => {
            let errors = here.t.field(field, problem);
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &form(&here, id, &sent, errors).await?)
        }
        Err(error) => Err(here.told(error)),
    }
}

async fn form(here: &Here, id: CommentId, sent: &Sent, errors: FieldErrors) -> Result<Page> {
    let (t, venue) = (here.t, &here.venue);
    let found = venue.talks.comment(&venue.actor, &venue.whole(), id).await.map_err(|e| here.told(e))?;
    let (idea, _) = venue.of_comment(&found).await?;
    let (base, name) = (here.at(""), organisation(&here.visit.state, venue.org(), t).await?);
    let tail = format!("/comments/{id}/report");
    Ok(Page {
        shell: here.shell(t.report_title(), &tail),
        t,
        c: here.c,
        bands: here.bands(),
        errors,
        comment: Reader { t, me: None, organisation: &name, base: &base, writes: None }.view(&found),
        reasons: t.reasons(&sent.reason),
        note: sent.note.clone(),
        action: here.at(&tail),
        back: here.at(&format!("{}#c-{id}", Here::discussion(idea.id))),
    })
}

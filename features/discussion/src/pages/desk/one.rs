// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! One comment on the desk: shown, hidden with a reason, restored.

use askama::Template;
use serde::Deserialize;
use ui::{Choice, Common, Head, Shell};
use web::{FieldErrors, Form, Response, Result, StatusCode, page, page_with};

use super::{Desk, Item, Of};
use crate::{
    Error,
    domain::{CommentId, Deed, HideReason, Problem},
    messages::T,
    operations::QueueItem,
};

#[derive(Template)]
#[template(path = "discussion/desk_one.html")]
struct Page {
    shell: Shell,
    t: T,
    c: Common,
    h: Head,
    item: Item,
    errors: FieldErrors,
    reasons: Vec<Choice>,
    note: String,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(in crate::pages) struct Sent {
    #[serde(default)]
    reason: String,
    #[serde(default)]
    note: String,
}

pub(in crate::pages) async fn show(desk: Desk, Of(id): Of) -> Result {
    page(&form(&desk, id, &Sent::default(), FieldErrors::new()).await?)
}

pub(in crate::pages) async fn approve(desk: Desk, Of(id): Of) -> Result {
    act(&desk, id, Deed::Approve, "").await.map_err(|e| desk.told(e))
}

pub(in crate::pages) async fn restore(desk: Desk, Of(id): Of) -> Result {
    act(&desk, id, Deed::Restore, "").await.map_err(|e| desk.told(e))
}

pub(in crate::pages) async fn hide(desk: Desk, Of(id): Of, Form(sent): Form<Sent>) -> Result {
    let done = match HideReason::from_code(&sent.reason) {
        Some(reason) => act(&desk, id, Deed::Hide(reason), &sent.note).await,
        None => Err(Error::Field("reason", Problem::NotAChoice)),
    };
    match done {
        Ok(response) => Ok(response),
        Err(Error::Field(field, problem)) => {
            let errors = desk.t.field(field, problem);
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &form(&desk, id, &sent, errors).await?)
        }
        Err(error) => Err(desk.told(error)),
    }
}

pub(in crate::pages) async fn dismiss(desk: Desk, Of(id): Of) -> Result {
    let venue = &desk.venue;
    let done = venue.talks.dismiss_reports(&venue.actor, &venue.whole(), id).await;
    done.map_err(|e| desk.told(e))?;
    Ok(desk.done("dismiss"))
}

async fn act(desk: &Desk, id: CommentId, deed: Deed, note: &str) -> Result<Response, Error> {
    let venue = &desk.venue;
    venue.talks.moderate(&venue.actor, &venue.whole(), id, deed, note).await?;
    Ok(desk.done(deed.code()))
}

async fn form(desk: &Desk, id: CommentId, sent: &Sent, errors: FieldErrors) -> Result<Page> {
    let (t, venue) = (desk.t, &desk.venue);
    let whole = venue.whole();
    let comment = venue.talks.comment(&venue.actor, &whole, id).await.map_err(|e| desk.told(e))?;
    let reports = venue.talks.reports(&venue.actor, &whole, id).await.map_err(|e| desk.told(e))?;
    let findings = language::personal_data(&comment.text);
    let items = desk.items(&[QueueItem { comment, findings, reports }]).await?;
    let item = items.into_iter().next().ok_or(web::WebError::NotFound)?;
    Ok(Page {
        shell: desk.shell(t.desk_title(), &format!("/{id}")),
        t,
        c: desk.c,
        h: desk.head(Some(t.one_comment())).with_lead(t.desk_lead()),
        item,
        errors,
        reasons: t.reasons(&sent.reason),
        note: sent.note.clone(),
    })
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The organisation's own answer: written here, shown in the discussion with the organisation's name.

use askama::Template;
use brainstorm::contract::IdeaId;
use serde::Deserialize;
use ui::{Common, Head, Shell};
use web::{FieldErrors, Form, Query, Result, StatusCode, WebError, page, page_with, see_other};

use super::{Desk, Of};
use crate::{
    Error,
    domain::{CommentId, NewComment},
    messages::{MOST, T},
    pages::{
        here::part,
        views::{CommentView, IdeaView, Reader, organisation},
    },
};

#[derive(Template)]
#[template(path = "discussion/desk_answer.html")]
struct Page {
    shell: Shell,
    t: T,
    c: Common,
    h: Head,
    action: String,
    idea: IdeaView,
    idea_id: String,
    answered: Option<CommentView>,
    typed: String,
    errors: FieldErrors,
    most: u32,
    back: String,
}

#[derive(Deserialize, Default)]
pub(in crate::pages) struct Wish {
    #[serde(default)]
    idea: String,
    #[serde(default)]
    reply_to: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::pages) struct Sent {
    #[serde(default)]
    idea: String,
    #[serde(default)]
    reply_to: Option<String>,
    #[serde(default)]
    text: String,
}

pub(in crate::pages) async fn show(desk: Desk, Query(wish): Query<Wish>) -> Result {
    page(&form(&desk, &wish, "", FieldErrors::new()).await?)
}

pub(in crate::pages) async fn send(desk: Desk, Form(sent): Form<Sent>) -> Result {
    let id: IdeaId = part(&sent.idea)?;
    let venue = &desk.venue;
    let (idea, place) = venue.idea(id).await?;
    if !idea.state.is_visible() {
        return Err(WebError::NotFound);
    }
    let new = NewComment {
        text: sent.text.clone(),
        reply_to: sent.reply_to.as_deref().map(|r| r.parse().unwrap_or(CommentId::from_i64(0))),
        lang: None,
        page_lang: desk.visit.lang,
        confirmed: true,
    };
    match venue.talks.answer(&venue.actor, &place, new).await {
        Ok(comment) => Ok(see_other(&format!("{}?done=answer#c-{}", desk.thread(id), comment.id))),
        Err(Error::Field(field, problem)) => {
            let field = if field == "reply_to" { "" } else { field };
            let errors = desk.t.field(field, problem);
            let wish = Wish { idea: sent.idea, reply_to: sent.reply_to };
            let form = form(&desk, &wish, &sent.text, errors).await?;
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &form)
        }
        Err(error) => Err(desk.told(error)),
    }
}

/// Takes an official answer back.
pub(in crate::pages) async fn take_back(desk: Desk, Of(id): Of) -> Result {
    let venue = &desk.venue;
    venue.talks.remove(&venue.actor, &venue.whole(), id).await.map_err(|e| desk.told(e))?;
    Ok(desk.done("take-back"))
}

async fn form(desk: &Desk, wish: &Wish, typed: &str, errors: FieldErrors) -> Result<Page> {
    let (t, venue) = (desk.t, &desk.venue);
    let id: IdeaId = part(&wish.idea)?;
    let (idea, place) = venue.idea(id).await?;
    if !idea.state.is_visible() {
        return Err(WebError::NotFound);
    }
    let name = organisation(&desk.visit.state, venue.org(), t).await?;
    let answered = match wish.reply_to.as_deref().and_then(|r| r.parse::<CommentId>().ok()) {
        Some(reply) => {
            let found = venue.talks.comment(&venue.actor, &venue.whole(), reply).await.ok();
            let reader = Reader { t, me: None, organisation: &name, base: "", writes: None };
            found.filter(|c| c.target == place.target).map(|c| reader.view(&c)).filter(|v| v.gone.is_empty())
        }
        None => None,
    };
    Ok(Page {
        shell: desk.shell(t.answer_title(), "/answer"),
        t,
        c: desk.c,
        h: desk.head(Some(t.answer_title())).with_lead(t.answer_lead(&name)),
        action: desk.at("/answer"),
        idea: IdeaView::new(&idea, desk.visit.lang),
        idea_id: id.to_string(),
        answered,
        typed: typed.to_owned(),
        errors,
        most: u32::try_from(MOST).unwrap_or(0),
        back: desk.thread(id),
    })
}

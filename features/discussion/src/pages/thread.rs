// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The discussion of an idea: read by everybody, written by those who take part.

use askama::Template;
use brainstorm::contract::IdeaId;
use serde::Deserialize;
use ui::{Common, Shell};
use web::{FieldErrors, Form, Path, Query, Result, StatusCode, page, page_with};

use super::{
    here::{Band, Here, Of},
    views::{CommentView, IdeaView, Reader, organisation, short},
};
use crate::{
    Error,
    domain::{CommentId, NewComment},
    messages::{MOST, T},
    operations::{Added, participant_of},
};

/// Comments of a page, the answers to them not counted.
const EACH: usize = 30;

#[derive(Template)]
#[template(path = "discussion/thread.html")]
struct Page {
    shell: Shell,
    t: T,
    c: Common,
    bands: Vec<Band>,
    base: String,
    here: String,
    idea: IdeaView,
    count: String,
    threads: Vec<CommentView>,
    /// The address of the next page; empty on the last.
    next: String,
    /// Whether earlier comments stand on another page.
    later: bool,
    errors: FieldErrors,
    /// Whether this reader may write now.
    writes: bool,
    /// Whether they first have to join.
    joins: bool,
    /// Why nobody may write now.
    closed: &'static str,
    typed: String,
    /// The comment that is answered, if one is.
    answered: Option<CommentView>,
    warning: String,
    most: u32,
}

#[derive(Deserialize, Default)]
pub(super) struct Wish {
    #[serde(default)]
    after: Option<String>,
    #[serde(default)]
    reply: Option<String>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct Sent {
    #[serde(default)]
    text: String,
    #[serde(default)]
    reply_to: Option<String>,
    #[serde(default)]
    confirmed: bool,
    /// Only the page's language changes: nothing is kept yet.
    #[serde(default)]
    switch: bool,
}

/// What a form that is shown again keeps.
#[derive(Default)]
struct Again {
    typed: String,
    errors: FieldErrors,
    warning: String,
}

pub(super) async fn show(here: Here, Path(of): Path<Of>, Query(wish): Query<Wish>) -> Result {
    page(&render(&here, of.idea()?, &wish, Again::default()).await?)
}

pub(super) async fn send(here: Here, Path(of): Path<Of>, Form(sent): Form<Sent>) -> Result {
    here.venue.take(&here.visit)?;
    let id = of.idea()?;
    let (_, place) = here.venue.idea(id).await?;
    let mut again = Again { typed: sent.text.clone(), ..Again::default() };
    if sent.switch {
        let wish = Wish { reply: sent.reply_to, ..Wish::default() };
        return page(&render(&here, id, &wish, again).await?);
    }
    let new = NewComment {
        text: sent.text,
        // What is no id answers nothing that is here.
        reply_to: sent.reply_to.as_deref().map(|r| r.parse().unwrap_or(CommentId::from_i64(0))),
        lang: None,
        page_lang: here.visit.lang,
        confirmed: sent.confirmed,
    };
    let (done, comment) = match here.venue.add(&place, new).await {
        Ok(Added::Visible(comment)) => ("sent", comment.id),
        Ok(Added::Waiting(comment)) => ("waiting", comment.id),
        Ok(Added::Warned(findings)) => {
            again.warning = here.t.warn_text(&here.t.findings(&findings));
            again.errors.add("text", here.t.warn_short());
            let wish = Wish { reply: sent.reply_to, ..Wish::default() };
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &render(&here, id, &wish, again).await?);
        }
        Err(Error::Field(field, problem)) => {
            let field = if field == "reply_to" { "" } else { field };
            again.errors = here.t.field(field, problem);
            let wish = Wish { reply: sent.reply_to, ..Wish::default() };
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &render(&here, id, &wish, again).await?);
        }
        Err(error) => return Err(here.told(error)),
    };
    Ok(here.go(&format!("{}?done={done}#c-{comment}", Here::discussion(id))))
}

async fn render(here: &Here, id: IdeaId, wish: &Wish, again: Again) -> Result<Page> {
    let (t, venue) = (here.t, &here.venue);
    let (idea, place) = venue.idea(id).await?;
    let after: Option<CommentId> = wish.after.as_deref().and_then(|a| a.parse().ok());
    let mut all =
        venue.talks.thread(&venue.actor, &place, after, EACH + 1).await.map_err(|e| here.told(e))?;
    let more = all.len() > EACH;
    all.truncate(EACH);
    let tail = Here::discussion(id);
    let at = here.at(&tail);
    let next = all.last().filter(|_| more).map(|(c, _)| format!("{at}?after={}", c.id)).unwrap_or_default();
    let (_, count) = venue.talks.latest(&place, 0).await.map_err(|e| here.told(e))?;

    let me = participant_of(&venue.actor, &place);
    let writes = me.is_some() && place.open.is_ok();
    let (base, name) = (here.at(""), organisation(&here.visit.state, venue.org(), t).await?);
    let reader = Reader { t, me, organisation: &name, base: &base, writes: writes.then_some(at.as_str()) };
    let answered = match wish.reply.as_deref().and_then(|r| r.parse::<CommentId>().ok()) {
        Some(reply) if writes => {
            let found = venue.talks.comment(&venue.actor, &place, reply).await.ok();
            found.filter(|c| c.target == place.target).map(|c| reader.view(&c)).filter(|v| v.gone.is_empty())
        }
        _ => None,
    };
    let view = IdeaView::new(&idea, here.visit.lang);
    let mut shell = here.shell(&format!("{}: {}", t.title(), short(&view.text)), &tail);
    shell.query = wish.after.as_deref().map(|_| here.visit.query.clone()).unwrap_or_default();
    Ok(Page {
        shell,
        t,
        c: here.c,
        bands: here.bands(),
        idea: view,
        count: t.comments_count(count),
        threads: all.iter().filter_map(|thread| reader.thread(thread)).collect(),
        next,
        later: after.is_some(),
        errors: again.errors,
        writes,
        joins: me.is_none() && place.open.is_ok(),
        closed: place.open.err().map_or("", |refusal| t.refused(refusal)),
        typed: again.typed,
        answered,
        warning: again.warning,
        most: u32::try_from(MOST).unwrap_or(0),
        here: at,
        base,
    })
}

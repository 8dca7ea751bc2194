// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The lists: what needs a look, what is seen, what was hidden.

use askama::Template;
use serde::Deserialize;
use ui::{Common, Head, Link, Shell};
use web::{Query, Result, page};

use super::{Desk, Item};
use crate::{domain::CommentId, messages::T, operations::Show};

/// Comments of a page.
const EACH: usize = 30;

#[derive(Template)]
#[template(path = "discussion/desk_queue.html")]
struct Page {
    shell: Shell,
    t: T,
    c: Common,
    h: Head,
    tabs: Vec<Link>,
    items: Vec<Item>,
    /// The queue as such is empty, not only a list.
    all_done: bool,
    next: String,
    log: String,
}

#[derive(Deserialize)]
pub(in crate::pages) struct Wish {
    #[serde(default)]
    show: Option<String>,
    #[serde(default)]
    before: Option<String>,
}

pub(in crate::pages) async fn show(desk: Desk, Query(wish): Query<Wish>) -> Result {
    let (t, venue) = (desk.t, &desk.venue);
    let show = wish.show.as_deref().and_then(Show::from_code).unwrap_or_default();
    let before: Option<CommentId> = wish.before.as_deref().and_then(|b| b.parse().ok());
    let whole = venue.whole();
    let all = venue.talks.desk(&venue.actor, &whole, show, before, EACH + 1).await;
    let mut all = all.map_err(|e| desk.told(e))?;
    let more = all.len() > EACH && show != Show::Queue;
    all.truncate(if show == Show::Queue { 2 * EACH } else { EACH });
    let (waiting, reported) = venue.talks.waiting(&venue.actor, &whole).await.map_err(|e| desk.told(e))?;
    let queued = waiting.saturating_add(i64::try_from(reported).unwrap_or(0));
    let next = all.last().filter(|_| more);
    let next = next.map(|i| format!("{}?show={}&before={}", desk.at(""), show.code(), i.comment.id));
    let tab = |s: &Show| {
        let label = match s {
            Show::Queue => t.tab_queue(&ui::format::whole(t.0, queued)),
            Show::Visible => t.tab_visible().to_owned(),
            Show::Hidden => t.tab_hidden().to_owned(),
        };
        Link::new(label, format!("{}?show={}", desk.at(""), s.code())).current(*s == show)
    };
    page(&Page {
        shell: desk.shell(t.desk_title(), ""),
        t,
        c: desk.c,
        h: desk.head(None).with_lead(t.desk_lead()),
        tabs: Show::ALL.iter().map(tab).collect(),
        items: desk.items(&all).await?,
        all_done: show == Show::Queue,
        next: next.unwrap_or_default(),
        log: format!("/{}/b/{}/comments/log", desk.visit.lang, desk.view().brainstorm.slug),
    })
}

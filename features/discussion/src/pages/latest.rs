// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The newest comments of an idea as a piece of HTML, for pages that show the idea: `hx-get`, with a link to
//! the discussion as what stands there without scripts.

use askama::Template;
use serde::Deserialize;
use web::{Path, Query, Result, page};

use super::{
    here::{Here, Of},
    views::{CommentView, Reader, organisation},
};
use crate::messages::T;

#[derive(Template)]
#[template(path = "discussion/latest.html")]
struct Part {
    t: T,
    idea: String,
    here: String,
    count: i64,
    comments: Vec<CommentView>,
}

#[derive(Deserialize)]
pub(super) struct Wish {
    #[serde(default)]
    n: Option<String>,
}

pub(super) async fn show(here: Here, Path(of): Path<Of>, Query(wish): Query<Wish>) -> Result {
    let n = wish.n.and_then(|n| n.parse::<usize>().ok()).unwrap_or(3).clamp(1, 10);
    let (t, venue, id) = (here.t, &here.venue, of.idea()?);
    let (_, place) = venue.idea(id).await?;
    let (newest, count) = venue.talks.latest(&place, n).await.map_err(|e| here.told(e))?;
    let (base, name) = (here.at(""), organisation(&here.visit.state, venue.org(), t).await?);
    let reader = Reader { t, me: None, organisation: &name, base: &base, writes: None };
    page(&Part {
        t,
        idea: id.to_string(),
        here: here.at(&Here::discussion(id)),
        count,
        comments: newest.iter().map(|c| reader.view(c)).collect(),
    })
}

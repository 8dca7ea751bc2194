// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Taking an own comment back: asked once, since the words are gone afterwards.

use askama::Template;
use ui::{Common, Shell};
use web::{Path, Result, WebError, page};

use super::{
    here::{Band, Here, Of},
    views::{CommentView, Reader},
};
use crate::{messages::T, operations::participant_of};

#[derive(Template)]
#[template(path = "discussion/remove.html")]
struct Page {
    shell: Shell,
    t: T,
    c: Common,
    bands: Vec<Band>,
    comment: CommentView,
    action: String,
    back: String,
}

pub(super) async fn confirm(here: Here, Path(of): Path<Of>) -> Result {
    let (t, venue, id) = (here.t, &here.venue, of.comment()?);
    let whole = venue.whole();
    let found = venue.talks.comment(&venue.actor, &whole, id).await.map_err(|e| here.told(e))?;
    let (base, me) = (here.at(""), participant_of(&venue.actor, &whole));
    let comment = Reader { t, me, organisation: "", base: &base, writes: None }.view(&found);
    if comment.remove.is_empty() {
        return Err(WebError::NotFound);
    }
    let tail = format!("/comments/{id}/remove");
    page(&Page {
        shell: here.shell(t.remove_title(), &tail),
        t,
        c: here.c,
        bands: here.bands(),
        comment,
        action: here.at(&tail),
        back: here.at(&format!("{}#c-{id}", Here::discussion(kernel::Id::from_i64(found.target.id)))),
    })
}

pub(super) async fn remove(here: Here, Path(of): Path<Of>) -> Result {
    here.venue.take(&here.visit)?;
    let (venue, id) = (&here.venue, of.comment()?);
    let whole = venue.whole();
    venue.talks.remove(&venue.actor, &whole, id).await.map_err(|e| here.told(e))?;
    // Its author still sees where it stood.
    let found = venue.talks.comment(&venue.actor, &whole, id).await.map_err(|e| here.told(e))?;
    let discussion = Here::discussion(kernel::Id::from_i64(found.target.id));
    Ok(here.go(&format!("{discussion}?done=removed")))
}

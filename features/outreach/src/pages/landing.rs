// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Where a personal link leads: a page with one button. Opening it changes nothing and counts nothing; the
//! button counts the link as used and leads to the brainstorm, which does not learn whose link it was.

use askama::Template;
use brainstorm::contract::View;
use ui::Shell;
use web::{Path, Result, Visit, WebError, page};

use super::{Token, shell};
use crate::{
    domain::{
        invite::{Link, LinkId},
        token::Kind,
    },
    messages::T,
    operations::Outreach,
};

#[derive(Template)]
#[template(path = "outreach/landing.html")]
struct Page {
    shell: Shell,
    t: T,
    title: String,
    title_lang: &'static str,
    who: String,
    off: String,
}

async fn found(visit: &Visit, token: &str) -> Result<(Outreach, Link, std::sync::Arc<View>, String)> {
    let outreach = Outreach::of(&visit.state)?;
    let Some((Kind::Link, org, id)) = outreach.tokens.read(token) else { return Err(WebError::NotFound) };
    let (link, view, code) = outreach.personal_link(org, LinkId::from_i64(id)).await?;
    Ok((outreach, link, view, code))
}

pub(super) async fn show(visit: Visit, Path(Token { token }): Path<Token>) -> Result {
    let (_, link, view, _) = found(&visit, &token).await?;
    let (t, b) = (T(visit.lang), &view.brainstorm);
    let (title, title_lang) = b.settings.title.shown(visit.lang);
    page(&Page {
        shell: shell(&visit, b, title),
        t,
        title: title.to_owned(),
        title_lang: title_lang.code(),
        who: b.settings.contact.name.clone(),
        off: link.address.map(|_| visit.url(&format!("/off/{token}"))).unwrap_or_default(),
    })
}

pub(super) async fn go(visit: Visit, Path(Token { token }): Path<Token>) -> Result {
    let (outreach, link, view, code) = found(&visit, &token).await?;
    outreach.mark_used(&link);
    Ok(visit.go(&format!("/b/{}?via={code}", view.brainstorm.slug)))
}

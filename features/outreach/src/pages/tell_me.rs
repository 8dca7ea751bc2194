// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! "Tell me when the results are out": the form, the letter's link, the confirmation.

use askama::Template;
use brainstorm::contract::View;
use mail::Address;
use ui::{Common, Shell};
use web::{FieldErrors, Form, Path, PathSlug, Query, Result, StatusCode, Visit, WebError, page, page_with};

use super::{Token, shell};
use crate::{
    messages::T,
    operations::{Outreach, notices::may_ask, outside},
};

#[derive(Template)]
#[template(path = "outreach/tell_part.html")]
struct Part {
    t: T,
    c: Common,
    action: String,
    errors: FieldErrors,
    email: String,
    about_end: bool,
    /// Whether the end is one that can move.
    ends: bool,
}

#[derive(Template)]
#[template(path = "outreach/tell_me.html")]
struct Page {
    shell: Shell,
    t: T,
    c: Common,
    errors: FieldErrors,
    part: String,
    sent: bool,
    back: String,
}

#[derive(Template)]
#[template(path = "outreach/confirm.html")]
struct Confirm {
    shell: Shell,
    t: T,
    lead: String,
}

#[derive(Template)]
#[template(path = "outreach/confirmed.html")]
struct Confirmed {
    shell: Shell,
    t: T,
    /// Where the request is taken back; empty where the results are out already.
    off: String,
    results: String,
    back: String,
}

/// What is typed.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Typed {
    email: String,
    #[serde(default)]
    about_end: String,
}

#[derive(serde::Deserialize)]
pub(crate) struct Wish {
    #[serde(default)]
    sent: String,
}

/// The form, as the thank-you page shows it; nothing where there is no mail server or nothing to wait for.
pub(crate) fn part(visit: &Visit, view: &View) -> Result<Option<String>> {
    if !crate::contract::sends_mail(&visit.state) || !may_ask(&view.brainstorm) {
        return Ok(None);
    }
    Ok(Some(form(visit, view, String::new(), false, FieldErrors::new())?))
}

fn form(visit: &Visit, view: &View, email: String, about_end: bool, errors: FieldErrors) -> Result<String> {
    let b = &view.brainstorm;
    let part = Part {
        t: T(visit.lang),
        c: Common(visit.lang),
        action: visit.url(&crate::contract::tell_me_path(b.slug.as_str())),
        errors,
        email,
        about_end,
        ends: b.settings.phases.closes.is_some(),
    };
    Ok(part.render()?)
}

async fn found(visit: &Visit, slug: &str) -> Result<(Outreach, std::sync::Arc<View>)> {
    let outreach = Outreach::of(&visit.state)?;
    outreach.post()?;
    let view = outreach.all.by_slug(&visit.actor(), slug).await.map_err(outside)?;
    if may_ask(&view.brainstorm) { Ok((outreach, view)) } else { Err(WebError::NotFound) }
}

fn filled(visit: &Visit, view: &View, part: String, errors: FieldErrors, sent: bool) -> Page {
    let (t, b) = (T(visit.lang), &view.brainstorm);
    let title = if sent { t.sent_title() } else { t.tell_title() };
    let back = visit.url(&format!("/b/{}", b.slug));
    Page { shell: shell(visit, b, title), t, c: Common(visit.lang), errors, part, sent, back }
}

/// The form on a page of its own.
pub(crate) async fn show(visit: Visit, PathSlug(slug): PathSlug, Query(wish): Query<Wish>) -> Result {
    let (_, view) = found(&visit, slug.as_str()).await?;
    let part = form(&visit, &view, String::new(), false, FieldErrors::new())?;
    page(&filled(&visit, &view, part, FieldErrors::new(), wish.sent == "1"))
}

/// Sends the letter. The participant's key that came along is not looked at.
pub(crate) async fn send(visit: Visit, PathSlug(slug): PathSlug, Form(typed): Form<Typed>) -> Result {
    let (outreach, view) = found(&visit, slug.as_str()).await?;
    let about_end = !typed.about_end.is_empty();
    let Some(address) = Address::parse(&typed.email) else {
        let mut errors = FieldErrors::new();
        errors.add("email", T(visit.lang).email_bad());
        let part = form(&visit, &view, typed.email, about_end, errors.clone())?;
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &filled(&visit, &view, part, errors, false));
    };
    outreach.ask(&view, address, visit.lang, about_end).await?;
    Ok(visit.go(&format!("{}?sent=1", crate::contract::tell_me_path(slug.as_str()))))
}

/// The letter's link: one button.
pub(crate) async fn confirm(visit: Visit, Path(Token { token }): Path<Token>) -> Result {
    let (_, view) = Outreach::of(&visit.state)?.requested(&token).await?;
    let (t, b) = (T(visit.lang), &view.brainstorm);
    let lead = t.confirm_lead(b.settings.title.get(visit.lang));
    page(&Confirm { shell: shell(&visit, b, t.confirm_title()), t, lead })
}

/// The button was pressed.
pub(crate) async fn confirmed(visit: Visit, Path(Token { token }): Path<Token>) -> Result {
    let outreach = Outreach::of(&visit.state)?;
    let (_, view) = outreach.requested(&token).await?;
    let off = outreach.confirm(&token).await?;
    let (t, b) = (T(visit.lang), &view.brainstorm);
    let base = visit.url(&format!("/b/{}", b.slug));
    page(&Confirmed {
        shell: shell(&visit, b, t.confirmed_title()),
        t,
        off: off.map(|token| visit.url(&format!("/off/{token}"))).unwrap_or_default(),
        results: format!("{base}/results"),
        back: base,
    })
}

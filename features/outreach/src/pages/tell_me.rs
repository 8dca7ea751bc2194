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
    operations::{
        Outreach,
        notices::{Also, are_out, may_ask},
        outside,
    },
};

#[derive(Template)]
#[template(path = "outreach/tell_part.html")]
struct Part {
    t: T,
    c: Common,
    action: String,
    errors: FieldErrors,
    email: String,
    also: Also,
    /// Whether the end is one that can move.
    ends: bool,
    /// Whether the results are out, so that only answers can still come.
    out: bool,
}

impl Part {
    /// How long the address is kept.
    fn kept(&self) -> &'static str {
        if self.out { self.t.apart_answers() } else { self.t.apart() }
    }
}

#[derive(Template)]
#[template(path = "outreach/tell_me.html")]
struct Page {
    shell: Shell,
    t: T,
    c: Common,
    errors: FieldErrors,
    part: String,
    title: &'static str,
    sent: bool,
    back: String,
}

#[derive(Template)]
#[template(path = "outreach/confirm.html")]
struct Confirm {
    shell: Shell,
    t: T,
    lead: String,
    kept: &'static str,
}

#[derive(Template)]
#[template(path = "outreach/confirmed.html")]
struct Confirmed {
    shell: Shell,
    t: T,
    says: &'static str,
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
    #[serde(default)]
    about_answers: String,
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
    Ok(Some(form(visit, view, String::new(), Also::default(), FieldErrors::new())?))
}

fn form(visit: &Visit, view: &View, email: String, also: Also, errors: FieldErrors) -> Result<String> {
    let b = &view.brainstorm;
    let part = Part {
        t: T(visit.lang),
        c: Common(visit.lang),
        action: visit.url(&crate::contract::tell_me_path(b.slug.as_str())),
        errors,
        email,
        also,
        ends: b.settings.phases.closes.is_some() && !are_out(b),
        out: are_out(b),
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
    let title = match (sent, are_out(b)) {
        (true, _) => t.sent_title(),
        (false, true) => t.answers_title(),
        (false, false) => t.tell_title(),
    };
    let back = visit.url(&format!("/b/{}", b.slug));
    Page { shell: shell(visit, b, title), t, c: Common(visit.lang), errors, part, title, sent, back }
}

/// The form on a page of its own.
pub(crate) async fn show(visit: Visit, PathSlug(slug): PathSlug, Query(wish): Query<Wish>) -> Result {
    let (_, view) = found(&visit, slug.as_str()).await?;
    let part = form(&visit, &view, String::new(), Also::default(), FieldErrors::new())?;
    page(&filled(&visit, &view, part, FieldErrors::new(), wish.sent == "1"))
}

/// Sends the letter. The participant's key that came along is not looked at.
pub(crate) async fn send(visit: Visit, PathSlug(slug): PathSlug, Form(typed): Form<Typed>) -> Result {
    let (outreach, view) = found(&visit, slug.as_str()).await?;
    let out = are_out(&view.brainstorm);
    let also = Also { end: !typed.about_end.is_empty(), answers: out || !typed.about_answers.is_empty() };
    let Some(address) = Address::parse(&typed.email) else {
        let mut errors = FieldErrors::new();
        errors.add("email", T(visit.lang).email_bad());
        let part = form(&visit, &view, typed.email, also, errors.clone())?;
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &filled(&visit, &view, part, errors, false));
    };
    outreach.ask(&view, address, visit.lang, also).await?;
    Ok(visit.go(&format!("{}?sent=1", crate::contract::tell_me_path(slug.as_str()))))
}

/// The letter's link: one button.
pub(crate) async fn confirm(visit: Visit, Path(Token { token }): Path<Token>) -> Result {
    let (request, view) = Outreach::of(&visit.state)?.requested(&token).await?;
    let (t, b) = (T(visit.lang), &view.brainstorm);
    let title = b.settings.title.get(visit.lang);
    let answers = request.about_answers;
    let lead = match (are_out(b), answers) {
        (true, true) => t.answers_confirm_lead(title),
        (false, true) => format!("{} {}", t.confirm_lead(title), t.also_answers()),
        (_, false) => t.confirm_lead(title),
    };
    let kept = if answers { t.apart_answers() } else { t.apart() };
    page(&Confirm { shell: shell(&visit, b, t.confirm_title()), t, lead, kept })
}

/// The button was pressed.
pub(crate) async fn confirmed(visit: Visit, Path(Token { token }): Path<Token>) -> Result {
    let outreach = Outreach::of(&visit.state)?;
    let (request, view) = outreach.requested(&token).await?;
    let off = outreach.confirm(&token).await?;
    let (t, b) = (T(visit.lang), &view.brainstorm);
    let base = visit.url(&format!("/b/{}", b.slug));
    page(&Confirmed {
        shell: shell(&visit, b, t.confirmed_title()),
        says: if request.about_answers { t.confirmed_answers() } else { t.confirmed_text() },
        t,
        off: off.map(|token| visit.url(&format!("/off/{token}"))).unwrap_or_default(),
        results: format!("{base}/results"),
        back: base,
    })
}

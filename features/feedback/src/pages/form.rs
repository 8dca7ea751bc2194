// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The form for everybody. A participant's key that came along is not looked at.

use askama::Template;
use language::plain;
use mail::Address;
use people::contract::Organisation;
use ui::{Choice, Common, Shell};
use web::{FieldErrors, Form, Query, Result, StatusCode, Visit, WebError, page, page_with};

use crate::{
    domain::{About, Fault, LONGEST, LONGEST_PAGE, NewMessage, own_path, words},
    messages::T,
    operations::Inbox,
};

#[derive(Template)]
#[template(path = "feedback/form.html")]
struct Page {
    shell: Shell,
    c: Common,
    t: T,
    errors: FieldErrors,
    /// Who reads it; empty where nobody does.
    recipient: String,
    subjects: Vec<Choice>,
    v: Typed,
    most: u32,
}

#[derive(Template)]
#[template(path = "feedback/sent.html")]
struct Sent {
    shell: Shell,
    t: T,
}

#[derive(serde::Deserialize)]
pub(super) struct Wish {
    #[serde(default)]
    from: String,
    #[serde(default)]
    sent: String,
}

/// What is typed.
#[derive(Default, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Typed {
    about: String,
    page: String,
    message: String,
    email: String,
    /// Only the page's language changes: nothing is kept yet.
    switch: String,
}

pub(super) async fn show(visit: Visit, Query(wish): Query<Wish>) -> Result {
    let t = T(visit.lang);
    if wish.sent == "1" {
        return page(&Sent { shell: visit.public_shell(t.sent()), t });
    }
    let v = Typed { page: own_path(&wish.from).unwrap_or_default().to_owned(), ..Typed::default() };
    let recipient = Inbox::of(&visit.state)?.recipient(&visit.actor(), &v.page).await?;
    page(&filled(&visit, recipient.as_ref(), v, FieldErrors::new()))
}

pub(super) async fn send(visit: Visit, Form(typed): Form<Typed>) -> Result {
    let (t, inbox) = (T(visit.lang), Inbox::of(&visit.state)?);
    let recipient = inbox.recipient(&visit.actor(), typed.page.trim()).await?;
    if !typed.switch.is_empty() {
        return page(&filled(&visit, recipient.as_ref(), typed, FieldErrors::new()));
    }
    let org = recipient.as_ref().map(|o| o.id).ok_or(WebError::NotFound)?;
    match checked(&visit, t, &typed) {
        Ok(new) => {
            inbox.take(org, new).await?;
            Ok(visit.go("/feedback?sent=1"))
        }
        Err(errors) => {
            let shown = filled(&visit, recipient.as_ref(), typed, errors);
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &shown)
        }
    }
}

fn checked(visit: &Visit, t: T, typed: &Typed) -> std::result::Result<NewMessage, FieldErrors> {
    let mut errors = FieldErrors::new();
    let about = About::parse(&typed.about);
    if about.is_none() {
        errors.add("about", t.about_missing());
    }
    let page = plain::clean(&typed.page);
    if plain::check_length(&page, LONGEST_PAGE).is_err() {
        errors.add("page", t.page_long(LONGEST_PAGE.try_into().unwrap_or(i64::MAX)));
    }
    let text = words(&typed.message);
    match text {
        Ok(_) => {}
        Err(Fault::Missing) => errors.add("message", t.message_missing()),
        Err(Fault::TooMany) => {
            errors.add("message", t.message_long(LONGEST.try_into().unwrap_or(i64::MAX)));
        }
    }
    let address = Address::parse(&typed.email);
    if address.is_none() && !typed.email.trim().is_empty() {
        errors.add("email", t.email_bad());
    }
    match (about, text) {
        (Some(about), Ok(text)) if errors.is_empty() => {
            Ok(NewMessage { about, page, text, lang: visit.lang, address })
        }
        _ => Err(errors),
    }
}

fn filled(visit: &Visit, recipient: Option<&Organisation>, v: Typed, errors: FieldErrors) -> Page {
    let t = T(visit.lang);
    Page {
        shell: visit.public_shell(t.title()),
        c: Common(visit.lang),
        t,
        errors,
        recipient: recipient.map(|o| o.name.get(visit.lang).to_owned()).unwrap_or_default(),
        subjects: t.subjects(&v.about),
        most: u32::try_from(LONGEST).unwrap_or(u32::MAX),
        v,
    }
}

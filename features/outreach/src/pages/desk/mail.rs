// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Inviting a list by mail.

use askama::Template;
use kernel::{Lang, LocalizedText};
use ui::{Choice, Common, Head, Shell};
use web::{FieldErrors, Form, Result, StatusCode, WebError, page, page_with};

use super::Desk;
use crate::{
    desk_messages::D,
    domain::{invite::MOST, list},
    operations::invite::{Invite, may_invite},
};

/// What the organiser adds, at most.
const NOTE: usize = 2_000;

#[derive(Template)]
#[template(path = "outreach/desk_mail.html")]
struct Page {
    shell: Shell,
    c: Common,
    d: D,
    h: Head,
    errors: FieldErrors,
    v: Typed,
    languages: Vec<Choice>,
    notes: Vec<(&'static str, String, String)>,
    back: String,
    /// Whether some lines have no address, so that leaving them out is offered.
    lenient: bool,
}

/// What is typed.
#[derive(Default, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(in crate::pages) struct Typed {
    name: String,
    list: String,
    lang: String,
    note_fi: String,
    note_sv: String,
    note_en: String,
    lenient: String,
}

pub(in crate::pages) async fn show(desk: Desk) -> Result {
    if desk.outreach.post.is_none() || !may_invite(&desk.view) {
        return Err(WebError::NotFound);
    }
    let v = Typed { lang: desk.visit.lang.code().to_owned(), ..Typed::default() };
    page(&filled(&desk, v, FieldErrors::new(), false))
}

fn filled(desk: &Desk, v: Typed, errors: FieldErrors, lenient: bool) -> Page {
    let d = desk.d;
    let languages = &desk.view.brainstorm.settings.languages;
    let note = |l: Lang| match l {
        Lang::Fi => ("note_fi", d.note(l.own_name()), v.note_fi.clone()),
        Lang::Sv => ("note_sv", d.note(l.own_name()), v.note_sv.clone()),
        Lang::En => ("note_en", d.note(l.own_name()), v.note_en.clone()),
    };
    Page {
        shell: desk.shell(d.mail_title(), "/mail"),
        c: desk.c,
        d,
        h: desk.head(Some(d.mail_title())).with_lead(d.mail_lead()),
        errors,
        languages: languages
            .iter()
            .map(|l| Choice::new(l.code(), l.own_name()).checked(v.lang == l.code()))
            .collect(),
        notes: languages.iter().map(|l| note(*l)).collect(),
        back: desk.at(""),
        lenient,
        v,
    }
}

pub(in crate::pages) async fn send(desk: Desk, Form(typed): Form<Typed>) -> Result {
    let (d, mut errors) = (desk.d, FieldErrors::new());
    let name = typed.name.trim().to_owned();
    if name.is_empty() || name.chars().count() > 120 {
        errors.add("name", d.name_bad());
    }
    let parsed = list::parse(&typed.list);
    let lenient = !typed.lenient.is_empty();
    if parsed.rows.is_empty() {
        errors.add("list", d.list_empty());
    } else if parsed.rows.len() > MOST {
        errors.add("list", d.list_long(&desk.number(i64::try_from(MOST).unwrap_or(i64::MAX))));
    } else if !parsed.bad.is_empty() && !lenient {
        let named: Vec<String> = parsed.bad.iter().take(5).map(|(n, text)| format!("{n}: {text}")).collect();
        let count = i64::try_from(parsed.bad.len()).unwrap_or(i64::MAX);
        errors.add("list", d.list_bad(count, &named.join("; ")));
    }
    let note = LocalizedText::new(typed.note_fi.trim(), typed.note_sv.trim(), typed.note_en.trim());
    for (field, text) in [("note_fi", &note.fi), ("note_sv", &note.sv), ("note_en", &note.en)] {
        if text.chars().count() > NOTE {
            errors.add(field, d.note_long());
        }
    }
    let lang: Lang = typed.lang.parse().unwrap_or(desk.visit.lang);
    if !errors.is_empty() {
        let shown = filled(&desk, typed, errors, !parsed.bad.is_empty());
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &shown);
    }
    let invite = Invite { name, rows: parsed.rows, lang, note };
    let invited = desk.outreach.invite(&desk.actor, &desk.view, invite).await?;
    tracing::info!(added = invited.added, doubled = parsed.doubled, "a list was invited");
    Ok(desk.done(&format!("/{}", invited.round), "invited"))
}

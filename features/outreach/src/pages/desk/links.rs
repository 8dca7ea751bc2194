// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A file of personal links for the organiser's own letters. Only now can it be had: we keep no links, only
//! whether each was used.

use askama::Template;
use kernel::Lang;
use ui::{Choice, Common, Head, Shell};
use web::{FieldErrors, Form, IntoResponse as _, Result, StatusCode, WebError, header, page, page_with};

use super::Desk;
use crate::{desk_messages::D, domain::invite::MOST, operations::invite::may_invite};

#[derive(Template)]
#[template(path = "outreach/desk_links.html")]
struct Page {
    shell: Shell,
    c: Common,
    d: D,
    h: Head,
    errors: FieldErrors,
    name: String,
    count: String,
    languages: Vec<Choice>,
    back: String,
}

/// What is typed.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::pages) struct Typed {
    name: String,
    count: String,
    #[serde(default)]
    lang: String,
}

pub(in crate::pages) async fn show(desk: Desk) -> Result {
    if !may_invite(&desk.view) {
        return Err(WebError::NotFound);
    }
    page(&filled(&desk, String::new(), String::new(), desk.visit.lang, FieldErrors::new()))
}

fn filled(desk: &Desk, name: String, count: String, lang: Lang, errors: FieldErrors) -> Page {
    let d = desk.d;
    let choice = |l: &Lang| Choice::new(l.code(), l.own_name()).checked(*l == lang);
    Page {
        shell: desk.shell(d.links_title(), "/links"),
        c: desk.c,
        d,
        h: desk.head(Some(d.links_title())).with_lead(d.links_lead()),
        errors,
        name,
        count,
        languages: desk.view.brainstorm.settings.languages.iter().map(choice).collect(),
        back: desk.at(""),
    }
}

pub(in crate::pages) async fn make(desk: Desk, Form(typed): Form<Typed>) -> Result {
    if !may_invite(&desk.view) {
        return Err(WebError::NotFound);
    }
    let (d, mut errors) = (desk.d, FieldErrors::new());
    let name = typed.name.trim().to_owned();
    if name.is_empty() || name.chars().count() > 120 {
        errors.add("name", d.name_bad());
    }
    let n = typed.count.trim().parse::<usize>().ok().filter(|n| (1..=MOST).contains(n));
    let lang: Lang = typed.lang.parse().unwrap_or(desk.visit.lang);
    let Some(n) = n.filter(|_| errors.is_empty()) else {
        if n.is_none() {
            errors.add("count", d.count_bad(&desk.number(i64::try_from(MOST).unwrap_or(i64::MAX))));
        }
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &filled(&desk, name, typed.count, lang, errors));
    };
    let links = desk.outreach.make_links(&desk.actor, &desk.view, (name, n, lang)).await?;
    // A mark at the start tells spreadsheets that this is UTF-8; the head is Finnish office practice.
    let mut csv = format!("\u{feff}{};{}\r\n", d.csv_number(), d.csv_link());
    for (number, link) in (1..).zip(links) {
        csv.push_str(&format!("{number};{link}\r\n"));
    }
    let name = format!("attachment; filename=\"{}-links.csv\"", desk.view.brainstorm.slug);
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, csv).into_response())
}

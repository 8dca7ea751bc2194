// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A poster with a QR code: one sheet of paper in Finnish, Swedish or English, for printing from the browser.

use askama::Template;
use brainstorm::contract::ChannelId;
use kernel::Lang;
use ui::{Common, Head, Link, Shell};
use web::{Path, Query, Result, WebError, page};

use super::Desk;
use crate::{desk_messages::D, letters::moment, messages::T, pages::qr};

#[derive(Template)]
#[template(path = "outreach/poster.html")]
struct Page {
    shell: Shell,
    c: Common,
    d: D,
    h: Head,
    tabs: Vec<Link>,
    /// The words of the sheet.
    t: T,
    lang: &'static str,
    title: String,
    title_lang: &'static str,
    who: String,
    decides: String,
    answer: String,
    until: String,
    qr: String,
    address: String,
}

#[derive(serde::Deserialize)]
pub(in crate::pages) struct Which {
    channel: String,
}

#[derive(serde::Deserialize)]
pub(in crate::pages) struct Wish {
    #[serde(default)]
    sheet: String,
}

pub(in crate::pages) async fn show(desk: Desk, Path(which): Path<Which>, Query(wish): Query<Wish>) -> Result {
    let id: ChannelId = which.channel.parse().map_err(|_| WebError::NotFound)?;
    let channel = desk.view.channels.iter().find(|c| c.id == id).ok_or(WebError::NotFound)?;
    let (b, d) = (&desk.view.brainstorm, desk.d);
    let lang: Lang = wish.sheet.parse().unwrap_or(desk.visit.lang);
    let t = T(lang);
    // Without a language: the page then follows the reader's own.
    let address = desk.outreach.url(&format!("/b/{}?via={}", b.slug, channel.code));
    let promise = &b.settings.promise;
    let tail = format!("/poster/{id}");
    let tab = |l: Lang| Link::new(l.own_name(), format!("{}?sheet={l}", desk.at(&tail))).current(l == lang);
    let day = |date: kernel::Date| ui::format::date(lang, i32::from(date.year), date.month, date.day);
    let (title, title_lang) = b.settings.title.shown(lang);
    page(&Page {
        shell: desk.shell(d.poster(), &tail),
        c: desk.c,
        d,
        h: desk.head(Some(d.poster())).with_lead(d.print_hint()),
        tabs: b.settings.languages.iter().map(|l| tab(*l)).collect(),
        t,
        lang: lang.code(),
        title: title.to_owned(),
        title_lang: title_lang.code(),
        who: b.settings.contact.name.clone(),
        decides: promise.who_decides.get(lang).to_owned(),
        answer: promise.answer_by.map(|on| t.answer_by(&day(on))).unwrap_or_default(),
        until: b.settings.phases.closes.map(|at| t.answers_until(&moment(lang, at))).unwrap_or_default(),
        qr: qr::svg(&address),
        address: address.split("//").nth(1).unwrap_or(&address).to_owned(),
    })
}

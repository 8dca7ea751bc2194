// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A poster with a QR code: one sheet of paper in Finnish, Swedish or English, as a PDF file and for printing
//! from the browser.

use askama::Template;
use brainstorm::contract::ChannelId;
use document::{Block, Document, Logo, Look, Picture, Role, Text};
use kernel::Lang;
use ui::{Common, Head, Link, Shell};
use web::{IntoResponse, Path, Query, Result, WebError, header, page};

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
    sheet: Sheet,
    /// Where the file is; empty where this build writes none.
    file: String,
}

/// What stands on the sheet.
struct Sheet {
    lang: Lang,
    title: String,
    title_lang: &'static str,
    who: String,
    /// Who decides, and by when they answer; may be empty.
    decides: String,
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

impl Sheet {
    fn new(desk: &Desk, channel: &str, wish: &Wish) -> Result<Self> {
        let id: ChannelId = channel.parse().map_err(|_| WebError::NotFound)?;
        let channel = desk.view.channels.iter().find(|c| c.id == id).ok_or(WebError::NotFound)?;
        let b = &desk.view.brainstorm;
        let lang: Lang = wish.sheet.parse().unwrap_or(desk.visit.lang);
        let t = T(lang);
        // Without a language: the page then follows the reader's own.
        let address = desk.outreach.url(&format!("/b/{}?via={}", b.slug, channel.code));
        let promise = &b.settings.promise;
        let day = |date: kernel::Date| ui::format::date(lang, i32::from(date.year), date.month, date.day);
        let (title, title_lang) = b.settings.title.shown(lang);
        let decides = promise.who_decides.get(lang);
        let answer = promise.answer_by.map(|on| format!(" {}", t.answer_by(&day(on)))).unwrap_or_default();
        Ok(Self {
            lang,
            title: title.to_owned(),
            title_lang: title_lang.code(),
            who: b.settings.contact.name.clone(),
            decides: if decides.is_empty() {
                String::new()
            } else {
                format!("{}: {decides}{answer}", t.poster_decides())
            },
            until: b.settings.phases.closes.map(|at| t.answers_until(&moment(lang, at))).unwrap_or_default(),
            qr: qr::svg(&address),
            address: address.split("//").nth(1).unwrap_or(&address).to_owned(),
        })
    }

    fn document(&self, look: Look, today: kernel::Date) -> Document {
        let t = T(self.lang);
        let title =
            Text { text: self.title.clone(), lang: Some(self.title_lang).filter(|l| *l != self.lang.code()) };
        let anonymous = format!("{} {}", t.poster_anonymous(), self.until);
        let picture = Picture {
            svg: self.qr.clone(),
            width: 1.0,
            height: 1.0,
            share: 0.58,
            alt: t.poster_scan().to_owned(),
            caption: String::new(),
            number: 0,
        };
        let mut blocks = vec![
            Block::of(Role::Lead, t.poster_invites()),
            Block::heading(1, title),
            Block::Picture(picture),
            Block::of(Role::Label, self.address.as_str()),
            Block::text(t.poster_scan()),
            Block::text(anonymous.trim_end()),
        ];
        let small = [&self.decides, &self.who].into_iter().filter(|text| !text.is_empty());
        blocks.extend(small.map(|text| Block::of(Role::Small, text.as_str())));
        let head = document::Head {
            title: self.title.clone(),
            subtitle: String::new(),
            author: self.who.clone(),
            lang: self.lang,
            date: today,
            date_text: String::new(),
            look,
            words: document::Words::default(),
        };
        Document { head, single: true, cover: Vec::new(), blocks }
    }
}

pub(in crate::pages) async fn show(desk: Desk, Path(which): Path<Which>, Query(wish): Query<Wish>) -> Result {
    let sheet = Sheet::new(&desk, &which.channel, &wish)?;
    let d = desk.d;
    let tail = format!("/poster/{}", which.channel);
    let tab =
        |l: Lang| Link::new(l.own_name(), format!("{}?sheet={l}", desk.at(&tail))).current(l == sheet.lang);
    let file = format!("{}/poster.pdf?sheet={}", desk.at(&tail), sheet.lang);
    page(&Page {
        shell: desk.shell(d.poster(), &tail),
        c: desk.c,
        d,
        h: desk.head(Some(d.poster())).with_lead(d.print_hint()),
        tabs: desk.view.brainstorm.settings.languages.iter().map(|l| tab(*l)).collect(),
        t: T(sheet.lang),
        file: if document::PDF { file } else { String::new() },
        sheet,
    })
}

/// The sheet as a file.
pub(in crate::pages) async fn pdf(desk: Desk, Path(which): Path<Which>, Query(wish): Query<Wish>) -> Result {
    if !document::PDF {
        return Err(WebError::NotFound);
    }
    let sheet = Sheet::new(&desk, &which.channel, &wish)?;
    let org = desk.view.brainstorm.org;
    let (organisation, logo) = desk
        .visit
        .state
        .store
        .read(move |q| {
            Ok::<_, store::Error>((people::contract::organisation(q, org)?, people::contract::logo(q, org)?))
        })
        .await?;
    let mut look = Look::default();
    if let Some(colours) = organisation.as_ref().and_then(people::contract::colours) {
        (look.brand, look.on_brand, look.accent) = (colours.brand, colours.on_brand, colours.accent);
    }
    look.logo = logo.map(|logo| Logo {
        bytes: logo.picture,
        ending: "png",
        ratio: (logo.width, logo.height),
        alt: organisation.map(|o| o.name.get(sheet.lang).to_owned()).unwrap_or_default(),
    });
    let document = sheet.document(look, desk.visit.state.now().date());
    let written = tokio::task::spawn_blocking(move || document::to_pdf(&document, document::POSTER));
    let bytes = written.await.map_err(WebError::internal)?.map_err(WebError::internal)?;
    let name = format!("attachment; filename=\"{}-{}.pdf\"", desk.view.brainstorm.slug, sheet.lang);
    Ok(([(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, name)], bytes)
        .into_response())
}

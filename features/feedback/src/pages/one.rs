// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! One message: its words, and the form for the answer.

use askama::Template;
use kernel::Lang;
use language::plain;
use ui::{Common, Shell};
use web::{FieldErrors, Form, PathId, Result, StatusCode, Visit, page, page_with};

use super::INBOX;
use crate::{
    domain::{Fault, LONGEST, MessageId, MessageMark, Standing, own_path, words},
    letters::day,
    messages::T,
    operations::{AnswerTo, Inbox, Opened},
};

#[derive(Template)]
#[template(path = "feedback/one.html")]
struct Page {
    shell: Shell,
    c: Common,
    t: T,
    errors: FieldErrors,
    title: String,
    standing: String,
    tone: &'static str,
    facts: Vec<(String, String)>,
    /// The page's address, where it is one of ours that can be opened.
    page_href: String,
    page: String,
    html: String,
    lang: Lang,
    /// What was answered, and what became of it; empty while nobody has handled it.
    handled: String,
    answer_html: String,
    delivered: &'static str,
    /// Whether the answer goes by mail.
    mails: bool,
    typed: String,
    most: u32,
    action: String,
    back: String,
}

/// What is typed.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Typed {
    #[serde(default)]
    answer: String,
    /// Which button was pressed.
    #[serde(default)]
    act: String,
}

pub(super) async fn show(visit: Visit, PathId(id): PathId<MessageMark>) -> Result {
    let opened = Inbox::of(&visit.state)?.open(&visit.actor(), id).await?;
    page(&filled(&visit, opened, String::new(), FieldErrors::new()))
}

pub(super) async fn answer(
    visit: Visit,
    PathId(id): PathId<MessageMark>,
    Form(typed): Form<Typed>,
) -> Result {
    let (t, inbox) = (T(visit.lang), Inbox::of(&visit.state)?);
    let answer = if typed.act == "close" { Ok(String::new()) } else { words(&typed.answer) };
    let fault = match answer {
        Ok(answer) => {
            inbox.handle(&visit.actor(), id, &answer).await?;
            return Ok(visit.go(&format!("{INBOX}?done=handled")));
        }
        Err(Fault::Missing) => t.answer_missing().to_owned(),
        Err(Fault::TooMany) => t.answer_long(LONGEST.try_into().unwrap_or(i64::MAX)),
    };
    let mut errors = FieldErrors::new();
    errors.add("answer", fault);
    let opened = inbox.open(&visit.actor(), id).await?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &filled(&visit, opened, typed.answer, errors))
}

fn filled(visit: &Visit, opened: Opened, typed: String, errors: FieldErrors) -> Page {
    let Opened { message: m, address, handler } = opened;
    let (t, lang) = (T(visit.lang), visit.lang);
    let (standing, tone) = match m.handled {
        None => t.standing(Standing::of(&m, visit.state.now().date())),
        Some(_) => (t.done().to_owned(), "line"),
    };
    let answer_to = match &address {
        AnswerTo::Nobody if m.handled.is_some() => t.address_gone().to_owned(),
        AnswerTo::Nobody => t.no_address().to_owned(),
        AnswerTo::Mail => t.address_kept().to_owned(),
        AnswerTo::ByHand(address) => address.as_str().to_owned(),
        AnswerTo::Unreadable => t.address_unreadable().to_owned(),
    };
    let who = if handler.is_empty() { t.somebody_gone() } else { &handler };
    let title = t.arrived_in(t.subject(m.about), &day(lang, m.arrived_on));
    let action = at(visit, m.id);
    Page {
        shell: visit.desk_shell(&title, action.get(3..).unwrap_or_default()),
        c: Common(lang),
        t,
        errors,
        title,
        standing,
        tone,
        facts: vec![
            (t.col_due().to_owned(), day(lang, m.due_on)),
            (t.written_in().to_owned(), m.lang.own_name().to_owned()),
            (t.answer_to().to_owned(), answer_to),
        ],
        page_href: own_path(&m.page).filter(|path| *path == m.page).unwrap_or_default().to_owned(),
        page: m.page,
        html: plain::render_html(&m.text, plain::REL),
        lang: m.lang,
        handled: m.handled.map(|h| t.handled(&day(lang, h.on), who)).unwrap_or_default(),
        answer_html: plain::render_html(&m.answer, plain::REL),
        delivered: t.delivered(&m.answer, m.delivery),
        mails: address == AnswerTo::Mail,
        typed,
        most: u32::try_from(LONGEST).unwrap_or(u32::MAX),
        action,
        back: visit.url(INBOX),
    }
}

fn at(visit: &Visit, id: MessageId) -> String {
    visit.url(&format!("{INBOX}/{id}"))
}

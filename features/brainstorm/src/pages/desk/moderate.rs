// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The moderator's queue and what can be done to an idea: shown, hidden with a reason that the public log
//! tells, brought back, given a translation or a note beside its words. The words themselves stay.

use askama::Template;
use http::StatusCode;
use kernel::Lang;
use language::Kind;
use ui::{Choice, Common, Errors, Shell};
use web::{Form, Path, Response, Result, WebError, page, page_with};

use super::{
    fields::{Typed, in_words},
    here::{Head, Here, Tab, part},
    ideas::{Row, Which, idea_page, row},
    messages::T,
};
use crate::{
    Error,
    domain::{HideReason, IdeaId, Problem},
    operations::Bulk,
};

#[derive(Template)]
#[template(path = "desk/queue.html")]
struct QueuePage {
    shell: Shell,
    c: Common,
    t: T,
    h: Head,
    base: String,
    log: String,
    errors: Errors,
    items: Vec<Item>,
    /// How many more wait than are shown; empty where all are.
    more: String,
    /// Why the chosen ones are hidden.
    reasons: Vec<Choice>,
}

struct Item {
    row: Row,
    waits: bool,
    chosen: bool,
    /// What looks like personal data in it, in words.
    findings: String,
    /// Words in it that look like swearing, as written.
    swearing: String,
    /// Reports: reason, note, day.
    reports: Vec<String>,
}

/// So many are on a page of the queue: what has been dealt with makes room.
const SHOWN: usize = 50;

/// What waits for a moderator.
pub(super) async fn queue(here: Here) -> Result {
    page(&queue_page(&here, &Typed::default(), Errors::new()).await?)
}

async fn queue_page(here: &Here, typed: &Typed, errors: Errors) -> Result<QueuePage> {
    let (t, says) = (here.desk.t, here.desk.says);
    let found = here.desk.all.queue(&here.desk.actor, here.id).await.map_err(|e| here.desk.told(e))?;
    let more = found.len().saturating_sub(SHOWN);
    let items = found
        .iter()
        .take(SHOWN)
        .map(|item| {
            let mut kinds: Vec<&str> = item.findings.iter().map(|f| kind(t, f.kind)).collect();
            kinds.dedup();
            let report = |r: &crate::operations::OpenReport| {
                let why = says.reason(r.reason);
                let day = here.desk.day(r.on);
                if r.note.is_empty() {
                    format!("{why} ({day})")
                } else {
                    format!("{why}: {} ({day})", r.note)
                }
            };
            let row = row(here, &item.idea);
            Item {
                chosen: typed.has("idea", &row.id),
                row,
                waits: !item.idea.state.is_visible(),
                findings: ui::format::list(t.0, &kinds),
                swearing: item.swearing.join(", "),
                reports: item.reports.iter().map(report).collect(),
            }
        })
        .collect();
    Ok(QueuePage {
        shell: here.shell(t.tab_queue(), "/queue"),
        c: here.desk.c,
        t,
        h: here.head(Tab::Queue, None),
        base: here.at(""),
        log: format!("/{}/b/{}/moderation", t.0, here.b().slug),
        errors,
        items,
        more: if more == 0 { String::new() } else { t.queue_more(more) },
        reasons: HideReason::ALL
            .iter()
            .map(|r| Choice::new(r.code(), says.reason(*r)).checked(typed.of("reason") == r.code()))
            .collect(),
    })
}

/// The same to all chosen ideas.
pub(super) async fn bulk(here: Here, Form(typed): Form<Typed>) -> Result {
    let typed = typed.checked(&["act", "reason"], &["idea"])?;
    let mut errors = Errors::new();
    let ideas: Vec<IdeaId> = typed.all("idea").iter().filter_map(|id| id.parse().ok()).collect();
    if ideas.is_empty() {
        errors.add("idea", here.desk.t.bulk_none());
    }
    let act = match (typed.of("act"), HideReason::from_code(typed.of("reason"))) {
        ("hide", Some(reason)) => Bulk::Hide(reason),
        ("hide", None) => {
            errors.add("reason", here.desk.says.problem(&Problem::NotAChoice));
            Bulk::Show
        }
        ("show", _) => Bulk::Show,
        _ => return Err(WebError::NotFound),
    };
    if !errors.is_empty() {
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &queue_page(&here, &typed, errors).await?);
    }
    let done = here.desk.all.moderate_many(&here.desk.actor, here.id, ideas, act).await;
    done.map_err(|e| here.desk.told(e))?;
    Ok(here.done("/queue", "bulk"))
}

/// Joins an idea to another one.
pub(super) async fn merge(here: Here, Path(which): Path<Which>, Form(typed): Form<Typed>) -> Result {
    let (idea, typed) = (part(&which.idea)?, typed.checked(&["into", "merge_note", "q"], &[])?);
    let done = match typed.of("into").parse() {
        Ok(into) => here.desk.all.merge(&here.desk.actor, here.id, idea, into, typed.of("merge_note")).await,
        Err(_) => Err(Error::field("into", Problem::NotAChoice)),
    };
    match done {
        Ok(()) => Ok(after(&here, &typed, idea, "merged")),
        Err(Error::Fields(mut found)) => {
            found
                .iter_mut()
                .filter(|e| e.field == "note")
                .for_each(|e| "merge_note".clone_into(&mut e.field));
            again(&here, idea, typed, Error::Fields(found)).await
        }
        Err(error) => again(&here, idea, typed, error).await,
    }
}

/// A kind of personal data.
fn kind(t: T, kind: Kind) -> &'static str {
    match kind {
        Kind::IdentityCode => t.find_identity(),
        Kind::PaymentCard => t.find_card(),
        Kind::Iban => t.find_iban(),
        Kind::Email => t.find_email(),
        Kind::Personnummer => t.find_personnummer(),
        Kind::Phone => t.find_phone(),
        Kind::Plate => t.find_plate(),
        Kind::Address => t.find_address(),
        Kind::Name => t.find_name(),
    }
}

/// Where to go afterwards: back to the queue, or to the idea.
fn after(here: &Here, typed: &Typed, idea: IdeaId, done: &str) -> Response {
    let tail = if typed.of("back") == "queue" { "/queue".to_owned() } else { format!("/ideas/{idea}") };
    here.done(&tail, done)
}

/// Shows an idea that waited.
pub(super) async fn approve(here: Here, Path(which): Path<Which>, Form(typed): Form<Typed>) -> Result {
    let (idea, typed) = (part(&which.idea)?, typed.checked(&["back"], &[])?);
    let done = here.desk.all.approve(&here.desk.actor, here.id, idea).await;
    done.map_err(|e| here.desk.told(e))?;
    Ok(after(&here, &typed, idea, "approved"))
}

/// Hides an idea.
pub(super) async fn hide(here: Here, Path(which): Path<Which>, Form(typed): Form<Typed>) -> Result {
    let (idea, typed) = (part(&which.idea)?, typed.checked(&["reason", "note", "back"], &[])?);
    let done = match HideReason::from_code(typed.of("reason")) {
        Some(reason) => here.desk.all.hide(&here.desk.actor, here.id, idea, reason, typed.of("note")).await,
        None => Err(Error::field("reason", Problem::NotAChoice)),
    };
    match done {
        Ok(()) => Ok(after(&here, &typed, idea, "hidden")),
        Err(error) => again(&here, idea, typed, error).await,
    }
}

/// Brings an idea back.
pub(super) async fn restore(here: Here, Path(which): Path<Which>, Form(typed): Form<Typed>) -> Result {
    let (idea, typed) = (part(&which.idea)?, typed.checked(&["note"], &[])?);
    match here.desk.all.restore(&here.desk.actor, here.id, idea, typed.of("note")).await {
        Ok(()) => Ok(after(&here, &typed, idea, "restored")),
        Err(error) => again(&here, idea, typed, error).await,
    }
}

/// Marks reports as looked at; the idea stays.
pub(super) async fn dismiss(here: Here, Path(which): Path<Which>, Form(typed): Form<Typed>) -> Result {
    let (idea, typed) = (part(&which.idea)?, typed.checked(&["back"], &[])?);
    let done = here.desk.all.dismiss_reports(&here.desk.actor, here.id, idea).await;
    done.map_err(|e| here.desk.told(e))?;
    Ok(after(&here, &typed, idea, "looked"))
}

/// Keeps a translation made by hand.
pub(super) async fn translate(here: Here, Path(which): Path<Which>, Form(typed): Form<Typed>) -> Result {
    let (idea, typed) = (part(&which.idea)?, typed.checked(&["lang", "text"], &[])?);
    let lang: Lang = typed.of("lang").parse().map_err(|()| WebError::NotFound)?;
    match here.desk.all.translate(&here.desk.actor, here.id, idea, lang, typed.of("text")).await {
        Ok(()) => Ok(after(&here, &typed, idea, "saved")),
        Err(error) => again(&here, idea, typed, error).await,
    }
}

/// Keeps the organiser's note.
pub(super) async fn note(here: Here, Path(which): Path<Which>, Form(typed): Form<Typed>) -> Result {
    let (idea, typed) = (part(&which.idea)?, typed.checked(&["organiser_note"], &[])?);
    match here.desk.all.set_note(&here.desk.actor, here.id, idea, typed.of("organiser_note")).await {
        Ok(()) => Ok(after(&here, &typed, idea, "saved")),
        Err(Error::Fields(mut found)) => {
            found.iter_mut().for_each(|e| "organiser_note".clone_into(&mut e.field));
            again(&here, idea, typed, Error::Fields(found)).await
        }
        Err(error) => again(&here, idea, typed, error).await,
    }
}

async fn again(here: &Here, idea: IdeaId, typed: Typed, error: Error) -> Result {
    let (errors, status): (Errors, _) = match error {
        Error::Fields(found) => {
            let errors = in_words(here.desk.says, &found, &[], &typed, &[]);
            (errors, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Error::Refused(no) => {
            let errors = [(String::new(), here.desk.says.refusal(&no))].into_iter().collect();
            (errors, StatusCode::CONFLICT)
        }
        other => return Err(here.desk.told(other)),
    };
    idea_page(here, idea, typed, errors, status).await
}

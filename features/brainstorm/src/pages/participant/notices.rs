// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The pages that everybody may read before trusting us: how moderation works with its public log, what was
//! changed after opening, and the privacy notice.

use askama::Template;
use ui::{Common, Shell};
use web::{Result, WebError, page};

use super::{
    here::{Frame, Here},
    messages::T,
    talk,
    views::day,
    words,
};
use crate::{
    domain::{HideReason, Moderation},
    pages::changes::{self as trace, Change},
};

#[derive(Template)]
#[template(path = "participant/moderation.html")]
struct ModerationPage {
    shell: Shell,
    f: Frame,
    t: T,
    when: &'static str,
    reasons: Vec<&'static str>,
    head: Vec<String>,
    rows: Vec<Vec<String>>,
    /// The log of comments; empty where there are none.
    comments: String,
}

#[derive(Template)]
#[template(path = "participant/privacy.html")]
struct PrivacyPage {
    shell: Shell,
    f: Frame,
    t: T,
    c: Common,
    controller: String,
    contact: String,
    shown: String,
    retention: String,
}

#[derive(Template)]
#[template(path = "participant/changes.html")]
struct ChangesPage {
    shell: Shell,
    f: Frame,
    t: T,
    changes: Vec<Change>,
}

pub(super) async fn changes(here: Here) -> Result {
    if !here.view.brainstorm.state.has_opened() {
        return Err(WebError::NotFound);
    }
    let found = trace::of_all(&here.all, &here.visit.actor(), &here.view, here.visit.lang).await;
    page(&ChangesPage {
        shell: here.shell(here.t.changes_title(), "/changes"),
        f: here.frame(None),
        t: here.t,
        changes: found.map_err(|e| here.told(e))?,
    })
}

pub(super) async fn moderation(here: Here) -> Result {
    let (t, b) = (here.t, &here.view.brainstorm);
    let log = here.all.moderation_log(&here.visit.actor(), b.id).await.map_err(|e| here.told(e))?;
    let rows = log
        .iter()
        .map(|entry| {
            let reason = entry.reason.map_or("", |r| words::reason(t, r));
            let why = [reason, entry.note.as_str()];
            let why: Vec<&str> = why.into_iter().filter(|w| !w.is_empty()).collect();
            let cells = [
                entry.number.to_string(),
                day(t.0, entry.on),
                words::action(t, entry.action).to_owned(),
                if why.is_empty() { "–".to_owned() } else { why.join(". ") },
            ];
            cells.to_vec()
        })
        .collect();
    page(&ModerationPage {
        shell: here.shell(t.moderation_title(), "/moderation"),
        f: here.frame(None),
        t,
        when: match b.settings.moderation {
            Moderation::Pre => t.moderation_pre(),
            Moderation::Post => t.moderation_post(),
        },
        reasons: HideReason::ALL.map(|r| words::reason(t, r)).to_vec(),
        head: [t.log_number(), t.log_day(), t.log_action(), t.log_reason()].map(str::to_owned).to_vec(),
        rows,
        comments: talk::log_href(&here.visit, &here.at("")),
    })
}

pub(super) async fn privacy(here: Here) -> Result {
    let (t, s) = (here.t, &here.view.brainstorm.settings);
    let named = !s.contact.name.is_empty();
    let contact = &s.contact.channel;
    page(&PrivacyPage {
        shell: here.shell(t.privacy_title(), "/privacy"),
        f: here.frame(None),
        t,
        c: here.c,
        controller: if named {
            t.privacy_controller(&s.contact.name)
        } else {
            t.privacy_controller_unnamed().to_owned()
        },
        contact: if contact.is_empty() { String::new() } else { t.privacy_contact(contact) },
        shown: t.privacy_shown_text(&s.threshold.to_string()),
        retention: t.privacy_retention(s.retention_days),
    })
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The inbox: what waits, the nearest due date first, and what was handled. The words of the messages are on their
//! own pages, so that reading one is noted and looking through the list is not.

use askama::Template;
use ui::Shell;
use web::{Query, Result, Visit, page};

use super::INBOX;
use crate::{
    domain::{Message, Standing},
    letters::day,
    messages::T,
    operations::Inbox,
};

#[derive(Template)]
#[template(path = "feedback/inbox.html")]
struct Page {
    shell: Shell,
    t: T,
    waiting: Vec<Row>,
    done: Vec<Row>,
}

struct Row {
    href: String,
    /// What it is about, and when it arrived.
    what: String,
    /// When it has to be answered, or was handled.
    when: String,
    /// How it stands, in words, and the look of the tag.
    standing: String,
    tone: &'static str,
    page: String,
}

#[derive(serde::Deserialize)]
pub(super) struct Done {
    #[serde(default)]
    done: String,
}

pub(super) async fn show(visit: Visit, Query(Done { done }): Query<Done>) -> Result {
    let (t, today) = (T(visit.lang), visit.state.now().date());
    let (waits, handled) = Inbox::of(&visit.state)?.list(&visit.actor()).await?;
    let row = |m: &Message| {
        let (standing, tone) = match m.handled {
            None => t.standing(Standing::of(m, today)),
            Some(_) => (t.delivered(&m.answer, m.delivery).to_owned(), "line"),
        };
        Row {
            href: visit.url(&format!("{INBOX}/{}", m.id)),
            what: t.arrived_in(t.subject(m.about), &day(visit.lang, m.arrived_on)),
            when: day(visit.lang, m.handled.map_or(m.due_on, |h| h.on)),
            standing,
            tone,
            page: m.page.clone(),
        }
    };
    let mut shell = visit.desk_shell(t.inbox(), INBOX);
    if done == "handled" {
        shell = shell.with_flash(ui::Tone::Success, t.marked());
    }
    page(&Page {
        shell,
        t,
        waiting: waits.iter().map(row).collect(),
        done: handled.iter().map(row).collect(),
    })
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The first page: what this is, who asks, what is promised, and whether it is open.

use askama::Template;
use serde::Deserialize;
use ui::{Shell, Tone};
use web::{PathSlug, Query, Result, Visit, page, see_other};

use super::{
    here::{Frame, Here},
    messages::T,
    views::{Line, PromiseView, Words, day, moment},
};
use crate::domain::{Phase, QuestionKind, State};

#[derive(Template)]
#[template(path = "participant/intro.html")]
struct Page {
    shell: Shell,
    f: Frame,
    t: T,
    title: Line,
    eyebrow: String,
    standing_title: &'static str,
    standing_text: String,
    reopened: String,
    intro: Words,
    terms: Words,
    promise: PromiseView,
    who: String,
    contact: String,
    minutes: i64,
    closes: String,
    start_href: String,
    results_href: String,
    /// Whether the browser carries a good key.
    known: bool,
    /// Whether there are ideas to look at.
    listed: bool,
    /// Whether changes leave a trace by now.
    has_opened: bool,
}

/// `?via=`: the invitation link.
#[derive(Deserialize)]
pub(super) struct Via {
    #[serde(default)]
    via: Vec<String>,
    /// What was just done: `forgotten`.
    #[serde(default)]
    just: Vec<String>,
}

/// The address on posters, without a language: goes to the reader's, and keeps the query.
pub(super) async fn in_own_language(visit: Visit, PathSlug(slug): PathSlug) -> Result {
    let query = if visit.query.is_empty() { String::new() } else { format!("?{}", visit.query) };
    Ok(see_other(&format!("/{}/b/{slug}{query}", visit.lang)))
}

pub(super) async fn show(here: Here, Query(via): Query<Via>) -> Result {
    let (b, t, lang) = (&here.view.brainstorm, here.t, here.visit.lang);
    let just = via.just.first().map_or("", String::as_str) == "forgotten";
    let via = via.via.into_iter().next().unwrap_or_default();
    if !via.is_empty() && here.me.is_none() {
        here.all.count_opened(&here.view, &via);
    }
    let s = &b.settings;
    let (standing_title, standing_text) = standing(&here);
    let open = here.phase().is_some() || here.preview();
    let known = here.me.is_some();
    let title = Line::new(&s.title, lang);
    let mut shell = here.shell(&title.text, "");
    shell.query.clone_from(&here.visit.query);
    if b.state != State::Trial && b.state != State::Draft {
        shell = shell.with_description(first_line(s.intro.get(lang)));
    }
    if just {
        shell = shell.with_flash(Tone::Success, t.forgotten());
    }
    let start = match (open, known) {
        (false, _) => String::new(),
        (true, true) => here.at("/q/1"),
        (true, false) if via.is_empty() => here.at("/join"),
        (true, false) => format!("{}?via={}", here.at("/join"), safe(&via)),
    };
    page(&Page {
        f: here.frame(None),
        t,
        eyebrow: s.target_year.map_or_else(|| t.eyebrow().to_owned(), |y| t.eyebrow_year(&y.to_string())),
        standing_title,
        standing_text,
        reopened: b.reopened_on.map(|d| t.reopened(&day(lang, d))).unwrap_or_default(),
        intro: Words::new(&s.intro, lang),
        terms: Words::new(&s.terms, lang),
        promise: PromiseView::new(t, &s.promise, here.now.date()),
        who: s.contact.name.clone(),
        contact: s.contact.channel.clone(),
        minutes: minutes(&here),
        closes: match s.phases.closes {
            Some(at) if open => t.closes_on(&day(lang, at.date())),
            _ => String::new(),
        },
        start_href: start,
        results_href: match b.state {
            State::Published | State::Archived => here.at("/results"),
            _ => String::new(),
        },
        known,
        has_opened: b.state.has_opened(),
        listed: here.view.idea_questions().next().is_some(),
        title,
        shell,
    })
}

/// What there is to say before anything else: not open yet, over, paused.
fn standing(here: &Here) -> (&'static str, String) {
    let (b, t, lang) = (&here.view.brainstorm, here.t, here.visit.lang);
    match (b.state, b.phase_at(here.now)) {
        (State::Published | State::Archived, _) => (t.published_title(), t.published_text().to_owned()),
        (State::Closed, _) | (_, Some(Phase::Ended)) => (t.ended_title(), t.ended_text().to_owned()),
        (State::Draft, _) => (t.not_yet_title(), t.not_yet_some_day().to_owned()),
        (_, Some(Phase::NotYet)) => {
            let when = b.settings.phases.opens.map(|at| t.not_yet_on(&moment(lang, at)));
            (t.not_yet_title(), when.unwrap_or_else(|| t.not_yet_some_day().to_owned()))
        }
        (_, Some(Phase::RateOnly)) => (here.c.note(), t.rate_only_now().to_owned()),
        _ => ("", String::new()),
    }
}

/// Half a minute a rating, and a little for each other question and for the background.
fn minutes(here: &Here) -> i64 {
    let seconds = |kind: &QuestionKind| match kind {
        QuestionKind::Ideas(_) => 240,
        QuestionKind::Text { .. } => 90,
        QuestionKind::Choice { .. } | QuestionKind::Scale { .. } => 20,
    };
    let all: i64 = here.view.questions.iter().map(|q| seconds(&q.spec.kind)).sum();
    ((all + 60) / 60).clamp(2, 20)
}

/// Only what a channel code can have: it goes into an address.
pub(super) fn safe(code: &str) -> String {
    code.chars().filter(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '-').take(40).collect()
}

fn first_line(text: &str) -> String {
    text.lines().find(|l| !l.trim().is_empty()).unwrap_or_default().chars().take(200).collect()
}

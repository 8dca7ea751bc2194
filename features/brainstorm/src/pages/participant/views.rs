// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What templates are given: the organiser's words, ideas, ratings and the promise, ready for one reader.

use kernel::{Date, Lang, LocalizedText, Timestamp};
use ui::{Choice, format};

use super::messages::T;
use crate::domain::{Author, Axis, Ballot, Idea, Mark, Promise, PromiseStanding, Rated};

/// The organiser's words as paragraphs, with the language they are in.
#[derive(Default)]
pub(super) struct Words {
    /// Escaped by [`language::plain::render_html`], the only place that makes markup of people's text.
    pub(super) html: String,
    pub(super) lang: &'static str,
}

impl Words {
    pub(super) fn new(text: &LocalizedText, lang: Lang) -> Self {
        let (text, lang) = text.shown(lang);
        let html = if text.trim().is_empty() {
            String::new()
        } else {
            language::plain::render_html(text, "noopener")
        };
        Self { html, lang: lang.code() }
    }
}

/// One line of the organiser's words.
pub(super) struct Line {
    pub(super) text: String,
    pub(super) lang: &'static str,
}

impl Line {
    pub(super) fn new(text: &LocalizedText, lang: Lang) -> Self {
        let (text, lang) = text.shown(lang);
        Self { text: text.to_owned(), lang: lang.code() }
    }
}

/// An idea as a reader sees it.
pub(super) struct IdeaView {
    pub(super) id: String,
    pub(super) text: String,
    pub(super) lang: &'static str,
    /// Translation, organiser's, from paper: in words.
    pub(super) marks: Vec<String>,
    /// The words as written, where a translation is shown; else empty.
    pub(super) original: String,
    pub(super) original_lang: &'static str,
    /// The organiser's note.
    pub(super) note: String,
}

impl IdeaView {
    pub(super) fn new(t: T, idea: &Idea) -> Self {
        let (text, lang, translated) = idea.shown(t.0);
        let mut marks = Vec::new();
        if translated {
            marks.push(t.translated(ui::Common(t.0).language_named(idea.lang)));
        }
        match idea.author {
            Author::Participant(_) => {}
            Author::Seed => marks.push(t.author_seed().to_owned()),
            Author::Paper => marks.push(t.author_paper().to_owned()),
            Author::Import => marks.push(t.author_import().to_owned()),
        }
        Self {
            id: idea.id.to_string(),
            text: text.to_owned(),
            lang: lang.code(),
            marks,
            original: if translated { idea.text.clone() } else { String::new() },
            original_lang: idea.lang.code(),
            note: idea.note.clone(),
        }
    }
}

/// Seven (or five) steps between two ends.
pub(super) struct AxisView {
    /// The field: `x`, `y` or `value`.
    pub(super) name: &'static str,
    pub(super) label: String,
    pub(super) lang: &'static str,
    pub(super) low: String,
    pub(super) high: String,
    pub(super) steps: Vec<Choice>,
}

impl AxisView {
    pub(super) fn new(
        t: T,
        name: &'static str,
        label: Line,
        ends: (&LocalizedText, &LocalizedText),
        steps: u8,
        chosen: Option<u8>,
    ) -> Self {
        let (low, high) = (ends.0.get(t.0).to_owned(), ends.1.get(t.0).to_owned());
        let step = |n: u8| {
            let label = match n {
                1 if !low.is_empty() => format!("1, {low}"),
                _ if n == steps && !high.is_empty() => format!("{n}, {high}"),
                _ => n.to_string(),
            };
            Choice::new(n.to_string(), label).checked(chosen == Some(n))
        };
        Self { name, label: label.text, lang: label.lang, steps: (1..=steps).map(step).collect(), low, high }
    }

    /// The two axes of a question; none where ideas are agreed or disagreed with.
    pub(super) fn both(t: T, rated: &Rated, chosen: (Option<u8>, Option<u8>)) -> Vec<Self> {
        let Rated::TwoAxis { x, y } = rated else { return Vec::new() };
        let one = |name, axis: &Axis, chosen| {
            Self::new(t, name, Line::new(&axis.name, t.0), (&axis.low, &axis.high), 7, chosen)
        };
        vec![one("x", x, chosen.0), one("y", y, chosen.1)]
    }
}

/// A rating in words: "samaa mieltä, tärkeä minulle".
pub(super) fn said(t: T, ballot: Ballot, rated: Option<&Rated>) -> String {
    let common = ui::Common(t.0);
    let mark = match (ballot.mark, rated) {
        (None, _) => return String::new(),
        (Some(Mark::Agree(1)), _) => common.agree().to_lowercase(),
        (Some(Mark::Agree(0)), _) => common.skip().to_lowercase(),
        (Some(Mark::Agree(_)), _) => common.disagree().to_lowercase(),
        (Some(Mark::Steps { x, y }), Some(Rated::TwoAxis { x: across, y: up })) => {
            let axis = |axis: &Axis, n: u8| format!("{} {n}/7", axis.name.get(t.0).to_lowercase());
            t.rated_steps(&axis(across, x), &axis(up, y))
        }
        (Some(Mark::Steps { x, y }), _) => t.rated_steps(&x.to_string(), &y.to_string()),
    };
    if ballot.important { format!("{mark}, {}", t.rated_important()) } else { mark }
}

/// The rating's value in forms: 1, 0, -1; empty where there is none.
pub(super) fn value_of(ballot: Ballot) -> String {
    match ballot.mark {
        Some(Mark::Agree(v)) => v.to_string(),
        _ => String::new(),
    }
}

/// The promise, ready to be read.
pub(super) struct PromiseView {
    pub(super) who: Words,
    pub(super) what: Words,
    pub(super) when: String,
}

impl PromiseView {
    pub(super) fn new(t: T, promise: &Promise, today: Date) -> Self {
        let by = promise.answer_by.map(|d| day(t.0, d)).unwrap_or_default();
        let when = match promise.standing(today) {
            None => String::new(),
            Some(PromiseStanding::Due) => t.promise_by(&by),
            Some(PromiseStanding::Overdue) => t.promise_overdue(&by),
            Some(PromiseStanding::Kept) => {
                t.promise_kept(&promise.answered_on.map(|d| day(t.0, d)).unwrap_or_default())
            }
        };
        Self {
            who: Words::new(&promise.who_decides, t.0),
            what: Words::new(&promise.what_can_change, t.0),
            when,
        }
    }
}

/// A day as the reader writes it.
pub(super) fn day(lang: Lang, date: Date) -> String {
    format::date(lang, i32::from(date.year), date.month, date.day)
}

/// A moment, in Finnish time: day and hour.
pub(super) fn moment(lang: Lang, at: Timestamp) -> String {
    let (hour, minute) = at.time_of_day();
    let time = format::time(lang, hour, minute);
    match lang {
        Lang::Fi => format!("{} klo {time}", day(lang, at.date())),
        Lang::Sv => format!("{} kl. {time}", day(lang, at.date())),
        Lang::En => format!("{} at {time}", day(lang, at.date())),
    }
}

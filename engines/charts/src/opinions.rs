// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Agree, skip, disagree as one bar for each idea or role.

use std::fmt::Write as _;

use crate::{
    bars::{Tone, words},
    figure::{Figure, Strip, Table},
    markup::{esc, part, pct, strip},
};

/// One idea (or one role's view of it).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Opinion {
    /// The idea or the role.
    pub label: String,
    /// How many agree, skip, disagree.
    pub counts: [f64; 3],
    /// The same in words: `64 %`, `12 %`, `24 %`.
    pub texts: [String; 3],
    /// How many answered, in words; may be empty.
    pub note: String,
}

/// A list of ideas with what people answered.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Opinions {
    /// What the picture shows.
    pub caption: String,
    /// The head of the first column: `Idea`.
    pub item: String,
    /// `Samaa mieltä`, `Ohita`, `Eri mieltä`.
    pub answers: [String; 3],
    /// The head of the column of notes; leave empty without notes.
    pub note: String,
    /// The ideas, in order.
    pub rows: Vec<Opinion>,
}

/// The whole list, with a key above it.
#[must_use]
pub fn opinions(chart: &Opinions) -> Figure {
    let [agree, skip, disagree] = &chart.answers;
    let mut svg = String::from("<p class=\"key\" aria-hidden=\"true\">");
    for (class, text) in [("agree", agree), ("skip", skip), ("disagree", disagree)] {
        let _ = write!(svg, "<span class=\"key-{class}\">{}</span>", esc(text));
    }
    svg.push_str("</p><ul class=\"bars\">");
    for row in &chart.rows {
        svg.push_str("<li class=\"bar-row\">");
        svg.push_str(&words(&esc(&row.label), "", &row.note));
        svg.push_str(&stack(row));
        svg.push_str("<div class=\"bar-ends\">");
        let places = chart.answers.iter().zip(&row.texts).zip(["agree", "skip", "disagree"]);
        for ((answer, text), class) in places {
            let _ = write!(
                svg,
                "<span class=\"t-{class}\"><span class=\"sr\">{} </span>{}</span>",
                esc(answer),
                esc(text)
            );
        }
        svg.push_str("</div></li>");
    }
    svg.push_str("</ul>");
    let tones = [Tone::Agree, Tone::Quiet, Tone::Disagree];
    let key = tones.into_iter().zip(&chart.answers).map(|(tone, word)| (tone, false, word.clone())).collect();
    let strips = chart.rows.iter().map(strip_of).collect();
    Figure { svg, table: table(chart), strips, key, ..Figure::default() }
}

/// A row as lengths.
fn strip_of(row: &Opinion) -> Strip {
    let [agree, disagree] = ends(row);
    let spans = if agree + disagree > 0.0 || row.counts.iter().any(|c| *c > 0.0) {
        vec![
            (0.0, agree, Tone::Agree),
            (agree, 1.0 - disagree, Tone::Quiet),
            (1.0 - disagree, 1.0, Tone::Disagree),
        ]
    } else {
        Vec::new()
    };
    Strip {
        label: row.label.clone(),
        value: row.texts.join(" · "),
        note: row.note.clone(),
        spans,
        ..Strip::default()
    }
}

/// The shares that agree and that disagree.
fn ends(row: &Opinion) -> [f64; 2] {
    let counts = row.counts.map(|c| if c.is_finite() { c.max(0.0) } else { 0.0 });
    let whole: f64 = counts.iter().sum();
    [part(counts[0], whole), part(counts[2], whole)]
}

/// Agreement from the left, disagreement from the right, what is undecided between them with a pattern of its own.
fn stack(row: &Opinion) -> String {
    let counts = row.counts.map(|c| if c.is_finite() { c.max(0.0) } else { 0.0 });
    let whole: f64 = counts.iter().sum();
    let [agree, _, disagree] = counts.map(|c| part(c, whole));
    let mut out = strip(22);
    let track = if whole > 0.0 { "f-skip" } else { "f-track" };
    let _ = write!(
        out,
        "<rect class=\"{track}\" y=\"5\" width=\"100%\" height=\"12\"/>\
         <rect class=\"f-agree\" y=\"1\" width=\"{}\" height=\"20\"/>\
         <rect class=\"f-disagree\" y=\"1\" x=\"{}\" width=\"{}\" height=\"20\"/>",
        pct(agree),
        pct(1.0 - disagree),
        pct(disagree)
    );
    // A gap between the parts, so that they are told apart without their colours.
    if whole > 0.0 {
        for at in [agree, 1.0 - disagree] {
            if at > 0.001 && at < 0.999 {
                let _ =
                    write!(out, "<line class=\"cut\" x1=\"{0}\" x2=\"{0}\" y1=\"0\" y2=\"22\"/>", pct(at));
            }
        }
    }
    out.push_str("</svg>");
    out
}

fn table(chart: &Opinions) -> Table {
    let noted = !chart.note.is_empty();
    let mut head = vec![chart.item.clone()];
    head.extend(chart.answers.iter().cloned());
    if noted {
        head.push(chart.note.clone());
    }
    let line = |row: &Opinion| {
        let mut cells = vec![row.label.clone()];
        cells.extend(row.texts.iter().cloned());
        if noted {
            cells.push(row.note.clone());
        }
        cells
    };
    Table { caption: chart.caption.clone(), head, rows: chart.rows.iter().map(line).collect() }
}

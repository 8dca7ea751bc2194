// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Horizontal bars: shares of a whole, with the interval they are known to, and choices of a question.
//!
//! Labels are HTML above their bar, so that a long idea wraps on a phone and text keeps its size.

use std::fmt::Write as _;

use crate::{
    figure::{Figure, Strip, Table},
    markup::{esc, pct, share, strip},
};

/// The colour of a bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// The organisation's colour.
    #[default]
    Brand,
    /// Rye: to lift one bar out.
    Accent,
    /// Agreement.
    Agree,
    /// Disagreement.
    Disagree,
    /// Neither, or not answered.
    Quiet,
    /// An opinion group, 1 to 8.
    Group(u8),
}

impl Tone {
    pub(crate) fn class(self) -> String {
        match self {
            Self::Brand => "f-brand".to_owned(),
            Self::Accent => "f-accent".to_owned(),
            Self::Agree => "f-agree".to_owned(),
            Self::Disagree => "f-disagree".to_owned(),
            Self::Quiet => "f-quiet".to_owned(),
            Self::Group(n) => format!("g{} f-group", n.clamp(1, 8)),
        }
    }
}

/// One bar.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Bar {
    /// What it is, already in the reader's language.
    pub label: String,
    /// Its value in words: `64 %`.
    pub value: String,
    /// How many, or another remark: `312 vastaajaa`; may be empty.
    pub note: String,
    /// Its length, as a share of one.
    pub share: f64,
    /// The interval around it, as shares.
    pub interval: Option<(f64, f64)>,
    /// The colour.
    pub tone: Tone,
    /// Where the label leads: to what is behind the number; may be empty.
    pub href: String,
}

/// A list of bars.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Bars {
    /// What the picture shows: the caption of the table.
    pub caption: String,
    /// Heads of the table: label, value, and note if there shall be a column of notes.
    pub head: Vec<String>,
    /// The bars, in order.
    pub rows: Vec<Bar>,
    /// What the full width stands for; 1 unless the bars shall fill it (give the largest).
    pub full: Option<f64>,
}

/// The whole list.
#[must_use]
pub fn bars(chart: &Bars) -> Figure {
    let full = chart.full.filter(|f| f.is_finite() && *f > 0.0).unwrap_or(1.0);
    let mut svg = String::from("<ul class=\"bars\">");
    for row in &chart.rows {
        svg.push_str("<li class=\"bar-row\">");
        svg.push_str(&words(&linked(&row.label, &row.href), &row.value, &row.note));
        svg.push_str(&bar(row, full));
        svg.push_str("</li>");
    }
    svg.push_str("</ul>");
    let noted = chart.head.len() > 2;
    let line = |r: &Bar| {
        let mut cells = vec![r.label.clone(), r.value.clone()];
        if noted {
            cells.push(r.note.clone());
        }
        cells
    };
    let rows = chart.rows.iter().map(line).collect();
    let table = Table { caption: chart.caption.clone(), head: chart.head.clone(), rows };
    let strips = chart.rows.iter().map(|r| strip_of(r, full)).collect();
    Figure { svg, table, strips, ..Figure::default() }
}

/// A bar as lengths.
fn strip_of(row: &Bar, full: f64) -> Strip {
    let part = |x: f64| share(share(x) / full);
    Strip {
        label: row.label.clone(),
        value: row.value.clone(),
        note: row.note.clone(),
        spans: vec![(0.0, part(row.share), row.tone)],
        interval: row.interval.map(|(low, high)| (part(low.min(high)), part(low.max(high)))),
        ..Strip::default()
    }
}

/// A label as markup: a link where there is something behind it.
pub(crate) fn linked(label: &str, href: &str) -> String {
    if href.is_empty() { esc(label) } else { format!("<a href=\"{}\">{}</a>", esc(href), esc(label)) }
}

/// The words of a row: label (as markup) on the left, value and note on the right.
pub(crate) fn words(label: &str, value: &str, note: &str) -> String {
    let mut out = String::new();
    let _ = write!(out, "<div class=\"bar-words\"><span class=\"bar-label\">{label}</span>");
    let _ = write!(out, "<span class=\"bar-value\">{}", esc(value));
    if !note.is_empty() {
        let _ = write!(out, " <span class=\"bar-note\">{}</span>", esc(note));
    }
    out.push_str("</span></div>");
    out
}

/// The bar itself, with its interval as a line with ends.
pub(crate) fn bar(row: &Bar, full: f64) -> String {
    let mut out = strip(20);
    let _ = write!(
        out,
        "<rect class=\"f-track\" y=\"3\" width=\"100%\" height=\"14\" rx=\"3\"/>\
         <rect class=\"{}\" y=\"3\" width=\"{}\" height=\"14\" rx=\"3\"/>",
        row.tone.class(),
        pct(share(row.share) / full)
    );
    if let Some((low, high)) = row.interval {
        // Drawn twice: a halo in the colour of the ground, then the line. A picture within the picture lets one
        // path stand for both ends and what is between; it needs some width to be drawn at all.
        let (low, high) = (share(low.min(high) / full), share(low.max(high) / full));
        let path = "<path d=\"M0 0V10M0 5H1M1 0V10\"/>";
        let _ = write!(
            out,
            "<svg class=\"whisker\" x=\"{}\" y=\"5\" width=\"{}\" height=\"10\" viewBox=\"0 0 1 10\" \
             preserveAspectRatio=\"none\">{path}{path}</svg>",
            pct(low),
            pct((high - low).max(0.001))
        );
    }
    out.push_str("</svg>");
    out
}

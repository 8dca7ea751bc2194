// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What we think others think: a guess and the result on one line, the distance between them drawn.

use std::fmt::Write as _;

use crate::{
    bars::{Tone, linked, words},
    figure::{Figure, Strip, Table},
    markup::{esc, pct, share, strip},
};

/// One role's guess against the result.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Gap {
    /// Who guessed, or which idea.
    pub label: String,
    /// What they guessed, as a share.
    pub guess: f64,
    /// What it is.
    pub result: f64,
    /// The guess in words.
    pub guess_text: String,
    /// The result in words.
    pub result_text: String,
    /// How many guessed; may be empty.
    pub note: String,
    /// Where the label leads; may be empty.
    pub href: String,
}

/// Guesses against results.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Gaps {
    /// What the picture shows.
    pub caption: String,
    /// The head of the first column.
    pub item: String,
    /// The words `Arvaus` and `Tulos`.
    pub words: (String, String),
    /// The lines.
    pub rows: Vec<Gap>,
}

/// A hollow mark for the guess, a full one for the result.
#[must_use]
pub fn gaps(chart: &Gaps) -> Figure {
    let (guess, result) = (&chart.words.0, &chart.words.1);
    let mut svg = format!(
        "<p class=\"key\" aria-hidden=\"true\"><span class=\"key-guess\">{}</span><span class=\"key-result\">{}</span></p><ul class=\"bars\">",
        esc(guess),
        esc(result)
    );
    for row in &chart.rows {
        let value = format!("{guess} {} · {result} {}", row.guess_text, row.result_text);
        // The ends of the scale leave room for the marks.
        let place = |x: f64| pct(0.02 + share(x) * 0.96);
        let _ = write!(
            svg,
            "<li class=\"bar-row\">{}{}<line class=\"rail\" x1=\"0\" x2=\"100%\" y1=\"12\" y2=\"12\"/>\
             <line class=\"span\" x1=\"{g}\" x2=\"{r}\" y1=\"12\" y2=\"12\"/>\
             <circle class=\"guess\" cx=\"{g}\" cy=\"12\" r=\"7\"/><circle class=\"result\" cx=\"{r}\" cy=\"12\" r=\"8\"/></svg></li>",
            words(&linked(&row.label, &row.href), &value, &row.note),
            strip(24),
            g = place(row.guess),
            r = place(row.result)
        );
    }
    svg.push_str("</ul>");
    let head = vec![chart.item.clone(), guess.clone(), result.clone()];
    let rows = chart
        .rows
        .iter()
        .map(|r| vec![r.label.clone(), r.guess_text.clone(), r.result_text.clone()])
        .collect();
    let strips = chart.rows.iter().map(|r| {
        let (guess_at, result_at) = (share(r.guess), share(r.result));
        Strip {
            label: r.label.clone(),
            value: format!("{guess} {} · {result} {}", r.guess_text, r.result_text),
            note: r.note.clone(),
            spans: vec![(guess_at.min(result_at), guess_at.max(result_at), Tone::Accent)],
            dots: vec![(guess_at, Tone::Accent, true), (result_at, Tone::Brand, false)],
            interval: None,
        }
    });
    let strips = strips.collect();
    let key = vec![(Tone::Accent, true, guess.clone()), (Tone::Brand, false, result.clone())];
    let table = Table { caption: chart.caption.clone(), head, rows };
    Figure { svg, table, strips, key, ..Figure::default() }
}

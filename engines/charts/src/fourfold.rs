// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Two axes, four fields: each idea at its medians, with the box in which half of the people put it.

use std::fmt::Write as _;

use crate::{
    figure::{Figure, Table},
    markup::{esc, num, picture},
};

/// One axis.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Axis {
    /// `Vaikuttavuus`.
    pub name: String,
    /// The word at the low end.
    pub low: String,
    /// The word at the high end.
    pub high: String,
}

/// One idea.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Mark {
    /// The idea, for the list and the table.
    pub label: String,
    /// Lower quartile, median, upper quartile on the horizontal axis.
    pub x: [f64; 3],
    /// The same on the vertical axis.
    pub y: [f64; 3],
    /// Medians in words: `5`, `6,5`.
    pub texts: (String, String),
    /// Whether its box is drawn (for the few that are looked at; all boxes at once hide each other).
    pub boxed: bool,
}

/// The picture.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Fourfold {
    /// Its name.
    pub title: String,
    /// What it shows.
    pub description: String,
    /// The head of the first column: `Idea`.
    pub item: String,
    /// Across.
    pub x: Axis,
    /// Up.
    pub y: Axis,
    /// The lowest and highest step, as 1 and 7.
    pub steps: (f64, f64),
    /// The ideas; their number in the picture is their place in this list.
    pub marks: Vec<Mark>,
}

const SIZE: f64 = 400.0;
const EDGE: f64 = 30.0;

/// Draws the picture with a numbered list of the ideas below.
#[must_use]
pub fn fourfold(id: &str, chart: &Fourfold) -> Figure {
    let (low, high) = chart.steps;
    let span = if high > low { high - low } else { 1.0 };
    let inside = |v: f64| if v.is_finite() { ((v - low) / span).clamp(0.0, 1.0) } else { 0.5 };
    // Half a step of air, so that a mark on the outermost step is inside the frame.
    let along = |v: f64| EDGE + (0.06 + inside(v) * 0.88) * (SIZE - 2.0 * EDGE);
    let up = |v: f64| SIZE - along(v);

    let mut svg = picture(id, "ch-four", (SIZE, SIZE), (&chart.title, &chart.description));
    let _ = write!(
        svg,
        "<rect class=\"field\" x=\"{e}\" y=\"{e}\" width=\"{w}\" height=\"{w}\" rx=\"4\"/>\
         <rect class=\"field-best\" x=\"{h}\" y=\"{e}\" width=\"{q}\" height=\"{q}\" rx=\"4\"/>\
         <line class=\"axis\" x1=\"{h}\" x2=\"{h}\" y1=\"{e}\" y2=\"{f}\"/><line class=\"axis\" x1=\"{e}\" x2=\"{f}\" y1=\"{h}\" y2=\"{h}\"/>",
        e = num(EDGE),
        w = num(SIZE - 2.0 * EDGE),
        h = num(SIZE / 2.0),
        q = num(SIZE / 2.0 - EDGE),
        f = num(SIZE - EDGE)
    );
    svg.push_str(&names(chart));
    for mark in chart.marks.iter().filter(|m| m.boxed) {
        let (x0, x1) = (along(mark.x[0]).min(along(mark.x[2])), along(mark.x[0]).max(along(mark.x[2])));
        let (y0, y1) = (up(mark.y[0]).min(up(mark.y[2])), up(mark.y[0]).max(up(mark.y[2])));
        let _ = write!(
            svg,
            "<rect class=\"quartiles\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"6\"/>",
            num(x0),
            num(y0),
            num((x1 - x0).max(2.0)),
            num((y1 - y0).max(2.0))
        );
    }
    let places = apart(chart.marks.iter().map(|m| (along(m.x[1]), up(m.y[1]))).collect());
    for (n, (x, y)) in (1..).zip(places) {
        let _ = write!(
            svg,
            "<g class=\"mark\"><circle cx=\"{}\" cy=\"{}\" r=\"12\"/><text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{n}</text></g>",
            num(x),
            num(y),
            num(x),
            num(y + 4.6)
        );
    }
    svg.push_str("</svg><ol class=\"mark-list\">");
    for mark in &chart.marks {
        let _ = write!(svg, "<li>{}</li>", esc(&mark.label));
    }
    svg.push_str("</ol>");
    let head = vec![chart.item.clone(), chart.x.name.clone(), chart.y.name.clone()];
    let row = |m: &Mark| vec![m.label.clone(), m.texts.0.clone(), m.texts.1.clone()];
    let rows = chart.marks.iter().map(row).collect();
    Figure { svg, table: Table { caption: chart.title.clone(), head, rows }, ..Figure::default() }
}

/// The names of the axes outside the frame: across below it, up along its left side.
fn names(chart: &Fourfold) -> String {
    let mut out = String::new();
    let below = num(SIZE - 9.0);
    for (x, anchor, class, text) in [
        (EDGE, "start", "ch-note", format!("← {}", chart.x.low)),
        (SIZE / 2.0, "middle", "ch-label", chart.x.name.clone()),
        (SIZE - EDGE, "end", "ch-note", format!("{} →", chart.x.high)),
    ] {
        let _ = write!(
            out,
            "<text class=\"{class}\" x=\"{}\" y=\"{below}\" text-anchor=\"{anchor}\">{}</text>",
            num(x),
            esc(&text)
        );
    }
    for (y, anchor, class, text) in [
        (SIZE - EDGE, "start", "ch-note", format!("← {}", chart.y.low)),
        (SIZE / 2.0, "middle", "ch-label", chart.y.name.clone()),
        (EDGE, "end", "ch-note", format!("{} →", chart.y.high)),
    ] {
        let _ = write!(
            out,
            "<text class=\"{class}\" x=\"0\" y=\"0\" text-anchor=\"{anchor}\" transform=\"translate(19 {}) rotate(-90)\">{}</text>",
            num(y),
            esc(&text)
        );
    }
    out
}

/// Marks on the same step are set side by side.
fn apart(mut places: Vec<(f64, f64)>) -> Vec<(f64, f64)> {
    for _ in 0..40 {
        let now = places.clone();
        for (i, place) in places.iter_mut().enumerate() {
            for (j, other) in now.iter().enumerate().filter(|(j, _)| *j != i) {
                let (dx, dy) = (place.0 - other.0, place.1 - other.1);
                let far = dx.hypot(dy);
                if far < 25.0 {
                    let (ux, uy) =
                        if far < 0.01 { (if i < j { -1.0 } else { 1.0 }, 0.3) } else { (dx / far, dy / far) };
                    place.0 = (place.0 + ux).clamp(EDGE + 13.0, SIZE - EDGE - 13.0);
                    place.1 = (place.1 + uy).clamp(EDGE + 13.0, SIZE - EDGE - 13.0);
                }
            }
        }
    }
    places
}

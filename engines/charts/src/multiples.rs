// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Small multiples: for each idea the share of every role, all on one scale, with the whole as a line.

use std::fmt::Write as _;

use crate::{
    bars::Bar,
    figure::{Figure, Table},
    markup::{esc, pct, strip},
};

/// One idea.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Panel {
    /// The idea.
    pub title: String,
    /// The share of everybody, drawn as a line through the bars.
    pub whole: Option<f64>,
    /// The roles in the same order in every panel; a hidden one has the value `–` and share 0.
    pub bars: Vec<Bar>,
}

/// A set of panels.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Multiples {
    /// What the picture shows.
    pub caption: String,
    /// The head of the first column: `Idea`.
    pub item: String,
    /// The panels.
    pub panels: Vec<Panel>,
}

/// The panels side by side where there is room.
#[must_use]
pub fn multiples(chart: &Multiples) -> Figure {
    let mut svg = String::from("<div class=\"panels\">");
    for panel in &chart.panels {
        let _ = write!(
            svg,
            "<div class=\"panel\"><p class=\"panel-title\">{}</p><ul class=\"bars\">",
            esc(&panel.title)
        );
        for bar in &panel.bars {
            svg.push_str(&line(bar, panel.whole));
        }
        svg.push_str("</ul></div>");
    }
    svg.push_str("</div>");
    let mut head = vec![chart.item.clone()];
    if let Some(first) = chart.panels.first() {
        head.extend(first.bars.iter().map(|b| b.label.clone()));
    }
    let row =
        |p: &Panel| std::iter::once(p.title.clone()).chain(p.bars.iter().map(|b| b.value.clone())).collect();
    let rows = chart.panels.iter().map(row).collect();
    Figure { svg, table: Table { caption: chart.caption.clone(), head, rows }, ..Figure::default() }
}

fn line(bar: &Bar, whole: Option<f64>) -> String {
    let mut out =
        format!("<li class=\"bar-line\"><span class=\"bar-label\">{}</span>{}", esc(&bar.label), strip(14));
    let _ = write!(
        out,
        "<rect class=\"f-track\" y=\"1\" width=\"100%\" height=\"12\" rx=\"2\"/>\
         <rect class=\"{}\" y=\"1\" width=\"{}\" height=\"12\" rx=\"2\"/>",
        bar.tone.class(),
        pct(bar.share)
    );
    if let Some(whole) = whole {
        let _ = write!(out, "<line class=\"whole\" x1=\"{0}\" x2=\"{0}\" y1=\"0\" y2=\"14\"/>", pct(whole));
    }
    let _ = write!(out, "</svg><span class=\"bar-value\">{}</span></li>", esc(&bar.value));
    out
}

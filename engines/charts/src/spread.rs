// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! How far apart several shares are, on one line: agreement is a cluster, division a wide span.

use std::fmt::Write as _;

use crate::{
    bars::Tone,
    figure::{Figure, Strip, Table},
    markup::{esc, pct, shape_at, share, strip},
};

/// One of those who are compared.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Dot {
    /// Who: `Viranhaltijat`, `Ryhmä A`.
    pub label: String,
    /// The share in words: `noin 64 %`.
    pub value: String,
    /// How many, or another remark; for the table.
    pub note: String,
    /// The share; nothing where it may not be shown.
    pub share: Option<f64>,
    /// The colour; groups have their shape too.
    pub tone: Tone,
}

/// Shares beside each other.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Spread {
    /// What the picture shows: the caption of the table.
    pub caption: String,
    /// Heads of the table: who, share, remark.
    pub head: Vec<String>,
    /// Those who are compared, in the order of the table.
    pub dots: Vec<Dot>,
}

/// One line from nobody to everybody: a dot for each, a span from the least to the most, both named.
#[must_use]
pub fn spread(chart: &Spread) -> Figure {
    let mut known: Vec<(&Dot, f64)> = chart.dots.iter().filter_map(|d| Some((d, share(d.share?)))).collect();
    known.sort_by(|a, b| a.1.total_cmp(&b.1));
    let mut svg = String::from("<div class=\"spread\">");
    if let (Some((least, low)), Some((most, high))) = (known.first(), known.last()) {
        if known.len() > 1 {
            let _ = write!(
                svg,
                "<div class=\"spread-ends\"><span><b>{}</b> {}</span><span><b>{}</b> {}</span></div>",
                esc(&least.value),
                esc(&least.label),
                esc(&most.value),
                esc(&most.label)
            );
        }
        // The ends of the scale leave room for the dots.
        let place = |x: f64| pct(0.025 + x * 0.95);
        svg.push_str(&strip(28));
        let _ = write!(
            svg,
            "<line class=\"rail\" x1=\"0\" x2=\"100%\" y1=\"14\" y2=\"14\"/>\
             <line class=\"half\" x1=\"50%\" x2=\"50%\" y1=\"5\" y2=\"23\"/>\
             <line class=\"reach\" x1=\"{}\" x2=\"{}\" y1=\"14\" y2=\"14\"/>",
            place(*low),
            place(*high)
        );
        for (dot, at) in &known {
            let (at, class) = (place(*at), dot.tone.class());
            let title = format!("<title>{} {}</title>", esc(&dot.label), esc(&dot.value));
            let _ = match dot.tone {
                Tone::Group(n) => write!(
                    svg,
                    "<svg class=\"dot-at\" x=\"{at}\" y=\"14\" overflow=\"visible\">\
                     <g class=\"spot {class}\">{title}{}</g></svg>",
                    shape_at(usize::from(n.clamp(1, 8)), 8.0)
                ),
                _ => write!(
                    svg,
                    "<circle class=\"spot {class}\" cx=\"{at}\" cy=\"14\" r=\"7\">{title}</circle>"
                ),
            };
        }
        svg.push_str("</svg>");
    }
    svg.push_str("</div>");
    let noted = chart.head.len() > 2;
    let line = |d: &Dot| {
        let mut cells = vec![d.label.clone(), d.value.clone()];
        if noted {
            cells.push(d.note.clone());
        }
        cells
    };
    let rows = chart.dots.iter().map(line).collect();
    let table = Table { caption: chart.caption.clone(), head: chart.head.clone(), rows };
    let end = |at: Option<&(&Dot, f64)>| {
        at.filter(|_| known.len() > 1).map(|(d, _)| format!("{} {}", d.value, d.label)).unwrap_or_default()
    };
    let strips = match (known.first(), known.last()) {
        (Some((_, low)), Some((_, high))) => vec![Strip {
            label: end(known.first()),
            value: end(known.last()),
            spans: vec![(*low, *high, Tone::Brand)],
            dots: known.iter().map(|(d, at)| (*at, d.tone, false)).collect(),
            ..Strip::default()
        }],
        _ => Vec::new(),
    };
    Figure { svg, table, strips, ..Figure::default() }
}

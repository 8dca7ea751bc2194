// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The distribution of a scale question: five or seven columns, with the median marked.

use std::fmt::Write as _;

use crate::{
    bars::Tone,
    figure::{Figure, Strip, Table},
    markup::{esc, num, part, pct},
};

/// One step of the scale.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct LikertStep {
    /// `1`, `2`, ...
    pub label: String,
    /// How many chose it.
    pub count: f64,
    /// The same in words: `24 %`.
    pub text: String,
}

/// A scale question's answers.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Likert {
    /// What the picture shows.
    pub caption: String,
    /// Heads of the table: step, share.
    pub head: Vec<String>,
    /// What the two ends mean.
    pub ends: (String, String),
    /// The steps, from low to high.
    pub steps: Vec<LikertStep>,
    /// Which step (from 0) is the median.
    pub median: Option<usize>,
    /// The word for it.
    pub median_word: String,
}

const TOP: f64 = 26.0;
const HEIGHT: f64 = 120.0;

/// The columns.
#[must_use]
pub fn likert(chart: &Likert) -> Figure {
    let clean = |c: f64| if c.is_finite() { c.max(0.0) } else { 0.0 };
    let most = chart.steps.iter().map(|s| clean(s.count)).fold(0.0, f64::max);
    let slots = chart.steps.len().max(1) as f64;
    let mut svg = format!(
        "<div class=\"likert\"><svg class=\"strip\" width=\"100%\" height=\"{}\" aria-hidden=\"true\" focusable=\"false\">",
        num(TOP + HEIGHT + 46.0)
    );
    for (i, step) in chart.steps.iter().enumerate() {
        let at = i as f64 / slots;
        let middle = pct(at + 0.5 / slots);
        let tall = part(clean(step.count), most) * HEIGHT;
        let here = chart.median == Some(i);
        let _ = write!(
            svg,
            "<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"2\"/>\
             <text class=\"ch-value\" x=\"{middle}\" y=\"{}\" text-anchor=\"middle\">{}</text>\
             <text class=\"ch-label\" x=\"{middle}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
            if here { "f-accent" } else { "f-brand" },
            pct(at + 0.1 / slots),
            num(TOP + HEIGHT - tall),
            pct(0.8 / slots),
            num(tall.max(1.0)),
            num(TOP + HEIGHT - tall - 7.0),
            esc(&step.text),
            num(TOP + HEIGHT + 20.0),
            esc(&step.label)
        );
        if here {
            let _ = write!(
                svg,
                "<text class=\"ch-note\" x=\"{middle}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
                num(TOP + HEIGHT + 40.0),
                esc(&chart.median_word)
            );
        }
    }
    let _ = write!(
        svg,
        "<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"{0}\" y2=\"{0}\"/></svg><div class=\"ends\"><span>{1}</span><span>{2}</span></div></div>",
        num(TOP + HEIGHT),
        esc(&chart.ends.0),
        esc(&chart.ends.1)
    );
    let rows = chart.steps.iter().map(|s| vec![s.label.clone(), s.text.clone()]).collect();
    let table = Table { caption: chart.caption.clone(), head: chart.head.clone(), rows };
    let strips = chart.steps.iter().enumerate().map(|(i, step)| {
        let end =
            [(0, &chart.ends.0), (chart.steps.len() - 1, &chart.ends.1)].into_iter().find(|(at, _)| *at == i);
        let here = chart.median == Some(i);
        Strip {
            label: end.map_or_else(|| step.label.clone(), |(_, word)| format!("{} {word}", step.label)),
            value: step.text.clone(),
            note: if here { chart.median_word.clone() } else { String::new() },
            spans: vec![(0.0, part(clean(step.count), most), if here { Tone::Accent } else { Tone::Brand })],
            ..Strip::default()
        }
    });
    let strips = strips.collect();
    Figure { svg, table, strips, ..Figure::default() }
}

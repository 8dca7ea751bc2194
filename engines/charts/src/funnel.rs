// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! How far each channel brought people: reached, opened, joined, contributed.

use std::fmt::Write as _;

use crate::{
    bars::linked,
    figure::{Figure, Table},
    markup::{esc, part, pct, strip},
};

/// One channel.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Channel {
    /// Its name.
    pub label: String,
    /// How many at each stage; a stage that is not known is `None`.
    pub counts: Vec<Option<f64>>,
    /// The same in words; `–` where not known.
    pub texts: Vec<String>,
    /// Where its name leads; may be empty.
    pub href: String,
}

/// Channels with their stages.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Funnel {
    /// What the picture shows.
    pub caption: String,
    /// The head of the first column: `Kanava`.
    pub item: String,
    /// The stages, from the widest to the narrowest.
    pub stages: Vec<String>,
    /// The channels.
    pub channels: Vec<Channel>,
}

/// Each channel as bars that narrow. Lengths are shares of the channel's own widest stage.
#[must_use]
pub fn funnel(chart: &Funnel) -> Figure {
    let mut svg = String::from("<div class=\"panels\">");
    for channel in &chart.channels {
        let widest = channel.counts.iter().flatten().copied().filter(|c| c.is_finite()).fold(0.0, f64::max);
        let _ = write!(
            svg,
            "<div class=\"panel\"><p class=\"panel-title\">{}</p><ul class=\"bars\">",
            linked(&channel.label, &channel.href)
        );
        for ((stage, count), text) in chart.stages.iter().zip(&channel.counts).zip(&channel.texts) {
            let _ = write!(
                svg,
                "<li class=\"bar-line\"><span class=\"bar-label\">{}</span>{}",
                esc(stage),
                strip(14)
            );
            match count {
                Some(count) => {
                    let _ = write!(
                        svg,
                        "<rect class=\"f-brand\" y=\"1\" width=\"{}\" height=\"12\" rx=\"2\"/>",
                        pct(part(*count, widest))
                    );
                }
                None => svg.push_str("<line class=\"unknown\" x1=\"0\" x2=\"100%\" y1=\"7\" y2=\"7\"/>"),
            }
            let _ = write!(svg, "</svg><span class=\"bar-value\">{}</span></li>", esc(text));
        }
        svg.push_str("</ul></div>");
    }
    svg.push_str("</div>");
    let mut head = vec![chart.item.clone()];
    head.extend(chart.stages.iter().cloned());
    let line = |c: &Channel| std::iter::once(c.label.clone()).chain(c.texts.iter().cloned()).collect();
    let rows = chart.channels.iter().map(line).collect();
    Figure { svg, table: Table { caption: chart.caption.clone(), head, rows }, ..Figure::default() }
}

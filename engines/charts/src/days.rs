// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! How many came on each day: a row of narrow columns, the first and the last day named, the highest marked.

use std::fmt::Write as _;

use crate::{
    Tone,
    figure::{Figure, Strip, Table},
    markup::{esc, num, part, pct},
};

/// Counts by day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Days {
    /// What the picture shows.
    pub caption: String,
    /// Heads of the table: day, number.
    pub head: Vec<String>,
    /// Each day in words, how many came, and that number in words; the oldest first.
    pub days: Vec<(String, u32, String)>,
}

const TOP: f64 = 20.0;
const HEIGHT: f64 = 56.0;

/// The columns.
#[must_use]
pub fn days(chart: &Days) -> Figure {
    let most = chart.days.iter().map(|d| d.1).max().unwrap_or(0);
    let slots = chart.days.len().max(1) as f64;
    let mut svg = format!(
        "<div class=\"days\"><svg class=\"strip\" width=\"100%\" height=\"{}\" aria-hidden=\"true\" focusable=\"false\">",
        num(TOP + HEIGHT + 1.0)
    );
    let mut marked = false;
    for (i, (_, count, text)) in chart.days.iter().enumerate() {
        let at = i as f64 / slots;
        let tall = part(f64::from(*count), f64::from(most)) * HEIGHT;
        if *count > 0 {
            let _ = write!(
                svg,
                "<rect class=\"f-brand\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"1\"/>",
                pct(at + 0.12 / slots),
                num(TOP + HEIGHT - tall),
                pct(0.76 / slots),
                num(tall.max(2.0))
            );
        }
        if *count == most && most > 0 && !marked {
            marked = true;
            // Near an edge the number hangs on its own side, so that it is not cut.
            let anchor = match (at + 0.5 / slots) * 10.0 {
                x if x < 1.0 => "start",
                x if x > 9.0 => "end",
                _ => "middle",
            };
            let _ = write!(
                svg,
                "<text class=\"ch-value\" x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\">{}</text>",
                pct(at + 0.5 / slots),
                num(TOP - 6.0),
                esc(text)
            );
        }
    }
    let named = |day: Option<&(String, u32, String)>| day.map(|d| esc(&d.0)).unwrap_or_default();
    let (first, last) =
        (named(chart.days.first()), named(chart.days.last().filter(|_| chart.days.len() > 1)));
    let _ = write!(
        svg,
        "<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"{0}\" y2=\"{0}\"/></svg><div class=\"ends\"><span>{first}</span><span>{last}</span></div></div>",
        num(TOP + HEIGHT)
    );
    let rows = chart.days.iter().map(|(day, _, text)| vec![day.clone(), text.clone()]).collect();
    let table = Table { caption: chart.caption.clone(), head: chart.head.clone(), rows };
    let strips = chart.days.iter().map(|(day, count, text)| Strip {
        label: day.clone(),
        value: text.clone(),
        spans: vec![(0.0, f64::from(*count) / f64::from(most.max(1)), Tone::Brand)],
        ..Strip::default()
    });
    Figure { svg, sentence: String::new(), table, strips: strips.collect(), key: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(counts: &[u32]) -> Figure {
        let day = |(i, n): (usize, &u32)| (format!("{}.11.", i + 1), *n, n.to_string());
        days(&Days { days: counts.iter().enumerate().map(day).collect(), ..Days::default() })
    }

    #[test]
    fn every_day_is_in_the_table_and_only_days_with_something_are_drawn() {
        let figure = of(&[0, 3, 0, 7, 7, 1]);
        assert_eq!(figure.table.rows.len(), 6);
        assert_eq!(figure.svg.matches("<rect").count(), 4);
        assert_eq!(figure.svg.matches("ch-value").count(), 1, "the highest is named once");
        assert!(figure.svg.contains("<span>1.11.</span><span>6.11.</span>"));
    }

    #[test]
    fn nothing_and_one_day_are_drawn_without_odd_numbers() {
        for counts in [&[][..], &[0], &[u32::MAX]] {
            let svg = of(counts).svg;
            assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
        }
        assert!(of(&[4]).svg.contains("<span>1.11.</span><span></span>"));
    }
}

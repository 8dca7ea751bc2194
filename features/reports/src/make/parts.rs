// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The page's pictures, tables and findings as parts of a document.

use charts::{Figure, Strip};
use document::{Block, Chart, Line, Picture, Table, Text};
use insight::contract::{Finding, Story};

use super::Frame;

impl Frame<'_> {
    /// A text with its language, where that is another.
    pub(super) fn text(&self, text: &str, lang: &'static str) -> Text {
        if lang.is_empty() || lang == self.lang.code() { text.into() } else { Text::in_lang(text, lang) }
    }

    pub(super) fn line(&self, strip: &Strip) -> Line {
        let inks = self.inks();
        Line {
            label: strip.label.as_str().into(),
            value: strip.value.clone(),
            note: strip.note.clone(),
            spans: strip.spans.iter().map(|(from, to, tone)| (*from, *to, tone.on_paper(&inks))).collect(),
            dots: strip.dots.iter().map(|(at, tone, hollow)| (*at, tone.on_paper(&inks), *hollow)).collect(),
            interval: strip.interval,
        }
    }

    /// A picture of lengths. Lines of dots have their words above them.
    pub(super) fn chart(&self, figure: &Figure, caption: &str) -> Option<Block> {
        if figure.strips.is_empty() {
            return None;
        }
        let inks = self.inks();
        let head = |at: usize| figure.table.head.get(at).cloned().unwrap_or_default();
        Some(Block::Chart(Chart {
            caption: caption.to_owned(),
            above: figure.strips.iter().any(|s| !s.dots.is_empty()),
            head: [head(0), head(1)],
            key: figure
                .key
                .iter()
                .map(|(tone, hollow, word)| (tone.on_paper(&inks), *hollow, word.clone()))
                .collect(),
            lines: figure.strips.iter().map(|s| self.line(s)).collect(),
        }))
    }

    /// A picture of lengths under its heading, which its first column need not say again; else its table.
    pub(super) fn under(&self, heading: &str, figure: &Figure) -> Option<Block> {
        let chart = self.chart(figure, "").map(|mut block| {
            if let Block::Chart(chart) = &mut block
                && chart.head[0] == heading
            {
                chart.head[0].clear();
            }
            block
        });
        chart.or_else(|| self.table(&figure.table, "", true))
    }

    /// A drawing, as wide as `share` of the column.
    pub(super) fn drawing(&self, figure: &Figure, share: f64, alt: &str, caption: &str) -> Option<Block> {
        let (svg, width, height) = charts::paper(&figure.svg, &self.inks())?;
        // A picture without a finding is still a picture of something, and PDF/UA wants to hear of what.
        let words =
            [alt, &figure.sentence, &figure.table.caption].into_iter().find(|words| !words.is_empty())?;
        let (alt, caption) = (words.to_owned(), caption.to_owned());
        Some(Block::Picture(Picture { svg, width, height, share, alt, caption, number: 0 }))
    }

    /// A table; nothing where it has no rows. `wide` columns are set to the left.
    pub(super) fn table(&self, table: &charts::Table, caption: &str, numbers: bool) -> Option<Block> {
        if table.rows.is_empty() {
            return None;
        }
        let rows =
            table.rows.iter().map(|row| row.iter().map(|cell| cell.as_str().into()).collect()).collect();
        Some(Block::Table(Table {
            caption: if caption.is_empty() { table.caption.clone() } else { caption.to_owned() },
            quiet: caption.is_empty(),
            head: table.head.clone(),
            rows,
            numbers,
            widths: Vec::new(),
        }))
    }

    /// A picture whatever it is: lengths, else its table.
    pub(super) fn any(&self, figure: &Figure, caption: &str) -> Vec<Block> {
        let mut out = Vec::new();
        if let Some(drawing) = self.drawing(figure, 0.62, &said(figure, caption), "") {
            out.push(drawing);
            // The marks of the drawing have numbers: the table's rows bear the same.
            let mut table = figure.table.clone();
            for (n, row) in (1..).zip(&mut table.rows) {
                if let Some(first) = row.first_mut() {
                    *first = format!("{n}. {first}");
                }
            }
            out.extend(self.table(&table, "", true));
        } else {
            out.extend(self.chart(figure, caption).or_else(|| self.table(&figure.table, caption, true)));
        }
        out
    }

    pub(super) fn finding(&self, f: &Finding) -> Block {
        let text = if f.mark.is_empty() { f.text.clone() } else { format!("{} ({})", f.text, f.mark) };
        Block::Finding {
            number: f.number.clone(),
            unit: f.unit.clone(),
            text: self.text(&text, f.lang),
            note: f.sentence.clone(),
            line: f.line.as_ref().map(|strip| self.line(strip)),
        }
    }

    /// What must be said before anything else.
    pub(super) fn warnings(&self, story: &Story) -> Vec<Block> {
        let simulated = story.simulated.then(|| self.t.simulated());
        let hidden = story.not_public.then(|| self.t.not_public());
        let running = story.live.then(|| self.t.running());
        [simulated, hidden, running]
            .into_iter()
            .flatten()
            .map(|text| Block::of(document::Role::Notice, text))
            .collect()
    }
}

/// What a drawing shows, in words: its finding, then its table.
pub(super) fn said(figure: &Figure, title: &str) -> String {
    let rows: Vec<String> = figure.table.rows.iter().map(|row| row.join(" ")).collect();
    let mut out = title.to_owned();
    for part in [figure.sentence.clone(), rows.join("; ")] {
        if !part.is_empty() {
            out.push_str(". ");
            out.push_str(part.trim_end_matches('.'));
        }
    }
    // Long enough to tell, short enough to listen to; the table beside it has the rest.
    if out.chars().count() > 900 {
        out = out.chars().take(900).collect::<String>() + " …";
    }
    out.replace("..", ".")
}

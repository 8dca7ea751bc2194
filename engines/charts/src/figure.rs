// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What every chart gives: the picture, the finding as a sentence, the same content as a table, and the
//! picture's lengths for those who draw it by other means than HTML.

use crate::bars::Tone;

/// A table of texts; the first cell of a row is its header.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// Heads of the columns.
    pub head: Vec<String>,
    /// The rows, as wide as the head.
    pub rows: Vec<Vec<String>>,
}

/// One line of a picture as lengths: a document draws the same picture from these. All are shares of the
/// line's width.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Strip {
    /// What the line is about; for a line of dots its left end in words.
    pub label: String,
    /// Its value in words; for a line of dots its right end in words.
    pub value: String,
    /// A remark; may be empty.
    pub note: String,
    /// Bars: from, to, colour.
    pub spans: Vec<(f64, f64, Tone)>,
    /// Dots on the line: place, colour, whether hollow.
    pub dots: Vec<(f64, Tone, bool)>,
    /// The interval around a bar's end.
    pub interval: Option<(f64, f64)>,
}

/// A finished picture, for the macro `figure` of `c.html`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Figure {
    /// The markup: SVG, with labels as HTML beside it where long words must wrap.
    pub svg: String,
    /// The finding in a sentence; empty if the caller has none.
    pub sentence: String,
    /// The same content as a table.
    pub table: Table,
    /// The same picture as lengths; empty where it is a drawing of its own (see [`crate::paper`]).
    pub strips: Vec<Strip>,
    /// What the colours or marks of the strips mean: colour, whether hollow, word.
    pub key: Vec<(Tone, bool, String)>,
}

impl Figure {
    /// Adds the finding.
    #[must_use]
    pub fn with_sentence(mut self, sentence: impl Into<String>) -> Self {
        self.sentence = sentence.into();
        self
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What every chart gives: the picture, the finding as a sentence, the same content as a table.

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

/// A finished picture, for the macro `figure` of `c.html`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Figure {
    /// The markup: SVG, with labels as HTML beside it where long words must wrap.
    pub svg: String,
    /// The finding in a sentence; empty if the caller has none.
    pub sentence: String,
    /// The same content as a table.
    pub table: Table,
}

impl Figure {
    /// Adds the finding.
    #[must_use]
    pub fn with_sentence(mut self, sentence: impl Into<String>) -> Self {
        self.sentence = sentence.into();
        self
    }
}

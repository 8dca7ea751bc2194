// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What each column of the open tables means: one list, from which the data package, the dictionary and the
//! files' headers are made. Every column has its title and its meaning in three languages.

mod lists;

use tables::Kind;

use super::{Each, Open};

/// A column.
pub(crate) struct Column {
    pub(crate) name: &'static str,
    /// A type of the table schema: `string`, `integer`, `number`, `date`, `boolean`.
    pub(crate) kind: &'static str,
    /// What it is called, in Finnish, Swedish and English.
    pub(crate) title: [&'static str; 3],
    /// What it means, in the same languages.
    pub(crate) means: [&'static str; 3],
    /// Whether every row has it.
    pub(crate) required: bool,
}

impl Column {
    /// What a Parquet file holds in it.
    pub(super) fn held(&self) -> Kind {
        match self.kind {
            "integer" => Kind::Int,
            "number" => Kind::Real,
            _ => Kind::Text,
        }
    }
}

/// The words that say how the number before is meant.
pub(super) const MEANT: [&str; 5] = ["exact", "about", "at_least", "under", "hidden"];

/// Columns whose values together name a row, where they do.
pub(super) const fn key(table: Open) -> &'static [&'static str] {
    match table {
        Open::Ideas | Open::TwoAxis => &["idea"],
        Open::IdeasBy => &["idea", "variable", "value"],
        Open::Themes => &["theme"],
        Open::Participants => &["variable", "value"],
        Open::Places => &["level", "code"],
        Open::Groups => &["group"],
        Open::Perception => &["idea", "role"],
        Open::Comments => &["comment"],
        Open::Dictionary => &["table", "column"],
        Open::OfficialAnswers | Open::Answers | Open::Channels => &[],
    }
}

/// Columns that name a row of another table: the column here, the table, its column.
pub(super) const fn leads_to(table: Open) -> &'static [(&'static str, Open, &'static str)] {
    match table {
        Open::Ideas => &[("theme", Open::Themes, "theme")],
        Open::IdeasBy | Open::Perception => &[("idea", Open::Ideas, "idea")],
        Open::Comments => &[("answers", Open::Comments, "comment")],
        _ => &[],
    }
}

/// The dictionary as rows: what each column of each table means, in three languages.
pub(super) fn dictionary(there: impl Iterator<Item = Open>, each: Each<'_>) -> Result<(), tables::Error> {
    for table in there {
        for c in table.columns() {
            let words = c.title.iter().chain(&c.means).map(|w| (*w).into());
            let head = [table.name(), c.name, c.kind].map(Into::into);
            each(head.into_iter().chain(words).collect())?;
        }
    }
    Ok(())
}

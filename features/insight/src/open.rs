// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Open data: the public figures as tables with described columns, and what was said in public. A row is made when
//! it is written, so a table of any length takes no memory; every number about people comes from the outcome,
//! which has been through the disclosure rule, and nothing is computed from anything else.

mod columns;
mod dcat;
mod geo;
mod package;
mod rows;
mod said;
mod schema;

use std::{io::Write, path::Path};

use archive::Zip;
use tables::{Cell, CsvStyle, CsvWriter, ParquetWriter, Table};

pub(crate) use self::{
    dcat::{Listed, catalogue},
    geo::{geojson, places as areas},
    package::package,
    said::Said,
    schema::json_ld,
};
use crate::{messages::S, pages::parts::Told, rest, slice::Variable};

/// A public table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Open {
    Ideas,
    IdeasBy,
    Themes,
    Participants,
    Places,
    Groups,
    Perception,
    Answers,
    TwoAxis,
    Channels,
    Comments,
    OfficialAnswers,
    /// What the columns of the others mean.
    Dictionary,
}

/// The address of a file of a result, in the language that files are named in everywhere.
fn file(told: &Told, origin: &str, name: &str) -> String {
    format!("{origin}/fi/b/{}/results/data/{name}", told.brainstorm.slug)
}

/// What a row is given to.
type Each<'a> = &'a mut dyn FnMut(Vec<Cell>) -> Result<(), tables::Error>;

impl Open {
    pub(crate) const ALL: [Self; 13] = [
        Self::Ideas,
        Self::IdeasBy,
        Self::Themes,
        Self::Participants,
        Self::Places,
        Self::Groups,
        Self::Perception,
        Self::Answers,
        Self::TwoAxis,
        Self::Channels,
        Self::Comments,
        Self::OfficialAnswers,
        Self::Dictionary,
    ];

    /// The table's and the file's name.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Ideas => "ideas",
            Self::IdeasBy => "ideas_by",
            Self::Themes => "themes",
            Self::Participants => "participants",
            Self::Places => "places",
            Self::Groups => "groups",
            Self::Perception => "perception",
            Self::Answers => "answers",
            Self::TwoAxis => "two_axis",
            Self::Channels => "channels",
            Self::Comments => "comments",
            Self::OfficialAnswers => "official_answers",
            Self::Dictionary => "data_dictionary",
        }
    }

    /// What it holds, in words.
    pub(crate) fn label(self, s: S) -> &'static str {
        match self {
            Self::Ideas => s.table_ideas(),
            Self::IdeasBy => s.table_ideas_by(),
            Self::Themes => s.table_themes(),
            Self::Participants => s.table_participants(),
            Self::Places => s.table_places(),
            Self::Groups => s.table_groups(),
            Self::Perception => s.table_perception(),
            Self::Answers => s.table_answers(),
            Self::TwoAxis => s.table_two_axis(),
            Self::Channels => s.table_channels(),
            Self::Comments => s.table_comments(),
            Self::OfficialAnswers => s.table_official(),
            Self::Dictionary => s.table_dictionary(),
        }
    }

    /// The tables that a result has.
    pub(crate) fn there(told: &Told) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|t| t.is_there(told))
    }

    /// Whether its rows are words, which are read when a file is asked for.
    pub(crate) const fn needs_words(self) -> bool {
        matches!(self, Self::Comments | Self::OfficialAnswers)
    }

    /// Whether the result has anything for it.
    pub(crate) fn is_there(self, told: &Told) -> bool {
        let o = &told.outcome;
        match self {
            Self::Ideas | Self::Participants | Self::Dictionary => true,
            Self::Themes => !told.themes.themes.is_empty(),
            Self::Perception => o.perception.iter().any(|p| rows::guessed(told, p).is_some()),
            Self::Comments => told.said.comments > 0,
            Self::OfficialAnswers => {
                told.said.official > 0 || told.themes.themes.iter().any(|t| !t.answers.is_empty())
            }
            Self::IdeasBy => Variable::all(o).any(|v| !v.keys(o).is_empty()),
            Self::Places => o.who.iter().any(|b| b.key == "region"),
            Self::Groups => !o.groups.list.is_empty(),
            Self::Answers => o.questions.iter().any(|q| !q.options.is_empty()),
            Self::TwoAxis => !o.fields.is_empty(),
            Self::Channels => !o.channels.is_empty(),
        }
    }

    /// Hands over every row.
    pub(crate) fn rows(self, told: &Told, each: Each<'_>) -> Result<(), tables::Error> {
        match self {
            Self::Ideas => rows::ideas(told, each),
            Self::IdeasBy => rows::ideas_by(told, each),
            Self::Themes => rows::themes(told, each),
            Self::Participants => rows::participants(told, each),
            Self::Places => rows::places(told, each),
            Self::Groups => rows::groups(told, each),
            Self::Perception => rows::perception(told, each),
            Self::Answers => rows::answers(told, each),
            Self::TwoAxis => rows::two_axis(told, each),
            Self::Channels => rows::channels(told, each),
            Self::Comments => said::comments(told, each),
            Self::OfficialAnswers => said::official(told, each),
            Self::Dictionary => columns::dictionary(Self::there(told), each),
        }
    }

    /// Writes it as CSV.
    pub(crate) fn csv(self, told: &Told, style: CsvStyle, out: &mut dyn Write) -> Result<(), tables::Error> {
        let names: Vec<&str> = self.columns().iter().map(|c| c.name).collect();
        let mut csv = CsvWriter::new(out, style, &names)?;
        self.rows(told, &mut |row| csv.row(&row))?;
        csv.finish().map(drop)
    }

    /// Writes it as Parquet: numbers are numbers, everything else is text.
    pub(crate) fn parquet(self, told: &Told, out: &mut dyn Write) -> Result<(), tables::Error> {
        let columns: Vec<_> = self.columns().iter().map(|c| (c.name, c.held())).collect();
        let mut parquet = ParquetWriter::new(out, &columns)?;
        self.rows(told, &mut |row| parquet.row(&row))?;
        parquet.finish().map(drop)
    }

    /// The whole table, for a workbook.
    fn table(self, told: &Told) -> Result<Table, tables::Error> {
        let names: Vec<&str> = self.columns().iter().map(|c| c.name).collect();
        let mut table = Table::new(self.name(), &names);
        self.rows(told, &mut |row| {
            table.rows.push(row);
            Ok(())
        })?;
        Ok(table)
    }
}

/// The tables that there are, and what their columns mean, for a workbook.
pub(crate) fn tables(told: &Told) -> Result<Vec<Table>, tables::Error> {
    Open::there(told).map(|t| t.table(told)).collect()
}

/// One of the files of the open data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OpenFile {
    Package,
    Csv(Open),
    Parquet(Open),
    Results,
    Places,
}

impl OpenFile {
    /// The files that there are.
    pub(crate) fn all(told: &Told) -> Vec<Self> {
        let places = Open::Places.is_there(told).then_some(Self::Places);
        let tables = Open::there(told).map(Self::Csv).chain(Open::there(told).map(Self::Parquet));
        [Self::Package].into_iter().chain(tables).chain([Self::Results]).chain(places).collect()
    }

    /// The file's name.
    pub(crate) fn name(self) -> String {
        match self {
            Self::Package => "datapackage.json".to_owned(),
            Self::Csv(table) => format!("{}.csv", table.name()),
            Self::Parquet(table) => format!("{}.parquet", table.name()),
            Self::Results => "results.json".to_owned(),
            Self::Places => "places.geojson".to_owned(),
        }
    }

    /// What kind of file it is: in a word, as the Union's list of file types has it, and for the web.
    pub(crate) const fn kind(self) -> (&'static str, &'static str) {
        match self {
            Self::Package | Self::Results => ("JSON", "application/json"),
            Self::Csv(_) => ("CSV", "text/csv"),
            Self::Parquet(_) => ("PARQUET", "application/vnd.apache.parquet"),
            Self::Places => ("GEOJSON", "application/geo+json"),
        }
    }

    /// What it holds, in words.
    pub(crate) fn label(self, s: S) -> &'static str {
        match self {
            Self::Package => s.data_package(),
            Self::Csv(table) | Self::Parquet(table) => table.label(s),
            Self::Results => s.data_results(),
            Self::Places => s.data_geojson(),
        }
    }

    /// The file with this name, if the result has it.
    pub(crate) fn named(told: &Told, name: &str) -> Option<Self> {
        Self::all(told).into_iter().find(|f| f.name() == name)
    }

    /// Writes it.
    pub(crate) fn write(self, told: &Told, origin: &str, out: &mut dyn Write) -> Result<(), tables::Error> {
        let value = match self {
            Self::Csv(table) => return table.csv(told, CsvStyle::Plain, out),
            Self::Parquet(table) => return table.parquet(told, out),
            Self::Package => package(told, origin),
            Self::Results => rest::public(told),
            Self::Places => geojson(told),
        };
        Ok(serde_json::to_writer_pretty(out, &value).map_err(std::io::Error::from)?)
    }
}

/// Everything in one file, written as it goes.
pub(crate) fn archive(told: &Told, origin: &str, out: &mut dyn Write) -> Result<(), tables::Error> {
    let mut zip = Zip::large(out);
    for file in OpenFile::all(told) {
        zip.file(&file.name(), |out| file.write(told, origin, out))?;
    }
    zip.finish()?;
    Ok(())
}

/// The same as files of a folder.
pub(crate) fn write(told: &Told, origin: &str, folder: &Path) -> Result<(), tables::Error> {
    for file in OpenFile::all(told) {
        let mut out = std::fs::File::create(folder.join(file.name())).map(std::io::BufWriter::new)?;
        file.write(told, origin, &mut out)?;
        out.flush()?;
    }
    Ok(())
}

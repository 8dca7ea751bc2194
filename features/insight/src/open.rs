// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Open data: the public figures as tables with described columns. A row is made when it is written, so a
//! table of any length takes no memory; every number comes from the outcome, which has been through the
//! disclosure rule, and nothing is computed from anything else.

mod columns;
mod dcat;
mod geo;
mod package;
mod schema;

use std::{io::Write, path::Path};

use archive::Zip;
use kernel::Lang;
use tables::{Cell, CsvStyle, CsvWriter, Table};

pub(crate) use self::{
    dcat::catalogue,
    geo::{geojson, places as areas},
    package::package,
    schema::json_ld,
};
use crate::{
    disclosure::{Figure, Why},
    pages::parts::{Reader, Told},
    rest,
    slice::Variable,
    words,
};

/// A public table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Open {
    Ideas,
    IdeasBy,
    Participants,
    Places,
    Groups,
    Answers,
    TwoAxis,
    Channels,
}

/// The address of a file of a result, in the language that files are named in everywhere.
fn file(told: &Told, origin: &str, name: &str) -> String {
    format!("{origin}/fi/b/{}/results/data/{name}", told.brainstorm.slug)
}

/// A number and how it is meant, as two cells: `about` is up to four more, `under` fewer than.
fn cells(f: Figure) -> [Cell; 2] {
    match f {
        Figure::Shown(n) => [Cell::Int(n.into()), "exact".into()],
        Figure::About(n) => [Cell::Int(n.into()), "about".into()],
        Figure::AtLeast(n) => [Cell::Int(n.into()), "at_least".into()],
        Figure::Hidden(Why::Under(n)) => [Cell::Int(n.into()), "under".into()],
        Figure::Hidden(_) => [Cell::Empty, "hidden".into()],
    }
}

/// A share with four decimals: what a count of people can carry.
fn real(x: f64) -> Cell {
    Cell::Real((x * 10_000.0).round() / 10_000.0)
}

/// What a row is given to.
type Each<'a> = &'a mut dyn FnMut(Vec<Cell>) -> Result<(), tables::Error>;

impl Open {
    pub(crate) const ALL: [Self; 8] = [
        Self::Ideas,
        Self::IdeasBy,
        Self::Participants,
        Self::Places,
        Self::Groups,
        Self::Answers,
        Self::TwoAxis,
        Self::Channels,
    ];

    /// The table's and the file's name.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Ideas => "ideas",
            Self::IdeasBy => "ideas_by",
            Self::Participants => "participants",
            Self::Places => "places",
            Self::Groups => "groups",
            Self::Answers => "answers",
            Self::TwoAxis => "two_axis",
            Self::Channels => "channels",
        }
    }

    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|t| t.name() == name)
    }

    /// Whether the result has anything for it.
    pub(crate) fn is_there(self, told: &Told) -> bool {
        let o = &told.outcome;
        match self {
            Self::Ideas | Self::Participants => true,
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
            Self::Ideas => ideas(told, each),
            Self::IdeasBy => ideas_by(told, each),
            Self::Participants => participants(told, each),
            Self::Places => places(told, each),
            Self::Groups => groups(told, each),
            Self::Answers => answers(told, each),
            Self::TwoAxis => two_axis(told, each),
            Self::Channels => channels(told, each),
        }
    }

    /// Writes it as CSV.
    pub(crate) fn csv(self, told: &Told, style: CsvStyle, out: &mut dyn Write) -> Result<(), tables::Error> {
        let names: Vec<&str> = self.columns().iter().map(|c| c.name).collect();
        let mut csv = CsvWriter::new(out, style, &names)?;
        self.rows(told, &mut |row| csv.row(&row))?;
        csv.finish().map(drop)
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
    let there = Open::ALL.into_iter().filter(|t| t.is_there(told));
    let mut out = there.map(|t| t.table(told)).collect::<Result<Vec<_>, _>>()?;
    out.push(columns::dictionary());
    Ok(out)
}

/// One of the files of the open data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OpenFile {
    Package,
    Table(Open),
    Results,
    Places,
}

impl OpenFile {
    /// The files that there are.
    pub(crate) fn all(told: &Told) -> Vec<Self> {
        let tables = Open::ALL.into_iter().filter(|t| t.is_there(told)).map(Self::Table);
        let places = Open::Places.is_there(told).then_some(Self::Places);
        [Self::Package].into_iter().chain(tables).chain([Self::Results]).chain(places).collect()
    }

    /// The file's name.
    pub(crate) fn name(self) -> String {
        match self {
            Self::Package => "datapackage.json".to_owned(),
            Self::Table(table) => format!("{}.csv", table.name()),
            Self::Results => "results.json".to_owned(),
            Self::Places => "places.geojson".to_owned(),
        }
    }

    /// Writes it.
    pub(crate) fn write(self, told: &Told, origin: &str, out: &mut dyn Write) -> Result<(), tables::Error> {
        let value = match self {
            Self::Table(table) => return table.csv(told, CsvStyle::Plain, out),
            Self::Package => package(told, origin),
            Self::Results => {
                let shown = |i: &crate::outcome::IdeaResult| told.ideas.contains_key(&i.id);
                rest::public(&told.outcome, &shown)
            }
            Self::Places => geojson(told),
        };
        Ok(serde_json::to_writer_pretty(out, &value).map_err(std::io::Error::from)?)
    }
}

/// Everything in one file, written as it goes.
pub(crate) fn archive(told: &Told, origin: &str, out: &mut dyn Write) -> Result<(), tables::Error> {
    let mut zip = Zip::new(out);
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

fn ideas(told: &Told, each: Each<'_>) -> Result<(), tables::Error> {
    for idea in &told.outcome.ideas {
        let Some(text) = told.ideas.get(&idea.id) else { continue };
        let [rated, rated_is] = cells(idea.seen);
        let [important, important_is] = cells(idea.important);
        let counts =
            idea.counts.map_or([Cell::Empty, Cell::Empty, Cell::Empty], |c| c.map(|n| Cell::Int(n.into())));
        let [agree, disagree, skip] = counts;
        let share = |at: usize| real(idea.shares.get(at).copied().unwrap_or(0.0));
        each(vec![
            idea.id.clone().into(),
            idea.question.clone().into(),
            text.text.clone().into(),
            idea.lang.clone().into(),
            idea.on.clone().into(),
            Cell::Text(if idea.meta { "true" } else { "false" }.to_owned()),
            rated,
            rated_is,
            agree,
            disagree,
            skip,
            share(0),
            real(idea.interval.0),
            real(idea.interval.1),
            important,
            important_is,
            idea.across_roles.map_or(Cell::Empty, real),
            idea.across_groups.map_or(Cell::Empty, real),
            idea.weighted.map_or(Cell::Empty, |w| real(w.share)),
            idea.weighted.map_or(Cell::Empty, |w| real(w.interval.0)),
            idea.weighted.map_or(Cell::Empty, |w| real(w.interval.1)),
            idea.weighted.map_or(Cell::Empty, |w| real(w.step)),
        ])?;
    }
    Ok(())
}

fn ideas_by(told: &Told, each: Each<'_>) -> Result<(), tables::Error> {
    let o = &told.outcome;
    let rows: Vec<_> = Variable::all(o).map(|v| (v, v.keys(o))).collect();
    let [fi, sv] = [Lang::Fi, Lang::Sv].map(|lang| Reader::new(told, lang));
    for idea in o.ideas.iter().filter(|i| told.ideas.contains_key(&i.id)) {
        for (variable, keys) in &rows {
            for (key, s) in keys.iter().zip(variable.shares(idea)) {
                let ([rated, rated_is], [agree, agree_is]) = (cells(s.of), cells(s.agree));
                each(vec![
                    idea.id.clone().into(),
                    variable.code(o).into(),
                    key.clone().into(),
                    fi.row_name(*variable, key).into(),
                    sv.row_name(*variable, key).into(),
                    rated,
                    rated_is,
                    agree,
                    agree_is,
                    s.value().map_or(Cell::Empty, real),
                ])?;
            }
        }
    }
    Ok(())
}

fn participants(told: &Told, each: Each<'_>) -> Result<(), tables::Error> {
    for b in &told.outcome.who {
        for (value, f) in &b.rows {
            let [n, is] = cells(*f);
            each(vec![b.key.clone().into(), value.clone().into(), n, is])?;
        }
    }
    Ok(())
}

fn places(told: &Told, each: Each<'_>) -> Result<(), tables::Error> {
    for place in geo::places(told) {
        let [n, is] = cells(place.count);
        each(vec![
            place.level.into(),
            place.code.into(),
            place.names[0].into(),
            place.names[1].into(),
            n,
            is,
            Cell::Int(place.population.into()),
        ])?;
    }
    Ok(())
}

fn groups(told: &Told, each: Each<'_>) -> Result<(), tables::Error> {
    for g in &told.outcome.groups.list {
        let [n, is] = cells(g.size);
        each(vec![words::letter(g.letter).into(), n, is, real(g.share)])?;
    }
    Ok(())
}

fn answers(told: &Told, each: Each<'_>) -> Result<(), tables::Error> {
    for q in &told.outcome.questions {
        let mut row = |role: &str, option: &str, f: Figure| {
            let [n, is] = cells(f);
            each(vec![q.id.clone().into(), q.kind.clone().into(), role.into(), option.into(), n, is])
        };
        for (option, f) in &q.options {
            row("", option, *f)?;
        }
        for (role, _, line) in &q.roles {
            for ((option, _), f) in q.options.iter().zip(line) {
                row(role, option, *f)?;
            }
        }
    }
    Ok(())
}

fn two_axis(told: &Told, each: Each<'_>) -> Result<(), tables::Error> {
    for field in &told.outcome.fields {
        let Some(idea) = told.ideas.get(&field.id) else { continue };
        let [n, is] = cells(field.seen);
        let mut row: Vec<Cell> =
            vec![field.id.clone().into(), field.question.clone().into(), idea.text.clone().into(), n, is];
        for axis in [field.x, field.y] {
            match axis {
                Some(quartiles) => row.extend(quartiles.map(Cell::Real)),
                None => row.extend([Cell::Empty, Cell::Empty, Cell::Empty]),
            }
        }
        each(row)?;
    }
    Ok(())
}

fn channels(told: &Told, each: Each<'_>) -> Result<(), tables::Error> {
    for c in &told.outcome.channels {
        let ([joined, joined_is], [contributed, contributed_is]) = (cells(c.joined), cells(c.contributed));
        each(vec![
            c.kind.clone().into(),
            c.reached.into(),
            c.opened.into(),
            joined,
            joined_is,
            contributed,
            contributed_is,
        ])?;
    }
    Ok(())
}

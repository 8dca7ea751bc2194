// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Files with rows of participants, for researchers only: fresh ids each time, and a day instead of a time. They are
//! written from rows on disk, so that a file of any length takes no memory and holds no read of the database.
//!
//! Open data, which are for everybody, are in [`crate::open`].

mod gather;

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{self, Write},
};

use brainstorm::contract::Mark;
use opinion::{
    Count, Key, Method, Report, Settings, Timing, Vote, VoteLog,
    files::{Conversation, Moderation, Participant, PolisSummary, PolisTable, Statement, Vintage},
};
use tables::{Cell, CsvStyle, CsvWriter, Kind, ParquetWriter, Spooled, Table, to_xlsx};

pub(crate) use self::gather::gather;
use self::gather::{Day, RatingRow, statement};
use crate::story::WriteFile;

/// Rows of participants, taken out once: the numbers of people are the same in all parts, and in no other.
pub struct Rows {
    /// The version of the vote log.
    pub version: i64,
    /// What a reader of the files has to know.
    pub readme: String,
    topic: String,
    description: String,
    /// What participants told, by the names of the questions.
    columns: BTreeSet<String>,
    /// What each participant told, in the order of their numbers.
    people: Spooled,
    /// The ideas in the order of their numbers.
    ideas: Spooled,
    /// Ratings by agreeing, as Polis files hold them: by participant, then idea.
    votes: Spooled,
    /// Ratings on two axes, which Polis files have no place for: by participant, then idea.
    steps: Spooled,
    /// The votes of each idea, and how many of them are marked as important.
    counts: Vec<(Count, u32)>,
    /// Participants with a vote.
    voters: usize,
    /// The days that rows name by their place here.
    days: Vec<Day>,
}

/// Polis files have one with a column for every idea and a row for every participant. Beyond so many cells it would be
/// gigabytes of commas, and is left out.
const MOST_CELLS: u64 = 1_000_000_000;

/// The columns of votes in Parquet.
const VOTES: [(&str, Kind); 5] = [
    ("participant", Kind::Text),
    ("statement", Kind::Text),
    ("vote", Kind::Int),
    ("time", Kind::Int),
    ("important", Kind::Int),
];
const TWO_AXIS: [(&str, Kind); 6] = [
    ("participant", Kind::Int),
    ("idea", Kind::Int),
    ("x", Kind::Int),
    ("y", Kind::Int),
    ("important", Kind::Int),
    ("day", Kind::Text),
];
const IDEAS: [(&str, Kind); 6] = [
    ("statement", Kind::Text),
    ("text", Kind::Text),
    ("time", Kind::Int),
    ("visible", Kind::Int),
    ("seed", Kind::Int),
    ("meta", Kind::Int),
];

/// What a row is given to.
type Each<'a> = &'a mut dyn FnMut(&[Cell]) -> Result<(), tables::Error>;

impl Rows {
    /// How many ratings on two axes there are.
    pub fn on_two_axes(&self) -> u64 {
        self.steps.len()
    }

    /// Everything as Polis files and, beside them, what those have no place for: `put` is given each file's name and
    /// what writes it.
    ///
    /// # Errors
    /// Where `put` fails.
    pub fn polis<E>(
        &self,
        vintage: Vintage,
        mut put: impl FnMut(&str, WriteFile<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        put("README.txt", &mut |out| Ok(out.write_all(self.readme.as_bytes())?))?;
        put("participants.csv", &mut |out| {
            let mut csv = CsvWriter::new(out, CsvStyle::Plain, &names(&self.columns))?;
            self.each_person(&mut |row| csv.row(row))?;
            csv.finish().map(drop)
        })?;
        if !self.steps.is_empty() {
            put("two-axis.csv", &mut |out| {
                let columns: Vec<&str> = TWO_AXIS.iter().map(|c| c.0).collect();
                let mut csv = CsvWriter::new(out, CsvStyle::Plain, &columns)?;
                self.each_step(&mut |row| csv.row(row))?;
                csv.finish().map(drop)
            })?;
        }
        let wide = too_wide(self.people.len(), self.ideas.len());
        for name in vintage.files().iter().filter(|n| !(wide && n.starts_with("participant"))) {
            put(name, &mut |out| Ok(self.polis_file(name, vintage, out)?))?;
        }
        Ok(())
    }

    fn polis_file(&self, name: &str, vintage: Vintage, out: &mut dyn Write) -> io::Result<()> {
        let mut table = match name {
            "summary.csv" => return self.summary().write(out, vintage),
            "comments.csv" => PolisTable::comments(out, vintage)?,
            "votes.csv" => PolisTable::votes(out, vintage)?,
            "comment-groups.csv" => PolisTable::groups(out, 0)?,
            _ => PolisTable::people(out, false, 0..self.ideas.len())?,
        };
        match name {
            "comments.csv" => {
                self.each_idea(&mut |at, s| table.comment(&s, self.count(at).0, self.count(at).1))?;
            }
            "comment-groups.csv" => self.each_idea(&mut |at, s| table.in_groups(&s, [&self.count(at).0]))?,
            "votes.csv" => self.each_vote(&mut |v| {
                let Some(opinion) = v.opinion() else { return Ok(()) };
                table.vote(self.noon(v.day), v.idea, v.person, opinion, v.ballot.important)
            })?,
            _ => self.matrix(&mut table)?,
        }
        table.finish()
    }

    fn summary(&self) -> PolisSummary<'_> {
        PolisSummary {
            topic: &self.topic,
            url: "",
            views: None,
            voters: self.voters,
            commenters: 0,
            comments: self.counts.len(),
            groups: 0,
            description: &self.description,
        }
    }

    /// The table with a row for every participant and a column for every idea.
    fn matrix(&self, table: &mut PolisTable<'_>) -> io::Result<()> {
        let mut rows = self.votes.rows()?;
        let (mut bytes, mut cells) = (Vec::new(), vec![None; self.counts.len()]);
        let mut next = rows.next(&mut bytes)?.then(|| RatingRow::read(&bytes));
        for person in 0..u32::try_from(self.people.len()).unwrap_or(u32::MAX) {
            cells.fill(None);
            while let Some(vote) = next.filter(|v| v.person == person) {
                if let Some(cell) = cells.get_mut(vote.idea as usize) {
                    *cell = vote.opinion();
                }
                next = rows.next(&mut bytes)?.then(|| RatingRow::read(&bytes));
            }
            table.person(&Participant::named(Key::Int(person.into())), 0, &cells)?;
        }
        Ok(())
    }

    /// Everything as Parquet files: votes, ideas, participants, ratings on two axes.
    ///
    /// # Errors
    /// Where `put` fails.
    pub fn parquet<E>(&self, mut put: impl FnMut(&str, WriteFile<'_>) -> Result<(), E>) -> Result<(), E> {
        put("README.txt", &mut |out| Ok(out.write_all(self.readme.as_bytes())?))?;
        put("votes.parquet", &mut |out| self.votes_parquet(out))?;
        put("ideas.parquet", &mut |out| {
            let mut file = ParquetWriter::new(out, &IDEAS)?;
            let mut failed = None;
            self.each_idea(&mut |at, s| {
                let yes = |yes: bool| Cell::Int(yes.into());
                let shown = yes(s.moderated != Moderation::Out);
                let row =
                    [at.to_string().into(), s.text.into(), s.created.into(), shown, yes(s.seed), yes(s.meta)];
                file.row(&row).map_err(|error| stop(&mut failed, error))
            })
            .map_err(|error| failed.take().unwrap_or_else(|| error.into()))?;
            file.finish().map(drop)
        })?;
        put("participants.parquet", &mut |out| {
            let columns: Vec<_> = names(&self.columns).into_iter().map(|c| (c, Kind::Text)).collect();
            let mut file = ParquetWriter::new(out, &columns)?;
            self.each_person(&mut |row| file.row(row))?;
            file.finish().map(drop)
        })?;
        if !self.steps.is_empty() {
            put("two-axis.parquet", &mut |out| {
                let mut file = ParquetWriter::new(out, &TWO_AXIS)?;
                self.each_step(&mut |row| file.row(row))?;
                file.finish().map(drop)
            })?;
        }
        Ok(())
    }

    /// Writes the ratings by agreeing as one Parquet file: `participant`, `statement`, `vote` (-1, 0, 1), `time`,
    /// `important`.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn votes_parquet(&self, out: &mut dyn Write) -> Result<(), tables::Error> {
        let mut file = ParquetWriter::new(out, &VOTES)?;
        let mut failed = None;
        self.each_vote(&mut |v| {
            let value = Cell::from(v.opinion().map(|o| i64::from(o.value())));
            let (person, idea) = (Cell::Int(v.person.into()), Cell::Int(v.idea.into()));
            let row = [person, idea, value, self.noon(v.day).into(), Cell::Int(v.ballot.important.into())];
            file.row(&row).map_err(|error| stop(&mut failed, error))
        })
        .map_err(|error| failed.take().unwrap_or_else(|| error.into()))?;
        Ok(file.finish()?.flush()?)
    }

    /// All of it in memory, for computing with: not for large brainstorms' files.
    ///
    /// # Errors
    /// Where the rows cannot be read.
    pub fn conversation(&self) -> io::Result<Conversation> {
        let (mut statements, mut participants, mut votes) = (Vec::new(), Vec::new(), VoteLog::new());
        self.each_idea(&mut |_, statement| {
            statements.push(statement);
            Ok(())
        })?;
        let (mut rows, mut bytes) = (self.people.rows()?, Vec::new());
        while rows.next(&mut bytes)? {
            let id = Key::Int(i64::try_from(participants.len()).unwrap_or(i64::MAX));
            participants.push(Participant { background: told(&bytes)?, ..Participant::named(id) });
        }
        self.each_vote(&mut |v| {
            if let Some(opinion) = v.opinion() {
                let (time, important) = (self.noon(v.day), v.ballot.important);
                votes.push(Vote { participant: v.person, statement: v.idea, opinion, important, time });
            }
            Ok(())
        })?;
        let (topic, description) = (self.topic.clone(), self.description.clone());
        Ok(Conversation { topic, description, statements, participants, votes, ..Conversation::default() })
    }

    fn count(&self, idea: u32) -> (Count, u32) {
        self.counts.get(idea as usize).copied().unwrap_or_default()
    }

    /// Noon of a day, which is the same day everywhere in Europe, in milliseconds.
    fn noon(&self, day: u16) -> Option<i64> {
        self.days.get(usize::from(day)).map(|d| d.noon)
    }

    fn each_idea(&self, each: &mut dyn FnMut(u32, Statement) -> io::Result<()>) -> io::Result<()> {
        let (mut rows, mut bytes) = (self.ideas.rows()?, Vec::new());
        for at in 0.. {
            if !rows.next(&mut bytes)? {
                break;
            }
            each(at, statement(at, &bytes, &self.days))?;
        }
        Ok(())
    }

    fn each_vote(&self, each: &mut dyn FnMut(RatingRow) -> io::Result<()>) -> io::Result<()> {
        let (mut rows, mut bytes) = (self.votes.rows()?, Vec::new());
        while rows.next(&mut bytes)? {
            each(RatingRow::read(&bytes))?;
        }
        Ok(())
    }

    fn each_person(&self, each: Each<'_>) -> Result<(), tables::Error> {
        let (mut rows, mut bytes) = (self.people.rows()?, Vec::new());
        let mut number = 0;
        while rows.next(&mut bytes)? {
            let mut told = told(&bytes)?;
            let cells = self.columns.iter().map(|c| told.remove(c).into());
            let row: Vec<Cell> = std::iter::once(number.to_string().into()).chain(cells).collect();
            each(&row)?;
            number += 1;
        }
        Ok(())
    }

    fn each_step(&self, each: Each<'_>) -> Result<(), tables::Error> {
        let (mut rows, mut bytes) = (self.steps.rows()?, Vec::new());
        while rows.next(&mut bytes)? {
            let RatingRow { person, idea, ballot, day } = RatingRow::read(&bytes);
            let Some(Mark::Steps { x, y }) = ballot.mark else { continue };
            let n = |n: u32| Cell::Int(n.into());
            let on = self.days.get(usize::from(day)).map(|d| d.date.to_iso());
            each(&[n(person), n(idea), n(x.into()), n(y.into()), n(ballot.important.into()), on.into()])?;
        }
        Ok(())
    }
}

/// What somebody told, as it was put aside.
fn told(bytes: &[u8]) -> io::Result<BTreeMap<String, String>> {
    Ok(serde_json::from_slice(bytes)?)
}

/// Ends a walk over rows with an error of the writer, which is kept beside.
fn stop(failed: &mut Option<tables::Error>, error: tables::Error) -> io::Error {
    *failed = Some(error);
    io::Error::other("the writer ended")
}

/// Whether the file with a column for every idea is too large to be of use.
const fn too_wide(people: u64, ideas: u64) -> bool {
    people.saturating_mul(ideas) > MOST_CELLS
}

/// The columns of the table of participants.
fn names(told: &BTreeSet<String>) -> Vec<&str> {
    std::iter::once("participant").chain(told.iter().map(String::as_str)).collect()
}

/// The tables as CSV files by name.
///
/// # Errors
/// Where a table is not as wide as its header, which would be our fault.
pub fn csv_files(tables: &[Table], style: CsvStyle) -> Result<Vec<(String, Vec<u8>)>, tables::Error> {
    tables
        .iter()
        .map(|table| {
            let columns: Vec<&str> = table.columns.iter().map(String::as_str).collect();
            let mut out = CsvWriter::new(Vec::new(), style, &columns)?;
            table.rows.iter().try_for_each(|row| out.row(row))?;
            Ok((format!("{}.csv", table.name), out.finish()?))
        })
        .collect()
}

/// The tables as a workbook.
///
/// # Errors
/// Where a table is longer than a sheet may be.
pub fn xlsx(tables: &[Table]) -> Result<Vec<u8>, tables::Error> {
    to_xlsx(tables)
}

/// For researchers: the engine's whole report on an export's conversation.
pub(crate) fn report(conversation: &Conversation, method: Method) -> Report {
    let votes = conversation.matrix();
    let landscape = opinion::analyse(&votes, &Settings { method, ..Settings::default() });
    Report::new(&votes, &landscape, Timing::default())
}

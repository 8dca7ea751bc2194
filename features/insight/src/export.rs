// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Files with rows of participants, for researchers only: fresh ids each time, and a day instead of a time.
//! Open data, which are for everybody, are in [`crate::open`].

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{BufWriter, Write},
};

use brainstorm::contract::Mark;
use kernel::{Chance, Date, Lang};
use opinion::{
    Key, Method, Opinion, Report, Settings, Timing, Vote, VoteLog,
    files::{Conversation, Moderation, Participant, PolisFiles, Statement, Vintage},
};
use tables::{Cell, CsvStyle, CsvWriter, Kind, ParquetWriter, Table, to_xlsx};

use crate::{import::day_start, material::Material, story::WriteFile};

/// Rows of participants, taken out once: the numbers of people are the same in all parts, and in no other.
pub struct Rows {
    /// The version of the vote log.
    pub version: i64,
    /// Ideas rated by agreeing, as Polis files hold them.
    pub conversation: Conversation,
    /// What a reader of the files has to know.
    pub readme: String,
    /// Ratings on two axes, which Polis files have no place for.
    steps: Vec<Steps>,
}

/// A rating on two axes.
struct Steps {
    person: u32,
    idea: u32,
    x: u8,
    y: u8,
    important: bool,
    on: Date,
}

/// Polis files have one with a column for every idea and a row for every participant. Beyond so many cells it would be
/// gigabytes of commas, and is left out.
const MOST_CELLS: usize = 1_000_000_000;

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

/// Writes the votes of a conversation as one Parquet file: `participant`, `statement`, `vote` (-1, 0, 1), `time`,
/// `important`.
///
/// # Errors
/// Where it cannot be written.
pub fn votes_parquet(c: &Conversation, to: impl Write) -> Result<(), tables::Error> {
    let mut out = ParquetWriter::new(BufWriter::new(to), &VOTES)?;
    for vote in c.votes.iter() {
        let person = c.participants.get(vote.participant as usize).map(|p| p.id.to_string());
        let idea = c.statements.get(vote.statement as usize).map(|s| s.id.to_string());
        let value = Cell::Int(vote.opinion.value().into());
        out.row(&[person.into(), idea.into(), value, vote.time.into(), Cell::Int(vote.important.into())])?;
    }
    Ok(out.finish()?.flush()?)
}

impl Rows {
    /// How many ratings on two axes there are.
    pub fn on_two_axes(&self) -> usize {
        self.steps.len()
    }

    /// Everything as Polis files and, beside them, what those have no place for: `put` is given each file's name and
    /// what writes it.
    ///
    /// # Errors
    /// Where `put` fails.
    pub fn polis<E>(
        self,
        vintage: Vintage,
        mut put: impl FnMut(&str, WriteFile<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        put("README.txt", &mut |out| Ok(out.write_all(self.readme.as_bytes())?))?;
        let columns = self.told();
        put("participants.csv", &mut |out| {
            let mut csv = CsvWriter::new(out, CsvStyle::Plain, &names(&columns))?;
            self.people(&columns, &mut |row| csv.row(row))?;
            csv.finish().map(drop)
        })?;
        if !self.steps.is_empty() {
            put("two-axis.csv", &mut |out| {
                let columns: Vec<&str> = TWO_AXIS.iter().map(|c| c.0).collect();
                let mut csv = CsvWriter::new(out, CsvStyle::Plain, &columns)?;
                self.two_axis(&mut |row| csv.row(row))?;
                csv.finish().map(drop)
            })?;
        }
        let wide = self.is_wide();
        let files = PolisFiles::new(self.conversation, vintage);
        for name in files.names().iter().filter(|n| !(wide && n.starts_with("participant"))) {
            put(name, &mut |out| Ok(files.write(name, out)?))?;
        }
        Ok(())
    }

    /// Everything as Parquet files: votes, ideas, participants, ratings on two axes.
    ///
    /// # Errors
    /// Where `put` fails.
    pub fn parquet<E>(&self, mut put: impl FnMut(&str, WriteFile<'_>) -> Result<(), E>) -> Result<(), E> {
        put("README.txt", &mut |out| Ok(out.write_all(self.readme.as_bytes())?))?;
        put("votes.parquet", &mut |out| votes_parquet(&self.conversation, out))?;
        put("ideas.parquet", &mut |out| {
            let mut file = ParquetWriter::new(out, &IDEAS)?;
            for s in &self.conversation.statements {
                let yes = |yes: bool| Cell::Int(yes.into());
                let shown = yes(s.moderated != Moderation::Out);
                let (id, text) = (s.id.to_string().into(), s.text.clone().into());
                file.row(&[id, text, s.created.into(), shown, yes(s.seed), yes(s.meta)])?;
            }
            file.finish().map(drop)
        })?;
        let columns = self.told();
        put("participants.parquet", &mut |out| {
            let columns_of: Vec<_> = names(&columns).into_iter().map(|c| (c, Kind::Text)).collect();
            let mut file = ParquetWriter::new(out, &columns_of)?;
            self.people(&columns, &mut |row| file.row(row))?;
            file.finish().map(drop)
        })?;
        if !self.steps.is_empty() {
            put("two-axis.parquet", &mut |out| {
                let mut file = ParquetWriter::new(out, &TWO_AXIS)?;
                self.two_axis(&mut |row| file.row(row))?;
                file.finish().map(drop)
            })?;
        }
        Ok(())
    }

    /// What participants told, by the names of the questions.
    fn told(&self) -> BTreeSet<String> {
        self.conversation.participants.iter().flat_map(|p| p.background.keys().cloned()).collect()
    }

    fn people(&self, columns: &BTreeSet<String>, each: Each<'_>) -> Result<(), tables::Error> {
        for p in &self.conversation.participants {
            let told = columns.iter().map(|c| p.background.get(c).cloned().into());
            let row: Vec<Cell> = std::iter::once(p.id.to_string().into()).chain(told).collect();
            each(&row)?;
        }
        Ok(())
    }

    fn two_axis(&self, each: Each<'_>) -> Result<(), tables::Error> {
        for s in &self.steps {
            let n = |n: u32| Cell::Int(n.into());
            let (x, y) = (n(s.x.into()), n(s.y.into()));
            each(&[n(s.person), n(s.idea), x, y, n(s.important.into()), s.on.to_iso().into()])?;
        }
        Ok(())
    }

    /// Whether the file with a column for every idea is too large to be of use.
    fn is_wide(&self) -> bool {
        self.conversation.participants.len().saturating_mul(self.conversation.statements.len()) > MOST_CELLS
    }
}

/// The columns of the table of participants.
fn names(told: &BTreeSet<String>) -> Vec<&str> {
    std::iter::once("participant").chain(told.iter().map(String::as_str)).collect()
}

/// What a reader of rows has to know, in the folder itself.
fn readme(material: &Material, votes: usize, two_axis: usize) -> String {
    let b = &material.brainstorm;
    let meta = material.meta.len();
    let wide = material.people.len().saturating_mul(material.ideas.len()) > MOST_CELLS;
    let left_out = if wide {
        "\nThe file with a column for every idea is left out: it would hold more than a billion cells.\n"
    } else {
        ""
    };
    format!(
        "{title}\n\n\
         Rows of participants, made from version {version} of the vote log. For the researcher who took them\n\
         out, whose name, purpose and time are written down; not to be published or passed on, to be destroyed\n\
         when the purpose is met, and never to be used to find out who somebody is.\n\n\
         Times: every rating, idea and participant bears its day, as noon in Helsinki. The vote log itself\n\
         keeps no time of day, so no finer time exists anywhere. Rows are ordered by participant and idea,\n\
         not as they were cast. Of several ratings of one idea by one person the last is here.\n\n\
         Ids: participants are numbered anew, in an order drawn for this export; the next export has other\n\
         numbers. Ideas are numbered in the order in which they came, in all files alike.\n\n\
         Files: {votes} ratings by agreeing are in the votes. {two_axis} ratings on two axes, which the Polis\n\
         format has no place for, are in two-axis (participant, idea, x and y from 1 to 7, day). What people\n\
         told about themselves is in participants; several answers to one question have | between them.\n\
         Statements marked is-meta ({meta}) are about the conversation itself; groups are computed without\n\
         leaning on them.\n{left_out}",
        title = b.settings.title.get(b.settings.title.original),
        version = material.version,
    )
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

/// For researchers: rows with new numbers for people, in an order drawn for this export. Ideas keep their
/// order. Everything bears its day.
pub(crate) fn rows(mut material: Material, lang: Lang, chance: &mut Chance) -> Rows {
    let mut order: Vec<usize> = (0..material.people.len()).collect();
    for i in (1..order.len()).rev() {
        order.swap(i, chance.below(i + 1));
    }
    let mut number = vec![u32::MAX; order.len()];
    for (new, old) in order.iter().enumerate() {
        if let Some(place) = number.get_mut(*old) {
            *place = u32::try_from(new).unwrap_or(u32::MAX);
        }
    }
    // In place: there may be tens of millions of them, and they are not to stay in the order in which they were cast.
    let mut ratings = std::mem::take(&mut material.ratings);
    ratings.retain_mut(|r| {
        let new = number.get(r.person as usize).copied();
        new.inspect(|new| r.person = *new).is_some()
    });
    ratings.sort_unstable_by_key(|r| (r.person, r.idea));
    let by_agreeing: Vec<bool> = (0..).take(material.ideas.len()).map(|i| material.by_agreeing(i)).collect();
    let (mut votes, mut steps) = (VoteLog::new(), Vec::new());
    for r in ratings {
        let (person, idea, important, on) = (r.person, r.idea, r.ballot.important, r.on);
        match r.ballot.mark {
            Some(Mark::Steps { x, y }) => steps.push(Steps { person, idea, x, y, important, on }),
            Some(Mark::Agree(value)) if by_agreeing.get(idea as usize) == Some(&true) => {
                let Some(opinion) = Opinion::from_value(value.into()) else { continue };
                let time = Some(day_start(on));
                votes.push(Vote { participant: person, statement: idea, opinion, important, time });
            }
            _ => {}
        }
    }
    let readme = readme(&material, votes.len(), steps.len());
    Rows {
        version: material.version,
        readme,
        conversation: conversation(material, lang, &order, votes),
        steps,
    }
}

fn conversation(material: Material, lang: Lang, order: &[usize], votes: VoteLog) -> Conversation {
    let b = &material.brainstorm;
    let participants = order
        .iter()
        .enumerate()
        .filter_map(|(new, old)| {
            let person = material.people.get(*old)?;
            let mut p = Participant::named(Key::Int(i64::try_from(new).unwrap_or(i64::MAX)));
            let told: BTreeMap<String, String> =
                person.background.0.iter().map(|(k, v)| (k.clone(), v.0.join("|"))).collect();
            p.background = told;
            p.background.insert("language".to_owned(), person.lang.code().to_owned());
            Some(p)
        })
        .collect();
    let (topic, description) = (b.settings.title.get(lang).to_owned(), b.settings.intro.get(lang).to_owned());
    let meta = &material.meta;
    let statements = material
        .ideas
        .into_iter()
        .enumerate()
        .map(|(i, idea)| Statement {
            created: Some(day_start(idea.created_on)),
            moderated: if idea.state.is_visible() { Moderation::In } else { Moderation::Out },
            seed: matches!(idea.author, brainstorm::contract::Author::Seed),
            meta: meta.contains(&idea.id),
            text: idea.text,
            ..Statement::named(Key::Int(i64::try_from(i).unwrap_or(i64::MAX)))
        })
        .collect();
    Conversation { topic, description, statements, participants, votes, ..Conversation::default() }
}

/// For researchers: the engine's whole report on an export's conversation.
pub(crate) fn report(conversation: &Conversation, method: Method) -> Report {
    let votes = conversation.matrix();
    let landscape = opinion::analyse(&votes, &Settings { method, ..Settings::default() });
    Report::new(&votes, &landscape, Timing::default())
}

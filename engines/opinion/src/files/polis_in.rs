// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Reading a Polis export folder of any vintage. Columns are found by name, so an added or missing one does no harm.

use std::path::Path;

use super::conversation::{Conversation, Moderation, Participant, Statement, opinion};
use super::instant;
use super::problem::{BadRow, FileError, Mode, Problem, Reading};
use super::table::{Row, Table};
use crate::builder::Places;
use crate::key::Key;
use crate::log::Vote;

/// Columns of the participants' file that are not statements.
const PERSON_COLUMNS: [&str; 7] =
    ["participant", "xid", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree"];

/// Reads an export folder.
///
/// # Errors
/// See [`super::read`].
pub fn read_polis(folder: &Path, mode: Mode) -> Result<Reading, FileError> {
    let mut draft = Draft::default();
    let votes = folder.join("votes.csv");
    let people = ["participants-votes.csv", "participant-votes.csv"]
        .map(|name| folder.join(name))
        .into_iter()
        .find(|path| path.is_file());
    if !votes.is_file() && people.is_none() {
        let files = "votes.csv, participants-votes.csv, participant-votes.csv".to_owned();
        return Err(FileError::NoFile { folder: folder.display().to_string(), files });
    }
    let summary = folder.join("summary.csv");
    if summary.is_file() {
        draft.summary(&summary)?;
    }
    let comments = folder.join("comments.csv");
    if comments.is_file() {
        draft.comments(Table::open(&comments, None)?)?;
    }
    let has_votes = votes.is_file();
    if has_votes {
        draft.votes(Table::open(&votes, None)?)?;
    }
    if let Some(path) = people {
        draft.people(Table::open(&path, None)?, !has_votes)?;
    }
    let unlisted =
        if comments.is_file() { draft.listed.iter().filter(|&&listed| !listed).count() } else { 0 };
    Reading::finish(draft.conversation, draft.bad, unlisted, mode)
}

/// A conversation while it is read.
#[derive(Default)]
struct Draft {
    conversation: Conversation,
    people: Places,
    ideas: Places,
    listed: Vec<bool>,
    bad: Vec<BadRow>,
}

impl Draft {
    /// Keys and values without a header. A comma in an unquoted value belongs to the value.
    fn summary(&mut self, path: &Path) -> Result<(), FileError> {
        let io = |e: csv::Error| FileError::io(path, e.into());
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).flexible(true).from_path(path).map_err(io)?;
        for record in reader.byte_records() {
            let record = record.map_err(io)?;
            let mut cells = record.iter().map(|cell| String::from_utf8_lossy(cell).into_owned());
            let key = cells.next().unwrap_or_default();
            let value = cells.collect::<Vec<_>>().join(",");
            match key.trim_start_matches('\u{feff}').trim() {
                "topic" => self.conversation.topic = value,
                "url" => self.conversation.url = value,
                "views" => self.conversation.views = value.trim().parse().ok(),
                "conversation-description" => self.conversation.description = value,
                _ => {}
            }
        }
        Ok(())
    }

    fn comments(&mut self, table: Table) -> Result<(), FileError> {
        let id = table.need("comment-id")?;
        let body = table.need("comment-body")?;
        let [time, author, moderated, meta, seed] =
            ["timestamp", "author-id", "moderated", "is-meta", "is-seed"].map(|name| table.find(name));
        let Self { conversation, ideas, listed, bad, .. } = self;
        table.each(bad, |row| {
            let key = Key::parse(row.filled(id)?);
            if ideas.find(&key).is_some() {
                return Err(row.refuse(id, |column, value| Problem::Twice { column, value }));
            }
            let author = row.text(author)?.trim();
            let statement = Statement {
                text: row.text(body)?.to_owned(),
                author: (!author.is_empty()).then(|| Key::parse(author)),
                created: time_of(row, time)?,
                moderated: moderation(row, moderated)?,
                meta: truth(row, meta)?,
                seed: truth(row, seed)?,
                id: key.clone(),
            };
            ideas.place(key);
            listed.push(true);
            conversation.statements.push(statement);
            Ok(())
        })
    }

    fn votes(&mut self, table: Table) -> Result<(), FileError> {
        let idea = table.need("comment-id")?;
        let person = table.need("voter-id")?;
        let vote = table.need("vote")?;
        let [time, important] = ["timestamp", "important"].map(|name| table.find(name));
        let mut bad = std::mem::take(&mut self.bad);
        table.each(&mut bad, |row| {
            let participant = Key::parse(row.filled(person)?);
            let statement = Key::parse(row.filled(idea)?);
            let not_a_vote = || row.refuse(vote, |column, value| Problem::NotAVote { column, value });
            let opinion = opinion(row.filled(vote)?).ok_or_else(not_a_vote)?;
            let (important, time) = (truth(row, important)?, time_of(row, time)?);
            let (participant, statement) = (self.person(participant), self.idea(statement));
            self.conversation.votes.push(Vote { participant, statement, opinion, important, time });
            Ok(())
        })?;
        self.bad = bad;
        Ok(())
    }

    /// The participants, their groups and, where there is no file of votes, their row of the matrix.
    fn people(&mut self, table: Table, with_votes: bool) -> Result<(), FileError> {
        let person = table.need("participant")?;
        let [group, external] = ["group-id", "xid"].map(|name| table.find(name));
        let columns: Vec<(usize, u32)> = table
            .header()
            .to_vec()
            .iter()
            .enumerate()
            .filter(|(_, name)| !PERSON_COLUMNS.contains(&name.as_str()) && !name.is_empty())
            .filter(|_| with_votes)
            .map(|(at, name)| (at, self.idea(Key::parse(name))))
            .collect();
        let mut told = std::collections::HashSet::new();
        let mut bad = std::mem::take(&mut self.bad);
        table.each(&mut bad, |row| {
            let key = Key::parse(row.filled(person)?);
            if told.contains(&key) {
                return Err(row.refuse(person, |column, value| Problem::Twice { column, value }));
            }
            let mut cast = Vec::new();
            for &(column, statement) in &columns {
                let cell = row.text(column)?.trim();
                if !cell.is_empty() {
                    let not_a_vote =
                        || row.refuse(column, |column, value| Problem::NotAVote { column, value });
                    cast.push((statement, opinion(cell).ok_or_else(not_a_vote)?));
                }
            }
            let (group, external) = (row.text(group)?.trim(), row.text(external)?);
            told.insert(key.clone());
            let participant = self.person(key);
            let of = &mut self.conversation.participants[participant as usize];
            of.published_group = (!group.is_empty()).then(|| Key::parse(group));
            of.external = (!external.is_empty()).then(|| external.to_owned());
            for (statement, opinion) in cast {
                let vote = Vote { participant, statement, opinion, important: false, time: None };
                self.conversation.votes.push(vote);
            }
            Ok(())
        })?;
        self.bad = bad;
        Ok(())
    }

    fn person(&mut self, key: Key) -> u32 {
        if let Some(place) = self.people.find(&key) {
            return place;
        }
        self.conversation.participants.push(Participant::named(key.clone()));
        self.people.place(key)
    }

    fn idea(&mut self, key: Key) -> u32 {
        if let Some(place) = self.ideas.find(&key) {
            return place;
        }
        self.conversation.statements.push(Statement::named(key.clone()));
        self.listed.push(false);
        self.ideas.place(key)
    }
}

pub(super) fn time_of(row: &Row<'_>, column: Option<usize>) -> Result<Option<i64>, Problem> {
    let Some(column) = column else { return Ok(None) };
    let text = row.text(column)?.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let not_a_time = || row.refuse(column, |column, value| Problem::NotATime { column, value });
    instant::parse(text).map(Some).ok_or_else(not_a_time)
}

pub(super) fn truth(row: &Row<'_>, column: Option<usize>) -> Result<bool, Problem> {
    let Some(column) = column else { return Ok(false) };
    let told = super::conversation::truth(row.text(column)?.trim());
    told.ok_or_else(|| row.refuse(column, |column, value| Problem::NotTrueOrFalse { column, value }))
}

fn moderation(row: &Row<'_>, column: Option<usize>) -> Result<Moderation, Problem> {
    let Some(column) = column else { return Ok(Moderation::Unseen) };
    match row.text(column)?.trim() {
        "-1" => Ok(Moderation::Out),
        "" | "0" => Ok(Moderation::Unseen),
        "1" => Ok(Moderation::In),
        _ => Err(row.refuse(column, |column, value| Problem::NotAModeration { column, value })),
    }
}

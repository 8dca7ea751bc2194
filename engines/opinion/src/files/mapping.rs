// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Tables of votes in anybody's form: a mapping says which columns hold what and which values mean which vote.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::conversation::{Conversation, Participant, Statement, opinion};
use super::polis_in::{time_of, truth};
use super::problem::{BadRow, FileError, Mode, Problem, Reading};
use super::table::Table;
use crate::builder::Places;
use crate::key::Key;
use crate::log::{Opinion, Vote};

/// How to read a table with one vote a row, and the tables beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// What the conversation is about.
    #[serde(default)]
    pub topic: String,
    /// What participants were told.
    #[serde(default)]
    pub description: String,
    /// The character between cells; guessed from the header if not given.
    #[serde(default)]
    pub delimiter: Option<char>,
    /// Which column holds what.
    pub columns: Columns,
    /// What a text in the value column means: -1, 0 or 1. Without any, the values are -1, 0 and 1 themselves.
    #[serde(default)]
    pub values: BTreeMap<String, i64>,
    /// Texts in the value column that mean "no vote"; an empty cell always does when this list is not empty.
    #[serde(default)]
    pub missing: Vec<String>,
    /// A table of ideas in the same folder.
    #[serde(default)]
    pub ideas: Option<IdeaTable>,
    /// A table of participants in the same folder.
    #[serde(default)]
    pub participants: Option<PersonTable>,
}

/// Columns of the table of votes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Columns {
    /// Who voted.
    pub participant: String,
    /// On what: an identifier, or the words of the idea themselves.
    pub idea: String,
    /// The vote.
    pub value: String,
    /// When.
    #[serde(default)]
    pub time: Option<String>,
    /// Whether it was marked important.
    #[serde(default)]
    pub important: Option<String>,
    /// Background of the participant, repeated on their rows.
    #[serde(default)]
    pub background: Vec<String>,
}

/// A table with one idea a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IdeaTable {
    /// Name of the file.
    pub file: String,
    /// Column of the identifier.
    pub id: String,
    /// Column of the words.
    pub text: String,
    /// Column of the author.
    #[serde(default)]
    pub author: Option<String>,
    /// Column of the time it was written.
    #[serde(default)]
    pub time: Option<String>,
}

/// A table with one participant a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonTable {
    /// Name of the file.
    pub file: String,
    /// Column of the identifier.
    pub id: String,
    /// Columns of the background.
    #[serde(default)]
    pub background: Vec<String>,
}

impl Mapping {
    /// `participant`, `statement`, `vote` with -1, 0 and 1.
    #[must_use]
    pub fn votes() -> Self {
        Self {
            topic: String::new(),
            description: String::new(),
            delimiter: None,
            columns: Columns {
                participant: "participant".to_owned(),
                idea: "statement".to_owned(),
                value: "vote".to_owned(),
                time: None,
                important: None,
                background: Vec::new(),
            },
            values: BTreeMap::new(),
            missing: Vec::new(),
            ideas: None,
            participants: None,
        }
    }

    /// `participant`, `statement`, `rating` from 1 to 5: 1 and 2 disagree, 3 passes, 4 and 5 agree.
    #[must_use]
    pub fn ratings() -> Self {
        let mut mapping = Self::votes();
        mapping.columns.value = "rating".to_owned();
        mapping.values = [("1", -1), ("2", -1), ("3", 0), ("4", 1), ("5", 1)]
            .map(|(text, value)| (text.to_owned(), value))
            .into();
        mapping.missing = vec!["NA".to_owned()];
        mapping
    }

    fn meanings(&self) -> Result<BTreeMap<&str, Opinion>, FileError> {
        let meaning = |(text, &value): (&'_ String, &i64)| {
            Opinion::from_value(value).ok_or_else(|| FileError::MappedValue { text: text.clone(), value })
        };
        self.values.iter().map(|pair| Ok((pair.0.as_str(), meaning(pair)?))).collect()
    }
}

/// Reads a table of votes as a mapping describes it.
///
/// # Errors
/// See [`super::read`]; also when the mapping gives anything but -1, 0 and 1.
pub fn read_csv(path: &Path, mapping: &Mapping, mode: Mode) -> Result<Reading, FileError> {
    let mut draft = Draft {
        conversation: Conversation {
            topic: mapping.topic.clone(),
            description: mapping.description.clone(),
            ..Conversation::default()
        },
        ..Draft::default()
    };
    let beside = |file: &str| path.parent().unwrap_or(Path::new("")).join(file);
    if let Some(ideas) = &mapping.ideas {
        draft.idea_table(Table::open(&beside(&ideas.file), mapping.delimiter)?, ideas)?;
    }
    if let Some(people) = &mapping.participants {
        draft.person_table(Table::open(&beside(&people.file), mapping.delimiter)?, people)?;
    }
    let listed = draft.conversation.statements.len();
    draft.votes(Table::open(path, mapping.delimiter)?, mapping)?;
    let found = draft.conversation.statements.len();
    let unlisted = if mapping.ideas.is_some() { found - listed } else { 0 };
    Reading::finish(draft.conversation, draft.bad, unlisted, mode)
}

/// Reads a table of votes in the plain form, or a Polis `votes.csv` alone.
pub(super) fn read_votes(path: &Path, mode: Mode) -> Result<Reading, FileError> {
    let table = Table::open(path, None)?;
    let mut mapping = Mapping::votes();
    if table.find("voter-id").is_some() && table.find("comment-id").is_some() {
        mapping.columns.participant = "voter-id".to_owned();
        mapping.columns.idea = "comment-id".to_owned();
    }
    let there = |name: &str| table.find(name).map(|_| name.to_owned());
    mapping.columns.time = there("time").or_else(|| there("timestamp"));
    mapping.columns.important = there("important");
    read_csv(path, &mapping, mode)
}

#[derive(Default)]
struct Draft {
    conversation: Conversation,
    people: Places,
    ideas: Places,
    bad: Vec<BadRow>,
}

impl Draft {
    fn idea_table(&mut self, table: Table, columns: &IdeaTable) -> Result<(), FileError> {
        let (id, text) = (table.need(&columns.id)?, table.need(&columns.text)?);
        let author = columns.author.as_deref().map(|name| table.need(name)).transpose()?;
        let time = columns.time.as_deref().map(|name| table.need(name)).transpose()?;
        let Self { conversation, ideas, bad, .. } = self;
        table.each(bad, |row| {
            let key = Key::parse(row.filled(id)?);
            if ideas.find(&key).is_some() {
                return Err(row.refuse(id, |column, value| Problem::Twice { column, value }));
            }
            let author = row.text(author)?.trim();
            conversation.statements.push(Statement {
                text: row.filled(text)?.to_owned(),
                author: (!author.is_empty()).then(|| Key::parse(author)),
                created: time_of(row, time)?,
                ..Statement::named(key.clone())
            });
            ideas.place(key);
            Ok(())
        })
    }

    fn person_table(&mut self, table: Table, columns: &PersonTable) -> Result<(), FileError> {
        let id = table.need(&columns.id)?;
        let background = background_columns(&table, &columns.background)?;
        let Self { conversation, people, bad, .. } = self;
        table.each(bad, |row| {
            let key = Key::parse(row.filled(id)?);
            if people.find(&key).is_some() {
                return Err(row.refuse(id, |column, value| Problem::Twice { column, value }));
            }
            let mut person = Participant::named(key.clone());
            for (column, name) in &background {
                let text = row.text(*column)?.trim();
                if !text.is_empty() {
                    person.background.insert(name.clone(), text.to_owned());
                }
            }
            people.place(key);
            conversation.participants.push(person);
            Ok(())
        })
    }

    fn votes(&mut self, table: Table, mapping: &Mapping) -> Result<(), FileError> {
        let columns = &mapping.columns;
        let [person, idea, value] =
            [&columns.participant, &columns.idea, &columns.value].map(|name| table.need(name));
        let (person, idea, value) = (person?, idea?, value?);
        let time = columns.time.as_deref().map(|name| table.need(name)).transpose()?;
        let important = columns.important.as_deref().map(|name| table.need(name)).transpose()?;
        let background = background_columns(&table, &columns.background)?;
        let meanings = mapping.meanings()?;
        let Self { conversation, people, ideas, bad } = self;
        table.each(bad, |row| {
            let who = Key::parse(row.filled(person)?);
            let what = Key::parse(row.filled(idea)?);
            let text = row.text(value)?.trim();
            let missing =
                !mapping.missing.is_empty() && (text.is_empty() || mapping.missing.iter().any(|m| m == text));
            let meaning = if meanings.is_empty() { opinion(text) } else { meanings.get(text).copied() };
            if !missing && meaning.is_none() {
                row.filled(value)?;
                return Err(row.refuse(value, |column, value| Problem::NotAVote { column, value }));
            }
            let (time, important) = (time_of(row, time)?, truth(row, important)?);
            let mut told = Vec::new();
            for (column, name) in &background {
                told.push((name, row.text(*column)?.trim()));
            }
            if people.find(&who).is_none() {
                conversation.participants.push(Participant::named(who.clone()));
            }
            let participant = people.place(who);
            for (name, text) in told.into_iter().filter(|(_, text)| !text.is_empty()) {
                let known = &mut conversation.participants[participant as usize].background;
                if !known.contains_key(name) {
                    known.insert(name.clone(), text.to_owned());
                }
            }
            if let (false, Some(opinion)) = (missing, meaning) {
                if ideas.find(&what).is_none() {
                    let mut statement = Statement::named(what.clone());
                    // Where the ideas have no numbers, their names are their words.
                    if let Key::Text(words) = &what {
                        statement.text = words.to_string();
                    }
                    conversation.statements.push(statement);
                }
                let statement = ideas.place(what);
                conversation.votes.push(Vote { participant, statement, opinion, important, time });
            }
            Ok(())
        })
    }
}

fn background_columns(table: &Table, names: &[String]) -> Result<Vec<(usize, String)>, FileError> {
    names.iter().map(|name| Ok((table.need(name)?, name.clone()))).collect()
}

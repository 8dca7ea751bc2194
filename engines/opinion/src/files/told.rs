// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Rows of votes from a reader that is elsewhere (Parquet, say): the checks and the outcome are those of a CSV.

use super::conversation::{Conversation, Participant, Statement, opinion, truth};
use super::instant;
use super::problem::{BadRow, FileError, Mode, Problem, Reading};
use crate::builder::Places;
use crate::key::Key;
use crate::log::Vote;

/// A row as it was found: empty texts are cells with nothing in them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ToldVote {
    /// Who.
    pub participant: String,
    /// On what.
    pub statement: String,
    /// -1, 0 or 1.
    pub vote: String,
    /// When: as in a CSV, seconds, milliseconds or a date.
    pub time: String,
    /// Whether it was marked important: true or false, 1 or 0; empty is false.
    pub important: String,
}

/// Gathers rows of one file.
#[derive(Debug)]
pub struct ToldVotes {
    file: String,
    conversation: Conversation,
    people: Places,
    ideas: Places,
    bad: Vec<BadRow>,
}

impl ToldVotes {
    /// Nothing yet; `file` is the name to say where something is wrong.
    #[must_use]
    pub fn new(file: &str) -> Self {
        Self {
            file: file.to_owned(),
            conversation: Conversation::default(),
            people: Places::default(),
            ideas: Places::default(),
            bad: Vec::new(),
        }
    }

    /// Takes in a row; `number` counts from 1. A row that makes no sense is told of by [`ToldVotes::finish`].
    pub fn row(&mut self, number: u64, row: &ToldVote) {
        if let Err(problem) = self.take(row) {
            self.bad.push(BadRow { file: self.file.clone(), line: number, problem });
        }
    }

    fn take(&mut self, row: &ToldVote) -> Result<(), Problem> {
        let filled = |column: &str, text: &str| {
            if text.is_empty() {
                Err(Problem::Empty { column: column.to_owned() })
            } else {
                Ok(Key::parse(text))
            }
        };
        let (who, what) = (filled("participant", &row.participant)?, filled("statement", &row.statement)?);
        filled("vote", &row.vote)?;
        let opinion = opinion(&row.vote)
            .ok_or_else(|| Problem::NotAVote { column: "vote".to_owned(), value: row.vote.clone() })?;
        let time = match row.time.as_str() {
            "" => None,
            text => Some(
                instant::parse(text)
                    .ok_or_else(|| Problem::NotATime { column: "time".to_owned(), value: text.to_owned() })?,
            ),
        };
        let important = truth(&row.important).ok_or_else(|| Problem::NotTrueOrFalse {
            column: "important".to_owned(),
            value: row.important.clone(),
        })?;
        if self.people.find(&who).is_none() {
            self.conversation.participants.push(Participant::named(who.clone()));
        }
        if self.ideas.find(&what).is_none() {
            let mut statement = Statement::named(what.clone());
            // Where the ideas have no numbers, their names are their words.
            if let Key::Text(words) = &what {
                statement.text = words.to_string();
            }
            self.conversation.statements.push(statement);
        }
        let (participant, statement) = (self.people.place(who), self.ideas.place(what));
        self.conversation.votes.push(Vote { participant, statement, opinion, important, time });
        Ok(())
    }

    /// The conversation, or what is wrong with it.
    ///
    /// # Errors
    /// In strict mode, when any row was bad: all of them are listed.
    pub fn finish(self, mode: Mode) -> Result<Reading, FileError> {
        Reading::finish(self.conversation, self.bad, 0, mode)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: [[&str; 5]; 5] = [
        ["7", "a", "1", "1700000000000", "true"],
        ["x", "3", "-1", "", ""],
        ["7", "3", "0.0", "2026-11-30", "0"],
        ["", "3", "1", "", ""],
        ["7", "a", "2", "", ""],
    ];

    fn told(rows: &[[&str; 5]]) -> ToldVotes {
        let mut votes = ToldVotes::new("votes");
        for (number, cells) in (1..).zip(rows) {
            let [participant, statement, vote, time, important] = cells.map(str::to_owned);
            votes.row(number, &ToldVote { participant, statement, vote, time, important });
        }
        votes
    }

    #[test]
    fn rows_become_what_the_same_rows_of_a_csv_become() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("votes.csv");
        let lines: Vec<String> = ROWS[..3].iter().map(|row| row.join(",")).collect();
        std::fs::write(&path, format!("participant,statement,vote,time,important\n{}\n", lines.join("\n")))
            .unwrap();
        let csv = crate::files::read(&path, Mode::Strict).unwrap();
        assert_eq!(told(&ROWS[..3]).finish(Mode::Strict).unwrap().conversation, csv.conversation);
    }

    #[test]
    fn rows_that_make_no_sense_are_named() {
        let error = told(&ROWS).finish(Mode::Strict).unwrap_err().to_string();
        assert!(error.contains("votes:4") && error.contains("votes:5") && error.contains("\"2\""), "{error}");
        let reading = told(&ROWS).finish(Mode::Lenient).unwrap();
        assert_eq!((reading.conversation.votes.len(), reading.skipped.len()), (3, 2));
    }
}

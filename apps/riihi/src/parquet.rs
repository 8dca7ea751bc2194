// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Votes as one Parquet file: `participant`, `statement`, `vote` (-1, 0, 1) and, if there, `time` and `important`. Read
//! and written as they go, so that fifty million rows take no more memory than the votes themselves.

use std::{
    io::{BufWriter, Write},
    path::Path,
};

use anyhow::{Context, Result};
use opinion::files::{Conversation, Mode, Reading, ToldVote, ToldVotes};
use tables::{Cell, Kind, ParquetTable, ParquetWriter};

const COLUMNS: [(&str, Kind); 5] = [
    ("participant", Kind::Text),
    ("statement", Kind::Text),
    ("vote", Kind::Int),
    ("time", Kind::Int),
    ("important", Kind::Int),
];

/// Whether a file says by its name that it is one.
pub(crate) fn is_one(path: &Path) -> bool {
    path.extension().is_some_and(|e| e.eq_ignore_ascii_case("parquet"))
}

/// Reads the votes of a file.
pub(crate) fn read(path: &Path, mode: Mode) -> Result<Reading> {
    let name = path.display().to_string();
    let table = ParquetTable::open(path).with_context(|| name.clone())?;
    let there = |name: &str| table.columns().iter().any(|c| c == name);
    // The names of a Polis table of votes do as well.
    let named =
        |ours: &'static str, theirs: &'static str| if !there(ours) && there(theirs) { theirs } else { ours };
    let mut wanted = vec![named("participant", "voter-id"), named("statement", "comment-id"), "vote"];
    let time = named("time", "timestamp");
    let extras = [there(time).then_some(time), there("important").then_some("important")];
    wanted.extend(extras.into_iter().flatten());
    let mut votes = ToldVotes::new(&name);
    let mut row = ToldVote::default();
    table
        .each(&wanted, |number, cells| {
            let mut cells = cells.iter();
            let mut next = |to: &mut String| {
                to.clear();
                match cells.next() {
                    Some(Cell::Int(n)) => to.push_str(&n.to_string()),
                    // Programs that know no missing whole numbers write them as 1.0, and NaN for none.
                    Some(Cell::Real(x)) if x.is_nan() => {}
                    Some(Cell::Real(x)) => to.push_str(&x.to_string()),
                    Some(Cell::Text(text)) => to.push_str(text.trim()),
                    Some(Cell::Empty) | None => {}
                }
            };
            next(&mut row.participant);
            next(&mut row.statement);
            next(&mut row.vote);
            for (extra, to) in extras.iter().zip([&mut row.time, &mut row.important]) {
                if extra.is_some() {
                    next(to);
                }
            }
            votes.row(number, &row);
            Ok::<(), tables::Error>(())
        })
        .with_context(|| name.clone())?;
    Ok(votes.finish(mode)?)
}

/// Writes the votes of a conversation.
pub(crate) fn write(conversation: &Conversation, to: impl Write + Send) -> Result<()> {
    let mut out = ParquetWriter::new(BufWriter::new(to), &COLUMNS)?;
    for vote in conversation.votes.iter() {
        let person = conversation.participants.get(vote.participant as usize).map(|p| p.id.to_string());
        let idea = conversation.statements.get(vote.statement as usize).map(|s| s.id.to_string());
        out.row(&[
            person.into(),
            idea.into(),
            Cell::Int(vote.opinion.value().into()),
            vote.time.into(),
            Cell::Int(vote.important.into()),
        ])?;
    }
    Ok(out.finish()?.flush()?)
}

#[cfg(test)]
mod tests {
    use std::fs::File;

    use super::*;

    #[test]
    fn votes_come_back_as_they_were() {
        let folder = tempfile::tempdir().unwrap();
        let csv = folder.path().join("votes.csv");
        std::fs::write(
            &csv,
            "participant,statement,vote,time,important\n1,a,1,1700000000000,true\n2,a,-1,,\n1,7,0,1700000000001,\n",
        )
        .unwrap();
        let before = opinion::files::read(&csv, Mode::Strict).unwrap().conversation;
        let file = folder.path().join("votes.PARQUET");
        assert!(is_one(&file) && !is_one(&csv));
        write(&before, File::create(&file).unwrap()).unwrap();
        assert_eq!(read(&file, Mode::Strict).unwrap().conversation, before);
    }

    #[test]
    fn bad_rows_are_named_and_bad_files_too() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("votes.parquet");
        let mut out = ParquetWriter::new(File::create(&path).unwrap(), &COLUMNS[..3]).unwrap();
        for (who, vote) in [("1", 1), ("2", 2), ("", 0)] {
            let who = if who.is_empty() { Cell::Empty } else { who.into() };
            out.row(&[who, "a".into(), Cell::Int(vote)]).unwrap();
        }
        drop(out.finish().unwrap());
        let error = read(&path, Mode::Strict).unwrap_err().to_string();
        assert!(error.contains("votes.parquet:2: \"2\" in column \"vote\" is not a vote"), "{error}");
        assert!(error.contains("votes.parquet:3: the cell in column \"participant\" is empty"), "{error}");
        let lenient = read(&path, Mode::Lenient).unwrap();
        assert_eq!((lenient.conversation.votes.len(), lenient.skipped.len()), (1, 2));
        std::fs::write(&path, "participant,statement,vote\n").unwrap();
        let error = format!("{:#}", read(&path, Mode::Strict).unwrap_err());
        assert!(error.contains("votes.parquet") && error.contains("not a Parquet file"), "{error}");
    }
}

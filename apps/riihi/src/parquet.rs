// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Votes from one Parquet file: `participant`, `statement`, `vote` (-1, 0, 1) and, if there, `time` and `important`.
//! Read as they go, so that fifty million rows take no more memory than the votes themselves.

use std::path::Path;

use anyhow::{Context, Result};
use opinion::files::{Mode, Reading, ToldVote, ToldVotes};
use tables::{Cell, ParquetTable};

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

#[cfg(test)]
mod tests {
    use std::fs::File;

    use tables::{Kind, ParquetWriter};

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
        let columns = ["participant", "statement", "vote", "time", "important"];
        let kinds = [Kind::Text, Kind::Text, Kind::Int, Kind::Int, Kind::Int];
        let columns: Vec<_> = columns.into_iter().zip(kinds).collect();
        let mut out = ParquetWriter::new(File::create(&file).unwrap(), &columns).unwrap();
        for vote in before.votes.iter() {
            let person = before.participants[vote.participant as usize].id.to_string();
            let idea = before.statements[vote.statement as usize].id.to_string();
            let value = Cell::Int(vote.opinion.value().into());
            out.row(&[person.into(), idea.into(), value, vote.time.into(), Cell::Int(vote.important.into())])
                .unwrap();
        }
        drop(out.finish().unwrap());
        assert_eq!(read(&file, Mode::Strict).unwrap().conversation, before);
    }

    #[test]
    fn bad_rows_are_named_and_bad_files_too() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("votes.parquet");
        let mut out = ParquetWriter::new(
            File::create(&path).unwrap(),
            &[("participant", Kind::Text), ("statement", Kind::Text), ("vote", Kind::Int)],
        )
        .unwrap();
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

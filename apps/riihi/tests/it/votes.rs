// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Votes through the command line: the result is the same from CSV and from Parquet, and in whatever order they come.

use std::{
    fmt::Write as _,
    fs::File,
    path::Path,
    process::{Command, Output},
};

use tables::{Kind, ParquetWriter};

fn analyse(input: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_riihi")).arg("analyse").arg(input).output().unwrap()
}

/// The JSON without what it took to make.
fn result(input: &Path) -> serde_json::Value {
    let output = analyse(input);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    json.as_object_mut().unwrap().remove("timing");
    json
}

/// Two camps, everybody with some votes.
fn votes() -> Vec<(i64, i64, i64)> {
    let cast = |(p, s): (i64, i64)| {
        let odd = (p * 7 + s * 11 + p * s) % 9;
        (odd > 2).then_some((
            p,
            s,
            if odd == 3 {
                0
            } else if (p + s) % 2 == 0 {
                1
            } else {
                -1
            },
        ))
    };
    (0..60).flat_map(|p| (0..12).map(move |s| (p, s))).filter_map(cast).collect()
}

#[test]
fn a_parquet_file_gives_the_result_of_its_csv() {
    let folder = tempfile::tempdir().unwrap();
    let [csv, parquet] = ["votes.csv", "votes.parquet"].map(|name| folder.path().join(name));
    let mut text = "participant,statement,vote\n".to_owned();
    let columns = [("participant", Kind::Int), ("statement", Kind::Text), ("vote", Kind::Int)];
    let mut out = ParquetWriter::new(File::create(&parquet).unwrap(), &columns).unwrap();
    for (person, statement, vote) in votes() {
        writeln!(text, "{person},{statement},{vote}").unwrap();
        out.row(&[person.into(), statement.into(), vote.into()]).unwrap();
    }
    drop(out.finish().unwrap());
    std::fs::write(&csv, text).unwrap();
    let found = result(&parquet);
    assert_eq!(found["participants"], 60);
    assert_eq!(found, result(&csv));
}

#[test]
fn the_same_votes_in_any_order_give_the_same_result_to_the_bit() {
    let folder = tempfile::tempdir().unwrap();
    let mut votes = votes();
    let mut told = |name: &str| {
        let path = folder.path().join(name);
        let rows = votes.iter().map(|(person, statement, vote)| format!("{person},{statement},{vote}\n"));
        std::fs::write(&path, format!("participant,statement,vote\n{}", rows.collect::<String>())).unwrap();
        // Every other row first, then the rest backwards: neither people nor statements stay together.
        let (mut even, mut odd) = (Vec::new(), Vec::new());
        votes.iter().enumerate().for_each(|(at, v)| if at % 2 == 0 { even.push(*v) } else { odd.push(*v) });
        odd.reverse();
        votes = [odd, even].concat();
        result(&path)
    };
    let first = told("0.csv");
    for again in ["1.csv", "2.csv", "3.csv"] {
        assert_eq!(told(again), first);
    }
}

#[test]
fn a_damaged_file_is_named_and_nothing_is_analysed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("votes.parquet");
    std::fs::write(&path, b"PAR1 and nothing else PAR1").unwrap();
    let output = analyse(&path);
    assert!(!output.status.success() && output.stdout.is_empty());
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.contains("votes.parquet") && told.contains("not a Parquet file"), "{told}");
}

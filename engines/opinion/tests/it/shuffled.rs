// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Real conversations whose files were written in another order: read and analysed, the same document to the last digit.

use std::path::Path;

use opinion::files::{Mode, read};
use opinion::{Method, Report, Settings, Timing, analyse};

use crate::help::{Random, shared};

/// A copy of a folder with the rows of every table that has a header in another order.
fn shuffled(folder: &Path, seed: u64) -> tempfile::TempDir {
    let copy = tempfile::tempdir().unwrap();
    let mut random = Random(seed);
    for file in std::fs::read_dir(folder).unwrap() {
        let file = file.unwrap().path();
        let to = copy.path().join(file.file_name().unwrap());
        if file.file_name().unwrap() == "summary.csv" {
            std::fs::copy(&file, to).unwrap();
            continue;
        }
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(&file).unwrap();
        let mut writer = csv::WriterBuilder::new().flexible(true).from_path(to).unwrap();
        writer.write_byte_record(reader.byte_headers().unwrap()).unwrap();
        let mut rows: Vec<csv::ByteRecord> = reader.byte_records().map(Result::unwrap).collect();
        random.shuffle(&mut rows);
        rows.iter().for_each(|row| writer.write_byte_record(row).unwrap());
        writer.flush().unwrap();
    }
    copy
}

/// Everything that `riihi analyse` would print but for the seconds.
fn document(folder: &Path, method: Method, threads: usize) -> String {
    let votes = read(folder, Mode::Strict).unwrap().conversation.matrix();
    let landscape = analyse(&votes, &Settings { method, groups: None, threads: Some(threads) });
    serde_json::to_string(&Report::new(&votes, &landscape, Timing::default())).unwrap()
}

fn the_order_of_rows_changes_nothing(name: &str) {
    let Some(folder) = shared(&format!("polis/{name}")) else { return };
    for method in [Method::Riihi, Method::Polis] {
        let first = document(&folder, method, 1);
        for (seed, threads) in [(1, 1), (2, 2)] {
            let other = document(shuffled(&folder, seed).path(), method, threads);
            assert!(first == other, "{name}, {method:?}, shuffled with {seed}");
        }
    }
}

#[test]
fn brexit_shuffled_is_the_same_to_the_bit() {
    the_order_of_rows_changes_nothing("brexit-consensus");
}

#[test]
fn taxes_shuffled_is_the_same_to_the_bit() {
    the_order_of_rows_changes_nothing("scoop-hivemind.taxes");
}

#[test]
fn uberx_shuffled_is_the_same_to_the_bit() {
    the_order_of_rows_changes_nothing("vtaiwan.uberx");
}

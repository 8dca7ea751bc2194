// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Files that were harmed on the way, or on purpose: read, or refused with a reason, and never a panic. What was read is
//! analysed to the end.
//!
//! `RIIHI_FUZZ_TIMES=100 cargo test -p opinion hostile` does a hundred times as much.

use std::path::Path;

use opinion::files::{Mode, ToldVote, ToldVotes, read};
use opinion::{Report, Timing, analyse};

use crate::help::{Random, compatible, fixture};

fn times() -> usize {
    std::env::var("RIIHI_FUZZ_TIMES").ok().and_then(|n| n.parse().ok()).unwrap_or(1)
}

/// What people and programs put where it does not belong.
const ODD: [&[u8]; 20] = [
    b"",
    b"\0",
    b"\"",
    b"\"\"\"",
    b"\r",
    b"\n\n\n",
    b",,,,,,,,",
    b";",
    b"\xff\xfe",
    b"\xc3",
    b"\xef\xbb\xbf",
    b"NaN",
    b"inf",
    b"-0",
    b"1e308",
    b"9223372036854775808",
    b"-99999999999999999999999999",
    b"=cmd|' /C calc'!A0",
    b"participant,statement,vote\n",
    "\u{202e}\u{0}\u{1f4a9}".as_bytes(),
];

/// Harms a file in one to five places.
fn harm(bytes: &mut Vec<u8>, random: &mut Random) {
    for _ in 0..=random.below(5) {
        let (from, to) = (random.below(bytes.len() + 1), random.below(bytes.len() + 1));
        let (from, to) = (from.min(to), from.max(to).min(from.min(to) + 40));
        match random.below(6) {
            0 => bytes.truncate(to),
            1 => drop(bytes.drain(from..to)),
            2 => {
                let again = bytes[from..to].to_vec();
                bytes.splice(to..to, again);
            }
            3 if from < bytes.len() => bytes[from] = random.bits() as u8,
            4 => {
                let all = bytes.len();
                let again = bytes[all - all.min(200)..].to_vec();
                bytes.extend(again);
            }
            _ => drop(bytes.splice(from..to, ODD[random.below(ODD.len())].iter().copied())),
        }
    }
}

/// Reads in both modes and analyses what could be read. Strict takes nothing that lenient refuses.
fn through(path: &Path) -> bool {
    let lenient = read(path, Mode::Lenient);
    let strict = read(path, Mode::Strict);
    assert!(strict.is_err() || lenient.is_ok());
    if let Err(error) = &strict {
        assert!(!error.to_string().is_empty());
    }
    let Ok(reading) = lenient else { return false };
    let votes = reading.conversation.matrix();
    for settings in [compatible(), opinion::Settings { threads: Some(1), ..Default::default() }] {
        let landscape = analyse(&votes, &settings);
        serde_json::to_string(&Report::new(&votes, &landscape, Timing::default())).unwrap();
    }
    true
}

#[test]
fn harmed_folders_and_tables_are_read_or_refused() {
    let mut random = Random(17);
    let (mut taken, mut all) = (0, 0);
    for name in ["polis-2023", "polis-2025", "polis-matrix-only"] {
        let files: Vec<_> = std::fs::read_dir(fixture(name)).unwrap().map(|f| f.unwrap().path()).collect();
        for harmed in files.iter().filter(|f| f.extension().is_some_and(|e| e == "csv")) {
            for _ in 0..60 * times() {
                let folder = tempfile::tempdir().unwrap();
                for file in &files {
                    let mut bytes = std::fs::read(file).unwrap();
                    if file == harmed {
                        harm(&mut bytes, &mut random);
                    }
                    std::fs::write(folder.path().join(file.file_name().unwrap()), bytes).unwrap();
                }
                all += 1;
                taken += usize::from(through(folder.path()));
                // And the harmed file by itself, as a table of votes.
                through(&folder.path().join(harmed.file_name().unwrap()));
            }
        }
    }
    // Most harm touches a cell or two: if nothing were read, nothing would be tried.
    assert!(taken * 3 > all && taken < all, "{taken} of {all}");
}

#[test]
fn files_of_nothing_but_noise_are_read_or_refused() {
    let mut random = Random(23);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("noise.csv");
    for _ in 0..300 * times() {
        let mut bytes =
            if random.below(2) == 0 { b"participant,statement,vote,time\n".to_vec() } else { Vec::new() };
        for _ in 0..random.below(30) {
            match random.below(3) {
                0 => bytes.extend(random.bits().to_le_bytes()),
                1 => bytes.extend_from_slice(ODD[random.below(ODD.len())]),
                _ => bytes
                    .extend(format!("{},{},{}\n", random.below(4), random.below(4), random.below(3)).bytes()),
            }
        }
        std::fs::write(&path, &bytes).unwrap();
        through(&path);
    }
}

#[test]
fn rows_told_by_another_reader_are_taken_or_told_of() {
    let mut random = Random(31);
    for _ in 0..300 * times() {
        let mut told = ToldVotes::new("votes.parquet");
        let mut rows = 0;
        for number in 1..=random.below(40) as u64 {
            let mut cell = |plain: &str| {
                if random.below(8) == 0 {
                    String::from_utf8_lossy(ODD[random.below(ODD.len())]).into_owned()
                } else {
                    plain.to_owned()
                }
            };
            let row = ToldVote {
                participant: cell("7"),
                statement: cell("3"),
                vote: cell("-1"),
                time: cell("1700000000"),
                important: cell("true"),
            };
            told.row(number, &row);
            rows += 1;
        }
        let Ok(reading) = told.finish(Mode::Lenient) else { continue };
        assert_eq!(reading.conversation.votes.len() + reading.skipped.len(), rows);
        assert!(analyse(&reading.conversation.matrix(), &compatible()).positions.len() <= rows);
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Parquet there and back, and what is said of files that are none.

use std::io::Write as _;

use crate::{Cell, Error, Kind, ParquetTable, ParquetWriter};

const COLUMNS: [(&str, Kind); 3] = [("who", Kind::Int), ("what", Kind::Text), ("share", Kind::Real)];

fn row(at: i64) -> Vec<Cell> {
    let text = if at % 7 == 0 { Cell::Empty } else { format!("ääkköset {}", at % 100).into() };
    #[expect(clippy::cast_precision_loss, reason = "small numbers")]
    let share = if at % 3 == 0 { Cell::Empty } else { Cell::Real(at as f64 / 8.0) };
    vec![Cell::Int(at), text, share]
}

fn file(rows: i64) -> tempfile::NamedTempFile {
    let file = tempfile::NamedTempFile::new().unwrap();
    let mut out = ParquetWriter::new(file.reopen().unwrap(), &COLUMNS).unwrap();
    for at in 0..rows {
        out.row(&row(at)).unwrap();
    }
    out.finish().unwrap().flush().unwrap();
    file
}

#[test]
fn rows_come_back_as_they_went_over_several_groups() {
    for rows in [0, 1, 8_192, 150_000] {
        let file = file(rows);
        let table = ParquetTable::open(file.path()).unwrap();
        assert_eq!(
            (table.rows(), table.columns().join(" ")),
            (rows.unsigned_abs(), "who what share".to_owned())
        );
        let mut next = 0;
        let each = |number: u64, cells: &[Cell]| {
            let [who, what, share] = [&row(next)[0], &row(next)[1], &row(next)[2]].map(Clone::clone);
            assert_eq!(cells, [share, who, what]);
            next += 1;
            assert_eq!(number, next.unsigned_abs());
            Ok::<(), Error>(())
        };
        table.each(&["share", "who", "what"], each).unwrap();
        assert_eq!(next, rows);
    }
}

#[test]
fn what_is_wrong_with_a_file_is_said() {
    let nothing = |_: u64, _: &[Cell]| Ok::<(), Error>(());
    let table = file(10);
    let error = ParquetTable::open(table.path()).unwrap().each(&["who", "vote"], nothing).unwrap_err();
    assert_eq!(error.to_string(), "there is no column \"vote\"; there are: who, what, share");
    assert!(matches!(ParquetTable::open("/nowhere/votes.parquet".as_ref()), Err(Error::Io(_))));
    let mut csv = tempfile::NamedTempFile::new().unwrap();
    csv.write_all(b"participant,statement,vote\n1,1,1\n").unwrap();
    assert!(matches!(ParquetTable::open(csv.path()), Err(Error::Parquet(_))));
    // A page that makes no sense is named by its column and rows.
    let whole = std::fs::read(file(5_000).path()).unwrap();
    let mut broken = tempfile::NamedTempFile::new().unwrap();
    broken.write_all(&[&whole[..4], &[0xff; 60], &whole[64..]].concat()).unwrap();
    let error = ParquetTable::open(broken.path()).unwrap().each(&["share", "who"], nothing).unwrap_err();
    assert!(error.to_string().starts_with("column \"who\", rows 1 to 5000: "), "{error}");
    // Cut in the middle, and with bytes turned over: an error, never a panic. Of a short file every byte, for there most of
    // them are what the file says of itself.
    let short = std::fs::read(file(10).path()).unwrap();
    for (bytes, step) in [(&whole, whole.len() / 60 + 1), (&short, 1)] {
        for at in (0..bytes.len()).step_by(step) {
            let turned = [0x01, 0x80].map(|mask| {
                let mut damaged = bytes.clone();
                damaged[at] ^= mask;
                damaged
            });
            for bytes in turned.iter().map(Vec::as_slice).chain([&bytes[..at]]) {
                let mut out = tempfile::NamedTempFile::new().unwrap();
                out.write_all(bytes).unwrap();
                if let Ok(table) = ParquetTable::open(out.path()) {
                    let _ = table.each(&["who", "what", "share"], nothing);
                }
            }
        }
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! One CSV file row by row, with a header, exact line numbers for what is wrong, and tolerance for what people's
//! spreadsheets do: a byte order mark, semicolons or tabs.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek};
use std::path::{Path, PathBuf};

use csv::{ByteRecord, Reader, ReaderBuilder};

use super::problem::{BadRow, FileError, Problem};

pub(crate) struct Table {
    path: PathBuf,
    name: String,
    reader: Reader<BufReader<File>>,
    header: Vec<String>,
}

/// One row of a table.
pub(crate) struct Row<'a> {
    header: &'a [String],
    cells: &'a ByteRecord,
}

impl Table {
    /// Opens a file and reads its header. Without a delimiter given, the header decides.
    pub(crate) fn open(path: &Path, delimiter: Option<char>) -> Result<Self, FileError> {
        let name =
            path.file_name().map_or_else(|| path.display().to_string(), |n| n.to_string_lossy().into_owned());
        let io = |source| FileError::io(path, source);
        let mut file = BufReader::with_capacity(1 << 16, File::open(path).map_err(io)?);
        let delimiter = match delimiter.and_then(|d| u8::try_from(d).ok()) {
            Some(given) => given,
            None => guess_delimiter(file.fill_buf().map_err(io)?),
        };
        file.rewind().map_err(io)?;
        let mut reader = ReaderBuilder::new().flexible(true).delimiter(delimiter).from_reader(file);
        let header = reader.byte_headers().map_err(|e| FileError::io(path, e.into()))?;
        let mut header: Vec<String> =
            header.iter().map(|h| String::from_utf8_lossy(h).trim().to_owned()).collect();
        if let Some(first) = header.first_mut() {
            *first = first.trim_start_matches('\u{feff}').trim_matches('"').to_owned();
        }
        if header.is_empty() {
            return Err(FileError::NoHeader { file: name });
        }
        Ok(Self { path: path.to_owned(), name, reader, header })
    }

    pub(crate) fn header(&self) -> &[String] {
        &self.header
    }

    pub(crate) fn find(&self, column: &str) -> Option<usize> {
        self.header.iter().position(|h| h == column)
    }

    pub(crate) fn need(&self, column: &str) -> Result<usize, FileError> {
        let missing = || FileError::NoColumn { file: self.name.clone(), column: column.to_owned() };
        self.find(column).ok_or_else(missing)
    }

    /// Hands every row over; rows that are refused are listed.
    pub(crate) fn each(
        mut self,
        bad: &mut Vec<BadRow>,
        mut take: impl FnMut(&Row<'_>) -> Result<(), Problem>,
    ) -> Result<(), FileError> {
        let mut record = ByteRecord::new();
        let mut found: Vec<(u64, Problem)> = Vec::new();
        loop {
            let from = self.reader.position().byte();
            if !self.reader.read_byte_record(&mut record).map_err(|e| FileError::io(&self.path, e.into()))? {
                break;
            }
            let row = Row { header: &self.header, cells: &record };
            let taken = if record.len() == self.header.len() {
                take(&row)
            } else {
                Err(Problem::Cells { expected: self.header.len(), found: record.len() })
            };
            if let Err(problem) = taken {
                found.push((from, problem));
            }
        }
        if !found.is_empty() {
            let lines = lines_of(&self.path, found.iter().map(|(from, _)| *from))?;
            let rows = found.into_iter().zip(lines);
            bad.extend(rows.map(|((_, problem), line)| BadRow { file: self.name.clone(), line, problem }));
        }
        Ok(())
    }
}

impl Row<'_> {
    /// The text of a cell; "" where there is no such column.
    pub(crate) fn text(&self, column: impl Into<Option<usize>>) -> Result<&str, Problem> {
        let Some(column) = column.into() else { return Ok("") };
        std::str::from_utf8(&self.cells[column])
            .map_err(|_| Problem::NotUtf8 { column: self.header[column].clone() })
    }

    /// The text of a cell that must have one.
    pub(crate) fn filled(&self, column: usize) -> Result<&str, Problem> {
        let text = self.text(column)?.trim();
        if text.is_empty() { Err(Problem::Empty { column: self.header[column].clone() }) } else { Ok(text) }
    }

    /// A problem with the cell of a column.
    pub(crate) fn refuse(&self, column: usize, as_what: fn(String, String) -> Problem) -> Problem {
        as_what(self.header[column].clone(), String::from_utf8_lossy(&self.cells[column]).into_owned())
    }
}

fn guess_delimiter(start: &[u8]) -> u8 {
    let line = start.split(|&b| b == b'\n').next().unwrap_or_default();
    let count = |d: u8| line.iter().filter(|&&b| b == d).count();
    [b';', b'\t'].into_iter().filter(|&d| count(d) > count(b',')).max_by_key(|&d| count(d)).unwrap_or(b',')
}

/// The line on which each record starts, from where its reading began: line ends and empty lines may come before it.
/// Counted only for bad rows, from the bytes themselves.
fn lines_of(path: &Path, offsets: impl Iterator<Item = u64>) -> Result<Vec<u64>, FileError> {
    let io = |source| FileError::io(path, source);
    let mut bytes = BufReader::new(File::open(path).map_err(io)?).bytes();
    let (mut at, mut line) = (0_u64, 1_u64);
    let mut lines = Vec::new();
    let mut held: Option<u8> = None;
    for offset in offsets {
        while at < offset || held.is_none_or(|b| b == b'\r' || b == b'\n') {
            match bytes.next().transpose().map_err(io)? {
                Some(byte) => {
                    if let Some(before) = held.replace(byte) {
                        at += 1;
                        line += u64::from(before == b'\n');
                    }
                }
                None => break,
            }
        }
        lines.push(line);
    }
    Ok(lines)
}

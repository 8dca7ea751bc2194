// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Tables that leave the house: CSV that any program reads and Finnish Excel opens, and XLSX with one
//! sheet a table; Parquet in and out, and rows sorted on disk, for tables too long to hold. A cell that a spreadsheet would run as a
//! formula is written as text, save in Parquet, which no spreadsheet runs.

mod csv_out;
mod parquet_in;
mod parquet_out;
#[cfg(test)]
mod parquet_tests;
mod sorting;
mod xlsx_out;

pub use csv_out::{CsvStyle, CsvWriter};
pub use parquet_in::ParquetTable;
pub use parquet_out::{Kind, ParquetWriter};
pub use sorting::{Reading, Sorted, Sorter, Spool, Spooled};
pub use xlsx_out::{Book, Shape, Sheet, to_xlsx, workbook};

/// One value of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing: not asked, not told or not shown.
    Empty,
    /// A whole number.
    Int(i64),
    /// A number; not finite ones are written as empty.
    Real(f64),
    /// Words.
    Text(String),
}

impl From<i64> for Cell {
    fn from(n: i64) -> Self {
        Self::Int(n)
    }
}
impl From<f64> for Cell {
    fn from(n: f64) -> Self {
        Self::Real(n)
    }
}
impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

/// A table with a name and column names; every row has as many cells as there are columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Name: the sheet's or the file's.
    pub name: String,
    /// Stable column names.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// An empty table.
    pub fn new(name: &str, columns: &[&str]) -> Self {
        Self {
            name: name.to_owned(),
            columns: columns.iter().map(|c| (*c).to_owned()).collect(),
            rows: Vec::new(),
        }
    }
}

/// Why a table could not be written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file could not be written.
    #[error("the table could not be written: {0}")]
    Io(#[from] std::io::Error),
    /// The CSV could not be written.
    #[error("the CSV could not be written: {0}")]
    Csv(#[from] csv::Error),
    /// The workbook could not be made.
    #[error("the workbook could not be made: {0}")]
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
    /// The Parquet file is damaged, none at all, or compressed in a way that is not known here.
    #[error("not a Parquet file that can be read (plain or Snappy): {0}")]
    Parquet(#[from] parquet::errors::ParquetError),
    /// A column that is needed is not there.
    #[error("there is no column \"{column}\"; there are: {there}")]
    NoColumn {
        /// Which.
        column: String,
        /// What there is instead.
        there: String,
    },
    /// A column holds what is no number and no text.
    #[error("column \"{column}\" holds {found}; numbers, texts, truths and moments can be read")]
    NoCells {
        /// Which.
        column: String,
        /// What it holds.
        found: String,
    },
    /// A text is not UTF-8.
    #[error("a text is not UTF-8")]
    NotUtf8,
    /// There are fewer values than rows.
    #[error("the values end before the rows do")]
    Cut,
    /// What a Parquet file says of itself does not fit together.
    #[error("the file is damaged")]
    Damaged,
    /// A part of a column could not be read.
    #[error("column \"{column}\", rows {first} to {last}: {why}")]
    Part {
        /// Which column.
        column: String,
        /// The first row of the part, from 1.
        first: u64,
        /// The last one.
        last: u64,
        /// What was wrong.
        why: Box<Error>,
    },
}

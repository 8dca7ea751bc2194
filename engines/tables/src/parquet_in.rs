// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Parquet, read as it goes: some columns of a file, some thousand rows at a time.

use std::{
    fs::File,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
};

use parquet::{
    basic::{ConvertedType, LogicalType, TimeUnit, Type as Physical},
    column::reader::ColumnReader,
    data_type::{ByteArray, DataType},
    file::reader::{FileReader, SerializedFileReader},
    schema::types::ColumnDescriptor,
};

use crate::{Cell, Error};

/// Rows held at a time.
const BATCH: usize = 8_192;

/// A file and the columns wanted of it.
pub struct ParquetTable {
    reader: SerializedFileReader<File>,
    names: Vec<String>,
}

impl ParquetTable {
    /// Opens a file and reads what it holds.
    ///
    /// # Errors
    /// Where the file cannot be read or is no Parquet file.
    pub fn open(path: &Path) -> Result<Self, Error> {
        let file = File::open(path)?;
        guarded(|| {
            let reader = SerializedFileReader::new(file)?;
            let schema = reader.metadata().file_metadata().schema_descr();
            let names = schema.columns().iter().map(|c| c.path().string()).collect();
            Ok(Self { reader, names })
        })
    }

    /// The names of its columns.
    pub fn columns(&self) -> &[String] {
        &self.names
    }

    /// How many rows it says it has.
    pub fn rows(&self) -> u64 {
        u64::try_from(self.reader.metadata().file_metadata().num_rows()).unwrap_or(0)
    }

    /// Hands over every row, with its number from 1 and the cells of the columns wanted (by name, in that order).
    /// Moments come as milliseconds, truths as 0 and 1. Rows are held some thousand at a time, whatever the file's length.
    ///
    /// # Errors
    /// Where a column is not there or holds what cannot be a cell, where the file is damaged (with column and rows; those
    /// before have been handed over by then), and what `each` refuses.
    pub fn each<E: From<Error>>(
        &self,
        wanted: &[&str],
        mut each: impl FnMut(u64, &[Cell]) -> Result<(), E>,
    ) -> Result<(), E> {
        let places = wanted
            .iter()
            .map(|name| {
                let at = self.names.iter().position(|n| n == name);
                at.ok_or_else(|| Error::NoColumn { column: (*name).to_owned(), there: self.names.join(", ") })
            })
            .collect::<Result<Vec<_>, _>>()?;
        let schema = self.reader.metadata().file_metadata().schema_descr();
        let mut number = 0;
        let mut cells = vec![Cell::Empty; wanted.len()];
        for at in 0..self.reader.num_row_groups() {
            let group = guarded(|| Ok(self.reader.get_row_group(at)?))?;
            let mut left = usize::try_from(group.metadata().num_rows()).unwrap_or(0);
            // What is wrong with rows of a column, said with their place.
            let part = |name: &str, before: u64, rows: usize, why: Error| Error::Part {
                column: name.to_owned(),
                first: before + 1,
                last: before + rows as u64,
                why: Box::new(why),
            };
            let mut columns = Vec::with_capacity(places.len());
            for (place, name) in places.iter().zip(wanted) {
                let descriptor = schema.column(*place);
                let kind = Form::of(&descriptor)?;
                let reader = guarded(|| Ok(group.get_column_reader(*place)?))
                    .map_err(|why| part(name, number, left, why))?;
                columns.push(Column { reader, kind, levels: descriptor.max_def_level(), cells: Vec::new() });
            }
            while left > 0 {
                let batch = left.min(BATCH);
                for (column, name) in columns.iter_mut().zip(wanted) {
                    guarded(|| column.fill(batch)).map_err(|why| part(name, number, batch, why))?;
                }
                for row in 0..batch {
                    number += 1;
                    for (cell, column) in cells.iter_mut().zip(&mut columns) {
                        *cell = std::mem::replace(&mut column.cells[row], Cell::Empty);
                    }
                    each(number, &cells)?;
                }
                left -= batch;
            }
        }
        Ok(())
    }
}

/// The library checks most of what a damaged file can say of itself and panics at the rest (a part that begins before
/// the file, values by a dictionary that is not there). A file that came from elsewhere must not end the program. What was
/// being read is dropped with the error.
fn guarded<T>(work: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(Error::Damaged))
}

/// How the values of a column become cells.
#[derive(Clone, Copy)]
enum Form {
    Plain,
    /// A number of these is a millisecond, or a thousand are.
    Moment {
        per_milli: i64,
    },
}

impl Form {
    fn of(column: &ColumnDescriptor) -> Result<Self, Error> {
        let refuse = |found: String| Error::NoCells { column: column.name().to_owned(), found };
        if column.max_rep_level() > 0 || column.max_def_level() > 1 {
            return Err(refuse("lists or nested values".to_owned()));
        }
        match (column.physical_type(), column.logical_type_ref()) {
            (Physical::INT64, Some(LogicalType::Timestamp(moment))) => Ok(Self::Moment {
                per_milli: match moment.unit {
                    TimeUnit::MILLIS => 1,
                    TimeUnit::MICROS => 1_000,
                    TimeUnit::NANOS => 1_000_000,
                },
            }),
            // Files of older programs say it so.
            (Physical::INT64, None) if column.converted_type() == ConvertedType::TIMESTAMP_MICROS => {
                Ok(Self::Moment { per_milli: 1_000 })
            }
            (Physical::INT96 | Physical::FIXED_LEN_BYTE_ARRAY, _) => {
                Err(refuse(column.physical_type().to_string()))
            }
            (_, Some(LogicalType::Decimal { .. })) => Err(refuse("decimals".to_owned())),
            _ => Ok(Self::Plain),
        }
    }
}

struct Column {
    reader: ColumnReader,
    kind: Form,
    levels: i16,
    cells: Vec<Cell>,
}

impl Column {
    /// Reads the next rows.
    fn fill(&mut self, rows: usize) -> Result<(), Error> {
        let (levels, out, kind) = (self.levels, &mut self.cells, self.kind);
        out.clear();
        match &mut self.reader {
            ColumnReader::BoolColumnReader(r) => {
                take(r, rows, levels, out, |b: bool| Ok(Cell::Int(b.into())))
            }
            ColumnReader::Int32ColumnReader(r) => {
                take(r, rows, levels, out, |n: i32| Ok(Cell::Int(n.into())))
            }
            ColumnReader::Int64ColumnReader(r) => take(r, rows, levels, out, |n: i64| {
                Ok(Cell::Int(match kind {
                    Form::Plain => n,
                    Form::Moment { per_milli } => n.div_euclid(per_milli),
                }))
            }),
            ColumnReader::FloatColumnReader(r) => {
                take(r, rows, levels, out, |x: f32| Ok(Cell::Real(x.into())))
            }
            ColumnReader::DoubleColumnReader(r) => take(r, rows, levels, out, |x: f64| Ok(Cell::Real(x))),
            ColumnReader::ByteArrayColumnReader(r) => take(r, rows, levels, out, |bytes: ByteArray| {
                let text = std::str::from_utf8(bytes.data()).map_err(|_| Error::NotUtf8)?;
                Ok(Cell::Text(text.to_owned()))
            }),
            _ => Err(Error::NoCells { column: String::new(), found: "values of a fixed length".to_owned() }),
        }
    }
}

fn take<T: DataType>(
    reader: &mut parquet::column::reader::ColumnReaderImpl<T>,
    rows: usize,
    most: i16,
    out: &mut Vec<Cell>,
    cell: impl Fn(T::T) -> Result<Cell, Error>,
) -> Result<(), Error> {
    while out.len() < rows {
        let (mut levels, mut values) = (Vec::new(), Vec::new());
        let wanted = rows - out.len();
        let (read, ..) = reader.read_records(wanted, (most > 0).then_some(&mut levels), None, &mut values)?;
        if read == 0 {
            return Err(Error::Cut);
        }
        let mut values = values.into_iter();
        if most == 0 {
            for value in values {
                out.push(cell(value)?);
            }
        } else {
            for level in levels {
                let value = if level == most { values.next() } else { None };
                out.push(value.map(&cell).transpose()?.unwrap_or(Cell::Empty));
            }
        }
    }
    Ok(())
}

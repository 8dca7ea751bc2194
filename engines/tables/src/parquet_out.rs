// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Parquet, written as it comes: rows are kept until they fill a group, so a file of any length takes the memory of
//! one. Columns are compressed with Snappy, which every reader knows.

use std::{
    io::{self, Write},
    sync::{Arc, Mutex, PoisonError},
};

use parquet::{
    basic::{Compression, LogicalType, Repetition, Type as Physical},
    data_type::{ByteArray, ByteArrayType, DoubleType, Int64Type},
    file::{properties::WriterProperties, writer::SerializedFileWriter},
    schema::types::Type,
};

use crate::{Cell, Error};

/// Rows of a group.
const GROUP: usize = 1 << 16;

/// What a column holds. Any cell of it may be empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Whole numbers.
    Int,
    /// Numbers.
    Real,
    /// Words.
    Text,
}

/// The cells of one column of the group being filled: values that are there, and a level a row.
struct Held {
    kind: Kind,
    levels: Vec<i16>,
    ints: Vec<i64>,
    reals: Vec<f64>,
    texts: Vec<ByteArray>,
}

impl Held {
    fn push(&mut self, cell: &Cell) {
        let there = match (self.kind, cell) {
            (Kind::Int, Cell::Int(n)) => {
                self.ints.push(*n);
                true
            }
            (Kind::Real, Cell::Real(x)) if x.is_finite() => {
                self.reals.push(*x);
                true
            }
            #[expect(clippy::cast_precision_loss, reason = "the column holds numbers as f64")]
            (Kind::Real, Cell::Int(n)) => {
                self.reals.push(*n as f64);
                true
            }
            (Kind::Text, Cell::Text(text)) => {
                self.texts.push(ByteArray::from(text.as_bytes().to_vec()));
                true
            }
            (Kind::Text, Cell::Int(n)) => {
                self.texts.push(ByteArray::from(n.to_string().into_bytes()));
                true
            }
            // A cell that is not of its column's kind is none.
            _ => false,
        };
        self.levels.push(i16::from(there));
    }
}

/// Where the format's own writer puts its bytes: they are passed on after each group, so that what they go to need
/// not be sent between threads, as that writer asks.
#[derive(Clone, Default)]
struct Between(Arc<Mutex<Vec<u8>>>);

impl Between {
    fn pass_on(&self, out: &mut impl Write) -> Result<(), Error> {
        let bytes = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        Ok(out.write_all(&bytes)?)
    }
}

impl Write for Between {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Writes one table.
pub struct ParquetWriter<W: Write> {
    out: W,
    between: Between,
    writer: SerializedFileWriter<Between>,
    held: Vec<Held>,
    rows: usize,
}

impl<W: Write> ParquetWriter<W> {
    /// A table with these columns.
    ///
    /// # Errors
    /// Where nothing can be written.
    pub fn new(out: W, columns: &[(&str, Kind)]) -> Result<Self, Error> {
        let field = |(name, kind): &(&str, Kind)| {
            let (physical, logical) = match kind {
                Kind::Int => (Physical::INT64, None),
                Kind::Real => (Physical::DOUBLE, None),
                Kind::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
            };
            Type::primitive_type_builder(name, physical)
                .with_repetition(Repetition::OPTIONAL)
                .with_logical_type(logical)
                .build()
                .map(Arc::new)
        };
        let fields = columns.iter().map(field).collect::<Result<Vec<_>, _>>()?;
        let schema = Type::group_type_builder("table").with_fields(fields).build()?;
        let how = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
        let held = |(_, kind): &(&str, Kind)| Held {
            kind: *kind,
            levels: Vec::new(),
            ints: Vec::new(),
            reals: Vec::new(),
            texts: Vec::new(),
        };
        let between = Between::default();
        Ok(Self {
            out,
            writer: SerializedFileWriter::new(between.clone(), Arc::new(schema), Arc::new(how))?,
            between,
            held: columns.iter().map(held).collect(),
            rows: 0,
        })
    }

    /// Writes a row.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn row(&mut self, cells: &[Cell]) -> Result<(), Error> {
        let cells = cells.iter().chain(std::iter::repeat(&Cell::Empty));
        self.held.iter_mut().zip(cells).for_each(|(held, cell)| held.push(cell));
        self.rows += 1;
        if self.rows == GROUP { self.group() } else { Ok(()) }
    }

    fn group(&mut self) -> Result<(), Error> {
        let mut group = self.writer.next_row_group()?;
        for held in &mut self.held {
            let Some(mut column) = group.next_column()? else { break };
            let levels = Some(held.levels.as_slice());
            match held.kind {
                Kind::Int => column.typed::<Int64Type>().write_batch(&held.ints, levels, None)?,
                Kind::Real => column.typed::<DoubleType>().write_batch(&held.reals, levels, None)?,
                Kind::Text => column.typed::<ByteArrayType>().write_batch(&held.texts, levels, None)?,
            };
            column.close()?;
            held.levels.clear();
            held.ints.clear();
            held.reals.clear();
            held.texts.clear();
        }
        group.close()?;
        self.rows = 0;
        self.between.pass_on(&mut self.out)
    }

    /// Writes what is left, and the end.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn finish(mut self) -> Result<W, Error> {
        if self.rows > 0 {
            self.group()?;
        }
        self.writer.into_inner()?;
        self.between.pass_on(&mut self.out)?;
        Ok(self.out)
    }
}

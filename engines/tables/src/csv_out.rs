// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! CSV, row by row, so that a table of any length takes no memory.

use std::io::Write;

use crate::{Cell, Error};

/// How the file is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CsvStyle {
    /// RFC 4180: comma, decimal point, UTF-8 without a mark. For programs.
    Plain,
    /// Semicolon, decimal comma and a byte order mark: opens right in Excel set to Finnish or Swedish.
    Finnish,
}

/// Writes a table one row at a time.
pub struct CsvWriter<W: Write> {
    out: csv::Writer<W>,
    style: CsvStyle,
}

impl<W: Write> CsvWriter<W> {
    /// Starts a file with its header row.
    ///
    /// # Errors
    /// Where `out` cannot be written to.
    pub fn new(mut out: W, style: CsvStyle, columns: &[&str]) -> Result<Self, Error> {
        let delimiter = match style {
            CsvStyle::Plain => b',',
            CsvStyle::Finnish => {
                out.write_all("\u{feff}".as_bytes())?;
                b';'
            }
        };
        let mut out = csv::WriterBuilder::new().delimiter(delimiter).from_writer(out);
        out.write_record(columns)?;
        Ok(Self { out, style })
    }

    /// Writes one row.
    ///
    /// # Errors
    /// Where the row's length differs from the header's or the file cannot be written to.
    pub fn row(&mut self, cells: &[Cell]) -> Result<(), Error> {
        for cell in cells {
            match cell {
                Cell::Empty => self.out.write_field("")?,
                Cell::Int(n) => self.out.write_field(n.to_string())?,
                Cell::Real(x) if !x.is_finite() => self.out.write_field("")?,
                Cell::Real(x) if self.style == CsvStyle::Finnish => {
                    self.out.write_field(x.to_string().replace('.', ","))?;
                }
                Cell::Real(x) => self.out.write_field(x.to_string())?,
                Cell::Text(text) => self.out.write_field(harmless(text).as_ref())?,
            }
        }
        self.out.write_record(None::<&[u8]>)?;
        Ok(())
    }

    /// Writes what is still held back and gives the target back.
    ///
    /// # Errors
    /// Where the file cannot be written to.
    pub fn finish(self) -> Result<W, Error> {
        self.out.into_inner().map_err(|e| Error::Io(std::io::Error::other(e.to_string())))
    }
}

/// A text that no spreadsheet takes for a formula: where it begins with `= + - @`, a tab or a return,
/// an apostrophe goes before it.
fn harmless(text: &str) -> std::borrow::Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}").into() } else { text.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(style: CsvStyle) -> String {
        let mut csv = CsvWriter::new(Vec::new(), style, &["id", "share", "text"]).unwrap();
        csv.row(&[1.into(), 0.5.into(), "=cmd()".into()]).unwrap();
        csv.row(&[Cell::Empty, f64::NAN.into(), "Åbo, \"kaupunki\"\nja maa".into()]).unwrap();
        String::from_utf8(csv.finish().unwrap()).unwrap()
    }

    #[test]
    fn a_formula_is_written_as_text_and_a_number_that_is_none_as_nothing() {
        assert_eq!(
            written(CsvStyle::Plain),
            "id,share,text\n1,0.5,'=cmd()\n,,\"Åbo, \"\"kaupunki\"\"\nja maa\"\n"
        );
    }

    #[test]
    fn excel_set_to_finnish_opens_the_finnish_style() {
        let text = written(CsvStyle::Finnish);
        assert!(text.starts_with("\u{feff}id;share;text\n1;0,5;"));
    }

    #[test]
    fn a_row_of_the_wrong_length_is_refused() {
        let mut csv = CsvWriter::new(Vec::new(), CsvStyle::Plain, &["a", "b"]).unwrap();
        assert!(csv.row(&[1.into()]).is_err());
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! XLSX: one sheet a table, frozen header, real numbers.

use rust_xlsxwriter::{Format, Workbook};

use crate::{Cell, Error, Table};

/// A workbook with one sheet for each table. Sheet names are cut to what spreadsheets allow.
///
/// # Errors
/// Where two sheets would have the same name or a table is longer than a sheet may be.
pub fn to_xlsx(tables: &[Table]) -> Result<Vec<u8>, Error> {
    let mut book = Workbook::new();
    let bold = Format::new().set_bold();
    for table in tables {
        let sheet = book.add_worksheet();
        sheet.set_name(sheet_name(&table.name))?;
        for (column, name) in (0u16..).zip(&table.columns) {
            sheet.write_string_with_format(0, column, name, &bold)?;
        }
        sheet.set_freeze_panes(1, 0)?;
        for (row, cells) in (1u32..).zip(&table.rows) {
            for (column, cell) in (0u16..).zip(cells) {
                match cell {
                    Cell::Empty => {}
                    #[expect(clippy::cast_precision_loss, reason = "a sheet holds numbers as f64")]
                    Cell::Int(n) if n.unsigned_abs() < 1 << 53 => {
                        sheet.write_number(row, column, *n as f64)?;
                    }
                    Cell::Int(n) => {
                        sheet.write_string(row, column, n.to_string())?;
                    }
                    Cell::Real(x) if x.is_finite() => {
                        sheet.write_number(row, column, *x)?;
                    }
                    Cell::Real(_) => {}
                    // Written as a string, never as a formula, whatever it begins with.
                    Cell::Text(text) => {
                        sheet.write_string(row, column, text)?;
                    }
                }
            }
        }
        sheet.autofit();
    }
    Ok(book.save_to_buffer()?)
}

/// At most 31 characters and none of `[ ] : * ? / \`.
fn sheet_name(name: &str) -> String {
    let clean: String =
        name.chars().map(|c| if "[]:*?/\\'".contains(c) { ' ' } else { c }).take(31).collect();
    if clean.trim().is_empty() { "Taulukko".to_owned() } else { clean }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_workbook_is_made_whatever_the_names_and_cells() {
        let mut table = Table::new("ideat: [kaikki] ja muuta joka ei mahdu nimeen", &["id", "teksti"]);
        table.rows.push(vec![i64::MAX.into(), "=1+1".into()]);
        table.rows.push(vec![f64::INFINITY.into(), Cell::Empty]);
        let bytes = to_xlsx(&[table]).unwrap();
        assert_eq!(bytes.get(..2), Some(&b"PK"[..]));
    }
}

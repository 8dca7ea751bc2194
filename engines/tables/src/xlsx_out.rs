// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! XLSX: one sheet a table, frozen header, real numbers. A [`Book`] is for readers, in their language and with
//! their organisation's colours; [`to_xlsx`] writes tables as programs read them.

use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, FormatAlign, Url, Workbook};

use crate::{Cell, Error, Table};

/// A workbook with one sheet for each table. Sheet names are cut to what spreadsheets allow.
///
/// # Errors
/// Where two sheets would have the same name or a table is longer than a sheet may be.
pub fn to_xlsx(tables: &[Table]) -> Result<Vec<u8>, Error> {
    let mut book = Workbook::new();
    // Not the moment of writing: the same tables make the same file.
    book.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?));
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

/// What a column of a [`Sheet`] holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A few words.
    Words,
    /// Sentences: a wide column whose text is wrapped.
    Text,
    /// Whole numbers, set with a space between thousands; words where a number may not be told.
    Count,
    /// Shares of one, shown as per cent.
    Share,
    /// Numbers with one decimal.
    Number,
}

/// A sheet for a reader.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Its name on the tab.
    pub name: String,
    /// What it says, for the first sheet.
    pub says: String,
    /// Heads of the columns and what they hold.
    pub columns: Vec<(String, Shape)>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

/// A workbook for a reader: a first sheet that says what it is, then a sheet a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Book {
    /// What it is called.
    pub title: String,
    /// Whose it is.
    pub author: String,
    /// The colour of heading rows, as `#rrggbb`, and of the words on them.
    pub colours: (String, String),
    /// The name of the first sheet.
    pub first: String,
    /// Facts on the first sheet: word and what it is.
    pub facts: Vec<(String, String)>,
    /// What stands over the list of sheets.
    pub contents: String,
    /// Remarks under it.
    pub notes: Vec<String>,
    /// The day it bears: the same content of the same day is the same file.
    pub day: (u16, u8, u8),
    /// The others.
    pub sheets: Vec<Sheet>,
}

/// Writes a workbook for a reader.
///
/// # Errors
/// Where two sheets would have the same name or a table is longer than a sheet may be.
pub fn workbook(book: &Book) -> Result<Vec<u8>, Error> {
    let colour = |hex: &str| Color::RGB(u32::from_str_radix(hex.trim_start_matches('#'), 16).unwrap_or(0));
    let (brand, on_brand) = (colour(&book.colours.0), colour(&book.colours.1));
    let head = Format::new()
        .set_bold()
        .set_background_color(brand)
        .set_font_color(on_brand)
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter);
    let title = Format::new().set_bold().set_font_size(18).set_font_color(brand);
    let label = Format::new().set_bold().set_align(FormatAlign::Top);
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let mut out = Workbook::new();
    let (year, month, day) = book.day;
    let mut about = DocProperties::new().set_title(&book.title).set_author(&book.author);
    if let Ok(date) = ExcelDateTime::from_ymd(year, month, day) {
        about = about.set_creation_datetime(&date);
    }
    out.set_properties(&about);
    let sheet = out.add_worksheet();
    sheet.set_name(sheet_name(&book.first))?;
    sheet.set_column_width(0, 28)?.set_column_width(1, 90)?;
    sheet.write_string_with_format(0, 0, &book.title, &title)?;
    sheet.set_row_height(0, 28)?;
    let mut row = 1;
    for (word, what) in &book.facts {
        sheet.write_string_with_format(row, 0, word, &label)?;
        sheet.write_string_with_format(row, 1, what, &wrapped)?;
        row += 1;
    }
    row += 1;
    sheet.write_string_with_format(row, 0, &book.contents, &head)?;
    sheet.write_blank(row, 1, &head)?;
    row += 1;
    let names = different(&book.first, &book.sheets);
    for (there, name) in book.sheets.iter().zip(&names) {
        let link = Url::new(format!("internal:'{name}'!A1")).set_text(name);
        sheet.write_url(row, 0, link)?;
        sheet.write_string_with_format(row, 1, &there.says, &wrapped)?;
        row += 1;
    }
    row += 1;
    for note in &book.notes {
        sheet.merge_range(row, 0, row, 1, note, &wrapped)?;
        // A merged cell does not find its height by itself.
        let lines = u32::try_from(note.chars().count() / 110 + 1).unwrap_or(1);
        sheet.set_row_height(row, f64::from(lines * 16))?;
        row += 1;
    }
    for (table, name) in book.sheets.iter().zip(&names) {
        let sheet = out.add_worksheet();
        sheet.set_name(name)?;
        sheet.set_freeze_panes(1, 1)?;
        sheet.set_repeat_rows(0, 0)?.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
        let mut looks = Vec::with_capacity(table.columns.len());
        for (at, (name, shape)) in (0u16..).zip(&table.columns) {
            sheet.write_string_with_format(0, at, name, &head)?;
            let (look, width) = match shape {
                Shape::Words => (wrapped.clone(), 24),
                Shape::Text => (wrapped.clone(), 64),
                Shape::Count => (right().set_num_format("#,##0"), 13),
                Shape::Share => (right().set_num_format("0 %"), 13),
                Shape::Number => (right().set_num_format("0.0"), 13),
            };
            sheet.set_column_width(at, width)?;
            looks.push(look);
        }
        for (row, cells) in (1u32..).zip(&table.rows) {
            for ((at, cell), look) in (0u16..).zip(cells).zip(&looks) {
                match cell {
                    Cell::Empty => {}
                    #[expect(clippy::cast_precision_loss, reason = "a sheet holds numbers as f64")]
                    Cell::Int(n) => {
                        sheet.write_number_with_format(row, at, *n as f64, look)?;
                    }
                    Cell::Real(x) if x.is_finite() => {
                        sheet.write_number_with_format(row, at, *x, look)?;
                    }
                    Cell::Real(_) => {}
                    Cell::Text(text) => {
                        sheet.write_string_with_format(row, at, text, look)?;
                    }
                }
            }
        }
        let (rows, columns) = (table.rows.len(), table.columns.len());
        if let (Ok(last), Ok(width)) = (u32::try_from(rows), u16::try_from(columns))
            && last > 0
            && width > 0
        {
            sheet.autofilter(0, 0, last, width - 1)?;
        }
    }
    Ok(out.save_to_buffer()?)
}

/// The sheets' names as they can stand beside each other: those that would be equal are numbered.
fn different(first: &str, sheets: &[Sheet]) -> Vec<String> {
    let mut taken = vec![sheet_name(first).to_lowercase()];
    let mut out = Vec::with_capacity(sheets.len());
    for sheet in sheets {
        let name = sheet_name(&sheet.name);
        let numbered = |n: u32| {
            let end = format!(" {n}");
            let start: String = name.chars().take(31 - end.chars().count()).collect();
            start + &end
        };
        let free = std::iter::once(name.clone()).chain((2..).map(numbered));
        let found = free.into_iter().find(|n| !taken.contains(&n.to_lowercase())).unwrap_or_default();
        taken.push(found.to_lowercase());
        out.push(found);
    }
    out
}

fn right() -> Format {
    Format::new().set_align(FormatAlign::Right).set_align(FormatAlign::Top)
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

    #[test]
    fn a_book_for_readers_has_its_names_apart_and_is_the_same_file_again() {
        let sheet = |name: &str| Sheet {
            name: name.to_owned(),
            says: "Mitä siinä on.".to_owned(),
            columns: vec![("Idea".to_owned(), Shape::Text), ("Osuus".to_owned(), Shape::Share)],
            rows: vec![vec!["=1+1".into(), 0.5.into()], vec!["b".into(), "noin 35 %".into()]],
        };
        let long = "Kuinka pitkään olet asunut kunnassasi?";
        let book = Book {
            title: "Tulokset".to_owned(),
            author: "Kunta".to_owned(),
            colours: ("#1c4f40".to_owned(), "#fffdf8".to_owned()),
            first: "Tietoja".to_owned(),
            facts: vec![("Järjestäjä".to_owned(), "Kunta".to_owned())],
            contents: "Taulukot".to_owned(),
            notes: vec!["Luvut ovat samat.".to_owned()],
            day: (2026, 11, 21),
            sheets: vec![sheet("tietoja"), sheet(long), sheet(long)],
        };
        let names = different(&book.first, &book.sheets);
        assert_eq!(
            names,
            ["tietoja 2", "Kuinka pitkään olet asunut kunn", "Kuinka pitkään olet asunut ku 2"]
        );
        assert_eq!(workbook(&book).unwrap(), workbook(&book).unwrap());
    }
}

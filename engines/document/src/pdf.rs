// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! PDF through typst, in a world that holds the template, the document as JSON, its pictures and our fonts,
//! and nothing else: no file of the machine, no network, no clock.

use std::{collections::HashMap, sync::LazyLock};

use typst::{
    Library, LibraryExt as _, World, WorldExt as _,
    diag::{FileError, FileResult, SourceDiagnostic},
    foundations::{Bytes, Datetime, Duration, Smart},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::{Block, Document, Error, picture::FONTS};

static SHELF: LazyLock<(Vec<Font>, LazyHash<FontBook>)> = LazyLock::new(|| {
    let fonts: Vec<Font> = FONTS.iter().flat_map(|bytes| Font::iter(Bytes::new(*bytes))).collect();
    let book = FontBook::from_fonts(&fonts);
    (fonts, LazyHash::new(book))
});

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

struct Desk {
    main: Source,
    files: HashMap<FileId, Bytes>,
    today: Option<Datetime>,
}

fn id(path: &str) -> Result<FileId, Error> {
    let path = VirtualPath::new(path).map_err(|e| Error::Typeset(format!("{path}: {e:?}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SHELF.1
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(unknown(id)) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or_else(|| unknown(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        SHELF.0.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}

fn unknown(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}

/// Every drawing, in the order in which they stand; each gets its number.
fn numbered(blocks: &mut [Block], files: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Picture(picture) => {
                picture.number = files.len() + 1;
                files.push(std::mem::take(&mut picture.svg));
            }
            Block::Card { blocks, .. } => numbered(blocks, files),
            _ => {}
        }
    }
}

pub(crate) fn write(document: &Document, template: &str) -> Result<Vec<u8>, Error> {
    let mut document = document.clone();
    let mut drawings = Vec::new();
    numbered(&mut document.cover, &mut drawings);
    numbered(&mut document.blocks, &mut drawings);
    let mut tree = serde_json::to_value(&document)?;
    if let Some(logo) = &document.head.look.logo {
        let (w, h) = logo.ratio;
        tree["head"]["look"]["logo"] = serde_json::json!({ "file": format!("logo.{}", logo.ending), "alt": logo.alt, "width": w, "height": h });
    }
    legible_all(&mut tree);
    let mut files = HashMap::new();
    files.insert(id("document.json")?, Bytes::new(serde_json::to_vec(&tree)?));
    for (n, svg) in (1..).zip(drawings) {
        files.insert(id(&format!("picture-{n}.svg"))?, Bytes::from_string(svg));
    }
    if let Some(logo) = &document.head.look.logo {
        files.insert(id(&format!("logo.{}", logo.ending))?, Bytes::new(logo.bytes.clone()));
    }
    let date = document.head.date;
    let noon = Datetime::from_ymd_hms(i32::from(date.year), date.month, date.day, 12, 0, 0);
    let desk = Desk { main: Source::new(id("report.typ")?, template.to_owned()), files, today: noon };
    let told = |errors: &[SourceDiagnostic]| Error::Typeset(place(&desk, errors));
    let pages = typst::compile::<PagedDocument>(&desk).output.map_err(|e| told(&e))?;
    // Whose template makes two pages of one has to know; what we set is cut to fit by who wrote it.
    let count = pages.pages().len();
    if document.single && count > 1 && template != crate::TEMPLATE {
        return Err(Error::Template(format!(
            "what has to be one page is {count}: make the text or the margins smaller, or leave a part out"
        )));
    }
    let standards =
        PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|e| Error::Typeset(e.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(format!(
            "{} {} {}",
            document.head.title,
            date.to_iso(),
            document.head.lang.code()
        )),
        creator: Smart::Custom(Some("Riihi".to_owned())),
        timestamp: noon.map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(&pages, &options).map_err(|e| told(&e));
    // What was remembered for this document is of no use for the next.
    typst::comemo::evict(0);
    bytes
}

/// What the typesetter says, with the line of the template.
fn place(desk: &Desk, errors: &[SourceDiagnostic]) -> String {
    let one = |error: &SourceDiagnostic| {
        let line = desk
            .range(error.span)
            .and_then(|range| desk.main.lines().byte_to_line(range.start))
            .map(|line| format!(" (report.typ, line {})", line + 1))
            .unwrap_or_default();
        format!("{}{line}", error.message)
    };
    errors.iter().take(3).map(one).collect::<Vec<_>>().join("; ")
}

/// The sign for a letter that the fonts do not have.
const UNKNOWN: char = '\u{fffd}';

/// The text with signs that the fonts have; nothing where it has them already.
fn legible(text: &str) -> Option<String> {
    let has = |c: char| c == '\n' || SHELF.0.iter().any(|font| font.info().coverage.contains(u32::from(c)));
    if text.chars().all(has) {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let c = match c {
            // What only changes how the sign before it looks is not seen without that look.
            '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{ad}' | '\u{200b}' => {
                continue;
            }
            '\u{2010}' | '\u{2011}' => '-',
            '\u{202f}' | '\t' => '\u{a0}',
            '→' | '➔' | '➜' => '›',
            c if has(c) => c,
            _ => UNKNOWN,
        };
        if c != UNKNOWN || !out.ends_with(UNKNOWN) {
            out.push(c);
        }
    }
    Some(out)
}

/// A letter that the fonts do not have would be refused: it is set as the sign for that.
fn legible_all(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::String(text) => {
            if let Some(better) = legible(text) {
                *text = better;
            }
        }
        serde_json::Value::Array(all) => all.iter_mut().for_each(legible_all),
        serde_json::Value::Object(all) => all.values_mut().for_each(legible_all),
        _ => {}
    }
}

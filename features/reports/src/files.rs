// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The files: what each is called, how it is written, and the last ones written, which are kept in memory.

use std::{
    collections::VecDeque,
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use document::Look;
use insight::contract::{Source, Story};
use kernel::{Date, Lang};

use crate::{
    make::{self, Frame},
    messages::T,
};

/// A kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// The report as PDF.
    Pdf,
    /// The report as text document.
    Docx,
    /// Slides.
    Pptx,
    /// The open tables as a workbook.
    Xlsx,
    /// One page in plain language as PDF.
    Summary,
    /// The report as one HTML file that needs nothing beside it.
    Html,
}

impl Format {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::Pdf, Self::Summary, Self::Docx, Self::Html, Self::Pptx, Self::Xlsx];

    /// Whether this build can write it.
    pub const fn is_there(self) -> bool {
        document::PDF || !matches!(self, Self::Pdf | Self::Summary)
    }

    /// Whether its look is a template that an editor changes in an office program.
    pub(crate) const fn is_office(self) -> bool {
        matches!(self, Self::Docx | Self::Pptx)
    }

    /// The word on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Pptx => "pptx",
            Self::Xlsx => "xlsx",
            Self::Summary => "summary",
            Self::Html => "html",
        }
    }

    /// The format of a word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|f| f.code() == code)
    }

    /// The end of a file's name.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf | Self::Summary => "pdf",
            Self::Docx => "docx",
            Self::Pptx => "pptx",
            Self::Xlsx => "xlsx",
            Self::Html => "html",
        }
    }

    /// The file in addresses.
    pub(crate) const fn file(self) -> &'static str {
        match self {
            Self::Pdf => "report.pdf",
            Self::Docx => "report.docx",
            Self::Pptx => "slides.pptx",
            Self::Xlsx => "tables.xlsx",
            Self::Summary => "summary.pdf",
            Self::Html => "report.html",
        }
    }

    pub(crate) const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf | Self::Summary => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Html => "text/html; charset=utf-8",
        }
    }

    /// What it is called on the page.
    pub(crate) fn label(self, lang: Lang) -> &'static str {
        let t = T(lang);
        match self {
            Self::Pdf => t.report_pdf(),
            Self::Docx => t.report_docx(),
            Self::Pptx => t.slides_pptx(),
            Self::Xlsx => t.tables_xlsx(),
            Self::Summary => t.summary_pdf(),
            Self::Html => t.report_html(),
        }
    }
}

/// What a document needs beside the result.
#[derive(Debug, Clone)]
pub(crate) struct Order {
    pub(crate) format: Format,
    pub(crate) lang: Lang,
    pub(crate) today: Date,
    /// The organisation's name.
    pub(crate) organisation: String,
    pub(crate) look: Look,
    /// The site's address, without a path.
    pub(crate) origin: String,
    /// An editor's own template.
    pub(crate) template: Option<Own>,
}

/// An editor's own template: the file's name, and the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Own {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
}

impl Own {
    /// An organisation's own, which was taken into use on its page of templates.
    pub(crate) fn of_organisation(format: Format, bytes: Vec<u8>) -> Self {
        Self { name: format.file().to_owned(), bytes }
    }

    /// As typst source.
    fn source(&self) -> Result<&str, document::Error> {
        std::str::from_utf8(&self.bytes)
            .map_err(|_| document::Error::Template("it is not text in UTF-8, as typst source is".to_owned()))
    }
}

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The editor's own template does not work.
    #[error("{name}: {why}")]
    Template {
        /// The file.
        name: String,
        /// What is wrong with it, and what to do.
        why: document::Error,
    },
    /// The document could not be made.
    #[error(transparent)]
    Document(#[from] document::Error),
    /// A table could not be made.
    #[error(transparent)]
    Table(#[from] tables::Error),
    /// A file could not be written.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

impl Format {
    /// The name of an editor's own template in the folder `templates`; nothing for kinds that have none.
    pub const fn template(self) -> Option<&'static str> {
        match self {
            Self::Pdf => Some("report.typ"),
            Self::Summary => Some("summary.typ"),
            Self::Docx => Some("report.docx"),
            Self::Pptx => Some("slides.pptx"),
            Self::Xlsx | Self::Html => None,
        }
    }
}

/// The template of a kind in the installation's home, where an editor has put one: in the folder `templates`,
/// or, as it was at first, beside the database.
pub(crate) fn template(home: Option<&Path>, format: Format) -> Option<Own> {
    let (home, name) = (home?, format.template()?);
    let folder = home.join("templates").join(name);
    let old = (format == Format::Pdf).then(|| home.join(name));
    let found = [Some(folder), old].into_iter().flatten().find_map(|path| std::fs::read(path).ok());
    found.map(|bytes| Own { name: format!("templates/{name}"), bytes })
}

/// A text document or slides that say nothing of anybody, in the look of a template: what an editor starts from,
/// and how a template is tried.
///
/// # Errors
/// Where the template does not work, or the file cannot be written.
pub(crate) fn sample(
    format: Format,
    lang: Lang,
    template: Option<&[u8]>,
) -> Result<Vec<u8>, document::Error> {
    let look = Look::default();
    let frame = Frame {
        t: T(lang),
        lang,
        organisation: T(lang).organiser_unknown(),
        look: &look,
        origin: "https://riihi.example.fi",
        day: Date { year: 2026, month: 1, day: 1 },
    };
    let story = make::sample(T(lang));
    match format {
        Format::Pptx => document::to_pptx(&make::deck(&story, &frame), template),
        _ => document::to_docx(&make::report(&story, &frame), template),
    }
}

/// The built-in templates as files to start from.
///
/// # Errors
/// Where one cannot be written.
pub fn templates(lang: Lang) -> Result<Vec<(&'static str, Vec<u8>)>, Error> {
    let office = |format: Format| Ok::<_, Error>((format.file(), sample(format, lang, None)?));
    let mut out = vec![office(Format::Docx)?, office(Format::Pptx)?];
    if document::PDF {
        let source = || document::TEMPLATE.as_bytes().to_vec();
        out.extend([("report.typ", source()), ("summary.typ", source())]);
    }
    Ok(out)
}

/// Writes the file. Takes its time: not for a thread that answers requests.
pub(crate) fn write(source: &Source, order: &Order) -> Result<Vec<u8>, Error> {
    if order.format == Format::Xlsx {
        let look = (order.look.brand.clone(), order.look.on_brand.clone());
        let book = source.workbook(order.lang, &order.organisation, &order.origin, look);
        return Ok(tables::workbook(&book)?);
    }
    let story = source.story(order.lang, order.today);
    let frame = Frame {
        t: T(order.lang),
        lang: order.lang,
        organisation: &order.organisation,
        look: &order.look,
        origin: &order.origin,
        day: source.day(),
    };
    made(order, &story, &frame).map_err(|why| match &order.template {
        Some(own) => Error::Template { name: own.name.clone(), why },
        None => why.into(),
    })
}

fn made(order: &Order, story: &Story, frame: &Frame<'_>) -> Result<Vec<u8>, document::Error> {
    let typst = || order.template.as_ref().map_or(Ok(document::TEMPLATE), Own::source);
    let office = order.template.as_ref().map(|own| own.bytes.as_slice());
    match order.format {
        Format::Pdf => document::to_pdf(&make::report(story, frame), typst()?),
        Format::Summary => document::to_pdf(&make::summary(story, frame), typst()?),
        Format::Docx => document::to_docx(&make::report(story, frame), office),
        Format::Html => Ok(document::to_html(&make::report(story, frame)).into_bytes()),
        Format::Pptx | Format::Xlsx => document::to_pptx(&make::deck(story, frame), office),
    }
}

/// As [`write`], without the installation's template or the logo where one of them does not work: a template
/// that somebody is working on must not take the report away from its readers.
pub(crate) fn write_or_plain(source: &Source, order: &Order) -> Result<Vec<u8>, Error> {
    write(source, order).or_else(|error| {
        if order.template.is_none() && order.look.logo.is_none() {
            return Err(error);
        }
        tracing::warn!(%error, "the installation's template or logo does not work; the document goes without");
        let look = Look { logo: None, ..order.look.clone() };
        write(source, &Order { template: None, look, ..order.clone() })
    })
}

/// The picture for previews, as PNG; nothing in a build that cannot draw.
pub(crate) fn drawn(source: &Source, order: &Order) -> Option<Vec<u8>> {
    let story = source.story(order.lang, order.today);
    document::to_png(&make::preview(&story, &order.organisation, &order.look), 1.0)
}

/// So many bytes of files are kept.
const KEPT: usize = 48 << 20;

/// The files written last.
#[derive(Default)]
pub(crate) struct Kept {
    files: Mutex<VecDeque<(String, Arc<Vec<u8>>)>>,
    /// One document is written at a time: the machine has to answer others too.
    pub(crate) desk: tokio::sync::Mutex<()>,
    /// And one run of all municipalities' sheets.
    pub(crate) sheets: Arc<tokio::sync::Mutex<()>>,
}

impl Kept {
    pub(crate) fn get(&self, key: &str) -> Option<Arc<Vec<u8>>> {
        let files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        files.iter().find(|(k, _)| k == key).map(|(_, bytes)| Arc::clone(bytes))
    }

    pub(crate) fn put(&self, key: String, bytes: Vec<u8>) -> Arc<Vec<u8>> {
        let bytes = Arc::new(bytes);
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        files.push_back((key, Arc::clone(&bytes)));
        while files.len() > 1 && files.iter().map(|(_, b)| b.len()).sum::<usize>() > KEPT {
            files.pop_front();
        }
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_files_are_kept_and_the_oldest_go() {
        let kept = Kept::default();
        for n in 0..4 {
            kept.put(format!("{n}"), vec![0; KEPT / 3 + 1]);
        }
        assert!(kept.get("0").is_none() && kept.get("1").is_none());
        assert!(kept.get("2").is_some() && kept.get("3").is_some());
    }
}

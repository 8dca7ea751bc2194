// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Documents as PDF, DOCX, PPTX and HTML from one neutral tree ([`Document`], [`Deck`]). This crate knows the
//! formats and nothing of what is told in them; the same tree gives the same bytes.
//!
//! - `tree`: what a document is made of;
//! - `pdf`: tagged PDF/UA-1, typeset by typst with a template that may be exchanged;
//! - `docx`, `pptx`: office files with real headings, real tables, real titles;
//! - `html`: one file that needs nothing beside it;
//! - `template`: what is taken from an editor's own office file;
//! - `strip`, `picture`: what the office formats need as pixels.

mod docx;
mod html;
mod office;
#[cfg(feature = "pdf")]
mod pdf;
mod picture;
mod pptx;
mod strip;
mod template;
mod tree;

pub use tree::{
    Block, Chart, Colour, Deck, Document, Head, Line, Logo, Look, Picture, Role, Slide, Table, Text, Words,
    tag,
};

/// The family of the font that PDF documents are set in: Source Sans 3 in three weights.
pub const FONT: &str = "Riihi Sans";

/// The template that is used where the installation has none of its own.
pub const TEMPLATE: &str = include_str!("../templates/report.typ");

/// The template of a sheet for a wall: a heading, paragraphs and one picture in the middle of an A4.
pub const POSTER: &str = include_str!("../templates/poster.typ");

/// Why an office file cannot be a template.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It is no ZIP file with XML in it, or unpacks to too much.
    #[error("it is no office file with XML inside ({0})")]
    NoOffice(String),
    /// A part is not there.
    #[error("it has no {0}")]
    Missing(String),
    /// A part that should be text is not UTF-8.
    #[error("its {0} is not UTF-8")]
    NotText(String),
    /// A part declares a document type, which has no place in an office file.
    #[error("its {0} has a DOCTYPE")]
    Doctype(String),
    /// These styles are not there.
    #[error("it has no style \"{}\"", .0.join("\", \""))]
    NoStyles(Vec<String>),
    /// Slides without a master.
    #[error("it has no slide master")]
    NoMaster,
    /// A part refers to something outside the file.
    #[error("its {0} points to something outside the file")]
    Outside(String),
    /// No layout for the first slide.
    #[error("it has no layout for a title slide")]
    NoOpening,
    /// No layout for the other slides.
    #[error("it has no layout with a title only, nor one with a title and content")]
    NoContent,
    /// The master has no theme.
    #[error("its slide master has no theme")]
    NoTheme,
}

/// Why a document could not be made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// This build has no PDF writer.
    #[error("this build of Riihi has no PDF writer; it was built without the feature `pdf`")]
    NoPdf,
    /// The template or the document is refused by the typesetter.
    #[error("the document could not be typeset: {0}")]
    Typeset(String),
    /// A template cannot be used: why, and what to do.
    #[error("the template cannot be used: {0}")]
    Template(String),
    /// An office file cannot be a template: why, and what to do.
    #[error(
        "the template cannot be used: {0}. Start from the template that `riihi templates` writes, change how it looks, and keep its styles and layouts"
    )]
    Office(#[from] Refusal),
    /// The file could not be written.
    #[error("the document could not be written: {0}")]
    Io(#[from] std::io::Error),
    /// The tree could not be handed to the template.
    #[error("the document could not be handed to the template: {0}")]
    Tree(#[from] serde_json::Error),
}

/// Whether this build can write PDF.
pub const PDF: bool = cfg!(feature = "pdf");

/// A tagged PDF/UA-1 document. `template` is typst source that reads `document.json`; [`TEMPLATE`] shows how.
///
/// # Errors
/// Where the template does not work, or a part lacks what PDF/UA asks for: the place is named.
#[cfg(feature = "pdf")]
pub fn to_pdf(document: &Document, template: &str) -> Result<Vec<u8>, Error> {
    pdf::write(document, template)
}

/// A tagged PDF/UA-1 document; not in this build.
///
/// # Errors
/// Always [`Error::NoPdf`].
#[cfg(not(feature = "pdf"))]
pub fn to_pdf(_: &Document, _: &str) -> Result<Vec<u8>, Error> {
    Err(Error::NoPdf)
}

/// A drawing (SVG) as PNG, with so many pixels for each of its units; nothing where the drawing is broken,
/// or this build cannot draw ([`PDF`]).
pub fn to_png(svg: &str, scale: f32) -> Option<Vec<u8>> {
    picture::scaled(svg, scale)
}

/// A text document for Word and LibreOffice, with the styles of `template` where there is one: a DOCX file.
///
/// # Errors
/// Where the template cannot be used, or the file cannot be written.
pub fn to_docx(document: &Document, template: Option<&[u8]>) -> Result<Vec<u8>, Error> {
    docx::write(document, template)
}

/// Slides for PowerPoint and LibreOffice, on the master of `template` where there is one: a PPTX file.
///
/// # Errors
/// Where the template cannot be used, or the file cannot be written.
pub fn to_pptx(deck: &Deck, template: Option<&[u8]>) -> Result<Vec<u8>, Error> {
    pptx::write(deck, template)
}

/// One HTML file that needs nothing beside it.
#[must_use]
pub fn to_html(document: &Document) -> String {
    html::write(document)
}

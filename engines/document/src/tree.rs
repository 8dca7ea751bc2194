// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What a document is made of, whatever its format: titles, words with their language, tables, pictures
//! with words for those who do not see them. A writer of a format and a template see nothing else.

use kernel::{Date, Lang};
use serde::Serialize;

/// A colour as `#rrggbb`.
pub type Colour = String;

/// The organisation's look on white paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Look {
    /// Its main colour.
    pub brand: Colour,
    /// Text on it.
    pub on_brand: Colour,
    /// What is lifted out.
    pub accent: Colour,
    /// Its mark, as an SVG or PNG file, and what it is in words.
    #[serde(skip)]
    pub logo: Option<Logo>,
}

/// An organisation's mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// The file.
    pub bytes: Vec<u8>,
    /// `svg` or `png`.
    pub ending: &'static str,
    /// Width by height.
    pub ratio: (u32, u32),
    /// What it is in words.
    pub alt: String,
}

impl Default for Look {
    fn default() -> Self {
        Self { brand: "#1c4f40".into(), on_brand: "#fffdf8".into(), accent: "#a8690f".into(), logo: None }
    }
}

/// What holds for the whole document.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Head {
    /// Its title.
    pub title: String,
    /// A line under it.
    pub subtitle: String,
    /// Whose it is.
    pub author: String,
    /// Its language.
    pub lang: Lang,
    /// The day it bears; documents of one day and one content are equal to the last byte.
    #[serde(serialize_with = "iso")]
    pub date: Date,
    /// The day in words.
    pub date_text: String,
    /// How it looks.
    pub look: Look,
    /// Words that the writers need: the reader's language is the caller's business.
    pub words: Words,
}

fn iso<S: serde::Serializer>(date: &Date, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&date.to_iso())
}

/// The few words a writer sets by itself.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Words {
    /// Over the list of contents.
    pub contents: String,
    /// Before a page's number.
    pub page: String,
}

/// A document to be read from its beginning.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Document {
    /// What holds for all of it.
    pub head: Head,
    /// Whether it is one page: no cover and no contents.
    pub single: bool,
    /// What stands on the cover under the title.
    pub cover: Vec<Block>,
    /// Everything else.
    pub blocks: Vec<Block>,
}

/// Slides.
#[derive(Debug, Clone, PartialEq)]
pub struct Deck {
    /// What holds for all of them; the title is on the first.
    pub head: Head,
    /// What is said with the first.
    pub notes: String,
    /// The others.
    pub slides: Vec<Slide>,
}

/// One message.
#[derive(Debug, Clone, PartialEq)]
pub struct Slide {
    /// The message.
    pub title: String,
    /// What shows it.
    pub blocks: Vec<Block>,
    /// What is said with it.
    pub notes: String,
}

/// Words, and their language where it is not the document's.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Text {
    /// The words.
    pub text: String,
    /// Their language.
    pub lang: Option<&'static str>,
}

impl Text {
    /// Words in a language.
    pub fn in_lang(text: impl Into<String>, lang: &'static str) -> Self {
        Self { text: text.into(), lang: Some(lang) }
    }
}

impl<T: Into<String>> From<T> for Text {
    fn from(text: T) -> Self {
        Self { text: text.into(), lang: None }
    }
}

/// How a paragraph is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// As any other.
    Body,
    /// What a section begins with.
    Lead,
    /// A remark.
    Small,
    /// Somebody's words.
    Quote,
    /// What must not be overlooked.
    Notice,
    /// A word over what follows.
    Label,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Block {
    /// A title; 1 is a chapter.
    Heading {
        /// 1 to 3.
        level: u8,
        /// The words.
        text: Text,
    },
    /// A paragraph.
    Paragraph {
        /// How it is meant.
        role: Role,
        /// The words.
        text: Text,
    },
    /// A list.
    List {
        /// Its points.
        items: Vec<Text>,
    },
    /// Large figures beside each other: figure and what it counts.
    Numbers {
        /// Figure, what it counts.
        items: Vec<(String, String)>,
    },
    /// A table.
    Table(Table),
    /// Lines of bars or dots.
    Chart(Chart),
    /// A drawing.
    Picture(Picture),
    /// A large figure, whose words it stands for, and a line of dots that shows it.
    Finding {
        /// `64 %`.
        number: String,
        /// `samaa mieltä`.
        unit: String,
        /// The words.
        text: Text,
        /// In a sentence.
        note: String,
        /// The picture.
        line: Option<Line>,
    },
    /// Things that belong together, under a small title with a mark before it.
    Card {
        /// The level of its title.
        level: u8,
        /// A letter and its colour; nothing for no mark.
        mark: Option<(String, Colour)>,
        /// The title.
        title: Text,
        /// What is in it.
        blocks: Vec<Block>,
    },
    /// What follows begins on a new page.
    Break,
}

impl Block {
    /// A chapter or a part of it.
    pub fn heading(level: u8, text: impl Into<Text>) -> Self {
        Self::Heading { level, text: text.into() }
    }

    /// A paragraph.
    pub fn text(text: impl Into<Text>) -> Self {
        Self::Paragraph { role: Role::Body, text: text.into() }
    }

    /// A paragraph of a kind.
    pub fn of(role: Role, text: impl Into<Text>) -> Self {
        Self::Paragraph { role, text: text.into() }
    }
}

/// A table; the first cell of a row is its header, and the others are numbers where `numbers` says so.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// Whether the caption is only for those who do not see the table.
    pub quiet: bool,
    /// Heads of the columns.
    pub head: Vec<String>,
    /// The rows, as wide as the head.
    pub rows: Vec<Vec<Text>>,
    /// Whether all columns but the first are set to the right.
    pub numbers: bool,
    /// How wide the columns are beside each other; equal but for the first where empty.
    pub widths: Vec<u8>,
}

/// Lines of bars or dots with their words: a picture and its table in one.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Chart {
    /// What it shows.
    pub caption: String,
    /// Whether the words stand above their line (long ones) or beside it.
    pub above: bool,
    /// Heads for what a line is about and for its value.
    pub head: [String; 2],
    /// What marks mean: colour, whether hollow, word.
    pub key: Vec<(Colour, bool, String)>,
    /// The lines.
    pub lines: Vec<Line>,
}

/// A line: words left and right, and bars or dots as shares of its width.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Line {
    /// Left.
    pub label: Text,
    /// Right.
    pub value: String,
    /// A remark after the value; may be empty.
    pub note: String,
    /// From, to, colour.
    pub spans: Vec<(f64, f64, Colour)>,
    /// Place, colour, whether hollow.
    pub dots: Vec<(f64, Colour, bool)>,
    /// The interval around a bar's end.
    pub interval: Option<(f64, f64)>,
}

impl Line {
    /// What the picture of the line is in words.
    pub(crate) fn words(&self) -> String {
        let parts = [self.label.text.as_str(), &self.value, &self.note];
        parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// A drawing and what it shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Picture {
    /// The SVG file.
    #[serde(skip)]
    pub svg: String,
    /// Its width in its own units.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// How wide it is set, as a share of the page's column.
    pub share: f64,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// Under it; may be empty.
    pub caption: String,
    /// The number under which a writer finds its file; set by the writer.
    pub number: usize,
}

/// The language as a document names it.
#[must_use]
pub fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::Fi => "fi-FI",
        Lang::Sv => "sv-FI",
        Lang::En => "en-GB",
    }
}

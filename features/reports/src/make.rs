// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The story as documents. Nothing is computed here: figures and sentences come as the page has them, and
//! are set in the order of a report to a council.

mod deck;
mod parts;
mod preview;
mod report;
mod sample;
mod sheet;
mod summary;

use document::{Head, Look, Words};
use kernel::{Date, Lang};

pub(crate) use self::{
    deck::deck, preview::preview, report::report, sample::sample, sheet::sheet, summary::summary,
};
use crate::messages::T;

/// What all documents of a result share.
pub(crate) struct Frame<'a> {
    pub(crate) t: T,
    pub(crate) lang: Lang,
    pub(crate) organisation: &'a str,
    pub(crate) look: &'a Look,
    pub(crate) origin: &'a str,
    pub(crate) day: Date,
}

impl Frame<'_> {
    fn head(&self, title: &str, subtitle: &str) -> Head {
        let day = self.day;
        Head {
            title: title.to_owned(),
            subtitle: subtitle.to_owned(),
            author: self.organisation.to_owned(),
            lang: self.lang,
            date: day,
            date_text: ui::format::date(self.lang, i32::from(day.year), day.month, day.day),
            look: self.look.clone(),
            words: Words { contents: self.t.contents().to_owned(), page: self.t.page().to_owned() },
        }
    }

    fn inks(&self) -> charts::Inks {
        charts::Inks {
            brand: self.look.brand.clone(),
            on_brand: self.look.on_brand.clone(),
            accent: self.look.accent.clone(),
            font: document::FONT.to_owned(),
        }
    }

    /// The site's address without its protocol, as it is said and written.
    fn address(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }
}

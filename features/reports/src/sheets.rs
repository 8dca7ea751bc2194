// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! All municipalities' A4s in one run: a ZIP file with a PDF each, written as it goes.

use std::io::Write;

use archive::Zip;
use insight::contract::{Source, source_of};
use kernel::{Actor, Lang};
use web::{AppState, Result, WebError};

use crate::{
    files::{Error, Format, Order},
    make::{self, Frame},
    messages::T,
    pages,
};

/// The sheets, ready to be written: everything has been read.
pub struct Sheets {
    source: Source,
    order: Order,
}

/// Reads what the sheets need.
///
/// # Errors
/// Where there is no result that `actor` may see, or this build writes no PDF.
pub async fn sheets(state: &AppState, actor: &Actor, id_or_slug: &str, lang: Lang) -> Result<Sheets> {
    if !Format::Summary.is_there() {
        return Err(WebError::NotFound);
    }
    let source = source_of(state, actor, id_or_slug).await?;
    let order = pages::order(state, &source, Format::Summary, lang).await?;
    Ok(Sheets { source, order })
}

impl Sheets {
    /// The name of the ZIP file.
    pub fn name(&self) -> String {
        let word = match self.order.lang {
            Lang::Fi => "kunnat",
            Lang::Sv => "kommuner",
            Lang::En => "municipalities",
        };
        format!("{}-{word}-{}.zip", self.source.slug(), self.order.lang)
    }

    /// Writes them, and tells `done` after each how many there are by now; says how many.
    ///
    /// # Errors
    /// Where one cannot be typeset, or `out` takes no more.
    pub fn write(
        &self,
        out: &mut dyn Write,
        mut done: impl FnMut(usize),
    ) -> std::result::Result<usize, Error> {
        let order = &self.order;
        let frame = Frame {
            t: T(order.lang),
            lang: order.lang,
            organisation: &order.organisation,
            look: &order.look,
            origin: &order.origin,
            day: self.source.day(),
        };
        let mut zip = Zip::large(out);
        let mut count = 0;
        for sheet in self.source.sheets(order.lang, &order.origin) {
            // One page has to stay one: the built-in look.
            let pdf = document::to_pdf(&make::sheet(&sheet, &frame), document::TEMPLATE)?;
            zip.file::<std::io::Error>(&format!("{}.pdf", sheet.slug), |file| file.write_all(&pdf))?;
            count += 1;
            done(count);
        }
        zip.finish()?;
        Ok(count)
    }
}

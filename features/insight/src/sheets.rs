// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! All municipalities' sheets as files: one document each and one with all, and the styles that they need.
//! They open from a folder, without a server, and print a page each.

use std::path::Path;

use askama::Template;
use kernel::Lang;
use kunta::register;
use web::WebError;

use crate::pages::{
    parts::{Reader, Told},
    sheet::{Sheet, SheetsFile},
};

/// Writes the sheets into `folder`, which is there; says how many municipalities.
pub(crate) fn write(told: &Told, lang: Lang, origin: &str, folder: &Path) -> Result<usize, WebError> {
    let reader = Reader::new(told, lang);
    let put = |name: &str, bytes: &[u8]| std::fs::write(folder.join(name), bytes).map_err(WebError::internal);
    for name in ["riihi.css", "story.css", "source-sans-3-latin.woff2", "source-sans-3-latin-ext.woff2"] {
        let asset = ui::serve(ui::asset(name)).ok_or(WebError::NotFound)?;
        if name.ends_with(".css") {
            // The fonts lie beside the styles.
            let text = String::from_utf8_lossy(asset.bytes);
            let text = ["source-sans-3-latin.woff2", "source-sans-3-latin-ext.woff2"]
                .iter()
                .fold(text.into_owned(), |text, font| text.replace(ui::asset(font), font));
            put(name, text.as_bytes())?;
        } else {
            put(name, asset.bytes)?;
        }
    }
    let mut all = Vec::new();
    for m in register().all() {
        let Some(sheet) = Sheet::new(reader, m, origin) else { continue };
        let title = format!("{}: {}", sheet.name, sheet.brainstorm);
        let mut file = SheetsFile { lang: lang.code(), title, sheets: vec![sheet] };
        let name = format!("{}-{}.html", m.code, kernel::Slug::from_title(m.name(lang), "kunta"));
        put(&name, file.render().map_err(WebError::internal)?.as_bytes())?;
        all.append(&mut file.sheets);
    }
    let n = all.len();
    if n > 0 {
        let file = SheetsFile { lang: lang.code(), title: reader.s().sheets_all().to_owned(), sheets: all };
        put("all.html", file.render().map_err(WebError::internal)?.as_bytes())?;
    }
    Ok(n)
}

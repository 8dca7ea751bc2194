// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! All municipalities' sheets as files: one document each and one with all, and the styles that they need.
//! They open from a folder, without a server, and print a page each.

use std::path::Path;

use askama::Template;
use kernel::Lang;
use kunta::register;
use web::WebError;

use crate::{
    pages::{
        parts::{Reader, Told},
        results::Beside,
        sheet::{Sheet, SheetsFile},
    },
    story::{Guess, Source},
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

/// One A4 of results for a municipality, as a document says it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct StorySheet {
    /// The municipality's code and name in addresses: `091-helsinki`.
    pub slug: String,
    /// The brainstorm.
    pub title: String,
    /// The municipality.
    pub name: String,
    /// Its people, region and type.
    pub facts: String,
    /// How many took part there, and whose answers stand for it.
    pub says: String,
    /// Lists of ideas under their titles: what is agreed on, what differs from the country.
    pub lists: Vec<(String, Vec<Guess>)>,
    /// What must be known of the figures.
    pub foot: String,
    /// Where they are on the web.
    pub address: String,
    /// Whether the answers were made up.
    pub simulated: bool,
}

impl Source {
    /// The sheet of every municipality, made one after another; none where homes were not asked for.
    pub fn sheets(&self, lang: Lang, origin: &str) -> impl Iterator<Item = StorySheet> {
        let reader = Reader::new(&self.told, lang);
        let list = |list: Vec<Beside>| {
            list.into_iter().map(|b| Guess { text: b.text, lang: b.lang, figure: b.figure }).collect()
        };
        register().all().iter().filter_map(move |m| {
            let sheet = Sheet::new(reader, m, origin)?;
            let s = sheet.s;
            let lists = [(s.sheet_common(), sheet.common), (s.sheet_differs(), sheet.differs)];
            let foot = [sheet.numbers, sheet.promise, sheet.stamp, sheet.foot];
            let foot: Vec<String> = foot.into_iter().filter(|x| !x.is_empty()).collect();
            Some(StorySheet {
                slug: format!("{}-{}", m.code, kernel::Slug::from_title(m.name(lang), "kunta")),
                title: sheet.brainstorm,
                name: sheet.name,
                facts: sheet.facts,
                says: sheet.says,
                lists: lists
                    .into_iter()
                    .filter(|(_, ideas)| !ideas.is_empty())
                    .map(|(title, ideas)| (title.to_owned(), list(ideas)))
                    .collect(),
                foot: foot.join(" "),
                address: sheet.address,
                simulated: sheet.simulated,
            })
        })
    }
}

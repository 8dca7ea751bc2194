// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! One A4 of results for a municipality: to print, to carry to a council. On the web one at a time, from
//! the command line all 308 in one run.

use askama::Template;
use kunta::{Municipality, register};
use ui::Link;

use super::{
    parts::Reader,
    results::{Beside, LensView},
};
use crate::{
    analysis::type_of,
    lens::Lens,
    messages::{S, T},
    words,
};

/// So many ideas in each of the two lists: what fits on the paper.
const ROWS: usize = 5;

/// What a sheet says.
#[derive(Template)]
#[template(path = "sheet_body.html")]
pub(crate) struct Sheet {
    pub(crate) t: T,
    pub(crate) s: S,
    pub(crate) brainstorm: String,
    pub(crate) name: String,
    pub(crate) facts: String,
    pub(crate) says: String,
    pub(crate) numbers: String,
    pub(crate) stamp: String,
    pub(crate) simulated: bool,
    pub(crate) common: Vec<Beside>,
    pub(crate) differs: Vec<Beside>,
    pub(crate) promise: String,
    pub(crate) foot: String,
    pub(crate) address: String,
}

impl Sheet {
    /// The sheet of a municipality; nothing where homes were not asked for.
    pub(crate) fn new(reader: Reader<'_>, m: &'static Municipality, origin: &str) -> Option<Self> {
        let (t, s, o) = (reader.t(), reader.s(), reader.outcome());
        let b = &reader.told.brainstorm;
        let code = m.code.to_string();
        let created = b.created_at.date();
        let lens = LensView::new(reader, &Lens::new(o, created, &code)?, ROWS);
        let kind = words::value(reader.lang, "type", type_of(m, created));
        let promise = &b.settings.promise;
        let by = promise.answer_by.map(|by| match promise.answered_on {
            Some(on) => t.promise_kept(&words::date(reader.lang, on)),
            None => t.promise_due(&words::date(reader.lang, by)),
        });
        // What all agree on here need not be said twice where it also differs.
        let differs = lens.differs.into_iter().filter(|d| lens.common.iter().all(|c| c.href != d.href));
        Some(Self {
            brainstorm: reader.title(),
            name: m.name(reader.lang).to_owned(),
            facts: s.sheet_facts(&reader.n(m.population()), m.region.name(reader.lang), &kind),
            says: lens.says,
            numbers: t.numbers(
                &words::figure(reader.lang, o.raters),
                &reader.n(o.idea_count),
                &reader.long(o.ratings),
            ),
            stamp: reader.stamp(),
            simulated: b.simulated,
            differs: differs.collect(),
            common: lens.common,
            promise: by.unwrap_or_default(),
            foot: s.sheet_foot(&o.threshold.to_string()),
            address: format!("{origin}{}", reader.href(&format!("?kunta={code}"))),
            t,
            s,
        })
    }
}

/// The page of a sheet.
#[derive(Template)]
#[template(path = "sheet.html")]
pub(crate) struct SheetPage {
    pub(crate) shell: ui::Shell,
    pub(crate) crumbs: Vec<Link>,
    pub(crate) sheet: Sheet,
}

impl SheetPage {
    pub(crate) fn new(reader: Reader<'_>, shell: ui::Shell, code: &str, origin: &str) -> Option<Self> {
        let m = register().get(code.parse().ok()?)?;
        let sheet = Sheet::new(reader, m, origin)?;
        let crumbs = super::ideas::crumbs(reader, &sheet.name, &format!("/kunta/{}", m.code));
        Some(Self { shell, crumbs, sheet })
    }
}

/// All sheets as one document that prints a page each; the style sheet lies beside it.
#[derive(Template)]
#[template(path = "sheets.html")]
pub(crate) struct SheetsFile {
    pub(crate) lang: &'static str,
    pub(crate) title: String,
    pub(crate) sheets: Vec<Sheet>,
}

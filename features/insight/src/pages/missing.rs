// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The desk's "who is missing": those who have answered beside the population, and a reminder to pass on. It
//! tells of whole groups under the disclosure rule and nothing of what anybody thinks, so it is there while
//! people still answer, also where running results are hidden from staff.

use askama::Template;
use brainstorm::contract::{BrainstormId, Brainstorms, View, desk_head, desk_shell};
use kernel::{Lang, Permission};
use ui::{Common, Head, Shell};
use web::{Path, Result, Visit, WebError, page};

use super::{
    parts::Reader,
    who::{Block, Low},
};
use crate::{
    analysis::UNTOLD,
    disclosure::Figure as Count,
    door::{newest, refused, told},
    messages::{M, S},
    words,
};

/// Where the page is below a brainstorm's desk.
pub(crate) const TAIL: &str = "/missing";
/// Roles with a smaller share of those who told theirs are named.
const FEW: f64 = 0.05;

#[derive(Template)]
#[template(path = "missing.html")]
struct MissingPage {
    shell: Shell,
    c: Common,
    h: Head,
    m: M,
    s: S,
    /// Whether there is anything to compare.
    compared: bool,
    rows: Vec<Row>,
    roles: Vec<(String, String)>,
    blocks: Vec<Block>,
    reminders: Vec<Reminder>,
}

/// A group that was heard too little.
struct Row {
    group: String,
    heard: String,
    population: String,
}

/// A text to pass on.
struct Reminder {
    lang: &'static str,
    language: &'static str,
    text: String,
}

#[derive(serde::Deserialize)]
pub(super) struct At {
    id: String,
}

pub(super) async fn show(visit: Visit, Path(at): Path<At>) -> Result {
    let all = visit.state.need::<Brainstorms>()?;
    let id: BrainstormId = at.id.parse().map_err(|_| WebError::NotFound)?;
    let view = all.get(&visit.actor(), id).await.map_err(refused)?;
    visit.require(view.brainstorm.org, Permission::RunBrainstorm)?;
    let lang = visit.lang;
    let outcome = if view.brainstorm.state.has_opened() { newest(&visit.state, &view).await? } else { None };
    let told = match outcome {
        Some(outcome) => Some(told(&visit.state, &all, &view, outcome, true).await?),
        None => None,
    };
    let reader = |lang| told.as_ref().map(|told| Reader::new(told, lang));
    let here = reader(lang);
    let low = here.map(Reader::low).unwrap_or_default();
    let languages = view.brainstorm.settings.languages.iter();
    let blocks = here.map(Reader::compared_all).unwrap_or_default();
    let m = M(lang);
    page(&MissingPage {
        shell: desk_shell(&visit, &view, m.tab(), TAIL),
        c: Common(lang),
        h: desk_head(&visit, &view, TAIL, None).with_lead(m.lead()),
        m,
        s: S(lang),
        compared: !blocks.is_empty(),
        rows: low.iter().map(|low| row(m, low)).collect(),
        roles: here.map(Reader::few_roles).unwrap_or_default(),
        blocks,
        reminders: languages
            .map(|l| Reminder {
                lang: l.code(),
                language: l.own_name(),
                text: reminder(&visit, &view, *l, &reader(*l).map(Reader::low).unwrap_or_default()),
            })
            .collect(),
    })
}

fn row(m: M, low: &Low) -> Row {
    let percent = |share: f64| words::percent(m.0, share);
    Row {
        group: low.name.clone(),
        heard: low.heard.map_or_else(|| m.under_shown().to_owned(), percent),
        population: percent(low.population),
    }
}

/// The text of the reminder in one language.
fn reminder(visit: &Visit, view: &View, lang: Lang, low: &[Low]) -> String {
    let (m, b) = (M(lang), &view.brainstorm);
    let title = b.settings.title.get(lang);
    let link = format!("{}/{lang}/b/{}", visit.state.config.public_url.trim_end_matches('/'), b.slug);
    let names: Vec<String> = low.iter().map(|l| l.name.clone()).collect();
    let text = if names.is_empty() {
        m.text_all(title, &link)
    } else {
        m.text_missing(title, &ui::format::list(lang, &names), &link)
    };
    match b.settings.phases.closes.map(|at| at.date()) {
        Some(day) => {
            let day = ui::format::date(lang, i32::from(day.year), day.month, day.day);
            format!("{text} {}", m.text_until(&day))
        }
        None => text,
    }
}

impl Reader<'_> {
    /// Roles that few of those who told theirs have, with how many there are.
    fn few_roles(self) -> Vec<(String, String)> {
        let Some(roles) = self.outcome().who.iter().find(|b| b.key == "stakeholder_group") else {
            return Vec::new();
        };
        let told = roles.rows.iter().filter(|(k, _)| k != UNTOLD);
        let all: u32 = told.clone().filter_map(|(_, f)| f.number()).sum();
        let few = |f: Count| f.number().is_none_or(|n| f64::from(n) < FEW * f64::from(all));
        told.filter(|(_, f)| all > 0 && few(*f))
            .map(|(k, f)| (words::value(self.lang, "stakeholder_group", k), words::figure(self.lang, *f)))
            .collect()
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The accessibility statement, as the law asks for it (306/2019): how far the requirements are met, what is not
//! and how to get it otherwise, when and how this was looked at, where to complain.

use std::sync::Arc;

use askama::Template;
use kernel::{Date, Lang};
use ui::Shell;
use web::{Result, Visit, page};

use super::{
    gates::{Outcome, Shortcoming},
    messages::T,
    responsible::Responsible,
};

#[derive(Template)]
#[template(path = "accessibility.html")]
struct Statement {
    shell: Shell,
    t: T,
    /// Said first where the last look is too long ago; else empty.
    old: String,
    facts: Vec<(String, String)>,
    checked: Vec<String>,
    shortcomings: Vec<Shortcoming>,
    /// Who answers, and how they are reached besides the form; empty where nothing was set.
    contact: String,
    authority: Vec<(String, String)>,
    authority_site: String,
}

pub(super) async fn show(visit: Visit) -> Result {
    let (t, lang) = (T(visit.lang), visit.lang);
    let responsible = visit.state.get::<Responsible>().unwrap_or_else(|| Arc::new(Responsible::default()));
    let unit = if responsible.unit.is_empty() {
        let owner = visit.state.store.read(people::contract::site_owner).await?;
        owner.map(|o| o.name.get(lang).to_owned()).unwrap_or_default()
    } else {
        responsible.unit.get(lang).to_owned()
    };
    let outcome = Outcome::read();
    let mut facts = vec![(t.a11y_service().to_owned(), visit.state.config.public_url.clone())];
    if !unit.is_empty() {
        facts.push((t.a11y_unit().to_owned(), unit));
    }
    let mut checked = vec![t.a11y_checked_text().to_owned()];
    let mut shortcomings = Shortcoming::known(t);
    let mut old = String::new();
    if let Some(outcome) = &outcome {
        facts.push((t.a11y_written().to_owned(), day(lang, outcome.written)));
        facts.push((t.a11y_reviewed().to_owned(), day(lang, outcome.date)));
        checked.extend(outcome.said(t));
        shortcomings.extend(outcome.failing(t));
        if outcome.is_old(visit.state.now().date()) {
            old = t.a11y_old_text(&day(lang, outcome.date));
        }
    }
    let authority = &responsible.authority;
    let reach = [
        (t.a11y_authority_name(), authority.name.get(lang)),
        (t.a11y_authority_email(), &authority.email),
        (t.a11y_authority_phone(), &authority.phone),
    ];
    let reach = reach.into_iter().filter(|(_, what)| !what.is_empty());
    page(&Statement {
        shell: visit.public_shell(t.a11y()),
        t,
        old,
        facts,
        checked,
        shortcomings,
        contact: responsible.contact.clone(),
        authority: reach.map(|(name, what)| (name.to_owned(), what.to_owned())).collect(),
        authority_site: authority.site.clone(),
    })
}

/// A day as the language writes it.
pub(super) fn day(lang: Lang, on: Date) -> String {
    ui::format::date(lang, i32::from(on.year), on.month, on.day)
}

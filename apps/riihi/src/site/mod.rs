// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What belongs to the installation and to no feature: its front page, its statements, the style page and
//! the description of the API.

mod accessibility;
mod exhibit_words;
mod exhibits;
mod gates;
mod messages;
pub(crate) mod responsible;
mod sitemap;

use askama::Template;
use brainstorm::{Brainstorms, domain::State};
use kernel::Lang;
use ui::{Shell, StylePage};
use web::{Access, Feature, Response, Result, Route, Visit, get, page, see_other};

use self::messages::T;
use crate::features::FEATURES;

/// The pages of the installation itself.
pub(crate) const SITE: Feature =
    Feature { name: "site", migrations: &[], routes, start: web::nothing_to_start };

fn routes() -> Vec<Route> {
    vec![
        get("/", Access::Public, root),
        get("/{lang}", Access::Public, front),
        get("/{lang}/style", Access::Public, style),
        get("/{lang}/accessibility", Access::Public, accessibility::show),
        get("/{lang}/privacy", Access::Public, privacy),
        get("/sitemap.xml", Access::Public, sitemap::show),
        get("/api/v1/openapi.json", Access::Public, openapi),
    ]
}

/// A brainstorm on the front page.
struct Item {
    title: String,
    title_lang: Lang,
    state: &'static str,
    kind: &'static str,
    href: String,
    organiser: String,
}

#[derive(Template)]
#[template(path = "front.html")]
struct Front {
    shell: Shell,
    t: T,
    items: Vec<Item>,
}

#[derive(Template)]
#[template(path = "statement.html")]
struct Statement {
    shell: Shell,
    heading: &'static str,
    lead: &'static str,
    parts: Vec<(&'static str, Vec<String>)>,
}

/// To the front page in the browser's language.
async fn root(visit: Visit) -> Response {
    see_other(&visit.url(""))
}

/// How many brainstorms the front page lists.
const LISTED: usize = 50;

async fn front(visit: Visit) -> Result {
    let t = T(visit.lang);
    let all = visit.state.need::<Brainstorms>()?;
    let found = all.public_brainstorms(None, LISTED).await.map_err(web::WebError::internal)?;
    let items = found
        .iter()
        .map(|b| {
            let (title, title_lang) = b.settings.title.shown(visit.lang);
            let (state, kind) = match b.state {
                State::Open => (t.open(), "success"),
                State::Published | State::Archived => (t.published(), "brand"),
                _ => (t.closed(), "line"),
            };
            let results = if b.state >= State::Published { "/results" } else { "" };
            Item {
                title: title.to_owned(),
                title_lang,
                state,
                kind,
                href: visit.url(&format!("/b/{}{results}", b.slug)),
                organiser: b.settings.contact.name.clone(),
            }
        })
        .collect();
    page(&Front { shell: visit.public_shell(t.title()).with_description(t.lead()), t, items })
}

async fn style(visit: Visit) -> Result {
    let shell = visit.public_shell("");
    let mut style = StylePage::new(visit.lang, shell);
    style.charts = exhibits::Exhibits::new(visit.lang).all();
    page(&style)
}

async fn privacy(visit: Visit) -> Result {
    let t = T(visit.lang);
    let parts = vec![
        (t.stored(), vec![t.stored_1().to_owned(), t.stored_2().to_owned(), t.stored_3().to_owned()]),
        (t.basis(), vec![t.basis_text().to_owned()]),
        (t.rights(), vec![t.rights_text().to_owned()]),
        (t.cookies(), vec![t.cookies_text().to_owned()]),
    ];
    let shell = visit.public_shell(t.privacy());
    page(&Statement { shell, heading: t.privacy(), lead: t.privacy_lead(), parts })
}

async fn openapi() -> Result {
    web::json(http::StatusCode::OK, &web::openapi(FEATURES))
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The pages of the results. A page shows only what an [`crate::outcome::Outcome`] holds, is rendered once
//! for each version of it, and keeps every choice of the reader in its address.

mod idea;
mod ideas;
mod method;
pub(crate) mod parts;
mod results;
mod who;

use askama::Template;
use serde::Deserialize;
use web::{Access, HeaderMap, Path, PathSlug, Query, Result, Route, Visit, WebError, get, page};

use self::{
    idea::IdeaPage,
    ideas::{IdeasPage, Wish},
    method::MethodPage,
    parts::{Reader, Told},
    results::ResultsPage,
};
use crate::{
    door::{Found, find},
    messages::T,
};

pub(crate) fn routes() -> Vec<Route> {
    vec![
        get("/{lang}/b/{slug}/results", Access::Public, results),
        get("/{lang}/b/{slug}/results/ideas", Access::Public, all_ideas),
        get("/{lang}/b/{slug}/results/ideas/{idea}", Access::Public, one_idea),
        get("/{lang}/b/{slug}/results/method", Access::Public, how),
    ]
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Lens {
    kunta: String,
}

async fn results(
    visit: Visit,
    PathSlug(slug): PathSlug,
    Query(lens): Query<Lens>,
    headers: HeaderMap,
) -> Result {
    let kunta = Some(lens.kunta.as_str()).filter(|k| kunta_exists(k));
    let today = visit.state.now().date();
    answer(&visit, slug.as_str(), &headers, kunta.unwrap_or(""), |reader, shell| {
        Ok(ResultsPage::new(reader, shell, today, kunta).render()?)
    })
    .await
}

async fn all_ideas(
    visit: Visit,
    PathSlug(slug): PathSlug,
    Query(wish): Query<Wish>,
    headers: HeaderMap,
) -> Result {
    let choice = format!("{} {} {} {}", wish.sort, wish.question, wish.lang, wish.after);
    answer(&visit, slug.as_str(), &headers, &choice, |reader, shell| {
        Ok(IdeasPage::new(reader, shell, &wish).render()?)
    })
    .await
}

#[derive(Deserialize)]
struct OneIdea {
    slug: String,
    idea: String,
}

async fn one_idea(visit: Visit, Path(at): Path<OneIdea>, headers: HeaderMap) -> Result {
    answer(&visit, &at.slug, &headers, "", |reader, shell| {
        let page = IdeaPage::new(reader, shell, &at.idea).ok_or(WebError::NotFound)?;
        Ok(page.render()?)
    })
    .await
}

async fn how(visit: Visit, PathSlug(slug): PathSlug, headers: HeaderMap) -> Result {
    answer(&visit, slug.as_str(), &headers, "", |reader, shell| Ok(MethodPage::new(reader, shell).render()?))
        .await
}

fn kunta_exists(code: &str) -> bool {
    code.parse().ok().and_then(|c| kunta::register().get(c)).is_some()
}

/// No result yet: said, not waited for.
#[derive(Template)]
#[template(path = "computing.html")]
struct ComputingPage {
    shell: ui::Shell,
    t: T,
    title: String,
}

/// Finds the result, and renders the page once for its version and the reader's `choice`.
async fn answer(
    visit: &Visit,
    slug: &str,
    headers: &HeaderMap,
    choice: &str,
    render: impl FnOnce(Reader<'_>, ui::Shell) -> Result<String>,
) -> Result {
    let told = match find(visit, slug).await? {
        Found::Told(told) => told,
        Found::Computing(view) => {
            let title = view.brainstorm.settings.title.get(visit.lang).to_owned();
            let shell = visit.public_shell(T(visit.lang).results_of(&title));
            return page(&ComputingPage { shell, t: T(visit.lang), title });
        }
    };
    let reader = Reader { told: &told, lang: visit.lang };
    // The promise falls due by the calendar.
    let today = visit.state.now().date().to_iso();
    let address = format!("{} {choice} {today} {}", visit.path, told.not_public);
    let cached = visit.state.pages.html(&address, version(&told), || {
        let mut shell = visit.public_shell(reader.t().results_of(&reader.title()));
        if !told.not_public {
            shell = shell.with_description(reader.t().numbers(
                &crate::words::figure(visit.lang, told.outcome.raters),
                &reader.n(told.outcome.idea_count),
                &ui::format::whole(visit.lang, i64::try_from(told.outcome.ratings).unwrap_or(0)),
            ));
        }
        shell.simulated = told.brainstorm.simulated;
        let title = told.brainstorm.settings.title.get(visit.lang).to_owned();
        let shell = shell.with_organisation(title, format!("/b/{}", told.brainstorm.slug));
        render(reader, shell)
    })?;
    Ok(cached.respond(headers))
}

/// Goes up with everything a page shows: what was said of the brainstorm, and the result.
fn version(told: &Told) -> i64 {
    const RESULTS: i64 = 1 << 40;
    told.brainstorm.revision.saturating_mul(RESULTS).saturating_add((told.outcome.at / 1_000) % RESULTS)
}

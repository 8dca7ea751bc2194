// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The pages of the results. A page shows only what an [`crate::outcome::Outcome`] holds, is rendered once
//! for each version of it, and keeps every choice of the reader in its address.

pub(crate) mod ballots;
mod catalogue;
pub(crate) mod data;
mod idea;
mod ideas;
pub(crate) mod method;
pub(crate) mod missing;
pub(crate) mod parts;
pub(crate) mod results;
pub(crate) mod rows;
pub(crate) mod sheet;
mod wall;
pub(crate) mod who;

use askama::Template;
use brainstorm::contract::{Brainstorms, Visibility};
use kernel::{Actor, Permission};
use serde::Deserialize;
use web::{
    Access, HeaderMap, IntoResponse, Path, PathSlug, Query, Result, Route, Visit, WebError, get, header,
    page, post,
};

use self::{
    idea::IdeaPage,
    ideas::{IdeasPage, Wish},
    method::MethodPage,
    parts::{Reader, Told},
    results::{Asks, ResultsPage},
    sheet::SheetPage,
    wall::WallPage,
};
use crate::{
    door::{Found, Looked, find, gathered, look, refused},
    lens::Lens,
    messages::T,
    themes,
};

pub(crate) fn routes() -> Vec<Route> {
    vec![
        get("/{lang}/b/{slug}/results", Access::Public, results),
        get("/{lang}/b/{slug}/results/ideas", Access::Public, all_ideas),
        get("/{lang}/b/{slug}/results/ideas/{idea}", Access::Public, one_idea),
        get("/{lang}/b/{slug}/results/method", Access::Public, how),
        get("/{lang}/b/{slug}/results/kunta/{code}", Access::Public, sheet),
        get("/{lang}/b/{slug}/results/tables/{file}", Access::Public, picture),
        get("/{lang}/b/{slug}/results/data/{file}", Access::Public, data),
        get("/{lang}/b/{slug}/results/data/excel/{file}", Access::Public, excel),
        get("/data/catalog.rdf", Access::Public, catalogue::show),
        get("/{lang}/b/{slug}/wall", Access::Public, on_the_wall),
        get("/{lang}/desk/b/{id}/ballots", Access::Staff(Permission::RunBrainstorm), ballots::show),
        get("/{lang}/desk/b/{id}/missing", Access::Staff(Permission::RunBrainstorm), missing::show),
        get("/{lang}/desk/b/{id}/rows", Access::Staff(Permission::ExportRows), rows::show),
        post("/{lang}/desk/b/{id}/rows", Access::Staff(Permission::ExportRows), rows::take)
            .audited("insight.rows"),
    ]
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Through {
    kunta: String,
    /// `kunta`: the map by municipality.
    map: String,
}

impl Through {
    fn asks(&self) -> Asks<'_> {
        Asks { kunta: Some(self.kunta.as_str()).filter(|k| kunta_exists(k)), by_kunta: self.map == "kunta" }
    }
}

/// The municipality with this code to look through; nothing where there is none.
fn lens(reader: Reader<'_>, code: &str) -> Option<Lens> {
    Lens::new(reader.outcome(), reader.told.brainstorm.created_at.date(), code)
}

async fn results(
    visit: Visit,
    PathSlug(slug): PathSlug,
    Query(through): Query<Through>,
    headers: HeaderMap,
) -> Result {
    let asks = through.asks();
    let today = visit.state.now().date();
    let choice = format!("{} {}", asks.kunta.unwrap_or(""), asks.by_kunta);
    let origin = visit.state.config.public_url.clone();
    answer(&visit, slug.as_str(), &headers, Some(&choice), |reader, shell| {
        let lens = asks.kunta.and_then(|code| lens(reader, code));
        let reader = reader.through(lens.as_ref());
        Ok(ResultsPage::new(reader, shell, today, asks).for_others(reader, &origin).render()?)
    })
    .await
}

async fn all_ideas(
    visit: Visit,
    PathSlug(slug): PathSlug,
    Query(wish): Query<Wish>,
    headers: HeaderMap,
) -> Result {
    let w = &wish;
    let choice = format!(
        "{} {} {} {} {} {} {} {}",
        w.sort, w.question, w.lang, w.theme, w.after, w.whose, w.meta, w.kunta
    );
    // What somebody typed is not kept: there is no end to it.
    let keep = wish.q.is_empty().then_some(choice.as_str());
    let tools = visit.state.get::<language::Toolbox>().unwrap_or_default();
    answer(&visit, slug.as_str(), &headers, keep, |reader, shell| {
        let lens = lens(reader, &wish.kunta);
        Ok(IdeasPage::new(reader.through(lens.as_ref()), shell, &wish, &tools).render()?)
    })
    .await
}

#[derive(Deserialize)]
struct OneIdea {
    slug: String,
    idea: String,
}

async fn one_idea(
    visit: Visit,
    Path(at): Path<OneIdea>,
    Query(through): Query<Through>,
    headers: HeaderMap,
) -> Result {
    // Not kept through each of three hundred municipalities.
    let keep = through.kunta.is_empty().then_some("");
    answer(&visit, &at.slug, &headers, keep, |reader, shell| {
        let lens = lens(reader, &through.kunta);
        let reader = reader.through(lens.as_ref());
        let page = IdeaPage::new(reader, shell, &at.idea).ok_or(WebError::NotFound)?;
        Ok(page.render()?)
    })
    .await
}

async fn how(visit: Visit, PathSlug(slug): PathSlug, headers: HeaderMap) -> Result {
    answer(&visit, slug.as_str(), &headers, Some(""), |reader, shell| {
        Ok(MethodPage::new(reader, shell).render()?)
    })
    .await
}

#[derive(Deserialize)]
struct OneKunta {
    slug: String,
    code: String,
}

async fn sheet(visit: Visit, Path(at): Path<OneKunta>, headers: HeaderMap) -> Result {
    let origin = visit.state.config.public_url.clone();
    answer(&visit, &at.slug, &headers, Some(""), |reader, shell| {
        let page = SheetPage::new(reader, shell, &at.code, &origin).ok_or(WebError::NotFound)?;
        Ok(page.render()?)
    })
    .await
}

#[derive(Deserialize)]
struct OneFile {
    slug: String,
    file: String,
}

async fn data(visit: Visit, Path(at): Path<OneFile>, headers: HeaderMap) -> Result {
    data::file(&visit, &at.slug, &at.file, false, &headers).await
}

async fn excel(visit: Visit, Path(at): Path<OneFile>, headers: HeaderMap) -> Result {
    data::file(&visit, &at.slug, &at.file, true, &headers).await
}

/// The table of a picture.
async fn picture(visit: Visit, Path(at): Path<OneFile>, Query(through): Query<Through>) -> Result {
    let Found::Told(told) = find(&visit, &at.slug).await? else { return Err(WebError::NotFound) };
    let name = at.file.strip_suffix(".csv").ok_or(WebError::NotFound)?;
    let reader = Reader::new(&told, visit.lang);
    // The map has two tables, and each has its name.
    let asks = Asks { by_kunta: name == "municipalities", ..through.asks() };
    let page = ResultsPage::new(reader, visit.public_shell(""), visit.state.now().date(), asks);
    let found = page.tables().into_iter().find(|(id, _)| *id == name).ok_or(WebError::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}-{name}.csv\"", at.slug)),
    ];
    Ok((headers, data::picture(visit.lang, found.1)?).into_response())
}

/// Large figures for a wall. Where results are hidden it shows what everybody may know: how many there are.
async fn on_the_wall(visit: Visit, PathSlug(slug): PathSlug) -> Result {
    let all = visit.state.need::<Brainstorms>()?;
    let view = all.find(&Actor::Visitor, slug.as_str()).await.map_err(refused)?;
    let b = &view.brainstorm;
    let counted = all.counted(&Actor::Visitor, b.id).await.map_err(refused)?;
    let told = match find(&visit, slug.as_str()).await {
        Ok(Found::Told(told)) if !told.not_public => Some(told),
        Ok(_) | Err(WebError::NotFound) => None,
        Err(error) => return Err(error),
    };
    let mut shell = visit.public_shell(b.settings.title.get(visit.lang).to_owned());
    shell.simulated = b.simulated;
    shell.live = true;
    let seen = told.as_ref().map(|told| {
        let reader = Reader::new(told, visit.lang);
        let page = ResultsPage::new(reader, shell.clone(), visit.state.now().date(), Asks::default());
        (reader, page)
    });
    let hidden = seen.is_none() && b.settings.visibility != Visibility::Always;
    let counts = [counted.participants, counted.ideas, counted.votes];
    let origin = &visit.state.config.public_url;
    page(&WallPage::new(shell, origin, b, seen, counts, hidden))
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

/// Finds the result, and renders the page once for its version and the reader's `choice`; every time where
/// there is none.
async fn answer(
    visit: &Visit,
    slug: &str,
    headers: &HeaderMap,
    choice: Option<&str>,
    render: impl FnOnce(Reader<'_>, ui::Shell) -> Result<String>,
) -> Result {
    // The promise falls due by the calendar.
    let today = visit.state.now().date().to_iso();
    let (view, outcome, not_public) = match look(visit, slug).await? {
        Looked::There(view, outcome, not_public) => (view, outcome, not_public),
        Looked::Computing(view) => {
            let title = view.brainstorm.settings.title.get(visit.lang).to_owned();
            let shell = visit.public_shell(T(visit.lang).results_of(&title));
            return page(&ComputingPage { shell, t: T(visit.lang), title });
        }
    };
    let address = choice.map(|choice| format!("{} {choice} {today} {not_public}", visit.path));
    let b = &view.brainstorm;
    let themes = match themes::changed_at(&visit.state, b.org, b.id).await {
        // The database is gone for a moment: the page that was shown last is still true.
        Err(error @ WebError::Busy(_)) => {
            let kept = address.as_ref().and_then(|address| visit.state.pages.last(address));
            return kept.map(|kept| kept.respond(headers)).ok_or(error);
        }
        other => other?,
    };
    let version = version_of(b.revision, outcome.at, themes);
    // A page that is kept needs none of the words, which of ten thousand ideas take a while to gather.
    if let Some(address) = &address
        && let Ok(kept) = visit.state.pages.html(address, version, || Err(WebError::NotFound))
    {
        return Ok(kept.respond(headers));
    }
    let told = gathered(&visit.state, &view, outcome, not_public, version).await?;
    let reader = Reader::new(&told, visit.lang);
    let make = || {
        let mut shell = visit.public_shell(reader.t().results_of(&reader.title()));
        if !told.not_public {
            shell = shell.with_description(reader.t().numbers(
                &crate::words::figure(visit.lang, told.outcome.raters),
                &reader.n(told.outcome.idea_count),
                &reader.long(told.outcome.ratings),
            ));
        }
        shell.simulated = told.brainstorm.simulated;
        shell.live = told.outcome.live;
        let title = told.brainstorm.settings.title.get(visit.lang).to_owned();
        let shell = shell.with_organisation(title, format!("/b/{}", told.brainstorm.slug));
        render(reader, shell)
    };
    let Some(address) = address else { return Ok(web::Html(make()?).into_response()) };
    let cached = visit.state.pages.html(&address, version, make)?;
    Ok(cached.respond(headers))
}

/// Goes up with everything a page shows: what was said of the brainstorm, and the result.
pub(crate) fn version(told: &Told) -> i64 {
    version_of(told.brainstorm.revision, told.outcome.at, told.themes.at)
}

fn version_of(revision: i64, outcome: i64, themes: i64) -> i64 {
    const RESULTS: i64 = 1 << 42;
    revision.saturating_mul(RESULTS).saturating_add(outcome.max(themes) % RESULTS)
}

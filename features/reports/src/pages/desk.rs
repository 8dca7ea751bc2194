// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The archive package at the desk: what is in it, what is not, and the file.

use askama::Template;
use brainstorm::contract::{BrainstormId, Brainstorms, DeskTab, State, View, desk_head, desk_shell};
use insight::contract::source;
use kernel::Permission;
use ui::{Common, Head, Shell};
use web::{Access, AppState, Path, Result, Route, Visit, WebError, download, get, page, post};

use crate::{
    archive::package,
    files::{Format, Kept},
    messages::archive::A,
    sheets::sheets,
};

/// Where the page is below a brainstorm's desk.
const TAIL: &str = "/archive";

pub(super) fn routes() -> Vec<Route> {
    let run = Access::Staff(Permission::RunBrainstorm);
    vec![
        get("/{lang}/desk/b/{id}/archive", run, show),
        get("/{lang}/desk/b/{id}/archive/package.zip", run, take).audited("archive.take"),
        // A form, so that nothing that only follows links sets so much work going.
        post("/{lang}/desk/b/{id}/archive/sheets.zip", run, municipalities),
    ]
}

/// Adds the tab to the desk.
pub(crate) fn start(state: &AppState) {
    let label = |lang| A(lang).tab();
    DeskTab { tail: TAIL, label, needs: Permission::RunBrainstorm }.register(state);
}

#[derive(Template)]
#[template(path = "archive.html")]
struct ArchivePage {
    shell: Shell,
    c: Common,
    h: Head,
    a: A,
    over: bool,
    /// The result is there, and may be read.
    ready: bool,
    public: bool,
    until: String,
    href: String,
    /// Every municipality's A4; empty where homes were not asked for, or this build writes no PDF.
    sheets: String,
}

#[derive(serde::Deserialize)]
struct At {
    id: String,
}

/// The brainstorm, for who runs it and may read its results.
async fn of(visit: &Visit, at: &At) -> Result<std::sync::Arc<View>> {
    let all = visit.state.need::<Brainstorms>()?;
    let id: BrainstormId = at.id.parse().map_err(|_| WebError::NotFound)?;
    let view = all.get(&visit.actor(), id).await.map_err(|_| WebError::NotFound)?;
    visit.require(view.brainstorm.org, Permission::RunBrainstorm)?;
    visit.require(view.brainstorm.org, Permission::ReadResults)?;
    Ok(view)
}

async fn show(visit: Visit, Path(at): Path<At>) -> Result {
    let view = of(&visit, &at).await?;
    let (lang, b, a) = (visit.lang, &view.brainstorm, A(visit.lang));
    let over = b.state_at(visit.state.now()) >= State::Closed;
    let ready = over && source(&visit, &b.id.to_string()).await?.is_some();
    let kept = visit.state.need::<Brainstorms>()?.kept().await.map_err(WebError::internal)?;
    let until = kept.iter().find(|k| k.id == b.id).and_then(|k| k.until).map(|at| at.date());
    let day = |d: kernel::Date| a.until(&ui::format::date(lang, i32::from(d.year), d.month, d.day));
    page(&ArchivePage {
        shell: desk_shell(&visit, &view, a.tab(), TAIL),
        c: Common(lang),
        h: desk_head(&visit, &view, TAIL, None).with_lead(a.lead()),
        over,
        ready,
        public: b.state >= State::Published,
        until: until.map(day).unwrap_or_default(),
        href: format!("/{lang}/desk/b/{}{TAIL}/package.zip", b.id),
        sheets: if ready && sheets_there(&visit, &view).await? {
            format!("/{lang}/desk/b/{}{TAIL}/sheets.zip", b.id)
        } else {
            String::new()
        },
        a,
    })
}

async fn take(visit: Visit, Path(at): Path<At>) -> Result {
    let view = of(&visit, &at).await?;
    let package = package(&visit.state, &visit.actor(), &view.brainstorm.id.to_string()).await?;
    let name = format!("{}-archive.zip", package.slug());
    Ok(download("application/zip", &name, "no-store", move |out| package.write(out)))
}

/// Whether there is an A4 for each municipality.
async fn sheets_there(visit: &Visit, view: &View) -> Result<bool> {
    let found = source(visit, &view.brainstorm.id.to_string()).await?;
    let any = found.is_some_and(|s| s.sheets(visit.lang, "").next().is_some());
    Ok(any && Format::Summary.is_there())
}

/// Every municipality's A4 as PDF. One such file is written at a time: the machine has to answer others too.
async fn municipalities(visit: Visit, Path(at): Path<At>) -> Result {
    let view = of(&visit, &at).await?;
    let all = sheets(&visit.state, &visit.actor(), &view.brainstorm.id.to_string(), visit.lang).await?;
    let kept = visit.state.need::<Kept>()?;
    let desk = kept
        .sheets
        .clone()
        .try_lock_owned()
        .map_err(|_| WebError::Busy("the sheets are being written for somebody else".to_owned()))?;
    let name = all.name();
    Ok(download("application/zip", &name, "no-store", move |out| {
        let _desk = desk;
        all.write(out, |_| {}).map(drop)
    }))
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The organisation's own templates of office documents: fetched, changed in an office program, and taken into
//! use here. One that does not work is refused at once and changes nothing.

use askama::Template;
use document::Refusal;
use kernel::Permission;
use ui::{Common, Errors, Shell, Tone};
use web::{
    Access, AppState, DeskLink, IntoResponse as _, Path, Query, Response, Result, Route, StatusCode, Upload,
    Visit, WebError, get, header, page, page_with, post,
};

use crate::{
    files::{self, Format},
    messages::templates::M,
    store::{self, InUse},
};

/// Where the page is.
const PATH: &str = "/desk/templates";
/// A template may be so large.
const MOST_BYTES: usize = 8 << 20;
/// A form with a larger one is still read, so that its page can say how large it may be.
const FORM_LIMIT: usize = 16 << 20;

pub(super) fn routes() -> Vec<Route> {
    let manage = Access::Staff(Permission::ManageAccounts);
    vec![
        get("/{lang}/desk/templates", manage, show),
        get("/{lang}/desk/templates/{file}", manage, take),
        post("/{lang}/desk/templates/{file}", manage, save).body_limit(FORM_LIMIT),
        post("/{lang}/desk/templates/{file}/remove", manage, remove),
    ]
}

/// Adds the page to the desk's menu.
pub(crate) fn start(state: &AppState) {
    let label = |lang| M(lang).title();
    DeskLink { path: PATH, label, needs: Permission::ManageAccounts }.register(state);
}

#[derive(Template)]
#[template(path = "templates.html")]
struct TemplatesPage {
    shell: Shell,
    c: Common,
    m: M,
    errors: Errors,
    kinds: Vec<Kind>,
}

/// A kind of document as the page shows it.
struct Kind {
    label: &'static str,
    /// Its field's name.
    code: &'static str,
    /// What its field is called.
    field: String,
    file: &'static str,
    accept: &'static str,
    /// Since when an own template is in use and how large it is; empty where there is none.
    own: String,
}

/// Kinds whose looks an editor changes in an office program.
fn kinds() -> impl Iterator<Item = Format> {
    Format::ALL.into_iter().filter(|format| format.is_office())
}

#[derive(serde::Deserialize)]
struct File {
    file: String,
}

/// What was just done.
#[derive(serde::Deserialize)]
struct Done {
    #[serde(default)]
    done: String,
}

async fn show(visit: Visit, Query(Done { done }): Query<Done>) -> Result {
    let mut shown = current(&visit, Errors::new()).await?;
    let said = match done.as_str() {
        "saved" => Some(shown.m.saved()),
        "removed" => Some(shown.m.removed()),
        _ => None,
    };
    if let Some(said) = said {
        shown.shell = shown.shell.with_flash(Tone::Success, said);
    }
    page(&shown)
}

async fn current(visit: &Visit, errors: Errors) -> Result<TemplatesPage> {
    let (org, lang, m) = (visit.org()?, visit.lang, M(visit.lang));
    let in_use = visit.state.store.read(move |q| store::all(q, org)).await?;
    let own = |used: &InUse| {
        let day = used.since.date();
        let day = ui::format::date(lang, i32::from(day.year), day.month, day.day);
        m.in_use(&day, &ui::format::whole(lang, (used.length / 1_000).max(1)))
    };
    let kinds = kinds()
        .map(|format| Kind {
            label: format.label(lang),
            code: format.code(),
            field: m.file(&format.code().to_uppercase()),
            file: format.file(),
            accept: format.media_type(),
            own: in_use.iter().find(|used| used.format == format).map(own).unwrap_or_default(),
        })
        .collect();
    let shell = visit.desk_shell(m.title(), PATH);
    Ok(TemplatesPage { shell, c: Common(lang), m, errors, kinds })
}

/// The kind of a file in an address.
fn kind_of(file: &str) -> Result<Format> {
    kinds().find(|format| format.file() == file).ok_or(WebError::NotFound)
}

/// The built-in template, the organisation's own (`own-`), or a document of made-up content in the own one
/// (`sample-`).
async fn take(visit: Visit, Path(File { file }): Path<File>) -> Result<Response> {
    let (org, lang) = (visit.org()?, visit.lang);
    let own = ["own-", "sample-"].into_iter().find_map(|head| Some((head, file.strip_prefix(head)?)));
    let format = kind_of(own.map_or(file.as_str(), |(_, name)| name))?;
    let template = match own {
        None => None,
        Some(_) => {
            let found = visit.state.store.read(move |q| store::one(q, org, format)).await?;
            Some(found.ok_or(WebError::NotFound)?)
        }
    };
    let bytes = match (own, template) {
        (Some(("own-", _)), Some(bytes)) => bytes,
        (_, template) => {
            tokio::task::spawn_blocking(move || files::sample(format, lang, template.as_deref()))
                .await
                .map_err(WebError::internal)?
                .map_err(WebError::internal)?
        }
    };
    let headers = [
        (header::CONTENT_TYPE, format.media_type().to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{file}\"")),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}

/// Takes a template into use, if a document can be made with it.
async fn save(visit: Visit, Path(File { file }): Path<File>, upload: Upload) -> Result {
    let (org, lang, m) = (visit.org()?, visit.lang, M(visit.lang));
    let format = kind_of(&file)?;
    let tried = match upload.bytes(format.code()) {
        None => Err(m.missing().to_owned()),
        Some(bytes) if bytes.len() > MOST_BYTES => Err(m.large(&(MOST_BYTES >> 20).to_string())),
        Some(bytes) => {
            let bytes = bytes.to_vec();
            let tried = move || {
                files::sample(format, lang, Some(&bytes)).map(|_| bytes).map_err(|error| said(m, &error))
            };
            tokio::task::spawn_blocking(tried).await.map_err(WebError::internal)?
        }
    };
    match tried {
        Ok(bytes) => {
            let now = visit.state.now();
            visit.state.store.write(move |q| store::put(q, org, format, now, &bytes)).await?;
            Ok(visit.go(&format!("{PATH}?done=saved")))
        }
        Err(why) => {
            let mut errors = Errors::new();
            errors.add(format.code(), why);
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &current(&visit, errors).await?)
        }
    }
}

/// Goes back to the built-in look.
async fn remove(visit: Visit, Path(File { file }): Path<File>) -> Result {
    let (org, format) = (visit.org()?, kind_of(&file)?);
    visit.state.store.write(move |q| store::remove(q, org, format)).await?;
    Ok(visit.go(&format!("{PATH}?done=removed")))
}

/// Why a template is refused, and what to do.
fn said(m: M, error: &document::Error) -> String {
    let document::Error::Office(refusal) = error else { return m.unusable().to_owned() };
    let why = match refusal {
        Refusal::NoOffice(_) => m.no_office().to_owned(),
        Refusal::Missing(part) | Refusal::NotText(part) | Refusal::Doctype(part) => m.bad_part(part),
        Refusal::NoStyles(styles) => {
            let styles: Vec<String> = styles.iter().map(|name| m.quoted(name)).collect();
            m.no_styles(&ui::format::list(m.0, &styles))
        }
        Refusal::Outside(part) => m.outside(part),
        Refusal::NoMaster | Refusal::NoTheme => m.no_master().to_owned(),
        Refusal::NoOpening => m.no_opening().to_owned(),
        Refusal::NoContent => m.no_content().to_owned(),
    };
    format!("{why} {}", m.what_to_do())
}

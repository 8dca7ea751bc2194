// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The organisation's own names and six colours. Colours that somebody could not read are refused, with the pair
//! and its contrast.

use askama::Template;
use kernel::LocalizedText;
use ui::{Common, Errors, Shell, Theme, ThemeError, Tone};
use web::{
    Form, IntoResponse as _, Looks, Path, Query, Response, Result, StatusCode, Visit, WebError, header, page,
    page_with,
};

use crate::{
    logo::Logo,
    looks,
    messages::T,
    operations,
    store::{logos, organisations},
};

#[derive(Template)]
#[template(path = "organisation.html")]
pub(super) struct OrganisationPage {
    shell: Shell,
    c: Common,
    t: T,
    errors: Errors,
    v: Typed,
    fields: Vec<(&'static str, &'static str, String)>,
    own: bool,
    has_logo: bool,
}

/// What is typed.
#[derive(Default, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Typed {
    name_fi: String,
    name_sv: String,
    name_en: String,
    own: String,
    brand: String,
    on_brand: String,
    accent: String,
    dark_brand: String,
    dark_on_brand: String,
    dark_accent: String,
}

#[derive(serde::Deserialize)]
pub(crate) struct Done {
    #[serde(default)]
    done: String,
}

/// What an organisation begins with: the product's own colours.
fn first() -> Theme {
    let colour = str::to_owned;
    Theme {
        brand: colour("#1c4a3b"),
        on_brand: colour("#ffffff"),
        accent: colour("#8a5a10"),
        dark_brand: colour("#8fd0b4"),
        dark_on_brand: colour("#0c1411"),
        dark_accent: colour("#e0b15c"),
    }
}

pub(crate) async fn show(visit: Visit, Query(Done { done }): Query<Done>) -> Result {
    let mut shown = current(&visit, Errors::new()).await?;
    if done == "saved" {
        shown.shell = shown.shell.with_flash(Tone::Success, shown.t.saved());
    }
    page(&shown)
}

/// The page with what is kept.
pub(super) async fn current(visit: &Visit, errors: Errors) -> Result<OrganisationPage> {
    let org = visit.org()?;
    let found = visit.state.store.read(move |q| organisations::by_id(q, org)).await?;
    let found = found.ok_or(WebError::NotFound)?;
    let own = looks::theme(&found.look);
    let t = own.clone().unwrap_or_else(first);
    let v = Typed {
        name_fi: found.name.fi,
        name_sv: found.name.sv,
        name_en: found.name.en,
        own: if own.is_some() { "1".to_owned() } else { String::new() },
        brand: t.brand,
        on_brand: t.on_brand,
        accent: t.accent,
        dark_brand: t.dark_brand,
        dark_on_brand: t.dark_on_brand,
        dark_accent: t.dark_accent,
    };
    Ok(filled(visit, v, errors))
}

fn filled(visit: &Visit, v: Typed, errors: Errors) -> OrganisationPage {
    let t = T(visit.lang);
    let mut shell = visit.desk_shell(t.organisation(), "/desk/organisation");
    if let Ok(org) = visit.org() {
        Looks::of(&visit.state).dress(&mut shell, org);
    }
    let fields = vec![
        ("brand", t.colour_brand(), v.brand.clone()),
        ("on_brand", t.colour_on_brand(), v.on_brand.clone()),
        ("accent", t.colour_accent(), v.accent.clone()),
        ("dark_brand", t.colour_dark_brand(), v.dark_brand.clone()),
        ("dark_on_brand", t.colour_dark_on_brand(), v.dark_on_brand.clone()),
        ("dark_accent", t.colour_dark_accent(), v.dark_accent.clone()),
    ];
    let own = !v.own.is_empty();
    let has_logo = shell.logo.is_some();
    OrganisationPage { shell, c: Common(visit.lang), t, errors, fields, own, has_logo, v }
}

/// Saves names and colours, or says which cannot be read.
pub(crate) async fn save(visit: Visit, Form(typed): Form<Typed>) -> Result {
    let (t, mut errors) = (T(visit.lang), Errors::new());
    let name = LocalizedText::new(typed.name_fi.trim(), typed.name_sv.trim(), typed.name_en.trim());
    for (field, text) in [("name_fi", &name.fi), ("name_sv", &name.sv), ("name_en", &name.en)] {
        if text.chars().count() > 100 {
            errors.add(field, t.name_long());
        }
    }
    if name.fi.is_empty() {
        errors.add("name_fi", t.organisation_name_missing());
    }
    let theme = Theme {
        brand: colour(&typed.brand),
        on_brand: colour(&typed.on_brand),
        accent: colour(&typed.accent),
        dark_brand: colour(&typed.dark_brand),
        dark_on_brand: colour(&typed.dark_on_brand),
        dark_accent: colour(&typed.dark_accent),
    };
    let look = if typed.own.is_empty() { String::new() } else { looks::stored(&theme) };
    if !look.is_empty()
        && let Err(error) = theme.css()
    {
        errors.add(field_of(&theme, &error), said(t, &error));
    }
    if !errors.is_empty() {
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &filled(&visit, typed, errors));
    }
    let done = operations::set_organisation(&visit.actor(), &visit.state, name, look).await;
    done.map_err(|e| e.told(visit.lang))?;
    Ok(visit.go("/desk/organisation?done=saved"))
}

fn colour(text: &str) -> String {
    text.trim().to_lowercase()
}

/// The field that an error is about.
fn field_of(theme: &Theme, error: &ThemeError) -> &'static str {
    let text = match error {
        ThemeError::NotAColour(text) => text,
        ThemeError::Contrast { front, .. } => front,
    };
    let all = [
        ("brand", &theme.brand),
        ("on_brand", &theme.on_brand),
        ("accent", &theme.accent),
        ("dark_brand", &theme.dark_brand),
        ("dark_on_brand", &theme.dark_on_brand),
        ("dark_accent", &theme.dark_accent),
    ];
    all.iter().find(|(_, colour)| *colour == text).map_or("brand", |(name, _)| name)
}

fn said(t: T, error: &ThemeError) -> String {
    match error {
        ThemeError::NotAColour(text) => t.colour_bad(text),
        ThemeError::Contrast { front, behind, ratio, least } => {
            let number = |x: &f64| ui::format::decimal(t.0, *x, 1);
            t.colour_contrast(front, behind, &number(ratio), &number(least))
        }
    }
}

/// Which file of which organisation.
#[derive(serde::Deserialize)]
pub(crate) struct File {
    slug: String,
    file: String,
}

/// The organisation's colours or its logo. The file's name changes with its content, so it may be kept for ever.
pub(crate) async fn file(visit: Visit, Path(wanted): Path<File>) -> Result<Response> {
    let slug = wanted.slug.clone();
    let read = move |q: &mut ::store::Query<'_>| {
        let Some(org) = organisations::by_slug(q, &slug)? else { return Ok(None) };
        let logo = logos::one(q, org.id)?;
        Ok::<_, ::store::Error>(Some((org, logo)))
    };
    let (org, logo) = visit.state.store.read(read).await?.ok_or(WebError::NotFound)?;
    let (kind, bytes) = match (looks::sheet(&org), logo) {
        (Some((name, css)), _) if name == wanted.file => ("text/css; charset=utf-8", css.into_bytes()),
        (_, Some(logo)) if Logo::file(&logo.digest) == wanted.file => ("image/png", logo.picture),
        _ => return Err(WebError::NotFound),
    };
    let headers =
        [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
    Ok((headers, bytes).into_response())
}

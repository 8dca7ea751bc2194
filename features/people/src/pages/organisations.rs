// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The organisations of the installation, for the owners of the one whose site it is: who is here, and a form to
//! take in another with an invitation to its first owner.

use askama::Template;
use kernel::{LocalizedText, Slug};
use ui::{Choice, Common, Errors, Shell, Tone};
use web::{Form, Result, StatusCode, Visit, WebError, page, page_with};

use crate::{
    domain::{Email, KINDS},
    error::Error,
    messages::T,
    operations::{self, by_mail},
    store::organisations,
};

#[derive(Template)]
#[template(path = "organisations.html")]
struct OrganisationsPage {
    shell: Shell,
    c: Common,
    t: T,
    errors: Errors,
    all: Vec<(String, &'static str)>,
    v: Typed,
    kinds: Vec<Choice>,
    link: Option<String>,
}

/// What is typed.
#[derive(Default, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Typed {
    name_fi: String,
    name_sv: String,
    name_en: String,
    kind: String,
    email: String,
}

pub(crate) async fn show(visit: Visit) -> Result {
    page(&filled(&visit, Typed::default(), Errors::new()).await?)
}

async fn filled(visit: &Visit, v: Typed, errors: Errors) -> Result<OrganisationsPage> {
    let (t, own) = (T(visit.lang), visit.org()?);
    let all = visit.state.store.read(organisations::all).await?;
    // For another organisation this page is not there.
    if !all.iter().any(|o| o.id == own && o.owns_site) {
        return Err(WebError::NotFound);
    }
    let kinds = KINDS.iter().map(|k| Choice::new(*k, t.kind(k)).checked(v.kind == *k));
    Ok(OrganisationsPage {
        shell: visit.desk_shell(t.organisations(), "/desk/organisations"),
        c: Common(visit.lang),
        t,
        errors,
        all: all.into_iter().map(|o| (o.name.get(visit.lang).to_owned(), t.kind(&o.kind))).collect(),
        kinds: kinds.collect(),
        v,
        link: None,
    })
}

/// Takes in an organisation, or says what is wrong.
pub(crate) async fn add(visit: Visit, Form(typed): Form<Typed>) -> Result {
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
    let kind = KINDS.into_iter().find(|k| *k == typed.kind);
    if kind.is_none() {
        errors.add("kind", t.kind_missing());
    }
    let email = Email::parse(&typed.email);
    if email.is_none() {
        errors.add("email", t.email_bad());
    }
    let (Some(kind), Some(email), true) = (kind, email, errors.is_empty()) else {
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &filled(&visit, typed, errors).await?);
    };
    let slug = Slug::from_title(&name.fi, kind);
    let to = email.clone();
    match operations::add_organisation(&visit.actor(), &visit.state, (slug, name, kind), email).await {
        Ok((org, token)) => {
            let link = visit.state.config.public_url.clone() + &visit.url(&format!("/invitation/{token}"));
            let letter = by_mail::invitation(&visit.state, &to, visit.lang, &link);
            let sent = by_mail::send(&visit.state, org, letter).await.map_err(|e| e.told(visit.lang))?;
            let mut shown = filled(&visit, Typed::default(), Errors::new()).await?;
            let said = if sent { t.invited_and_sent(&typed.email) } else { t.invited(&typed.email) };
            shown.shell = shown.shell.with_flash(Tone::Success, said);
            shown.link = Some(link);
            page(&shown)
        }
        Err(Error::Taken) => {
            errors.add("name_fi", t.organisation_taken());
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &filled(&visit, typed, errors).await?)
        }
        Err(error) => Err(error.told(visit.lang)),
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Accepting an invitation: a name and a password make the account.

use askama::Template;
use ui::{Common, Errors, Shell};
use web::{Form, Path, Result, StatusCode, Visit, page, page_with};

use super::{Token, password_fault, signed_in};
use crate::{messages::T, operations};

#[derive(Template)]
#[template(path = "invitation.html")]
struct Accept {
    shell: Shell,
    c: Common,
    t: T,
    errors: Errors,
    email: String,
    name: String,
}

/// What is typed.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Typed {
    name: String,
    password: String,
}

/// The form; the invitation stays unused.
pub(crate) async fn show(visit: Visit, Path(Token { token }): Path<Token>) -> Result {
    let invitation = operations::invitation(&visit.state, &token).await.map_err(|e| e.told(visit.lang))?;
    page(&form(&visit, invitation.email.as_str(), "", Errors::new()))
}

/// Makes the account and signs in, or shows the form again.
pub(crate) async fn send(
    visit: Visit,
    Path(Token { token }): Path<Token>,
    Form(typed): Form<Typed>,
) -> Result {
    let (state, lang) = (&visit.state, visit.lang);
    let invitation = operations::invitation(state, &token).await.map_err(|e| e.told(lang))?;
    let email = invitation.email.as_str();
    let errors = check(T(lang), &typed, email);
    if !errors.is_empty() {
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &form(&visit, email, &typed.name, errors));
    }
    let name = typed.name.trim().to_owned();
    let session = operations::accept(state, &token, name, typed.password, lang).await;
    Ok(signed_in(&visit, &session.map_err(|e| e.told(lang))?, ""))
}

fn check(t: T, typed: &Typed, email: &str) -> Errors {
    let mut errors = Errors::new();
    if typed.name.trim().is_empty() {
        errors.add("name", t.name_missing());
    } else if typed.name.chars().count() > 100 {
        errors.add("name", t.name_long());
    }
    let fault = password_fault(t, &typed.password, email);
    if !fault.is_empty() {
        errors.add("password", fault);
    }
    errors
}

fn form(visit: &Visit, email: &str, name: &str, errors: Errors) -> Accept {
    let t = T(visit.lang);
    Accept {
        shell: visit.shell(t.invitation()),
        c: Common(visit.lang),
        t,
        errors,
        email: email.to_owned(),
        name: name.to_owned(),
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Signing in with address and password, and out.

use askama::Template;
use kernel::Id;
use ui::{Common, Errors, Shell};
use web::{
    Form, IntoResponse as _, Query, Result, StatusCode, Visit, header, page, page_with, sign_out_cookie,
};

use super::signed_in;
use crate::{
    error::Error,
    messages::T,
    operations::{self, Entry},
    store::sessions,
};

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignIn {
    shell: Shell,
    c: Common,
    t: T,
    errors: Errors,
    email: String,
    next: String,
    /// Whether a letter can be sent instead.
    by_mail: bool,
}

#[derive(Template)]
#[template(path = "sign_in_code.html")]
struct CodePage {
    shell: Shell,
    c: Common,
    t: T,
    errors: Errors,
    ticket: String,
    next: String,
}

/// The code of the app.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Code {
    ticket: String,
    code: String,
    #[serde(default)]
    next: String,
}

/// Where the reader wanted to go.
#[derive(serde::Deserialize)]
pub(crate) struct Wanted {
    #[serde(default)]
    next: String,
}

/// What is typed.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Typed {
    email: String,
    password: String,
    #[serde(default)]
    next: String,
}

/// The form.
pub(crate) async fn show(visit: Visit, Query(wanted): Query<Wanted>) -> Result {
    page(&form(&visit, String::new(), wanted.next, Errors::new()))
}

/// Signs in, or shows the form again.
pub(crate) async fn send(visit: Visit, Form(typed): Form<Typed>) -> Result {
    match operations::sign_in(&visit.state, visit.address, &typed.email, &typed.password).await {
        Ok(Entry::Open(session)) => Ok(signed_in(&visit, &session, &typed.next)),
        Ok(Entry::Code(ticket)) => page(&code_form(&visit, ticket, typed.next, Errors::new())),
        Err(Error::Password) => {
            let mut errors = Errors::new();
            errors.add("email", T(visit.lang).wrong_password());
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &form(&visit, typed.email, typed.next, errors))
        }
        Err(error) => Err(error.told(visit.lang)),
    }
}

/// The second step: the code of the app.
pub(crate) async fn code(visit: Visit, Form(typed): Form<Code>) -> Result {
    match operations::factors::finish(&visit.state, &typed.ticket, &typed.code).await {
        Ok(session) => Ok(signed_in(&visit, &session, &typed.next)),
        Err(Error::Code) => {
            let mut errors = Errors::new();
            errors.add("code", T(visit.lang).code_wrong());
            let shown = code_form(&visit, typed.ticket, typed.next, errors);
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &shown)
        }
        // Too slow, or no ticket of ours: from the beginning.
        Err(Error::Link) => Ok(visit.go("/sign-in")),
        Err(error) => Err(error.told(visit.lang)),
    }
}

fn code_form(visit: &Visit, ticket: String, next: String, errors: Errors) -> CodePage {
    let t = T(visit.lang);
    let mut shell = visit.shell(t.code_heading());
    shell.path = "/sign-in".to_owned();
    CodePage { shell, c: Common(visit.lang), t, errors, ticket, next }
}

/// Ends the session, here and on every node.
pub(crate) async fn sign_out(visit: Visit) -> Result {
    let session = visit.signed_in()?;
    let (org, account, id) = (session.org(), session.staff.account, Id::from_i64(session.session));
    visit.state.store.write(move |q| sessions::end(q, org, account, id)).await?;
    Ok(([(header::SET_COOKIE, sign_out_cookie(&visit.state.config))], visit.go("/sign-in")).into_response())
}

fn form(visit: &Visit, email: String, next: String, errors: Errors) -> SignIn {
    let t = T(visit.lang);
    let mut shell = visit.shell(t.sign_in());
    shell.query = String::new();
    let by_mail = mail::Post::of(&visit.state).is_some();
    SignIn { shell, c: Common(visit.lang), t, errors, email, next, by_mail }
}

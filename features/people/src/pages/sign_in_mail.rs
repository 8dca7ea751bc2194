// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Signing in with a letter, for those who have no password at hand. The page says the same whether or not the
//! address has an account.

use askama::Template;
use mail::Post;
use ui::{Common, Errors, Shell};
use web::{Form, Result, StatusCode, Visit, WebError, page, page_with};

use super::signed_in;
use crate::{error::Error, messages::T, operations::by_mail};

#[derive(Template)]
#[template(path = "sign_in_mail.html")]
struct MailPage {
    shell: Shell,
    c: Common,
    t: T,
    errors: Errors,
    /// What the browser keeps until the code is typed; empty while the address is asked for.
    ask: String,
}

/// The address.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Typed {
    email: String,
}

/// The code of the letter.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Code {
    ask: String,
    code: String,
}

/// The form for the address.
pub(crate) async fn show(visit: Visit) -> Result {
    Post::of(&visit.state).ok_or(WebError::NotFound)?;
    page(&form(&visit, String::new(), Errors::new()))
}

/// Sends the letter and asks for its code.
pub(crate) async fn ask(visit: Visit, Form(typed): Form<Typed>) -> Result {
    let ask = by_mail::ask(&visit.state, &typed.email).await.map_err(|e| e.told(visit.lang))?;
    page(&form(&visit, ask, Errors::new()))
}

/// Signs in, or asks again.
pub(crate) async fn code(visit: Visit, Form(typed): Form<Code>) -> Result {
    match by_mail::finish(&visit.state, &typed.ask, &typed.code).await {
        Ok(session) => Ok(signed_in(&visit, &session, "")),
        Err(Error::Code) => {
            let mut errors = Errors::new();
            errors.add("code", T(visit.lang).code_wrong());
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &form(&visit, typed.ask, errors))
        }
        Err(error) => Err(error.told(visit.lang)),
    }
}

fn form(visit: &Visit, ask: String, errors: Errors) -> MailPage {
    let t = T(visit.lang);
    let title = if ask.is_empty() { t.by_mail() } else { t.mail_sent() };
    let mut shell = visit.shell(title);
    shell.path = "/sign-in/mail".to_owned();
    MailPage { shell, c: Common(visit.lang), t, errors, ask }
}

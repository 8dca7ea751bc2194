// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Setting up the second factor: scan or type the secret into an app, then type the app's first code.

use askama::Template;
use kernel::Id;
use qrcode::{Color, EcLevel, QrCode};
use ui::{Common, Errors, Shell};
use web::{Form, Result, StatusCode, Visit, page, page_with};

use crate::{
    error::Error,
    messages::T,
    operations::factors::{self, Setup},
};

#[derive(Template)]
#[template(path = "factor.html")]
struct FactorPage {
    shell: Shell,
    c: Common,
    t: T,
    errors: Errors,
    setup: Setup,
    qr: String,
}

/// The code that an app shows.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Typed {
    code: String,
}

/// A code, or the password.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Proof {
    proof: String,
}

/// Makes a secret and shows it.
pub(crate) async fn begin(visit: Visit) -> Result {
    factors::begin_setup(&visit.actor(), &visit.state).await.map_err(|e| e.told(visit.lang))?;
    Ok(visit.go("/desk/account/factor"))
}

/// The secret that waits to be confirmed.
pub(crate) async fn show(visit: Visit) -> Result {
    match form(&visit, Errors::new()).await? {
        Some(shown) => page(&shown),
        None => Ok(visit.go("/desk/account")),
    }
}

/// The first code.
pub(crate) async fn confirm(visit: Visit, Form(typed): Form<Typed>) -> Result {
    match factors::confirm(&visit.actor(), &visit.state, &typed.code).await {
        Ok(()) => Ok(visit.go("/desk/account?done=factor")),
        Err(Error::Code) => {
            let mut errors = Errors::new();
            errors.add("code", T(visit.lang).code_wrong());
            match form(&visit, errors).await? {
                Some(shown) => page_with(StatusCode::UNPROCESSABLE_ENTITY, &shown),
                None => Ok(visit.go("/desk/account")),
            }
        }
        Err(error) => Err(error.told(visit.lang)),
    }
}

/// Takes it away.
pub(crate) async fn remove(visit: Visit, Form(typed): Form<Proof>) -> Result {
    let session = Id::from_i64(visit.signed_in()?.session);
    match factors::remove(&visit.actor(), &visit.state, session, typed.proof).await {
        Ok(()) => Ok(visit.go("/desk/account?done=saved")),
        Err(Error::Code) => super::account::again(&visit, "proof", T(visit.lang).proof_wrong()).await,
        Err(error) => Err(error.told(visit.lang)),
    }
}

async fn form(visit: &Visit, errors: Errors) -> Result<Option<FactorPage>> {
    let setup = factors::setup(&visit.actor(), &visit.state).await.map_err(|e| e.told(visit.lang))?;
    let t = T(visit.lang);
    Ok(setup.map(|setup| FactorPage {
        shell: visit.shell(t.factor_setup()),
        c: Common(visit.lang),
        t,
        errors,
        qr: svg(&setup.address),
        setup,
    }))
}

/// The code with its quiet zone, black on white in every look: cameras need it so.
fn svg(text: &str) -> String {
    let Ok(code) = QrCode::with_error_correction_level(text, EcLevel::M) else { return String::new() };
    let (width, colours) = (code.width(), code.to_colors());
    let side = width + 8;
    let mut path = String::new();
    for (i, _) in colours.iter().enumerate().filter(|(_, c)| **c == Color::Dark) {
        path.push_str(&format!("M{} {}h1v1h-1z", i % width + 4, i / width + 4));
    }
    format!(
        "<svg viewBox=\"0 0 {side} {side}\" width=\"240\" height=\"240\" aria-hidden=\"true\" focusable=\"false\" \
         shape-rendering=\"crispEdges\"><rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/>\
         <path d=\"{path}\" fill=\"#000\"/></svg>"
    )
}

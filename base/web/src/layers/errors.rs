// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Makes of a [`WebError`] what its reader understands: a page in their language, or problem+json.

use askama::Template;
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::{Html, IntoResponse, Response},
};
use http::{HeaderMap, HeaderValue, Method, Uri, header};
use kernel::Lang;
use serde_json::json;
use ui::Shell;

use super::outer::{Matched, RequestId};
use crate::{AppState, WebError, error::Carried, messages::T, visit::lang_of, visit::see_other};

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    shell: Shell,
    m: T,
    heading: String,
    detail: String,
    fields: Vec<(String, String)>,
    number: Option<String>,
}

/// Who asked, as far as an answer to an error depends on it.
struct Asker {
    uri: Uri,
    method: Method,
    lang: Lang,
    program: bool,
    id: String,
}

/// Renders the errors that handlers and guards returned.
pub(crate) async fn errors(State(_): State<AppState>, request: Request, next: Next) -> Response {
    let id = request.extensions().get::<RequestId>().map(|r| r.0.to_string()).unwrap_or_default();
    let asker = Asker {
        lang: lang_of(request.uri(), request.headers()),
        program: is_program(request.uri(), request.headers()),
        uri: request.uri().clone(),
        method: request.method().clone(),
        id,
    };
    let response = next.run(request).await;
    let Some(Carried(error)) = response.extensions().get::<Carried>().cloned() else { return response };
    log(&error, &asker);
    let mut rendered = if asker.program { problem(&error, &asker) } else { page(&error, &asker) };
    if let Some(route) = response.extensions().get::<Matched>() {
        rendered.extensions_mut().insert(route.clone());
    }
    if let Some(allow) = response.headers().get(header::ALLOW) {
        rendered.headers_mut().insert(header::ALLOW, allow.clone());
    }
    if let Some(seconds) = error.retry_after() {
        rendered.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    if matches!(*error, WebError::SignIn | WebError::NoKey) && asker.program {
        rendered.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    rendered.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    rendered
}

fn is_program(uri: &Uri, headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    uri.path().starts_with("/api/") || (accept.contains("json") && !accept.contains("html"))
}

fn log(error: &WebError, asker: &Asker) {
    match error {
        WebError::Internal(what) => tracing::error!(id = %asker.id, %what, "a request failed"),
        WebError::Busy(what) => tracing::warn!(id = %asker.id, %what, "busy"),
        WebError::Full => tracing::error!(id = %asker.id, "the disk is full"),
        WebError::CrossSite(why) => tracing::warn!(id = %asker.id, %why, "a change was refused"),
        _ => {}
    }
}

/// RFC 9457.
fn problem(error: &WebError, asker: &Asker) -> Response {
    let t = T(asker.lang);
    let status = error.status();
    let mut body = json!({
        "type": format!("/problems/{}", error.kind()),
        "title": t.heading_of(error),
        "status": status.as_u16(),
        "detail": t.detail_of(error),
        "instance": format!("/requests/{}", asker.id),
    });
    if let WebError::Invalid(fields) = error {
        let errors: Vec<_> = fields
            .list()
            .iter()
            .map(|(field, message)| json!({ "field": field, "message": message }))
            .collect();
        body["errors"] = errors.into();
    }
    if let WebError::Prove(challenge) = error {
        body["challenge"] = json!({ "proof": challenge.text(), "bits": challenge.bits });
    }
    (status, [(header::CONTENT_TYPE, "application/problem+json; charset=utf-8")], body.to_string())
        .into_response()
}

fn page(error: &WebError, asker: &Asker) -> Response {
    if *error == WebError::SignIn {
        return to_sign_in(asker);
    }
    let t = T(asker.lang);
    let heading = t.heading_of(error);
    let mut shell = Shell::new(asker.lang, heading.clone(), "");
    shell.plain = true;
    let fields = match error {
        WebError::Invalid(fields) => fields.list().iter().map(|(f, m)| (f.clone(), m.clone())).collect(),
        _ => Vec::new(),
    };
    let number = error.status().is_server_error().then(|| asker.id.clone());
    let page = ErrorPage { shell, m: t, heading, detail: t.detail_of(error), fields, number };
    match page.render() {
        Ok(html) => (error.status(), Html(html)).into_response(),
        Err(why) => {
            tracing::error!(%why, "the error page cannot be rendered");
            (error.status(), t.detail_of(error)).into_response()
        }
    }
}

/// After signing in the reader comes back to the page they wanted; a form they sent must be sent again.
fn to_sign_in(asker: &Asker) -> Response {
    let wanted =
        if asker.method == Method::GET { asker.uri.path_and_query().map_or("", |p| p.as_str()) } else { "" };
    let next = percent_encoding::utf8_percent_encode(wanted, percent_encoding::NON_ALPHANUMERIC);
    let query = if wanted.is_empty() { String::new() } else { format!("?next={next}") };
    see_other(&format!("/{}/sign-in{query}", asker.lang))
}

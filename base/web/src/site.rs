// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What every installation answers, whatever its features: files of the pages, signs of life, notices.

use axum::{
    body::Body,
    extract::State,
    response::{IntoResponse, Response},
};
use http::{StatusCode, Uri, header};
use serde_json::json;

use crate::{Access, AppState, Result, Route, WebError, get, json as json_answer};

pub(crate) fn routes() -> Vec<Route> {
    vec![
        get("/assets/{file}", Access::Public, asset),
        get("/livez", Access::Public, livez),
        get("/version", Access::Public, version),
        get("/robots.txt", Access::Public, robots),
        get("/.well-known/security.txt", Access::Public, security),
        get("/readyz", Access::System, readyz),
    ]
}

/// A file of the pages. Its name holds a hash of its content, so it never changes.
async fn asset(uri: Uri) -> Result {
    let asset = ui::serve(uri.path()).ok_or(WebError::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, asset.content_type),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    Ok((headers, Body::from(asset.bytes)).into_response())
}

/// The process lives.
async fn livez() -> &'static str {
    "ok\n"
}

/// The database answers.
async fn readyz(State(state): State<AppState>) -> Response {
    match state.store.ping().await {
        Ok(()) => "ready\n".into_response(),
        Err(error) => (StatusCode::SERVICE_UNAVAILABLE, format!("{error}\n")).into_response(),
    }
}

async fn version(State(state): State<AppState>) -> Result {
    json_answer(StatusCode::OK, &json!({ "name": "riihi", "version": state.config.version }))
}

async fn robots() -> &'static str {
    "User-agent: *\nDisallow: /api/\nDisallow: /fi/desk\nDisallow: /sv/desk\nDisallow: /en/desk\n"
}

/// RFC 9116. Nothing is said where the operator named nobody.
async fn security(State(state): State<AppState>) -> Result {
    let config = &state.config;
    if config.security_contact.is_empty() {
        return Err(WebError::NotFound);
    }
    let expires = state.now().plus_days(180).to_iso();
    let text = format!(
        "Contact: {}\nExpires: {expires}\nPreferred-Languages: fi, sv, en\nCanonical: {}/.well-known/security.txt\n",
        config.security_contact, config.public_url
    );
    Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response())
}

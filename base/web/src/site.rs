// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What every installation answers, whatever its features: files of the pages, signs of life, notices.

use std::{collections::HashMap, sync::LazyLock};

use axum::{
    body::{Body, Bytes},
    extract::State,
    response::{IntoResponse, Response},
};
use flate2::Compression;
use http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use serde_json::json;

use crate::{
    Access, AppState, Result, Route, WebError, get, json as json_answer,
    layers::compress::{gzip, takes_gzip},
};

/// What a monitor is made to wait at most.
pub(crate) const PATIENCE: std::time::Duration = std::time::Duration::from_secs(1);

pub(crate) fn routes() -> Vec<Route> {
    vec![
        get("/assets/{file}", Access::Public, asset),
        get("/livez", Access::Public, livez),
        get("/version", Access::Public, version),
        get("/robots.txt", Access::Public, robots),
        get("/.well-known/security.txt", Access::Public, security),
        get("/livez", Access::System, livez),
        get("/readyz", Access::System, readyz),
        get("/metrics", Access::System, metrics),
    ]
}

/// The files of the pages that packing makes smaller, packed as well as gzip can: once, at the first question.
static PACKED: LazyLock<HashMap<&'static str, Bytes>> = LazyLock::new(|| {
    let texts = ui::all_assets().filter(|(_, asset)| !asset.content_type.starts_with("font/"));
    texts.map(|(path, asset)| (path, gzip(asset.bytes, Compression::best()).into())).collect()
});

/// A file of the pages. Its name holds a hash of its content, so it never changes.
async fn asset(uri: Uri, asked: HeaderMap) -> Result {
    let asset = ui::serve(uri.path()).ok_or(WebError::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, asset.content_type),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    let Some(packed) = PACKED.get(uri.path()) else {
        return Ok((headers, Body::from(asset.bytes)).into_response());
    };
    let zipped = takes_gzip(&asked);
    let body = if zipped { Body::from(packed.clone()) } else { Body::from(asset.bytes) };
    let mut response = (headers, body).into_response();
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if zipped {
        response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    Ok(response)
}

/// The process lives.
async fn livez() -> &'static str {
    "ok\n"
}

/// Whether this node may be sent people: the database takes a write within a second, and nobody has
/// told the node to stop.
async fn readyz(State(state): State<AppState>) -> Response {
    let no = |why: String| (StatusCode::SERVICE_UNAVAILABLE, format!("{why}\n")).into_response();
    if state.stops_soon() {
        return no("stopping".to_owned());
    }
    match tokio::time::timeout(PATIENCE, state.store.probe()).await {
        Ok(Ok(())) => "ready\n".into_response(),
        Ok(Err(error)) => no(error.to_string()),
        Err(_) => no("the database did not take a write within a second".to_owned()),
    }
}

/// For Prometheus.
async fn metrics(State(state): State<AppState>) -> Response {
    let text = crate::metrics::report(&state).await;
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text).into_response()
}

async fn version(State(state): State<AppState>) -> Result {
    json_answer(StatusCode::OK, &json!({ "name": "riihi", "version": state.config.version }))
}

async fn robots(State(state): State<AppState>) -> String {
    let origin = state.config.public_url.trim_end_matches('/');
    format!(
        "User-agent: *\nDisallow: /api/\nDisallow: /fi/desk\nDisallow: /sv/desk\nDisallow: /en/desk\n\
         Sitemap: {origin}/sitemap.xml\n"
    )
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

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! gzip for pages worth it. Streams pass untouched; cached pages come compressed already.

use std::io::Write as _;

use axum::{
    body::{Body, HttpBody as _, to_bytes},
    extract::Request,
    middleware::Next,
    response::Response,
};
use flate2::{Compression, write::GzEncoder};
use http::{HeaderMap, HeaderValue, header};

/// Below this a compressed page saves nothing.
const WORTH: u64 = 1_024;
/// Above this we would rather stream than hold the page twice.
const MOST: u64 = 8 * 1024 * 1024;

/// Compresses the response where the reader takes gzip.
pub(crate) async fn compress(request: Request, next: Next) -> Response {
    let wanted = takes_gzip(request.headers());
    let response = next.run(request).await;
    let known = response.body().size_hint().exact();
    let fits = known.is_some_and(|n| (WORTH..=MOST).contains(&n)) && is_text(response.headers());
    if !fits || response.headers().contains_key(header::CONTENT_ENCODING) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    parts.headers.append(header::VARY, HeaderValue::from_static("accept-encoding"));
    if !wanted {
        return Response::from_parts(parts, body);
    }
    #[expect(clippy::cast_possible_truncation, reason = "at most MOST")]
    let Ok(bytes) = to_bytes(body, MOST as usize).await else {
        return Response::from_parts(parts, Body::empty());
    };
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    Response::from_parts(parts, Body::from(gzip(&bytes, Compression::fast())))
}

/// Whether the reader takes gzip.
pub(crate) fn takes_gzip(headers: &HeaderMap) -> bool {
    headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|v| v.to_str().ok()).any(|v| {
        v.split(',').any(|e| {
            let mut bits = e.split(';').map(str::trim);
            bits.next() == Some("gzip") && bits.all(|b| !matches!(b, "q=0" | "q=0.0" | "q=0.000"))
        })
    })
}

/// The bytes, compressed.
pub(crate) fn gzip(bytes: &[u8], level: Compression) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(bytes.len() / 3), level);
    // Writing into memory does not fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

fn is_text(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    kind.starts_with("text/") && !kind.starts_with("text/event-stream")
        || kind.contains("json")
        || kind.contains("javascript")
        || kind.contains("svg")
}

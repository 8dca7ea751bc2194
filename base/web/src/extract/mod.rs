// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Reading requests strictly and saying in human words what is wrong with them.

mod form;
mod json;
mod pairs;
mod path;

pub use form::{Form, Query};
pub use json::{Json, json};
pub use path::{Path, PathId, PathSlug};

use crate::layers::patience::why_not;
use axum::{body::to_bytes, extract::Request};
use bytes::Bytes;
use http::{HeaderMap, header};

use crate::{AppState, Result, feature::BODY_LIMIT};

/// How much this endpoint takes; put into the request by the guard.
#[derive(Clone, Copy)]
pub(crate) struct BodyLimit(pub(crate) usize);

/// The body, up to the endpoint's own limit.
pub(crate) async fn body_of(request: Request, _: &AppState) -> Result<Bytes> {
    let limit = request.extensions().get::<BodyLimit>().map_or(BODY_LIMIT, |l| l.0);
    to_bytes(request.into_body(), limit).await.map_err(|error| why_not(&error))
}

fn content_type(headers: &HeaderMap) -> &str {
    let value = headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    value.split(';').next().unwrap_or_default().trim()
}

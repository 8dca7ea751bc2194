// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Forms and queries as extractors.

use axum::extract::{FromRequest, FromRequestParts, Request};
use http::request::Parts;
use serde::de::DeserializeOwned;

use super::{body_of, content_type, pairs};
use crate::{AppState, Result, WebError, error::Bad};

/// A posted form. Structs say `#[serde(deny_unknown_fields)]`; the form token `csrf` is checked before
/// and is not among the fields. Take every text as a `String` and check it yourself, so that the form can
/// be shown again with what was typed.
pub struct Form<T>(pub T);

impl<T: DeserializeOwned> FromRequest<AppState> for Form<T> {
    type Rejection = WebError;

    async fn from_request(request: Request, state: &AppState) -> Result<Self> {
        if content_type(request.headers()) != "application/x-www-form-urlencoded" {
            return Err(WebError::Bad(Bad::Type("application/x-www-form-urlencoded")));
        }
        let body = body_of(request, state).await?;
        let mut fields = pairs::split(&body).map_err(WebError::Bad)?;
        fields.remove("csrf");
        pairs::read(fields).map(Self).map_err(WebError::Bad)
    }
}

/// The query. Pages ignore what they do not know (links get decorated on their way); the REST
/// interface's structs say `#[serde(deny_unknown_fields)]`.
pub struct Query<T>(pub T);

impl<T: DeserializeOwned> FromRequestParts<AppState> for Query<T> {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, _: &AppState) -> Result<Self> {
        let fields = pairs::split(parts.uri.query().unwrap_or_default().as_bytes()).map_err(WebError::Bad)?;
        pairs::read(fields).map(Self).map_err(WebError::Bad)
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! JSON in and out.

use axum::{
    extract::{FromRequest, Request},
    response::{IntoResponse, Response},
};
use http::{StatusCode, header};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::error::Category;

use super::{body_of, content_type};
use crate::{AppState, Result, WebError, error::Bad};

/// A JSON body. Structs say `#[serde(deny_unknown_fields)]`. Fields sent twice, nesting deeper than 128
/// and bytes that are no UTF-8 are refused.
pub struct Json<T>(pub T);

impl<T: DeserializeOwned> FromRequest<AppState> for Json<T> {
    type Rejection = WebError;

    async fn from_request(request: Request, state: &AppState) -> Result<Self> {
        if content_type(request.headers()) != "application/json" {
            return Err(WebError::Bad(Bad::Type("application/json")));
        }
        let body = body_of(request, state).await?;
        let text = std::str::from_utf8(&body).map_err(|_| WebError::Bad(Bad::NotText))?;
        serde_json::from_str(text).map(Self).map_err(|e| WebError::Bad(bad(&e)))
    }
}

fn bad(error: &serde_json::Error) -> Bad {
    match error.classify() {
        Category::Data => Bad::Shape(error.to_string()),
        _ => Bad::Json(error.line(), error.column()),
    }
}

/// Answers with JSON and a status.
pub fn json(status: StatusCode, value: &impl Serialize) -> Result {
    let body = serde_json::to_vec(value).map_err(WebError::internal)?;
    Ok((status, [(header::CONTENT_TYPE, "application/json; charset=utf-8")], body).into_response())
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        json(StatusCode::OK, &self.0).into_response()
    }
}

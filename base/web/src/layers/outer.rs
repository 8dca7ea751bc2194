// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The outermost layer: a number for each request, a line in the log without the sender's address, and a
//! net under panics.

use std::{panic::AssertUnwindSafe, sync::Arc};

use axum::{
    extract::{MatchedPath, Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use futures_util::FutureExt as _;
use http::{HeaderValue, Method, StatusCode};

use crate::{AppState, WebError, error::Carried};

/// The number of a request: in the log, in the header `x-request-id` and on error pages.
#[derive(Clone)]
pub(crate) struct RequestId(pub(crate) Arc<str>);

/// Numbers, runs and logs a request.
pub(crate) async fn outer(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let id: Arc<str> = format!("{:016x}", state.chance(kernel::Chance::u64)).into();
    request.extensions_mut().insert(RequestId(id.clone()));
    let method = request.method().clone();
    let started = std::time::Instant::now();
    let mut response = if method == Method::TRACE {
        WebError::MethodNotAllowed.into_response()
    } else {
        next.run(request).await
    };
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert("x-request-id", value);
    }
    let path = response.extensions().get::<Matched>().map_or("-", |m| m.0.as_str()).to_owned();
    let took = started.elapsed();
    let (status, ms) = (response.status().as_u16(), took.as_millis());
    state.metrics.request(&method, &path, status, took);
    // The route and not the path: a path may hold what somebody typed.
    tracing::info!(target: "access", %id, %method, %path, status, ms);
    response
}

/// The route that answered.
#[derive(Clone)]
pub(crate) struct Matched(pub(crate) String);

/// Runs the handlers, catches what panics, and remembers the route.
pub(crate) async fn catch(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map(|m| m.as_str().to_owned());
    let result = AssertUnwindSafe(next.run(request)).catch_unwind().await;
    let mut response = result.unwrap_or_else(|panic| {
        let text = panic
            .downcast_ref::<&str>()
            .map(ToString::to_string)
            .or_else(|| panic.downcast_ref::<String>().cloned())
            .unwrap_or_default();
        WebError::Internal(format!("a handler panicked: {text}")).into_response()
    });
    if let Some(route) = route {
        response.extensions_mut().insert(Matched(route));
    }
    if response.status() == StatusCode::METHOD_NOT_ALLOWED && response.extensions().get::<Carried>().is_none()
    {
        let allow = response.headers().get(http::header::ALLOW).cloned();
        response = WebError::MethodNotAllowed.into_response();
        if let Some(allow) = allow {
            response.headers_mut().insert(http::header::ALLOW, allow);
        }
    }
    response
}

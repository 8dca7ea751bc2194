// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What can go wrong with a request. A handler returns it with `?`; [`crate::layers::errors`] makes it a
//! page in the reader's language, or problem+json for a program.

use std::sync::Arc;

use axum::response::{IntoResponse, Response};
use http::StatusCode;

use crate::{FieldErrors, proof::Challenge};

/// The result of a handler.
pub type Result<T = Response, E = WebError> = std::result::Result<T, E>;

/// Why a request was not done.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum WebError {
    /// There is nothing at this address, or nothing that this reader may know of.
    #[error("nothing here")]
    NotFound,
    /// There was something here, and it is gone for good.
    #[error("gone")]
    Gone,
    /// One must sign in first (staff): pages lead to the sign-in, programs get 401.
    #[error("sign in first")]
    SignIn,
    /// A participant's key is needed, or the one given is not good.
    #[error("a participant's key is needed")]
    NoKey,
    /// Signed in, but this is not theirs to do.
    #[error("not allowed")]
    Forbidden,
    /// The request comes from another site's page, or its form is older than the session.
    #[error("the request does not come from our own page: {0}")]
    CrossSite(&'static str),
    /// The request cannot be read.
    #[error("the request cannot be read: {0:?}")]
    Bad(Bad),
    /// Fields with values that cannot be taken. Pages usually show their form again instead.
    #[error("some fields cannot be taken")]
    Invalid(FieldErrors),
    /// Anything a feature wants to say itself, in the reader's language.
    #[error("{status}: {text}")]
    Said {
        /// The HTTP status.
        status: StatusCode,
        /// One sentence for the reader, and what to do.
        text: String,
    },
    /// Too much from this sender.
    #[error("too many, try again in {retry_after} s")]
    TooMany {
        /// Seconds to wait.
        retry_after: u32,
    },
    /// So many join that a proof of work is asked for first.
    #[error("a proof of work of {} bits is asked for", .0.bits)]
    Prove(Challenge),
    /// The body is bigger than this endpoint takes.
    #[error("the body is too large")]
    TooLarge,
    /// The body did not arrive in the time it may take.
    #[error("the body came too slowly")]
    TooSlow,
    /// This address does not take this method.
    #[error("method not allowed")]
    MethodNotAllowed,
    /// The service cannot do it just now and will soon.
    #[error("busy: {0}")]
    Busy(String),
    /// The disk is full: reading works, writing does not.
    #[error("the disk is full")]
    Full,
    /// Our fault. The text goes to the log, never to the reader.
    #[error("{0}")]
    Internal(String),
}

/// What is wrong with a request that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bad {
    /// Bytes that are no UTF-8, in this part of the request.
    NotText,
    /// The character U+0000.
    Nul,
    /// A field that was sent twice.
    Twice(String),
    /// A field that we do not know.
    Unknown(String),
    /// A field that is missing.
    Missing(String),
    /// A field whose value is of the wrong kind.
    Wrong(String),
    /// Another `Content-Type` than this one is not taken here.
    Type(&'static str),
    /// JSON that is none: line, column.
    Json(usize, usize),
    /// A body that broke off or was not sent as its headers said.
    Cut,
    /// JSON of the wrong shape, in the parser's words, which name the field.
    Shape(String),
}

impl WebError {
    /// A sentence of the feature's own, with status 422.
    pub fn say(text: impl Into<String>) -> Self {
        Self::Said { status: StatusCode::UNPROCESSABLE_ENTITY, text: text.into() }
    }

    /// A sentence of the feature's own, with status 409: the state does not allow it (any more).
    pub fn conflict(text: impl Into<String>) -> Self {
        Self::Said { status: StatusCode::CONFLICT, text: text.into() }
    }

    /// Our fault: logs `what`.
    pub fn internal(what: impl std::fmt::Display) -> Self {
        Self::Internal(what.to_string())
    }

    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Gone => StatusCode::GONE,
            Self::SignIn | Self::NoKey => StatusCode::UNAUTHORIZED,
            Self::Forbidden | Self::CrossSite(_) => StatusCode::FORBIDDEN,
            Self::Bad(Bad::Type(_)) => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Bad(Bad::Shape(_)) | Self::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Bad(_) => StatusCode::BAD_REQUEST,
            Self::Said { status, .. } => *status,
            Self::TooMany { .. } | Self::Prove(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::Busy(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Full => StatusCode::INSUFFICIENT_STORAGE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// A word for programs, the last part of a problem's `type`.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::Gone => "gone",
            Self::SignIn => "sign-in",
            Self::NoKey => "no-key",
            Self::Forbidden => "forbidden",
            Self::CrossSite(_) => "cross-site",
            Self::Bad(_) => "unreadable",
            Self::Invalid(_) => "invalid",
            Self::Said { .. } => "refused",
            Self::TooMany { .. } => "too-many",
            Self::Prove(_) => "proof",
            Self::TooLarge => "too-large",
            Self::TooSlow => "too-slow",
            Self::MethodNotAllowed => "method-not-allowed",
            Self::Busy(_) => "busy",
            Self::Full => "storage-full",
            Self::Internal(_) => "internal",
        }
    }

    /// Seconds to wait before trying again, where trying again helps.
    pub fn retry_after(&self) -> Option<u32> {
        match self {
            Self::TooMany { retry_after } => Some(*retry_after),
            Self::Busy(_) => Some(2),
            Self::Full => Some(60),
            _ => None,
        }
    }
}

impl From<store::Error> for WebError {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::NotFound { .. } => Self::NotFound,
            store::Error::NulInText => Self::Bad(Bad::Nul),
            store::Error::Full => Self::Full,
            e if e.is_temporary() => Self::Busy(e.to_string()),
            e => Self::Internal(e.to_string()),
        }
    }
}

impl From<askama::Error> for WebError {
    fn from(error: askama::Error) -> Self {
        Self::Internal(format!("a page cannot be rendered: {error}"))
    }
}

impl From<FieldErrors> for WebError {
    fn from(errors: FieldErrors) -> Self {
        Self::Invalid(errors)
    }
}

/// Rides on the response until the layer that knows the reader's language.
#[derive(Clone)]
pub(crate) struct Carried(pub(crate) Arc<WebError>);

impl IntoResponse for WebError {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Carried(Arc::new(self)));
        response
    }
}

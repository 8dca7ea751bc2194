// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Parts of the path. A part that cannot be what it stands for is an address where nothing is: 404.

use axum::extract::{FromRequestParts, RawPathParams};
use http::request::Parts;
use kernel::{Id, Slug};
use serde::de::DeserializeOwned;

use super::pairs;
use crate::{AppState, Result, WebError};

/// The parts of the path by name, as a struct; parts that it does not have (`lang`) are passed over.
pub struct Path<T>(pub T);

/// The part `{id}`.
pub struct PathId<K>(pub Id<K>);

/// The part `{slug}`.
pub struct PathSlug(pub Slug);

async fn parts_of(parts: &mut Parts, state: &AppState) -> Result<pairs::Pairs> {
    let raw = RawPathParams::from_request_parts(parts, state).await.map_err(|_| WebError::NotFound)?;
    if raw.iter().any(|(_, value)| value.contains('\0')) {
        return Err(WebError::NotFound);
    }
    Ok(raw.iter().map(|(name, value)| (name.to_owned(), vec![value.to_owned()])).collect())
}

async fn part<T: std::str::FromStr>(parts: &mut Parts, state: &AppState, name: &str) -> Result<T> {
    let all = parts_of(parts, state).await?;
    all.get(name).and_then(|v| v.first()).and_then(|v| v.parse().ok()).ok_or(WebError::NotFound)
}

impl<T: DeserializeOwned> FromRequestParts<AppState> for Path<T> {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self> {
        let all = parts_of(parts, state).await?;
        pairs::read(all).map(Self).map_err(|_| WebError::NotFound)
    }
}

impl<K> FromRequestParts<AppState> for PathId<K> {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self> {
        part(parts, state, "id").await.map(Self)
    }
}

impl FromRequestParts<AppState> for PathSlug {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self> {
        part(parts, state, "slug").await.map(Self)
    }
}

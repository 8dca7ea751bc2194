// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What can be done, by whom.

pub(crate) mod digest;
pub(crate) mod invite;
pub(crate) mod notices;
pub(crate) mod used;

use std::sync::Arc;

use brainstorm::contract::{Brainstorms, Error as Outside};
use mail::{Address, Post};
use web::{AppState, WebError};

use crate::domain::token::Tokens;

/// What addresses are locked for.
const ADDRESS: &str = "outreach address";

/// What every operation of the slice needs.
#[derive(Clone)]
pub(crate) struct Outreach {
    pub(crate) state: AppState,
    pub(crate) all: Arc<Brainstorms>,
    /// The post office; nothing where the operator has set no mail server.
    pub(crate) post: Option<Arc<Post>>,
    pub(crate) tokens: Tokens,
}

impl Outreach {
    pub(crate) fn of(state: &AppState) -> web::Result<Self> {
        Ok(Self {
            all: state.need::<Brainstorms>()?,
            post: Post::of(state),
            tokens: Tokens(state.secret.clone()),
            state: state.clone(),
        })
    }

    /// The post office; where there is none, what needs it does not exist.
    pub(crate) fn post(&self) -> web::Result<&Arc<Post>> {
        self.post.as_ref().ok_or(WebError::NotFound)
    }

    pub(crate) fn lock(&self, address: &Address) -> Vec<u8> {
        self.state.chance(|c| self.state.secret.lock(c, ADDRESS, address.as_str().as_bytes()))
    }

    /// A locked address; nothing where the installation's secret is another than then.
    pub(crate) fn unlock(&self, locked: &[u8]) -> Option<Address> {
        let plain = self.state.secret.unlock(ADDRESS, locked)?;
        Address::parse(std::str::from_utf8(&plain).ok()?)
    }

    /// An address of ours, as it stands in a letter.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.state.config.public_url.trim_end_matches('/'))
    }
}

/// A brainstorm's error as the reader is told.
pub(crate) fn outside(error: Outside) -> WebError {
    match error {
        Outside::NotFound => WebError::NotFound,
        Outside::Forbidden => WebError::Forbidden,
        Outside::Store(error) => error.into(),
        other => WebError::internal(other),
    }
}

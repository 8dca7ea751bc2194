// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The slice's SQL. Every function takes a [`store::Query`] and runs inside the caller's transaction.

pub(crate) mod answers;
pub(crate) mod brainstorms;
pub(crate) mod channels;
pub(crate) mod ideas;
pub(crate) mod moderation;
pub(crate) mod participants;
pub(crate) mod questions;
pub(crate) mod retention;
pub(crate) mod votes;

use serde::{Serialize, de::DeserializeOwned};
use store::Error;

/// JSON that our own types wrote; not reading back means a damaged or newer database.
fn from_json<T: DeserializeOwned>(text: &str) -> store::Result<T> {
    serde_json::from_str(text).map_err(Error::decode)
}

/// Our own types always write.
fn to_json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

fn code<T>(what: &str, found: Option<T>, text: &str) -> store::Result<T> {
    found.ok_or_else(|| Error::decode(format!("{text:?} is not {what}")))
}

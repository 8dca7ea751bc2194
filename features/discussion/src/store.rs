// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The slice's SQL. Every function takes a [`store::Query`] and runs inside the caller's transaction.

pub(crate) mod comments;
pub(crate) mod moderation;

use store::Error;

fn code<T>(what: &str, found: Option<T>, text: &str) -> store::Result<T> {
    found.ok_or_else(|| Error::decode(format!("{text:?} is not {what}")))
}

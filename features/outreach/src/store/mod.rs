// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The slice's SQL. Every function takes a [`store::Query`] and runs inside the caller's transaction.

pub(crate) mod digests;
pub(crate) mod links;
pub(crate) mod notices;

use kernel::Lang;
use store::{Error, Row};

fn lang(row: &Row<'_>, column: usize) -> store::Result<Lang> {
    row.get::<String>(column)?.parse().map_err(|()| Error::decode("lang is no language"))
}

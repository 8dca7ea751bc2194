// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Organisations' own templates of office documents.

use ::store::{Query, Result, params};
use kernel::{OrgId, Timestamp};

use crate::files::Format;

::store::sql! {
    ALL = "SELECT kind, at, length FROM reports_template WHERE org_id = $1";
    ONE = "SELECT file FROM reports_template WHERE org_id = $1 AND kind = $2";
    PUT = "INSERT INTO reports_template (org_id, kind, at, length, file) VALUES ($1, $2, $3, $4, $5) \
        ON CONFLICT (org_id, kind) DO UPDATE SET at = $3, length = $4, file = $5";
    REMOVE = "DELETE FROM reports_template WHERE org_id = $1 AND kind = $2";
}

/// A template that is in use: its kind, since when, and its size in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct InUse {
    pub(crate) format: Format,
    pub(crate) since: Timestamp,
    pub(crate) length: i64,
}

/// All of an organisation's, without the files.
pub(crate) fn all(q: &mut Query<'_>, org: OrgId) -> Result<Vec<InUse>> {
    let rows = q.all(ALL, params![org], |row| {
        Ok((row.get::<String>(0)?, Timestamp::from_millis(row.get(1)?), row.get(2)?))
    })?;
    let known = |(kind, since, length): (String, _, _)| {
        Format::from_code(&kind).map(|format| InUse { format, since, length })
    };
    Ok(rows.into_iter().filter_map(known).collect())
}

/// The file of a kind.
pub(crate) fn one(q: &mut Query<'_>, org: OrgId, format: Format) -> Result<Option<Vec<u8>>> {
    q.first(ONE, params![org, format.code()], |row| row.get(0))
}

/// Takes a file into use.
pub(crate) fn put(q: &mut Query<'_>, org: OrgId, format: Format, at: Timestamp, file: &[u8]) -> Result<()> {
    let length = i64::try_from(file.len()).unwrap_or(i64::MAX);
    q.exec(PUT, params![org, format.code(), at.as_millis(), length, file])?;
    Ok(())
}

/// Goes back to the built-in look.
pub(crate) fn remove(q: &mut Query<'_>, org: OrgId, format: Format) -> Result<()> {
    q.exec(REMOVE, params![org, format.code()])?;
    Ok(())
}

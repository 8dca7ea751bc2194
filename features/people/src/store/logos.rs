// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Logos.

use kernel::OrgId;
use store::{Query, Result, Row, params};

use crate::logo::Logo;

store::sql! {
    ALL = "SELECT org_id, digest, width, height FROM organisation_logo";
    ONE = "SELECT digest, width, height, picture FROM organisation_logo WHERE org_id = $1";
    PUT = "INSERT INTO organisation_logo (org_id, digest, width, height, picture) \
        VALUES ($1, $2, $3, $4, $5) ON CONFLICT (org_id) DO UPDATE SET digest = $2, width = $3, height = $4, \
        picture = $5";
    REMOVE = "DELETE FROM organisation_logo WHERE org_id = $1";
}

/// What pages need of a logo: whose it is, its digest, its width and height.
pub(crate) type Shown = (OrgId, String, u32, u32);

/// All of them, without the pictures.
pub(crate) fn all(q: &mut Query<'_>) -> Result<Vec<Shown>> {
    q.all(ALL, params![], |row| Ok((row.get(0)?, row.get(1)?, pixels(row, 2)?, pixels(row, 3)?)))
}

/// The organisation's logo.
pub(crate) fn one(q: &mut Query<'_>, org: OrgId) -> Result<Option<Logo>> {
    q.first(ONE, params![org], |row| {
        Ok(Logo {
            digest: row.get(0)?,
            width: pixels(row, 1)?,
            height: pixels(row, 2)?,
            picture: row.get(3)?,
        })
    })
}

fn pixels(row: &Row<'_>, at: usize) -> Result<u32> {
    u32::try_from(row.get::<i64>(at)?).map_err(store::Error::decode)
}

/// Sets it.
pub(crate) fn put(q: &mut Query<'_>, org: OrgId, logo: &Logo) -> Result<()> {
    let (width, height) = (i64::from(logo.width), i64::from(logo.height));
    q.exec(PUT, params![org, logo.digest, width, height, logo.picture])?;
    Ok(())
}

/// Takes it away.
pub(crate) fn remove(q: &mut Query<'_>, org: OrgId) -> Result<()> {
    q.exec(REMOVE, params![org])?;
    Ok(())
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Organisations.

use kernel::{Lang, LocalizedText, OrgId, Timestamp};
use store::{Error, Query, Result, Row, params};

use crate::domain::Organisation;

store::sql! {
    BY_SLUG = "SELECT org_id, slug, name_fi, name_sv, name_en, kind, owns_site, look FROM organisation \
        WHERE slug = $1";
    BY_ID = "SELECT org_id, slug, name_fi, name_sv, name_en, kind, owns_site, look FROM organisation \
        WHERE org_id = $1";
    ALL = "SELECT org_id, slug, name_fi, name_sv, name_en, kind, owns_site, look FROM organisation \
        ORDER BY owns_site DESC, org_id";
    SET = "UPDATE organisation SET name_fi = $2, name_sv = $3, name_en = $4, look = $5 WHERE org_id = $1";
    INSERT = "INSERT INTO organisation \
        (org_id, slug, name_fi, name_sv, name_en, kind, owns_site, look, created_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (slug) DO NOTHING";
}

/// Changes its names and colours.
pub(crate) fn set(q: &mut Query<'_>, org: OrgId, name: &LocalizedText, look: &str) -> Result<()> {
    q.exec(SET, params![org, name.fi, name.sv, name.en, look])?;
    Ok(())
}

pub(crate) fn by_slug(q: &mut Query<'_>, slug: &str) -> Result<Option<Organisation>> {
    q.first(BY_SLUG, params![slug], read)
}

pub(crate) fn by_id(q: &mut Query<'_>, org: OrgId) -> Result<Option<Organisation>> {
    q.first(BY_ID, params![org], read)
}

/// All, the owner of the site first.
pub(crate) fn all(q: &mut Query<'_>) -> Result<Vec<Organisation>> {
    q.all(ALL, params![], read)
}

/// Adds it, unless its slug is there already.
pub(crate) fn insert(q: &mut Query<'_>, org: &Organisation, now: Timestamp) -> Result<()> {
    let name = |lang| org.name.exact(lang).to_owned();
    q.exec(
        INSERT,
        params![
            org.id,
            org.slug.as_str(),
            name(Lang::Fi),
            name(Lang::Sv),
            name(Lang::En),
            org.kind,
            org.owns_site,
            org.look,
            now.as_millis()
        ],
    )?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<Organisation> {
    Ok(Organisation {
        id: row.get(0)?,
        slug: row.get::<String>(1)?.parse().map_err(Error::decode)?,
        name: LocalizedText::new(row.get::<String>(2)?, row.get::<String>(3)?, row.get::<String>(4)?),
        kind: row.get(5)?,
        owns_site: row.get(6)?,
        look: row.get(7)?,
    })
}

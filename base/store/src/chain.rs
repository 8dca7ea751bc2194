// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The chain of evidence in the database: links between any two objects, what an object was before, and
//! what is left of one that was taken away.

use kernel::{EvidenceLink, ObjectRef, OrgId, Relation, Strength, Tombstone, Version};

use crate::{Engine, Error, Query, Result, Row, Statement, Value, params};

crate::sql! {
    LINK = "INSERT INTO evidence_link (org_id, from_kind, from_id, from_anchor, relation, to_kind, to_id, \
              to_anchor, quote, note, strength, created_by, at) \
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) \
            ON CONFLICT (org_id, from_kind, from_id, from_anchor, relation, to_kind, to_id, to_anchor) \
            DO UPDATE SET quote = excluded.quote, note = excluded.note, strength = excluded.strength";
    UNLINK = "DELETE FROM evidence_link WHERE org_id = $1 AND from_kind = $2 AND from_id = $3 \
              AND from_anchor = $4 AND relation = $5 AND to_kind = $6 AND to_id = $7 AND to_anchor = $8";
    LINKS_FROM = "SELECT from_kind, from_id, from_anchor, relation, to_kind, to_id, to_anchor, quote, note, \
                    strength, created_by, at FROM evidence_link \
                  WHERE org_id = $1 AND from_kind = $2 AND from_id = $3 \
                  ORDER BY at, to_id, relation, from_anchor, to_kind, to_anchor";
    LINKS_TO = "SELECT from_kind, from_id, from_anchor, relation, to_kind, to_id, to_anchor, quote, note, \
                  strength, created_by, at FROM evidence_link \
                WHERE org_id = $1 AND to_kind = $2 AND to_id = $3 \
                ORDER BY at, from_id, relation, to_anchor, from_kind, from_anchor";
    // Two editors at once: the second waits and gets the next number.
    ONE_EDITOR_POSTGRES = "SELECT CAST(1 AS BIGINT) FROM pg_advisory_xact_lock(hashtextextended($1, $2))";
    ADD_VERSION = "INSERT INTO object_version (org_id, kind, id, anchor, number, author, reason, content, at) \
                   SELECT CAST($1 AS BIGINT), CAST($2 AS TEXT), CAST($3 AS BIGINT), CAST($4 AS TEXT), \
                     coalesce(max(number), 0) + 1, CAST($5 AS BIGINT), CAST($6 AS TEXT), CAST($7 AS TEXT), \
                     CAST($8 AS BIGINT) \
                   FROM object_version WHERE org_id = $1 AND kind = $2 AND id = $3 AND anchor = $4 \
                   RETURNING number";
    VERSIONS = "SELECT number, author, reason, content, at FROM object_version \
                WHERE org_id = $1 AND kind = $2 AND id = $3 AND anchor = $4 ORDER BY number";
    FORGET_VERSIONS = "DELETE FROM object_version WHERE org_id = $1 AND kind = $2 AND id = $3";
    BURY = "INSERT INTO tombstone (org_id, kind, id, anchor, reason, buried_by, at) \
            VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (org_id, kind, id, anchor) DO NOTHING";
    TOMBSTONE = "SELECT reason, buried_by, at FROM tombstone \
                 WHERE org_id = $1 AND kind = $2 AND id = $3 AND anchor = $4";
    DIG_UP = "DELETE FROM tombstone WHERE org_id = $1 AND kind = $2 AND id = $3 AND anchor = $4";
}

/// Makes a link, or changes the words and the strength of the one that is there.
pub fn link(q: &mut Query<'_>, org: OrgId, link: &EvidenceLink) -> Result<()> {
    let mut values = ends(org, link);
    values.extend(params![link.quote, link.note, link.strength as i64, link.created_by, link.at]);
    q.exec(LINK, values).map(|_| ())
}

/// Takes a link away; whether it was there.
pub fn unlink(q: &mut Query<'_>, org: OrgId, link: &EvidenceLink) -> Result<bool> {
    Ok(q.exec(UNLINK, ends(org, link))? > 0)
}

/// What this object (or a place in it) points to, oldest first.
pub fn links_from(q: &mut Query<'_>, org: OrgId, of: &ObjectRef) -> Result<Vec<EvidenceLink>> {
    links(q, LINKS_FROM, org, of)
}

/// What points to this object (or a place in it), oldest first.
pub fn links_to(q: &mut Query<'_>, org: OrgId, of: &ObjectRef) -> Result<Vec<EvidenceLink>> {
    links(q, LINKS_TO, org, of)
}

fn links(
    q: &mut Query<'_>,
    sql: impl Into<Statement>,
    org: OrgId,
    of: &ObjectRef,
) -> Result<Vec<EvidenceLink>> {
    q.all(sql, params![org, of.kind, of.id], read_link)
}

fn ends(org: OrgId, link: &EvidenceLink) -> Vec<Value> {
    let (from, to) = (&link.from, &link.to);
    params![org, from.kind, from.id, from.anchor, link.relation.code(), to.kind, to.id, to.anchor]
}

fn read_link(row: &Row<'_>) -> Result<EvidenceLink> {
    let relation: String = row.get(3)?;
    let strength: i64 = row.get(9)?;
    let strengths = [Strength::Weak, Strength::Medium, Strength::Strong];
    Ok(EvidenceLink {
        from: ObjectRef { kind: row.get(0)?, id: row.get(1)?, anchor: row.get(2)? },
        to: ObjectRef { kind: row.get(4)?, id: row.get(5)?, anchor: row.get(6)? },
        relation: Relation::from_code(&relation)
            .ok_or_else(|| Error::Decode(format!("{relation:?} is not a relation")))?,
        quote: row.get(7)?,
        note: row.get(8)?,
        strength: strengths
            .into_iter()
            .find(|s| *s as i64 == strength)
            .ok_or_else(|| Error::Decode(format!("{strength} is not a strength")))?,
        created_by: row.get(10)?,
        at: row.get(11)?,
    })
}

/// Adds a version and gives it the next number; what `version.number` holds is ignored.
pub fn add_version(q: &mut Query<'_>, org: OrgId, version: &Version) -> Result<i64> {
    let of = &version.of;
    if q.engine() == Engine::Postgres {
        let name = format!("{}/{}", of.kind, of.anchor);
        let seed = org.as_i64() ^ of.id.rotate_left(32);
        q.one(ONE_EDITOR_POSTGRES, params![name, seed], |_| Ok(()))?;
    }
    let Version { author, reason, content, at, .. } = version;
    let values = params![org, of.kind, of.id, of.anchor, author, reason, content, at];
    q.one(ADD_VERSION, values, |row| row.get(0))
}

/// Every version of an object, oldest first.
pub fn versions_of(q: &mut Query<'_>, org: OrgId, of: &ObjectRef) -> Result<Vec<Version>> {
    q.all(VERSIONS, params![org, of.kind, of.id, of.anchor], |row| {
        Ok(Version {
            of: of.clone(),
            number: row.get(0)?,
            author: row.get(1)?,
            reason: row.get(2)?,
            content: row.get(3)?,
            at: row.get(4)?,
        })
    })
}

/// Deletes every version of an object and of its places: where a law or its author takes the words away.
pub fn forget_versions(q: &mut Query<'_>, org: OrgId, of: &ObjectRef) -> Result<u64> {
    q.exec(FORGET_VERSIONS, params![org, of.kind, of.id])
}

/// Puts a tombstone where an object was. The first one stays.
pub fn bury(q: &mut Query<'_>, org: OrgId, stone: &Tombstone) -> Result<()> {
    let of = &stone.of;
    q.exec(BURY, params![org, of.kind, of.id, of.anchor, stone.reason, stone.by, stone.at]).map(|_| ())
}

/// Takes the tombstone away, when a decision is reversed; whether there was one.
pub fn dig_up(q: &mut Query<'_>, org: OrgId, of: &ObjectRef) -> Result<bool> {
    Ok(q.exec(DIG_UP, params![org, of.kind, of.id, of.anchor])? > 0)
}

/// The tombstone of an object that was taken away.
pub fn tombstone_of(q: &mut Query<'_>, org: OrgId, of: &ObjectRef) -> Result<Option<Tombstone>> {
    q.first(TOMBSTONE, params![org, of.kind, of.id, of.anchor], |row| {
        Ok(Tombstone { of: of.clone(), reason: row.get(0)?, by: row.get(1)?, at: row.get(2)? })
    })
}

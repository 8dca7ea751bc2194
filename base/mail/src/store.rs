// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The letters' statements.

use kernel::{OrgId, Timestamp};
use store::{Query, Result, params};

store::sql! {
    INSERT = "INSERT INTO mail_letter (org_id, id, locked, kind, about, attempts, next_at)
        VALUES ($1, $2, $3, $4, $5, 0, $6)";
    // As in the job queue: pushing next_at is the lease, and the row lock keeps two nodes from one letter.
    CLAIM = "WITH due AS MATERIALIZED (SELECT org_id AS due_org, id AS due_id FROM mail_letter
            WHERE next_at <= $1 ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
        UPDATE mail_letter SET attempts = attempts + 1, next_at = $2 FROM due
        WHERE org_id = due_org AND id = due_id AND next_at <= $1
        RETURNING org_id, id, locked, kind, about, attempts";
    AGAIN = "UPDATE mail_letter SET next_at = $3 WHERE org_id = $1 AND id = $2";
    DELETE = "DELETE FROM mail_letter WHERE org_id = $1 AND id = $2";
    DELETE_ABOUT = "DELETE FROM mail_letter WHERE org_id = $1 AND kind = $2 AND about = $3";
    WAITING = "SELECT CAST(count(*) AS BIGINT) FROM mail_letter";
}

/// A letter taken under a lease.
#[derive(Clone)]
pub(crate) struct Claimed {
    pub(crate) org: OrgId,
    pub(crate) id: i64,
    pub(crate) locked: Vec<u8>,
    pub(crate) kind: String,
    pub(crate) about: i64,
    pub(crate) attempts: i64,
}

pub(crate) fn insert(
    q: &mut Query<'_>,
    (org, id): (OrgId, i64),
    locked: &[u8],
    (kind, about): (&str, i64),
    now: Timestamp,
) -> Result<()> {
    q.exec(INSERT, params![org, id, locked.to_vec(), kind, about, now.as_millis()])?;
    Ok(())
}

pub(crate) fn claim(q: &mut Query<'_>, now: Timestamp, lease: Timestamp) -> Result<Option<Claimed>> {
    q.first(CLAIM, params![now.as_millis(), lease.as_millis()], |row| {
        Ok(Claimed {
            org: row.get(0)?,
            id: row.get(1)?,
            locked: row.get(2)?,
            kind: row.get(3)?,
            about: row.get(4)?,
            attempts: row.get(5)?,
        })
    })
}

pub(crate) fn again(q: &mut Query<'_>, letter: &Claimed, when: Timestamp) -> Result<()> {
    q.exec(AGAIN, params![letter.org, letter.id, when.as_millis()])?;
    Ok(())
}

/// Deletes a letter; false where it was already gone.
pub(crate) fn delete(q: &mut Query<'_>, letter: &Claimed) -> Result<bool> {
    Ok(q.exec(DELETE, params![letter.org, letter.id])? == 1)
}

pub(crate) fn delete_about(q: &mut Query<'_>, org: OrgId, kind: &str, about: i64) -> Result<()> {
    q.exec(DELETE_ABOUT, params![org, kind, about])?;
    Ok(())
}

pub(crate) fn waiting(q: &mut Query<'_>) -> Result<i64> {
    q.one(WAITING, params![], |row| row.get(0))
}

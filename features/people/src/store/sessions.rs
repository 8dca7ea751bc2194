// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Sessions of members of staff.

use kernel::{AccountId, OrgId, Staff, Timestamp};
use store::{Error, Query, Result, params};
use web::StaffSession;

use super::accounts;
use crate::domain::{IDLE_MS, LONGEST_MS, SessionId};

store::sql! {
    BY_TOKEN = "SELECT s.org_id, s.id, s.account_id, s.created_at, s.seen_at, a.name, a.lang, a.disabled_at, \
        o.slug FROM staff_session s \
        JOIN account a ON a.org_id = s.org_id AND a.id = s.account_id \
        JOIN organisation o ON o.org_id = s.org_id WHERE s.token_hash = $1";
    INSERT = "INSERT INTO staff_session (org_id, id, account_id, token_hash, created_at, seen_at, by_link) \
        VALUES ($1, $2, $3, $4, $5, $5, $6)";
    BY_LINK = "SELECT created_at FROM staff_session WHERE org_id = $1 AND account_id = $2 AND id = $3 \
        AND by_link = 1";
    SEEN = "UPDATE staff_session SET seen_at = $3 WHERE org_id = $1 AND id = $2 AND seen_at < $3";
    OF_ACCOUNT = "SELECT id, created_at, seen_at FROM staff_session WHERE org_id = $1 AND account_id = $2 \
        ORDER BY seen_at DESC, id DESC";
    END = "DELETE FROM staff_session WHERE org_id = $1 AND account_id = $2 AND id = $3";
    END_OTHERS = "DELETE FROM staff_session WHERE org_id = $1 AND account_id = $2 AND id <> $3";
    END_OVER = "DELETE FROM staff_session WHERE seen_at <= $1 OR created_at <= $2";
    DROP_LINKS = "DELETE FROM sign_in_link WHERE expires_at <= $1";
    DROP_INVITATIONS = "DELETE FROM invitation WHERE expires_at <= $1";
}

/// A session as it was found, over or not.
pub(crate) struct Found {
    pub(crate) session: StaffSession,
    pub(crate) disabled: bool,
    pub(crate) began: Timestamp,
    pub(crate) seen: Timestamp,
}

/// A session for the list of one's own.
pub(crate) struct Listed {
    pub(crate) id: SessionId,
    pub(crate) began: Timestamp,
    pub(crate) seen: Timestamp,
}

pub(crate) fn by_token(q: &mut Query<'_>, token_hash: [u8; 32]) -> Result<Option<Found>> {
    let found = q.first(BY_TOKEN, params![token_hash], |row| {
        let staff = Staff { org: row.get(0)?, account: row.get(2)?, roles: Vec::new() };
        let session = StaffSession {
            staff,
            session: row.get(1)?,
            name: row.get(5)?,
            lang: row.get::<String>(6)?.parse().map_err(|()| Error::decode("account.lang"))?,
            org_slug: row.get(8)?,
        };
        let disabled = row.get::<Option<i64>>(7)?.is_some();
        Ok(Found { session, disabled, began: at(row.get(3)?), seen: at(row.get(4)?) })
    })?;
    let Some(mut found) = found else { return Ok(None) };
    let staff = &mut found.session.staff;
    staff.roles = accounts::roles(q, staff.org, staff.account)?;
    Ok(Some(found))
}

pub(crate) fn insert(
    q: &mut Query<'_>,
    org: OrgId,
    id: SessionId,
    account: AccountId,
    token_hash: [u8; 32],
    by_link: bool,
    now: Timestamp,
) -> Result<()> {
    q.exec(INSERT, params![org, id, account, token_hash, now.as_millis(), i64::from(by_link)])?;
    Ok(())
}

/// When a session began that a link or a letter's code began; nothing for one that a password began.
pub(crate) fn began_by_link(
    q: &mut Query<'_>,
    org: OrgId,
    account: AccountId,
    id: SessionId,
) -> Result<Option<Timestamp>> {
    q.first(BY_LINK, params![org, account, id], |row| row.get(0).map(at))
}

pub(crate) fn seen(q: &mut Query<'_>, org: OrgId, id: i64, now: Timestamp) -> Result<()> {
    q.exec(SEEN, params![org, id, now.as_millis()])?;
    Ok(())
}

/// The sessions of an account, the one used last first.
pub(crate) fn of_account(q: &mut Query<'_>, org: OrgId, account: AccountId) -> Result<Vec<Listed>> {
    q.all(OF_ACCOUNT, params![org, account], |row| {
        Ok(Listed { id: row.get(0)?, began: at(row.get(1)?), seen: at(row.get(2)?) })
    })
}

pub(crate) fn end(q: &mut Query<'_>, org: OrgId, account: AccountId, id: SessionId) -> Result<()> {
    q.exec(END, params![org, account, id])?;
    Ok(())
}

/// Ends the account's sessions but `kept`.
pub(crate) fn end_others(q: &mut Query<'_>, org: OrgId, account: AccountId, kept: SessionId) -> Result<()> {
    q.exec(END_OTHERS, params![org, account, kept])?;
    Ok(())
}

/// Removes sessions, links and invitations that are over, of all organisations.
pub(crate) fn remove_over(q: &mut Query<'_>, now: Timestamp) -> Result<()> {
    let idle = now.plus_millis(-IDLE_MS).as_millis();
    q.exec(END_OVER, params![idle, now.plus_millis(-LONGEST_MS).as_millis()])?;
    q.exec(DROP_LINKS, params![now.as_millis()])?;
    q.exec(DROP_INVITATIONS, params![now.as_millis()])?;
    Ok(())
}

const fn at(ms: i64) -> Timestamp {
    Timestamp::from_millis(ms)
}

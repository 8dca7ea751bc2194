// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Second factors, and codes sent by mail.

use kernel::{AccountId, Lang, OrgId, Timestamp};
use store::{Error, Query, Result, params};

store::sql! {
    OF = "SELECT locked, confirmed, last_step FROM account_factor WHERE org_id = $1 AND account_id = $2";
    PUT = "INSERT INTO account_factor (org_id, account_id, locked, confirmed, last_step) VALUES ($1, $2, $3, 0, 0)
        ON CONFLICT (org_id, account_id) DO UPDATE SET locked = excluded.locked, confirmed = 0, last_step = 0";
    STEP = "UPDATE account_factor SET confirmed = 1, last_step = $3 WHERE org_id = $1 AND account_id = $2
        AND last_step < $3";
    DROP_FACTOR = "DELETE FROM account_factor WHERE org_id = $1 AND account_id = $2";
    INSERT_CODE = "INSERT INTO sign_in_code (org_id, id, account_id, ask_hash, code_hash, tries, expires_at)
        VALUES ($1, $2, $3, $4, $5, 0, $6)";
    USE_CODE = "DELETE FROM sign_in_code WHERE ask_hash = $1 AND code_hash = $2 AND expires_at > $3 AND tries < $4
        RETURNING org_id, account_id";
    MISSED = "UPDATE sign_in_code SET tries = tries + 1 WHERE ask_hash = $1";
    DROP_CODES = "DELETE FROM sign_in_code WHERE expires_at <= $1";
    BY_ADDRESS = "SELECT org_id, id, lang FROM account WHERE email_key = $1 AND disabled_at IS NULL
        ORDER BY org_id LIMIT 8";
}

/// An account's second factor.
#[derive(Clone)]
pub(crate) struct Factor {
    pub(crate) locked: Vec<u8>,
    pub(crate) confirmed: bool,
    pub(crate) last_step: i64,
}

pub(crate) fn of(q: &mut Query<'_>, org: OrgId, id: AccountId) -> Result<Option<Factor>> {
    q.first(OF, params![org, id], |row| {
        Ok(Factor { locked: row.get(0)?, confirmed: row.get::<i64>(1)? == 1, last_step: row.get(2)? })
    })
}

/// Puts a secret that waits for its first code.
pub(crate) fn put(q: &mut Query<'_>, org: OrgId, id: AccountId, locked: &[u8]) -> Result<()> {
    q.exec(PUT, params![org, id, locked.to_vec()])?;
    Ok(())
}

/// Remembers that the code of this half minute was taken; false where it had been.
pub(crate) fn taken(q: &mut Query<'_>, org: OrgId, id: AccountId, step: i64) -> Result<bool> {
    Ok(q.exec(STEP, params![org, id, step])? == 1)
}

pub(crate) fn remove(q: &mut Query<'_>, org: OrgId, id: AccountId) -> Result<()> {
    q.exec(DROP_FACTOR, params![org, id])?;
    Ok(())
}

/// A code for the browser that asked.
pub(crate) struct NewCode {
    pub(crate) id: i64,
    pub(crate) ask_hash: [u8; 32],
    pub(crate) code_hash: [u8; 32],
    pub(crate) expires: Timestamp,
}

pub(crate) fn insert_code(q: &mut Query<'_>, org: OrgId, account: AccountId, c: &NewCode) -> Result<()> {
    q.exec(INSERT_CODE, params![org, c.id, account, c.ask_hash, c.code_hash, c.expires.as_millis()])?;
    Ok(())
}

/// Uses a code up; whose it was. A wrong one is counted against all that this browser asked for.
pub(crate) fn use_code(
    q: &mut Query<'_>,
    (ask, code): ([u8; 32], [u8; 32]),
    now: Timestamp,
    most: i64,
) -> Result<Option<(OrgId, AccountId)>> {
    let read = |row: &store::Row<'_>| Ok((row.get(0)?, row.get(1)?));
    let found = q.first(USE_CODE, params![ask, code, now.as_millis(), most], read)?;
    if found.is_none() {
        q.exec(MISSED, params![ask])?;
    }
    Ok(found)
}

pub(crate) fn remove_over(q: &mut Query<'_>, now: Timestamp) -> Result<()> {
    q.exec(DROP_CODES, params![now.as_millis()])?;
    Ok(())
}

/// The accounts with this address that may sign in.
pub(crate) fn by_address(q: &mut Query<'_>, key: &str) -> Result<Vec<(OrgId, AccountId, Lang)>> {
    q.all(BY_ADDRESS, params![key], |row| {
        let lang =
            row.get::<String>(2)?.parse().map_err(|()| Error::decode("account.lang is no language"))?;
        Ok((row.get(0)?, row.get(1)?, lang))
    })
}

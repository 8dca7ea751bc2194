// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who wants the moderators' letter.

use kernel::{AccountId, OrgId};
use store::{Query, Result, params};

store::sql! {
    PUT = "INSERT INTO outreach_digest (org_id, account_id, sent_on) VALUES ($1, $2, '')
        ON CONFLICT (org_id, account_id) DO NOTHING";
    DELETE = "DELETE FROM outreach_digest WHERE org_id = $1 AND account_id = $2";
    HAS = "SELECT sent_on FROM outreach_digest WHERE org_id = $1 AND account_id = $2";
    DUE = "SELECT org_id, account_id FROM outreach_digest WHERE sent_on <> $1 ORDER BY org_id, account_id";
    SENT = "UPDATE outreach_digest SET sent_on = $3 WHERE org_id = $1 AND account_id = $2 AND sent_on <> $3";
}

pub(crate) fn put(q: &mut Query<'_>, org: OrgId, account: AccountId) -> Result<()> {
    q.exec(PUT, params![org, account])?;
    Ok(())
}

pub(crate) fn delete(q: &mut Query<'_>, org: OrgId, account: AccountId) -> Result<()> {
    q.exec(DELETE, params![org, account])?;
    Ok(())
}

pub(crate) fn has(q: &mut Query<'_>, org: OrgId, account: AccountId) -> Result<bool> {
    Ok(q.first(HAS, params![org, account], |_| Ok(()))?.is_some())
}

/// Who has not had a letter on this day.
pub(crate) fn due(q: &mut Query<'_>, today: &str) -> Result<Vec<(OrgId, AccountId)>> {
    q.all(DUE, params![today], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Marks today's letter as written; false where another node was first.
pub(crate) fn sent(q: &mut Query<'_>, org: OrgId, account: AccountId, today: &str) -> Result<bool> {
    Ok(q.exec(SENT, params![org, account, today])? == 1)
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The public log of moderation.

use kernel::{AccountId, Date, OrgId};
use store::{Query, Result, params};

use super::code;
use crate::domain::{Action, BrainstormId, HideReason, IdeaId, LogEntry};

store::sql! {
    // The brainstorm's row is locked by every caller, so two writers never take the same number.
    ADD = "INSERT INTO brainstorm_moderation (org_id, brainstorm_id, number, action, idea_id, reason, note,
        account_id, on_day)
        SELECT CAST($1 AS BIGINT), CAST($2 AS BIGINT), COALESCE(max(number), 0) + 1, CAST($3 AS TEXT),
        CAST($4 AS BIGINT), CAST($5 AS TEXT), CAST($6 AS TEXT), CAST($7 AS BIGINT), CAST($8 AS BIGINT)
        FROM brainstorm_moderation WHERE org_id = $1 AND brainstorm_id = $2";
    OF = "SELECT number, action, idea_id, reason, note, on_day FROM brainstorm_moderation
        WHERE org_id = $1 AND brainstorm_id = $2 ORDER BY number DESC";
}

/// A row to be written.
#[derive(Debug)]
pub(crate) struct Entry<'a> {
    pub(crate) action: Action,
    pub(crate) idea: Option<IdeaId>,
    pub(crate) reason: Option<HideReason>,
    pub(crate) note: &'a str,
    pub(crate) by: Option<AccountId>,
    pub(crate) on: Date,
}

pub(crate) fn add(q: &mut Query<'_>, org: OrgId, id: BrainstormId, e: &Entry<'_>) -> Result<()> {
    let reason = e.reason.map(HideReason::code);
    q.exec(ADD, params![org, id, e.action.code(), e.idea, reason, e.note, e.by, e.on])?;
    Ok(())
}

pub(crate) fn of(q: &mut Query<'_>, org: OrgId, id: BrainstormId) -> Result<Vec<LogEntry>> {
    q.all(OF, params![org, id], |row| {
        let (action, reason): (String, Option<String>) = (row.get(1)?, row.get(3)?);
        Ok(LogEntry {
            number: row.get(0)?,
            action: code("an action", Action::from_code(&action), &action)?,
            idea: row.get(2)?,
            reason: reason.map(|r| code("a reason", HideReason::from_code(&r), &r)).transpose()?,
            note: row.get(4)?,
            on: row.get(5)?,
        })
    })
}

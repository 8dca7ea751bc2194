// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Reports, and the public log of moderation.

use kernel::{AccountId, Date, ObjectRef, OrgId};
use store::{Query, Result, params};

use super::code;
use crate::domain::{Comment, CommentId, Deed, EntryId, HideReason, LogEntry, OpenReport};

store::sql! {
    PUT_REPORT = "INSERT INTO discussion_report (org_id, comment_id, participant_id, scope_kind, scope_id, reason,
        note, created_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (org_id, comment_id, participant_id) DO UPDATE SET reason = excluded.reason,
        note = excluded.note";
    // Only of comments that are seen: what is hidden or removed needs nobody's look.
    OPEN_REPORTS = "SELECT r.comment_id, r.reason, r.note, r.created_on FROM discussion_report r
        JOIN discussion_comment c ON c.org_id = r.org_id AND c.comment_id = r.comment_id
        WHERE r.org_id = $1 AND r.scope_kind = $2 AND r.scope_id = $3 AND r.handled_on IS NULL
        AND c.state = 'visible' ORDER BY r.comment_id, r.created_on, r.participant_id LIMIT $4";
    HANDLE_REPORTS = "UPDATE discussion_report SET handled_on = $3
        WHERE org_id = $1 AND comment_id = $2 AND handled_on IS NULL";
    FORGET_REPORTS = "DELETE FROM discussion_report
        WHERE org_id = $1 AND scope_kind = $2 AND scope_id = $3 AND participant_id = $4";
    WIPE_REPORTS = "DELETE FROM discussion_report WHERE org_id = $1 AND scope_kind = $2 AND scope_id = $3";
    ADD = "INSERT INTO discussion_moderation (org_id, entry_id, scope_kind, scope_id, action, comment_id,
        target_kind, target_id, reason, note, account_id, on_day)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    LOG = "SELECT action, reason, comment_id, target_kind, target_id, note, on_day FROM discussion_moderation
        WHERE org_id = $1 AND scope_kind = $2 AND scope_id = $3 ORDER BY entry_id DESC LIMIT $4";
    WIPE_LOG = "DELETE FROM discussion_moderation WHERE org_id = $1 AND scope_kind = $2 AND scope_id = $3";
}

/// Keeps a report; the last one of a person counts.
pub(crate) fn put_report(
    q: &mut Query<'_>,
    org: OrgId,
    of: &Comment,
    by: i64,
    reason: HideReason,
    note: &str,
    on: Date,
) -> Result<()> {
    q.exec(PUT_REPORT, params![org, of.id, by, of.scope.kind, of.scope.id, reason.code(), note, on])?;
    Ok(())
}

pub(crate) fn open_reports(
    q: &mut Query<'_>,
    org: OrgId,
    scope: &ObjectRef,
    limit: i64,
) -> Result<Vec<OpenReport>> {
    q.all(OPEN_REPORTS, params![org, scope.kind, scope.id, limit], |row| {
        let reason: String = row.get(1)?;
        Ok(OpenReport {
            comment: row.get(0)?,
            reason: code("a reason", HideReason::from_code(&reason), &reason)?,
            note: row.get(2)?,
            on: row.get(3)?,
        })
    })
}

pub(crate) fn handle_reports(q: &mut Query<'_>, org: OrgId, of: CommentId, on: Date) -> Result<()> {
    q.exec(HANDLE_REPORTS, params![org, of, on])?;
    Ok(())
}

pub(crate) fn forget_reports(
    q: &mut Query<'_>,
    org: OrgId,
    scope: &ObjectRef,
    participant: i64,
) -> Result<()> {
    q.exec(FORGET_REPORTS, params![org, scope.kind, scope.id, participant])?;
    Ok(())
}

/// A row to be written.
#[derive(Debug)]
pub(crate) struct NewEntry<'a> {
    pub(crate) id: EntryId,
    pub(crate) deed: Deed,
    pub(crate) comment: &'a Comment,
    pub(crate) note: &'a str,
    pub(crate) by: Option<AccountId>,
    pub(crate) on: Date,
}

pub(crate) fn add(q: &mut Query<'_>, org: OrgId, e: &NewEntry<'_>) -> Result<()> {
    let (c, reason) = (e.comment, e.deed.reason().map(HideReason::code));
    let row = params![
        org,
        e.id,
        c.scope.kind,
        c.scope.id,
        e.deed.code(),
        c.id,
        c.target.kind,
        c.target.id,
        reason,
        e.note,
        e.by,
        e.on
    ];
    q.exec(ADD, row)?;
    Ok(())
}

/// The log, newest first.
pub(crate) fn log(q: &mut Query<'_>, org: OrgId, scope: &ObjectRef, limit: i64) -> Result<Vec<LogEntry>> {
    q.all(LOG, params![org, scope.kind, scope.id, limit], |row| {
        let (action, reason): (String, Option<String>) = (row.get(0)?, row.get(1)?);
        Ok(LogEntry {
            deed: code("a deed", Deed::from_parts(&action, reason.as_deref()), &action)?,
            comment: row.get(2)?,
            target: ObjectRef { kind: row.get(3)?, id: row.get(4)?, anchor: String::new() },
            note: row.get(5)?,
            on: row.get(6)?,
        })
    })
}

/// Reports and log of a scope.
/// Takes all reports away, and leaves the log.
pub(crate) fn wipe_reports(q: &mut Query<'_>, org: OrgId, scope: &ObjectRef) -> Result<()> {
    q.exec(WIPE_REPORTS, params![org, scope.kind, scope.id])?;
    Ok(())
}

pub(crate) fn wipe(q: &mut Query<'_>, org: OrgId, scope: &ObjectRef) -> Result<()> {
    for statement in [WIPE_REPORTS, WIPE_LOG] {
        q.exec(statement, params![org, scope.kind, scope.id])?;
    }
    Ok(())
}

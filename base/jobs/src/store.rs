// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The queue's statements.

use kernel::Timestamp;
use store::{Query, Result, params};

use crate::{Job, NewJob};

store::sql! {
    ENQUEUE = "INSERT INTO job (org_id, id, kind, payload, dedup, run_at, attempts, problem, created_at) \
        VALUES ($1, $2, $3, $4, $5, $6, 0, '', $7) ON CONFLICT (org_id, kind, dedup) DO NOTHING";
    // The row lock keeps two nodes from one job on PostgreSQL; SQLite has one writer and needs none.
    // MATERIALIZED: within a join PostgreSQL would choose, and lock, anew for each row it compares.
    // Pushing run_at is the lease: if we die, the job is due again when it is over.
    CLAIM = "WITH due AS MATERIALIZED (SELECT org_id AS due_org, id AS due_id FROM job \
            WHERE failed_at IS NULL AND run_at <= $1 ORDER BY run_at, id LIMIT 1 FOR UPDATE SKIP LOCKED) \
        UPDATE job SET attempts = attempts + 1, run_at = $2, dedup = NULL FROM due \
        WHERE org_id = due_org AND id = due_id AND run_at <= $1 \
        RETURNING org_id, id, kind, payload, attempts";
    FINISH = "DELETE FROM job WHERE org_id = $1 AND id = $2";
    RETRY = "UPDATE job SET run_at = $3, problem = $4 WHERE org_id = $1 AND id = $2";
    GIVE_UP = "UPDATE job SET failed_at = $3, problem = $4 WHERE org_id = $1 AND id = $2";
    WAITING = "SELECT CAST(count(*) AS BIGINT) FROM job WHERE failed_at IS NULL";
    FAILED = "SELECT CAST(count(*) AS BIGINT) FROM job WHERE failed_at IS NOT NULL";
    PLAN = "INSERT INTO job_schedule (org_id, kind, next_at) VALUES (0, $1, $2) \
        ON CONFLICT (org_id, kind) DO NOTHING";
    // Of two nodes that see the same moment, only one changes the row.
    TAKE_TURN = "UPDATE job_schedule SET next_at = $3 WHERE org_id = 0 AND kind = $1 AND next_at <= $2";
}

/// Puts work into the queue, in the transaction of `q`. Call `Jobs::wake` after it, or wait a second.
pub fn enqueue(q: &mut Query<'_>, job: &NewJob) -> Result<()> {
    q.exec(
        ENQUEUE,
        params![
            job.org,
            job.id,
            job.kind,
            job.payload,
            job.dedup,
            job.run_at.as_millis(),
            job.created_at.as_millis()
        ],
    )?;
    Ok(())
}

/// Takes one due job under a lease.
pub(crate) fn claim(q: &mut Query<'_>, now: Timestamp, lease_until: Timestamp) -> Result<Option<Job>> {
    q.first(CLAIM, params![now.as_millis(), lease_until.as_millis()], |row| {
        Ok(Job {
            org: row.get(0)?,
            id: row.get(1)?,
            kind: row.get(2)?,
            payload: row.get(3)?,
            attempt: row.get(4)?,
            now,
        })
    })
}

/// The work is done.
pub(crate) fn finish(q: &mut Query<'_>, job: &Job) -> Result<()> {
    q.exec(FINISH, params![job.org, job.id])?;
    Ok(())
}

/// Tries again at `when`.
pub(crate) fn retry(q: &mut Query<'_>, job: &Job, when: Timestamp, problem: &str) -> Result<()> {
    q.exec(RETRY, params![job.org, job.id, when.as_millis(), problem])?;
    Ok(())
}

/// Keeps the job as failed.
pub(crate) fn give_up(q: &mut Query<'_>, job: &Job, when: Timestamp, problem: &str) -> Result<()> {
    q.exec(GIVE_UP, params![job.org, job.id, when.as_millis(), problem])?;
    Ok(())
}

/// How many wait and how many failed for good.
pub(crate) fn counts(q: &mut Query<'_>) -> Result<(i64, i64)> {
    Ok((q.one(WAITING, params![], |r| r.get(0))?, q.one(FAILED, params![], |r| r.get(0))?))
}

/// Whether it is this node's turn to do `kind` now; the next turn is at `next`.
pub(crate) fn take_turn(q: &mut Query<'_>, kind: &str, now: Timestamp, next: Timestamp) -> Result<bool> {
    // The first turn is one pause after the first start, not at every start.
    q.exec(PLAN, params![kind, next.as_millis()])?;
    Ok(q.exec(TAKE_TURN, params![kind, now.as_millis(), next.as_millis()])? == 1)
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The end of the retention, for everybody in a brainstorm at once.

use kernel::{Date, OrgId};
use store::{Query, Result, params};

use crate::domain::BrainstormId;

store::sql! {
    // Imported and simulated ones hold nobody's data that we promised anything about.
    HOLDING = "SELECT b.brainstorm_id, CAST(count(*) AS BIGINT) FROM brainstorm b
        JOIN brainstorm_participant p ON p.org_id = b.org_id AND p.brainstorm_id = b.brainstorm_id
        WHERE p.erased_on IS NULL AND b.imported = 0 AND b.simulated = 0
        GROUP BY b.brainstorm_id ORDER BY b.brainstorm_id";
    ANYBODY = "SELECT participant_id FROM brainstorm_participant
        WHERE org_id = $1 AND brainstorm_id = $2 AND erased_on IS NULL LIMIT 1";
    RELEASE_PARTICIPANTS = "UPDATE brainstorm_participant SET voter_id = NULL, key_hash = NULL, reads = '',
        channel_id = NULL, background = '{}', hasty = 0, erased_on = $3
        WHERE org_id = $1 AND brainstorm_id = $2 AND erased_on IS NULL";
    RELEASE_AUTHORS = "UPDATE brainstorm_idea SET author_id = NULL WHERE org_id = $1 AND brainstorm_id = $2
        AND author_id IS NOT NULL AND author_kind IN ('participant', 'paper')";
    RELEASE_ANSWERS = "DELETE FROM brainstorm_answer WHERE org_id = $1 AND brainstorm_id = $2";
    RELEASE_GUESSES = "DELETE FROM brainstorm_guess WHERE org_id = $1 AND brainstorm_id = $2";
    RELEASE_REPORTS = "DELETE FROM brainstorm_report WHERE org_id = $1 AND brainstorm_id = $2";
}

/// Brainstorms that hold participants' data, and of how many.
pub(crate) fn holding(q: &mut Query<'_>) -> Result<Vec<(BrainstormId, i64)>> {
    q.all(HOLDING, params![], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Whether it holds anybody's.
pub(crate) fn anybody(q: &mut Query<'_>, org: OrgId, id: BrainstormId) -> Result<bool> {
    Ok(q.first(ANYBODY, params![org, id], |row| row.get::<i64>(0))?.is_some())
}

/// Destroys the keys and all that ties rows to participants; how many they were.
pub(crate) fn release(q: &mut Query<'_>, org: OrgId, id: BrainstormId, on: Date) -> Result<u64> {
    q.exec(RELEASE_AUTHORS, params![org, id])?;
    q.exec(RELEASE_ANSWERS, params![org, id])?;
    q.exec(RELEASE_GUESSES, params![org, id])?;
    q.exec(RELEASE_REPORTS, params![org, id])?;
    q.exec(RELEASE_PARTICIPANTS, params![org, id, on])
}

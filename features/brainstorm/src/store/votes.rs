// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The vote log: rows are added and never changed, numbered 1, 2, 3 ... within a brainstorm without a
//! gap. The number of the last row is the version of everything counted from it.

use kernel::{Date, OrgId};
use store::{Query, Result, Row, Value, params};

use crate::domain::{Ballot, BrainstormId, IdeaId, VoterId};

/// A row of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LogRow {
    pub(crate) seq: i64,
    pub(crate) act: Act,
}

/// What a row says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    /// A rating, or (unrated) an undo.
    Rate { voter: VoterId, idea: IdeaId, ballot: Ballot },
    /// All ratings of this voter end here.
    Withdraw { voter: VoterId },
}

const VOTE: i64 = 1;
const UNDO: i64 = 2;
const WITHDRAWAL: i64 = 3;

store::sql! {
    // The row lock makes writers of one brainstorm take turns, on all nodes, so that numbers have no gap
    // and are committed in their order.
    TAKE = "UPDATE brainstorm SET last_seq = last_seq + $3 WHERE org_id = $1 AND brainstorm_id = $2
        RETURNING last_seq";
    TAKE_OPEN = "UPDATE brainstorm SET last_seq = last_seq + $4 WHERE org_id = $1 AND brainstorm_id = $2
        AND log_floor = $3 AND state IN ('open', 'trial') RETURNING last_seq";
    APPEND = "INSERT INTO brainstorm_vote (org_id, brainstorm_id, seq, kind, voter_id, idea_id, ballot, on_day)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    REPLAY = "SELECT seq, kind, voter_id, idea_id, ballot FROM brainstorm_vote
        WHERE org_id = $1 AND brainstorm_id = $2 AND seq > $3 AND seq <= $4 ORDER BY seq";
    WITH_DAYS = "SELECT seq, kind, voter_id, idea_id, ballot, on_day FROM brainstorm_vote
        WHERE org_id = $1 AND brainstorm_id = $2 AND seq > $3 AND seq <= $4 ORDER BY seq";
    DAYS = "SELECT min(seq), on_day FROM brainstorm_vote WHERE org_id = $1 AND brainstorm_id = $2
        GROUP BY on_day ORDER BY min(seq)";
    PER_DAY = "SELECT on_day, count(*), count(DISTINCT voter_id) FROM brainstorm_vote
        WHERE org_id = $1 AND brainstorm_id = $2 AND kind = 1 GROUP BY on_day ORDER BY on_day";
}

/// Takes `n` numbers; the last of them.
pub(crate) fn take(q: &mut Query<'_>, org: OrgId, id: BrainstormId, n: i64) -> Result<i64> {
    q.one(TAKE, params![org, id, n], |row| row.get(0))
}

/// As [`take`], where the brainstorm still takes ratings.
pub(crate) fn take_open(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    floor: i64,
    n: i64,
) -> Result<Option<i64>> {
    q.first(TAKE_OPEN, params![org, id, floor, n], |row| row.get(0))
}

/// A row for [`append_rows`].
pub(crate) fn values(org: OrgId, id: BrainstormId, row: LogRow, on: Date) -> Vec<Value> {
    let (kind, voter, idea, ballot) = match row.act {
        Act::Rate { voter, idea, ballot } => {
            (if ballot.mark.is_some() { VOTE } else { UNDO }, voter, idea.as_i64(), ballot.packed())
        }
        Act::Withdraw { voter } => (WITHDRAWAL, voter, 0, 0),
    };
    params![org, id, row.seq, kind, voter, idea, ballot, on]
}

pub(crate) fn append_rows(q: &mut Query<'_>, rows: Vec<Vec<Value>>) -> Result<()> {
    q.insert_many(APPEND, rows)?;
    Ok(())
}

/// Adds acts of one brainstorm; the number of the last.
pub(crate) fn append(q: &mut Query<'_>, org: OrgId, id: BrainstormId, acts: &[Act], on: Date) -> Result<i64> {
    let n = i64::try_from(acts.len()).unwrap_or(i64::MAX);
    let last = take(q, org, id, n)?;
    let rows = (last - n + 1..).zip(acts).map(|(seq, act)| values(org, id, LogRow { seq, act: *act }, on));
    append_rows(q, rows.collect())?;
    Ok(last)
}

/// Hands over every row after `after` up to `until`, in order.
pub(crate) fn replay(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    after: i64,
    until: i64,
    mut each: impl FnMut(LogRow),
) -> Result<()> {
    q.each(REPLAY, params![org, id, after, until], |row| {
        each(read(row)?);
        Ok(())
    })
}

fn read(row: &Row<'_>) -> Result<LogRow> {
    let voter = row.get(2)?;
    let act = match row.get::<i64>(1)? {
        WITHDRAWAL => Act::Withdraw { voter },
        _ => Act::Rate { voter, idea: row.get(3)?, ballot: Ballot::unpacked(row.get(4)?) },
    };
    Ok(LogRow { seq: row.get(0)?, act })
}

/// As [`replay`], with the day of every row.
pub(crate) fn with_days(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    after: i64,
    until: i64,
) -> Result<Vec<(LogRow, Date)>> {
    q.all(WITH_DAYS, params![org, id, after, until], |row| Ok((read(row)?, row.get(5)?)))
}

/// The number of the first row of each day, in order.
pub(crate) fn days(q: &mut Query<'_>, org: OrgId, id: BrainstormId) -> Result<Vec<(i64, Date)>> {
    q.all(DAYS, params![org, id], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Ratings and raters of each day.
pub(crate) fn per_day(q: &mut Query<'_>, org: OrgId, id: BrainstormId) -> Result<Vec<(Date, i64, i64)>> {
    q.all(PER_DAY, params![org, id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

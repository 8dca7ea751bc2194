// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Append-only logs: numbers without gaps, in commit order, also with several nodes writing.
//!
//! The head row of a stream stays locked from taking numbers until the transaction ends, so whoever sees
//! entry n has seen every entry before it. A feature with a log table of its own (the ratings) takes only
//! its numbers here.

use kernel::{OrgId, Timestamp};

use crate::{Query, Result, params};

crate::sql! {
    TAKE = "INSERT INTO log_head (org_id, stream, next) VALUES ($1, $2, CAST($3 AS BIGINT) + 1) \
            ON CONFLICT (org_id, stream) DO UPDATE SET next = log_head.next + CAST($3 AS BIGINT) \
            RETURNING next - CAST($3 AS BIGINT)";
    HEAD = "SELECT next - 1 FROM log_head WHERE org_id = $1 AND stream = $2";
    APPEND = "INSERT INTO log_entry (org_id, stream, seq, at, body) VALUES ($1, $2, $3, $4, $5)";
    ENTRIES = "SELECT seq, at, body FROM log_entry WHERE org_id = $1 AND stream = $2 AND seq > $3 \
               ORDER BY seq LIMIT $4";
}

/// One entry of a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// 1, 2, 3 ... without gaps.
    pub seq: i64,
    /// When it was written.
    pub at: Timestamp,
    /// What the feature wrote.
    pub body: Vec<u8>,
}

/// Takes the next `n` numbers of a stream; the first of them. Given back if the transaction fails.
///
/// Take them late in the transaction: other writers to the stream wait until it ends.
pub fn next_seqs(q: &mut Query<'_>, org: OrgId, stream: &str, n: i64) -> Result<i64> {
    q.one(TAKE, params![org, stream, n], |row| row.get(0))
}

/// The number of the last entry; 0 before the first.
pub fn head(q: &mut Query<'_>, org: OrgId, stream: &str) -> Result<i64> {
    Ok(q.first(HEAD, params![org, stream], |row| row.get(0))?.unwrap_or(0))
}

/// Appends entries; the number of the first.
pub fn append(q: &mut Query<'_>, org: OrgId, stream: &str, at: Timestamp, bodies: &[Vec<u8>]) -> Result<i64> {
    let n = i64::try_from(bodies.len()).unwrap_or(i64::MAX);
    let first = next_seqs(q, org, stream, n)?;
    let rows = (first..).zip(bodies).map(|(seq, body)| params![org, stream, seq, at, body]).collect();
    q.insert_many(APPEND, rows)?;
    Ok(first)
}

/// Up to `limit` entries after number `after`, in order.
pub fn entries(q: &mut Query<'_>, org: OrgId, stream: &str, after: i64, limit: i64) -> Result<Vec<Entry>> {
    q.all(ENTRIES, params![org, stream, after, limit], |row| {
        Ok(Entry { seq: row.get(0)?, at: row.get(1)?, body: row.get(2)? })
    })
}

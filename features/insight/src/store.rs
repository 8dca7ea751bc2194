// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The slice's SQL: results by version, and the log of exports.

use std::collections::BTreeSet;

use brainstorm::contract::{BrainstormId, IdeaId};
use kernel::{AccountId, Id, OrgId, Timestamp};
use store::{Query, Result, params, sql};

use crate::{
    analysis::{Analysed, Memory},
    outcome::Outcome,
};

sql! {
    LATEST = "SELECT version, outcome, participants FROM insight_result
        WHERE org_id = $1 AND brainstorm_id = $2 AND live = $3 ORDER BY version DESC LIMIT 1";
    LATEST_VERSION = "SELECT version, computed_at FROM insight_result
        WHERE org_id = $1 AND brainstorm_id = $2 AND live = $3 ORDER BY version DESC LIMIT 1";
    MEMORIES = "SELECT memory FROM insight_result WHERE org_id = $1 AND brainstorm_id = $2 AND live = 0
        AND version < $3 ORDER BY version";
    LAST_MEMORY = "SELECT memory FROM insight_result WHERE org_id = $1 AND brainstorm_id = $2
        ORDER BY version DESC, live LIMIT 1";
    PUT = "INSERT INTO insight_result
        (org_id, brainstorm_id, version, live, computed_at, participants, outcome, memory)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (org_id, brainstorm_id, version, live) DO UPDATE SET computed_at = excluded.computed_at,
        participants = excluded.participants, outcome = excluded.outcome, memory = excluded.memory";
    AGAIN = "INSERT INTO insight_result
        (org_id, brainstorm_id, version, live, computed_at, participants, outcome, memory)
        SELECT org_id, brainstorm_id, CAST($3 AS BIGINT), live, computed_at, participants, outcome, memory
        FROM insight_result WHERE org_id = $1 AND brainstorm_id = $2 AND version = $4 AND live = 0
        ON CONFLICT (org_id, brainstorm_id, version, live) DO NOTHING";
    DROP_LIVE = "DELETE FROM insight_result WHERE org_id = $1 AND brainstorm_id = $2 AND live = 1";
    META = "SELECT idea_id FROM insight_meta_idea WHERE org_id = $1 AND brainstorm_id = $2";
    PUT_META = "INSERT INTO insight_meta_idea (org_id, brainstorm_id, idea_id) VALUES ($1, $2, $3)";
    LOG_EXPORT = "INSERT INTO insight_export_log
        (org_id, export_id, brainstorm_id, account_id, format, version, at, purpose)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    EXPORTS = "SELECT export_id, account_id, format, version, at, purpose FROM insight_export_log
        WHERE org_id = $1 AND brainstorm_id = $2 ORDER BY at DESC, export_id DESC LIMIT $3";
}

/// Topics of new results begin with this; a brainstorm's id follows.
pub(crate) const RESULTS: &str = "results/";

/// JSON that does not read back: a damaged or newer database.
fn unreadable(error: serde_json::Error) -> store::Error {
    store::Error::decode(format!("a stored result: {error}"))
}

/// A result as it is kept.
pub(crate) struct Stored {
    /// The version it was kept for; the outcome's own may be older, where too few people have changed
    /// for new figures.
    pub(crate) version: i64,
    /// What may be shown.
    pub(crate) outcome: Outcome,
    /// The exact number of participants behind it.
    pub(crate) participants: u32,
}

/// The newest result of one kind.
pub(crate) fn latest(q: &mut Query<'_>, org: OrgId, id: BrainstormId, live: bool) -> Result<Option<Stored>> {
    let found = q.first(LATEST, params![org, id, live], |row| {
        Ok((row.get::<i64>(0)?, row.get::<String>(1)?, row.get::<u32>(2)?))
    })?;
    found
        .map(|(version, text, participants)| {
            let outcome = serde_json::from_str(&text).map_err(unreadable)?;
            Ok(Stored { version, outcome, participants })
        })
        .transpose()
}

/// Which result is the newest of one kind, and when it was computed: enough to know whether it is known.
pub(crate) fn latest_version(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    live: bool,
) -> Result<Option<(i64, i64)>> {
    q.first(LATEST_VERSION, params![org, id, live], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// What the published versions before this one left behind, oldest first.
pub(crate) fn memories(q: &mut Query<'_>, org: OrgId, id: BrainstormId, before: i64) -> Result<Vec<Memory>> {
    let texts = q.all(MEMORIES, params![org, id, before], |row| row.get::<String>(0))?;
    texts.iter().map(|text| serde_json::from_str(text).map_err(unreadable)).collect()
}

/// What the newest result left behind, live or not.
pub(crate) fn last_memory(q: &mut Query<'_>, org: OrgId, id: BrainstormId) -> Result<Option<Memory>> {
    let text = q.first(LAST_MEMORY, params![org, id], |row| row.get::<String>(0))?;
    text.map(|text| serde_json::from_str(&text).map_err(unreadable)).transpose()
}

/// A result as JSON, made before the transaction so that nobody's vote waits for it.
#[derive(Clone)]
pub(crate) struct Written {
    live: bool,
    at: i64,
    participants: u32,
    outcome: String,
    memory: String,
}

impl Written {
    pub(crate) fn new(a: &Analysed) -> Result<Self> {
        Ok(Self {
            live: a.outcome.live,
            at: a.outcome.at,
            participants: a.memory.participants,
            outcome: serde_json::to_string(&a.outcome).map_err(unreadable)?,
            memory: serde_json::to_string(&a.memory).map_err(unreadable)?,
        })
    }
}

/// Keeps a result for a version; a live one in the place of the earlier live one.
pub(crate) fn put(q: &mut Query<'_>, org: OrgId, id: BrainstormId, version: i64, w: &Written) -> Result<()> {
    q.exec(DROP_LIVE, params![org, id])?;
    q.exec(PUT, params![org, id, version, w.live, w.at, w.participants, w.outcome, w.memory])?;
    // Every node tells its own viewers.
    q.notify(format!("{RESULTS}{id}"), version);
    Ok(())
}

/// Lets an earlier published result stand for a new version.
pub(crate) fn stand_again(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    version: i64,
    earlier: i64,
) -> Result<()> {
    q.exec(AGAIN, params![org, id, version, earlier])?;
    Ok(())
}

/// Ideas that are about the conversation itself.
pub(crate) fn meta(q: &mut Query<'_>, org: OrgId, id: BrainstormId) -> Result<BTreeSet<IdeaId>> {
    Ok(q.all(META, params![org, id], |row| row.get(0))?.into_iter().collect())
}

/// Keeps them in mind.
pub(crate) fn put_meta(q: &mut Query<'_>, org: OrgId, id: BrainstormId, ideas: &[IdeaId]) -> Result<()> {
    q.insert_many(PUT_META, ideas.iter().map(|idea| params![org, id, *idea]).collect())?;
    Ok(())
}

/// An export of participants' rows.
#[derive(Clone)]
pub(crate) struct Taken<F = &'static str> {
    pub(crate) export: i64,
    pub(crate) brainstorm: BrainstormId,
    pub(crate) by: Option<AccountId>,
    pub(crate) format: F,
    pub(crate) version: i64,
    pub(crate) at: Timestamp,
    /// What for, in the words of who took them; empty where nobody was asked.
    pub(crate) purpose: String,
}

/// Writes down that rows were taken out.
pub(crate) fn log_export(q: &mut Query<'_>, org: OrgId, t: &Taken) -> Result<()> {
    let by = t.by.map(Id::as_i64);
    let at = t.at.as_millis();
    q.exec(LOG_EXPORT, params![org, t.export, t.brainstorm, by, t.format, t.version, at, t.purpose])?;
    Ok(())
}

/// Who took rows out of a brainstorm, the newest first.
pub(crate) fn exports(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    most: i64,
) -> Result<Vec<Taken<String>>> {
    q.all(EXPORTS, params![org, id, most], |row| {
        Ok(Taken {
            export: row.get(0)?,
            brainstorm: id,
            by: row.get::<Option<i64>>(1)?.map(AccountId::from_i64),
            format: row.get(2)?,
            version: row.get(3)?,
            at: Timestamp::from_millis(row.get(4)?),
            purpose: row.get(5)?,
        })
    })
}

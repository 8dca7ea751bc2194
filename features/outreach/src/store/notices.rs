// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who wants to be told.

use brainstorm::contract::BrainstormId;
use kernel::{OrgId, Timestamp};
use store::{Query, Result, Row, params};

use super::lang;
use crate::domain::notice::{Notice, NoticeId};

store::sql! {
    INSERT = "INSERT INTO outreach_notice (org_id, id, brainstorm_id, address, address_seal, lang, about_end,
        told_end, keep_until, about_answers, told_answers, told_results)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        ON CONFLICT (org_id, brainstorm_id, address_seal) DO UPDATE SET lang = excluded.lang,
        about_end = excluded.about_end, told_end = excluded.told_end, about_answers = excluded.about_answers";
    ID_OF = "SELECT id FROM outreach_notice WHERE org_id = $1 AND brainstorm_id = $2 AND address_seal = $3";
    DELETE = "DELETE FROM outreach_notice WHERE org_id = $1 AND id = $2";
    DELETE_ALL = "DELETE FROM outreach_notice WHERE org_id = $1 AND brainstorm_id = $2";
    DELETE_OLD = "DELETE FROM outreach_notice WHERE keep_until < $1";
    BRAINSTORM_OF = "SELECT brainstorm_id FROM outreach_notice WHERE org_id = $1 AND id = $2";
    WAITED_FOR = "SELECT org_id, brainstorm_id, CAST(max(about_end) AS BIGINT) FROM outreach_notice
        WHERE told_results = 0 GROUP BY org_id, brainstorm_id ORDER BY org_id, brainstorm_id";
    ASKED_OF = "SELECT org_id, brainstorm_id, min(told_answers) FROM outreach_notice WHERE about_answers = 1
        GROUP BY org_id, brainstorm_id ORDER BY org_id, brainstorm_id";
    SOME = "SELECT org_id, id, brainstorm_id, address, address_seal, lang, about_end, told_end, keep_until,
        about_answers, told_answers, told_results
        FROM outreach_notice WHERE org_id = $1 AND brainstorm_id = $2 AND id > $3 ORDER BY id LIMIT 100
        FOR UPDATE";
    TOLD_RESULTS = "UPDATE outreach_notice SET told_results = 1, told_answers = $3
        WHERE org_id = $1 AND id = $2";
    TOLD_ANSWERS = "UPDATE outreach_notice SET told_answers = $3 WHERE org_id = $1 AND id = $2";
    TOLD = "UPDATE outreach_notice SET told_end = $3 WHERE org_id = $1 AND id = $2";
}

/// Keeps a confirmed request; its id, which is the older one's where the address had asked before.
pub(crate) fn put(q: &mut Query<'_>, n: &Notice) -> Result<NoticeId> {
    q.exec(
        INSERT,
        params![
            n.org,
            n.id,
            n.brainstorm,
            n.address.clone(),
            n.address_seal,
            n.lang.code(),
            i64::from(n.about_end),
            n.told_end.map(Timestamp::as_millis),
            n.keep_until,
            i64::from(n.about_answers),
            n.told_answers,
            i64::from(n.told_results)
        ],
    )?;
    q.one(ID_OF, params![n.org, n.brainstorm, n.address_seal], |row| row.get(0))
}

/// Deletes a request; false where it was already gone.
pub(crate) fn delete(q: &mut Query<'_>, org: OrgId, id: NoticeId) -> Result<bool> {
    Ok(q.exec(DELETE, params![org, id])? == 1)
}

/// Deletes the requests about a brainstorm that is no more.
pub(crate) fn delete_all(q: &mut Query<'_>, org: OrgId, brainstorm: BrainstormId) -> Result<()> {
    q.exec(DELETE_ALL, params![org, brainstorm])?;
    Ok(())
}

/// Deletes what has been kept long enough.
pub(crate) fn delete_old(q: &mut Query<'_>, month: &str) -> Result<u64> {
    q.exec(DELETE_OLD, params![month])
}

/// The brainstorm that a request is about.
pub(crate) fn brainstorm_of(q: &mut Query<'_>, org: OrgId, id: NoticeId) -> Result<Option<BrainstormId>> {
    q.first(BRAINSTORM_OF, params![org, id], |row| row.get(0))
}

/// The brainstorms that somebody waits for, and whether anybody wants to know about their end.
pub(crate) fn waited_for(q: &mut Query<'_>) -> Result<Vec<(OrgId, BrainstormId, bool)>> {
    q.all(WAITED_FOR, params![], |row| Ok((row.get(0)?, row.get(1)?, row.get::<i64>(2)? > 0)))
}

/// A hundred of the requests about a brainstorm, after an id.
pub(crate) fn some(
    q: &mut Query<'_>,
    org: OrgId,
    brainstorm: BrainstormId,
    after: NoticeId,
) -> Result<Vec<Notice>> {
    q.all(SOME, params![org, brainstorm, after], read)
}

/// Remembers which end somebody has been told of.
pub(crate) fn told(q: &mut Query<'_>, n: &Notice, end: Option<Timestamp>) -> Result<()> {
    q.exec(TOLD, params![n.org, n.id, end.map(Timestamp::as_millis)])?;
    Ok(())
}

/// Remembers that somebody has had the letter about the results, with the answers that they lead to.
pub(crate) fn told_results(q: &mut Query<'_>, n: &Notice, answers: i64) -> Result<()> {
    q.exec(TOLD_RESULTS, params![n.org, n.id, answers])?;
    Ok(())
}

/// Remembers of how many answers somebody has been told.
pub(crate) fn told_answers(q: &mut Query<'_>, n: &Notice, answers: i64) -> Result<()> {
    q.exec(TOLD_ANSWERS, params![n.org, n.id, answers])?;
    Ok(())
}

/// The brainstorms whose answers somebody wants to hear of, with the fewest that anybody knows of.
pub(crate) fn asked_of(q: &mut Query<'_>) -> Result<Vec<(OrgId, BrainstormId, i64)>> {
    q.all(ASKED_OF, params![], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

fn read(row: &Row<'_>) -> Result<Notice> {
    Ok(Notice {
        org: row.get(0)?,
        id: row.get(1)?,
        brainstorm: row.get(2)?,
        address: row.get(3)?,
        address_seal: row.get(4)?,
        lang: lang(row, 5)?,
        about_end: row.get::<i64>(6)? == 1,
        told_end: row.get::<Option<i64>>(7)?.map(Timestamp::from_millis),
        keep_until: row.get(8)?,
        about_answers: row.get::<i64>(9)? == 1,
        told_answers: row.get(10)?,
        told_results: row.get::<i64>(11)? == 1,
    })
}

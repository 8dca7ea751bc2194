// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Participants. The key's hash is all that leads to one; the number in the vote log is kept apart from
//! the participant's id, and erasing destroys the only row that joins the two.

use kernel::{Date, Lang, OrgId};
use store::{Query, Result, Row, Value, params};

use super::{from_json, to_json};
use crate::domain::{Background, BrainstormId, ChannelId, ParticipantId, VoterId};

/// A participant's row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Person {
    pub(crate) id: ParticipantId,
    /// Nothing once erased.
    pub(crate) voter: Option<VoterId>,
    pub(crate) key_hash: Option<[u8; 32]>,
    pub(crate) lang: Lang,
    /// The languages in which ideas are offered.
    pub(crate) reads: Vec<Lang>,
    pub(crate) channel: Option<ChannelId>,
    pub(crate) background: Background,
    /// `web`, `paper` or `import`.
    pub(crate) origin: String,
    pub(crate) created_on: Date,
    /// Whether they rated faster than people read.
    pub(crate) hasty: bool,
}

store::sql! {
    INSERT = "INSERT INTO brainstorm_participant (org_id, brainstorm_id, participant_id, voter_id, key_hash, lang,
        reads, channel_id, background, origin, created_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    OF = "SELECT participant_id, voter_id, key_hash, lang, reads, channel_id, background, origin, created_on, hasty
        FROM brainstorm_participant WHERE org_id = $1 AND brainstorm_id = $2 AND erased_on IS NULL
        ORDER BY participant_id";
    PAGE = "SELECT participant_id, voter_id, key_hash, lang, reads, channel_id, background, origin, created_on, hasty
        FROM brainstorm_participant WHERE org_id = $1 AND brainstorm_id = $2 AND participant_id > $3
        AND erased_on IS NULL ORDER BY participant_id LIMIT $4";
    FIND = "SELECT participant_id, voter_id, key_hash, lang, reads, channel_id, background, origin, created_on, hasty
        FROM brainstorm_participant WHERE org_id = $1 AND brainstorm_id = $2 AND participant_id = $3
        AND erased_on IS NULL";
    ONE = "SELECT participant_id, voter_id, key_hash, lang, reads, channel_id, background, origin, created_on, hasty
        FROM brainstorm_participant WHERE org_id = $1 AND brainstorm_id = $2 AND participant_id = $3
        AND erased_on IS NULL FOR UPDATE";
    BY_KEY = "SELECT org_id, brainstorm_id, participant_id FROM brainstorm_participant WHERE key_hash = $1";
    SET_BACKGROUND = "UPDATE brainstorm_participant SET background = $4, reads = $5, lang = $6
        WHERE org_id = $1 AND brainstorm_id = $2 AND participant_id = $3 AND erased_on IS NULL";
    SET_HASTY = "UPDATE brainstorm_participant SET hasty = 1
        WHERE org_id = $1 AND brainstorm_id = $2 AND participant_id = $3 AND erased_on IS NULL";
    SET_KEY = "UPDATE brainstorm_participant SET key_hash = $4
        WHERE org_id = $1 AND brainstorm_id = $2 AND participant_id = $3 AND erased_on IS NULL";
    ERASE = "UPDATE brainstorm_participant SET voter_id = NULL, key_hash = NULL, reads = '', channel_id = NULL,
        background = '{}', hasty = 0, erased_on = $4 WHERE org_id = $1 AND brainstorm_id = $2 AND participant_id = $3";
}

fn read(row: &Row<'_>) -> Result<Person> {
    Ok(Person {
        id: row.get(0)?,
        voter: row.get(1)?,
        key_hash: row.get(2)?,
        lang: row.get(3)?,
        reads: row.get::<String>(4)?.split(' ').filter_map(|l| l.parse().ok()).collect(),
        channel: row.get(5)?,
        background: from_json(&row.get::<String>(6)?)?,
        origin: row.get(7)?,
        created_on: row.get(8)?,
        hasty: row.get(9)?,
    })
}

fn reads_text(reads: &[Lang]) -> String {
    reads.iter().map(|l| l.code()).collect::<Vec<_>>().join(" ")
}

pub(crate) fn insert(q: &mut Query<'_>, org: OrgId, id: BrainstormId, people: &[Person]) -> Result<()> {
    let values = |p: &Person| -> Vec<Value> {
        let key: Option<Vec<u8>> = p.key_hash.map(|k| k.to_vec());
        params![
            org,
            id,
            p.id,
            p.voter,
            key,
            p.lang,
            reads_text(&p.reads),
            p.channel,
            to_json(&p.background),
            p.origin,
            p.created_on
        ]
    };
    q.insert_many(INSERT, people.iter().map(values).collect())?;
    Ok(())
}

pub(crate) fn of(q: &mut Query<'_>, org: OrgId, id: BrainstormId) -> Result<Vec<Person>> {
    q.all(OF, params![org, id], read)
}

/// At most `n` of those whose ids are greater than `after`.
pub(crate) fn page(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    after: i64,
    n: i64,
) -> Result<Vec<Person>> {
    q.all(PAGE, params![org, id, after, n], read)
}

/// For reading.
pub(crate) fn find(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    participant: ParticipantId,
) -> Result<Option<Person>> {
    q.first(FIND, params![org, id, participant], read)
}

/// For changing.
pub(crate) fn one(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    participant: ParticipantId,
) -> Result<Option<Person>> {
    q.first(ONE, params![org, id, participant], read)
}

pub(crate) fn by_key(
    q: &mut Query<'_>,
    key_hash: &[u8; 32],
) -> Result<Option<(OrgId, BrainstormId, ParticipantId)>> {
    q.first(BY_KEY, params![*key_hash], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

pub(crate) fn set_background(q: &mut Query<'_>, org: OrgId, id: BrainstormId, p: &Person) -> Result<()> {
    q.exec(SET_BACKGROUND, params![org, id, p.id, to_json(&p.background), reads_text(&p.reads), p.lang])?;
    Ok(())
}

/// Notes that somebody rated faster than people read.
pub(crate) fn set_hasty(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    participant: ParticipantId,
) -> Result<()> {
    q.exec(SET_HASTY, params![org, id, participant])?;
    Ok(())
}

pub(crate) fn set_key(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    participant: ParticipantId,
    key_hash: &[u8; 32],
) -> Result<bool> {
    Ok(q.exec(SET_KEY, params![org, id, participant, *key_hash])? > 0)
}

pub(crate) fn erase(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    participant: ParticipantId,
    on: Date,
) -> Result<()> {
    q.exec(ERASE, params![org, id, participant, on])?;
    Ok(())
}

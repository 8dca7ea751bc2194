// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Rounds of invitations and their links.

use brainstorm::contract::BrainstormId;
use kernel::{Date, LocalizedText, OrgId};
use store::{Error, Query, Result, Row, params};

use super::lang;
use crate::domain::invite::{Link, LinkId, LinkState, Round, RoundId, RoundKind, Tally};

store::sql! {
    INSERT_ROUND = "INSERT INTO outreach_round (org_id, id, brainstorm_id, channel_id, kind, note_fi, note_sv,
        note_en, created_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    ROUNDS = "SELECT org_id, id, brainstorm_id, channel_id, kind, note_fi, note_sv, note_en, created_on,
        reminded_on FROM outreach_round WHERE org_id = $1 AND brainstorm_id = $2 ORDER BY id";
    ROUND = "SELECT org_id, id, brainstorm_id, channel_id, kind, note_fi, note_sv, note_en, created_on,
        reminded_on FROM outreach_round WHERE org_id = $1 AND id = $2";
    REMINDED = "UPDATE outreach_round SET reminded_on = $3 WHERE org_id = $1 AND id = $2 AND reminded_on IS NULL";
    INSERT = "INSERT INTO outreach_link (org_id, id, round_id, brainstorm_id, lang, state, problem, used, address,
        address_seal) VALUES ($1, $2, $3, $4, $5, $6, '', 0, $7, $8)
        ON CONFLICT (org_id, brainstorm_id, address_seal) DO NOTHING";
    TALLY = "SELECT state, used, CAST(count(*) AS BIGINT) FROM outreach_link
        WHERE org_id = $1 AND round_id = $2 GROUP BY state, used";
    REMIND = "UPDATE outreach_link SET state = 'again'
        WHERE org_id = $1 AND round_id = $2 AND state = 'sent' AND used = 0";
    PENDING = "SELECT DISTINCT org_id, brainstorm_id, round_id FROM outreach_link
        WHERE state IN ('waiting', 'again') ORDER BY org_id, brainstorm_id, round_id";
    DUE = "SELECT org_id, id, round_id, brainstorm_id, lang, state, address, address_seal FROM outreach_link
        WHERE org_id = $1 AND round_id = $2 AND state IN ('waiting', 'again') ORDER BY id LIMIT 100 FOR UPDATE";
    ONE = "SELECT org_id, id, round_id, brainstorm_id, lang, state, address, address_seal FROM outreach_link
        WHERE org_id = $1 AND id = $2";
    SET_STATE = "UPDATE outreach_link SET state = $3, problem = $4 WHERE org_id = $1 AND id = $2";
    SET_OFF = "UPDATE outreach_link SET state = 'off', address = NULL, address_seal = NULL
        WHERE org_id = $1 AND id = $2";
    DROP_WAITING = "UPDATE outreach_link SET state = 'off' WHERE org_id = $1 AND round_id = $2 AND state = 'waiting'";
    DROP_AGAIN = "UPDATE outreach_link SET state = 'sent' WHERE org_id = $1 AND round_id = $2 AND state = 'again'";
    USED = "UPDATE outreach_link SET used = 1 WHERE org_id = $1 AND id = $2 AND used = 0";
    BOUNCED = "SELECT address, problem FROM outreach_link
        WHERE org_id = $1 AND round_id = $2 AND state = 'refused' ORDER BY id LIMIT 1000";
    ADDRESSED = "SELECT DISTINCT org_id, brainstorm_id FROM outreach_link WHERE address IS NOT NULL
        ORDER BY org_id, brainstorm_id";
    FORGET = "UPDATE outreach_link SET address = NULL, address_seal = NULL
        WHERE org_id = $1 AND brainstorm_id = $2 AND state NOT IN ('going', 'going_again')";
    OFF = "INSERT INTO outreach_off (org_id, address_seal) VALUES ($1, $2)
        ON CONFLICT (org_id, address_seal) DO NOTHING";
    IS_OFF = "SELECT 1 FROM outreach_off WHERE org_id = $1 AND address_seal = $2";
}

pub(crate) fn insert_round(q: &mut Query<'_>, r: &Round) -> Result<()> {
    q.exec(
        INSERT_ROUND,
        params![
            r.org,
            r.id,
            r.brainstorm,
            r.channel,
            r.kind.code(),
            r.note.fi,
            r.note.sv,
            r.note.en,
            r.created_on.to_iso()
        ],
    )?;
    Ok(())
}

pub(crate) fn rounds(q: &mut Query<'_>, org: OrgId, brainstorm: BrainstormId) -> Result<Vec<Round>> {
    q.all(ROUNDS, params![org, brainstorm], read_round)
}

pub(crate) fn round(q: &mut Query<'_>, org: OrgId, id: RoundId) -> Result<Option<Round>> {
    q.first(ROUND, params![org, id], read_round)
}

/// Marks a round as reminded; false where it was before.
pub(crate) fn set_reminded(q: &mut Query<'_>, org: OrgId, id: RoundId, on: Date) -> Result<bool> {
    Ok(q.exec(REMINDED, params![org, id, on.to_iso()])? == 1)
}

/// Adds links; addresses that the brainstorm has invited before are left out. How many were added.
pub(crate) fn insert(q: &mut Query<'_>, links: &[Link]) -> Result<u64> {
    let row = |l: &Link| {
        let (address, seal) = (l.address.clone(), l.address_seal.clone());
        params![l.org, l.id, l.round, l.brainstorm, l.lang.code(), l.state.code(), address, seal]
    };
    q.insert_many(INSERT, links.iter().map(row).collect())
}

pub(crate) fn tally(q: &mut Query<'_>, org: OrgId, round: RoundId) -> Result<Tally> {
    let mut tally = Tally::default();
    q.each(TALLY, params![org, round], |row| {
        tally.add(state(row, 0)?, row.get::<i64>(1)? == 1, row.get(2)?);
        Ok(())
    })?;
    Ok(tally)
}

/// Puts those who have not used their link in line for a reminder.
pub(crate) fn remind(q: &mut Query<'_>, org: OrgId, round: RoundId) -> Result<u64> {
    q.exec(REMIND, params![org, round])
}

/// The rounds that have letters to write.
pub(crate) fn pending(q: &mut Query<'_>) -> Result<Vec<(OrgId, BrainstormId, RoundId)>> {
    q.all(PENDING, params![], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

/// A hundred links whose letter is to be written.
pub(crate) fn due(q: &mut Query<'_>, org: OrgId, round: RoundId) -> Result<Vec<Link>> {
    q.all(DUE, params![org, round], read)
}

pub(crate) fn one(q: &mut Query<'_>, org: OrgId, id: LinkId) -> Result<Option<Link>> {
    q.first(ONE, params![org, id], read)
}

pub(crate) fn set_state(q: &mut Query<'_>, link: &Link, to: LinkState, problem: &str) -> Result<()> {
    q.exec(SET_STATE, params![link.org, link.id, to.code(), problem])?;
    Ok(())
}

/// Nobody writes to this link's address any more, and it is forgotten.
pub(crate) fn set_off(q: &mut Query<'_>, org: OrgId, id: LinkId) -> Result<()> {
    q.exec(SET_OFF, params![org, id])?;
    Ok(())
}

/// The brainstorm is over: what was not sent yet is not sent.
pub(crate) fn drop_pending(q: &mut Query<'_>, org: OrgId, round: RoundId) -> Result<()> {
    q.exec(DROP_WAITING, params![org, round])?;
    q.exec(DROP_AGAIN, params![org, round])?;
    Ok(())
}

/// Marks links as used, in the order given.
pub(crate) fn used(q: &mut Query<'_>, links: &[(OrgId, LinkId)]) -> Result<()> {
    q.exec_many(USED, links.iter().map(|(org, id)| params![*org, *id]).collect())?;
    Ok(())
}

/// Locked addresses that were refused, with the server's code.
pub(crate) fn bounced(
    q: &mut Query<'_>,
    org: OrgId,
    round: RoundId,
) -> Result<Vec<(Option<Vec<u8>>, String)>> {
    q.all(BOUNCED, params![org, round], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// The brainstorms of which addresses are kept.
pub(crate) fn addressed(q: &mut Query<'_>) -> Result<Vec<(OrgId, BrainstormId)>> {
    q.all(ADDRESSED, params![], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Forgets the addresses of a brainstorm.
pub(crate) fn forget(q: &mut Query<'_>, org: OrgId, brainstorm: BrainstormId) -> Result<u64> {
    q.exec(FORGET, params![org, brainstorm])
}

/// The organisation writes to this address no more.
pub(crate) fn put_off(q: &mut Query<'_>, org: OrgId, seal: &str) -> Result<()> {
    q.exec(OFF, params![org, seal])?;
    Ok(())
}

pub(crate) fn is_off(q: &mut Query<'_>, org: OrgId, seal: &str) -> Result<bool> {
    Ok(q.first(IS_OFF, params![org, seal], |_| Ok(()))?.is_some())
}

fn state(row: &Row<'_>, column: usize) -> Result<LinkState> {
    let code: String = row.get(column)?;
    LinkState::from_code(&code).ok_or_else(|| Error::decode(format!("{code:?} is no state of a link")))
}

fn date(text: &str) -> Result<Date> {
    Date::parse(text).ok_or_else(|| Error::decode(format!("{text:?} is no day")))
}

fn read_round(row: &Row<'_>) -> Result<Round> {
    let kind: String = row.get(4)?;
    Ok(Round {
        org: row.get(0)?,
        id: row.get(1)?,
        brainstorm: row.get(2)?,
        channel: row.get(3)?,
        kind: RoundKind::from_code(&kind).ok_or_else(|| Error::decode("outreach_round.kind"))?,
        note: LocalizedText::new(row.get::<String>(5)?, row.get::<String>(6)?, row.get::<String>(7)?),
        created_on: date(&row.get::<String>(8)?)?,
        reminded_on: row.get::<Option<String>>(9)?.map(|d| date(&d)).transpose()?,
    })
}

fn read(row: &Row<'_>) -> Result<Link> {
    Ok(Link {
        org: row.get(0)?,
        id: row.get(1)?,
        round: row.get(2)?,
        brainstorm: row.get(3)?,
        lang: lang(row, 4)?,
        state: state(row, 5)?,
        address: row.get(6)?,
        address_seal: row.get(7)?,
    })
}

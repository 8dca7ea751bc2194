// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Brainstorms and the brake.

use kernel::{Date, OrgId, Timestamp};
use store::{Query, Result, Row, params};

use super::{code, from_json, to_json};
use crate::domain::{BackgroundQuestion, Brainstorm, BrainstormId, Brake, State};

store::sql! {
    INSERT = "INSERT INTO brainstorm (org_id, brainstorm_id, slug, state, settings, background, template,
        simulated, imported, reopened_on, opened_at, closed_at, published_at, published_version, revision,
        last_seq, log_floor, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 0, 0, $16)";
    BY_ID = "SELECT org_id, brainstorm_id, slug, state, settings, background, simulated, imported, reopened_on,
        opened_at, closed_at, published_at, published_version, revision, log_floor, created_at
        FROM brainstorm WHERE brainstorm_id = $1";
    BY_SLUG = "SELECT org_id, brainstorm_id, slug, state, settings, background, simulated, imported, reopened_on,
        opened_at, closed_at, published_at, published_version, revision, log_floor, created_at
        FROM brainstorm WHERE slug = $1";
    LOCKED = "SELECT org_id, brainstorm_id, slug, state, settings, background, simulated, imported, reopened_on,
        opened_at, closed_at, published_at, published_version, revision, log_floor, created_at
        FROM brainstorm WHERE org_id = $1 AND brainstorm_id = $2 FOR UPDATE";
    OF_ORG = "SELECT org_id, brainstorm_id, slug, state, settings, background, simulated, imported, reopened_on,
        opened_at, closed_at, published_at, published_version, revision, log_floor, created_at
        FROM brainstorm WHERE org_id = $1 ORDER BY brainstorm_id DESC";
    PUBLIC = "SELECT org_id, brainstorm_id, slug, state, settings, background, simulated, imported, reopened_on,
        opened_at, closed_at, published_at, published_version, revision, log_floor, created_at
        FROM brainstorm WHERE state IN ('open', 'closed', 'published', 'archived') AND brainstorm_id < $1
        ORDER BY brainstorm_id DESC LIMIT $2";
    UPDATE = "UPDATE brainstorm SET slug = $3, state = $4, settings = $5, background = $6, reopened_on = $7,
        opened_at = $8, closed_at = $9, published_at = $10, published_version = $11, revision = revision + 1
        WHERE org_id = $1 AND brainstorm_id = $2 RETURNING revision";
    TOUCH = "UPDATE brainstorm SET revision = revision + 1 WHERE org_id = $1 AND brainstorm_id = $2
        RETURNING revision";
    TAKEN = "SELECT brainstorm_id FROM brainstorm WHERE slug = $1";
    REVISIONS = "SELECT brainstorm_id, revision, last_seq FROM brainstorm";
    LAST_SEQ = "SELECT last_seq FROM brainstorm WHERE org_id = $1 AND brainstorm_id = $2";
    WIPE_FLOOR = "UPDATE brainstorm SET log_floor = last_seq WHERE org_id = $1 AND brainstorm_id = $2";
    WIPE_VOTES = "DELETE FROM brainstorm_vote WHERE org_id = $1 AND brainstorm_id = $2";
    WIPE_ANSWERS = "DELETE FROM brainstorm_answer WHERE org_id = $1 AND brainstorm_id = $2";
    WIPE_GUESSES = "DELETE FROM brainstorm_guess WHERE org_id = $1 AND brainstorm_id = $2";
    WIPE_REPORTS = "DELETE FROM brainstorm_report WHERE org_id = $1 AND brainstorm_id = $2";
    WIPE_IDEAS = "DELETE FROM brainstorm_idea WHERE org_id = $1 AND brainstorm_id = $2
        AND author_kind IN ('participant', 'paper')";
    WIPE_PARTICIPANTS = "DELETE FROM brainstorm_participant WHERE org_id = $1 AND brainstorm_id = $2";
    WIPE_OPENED = "UPDATE brainstorm_channel SET opened = 0 WHERE org_id = $1 AND brainstorm_id = $2";
    BRAKES = "SELECT org_id, brainstorm_id, read_only, invite_only, moderation_first FROM brainstorm_brake";
    SET_BRAKE = "INSERT INTO brainstorm_brake (org_id, brainstorm_id, read_only, invite_only, moderation_first)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (org_id, brainstorm_id) DO UPDATE SET read_only = excluded.read_only,
        invite_only = excluded.invite_only, moderation_first = excluded.moderation_first";
}

/// A brainstorm with its background questions, which live in the same row.
#[derive(Debug, Clone)]
pub(crate) struct Stored {
    pub(crate) brainstorm: Brainstorm,
    pub(crate) background: Vec<BackgroundQuestion>,
}

fn read(row: &Row<'_>) -> Result<Stored> {
    let state: String = row.get(3)?;
    let slug: String = row.get(2)?;
    Ok(Stored {
        brainstorm: Brainstorm {
            org: row.get(0)?,
            id: row.get(1)?,
            slug: slug.parse().map_err(store::Error::decode)?,
            state: code("a state", State::from_code(&state), &state)?,
            settings: from_json(&row.get::<String>(4)?)?,
            simulated: row.get(6)?,
            imported: row.get(7)?,
            reopened_on: row.get::<Option<Date>>(8)?,
            opened_at: row.get::<Option<Timestamp>>(9)?,
            closed_at: row.get::<Option<Timestamp>>(10)?,
            published_at: row.get::<Option<Timestamp>>(11)?,
            published_version: row.get(12)?,
            revision: row.get(13)?,
            log_floor: row.get(14)?,
            created_at: row.get(15)?,
        },
        background: from_json(&row.get::<String>(5)?)?,
    })
}

pub(crate) fn insert(q: &mut Query<'_>, stored: &Stored, template: &str) -> Result<()> {
    let b = &stored.brainstorm;
    q.exec(
        INSERT,
        params![
            b.org,
            b.id,
            b.slug.as_str(),
            b.state.code(),
            to_json(&b.settings),
            to_json(&stored.background),
            template,
            b.simulated,
            b.imported,
            b.reopened_on,
            b.opened_at,
            b.closed_at,
            b.published_at,
            b.published_version,
            b.revision,
            b.created_at
        ],
    )?;
    Ok(())
}

pub(crate) fn by_id(q: &mut Query<'_>, id: BrainstormId) -> Result<Option<Stored>> {
    q.first(BY_ID, params![id], read)
}

pub(crate) fn by_slug(q: &mut Query<'_>, slug: &str) -> Result<Option<Stored>> {
    q.first(BY_SLUG, params![slug], read)
}

/// For changing: nobody else changes it until the transaction ends.
pub(crate) fn locked(q: &mut Query<'_>, org: OrgId, id: BrainstormId) -> Result<Option<Stored>> {
    q.first(LOCKED, params![org, id], read)
}

pub(crate) fn of_org(q: &mut Query<'_>, org: OrgId) -> Result<Vec<Stored>> {
    q.all(OF_ORG, params![org], read)
}

pub(crate) fn public(q: &mut Query<'_>, before: i64, limit: i64) -> Result<Vec<Stored>> {
    q.all(PUBLIC, params![before, limit], read)
}

/// Writes it back; its new revision.
pub(crate) fn update(q: &mut Query<'_>, stored: &Stored) -> Result<i64> {
    let b = &stored.brainstorm;
    let revision = q.one(
        UPDATE,
        params![
            b.org,
            b.id,
            b.slug.as_str(),
            b.state.code(),
            to_json(&b.settings),
            to_json(&stored.background),
            b.reopened_on,
            b.opened_at,
            b.closed_at,
            b.published_at,
            b.published_version
        ],
        |row| row.get(0),
    )?;
    q.notify(format!("brainstorm/{}", b.id), revision);
    Ok(revision)
}

/// Marks a change of something that belongs to the brainstorm: questions, ideas, channels. Every node reads
/// it again once this is committed. The new revision.
pub(crate) fn touch(q: &mut Query<'_>, org: OrgId, id: BrainstormId) -> Result<i64> {
    let revision = q.one(TOUCH, params![org, id], |row| row.get(0))?;
    q.notify(format!("brainstorm/{id}"), revision);
    Ok(revision)
}

pub(crate) fn slug_taken(q: &mut Query<'_>, slug: &str) -> Result<bool> {
    Ok(q.first(TAKEN, params![slug], |row| row.get::<i64>(0))?.is_some())
}

/// Id, revision and last seq of every brainstorm: what a node compares its memory with.
pub(crate) fn revisions(q: &mut Query<'_>) -> Result<Vec<(BrainstormId, i64, i64)>> {
    q.all(REVISIONS, params![], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

pub(crate) fn last_seq(q: &mut Query<'_>, org: OrgId, id: BrainstormId) -> Result<i64> {
    q.one(LAST_SEQ, params![org, id], |row| row.get(0))
}

/// Takes away everything a rehearsal left: participants, their ideas, ratings and answers.
pub(crate) fn wipe(q: &mut Query<'_>, org: OrgId, id: BrainstormId) -> Result<()> {
    for statement in [
        WIPE_FLOOR,
        WIPE_VOTES,
        WIPE_ANSWERS,
        WIPE_GUESSES,
        WIPE_REPORTS,
        WIPE_IDEAS,
        WIPE_PARTICIPANTS,
        WIPE_OPENED,
    ] {
        q.exec(statement, params![org, id])?;
    }
    Ok(())
}

/// Every brake; the key (0, 0) is the installation's own.
pub(crate) fn brakes(q: &mut Query<'_>) -> Result<Vec<(BrainstormId, Brake)>> {
    q.all(BRAKES, params![], |row| {
        let brake = Brake { read_only: row.get(2)?, invite_only: row.get(3)?, moderation_first: row.get(4)? };
        Ok((row.get(1)?, brake))
    })
}

pub(crate) fn set_brake(q: &mut Query<'_>, org: OrgId, id: BrainstormId, brake: Brake) -> Result<()> {
    q.exec(SET_BRAKE, params![org, id, brake.read_only, brake.invite_only, brake.moderation_first])?;
    q.notify("brainstorm/brake", 0);
    Ok(())
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Links that work once: to sign in, and to accept an invitation. Using one deletes its row, so two
//! clicks at the same moment cannot both succeed.

use kernel::{AccountId, Id, OrgId, Role, Timestamp};
use store::{Query, Result, params};

use crate::domain::{Email, parse_roles};

store::sql! {
    INSERT_LINK = "INSERT INTO sign_in_link (org_id, id, account_id, token_hash, expires_at) \
        VALUES ($1, $2, $3, $4, $5)";
    USE_LINK = "DELETE FROM sign_in_link WHERE token_hash = $1 AND expires_at > $2 \
        RETURNING org_id, account_id";
    INSERT_INVITATION = "INSERT INTO invitation \
        (org_id, id, email, roles, token_hash, invited_by, created_at, expires_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    INVITATION = "SELECT org_id, id, email, roles, expires_at FROM invitation \
        WHERE token_hash = $1 AND expires_at > $2";
    INVITATIONS = "SELECT org_id, id, email, roles, expires_at FROM invitation \
        WHERE org_id = $1 AND expires_at > $2 ORDER BY id";
    USE_INVITATION = "DELETE FROM invitation WHERE org_id = $1 AND id = $2";
    TAKE_BACK = "DELETE FROM invitation WHERE org_id = $1 AND email = $2";
}

/// An invitation that waits for its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Invitation {
    pub(crate) org: OrgId,
    pub(crate) id: i64,
    pub(crate) email: Email,
    pub(crate) roles: Vec<Role>,
    pub(crate) expires: Timestamp,
}

/// A new link: its id, what is stored of its token, and until when it works.
#[derive(Clone, Copy)]
pub(crate) struct NewLink {
    pub(crate) id: Id<NewLink>,
    pub(crate) token_hash: [u8; 32],
    pub(crate) now: Timestamp,
    pub(crate) expires: Timestamp,
}

pub(crate) fn insert(q: &mut Query<'_>, org: OrgId, account: AccountId, link: NewLink) -> Result<()> {
    q.exec(INSERT_LINK, params![org, link.id, account, link.token_hash, link.expires.as_millis()])?;
    Ok(())
}

/// Uses a sign-in link up; whose it was, where it worked.
pub(crate) fn use_up(
    q: &mut Query<'_>,
    token_hash: [u8; 32],
    now: Timestamp,
) -> Result<Option<(OrgId, AccountId)>> {
    q.first(USE_LINK, params![token_hash, now.as_millis()], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Invites; an earlier invitation to the same address does not work any more.
pub(crate) fn invite(
    q: &mut Query<'_>,
    org: OrgId,
    by: AccountId,
    email: &Email,
    roles: &[Role],
    link: NewLink,
) -> Result<()> {
    let codes: Vec<&str> = roles.iter().map(|r| r.code()).collect();
    q.exec(TAKE_BACK, params![org, email.as_str()])?;
    q.exec(
        INSERT_INVITATION,
        params![
            org,
            link.id,
            email.as_str(),
            codes.join(" "),
            link.token_hash,
            by,
            link.now.as_millis(),
            link.expires.as_millis()
        ],
    )?;
    Ok(())
}

pub(crate) fn invitation(
    q: &mut Query<'_>,
    token_hash: [u8; 32],
    now: Timestamp,
) -> Result<Option<Invitation>> {
    q.first(INVITATION, params![token_hash, now.as_millis()], read)
}

/// The invitations of an organisation that wait.
pub(crate) fn invitations(q: &mut Query<'_>, org: OrgId, now: Timestamp) -> Result<Vec<Invitation>> {
    q.all(INVITATIONS, params![org, now.as_millis()], read)
}

/// Uses an invitation up; false where somebody was faster.
pub(crate) fn accept(q: &mut Query<'_>, invitation: &Invitation) -> Result<bool> {
    Ok(q.exec(USE_INVITATION, params![invitation.org, invitation.id])? == 1)
}

fn read(row: &store::Row<'_>) -> Result<Invitation> {
    Ok(Invitation {
        org: row.get(0)?,
        id: row.get(1)?,
        email: Email::stored(row.get(2)?),
        roles: parse_roles(row.get::<String>(3)?.split(' ')),
        expires: Timestamp::from_millis(row.get(4)?),
    })
}

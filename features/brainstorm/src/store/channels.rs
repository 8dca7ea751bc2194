// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Channel links.

use kernel::OrgId;
use store::{Query, Result, params};

use super::code;
use crate::domain::{BrainstormId, Channel, ChannelId, ChannelKind};

store::sql! {
    OF = "SELECT channel_id, code, kind, audience, reached, opened FROM brainstorm_channel
        WHERE org_id = $1 AND brainstorm_id = $2 ORDER BY channel_id";
    PUT = "INSERT INTO brainstorm_channel (org_id, brainstorm_id, channel_id, code, kind, audience, reached, opened)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (org_id, brainstorm_id, channel_id) DO UPDATE SET kind = excluded.kind,
        audience = excluded.audience, reached = excluded.reached";
    OPENED = "UPDATE brainstorm_channel SET opened = opened + $4
        WHERE org_id = $1 AND brainstorm_id = $2 AND channel_id = $3";
    JOINED = "SELECT channel_id, count(*) FROM brainstorm_participant
        WHERE org_id = $1 AND brainstorm_id = $2 AND erased_on IS NULL GROUP BY channel_id";
}

pub(crate) fn of(q: &mut Query<'_>, org: OrgId, id: BrainstormId) -> Result<Vec<Channel>> {
    q.all(OF, params![org, id], |row| {
        let kind: String = row.get(2)?;
        Ok(Channel {
            id: row.get(0)?,
            code: row.get(1)?,
            kind: code("a kind of channel", ChannelKind::from_code(&kind), &kind)?,
            audience: row.get(3)?,
            reached: row.get(4)?,
            opened: row.get(5)?,
        })
    })
}

/// Makes or changes a link; its code and its count stay.
pub(crate) fn put(q: &mut Query<'_>, org: OrgId, id: BrainstormId, c: &Channel) -> Result<()> {
    q.exec(PUT, params![org, id, c.id, c.code, c.kind.code(), c.audience, c.reached, c.opened])?;
    Ok(())
}

/// Adds what a node counted since it last did.
pub(crate) fn opened(q: &mut Query<'_>, counts: &[(OrgId, BrainstormId, ChannelId, i64)]) -> Result<()> {
    q.exec_many(OPENED, counts.iter().map(|(org, id, channel, n)| params![org, id, channel, n]).collect())?;
    Ok(())
}

pub(crate) fn joined(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
) -> Result<Vec<(Option<ChannelId>, i64)>> {
    q.all(JOINED, params![org, id], |row| Ok((row.get(0)?, row.get(1)?)))
}

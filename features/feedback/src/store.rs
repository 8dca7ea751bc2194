// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The slice's SQL. Every function takes a [`store::Query`] and runs inside the caller's transaction.

use kernel::{AccountId, Date, OrgId};
use store::{Error, Query, Result, Row, params};

use crate::domain::{About, Delivery, Handled, Message, MessageId};

store::sql! {
    INSERT = "INSERT INTO feedback_message (org_id, id, about, page, message, lang, address, arrived_on, due_on,
        answer, delivery) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', 'none')";
    ONE = "SELECT org_id, id, about, page, message, lang, address, arrived_on, due_on, answer, delivery,
        handled_on, handled_by FROM feedback_message WHERE org_id = $1 AND id = $2";
    WAITING = "SELECT org_id, id, about, page, message, lang, address, arrived_on, due_on, answer, delivery,
        handled_on, handled_by FROM feedback_message WHERE org_id = $1 AND handled_on IS NULL
        ORDER BY due_on, id LIMIT 500";
    DONE = "SELECT org_id, id, about, page, message, lang, address, arrived_on, due_on, answer, delivery,
        handled_on, handled_by FROM feedback_message WHERE org_id = $1 AND handled_on IS NOT NULL
        ORDER BY handled_on DESC, due_on DESC, id LIMIT 100";
    PRESSING = "SELECT org_id, id, about, page, message, lang, address, arrived_on, due_on, answer, delivery,
        handled_on, handled_by FROM feedback_message
        WHERE handled_on IS NULL AND alerted_on IS NULL AND arrived_on <= $1 ORDER BY org_id, due_on, id LIMIT 500";
    ALERTED = "UPDATE feedback_message SET alerted_on = $3
        WHERE org_id = $1 AND id = $2 AND alerted_on IS NULL AND handled_on IS NULL";
    HANDLE = "UPDATE feedback_message SET answer = $3, delivery = $4, handled_on = $5, handled_by = $6,
        address = NULL WHERE org_id = $1 AND id = $2 AND handled_on IS NULL";
    UNDELIVERED = "UPDATE feedback_message SET delivery = 'undelivered'
        WHERE org_id = $1 AND id = $2 AND delivery = 'mail'";
    DELETE_HANDLED = "DELETE FROM feedback_message WHERE handled_on <= $1";
    DELETE_FORGOTTEN = "DELETE FROM feedback_message WHERE handled_on IS NULL AND arrived_on <= $1";
    FORGET_ADDRESSES = "UPDATE feedback_message SET address = NULL
        WHERE address IS NOT NULL AND arrived_on <= $1";
}

/// Keeps a message that has just arrived.
pub(crate) fn put(q: &mut Query<'_>, m: &Message) -> Result<()> {
    q.exec(
        INSERT,
        params![
            m.org,
            m.id,
            m.about.code(),
            m.page,
            m.text,
            m.lang,
            m.address.clone(),
            m.arrived_on,
            m.due_on
        ],
    )?;
    Ok(())
}

pub(crate) fn one(q: &mut Query<'_>, org: OrgId, id: MessageId) -> Result<Option<Message>> {
    q.first(ONE, params![org, id], read)
}

/// What waits for an answer, the nearest due date first.
pub(crate) fn waiting(q: &mut Query<'_>, org: OrgId) -> Result<Vec<Message>> {
    q.all(WAITING, params![org], read)
}

/// What was handled, the newest first.
pub(crate) fn done(q: &mut Query<'_>, org: OrgId) -> Result<Vec<Message>> {
    q.all(DONE, params![org], read)
}

/// What has waited since this day or longer and nobody was told of, by organisation.
pub(crate) fn pressing(q: &mut Query<'_>, since: Date) -> Result<Vec<Message>> {
    q.all(PRESSING, params![since], read)
}

/// Marks that the owners are told; false where another node was first, or it was handled meanwhile.
pub(crate) fn alerted(q: &mut Query<'_>, m: &Message, today: Date) -> Result<bool> {
    Ok(q.exec(ALERTED, params![m.org, m.id, today])? == 1)
}

/// Marks it as handled, and forgets the address; false where it was handled already.
pub(crate) fn handle(
    q: &mut Query<'_>,
    (org, id): (OrgId, MessageId),
    (answer, delivery): (&str, Delivery),
    (today, account): (Date, AccountId),
) -> Result<bool> {
    let changed = q.exec(HANDLE, params![org, id, answer, delivery.code(), today, account])?;
    Ok(changed == 1)
}

/// Marks that the letter with the answer did not arrive.
pub(crate) fn undelivered(q: &mut Query<'_>, org: OrgId, id: MessageId) -> Result<()> {
    q.exec(UNDELIVERED, params![org, id])?;
    Ok(())
}

/// Deletes what was handled on this day or before.
pub(crate) fn delete_handled(q: &mut Query<'_>, until: Date) -> Result<u64> {
    q.exec(DELETE_HANDLED, params![until])
}

/// Deletes what arrived on this day or before and was never handled.
pub(crate) fn delete_forgotten(q: &mut Query<'_>, until: Date) -> Result<u64> {
    q.exec(DELETE_FORGOTTEN, params![until])
}

/// Forgets the addresses of what arrived on this day or before.
pub(crate) fn forget_addresses(q: &mut Query<'_>, until: Date) -> Result<u64> {
    q.exec(FORGET_ADDRESSES, params![until])
}

fn read(row: &Row<'_>) -> Result<Message> {
    let (on, by): (Option<Date>, Option<AccountId>) = (row.get(11)?, row.get(12)?);
    Ok(Message {
        org: row.get(0)?,
        id: row.get(1)?,
        about: About::parse(&row.get::<String>(2)?).ok_or_else(|| Error::decode("about is no subject"))?,
        page: row.get(3)?,
        text: row.get(4)?,
        lang: row.get(5)?,
        address: row.get(6)?,
        arrived_on: row.get(7)?,
        due_on: row.get(8)?,
        answer: row.get(9)?,
        delivery: Delivery::parse(&row.get::<String>(10)?)
            .ok_or_else(|| Error::decode("delivery is no outcome"))?,
        handled: on.zip(by).map(|(on, by)| Handled { on, by }),
    })
}

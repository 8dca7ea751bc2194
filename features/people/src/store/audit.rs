// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The log of who read or exported what: a chain of hashes, one for each organisation.

use kernel::{AccountId, OrgId, Timestamp, crypto};
use store::{Query, Result, Row, params};

store::sql! {
    LAST = "SELECT number, link FROM audit_entry WHERE org_id = $1 ORDER BY number DESC LIMIT 1";
    ADD = "INSERT INTO audit_entry (org_id, number, at, account_id, action, path, link)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    NEWEST = "SELECT number, at, account_id, action, path, link FROM audit_entry
        WHERE org_id = $1 AND number < $2 ORDER BY number DESC LIMIT 101";
    ALL = "SELECT number, at, account_id, action, path, link FROM audit_entry WHERE org_id = $1 ORDER BY number";
}

/// A row of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) number: i64,
    pub(crate) at: Timestamp,
    pub(crate) account: AccountId,
    pub(crate) action: String,
    pub(crate) path: String,
    link: [u8; 32],
}

fn link(before: &[u8; 32], org: OrgId, e: &Entry) -> [u8; 32] {
    crypto::sha256(&[
        b"riihi audit",
        before,
        &org.as_i64().to_le_bytes(),
        &e.number.to_le_bytes(),
        &e.at.as_millis().to_le_bytes(),
        &e.account.as_i64().to_le_bytes(),
        e.action.as_bytes(),
        e.path.as_bytes(),
    ])
}

/// Adds a row. Run it serially: the next link needs the last one.
pub(crate) fn add(
    q: &mut Query<'_>,
    org: OrgId,
    at: Timestamp,
    account: AccountId,
    (action, path): (&str, &str),
) -> Result<()> {
    let last = q.first(LAST, params![org], |row| Ok((row.get::<i64>(0)?, row.get::<[u8; 32]>(1)?)))?;
    let (number, before) = last.map_or((1, [0; 32]), |(n, link)| (n + 1, link));
    let path: String = path.chars().take(300).collect();
    let mut entry = Entry { number, at, account, action: action.to_owned(), path, link: [0; 32] };
    entry.link = link(&before, org, &entry);
    let Entry { action, path, link, .. } = entry;
    q.exec(ADD, params![org, number, at.as_millis(), account, action, path, link])?;
    Ok(())
}

/// A hundred rows before a number, newest first, and one more where there are older ones.
pub(crate) fn before(q: &mut Query<'_>, org: OrgId, number: i64) -> Result<Vec<Entry>> {
    q.all(NEWEST, params![org, number], read)
}

/// The number of the first row that is missing or changed; nothing where the log is whole.
pub(crate) fn broken_at(q: &mut Query<'_>, org: OrgId) -> Result<Option<i64>> {
    let (mut before, mut expected, mut broken) = ([0; 32], 1, None);
    q.each(ALL, params![org], |row| {
        let entry = read(row)?;
        if broken.is_none() && (entry.number != expected || entry.link != link(&before, org, &entry)) {
            broken = Some(expected);
        }
        (before, expected) = (entry.link, expected + 1);
        Ok(())
    })?;
    Ok(broken)
}

fn read(row: &Row<'_>) -> Result<Entry> {
    Ok(Entry {
        number: row.get(0)?,
        at: Timestamp::from_millis(row.get(1)?),
        account: row.get(2)?,
        action: row.get(3)?,
        path: row.get(4)?,
        link: row.get(5)?,
    })
}

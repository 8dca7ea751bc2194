// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Accounts and their roles.

use kernel::{AccountId, Lang, OrgId, Role, Timestamp};
use store::{Error, Query, Result, Row, params};

use crate::domain::{Account, Email};

store::sql! {
    BY_ID = "SELECT id, email, name, lang, disabled_at FROM account WHERE org_id = $1 AND id = $2";
    BY_EMAIL = "SELECT id, email, name, lang, disabled_at FROM account WHERE org_id = $1 AND email_key = $2";
    ALL = "SELECT id, email, name, lang, disabled_at FROM account WHERE org_id = $1 ORDER BY id";
    ROLES = "SELECT role FROM membership WHERE org_id = $1 AND account_id = $2 ORDER BY role";
    PASSWORDS = "SELECT org_id, id, lang, password_hash FROM account \
        WHERE email_key = $1 AND disabled_at IS NULL ORDER BY org_id LIMIT 8";
    PASSWORD = "SELECT password_hash FROM account WHERE org_id = $1 AND id = $2";
    INSERT = "INSERT INTO account (org_id, id, email, email_key, name, lang, password_hash, created_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    ADD_ROLE = "INSERT INTO membership (org_id, account_id, role) VALUES ($1, $2, $3) \
        ON CONFLICT (org_id, account_id, role) DO NOTHING";
    DROP_ROLES = "DELETE FROM membership WHERE org_id = $1 AND account_id = $2";
    SET_LANG = "UPDATE account SET lang = $3 WHERE org_id = $1 AND id = $2";
    SET_PASSWORD = "UPDATE account SET password_hash = $3 WHERE org_id = $1 AND id = $2";
    SET_DISABLED = "UPDATE account SET disabled_at = $3 WHERE org_id = $1 AND id = $2";
    OWNERS = "SELECT account_id FROM membership JOIN account \
        ON account.org_id = membership.org_id AND account.id = membership.account_id \
        WHERE membership.org_id = $1 AND role = 'owner' AND disabled_at IS NULL ORDER BY account_id";
}

/// An account that could be meant by somebody who signs in.
#[derive(Clone)]
pub(crate) struct Candidate {
    pub(crate) org: OrgId,
    pub(crate) account: AccountId,
    pub(crate) lang: Lang,
    pub(crate) password: Option<String>,
}

pub(crate) fn by_id(q: &mut Query<'_>, org: OrgId, id: AccountId) -> Result<Option<Account>> {
    let found = q.first(BY_ID, params![org, id], read)?;
    found.map(|account| with_roles(q, org, account)).transpose()
}

pub(crate) fn by_email(q: &mut Query<'_>, org: OrgId, email: &Email) -> Result<Option<Account>> {
    let found = q.first(BY_EMAIL, params![org, email.key()], read)?;
    found.map(|account| with_roles(q, org, account)).transpose()
}

/// Everybody in the organisation, in the order in which they came.
pub(crate) fn all(q: &mut Query<'_>, org: OrgId) -> Result<Vec<Account>> {
    let accounts = q.all(ALL, params![org], read)?;
    accounts.into_iter().map(|account| with_roles(q, org, account)).collect()
}

/// The accounts with this address in any organisation.
pub(crate) fn candidates(q: &mut Query<'_>, email: &Email) -> Result<Vec<Candidate>> {
    q.all(PASSWORDS, params![email.key()], |row| {
        Ok(Candidate { org: row.get(0)?, account: row.get(1)?, lang: lang(row, 2)?, password: row.get(3)? })
    })
}

pub(crate) fn password(q: &mut Query<'_>, org: OrgId, id: AccountId) -> Result<Option<String>> {
    q.one(PASSWORD, params![org, id], |row| row.get(0))
}

pub(crate) fn insert(
    q: &mut Query<'_>,
    org: OrgId,
    account: &Account,
    password: Option<&str>,
    now: Timestamp,
) -> Result<()> {
    let Account { id, email, name, lang, .. } = account;
    let password = password.map(str::to_owned);
    q.exec(
        INSERT,
        params![org, *id, email.as_str(), email.key(), name, lang.code(), password, now.as_millis()],
    )?;
    set_roles(q, org, *id, &account.roles)
}

pub(crate) fn set_roles(q: &mut Query<'_>, org: OrgId, id: AccountId, roles: &[Role]) -> Result<()> {
    q.exec(DROP_ROLES, params![org, id])?;
    for role in roles {
        q.exec(ADD_ROLE, params![org, id, role.code()])?;
    }
    Ok(())
}

pub(crate) fn set_lang(q: &mut Query<'_>, org: OrgId, id: AccountId, lang: Lang) -> Result<()> {
    q.exec(SET_LANG, params![org, id, lang.code()])?;
    Ok(())
}

pub(crate) fn set_password(q: &mut Query<'_>, org: OrgId, id: AccountId, hash: &str) -> Result<()> {
    q.exec(SET_PASSWORD, params![org, id, hash])?;
    Ok(())
}

pub(crate) fn set_disabled(
    q: &mut Query<'_>,
    org: OrgId,
    id: AccountId,
    since: Option<Timestamp>,
) -> Result<()> {
    q.exec(SET_DISABLED, params![org, id, since.map(Timestamp::as_millis)])?;
    Ok(())
}

/// The owners who can sign in, oldest first.
pub(crate) fn owners(q: &mut Query<'_>, org: OrgId) -> Result<Vec<AccountId>> {
    q.all(OWNERS, params![org], |row| row.get(0))
}

fn with_roles(q: &mut Query<'_>, org: OrgId, account: Account) -> Result<Account> {
    let roles = roles(q, org, account.id)?;
    Ok(Account { roles, ..account })
}

/// The roles of an account.
pub(crate) fn roles(q: &mut Query<'_>, org: OrgId, id: AccountId) -> Result<Vec<Role>> {
    q.all(ROLES, params![org, id], |row| {
        row.get::<String>(0)?.parse().map_err(|()| Error::decode("membership.role is no role"))
    })
}

fn read(row: &Row<'_>) -> Result<Account> {
    Ok(Account {
        id: row.get(0)?,
        email: Email::stored(row.get(1)?),
        name: row.get(2)?,
        lang: lang(row, 3)?,
        disabled: row.get::<Option<i64>>(4)?.is_some(),
        roles: Vec::new(),
    })
}

fn lang(row: &Row<'_>, column: usize) -> Result<Lang> {
    row.get::<String>(column)?.parse().map_err(|()| Error::decode("account.lang is no language"))
}

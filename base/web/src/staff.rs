// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Staff sessions as the web layer sees them: a cookie, somebody who knows whose it is, a form token.

use std::{future::Future, pin::Pin};

use http::{HeaderMap, HeaderValue};
use kernel::{Actor, Lang, OrgId, Permission, Staff, crypto};

use crate::{AppState, Config, participant};

/// A running session of a member of staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffSession {
    /// Who, in which organisation, with which roles.
    pub staff: Staff,
    /// The person's name, for the page's head.
    pub name: String,
    /// The organisation's names are the feature's to show; this is its short name in addresses.
    pub org_slug: String,
    /// The person's language.
    pub lang: Lang,
    /// The session's id.
    pub session: i64,
}

impl StaffSession {
    /// The actor for an operation.
    pub fn actor(&self) -> Actor {
        Actor::Staff(self.staff.clone())
    }

    /// Whether this person may do it in the organisation they act in.
    pub fn may(&self, permission: Permission) -> bool {
        self.staff.roles.iter().any(|r| r.may(permission))
    }

    /// The organisation they act in.
    pub fn org(&self) -> OrgId {
        self.staff.org
    }
}

/// Finds the running session of a token's hash. Implemented by the feature that keeps the sessions.
pub trait StaffLookup: Send + Sync + 'static {
    /// The session, where it is known, not over and its account not disabled.
    fn find(&self, state: AppState, token_hash: [u8; 32]) -> Finding;
}

/// The work of [`StaffLookup::find`].
pub type Finding = Pin<Box<dyn Future<Output = Result<Option<StaffSession>, store::Error>> + Send>>;

/// A token for a new session: what the browser gets, and the hash to store.
pub fn new_token(state: &AppState) -> (String, [u8; 32]) {
    let bytes: [u8; 32] = state.chance(kernel::Chance::bytes);
    let token = crypto::hex(&bytes);
    let hash = hash_of(&token);
    (token, hash)
}

/// What is stored of a token.
pub fn hash_of(token: &str) -> [u8; 32] {
    crypto::sha256(&[b"riihi staff session", token.as_bytes()])
}

/// The header that gives the browser its session, until it closes.
pub fn sign_in_cookie(config: &Config, token: &str) -> HeaderValue {
    participant::set_cookie(config, name(config), token, None)
}

/// The header that takes it away.
pub fn sign_out_cookie(config: &Config) -> HeaderValue {
    participant::set_cookie(config, name(config), "", Some(0))
}

/// The token that came with a request. A request with a bearer token acts with that alone.
pub(crate) fn token_of<'h>(headers: &'h HeaderMap, config: &Config) -> Option<&'h str> {
    if participant::bearer(headers).is_some() {
        return None;
    }
    participant::cookie(headers, name(config)).filter(|t| t.len() == 64)
}

/// The token that forms of this session carry.
pub fn csrf_of(state: &AppState, session: &StaffSession) -> String {
    let mut seal = state.secret.seal("csrf", &[&session.session.to_le_bytes()]);
    seal.truncate(32);
    seal
}

fn name(config: &Config) -> &'static str {
    if config.trusted() { "__Host-riihi_staff" } else { "riihi_staff" }
}

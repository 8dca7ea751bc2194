// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The second factor of an account: set up, asked for, taken away.

use kernel::{AccountId, Actor, OrgId, Permission};
use web::{AppState, limits::Kind};

use super::{Result, SignedIn, Way, begin, manager, recovering, theirs};
use crate::{
    domain::SessionId,
    error::Error,
    password,
    store::{accounts, factors},
    totp,
};

/// What secrets are locked for.
const PURPOSE: &str = "people second factor";
/// What the ticket between password and code is locked for.
const TICKET: &str = "people sign-in ticket";
/// How long one may take to type the code.
const TICKET_MS: i64 = 5 * 60 * 1000;

/// What one sees while setting up.
pub(crate) struct Setup {
    pub(crate) shown: String,
    pub(crate) address: String,
}

fn own(actor: &Actor) -> Result<(OrgId, AccountId)> {
    match actor {
        Actor::Staff(staff) => Ok((staff.org, staff.account)),
        _ => Err(Error::Forbidden),
    }
}

/// Whether an account asks for a second factor when it signs in.
pub(crate) async fn has_factor(state: &AppState, org: OrgId, id: AccountId) -> Result<bool> {
    let found = state.store.read(move |q| factors::of(q, org, id)).await?;
    Ok(found.is_some_and(|f| f.confirmed))
}

/// Begins anew with a fresh secret, unless a confirmed one is there.
pub(crate) async fn begin_setup(actor: &Actor, state: &AppState) -> Result<()> {
    let (org, id) = own(actor)?;
    let secret: [u8; totp::SECRET] = state.chance(kernel::Chance::bytes);
    let locked = state.chance(|c| state.secret.lock(c, PURPOSE, &secret));
    state
        .store
        .write(move |q| {
            if factors::of(q, org, id)?.is_some_and(|f| f.confirmed) {
                return Ok(());
            }
            factors::put(q, org, id, &locked)
        })
        .await?;
    Ok(())
}

/// What to type or scan into the app; nothing where none waits to be confirmed.
pub(crate) async fn setup(actor: &Actor, state: &AppState) -> Result<Option<Setup>> {
    let (org, id) = own(actor)?;
    let read = move |q: &mut store::Query<'_>| {
        Ok::<_, store::Error>((factors::of(q, org, id)?, accounts::by_id(q, org, id)?))
    };
    let (factor, account) = state.store.read(read).await?;
    let secret = factor.filter(|f| !f.confirmed).and_then(|f| state.secret.unlock(PURPOSE, &f.locked));
    Ok(secret.zip(account).map(|(secret, account)| Setup {
        shown: totp::shown(&secret),
        address: totp::address(&secret, account.email.as_str()),
    }))
}

/// Takes a code of the account's app, each once.
async fn take(state: &AppState, org: OrgId, id: AccountId, typed: &str) -> Result<()> {
    state.throttle.take(Kind::Account, state.throttle.key_for(id.as_i64() ^ 0x5ec0))?;
    let (typed, now, secrets) = (typed.to_owned(), state.now(), state.secret.clone());
    state
        .store
        .write(move |q| {
            let Some(factor) = factors::of(q, org, id)? else { return Err(Error::Code) };
            let secret = secrets.unlock(PURPOSE, &factor.locked).ok_or(Error::Code)?;
            let step = totp::accept(&secret, &typed, now, factor.last_step).ok_or(Error::Code)?;
            if factors::taken(q, org, id, step)? { Ok(()) } else { Err(Error::Code) }
        })
        .await
}

/// The first code shows that the app knows the secret: from now on it is asked for.
pub(crate) async fn confirm(actor: &Actor, state: &AppState, typed: &str) -> Result<()> {
    let (org, id) = own(actor)?;
    take(state, org, id, typed).await
}

/// Takes one's own second factor away: with a code of it, or with the password where the app is lost, or
/// [`recovering`] where both are.
pub(crate) async fn remove(actor: &Actor, state: &AppState, session: SessionId, proof: String) -> Result<()> {
    let (org, id) = own(actor)?;
    if !recovering(actor, state, session).await? && take(state, org, id, &proof).await.is_err() {
        let stored = state.store.read(move |q| accounts::password(q, org, id)).await?;
        if stored.is_none() || !password::fits(proof, stored).await? {
            return Err(Error::Code);
        }
    }
    Ok(state.store.write(move |q| factors::remove(q, org, id)).await?)
}

/// Takes a colleague's away, who has lost the app.
pub(crate) async fn remove_of(actor: &Actor, state: &AppState, id: AccountId) -> Result<()> {
    let (org, _) = manager(actor)?;
    debug_assert!(actor.may(org, Permission::ManageAccounts));
    state
        .store
        .write(move |q| {
            theirs(q, org, id)?;
            Ok(factors::remove(q, org, id)?)
        })
        .await
}

/// What the browser carries between password and code.
pub(super) fn ticket(state: &AppState, org: OrgId, id: AccountId) -> String {
    let expires = state.now().plus_millis(TICKET_MS).as_millis();
    let plain: Vec<u8> = [org.as_i64(), id.as_i64(), expires].iter().flat_map(|n| n.to_le_bytes()).collect();
    kernel::crypto::hex(&state.chance(|c| state.secret.lock(c, TICKET, &plain)))
}

/// Signs in with the code after the password.
pub(crate) async fn finish(state: &AppState, ticket: &str, typed: &str) -> Result<SignedIn> {
    let plain = super::bytes(ticket).and_then(|t| state.secret.unlock(TICKET, &t)).ok_or(Error::Link)?;
    let number = |at: usize| plain.get(at..at + 8).and_then(|b| b.try_into().ok()).map(i64::from_le_bytes);
    let (Some(org), Some(id), Some(expires)) = (number(0), number(8), number(16)) else {
        return Err(Error::Link);
    };
    if state.now().as_millis() >= expires {
        return Err(Error::Link);
    }
    let (org, id) = (OrgId::from_i64(org), AccountId::from_i64(id));
    take(state, org, id, typed).await?;
    let account = state.store.read(move |q| accounts::by_id(q, org, id)).await?;
    let account = account.filter(|a| !a.disabled).ok_or(Error::Link)?;
    begin(state, org, id, account.lang, Way::Password).await
}

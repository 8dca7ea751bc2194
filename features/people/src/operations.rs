// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What can be done with people. Who does it is the first argument, and whether they may is decided
//! here, in the same breath as fetching what it is done to.

pub(crate) mod by_mail;
pub(crate) mod factors;

use kernel::{AccountId, Actor, Lang, OrgId, Permission, Role};
use store::Query;
use web::{AppState, limits::Kind};

use crate::{
    domain::{Account, Email, INVITATION_MS, LINK_MS, Organisation, SessionId},
    error::Error,
    password,
    store::{
        accounts,
        links::{self, Invitation, NewLink},
        logos, organisations, sessions,
    },
};

type Result<T> = std::result::Result<T, Error>;

/// A new session: its token goes to the browser.
pub(crate) struct SignedIn {
    pub(crate) token: String,
    pub(crate) lang: Lang,
}

/// What address and password lead to.
pub(crate) enum Entry {
    /// In.
    Open(SignedIn),
    /// A code is asked for; the browser carries this ticket.
    Code(String),
}

/// Signs in with address and password. `sender` is the key of the address it comes from: ten tries at one
/// account from one place, then slowly, while its owner signs in from elsewhere undisturbed.
pub(crate) async fn sign_in(state: &AppState, sender: u64, email: &str, word: &str) -> Result<Entry> {
    let Some(email) = Email::parse(email) else { return Err(Error::Password) };
    let found = state.store.read(move |q| accounts::candidates(q, &email)).await?;
    if found.is_empty() {
        password::fits(word.to_owned(), None).await?;
    }
    for candidate in found {
        state.throttle.take(Kind::Account, state.throttle.key_for(candidate.account.as_i64()) ^ sender)?;
        if password::fits(word.to_owned(), candidate.password).await? {
            let (org, account) = (candidate.org, candidate.account);
            return Ok(if factors::has_factor(state, org, account).await? {
                Entry::Code(factors::ticket(state, org, account))
            } else {
                Entry::Open(begin(state, org, account, candidate.lang, Way::Password).await?)
            });
        }
    }
    Err(Error::Password)
}

/// Signs in with a link that works once.
pub(crate) async fn sign_in_with_link(state: &AppState, token: &str) -> Result<SignedIn> {
    let (hash, now) = (web::hash_of(token), state.now());
    let account = state
        .store
        .write(move |q| -> Result<_> {
            let (org, id) = links::use_up(q, hash, now)?.ok_or(Error::Link)?;
            let account = accounts::by_id(q, org, id)?.filter(|a| !a.disabled).ok_or(Error::Link)?;
            Ok((org, account))
        })
        .await?;
    begin(state, account.0, account.1.id, account.1.lang, Way::Link).await
}

/// How somebody signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Password,
    /// A link or a letter's code.
    Link,
}

async fn begin(state: &AppState, org: OrgId, account: AccountId, lang: Lang, way: Way) -> Result<SignedIn> {
    let by_link = way == Way::Link;
    let (token, hash) = web::new_token(state);
    let (now, id) = (state.now(), state.chance(SessionId::random));
    state.store.write(move |q| sessions::insert(q, org, id, account, hash, by_link, now)).await?;
    tracing::info!(account = %account, "signed in");
    Ok(SignedIn { token, lang })
}

/// A sign-in link for an account. Only the installation itself makes them: from the command line.
pub(crate) async fn make_link(actor: &Actor, state: &AppState, org: OrgId, id: AccountId) -> Result<String> {
    if *actor != Actor::System {
        return Err(Error::Forbidden);
    }
    let (token, link) = new_link(state, LINK_MS);
    state.store.write(move |q| links::insert(q, org, id, link)).await?;
    Ok(token)
}

fn new_link(state: &AppState, works_ms: i64) -> (String, NewLink) {
    let (token, token_hash) = web::new_token(state);
    let now = state.now();
    let id = state.chance(|c| kernel::Id::in_order(now, c));
    (token, NewLink { id, token_hash, now, expires: now.plus_millis(works_ms) })
}

/// Invites somebody; the token of the link to hand over.
pub(crate) async fn invite(
    actor: &Actor,
    state: &AppState,
    email: Email,
    roles: Vec<Role>,
) -> Result<String> {
    let (org, by) = manager(actor)?;
    let (token, link) = new_link(state, INVITATION_MS);
    state
        .store
        .write(move |q| -> Result<()> {
            if accounts::by_email(q, org, &email)?.is_some() {
                return Err(Error::Taken);
            }
            Ok(links::invite(q, org, by, &email, &roles, link)?)
        })
        .await?;
    Ok(token)
}

/// The invitation of a link, while it works.
pub(crate) async fn invitation(state: &AppState, token: &str) -> Result<Invitation> {
    let (hash, now) = (web::hash_of(token), state.now());
    state.store.read(move |q| links::invitation(q, hash, now)).await?.ok_or(Error::Link)
}

/// Accepts an invitation: makes the account and signs in.
pub(crate) async fn accept(
    state: &AppState,
    token: &str,
    name: String,
    word: String,
    lang: Lang,
) -> Result<SignedIn> {
    let invitation = invitation(state, token).await?;
    let hash = password::hash(state, word).await?;
    let (now, id) = (state.now(), state.chance(|c| AccountId::in_order(state.now(), c)));
    let org = invitation.org;
    state
        .store
        .write(move |q| -> Result<()> {
            if !links::accept(q, &invitation)? {
                return Err(Error::Link);
            }
            let (email, roles) = (invitation.email.clone(), invitation.roles.clone());
            let account = Account { id, email, name: name.clone(), lang, disabled: false, roles };
            accounts::insert(q, org, &account, Some(&hash), now).map_err(taken)
        })
        .await?;
    begin(state, org, id, lang, Way::Password).await
}

fn taken(error: store::Error) -> Error {
    if error.is_duplicate() { Error::Taken } else { error.into() }
}

/// Changes somebody's roles.
pub(crate) async fn set_roles(
    actor: &Actor,
    state: &AppState,
    id: AccountId,
    roles: Vec<Role>,
) -> Result<()> {
    let (org, _) = manager(actor)?;
    state
        .store
        // Serial: two owners who take each other's role at once must not both succeed.
        .write_serial(move |q| {
            let account = theirs(q, org, id)?;
            // What cannot be given here cannot be taken here either.
            let kept = account.roles.iter().filter(|r| **r == Role::Platform);
            let roles: Vec<Role> = roles.iter().chain(kept).copied().collect();
            if !roles.contains(&Role::Owner) {
                leaves_an_owner(q, org, id)?;
            }
            Ok(accounts::set_roles(q, org, id, &roles)?)
        })
        .await
}

/// Keeps somebody out, at once and everywhere, or lets them in again.
pub(crate) async fn set_disabled(
    actor: &Actor,
    state: &AppState,
    id: AccountId,
    disabled: bool,
) -> Result<()> {
    let (org, by) = manager(actor)?;
    if disabled && by == id {
        return Err(Error::Oneself);
    }
    let since = disabled.then(|| state.now());
    state
        .store
        // Serial: two owners who take each other's role at once must not both succeed.
        .write_serial(move |q| {
            theirs(q, org, id)?;
            if disabled {
                leaves_an_owner(q, org, id)?;
            }
            Ok(accounts::set_disabled(q, org, id, since)?)
        })
        .await
}

/// Whether this session began with a link a short while ago: who has lost the password or the app comes in by
/// one, and may then choose a new password and take the second factor away.
pub(crate) async fn recovering(actor: &Actor, state: &AppState, session: SessionId) -> Result<bool> {
    let Actor::Staff(staff) = actor else { return Ok(false) };
    let (org, id) = (staff.org, staff.account);
    let began = state.store.read(move |q| sessions::began_by_link(q, org, id, session)).await?;
    Ok(began.is_some_and(|began| state.now() < began.plus_millis(LINK_MS)))
}

/// Changes one's own password: knowing the old one, where there is one, or [`recovering`]. Other sessions end.
pub(crate) async fn change_password(
    actor: &Actor,
    state: &AppState,
    session: SessionId,
    old: String,
    new: String,
) -> Result<()> {
    let Actor::Staff(staff) = actor else { return Err(Error::Forbidden) };
    let (org, id) = (staff.org, staff.account);
    let stored = state.store.read(move |q| accounts::password(q, org, id)).await?;
    state.throttle.take(Kind::Account, state.throttle.key_for(id.as_i64()))?;
    let known = stored.is_none() || recovering(actor, state, session).await?;
    if !known && !password::fits(old, stored).await? {
        return Err(Error::Password);
    }
    let hash = password::hash(state, new).await?;
    state
        .store
        .write(move |q| {
            accounts::set_password(q, org, id, &hash)?;
            Ok(sessions::end_others(q, org, id, session)?)
        })
        .await
}

/// Changes the organisation's names and colours, everywhere within seconds.
pub(crate) async fn set_organisation(
    actor: &Actor,
    state: &AppState,
    name: kernel::LocalizedText,
    look: String,
) -> Result<()> {
    let (org, _) = manager(actor)?;
    state.store.write(move |q| organisations::set(q, org, &name, &look)).await?;
    Ok(crate::looks::refresh(&state.store, &web::Looks::of(state)).await?)
}

/// Takes in an organisation and invites its first owner; its id and the invitation's token. For the owners of the
/// organisation whose site it is.
pub(crate) async fn add_organisation(
    actor: &Actor,
    state: &AppState,
    (slug, name, kind): (kernel::Slug, kernel::LocalizedText, &'static str),
    email: Email,
) -> Result<(OrgId, String)> {
    let (own, by) = manager(actor)?;
    let (token, link) = new_link(state, INVITATION_MS);
    let now = state.now();
    let id = state.chance(|c| OrgId::in_order(now, c));
    let (kind, look) = (kind.to_owned(), String::new());
    let new = Organisation { id, slug, name, kind, owns_site: false, look };
    state
        .store
        .write(move |q| -> Result<()> {
            if !organisations::by_id(q, own)?.is_some_and(|o| o.owns_site) {
                return Err(Error::Forbidden);
            }
            if organisations::by_slug(q, new.slug.as_str())?.is_some() {
                return Err(Error::Taken);
            }
            organisations::insert(q, &new, now)?;
            Ok(links::invite(q, id, by, &email, &[Role::Owner], link)?)
        })
        .await?;
    crate::looks::refresh(&state.store, &web::Looks::of(state)).await?;
    Ok((id, token))
}

/// Sets the organisation's logo, or takes it away; everywhere within seconds.
pub(crate) async fn set_logo(actor: &Actor, state: &AppState, logo: Option<crate::logo::Logo>) -> Result<()> {
    let (org, _) = manager(actor)?;
    let write = move |q: &mut Query<'_>| match &logo {
        Some(logo) => logos::put(q, org, logo),
        None => logos::remove(q, org),
    };
    state.store.write(write).await?;
    Ok(crate::looks::refresh(&state.store, &web::Looks::of(state)).await?)
}

/// Ends one's own other sessions, everywhere.
pub(crate) async fn end_others(actor: &Actor, state: &AppState, session: SessionId) -> Result<()> {
    let Actor::Staff(staff) = actor else { return Err(Error::Forbidden) };
    let (org, id) = (staff.org, staff.account);
    Ok(state.store.write(move |q| sessions::end_others(q, org, id, session)).await?)
}

/// The bytes of hexadecimal digits.
fn bytes(hex: &str) -> Option<Vec<u8>> {
    let digits = hex.as_bytes();
    if !digits.len().is_multiple_of(2) || digits.len() > 1_000 {
        return None;
    }
    let pair = |p: &[u8]| u8::from_str_radix(std::str::from_utf8(p).ok()?, 16).ok();
    digits.chunks(2).map(pair).collect()
}

/// Who may manage accounts, and where.
fn manager(actor: &Actor) -> Result<(OrgId, AccountId)> {
    match actor {
        Actor::Staff(s) if actor.may(s.org, Permission::ManageAccounts) => Ok((s.org, s.account)),
        _ => Err(Error::Forbidden),
    }
}

/// An account of this organisation; another's does not exist.
fn theirs(q: &mut Query<'_>, org: OrgId, id: AccountId) -> Result<Account> {
    Ok(accounts::by_id(q, org, id)?.ok_or(web::WebError::NotFound)?)
}

fn leaves_an_owner(q: &mut Query<'_>, org: OrgId, without: AccountId) -> Result<()> {
    let owners = accounts::owners(q, org)?;
    let last = owners.contains(&without) && owners.len() == 1;
    if last { Err(Error::LastOwner) } else { Ok(()) }
}

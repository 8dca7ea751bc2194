// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What other features and the binary may use of this slice.

use kernel::{AccountId, Actor, Lang, LocalizedText, OrgId, Role, Slug};
use store::{Query, Result};
use web::{AppState, StaffSession, Visit, WebError};

use crate::{
    domain::Account,
    operations,
    store::{accounts, logos, organisations},
};
pub use crate::{
    domain::{Email, Organisation},
    error::Error,
    logo::Logo,
};

/// The organisation with this name in addresses.
pub fn organisation_by_slug(q: &mut Query<'_>, slug: &str) -> Result<Option<Organisation>> {
    organisations::by_slug(q, slug)
}

/// The organisation.
pub fn organisation(q: &mut Query<'_>, org: OrgId) -> Result<Option<Organisation>> {
    organisations::by_id(q, org)
}

/// An organisation's logo, where it has one.
pub fn logo(q: &mut Query<'_>, org: OrgId) -> Result<Option<Logo>> {
    logos::one(q, org)
}

/// An organisation's own colours, where it has some that can be read.
pub fn colours(organisation: &Organisation) -> Option<ui::Theme> {
    crate::looks::theme(&organisation.look).filter(|theme| theme.css().is_ok())
}

/// All organisations, the owner of the site first.
pub fn all_organisations(q: &mut Query<'_>) -> Result<Vec<Organisation>> {
    organisations::all(q)
}

/// The organisation whose site this is: the one marked so, else the oldest.
pub fn site_owner(q: &mut Query<'_>) -> Result<Option<Organisation>> {
    Ok(organisations::all(q)?.into_iter().next())
}

/// The oldest account that owns the organisation and can sign in.
pub fn first_owner(q: &mut Query<'_>, org: OrgId) -> Result<Option<AccountId>> {
    Ok(accounts::owners(q, org)?.into_iter().next())
}

/// Somebody's name, for a trace or a signature; `None` where the account is gone.
pub fn account_name(q: &mut Query<'_>, org: OrgId, account: AccountId) -> Result<Option<String>> {
    Ok(accounts::by_id(q, org, account)?.map(|a| a.name))
}

/// Who is signed in, or the way to the sign-in.
pub fn current_staff(visit: &Visit) -> Result<&StaffSession, WebError> {
    visit.signed_in()
}

/// Makes the organisation unless its slug is there; its id. The first one owns the site.
pub async fn ensure_organisation(
    state: &AppState,
    slug: Slug,
    name: LocalizedText,
    kind: &str,
) -> Result<OrgId, Error> {
    let now = state.now();
    let id = state.chance(|c| OrgId::in_order(now, c));
    let kind = kind.to_owned();
    let organisation = Organisation { id, slug, name, kind, owns_site: false, look: String::new() };
    let kept = state
        .store
        .write(move |q| {
            let owns_site = organisations::all(q)?.is_empty();
            organisations::insert(q, &Organisation { owns_site, ..organisation.clone() }, now)?;
            let kept = organisations::by_slug(q, organisation.slug.as_str())?;
            Ok::<_, store::Error>(kept.map_or(id, |o| o.id))
        })
        .await?;
    // Its pages bear its name from the first one on.
    crate::looks::refresh(&state.store, &web::Looks::of(state)).await?;
    Ok(kept)
}

/// Makes the account unless the address is there; its id. Roles are given to a new account only.
pub async fn ensure_account(
    state: &AppState,
    org: OrgId,
    email: Email,
    name: &str,
    lang: Lang,
    roles: &[Role],
) -> Result<AccountId, Error> {
    let now = state.now();
    let id = state.chance(|c| AccountId::in_order(now, c));
    let (name, roles) = (name.to_owned(), roles.to_vec());
    let account = Account { id, email, name, lang, disabled: false, roles };
    state
        .store
        .write(move |q| {
            if let Some(kept) = accounts::by_email(q, org, &account.email)? {
                return Ok(kept.id);
            }
            accounts::insert(q, org, &account, None, now)?;
            Ok(id)
        })
        .await
}

/// A link that signs `account` in once, within half an hour. For `riihi admin link` and the demo.
pub async fn create_one_time_link(
    state: &AppState,
    org: OrgId,
    account: AccountId,
    lang: Lang,
) -> Result<String, Error> {
    let token = operations::make_link(&Actor::System, state, org, account).await?;
    Ok(format!("{}/{lang}/sign-in/link/{token}", state.config.public_url))
}

/// Writes down what a command of the machine's own read or exported: no account stands behind it.
pub async fn note_command(
    state: &AppState,
    org: OrgId,
    action: &'static str,
    what: String,
) -> Result<(), store::Error> {
    let now = state.now();
    state
        .store
        // Serial: two at once would both build on the same last row.
        .write_serial(move |q| crate::store::audit::add(q, org, now, COMMAND, (action, &what)))
        .await
}

/// The account of what the command line does, which is nobody's.
pub(crate) const COMMAND: AccountId = AccountId::from_i64(0);

/// The code that an authenticator app would show now for the key on the set-up page: for tests and for trying.
pub fn app_code(key: &str, now: kernel::Timestamp) -> Option<String> {
    Some(crate::totp::now_code(&crate::totp::from_shown(key)?, now))
}

/// Where a letter to a member of staff goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    /// Their address.
    pub email: Email,
    /// Their language.
    pub lang: Lang,
    /// Their roles in the organisation.
    pub roles: Vec<Role>,
}

/// How a member of staff is reached; nothing where the account is gone or disabled.
pub fn reach(q: &mut Query<'_>, org: OrgId, account: AccountId) -> Result<Option<Reach>> {
    let found = accounts::by_id(q, org, account)?.filter(|a| !a.disabled);
    Ok(found.map(|a| Reach { email: a.email, lang: a.lang, roles: a.roles }))
}

/// How everybody in the organisation is reached who can sign in, in the order in which they came.
pub fn reach_all(q: &mut Query<'_>, org: OrgId) -> Result<Vec<Reach>> {
    let accounts = accounts::all(q, org)?.into_iter().filter(|a| !a.disabled);
    Ok(accounts.map(|a| Reach { email: a.email, lang: a.lang, roles: a.roles }).collect())
}

/// A page of another feature that one's own account leads to.
#[derive(Debug, Clone, Copy)]
pub struct AccountLink {
    /// Its path, without language: `/desk/digest`.
    pub path: &'static str,
    /// What it is called.
    pub label: fn(Lang) -> &'static str,
    /// Who sees it.
    pub needs: kernel::Permission,
}

/// The links that were registered.
#[derive(Default)]
struct AccountLinks(std::sync::Mutex<Vec<AccountLink>>);

impl AccountLink {
    /// Adds the link. Called at start.
    pub fn register(self, state: &AppState) {
        let links = state.get::<AccountLinks>().unwrap_or_else(|| {
            let links = std::sync::Arc::new(AccountLinks::default());
            state.put(std::sync::Arc::clone(&links));
            links
        });
        links.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(self);
    }

    /// All of them.
    pub(crate) fn all(state: &AppState) -> Vec<Self> {
        let links = state.get::<AccountLinks>();
        links
            .map(|l| l.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone())
            .unwrap_or_default()
    }
}

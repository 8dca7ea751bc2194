// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! `riihi admin`: a way in without a password, and accounts, for whoever has the machine.

use anyhow::{Context, Result};
use kernel::{Lang, LocalizedText, OrgId, Role, Slug};
use people::contract;
use web::AppState;

use crate::{cli, features::FEATURES, home};

/// The organisation that an installation starts with.
const FIRST: &str = "riihi";

pub(crate) async fn run(what: cli::Admin) -> Result<()> {
    match what {
        cli::Admin::Link { email, home } => {
            let state = state(&home).await?;
            let (org, account) = match email {
                Some(email) => {
                    let org = site(&state).await?;
                    (org, account(&state, org, &email, &[Role::Owner, Role::Platform]).await?)
                }
                None => first_owner(&state).await?.context(
                    "there is no owner yet. Make the first one: riihi admin link --email YOU@YOUR-MUNICIPALITY.fi",
                )?,
            };
            let link = contract::create_one_time_link(&state, org, account, Lang::Fi).await?;
            println!("{link}");
            state.store.close().await;
        }
        cli::Admin::User { email, role, organisation: slug, home } => {
            let role: Role = role.parse().map_err(|()| {
                let known: Vec<&str> = Role::ALL.iter().map(|r| r.code()).collect();
                anyhow::anyhow!("--role {role} is not one of {}", known.join(", "))
            })?;
            let state = state(&home).await?;
            let org = organisation_or_site(&state, slug.as_deref()).await?;
            let account = account(&state, org, &email, &[role]).await?;
            let link = contract::create_one_time_link(&state, org, account, Lang::Fi).await?;
            println!("{link}");
            state.store.close().await;
        }
    }
    Ok(())
}

async fn state(home: &cli::Home) -> Result<AppState> {
    let config = home::config_of(home)?;
    let store = home::open(&config).await?;
    store.migrate(&web::migrations(FEATURES)).await?;
    home::state(&config, store, config.url(), false)
}

/// The oldest owner's account of the organisation whose site this is, and that organisation.
async fn first_owner(state: &AppState) -> Result<Option<(OrgId, kernel::AccountId)>> {
    let read = |q: &mut store::Query<'_>| {
        let Some(site) = contract::site_owner(q)? else { return Ok(None) };
        Ok(contract::first_owner(q, site.id)?.map(|owner| (site.id, owner)))
    };
    Ok(state.store.read::<_, _, store::Error>(read).await?)
}

/// The organisation whose site this is; a new installation's first is made.
async fn site(state: &AppState) -> Result<OrgId> {
    match state.store.read(contract::site_owner).await? {
        Some(site) => Ok(site.id),
        None => organisation(state, FIRST).await,
    }
}

/// The organisation that is named, or the one whose site this is.
pub(crate) async fn organisation_or_site(state: &AppState, slug: Option<&str>) -> Result<OrgId> {
    match slug {
        Some(slug) => organisation(state, slug).await,
        None => site(state).await,
    }
}

/// The organisation of a slug, made where missing: the first one owns the site.
pub(crate) async fn organisation(state: &AppState, slug: &str) -> Result<OrgId> {
    let name = LocalizedText::one(Lang::Fi, slug);
    let slug: Slug = slug.parse().with_context(|| format!("organisation {slug}"))?;
    Ok(contract::ensure_organisation(state, slug, name, "municipality").await?)
}

async fn account(state: &AppState, org: OrgId, email: &str, roles: &[Role]) -> Result<kernel::AccountId> {
    let address =
        contract::Email::parse(email).with_context(|| format!("{email} is not an e-mail address"))?;
    Ok(contract::ensure_account(state, org, address, email, Lang::Fi, roles).await?)
}

/// The features started on a home, for commands that work through them.
pub(crate) async fn started(home: &cli::Home) -> Result<AppState> {
    let config = home::config_of(home)?;
    let store = home::open(&config).await?;
    let state = home::state(&config, store, config.url(), false)?;
    home::start(&state).await?;
    Ok(state)
}

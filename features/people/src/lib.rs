// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Organisations, the people who work in them, their roles, and how they sign in.
//!
//! This is the slice to learn from: every other one has the same rooms.
//!
//! - `domain.rs`: what an account, an invitation, a password is; rules without I/O.
//! - `store/`: the statements, one file a table.
//! - `operations.rs`: what can be done; who does it comes first, and is checked there.
//! - `pages/`: one file a page: its form, its template's struct, its handlers.
//! - `contract.rs`: what other features and the binary may use.
//! - `jobs.rs`: what happens by the clock.
//! - `messages.rs`: every word on the screen, in three languages.

mod audit;
pub mod contract;
mod domain;
mod error;
mod jobs;
mod logo;
mod looks;
mod messages;
mod operations;
mod pages;
mod password;
mod sessions;
mod store;
mod totp;

use ::store::Migration;
use kernel::Permission::{ManageAccounts, ReadAudit};
use web::{Access, AppState, Feature, Route, Starting, get, limits::Kind, post};

/// The slice.
pub const FEATURE: Feature = Feature { name: "people", migrations: MIGRATIONS, routes, start };

/// Its tables.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        feature: "people",
        number: 1,
        name: "people",
        sql: include_str!("../migrations/0001_people.sql"),
    },
    Migration {
        feature: "people",
        number: 2,
        name: "factors",
        sql: include_str!("../migrations/0002_factors.sql"),
    },
    Migration {
        feature: "people",
        number: 3,
        name: "audit",
        sql: include_str!("../migrations/0003_audit.sql"),
    },
    Migration {
        feature: "people",
        number: 4,
        name: "logo",
        sql: include_str!("../migrations/0004_logo.sql"),
    },
    Migration {
        feature: "people",
        number: 5,
        name: "recovery",
        sql: include_str!("../migrations/0005_recovery.sql"),
    },
];

fn routes() -> Vec<Route> {
    use pages::{
        account, audit, factor, invitation, logo, organisation, organisations, people, sign_in, sign_in_link,
        sign_in_mail,
    };
    let manage = Access::Staff(ManageAccounts);
    vec![
        get("/{lang}/sign-in", Access::Public, sign_in::show),
        post("/{lang}/sign-in", Access::Public, sign_in::send).counted(Kind::SignIn),
        post("/{lang}/sign-in/code", Access::Public, sign_in::code).counted(Kind::SignIn),
        get("/{lang}/sign-in/mail", Access::Public, sign_in_mail::show),
        post("/{lang}/sign-in/mail", Access::Public, sign_in_mail::ask).counted(Kind::SignIn),
        post("/{lang}/sign-in/mail/code", Access::Public, sign_in_mail::code).counted(Kind::SignIn),
        get("/{lang}/sign-in/link/{token}", Access::Public, sign_in_link::show),
        post("/{lang}/sign-in/link/{token}", Access::Public, sign_in_link::send).counted(Kind::SignIn),
        post("/{lang}/sign-out", Access::SignedIn, sign_in::sign_out),
        get("/{lang}/invitation/{token}", Access::Public, invitation::show),
        post("/{lang}/invitation/{token}", Access::Public, invitation::send).counted(Kind::SignIn),
        get("/{lang}/desk/account", Access::SignedIn, account::show),
        post("/{lang}/desk/account/language", Access::SignedIn, account::language),
        post("/{lang}/desk/account/password", Access::SignedIn, account::password),
        post("/{lang}/desk/account/sessions/end-others", Access::SignedIn, account::end_others),
        get("/{lang}/desk/account/factor", Access::SignedIn, factor::show),
        post("/{lang}/desk/account/factor", Access::SignedIn, factor::begin),
        post("/{lang}/desk/account/factor/confirm", Access::SignedIn, factor::confirm),
        post("/{lang}/desk/account/factor/remove", Access::SignedIn, factor::remove),
        post("/{lang}/desk/account/sessions/{id}/end", Access::SignedIn, account::end_session),
        get("/o/{slug}/{file}", Access::Public, organisation::file),
        get("/{lang}/desk/organisation", manage, organisation::show),
        post("/{lang}/desk/organisation", manage, organisation::save),
        post("/{lang}/desk/organisation/logo", manage, logo::save).body_limit(logo::FORM_LIMIT),
        post("/{lang}/desk/organisation/logo/remove", manage, logo::remove),
        get("/{lang}/desk/organisations", manage, organisations::show),
        post("/{lang}/desk/organisations", manage, organisations::add),
        get("/{lang}/desk/audit", Access::Staff(ReadAudit), audit::show).audited("audit.read"),
        get("/{lang}/desk/people", manage, people::show).audited("people.read"),
        post("/{lang}/desk/people", manage, people::invite).audited("people.invite"),
        post("/{lang}/desk/people/{id}/roles", manage, people::roles).audited("people.roles"),
        post("/{lang}/desk/people/{id}/disable", manage, people::disable).audited("people.disable"),
        post("/{lang}/desk/people/{id}/factor/remove", manage, people::remove_factor)
            .audited("people.factor"),
        post("/{lang}/desk/people/{id}/enable", manage, people::enable).audited("people.enable"),
    ]
}

fn start(state: AppState) -> Starting {
    Box::pin(async move {
        state.set_staff_lookup(sessions::Sessions);
        state.set_auditor(audit::Log);
        looks::start(&state).await?;
        jobs::register(&state);
        Ok(())
    })
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The slice as people use it, on both databases.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails the test")]

mod access;
mod account;
mod factors;
mod invitations;
mod managing;
mod organisation;
mod sign_in;

use kernel::{AccountId, Lang, LocalizedText, OrgId, Role};
use people::contract::{Email, create_one_time_link, ensure_account, ensure_organisation};
use testing::{Client, TestApp};
use web::Feature;

const FEATURES: &[Feature] = &[people::FEATURE];
const PASSWORD: &str = "kissa istui katolla";

/// An organisation.
async fn org(app: &TestApp, slug: &str) -> OrgId {
    let name = LocalizedText::new("Testilä", "Testby", "Testville");
    ensure_organisation(&app.state, slug.parse().unwrap(), name, "municipality").await.unwrap()
}

/// An account in it, without a password.
async fn account(app: &TestApp, org: OrgId, email: &str, roles: &[Role]) -> AccountId {
    let email = Email::parse(email).unwrap();
    ensure_account(&app.state, org, email, "Aino Virtanen", Lang::Sv, roles).await.unwrap()
}

/// A one-time link, as a path.
async fn link(app: &TestApp, org: OrgId, id: AccountId) -> String {
    let link = create_one_time_link(&app.state, org, id, Lang::Fi).await.unwrap();
    link.strip_prefix("http://localhost:8080").unwrap().to_owned()
}

/// A browser in which the account is signed in, with a page of the desk open.
async fn signed_in(app: &TestApp, org: OrgId, id: AccountId) -> Client {
    let (client, link) = (app.visitor(), link(app, org, id).await);
    client.post_form(&link, &[]).await.expect(303);
    client.get("/fi/desk/account").await.expect(200);
    client
}

/// An organisation, its owner and the owner's browser.
async fn owner(app: &TestApp) -> (OrgId, AccountId, Client) {
    let org = org(app, "testila").await;
    let id = account(app, org, "omistaja@testila.fi", &[Role::Owner]).await;
    (org, id, signed_in(app, org, id).await)
}

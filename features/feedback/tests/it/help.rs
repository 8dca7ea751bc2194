// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Two organisations, the first of which owns the site and the second of which has an open brainstorm.

use std::sync::Arc;

use brainstorm::contract::{Brainstorms, NewConversation, Settings, State};
use kernel::{Actor, Lang, LocalizedText, OrgId, Role};
use people::contract::{Email, create_one_time_link, ensure_account, ensure_organisation};
use testing::{Client, TestApp};

pub(crate) const FEATURES: &[web::Feature] =
    &[mail::FEATURE, people::FEATURE, brainstorm::FEATURE, feedback::FEATURE];

/// A day, for the test's clock.
pub(crate) const DAY: i64 = 86_400_000;

store::sql! {
    ROWS = "SELECT org_id, message, address, arrived_on, due_on FROM feedback_message ORDER BY message";
}

/// A row as the database holds it.
pub(crate) struct Row {
    pub(crate) org: OrgId,
    pub(crate) message: String,
    pub(crate) address: Option<Vec<u8>>,
    pub(crate) arrived_on: i64,
    pub(crate) due_on: i64,
}

/// The ground of every test here.
pub(crate) struct Town {
    pub(crate) app: Arc<TestApp>,
    /// Owns the site.
    pub(crate) site: OrgId,
    /// Has the brainstorm `kunta`.
    pub(crate) other: OrgId,
}

impl Town {
    pub(crate) async fn new(app: &Arc<TestApp>) -> Self {
        let site = org(app, "kauhava", "Kauhavan kaupunki").await;
        let other = org(app, "evijarvi", "Evijärven kunta").await;
        let settings = Settings::new(LocalizedText::new("Kunta 2040", "Kommun 2040", "Municipality 2040"));
        let new = NewConversation {
            slug: Some("kunta".to_owned()),
            state: State::Open,
            ..NewConversation::new(settings)
        };
        app.state.need::<Brainstorms>().unwrap().import(&Actor::System, other, new).await.unwrap();
        Self { app: Arc::clone(app), site, other }
    }

    /// Somebody writes; the form takes it.
    pub(crate) async fn writes(&self, about: &str, message: &str, email: &str) {
        let fields = [("about", about), ("page", "/fi"), ("message", message), ("email", email)];
        let sent = self.app.visitor().post_form("/fi/feedback", &fields).await;
        assert_eq!(sent.location(), "/fi/feedback?sent=1");
    }

    /// Somebody of the site's organisation, signed in with an account of their own.
    pub(crate) async fn member(&self, name: &str, email: &str, role: Role) -> Client {
        let address = Email::parse(email).unwrap();
        let roles = [role];
        let account = ensure_account(&self.app.state, self.site, address, name, Lang::Sv, &roles);
        let account = account.await.unwrap();
        let link = create_one_time_link(&self.app.state, self.site, account, Lang::Fi).await.unwrap();
        let client = self.app.visitor();
        client.post_form(link.trim_start_matches("http://localhost:8080"), &[]).await.expect(303);
        client.get("/fi/desk/account").await.expect(200);
        client
    }

    pub(crate) async fn rows(&self) -> Vec<Row> {
        let read = |row: &store::Row<'_>| {
            Ok(Row {
                org: row.get(0)?,
                message: row.get(1)?,
                address: row.get(2)?,
                arrived_on: row.get(3)?,
                due_on: row.get(4)?,
            })
        };
        self.app.state.store.read(move |q| q.all(ROWS, store::params![], read)).await.unwrap()
    }
}

/// The addresses of the messages in the inbox, as they stand there.
pub(crate) async fn listed(client: &Client) -> Vec<String> {
    let text = client.get("/fi/desk/feedback").await.expect(200).text();
    let hrefs = text.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    hrefs.filter(|h| h.starts_with("/fi/desk/feedback/")).map(str::to_owned).collect()
}

async fn org(app: &TestApp, slug: &str, name: &str) -> OrgId {
    let name = LocalizedText::new(name, name, name);
    ensure_organisation(&app.state, slug.parse().unwrap(), name, "municipality").await.unwrap()
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The application of a test.

use std::{future::Future, sync::Arc};

use axum::Router;
use kernel::{AccountId, Chance, Clock, Id, OrgId, Role, Staff, Timestamp};
use store::testing::{TestDatabase, databases};
use web::{App, AppState, Config, Feature, Secret, StaffSession};

use crate::{Client, SmtpSink, staff::Pretended};

/// 21 November 2026, noon in Helsinki: when every test begins.
const BEGINNING: Timestamp = Timestamp::from_millis(1_795_255_200_000);

/// An application on a fresh database.
pub struct TestApp {
    /// Its state.
    pub state: AppState,
    /// Its clock, which stands still until `clock.advance(ms)`.
    pub clock: Clock,
    /// Its features.
    pub features: &'static [Feature],
    router: Router,
    pretended: Arc<Pretended>,
}

impl TestApp {
    /// Starts it on `database`.
    ///
    /// # Panics
    /// Where it does not start.
    pub async fn start(database: &TestDatabase, features: &'static [Feature]) -> Self {
        Self::start_with(database, features, Config { fixed_chance: true, ..Config::default() }).await
    }

    /// Starts it with another configuration.
    ///
    /// # Panics
    /// Where it does not start.
    pub async fn start_with(database: &TestDatabase, features: &'static [Feature], config: Config) -> Self {
        Self::start_with_mail(database, features, config, None).await
    }

    /// Starts it with a mail server; `mail::FEATURE` must be among the features.
    ///
    /// # Panics
    /// Where it does not start.
    pub async fn start_with_mail(
        database: &TestDatabase,
        features: &'static [Feature],
        config: Config,
        sink: Option<&SmtpSink>,
    ) -> Self {
        let clock = Clock::fixed(BEGINNING);
        let secret = Secret::new([9; 32]);
        let store = database.open().await;
        let state = AppState::new(store, clock.clone(), Chance::seeded(1), config, secret);
        if let Some(sink) = sink {
            state.put(Arc::new(mail::SmtpConfig {
                host: "127.0.0.1".to_owned(),
                port: Some(sink.port),
                encryption: mail::Encryption::None,
                user: String::new(),
                password_file: None,
                from: "Riihi <riihi@example.fi>".to_owned(),
            }));
        }
        let app = App::start(state.clone(), features).await.unwrap_or_else(|e| panic!("start: {e}"));
        let pretended = Pretended::around(&state);
        Self { router: app.router(), state, clock, features, pretended }
    }

    /// Somebody who comes for the first time.
    pub fn visitor(&self) -> Client {
        Client::new(self.router.clone())
    }

    /// A signed-in member of staff with these roles in `org`, without an account in the database: for
    /// features that care about roles and not about how one signs in.
    pub fn staff(&self, org: OrgId, roles: &[Role]) -> Client {
        let (token, hash) = web::new_token(&self.state);
        let session = StaffSession {
            staff: Staff {
                account: self.state.chance(|c| AccountId::in_order(self.clock.now(), c)),
                org,
                roles: roles.to_vec(),
            },
            name: "Testi Testinen".to_owned(),
            org_slug: "testi".to_owned(),
            lang: kernel::Lang::Fi,
            session: self.state.chance(Id::<Self>::random).as_i64(),
        };
        let csrf = self.pretended.add(&self.state, hash, session);
        self.visitor().signed_in(&self.state, &token, csrf)
    }

    /// Does every job that is due, as the background worker would.
    ///
    /// # Panics
    /// Where the queue cannot be read.
    pub async fn run_jobs(&self) -> usize {
        self.state.jobs.run_due_now().await.unwrap_or_else(|e| panic!("jobs: {e}"))
    }
}

/// Runs `body` with an application on each database: SQLite, and PostgreSQL where there is a server.
pub async fn both_engines<F, Fut>(features: &'static [Feature], body: F)
where
    F: Fn(Arc<TestApp>) -> Fut,
    Fut: Future<Output = ()>,
{
    for database in databases() {
        let app = Arc::new(TestApp::start(&database, features).await);
        let store = app.state.store.clone();
        body(app).await;
        database.drop_it(store).await;
    }
}

/// As [`both_engines`], with a mail server of the test's own. Letters go when the jobs are run.
pub async fn both_engines_with_mail<F, Fut>(features: &'static [Feature], body: F)
where
    F: Fn(Arc<TestApp>, SmtpSink) -> Fut,
    Fut: Future<Output = ()>,
{
    for database in databases() {
        let sink = SmtpSink::start().await;
        let config = Config { fixed_chance: true, ..Config::default() };
        let app = Arc::new(TestApp::start_with_mail(&database, features, config, Some(&sink)).await);
        let store = app.state.store.clone();
        body(app, sink).await;
        database.drop_it(store).await;
    }
}

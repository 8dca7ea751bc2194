// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Fresh databases of both engines for tests.
//!
//! The SQLite half always runs. The PostgreSQL half runs when `RIIHI_TEST_POSTGRES` holds the address of a
//! server (`bin/test-postgres run ..` provides one); otherwise it says so, and fails when
//! `RIIHI_REQUIRE_ALL=1`.

use std::{
    future::Future,
    sync::atomic::{AtomicU32, Ordering},
};

use tempfile::TempDir;

use crate::{Durability, Error, Migration, Result, Statement, Store, StoreConfig, list_sql, statements};

const SERVER: &str = "RIIHI_TEST_POSTGRES";
const REQUIRED: &str = "RIIHI_REQUIRE_ALL";

/// A database that goes away with [`TestDatabase::drop_it`] (the SQLite half also by itself).
#[derive(Debug)]
pub struct TestDatabase {
    /// Where it is, to open it again.
    pub config: StoreConfig,
    folder: Option<TempDir>,
}

impl TestDatabase {
    /// An empty SQLite database.
    pub fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap_or_else(|error| panic!("no folder for tests: {error}"));
        let path = folder.path().join("riihi.db");
        Self { config: StoreConfig::Sqlite { path, durability: Durability::Full }, folder: Some(folder) }
    }

    /// An empty schema on the test server; `None`, with a visible line, when there is no server.
    pub fn postgres() -> Option<Self> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let Ok(url) = std::env::var(SERVER) else {
            assert!(
                std::env::var(REQUIRED).is_ok_and(|v| v == "1").eq(&false),
                "{REQUIRED}=1 but {SERVER} is not set; run the tests with bin/test-postgres run",
            );
            eprintln!("SKIPPED: PostgreSQL half ({SERVER} not set)");
            return None;
        };
        let n = NEXT.fetch_add(1, Ordering::Relaxed);
        let schema = Some(format!("test_{}_{n}", std::process::id()));
        Some(Self { config: StoreConfig::Postgres { url, pool_size: 8, schema }, folder: None })
    }

    /// Opens it.
    pub async fn open(&self) -> Store {
        Store::open(self.config.clone()).await.unwrap_or_else(|error| panic!("the test database: {error}"))
    }

    /// Closes `store` and removes what it held.
    pub async fn drop_it(self, store: Store) {
        if let Some(pg) = store.postgres() {
            pg.drop_schema().await.unwrap_or_else(|error| panic!("removing the test schema: {error}"));
        }
        store.close().await;
        drop(self.folder);
    }
}

/// Every test database at hand: SQLite, and PostgreSQL where there is a server.
pub fn databases() -> Vec<TestDatabase> {
    [TestDatabase::sqlite()].into_iter().chain(TestDatabase::postgres()).collect()
}

/// Runs `body` on a fresh, empty store of each engine.
pub async fn both_engines<F, Fut>(body: F)
where
    F: Fn(Store) -> Fut,
    Fut: Future<Output = ()>,
{
    both_engines_with(&[], body).await;
}

/// Like [`both_engines`], with these migrations applied first.
pub async fn both_engines_with<F, Fut>(migrations: &[Migration], body: F)
where
    F: Fn(Store) -> Fut,
    Fut: Future<Output = ()>,
{
    for database in databases() {
        let store = database.open().await;
        let migrated = store.migrate(migrations).await;
        migrated.unwrap_or_else(|error| panic!("{store:?}: {error}"));
        body(store.clone()).await;
        database.drop_it(store).await;
    }
}

/// Prepares every registered statement on this migrated store; the ones it refuses, with the reason.
pub async fn refused_statements(store: &Store) -> Vec<String> {
    let mut refused = Vec::new();
    let engine = store.engine();
    for sql in statements().filter(|sql| sql.only().is_none_or(|only| only == engine)) {
        let described: Result<Vec<String>> = store
            .read(move |q| {
                let statement: Statement =
                    if sql.text.contains("$LIST") { list_sql(*sql, 2) } else { sql.into() };
                q.describe(&statement)
            })
            .await;
        if let Err(error) = described {
            refused.push(format!("{} ({}): {error}", sql.name, sql.file));
        }
    }
    refused
}

/// An error to use where a test needs a closure to fail.
pub fn refusal() -> Error {
    Error::decode("refused by the test")
}

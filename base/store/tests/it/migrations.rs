// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Migrations are applied once and never to a database they do not fit.

use store::{Error, Migration, Store, params, testing};

use crate::{COUNT, THINGS};

const MORE: Migration = Migration {
    feature: "things",
    number: 2,
    name: "colour",
    sql: "ALTER TABLE thing ADD COLUMN colour TEXT; CREATE INDEX thing_colour ON thing (org_id, colour);",
};

fn problem(result: Result<Vec<String>, Error>) -> String {
    match result {
        Err(Error::Migration { problem, .. }) => problem,
        other => panic!("{other:?}"),
    }
}

async fn again(store: &Store, migrations: &'static [Migration]) -> Result<Vec<String>, Error> {
    store.migrate(migrations).await
}

#[tokio::test]
async fn each_is_applied_once_in_order() {
    testing::both_engines(|store| async move {
        assert_eq!(again(&store, &[THINGS]).await.unwrap(), ["things/1 thing"]);
        assert_eq!(again(&store, &[THINGS, MORE]).await.unwrap(), ["things/2 colour"]);
        assert_eq!(again(&store, &[THINGS, MORE]).await.unwrap(), Vec::<String>::new());
        // A feature that was taken out of the program leaves its tables alone.
        assert_eq!(again(&store, &[]).await.unwrap(), Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn an_edited_migration_and_a_newer_database_are_refused() {
    testing::both_engines(|store| async move {
        again(&store, &[THINGS, MORE]).await.unwrap();
        let edited = Migration { sql: "CREATE TABLE other (org_id BIGINT PRIMARY KEY)", ..THINGS };
        assert!(problem(store.migrate(&[edited, MORE]).await).contains("another text"));
        assert!(problem(store.migrate(&[THINGS]).await).contains("newer than this program"));
        assert!(problem(store.migrate(&[MORE]).await).contains("numbers go 1, 2, 3"));
    })
    .await;
}

#[tokio::test]
async fn a_migration_that_fails_half_way_leaves_nothing() {
    testing::both_engines(|store| async move {
        let broken = Migration {
            feature: "broken",
            number: 1,
            name: "half",
            sql: "CREATE TABLE half (org_id BIGINT PRIMARY KEY); CREATE TABLE half (org_id BIGINT PRIMARY KEY)",
        };
        assert!(problem(store.migrate(&[broken]).await).contains("half"));
        let mended = Migration { sql: "CREATE TABLE half (org_id BIGINT PRIMARY KEY)", ..broken };
        assert_eq!(store.migrate(&[mended]).await.unwrap(), ["broken/1 half"]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_nodes_that_start_at_once_migrate_once() {
    let Some(database) = testing::TestDatabase::postgres() else { return };
    let (one, other) = (database.open().await, database.open().await);
    let (a, b) = tokio::join!(one.migrate(&[THINGS, MORE]), other.migrate(&[THINGS, MORE]));
    let mut applied = a.unwrap();
    applied.extend(b.unwrap());
    applied.sort();
    assert_eq!(applied, ["store/1 chain and log", "things/1 thing", "things/2 colour"]);
    assert_eq!(other.read(|q| q.one(COUNT, params![1], |r| r.get::<i64>(0))).await, Ok(0));
    one.close().await;
    database.drop_it(other).await;
}

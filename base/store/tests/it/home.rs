// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The SQLite home: one writing process, backups, and what a killed process leaves behind.

use std::{
    collections::BTreeSet,
    io::{BufRead, BufReader},
    process::{Command, Stdio},
};

use store::{Durability, Error, GroupWriter, Query, Store, StoreConfig, params, testing};

use crate::{ADD_THING, COUNT, IDS, PUT_THING, THINGS};

#[tokio::test]
async fn a_second_writer_is_told_and_a_reader_is_let_in() {
    let database = testing::TestDatabase::sqlite();
    let store = database.open().await;
    store.migrate(&[THINGS]).await.unwrap();
    store.write(|q| q.exec(PUT_THING, params![1, 1, "a"])).await.unwrap();
    let error = Store::open(database.config.clone()).await.unwrap_err();
    assert!(matches!(&error, Error::InUse { path } if path.ends_with("riihi.db")), "{error}");
    let reader = Store::open_read_only(database.config.clone()).await.unwrap();
    assert_eq!(reader.read(|q| q.one(COUNT, params![1], |r| r.get::<i64>(0))).await, Ok(1));
    let error = reader.write(|q| q.exec(PUT_THING, params![1, 2, "b"])).await.unwrap_err();
    assert!(matches!(error, Error::ReadOnly(_)), "{error}");
    reader.close().await;
    store.close().await;
    let store = database.open().await;
    database.drop_it(store).await;
}

#[tokio::test]
async fn a_backup_is_a_whole_database() {
    let database = testing::TestDatabase::sqlite();
    let store = database.open().await;
    store.migrate(&[THINGS]).await.unwrap();
    store.write(|q| q.exec(PUT_THING, params![1, 1, "a"])).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("copy.db");
    store.backup(&path).await.unwrap();
    assert!(matches!(store.backup(&path).await, Err(Error::Config(_))));
    store.write(|q| q.exec(PUT_THING, params![1, 2, "b"])).await.unwrap();
    let copy = Store::open(StoreConfig::Sqlite { path, durability: Durability::Full }).await.unwrap();
    assert_eq!(copy.migrate(&[THINGS]).await, Ok(Vec::new()));
    assert_eq!(copy.read(|q| q.one(COUNT, params![1], |r| r.get::<i64>(0))).await, Ok(1));
    copy.close().await;
    database.drop_it(store).await;
}

#[tokio::test]
async fn a_file_that_is_no_database_is_refused_plainly() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("riihi.db");
    std::fs::write(&path, "not a database, but long enough to look at. ".repeat(200)).unwrap();
    let error = Store::open(StoreConfig::Sqlite { path, durability: Durability::Full }).await.unwrap_err();
    assert!(matches!(error, Error::Damaged(_)), "{error}");
}

#[tokio::test]
async fn the_settings_that_make_a_commit_durable_are_on() {
    let database = testing::TestDatabase::sqlite();
    let store = database.open().await;
    store::sql! {
        SYNCHRONOUS_SQLITE = "SELECT synchronous FROM pragma_synchronous";
        JOURNAL_SQLITE = "SELECT journal_mode FROM pragma_journal_mode";
        FOREIGN_KEYS_SQLITE = "SELECT foreign_keys FROM pragma_foreign_keys";
    }
    let settings = store
        .write(|q| -> Result<_, Error> {
            Ok((
                q.one(SYNCHRONOUS_SQLITE, params![], |r| r.get::<i64>(0))?,
                q.one(JOURNAL_SQLITE, params![], |r| r.get::<String>(0))?,
                q.one(FOREIGN_KEYS_SQLITE, params![], |r| r.get::<i64>(0))?,
            ))
        })
        .await;
    assert_eq!(settings, Ok((2, "wal".to_owned(), 1)));
    database.drop_it(store).await;
}

const CHILD: &str = "RIIHI_TEST_ACK_WRITER";

/// Not a test of its own: the process that the next test starts and kills. Prints each id once it is
/// acknowledged.
#[test]
fn ack_writer() {
    let Ok(path) = std::env::var(CHILD) else { return };
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async move {
        let config = StoreConfig::Sqlite { path: path.into(), durability: Durability::Full };
        let store = Store::open(config).await.unwrap();
        store.migrate(&[THINGS]).await.unwrap();
        let next: i64 = store.read(|q| q.one(COUNT, params![1], |r| r.get(0))).await.unwrap();
        // Ids of this run never meet those of an earlier one.
        let start = next + 1_000_000 * i64::from(std::process::id());
        let writer = GroupWriter::<i64, i64>::new(store, 64, |q: &mut Query<'_>, ids: &[i64]| {
            let rows = ids.iter().map(|id| params![1, id, "x", 0.0, None::<Vec<u8>>]).collect();
            q.exec_many(ADD_THING, rows)?;
            Ok(ids.to_vec())
        });
        let tasks = (0..32).map(|lane| {
            let writer = writer.clone();
            tokio::spawn(async move {
                for id in (start + lane..).step_by(32) {
                    let id = writer.submit(id).await.unwrap();
                    println!("\nack {id}");
                }
            })
        });
        futures_util::future::join_all(tasks.collect::<Vec<_>>()).await;
    });
}

#[tokio::test]
async fn what_was_acknowledged_outlives_a_killed_process() {
    let database = testing::TestDatabase::sqlite();
    let StoreConfig::Sqlite { path, .. } = database.config.clone() else { panic!("SQLite expected") };
    let mut ledger = BTreeSet::new();
    for round in 1..=3_usize {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "home::ack_writer", "--nocapture"])
            .env(CHILD, &path)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut seen = 0;
        for line in lines {
            let Some(id) = line.ok().and_then(|line| line.strip_prefix("ack ")?.parse::<i64>().ok()) else {
                continue;
            };
            ledger.insert(id);
            seen += 1;
            if seen == 200 * round + 37 {
                child.kill().unwrap();
                break;
            }
        }
        child.wait().unwrap();
        assert!(seen > 0, "the writer did not start");
        let store = database.open().await;
        let stored: BTreeSet<i64> =
            store.read(|q| q.all(IDS, params![1], |r| r.get(0))).await.unwrap().into_iter().collect();
        assert!(ledger.is_subset(&stored), "lost: {:?}", ledger.difference(&stored).collect::<Vec<_>>());
        store.close().await;
    }
}

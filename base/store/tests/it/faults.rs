// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! When the disk is full or the server goes away: nothing half, a plain word, and work goes on by itself.

use std::time::Duration;

use store::{Error, Heard, Store, StoreConfig, Value, params, testing};

use crate::{ADD_THING, COUNT, PUT_THING, THINGS};

store::sql! {
    LIMIT_SQLITE = "PRAGMA max_page_count = 60";
    NO_LIMIT_SQLITE = "PRAGMA max_page_count = 1000000";
    // Every connection of the store under test but the one that asks.
    CUT_POSTGRES = "SELECT CAST(count(pg_terminate_backend(pid)) AS BIGINT) FROM pg_stat_activity \
                    WHERE application_name = $1 AND pid <> pg_backend_pid()";
}

async fn count(store: &Store) -> i64 {
    store.read(|q| q.one(COUNT, params![1], |row| row.get(0))).await.expect("a count")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_refuses_writes_keeps_reads_and_heals_by_itself() {
    let database = testing::TestDatabase::sqlite();
    let store = database.open().await;
    store.migrate(&[THINGS]).await.unwrap();
    store.write(|q| q.one(LIMIT_SQLITE, params![], |_| Ok(()))).await.unwrap();
    let big = |id: i64| params![1, id, Value::Null, Value::Null, vec![7_u8; 20_000]];
    let tasks: Vec<_> = (0..40)
        .map(|id| {
            let (store, row) = (store.clone(), big(id));
            tokio::spawn(async move { store.write(move |q| q.exec(ADD_THING, row.clone())).await })
        })
        .collect();
    let mut kept = 0;
    let mut full = 0;
    for task in tasks {
        match task.await.unwrap() {
            Ok(_) => kept += 1,
            Err(Error::Full) => full += 1,
            Err(other) => panic!("{other}"),
        }
    }
    assert!(full > 0);
    assert_eq!(count(&store).await, kept);
    store.write(|q| q.one(NO_LIMIT_SQLITE, params![], |_| Ok(()))).await.unwrap();
    let row = big(100);
    store.write(move |q| q.exec(ADD_THING, row.clone())).await.unwrap();
    assert_eq!(count(&store).await, kept + 1);
    database.drop_it(store).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn cut_connections_are_replaced_without_anybody_noticing() {
    let Some(mut database) = testing::TestDatabase::postgres() else { return };
    let StoreConfig::Postgres { url, schema, .. } = &mut database.config else {
        panic!("PostgreSQL expected")
    };
    let outside = StoreConfig::Postgres { url: url.clone(), pool_size: 1, schema: schema.clone() };
    let name = format!("cut_{}", schema.as_deref().unwrap_or_default());
    let mark = if url.contains('?') { '&' } else { '?' };
    url.push_str(&format!("{mark}application_name={name}"));
    let (store, cutter) = (database.open().await, Store::open(outside).await.unwrap());
    store.migrate(&[THINGS]).await.unwrap();
    let mut listener = store.listen().await.unwrap();
    for round in 1..=4_i64 {
        let writes: Vec<_> = (0..20)
            .map(|n| {
                let store = store.clone();
                tokio::spawn(async move {
                    store.write(move |q| q.exec(PUT_THING, params![1, round * 100 + n, "x"])).await
                })
            })
            .collect();
        let name = name.clone();
        let cut = cutter.read(move |q| q.one(CUT_POSTGRES, params![name], |row| row.get::<i64>(0))).await;
        assert!(cut.unwrap() > 0);
        for write in writes {
            match write.await.unwrap() {
                // Cut while committing: only then the answer is unknown, and we say so.
                Ok(_) | Err(Error::Unsure(_)) => {}
                Err(other) => panic!("{other}"),
            }
        }
        assert!(count(&store).await >= 20 * (round - 1));
    }
    // The last cut may be noticed after an earlier one was told, and what is said in between is lost. That is
    // what `Missed` is for: each time it is heard, what was said may have to be said again.
    let heard = async {
        let mut missed = false;
        loop {
            match listener.next().await.expect("the store is open") {
                Heard::Missed => {
                    missed = true;
                    store.notify("after", 1).await.unwrap();
                }
                Heard::Notice(notice) if missed && notice.topic == "after" => break,
                Heard::Notice(_) => {}
            }
        }
    };
    tokio::time::timeout(Duration::from_secs(20), heard).await.expect("the listener comes back");
    cutter.close().await;
    database.drop_it(store).await;
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Notices are heard after the commit, on every node, and never of what was rolled back.

use std::time::Duration;

use store::{Error, Heard, Listener, Notice, testing};

fn notice(topic: &str, version: i64) -> Option<Heard> {
    Some(Heard::Notice(Notice { topic: topic.to_owned(), version }))
}

async fn next(listener: &mut Listener) -> Option<Heard> {
    tokio::time::timeout(Duration::from_secs(10), listener.next()).await.expect("a notice in time")
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_was_committed_is_heard() {
    testing::both_engines(|store| async move {
        let mut listener = store.listen().await.unwrap();
        let failed: Result<(), Error> = store
            .write(|q| {
                q.notify("failed", 1);
                Err(testing::refusal())
            })
            .await;
        assert!(failed.is_err());
        store
            .write(|q| -> Result<(), Error> {
                let undone: Result<(), Error> = q.savepoint(|q| {
                    q.notify("undone", 1);
                    Err(testing::refusal())
                });
                assert!(undone.is_err());
                q.notify("brainstorm/1", 3);
                q.notify("brainstorm/1", 4);
                q.notify("idea ä", 1);
                Ok(())
            })
            .await
            .unwrap();
        assert_eq!(next(&mut listener).await, notice("brainstorm/1", 4));
        assert_eq!(next(&mut listener).await, notice("idea ä", 1));
        store.notify("by hand", 9).await.unwrap();
        assert_eq!(next(&mut listener).await, notice("by hand", 9));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_node_hears_too() {
    let Some(database) = testing::TestDatabase::postgres() else { return };
    let (one, other) = (database.open().await, database.open().await);
    let mut listener = other.listen().await.unwrap();
    one.notify("topic", 7).await.unwrap();
    assert_eq!(next(&mut listener).await, notice("topic", 7));
    one.close().await;
    database.drop_it(other).await;
}

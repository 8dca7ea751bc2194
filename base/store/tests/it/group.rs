// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The hot path: acknowledged means stored, and one bad row fails alone.

use std::{collections::BTreeSet, sync::Arc};

use store::{Error, GroupWriter, Query, Store, params, testing};
use tokio::sync::Semaphore;

use crate::{ADD_THING, IDS, THINGS};

type Writer = GroupWriter<i64, i64>;

fn add(q: &mut Query<'_>, ids: &[i64]) -> Result<Vec<i64>, Error> {
    let rows = ids.iter().map(|id| params![1, id, "x", 0.5, None::<Vec<u8>>]).collect();
    q.insert_many(ADD_THING, rows)?;
    Ok(ids.to_vec())
}

async fn submit_all(writer: &Writer, ids: impl Iterator<Item = i64>) -> Vec<(i64, Result<i64, Error>)> {
    let tasks: Vec<_> = ids
        .map(|id| {
            let writer = writer.clone();
            tokio::spawn(async move { (id, writer.submit(id).await) })
        })
        .collect();
    let mut results = Vec::new();
    for task in tasks {
        results.push(task.await.expect("the task"));
    }
    results
}

async fn stored(store: &Store) -> BTreeSet<i64> {
    store.read(|q| q.all(IDS, params![1], |r| r.get(0))).await.expect("the ids").into_iter().collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_at_once_are_all_there_when_acknowledged() {
    testing::both_engines_with(&[THINGS], |store| async move {
        let writer = Writer::new(store.clone(), 128, add);
        let results = submit_all(&writer, 1..=1_000).await;
        assert!(results.iter().all(|(id, result)| *result == Ok(*id)));
        assert_eq!(stored(&store).await, (1..=1_000).collect());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bad_row_fails_alone() {
    testing::both_engines_with(&[THINGS], |store| async move {
        store.write(|q| add(q, &[13, 77])).await.unwrap();
        let writer = Writer::new(store.clone(), 64, |q, ids: &[i64]| {
            assert!(!ids.contains(&99), "a row that panics");
            add(q, ids)
        });
        for (id, result) in submit_all(&writer, 1..=200).await {
            match id {
                13 | 77 => assert!(result.is_err_and(|error| error.is_duplicate()), "{id}"),
                99 => assert!(matches!(result, Err(Error::Panicked(_))), "{result:?}"),
                _ => assert_eq!(result, Ok(id)),
            }
        }
        let mut wanted: BTreeSet<i64> = (1..=200).collect();
        wanted.remove(&99);
        assert_eq!(stored(&store).await, wanted);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn too_many_waiting_are_told_so_at_once() {
    let database = testing::TestDatabase::sqlite();
    let store = database.open().await;
    store.migrate(&[THINGS]).await.unwrap();
    let gate = Arc::new(Semaphore::new(0));
    let closed = Arc::clone(&gate);
    let writer = Writer::new(store.clone(), 2, move |q, ids: &[i64]| {
        while closed.available_permits() == 0 {
            std::thread::yield_now();
        }
        add(q, ids)
    });
    let mut waiting = Vec::new();
    let refused = loop {
        let (writer, id) = (writer.clone(), i64::try_from(waiting.len()).unwrap());
        let mut submitted = Box::pin(async move { writer.submit(id).await });
        // Polled once: either refused at once or queued.
        let polled = std::future::poll_fn(|context| std::task::Poll::Ready(submitted.as_mut().poll(context)));
        match polled.await {
            std::task::Poll::Ready(result) => break result,
            std::task::Poll::Pending => waiting.push(submitted),
        }
        tokio::task::yield_now().await;
    };
    assert_eq!(refused, Err(Error::Busy));
    gate.add_permits(1);
    let queued = waiting.len();
    for submitted in waiting {
        submitted.await.unwrap();
    }
    assert_eq!(stored(&store).await.len(), queued);
    database.drop_it(store).await;
}

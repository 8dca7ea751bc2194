// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! All or nothing, whatever goes wrong on the way.

use store::{Error, Store, params, testing};

use crate::{ADD_PART, ADD_THING, COUNT, IDS, LOCK_THING, PUT_THING, THINGS, WORDS};

async fn count(store: &Store) -> i64 {
    store.read(|q| q.one(COUNT, params![1], |r| r.get(0))).await.expect("a count")
}

#[tokio::test]
async fn a_failed_closure_leaves_nothing() {
    testing::both_engines_with(&[THINGS], |store| async move {
        let result: Result<(), Error> = store
            .write(|q| {
                q.exec(PUT_THING, params![1, 1, "a"])?;
                Err(testing::refusal())
            })
            .await;
        assert_eq!(result, Err(testing::refusal()));
        assert_eq!(count(&store).await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_panic_leaves_nothing_and_the_store_goes_on() {
    testing::both_engines_with(&[THINGS], |store| async move {
        let result: Result<(), Error> = store
            .write(|q| {
                q.exec(PUT_THING, params![1, 1, "a"])?;
                panic!("on purpose");
            })
            .await;
        assert_eq!(result, Err(Error::Panicked("on purpose".to_owned())));
        let result: Result<(), Error> = store.read(|_| panic!("again")).await;
        assert_eq!(result, Err(Error::Panicked("again".to_owned())));
        store.write(|q| q.exec(PUT_THING, params![1, 2, "b"])).await.unwrap();
        assert_eq!(count(&store).await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_statement_that_failed_ends_the_transaction_even_when_the_closure_ignores_it() {
    testing::both_engines_with(&[THINGS], |store| async move {
        let result = store
            .write(|q| -> Result<(), Error> {
                q.exec(PUT_THING, params![1, 1, "a"])?;
                assert!(q.exec(ADD_PART, params![1, 1, 99, 1]).is_err());
                assert_eq!(q.exec(PUT_THING, params![1, 2, "b"]), Err(Error::Aborted));
                Ok(())
            })
            .await;
        assert_eq!(result, Err(Error::Aborted));
        assert_eq!(count(&store).await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_savepoint_undoes_only_its_own_part() {
    testing::both_engines_with(&[THINGS], |store| async move {
        store
            .write(|q| -> Result<(), Error> {
                q.exec(PUT_THING, params![1, 1, "a"])?;
                let inner = q.savepoint(|q| {
                    q.exec(PUT_THING, params![1, 2, "b"])?;
                    q.savepoint(|q| q.exec(PUT_THING, params![1, 3, "c"]))?;
                    q.exec(ADD_PART, params![1, 1, 99, 1])
                });
                assert!(matches!(inner, Err(Error::Constraint { .. })), "{inner:?}");
                q.exec(PUT_THING, params![1, 4, "d"]).map(|_| ())
            })
            .await
            .unwrap();
        let ids = store.read(|q| q.all(IDS, params![1], |r| r.get::<i64>(0))).await.unwrap();
        assert_eq!(ids, [1, 4]);
    })
    .await;
}

#[tokio::test]
async fn a_read_cannot_write() {
    testing::both_engines_with(&[THINGS], |store| async move {
        let error = store.read(|q| q.exec(PUT_THING, params![1, 1, "a"])).await.unwrap_err();
        assert!(matches!(error, Error::ReadOnly(_)), "{error}");
        assert_eq!(count(&store).await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_read_sees_one_moment() {
    testing::both_engines_with(&[THINGS], |store| async move {
        let (started, go) = (std::sync::mpsc::channel(), std::sync::mpsc::channel());
        let (started_tx, started_rx) = started;
        let (go_tx, go_rx) = go;
        let reading = tokio::spawn({
            let store = store.clone();
            async move {
                store
                    .read(move |q| -> Result<_, Error> {
                        let before: i64 = q.one(COUNT, params![1], |r| r.get(0))?;
                        started_tx.send(()).unwrap();
                        go_rx.recv().unwrap();
                        Ok((before, q.one(COUNT, params![1], |r| r.get::<i64>(0))?))
                    })
                    .await
            }
        });
        tokio::task::spawn_blocking(move || started_rx.recv().unwrap()).await.unwrap();
        store.write(|q| q.exec(PUT_THING, params![1, 1, "a"])).await.unwrap();
        go_tx.send(()).unwrap();
        assert_eq!(reading.await.unwrap(), Ok((0, 0)));
        assert_eq!(count(&store).await, 1);
    })
    .await;
}

#[tokio::test]
async fn many_rows_go_in_in_order_the_last_of_a_key_stays() {
    testing::both_engines_with(&[THINGS], |store| async move {
        let rows: Vec<_> = (0..2_000).map(|n| params![1, n % 10, format!("{n}")]).collect();
        assert_eq!(store.write(move |q| q.exec_many(PUT_THING, rows.clone())).await, Ok(2_000));
        let nine = store.read(|q| q.one(WORDS, params![1, 9], |r| r.get::<String>(0))).await;
        assert_eq!(nine, Ok("1999".to_owned()));
        let rows: Vec<_> =
            (100..1_100).map(|n| params![1, n, format!("{n}"), n as f64, vec![1_u8]]).collect();
        assert_eq!(store.write(move |q| q.insert_many(ADD_THING, rows.clone())).await, Ok(1_000));
        let rows: Vec<_> = (100..120).map(|n| params![1, n, None::<String>]).collect();
        assert_eq!(store.write(move |q| q.insert_many(PUT_THING, rows.clone())).await, Ok(20));
        let gone = store.read(|q| q.one(WORDS, params![1, 119], |r| r.get::<Option<String>>(0))).await;
        assert_eq!(gone, Ok(None));
        assert_eq!(count(&store).await, 1_010);
    })
    .await;
}

async fn bump(store: Store, serial: bool) -> Result<(), Error> {
    let work = move |q: &mut store::Query<'_>| {
        let sql = if serial { WORDS } else { LOCK_THING };
        let n: String = q.one(sql, params![1, 1], |r| r.get(0))?;
        let n: i64 = n.parse().map_err(Error::decode)?;
        q.exec(PUT_THING, params![1, 1, (n + 1).to_string()]).map(|_| ())
    };
    if serial { store.write_serial(work).await } else { store.write(work).await }
}

#[tokio::test(flavor = "multi_thread")]
async fn concurrent_read_then_write_loses_nothing() {
    testing::both_engines_with(&[THINGS], |store| async move {
        store.write(|q| q.exec(PUT_THING, params![1, 1, "0"])).await.unwrap();
        for (serial, n) in [(false, 40), (true, 6)] {
            let tasks: Vec<_> = (0..n).map(|_| tokio::spawn(bump(store.clone(), serial))).collect();
            for task in tasks {
                task.await.unwrap().unwrap();
            }
        }
        let n = store.read(|q| q.one(WORDS, params![1, 1], |r| r.get::<String>(0))).await;
        assert_eq!(n, Ok("46".to_owned()));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deadlock_is_run_again() {
    testing::both_engines_with(&[THINGS], |store| async move {
        let add = |n: i64| params![1, n, "0", 0.0, None::<Vec<u8>>];
        store.write(move |q| q.exec_many(ADD_THING, vec![add(1), add(2)])).await.unwrap();
        let crossing = |first: i64, second: i64| {
            let store = store.clone();
            async move {
                store
                    .write(move |q| -> Result<(), Error> {
                        q.exec(PUT_THING, params![1, first, "x"])?;
                        std::thread::sleep(std::time::Duration::from_millis(30));
                        q.exec(PUT_THING, params![1, second, "x"]).map(|_| ())
                    })
                    .await
            }
        };
        let (one, other) = tokio::join!(tokio::spawn(crossing(1, 2)), tokio::spawn(crossing(2, 1)));
        assert_eq!((one.unwrap(), other.unwrap()), (Ok(()), Ok(())));
    })
    .await;
}

#[tokio::test]
async fn a_closed_store_says_so() {
    testing::both_engines(|store| async move {
        store.ping().await.unwrap();
        let other = testing::TestDatabase::sqlite();
        let opened = other.open().await;
        opened.close().await;
        assert_eq!(opened.ping().await, Err(Error::Closed));
        assert_eq!(opened.write(|_| -> Result<(), Error> { Ok(()) }).await, Err(Error::Closed));
    })
    .await;
}

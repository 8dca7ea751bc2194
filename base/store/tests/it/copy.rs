// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A database copied to another engine holds the same, and only then do the hashes agree.

use store::{Error, Store, params, testing::databases};

use crate::{ADD_THING, PUT_THING, THINGS};

/// Values of every type, at their edges, in more rows than travel at once.
async fn fill(store: &Store) {
    store
        .write(|q| -> Result<(), Error> {
            let rows = (0..4_500).map(|n: i64| {
                let words = (n % 3 != 0).then(|| format!("åäö {n} \u{1F33E}"));
                let share = (n % 4 != 0).then(|| f64::from(i32::try_from(n).unwrap_or(0)) / 7.0);
                let picture = (n % 5 != 0).then(|| vec![0, 255, u8::try_from(n % 256).unwrap_or(0)]);
                params![i64::MIN + n, i64::MAX - n, words, share, picture]
            });
            q.insert_many(ADD_THING, rows.collect())?;
            Ok(())
        })
        .await
        .unwrap();
}

#[tokio::test]
async fn a_copy_has_the_counts_and_hashes_of_its_source_on_either_engine() {
    for source in databases() {
        for target in databases() {
            let (from, to) = (source.open().await, target.open().await);
            from.migrate(&[THINGS]).await.unwrap();
            to.migrate(&[THINGS]).await.unwrap();
            if from.tally().await.unwrap()["thing"].rows == 0 {
                fill(&from).await;
            }
            let copied = from.copy_into(&to).await.unwrap();
            assert_eq!(copied["thing"].rows, 4_500);
            assert_eq!(copied, from.tally().await.unwrap());
            assert_eq!(copied, to.tally().await.unwrap());
            to.write(|q| q.exec(PUT_THING, params![i64::MIN + 1, i64::MAX - 1, "other"])).await.unwrap();
            let (changed, before) = (to.tally().await.unwrap(), from.tally().await.unwrap());
            assert_eq!(changed["thing"].rows, before["thing"].rows);
            assert_ne!(changed["thing"].hash, before["thing"].hash, "one changed word must show");
            let again = from.copy_into(&to).await.unwrap_err();
            assert!(again.to_string().contains("not empty"), "{again}");
            from.close().await;
            target.drop_it(to).await;
        }
        let from = source.open().await;
        source.drop_it(from).await;
    }
}

#[tokio::test]
async fn a_copy_that_fails_leaves_nothing() {
    let (source, target) = (store::testing::TestDatabase::sqlite(), store::testing::TestDatabase::sqlite());
    let (from, to) = (source.open().await, target.open().await);
    from.migrate(&[THINGS]).await.unwrap();
    fill(&from).await;
    // The target lacks the table: its rows cannot be written.
    to.migrate(&[]).await.unwrap();
    from.copy_into(&to).await.unwrap_err();
    assert!(to.tally().await.unwrap().values().all(|tally| tally.rows == 0));
}

#[tokio::test]
async fn the_file_alone_holds_everything_once_the_store_is_closed() {
    let folder = tempfile::tempdir().unwrap();
    for round in 0..8 {
        let path = folder.path().join(format!("{round}.sqlite"));
        let config = |path: &std::path::Path| store::StoreConfig::Sqlite {
            path: path.to_owned(),
            durability: store::Durability::Full,
        };
        let store = Store::open(config(&path)).await.unwrap();
        store.migrate(&[THINGS]).await.unwrap();
        fill(&store).await;
        // Readers that have just been busy close last.
        let before = store.tally().await.unwrap();
        store.close().await;
        let alone = folder.path().join(format!("alone{round}.sqlite"));
        std::fs::copy(&path, &alone).unwrap();
        let store = Store::open(config(&alone)).await.unwrap();
        assert_eq!(store.tally().await.unwrap(), before, "round {round}");
        store.close().await;
    }
}

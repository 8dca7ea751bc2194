// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What goes in comes out, and what one engine could not keep is refused by both.

use store::{Error, Rule, Value, list_sql, params, testing};

use crate::{ADD_PART, ADD_THING, BY_IDS, COUNT, THING, THINGS};

#[tokio::test(flavor = "multi_thread")]
async fn every_value_comes_back_as_it_went_in() {
    testing::both_engines_with(&[THINGS], |store| async move {
        let texts =
            ["", "ä ö å Ä", "\u{202e}rtl", "👩‍👩‍👧‍👦", "İ ı ß", "it's \"quoted\" $1 ?1; --", "\u{10ffff}\u{1}"];
        let numbers = [0.0, -1.5, f64::MAX, f64::MIN_POSITIVE, 0.1 + 0.2, f64::INFINITY];
        let ids = [i64::MIN, -1, 0, 1, i64::MAX];
        for (at, id) in ids.into_iter().enumerate() {
            let text = texts[at % texts.len()];
            let number = numbers[at % numbers.len()];
            let bytes: Vec<u8> = (0..=255).cycle().take(at * 300).collect();
            let put = params![1, id, text, number, bytes];
            store.write(move |q| q.exec(ADD_THING, put.clone())).await.unwrap();
            let row = store
                .read(move |q| {
                    q.one(THING, params![1, id], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?)))
                })
                .await
                .unwrap();
            assert_eq!(row, (id, text.to_owned(), number, bytes_again(at)));
        }
        let nothing = params![2, 1, None::<String>, Value::Null, None::<Vec<u8>>];
        store.write(move |q| q.exec(ADD_THING, nothing.clone())).await.unwrap();
        let row: (Option<String>, Option<f64>, Option<Vec<u8>>) = store
            .read(|q| q.one(THING, params![2, 1], |r| Ok((r.get(1)?, r.get(2)?, r.get(3)?))))
            .await
            .unwrap();
        assert_eq!(row, (None, None, None));
    })
    .await;
}

fn bytes_again(at: usize) -> Vec<u8> {
    (0..=255).cycle().take(at * 300).collect()
}

#[tokio::test]
async fn what_one_engine_cannot_keep_is_refused_by_both() {
    testing::both_engines_with(&[THINGS], |store| async move {
        for (value, wanted) in
            [(Value::from("a\0b"), Error::NulInText), (Value::from(f64::NAN), Error::NotANumber)]
        {
            let put = params![1, 1, value, None::<f64>, None::<Vec<u8>>];
            let error = store.write(move |q| q.exec(ADD_THING, put.clone())).await.unwrap_err();
            assert_eq!(error, wanted);
        }
        let error = store.write(|q| q.exec(ADD_THING, params![1, 1])).await.unwrap_err();
        assert_eq!(error, Error::Parameters { statement: "ADD_THING".to_owned(), expected: 5, got: 2 });
        let wrong = params![1, 1, "x", "a text", None::<Vec<u8>>];
        let error = store.write(move |q| q.exec(ADD_THING, wrong.clone())).await.unwrap_err();
        assert!(matches!(error, Error::Constraint { rule: Rule::Type, .. }), "{error}");
        assert_eq!(store.read(|q| q.one(COUNT, params![1], |r| r.get::<i64>(0))).await, Ok(0));
    })
    .await;
}

#[tokio::test]
async fn broken_rules_have_the_same_names_on_both() {
    testing::both_engines_with(&[THINGS], |store| async move {
        let rule = |sql, values: Vec<Value>| {
            let store = store.clone();
            async move {
                match store.write(move |q| q.exec(sql, values.clone())).await {
                    Err(Error::Constraint { rule, .. }) => Some(rule),
                    _ => None,
                }
            }
        };
        let thing = params![1, 1, "x", 1.0, None::<Vec<u8>>];
        assert_eq!(rule(ADD_THING, thing.clone()).await, None);
        assert_eq!(rule(ADD_THING, thing).await, Some(Rule::Unique));
        assert_eq!(
            rule(ADD_THING, params![1, Value::Null, "x", 1.0, Value::Null]).await,
            Some(Rule::NotNull)
        );
        assert_eq!(rule(ADD_PART, params![1, 1, 1, 0]).await, Some(Rule::Check));
        assert_eq!(rule(ADD_PART, params![1, 1, 2, 1]).await, Some(Rule::ForeignKey));
        assert_eq!(rule(ADD_PART, params![1, 1, 1, 1]).await, None);
    })
    .await;
}

#[tokio::test]
async fn lists_of_any_length_are_found() {
    testing::both_engines_with(&[THINGS], |store| async move {
        let rows = (1..=50).map(|id| params![1, id, "x", 1.0, None::<Vec<u8>>]).collect::<Vec<_>>();
        store.write(move |q| q.exec_many(ADD_THING, rows.clone())).await.unwrap();
        for n in [0, 1, 2, 3, 7, 40, 1500] {
            let wanted: Vec<i64> = (1..=n).collect();
            let mut values = params![1];
            values.extend(wanted.iter().map(Value::from));
            let sql = list_sql(BY_IDS, wanted.len());
            let found = store.read(move |q| q.all(sql, values, |r| r.get::<i64>(0))).await.unwrap();
            assert_eq!(found, (1..=n.min(50)).collect::<Vec<_>>());
        }
    })
    .await;
}

#[tokio::test]
async fn a_column_of_another_kind_says_which_and_what() {
    testing::both_engines_with(&[THINGS], |store| async move {
        store.write(|q| q.exec(ADD_THING, params![1, 1, "x", 1.0, None::<Vec<u8>>])).await.unwrap();
        let error = store.read(|q| q.one(THING, params![1, 1], |r| r.get::<i64>(1))).await.unwrap_err();
        assert_eq!(
            error.to_string(),
            "cannot read the row: column 1 (words): expected an integer, found a text"
        );
    })
    .await;
}

#[tokio::test]
async fn every_statement_is_understood_by_both() {
    testing::both_engines_with(&[THINGS], |store| async move {
        assert_eq!(testing::refused_statements(&store).await, Vec::<String>::new());
    })
    .await;
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Random operations get the same answers from both engines.

use proptest::prelude::*;
use store::{Error, Query, Store, Value, params, testing};

use crate::THINGS;

store::sql! {
    UPSERT = "INSERT INTO thing (org_id, id, words, share) VALUES ($1, $2, $3, $4) \
              ON CONFLICT (org_id, id) DO UPDATE SET words = excluded.words, share = excluded.share \
              WHERE thing.share IS DISTINCT FROM excluded.share";
    INSERT = "INSERT INTO thing (org_id, id, words) VALUES ($1, $2, $3) RETURNING id, words";
    RENAME = "UPDATE thing SET words = $3 WHERE org_id = $1 AND id = $2 RETURNING words";
    REMOVE = "DELETE FROM thing WHERE org_id = $1 AND id < $2";
    PART = "INSERT INTO part (org_id, id, thing_id, size) VALUES ($1, $2, $3, $4)";
    PAGE = "SELECT t.id, t.words, CAST(coalesce(sum(p.size), 0) AS BIGINT), count(p.id) \
            FROM thing t LEFT JOIN part p ON p.org_id = t.org_id AND p.thing_id = t.id \
            WHERE t.org_id = $1 AND t.id > $2 AND (CAST($3 AS TEXT) IS NULL OR t.words = $3) \
            GROUP BY t.id, t.words ORDER BY t.id LIMIT $4";
    RANKED = "WITH sized AS (SELECT id, share, row_number() OVER (ORDER BY share DESC NULLS LAST, id) AS place \
              FROM thing WHERE org_id = $1) \
              SELECT id, place, CAST(sum(share) OVER (ORDER BY place) AS DOUBLE PRECISION) FROM sized \
              WHERE place <= 5 ORDER BY place";
    MOVE = "UPDATE part SET size = part.size + t.id FROM thing t \
            WHERE t.org_id = part.org_id AND t.id = part.thing_id AND part.org_id = $1 AND t.id > $2";
}

#[derive(Debug, Clone)]
enum Step {
    Upsert(i64, Option<String>, Option<i8>),
    Insert(i64, String),
    Rename(i64, String),
    Remove(i64),
    Part(i64, i64, i64),
    Move(i64),
    Page(i64, Option<String>, i64),
    Ranked,
    Undone(Box<Step>),
    Kept(Box<Step>),
}

fn word() -> impl Strategy<Value = String> {
    prop_oneof![Just("a".to_owned()), Just("Ä".to_owned()), Just(String::new()), "\\PC{0,6}"]
}

fn step() -> impl Strategy<Value = Step> {
    let id = || 0..12_i64;
    let simple = prop_oneof![
        3 => (id(), proptest::option::of(word()), proptest::option::of(any::<i8>()))
            .prop_map(|(id, words, share)| Step::Upsert(id, words, share)),
        2 => (id(), word()).prop_map(|(id, words)| Step::Insert(id, words)),
        1 => (id(), word()).prop_map(|(id, words)| Step::Rename(id, words)),
        1 => id().prop_map(Step::Remove),
        3 => (id(), id(), -1..5_i64).prop_map(|(id, thing, size)| Step::Part(id, thing, size)),
        1 => id().prop_map(Step::Move),
        2 => (id(), proptest::option::of(word()), 0..6_i64).prop_map(|(id, w, n)| Step::Page(id, w, n)),
        1 => Just(Step::Ranked),
    ];
    simple.prop_recursive(2, 4, 1, |inner| {
        prop_oneof![
            inner.clone().prop_map(|step| Step::Undone(Box::new(step))),
            inner.prop_map(|step| Step::Kept(Box::new(step))),
        ]
    })
}

fn take(q: &mut Query<'_>, org: i64, step: &Step) -> Result<String, Error> {
    let row = |row: &store::Row<'_>, n: usize| -> Result<Vec<Value>, Error> {
        (0..n).map(|at| row.get::<Value>(at)).collect()
    };
    Ok(match step {
        Step::Upsert(id, words, share) => {
            format!("{}", q.exec(UPSERT, params![org, id, words, share.map(f64::from)])?)
        }
        Step::Insert(id, words) => format!("{:?}", q.one(INSERT, params![org, id, words], |r| row(r, 2))?),
        Step::Rename(id, words) => format!("{:?}", q.first(RENAME, params![org, id, words], |r| row(r, 1))?),
        Step::Remove(below) => format!("{}", q.exec(REMOVE, params![org, below])?),
        Step::Part(id, thing, size) => format!("{}", q.exec(PART, params![org, id, thing, size])?),
        Step::Move(above) => format!("{}", q.exec(MOVE, params![org, above])?),
        Step::Page(after, words, n) => {
            format!("{:?}", q.all(PAGE, params![org, after, words, n], |r| row(r, 4))?)
        }
        Step::Ranked => format!("{:?}", q.all(RANKED, params![org], |r| row(r, 3))?),
        Step::Undone(step) => {
            let undone: Result<String, Error> = q.savepoint(|q| {
                take(q, org, step)?;
                Err(testing::refusal())
            });
            format!("{:?}", undone.map_err(same_on_both))
        }
        Step::Kept(step) => format!("{:?}", q.savepoint(|q| take(q, org, step)).map_err(same_on_both)),
    })
}

/// What the two engines say in the same words.
fn same_on_both(error: Error) -> String {
    match error {
        Error::Constraint { statement, rule, .. } => format!("{statement} {rule:?}"),
        other => other.to_string(),
    }
}

async fn run(store: &Store, org: i64, transactions: &[Vec<Step>]) -> Vec<String> {
    let mut answers = Vec::new();
    for steps in transactions {
        let steps = steps.clone();
        let answer = store
            .write(move |q| steps.iter().map(|step| take(q, org, step)).collect::<Result<Vec<_>, _>>())
            .await;
        answers.push(format!("{:?}", answer.map_err(same_on_both)));
    }
    let everything = Step::Page(-1, None, 100);
    answers.push(store.read(move |q| take(q, org, &everything)).await.expect("the rows"));
    answers
}

#[test]
fn random_operations_get_the_same_answers_from_both_engines() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let Some(database) = testing::TestDatabase::postgres() else { return };
    let lite_database = testing::TestDatabase::sqlite();
    let (lite, pg) = runtime.block_on(async {
        let (lite, pg) = (lite_database.open().await, database.open().await);
        lite.migrate(&[THINGS]).await.unwrap();
        pg.migrate(&[THINGS]).await.unwrap();
        (lite, pg)
    });
    // Each case has an organisation of its own, which isolates it on one database.
    let org = std::cell::Cell::new(0);
    let config = ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() };
    let mut runner = proptest::test_runner::TestRunner::new(config);
    let strategy = prop::collection::vec(prop::collection::vec(step(), 1..8), 1..8);
    let result = runner.run(&strategy, |transactions| {
        org.set(org.get() + 1);
        let (a, b) = runtime.block_on(async {
            (run(&lite, org.get(), &transactions).await, run(&pg, org.get(), &transactions).await)
        });
        prop_assert_eq!(a, b);
        Ok(())
    });
    runtime.block_on(async {
        database.drop_it(pg).await;
        lite_database.drop_it(lite).await;
    });
    result.unwrap();
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Far more new participants than people: a proof of work is asked for then, and only then.

use brainstorm::FEATURE;
use serde_json::json;
use testing::{Reply, TestApp};
use web::{Config, Limits, limits::Limit};

use crate::{fixture::open, participant_pages::base};

const FEATURES: &[web::Feature] = &[FEATURE];

/// An installation where a network may bring three at once and then one a minute.
async fn narrow() -> TestApp {
    let limits = Limits { new_identity: Limit { burst: 3.0, per_minute: 1.0 }, ..Limits::default() };
    let config = Config {
        limits,
        fixed_chance: true,
        behind_proxy: vec!["127.0.0.1".parse().unwrap()],
        ..Config::default()
    };
    TestApp::start_with(&store::testing::TestDatabase::sqlite(), FEATURES, config).await
}

/// What a browser's worker does: the least number that fits.
fn solve(challenge: &str) -> String {
    let parts: Vec<&str> = challenge.split('.').collect();
    let bits: u32 = parts[2].parse().unwrap();
    let fits = |answer: &u64| {
        let hash = ring::digest::digest(&ring::digest::SHA256, format!("{}:{answer}", parts[3]).as_bytes());
        u32::from_be_bytes(hash.as_ref()[..4].try_into().unwrap()).leading_zeros() >= bits
    };
    (0..).find(fits).unwrap().to_string()
}

/// The challenge on the page between the form and the first question.
fn challenge_on(page: &Reply) -> String {
    let text = page.text();
    text.split("name=\"proof\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_script_is_asked_for_a_proof_and_another_network_is_not() {
    let app = narrow().await;
    let open = open(&app).await;
    let url = format!("/api/v1/brainstorms/{}/participants", open.id);
    let script = app.visitor().with_header("x-forwarded-for", "192.0.2.1");
    let mut let_in = 0;
    for _ in 0..300 {
        app.clock.advance(20);
        let reply = script.json("POST", &url, &json!({ "language": "fi" })).await;
        let_in += i32::from(reply.status() == 201);
        if reply.status() != 201 {
            let problem = reply.expect(429).json();
            assert_eq!(problem["type"], "/problems/proof");
            assert!(problem["challenge"]["bits"].as_u64().unwrap() >= 15);
        }
    }
    assert_eq!(let_in, 3, "of 300 in six seconds");
    let other = app.visitor().with_header("x-forwarded-for", "198.51.100.1");
    other.json("POST", &url, &json!({ "language": "fi" })).await.expect(201);
}

#[tokio::test]
async fn a_proof_lets_one_in_once_and_only_where_it_was_asked() {
    let app = narrow().await;
    let (here, elsewhere) = (open(&app).await, open(&app).await);
    let url = |o: &crate::fixture::Open| format!("/api/v1/brainstorms/{}/participants", o.id);
    let program = app.visitor();
    for _ in 0..3 {
        program.json("POST", &url(&here), &json!({ "language": "fi" })).await.expect(201);
    }
    let asked = program.json("POST", &url(&here), &json!({ "language": "fi" })).await.expect(429).json();
    let challenge = asked["challenge"]["proof"].as_str().unwrap().to_owned();
    let answer = solve(&challenge);
    let with = |challenge: &str, answer: &str| json!({ "language": "fi", "proof": { "challenge": challenge, "answer": answer } });
    let wrong = if answer == "1" { "2" } else { "1" };
    program.json("POST", &url(&here), &with(&challenge, wrong)).await.expect(429);
    let easier = challenge.replacen(&format!(".{}.", asked["challenge"]["bits"]), ".0.", 1);
    program.json("POST", &url(&here), &with(&easier, "1")).await.expect(429);
    program.json("POST", &url(&elsewhere), &with(&challenge, &answer)).await.expect(429);
    program.json("POST", &url(&here), &with(&challenge, &answer)).await.expect(201);
    program.json("POST", &url(&here), &with(&challenge, &answer)).await.expect(429);
    // Half an hour later nobody wants it any more.
    let asked = program.json("POST", &url(&here), &json!({ "language": "fi" })).await.expect(429).json();
    let late = asked["challenge"]["proof"].as_str().unwrap().to_owned();
    app.clock.advance(31 * 60_000);
    for _ in 0..3 {
        program.json("POST", &url(&here), &json!({ "language": "fi" })).await.expect(201);
    }
    program.json("POST", &url(&here), &with(&late, &solve(&late))).await.expect(429);
}

#[tokio::test]
async fn the_page_keeps_the_answers_while_the_device_works_or_the_person_waits() {
    let app = narrow().await;
    let base = base(&open(&app).await).await;
    let join = format!("{base}/join");
    let form = [("languages_read", "sv"), ("stakeholder_group", "resident"), ("municipality_name", "Turku")];
    for _ in 0..3 {
        app.visitor().post_form(&join, &form).await.expect(303);
    }
    let with_scripts = app.visitor();
    let page = with_scripts.post_form(&join, &form).await;
    page.expect(429).contains("Hetki vielä").contains("data-proof").contains("proof.");
    assert_eq!(with_scripts.cookies(), 0);
    let challenge = challenge_on(&page);
    let answer = solve(&challenge);
    let mut proven = form.to_vec();
    proven.extend([("proof", challenge.as_str()), ("answer", answer.as_str())]);
    with_scripts.post_form(&join, &proven).await.expect(303);
    let mine = with_scripts.get(&format!("{base}/me/background")).await;
    mine.expect(200).contains("value=\"Turku\"");

    // Without scripts: too early is asked again, for the same challenge; then the way is open, once.
    let waiting = app.visitor();
    let page = waiting.post_form(&join, &form).await;
    let challenge = challenge_on(page.expect(429));
    let mut waited = form.to_vec();
    waited.extend([("proof", challenge.as_str()), ("answer", "")]);
    app.clock.advance(10_000);
    let early = waiting.post_form(&join, &waited).await;
    assert_eq!(challenge_on(early.expect(429)), challenge);
    app.clock.advance(10_000);
    waiting.post_form(&join, &waited).await.expect(303);
    app.visitor().post_form(&join, &waited).await.expect(429);
}

#[tokio::test]
async fn many_networks_together_are_noticed_by_the_brainstorm() {
    let narrow = Limit { burst: 2.0, per_minute: 1.0 };
    let limits =
        Limits { join: Limit { burst: 5.0, per_minute: 1.0 }, new_identity: narrow, ..Limits::default() };
    let config = Config {
        limits,
        fixed_chance: true,
        behind_proxy: vec!["127.0.0.1".parse().unwrap()],
        ..Config::default()
    };
    let database = store::testing::TestDatabase::sqlite();
    let app = TestApp::start_with(&database, FEATURES, config).await;
    let (here, elsewhere) = (open(&app).await, open(&app).await);
    let join = async |to: &crate::fixture::Open, n: u8| {
        let from = app.visitor().with_header("x-forwarded-for", &format!("198.51.{n}.1"));
        let url = format!("/api/v1/brainstorms/{}/participants", to.id);
        from.json("POST", &url, &json!({ "language": "sv" })).await
    };
    // One network alone uses up nothing of what is there for the others.
    for _ in 0..2 {
        join(&here, 0).await.expect(201);
    }
    for _ in 0..10 {
        join(&here, 0).await.expect(429);
    }
    for n in 1..4 {
        join(&here, n).await.expect(201);
    }
    join(&here, 5).await.expect(429).contains("challenge");
    join(&elsewhere, 6).await.expect(201);
}

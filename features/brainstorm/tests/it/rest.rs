// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The REST interface, as a program uses it.

use brainstorm::FEATURE;
use serde_json::{Value, json};

use crate::fixture::{Open, open};

fn base(open: &Open) -> String {
    format!("/api/v1/brainstorms/{}", open.id)
}

async fn token(app: &testing::TestApp, open: &Open) -> String {
    let path = format!("{}/participants", base(open));
    let reply = app.visitor().json("POST", &path, &json!({ "language": "fi" })).await;
    reply.expect(201).json()["token"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_program_takes_part_from_joining_to_erasing() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let base = base(&open);
        let visitor = app.visitor();
        let list = visitor.get("/api/v1/brainstorms").await.expect(200).json();
        assert_eq!(list["items"][0]["slug"], "tulevaisuuden-kunta");
        assert_eq!(list["next"], Value::Null);
        let one = visitor.get(&base).await.expect(200).json();
        assert_eq!((&one["state"], &one["phase"]), (&json!("open"), &json!("write_and_rate")));
        assert_eq!(one["questions"][0]["rated"], "agree");
        visitor.get("/api/v1/brainstorms/tulevaisuuden-kunta").await.expect(200);

        let background = json!({ "stakeholder_group": ["resident"], "municipality": "091" });
        let join = json!({ "language": "sv", "reads": ["fi", "sv"], "background": background });
        let joined = visitor.json("POST", &format!("{base}/participants"), &join).await;
        let joined = joined.expect(201).json();
        assert_eq!(joined["return_code"].as_str().unwrap().len(), 27);
        assert_eq!(visitor.cookies(), 0, "a program gets a token, not a cookie");
        let me = app.visitor().with_bearer(joined["token"].as_str().unwrap());

        let next = me.get(&format!("{base}/next?question={}", open.ideas)).await.expect(200).json();
        assert_eq!(next["remaining"], 10);
        let vote = json!({ "idea": next["idea"]["id"], "value": 1, "important": true });
        let first = me.json("POST", &format!("{base}/votes"), &vote).await.expect(200).json();
        assert_eq!((&first["changed"], &first["next"]["remaining"]), (&json!(true), &json!(9)));
        let again = me.json("POST", &format!("{base}/votes"), &vote).await.expect(200).json();
        assert_eq!((&again["changed"], &again["rating"]), (&json!(false), &first["rating"]));
        let undo = json!({ "idea": next["idea"]["id"], "value": null });
        let undone = me.json("POST", &format!("{base}/votes"), &undo).await.expect(200).json();
        assert_eq!((&undone["rating"], &undone["rated"]), (&Value::Null, &json!(0)));

        let idea = json!({ "question": open.ideas.to_string(), "text": "Bättre bussar till skärgården" });
        let added = me.json("POST", &format!("{base}/ideas"), &idea).await.expect(201).json();
        assert_eq!(added["idea"]["language"], "sv");
        let held = json!({ "question": open.ideas.to_string(), "text": "Ring 131052-308T om bussarna" });
        let held = me.json("POST", &format!("{base}/ideas"), &held).await.expect(202).json();
        assert_eq!(held["idea"]["reason"], "personal_data");
        let warned =
            json!({ "question": open.ideas.to_string(), "text": "Skriv till aino@example.fi om bussarna" });
        let warned = me.json("POST", &format!("{base}/ideas"), &warned).await.expect(422).json();
        assert_eq!(warned["errors"][0]["field"], "text");

        let answer = json!({ "question": open.choice.to_string(), "value": "bus" });
        let kept = me.json("POST", &format!("{base}/answers"), &answer).await.expect(200).json();
        assert_eq!(kept["value"], json!(["bus"]));
        let guess = json!({ "idea": open.seeds[0].to_string(), "percent": 60 });
        me.json("POST", &format!("{base}/guesses"), &guess).await.expect(204);
        let report = json!({ "idea": open.seeds[0].to_string(), "reason": "spam" });
        me.json("POST", &format!("{base}/reports"), &report).await.expect(204);

        let data = me.get("/api/v1/participants/me").await.expect(200).json();
        assert_eq!((data["ideas"].as_array().unwrap().len(), &data["guesses"][0][1]), (2, &json!(60)));
        let changed = json!({ "background": { "stakeholder_group": null }, "reads": ["sv"] });
        let data = me.json("PATCH", "/api/v1/participants/me", &changed).await.expect(200).json();
        assert_eq!((&data["background"]["stakeholder_group"], &data["reads"]), (&json!([]), &json!(["sv"])));
        me.json("DELETE", "/api/v1/participants/me", &Value::Null).await.expect(204);
        me.get("/api/v1/participants/me").await.expect(401);
    })
    .await;
}

#[tokio::test]
async fn lists_are_paged_by_cursor() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let (mut seen, mut after) = (Vec::new(), String::new());
        loop {
            let path = format!("{}/ideas?limit=4{after}", base(&open));
            let page = app.visitor().get(&path).await.expect(200).json();
            seen.extend(
                page["items"].as_array().unwrap().iter().map(|i| i["id"].as_str().unwrap().to_owned()),
            );
            let Some(next) = page["next"].as_str() else { break };
            after = format!("&after={next}");
        }
        seen.sort();
        let mut seeds: Vec<String> = open.seeds.iter().map(ToString::to_string).collect();
        seeds.sort();
        assert_eq!(seen, seeds);
    })
    .await;
}

#[tokio::test]
async fn bad_input_is_a_clear_4xx_and_stores_nothing() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let base = base(&open);
        let me = app.visitor().with_bearer(&token(&app, &open).await);
        let idea = open.seeds[0].to_string();
        let votes = format!("{base}/votes");
        for (path, body, status) in [
            (&votes, json!({ "idea": idea, "value": 2 }), 422),
            (&votes, json!({ "idea": idea, "value": i64::MAX }), 422),
            (&votes, json!({ "idea": idea, "value": 1.5 }), 422),
            (&votes, json!({ "idea": idea }), 422),
            (&votes, json!({ "idea": idea, "x": 1, "y": 1 }), 422),
            (&votes, json!({ "idea": idea, "x": 1 }), 422),
            (&votes, json!({ "idea": idea, "value": 1, "more": 1 }), 422),
            (&votes, json!({ "idea": "0000000000001", "value": 1 }), 422),
            (&votes, json!({ "idea": "é", "value": 1 }), 422),
            (&votes, json!([]), 422),
            (
                &format!("{base}/ideas"),
                json!({ "question": open.choice.to_string(), "text": "Ei kuulu tähän" }),
                422,
            ),
            (
                &format!("{base}/ideas"),
                json!({ "question": open.ideas.to_string(), "text": "\u{0}\u{202e}" }),
                422,
            ),
            (&format!("{base}/answers"), json!({ "question": open.choice.to_string(), "value": 3 }), 422),
            (&format!("{base}/answers"), json!({ "question": open.choice.to_string(), "value": -1 }), 422),
            (&format!("{base}/guesses"), json!({ "idea": idea, "percent": 101 }), 422),
            (&format!("{base}/reports"), json!({ "idea": idea, "reason": "x" }), 422),
            (&format!("{base}/participants"), json!({ "language": "de" }), 422),
            (&format!("{base}/participants"), json!({ "language": "fi", "background": { "x": "y" } }), 422),
            (&"/api/v1/brainstorms/%C3%A9/votes".to_owned(), json!({ "idea": idea, "value": 1 }), 404),
        ] {
            let reply = me.json("POST", path, &body).await;
            assert_eq!(reply.status(), status, "{path} {body}: {}", reply.text());
            assert!(reply.header("content-type").starts_with("application/problem+json"), "{path} {body}");
        }
        for query in ["limit=0", "limit=201", "limit=x", "after=x", "sort=best", "language=de", "x=1"] {
            let status = app.visitor().get(&format!("{base}/ideas?{query}")).await.status();
            assert!((400..500).contains(&status), "{query}: {status}");
        }
        app.visitor().json("POST", &votes, &json!({ "idea": idea, "value": 1 })).await.expect(401);
        let stranger = app.visitor().with_bearer("0000000000000");
        stranger.json("POST", &votes, &json!({ "idea": idea, "value": 1 })).await.expect(401);
        let snapshot = open.all.snapshot(open.id, None).await.unwrap();
        assert_eq!((snapshot.ratings.len(), snapshot.ideas.len(), snapshot.people.len()), (0, 10, 1));
    })
    .await;
}

#[tokio::test]
async fn a_cookie_works_as_well_as_a_token_and_only_from_our_own_pages() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let key = open.join().await.key;
        let cookie = web::ParticipantCookies::default().with(key).set_cookie(&app.state.config);
        let cookie = cookie.to_str().unwrap().split(';').next().unwrap().to_owned();
        let browser = app.visitor().with_header("cookie", &cookie);
        let vote = json!({ "idea": open.seeds[0].to_string(), "value": 1 });
        let path = format!("{}/votes", base(&open));
        browser.json("POST", &path, &vote).await.expect(200);
        let elsewhere =
            browser.clone().without_header("sec-fetch-site").with_header("origin", "https://evil.example");
        elsewhere.json("POST", &path, &vote).await.expect(403);
    })
    .await;
}

#[tokio::test]
async fn every_endpoint_lets_in_whom_it_says() {
    testing::both_engines(&[FEATURE], |app| async move {
        testing::check_access(&app, &FEATURE).await;
    })
    .await;
}

#[tokio::test]
async fn events_tell_counts_in_steps_of_five_and_the_phase() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let mut people = Vec::new();
        for _ in 0..4 {
            people.push(open.join().await.actor);
        }
        let counted = open.all.counted(&kernel::Actor::Visitor, open.id).await.unwrap();
        assert_eq!((counted.participants, counted.votes), (0, 0));
        for actor in &people {
            open.rate(actor, open.seeds[0], 1).await;
        }
        let counted = open.all.counted(&kernel::Actor::Visitor, open.id).await.unwrap();
        assert_eq!((counted.participants, counted.votes), (0, 0), "four persons move nothing");
        open.join().await;
        let counted = open.all.counted(&kernel::Actor::Visitor, open.id).await.unwrap();
        assert_eq!((counted.participants, counted.votes), (5, 4));
    })
    .await;
}

#[test]
fn every_endpoint_is_described() {
    let document = web::openapi(&[FEATURE]);
    let described = document["paths"].as_object().unwrap();
    for route in FEATURE.routes().iter().filter(|r| r.path.starts_with("/api/")) {
        let method = route.method.as_str().to_ascii_lowercase();
        assert!(described[route.path].get(&method).is_some(), "{method} {}", route.path);
    }
}

#[tokio::test]
async fn a_stream_starts_with_the_figures_of_now_since_the_page_may_be_older() {
    use futures_util::StreamExt as _;
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let all = app.state.get::<brainstorm::Brainstorms>().unwrap();
        app.visitor().get("/fi/b/tulevaisuuden-kunta").await.expect(200);
        let had = all.counted(&kernel::Actor::Visitor, open.id).await.unwrap().participants;
        for _ in 0..5 {
            token(&app, &open).await;
        }
        let frames = all.events(open.id, None).await.unwrap().into_body().into_data_stream();
        let frames: Vec<_> = frames.take(1).collect().await;
        let first = String::from_utf8(frames[0].as_ref().unwrap().to_vec()).unwrap();
        assert!(first.contains("event: counts"), "{first}");
        assert!(first.contains(&format!("\"participants\":{}", had - had % 5 + 5)), "{first}");
    })
    .await;
}

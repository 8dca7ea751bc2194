// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Comments as programs send and read them: the rules themselves.

use brainstorm::contract::{Brainstorms, State};
use kernel::{Actor, Role};
use serde_json::{Value, json};

use crate::help::{FEATURES, Talk, id_of};

#[tokio::test]
async fn a_comment_and_an_answer_are_read_back_in_their_order() {
    testing::both_engines(FEATURES, |app| async move {
        let talk = Talk::open(&app, "kunta", |_| {}).await;
        let (anna, bo) = (talk.participant().await, talk.participant().await);
        let first = talk.say(&anna, "Ensimmäinen\n\nkappale").await;
        app.clock.advance(5);
        let reply = json!({ "idea": talk.ideas[0], "text": "Vastaus", "reply_to": first, "language": "sv" });
        let reply = bo.json("POST", &talk.api(), &reply).await.expect(201).json();
        assert_eq!(reply["reply_to"], json!(first));
        app.clock.advance(5);
        let deeper =
            json!({ "idea": talk.ideas[0], "text": "Vastaus vastaukseen", "reply_to": id_of(&reply) });
        let deeper = anna.json("POST", &talk.api(), &deeper).await.expect(201).json();
        assert_eq!(deeper["reply_to"], json!(first), "one level");

        let page = app.visitor().get(&format!("{}?limit=2", talk.api())).await.expect(200).json();
        assert_eq!(page["items"].as_array().unwrap().len(), 2);
        let one = &page["items"][0];
        assert_eq!(
            (&one["text"], &one["official"], &one["state"], &one["created_on"], &one["language"]),
            (
                &json!("Ensimmäinen\n\nkappale"),
                &json!(false),
                &json!("visible"),
                &json!("2026-11-21"),
                &json!("fi")
            )
        );
        let keys: Vec<&String> = one.as_object().unwrap().keys().collect();
        assert!(!keys.iter().any(|k| k.contains("author") || k.contains("participant")), "{keys:?}");
        let next = page["next"].as_str().unwrap();
        let rest =
            app.visitor().get(&format!("{}?limit=2&after={next}", talk.api())).await.expect(200).json();
        assert_eq!(rest["items"][0]["text"], json!("Vastaus vastaukseen"));
        assert_eq!(rest["next"], Value::Null);
    })
    .await;
}

#[tokio::test]
async fn the_same_words_sent_twice_are_one_comment() {
    testing::both_engines(FEATURES, |app| async move {
        let talk = Talk::open(&app, "kunta", |_| {}).await;
        let anna = talk.participant().await;
        let first = talk.say(&anna, "Sama asia").await;
        assert_eq!(talk.say(&anna, "Sama asia").await, first);
        assert_ne!(talk.say(&talk.participant().await, "Sama asia").await, first);
        assert_eq!(talk.texts().await.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn only_the_author_takes_a_comment_back_and_its_words_are_gone() {
    testing::both_engines(FEATURES, |app| async move {
        let talk = Talk::open(&app, "kunta", |_| {}).await;
        let (anna, bo) = (talk.participant().await, talk.participant().await);
        let id = talk.say(&anna, "Kadun tätä").await;
        let path = format!("{}/{id}", talk.api());
        bo.json("DELETE", &path, &json!({})).await.expect(409);
        app.visitor().json("DELETE", &path, &json!({})).await.expect(401);
        assert_eq!(talk.texts().await, ["Kadun tätä"]);
        anna.json("DELETE", &path, &json!({})).await.expect(204);
        anna.json("DELETE", &path, &json!({})).await.expect(204);
        assert!(talk.texts().await.is_empty());
        let left: i64 = app
            .state
            .store
            .read(|q| q.one(LEFT, store::params!["%Kadun%"], |row| row.get(0)))
            .await
            .unwrap_or_else(|e: store::Error| panic!("{e}"));
        assert_eq!(left, 0, "the words are not in the table any more");
    })
    .await;
}

store::sql! {
    LEFT = "SELECT count(*) FROM discussion_comment WHERE text LIKE $1";
}

#[tokio::test]
async fn a_key_of_another_brainstorm_and_an_idea_of_another_brainstorm_are_not_known_here() {
    testing::both_engines(FEATURES, |app| async move {
        let here = Talk::open(&app, "kunta", |_| {}).await;
        let there = Talk::open(&app, "kirjasto", |_| {}).await;
        let (anna, outsider) = (here.participant().await, there.participant().await);
        let body = json!({ "idea": here.ideas[0], "text": "Hei" });
        outsider.json("POST", &here.api(), &body).await.expect(401);
        app.visitor().json("POST", &here.api(), &body).await.expect(401);
        let body = json!({ "idea": there.ideas[0], "text": "Hei" });
        anna.json("POST", &here.api(), &body).await.expect(404);
        let foreign = there.say(&outsider, "Toisaalla").await;
        let body = json!({ "idea": here.ideas[0], "text": "Hei", "reply_to": foreign });
        anna.json("POST", &here.api(), &body).await.expect(422).contains("reply_to");
        let own = here.say(&anna, "Täällä").await;
        let body = json!({ "idea": here.ideas[1], "text": "Hei", "reply_to": own });
        anna.json("POST", &here.api(), &body).await.expect(422).contains("reply_to");
        anna.json("DELETE", &format!("{}/{foreign}", here.api()), &json!({})).await.expect(404);
        let report = json!({ "reason": "spam" });
        anna.json("POST", &format!("{}/{foreign}/reports", here.api()), &report).await.expect(404);
        app.visitor().get(&format!("{}?idea={}", here.api(), there.ideas[0])).await.expect(404);
        app.visitor().get(&format!("/fi/b/kunta/ideas/{}/comments", there.ideas[0])).await.expect(404);
        assert_eq!(here.texts().await, ["Täällä"]);
    })
    .await;
}

#[tokio::test]
async fn bad_texts_are_refused_or_cleaned_and_never_half_kept() {
    testing::both_engines(FEATURES, |app| async move {
        let talk = Talk::open(&app, "kunta", |_| {}).await;
        let anna = talk.participant().await;
        for bad in ["", "  \n\t ", "\u{202e}\u{200b}", &"ä".repeat(5_001)] {
            talk.send(&anna, bad).await.expect(422).contains("text");
        }
        for bad in [
            json!({ "idea": talk.ideas[0] }),
            json!({ "idea": 7, "text": "a" }),
            json!({ "idea": talk.ideas[0], "text": "a", "author": "b" }),
            json!({ "idea": talk.ideas[0], "text": ["a"] }),
        ] {
            anna.json("POST", &talk.api(), &bad).await.expect(422);
        }
        for query in ["?limit=0", "?limit=201", "?after=x", "?idea=x"] {
            app.visitor().get(&format!("{}{query}", talk.api())).await.expect(422);
        }
        assert!(talk.texts().await.is_empty());
        let longest: String = "Lisää ääntä lähiöihin. ".chars().cycle().take(4_999).chain(['!']).collect();
        talk.send(&anna, &longest).await.expect(201);
        talk.send(&anna, "nolla\u{0}merkki \u{202e}käännös").await.expect(201);
        talk.send(&anna, "👩‍👩‍👧 <script>alert(1)</script>").await.expect(201);
        let texts = talk.texts().await;
        assert_eq!(texts[1..], ["nollamerkki käännös", "👩‍👩‍👧 <script>alert(1)</script>"]);
    })
    .await;
}

#[tokio::test]
async fn identity_codes_are_held_and_other_personal_data_is_asked_about() {
    testing::both_engines(FEATURES, |app| async move {
        let talk = Talk::open(&app, "kunta", |_| {}).await;
        let anna = talk.participant().await;
        let held = talk.send(&anna, "Tunnukseni on 131052-308T").await.expect(202).json();
        assert_eq!(held["state"], "waiting");
        talk.send(&anna, "Soita 040 123 4567").await.expect(422).contains("puhelinnumero");
        assert!(talk.texts().await.is_empty());
        let sure = json!({ "idea": talk.ideas[0], "text": "Soita 040 123 4567", "confirmed": true });
        anna.json("POST", &talk.api(), &sure).await.expect(201);
        assert_eq!(talk.texts().await, ["Soita 040 123 4567"]);
    })
    .await;
}

#[tokio::test]
async fn after_closing_comments_are_read_and_taken_back_but_not_written() {
    testing::both_engines(FEATURES, |app| async move {
        let now = app.clock.now();
        let talk = Talk::open(&app, "kunta", |s| s.phases.closes = Some(now.plus_millis(60_000))).await;
        let anna = talk.participant().await;
        let id = talk.say(&anna, "Ajoissa").await;
        app.clock.advance(61_000);
        talk.send(&anna, "Myöhässä").await.expect(409).contains("päättynyt");
        app.visitor().get(&talk.page()).await.expect(200).contains("Ajoissa").lacks("<textarea");
        anna.json("DELETE", &format!("{}/{id}", talk.api()), &json!({})).await.expect(204);
        assert!(talk.texts().await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn whoever_erases_themself_takes_their_comments_along() {
    testing::both_engines(FEATURES, |app| async move {
        let talk = Talk::open(&app, "kunta", |_| {}).await;
        let (anna, bo) = (talk.participant().await, talk.participant().await);
        let first = talk.say(&anna, "Annan sanat").await;
        let reply = json!({ "idea": talk.ideas[0], "text": "Bon vastaus", "reply_to": first });
        bo.json("POST", &talk.api(), &reply).await.expect(201);
        let own = anna.get("/api/v1/participants/me").await.expect(200).json();
        assert_eq!(own["comments"][0]["text"], "Annan sanat");
        anna.json("DELETE", "/api/v1/participants/me", &json!({})).await.expect(204);
        assert_eq!(talk.texts().await, ["Bon vastaus"]);
        let page = app.visitor().get(&talk.page()).await;
        page.expect(200).contains("Kirjoittaja on poistanut").contains("Bon vastaus").lacks("Annan sanat");
        talk.send(&anna, "Olen vielä täällä").await.expect(401);
    })
    .await;
}

#[tokio::test]
async fn one_person_cannot_flood_a_discussion() {
    testing::both_engines(FEATURES, |app| async move {
        let talk = Talk::open(&app, "kunta", |_| {}).await;
        let anna = talk.participant().await;
        let mut refused = Vec::new();
        for n in 0..52 {
            let status = talk.send(&anna, &format!("Kommentti {n}")).await.status();
            if status != 201 {
                refused.push((n, status));
            }
            app.clock.advance(4_000);
        }
        assert_eq!(refused, [(50, 409), (51, 409)]);
        app.clock.advance(86_400_000);
        talk.send(&anna, "Uusi päivä").await.expect(201);
    })
    .await;
}

#[tokio::test]
async fn drafts_and_their_discussions_do_not_exist_for_the_public() {
    testing::both_engines(FEATURES, |app| async move {
        let talk = Talk::open(&app, "kunta", |_| {}).await;
        let all = app.state.need::<Brainstorms>().unwrap();
        let view = all.get(&Actor::System, talk.id).await.unwrap();
        assert_eq!(view.brainstorm.state, State::Open);
        app.visitor().get("/api/v1/brainstorms/ei-ole/comments").await.expect(404);
        app.visitor().get(&format!("/fi/b/ei-ole/ideas/{}/comments", talk.ideas[0])).await.expect(404);
        let elsewhere = app.staff(kernel::OrgId::from_i64(77), &[Role::Owner]);
        elsewhere.get(&talk.desk()).await.expect(404);
    })
    .await;
}

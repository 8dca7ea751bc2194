// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The moderators' side: nothing changes anybody's words, and everything leaves a public trace.

use brainstorm::contract::Settings;
use kernel::Role;
use serde_json::json;

use crate::help::{FEATURES, Talk, id_of};

fn looked_at_first(settings: &mut Settings) {
    settings.moderation = serde_json::from_value(json!("pre")).unwrap();
}

#[tokio::test]
async fn with_moderation_first_a_comment_waits_until_it_is_shown() {
    testing::both_engines(FEATURES, |app| async move {
        let talk = Talk::open(&app, "kunta", looked_at_first).await;
        let anna = talk.participant().await;
        let id = id_of(&talk.send(&anna, "Odottava sana").await.expect(202).json());
        app.visitor().get(&talk.page()).await.expect(200).lacks("Odottava sana");
        talk.participant().await.get(&talk.page()).await.expect(200).lacks("Odottava sana");
        anna.get(&talk.page()).await.expect(200).contains("Odottava sana").contains("Odottaa tarkistusta");

        let desk = talk.staff(Role::Moderator);
        desk.get(&talk.desk()).await.expect(200).contains("Odottava sana").contains("Tarkistettavat (1)");
        let approve = format!("{}/{id}/approve", talk.desk());
        desk.post_form(&approve, &[]).await.expect(303);
        desk.post_form(&approve, &[]).await.expect(409);
        assert_eq!(talk.texts().await, ["Odottava sana"]);
        let log = app.visitor().get("/fi/b/kunta/comments/log").await;
        log.expect(200).contains("Kommentti hyväksyttiin näkyväksi").lacks("Odottava sana");
    })
    .await;
}

#[tokio::test]
async fn a_comment_is_hidden_with_a_public_reason_and_restored() {
    testing::both_engines(FEATURES, |app| async move {
        let talk = Talk::open(&app, "kunta", |_| {}).await;
        let anna = talk.participant().await;
        let id = talk.say(&anna, "Ruma sana").await;
        let desk = talk.staff(Role::Moderator);
        let one = format!("{}/{id}", talk.desk());
        desk.get(&one).await.expect(200).contains("Ruma sana").contains("Piilota kommentti");
        let hide = format!("{one}/hide");
        desk.post_form(&hide, &[("reason", "huono")]).await.expect(422).contains("e-reason");
        let long = "x".repeat(501);
        desk.post_form(&hide, &[("reason", "insult"), ("note", &long)]).await.expect(422);
        assert_eq!(talk.texts().await, ["Ruma sana"]);
        desk.post_form(&hide, &[("reason", "insult"), ("note", "Nimittelyä")]).await.expect(303);
        assert!(talk.texts().await.is_empty());
        let page = app.visitor().get(&talk.page()).await;
        page.expect(200).contains("Moderaattori on piilottanut").contains("loukkaava").lacks("Ruma sana");
        anna.get(&talk.page()).await.expect(200).lacks("Ruma sana");
        let log = app.visitor().get("/sv/b/kunta/comments/log").await;
        log.expect(200).contains("En kommentar doldes").contains("Kränkande").contains("Nimittelyä");
        log.lacks("Ruma sana").lacks("Testi Testinen");

        desk.get(&format!("{}?show=hidden", talk.desk())).await.expect(200).contains("Ruma sana");
        desk.post_form(&format!("{one}/restore"), &[]).await.expect(303);
        assert_eq!(talk.texts().await, ["Ruma sana"]);
    })
    .await;
}

#[tokio::test]
async fn reports_are_looked_at_and_may_change_nothing() {
    testing::both_engines(FEATURES, |app| async move {
        let talk = Talk::open(&app, "kunta", |_| {}).await;
        let id = talk.say(&talk.participant().await, "Eri mieltä").await;
        let report = json!({ "reason": "off_topic" });
        let bo = talk.participant().await;
        bo.json("POST", &format!("{}/{id}/reports", talk.api()), &report).await.expect(204);
        bo.json("POST", &format!("{}/{id}/reports", talk.api()), &json!({ "reason": "x" })).await.expect(422);
        // The brainstorm's own address takes comments too.
        let own = talk.api().replace("/comments", "/reports");
        let named = json!({ "comment": id, "reason": "off_topic" });
        talk.participant().await.json("POST", &own, &named).await.expect(204);
        bo.json("POST", &own, &json!({ "reason": "off_topic" })).await.expect(422);
        let desk = talk.staff(Role::Facilitator);
        desk.get(&talk.desk()).await.expect(200).contains("ei liity ideaan");
        desk.post_form(&format!("{}/{id}/dismiss", talk.desk()), &[]).await.expect(303);
        desk.get(&talk.desk()).await.expect(200).contains("Ei tarkistettavaa");
        assert_eq!(talk.texts().await, ["Eri mieltä"]);
    })
    .await;
}

#[tokio::test]
async fn the_organisation_answers_under_its_own_name_even_after_closing() {
    testing::both_engines(FEATURES, |app| async move {
        let now = app.clock.now();
        let talk = Talk::open(&app, "kunta", |s| s.phases.closes = Some(now.plus_millis(60_000))).await;
        let asked = talk.say(&talk.participant().await, "Milloin?").await;
        app.clock.advance(61_000);
        let desk = talk.staff(Role::Facilitator);
        let form = format!("{}/answer?idea={}&reply_to={asked}", talk.desk(), talk.ideas[0]);
        desk.get(&form).await.expect(200).contains("Milloin?").contains("Kauhavan kaupunki");
        let path = format!("{}/answer", talk.desk());
        let fields = [("idea", talk.ideas[0].as_str()), ("reply_to", &asked), ("text", "")];
        desk.post_form(&path, &fields).await.expect(422).contains("e-text");
        let fields = [("idea", talk.ideas[0].as_str()), ("reply_to", &asked), ("text", "Ensi vuonna.")];
        desk.post_form(&path, &fields).await.expect(303);
        let page = app.visitor().get(&talk.page().replacen("/fi/", "/sv/", 1)).await;
        page.expect(200).contains("Ensi vuonna.").contains("Kauhava stad").contains("Organisationens svar");
        page.lacks("Testi Testinen");
        let list = app.visitor().get(&talk.api()).await.json();
        assert_eq!(
            (&list["items"][1]["official"], &list["items"][1]["reply_to"]),
            (&json!(true), &json!(asked))
        );

        let answer = id_of(&list["items"][1]);
        desk.post_form(&format!("{}/{asked}/take-back", talk.desk()), &[]).await.expect(409);
        desk.post_form(&format!("{}/{answer}/take-back", talk.desk()), &[]).await.expect(303);
        assert_eq!(talk.texts().await, ["Milloin?"]);
    })
    .await;
}

#[tokio::test]
async fn nothing_happens_without_the_form_s_token_or_in_another_brainstorm() {
    testing::both_engines(FEATURES, |app| async move {
        let here = Talk::open(&app, "kunta", |_| {}).await;
        let there = Talk::open(&app, "kirjasto", |_| {}).await;
        let id = here.say(&here.participant().await, "Sana").await;
        let hide = [("reason", "spam")];
        let desk = here.staff(Role::Moderator).without_csrf();
        desk.post_form(&format!("{}/{id}/hide", here.desk()), &hide).await.expect(403);
        let desk = here.staff(Role::Moderator);
        desk.post_form(&format!("{}/{id}/hide", there.desk()), &hide).await.expect(404);
        let other = app.staff(kernel::OrgId::from_i64(77), &[Role::Owner]);
        other.post_form(&format!("{}/{id}/hide", here.desk()), &hide).await.expect(404);
        assert_eq!(here.texts().await, ["Sana"]);
    })
    .await;
}

#[tokio::test]
async fn figures_for_other_features_count_what_everybody_sees() {
    testing::both_engines(FEATURES, |app| async move {
        let talk = Talk::open(&app, "kunta", |_| {}).await;
        let anna = talk.participant().await;
        let first = talk.say(&anna, "Yksi").await;
        talk.say(&anna, "Kaksi").await;
        talk.send(&anna, "Tunnukseni on 131052-308T").await.expect(202);
        let ideas: Vec<_> = talk.ideas.iter().map(|i| i.parse().unwrap()).collect();
        let (org, id) = (talk.org, talk.id);
        let figures = || {
            let ideas = ideas.clone();
            let store = app.state.store.clone();
            async move {
                store
                    .read(move |q| -> store::Result<_> {
                        let counts = discussion::contract::counts(q, org, &ideas)?;
                        Ok((
                            counts.get(&ideas[0]).copied(),
                            counts.len(),
                            discussion::contract::total(q, org, id)?,
                        ))
                    })
                    .await
                    .unwrap()
            }
        };
        assert_eq!(figures().await, (Some(2), 1, 2));
        let desk = talk.staff(Role::Moderator);
        desk.post_form(&format!("{}/{first}/hide", talk.desk()), &[("reason", "spam")]).await.expect(303);
        assert_eq!(figures().await, (Some(1), 1, 1));
    })
    .await;
}

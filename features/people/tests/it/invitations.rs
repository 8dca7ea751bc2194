// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! From an invitation to an account.

use testing::{Reply, both_engines};

use super::*;

/// The path of the link that the page shows.
fn shown_link(page: &Reply) -> String {
    let text = page.text();
    let link = text.split("http://localhost:8080").nth(1).unwrap();
    link.split(['<', '"']).next().unwrap().to_owned()
}

async fn invite(boss: &Client, email: &str, role: &str) -> String {
    let page = boss.post_form("/fi/desk/people", &[("email", email), ("role", role)]).await;
    shown_link(page.expect(200).contains("näytetään vain nyt"))
}

#[tokio::test]
async fn an_owner_invites_a_moderator_who_chooses_a_password_and_comes_in() {
    both_engines(FEATURES, |app| async move {
        let (_, _, boss) = owner(&app).await;
        let link = invite(&boss, "matti@testila.fi", "moderator").await;
        boss.get("/fi/desk/people").await.contains("Odottavat kutsut").lacks(&link);

        let matti = app.visitor();
        matti.get(&link).await.expect(200).contains("matti@testila.fi");
        let fields = [("name", "Matti Meikäläinen"), ("password", PASSWORD)];
        assert_eq!(matti.post_form(&link, &fields).await.location(), "/fi/desk");
        matti.get("/fi/desk/account").await.expect(200).contains("Matti Meikäläinen");
        matti.get("/fi/desk/people").await.expect(403).contains("Roolisi ei riitä");

        app.visitor().get(&link).await.expect(409);
        app.visitor().post_form(&link, &fields).await.expect(409);
        boss.get("/fi/desk/people").await.contains("Matti Meikäläinen").lacks("Odottavat kutsut");
    })
    .await;
}

#[tokio::test]
async fn a_weak_password_or_no_name_shows_the_form_again_with_what_was_typed() {
    both_engines(FEATURES, |app| async move {
        let (_, _, boss) = owner(&app).await;
        let link = invite(&boss, "matti@testila.fi", "viewer").await;
        let matti = app.visitor();
        let again = matti.post_form(&link, &[("name", "Matti"), ("password", "lyhyt")]).await;
        again.expect(422).contains("vähintään 12 merkkiä").contains("href=\"#f-password\"");
        assert_eq!(again.field("name"), "Matti");
        again.lacks("value=\"lyhyt\"");
        matti
            .post_form(&link, &[("name", " "), ("password", PASSWORD)])
            .await
            .expect(422)
            .contains("Kirjoita nimesi");
        matti.post_form(&link, &[("name", "Matti"), ("password", PASSWORD)]).await.expect(303);
    })
    .await;
}

#[tokio::test]
async fn an_invitation_is_over_after_two_weeks_and_when_a_newer_one_is_sent() {
    both_engines(FEATURES, |app| async move {
        let (org, id, boss) = owner(&app).await;
        let first = invite(&boss, "matti@testila.fi", "viewer").await;
        let second = invite(&boss, "matti@testila.fi", "analyst").await;
        app.visitor().get(&first).await.expect(409);
        app.visitor().get(&second).await.expect(200);
        app.clock.advance(14 * 24 * 60 * 60_000);
        app.visitor().get(&second).await.expect(409);
        let boss = signed_in(&app, org, id).await;
        boss.get("/fi/desk/people").await.lacks("Odottavat kutsut");
    })
    .await;
}

#[tokio::test]
async fn an_invitation_needs_an_address_a_role_and_somebody_new() {
    both_engines(FEATURES, |app| async move {
        let (_, _, boss) = owner(&app).await;
        for (email, role, said) in [
            ("ei osoite", "viewer", "nimi@esimerkki.fi"),
            ("uusi@testila.fi", "platform", "Valitse ainakin yksi rooli"),
            ("OMISTAJA@testila.fi", "viewer", "on jo tili"),
        ] {
            let page = boss.post_form("/fi/desk/people", &[("email", email), ("role", role)]).await;
            page.expect(422).contains(said);
            assert_eq!(page.field("email"), email);
        }
    })
    .await;
}

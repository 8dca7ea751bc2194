// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Managing the people of an organisation, and of no other.

use testing::both_engines;

use super::*;

#[tokio::test]
async fn a_changed_role_counts_from_the_next_request_on() {
    both_engines(FEATURES, |app| async move {
        let (org, _, boss) = owner(&app).await;
        let id = account(&app, org, "matti@testila.fi", &[Role::Viewer]).await;
        let matti = signed_in(&app, org, id).await;
        matti.get("/fi/desk/people").await.expect(403);
        let to = format!("/fi/desk/people/{id}/roles");
        boss.post_form(&to, &[("role", "owner"), ("role", "viewer")]).await.expect(303);
        matti.get("/fi/desk/people").await.expect(200);
        boss.post_form(&to, &[]).await.expect(303);
        matti.get("/fi/desk/people").await.expect(403);
    })
    .await;
}

#[tokio::test]
async fn a_disabled_account_is_out_at_once_and_can_come_back() {
    both_engines(FEATURES, |app| async move {
        let (org, _, boss) = owner(&app).await;
        let id = account(&app, org, "matti@testila.fi", &[Role::Moderator]).await;
        let matti = signed_in(&app, org, id).await;
        boss.post_form(&format!("/fi/desk/people/{id}/disable"), &[]).await.expect(303);
        matti.get("/fi/desk/account").await.expect(303);
        boss.get("/fi/desk/people").await.contains("Poissa käytöstä");
        boss.post_form(&format!("/fi/desk/people/{id}/enable"), &[]).await.expect(303);
        matti.get("/fi/desk/account").await.expect(200);
    })
    .await;
}

#[tokio::test]
async fn the_last_owner_stays_and_nobody_disables_themselves() {
    both_engines(FEATURES, |app| async move {
        let (org, id, boss) = owner(&app).await;
        let roles = format!("/fi/desk/people/{id}/roles");
        boss.post_form(&roles, &[("role", "viewer")]).await.expect(409).contains("ainakin yksi omistaja");
        boss.post_form(&format!("/fi/desk/people/{id}/disable"), &[])
            .await
            .expect(409)
            .contains("omaa tiliäsi");
        let second = account(&app, org, "toinen@testila.fi", &[Role::Owner]).await;
        boss.post_form(&roles, &[("role", "viewer")]).await.expect(303);
        let second = signed_in(&app, org, second).await;
        second.get("/fi/desk/people").await.expect(200);
    })
    .await;
}

#[tokio::test]
async fn another_organisation_s_people_do_not_exist() {
    both_engines(FEATURES, |app| async move {
        let (_, _, boss) = owner(&app).await;
        let other = org(&app, "toisaalla").await;
        let stranger = account(&app, other, "vieras@toisaalla.fi", &[Role::Owner]).await;
        for what in ["roles", "disable", "enable"] {
            boss.post_form(&format!("/fi/desk/people/{stranger}/{what}"), &[]).await.expect(404);
        }
        boss.get("/fi/desk/people").await.lacks("vieras@toisaalla.fi");
        signed_in(&app, other, stranger).await.get("/fi/desk/people").await.lacks("omistaja@testila.fi");
    })
    .await;
}

#[tokio::test]
async fn the_same_organisation_and_account_are_made_only_once() {
    both_engines(FEATURES, |app| async move {
        let (one, two) = (org(&app, "testila").await, org(&app, "testila").await);
        assert_eq!(one, two);
        let id = account(&app, one, "a@testila.fi", &[Role::Owner]).await;
        assert_eq!(account(&app, one, "A@Testila.fi", &[]).await, id);
        let owner = app.state.store.read(people::contract::site_owner).await.unwrap().unwrap();
        assert_eq!((owner.id, owner.owns_site), (one, true));
    })
    .await;
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! One's own account.

use testing::both_engines;

use super::*;

#[tokio::test]
async fn the_language_of_the_desk_can_be_changed() {
    both_engines(FEATURES, |app| async move {
        let (_, _, boss) = owner(&app).await;
        let done = boss.post_form("/fi/desk/account/language", &[("lang", "en")]).await;
        assert_eq!(done.location(), "/en/desk/account?done=saved");
        boss.get(done.location()).await.contains("Saved.");
        boss.post_form("/fi/desk/account/language", &[("lang", "de")]).await.expect(400);
    })
    .await;
}

#[tokio::test]
async fn changing_the_password_needs_the_old_one_and_ends_the_other_sessions() {
    both_engines(FEATURES, |app| async move {
        let (org, id, boss) = owner(&app).await;
        link_is_old(&app, &boss).await;
        let elsewhere = signed_in(&app, org, id).await;
        let change = |old, new| [("old", old), ("new", new)];
        let to = "/fi/desk/account/password";
        boss.post_form(to, &change("", "lyhyt")).await.expect(422).contains("vähintään 12");
        assert_eq!(
            boss.post_form(to, &change("", PASSWORD)).await.location(),
            "/fi/desk/account?done=password"
        );
        elsewhere.get("/fi/desk/account").await.expect(303);
        boss.post_form(to, &change("väärä salasana", "toinen pitkä lause"))
            .await
            .expect(422)
            .contains("ei ole oikein");
        boss.post_form(to, &change(PASSWORD, "toinen pitkä lause")).await.expect(303);
    })
    .await;
}

/// Goes on until the session's link was used so long ago that nothing comes with it any more.
pub(crate) async fn link_is_old(app: &TestApp, client: &Client) {
    for _ in 0..2 {
        // A session that rests ends.
        app.clock.advance(16 * 60_000);
        client.get("/fi/desk/account").await.expect(200);
    }
}

#[tokio::test]
async fn who_came_by_a_link_chooses_a_new_password_without_the_old_one_for_half_an_hour() {
    both_engines(FEATURES, |app| async move {
        let (org, id, boss) = owner(&app).await;
        let to = "/fi/desk/account/password";
        boss.get("/fi/desk/account").await.contains("Tulit linkillä").lacks("name=\"old\"");
        boss.post_form(to, &[("new", PASSWORD)]).await.expect(303);
        boss.post_form(to, &[("new", "kolmas pitkä lause")]).await.expect(303);
        link_is_old(&app, &boss).await;
        boss.get("/fi/desk/account").await.lacks("Tulit linkillä").contains("name=\"old\"");
        boss.post_form(to, &[("new", PASSWORD)]).await.expect(422).contains("ei ole oikein");
        // Another link, another half an hour.
        signed_in(&app, org, id).await.post_form(to, &[("new", PASSWORD)]).await.expect(303);
    })
    .await;
}

#[tokio::test]
async fn one_sees_where_one_is_signed_in_and_ends_it_there() {
    both_engines(FEATURES, |app| async move {
        let (org, id, boss) = owner(&app).await;
        let elsewhere = signed_in(&app, org, id).await;
        let page = boss.get("/fi/desk/account").await.text();
        let end = page.split("action=\"").find(|a| a.contains("/sessions/")).unwrap();
        boss.post_form(end.split('"').next().unwrap(), &[]).await.expect(303);
        elsewhere.get("/fi/desk/account").await.expect(303);
        boss.get("/fi/desk/account").await.expect(200).lacks("/sessions/");
    })
    .await;
}

#[tokio::test]
async fn nobody_ends_somebody_else_s_session() {
    both_engines(FEATURES, |app| async move {
        let (org, id, boss) = owner(&app).await;
        let _second = signed_in(&app, org, id).await;
        let page = boss.get("/fi/desk/account").await.text();
        let end = page.split("action=\"").find(|a| a.contains("/sessions/")).unwrap();
        let end = end.split('"').next().unwrap();
        let other = account(&app, org, "toinen@testila.fi", &[Role::Owner]).await;
        signed_in(&app, org, other).await.post_form(end, &[]).await.expect(303);
        boss.get("/fi/desk/account").await.contains(end);
    })
    .await;
}

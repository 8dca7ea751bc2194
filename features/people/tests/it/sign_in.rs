// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Coming in and going out.

use testing::both_engines;

use super::*;

#[tokio::test]
async fn a_sign_in_link_survives_scanners_and_works_once() {
    both_engines(FEATURES, |app| async move {
        let org = org(&app, "testila").await;
        let id = account(&app, org, "aino@testila.fi", &[Role::Owner]).await;
        let (link, browser) = (link(&app, org, id).await, app.visitor());
        for _ in 0..5 {
            browser.get(&link).await.expect(200).contains("Kirjaudu linkillä");
        }
        assert_eq!(browser.cookies(), 0);
        let done = browser.post_form(&link, &[]).await;
        assert_eq!(done.location(), "/sv/desk");
        assert_eq!(browser.cookies(), 1);
        browser.get("/fi/desk/account").await.expect(200).contains("Aino Virtanen");
        let second = app.visitor();
        second.post_form(&link, &[]).await.expect(409).contains("Linkki on jo käytetty");
        assert_eq!(second.cookies(), 0);
    })
    .await;
}

#[tokio::test]
async fn a_sign_in_link_is_over_after_half_an_hour_and_for_a_disabled_account() {
    both_engines(FEATURES, |app| async move {
        let (org, _, boss) = owner(&app).await;
        let id = account(&app, org, "aino@testila.fi", &[Role::Viewer]).await;
        let old = link(&app, org, id).await;
        let fresh = link(&app, org, id).await;
        boss.post_form(&format!("/fi/desk/people/{id}/disable"), &[]).await.expect(303);
        app.visitor().post_form(&fresh, &[]).await.expect(409);
        app.clock.advance(30 * 60_000);
        app.visitor().post_form(&old, &[]).await.expect(409);
    })
    .await;
}

#[tokio::test]
async fn two_clicks_at_once_give_one_session() {
    both_engines(FEATURES, |app| async move {
        let org = org(&app, "testila").await;
        let id = account(&app, org, "aino@testila.fi", &[Role::Owner]).await;
        let link = link(&app, org, id).await;
        let (a, b) = (app.visitor(), app.visitor());
        let (one, two) = tokio::join!(a.post_form(&link, &[]), b.post_form(&link, &[]));
        let mut statuses = [one.status(), two.status()];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409]);
    })
    .await;
}

#[tokio::test]
async fn a_password_signs_in_and_leads_where_one_wanted_to_go() {
    both_engines(FEATURES, |app| async move {
        let (_, _, boss) = owner(&app).await;
        let fields = [("old", ""), ("new", PASSWORD)];
        boss.post_form("/fi/desk/account/password", &fields).await.expect(303);

        let browser = app.visitor();
        let to = browser.get("/fi/desk/people").await;
        assert_eq!(to.location(), "/fi/sign-in?next=%2Ffi%2Fdesk%2Fpeople");
        let form = browser.get(to.location()).await;
        assert_eq!(form.field("next"), "/fi/desk/people");
        let typed = [("email", "Omistaja@testila.FI"), ("password", PASSWORD), ("next", "/fi/desk/people")];
        let done = browser.post_form("/fi/sign-in", &typed).await;
        assert_eq!(done.location(), "/fi/desk/people");
        assert!(done.header("set-cookie").starts_with("__Host-riihi_staff="));
        assert!(done.header("set-cookie").ends_with("; Path=/; HttpOnly; SameSite=Lax; Secure"));
        browser.get("/fi/desk/people").await.expect(200);
    })
    .await;
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_look_the_same() {
    both_engines(FEATURES, |app| async move {
        let (_, _, boss) = owner(&app).await;
        boss.post_form("/fi/desk/account/password", &[("old", ""), ("new", PASSWORD)]).await.expect(303);
        let mut seen = Vec::new();
        for email in ["omistaja@testila.fi", "kukaan@testila.fi", "ei osoite"] {
            let fields = [("email", email), ("password", "arvaan vain jotain")];
            let reply = app.visitor().post_form("/fi/sign-in", &fields).await;
            reply.expect(422).contains("eivät sovi yhteen").contains(email);
            seen.push(reply.text().replace(email, ""));
        }
        assert!(seen.windows(2).all(|w| w[0] == w[1]));
    })
    .await;
}

#[tokio::test]
async fn ten_tries_at_an_account_and_then_slowly_but_only_from_there() {
    both_engines(FEATURES, |app| async move {
        let (_, _, boss) = owner(&app).await;
        boss.post_form("/fi/desk/account/password", &[("old", ""), ("new", PASSWORD)]).await.expect(303);
        let wrong = [("email", "omistaja@testila.fi"), ("password", "arvaan vain jotain")];
        for _ in 0..10 {
            app.visitor().post_form("/fi/sign-in", &wrong).await.expect(422);
        }
        let slow = app.visitor().post_form("/fi/sign-in", &wrong).await;
        slow.expect(429);
        assert_eq!(slow.header("retry-after"), "30");
        app.clock.advance(60_000);
        let right = [("email", "omistaja@testila.fi"), ("password", PASSWORD)];
        app.visitor().post_form("/fi/sign-in", &right).await.expect(303);
    })
    .await;
}

#[tokio::test]
async fn nobody_is_led_to_another_site_after_signing_in() {
    both_engines(FEATURES, |app| async move {
        let (_, _, boss) = owner(&app).await;
        boss.post_form("/fi/desk/account/password", &[("old", ""), ("new", PASSWORD)]).await.expect(303);
        for next in ["https://paha.example", "//paha.example", "/\\paha.example", "javascript:alert(1)"] {
            let typed = [("email", "omistaja@testila.fi"), ("password", PASSWORD), ("next", next)];
            let to = app.visitor().post_form("/fi/sign-in", &typed).await.location().to_owned();
            assert!(to == "/" || to == "/sv/desk", "{next} leads to {to}");
            app.clock.advance(60_000);
        }
    })
    .await;
}

#[tokio::test]
async fn a_session_ends_by_signing_out_by_idling_and_after_twenty_hours() {
    both_engines(FEATURES, |app| async move {
        let (org, id, browser) = owner(&app).await;
        let thief = browser.cookie("__Host-riihi_staff").unwrap();
        browser.post_form("/fi/sign-out", &[]).await.expect(303);
        assert_eq!(browser.cookies(), 0);
        let cookie = format!("__Host-riihi_staff={thief}");
        app.visitor().with_header("cookie", &cookie).get("/fi/desk/account").await.expect(303);

        let idle = signed_in(&app, org, id).await;
        app.clock.advance(29 * 60_000);
        let page = idle.get("/fi/desk/account").await;
        // The page knows when to warn (WCAG 2.2.1).
        assert!(page.expect(200).text().contains("data-session=\"30\""));
        app.clock.advance(30 * 60_000);
        idle.get("/fi/desk/account").await.expect(303);

        let busy = signed_in(&app, org, id).await;
        for _ in 0..59 {
            app.clock.advance(20 * 60_000);
            busy.get("/fi/desk/account").await.expect(200);
        }
        app.clock.advance(20 * 60_000);
        busy.get("/fi/desk/account").await.expect(303);
    })
    .await;
}

#[tokio::test]
async fn what_is_over_is_removed_by_the_clock() {
    both_engines(FEATURES, |app| async move {
        let (org, id, browser) = owner(&app).await;
        let _unused = link(&app, org, id).await;
        app.run_jobs().await;
        app.clock.advance(13 * 60 * 60_000);
        assert_eq!(app.run_jobs().await, 1);
        browser.get("/fi/desk/account").await.expect(303);
        let fresh = signed_in(&app, org, id).await;
        fresh.get("/fi/desk/account").await.lacks("sessions/");
    })
    .await;
}

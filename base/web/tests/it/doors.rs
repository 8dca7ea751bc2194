// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who comes in: from our own page, not too often, and with the right.

use kernel::{Code, OrgId, Role};
use testing::check_access;
use web::{Config, Limits, ParticipantKey, limits::Limit};

use super::*;

fn key() -> String {
    let code = Code::new(&mut Chance::seeded(4));
    ParticipantKey { brainstorm: 1, participant: 2, code }.token()
}

#[tokio::test]
async fn declared_access_is_kept_for_every_role() {
    check_access(&*app().await, &FEATURE).await;
}

#[tokio::test]
async fn a_change_from_another_site_is_refused_however_it_is_dressed() {
    let app = app().await;
    let post = |site: Option<&'static str>, origin: Option<&'static str>| {
        let mut client = app.visitor().without_header("sec-fetch-site");
        for (name, value) in [("sec-fetch-site", site), ("origin", origin)] {
            if let Some(value) = value {
                client = client.with_header(name, value);
            }
        }
        async move { client.post_form("/fi/form", &[("text", "a")]).await.status() }
    };
    assert_eq!(post(Some("same-origin"), None).await, 303);
    assert_eq!(post(None, Some("http://localhost:8080")).await, 303);
    for (site, origin) in [
        (Some("cross-site"), None),
        (Some("same-site"), Some("http://localhost:8080")),
        (None, Some("http://localhost:8081")),
        (None, Some("http://localhost:8080.paha.example")),
        (None, Some("null")),
        (None, None),
    ] {
        assert_eq!(post(site, origin).await, 403, "{site:?} {origin:?}");
    }
}

#[tokio::test]
async fn a_program_without_cookies_needs_no_origin() {
    let app = app().await;
    let program = app.visitor().without_header("sec-fetch-site");
    let body = json!({ "text": "a" });
    program.json("POST", "/api/v1/things", &body).await.expect(201);
    program.with_header("cookie", "a=b").json("POST", "/api/v1/things", &body).await.expect(403);
    app.visitor().with_bearer(&key()).post_form("/fi/joined", &[]).await.expect(200);
}

#[tokio::test]
async fn a_participant_s_key_is_asked_for_in_cookie_or_header() {
    let app = app().await;
    app.visitor().post_form("/fi/joined", &[]).await.expect(401).contains("avain puuttuu");
    let cookie = format!("__Host-riihi={}", key());
    app.visitor().with_header("cookie", &cookie).post_form("/fi/joined", &[]).await.expect(200);
    app.visitor().with_bearer("nonsense").post_form("/fi/joined", &[]).await.expect(401);
}

#[tokio::test]
async fn a_token_never_borrows_the_rights_of_a_staff_cookie() {
    let app = app().await;
    let staff = app.staff(OrgId::from_i64(1), &[Role::Owner]);
    staff.get("/fi/desk/page").await.expect(200);
    let header = format!("Bearer {}", key());
    staff.with_header("authorization", &header).get("/fi/desk/page").await.expect(303);
}

#[tokio::test]
async fn staff_forms_carry_the_token_in_a_field_a_part_or_a_header() {
    let app = app().await;
    let staff = app.staff(OrgId::from_i64(1), &[Role::Owner]);
    staff.post_form("/fi/desk/form", &[("text", "a")]).await.expect(303);
    staff.clone().without_csrf().post_form("/fi/desk/form", &[("text", "a")]).await.expect(403);
    let wrong = staff.clone().with_header("x-csrf-token", "0123");
    wrong.post_form("/fi/desk/form", &[("text", "a")]).await.expect(403);
}

#[tokio::test]
async fn too_much_from_one_address_is_told_to_wait() {
    let limits = Limits { address: Limit { burst: 3.0, per_minute: 60.0 }, ..Limits::default() };
    let config = Config { limits, behind_proxy: vec!["127.0.0.1".parse().unwrap()], ..Config::default() };
    let database = store::testing::TestDatabase::sqlite();
    let app = TestApp::start_with(&database, FEATURES, config).await;
    let from = |address: &str| app.visitor().with_header("x-forwarded-for", address);
    for _ in 0..3 {
        from("192.0.2.1").post_form("/fi/form", &[("text", "a")]).await.expect(303);
    }
    // What the sender claims to be before our own proxy means nothing.
    let slow = from("203.0.113.7, 192.0.2.1").post_form("/fi/form", &[("text", "a")]).await;
    slow.expect(429).contains("Hetki, kiitos");
    assert_eq!(slow.header("retry-after"), "1");
    from("192.0.3.1").post_form("/fi/form", &[("text", "a")]).await.expect(303);
    app.clock.advance(3_000);
    from("192.0.2.1").post_form("/fi/form", &[("text", "a")]).await.expect(303);
}

#[tokio::test]
async fn the_operator_s_endpoints_are_not_reachable_from_outside() {
    let app = app().await;
    app.visitor().get("/inside").await.expect(404);
    app.visitor().get("/metrics").await.expect(404);
    app.visitor().get("/readyz").await.expect(404);
}

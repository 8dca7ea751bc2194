// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What comes in: bad input is told apart and never breaks anything.

use http::Method;

use super::*;

const FORM: Option<&str> = Some("application/x-www-form-urlencoded");
const JSON: Option<&str> = Some("application/json");

#[tokio::test]
async fn a_form_that_cannot_be_read_is_told_in_the_reader_s_language() {
    let app = app().await;
    for (body, status, said) in [
        ("text=a&size=400", 400, "Kentän size arvo ei kelpaa"),
        ("text=a&text=b", 400, "Kenttä text on lähetetty kahdesti"),
        ("text=a&more=b", 400, "Kenttää more ei tunneta"),
        ("size=4", 400, "Kenttä text puuttuu"),
        ("text=%00", 400, "nollamerkki"),
        ("text=%F0%28", 400, "UTF-8"),
    ] {
        let reply = app.visitor().send(Method::POST, "/fi/form", FORM, body.into()).await;
        reply.expect(status).contains(said);
    }
    let reply = app.visitor().send(Method::POST, "/sv/form", None, "text=a".into()).await;
    reply.expect(415).contains("Content-Type");
}

#[tokio::test]
async fn json_that_cannot_be_read_gives_a_problem_with_the_place() {
    let app = app().await;
    let deep = format!("{}1{}", "[".repeat(10_000), "]".repeat(10_000));
    for (body, status) in [
        ("{\"text\":\"a\"".to_owned(), 400),
        ("{\"text\":\"a\",\"text\":\"b\"}".to_owned(), 422),
        ("{\"text\":\"a\",\"x\":1}".to_owned(), 422),
        ("{\"text\":\"a\",\"size\":1e999}".to_owned(), 400),
        ("{\"text\":\"a\",\"size\":-0}".to_owned(), 422),
        ("{\"text\":\"\\ud800\"}".to_owned(), 400),
        ("[]".to_owned(), 422),
        (deep, 422),
        (String::new(), 400),
    ] {
        let reply = app.visitor().send(Method::POST, "/api/v1/things", JSON, body.clone().into()).await;
        let head: String = body.chars().take(40).collect();
        assert!(matches!(reply.status(), 400 | 422), "{head}: {}", reply.text());
        assert_eq!(reply.header("content-type"), "application/problem+json; charset=utf-8");
        let problem = reply.json();
        assert_eq!(problem["status"], reply.status(), "{head} expected {status}");
        assert!(problem["detail"].as_str().is_some_and(|d| !d.is_empty()));
    }
    let bytes = vec![b'"', 0xff, b'"'];
    app.visitor().send(Method::POST, "/api/v1/things", JSON, bytes).await.expect(400);
    app.visitor().send(Method::POST, "/api/v1/things", FORM, Vec::new()).await.expect(415);
}

#[tokio::test]
async fn a_body_larger_than_the_endpoint_takes_is_refused() {
    let app = app().await;
    app.visitor().post_form("/fi/small", &[("text", "mahtuu")]).await.expect(303);
    app.visitor().post_form("/fi/small", &[("text", "ei mahdu mitenkään")]).await.expect(413);
    let long = "a".repeat(65 * 1024);
    app.visitor().post_form("/fi/form", &[("text", &long)]).await.expect(413).contains("liian suuri");
}

#[tokio::test]
async fn an_address_that_cannot_be_is_nowhere() {
    let app = app().await;
    let one = app.visitor().get(&format!("/api/v1/things/{}", id())).await;
    assert_eq!(one.expect(200).json()["id"], id());
    for bad in ["0", "-1", "8000000000000", "%00", "%F0%28", "..%2f..%2fetc"] {
        app.visitor().get(&format!("/api/v1/things/{bad}")).await.expect(404);
    }
    app.visitor().get("/de/page").await.expect(404);
    let strict = format!("/api/v1/things/{}?limt=5", id());
    app.visitor().get(&strict).await.expect(400);
    app.visitor().get("/fi/page?fbclid=5&fbclid=6").await.expect(200);
}

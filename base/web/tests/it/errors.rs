// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What is told when something goes wrong.

use http::Method;

use super::*;

#[tokio::test]
async fn nothing_here_is_said_in_the_language_of_the_address() {
    let app = app().await;
    app.visitor().get("/fi/ei-ole").await.expect(404).contains("Sivua ei löytynyt").contains("lang=\"fi\"");
    app.visitor().get("/sv/finns-inte").await.expect(404).contains("Sidan hittades inte");
    let english = app.visitor().with_header("accept-language", "en-GB,en;q=0.9");
    english.get("/nothing").await.expect(404).contains("Page not found");
}

#[tokio::test]
async fn a_panic_shows_a_number_and_nothing_of_what_happened() {
    let app = app().await;
    let reply = app.visitor().get("/fi/panic").await;
    reply.expect(500).contains("Meiltä meni jokin vikaan").lacks("secret");
    reply.contains(reply.header("x-request-id"));
    app.visitor().get("/fi/page").await.expect(200);
}

#[tokio::test]
async fn busy_says_when_to_try_again() {
    let app = app().await;
    let reply = app.visitor().get("/fi/busy").await;
    reply.expect(503).contains("ruuhkaa");
    assert_eq!(reply.header("retry-after"), "2");
}

#[tokio::test]
async fn a_method_that_is_not_taken_is_405_and_trace_never_is() {
    let app = app().await;
    let reply = app.visitor().post_form("/fi/page", &[]).await;
    reply.expect(405).contains("Tätä ei voi tehdä täällä");
    assert!(reply.header("allow").contains("GET"));
    app.visitor().send(Method::TRACE, "/fi/page", None, Vec::new()).await.expect(405);
    app.visitor().send(Method::TRACE, "/nothing", None, Vec::new()).await.expect(405);
}

#[tokio::test]
async fn a_program_gets_a_problem_and_a_person_gets_a_page() {
    let app = app().await;
    let problem = app.visitor().get("/api/v1/nothing").await;
    assert_eq!(problem.expect(404).header("content-type"), "application/problem+json; charset=utf-8");
    assert_eq!(problem.json()["type"], "/problems/not-found");
    assert_eq!(problem.json()["title"], "Sivua ei löytynyt");
    let asked = app.visitor().with_header("accept", "application/json").get("/fi/ei-ole").await;
    assert_eq!(asked.json()["status"], 404);
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the pages say, in Finnish: a change of words is seen in review.

use brainstorm::FEATURE;
use kernel::Role;
use testing::TestApp;

use crate::{
    fixture::{ORG, open},
    participant_pages::{base, joined},
};

#[tokio::test]
async fn the_words_of_a_participant_s_pages() {
    let database = store::testing::databases().into_iter().next().unwrap();
    let app = TestApp::start(&database, &[FEATURE]).await;
    let open = open(&app).await;
    let base = base(&open).await;
    let visitor = app.visitor();
    insta::assert_snapshot!("the_door", visitor.get(&base).await.words());
    insta::assert_snapshot!("joining", visitor.get(&format!("{base}/join")).await.words());
    let phone = joined(&app, &base).await;
    for (name, tail) in [
        ("rating", "/q/1"),
        ("writing", "/q/1/write"),
        ("a_choice", "/q/2"),
        ("thanks", "/thanks"),
        ("one_s_own", "/me"),
    ] {
        insta::assert_snapshot!(name, phone.get(&format!("{base}{tail}")).await.words());
    }
}

#[tokio::test]
async fn the_words_of_the_desk() {
    let database = store::testing::databases().into_iter().next().unwrap();
    let app = TestApp::start(&database, &[FEATURE]).await;
    let open = open(&app).await;
    let desk = app.staff(ORG, &[Role::Facilitator]);
    for (name, tail) in [
        ("desk", ""),
        ("desk_texts", "/texts"),
        ("desk_settings", "/settings"),
        ("desk_questions", "/questions"),
        ("desk_background", "/background"),
        ("desk_seeds", "/seeds"),
        ("desk_channels", "/channels"),
        ("desk_ideas", "/ideas"),
        ("desk_queue", "/queue"),
        ("desk_closing", "/step/close"),
    ] {
        let words = desk.get(&format!("/fi/desk/b/{}{tail}", open.id)).await.words();
        insta::assert_snapshot!(name, words);
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who may call what, from the declarations; and that a change comes from our own pages.

use testing::{both_engines, check_access};

use super::*;

#[tokio::test]
async fn every_endpoint_lets_in_exactly_whom_it_declares() {
    both_engines(FEATURES, |app| async move {
        let table = check_access(&app, &people::FEATURE).await;
        insta::assert_snapshot!("access", table);
    })
    .await;
}

#[tokio::test]
async fn a_change_without_the_form_token_or_from_another_site_is_refused() {
    both_engines(FEATURES, |app| async move {
        let (_, _, boss) = owner(&app).await;
        let fields = [("email", "uusi@testila.fi"), ("role", "owner")];
        let foreign = boss.clone().with_header("sec-fetch-site", "cross-site");
        foreign.post_form("/fi/desk/people", &fields).await.expect(403);
        let old = boss.clone().without_header("sec-fetch-site");
        old.clone()
            .with_header("origin", "https://paha.example")
            .post_form("/fi/desk/people", &fields)
            .await
            .expect(403);
        old.post_form("/fi/desk/people", &fields).await.expect(403);
        boss.clone()
            .without_csrf()
            .post_form("/fi/desk/people", &fields)
            .await
            .expect(403)
            .contains("vanhentunut");
        let guessed = [("csrf", "0123456789abcdef0123456789abcdef"), fields[0], fields[1]];
        boss.clone().without_csrf().post_form("/fi/desk/people", &guessed).await.expect(403);
        boss.get("/fi/desk/people").await.lacks("uusi@testila.fi");
    })
    .await;
}

#[tokio::test]
async fn every_statement_is_accepted_by_both_engines() {
    both_engines(FEATURES, |app| async move {
        let refused = store::testing::refused_statements(&app.state.store).await;
        // Statements of what the tests stand on are there too, without their tables.
        let ours: Vec<&String> = refused.iter().filter(|r| r.contains("people")).collect();
        assert!(ours.is_empty(), "{ours:#?}");
    })
    .await;
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who may call what, and that every statement fits both databases.

use crate::help::FEATURES;

#[tokio::test]
async fn every_endpoint_lets_in_whom_it_declares() {
    testing::both_engines(FEATURES, |app| async move {
        let table = testing::check_access(&app, &discussion::FEATURE).await;
        let desk: Vec<&str> = table.lines().filter(|l| l.contains("/desk/")).collect();
        assert_eq!(
            desk,
            [
                "GET /{lang}/desk/b/{id}/comments: owner facilitator moderator",
                "GET /{lang}/desk/b/{id}/comments/answer: owner facilitator",
                "POST /{lang}/desk/b/{id}/comments/answer: owner facilitator",
                "GET /{lang}/desk/b/{id}/comments/{comment}: owner facilitator moderator",
                "POST /{lang}/desk/b/{id}/comments/{comment}/approve: owner facilitator moderator",
                "POST /{lang}/desk/b/{id}/comments/{comment}/hide: owner facilitator moderator",
                "POST /{lang}/desk/b/{id}/comments/{comment}/restore: owner facilitator moderator",
                "POST /{lang}/desk/b/{id}/comments/{comment}/dismiss: owner facilitator moderator",
                "POST /{lang}/desk/b/{id}/comments/{comment}/take-back: owner facilitator",
            ]
        );
    })
    .await;
}

#[tokio::test]
async fn every_statement_fits_both_databases() {
    testing::both_engines(FEATURES, |app| async move {
        let refused = store::testing::refused_statements(&app.state.store).await;
        let ours: Vec<&String> = refused.iter().filter(|r| r.contains("discussion")).collect();
        assert!(ours.is_empty(), "{ours:#?}");
    })
    .await;
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who may call what, and that every statement fits both databases.

use crate::help::FEATURES;

#[tokio::test]
async fn every_endpoint_lets_in_whom_it_declares() {
    testing::both_engines(FEATURES, |app| async move {
        testing::check_access(&app, &outreach::FEATURE).await;
    })
    .await;
}

#[tokio::test]
async fn every_statement_fits_both_databases() {
    testing::both_engines(FEATURES, |app| async move {
        let refused = store::testing::refused_statements(&app.state.store).await;
        let ours: Vec<&String> =
            refused.iter().filter(|r| r.contains("outreach") || r.contains("mail")).collect();
        assert!(ours.is_empty(), "{ours:#?}");
    })
    .await;
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Every statement fits the tables, on both engines.

use brainstorm::FEATURE;

#[tokio::test]
async fn every_statement_is_prepared_on_both_engines() {
    testing::both_engines(&[FEATURE], |app| async move {
        let mut refused = store::testing::refused_statements(&app.state.store).await;
        // Those of the test's own helpers are tried where their tables are.
        refused.retain(|r| r.contains("features/brainstorm"));
        // Statements of what the tests stand on are there too, without their tables.
        let ours: Vec<&String> = refused.iter().filter(|r| r.contains("brainstorm")).collect();
        assert!(ours.is_empty(), "{ours:#?}");
    })
    .await;
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Every statement fits the tables, on both engines.

use brainstorm::FEATURE;

#[tokio::test]
async fn every_statement_is_prepared_on_both_engines() {
    testing::both_engines(&[FEATURE], |app| async move {
        let refused = store::testing::refused_statements(&app.state.store).await;
        assert_eq!(refused, Vec::<String>::new());
    })
    .await;
}

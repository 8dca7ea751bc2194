// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who may call what, and that every statement fits both databases.

use kernel::Role;
use testing::both_engines;

use crate::help::{FEATURES, Town, listed};

#[tokio::test]
async fn every_endpoint_lets_in_whom_it_declares() {
    both_engines(FEATURES, |app| async move {
        let table = testing::check_access(&app, &feedback::FEATURE).await;
        insta::assert_snapshot!("access", table);
    })
    .await;
}

#[tokio::test]
async fn every_statement_fits_both_databases() {
    both_engines(FEATURES, |app| async move {
        let refused = store::testing::refused_statements(&app.state.store).await;
        let ours: Vec<&String> = refused.iter().filter(|r| r.contains("feedback")).collect();
        assert!(ours.is_empty(), "{ours:#?}");
    })
    .await;
}

#[tokio::test]
async fn an_organisation_reads_what_was_written_to_it_and_nothing_else() {
    both_engines(FEATURES, |app| async move {
        let town = Town::new(&app).await;
        town.writes("other", "Kiitos", "").await;
        let owner = app.staff(town.site, &[Role::Owner]);
        let path = listed(&owner).await.remove(0);
        owner.get(&path).await.expect(200).contains("Kiitos");
        let neighbour = app.staff(town.other, &[Role::Owner]);
        assert!(listed(&neighbour).await.is_empty());
        neighbour.get(&path).await.expect(404);
        neighbour.post_form(&path, &[("act", "close")]).await.expect(404);
        // The menu of the desk leads there whom it lets in.
        owner.get("/sv/desk").await.expect(200).contains("/sv/desk/feedback");
        app.staff(town.site, &[Role::Moderator]).get("/sv/desk").await.lacks("/sv/desk/feedback");
    })
    .await;
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The researcher's download on the desk: for who has the right, for a purpose, written down, new numbers each time.

use brainstorm::{contract::State, domain::Visibility};
use kernel::{OrgId, Role};
use testing::both_engines;

use crate::{
    FEATURES,
    fixture::{conversation, org, put},
};

const WISH: [(&str, &str); 3] =
    [("format", "polis"), ("purpose", "Väitöskirja osallistumisesta, lupa 12/2026"), ("agree", "1")];

#[tokio::test]
async fn a_researcher_states_a_purpose_and_gets_rows_with_new_numbers_each_time() {
    both_engines(FEATURES, |app| async move {
        let id = put(&app, conversation(State::Published, Visibility::UntilPublished)).await;
        let desk = app.staff(org(), &[Role::Analyst]);
        let at = |lang: &str| format!("/{lang}/desk/b/{id}/rows");
        for (lang, words) in [("fi", "Ketään ei saa yrittää tunnistaa"), ("sv", "Villkor"), ("en", "Terms")]
        {
            desk.get(&at(lang)).await.expect(200).contains(words).contains(&at(lang));
        }
        desk.get(&at("fi")).await.contains("Kukaan ei ole ottanut rivejä");
        // Each part is needed, and what was typed stays.
        for (without, error) in [("format", "e-format"), ("purpose", "e-purpose"), ("agree", "e-agree")] {
            let wish: Vec<_> = WISH.into_iter().filter(|(name, _)| *name != without).collect();
            let again = desk.post_form(&at("fi"), &wish).await;
            again.expect(422).contains(error);
            if without == "agree" {
                again.contains("lupa 12/2026");
            }
        }
        let mut taken = Vec::new();
        for _ in 0..2 {
            let sent = desk.post_form(&at("fi"), &WISH).await;
            assert_eq!(sent.expect(200).header("content-type"), "application/zip");
            assert_eq!(sent.header("cache-control"), "no-store");
            taken.push(sent.bytes().to_vec());
        }
        let holds = |zip: &[u8], name: &str| zip.windows(name.len()).any(|w| w == name.as_bytes());
        for name in ["README.txt", "participants.csv", "votes.csv", "two-axis.csv"] {
            assert!(holds(&taken[0], name), "{name}");
        }
        assert_ne!(taken[0], taken[1]);
        app.clock.advance(1_000);
        let parquet = [("format", "parquet"), WISH[1], WISH[2]];
        let sent = desk.post_form(&at("fi"), &parquet).await;
        assert!(holds(sent.expect(200).bytes(), "participants.parquet"));
        let page = desk.get(&at("fi")).await;
        assert_eq!(page.expect(200).text().matches("lupa 12/2026").count(), 3);
        // And in the organisation's access log.
        let auditor = app.staff(org(), &[Role::Owner]);
        auditor.get("/fi/desk/audit").await.expect(200).contains(&at("fi"));
    })
    .await;
}

#[tokio::test]
async fn rows_are_nobody_else_s_and_nobody_s_while_results_are_hidden() {
    both_engines(FEATURES, |app| async move {
        let id = put(&app, conversation(State::Open, Visibility::UntilPublished)).await;
        let at = format!("/fi/desk/b/{id}/rows");
        for role in [Role::Moderator, Role::Viewer] {
            let desk = app.staff(org(), &[role]);
            desk.get(&at).await.expect(403);
            desk.post_form(&at, &WISH).await.expect(403);
        }
        let stranger = app.staff(OrgId::from_i64(77), &[Role::Owner]);
        stranger.get(&at).await.expect(404);
        stranger.post_form(&at, &WISH).await.expect(404);
        app.visitor().get(&at).await.expect(303);
        let desk = app.staff(org(), &[Role::Owner]);
        desk.get(&at).await.expect(200).contains("Rivejä ei voi vielä ottaa").lacks("<textarea");
        desk.post_form(&at, &WISH).await.expect(404);
        desk.get(&at).await.contains("Kukaan ei ole ottanut rivejä");
    })
    .await;
}

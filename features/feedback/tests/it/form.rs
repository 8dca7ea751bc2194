// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The form: what it says, what it takes, to whom it goes, what is kept of it.

use testing::both_engines;

use crate::help::{FEATURES, Town};

#[tokio::test]
async fn it_says_in_each_language_what_becomes_of_a_message() {
    both_engines(FEATURES, |app| async move {
        let town = Town::new(&app).await;
        for lang in ["fi", "sv", "en"] {
            let page = town.app.visitor().get(&format!("/{lang}/feedback?from=/{lang}/b/kunta")).await;
            insta::assert_snapshot!(format!("form_{lang}"), page.expect(200).words());
            let sent = town.app.visitor().get(&format!("/{lang}/feedback?sent=1")).await;
            insta::assert_snapshot!(format!("sent_{lang}"), sent.expect(200).words());
        }
    })
    .await;
}

#[tokio::test]
async fn it_is_filled_with_a_page_of_ours_only() {
    both_engines(FEATURES, |app| async move {
        Town::new(&app).await;
        let page = app.visitor().get("/fi/b/kunta").await;
        page.expect(200).contains("/fi/feedback?from=/fi/b/kunta");
        let from = async |from: &str| {
            let form = app.visitor().get(&format!("/fi/feedback?from={from}")).await;
            form.expect(200).field("page")
        };
        assert_eq!(from("/fi/b/kunta").await, "/fi/b/kunta");
        assert_eq!(from("/fi/b/kunta?kunta%3D091").await, "/fi/b/kunta");
        for foreign in ["https://paha.example/", "//paha.example", "javascript:alert(1)", "/%3Cb%3E"] {
            assert_eq!(from(foreign).await, "", "{foreign}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_form_that_needs_another_look_comes_back_with_what_was_typed() {
    both_engines(FEATURES, |app| async move {
        let town = Town::new(&app).await;
        let long = "a".repeat(4_001);
        let cases: [(&[(&str, &str)], &str); 6] = [
            (&[], "Valitse, mitä palautteesi koskee."),
            (&[("about", "weather"), ("message", "x")], "Valitse, mitä palautteesi koskee."),
            (&[("about", "content"), ("message", " \n\u{202e} ")], "Kirjoita viesti."),
            (&[("about", "content"), ("message", &long)], "Lyhennä viesti"),
            (&[("about", "content"), ("message", "x"), ("page", &long)], "Lyhennä sivun nimi"),
            (&[("about", "content"), ("message", "x"), ("email", "aino")], "nimi@esimerkki.fi"),
        ];
        for (fields, says) in cases {
            let again = app.visitor().post_form("/fi/feedback", fields).await;
            again.expect(422).contains(says).contains("aria-invalid");
        }
        let fields = [("about", "privacy"), ("message", "Poistakaa <b>tietoni</b>"), ("email", "aino@")];
        let again = app.visitor().post_form("/fi/feedback", &fields).await;
        again.expect(422).contains("Poistakaa &#60;b&#62;tietoni").contains("value=\"privacy\" checked");
        assert_eq!(again.field("email"), "aino@");
        // Without scripts the language changes and nothing is lost, or kept.
        let fields = [("about", "privacy"), ("message", "Radera"), ("switch", "1")];
        let again = app.visitor().post_form("/sv/feedback", &fields).await;
        again.expect(200).contains("lang=\"sv\"").contains("Radera");
        app.visitor().post_form("/fi/feedback", &[("message", "x"), ("nobody", "knows")]).await.expect(400);
        assert!(town.rows().await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn it_goes_to_the_organisation_of_the_brainstorm_else_to_the_site_s_owner() {
    both_engines(FEATURES, |app| async move {
        let town = Town::new(&app).await;
        let pages = [
            ("/sv/b/kunta/results", town.other),
            ("http://localhost:8080/fi/b/kunta", town.other),
            ("/fi/b/ei-ole", town.site),
            ("etusivu", town.site),
            ("", town.site),
        ];
        for (n, (page, _)) in pages.iter().enumerate() {
            let message = n.to_string();
            let fields = [("about", "content"), ("page", *page), ("message", message.as_str())];
            app.visitor().post_form("/sv/feedback", &fields).await.expect(303);
        }
        let rows = town.rows().await;
        assert_eq!(rows.iter().map(|r| r.org).collect::<Vec<_>>(), pages.map(|(_, org)| org));
    })
    .await;
}

#[tokio::test]
async fn a_day_a_due_date_and_a_locked_address_are_kept() {
    both_engines(FEATURES, |app| async move {
        let town = Town::new(&app).await;
        town.writes("accessibility", "Kartta ei aukea", " Aino@example.fi ").await;
        let rows = town.rows().await;
        assert_eq!((rows[0].arrived_on, rows[0].due_on), (20_261_121, 20_261_205));
        assert_eq!(rows[0].message, "Kartta ei aukea");
        let locked = rows[0].address.clone().unwrap();
        assert!(!locked.windows(4).any(|w| w.eq_ignore_ascii_case(b"aino")));
    })
    .await;
}

#[tokio::test]
async fn before_there_is_an_organisation_nobody_could_read_it() {
    both_engines(FEATURES, |app| async move {
        let form = app.visitor().get("/fi/feedback").await;
        form.expect(200).contains("Palautetta ei voi vielä antaa").lacks("<textarea");
        let fields = [("about", "content"), ("message", "x")];
        app.visitor().post_form("/fi/feedback", &fields).await.expect(404);
    })
    .await;
}

#[tokio::test]
async fn one_sender_is_asked_to_wait() {
    both_engines(FEATURES, |app| async move {
        let town = Town::new(&app).await;
        for n in 0..30 {
            town.writes("other", &format!("{n}"), "").await;
        }
        let fields = [("about", "other"), ("message", "vielä")];
        let refused = app.visitor().post_form("/fi/feedback", &fields).await;
        refused.expect(429);
        assert_ne!(refused.header("retry-after"), "");
        app.clock.advance(60_000);
        town.writes("other", "odotettuani", "").await;
    })
    .await;
}

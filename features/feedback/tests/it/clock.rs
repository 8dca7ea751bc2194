// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What happens by the clock.

use kernel::Role;
use testing::both_engines_with_mail;

use crate::help::{DAY, FEATURES, Town, listed};

const HALF_AN_HOUR: i64 = 1_801_000;

#[tokio::test]
async fn on_the_tenth_day_the_owners_hear_once_what_waits() {
    both_engines_with_mail(FEATURES, |app, sink| async move {
        let town = Town::new(&app).await;
        town.member("Outi", "omistaja@kauhava.example", Role::Owner).await;
        town.member("Fanni", "fasilitaattori@kauhava.example", Role::Facilitator).await;
        town.member("Pate", "alusta@kauhava.example", Role::Platform).await;
        town.writes("accessibility", "Kartta ei aukea", "aino@example.fi").await;
        town.writes("content", "Kirjoitusvirhe", "").await;
        let facilitator = app.staff(town.site, &[Role::Facilitator]);
        let paths = listed(&facilitator).await;
        for path in &paths {
            if facilitator.get(path).await.text().contains("Kirjoitusvirhe") {
                facilitator.post_form(path, &[("act", "close")]).await.expect(303);
            }
        }
        app.clock.advance(9 * DAY);
        app.run_jobs().await;
        assert!(sink.arrived().is_empty(), "nine days");
        app.clock.advance(DAY);
        app.run_jobs().await;
        let letter = sink.only("omistaja@kauhava.example");
        let text = letter.text();
        // What was handled is not in it, and the message's words are not for mail.
        assert!(text.contains("- Tillgänglighet, ska besvaras senast 5.12.2026"), "{text}");
        assert!(!text.contains("Innehåll") && !text.contains("Kartta"), "{text}");
        assert_eq!(letter.path("/desk/"), "/sv/desk/feedback");
        for _ in 0..3 {
            app.clock.advance(HALF_AN_HOUR);
            app.run_jobs().await;
        }
        app.clock.advance(DAY);
        app.run_jobs().await;
        assert_eq!(sink.arrived().len(), 1, "{:#?}", sink.arrived());
    })
    .await;
}

#[tokio::test]
async fn a_message_goes_a_year_after_it_was_handled_and_one_that_nobody_handles_after_two() {
    both_engines_with_mail(FEATURES, |app, _| async move {
        let town = Town::new(&app).await;
        town.writes("other", "unohdettu", "aino@example.fi").await;
        town.writes("other", "käsitelty", "").await;
        let owner = app.staff(town.site, &[Role::Owner]);
        for path in listed(&owner).await {
            if owner.get(&path).await.text().contains("käsitelty</p>") {
                owner.post_form(&path, &[("act", "close")]).await.expect(303);
            }
        }
        let left = async || {
            app.run_jobs().await;
            let rows = town.rows().await;
            rows.iter()
                .map(|r| format!("{}{}", r.message, if r.address.is_some() { " @" } else { "" }))
                .collect::<Vec<String>>()
        };
        let none: Vec<String> = Vec::new();
        app.clock.advance(364 * DAY);
        assert_eq!(left().await, vec!["käsitelty".to_owned(), "unohdettu @".to_owned()]);
        app.clock.advance(DAY);
        assert_eq!(left().await, vec!["unohdettu".to_owned()]);
        app.clock.advance(365 * DAY);
        assert_eq!(left().await, vec!["unohdettu".to_owned()]);
        app.clock.advance(DAY);
        assert_eq!(left().await, none);
    })
    .await;
}

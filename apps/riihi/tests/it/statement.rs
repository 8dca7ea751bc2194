// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The accessibility statement: what the law wants in it, from the results, the configuration and the clock.

use std::sync::Arc;

use kernel::LocalizedText;
use testing::TestApp;

use crate::{features::FEATURES, site::responsible::Responsible};

#[tokio::test]
async fn it_has_dates_shortcomings_another_way_whoever_answers_and_the_authority() {
    let database = store::testing::TestDatabase::sqlite();
    let app = TestApp::start(&database, FEATURES).await;
    let name = LocalizedText::new("Kauhavan kaupunki", "Kauhava stad", "City of Kauhava");
    let slug = "kauhava".parse().unwrap();
    people::contract::ensure_organisation(&app.state, slug, name, "municipality").await.unwrap();
    let told = [
        ("fi", ["Seloste laadittu", "3.1.2", "Toinen tapa:", "Kauhavan kaupunki", "virasto Traficom"]),
        ("sv", ["Utlåtandet upprättat", "2.1.1", "Ett annat sätt:", "Kauhava stad", "verket Traficom"]),
        ("en", ["Statement written", "1.1.1", "Another way:", "City of Kauhava", "Agency Traficom"]),
    ];
    for (lang, parts) in told {
        let page = app.visitor().get(&format!("/{lang}/accessibility")).await;
        for part in parts {
            page.expect(200).contains(part);
        }
        page.contains(&format!("href=\"/{lang}/feedback\"")).contains("saavutettavuus@traficom.fi");
        page.lacks("notice-warning");
    }
}

#[tokio::test]
async fn the_operator_sets_who_answers_and_who_supervises() {
    let database = store::testing::TestDatabase::sqlite();
    let app = TestApp::start(&database, FEATURES).await;
    let set = serde_json::json!({
        "unit": { "fi": "Viestintäyksikkö", "sv": "Kommunikationsenheten" },
        "contact": "viestinta@kunta.example",
        "authority": { "name": { "fi": "Uusi virasto" }, "site": "", "email": "", "phone": "" },
    });
    app.state.put(Arc::new(serde_json::from_value::<Responsible>(set).unwrap()));
    let page = app.visitor().get("/sv/accessibility").await;
    page.expect(200).contains("Kommunikationsenheten").contains("viestinta@kunta.example");
    page.contains("Uusi virasto").lacks("Traficom");
}

#[tokio::test]
async fn it_says_first_when_the_last_look_is_over_a_year_ago() {
    let database = store::testing::TestDatabase::sqlite();
    let app = TestApp::start(&database, FEATURES).await;
    // Two years after the tests begin: later than any results in this build are good for.
    app.clock.advance(731 * 86_400_000);
    let page = app.visitor().get("/en/accessibility").await;
    page.expect(200).contains("This statement is out of date").contains("more than 12 months ago");
}

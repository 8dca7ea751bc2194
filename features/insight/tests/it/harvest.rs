// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What other programs read of results: the catalogue of open data, and what search engines are told.

use brainstorm::{contract::State, domain::Visibility};
use kernel::Role;
use serde_json::Value;
use testing::both_engines;

use crate::{
    FEATURES,
    fixture::{conversation, org, put},
};

#[tokio::test]
async fn the_catalogue_has_every_published_result_with_files_that_come_down() {
    both_engines(FEATURES, |app| async move {
        let visitor = app.visitor();
        let empty = visitor.get("/data/catalog.rdf").await;
        empty.expect(200).contains("dcat:Catalog").lacks("dcat:Dataset");
        put(&app, conversation(State::Published, Visibility::UntilPublished)).await;
        app.visitor().get("/fi/b/tulevaisuus/results").await;
        app.run_jobs().await;
        let catalogue = visitor.get("/data/catalog.rdf").await;
        catalogue
            .expect(200)
            .contains("<dcat:Dataset")
            .contains("xml:lang=\"sv\"")
            .contains("data-theme/GOVE");
        assert!(catalogue.header("content-type").starts_with("application/rdf+xml"));
        let text = catalogue.text();
        let files: Vec<&str> = text
            .split("<dcat:downloadURL rdf:resource=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        assert!(files.len() >= 6, "{files:?}");
        for file in files {
            let path = file.find("/fi/b/").map_or(file, |at| &file[at..]);
            visitor.get(path).await.expect(200);
        }
        visitor.get("/fi/b/tulevaisuus/results").await.contains("/data/catalog.rdf");
    })
    .await;
}

#[tokio::test]
async fn what_is_not_published_is_in_no_catalogue_and_told_to_no_search_engine() {
    both_engines(FEATURES, |app| async move {
        put(&app, conversation(State::Closed, Visibility::UntilPublished)).await;
        app.visitor().get("/fi/b/tulevaisuus/results").await;
        app.run_jobs().await;
        app.visitor().get("/data/catalog.rdf").await.expect(200).lacks("dcat:Dataset");
        let staff = app.staff(org(), &[Role::Facilitator]);
        staff.get("/fi/b/tulevaisuus/results").await.expect(200).lacks("ld+json");
    })
    .await;
}

#[tokio::test]
async fn search_engines_are_told_of_a_dataset_in_the_page_s_language() {
    both_engines(FEATURES, |app| async move {
        let mut new = conversation(State::Published, Visibility::UntilPublished);
        new.settings.title.sv = "Framtid </script><b>".to_owned();
        put(&app, new).await;
        app.visitor().get("/fi/b/tulevaisuus/results").await;
        app.run_jobs().await;
        let page = app.visitor().get("/sv/b/tulevaisuus/results").await;
        let text = page.expect(200).text();
        let json = text.split("application/ld+json\">").nth(1).unwrap().split("</script>").next().unwrap();
        let data: Value = serde_json::from_str(json).unwrap();
        assert_eq!(data["@type"], "Dataset");
        assert_eq!(data["name"], "Framtid </script><b>");
        assert_eq!(data["inLanguage"], "sv");
        assert!(data["distribution"].as_array().is_some_and(|d| d.len() > 4));
    })
    .await;
}

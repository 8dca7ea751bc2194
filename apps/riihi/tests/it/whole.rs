// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What must hold over all features together, found from their own declarations.

use std::collections::BTreeSet;

use serde_json::Value;
use store::testing::databases;
use testing::{TestApp, check_access};

use crate::features::FEATURES;

#[tokio::test]
async fn every_endpoint_lets_in_exactly_whom_it_declares() {
    let database = store::testing::TestDatabase::sqlite();
    let app = TestApp::start(&database, FEATURES).await;
    let mut endpoints = 0;
    for feature in FEATURES {
        endpoints += check_access(&app, feature).await.lines().count();
    }
    assert!(endpoints > 80, "{endpoints} endpoints were tried");
}

#[tokio::test]
async fn every_statement_can_be_prepared_on_both_migrated_schemas() {
    for database in databases() {
        let store = database.open().await;
        store.migrate(&web::migrations(FEATURES)).await.unwrap();
        let refused = store::testing::refused_statements(&store).await;
        assert!(refused.is_empty(), "{refused:#?}");
        database.drop_it(store).await;
    }
}

/// Table and column of every table that the migrations make.
fn columns() -> BTreeSet<(String, String)> {
    let store_tables = [include_str!("../../../../base/store/migrations/0001_chain_and_log.sql")];
    let migrations = web::migrations(FEATURES);
    let texts = store_tables.into_iter().chain(migrations.iter().map(|m| m.sql));
    let mut out = BTreeSet::new();
    for text in texts {
        let mut table = None;
        for line in text.lines() {
            if let ["ALTER", "TABLE", table, "ADD", "COLUMN", column, ..] =
                line.split_whitespace().collect::<Vec<_>>()[..]
            {
                out.insert((table.to_owned(), column.to_owned()));
                continue;
            }
            let mut words = line.split_whitespace().map(|word| word.trim_end_matches(','));
            match (words.next(), words.next(), words.next()) {
                (Some("CREATE"), Some("TABLE"), Some(name)) => table = Some(name.to_owned()),
                (Some(")" | ");"), ..) => table = None,
                (Some(column), Some("BIGINT" | "TEXT" | "BYTEA" | "DOUBLE"), _) => {
                    if let Some(table) = &table {
                        out.insert((table.clone(), column.to_owned()));
                    }
                }
                _ => {}
            }
        }
    }
    out
}

#[test]
fn every_column_is_in_the_data_inventory_with_its_purpose() {
    let inventory = include_str!("../../../../docs/data-inventory.tsv");
    let mut listed = BTreeSet::new();
    for row in inventory.lines().skip(1) {
        let cells: Vec<&str> = row.split('\t').collect();
        assert_eq!(cells.len(), 6, "{row}");
        assert!(cells.iter().all(|c| !c.trim().is_empty()), "{row}");
        listed.insert((cells[0].to_owned(), cells[1].to_owned()));
    }
    let there = columns();
    let missing: Vec<_> = there.difference(&listed).collect();
    let gone: Vec<_> = listed.difference(&there).collect();
    assert!(missing.is_empty() && gone.is_empty(), "missing: {missing:?}, gone: {gone:?}");
}

/// Table and column of each row of a paper's table that begins with a table's name.
fn columns_of_a_paper(paper: &str) -> BTreeSet<(String, String)> {
    let quoted =
        |cell: &str| -> Vec<String> { cell.split('`').skip(1).step_by(2).map(str::to_owned).collect() };
    let mut out = BTreeSet::new();
    for row in paper.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = row.split('|').collect();
        assert_eq!(cells.len(), 6, "{row}");
        let table = quoted(cells[1]).remove(0);
        out.extend(quoted(cells[3]).into_iter().map(|column| (table.clone(), column)));
    }
    out
}

#[test]
fn the_impact_assessments_list_the_columns_that_hold_personal_data() {
    let inventory = include_str!("../../../../docs/data-inventory.tsv");
    let rows = inventory.lines().skip(1).map(|row| row.split('\t').collect::<Vec<_>>());
    let personal = rows.filter(|cells| cells[3] != "no personal data");
    let personal: BTreeSet<_> = personal.map(|cells| (cells[0].to_owned(), cells[1].to_owned())).collect();
    let papers = [
        include_str!("../../../../docs/privacy/dpia.fi.md"),
        include_str!("../../../../docs/privacy/dpia.en.md"),
    ];
    for paper in papers {
        let listed = columns_of_a_paper(paper);
        let missing: Vec<_> = personal.difference(&listed).collect();
        let gone: Vec<_> = listed.difference(&personal).collect();
        assert!(missing.is_empty() && gone.is_empty(), "missing: {missing:?}, gone: {gone:?}");
    }
}

#[test]
fn every_table_begins_with_the_organisation() {
    for migration in web::migrations(FEATURES) {
        for part in migration.sql.split("CREATE TABLE ").skip(1) {
            let body = part.split_once('(').map_or("", |(_, body)| body);
            assert!(body.trim_start().starts_with("org_id BIGINT NOT NULL"), "{}: {part}", migration.feature);
        }
    }
}

#[tokio::test]
async fn the_api_description_names_every_endpoint_and_every_reference_leads_somewhere() {
    let database = store::testing::TestDatabase::sqlite();
    let app = TestApp::start(&database, FEATURES).await;
    let described: Value = app.visitor().get("/api/v1/openapi.json").await.json();
    assert_eq!(described["openapi"], "3.1.0");
    let paths = described["paths"].as_object().unwrap();
    for route in web::routes(FEATURES).iter().filter(|r| r.path.starts_with("/api/")) {
        if route.path.ends_with("openapi.json") {
            continue;
        }
        let method = route.method.as_str().to_lowercase();
        assert!(paths[route.path][&method].is_object(), "{method} {}", route.path);
    }
    let text = described.to_string();
    for at in text.match_indices("\"$ref\":\"#/").map(|(i, m)| i + m.len()) {
        let pointer = text[at..].split('"').next().unwrap();
        assert!(described.pointer(&format!("/{pointer}")).is_some(), "{pointer}");
    }
}

#[test]
fn what_shows_people_s_words_to_staff_beside_the_public_pages_is_in_the_access_log() {
    let routes = web::routes(FEATURES);
    let noted = |method: &http::Method, path: &str| {
        routes.iter().any(|r| r.method == *method && r.path == path && r.audited.is_some())
    };
    let at_the_desk = "/{lang}/desk/b/{id}";
    for tail in ["/queue", "/ideas/{idea}", "/comments", "/comments/{comment}"] {
        assert!(noted(&http::Method::GET, &format!("{at_the_desk}{tail}")), "reading {tail}");
    }
    assert!(noted(&http::Method::POST, &format!("{at_the_desk}/paper")), "answers from paper");
    assert!(noted(&http::Method::GET, "/{lang}/desk/feedback/{id}"), "reading feedback");
    assert!(!noted(&http::Method::GET, "/{lang}/b/{slug}/results"), "reading results is nobody's business");
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! In, out and in again gives the same result.

use std::path::Path;

use insight::contract::{ImportOptions, import, public_json, public_tables, rows};
use kernel::Actor;
use opinion::files::{Conversation, Mode, Vintage, read, write_polis};
use serde_json::Value;
use testing::TestApp;

use crate::{
    FEATURES,
    fixture::{conversation, org, put, two_towns},
};

/// What must not change: everything but names and times.
fn essence(json: &Value) -> Value {
    let ideas: Vec<Value> = json["results"]
        .as_array()
        .unwrap()
        .iter()
        .map(|i| serde_json::json!([i["rated"], i["counts"], i["agree"], i["interval"]]))
        .collect();
    let groups: Vec<Value> = json["groups"]
        .as_array()
        .unwrap()
        .iter()
        .map(|g| serde_json::json!([g["size"], g["share"]]))
        .collect();
    serde_json::json!({ "k": json["k"], "votes": json["votes"], "ideas": ideas, "groups": groups })
}

async fn round_trip(app: &TestApp, first: &str, vintage: Vintage) {
    let before = public_json(&app.state, &Actor::System, first).await.unwrap();
    let out = rows(&app.state, &Actor::System, first, "polis").await.unwrap().conversation;
    let folder = tempfile::tempdir().unwrap();
    write_polis(&out, folder.path(), vintage).unwrap();
    let back = read(folder.path(), Mode::Strict).unwrap().conversation;
    let again = import(&app.state, &Actor::System, org(), &back, &ImportOptions::default()).await.unwrap();
    let after = public_json(&app.state, &Actor::System, &again.slug).await.unwrap();
    assert_eq!(essence(&before), essence(&after), "{first} {vintage:?}");
}

async fn app() -> (TestApp, store::testing::TestDatabase) {
    let database = store::testing::databases().into_iter().next().unwrap();
    (TestApp::start(&database, FEATURES).await, database)
}

/// The fixture's own ideas only: files of conversations know no other questions.
fn plain() -> brainstorm::contract::NewConversation {
    let mut new =
        conversation(brainstorm::contract::State::Published, brainstorm::domain::Visibility::Always);
    new.questions.truncate(1);
    new.ideas.truncate(crate::fixture::IDEAS);
    new.votes.retain(|v| v.idea < crate::fixture::IDEAS);
    new.answers.clear();
    new
}

#[tokio::test]
async fn export_then_import_gives_equal_results() {
    let (app, _database) = app().await;
    put(&app, plain()).await;
    for vintage in [Vintage::V2022, Vintage::V2025] {
        round_trip(&app, "tulevaisuus", vintage).await;
    }
}

#[tokio::test]
async fn every_export_numbers_people_anew() {
    let (app, _database) = app().await;
    put(&app, plain()).await;
    let take = async || rows(&app.state, &Actor::System, "tulevaisuus", "polis").await.unwrap().conversation;
    let ballots = |c: &Conversation| -> Vec<(u32, u32)> {
        c.votes.iter().filter(|v| v.opinion.value() == 0).map(|v| (v.participant, v.statement)).collect()
    };
    assert_ne!(ballots(&take().await), ballots(&take().await));
}

#[tokio::test]
async fn public_tables_have_what_their_dictionary_says() {
    let (app, _database) = app().await;
    put(&app, conversation(brainstorm::contract::State::Published, brainstorm::domain::Visibility::Always))
        .await;
    let tables = public_tables(&app.state, &Actor::Visitor, "tulevaisuus").await.unwrap();
    for table in &tables {
        assert!(table.rows.iter().all(|r| r.len() == table.columns.len()), "{}", table.name);
    }
    let names: Vec<&str> = tables.iter().map(|t| t.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "ideas",
            "ideas_by",
            "participants",
            "places",
            "groups",
            "answers",
            "two_axis",
            "channels",
            "data_dictionary"
        ]
    );
    assert!(insight::contract::xlsx(&tables).is_ok());
    assert_eq!(insight::contract::csv_files(&tables, tables::CsvStyle::Finnish).unwrap().len(), 9);
}

#[tokio::test]
async fn the_open_data_folder_is_what_its_package_says() {
    let (app, _database) = app().await;
    put(&app, conversation(brainstorm::contract::State::Published, brainstorm::domain::Visibility::Always))
        .await;
    let folder = tempfile::tempdir().unwrap();
    insight::contract::write_open(&app.state, &Actor::Visitor, "tulevaisuus", folder.path()).await.unwrap();
    let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
    let package: Value = serde_json::from_str(&read("datapackage.json")).unwrap();
    for resource in package["resources"].as_array().unwrap() {
        let text = read(resource["path"].as_str().unwrap());
        let head: Vec<&str> = text.lines().next().unwrap().split(',').collect();
        let fields: Vec<&str> = resource["schema"]["fields"]
            .as_array()
            .unwrap()
            .iter()
            .map(|f| f["name"].as_str().unwrap())
            .collect();
        assert_eq!(head, fields, "{}", resource["path"]);
        assert!(text.lines().count() > 1, "{}", resource["path"]);
    }
    let places: Value = serde_json::from_str(&read("places.geojson")).unwrap();
    let helsinki = |f: &&Value| f["properties"]["code"] == "091";
    let found = places["features"].as_array().unwrap().iter().find(helsinki).unwrap();
    assert_eq!(found["properties"]["people_is"], "exact");
    assert_eq!(found["geometry"]["type"], "Point");
    // The same in one file and one by one on the web.
    let base = "/fi/b/tulevaisuus/results/data";
    let visitor = app.visitor();
    let csv = visitor.get(&format!("{base}/ideas.csv")).await.expect(200).text();
    assert_eq!(csv, read("ideas.csv"));
    visitor.get(&format!("{base}/excel/ideas.csv")).await.expect(200).contains("idea;question;text");
    for name in ["results.zip", "results.xlsx", "datapackage.json", "places.geojson", "two_axis.csv"] {
        visitor.get(&format!("{base}/{name}")).await.expect(200);
    }
    visitor.get(&format!("{base}/people.csv")).await.expect(404);
    visitor.get(&format!("{base}/datapackage.csv")).await.expect(404);
}

#[tokio::test]
async fn rows_bear_their_day_and_bring_two_axes_and_a_readme() {
    let (app, _database) = app().await;
    let mut new =
        conversation(brainstorm::contract::State::Published, brainstorm::domain::Visibility::Always);
    let day = kernel::Date { year: 2026, month: 11, day: 9 };
    let last = new.votes.len() - 1;
    new.votes[last].on = day;
    put(&app, new).await;
    let rows = rows(&app.state, &Actor::System, "tulevaisuus", "polis").await.unwrap();
    assert_eq!(rows.two_axis.rows.len(), crate::fixture::PEOPLE);
    let of_day = |text: &str| {
        rows.two_axis.rows.iter().filter(|r| r.last() == Some(&tables::Cell::from(text))).count()
    };
    assert_eq!((of_day("2026-11-09"), of_day("2026-11-01")), (1, crate::fixture::PEOPLE - 1));
    assert!(rows.readme.contains("keeps no time of day") && rows.readme.contains("62 ratings on two axes"));
}

#[tokio::test]
async fn what_is_about_the_conversation_itself_is_marked_and_stays_out_of_the_lists() {
    let (app, _database) = app().await;
    put(&app, plain()).await;
    let mut c = rows(&app.state, &Actor::System, "tulevaisuus", "polis").await.unwrap().conversation;
    c.statements[0].meta = true;
    let options = ImportOptions { slug: Some("meta".to_owned()), ..ImportOptions::default() };
    import(&app.state, &Actor::System, org(), &c, &options).await.unwrap();
    let json = public_json(&app.state, &Actor::System, "meta").await.unwrap();
    let marked: Vec<&Value> =
        json["results"].as_array().unwrap().iter().filter(|i| i["meta"] == true).collect();
    assert_eq!(marked.len(), 1);
    let id = marked[0]["id"].as_str().unwrap();
    let ideas = |part: &Value| part.to_string().contains(id);
    assert!(!ideas(&json["consensus"]) && !ideas(&json["divisive"]) && !ideas(&json["groups"]));
    assert_eq!(json["ideas"], crate::fixture::IDEAS - 1);
    let visitor = app.visitor();
    visitor
        .get("/fi/b/meta/results/ideas")
        .await
        .expect(200)
        .lacks("Idea numero 0 ")
        .contains("1 väite koskee");
    visitor.get("/fi/b/meta/results/ideas?meta=1").await.expect(200).contains("Idea numero 0 ");
    // And it is marked again in the files that come out.
    let again = rows(&app.state, &Actor::System, "meta", "polis").await.unwrap().conversation;
    assert_eq!(again.statements.iter().filter(|s| s.meta).count(), 1);
}

#[tokio::test]
async fn every_municipality_has_its_sheet() {
    let (app, _database) = app().await;
    let new = conversation(brainstorm::contract::State::Published, brainstorm::domain::Visibility::Always);
    put(&app, two_towns(new)).await;
    let folder = tempfile::tempdir().unwrap();
    let n = insight::contract::write_sheets(
        &app.state,
        &Actor::Visitor,
        "tulevaisuus",
        kernel::Lang::Sv,
        folder.path(),
    )
    .await
    .unwrap();
    assert_eq!(n, 308);
    let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
    assert!(read("091-helsingfors.html").contains("Vad man är ense om här"));
    assert_eq!(read("all.html").matches("<article class=\"sheet\">").count(), 308);
    assert!(!read("riihi.css").contains("/assets/"), "styles name files that are not beside them");
}

#[tokio::test]
async fn a_real_conversation_comes_in_and_out_again() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/polis/brexit-consensus");
    if !folder.exists() {
        eprintln!("SKIPPED: no real conversation at {}", folder.display());
        return;
    }
    let (app, _database) = app().await;
    let c = read(&folder, Mode::Lenient).unwrap().conversation;
    let options = ImportOptions { slug: Some("oikea".to_owned()), ..ImportOptions::default() };
    let imported = import(&app.state, &Actor::System, org(), &c, &options).await.unwrap();
    assert_eq!(imported.path, "/fi/b/oikea/results");
    app.visitor().get(&imported.path).await.expect(200).contains("Tuotu toisesta");
    round_trip(&app, "oikea", Vintage::V2022).await;
}

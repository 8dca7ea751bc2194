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
    fixture::{conversation, org, put},
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
    let (out, _) = rows(&app.state, &Actor::System, first, "polis").await.unwrap();
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
    let take = async || rows(&app.state, &Actor::System, "tulevaisuus", "polis").await.unwrap().0;
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
    assert_eq!(names, ["ideas", "ideas_by", "participants", "groups", "answers", "data_dictionary"]);
    assert!(insight::contract::xlsx(&tables).is_ok());
    assert_eq!(insight::contract::csv_files(&tables, tables::CsvStyle::Finnish).unwrap().len(), 6);
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

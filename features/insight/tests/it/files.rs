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
    let out = rows(&app.state, &Actor::System, first, "polis").await.unwrap().conversation().unwrap();
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
    let take = async || {
        rows(&app.state, &Actor::System, "tulevaisuus", "polis").await.unwrap().conversation().unwrap()
    };
    let ballots = |c: &Conversation| -> Vec<(u32, u32)> {
        c.votes.iter().filter(|v| v.opinion.value() == 0).map(|v| (v.participant, v.statement)).collect()
    };
    assert_ne!(ballots(&take().await), ballots(&take().await));
}

/// Files that are written row by row are those that the engine writes of the same conversation held in memory.
#[tokio::test]
async fn rows_that_are_written_as_they_come_are_those_that_the_engine_writes() {
    let (app, _database) = app().await;
    put(&app, conversation(brainstorm::contract::State::Published, brainstorm::domain::Visibility::Always))
        .await;
    let rows = rows(&app.state, &Actor::System, "tulevaisuus", "polis").await.unwrap();
    let whole = rows.conversation().unwrap();
    let lines = |bytes: &[u8]| -> Vec<String> {
        let mut lines: Vec<String> =
            String::from_utf8(bytes.to_vec()).unwrap().lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    for vintage in [Vintage::V2022, Vintage::V2025] {
        let mut written = std::collections::BTreeMap::new();
        rows.polis(vintage, |name, write| {
            let mut bytes = Vec::new();
            write(&mut bytes)?;
            written.insert(name.to_owned(), bytes);
            Ok::<_, tables::Error>(())
        })
        .unwrap();
        for (name, bytes) in opinion::files::polis_files(&whole, vintage) {
            assert!(bytes.len() > 100 && bytes.iter().filter(|b| **b == b'\n').count() > 5, "{name}");
            // The engine has votes by time first.
            assert_eq!(lines(&written[name]), lines(&bytes), "{name} {vintage:?}");
        }
    }
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
            "perception",
            "answers",
            "two_axis",
            "channels",
            "data_dictionary"
        ]
    );
    assert!(insight::contract::xlsx(&tables).is_ok());
    assert_eq!(insight::contract::csv_files(&tables, tables::CsvStyle::Finnish).unwrap().len(), 10);
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
    let resources = package["resources"].as_array().unwrap();
    assert!(resources.iter().all(|r| folder.path().join(r["path"].as_str().unwrap()).is_file()));
    for resource in resources.iter().filter(|r| r["format"] == "csv") {
        let text = read(resource["path"].as_str().unwrap());
        let head: Vec<&str> = text.lines().next().unwrap().split(',').collect();
        let fields: Vec<&str> = resource["schema"]["fields"]
            .as_array()
            .unwrap()
            .iter()
            .map(|f| f["name"].as_str().unwrap())
            .collect();
        assert_eq!(head, fields, "{}", resource["path"]);
        for words in resource["schema"]["fields"].as_array().unwrap() {
            for lang in ["fi", "sv", "en"] {
                let told = |part: &str| words[part][lang].as_str().is_some_and(|w| !w.is_empty());
                assert!(told("titles") && told("descriptions"), "{words}");
            }
        }
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
    assert_eq!(rows.on_two_axes(), crate::fixture::PEOPLE as u64);
    assert!(rows.readme.contains("keeps no time of day") && rows.readme.contains("62 ratings on two axes"));
    let mut files = std::collections::BTreeMap::new();
    let put = |name: &str, write: insight::contract::WriteFile<'_>| {
        let mut bytes = Vec::new();
        write(&mut bytes)?;
        files.insert(name.to_owned(), String::from_utf8(bytes).unwrap());
        Ok::<_, tables::Error>(())
    };
    rows.polis(Vintage::V2025, put).unwrap();
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    let expected = [
        "README.txt",
        "comment-groups.csv",
        "comments.csv",
        "participant-votes.csv",
        "participants.csv",
        "summary.csv",
        "two-axis.csv",
        "votes.csv",
    ];
    assert_eq!(names, expected);
    let of_day = |day: &str| files["two-axis.csv"].lines().filter(|l| l.ends_with(day)).count();
    assert_eq!((of_day("2026-11-09"), of_day("2026-11-01")), (1, crate::fixture::PEOPLE - 1));
    let people = &files["participants.csv"];
    assert!(people.starts_with("participant,age_band,language,municipality,stakeholder_group\n"), "{people}");
    assert_eq!(people.matches(",elected").count(), 14);
}

/// The columns that a Parquet file and a CSV file of the same table have, cell by cell as text.
fn cells_of_parquet(path: &Path, columns: &[&str]) -> Vec<Vec<String>> {
    let mut out = Vec::new();
    let file = tables::ParquetTable::open(path).unwrap();
    assert_eq!(file.columns(), columns);
    let word = |cell: &tables::Cell| match cell {
        tables::Cell::Empty => String::new(),
        tables::Cell::Int(n) => n.to_string(),
        tables::Cell::Real(x) => x.to_string(),
        tables::Cell::Text(text) => text.clone(),
    };
    file.each(columns, |_, row| {
        out.push(row.iter().map(word).collect());
        Ok::<_, tables::Error>(())
    })
    .unwrap();
    out
}

#[tokio::test]
async fn parquet_holds_what_csv_holds() {
    let (app, _database) = app().await;
    put(&app, conversation(brainstorm::contract::State::Published, brainstorm::domain::Visibility::Always))
        .await;
    let folder = tempfile::tempdir().unwrap();
    insight::contract::write_open(&app.state, &Actor::Visitor, "tulevaisuus", folder.path()).await.unwrap();
    for table in public_tables(&app.state, &Actor::Visitor, "tulevaisuus").await.unwrap() {
        let columns: Vec<&str> = table.columns.iter().map(String::as_str).collect();
        let path = folder.path().join(format!("{}.parquet", table.name));
        let parquet = cells_of_parquet(&path, &columns);
        let csv = std::fs::read_to_string(path.with_extension("csv")).unwrap();
        let csv: Vec<Vec<String>> = csv.lines().skip(1).map(crate::attack::fields).collect();
        assert_eq!(parquet, csv, "{}", table.name);
    }
    let base = "/fi/b/tulevaisuus/results/data";
    let sent = app.visitor().get(&format!("{base}/ideas.parquet")).await;
    assert_eq!(
        sent.expect(200).bytes().to_vec(),
        std::fs::read(folder.path().join("ideas.parquet")).unwrap()
    );
    app.visitor().get(&format!("{base}/excel/ideas.parquet")).await.expect(404);
}

#[tokio::test]
async fn themes_comments_and_official_answers_are_open_data_without_people() {
    let (app, _database) = app().await;
    let id = put(&app, crate::themes::published()).await;
    let ideas =
        app.state.get::<brainstorm::Brainstorms>().unwrap().all_ideas(&Actor::System, id).await.unwrap();
    let hidden = ideas.iter().find(|i| !i.state.is_visible()).map(|i| i.id);
    let seen = ideas.iter().find(|i| i.state.is_visible()).unwrap().id;
    let said = |idea, text: &str, reply_to, official| discussion::contract::ImportedComment {
        idea,
        reply_to,
        text: text.to_owned(),
        lang: kernel::Lang::Fi,
        official,
        created_on: kernel::Date { year: 2026, month: 11, day: 9 },
    };
    let mut list = vec![
        said(seen, "Hyvä, kunhan rahat riittävät", None, false),
        said(seen, "Rahat riittävät.", Some(0), true),
    ];
    list.extend(hidden.map(|idea| said(idea, "Piilossa olevasta", None, false)));
    discussion::contract::import(&app.state, org(), id, &list).await.unwrap();
    insight::contract::analyse(&app.state, id).await.unwrap();
    let rows =
        insight::contract::themes(&app.state, org(), id, &crate::themes::seen(&app, id).await).await.unwrap();
    let desk = app.staff(org(), &[kernel::Role::Facilitator]);
    let words =
        [("kind", "answer"), ("text_fi", "Otamme teeman strategiaan."), ("text_sv", "Vi tar med temat.")];
    desk.post_form(&format!("/fi/desk/b/{id}/themes/{}/say", rows[0].id), &words).await.expect(303);
    let base = "/fi/b/tulevaisuus/results/data";
    let visitor = app.visitor();
    let themes = visitor.get(&format!("{base}/themes.csv")).await.expect(200).text();
    assert_eq!(themes.lines().count(), rows.len() + 1);
    // Every idea leads to a theme that is listed, and a theme to as many ideas as it says.
    let csv = visitor.get(&format!("{base}/ideas.csv")).await.expect(200).text();
    let of = |text: &str, column: &str| -> Vec<String> {
        let mut lines = text.lines().map(crate::attack::fields);
        let at = lines.next().unwrap().iter().position(|c| c == column).unwrap();
        lines.map(|l| l[at].clone()).collect()
    };
    for (theme, n) in of(&themes, "theme").iter().zip(of(&themes, "ideas")) {
        assert_eq!(of(&csv, "theme").iter().filter(|t| *t == theme).count().to_string(), n);
    }
    let comments = visitor.get(&format!("{base}/comments.csv")).await.expect(200).text();
    assert_eq!(of(&comments, "official"), ["false", "true"], "{comments}");
    assert_eq!(of(&comments, "answers")[1], of(&comments, "comment")[0]);
    assert!(comments.contains("kunhan rahat riittävät") && !comments.contains("Piilossa"));
    let answers = visitor.get(&format!("{base}/official_answers.csv")).await.expect(200).text();
    assert_eq!(of(&answers, "about"), ["idea", "theme", "theme"]);
    assert_eq!(of(&answers, "text"), ["Rahat riittävät.", "Otamme teeman strategiaan.", "Vi tar med temat."]);
    let package = visitor.get(&format!("{base}/datapackage.json")).await.expect(200).text();
    let page = visitor.get("/sv/b/tulevaisuus/results").await.expect(200).text();
    for name in ["themes", "comments", "official_answers"] {
        assert!(package.contains(&format!("{name}.csv")) && package.contains(&format!("{name}.parquet")));
        assert!(
            page.contains(&format!("/data/{name}.csv")) && page.contains(&format!("/data/{name}.parquet"))
        );
    }
    let json = public_json(&app.state, &Actor::Visitor, "tulevaisuus").await.unwrap();
    assert_eq!(json["themes"][0]["answers"][0]["text"]["sv"], "Vi tar med temat.");
}

#[tokio::test]
async fn what_is_about_the_conversation_itself_is_marked_and_stays_out_of_the_lists() {
    let (app, _database) = app().await;
    put(&app, plain()).await;
    let mut c =
        rows(&app.state, &Actor::System, "tulevaisuus", "polis").await.unwrap().conversation().unwrap();
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
    let again = rows(&app.state, &Actor::System, "meta", "polis").await.unwrap().conversation().unwrap();
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

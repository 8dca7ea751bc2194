// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Two truths that the disclosure rule holds apart from nobody's eyes: who of a handful of people is what. Whatever
//! anybody can fetch must be the same in both, to the last byte; then nothing of it can tell them apart.

use std::collections::BTreeMap;

use brainstorm::{
    contract::{NewConversation, State},
    domain::{Told, Visibility},
};
use insight::contract::{analyse, public_tables, write_sheets};
use kernel::{Actor, Lang};
use testing::TestApp;

use crate::{
    FEATURES,
    fixture::{PEOPLE, conversation, put},
};

/// Two small municipalities of one region and one type, whose people no table tells apart.
fn small() -> [&'static str; 2] {
    let like = |m: &kunta::Municipality| (m.region.code, m.population() < 3_000);
    let all = kunta::register().all();
    let pair = all.iter().enumerate().find_map(|(i, a)| {
        let b = all.iter().skip(i + 1).find(|b| like(a) == like(b) && a.population() < 3_000)?;
        Some([a.code.as_str(), b.code.as_str()])
    });
    pair.unwrap()
}

/// What the last three people are: role and home by number.
fn world(of: [usize; 3], visibility: Visibility, state: State) -> NewConversation {
    let mut new = conversation(state, visibility);
    let homes = small();
    for (at, kind) in (PEOPLE - 3..PEOPLE).zip(of) {
        let told = &mut new.people[at].background.0;
        let role = ["official", "researcher"][kind];
        told.insert("stakeholder_group".to_owned(), Told(vec![role.to_owned()]));
        told.insert("municipality".to_owned(), Told(vec![homes[kind].to_owned()]));
        told.insert("age_band".to_owned(), Told(vec![["0-14", "75+"][kind].to_owned()]));
        new.people[at].lang = Lang::Fi;
        new.people[at].channel = None;
    }
    // The three answer alike, so that only what they are tells them apart.
    let first: Vec<_> = new.votes.iter().filter(|v| v.person == PEOPLE - 3).copied().collect();
    for vote in new.votes.iter_mut().filter(|v| v.person > PEOPLE - 3) {
        vote.ballot = first.iter().find(|f| f.idea == vote.idea).unwrap().ballot;
    }
    let answers: Vec<_> = new.answers.iter().filter(|a| a.1 == PEOPLE - 3).cloned().collect();
    for given in new.answers.iter_mut().filter(|a| a.1 > PEOPLE - 3) {
        given.2 = answers.iter().find(|a| a.0 == given.0).unwrap().2.clone();
    }
    new
}

/// Everything that anybody can fetch, by address.
async fn everything(new: NewConversation) -> BTreeMap<String, Vec<u8>> {
    let database = store::testing::TestDatabase::sqlite();
    let app = TestApp::start(&database, FEATURES).await;
    let id = put(&app, new).await;
    analyse(&app.state, id).await.unwrap();
    app.run_jobs().await;
    let visitor = app.visitor();
    let [one, other] = small();
    let mut ways = vec![format!("/api/v1/brainstorms/{id}/results"), "/data/catalog.rdf".to_owned()];
    for kunta in [one, other, "091"] {
        ways.push(format!("/api/v1/brainstorms/{id}/results?kunta={kunta}"));
        for lang in ["fi", "sv"] {
            ways.push(format!("/{lang}/b/tulevaisuus/results?kunta={kunta}"));
            ways.push(format!("/{lang}/b/tulevaisuus/results/kunta/{kunta}"));
        }
    }
    let tails =
        ["", "?map=kunta", "/ideas", "/ideas?whose=role-elected", "/ideas?whose=role-official", "/method"];
    ways.extend(tails.map(|tail| format!("/fi/b/tulevaisuus/results{tail}")));
    ways.push("/fi/b/tulevaisuus/wall".to_owned());
    // Rows of participants, Polis files among them, are a researcher's: whoever asks without the right learns
    // nothing from how they are refused.
    ways.push(format!("/fi/desk/b/{id}/rows"));
    ways.push(format!("/api/v1/brainstorms/{id}/analysis"));
    ways.extend(
        ["votes.csv", "participant-votes.csv", "comments.csv", "votes.parquet"]
            .map(|name| format!("/fi/b/tulevaisuus/results/data/{name}")),
    );
    let mut out = BTreeMap::new();
    let mut seen = 0;
    while let Some(way) = ways.get(seen).cloned() {
        seen += 1;
        let answer = visitor.get(&way).await;
        // Addresses below the results that a page names: ideas, files, tables of pictures.
        if answer.status() == 200 && answer.header("content-type").starts_with("text/html") {
            let text = answer.text();
            for link in text.split("href=\"").skip(1).filter_map(|l| l.split('"').next()) {
                let link = link.replace("&amp;", "&");
                if link.starts_with("/fi/b/tulevaisuus/results/") && !ways.contains(&link) {
                    ways.push(link);
                }
            }
        }
        let mut body = answer.status().to_string().into_bytes();
        body.extend(answer.bytes());
        out.insert(way, body);
    }
    if let Ok(tables) = public_tables(&app.state, &Actor::Visitor, "tulevaisuus").await {
        out.insert("workbook".to_owned(), insight::contract::xlsx(&tables).unwrap());
        let folder = tempfile::tempdir().unwrap();
        write_sheets(&app.state, &Actor::Visitor, "tulevaisuus", Lang::Fi, folder.path()).await.unwrap();
        out.insert("sheets".to_owned(), std::fs::read(folder.path().join("all.html")).unwrap());
    }
    out
}

/// Addresses whose answers differ.
fn differing(a: &BTreeMap<String, Vec<u8>>, b: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let all: std::collections::BTreeSet<&String> = a.keys().chain(b.keys()).collect();
    all.into_iter().filter(|k| a.get(*k) != b.get(*k)).cloned().collect()
}

#[tokio::test]
async fn who_of_a_handful_is_what_changes_no_byte_of_anything_public() {
    for state in [State::Published, State::Closed] {
        let of = |kinds| everything(world(kinds, Visibility::Always, state));
        let (one, other) = (of([1, 0, 0]).await, of([1, 1, 0]).await);
        assert!(one.len() > 60, "only {} addresses", one.len());
        assert_eq!(differing(&one, &other), Vec::<String>::new(), "{state:?}");
    }
}

#[tokio::test]
async fn the_comparison_sees_a_single_person_who_may_be_seen() {
    let of = |new| everything(new);
    let before = of(world([1, 0, 0], Visibility::Always, State::Published)).await;
    let mut new = world([1, 0, 0], Visibility::Always, State::Published);
    new.people[0].background.0.insert("stakeholder_group".to_owned(), Told(vec!["elected".to_owned()]));
    let moved = differing(&before, &of(new).await);
    let data = "/fi/b/tulevaisuus/results/data";
    let [parquet, xlsx] = ["ideas_by.parquet", "results.xlsx"].map(|name| format!("{data}/{name}"));
    for file in ["/fi/b/tulevaisuus/results", &parquet, &xlsx, "workbook"] {
        assert!(moved.iter().any(|m| m == file), "{file} is not among {moved:?}");
    }
}

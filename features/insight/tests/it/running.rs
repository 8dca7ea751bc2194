// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Results while people answer: what moves is always new, and tables that take long follow.

use brainstorm::{Brainstorms, contract::State, domain::Visibility};
use insight::{
    analysis::{Analysed, analyse},
    material::Material,
};
use kernel::Timestamp;
use serde_json::{Value, json};
use testing::{TestApp, both_engines};

use crate::{
    FEATURES,
    fixture::{conversation, put},
};

fn live(material: &Material, slow: Option<&Analysed>) -> Analysed {
    let now = Timestamp::from_millis(1_800_000_000_000);
    analyse(material, true, &[], None, now, slow, |votes| {
        opinion::analyse(votes, &opinion::Settings::default())
    })
}

/// The first so many people and what they rated.
fn first(material: &Material, people: usize) -> Material {
    let mut out = material.clone();
    out.people.truncate(people);
    out.ratings.retain(|r| (r.person as usize) < people);
    out.answers.retain(|a| (a.person as usize) < people);
    out.guesses.retain(|g| (g.person as usize) < people);
    out.version -= 1;
    out
}

#[tokio::test]
async fn figures_that_move_are_those_of_a_whole_analysis_beside_tables_that_stand() {
    let database = store::testing::TestDatabase::sqlite();
    let app = TestApp::start(&database, FEATURES).await;
    let id = put(&app, conversation(State::Open, Visibility::Always)).await;
    let all = app.state.get::<Brainstorms>().unwrap();
    let new = Material::from(all.running(id).await.unwrap());
    let (slow, whole) = (live(&first(&new, 47), None), live(&new, None));
    assert_eq!(live(&new, Some(&whole)), whole);
    let moved = live(&new, Some(&slow));
    assert_ne!(slow.outcome.who, whole.outcome.who);
    // Nothing but what stands is another.
    let mut expected = whole.clone();
    let (to, from) = (&mut expected.outcome, &slow.outcome);
    (to.who, to.residents) = (from.who.clone(), from.residents.clone());
    (to.channels, to.places) = (from.channels.clone(), from.places.clone());
    (to.questions, to.rows) = (from.questions.clone(), from.rows.clone());
    for (to, from) in to.ideas.iter_mut().zip(&from.ideas) {
        (to.types, to.regions) = (from.types.clone(), from.regions.clone());
        (to.places, to.further) = (from.places.clone(), from.further.clone());
    }
    expected.memory.soundness = slow.memory.soundness.clone();
    assert_eq!(moved, expected);
    // An idea that has come since is there, with nothing by areas yet.
    let mut fewer = first(&new, 47);
    let gone = fewer.ideas.remove(0).id.to_string();
    fewer.ratings.retain(|r| r.idea > 0);
    fewer.ratings.iter_mut().for_each(|r| r.idea -= 1);
    fewer.guesses.clear();
    let moved = live(&new, Some(&live(&fewer, None)));
    let idea = moved.outcome.ideas.iter().find(|i| i.id == gone).unwrap();
    assert_eq!(idea.seen, whole.outcome.ideas[0].seen);
    assert!(idea.regions.iter().chain(idea.further.iter().flatten()).all(|s| s.of.number().is_none()));
    assert_eq!(idea.regions.len(), moved.outcome.rows.regions.len());
    // What is published knows of no slow tables.
    let now = Timestamp::from_millis(1_800_000_000_000);
    let published = |slow| {
        let settings = opinion::Settings::default();
        analyse(&new, false, &[], None, now, slow, |votes| opinion::analyse(votes, &settings))
    };
    assert_eq!(published(Some(&slow)), published(None));
}

/// So many join and agree with everything they are offered.
async fn join(app: &TestApp, api: &str, people: usize) {
    for _ in 0..people {
        let body = json!({ "language": "fi" });
        let joined = app.visitor().json("POST", &format!("{api}/participants"), &body).await;
        let token = joined.expect(201).json()["token"].as_str().unwrap().to_owned();
        let me = app.visitor().with_bearer(&token);
        let offered = me.get(&format!("{api}/next")).await.json();
        let vote = json!({ "idea": offered["idea"]["id"], "value": 1 });
        me.json("POST", &format!("{api}/votes"), &vote).await.expect(200);
    }
}

#[tokio::test]
async fn running_results_follow_votes_and_keep_what_five_people_would_give_away() {
    both_engines(FEATURES, |app| async move {
        let id = put(&app, conversation(State::Open, Visibility::Always)).await;
        insight::contract::analyse(&app.state, id).await.unwrap();
        let api = format!("/api/v1/brainstorms/{id}");
        let results = || async { app.visitor().get(&format!("{api}/results")).await.json() };
        // As the node does when it hears of votes.
        let follow = || async {
            app.clock.advance(1_000);
            app.state.live.heard(&format!("votes/{id}"), 0).await;
            app.clock.advance(1_000);
            app.run_jobs().await;
        };
        let languages = |json: &Value| json["who"]["languages"].clone();
        let before = results().await;
        join(&app, &api, 4).await;
        follow().await;
        assert_eq!(results().await, before);
        join(&app, &api, 6).await;
        follow().await;
        let after = results().await;
        assert!(after["version"].as_i64() > before["version"].as_i64());
        assert_eq!((&after["participants"]["about"], &after["votes"]), (&json!(70), &json!(815)));
        // With all tables where somebody asks for them. A result is known by its version and its time.
        app.clock.advance(1_000);
        insight::contract::analyse(&app.state, id).await.unwrap();
        let whole = results().await;
        assert_eq!(whole["version"], after["version"]);
        assert_ne!(languages(&whole), languages(&before));
    })
    .await;
}

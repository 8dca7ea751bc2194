// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Residents weighted to the population, beside their plain shares; and a sentence where that cannot be trusted.

use brainstorm::{
    contract::{Answer, Ballot, ImportedVote, Mark, NewConversation, State},
    domain::{BackgroundKind, Told, Visibility},
};
use serde_json::{Value, json};
use testing::{TestApp, both_engines};

use crate::{
    FEATURES,
    fixture::{IDEAS, conversation, put},
};

const CROWD: usize = 660;
/// Enough in each other role that its figures give nothing away.
const OTHERS: [&str; 5] = ["elected", "official", "employee", "researcher", "third_sector"];

fn woman(person: usize) -> bool {
    person % 10 < 3
}

/// A large crowd of whom seven in ten are men, from all over the country; women agree with the first idea and men
/// do not. The last sixty are no residents; half of them agree.
fn crowd(homes: &[&str]) -> NewConversation {
    let mut new = conversation(State::Published, Visibility::UntilPublished);
    new.background.push(BackgroundKind::Sex);
    new.answers.clear();
    new.guesses.clear();
    new.votes.clear();
    let like = new.people[0].clone();
    new.people = (0..CROWD)
        .map(|i| {
            let mut person = like.clone();
            let mut tell = |key: &str, value: &str| {
                person.background.0.insert(key.to_owned(), Told(vec![value.to_owned()]));
            };
            tell("stakeholder_group", if i < 600 { "resident" } else { OTHERS[i % 5] });
            tell("municipality", homes[i % homes.len()]);
            tell("age_band", ["18-29", "30-44", "45-64", "65-74", "75+"][i / 10 % 5]);
            tell("sex", if woman(i) { "female" } else { "male" });
            person
        })
        .collect();
    let day = new.people[0].joined_on;
    for person in 0..CROWD {
        // They choose as they rate the first idea.
        let yes = if person < 600 { woman(person) } else { person % 10 < 5 };
        new.answers.push((1, person, Answer::Choice(vec![if yes { "koulu" } else { "luonto" }.to_owned()])));
        for idea in 0..IDEAS {
            let yes = match (idea, person) {
                (0, 0..600) => woman(person),
                (0, _) => person % 10 < 5,
                _ => (person / 3 + idea) % 2 == 0,
            };
            let ballot = Ballot { mark: Some(Mark::Agree(if yes { 1 } else { -1 })), important: false };
            new.votes.push(ImportedVote { person, idea, ballot, on: day });
        }
    }
    new
}

/// Towns of every type and most of the regions.
const COUNTRY: [&str; 12] =
    ["091", "853", "837", "564", "179", "297", "405", "609", "061", "505", "604", "535"];

async fn results(app: &TestApp, new: NewConversation) -> Value {
    let id = put(app, new).await;
    insight::contract::analyse(&app.state, id).await.unwrap();
    app.visitor().get("/api/v1/brainstorms/tulevaisuus/results").await.expect(200).json()
}

#[tokio::test]
async fn residents_are_weighted_to_the_population_beside_their_plain_shares() {
    both_engines(FEATURES, |app| async move {
        let json = results(&app, crowd(&COUNTRY)).await;
        let how = &json["weighting"];
        assert_eq!(how["by"][0], "age_band_sex", "{how}");
        assert_eq!((&how["not_shown_because"], how["residents_only"].as_bool()), (&Value::Null, Some(true)));
        let effective = how["effective"].as_u64().unwrap();
        assert!(effective < 600 && effective > 100 && effective % 10 == 0, "{how}");
        // Three in ten of the residents are women and agree; of the population 15 and over half are.
        let idea = json["results"]
            .as_array()
            .unwrap()
            .iter()
            .find(|i| i["weighted"]["agree"].as_f64().is_some() && i["counts"]["agree"] == 210)
            .unwrap();
        let (share, step) =
            (idea["weighted"]["agree"].as_f64().unwrap(), idea["weighted"]["step"].as_f64().unwrap());
        assert!((share - 0.51).abs() <= 0.02 + step / 2.0, "{idea}");
        assert!(idea["weighted"]["interval"][0].as_f64().unwrap() < share);
        let asked = json["questions"].as_array().unwrap().iter().find(|q| q["kind"] == "choice").unwrap();
        let chose = &asked["weighted"]["koulu"];
        assert!((chose["share"].as_f64().unwrap() - 0.51).abs() <= 0.02 + step / 2.0, "{asked}");
        let table = format!("/fi/b/tulevaisuus/results/tables/w-{}.csv", asked["id"].as_str().unwrap());
        app.visitor().get(&table).await.expect(200).contains("Asukkaat").contains("30");
        let id = idea["id"].as_str().unwrap();
        let visitor = app.visitor();
        for (lang, words, line) in [
            ("fi", ["Väestöön painotettuna", "Missä painotus muuttaa eniten"], "Asukkaista 30"),
            ("sv", ["Viktat mot befolkningen", "Där viktningen ändrar mest"], "Av invånarna 30"),
            (
                "en",
                ["Weighted to the population", "Where weighting changes most"],
                "weighted to the population",
            ),
        ] {
            let base = format!("/{lang}/b/tulevaisuus/results");
            let page = visitor.get(&base).await;
            page.expect(200);
            for word in words {
                page.contains(word);
            }
            visitor.get(&format!("{base}/ideas/{id}")).await.expect(200).contains(line);
            visitor.get(&format!("{base}/tables/weighted-shares.csv")).await.expect(200).contains("30");
            visitor.get(&format!("{base}/method")).await.expect(200);
        }
        let csv = visitor.get("/fi/b/tulevaisuus/results/data/ideas.csv").await;
        csv.expect(200).contains("weighted_share,weighted_low,weighted_high,weighted_step");
    })
    .await;
}

#[tokio::test]
async fn where_weighting_cannot_be_trusted_there_is_a_sentence_and_no_number() {
    both_engines(FEATURES, |app| async move {
        // Everybody from one region: they cannot stand for the country.
        let json = results(&app, crowd(&["091", "049"])).await;
        assert_eq!(json["weighting"]["not_shown_because"], "one_place", "{}", json["weighting"]);
        assert!(json["results"].as_array().unwrap().iter().all(|i| i["weighted"].is_null()));
        let none = json!({});
        assert!(json["questions"].as_array().unwrap().iter().all(|q| q["weighted"] == none));
        let page = app.visitor().get("/sv/b/tulevaisuus/results").await;
        page.expect(200).contains("Viktade andelar visas inte").lacks("Där viktningen ändrar mest");
    })
    .await;
    both_engines(FEATURES, |app| async move {
        // The small conversation: forty residents are too few.
        let json = results(&app, conversation(State::Published, Visibility::UntilPublished)).await;
        assert_eq!(json["weighting"]["not_shown_because"], "too_few", "{}", json["weighting"]);
        app.visitor()
            .get("/fi/b/tulevaisuus/results")
            .await
            .expect(200)
            .contains("Painotettuja osuuksia ei näytetä");
    })
    .await;
}

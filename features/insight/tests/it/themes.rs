// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the ideas are about: computed in the background, shown in the results, changed by a person.

use std::{collections::BTreeMap, sync::Arc};

use brainstorm::{
    Brainstorms,
    contract::{BrainstormId, Idea, NewConversation, State},
    domain::{HideReason, Visibility},
};
use insight::contract::{Anchored, ThemeChange, analyse, change_themes, theme_changes, themes};
use kernel::Actor;
use testing::{TestApp, both_engines};

use crate::{
    FEATURES,
    fixture::{conversation, org, put},
};

/// Twelve ideas on three subjects.
const IDEAS: [&str; 12] = [
    "Bussi ja juna useammin, pysäkki lähelle",
    "Koulu pysyköön kylässä, opettaja ja oppilas kiittävät",
    "Metsä säästyköön, polku ja lintu tarvitsevat luontoa",
    "Juna ja bussi samalla lipulla",
    "Opettaja jokaiseen luokkaan, koulu lähelle",
    "Polku metsään ja lintu torni rannalle",
    "Pysäkki katettava, bussi ajallaan",
    "Oppilas tarvitsee opettajaa, koulu rauhaa",
    "Lintu ja metsä kuuluvat kaikille",
    "Bussi iltaisin, juna aamuisin, pysäkki valaistava",
    "Koulu auki iltaisin, opettaja vuorossa",
    "Metsä lähellä, polku kunnossa",
];

pub(crate) fn published() -> NewConversation {
    let mut new = conversation(State::Published, Visibility::UntilPublished);
    for (idea, text) in new.ideas.iter_mut().zip(IDEAS) {
        text.clone_into(&mut idea.text);
    }
    new
}

/// The ideas that everybody sees.
pub(crate) async fn seen(app: &TestApp, id: BrainstormId) -> BTreeMap<String, Arc<Idea>> {
    let all = app.state.get::<Brainstorms>().unwrap();
    let ideas = all.all_ideas(&Actor::System, id).await.unwrap();
    ideas.into_iter().filter(|i| i.state.is_visible()).map(|i| (i.id.to_string(), i)).collect()
}

#[tokio::test]
async fn ideas_get_themes_in_the_background_and_the_results_list_them() {
    both_engines(FEATURES, |app| async move {
        let id = put(&app, published()).await;
        // Somebody looks: that is when the first computation is asked for.
        app.visitor().get("/fi/b/tulevaisuus/results").await.expect(200);
        app.run_jobs().await;
        app.run_jobs().await;
        assert!(!themes(&app.state, org(), id, &seen(&app, id).await).await.unwrap().is_empty());
        let visitor = app.visitor();
        let page = visitor.get("/fi/b/tulevaisuus/results").await;
        page.expect(200).contains("Mistä ideoissa puhutaan").contains("4 ideaa");
        for word in ["bussi", "koulu", "metsä"] {
            page.contains(word);
        }
        visitor.get("/sv/b/tulevaisuus/results").await.expect(200).contains("Vad idéerna handlar om");
    })
    .await;
}

#[tokio::test]
async fn a_hidden_idea_is_quoted_no_more_even_before_the_next_computation() {
    both_engines(FEATURES, |app| async move {
        let id = put(&app, published()).await;
        analyse(&app.state, id).await.unwrap();
        let all = app.state.get::<Brainstorms>().unwrap();
        let ideas = all.all_ideas(&Actor::System, id).await.unwrap();
        let bus = ideas.iter().find(|i| i.text.starts_with("Bussi iltaisin")).unwrap();
        let visible = |gone: bool| {
            let ideas = ideas.iter().filter(|i| !gone || i.id != bus.id);
            ideas.map(|i| (i.id.to_string(), std::sync::Arc::clone(i))).collect()
        };
        let count = |rows: &[insight::contract::ThemeRow]| rows.iter().map(|r| r.ideas).sum::<usize>();
        let before = themes(&app.state, org(), id, &visible(false)).await.unwrap();
        all.hide(&Actor::System, id, bus.id, HideReason::OffTopic, "").await.unwrap();
        let after = themes(&app.state, org(), id, &visible(true)).await.unwrap();
        assert_eq!(count(&after) + 1, count(&before));
        assert!(after.iter().flat_map(|r| &r.quotes).all(|q| q.id != bus.id));
        let visitor = app.visitor();
        visitor.get("/fi/b/tulevaisuus/results").await.expect(200).lacks("Bussi iltaisin");
    })
    .await;
}

#[tokio::test]
async fn a_person_s_name_for_a_theme_stays_and_the_outcome_is_told() {
    both_engines(FEATURES, |app| async move {
        let id = put(&app, published()).await;
        analyse(&app.state, id).await.unwrap();
        let all = app.state.get::<Brainstorms>().unwrap();
        let ideas = all.all_ideas(&Actor::System, id).await.unwrap();
        let visible = ideas
            .iter()
            .map(|i| (i.id.to_string(), std::sync::Arc::clone(i)))
            .collect::<std::collections::BTreeMap<_, _>>();
        let rows = themes(&app.state, org(), id, &visible).await.unwrap();
        let school = rows.iter().find(|r| r.label.contains("koulu")).unwrap();
        let anchor =
            Anchored { theme: school.id, ideas: school.quotes.iter().map(|q| q.id.as_i64()).collect() };
        let change = ThemeChange::Rename(anchor, "Lähikoulut".to_owned());
        change_themes(&app.state, &Actor::System, id, &change).await.unwrap();
        assert!(change_themes(&app.state, &Actor::Visitor, id, &change).await.is_err());
        app.run_jobs().await;
        let rows = themes(&app.state, org(), id, &visible).await.unwrap();
        let renamed = rows.iter().find(|r| r.id == school.id).unwrap();
        assert_eq!(renamed.names.as_ref().map(|n| n[0].as_str()), Some("Lähikoulut"));
        let told = theme_changes(&app.state, &Actor::System, id).await.unwrap();
        assert_eq!((told.len(), told[0].outcome.as_str()), (1, "already_so"));
        app.visitor().get("/fi/b/tulevaisuus/results").await.expect(200).contains("Lähikoulut");
    })
    .await;
}

#[tokio::test]
async fn changes_of_one_moment_count_in_the_order_in_which_they_were_made() {
    both_engines(FEATURES, |app| async move {
        let id = put(&app, published()).await;
        for n in 0..20 {
            let change = ThemeChange::Apart(n, n + 1);
            change_themes(&app.state, &Actor::System, id, &change).await.unwrap();
        }
        let kept = theme_changes(&app.state, &Actor::System, id).await.unwrap();
        let order: Vec<i64> = kept
            .iter()
            .map(|row| if let ThemeChange::Apart(n, _) = row.edit { n } else { panic!("{row:?}") })
            .collect();
        assert_eq!(order, (0..20).collect::<Vec<_>>());
    })
    .await;
}

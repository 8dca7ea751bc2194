// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What came of my idea: on one's own page, and on nobody else's.

use brainstorm::{
    Brainstorms,
    contract::{BrainstormId, IdeaId, State},
    domain::{HideReason, Move, Visibility},
};
use insight::contract::{analyse, themes};
use kernel::{Actor, Role};
use testing::{Client, TestApp, both_engines};

use crate::{
    FEATURES,
    fixture::{conversation, org, put},
    themes::seen,
};

const MINE: &str = "Kyläkoulut ja kirjastot auki iltaisin";

async fn open(app: &TestApp) -> BrainstormId {
    let mut new = conversation(State::Open, Visibility::UntilPublished);
    for (i, idea) in new.ideas.iter_mut().enumerate() {
        let about =
            ["Koulut ja kirjastot auki", "Bussit ja junat kulkemaan", "Metsät ja polut kuntoon"][i % 3];
        idea.text = format!("{about}, toive numero {i}");
    }
    put(app, new).await
}

/// Somebody who joins and writes an idea; its id.
async fn writer(app: &TestApp, id: BrainstormId, text: &str) -> (Client, IdeaId) {
    let person = app.visitor();
    person.post_form("/fi/b/tulevaisuus/join", &[("languages_read", "fi")]).await.expect(303);
    let sent = person.post_form("/fi/b/tulevaisuus/q/1/write", &[("text", text), ("seen", "1")]).await;
    sent.expect(303);
    let all = app.state.get::<Brainstorms>().unwrap();
    let ideas = all.all_ideas(&Actor::System, id).await.unwrap();
    let own = ideas.iter().find(|i| i.text == text).unwrap();
    (person, own.id)
}

#[tokio::test]
async fn an_idea_s_theme_support_and_answers_stand_on_its_writer_s_page() {
    both_engines(FEATURES, |app| async move {
        let id = open(&app).await;
        let (me, mine) = writer(&app, id, MINE).await;
        let (other, _) = writer(&app, id, "Uimahalli takaisin, sauna lämpimäksi").await;
        app.run_jobs().await;
        analyse(&app.state, id).await.unwrap();
        let before = me.get("/fi/b/tulevaisuus/me").await;
        before.expect(200).contains("Näet ideasi kannatuksen, kun tulokset näytetään.").contains("Teema: ");
        other.get("/fi/b/tulevaisuus/me").await.expect(200).lacks(MINE);

        let all = app.state.get::<Brainstorms>().unwrap();
        all.step(&Actor::System, id, Move::Close, false).await.unwrap();
        all.step(&Actor::System, id, Move::Publish, false).await.unwrap();
        app.run_jobs().await;
        analyse(&app.state, id).await.unwrap();
        // Nobody but the writer has seen it: no figures.
        let me_page = me.get("/sv/b/tulevaisuus/me").await;
        me_page.expect(200).contains("För få har ännu bedömt idén");

        let rows = themes(&app.state, org(), id, &seen(&app, id).await).await.unwrap();
        let desk = app.staff(org(), &[Role::Facilitator]);
        let mut own = None;
        for row in &rows {
            let page = format!("/fi/desk/b/{id}/themes/{}", row.id);
            if desk.get(&page).await.expect(200).text().contains(MINE) {
                own = Some(page);
            }
        }
        let own = own.unwrap();
        let say = [("kind", "answer"), ("text_fi", "Kirjastot avataan illoiksi.")];
        desk.post_form(&format!("{own}/say"), &say).await.expect(303);
        let answer = [("idea", mine.to_string()), ("text", "Koulu avautuu keväällä.".to_owned())];
        let answer: Vec<(&str, &str)> = answer.iter().map(|(k, v)| (*k, v.as_str())).collect();
        desk.post_form(&format!("/fi/desk/b/{id}/comments/answer"), &answer).await.expect(303);
        let page = me.get("/fi/b/tulevaisuus/me").await;
        page.expect(200).contains("Kirjastot avataan illoiksi.").contains("Koulu avautuu keväällä.");
        page.contains("Järjestäjän vastaus ideasi teemaan").contains("results/ideas?theme=");
        let page = other.get("/fi/b/tulevaisuus/me").await;
        page.expect(200).lacks("Koulu avautuu keväällä.").lacks(MINE);
        app.visitor().get("/fi/b/tulevaisuus/me").await.expect(303);
    })
    .await;
}

#[tokio::test]
async fn a_merged_idea_leads_to_the_one_that_stands_and_a_hidden_one_to_the_log() {
    both_engines(FEATURES, |app| async move {
        let id = open(&app).await;
        let (me, mine) = writer(&app, id, MINE).await;
        let (hidden, second) = writer(&app, id, "Osta halvat renkaat meiltä heti").await;
        let all = app.state.get::<Brainstorms>().unwrap();
        let ideas = all.all_ideas(&Actor::System, id).await.unwrap();
        let into = ideas.iter().find(|i| i.text.ends_with("numero 0")).unwrap();
        all.merge(&Actor::System, id, mine, into.id, "").await.unwrap();
        all.hide(&Actor::System, id, second, HideReason::Spam, "").await.unwrap();
        all.step(&Actor::System, id, Move::Close, false).await.unwrap();
        all.step(&Actor::System, id, Move::Publish, false).await.unwrap();
        app.run_jobs().await;
        analyse(&app.state, id).await.unwrap();
        let page = me.get("/fi/b/tulevaisuus/me").await;
        page.expect(200).contains("yhdistettiin samanlaiseen ideaan").contains("toive numero 0");
        page.contains(&format!("/results/ideas/{}", into.id)).contains("Kannatus rooleittain");
        let page = hidden.get("/fi/b/tulevaisuus/me").await;
        page.expect(200).contains("/fi/b/tulevaisuus/moderation").lacks("Kannatus rooleittain");
        page.lacks("toive numero 0");
    })
    .await;
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Ideas that were joined: what was said of them is read in one place, and goes back when the merge is undone.

use brainstorm::contract::{Brainstorms, IdeaId};
use kernel::{Actor, Role};
use serde_json::json;
use testing::both_engines;

use crate::help::{FEATURES, Talk, id_of};

#[tokio::test]
async fn comments_of_a_merged_idea_are_read_with_the_one_that_stays_and_return_when_it_is_undone() {
    both_engines(FEATURES, |app| async move {
        let talk = Talk::open(&app, "yhdessa", |_| {}).await;
        let all = app.state.need::<Brainstorms>().unwrap();
        let [stays, goes] = talk.ideas.clone().map(|id| id.parse::<IdeaId>().unwrap());
        let writer = talk.participant().await;
        talk.say(&writer, "Kirjastosta ensin").await;
        let said = json!({ "idea": talk.ideas[1], "text": "Bussista sitten" });
        let of_the_other = id_of(&writer.json("POST", &talk.api(), &said).await.expect(201).json());
        assert_eq!(talk.texts().await, ["Kirjastosta ensin"]);

        all.merge(&Actor::System, talk.id, goes, stays, "").await.unwrap();
        assert_eq!(talk.texts().await, ["Kirjastosta ensin", "Bussista sitten"]);
        let page = app.visitor().get(&talk.page()).await;
        page.expect(200).contains("Kirjastosta ensin").contains("Bussista sitten");
        // The desk reads it with the idea that stays, and its answer goes where the comment goes.
        talk.staff(Role::Facilitator).get(&talk.desk()).await.expect(200);
        let answer = json!({ "idea": talk.ideas[0], "text": "Samaa mieltä", "reply_to": of_the_other });
        writer.json("POST", &talk.api(), &answer).await.expect(201);
        assert_eq!(talk.texts().await.len(), 3);

        all.restore(&Actor::System, talk.id, goes, "").await.unwrap();
        assert_eq!(talk.texts().await, ["Kirjastosta ensin"]);
        let path = format!("{}?idea={}", talk.api(), talk.ideas[1]);
        let list = app.visitor().get(&path).await.expect(200).json();
        assert_eq!(list["items"].as_array().unwrap().len(), 2);
    })
    .await;
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! An open brainstorm with ideas, another one beside it, and people who take part.

use std::sync::Arc;

use brainstorm::contract::{
    BrainstormId, Brainstorms, IdeaState, ImportedIdea, NewConversation, Settings, State,
};
use kernel::{Actor, Date, Lang, LocalizedText, OrgId, Role};
use serde_json::{Value, json};
use testing::{Client, Reply, TestApp};

pub(crate) const FEATURES: &[web::Feature] = &[people::FEATURE, brainstorm::FEATURE, discussion::FEATURE];

/// A brainstorm with two visible ideas.
pub(crate) struct Talk {
    pub(crate) app: Arc<TestApp>,
    pub(crate) org: OrgId,
    pub(crate) id: BrainstormId,
    pub(crate) slug: &'static str,
    /// The first idea, and the second.
    pub(crate) ideas: [String; 2],
}

fn words(text: &str) -> LocalizedText {
    LocalizedText::new(text, text, text)
}

/// The organisation of all tests.
pub(crate) async fn organisation(app: &TestApp) -> OrgId {
    let slug = "kauhava".parse().unwrap();
    let name = LocalizedText::new("Kauhavan kaupunki", "Kauhava stad", "City of Kauhava");
    people::contract::ensure_organisation(&app.state, slug, name, "municipality").await.unwrap()
}

impl Talk {
    /// An open brainstorm; its settings may be changed first.
    pub(crate) async fn open(
        app: &Arc<TestApp>,
        slug: &'static str,
        change: impl FnOnce(&mut Settings),
    ) -> Self {
        let org = organisation(app).await;
        let mut settings = Settings::new(words("Kunta 2040"));
        change(&mut settings);
        let idea = |text: &str| ImportedIdea {
            question: 0,
            text: text.to_owned(),
            lang: Lang::Fi,
            author: None,
            seed: true,
            state: IdeaState::Visible,
            translations: LocalizedText::default(),
            created_on: Date { year: 2026, month: 11, day: 21 },
        };
        let question = json!({ "text": words("Mitä kunta tekee?"), "kind": "ideas" });
        let new = NewConversation {
            slug: Some(slug.to_owned()),
            state: State::Open,
            questions: vec![serde_json::from_value(question).unwrap()],
            ideas: vec![idea("Kirjasto on auki myös öisin"), idea("Bussi kulkee joka kylään")],
            ..NewConversation::new(settings)
        };
        let all = app.state.need::<Brainstorms>().unwrap();
        let id = all.import(&Actor::System, org, new).await.unwrap();
        let list = app.visitor().get(&format!("/api/v1/brainstorms/{id}/ideas")).await.json();
        let named = |text: &str| {
            let found = list["items"].as_array().unwrap().iter().find(|i| i["text"] == text);
            found.unwrap()["id"].as_str().unwrap().to_owned()
        };
        let ideas = [named("Kirjasto on auki myös öisin"), named("Bussi kulkee joka kylään")];
        Self { app: Arc::clone(app), org, id, slug, ideas }
    }

    /// Somebody who takes part, with their token.
    pub(crate) async fn participant(&self) -> Client {
        let path = format!("/api/v1/brainstorms/{}/participants", self.id);
        let joined = self.app.visitor().json("POST", &path, &json!({ "language": "fi" })).await;
        self.app.visitor().with_bearer(joined.expect(201).json()["token"].as_str().unwrap())
    }

    /// A member of staff in this role.
    pub(crate) fn staff(&self, role: Role) -> Client {
        self.app.staff(self.org, &[role])
    }

    /// The address of the comments of programs.
    pub(crate) fn api(&self) -> String {
        format!("/api/v1/brainstorms/{}/comments", self.id)
    }

    /// The page of the first idea's discussion.
    pub(crate) fn page(&self) -> String {
        format!("/fi/b/{}/ideas/{}/comments", self.slug, self.ideas[0])
    }

    /// The desk of comments.
    pub(crate) fn desk(&self) -> String {
        format!("/fi/desk/b/{}/comments", self.id)
    }

    /// Sends a comment on the first idea.
    pub(crate) async fn send(&self, who: &Client, text: &str) -> Reply {
        who.json("POST", &self.api(), &json!({ "idea": self.ideas[0], "text": text })).await
    }

    /// A comment on the first idea that everybody sees.
    pub(crate) async fn say(&self, who: &Client, text: &str) -> String {
        id_of(&self.send(who, text).await.expect(201).json())
    }

    /// The texts that everybody sees on the first idea, in their order.
    pub(crate) async fn texts(&self) -> Vec<String> {
        let path = format!("{}?idea={}", self.api(), self.ideas[0]);
        let list = self.app.visitor().get(&path).await.expect(200).json();
        let text = |c: &Value| c["text"].as_str().unwrap().to_owned();
        list["items"].as_array().unwrap().iter().map(text).collect()
    }
}

/// The id of a thing that came as JSON.
pub(crate) fn id_of(value: &Value) -> String {
    value["id"].as_str().unwrap().to_owned()
}

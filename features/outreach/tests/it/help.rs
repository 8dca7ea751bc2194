// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! An open brainstorm, and people who take part.

use std::sync::Arc;

use brainstorm::contract::{
    BrainstormId, Brainstorms, IdeaState, ImportedIdea, NewConversation, Settings, State,
};
use kernel::{Actor, Lang, LocalizedText, OrgId, Role, Timestamp};
use serde_json::json;
use testing::{Client, TestApp};

pub(crate) const FEATURES: &[web::Feature] =
    &[mail::FEATURE, people::FEATURE, brainstorm::FEATURE, discussion::FEATURE, outreach::FEATURE];

/// A brainstorm that is open for thirty days.
pub(crate) struct Open {
    pub(crate) app: Arc<TestApp>,
    pub(crate) org: OrgId,
    pub(crate) id: BrainstormId,
    pub(crate) slug: &'static str,
}

impl Open {
    pub(crate) async fn new(app: &Arc<TestApp>, slug: &'static str) -> Self {
        let org = "kauhava".parse().unwrap();
        let name = LocalizedText::new("Kauhavan kaupunki", "Kauhava stad", "City of Kauhava");
        let org = people::contract::ensure_organisation(&app.state, org, name, "municipality").await.unwrap();
        let mut settings =
            Settings::new(LocalizedText::new("Kunta 2040", "Kommun 2040", "Municipality 2040"));
        settings.contact.name = "Kauhavan kaupunki".to_owned();
        settings.contact.channel = "osallistu@kauhava.example".to_owned();
        settings.phases.closes = Some(app.clock.now().plus_days(30));
        let words = LocalizedText::new("Mitä kunta tekee?", "Vad gör kommunen?", "What does it do?");
        let question = json!({ "text": words, "kind": "ideas" });
        let idea = ImportedIdea {
            question: 0,
            text: "Lisää puita keskustaan".to_owned(),
            lang: Lang::Fi,
            author: None,
            seed: true,
            state: IdeaState::Visible,
            translations: LocalizedText::default(),
            created_on: app.clock.now().date(),
        };
        let new = NewConversation {
            ideas: vec![idea],
            slug: Some(slug.to_owned()),
            state: State::Open,
            questions: vec![serde_json::from_value(question).unwrap()],
            ..NewConversation::new(settings)
        };
        let id = app.state.need::<Brainstorms>().unwrap().import(&Actor::System, org, new).await.unwrap();
        Self { app: Arc::clone(app), org, id, slug }
    }

    pub(crate) fn all(&self) -> Arc<Brainstorms> {
        self.app.state.need().unwrap()
    }

    /// The address of a page: `at("sv", "/thanks")`.
    pub(crate) fn at(&self, lang: &str, tail: &str) -> String {
        format!("/{lang}/b/{}{tail}", self.slug)
    }

    /// The address of a page of its desk.
    pub(crate) fn desk(&self, tail: &str) -> String {
        format!("/fi/desk/b/{}{tail}", self.id)
    }

    pub(crate) fn staff(&self, role: Role) -> Client {
        self.app.staff(self.org, &[role])
    }

    /// Somebody who has joined in a browser.
    pub(crate) async fn participant(&self) -> Client {
        let client = self.app.visitor();
        client.post_form(&self.at("fi", "/join"), &[]).await.expect(303);
        client
    }

    /// Makes a move on the desk's page.
    pub(crate) async fn step(&self, step: &str) {
        let owner = self.staff(Role::Owner);
        owner.get(&self.desk(&format!("/step/{step}"))).await.expect(200);
        owner.post_form(&self.desk(&format!("/step/{step}")), &[]).await.expect(303);
    }

    /// Answers the one idea officially.
    pub(crate) async fn answer(&self, text: &str) {
        let list = self.app.visitor().get(&format!("/api/v1/brainstorms/{}/ideas", self.id)).await.json();
        let idea = list["items"][0]["id"].as_str().unwrap().to_owned();
        let desk = self.staff(Role::Facilitator);
        let fields = [("idea", idea.as_str()), ("text", text)];
        desk.post_form(&self.desk("/comments/answer"), &fields).await.expect(303);
    }

    /// Moves the end, as the organiser would.
    pub(crate) async fn move_end(&self, to: Timestamp) {
        let view = self.all().get(&Actor::System, self.id).await.unwrap();
        let mut settings = view.brainstorm.settings.clone();
        settings.phases.closes = Some(to);
        self.all().edit(&Actor::System, self.id, None, settings, None, "").await.unwrap();
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A brainstorm that is open, and people who come to it.

use std::sync::Arc;

use brainstorm::{
    Brainstorms,
    domain::{
        Answer, BackgroundKind, BrainstormId, ChoiceOption, IdeaId, IdeaRules, Mark, Move, NewIdea, Promise,
        QuestionId, QuestionKind, QuestionSpec, Settings, Visibility,
    },
    operations::{Added, Join, Joined, NewBrainstorm, Vote},
};
use kernel::{Actor, Date, Lang, LocalizedText, OrgId};
use testing::TestApp;

pub(crate) const ORG: OrgId = OrgId::from_i64(5);

pub(crate) fn text(t: &str) -> LocalizedText {
    LocalizedText::new(t, t, t)
}

pub(crate) fn all(app: &TestApp) -> Arc<Brainstorms> {
    app.state.need().unwrap()
}

/// An open brainstorm and its questions.
pub(crate) struct Open {
    pub(crate) all: Arc<Brainstorms>,
    pub(crate) id: BrainstormId,
    pub(crate) ideas: QuestionId,
    pub(crate) choice: QuestionId,
    pub(crate) seeds: Vec<IdeaId>,
}

pub(crate) fn settings() -> Settings {
    let mut settings = Settings::new(text("Tulevaisuuden kunta"));
    settings.visibility = Visibility::AfterOwnAnswers;
    settings.promise = Promise {
        who_decides: text("Valtuusto"),
        what_can_change: text("Strategia"),
        answer_by: Date::parse("2027-03-01"),
        answered_on: None,
    };
    settings
}

pub(crate) fn asks_ideas() -> QuestionSpec {
    QuestionSpec {
        text: text("Mitä?"),
        help: LocalizedText::default(),
        kind: QuestionKind::Ideas(IdeaRules::default()),
    }
}

pub(crate) fn asks_choice() -> QuestionSpec {
    let option = |key: &str| ChoiceOption { key: key.to_owned(), label: text(key) };
    let kind = QuestionKind::Choice { many: false, options: vec![option("bus"), option("train")] };
    QuestionSpec { text: text("Kumpi?"), help: LocalizedText::default(), kind }
}

/// A draft with a question for ideas, a choice, background questions and `seeds` seeds.
pub(crate) async fn draft(app: &TestApp, settings: Settings, seeds: usize) -> Open {
    let all = all(app);
    let new = NewBrainstorm { slug: None, settings };
    let id = all.create(&Actor::System, ORG, new).await.unwrap();
    let ideas = all.add_question(&Actor::System, id, asks_ideas()).await.unwrap();
    let choice = all.add_question(&Actor::System, id, asks_choice()).await.unwrap();
    let background = vec![
        BackgroundKind::StakeholderGroup { many: true },
        BackgroundKind::Municipality,
        BackgroundKind::LanguagesRead,
    ];
    all.set_background_questions(&Actor::System, id, background).await.unwrap();
    let mut ids = Vec::new();
    for n in 0..seeds {
        let words = format!("Järjestäjän idea numero {n} kaikille");
        ids.push(all.add_seed(&Actor::System, id, ideas, Lang::Fi, &words).await.unwrap());
    }
    Open { all, id, ideas, choice, seeds: ids }
}

pub(crate) async fn open(app: &TestApp) -> Open {
    open_with(app, settings()).await
}

pub(crate) async fn open_with(app: &TestApp, settings: Settings) -> Open {
    let made = draft(app, settings, 10).await;
    made.all.step(&Actor::System, made.id, Move::Open, false).await.unwrap();
    made
}

impl Open {
    pub(crate) async fn join(&self) -> Joined {
        let join = Join {
            lang: Lang::Fi,
            reads: Vec::new(),
            via: None,
            background: brainstorm::domain::Background::default(),
        };
        self.all.join(&Actor::Visitor, self.id, join).await.unwrap()
    }

    pub(crate) fn idea(&self, text: &str) -> NewIdea {
        NewIdea {
            question: self.ideas,
            text: text.to_owned(),
            lang: None,
            page_lang: Lang::Fi,
            confirmed: false,
        }
    }

    pub(crate) async fn write(&self, actor: &Actor, text: &str) -> Added {
        self.all.add_idea(actor, self.id, self.idea(text)).await.unwrap()
    }

    pub(crate) async fn rate(&self, actor: &Actor, idea: IdeaId, value: i8) -> brainstorm::operations::Rated {
        self.all.rate(actor, self.id, vote(idea, Some(value))).await.unwrap()
    }

    pub(crate) async fn choose(&self, actor: &Actor, key: &str) {
        let answer = Some(Answer::Choice(vec![key.to_owned()]));
        self.all.answer(actor, self.id, self.choice, answer).await.unwrap();
    }
}

pub(crate) fn vote(idea: IdeaId, value: Option<i8>) -> Vote {
    Vote { idea, mark: value.map(Mark::Agree), important: None }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A small brainstorm with two camps, four roles and questions of every kind.

use std::collections::BTreeMap;

use brainstorm::{
    Brainstorms,
    contract::{
        Answer, Background, Ballot, BrainstormId, IdeaState, ImportedIdea, ImportedPerson, ImportedVote,
        Mark, NewConversation, Settings, State,
    },
    domain::{
        Axis, BackgroundKind, ChannelKind, ChoiceOption, IdeaRules, NewChannel, QuestionKind, QuestionSpec,
        Rated, Told, Visibility,
    },
};
use kernel::{Actor, Date, Lang, LocalizedText, OrgId};
use testing::TestApp;

pub(crate) const PEOPLE: usize = 62;
pub(crate) const IDEAS: usize = 12;

pub(crate) fn org() -> OrgId {
    OrgId::from_i64(1)
}

fn text(t: &str) -> LocalizedText {
    LocalizedText::new(t, format!("{t} på svenska"), format!("{t} in English"))
}

fn day() -> Date {
    Date { year: 2026, month: 11, day: 1 }
}

/// The conversation in this state.
pub(crate) fn conversation(state: State, visibility: Visibility) -> NewConversation {
    let mut settings = Settings::new(text("Tulevaisuuden kunta"));
    settings.visibility = visibility;
    settings.promise.who_decides = text("Valtuusto");
    settings.promise.what_can_change = text("Strategia");
    settings.promise.answer_by = Date::parse("2026-12-31");
    let mut new = NewConversation::new(settings);
    new.slug = Some("tulevaisuus".to_owned());
    new.state = state;
    new.background = vec![
        BackgroundKind::StakeholderGroup { many: true },
        BackgroundKind::Municipality,
        BackgroundKind::AgeBand,
    ];
    let option = |k: &str| ChoiceOption { key: k.to_owned(), label: text(k) };
    let axis = |n: &str| Axis { name: text(n), low: text("pieni"), high: text("suuri") };
    let ask = |t: &str, kind| QuestionSpec { text: text(t), help: LocalizedText::default(), kind };
    new.questions = vec![
        ask("Mitä kunnan pitäisi tehdä?", QuestionKind::Ideas(IdeaRules::default())),
        ask(
            "Mikä on tärkeintä?",
            QuestionKind::Choice { many: false, options: vec![option("koulu"), option("luonto")] },
        ),
        ask("Miten viihdyt?", QuestionKind::Scale { steps: 5, low: text("huonosti"), high: text("hyvin") }),
        ask("Mitä vielä?", QuestionKind::Text { max_len: 500 }),
        ask(
            "Kuinka vaikuttava?",
            QuestionKind::Ideas(IdeaRules {
                rated: Rated::TwoAxis { x: axis("vaikutus"), y: axis("vaiva") },
                ..IdeaRules::default()
            }),
        ),
    ];
    let link = |code: &str, kind| NewChannel {
        code: code.to_owned(),
        kind,
        audience: code.to_owned(),
        reached: Some(500),
    };
    new.channels =
        vec![(link("kirje", ChannelKind::Newsletter), 80), (link("some", ChannelKind::Social), 40)];
    // Two officials only: nobody may learn anything about them.
    let role = |i: usize| match i {
        0..40 => "resident",
        40..54 => "elected",
        54..60 => "employee",
        _ => "official",
    };
    new.people = (0..PEOPLE)
        .map(|i| {
            let one = |v: &str| Told(vec![v.to_owned()]);
            let home = ["091", "049", "837", "698"][i % 4];
            let told: BTreeMap<String, Told> = [
                ("stakeholder_group".to_owned(), one(role(i))),
                ("municipality".to_owned(), one(home)),
                ("age_band".to_owned(), one(["18-29", "30-44", "45-64"][i % 3])),
            ]
            .into();
            ImportedPerson {
                lang: if i % 5 == 0 { Lang::Sv } else { Lang::Fi },
                reads: vec![Lang::Fi],
                background: Background(told),
                channel: [Some(0), Some(1), None][i % 3],
                joined_on: day(),
            }
        })
        .collect();
    let idea = |question, t: String| ImportedIdea {
        question,
        text: t,
        lang: Lang::Fi,
        author: None,
        seed: true,
        state: IdeaState::Visible,
        translations: LocalizedText::default(),
        created_on: day(),
    };
    new.ideas = (0..IDEAS).map(|i| idea(0, format!("Idea numero {i} kunnan hyväksi"))).collect();
    new.ideas.push(idea(4, "Idea kahdella akselilla".to_owned()));
    for person in 0..PEOPLE {
        for idea in 0..IDEAS {
            // Ideas 0-3 unite, 4-7 divide one way, 8-11 the other; a few pass.
            let camp = person % 2 == 0;
            let value = match (idea, camp) {
                _ if (person + idea) % 11 == 0 => 0,
                (0..4, _) => 1,
                (4..8, true) | (8.., false) => 1,
                _ => -1,
            };
            let ballot = Ballot { mark: Some(Mark::Agree(value)), important: idea == 0 && person % 3 == 0 };
            new.votes.push(ImportedVote { person, idea, ballot, on: day() });
        }
        let steps = Mark::Steps { x: 1 + (person % 7) as u8, y: 4 };
        let ballot = Ballot { mark: Some(steps), important: false };
        new.votes.push(ImportedVote { person, idea: IDEAS, ballot, on: day() });
        let pick = if person % 3 == 0 { "koulu" } else { "luonto" };
        new.answers.push((1, person, Answer::Choice(vec![pick.to_owned()])));
        new.answers.push((2, person, Answer::Scale(1 + (person % 5) as u8)));
        if person < 8 {
            new.answers.push((3, person, Answer::Text(format!("Terveisiä {person}"))));
        }
        new.guesses.push((0, person, 40));
    }
    new
}

/// The same with everybody in one of two towns, each large enough for figures of its own.
pub(crate) fn two_towns(mut new: NewConversation) -> NewConversation {
    for (i, person) in new.people.iter_mut().enumerate() {
        let home = Told(vec![["091", "698"][i / 2 % 2].to_owned()]);
        person.background.0.insert("municipality".to_owned(), home);
    }
    new
}

/// Puts it into an application.
pub(crate) async fn put(app: &TestApp, new: NewConversation) -> BrainstormId {
    let all = app.state.get::<Brainstorms>().unwrap();
    all.import(&Actor::System, org(), new).await.unwrap()
}

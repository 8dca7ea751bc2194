// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Whole conversations come in at once or not at all.

use std::time::Instant;

use brainstorm::{
    Error, FEATURE,
    contract::{ImportedIdea, ImportedPerson, ImportedVote, NewConversation},
    domain::{Background, Ballot, FieldError, IdeaState, Mark, Problem, State},
};
use kernel::{Actor, Lang, LocalizedText};

use crate::fixture::{ORG, all, asks_ideas, settings};

fn conversation(people: usize, ideas: usize, votes: usize, on: kernel::Date) -> NewConversation {
    let mut new = NewConversation::new(settings());
    new.imported = true;
    new.questions = vec![asks_ideas()];
    let person = ImportedPerson {
        lang: Lang::Fi,
        reads: vec![Lang::Fi],
        background: Background::default(),
        channel: None,
        joined_on: on,
    };
    new.people = vec![person; people];
    new.ideas = (0..ideas)
        .map(|n| ImportedIdea {
            question: 0,
            text: format!("Tuotu idea numero {n}"),
            lang: Lang::Fi,
            author: (n % 2 == 0).then_some(n % people),
            seed: false,
            state: IdeaState::Visible,
            translations: LocalizedText::default(),
            created_on: on,
        })
        .collect();
    new.votes = (0..votes)
        .map(|n| ImportedVote {
            person: n % people,
            idea: (n / people) % ideas,
            ballot: Ballot { mark: Some(Mark::Agree(if n % 3 == 0 { 1 } else { -1 })), important: false },
            on,
        })
        .collect();
    new
}

#[tokio::test]
async fn a_conversation_of_fifty_thousand_votes_comes_in_whole_and_quickly() {
    testing::both_engines(&[FEATURE], |app| async move {
        let all = all(&app);
        let new = conversation(1_000, 60, 50_000, app.clock.now().date());
        let began = Instant::now();
        let id = all.import(&Actor::System, ORG, new).await.unwrap();
        let took = began.elapsed();
        eprintln!("50,000 votes imported in {took:?}");
        let snapshot = all.snapshot(id, None).await.unwrap();
        assert_eq!((snapshot.people.len(), snapshot.ideas.len()), (1_000, 60));
        assert_eq!((snapshot.ratings.len(), snapshot.version), (50_000, 50_000));
        assert_eq!(snapshot.view.brainstorm.state, State::Published);
        assert!(snapshot.view.brainstorm.imported);
        let mut ideas = snapshot.ideas.clone();
        ideas.sort_by_key(|i| i.id);
        assert!(ideas.iter().enumerate().all(|(n, i)| i.text.ends_with(&format!(" {n}"))), "order is kept");
        let again =
            all.import(&Actor::System, ORG, conversation(3, 3, 9, app.clock.now().date())).await.unwrap();
        let slug = all.get(&Actor::Visitor, again).await.unwrap().brainstorm.slug.to_string();
        assert_eq!(slug, "tulevaisuuden-kunta-2");
    })
    .await;
}

#[tokio::test]
async fn a_conversation_that_names_what_is_not_there_leaves_nothing() {
    testing::both_engines(&[FEATURE], |app| async move {
        let mut new = conversation(3, 3, 9, app.clock.now().date());
        new.votes[4].idea = 3;
        let refused = all(&app).import(&Actor::System, ORG, new).await;
        assert_eq!(refused, Err(Error::Fields(vec![FieldError::new("votes", Problem::Unknown)])));
        assert!(all(&app).list(&Actor::System, ORG).await.unwrap().is_empty());
    })
    .await;
}

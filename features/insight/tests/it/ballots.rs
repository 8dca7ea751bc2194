// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Ballots that look copied: told of at the desk, counted all the same, and never used to single anybody out.

use brainstorm::{
    contract::{Ballot, ImportedVote, Mark, NewConversation, State},
    domain::Visibility,
};
use insight::contract::analyse;
use kernel::{Date, OrgId, Role};
use testing::both_engines;

use crate::{
    FEATURES,
    fixture::{IDEAS, PEOPLE, conversation, org, put},
};

/// Ideas of the first question when some have been added.
const RATED: usize = 40;

/// The conversation with more ideas, on which everybody has a mind of their own, and so many copies of one
/// ballot after it.
fn with_copies(state: State, copies: usize) -> NewConversation {
    let mut new = conversation(state, Visibility::UntilPublished);
    let two_axes = new.ideas.pop().unwrap();
    let first = new.ideas.first().unwrap().clone();
    for i in IDEAS..RATED {
        new.ideas.push(brainstorm::contract::ImportedIdea { text: format!("Ehdotus {i}"), ..first.clone() });
    }
    new.ideas.push(two_axes);
    new.votes.retain(|v| v.idea < IDEAS);
    let on = Date { year: 2026, month: 11, day: 1 };
    let mut vote = |person, idea, value| {
        let ballot = Ballot { mark: Some(Mark::Agree(value)), important: false };
        new.votes.push(ImportedVote { person, idea, ballot, on });
    };
    for person in 0..PEOPLE {
        for idea in IDEAS..RATED {
            let bits = kernel::crypto::sha256(&[format!("{person} {idea}").as_bytes()])[0];
            // Nobody but the copies likes the last one.
            let value = if idea == RATED - 1 { -1 } else { [1, -1, 1, -1, 0][usize::from(bits) % 5] };
            vote(person, idea, value);
        }
    }
    for copy in 0..copies {
        for idea in 0..RATED {
            let bits = kernel::crypto::sha256(&[format!("copy {idea}").as_bytes()])[0];
            vote(PEOPLE + copy, idea, if idea == RATED - 1 || bits.is_multiple_of(2) { 1 } else { -1 });
        }
    }
    let one = new.people.first().unwrap().clone();
    new.people.extend(std::iter::repeat_n(one, copies));
    new
}

#[tokio::test]
async fn copied_ballots_are_told_of_with_what_they_do_to_the_most_supported_ideas() {
    both_engines(FEATURES, |app| async move {
        let id = put(&app, with_copies(State::Closed, 20)).await;
        analyse(&app.state, id).await.unwrap();
        let at = format!("/fi/desk/b/{id}/ballots");
        let page = app.staff(org(), &[Role::Facilitator]).get(&at).await;
        page.expect(200).contains("82 vastaajasta 20 arviot näyttävät erikoisilta");
        page.contains("Täsmälleen samat arviot").contains("Sija ilman").contains("Idea numero 0");
        app.staff(org(), &[Role::Analyst]).get(&at).await.expect(403);
        app.staff(OrgId::from_i64(2), &[Role::Owner]).get(&at).await.expect(404);
        // They count all the same.
        let staff = app.staff(org(), &[Role::Analyst]);
        let json = staff.get(&format!("/api/v1/brainstorms/{id}/analysis")).await.expect(200).json();
        assert_eq!(json["participants"], 82);
    })
    .await;
}

#[tokio::test]
async fn a_few_odd_ballots_and_a_brainstorm_that_is_open_show_no_effect() {
    both_engines(FEATURES, |app| async move {
        let id = put(&app, with_copies(State::Closed, 3)).await;
        analyse(&app.state, id).await.unwrap();
        let staff = app.staff(org(), &[Role::Facilitator]);
        let page = staff.get(&format!("/sv/desk/b/{id}/ballots")).await;
        page.expect(200).contains("Av 65 deltagare har 3").contains("färre än 5").lacks("Idea numero");
        let mut open = with_copies(State::Open, 20);
        open.slug = Some("auki".to_owned());
        let id = put(&app, open).await;
        analyse(&app.state, id).await.unwrap();
        let page = staff.get(&format!("/en/desk/b/{id}/ballots")).await;
        page.expect(200).contains("Of 82 people, the ratings of 20 look odd");
        page.contains("once the brainstorm is closed").lacks("Idea numero").lacks("Ehdotus");
    })
    .await;
}

#[tokio::test]
async fn two_camps_that_each_think_alike_are_no_copies() {
    both_engines(FEATURES, |app| async move {
        let id = put(&app, conversation(State::Closed, Visibility::UntilPublished)).await;
        analyse(&app.state, id).await.unwrap();
        let page = app.staff(org(), &[Role::Facilitator]).get(&format!("/en/desk/b/{id}/ballots")).await;
        page.expect(200).contains("The ratings of 62 people have been examined. Nothing looks copied");
        let mut new = conversation(State::Draft, Visibility::UntilPublished);
        new.slug = Some("luonnos".to_owned());
        let draft = put(&app, new).await;
        let page = app.staff(org(), &[Role::Facilitator]).get(&format!("/en/desk/b/{draft}/ballots")).await;
        page.expect(200).contains("have not been examined yet");
    })
    .await;
}

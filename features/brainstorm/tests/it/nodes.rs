// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Several nodes over one database. (SQLite has one writer, but the same code; two sets of rooms over one
//! store are two nodes to it.)

use std::time::Duration;

use brainstorm::{
    Brainstorms, Error, FEATURE,
    domain::{Brake, Move, Refusal, State},
};
use kernel::{Actor, Chance};
use testing::TestApp;

use crate::fixture::{open, vote};

/// A node that has just started on the same database.
pub(crate) async fn another(app: &TestApp) -> Brainstorms {
    let node = another_quiet(app);
    node.start().await.unwrap();
    node
}

/// A node that neither listens nor looks.
pub(crate) fn another_quiet(app: &TestApp) -> Brainstorms {
    let state = &app.state;
    Brainstorms::new(state.store.clone(), state.clock.clone(), Chance::seeded(99), live::Hub::new())
}

/// Waits until it is so, at most the five seconds that are promised.
async fn soon<F: std::future::Future<Output = bool>>(what: &str, mut check: impl FnMut() -> F) {
    for _ in 0..100 {
        if check().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("not within five seconds: {what}");
}

#[tokio::test]
async fn votes_states_ideas_and_erasing_reach_the_other_nodes() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let other = another(&app).await;
        let (one, two) = (open.join().await, open.join().await);
        // The other node knows nobody yet and lets them in by what the database says.
        assert!(other.authenticate(&one.key).await.is_ok());
        other.rate(&one.actor, open.id, vote(open.seeds[0], Some(1))).await.unwrap();
        open.rate(&two.actor, open.seeds[0], -1).await;
        open.write(&two.actor, "Lähijuna kulkemaan joka tunti").await;
        let same = |n: usize| {
            let (a, b, id) = (open.all.clone(), other.clone(), open.id);
            move || {
                let (a, b) = (a.clone(), b.clone());
                async move {
                    let a = a.totals(&Actor::System, id).await.unwrap();
                    let b = b.totals(&Actor::System, id).await.unwrap();
                    (a.ratings, a.ideas) == (n, 11) && (b.ratings, b.ideas) == (n, 11)
                }
            }
        };
        soon("both have both votes", same(2)).await;
        other.erase(&one.actor, open.id).await.unwrap();
        soon("the vote does not count any more", same(1)).await;
        let gone = || async { open.all.authenticate(&one.key).await == Err(Error::Unknown) };
        soon("the key is worth nothing", gone).await;
        open.all.step(&Actor::System, open.id, Move::Close, false).await.unwrap();
        let closed =
            || async { other.get(&Actor::Visitor, open.id).await.unwrap().brainstorm.state == State::Closed };
        soon("closed", closed).await;
    })
    .await;
}

#[tokio::test]
async fn the_brake_holds_on_every_node_within_five_seconds() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let other = another(&app).await;
        let actor = open.join().await.actor;
        other.rate(&actor, open.id, vote(open.seeds[0], Some(1))).await.unwrap();
        let drawn = Brake { read_only: true, ..Brake::default() };
        open.all.set_brake_everywhere(&Actor::System, drawn).await.unwrap();
        let refused = |idea: usize| {
            let (other, actor, idea, id) = (other.clone(), actor.clone(), open.seeds[idea], open.id);
            async move {
                other.rate(&actor, id, vote(idea, Some(1))).await == Err(Error::Refused(Refusal::ReadOnly))
            }
        };
        soon("read only", || refused(1)).await;
        open.all.set_brake_everywhere(&Actor::System, Brake::default()).await.unwrap();
        soon("let go", || async { !refused(2).await }).await;
        let closed = Brake { invite_only: true, ..Brake::default() };
        open.all.set_brake(&Actor::System, open.id, closed).await.unwrap();
        let join = brainstorm::operations::Join {
            lang: kernel::Lang::Fi,
            reads: Vec::new(),
            via: None,
            background: brainstorm::domain::Background::default(),
        };
        let turned_away = || async {
            let came = other.join(&Actor::Visitor, open.id, join.clone()).await;
            came.err() == Some(Error::Refused(Refusal::JoinsClosed))
        };
        soon("nobody new", turned_away).await;
    })
    .await;
}

#[tokio::test]
async fn a_node_that_has_just_read_the_log_asks_first_what_few_have_seen() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let (unseen, seen) = open.seeds.split_first().unwrap();
        for _ in 0..30 {
            let person = open.join().await;
            for idea in seen {
                open.rate(&person.actor, *idea, 1).await;
            }
        }
        let node = another_quiet(&app);
        let mut first = 0;
        for _ in 0..20 {
            let person = open.join().await;
            node.authenticate(&person.key).await.unwrap();
            let asked = node.next(&person.actor, open.id, Some(open.ideas), false).await.unwrap().idea;
            first += usize::from(asked.is_some_and(|idea| idea.id == *unseen));
        }
        // One against nine of a thirty-first each: fifteen of twenty. Without weights it would be two.
        assert!(first >= 9, "{first} of 20");
    })
    .await;
}

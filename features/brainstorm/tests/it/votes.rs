// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Votes: what is acknowledged is in the log, and the matrix says what the log says.

use std::collections::BTreeMap;

use brainstorm::{
    Error, FEATURE,
    contract::Snapshot,
    domain::{Ballot, Mark, Move, Refusal},
    operations::Vote,
};
use kernel::{Actor, Chance};

use crate::fixture::{open, vote};

fn sorted(snapshot: &Snapshot) -> Vec<(i64, i64, u8)> {
    let mut out: Vec<_> =
        snapshot.ratings.iter().map(|c| (c.voter.as_i64(), c.idea.as_i64(), c.ballot.packed())).collect();
    out.sort_unstable();
    out
}

#[tokio::test]
async fn random_votes_and_undos_give_the_matrix_that_a_rebuild_gives() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let mut chance = Chance::seeded(11);
        let mut people = Vec::new();
        for _ in 0..8 {
            people.push(open.join().await.actor);
        }
        // What each person last said, kept beside by the plainest means.
        let mut expected: BTreeMap<(usize, usize), Ballot> = BTreeMap::new();
        for _ in 0..300 {
            let (person, idea) = (chance.below(people.len()), chance.below(open.seeds.len()));
            let mark =
                [Some(Mark::Agree(1)), Some(Mark::Agree(-1)), Some(Mark::Agree(0)), None][chance.below(4)];
            let important = Some(chance.below(2) == 1);
            let vote = Vote { idea: open.seeds[idea], mark, important };
            let rated = open.all.rate(&people[person], open.id, vote).await.unwrap();
            let before = expected.get(&(person, idea)).copied().unwrap_or(Ballot::UNRATED);
            assert_eq!(rated.changed, rated.ballot != before);
            expected.insert((person, idea), rated.ballot);
        }
        expected.retain(|_, ballot| ballot.mark.is_some());
        let (version, live) = open.all.live_ratings(open.id).await.unwrap();
        assert_eq!(live.len(), expected.len());
        for (at, actor) in people.iter().enumerate() {
            let voter = open.all.voter_of(actor, open.id).await.unwrap();
            for cell in live.iter().filter(|c| c.voter == voter) {
                let idea = open.seeds.iter().position(|i| *i == cell.idea).unwrap();
                assert_eq!(expected.get(&(at, idea)), Some(&cell.ballot));
            }
        }
        // From the log alone, and by a node that has just started.
        let snapshot = open.all.snapshot(open.id, None).await.unwrap();
        assert_eq!(snapshot.version, version);
        let mut from_memory: Vec<_> =
            live.iter().map(|c| (c.voter.as_i64(), c.idea.as_i64(), c.ballot.packed())).collect();
        from_memory.sort_unstable();
        assert_eq!(sorted(&snapshot), from_memory);
        let restarted = crate::nodes::another(&app).await;
        let (_, mut again) = restarted.live_ratings(open.id).await.unwrap();
        let mut live = live;
        live.sort_by_key(|c| (c.voter, c.idea));
        again.sort_by_key(|c| (c.voter, c.idea));
        assert_eq!(live, again);
        // An earlier version is still what it was.
        let half = open.all.snapshot(open.id, Some(version / 2)).await.unwrap();
        assert!(half.ratings.iter().all(|c| c.seq <= version / 2));
    })
    .await;
}

#[tokio::test]
async fn a_hundred_equal_votes_at_once_are_one() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let actor = open.join().await.actor;
        let idea = open.seeds[0];
        let tasks: Vec<_> = (0..100)
            .map(|_| {
                let (all, actor, id) = (open.all.clone(), actor.clone(), open.id);
                tokio::spawn(async move { all.rate(&actor, id, vote(idea, Some(1))).await.unwrap().changed })
            })
            .collect();
        let mut changed = 0;
        for task in tasks {
            changed += usize::from(task.await.unwrap());
        }
        assert_eq!(changed, 1);
        let totals = open.all.totals(&Actor::System, open.id).await.unwrap();
        assert_eq!((totals.ratings, totals.raters, totals.version), (1, 1, 1));
    })
    .await;
}

#[tokio::test]
async fn many_voters_at_once_lose_nothing_and_the_log_has_no_gap() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let mut tasks = Vec::new();
        for n in 0..40usize {
            let actor = open.join().await.actor;
            let (all, id, seeds) = (open.all.clone(), open.id, open.seeds.clone());
            tasks.push(tokio::spawn(async move {
                for (at, idea) in seeds.iter().enumerate() {
                    let value = if (n + at).is_multiple_of(3) { 1 } else { -1 };
                    all.rate(&actor, id, vote(*idea, Some(value))).await.unwrap();
                }
            }));
        }
        for task in tasks {
            task.await.unwrap();
        }
        let totals = open.all.totals(&Actor::System, open.id).await.unwrap();
        assert_eq!((totals.ratings, totals.raters, totals.version), (400, 40, 400));
        let snapshot = open.all.snapshot(open.id, None).await.unwrap();
        let mut seqs: Vec<i64> = snapshot.ratings.iter().map(|c| c.seq).collect();
        seqs.sort_unstable();
        assert_eq!(seqs, (1..=400).collect::<Vec<_>>());
    })
    .await;
}

#[tokio::test]
async fn the_next_idea_is_never_ones_own_and_never_one_already_rated() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let actor = open.join().await.actor;
        open.write(&actor, "Oma ideani kirjastosta ja junasta").await;
        let mut seen = std::collections::HashSet::new();
        for left in (1..=10).rev() {
            let next = open.all.next(&actor, open.id, Some(open.ideas), false).await.unwrap();
            assert_eq!(next.remaining, left);
            let idea = next.idea.unwrap().id;
            assert!(open.seeds.contains(&idea) && seen.insert(idea));
            open.rate(&actor, idea, 0).await;
        }
        let next = open.all.next(&actor, open.id, None, false).await.unwrap();
        assert_eq!((next.idea, next.remaining), (None, 0));
        let undone = open.all.undo_last(&actor, open.id).await.unwrap();
        let next = open.all.next(&actor, open.id, None, false).await.unwrap();
        assert_eq!(next.idea.map(|i| i.id), undone);
    })
    .await;
}

#[tokio::test]
async fn a_vote_is_refused_once_the_brainstorm_is_over_whoever_closed_it() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let actor = open.join().await.actor;
        open.rate(&actor, open.seeds[0], 1).await;
        // Another node closes it; this one has not heard of it yet.
        let other = crate::nodes::another_quiet(&app);
        other.step(&Actor::System, open.id, Move::Close, false).await.unwrap();
        let late = open.all.rate(&actor, open.id, vote(open.seeds[1], Some(1))).await;
        assert_eq!(late, Err(Error::Refused(Refusal::Ended)));
        assert_eq!(open.all.snapshot(open.id, None).await.unwrap().ratings.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn who_rates_faster_than_people_read_is_noted_and_nobody_else() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let (script, reader) = (open.join().await.actor, open.join().await.actor);
        for idea in &open.seeds {
            app.clock.advance(60);
            open.rate(&script, *idea, 1).await;
        }
        for idea in &open.seeds {
            app.clock.advance(2_500);
            open.rate(&reader, *idea, 1).await;
        }
        let hasty = |data: brainstorm::operations::OwnData| data.hasty;
        assert!(hasty(open.all.own_data(&script, open.id).await.unwrap()), "one sees it of oneself");
        assert!(!hasty(open.all.own_data(&reader, open.id).await.unwrap()));
        let seen = open.all.snapshot(open.id, None).await.unwrap();
        assert_eq!(seen.people.iter().filter(|p| p.hasty).count(), 1);
    })
    .await;
}

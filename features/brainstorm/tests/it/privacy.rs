// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What we keep about people, and what is left when they go.

use brainstorm::{
    Error, FEATURE,
    domain::{HideReason, IdeaState},
    operations::Added,
};
use kernel::{Actor, Chance, Code};
use store::{ErasedKind, Erasure, Erasures};

use crate::fixture::{ORG, open};

#[tokio::test]
async fn an_erased_participant_leaves_nothing_that_leads_to_them() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let (one, other) = (open.join().await, open.join().await);
        let Added::Visible(idea, _) = open.write(&one.actor, "Minun aivan oma ideani tästä").await else {
            panic!()
        };
        open.rate(&one.actor, open.seeds[0], 1).await;
        open.rate(&other.actor, open.seeds[0], -1).await;
        open.rate(&other.actor, idea.id, 1).await;
        open.choose(&one.actor, "bus").await;
        open.all.guess(&one.actor, open.id, open.seeds[0], 40).await.unwrap();
        open.all.report(&one.actor, open.id, open.seeds[1], HideReason::Spam, "sanani").await.unwrap();
        let before = open.all.snapshot(open.id, None).await.unwrap();
        let voter = open.all.voter_of(&one.actor, open.id).await.unwrap();

        open.all.erase(&one.actor, open.id).await.unwrap();

        assert_eq!(open.all.authenticate(&one.key).await, Err(Error::Unknown));
        assert!(open.all.resume(open.id, one.key.code.as_str()).await.is_err());
        let after = open.all.snapshot(open.id, None).await.unwrap();
        assert!(after.people.iter().all(|p| p.voter != voter));
        assert!(after.ratings.iter().all(|c| c.voter != voter));
        assert!(after.answers.is_empty() && after.guesses.is_empty());
        let gone = after.ideas.iter().find(|i| i.id == idea.id).unwrap();
        assert_eq!(
            (gone.text.as_str(), &gone.state, gone.author.participant()),
            ("", &IdeaState::Withdrawn, None)
        );
        let counts = open.all.totals(&Actor::System, open.id).await.unwrap();
        assert_eq!((counts.participants, counts.raters), (1, 1));
        // The earlier version is counted as it was, and says that people have gone since.
        let again = open.all.snapshot(open.id, Some(before.version)).await.unwrap();
        assert_eq!(again.ratings.len(), before.ratings.len());
        assert_eq!((before.erased_since, again.erased_since), (0, 1));
        assert_eq!(open.all.erase(&one.actor, open.id).await, Err(Error::Unknown));
    })
    .await;
}

#[tokio::test]
async fn what_was_erased_stays_erased_when_an_older_backup_brings_it_back() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let folder = tempfile::tempdir().unwrap();
        let list = Erasures::at(folder.path().join("erasures"));
        open.all.note_erasures_in(&list);
        let (gone, stays) = (open.join().await, open.join().await);
        let Added::Visible(idea, _) = open.write(&stays.actor, "Ideani, jonka otan takaisin").await else {
            panic!()
        };
        open.rate(&gone.actor, open.seeds[0], 1).await;
        let Actor::Participant { participant: gone_id, .. } = gone.actor else { panic!() };
        open.all.erase(&gone.actor, open.id).await.unwrap();
        open.all.withdraw_idea(&stays.actor, open.id, idea.id).await.unwrap();
        let noted: Vec<(ErasedKind, i64)> = list.all().unwrap().iter().map(|e| (e.kind, e.id)).collect();
        assert_eq!(noted, [(ErasedKind::Participant, gone_id), (ErasedKind::Idea, idea.id.as_i64())]);
        // Nothing to do while all of it is gone.
        assert_eq!(open.all.erase_again(&list).await, Ok(0));

        // As if both were from before the list was written: people and words that are there.
        let (back, other) = (open.join().await, open.join().await);
        let Added::Visible(words, _) = open.write(&other.actor, "Sanani tulivat takaisin").await else {
            panic!()
        };
        let Actor::Participant { participant: back_id, .. } = back.actor else { panic!() };
        let org = ORG;
        let older = Erasures::at(folder.path().join("older"));
        for (kind, id) in [(ErasedKind::Participant, back_id), (ErasedKind::Idea, words.id.as_i64())] {
            older.note(Erasure { kind, org, within: open.id.as_i64(), id }).unwrap();
        }
        assert_eq!(open.all.erase_again(&older).await, Ok(2));
        assert_eq!(open.all.authenticate(&back.key).await, Err(Error::Unknown));
        let after = open.all.snapshot(open.id, None).await.unwrap();
        assert_eq!(after.ideas.iter().find(|i| i.id == words.id).unwrap().text, "");
        assert!(open.all.authenticate(&other.key).await.is_ok(), "who erased nothing is still there");
        assert_eq!(open.all.erase_again(&older).await, Ok(0), "done once");
    })
    .await;
}

#[tokio::test]
async fn a_new_return_code_makes_the_old_one_worthless_and_guesses_find_nobody() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let person = open.join().await;
        let new = open.all.rotate_code(&person.actor, open.id).await.unwrap();
        assert_eq!(open.all.authenticate(&person.key).await, Err(Error::Unknown));
        assert!(open.all.authenticate(&new).await.is_ok());
        let back = open.all.resume(open.id, &new.code.to_string().to_lowercase()).await.unwrap();
        assert_eq!(back, new);
        let mut chance = Chance::seeded(4);
        for _ in 0..50 {
            let guess = Code::new(&mut chance).to_string();
            assert_eq!(open.all.resume(open.id, &guess).await.err(), Some(Error::Unknown));
        }
    })
    .await;
}

#[tokio::test]
async fn own_data_holds_everything_and_a_withdrawn_idea_has_no_words() {
    testing::both_engines(&[FEATURE], |app| async move {
        let open = open(&app).await;
        let person = open.join().await.actor;
        let Added::Visible(idea, _) = open.write(&person, "Lisää penkkejä raitin varrelle").await else {
            panic!()
        };
        open.rate(&person, open.seeds[0], -1).await;
        open.choose(&person, "train").await;
        let data = serde_json::to_value(open.all.own_data(&person, open.id).await.unwrap()).unwrap();
        assert_eq!(data["ideas"][0]["text"], "Lisää penkkejä raitin varrelle");
        assert_eq!(data["ratings"][0]["value"], -1);
        assert_eq!(data["answers"][0][1][0], "train");
        open.all.withdraw_idea(&person, open.id, idea.id).await.unwrap();
        let me = open.all.me(&person, open.id).await.unwrap();
        assert_eq!((me.ideas[0].text.as_str(), &me.ideas[0].state), ("", &IdeaState::Withdrawn));
        let others = open.all.withdraw_idea(&open.join().await.actor, open.id, idea.id).await;
        assert!(others.is_err());
    })
    .await;
}

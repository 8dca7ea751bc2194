// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! So many days after the end nothing can be tied to anybody, and not a day before.

use brainstorm::{
    Error, FEATURE,
    domain::{HideReason, IdeaState, Move},
    operations::Added,
};
use kernel::Actor;

use crate::fixture::{open_with, settings};

const DAY: i64 = 86_400_000;

#[tokio::test]
async fn when_the_retention_is_over_nothing_leads_to_anybody_and_what_was_said_stays() {
    testing::both_engines(&[FEATURE], |app| async move {
        let mut settings = settings();
        settings.retention_days = 30;
        let open = open_with(&app, settings).await;
        let (one, other) = (open.join().await, open.join().await);
        let Added::Visible(idea, _) = open.write(&one.actor, "Idea joka jää elämään").await else {
            panic!()
        };
        open.rate(&one.actor, open.seeds[0], 1).await;
        open.rate(&other.actor, idea.id, 1).await;
        open.choose(&one.actor, "bus").await;
        open.all.guess(&one.actor, open.id, open.seeds[0], 40).await.unwrap();
        open.all.report(&one.actor, open.id, open.seeds[1], HideReason::Spam, "sanani").await.unwrap();

        // The first turn comes an hour after the first start.
        app.run_jobs().await;
        // While it goes on there is no end in sight, however long it takes.
        app.clock.advance(400 * DAY);
        let kept = open.all.kept().await.unwrap();
        assert_eq!((kept[0].participants, kept[0].until), (2, None));
        assert!(open.all.release_due().await.unwrap().is_empty());

        open.all.step(&Actor::System, open.id, Move::Close, false).await.unwrap();
        app.clock.advance(30 * DAY - 1);
        assert!(open.all.release_due().await.unwrap().is_empty());
        assert!(open.all.authenticate(&one.key).await.is_ok());
        let before = open.all.snapshot(open.id, None).await.unwrap();

        app.clock.advance(1);
        app.run_jobs().await;

        assert_eq!(open.all.authenticate(&one.key).await, Err(Error::Unknown));
        assert!(open.all.resume(open.id, other.key.code.as_str()).await.is_err());
        let after = open.all.snapshot(open.id, None).await.unwrap();
        assert!(after.people.is_empty() && after.answers.is_empty() && after.guesses.is_empty());
        assert_eq!(after.version, before.version, "published results are not computed anew");
        assert_eq!(after.ratings.len(), before.ratings.len(), "the counts stay");
        let left = after.ideas.iter().find(|i| i.id == idea.id).unwrap();
        assert_eq!((left.text.as_str(), &left.state), ("Idea joka jää elämään", &IdeaState::Visible));
        assert_eq!(left.author.participant(), None);
        assert!(open.all.kept().await.unwrap().is_empty());
        let receipt = open.all.release_receipt(&Actor::System, open.id).await.unwrap().unwrap();
        assert_eq!((receipt.reason.as_str(), receipt.at), ("retention: 2", app.clock.now()));
        assert!(open.all.release_due().await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_brainstorm_that_was_opened_again_keeps_its_people() {
    testing::both_engines(&[FEATURE], |app| async move {
        let mut settings = settings();
        settings.retention_days = 0;
        let open = open_with(&app, settings).await;
        let one = open.join().await;
        open.all.step(&Actor::System, open.id, Move::Close, false).await.unwrap();
        open.all.step(&Actor::System, open.id, Move::Reopen, false).await.unwrap();
        app.clock.advance(DAY);
        assert!(open.all.release_due().await.unwrap().is_empty());
        assert!(open.all.authenticate(&one.key).await.is_ok());
    })
    .await;
}

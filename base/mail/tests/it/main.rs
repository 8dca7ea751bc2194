// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Letters through a real SMTP server on this machine, on both databases.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails the test")]

use std::sync::Mutex;

use kernel::OrgId;
use mail::{Address, Letter, Outcome, Post};
use testing::{TestApp, both_engines_with_mail};

const FEATURES: &[web::Feature] = &[mail::FEATURE];
const ORG: OrgId = OrgId::from_i64(1);

async fn put(app: &TestApp, to: &str, kind: &'static str, about: i64) {
    let post = Post::of(&app.state).unwrap();
    let letter =
        Letter::new(Address::parse(to).unwrap(), "Tulokset ovat täällä", "Hei!\n.\nKiitos äänestä.\n");
    app.state.store.write(move |q| post.put(q, ORG, &letter, kind, about)).await.unwrap();
}

async fn waiting(app: &TestApp) -> i64 {
    Post::of(&app.state).unwrap().waiting().await.unwrap()
}

#[tokio::test]
async fn a_letter_arrives_once_as_it_was_written_and_is_gone_from_the_database() {
    both_engines_with_mail(FEATURES, |app, sink| async move {
        put(&app, "aino@example.fi", "test", 0).await;
        app.run_jobs().await;
        let letter = sink.only("aino@example.fi");
        assert_eq!(letter.text().trim_end(), "Hei!\n.\nKiitos äänestä.");
        assert_eq!(letter.header("from"), "Riihi <riihi@example.fi>");
        assert_eq!(letter.header("auto-submitted"), "auto-generated");
        assert!(letter.header("message-id").ends_with("@localhost>"));
        assert_eq!(waiting(&app).await, 0);
        app.clock.advance(3_600_000);
        app.run_jobs().await;
        assert_eq!(sink.arrived().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn while_it_waits_nobody_reads_the_address_in_the_database() {
    both_engines_with_mail(FEATURES, |app, _sink| async move {
        put(&app, "aino@example.fi", "test", 0).await;
        let locked: Vec<u8> =
            app.state.store.read(|q| q.one(RAW, store::params![], |r| r.get(0))).await.unwrap();
        for clear in [b"aino".as_slice(), b"example", b"Tulokset", b"Kiitos"] {
            assert!(!locked.windows(clear.len()).any(|w| w == clear));
        }
    })
    .await;
}

store::sql! { RAW = "SELECT locked FROM mail_letter"; }

static HEARD: Mutex<Vec<(i64, Outcome)>> = Mutex::new(Vec::new());

#[tokio::test]
async fn a_refusal_is_told_and_a_later_is_tried_again_and_nothing_is_sent_twice() {
    both_engines_with_mail(FEATURES, |app, sink| async move {
        HEARD.lock().unwrap().clear();
        Post::of(&app.state).unwrap().on_outcome("heard", |_, _, about, outcome| {
            HEARD.lock().unwrap().push((about, outcome.clone()));
            Ok(())
        });
        sink.answer("gone@example.fi", "550 5.1.1 no such user gone@example.fi");
        sink.answer("full@example.fi", "450 4.2.2 try later");
        for (about, to) in [(1, "gone@example.fi"), (2, "full@example.fi"), (3, "aino@example.fi")] {
            put(&app, to, "heard", about).await;
        }
        app.run_jobs().await;
        let mut heard = HEARD.lock().unwrap().clone();
        heard.sort_by_key(|(about, _)| *about);
        // The address does not come back in the reason.
        assert_eq!(heard, [(1, Outcome::Refused("SMTP 550".into())), (3, Outcome::Sent)]);
        assert_eq!(waiting(&app).await, 1);
        sink.answer("full@example.fi", "250 ok");
        app.clock.advance(61_000);
        app.run_jobs().await;
        assert_eq!(waiting(&app).await, 0);
        assert_eq!(HEARD.lock().unwrap().last(), Some(&(2, Outcome::Sent)));
        assert_eq!(sink.arrived_for("aino@example.fi").len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_server_that_is_down_is_not_hammered_and_everything_goes_when_it_is_back() {
    both_engines_with_mail(FEATURES, |app, sink| async move {
        sink.greet(Some("421 4.3.2 not now"));
        for n in 0..60 {
            put(&app, &format!("person{n}@example.fi"), "test", n).await;
        }
        app.run_jobs().await;
        assert!(sink.connections() <= 2, "{} connections", sink.connections());
        assert_eq!(waiting(&app).await, 60);
        sink.greet(None);
        app.clock.advance(10 * 60_000);
        app.run_jobs().await;
        assert_eq!(waiting(&app).await, 0);
        let mut to: Vec<String> = sink.arrived().into_iter().flat_map(|a| a.to).collect();
        to.sort();
        to.dedup();
        assert_eq!((sink.arrived().len(), to.len()), (60, 60));
    })
    .await;
}

#[tokio::test]
async fn without_a_mail_server_there_is_no_post() {
    testing::both_engines(FEATURES, |app| async move {
        assert!(Post::of(&app.state).is_none());
    })
    .await;
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The queue on both databases: done once, tried again, given up, repeated by the clock.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails the test")]

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use jobs::{Failure, Jobs, LEASE_MS, MAX_ATTEMPTS, MIGRATIONS, enqueue};
use kernel::{Chance, Clock, OrgId, Timestamp};
use store::{Store, testing::both_engines_with};

const ORG: OrgId = OrgId::from_i64(1);

fn queue(store: &Store, seed: u64) -> (Clock, Jobs) {
    let clock = Clock::fixed(Timestamp::from_millis(1_790_000_000_000));
    (clock.clone(), Jobs::new(store.clone(), clock, Chance::seeded(seed)))
}

fn counting(jobs: &Jobs, kind: &'static str, result: Result<(), Failure>) -> Arc<AtomicUsize> {
    let done = Arc::new(AtomicUsize::new(0));
    let count = done.clone();
    jobs.register(kind, move |_| {
        count.fetch_add(1, Ordering::SeqCst);
        let result = result.clone();
        async move { result }
    });
    done
}

async fn put(store: &Store, job: jobs::NewJob) {
    store.write(move |q| enqueue(q, &job)).await.unwrap();
}

#[tokio::test]
async fn a_job_is_done_once_with_what_it_was_given() {
    both_engines_with(MIGRATIONS, |store| async move {
        let (_, jobs) = queue(&store, 1);
        let (send, mut got) = tokio::sync::mpsc::unbounded_channel();
        jobs.register("greet", move |job| {
            let send = send.clone();
            async move {
                let name: String = job.read()?;
                send.send((job.org, name, job.attempt)).map_err(|e| Failure::Never(e.to_string()))
            }
        });
        put(&store, jobs.prepare(ORG, "greet", &"Aino")).await;
        assert_eq!(jobs.run_due_now().await.unwrap(), 1);
        assert_eq!(jobs.run_due_now().await.unwrap(), 0);
        assert_eq!(got.recv().await, Some((ORG, "Aino".to_owned(), 1)));
        assert_eq!(jobs.counts().await.unwrap(), (0, 0));
    })
    .await;
}

#[tokio::test]
async fn a_job_waits_for_its_time_and_the_same_key_waits_only_once() {
    both_engines_with(MIGRATIONS, |store| async move {
        let (clock, jobs) = queue(&store, 2);
        let done = counting(&jobs, "digest", Ok(()));
        for _ in 0..3 {
            let later = clock.now().plus_millis(60_000);
            put(&store, jobs.prepare(ORG, "digest", &()).at(later).once("today")).await;
        }
        assert_eq!(jobs.run_due_now().await.unwrap(), 0);
        clock.advance(60_000);
        assert_eq!(jobs.run_due_now().await.unwrap(), 1);
        put(&store, jobs.prepare(ORG, "digest", &()).once("today")).await;
        assert_eq!(jobs.run_due_now().await.unwrap(), 1);
        assert_eq!(done.load(Ordering::SeqCst), 2);
    })
    .await;
}

#[tokio::test]
async fn a_failing_job_is_tried_again_with_growing_pauses_and_then_kept_as_failed() {
    both_engines_with(MIGRATIONS, |store| async move {
        let (clock, jobs) = queue(&store, 3);
        let tries = counting(&jobs, "mail", Err(Failure::Again("the server is away".into())));
        put(&store, jobs.prepare(ORG, "mail", &())).await;
        assert_eq!(jobs.run_due_now().await.unwrap(), 1);
        clock.advance(9_999);
        assert_eq!(jobs.run_due_now().await.unwrap(), 0);
        for _ in 0..MAX_ATTEMPTS {
            clock.advance(3_600_000);
            jobs.run_due_now().await.unwrap();
        }
        assert_eq!(i64::try_from(tries.load(Ordering::SeqCst)), Ok(MAX_ATTEMPTS));
        assert_eq!(jobs.counts().await.unwrap(), (0, 1));
    })
    .await;
}

#[tokio::test]
async fn a_panic_fails_the_job_and_not_the_queue() {
    both_engines_with(MIGRATIONS, |store| async move {
        let (_, jobs) = queue(&store, 4);
        jobs.register("bad", |_| async { panic!("a mistake") });
        let good = counting(&jobs, "good", Ok(()));
        put(&store, jobs.prepare(ORG, "bad", &())).await;
        put(&store, jobs.prepare(ORG, "good", &())).await;
        assert_eq!(jobs.run_due_now().await.unwrap(), 2);
        assert_eq!(good.load(Ordering::SeqCst), 1);
        assert_eq!(jobs.counts().await.unwrap(), (1, 0));
    })
    .await;
}

#[tokio::test]
async fn two_nodes_never_do_the_same_job_and_a_dead_node_s_job_is_taken_over() {
    both_engines_with(MIGRATIONS, |store| async move {
        let (clock, one) = queue(&store, 5);
        let two = Jobs::new(store.clone(), clock.clone(), Chance::seeded(6));
        let (a, b) = (counting(&one, "work", Ok(())), counting(&two, "work", Ok(())));
        for _ in 0..40 {
            put(&store, one.prepare(ORG, "work", &())).await;
        }
        let (x, y) = tokio::join!(one.run_due_now(), two.run_due_now());
        assert_eq!(x.unwrap() + y.unwrap(), 40);
        assert_eq!(a.load(Ordering::SeqCst) + b.load(Ordering::SeqCst), 40);

        // A node that takes a job and dies: nothing comes back from its handler.
        let dead = Jobs::new(store.clone(), clock.clone(), Chance::seeded(7));
        dead.register("work", |_| std::future::pending());
        put(&store, one.prepare(ORG, "work", &())).await;
        let dying = tokio::spawn(async move { dead.run_due_now().await });
        while one.run_due_now().await.unwrap() == 0 {
            if one.counts().await.unwrap().0 == 1 {
                tokio::task::yield_now().await;
                clock.advance(LEASE_MS);
            }
        }
        dying.abort();
    })
    .await;
}

#[tokio::test]
async fn repeated_work_is_done_by_one_node_each_time() {
    both_engines_with(MIGRATIONS, |store| async move {
        let (clock, one) = queue(&store, 8);
        let two = Jobs::new(store.clone(), clock.clone(), Chance::seeded(9));
        let (a, b) = (counting(&one, "clean", Ok(())), counting(&two, "clean", Ok(())));
        for jobs in [&one, &two] {
            jobs.every("clean", 60);
            jobs.run_due_now().await.unwrap();
        }
        for _ in 0..3 {
            clock.advance(60_000);
            one.run_due_now().await.unwrap();
            two.run_due_now().await.unwrap();
        }
        assert_eq!(a.load(Ordering::SeqCst) + b.load(Ordering::SeqCst), 3);
    })
    .await;
}

#[tokio::test]
async fn every_statement_is_accepted_by_both_engines() {
    both_engines_with(MIGRATIONS, |store| async move {
        assert_eq!(store::testing::refused_statements(&store).await, Vec::<String>::new());
    })
    .await;
}

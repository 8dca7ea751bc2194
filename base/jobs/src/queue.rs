// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Kinds of work and their handlers, and the loop that does what is due.

use std::{
    collections::BTreeMap,
    future::Future,
    pin::Pin,
    sync::{
        Arc, Mutex, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use kernel::{Chance, Clock, Id, OrgId, Timestamp};
use serde::Serialize;
use tokio::{sync::Notify, task::JoinHandle};

use crate::{Failure, Job, NewJob, job::payload_of, store};

/// How long a node has a job for itself.
pub const LEASE_MS: i64 = 10 * 60 * 1000;
/// After so many tries a job has failed for good.
pub const MAX_ATTEMPTS: i64 = 8;
/// How often the queue is looked at when nobody rings.
const POLL: Duration = Duration::from_secs(1);
/// So many jobs at once on a node: what takes minutes must not hold up what somebody waits for.
const HANDS: usize = 2;

type Running = Pin<Box<dyn Future<Output = Result<(), Failure>> + Send>>;
type Handler = Arc<dyn Fn(Job) -> Running + Send + Sync>;

/// The queue of this node; cloning shares it.
#[derive(Clone)]
pub struct Jobs(Arc<Inner>);

struct Inner {
    store: ::store::Store,
    clock: Clock,
    chance: Mutex<Chance>,
    kinds: RwLock<BTreeMap<&'static str, Handler>>,
    schedule: RwLock<BTreeMap<&'static str, i64>>,
    ring: Notify,
    stopping: AtomicBool,
}

impl Jobs {
    /// A queue in `store`, idle until [`Jobs::start`].
    pub fn new(store: ::store::Store, clock: Clock, chance: Chance) -> Self {
        Self(Arc::new(Inner {
            store,
            clock,
            chance: Mutex::new(chance),
            kinds: RwLock::default(),
            schedule: RwLock::default(),
            ring: Notify::new(),
            stopping: AtomicBool::new(false),
        }))
    }

    /// Says who does work of `kind`. Called at start, once a kind.
    pub fn register<F, Fut>(&self, kind: &'static str, handler: F)
    where
        F: Fn(Job) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<(), Failure>> + Send + 'static,
    {
        let handler: Handler = Arc::new(move |job| Box::pin(handler(job)));
        self.0.kinds.write().unwrap_or_else(PoisonError::into_inner).insert(kind, handler);
    }

    /// Has `kind` done every so many seconds, by one node at a time, with the payload `null`.
    pub fn every(&self, kind: &'static str, seconds: i64) {
        let mut schedule = self.0.schedule.write().unwrap_or_else(PoisonError::into_inner);
        schedule.insert(kind, seconds.saturating_mul(1_000));
    }

    /// Work to put into the queue with [`crate::enqueue`], inside the transaction that causes it.
    pub fn prepare(&self, org: OrgId, kind: &'static str, payload: &impl Serialize) -> NewJob {
        let now = self.0.clock.now();
        let mut chance = self.0.chance.lock().unwrap_or_else(PoisonError::into_inner);
        let id = Id::<NewJob>::in_order(now, &mut chance).as_i64();
        NewJob { org, id, kind, payload: payload_of(payload), dedup: None, run_at: now, created_at: now }
    }

    /// Says that something was put into the queue.
    pub fn wake(&self) {
        self.0.ring.notify_one();
    }

    /// Looks at the queue after a pause: for work that is due before anybody would look by themselves. Needs a
    /// running tokio runtime.
    pub fn wake_after(&self, pause: Duration) {
        let jobs = self.clone();
        tokio::spawn(async move {
            tokio::time::sleep(pause).await;
            jobs.wake();
        });
    }

    /// How many jobs wait, and how many failed for good.
    pub async fn counts(&self) -> ::store::Result<(i64, i64)> {
        self.0.store.read(store::counts).await
    }

    /// Starts working in the background.
    pub fn start(&self) -> Worker {
        let hand = |jobs: Self| async move {
            while !jobs.0.stopping.load(Ordering::SeqCst) {
                if let Err(error) = jobs.run_due_now().await {
                    tracing::warn!(%error, "the job queue cannot be read; trying again");
                }
                let _ = tokio::time::timeout(POLL, jobs.0.ring.notified()).await;
            }
        };
        let hands = (0..HANDS).map(|_| tokio::spawn(hand(self.clone()))).collect();
        Worker { jobs: self.clone(), hands }
    }

    /// Does everything that is due, one after the other, and returns how many jobs were tried.
    pub async fn run_due_now(&self) -> ::store::Result<usize> {
        self.plan().await?;
        let mut tried = 0;
        while !self.0.stopping.load(Ordering::SeqCst) {
            let now = self.0.clock.now();
            let claimed =
                self.0.store.write(move |q| store::claim(q, now, now.plus_millis(LEASE_MS))).await?;
            let Some(job) = claimed else { break };
            tried += 1;
            let result = self.run(job.clone()).await;
            self.settle(job, result).await?;
        }
        Ok(tried)
    }

    /// Puts the repeated work that is due into the queue.
    async fn plan(&self) -> ::store::Result<()> {
        let schedule = self.0.schedule.read().unwrap_or_else(PoisonError::into_inner).clone();
        for (kind, pause) in schedule {
            let now = self.0.clock.now();
            let job = self.prepare(OrgId::from_i64(0), kind, &()).once("schedule");
            self.0
                .store
                .write(move |q| {
                    if store::take_turn(q, kind, now, now.plus_millis(pause))? {
                        store::enqueue(q, &job)?;
                    }
                    Ok::<_, ::store::Error>(())
                })
                .await?;
        }
        Ok(())
    }

    async fn run(&self, job: Job) -> Result<(), Failure> {
        let handler = self.handler(&job.kind);
        let Some(handler) = handler else {
            return Err(Failure::Again(format!("nobody does {} in this version", job.kind)));
        };
        // A task of its own: a panic fails the job and not the queue.
        match tokio::spawn(handler(job)).await {
            Ok(result) => result,
            Err(panic) => Err(Failure::Again(format!("the handler panicked: {panic}"))),
        }
    }

    fn handler(&self, kind: &str) -> Option<Handler> {
        self.0.kinds.read().unwrap_or_else(PoisonError::into_inner).get(kind).cloned()
    }

    async fn settle(&self, job: Job, result: Result<(), Failure>) -> ::store::Result<()> {
        let now = self.0.clock.now();
        if let Err(failure) = &result {
            tracing::warn!(kind = %job.kind, attempt = job.attempt, problem = %failure, "a job failed");
        }
        self.0
            .store
            .write(move |q| match &result {
                Ok(()) => store::finish(q, &job),
                Err(Failure::Again(problem)) if job.attempt < MAX_ATTEMPTS => {
                    store::retry(q, &job, pause_after(now, job.attempt), problem)
                }
                Err(Failure::Again(problem) | Failure::Never(problem)) => {
                    store::give_up(q, &job, now, problem)
                }
            })
            .await
    }
}

/// When to try again: after 10 s, 20 s, 40 s ... about 20 minutes in all.
fn pause_after(now: Timestamp, attempt: i64) -> Timestamp {
    now.plus_millis(10_000 << attempt.clamp(1, 10).saturating_sub(1))
}

/// A running queue.
pub struct Worker {
    jobs: Jobs,
    hands: Vec<JoinHandle<()>>,
}

impl Worker {
    /// Lets the jobs at hand finish and takes no other.
    pub async fn stop(self) {
        self.jobs.0.stopping.store(true, Ordering::SeqCst);
        self.jobs.0.ring.notify_waiters();
        self.jobs.wake();
        for hand in self.hands {
            let _ = hand.await;
        }
    }
}

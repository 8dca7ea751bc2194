// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Readers: one connection and one thread per core. More threads would only take turns.

use std::{
    collections::VecDeque,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, Condvar, Mutex},
};

use rusqlite::Connection;
use tokio::sync::oneshot;

use super::script;
use crate::{Error, Query, Result, query::Engine};

/// Reads that may wait before new ones are refused.
const QUEUE: usize = 8192;

type Job = Box<dyn FnOnce(&Connection) + Send>;

pub(crate) struct Readers {
    queue: Arc<Queue>,
}

#[derive(Default)]
struct Queue {
    jobs: Mutex<Jobs>,
    arrived: Condvar,
}

#[derive(Default)]
struct Jobs {
    waiting: VecDeque<Job>,
    closed: bool,
}

impl Readers {
    pub(crate) fn start(connections: Vec<Connection>) -> Result<Self> {
        let queue = Arc::new(Queue::default());
        for (n, connection) in connections.into_iter().enumerate() {
            let queue = Arc::clone(&queue);
            std::thread::Builder::new()
                .name(format!("store-reader-{n}"))
                .spawn(move || {
                    while let Some(job) = queue.next() {
                        job(&connection);
                    }
                })
                .map_err(|error| Error::io("starting a reader thread", &error))?;
        }
        Ok(Self { queue })
    }

    pub(crate) async fn read<F, T, E>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&mut Query<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let (to, answer) = oneshot::channel();
        self.queue.push(Box::new(move |connection| {
            let _ = to.send(snapshot(connection, work));
        }))?;
        answer.await.unwrap_or_else(|_| Err(Error::Closed.into()))
    }

    pub(crate) fn close(&self) {
        if let Ok(mut jobs) = self.queue.jobs.lock() {
            jobs.closed = true;
        }
        self.queue.arrived.notify_all();
    }
}

impl Drop for Readers {
    fn drop(&mut self) {
        self.close();
    }
}

impl Queue {
    fn push(&self, job: Job) -> Result<()> {
        let mut jobs = self.jobs.lock().map_err(|_| Error::Closed)?;
        if jobs.closed {
            return Err(Error::Closed);
        }
        if jobs.waiting.len() >= QUEUE {
            return Err(Error::Busy);
        }
        jobs.waiting.push_back(job);
        drop(jobs);
        self.arrived.notify_one();
        Ok(())
    }

    fn next(&self) -> Option<Job> {
        let mut jobs = self.jobs.lock().ok()?;
        loop {
            if let Some(job) = jobs.waiting.pop_front() {
                return Some(job);
            }
            if jobs.closed {
                return None;
            }
            jobs = self.arrived.wait(jobs).ok()?;
        }
    }
}

/// Runs the closure in one read transaction, so that all it sees is of one moment.
fn snapshot<F, T, E>(connection: &Connection, work: F) -> Result<T, E>
where
    F: FnOnce(&mut Query<'_>) -> Result<T, E>,
    E: From<Error>,
{
    script(connection, "BEGIN")?;
    let mut q = Query::new(Engine::Lite(connection));
    let result = catch_unwind(AssertUnwindSafe(|| work(&mut q)));
    if !connection.is_autocommit() {
        script(connection, "ROLLBACK")?;
    }
    result.unwrap_or_else(|panic| Err(Error::panicked(panic.as_ref()).into()))
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The one writer: takes what is waiting, runs it in one transaction with a savepoint each, commits
//! once, then answers everybody. One disk sync is shared by all who wrote meanwhile.

use std::{
    fs::File,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Mutex,
    thread::JoinHandle,
    time::{Duration, Instant},
};

use rusqlite::Connection;
use tokio::sync::{mpsc, oneshot};

use super::explain;
use crate::{
    Durability, Error, Query, Result,
    notify::{Hub, Notice},
    query::Engine,
};

/// Writes that may wait before senders are held back.
const QUEUE: usize = 4096;
/// One transaction takes at most this many closures ...
const BATCH: usize = 512;
/// ... and starts no new one after this long, so that the first is not kept waiting for its answer.
const BATCH_TIME: Duration = Duration::from_millis(20);
/// How long [`Durability::AcknowledgeFirst`] leaves what it has acknowledged uncommitted.
const EAGER_WINDOW: Duration = Duration::from_millis(100);
/// A closure that holds up everybody else for this long is worth a line in the log.
const SLOW: Duration = Duration::from_millis(50);

pub(crate) struct Writer {
    queue: Mutex<Option<mpsc::Sender<Box<dyn Job>>>>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

/// A waiting closure with the place its answer goes to.
trait Job: Send {
    /// Runs the closure; whether its writes are to be kept.
    fn run(&mut self, q: &mut Query<'_>) -> bool;
    /// The transaction was lost after all.
    fn fail(&mut self, error: &Error);
    fn answer(self: Box<Self>);
}

struct Write<F, T, E> {
    work: F,
    result: Option<Result<T, E>>,
    to: oneshot::Sender<Result<T, E>>,
}

impl<F, T, E> Job for Write<F, T, E>
where
    F: FnMut(&mut Query<'_>) -> Result<T, E> + Send,
    T: Send,
    E: From<Error> + Send,
{
    fn run(&mut self, q: &mut Query<'_>) -> bool {
        let start = Instant::now();
        let result = catch_unwind(AssertUnwindSafe(|| (self.work)(q)));
        let took = start.elapsed();
        if took > SLOW {
            let ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
            tracing::warn!(ms, closure = std::any::type_name::<F>(), "a slow write held up the others");
        }
        let result = match result {
            Ok(Ok(_)) if q.is_aborted() => Err(Error::Aborted.into()),
            Ok(result) => result,
            Err(panic) => Err(Error::panicked(panic.as_ref()).into()),
        };
        let keep = result.is_ok();
        self.result = Some(result);
        keep
    }

    fn fail(&mut self, error: &Error) {
        self.result = Some(Err(error.clone().into()));
    }

    fn answer(self: Box<Self>) {
        if let Some(result) = self.result {
            // Nobody waits when the request was given up; the write stands all the same.
            let _ = self.to.send(result);
        }
    }
}

impl Writer {
    pub(crate) fn start(
        connection: Connection,
        lock: File,
        hub: Hub,
        durability: Durability,
    ) -> Result<Self> {
        let (queue, waiting) = mpsc::channel(QUEUE);
        let thread = std::thread::Builder::new()
            .name("store-writer".to_owned())
            .spawn(move || {
                write_all(&connection, waiting, &hub, durability);
                // Readers may close last, and they cannot fold the log into the file: whoever takes the
                // file alone after this has everything. If it fails, the log stays beside it, as after a kill.
                let _ = connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)");
                // The lock outlives the connection.
                drop(connection);
                drop(lock);
            })
            .map_err(|error| Error::io("starting the writer thread", &error))?;
        Ok(Self { queue: Mutex::new(Some(queue)), thread: Mutex::new(Some(thread)) })
    }

    pub(crate) async fn write<F, T, E>(&self, work: F) -> Result<T, E>
    where
        F: FnMut(&mut Query<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let queue = self.queue.lock().map_err(|_| Error::Closed)?.clone().ok_or(Error::Closed)?;
        let (to, answer) = oneshot::channel();
        queue.send(Box::new(Write { work, result: None, to })).await.map_err(|_| Error::Closed)?;
        drop(queue);
        answer.await.unwrap_or_else(|_| Err(Error::Closed.into()))
    }

    /// Takes no more work; the returned thread ends when what waits is written.
    pub(crate) fn close(&self) -> Option<JoinHandle<()>> {
        self.queue.lock().ok()?.take();
        self.thread.lock().ok()?.take()
    }
}

fn write_all(
    connection: &Connection,
    mut waiting: mpsc::Receiver<Box<dyn Job>>,
    hub: &Hub,
    durability: Durability,
) {
    let mut broken: Option<Error> = None;
    while let Some(first) = waiting.blocking_recv() {
        let mut batch = vec![first];
        let mut notices = Vec::new();
        let result = match &broken {
            Some(error) => Err(error.clone()),
            None => transaction(connection, &mut batch, &mut waiting, &mut notices, durability),
        };
        match result {
            Ok(()) => hub.publish(notices),
            Err(error) => {
                tracing::error!(%error, writes = batch.len(), "a transaction was lost, nothing of it is kept");
                if must_stop(&error) {
                    broken = Some(error.clone());
                }
                batch.iter_mut().for_each(|job| job.fail(&error));
            }
        }
        batch.into_iter().for_each(Job::answer);
    }
}

/// After a failed sync nobody knows which pages reached the disk, so nothing may be promised until the
/// process has started again and SQLite has checked its log.
fn must_stop(error: &Error) -> bool {
    let codes = [rusqlite::ffi::SQLITE_IOERR_FSYNC, rusqlite::ffi::SQLITE_IOERR_DIR_FSYNC];
    matches!(error, Error::Io { why, .. } if codes.iter().any(|code| why.ends_with(&format!("{code})"))))
        || matches!(error, Error::Damaged(_))
}

fn transaction(
    connection: &Connection,
    batch: &mut Vec<Box<dyn Job>>,
    waiting: &mut mpsc::Receiver<Box<dyn Job>>,
    notices: &mut Vec<Notice>,
    durability: Durability,
) -> Result<()> {
    let run = |text: &str| match connection.prepare_cached(text).and_then(|mut s| s.raw_execute()) {
        Ok(_) => Ok(()),
        Err(error) => Err(explain("transaction", error)),
    };
    let start = Instant::now();
    run("BEGIN IMMEDIATE")?;
    let mut at = 0;
    while let Some(job) = batch.get_mut(at) {
        if let Err(error) = step(connection, job.as_mut(), notices, &run) {
            if !connection.is_autocommit() {
                run("ROLLBACK")?;
            }
            return Err(error);
        }
        at += 1;
        if batch.len() < BATCH && start.elapsed() < BATCH_TIME {
            batch.extend(waiting.try_recv().ok());
        }
    }
    if durability == Durability::AcknowledgeFirst {
        batch.drain(..).for_each(Job::answer);
        std::thread::sleep(EAGER_WINDOW);
    }
    run("COMMIT").inspect_err(|_| {
        if !connection.is_autocommit() {
            let _ = run("ROLLBACK");
        }
    })
}

fn step(
    connection: &Connection,
    job: &mut dyn Job,
    notices: &mut Vec<Notice>,
    run: &impl Fn(&str) -> Result<()>,
) -> Result<()> {
    run("SAVEPOINT job")?;
    let mut q = Query::new(Engine::Lite(connection));
    let keep = job.run(&mut q);
    let mut said = std::mem::take(&mut q.notices);
    // A full disk or a failed read makes SQLite undo the whole transaction, also the others' writes.
    if connection.is_autocommit() {
        return Err(q.into_failure().unwrap_or(Error::Aborted));
    }
    if !keep {
        run("ROLLBACK TO job")?;
        said.clear();
    }
    notices.append(&mut said);
    run("RELEASE job")
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The hot path: many small submissions, one durable transaction, then the acknowledgements.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
};

use tokio::sync::{mpsc, oneshot};

use crate::{Error, Query, Result, Store};

/// Batches that may wait, in units of the batch size, before submitters are told to come back.
const WAITING_BATCHES: usize = 16;

/// Collects what is waiting, writes it in one transaction, then answers everybody.
///
/// There is no artificial delay: a batch is what arrived while the one before was being committed. When
/// a batch fails, its rows are tried one by one, so that one bad row does not take the others with it.
pub struct GroupWriter<T, R, E = Error> {
    queue: mpsc::Sender<Waiting<T, R, E>>,
}

type Waiting<T, R, E> = (T, oneshot::Sender<Result<R, E>>);

impl<T, R, E> Clone for GroupWriter<T, R, E> {
    fn clone(&self) -> Self {
        Self { queue: self.queue.clone() }
    }
}

impl<T, R, E> std::fmt::Debug for GroupWriter<T, R, E> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GroupWriter").field("free", &self.queue.capacity()).finish()
    }
}

impl<T, R, E> GroupWriter<T, R, E>
where
    T: Send + Sync + 'static,
    R: Send + 'static,
    E: From<Error> + Send + 'static,
{
    /// Starts a writer on the current tokio runtime. `write` stores a batch and answers each of its rows,
    /// in order; it may run again for the same rows and must not have effects of its own.
    pub fn new<F>(store: Store, max_batch: usize, write: F) -> Self
    where
        F: Fn(&mut Query<'_>, &[T]) -> Result<Vec<R>, E> + Send + Sync + 'static,
    {
        let max_batch = max_batch.max(1);
        let (queue, waiting) = mpsc::channel(max_batch.saturating_mul(WAITING_BATCHES));
        tokio::spawn(write_all(store, max_batch, waiting, Arc::new(write)));
        Self { queue }
    }

    /// On disk when this returns `Ok`. [`Error::Busy`] at once when too much is waiting.
    pub async fn submit(&self, row: T) -> Result<R, E> {
        let (to, answer) = oneshot::channel();
        self.queue.try_send((row, to)).map_err(|error| match error {
            mpsc::error::TrySendError::Full(_) => Error::Busy,
            mpsc::error::TrySendError::Closed(_) => Error::Closed,
        })?;
        answer.await.unwrap_or_else(|_| Err(Error::Closed.into()))
    }
}

async fn write_all<T, R, E, F>(
    store: Store,
    max_batch: usize,
    mut waiting: mpsc::Receiver<Waiting<T, R, E>>,
    write: Arc<F>,
) where
    T: Send + Sync + 'static,
    R: Send + 'static,
    E: From<Error> + Send + 'static,
    F: Fn(&mut Query<'_>, &[T]) -> Result<Vec<R>, E> + Send + Sync + 'static,
{
    let mut batch = Vec::new();
    while waiting.recv_many(&mut batch, max_batch).await > 0 {
        let (rows, answers): (Vec<T>, Vec<_>) = batch.drain(..).unzip();
        for (answer, result) in answers.into_iter().zip(write_batch(&store, rows, &write).await) {
            let _ = answer.send(result);
        }
    }
}

/// Why a batch was not written: the closure refused it, or the store could not.
enum Failure {
    Refused,
    Store(Error),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Store(error)
    }
}

async fn write_batch<T, R, E, F>(store: &Store, rows: Vec<T>, write: &Arc<F>) -> Vec<Result<R, E>>
where
    T: Send + Sync + 'static,
    R: Send + 'static,
    E: From<Error> + Send + 'static,
    F: Fn(&mut Query<'_>, &[T]) -> Result<Vec<R>, E> + Send + Sync + 'static,
{
    let rows = Arc::new(rows);
    let count = rows.len();
    let (all, run) = (Arc::clone(&rows), Arc::clone(write));
    let together = move |q: &mut Query<'_>| match guarded(&*run, q, &all) {
        Ok(answers) => Ok(answers),
        Err(_) => Err(Failure::Refused),
    };
    let failure = match store.write(together).await {
        Ok(answers) => return answers.into_iter().map(Ok).collect(),
        Err(failure) => failure,
    };
    let store_failed = |error: Error| (0..count).map(|_| Err(error.clone().into())).collect();
    match failure {
        Failure::Store(error) if error != Error::Aborted => return store_failed(error),
        Failure::Store(_) | Failure::Refused => {}
    }
    let run = Arc::clone(write);
    let one_by_one = move |q: &mut Query<'_>| -> Result<Vec<Result<R, E>>> {
        let one = |q: &mut Query<'_>, row| q.savepoint(|q| guarded(&*run, q, std::slice::from_ref(row)));
        Ok(rows
            .iter()
            .map(|row| one(q, row).and_then(|mut r| r.pop().ok_or(Error::Aborted.into())))
            .collect())
    };
    store.write(one_by_one).await.unwrap_or_else(store_failed)
}

/// Runs the closure; a panic or a wrong number of answers is an error like any other.
fn guarded<T, R, E, F>(write: &F, q: &mut Query<'_>, rows: &[T]) -> Result<Vec<R>, E>
where
    E: From<Error>,
    F: Fn(&mut Query<'_>, &[T]) -> Result<Vec<R>, E>,
{
    let answers = catch_unwind(AssertUnwindSafe(|| write(q, rows)))
        .unwrap_or_else(|panic| Err(Error::panicked(panic.as_ref()).into()))?;
    if answers.len() != rows.len() {
        let problem = format!("a group write answered {} of {} rows", answers.len(), rows.len());
        return Err(Error::Decode(problem).into());
    }
    Ok(answers)
}

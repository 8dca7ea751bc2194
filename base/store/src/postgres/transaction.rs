// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Transactions: a closure on a blocking thread, run again after a collision.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    time::{Duration, Instant},
};

use deadpool_postgres::Object;
use tokio::runtime::Handle;

use super::{Pg, PgConnection, errors::explain, pool::fresh};
use crate::{Error, Query, Result, Statement, params, query::Engine};

/// A closure is run at most this many times.
const TRIES: u32 = 10;
const SLOW: Duration = Duration::from_millis(50);

crate::sql! {
    NOTIFY_POSTGRES = "SELECT CAST(1 AS BIGINT) FROM pg_notify($1, $2)";
}

/// How one run of a closure ended.
enum Run<T, E> {
    Finished(Result<T, E>),
    /// Nothing is kept, and trying again may go better.
    Collided(Result<T, E>),
}

impl Pg {
    pub(crate) async fn read<F, T, E>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&mut Query<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let connection = self.connection("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?;
        let run = move || {
            let mut q = Query::new(Engine::Pg(Box::new(connection)));
            let result = catch_unwind(AssertUnwindSafe(|| work(&mut q)));
            if let Engine::Pg(connection) = q.into_engine() {
                connection.leave();
            }
            result.unwrap_or_else(|panic| Err(Error::panicked(panic.as_ref()).into()))
        };
        tokio::task::spawn_blocking(run).await.unwrap_or_else(|_| Err(Error::Closed.into()))
    }

    pub(crate) async fn write<F, T, E>(&self, mut work: F, serial: bool) -> Result<T, E>
    where
        F: FnMut(&mut Query<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        if self.read_only {
            return Err(Error::ReadOnly("it was opened for reading only".to_owned()).into());
        }
        let begin = if serial { "BEGIN ISOLATION LEVEL SERIALIZABLE" } else { "BEGIN" };
        let mut tried = 0;
        loop {
            let connection = self.connection(begin).await?;
            let channel = self.channel.clone();
            let run = move || {
                let run = transact(connection, &channel, &mut work);
                (run, work)
            };
            let Ok((run, given_back)) = tokio::task::spawn_blocking(run).await else {
                return Err(Error::Closed.into());
            };
            work = given_back;
            tried += 1;
            match run {
                Run::Finished(result) => return result,
                Run::Collided(result) if tried == TRIES => return result,
                Run::Collided(_) => {
                    self.forget_statements_after(tried);
                    // Spread by the scheduler's own noise; the longest wait is half a second.
                    tokio::time::sleep(Duration::from_millis(1 << tried.min(9))).await;
                }
            }
        }
    }

    async fn connection(&self, begin: &'static str) -> Result<PgConnection> {
        let client = fresh(&self.pool).await?;
        Ok(PgConnection {
            client,
            pool: self.pool.clone(),
            runtime: Handle::current(),
            begin: Some(begin),
            words: begin,
            untouched: true,
        })
    }

    /// A statement that keeps failing may have been prepared before a table changed.
    fn forget_statements_after(&self, tried: u32) {
        if tried == 2 {
            self.forget_statements();
        }
    }
}

fn transact<F, T, E>(connection: PgConnection, channel: &str, work: &mut F) -> Run<T, E>
where
    F: FnMut(&mut Query<'_>) -> Result<T, E>,
    E: From<Error>,
{
    let start = Instant::now();
    let mut q = Query::new(Engine::Pg(Box::new(connection)));
    let result = catch_unwind(AssertUnwindSafe(|| work(&mut q)))
        .unwrap_or_else(|panic| Err(Error::panicked(panic.as_ref()).into()));
    let took = start.elapsed();
    if took > SLOW {
        let ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        tracing::warn!(ms, closure = std::any::type_name::<F>(), "a slow write held a connection");
    }
    let mut result = if q.is_aborted() { result.and(Err(Error::Aborted.into())) } else { result };
    if result.is_ok()
        && let Err(error) = tell(&mut q, channel)
    {
        result = Err(error.into());
    }
    let collided = q.has_collided();
    let Engine::Pg(connection) = q.into_engine() else { return Run::Finished(result) };
    match result {
        Ok(value) => match connection.commit() {
            Ok(()) => Run::Finished(Ok(value)),
            Err(error @ Error::Collision(_)) => Run::Collided(Err(error.into())),
            Err(Error::Unreachable(why)) => Run::Finished(Err(Error::Unsure(why).into())),
            Err(error) => Run::Finished(Err(error.into())),
        },
        Err(error) => {
            connection.leave();
            if collided { Run::Collided(Err(error)) } else { Run::Finished(Err(error)) }
        }
    }
}

fn tell(q: &mut Query<'_>, channel: &str) -> Result<()> {
    for notice in std::mem::take(&mut q.notices) {
        let payload = format!("{} {}", notice.version, notice.topic);
        q.one(Statement::from(NOTIFY_POSTGRES), params![channel, payload], |_| Ok(()))?;
    }
    Ok(())
}

impl PgConnection {
    fn commit(self) -> Result<()> {
        if self.begin.is_some() {
            return Ok(());
        }
        let result = self.runtime.block_on(self.client.batch_execute("COMMIT"));
        let result = result.map_err(|error| explain("commit", &error));
        if result.is_err() {
            self.leave();
        }
        result
    }

    /// Ends the transaction without keeping anything. The caller does not wait for it; the connection goes
    /// back to the pool afterwards, or nowhere when it is broken.
    fn leave(self) {
        if self.begin.is_some() {
            return;
        }
        let Self { client, runtime, .. } = self;
        runtime.spawn(async move {
            if client.batch_execute("ROLLBACK").await.is_err() {
                drop(Object::take(client));
            }
        });
    }
}

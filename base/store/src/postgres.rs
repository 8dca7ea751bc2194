// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Running statements on a PostgreSQL connection from a plain synchronous closure.

mod ear;
mod errors;
mod many;
mod pool;
mod tls;
mod transaction;
mod types;

use std::time::Duration;

use deadpool_postgres::{Object, Pool};
use futures_util::{StreamExt, TryStreamExt, future, pin_mut, stream};
use tokio::runtime::Handle;

use crate::{Error, Result, Row, Statement, Value, error::Rule, query::RowOf};
use errors::explain;

pub(crate) use pool::{Pg, PgConfig};
pub(crate) use types::value;

pub(crate) type PgRow = tokio_postgres::Row;

/// So many dead connections of the pool in a row are replaced before a transaction gives up.
const RENEWALS: u32 = 10;
/// How long the server may take to begin a transaction, which costs it nothing: longer and it stands still.
const PATIENCE: Duration = Duration::from_secs(3);
/// Executions sent ahead of their answers.
const PIPELINE: usize = 256;

/// A connection inside (or at the beginning of) one transaction, driven from a blocking thread.
pub(crate) struct PgConnection {
    client: Object,
    pool: Pool,
    runtime: Handle,
    /// The words that begin the transaction, until they are sent.
    begin: Option<&'static str>,
    /// The words themselves.
    words: &'static str,
    /// Whether nothing has been done or told in the transaction yet.
    untouched: bool,
}

impl PgConnection {
    /// Sends BEGIN; a connection that turns out to be dead (the server was restarted) is replaced, since
    /// nothing was sent on it yet.
    fn started(&mut self) -> Result<()> {
        if self.begin.take().is_some() { self.start() } else { Ok(()) }
    }

    /// As [`PgConnection::started`], for what changes something.
    fn touched(&mut self) -> Result<()> {
        self.started()?;
        self.untouched = false;
        Ok(())
    }

    fn start(&mut self) -> Result<()> {
        let mut left = RENEWALS;
        loop {
            let began = self.runtime.block_on(async {
                tokio::time::timeout(PATIENCE, self.client.batch_execute(self.words)).await
            });
            let Ok(result) = began else {
                // The server stands still. The connection comes back to the pool when it goes on; another one
                // would wait as long.
                return Err(Error::Unreachable("the server does not answer".to_owned()));
            };
            match result.map_err(|error| explain(self.words, &error)) {
                // The next one of the pool may be as dead.
                Err(Error::Unreachable(_)) if left > 0 => self.renew()?,
                other => return other,
            }
            left -= 1;
        }
    }

    fn renew(&mut self) -> Result<()> {
        let fresh = self.runtime.block_on(pool::fresh(&self.pool))?;
        // Taken out of the pool, so that nobody else gets it.
        drop(Object::take(std::mem::replace(&mut self.client, fresh)));
        Ok(())
    }

    fn prepare(&self, sql: &Statement) -> Result<tokio_postgres::Statement> {
        let prepared = self.runtime.block_on(self.client.prepare_cached(&sql.text));
        prepared.map_err(|error| explain(sql.name, &error))
    }

    #[cfg(any(test, feature = "test-support"))]
    pub(crate) fn describe(&mut self, sql: &Statement) -> Result<Vec<String>> {
        self.started()?;
        Ok(self.prepare(sql)?.columns().iter().map(|column| column.name().to_owned()).collect())
    }

    pub(crate) fn exec(&mut self, sql: &Statement, params: &[Value]) -> Result<u64> {
        self.touched()?;
        let statement = self.prepare(sql)?;
        check(sql, &statement, params)?;
        let run = self.client.execute_raw(&statement, params);
        self.runtime.block_on(run).map_err(|error| explain(sql.name, &error))
    }

    pub(crate) fn exec_many(&mut self, sql: &Statement, rows: &[Vec<Value>]) -> Result<u64> {
        self.touched()?;
        let statement = self.prepare(sql)?;
        rows.iter().try_for_each(|params| check(sql, &statement, params))?;
        let client = &self.client;
        let run = async {
            let each = rows.iter().map(|params| client.execute_raw(&statement, params));
            // Futures are first polled, and so sent, in order.
            let answers = stream::iter(each).buffered(PIPELINE);
            answers.try_fold(0, |sum, changed| future::ready(Ok(sum + changed))).await
        };
        self.runtime.block_on(run).map_err(|error| explain(sql.name, &error))
    }

    pub(crate) fn insert_many(&mut self, sql: &Statement, rows: &[Vec<Value>]) -> Result<u64> {
        if rows.len() < many::WORTH_IT {
            return self.exec_many(sql, rows);
        }
        self.touched()?;
        let statement = self.prepare(sql)?;
        rows.iter().try_for_each(|params| check(sql, &statement, params))?;
        let Some(text) = many::unnest(&sql.text, statement.params()) else {
            return self.exec_many(sql, rows);
        };
        let columns = many::columns(rows, statement.params());
        let run = async {
            let statement = self.client.prepare_cached(&text).await?;
            self.client.execute_raw(&statement, &columns).await
        };
        self.runtime.block_on(run).map_err(|error| explain(sql.name, &error))
    }

    pub(crate) fn script(&mut self, text: &str) -> Result<()> {
        self.touched()?;
        self.runtime.block_on(self.client.batch_execute(text)).map_err(|error| explain(text, &error))
    }

    pub(crate) fn rows(
        &mut self,
        sql: &Statement,
        params: &[Value],
        reader: &mut dyn FnMut(&Row<'_>) -> bool,
    ) -> Result<()> {
        self.started()?;
        let mut left = RENEWALS;
        loop {
            let mut told = false;
            let result = self.rows_once(sql, params, &mut |row| {
                told = true;
                reader(row)
            });
            match result {
                // Cut before it had told anything: asked again elsewhere, nobody needs to notice.
                Err(Error::Unreachable(_)) if self.untouched && !told && left > 0 => {
                    self.renew()?;
                    self.start()?;
                }
                other => {
                    self.untouched &= other.is_err() && !told;
                    return other;
                }
            }
            left -= 1;
        }
    }

    fn rows_once(
        &self,
        sql: &Statement,
        params: &[Value],
        reader: &mut dyn FnMut(&Row<'_>) -> bool,
    ) -> Result<()> {
        let statement = self.prepare(sql)?;
        check(sql, &statement, params)?;
        let client = &self.client;
        let run = async {
            let rows = client.query_raw(&statement, params).await?;
            pin_mut!(rows);
            let mut wanted = true;
            // To the end even when no more rows are wanted: an error may come last.
            while let Some(row) = rows.try_next().await? {
                wanted = wanted && reader(&Row(RowOf::Pg(&row)));
            }
            Ok(())
        };
        self.runtime.block_on(run).map_err(|error: tokio_postgres::Error| explain(sql.name, &error))
    }
}

/// Refuses a wrong number of parameters or a value that the parameter's type cannot hold.
fn check(sql: &Statement, statement: &tokio_postgres::Statement, params: &[Value]) -> Result<()> {
    let expected = statement.params().len();
    let name = || sql.name.to_owned();
    if expected != params.len() {
        return Err(Error::Parameters { statement: name(), expected, got: params.len() });
    }
    let wrong = statement.params().iter().zip(params).position(|(ty, value)| !types::fits(value, ty));
    match wrong.and_then(|at| Some((at, statement.params().get(at)?, params.get(at)?))) {
        None => Ok(()),
        Some((at, ty, value)) => Err(Error::Constraint {
            statement: name(),
            rule: Rule::Type,
            detail: format!("parameter ${} is {ty}, got {}", at + 1, value.lend().kind()),
        }),
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What a closure gets to talk to the database with: synchronous, the same on both engines.

use crate::{
    Error, FromValue, Result, Statement, Value, ValueRef,
    notify::Notice,
    postgres::{PgConnection, PgRow},
    sqlite,
};

/// One transaction (of `Store::write`) or one snapshot (of `Store::read`).
///
/// A failed statement ends the transaction, as PostgreSQL has it: later statements return
/// [`Error::Aborted`] and nothing is kept, also where the closure returns `Ok`. Put what may fail and
/// be survived into [`Query::savepoint`].
pub struct Query<'c> {
    engine: Engine<'c>,
    failure: Option<Error>,
    collided: bool,
    depth: u32,
    pub(crate) notices: Vec<Notice>,
}

pub(crate) enum Engine<'c> {
    Lite(&'c rusqlite::Connection),
    Pg(Box<PgConnection>),
}

impl std::fmt::Debug for Query<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Query").field("failure", &self.failure).finish_non_exhaustive()
    }
}

impl<'c> Query<'c> {
    pub(crate) fn new(engine: Engine<'c>) -> Self {
        Self { engine, failure: None, collided: false, depth: 0, notices: Vec::new() }
    }

    /// Every row, read by `read`.
    pub fn all<T>(
        &mut self,
        sql: impl Into<Statement>,
        params: Vec<Value>,
        mut read: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        let mut rows = Vec::new();
        self.each(sql, params, |row| {
            rows.push(read(row)?);
            Ok(())
        })?;
        Ok(rows)
    }

    /// Hands every row to `row`, without collecting them.
    pub fn each(
        &mut self,
        sql: impl Into<Statement>,
        params: Vec<Value>,
        mut row: impl FnMut(&Row<'_>) -> Result<()>,
    ) -> Result<()> {
        self.run(&sql.into(), params, &mut |found| row(found).map(|()| true))
    }

    /// The first row, if there is one.
    pub fn first<T>(
        &mut self,
        sql: impl Into<Statement>,
        params: Vec<Value>,
        read: impl FnOnce(&Row<'_>) -> Result<T>,
    ) -> Result<Option<T>> {
        let mut read = Some(read);
        let mut found = None;
        self.run(&sql.into(), params, &mut |row| {
            if let Some(read) = read.take() {
                found = Some(read(row)?);
            }
            Ok(false)
        })?;
        Ok(found)
    }

    /// The first row, or [`Error::NotFound`].
    pub fn one<T>(
        &mut self,
        sql: impl Into<Statement>,
        params: Vec<Value>,
        read: impl FnOnce(&Row<'_>) -> Result<T>,
    ) -> Result<T> {
        let sql = sql.into();
        let statement = sql.name.to_owned();
        self.first(sql, params, read)?.ok_or(Error::NotFound { statement })
    }

    /// Runs a statement without rows; how many rows it changed.
    pub fn exec(&mut self, sql: impl Into<Statement>, params: Vec<Value>) -> Result<u64> {
        let sql = sql.into();
        let params = prepare(&sql, params)?;
        self.guard(|engine| match engine {
            Engine::Lite(connection) => sqlite::exec(connection, &sql, &params),
            Engine::Pg(connection) => connection.exec(&sql, &params),
        })
    }

    /// Runs a statement once for each row, in order; pipelined on PostgreSQL.
    pub fn exec_many(&mut self, sql: impl Into<Statement>, rows: Vec<Vec<Value>>) -> Result<u64> {
        let sql = sql.into();
        rows.iter().flatten().try_for_each(Value::check)?;
        self.guard(|engine| match engine {
            Engine::Lite(connection) => sqlite::exec_many(connection, &sql, &rows),
            Engine::Pg(connection) => connection.exec_many(&sql, &rows),
        })
    }

    /// Like [`Query::exec_many`] for `INSERT .. VALUES ($1, $2, ..) ..`, as one statement on PostgreSQL.
    ///
    /// No two rows may have the same conflict key when the statement has `ON CONFLICT DO UPDATE`.
    pub fn insert_many(&mut self, sql: impl Into<Statement>, rows: Vec<Vec<Value>>) -> Result<u64> {
        let sql = sql.into();
        rows.iter().flatten().try_for_each(Value::check)?;
        self.guard(|engine| match engine {
            Engine::Lite(connection) => sqlite::exec_many(connection, &sql, &rows),
            Engine::Pg(connection) => connection.insert_many(&sql, &rows),
        })
    }

    /// Runs `work` so that its failure undoes only what it did itself.
    pub fn savepoint<T, E: From<Error>>(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<T, E>,
    ) -> Result<T, E> {
        if self.failure.is_some() {
            return Err(Error::Aborted.into());
        }
        self.depth += 1;
        let name = format!("step{}", self.depth);
        let kept = self.notices.len();
        let result = self.script(&format!("SAVEPOINT {name}")).map_err(E::from).and_then(|()| work(self));
        self.depth -= 1;
        match result {
            Ok(value) if self.failure.is_none() => {
                self.script(&format!("RELEASE SAVEPOINT {name}"))?;
                Ok(value)
            }
            // A collision ends the whole transaction; it will be run again from its start.
            _ if self.collided => result.and(Err(Error::Aborted.into())),
            _ => {
                self.notices.truncate(kept);
                self.failure = None;
                self.script(&format!("ROLLBACK TO SAVEPOINT {name}; RELEASE SAVEPOINT {name}"))?;
                result.and(Err(Error::Aborted.into()))
            }
        }
    }

    /// Tells every listener on every node, once this transaction is committed, that `topic` now has
    /// `version`.
    pub fn notify(&mut self, topic: impl Into<String>, version: i64) {
        let topic = topic.into();
        match self.notices.iter_mut().find(|notice| notice.topic == topic) {
            Some(notice) => notice.version = notice.version.max(version),
            None => self.notices.push(Notice { topic, version }),
        }
    }

    /// Several statements without parameters or rows.
    pub(crate) fn script(&mut self, text: &str) -> Result<()> {
        self.guard(|engine| match engine {
            Engine::Lite(connection) => sqlite::script(connection, text),
            Engine::Pg(connection) => connection.script(text),
        })
    }

    #[cfg(any(test, feature = "test-support"))]
    /// Prepares a statement without running it; the names of its columns.
    pub(crate) fn describe(&mut self, sql: &Statement) -> Result<Vec<String>> {
        match &mut self.engine {
            Engine::Lite(connection) => sqlite::describe(connection, sql),
            Engine::Pg(connection) => connection.describe(sql),
        }
    }

    pub(crate) fn into_engine(self) -> Engine<'c> {
        self.engine
    }

    pub(crate) fn engine(&self) -> crate::Engine {
        match self.engine {
            Engine::Lite(_) => crate::Engine::Sqlite,
            Engine::Pg(_) => crate::Engine::Postgres,
        }
    }

    /// Whether an earlier statement failed and was not undone by a savepoint.
    pub(crate) fn is_aborted(&self) -> bool {
        self.failure.is_some()
    }

    pub(crate) fn into_failure(self) -> Option<Error> {
        self.failure
    }

    /// Whether running the whole transaction again can succeed.
    pub(crate) fn has_collided(&self) -> bool {
        self.collided
    }

    fn run(
        &mut self,
        sql: &Statement,
        params: Vec<Value>,
        row: &mut dyn FnMut(&Row<'_>) -> Result<bool>,
    ) -> Result<()> {
        let params = prepare(sql, params)?;
        // What the caller's own reading of a row refuses did not fail in the database.
        let mut refused = None;
        let mut reader = |found: &Row<'_>| match row(found) {
            Ok(more) => more,
            Err(error) => {
                refused = Some(error);
                false
            }
        };
        self.guard(|engine| match engine {
            Engine::Lite(connection) => sqlite::rows(connection, sql, &params, &mut reader),
            Engine::Pg(connection) => connection.rows(sql, &params, &mut reader),
        })?;
        refused.map_or(Ok(()), Err)
    }

    fn guard<T>(&mut self, work: impl FnOnce(&mut Engine<'c>) -> Result<T>) -> Result<T> {
        if self.failure.is_some() {
            return Err(Error::Aborted);
        }
        let result = work(&mut self.engine);
        if let Err(error) = &result {
            self.failure = Some(error.clone());
            self.collided |= matches!(error, Error::Collision(_) | Error::Unreachable(_));
        }
        result
    }
}

fn prepare(sql: &Statement, mut params: Vec<Value>) -> Result<Vec<Value>> {
    params.iter().try_for_each(Value::check)?;
    if let Some((given, wanted)) = sql.pad {
        if params.len() != given {
            let statement = sql.name.to_owned();
            return Err(Error::Parameters { statement, expected: given, got: params.len() });
        }
        if let Some(last) = params.last().cloned() {
            params.resize(wanted, last);
        }
    }
    Ok(params)
}

/// One row of an answer.
#[derive(Debug)]
pub struct Row<'r>(pub(crate) RowOf<'r>);

#[derive(Debug)]
pub(crate) enum RowOf<'r> {
    Lite(&'r rusqlite::Row<'r>),
    Pg(&'r PgRow),
}

impl Row<'_> {
    /// The column at `index` (from 0).
    pub fn get<T: FromValue>(&self, index: usize) -> Result<T> {
        let value = match self.0 {
            RowOf::Lite(row) => sqlite::value(row, index),
            RowOf::Pg(row) => crate::postgres::value(row, index),
        };
        value.and_then(T::from_value).map_err(|error| match error {
            Error::Decode(problem) => {
                Error::Decode(format!("column {} ({}): {problem}", index, self.name(index)))
            }
            other => other,
        })
    }

    /// The column at `index` without copying a text or bytes.
    pub fn get_ref(&self, index: usize) -> Result<ValueRef<'_>> {
        match self.0 {
            RowOf::Lite(row) => sqlite::value(row, index),
            RowOf::Pg(row) => crate::postgres::value(row, index),
        }
    }

    fn name(&self, index: usize) -> &str {
        match self.0 {
            RowOf::Lite(row) => row.as_ref().column_name(index).unwrap_or("none"),
            RowOf::Pg(row) => row.columns().get(index).map_or("none", |column| column.name()),
        }
    }
}

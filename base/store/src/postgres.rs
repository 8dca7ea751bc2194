// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! PostgreSQL.

use crate::{Error, Query, Result, Row, Statement, Value, ValueRef, notify::Hub};

pub(crate) type PgRow = tokio_postgres::Row;
pub(crate) struct PgConnection<'c>(&'c ());
pub(crate) struct PgConfig {
    pub(crate) url: String,
    pub(crate) pool_size: usize,
    pub(crate) schema: Option<String>,
    pub(crate) read_only: bool,
}
pub(crate) struct Pg;

fn not_yet<T>() -> Result<T> {
    Err(Error::Unsupported("PostgreSQL".to_owned()))
}

impl PgConnection<'_> {
    pub(crate) fn exec(&mut self, _: &Statement, _: &[Value]) -> Result<u64> {
        not_yet()
    }
    pub(crate) fn exec_many(&mut self, _: &Statement, _: &[Vec<Value>]) -> Result<u64> {
        not_yet()
    }
    pub(crate) fn insert_many(&mut self, _: &Statement, _: &[Vec<Value>]) -> Result<u64> {
        not_yet()
    }
    pub(crate) fn script(&mut self, _: &str) -> Result<()> {
        not_yet()
    }
    pub(crate) fn describe(&mut self, _: &Statement) -> Result<Vec<String>> {
        not_yet()
    }
    pub(crate) fn rows(
        &mut self,
        _: &Statement,
        _: &[Value],
        _: &mut dyn FnMut(&Row<'_>) -> bool,
    ) -> Result<()> {
        not_yet()
    }
}
pub(crate) fn value(_: &PgRow, _: usize) -> Result<ValueRef<'_>> {
    not_yet()
}
impl Pg {
    pub(crate) async fn open(_: PgConfig, _: Hub) -> Result<Self> {
        not_yet()
    }
    pub(crate) async fn read<F, T, E: From<Error>>(&self, _: F) -> Result<T, E>
    where
        F: FnOnce(&mut Query<'_>) -> Result<T, E>,
    {
        Ok(not_yet()?)
    }
    pub(crate) async fn write<F, T, E: From<Error>>(&self, _: F, _: bool) -> Result<T, E>
    where
        F: FnMut(&mut Query<'_>) -> Result<T, E>,
    {
        Ok(not_yet()?)
    }
    pub(crate) async fn listening(&self) -> Result<()> {
        not_yet()
    }
    pub(crate) fn close(&self) {}
    pub(crate) fn forget_statements(&self) {}
}

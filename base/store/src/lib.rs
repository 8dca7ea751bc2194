// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! SQLite or PostgreSQL behind one SQL text: reads, durable group-committed writes, migrations.
//!
//! This is the only crate that knows a database driver. A feature declares its statements with
//! [`sql!`], runs them with a [`Query`] inside [`Store::read`] or [`Store::write`], and brings its
//! tables as [`Migration`]s. Closures are plain synchronous functions; the store decides the rest.

#[doc(hidden)]
pub use inventory;

pub mod chain;
mod copy;
mod ddl;
mod erasures;
mod error;
mod group;
mod ids;
pub mod log;
mod migrate;
mod notify;
mod postgres;
mod query;
mod sql;
mod sqlite;
mod store;
#[cfg(any(test, feature = "test-support"))]
pub mod testing;
mod value;

pub use copy::Tally;
pub use erasures::{ErasedKind, Erasure, Erasures};
pub use error::{Error, Result, Rule};
pub use group::GroupWriter;
pub use migrate::Migration;
pub use notify::{Heard, Listener, Notice};
pub use query::{Query, Row};
#[doc(hidden)]
pub use sql::lite_text;
pub use sql::{Sql, Statement, list_sql, statements};
pub use store::{Durability, Engine, Store, StoreConfig};
pub use value::{FromValue, Value, ValueRef};

/// The store's own tables.
pub(crate) const MIGRATIONS: &[Migration] = &[Migration {
    feature: "store",
    number: 1,
    name: "chain and log",
    sql: include_str!("../migrations/0001_chain_and_log.sql"),
}];

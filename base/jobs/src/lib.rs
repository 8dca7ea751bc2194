// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Work that must not keep a page waiting, kept in the database until it is done.
//!
//! A job is put into the queue in the same transaction as what causes it, so neither is ever there
//! without the other. Any node takes it under a lease; if the node dies, another takes it when the lease
//! runs out. So a job may run twice: **every handler must be harmless when repeated**.

mod job;
mod queue;
mod store;

pub use job::{Failure, Job, NewJob};
pub use queue::{Jobs, LEASE_MS, MAX_ATTEMPTS};
pub use store::enqueue;

/// The tables of the queue.
pub const MIGRATIONS: &[::store::Migration] = &[::store::Migration {
    feature: "jobs",
    number: 1,
    name: "job",
    sql: include_str!("../migrations/0001_job.sql"),
}];

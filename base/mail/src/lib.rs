// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Mail: plain letters through the operator's SMTP server.
//!
//! A feature puts a [`Letter`] into the [`Post`] in the same transaction as what causes it. Recipient and text
//! are locked with the installation's secret while they wait, so that a copy of the database holds no address
//! from here. One job sends what is due, a few dozen at a time so that other work gets its turn; a server that
//! is down or says "later" is tried again for three days. What became of a letter is told to the feature that
//! wrote it, in the transaction that deletes the letter.
//!
//! A letter may reach somebody twice if the process dies between the server's "250" and our commit; both
//! copies then carry the same `Message-ID`. It never gets lost.
//!
//! Without `[smtp]` in the configuration there is no `Post`: features ask with [`Post::of`] and leave out what
//! needs it.

mod letter;
mod post;
mod smtp;
mod store;

use ::store::Migration;
use web::{AppState, Feature, Starting};

pub use letter::{Address, Letter};
pub use post::{OnOutcome, Outcome, Post};
pub use smtp::{Encryption, SmtpConfig, SmtpError};

/// The base's own part in the list of features: its table and its job.
pub const FEATURE: Feature = Feature { name: "mail", migrations: MIGRATIONS, routes: Vec::new, start };

/// Its table.
pub const MIGRATIONS: &[Migration] = &[Migration {
    feature: "mail",
    number: 1,
    name: "letter",
    sql: include_str!("../migrations/0001_letter.sql"),
}];

/// Opens the post office where the binary has put an [`SmtpConfig`] into the state.
fn start(state: AppState) -> Starting {
    Box::pin(async move {
        let Some(config) = state.get::<SmtpConfig>() else { return Ok(()) };
        let made = Post::new(&state, &config);
        let post = made.map_err(|e| ::store::Error::decode(format!("[smtp]: {e}")))?;
        post.start(&state);
        Ok(())
    })
}

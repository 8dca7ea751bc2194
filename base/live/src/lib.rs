// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Pages that stay current: topics, server-sent events, and word between nodes.
//!
//! A message is formatted once and the same bytes go to every viewer, so ten thousand viewers cost
//! ten thousand socket writes and nothing else. Between nodes travels only (topic, version): each node
//! reads the database and formats for its own viewers, so nothing is ever only in one node's memory.

mod fanout;
mod frame;
mod hub;

pub use fanout::Refresh;
pub use frame::Frame;
pub use hub::{HEARTBEAT, Hub, KEPT};

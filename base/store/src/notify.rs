// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Telling listeners, on this node and on the others, that something has a new version.

use tokio::sync::broadcast;

/// Notices a slow listener may fall behind by before it is told to look for itself.
const KEPT: usize = 4096;

/// Something changed: its topic and the version it now has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What changed, in the words of the feature: `brainstorm/0000000000001`.
    pub topic: String,
    /// Its new version.
    pub version: i64,
}

/// What a listener hears.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// A committed change.
    Notice(Notice),
    /// Notices may have been missed (a broken connection, a slow listener): look at everything again.
    Missed,
}

/// Hears the notices of every node, in commit order.
#[derive(Debug)]
pub struct Listener(broadcast::Receiver<Heard>);

impl Listener {
    /// Waits for the next; `None` when the store is closed.
    pub async fn next(&mut self) -> Option<Heard> {
        match self.0.recv().await {
            Ok(heard) => Some(heard),
            Err(broadcast::error::RecvError::Lagged(_)) => Some(Heard::Missed),
            Err(broadcast::error::RecvError::Closed) => None,
        }
    }
}

/// The listeners of this process.
#[derive(Debug, Clone)]
pub(crate) struct Hub(broadcast::Sender<Heard>);

impl Hub {
    pub(crate) fn new() -> Self {
        Self(broadcast::channel(KEPT).0)
    }

    pub(crate) fn publish(&self, notices: impl IntoIterator<Item = Notice>) {
        for notice in notices {
            self.tell(Heard::Notice(notice));
        }
    }

    pub(crate) fn tell(&self, heard: Heard) {
        // An error only says that nobody listens.
        let _ = self.0.send(heard);
    }

    pub(crate) fn listen(&self) -> Listener {
        Listener(self.0.subscribe())
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Word between nodes: "topic T is at version V now". Who hears it reads the database and publishes.

use std::{
    future::Future,
    pin::Pin,
    sync::{Arc, PoisonError, RwLock},
};

use store::{Heard, Store};
use tokio::task::JoinHandle;

use crate::Hub;

/// What to do when a version of a topic is heard of: read the state and publish it on this node.
pub type Refresh = Arc<dyn Fn(String, i64) -> Pin<Box<dyn Future<Output = ()> + Send>> + Send + Sync>;

/// Refreshers by the topic prefix they answer for.
#[derive(Default)]
pub(crate) struct Refreshers(RwLock<Vec<(String, Refresh)>>);

impl Hub {
    /// Registers what to do for topics that start with `prefix`. Called at start, once a feature.
    pub fn on_version<F, Fut>(&self, prefix: &str, refresh: F)
    where
        F: Fn(String, i64) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = ()> + Send + 'static,
    {
        let refresh: Refresh = Arc::new(move |topic, version| Box::pin(refresh(topic, version)));
        self.0
            .refreshers
            .0
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .push((prefix.to_owned(), refresh));
    }

    /// A node (this one or another) says that `topic` is at `version`: refreshes it here.
    pub async fn heard(&self, topic: &str, version: i64) {
        for refresh in self.refreshers_for(topic) {
            refresh(topic.to_owned(), version).await;
        }
    }

    /// Listens in the background to what the store hears from every node, this one included, until the
    /// store is closed. Notices of several nodes for one topic come in commit order.
    ///
    /// Where notices may have been missed (the connection broke), every refresher is called with its
    /// prefix alone and version 0: look at everything again.
    ///
    /// # Errors
    /// Where the store cannot listen.
    pub async fn listen(&self, store: &Store) -> store::Result<JoinHandle<()>> {
        let (hub, mut listener) = (self.clone(), store.listen().await?);
        Ok(tokio::spawn(async move {
            while let Some(heard) = listener.next().await {
                match heard {
                    Heard::Notice(notice) => hub.heard(&notice.topic, notice.version).await,
                    Heard::Missed => hub.missed().await,
                }
            }
        }))
    }

    async fn missed(&self) {
        let all = self.0.refreshers.0.read().unwrap_or_else(PoisonError::into_inner).clone();
        for (prefix, refresh) in all {
            refresh(prefix, 0).await;
        }
    }

    fn refreshers_for(&self, topic: &str) -> Vec<Refresh> {
        let all = self.0.refreshers.0.read().unwrap_or_else(PoisonError::into_inner);
        all.iter().filter(|(prefix, _)| topic.starts_with(prefix.as_str())).map(|(_, r)| r.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use axum::body::HttpBody as _;
    use store::testing::both_engines;

    use super::*;

    #[tokio::test]
    async fn what_a_transaction_announces_reaches_the_viewers_through_the_feature() {
        both_engines(|store| async move {
            let hub = Hub::new();
            let inner = hub.clone();
            hub.on_version("brainstorm/", move |topic, version| {
                let hub = inner.clone();
                async move { hub.publish(&topic, "counts", version, "{}") }
            });
            let listening = hub.listen(&store).await.unwrap();
            let mut watched = Box::pin(hub.stream("brainstorm/7", None));
            store.notify("other/7", 1).await.unwrap();
            store.notify("brainstorm/7", 3).await.unwrap();
            use futures_util::StreamExt as _;
            let _retry = watched.next().await;
            let event = watched.next().await.unwrap().unwrap();
            assert_eq!(&event[..], b"id: 3\nevent: counts\ndata: {}\n\n");
            listening.abort();
            assert!(hub.subscribe("brainstorm/7", None, || None).body().size_hint().exact().is_none());
        })
        .await;
    }
}

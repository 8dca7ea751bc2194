// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Word between nodes: "topic T is at version V now". Who hears it reads the database and publishes.

use std::{
    future::Future,
    pin::Pin,
    sync::{Arc, PoisonError, RwLock},
};

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

    fn refreshers_for(&self, topic: &str) -> Vec<Refresh> {
        let all = self.0.refreshers.0.read().unwrap_or_else(PoisonError::into_inner);
        all.iter().filter(|(prefix, _)| topic.starts_with(prefix.as_str())).map(|(_, r)| r.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_heard_version_is_published_by_the_feature_that_owns_the_topic() {
        let hub = Hub::new();
        let inner = hub.clone();
        hub.on_version("brainstorm/", move |topic, version| {
            let hub = inner.clone();
            async move { hub.publish(&topic, "counts", version, "{}") }
        });
        let watched = hub.subscribe("brainstorm/7", None);
        hub.heard("other/7", 3).await;
        hub.heard("brainstorm/7", 3).await;
        assert_eq!(hub.viewers("brainstorm/7"), 1);
        drop(watched);
    }
}

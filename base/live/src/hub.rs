// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The topics of this node and the streams of their viewers.

use std::{
    collections::{HashMap, VecDeque},
    convert::Infallible,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::Duration,
};

use axum::{
    body::Body,
    http::{HeaderValue, header},
    response::Response,
};
use bytes::Bytes;
use futures_util::stream::{self, Stream, StreamExt as _};
use tokio::sync::broadcast::{self, error::RecvError};

use crate::{Frame, fanout::Refreshers};

/// How often a quiet stream says that it is alive; proxies close what is silent for a minute.
pub const HEARTBEAT: Duration = Duration::from_secs(15);
/// How many of a topic's latest events a returning viewer can still get.
pub const KEPT: usize = 32;
/// Topics that nobody watches are forgotten when there are more than this.
const TOPICS: usize = 2_000;

/// Topics and their viewers on this node; cloning shares them.
#[derive(Clone)]
pub struct Hub(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    heartbeat: Duration,
    topics: Mutex<HashMap<String, Topic>>,
    closed: AtomicBool,
    streams: AtomicU64,
    pub(crate) refreshers: Refreshers,
}

struct Topic {
    send: broadcast::Sender<Frame>,
    kept: VecDeque<Frame>,
}

impl Default for Topic {
    fn default() -> Self {
        Self { send: broadcast::Sender::new(KEPT), kept: VecDeque::with_capacity(KEPT) }
    }
}

impl Default for Hub {
    fn default() -> Self {
        Self::new()
    }
}

impl Hub {
    /// A node's hub, without topics.
    pub fn new() -> Self {
        Self::with_heartbeat(HEARTBEAT)
    }

    fn with_heartbeat(heartbeat: Duration) -> Self {
        Self(Arc::new(Inner {
            heartbeat,
            topics: Mutex::default(),
            closed: AtomicBool::new(false),
            streams: AtomicU64::new(0),
            refreshers: Refreshers::default(),
        }))
    }

    /// Sends an event to all viewers of `topic` on this node and keeps it for those who return.
    ///
    /// `id` is the version of what the event tells (the log's version, for example), so that a viewer who
    /// reconnects to another node continues at the right place. An id not above the last one of the same
    /// event is dropped: it tells nothing new.
    pub fn publish(&self, topic: &str, event: &str, id: i64, data: &str) {
        let mut topics = self.topics();
        if !topics.contains_key(topic) && topics.len() >= TOPICS {
            topics.retain(|_, t| t.send.receiver_count() > 0);
        }
        let topic = topics.entry(topic.to_owned()).or_default();
        if topic.kept.iter().any(|f| f.id >= id && f.event == event) {
            return;
        }
        let frame = Frame::new(event, id, data);
        if topic.kept.len() == KEPT {
            topic.kept.pop_front();
        }
        topic.kept.push_back(frame.clone());
        // Nobody listening is not an error.
        let _ = topic.send.send(frame);
    }

    /// Ends all streams, now and from now on: before the node stops, since an endless answer would keep
    /// it waiting. Viewers come back to another node, each at another moment.
    pub fn close(&self) {
        self.0.closed.store(true, Ordering::SeqCst);
        self.topics().clear();
    }

    /// How many watch `topic` on this node.
    pub fn viewers(&self, topic: &str) -> usize {
        self.topics().get(topic).map_or(0, |t| t.send.receiver_count())
    }

    /// How many watch anything on this node.
    pub fn all_viewers(&self) -> usize {
        self.topics().values().map(|topic| topic.send.receiver_count()).sum()
    }

    /// The answer to `GET .../events`: an endless stream that starts with what the viewer missed since
    /// `last_event_id` (the `Last-Event-ID` header), as far as it is kept.
    ///
    /// A viewer who missed nothing because it is new gets `now` first: what it was shown may have changed before
    /// it listened. `now` is asked for when the viewer already listens, so that nothing falls between.
    pub fn subscribe(
        &self,
        topic: &str,
        last_event_id: Option<i64>,
        now: impl FnOnce() -> Option<Frame>,
    ) -> Response {
        // It listens from here on.
        let live = self.stream(topic, last_event_id);
        let first = if last_event_id.is_none() { now() } else { None };
        let first = stream::iter(first.map(|frame| Ok(frame.bytes)));
        let mut response = Response::new(Body::from_stream(first.chain(live)));
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream; charset=utf-8"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        // nginx would hold events back.
        headers.insert("x-accel-buffering", HeaderValue::from_static("no"));
        response
    }

    /// The stream behind [`Hub::subscribe`].
    pub fn stream(
        &self,
        topic: &str,
        last_event_id: Option<i64>,
    ) -> impl Stream<Item = Result<Bytes, Infallible>> + Send + use<> {
        // Under one lock, so that nothing falls between what was missed and what comes.
        let (live, missed) = {
            let mut topics = self.topics();
            let mut ended = Topic::default();
            let closed = self.0.closed.load(Ordering::SeqCst);
            let topic = if closed { &mut ended } else { topics.entry(topic.to_owned()).or_default() };
            let missed: VecDeque<Bytes> = last_event_id
                .map(|last| topic.kept.iter().filter(|f| f.id > last).map(|f| f.bytes.clone()).collect())
                .unwrap_or_default();
            (topic.send.subscribe(), missed)
        };
        let mut first = missed;
        first.push_front(self.greeting());
        let heartbeat = self.0.heartbeat;
        stream::unfold((first, live), move |(mut first, mut live)| async move {
            if let Some(bytes) = first.pop_front() {
                return Some((Ok(bytes), (first, live)));
            }
            let bytes = next(&mut live, heartbeat).await?;
            Some((Ok(bytes), (first, live)))
        })
    }

    /// Tells the browser when to come back after a break: 2 to 7 seconds, each viewer another moment, so
    /// that a restart is not followed by everybody at once.
    fn greeting(&self) -> Bytes {
        let n = self.0.streams.fetch_add(1, Ordering::Relaxed);
        // Multiplying by a large odd number spreads consecutive counts evenly.
        let spread = n.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32;
        Bytes::from(format!("retry: {}\n\n", 2_000 + spread % 5_000))
    }

    fn topics(&self) -> MutexGuard<'_, HashMap<String, Topic>> {
        self.0.topics.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The next bytes of a stream: an event, or a sign of life. `None` when the hub is gone.
async fn next(live: &mut broadcast::Receiver<Frame>, heartbeat: Duration) -> Option<Bytes> {
    loop {
        match tokio::time::timeout(heartbeat, live.recv()).await {
            Ok(Ok(frame)) => return Some(frame.bytes),
            // A slow viewer misses events in the middle; each tells the whole state, so the newest do.
            Ok(Err(RecvError::Lagged(_))) => {}
            Ok(Err(RecvError::Closed)) => return None,
            Err(_) => return Some(Bytes::from_static(b":\n\n")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn take(stream: impl Stream<Item = Result<Bytes, Infallible>>, n: usize) -> Vec<String> {
        let frames: Vec<_> = stream.take(n).collect().await;
        frames.into_iter().map(|b| String::from_utf8(b.unwrap().to_vec()).unwrap()).collect()
    }

    #[tokio::test]
    async fn a_viewer_who_returns_gets_what_was_missed_and_then_what_comes() {
        let hub = Hub::new();
        for id in 1..=3 {
            hub.publish("b/1", "counts", id, &format!("{{\"n\":{id}}}"));
        }
        let stream = hub.stream("b/1", Some(1));
        hub.publish("b/1", "counts", 4, "{}");
        let got = take(stream, 4).await;
        assert!(got[0].starts_with("retry: "));
        assert!(
            got[1].starts_with("id: 2\n") && got[2].starts_with("id: 3\n") && got[3].starts_with("id: 4\n")
        );
    }

    #[tokio::test]
    async fn a_new_viewer_is_told_how_things_stand_and_one_who_returns_what_was_missed() {
        let hub = Hub::new();
        hub.publish("t", "counts", 1, "old");
        let read = async |answer: Response, n| {
            let frames: Vec<_> = answer.into_body().into_data_stream().take(n).collect().await;
            frames.into_iter().map(|f| String::from_utf8(f.unwrap().to_vec()).unwrap()).collect::<Vec<_>>()
        };
        let stand = || Some(Frame::new("counts", 1, "now"));
        let new = hub.subscribe("t", None, stand);
        let returning = hub.subscribe("t", Some(1), stand);
        hub.publish("t", "counts", 2, "next");
        let (now, next) = ("id: 1\nevent: counts\ndata: now\n\n", "id: 2\nevent: counts\ndata: next\n\n");
        let got = read(new, 3).await;
        assert_eq!((got[0].as_str(), got[2].as_str()), (now, next));
        assert_eq!(read(returning, 2).await[1], next);
    }

    #[tokio::test]
    async fn an_event_that_tells_nothing_new_is_not_sent() {
        let hub = Hub::new();
        let stream = hub.stream("t", Some(0));
        for id in [5, 5, 4, 6] {
            hub.publish("t", "results", id, "x");
        }
        let got = take(stream, 3).await;
        assert!(got[1].starts_with("id: 5\n") && got[2].starts_with("id: 6\n"));
    }

    #[tokio::test]
    async fn a_quiet_stream_says_that_it_is_alive() {
        let hub = Hub::with_heartbeat(Duration::from_millis(1));
        let got = take(hub.stream("t", None), 3).await;
        assert_eq!(got[1..], [":\n\n", ":\n\n"]);
    }

    #[tokio::test]
    async fn closing_ends_the_streams_that_are_open_and_those_that_come() {
        let hub = Hub::new();
        let open = hub.stream("t", None);
        hub.close();
        assert_eq!(open.count().await, 1);
        assert_eq!(hub.stream("t", None).count().await, 1);
    }

    #[tokio::test]
    async fn viewers_are_counted_while_they_watch() {
        let hub = Hub::new();
        let (a, b) = (hub.subscribe("t", None, || None), hub.subscribe("t", None, || None));
        assert_eq!((hub.viewers("t"), hub.viewers("other"), hub.all_viewers()), (2, 0, 2));
        drop((a, b));
        assert_eq!(hub.viewers("t"), 0);
    }

    #[tokio::test]
    async fn a_thousand_viewers_share_one_formatted_event() {
        let hub = Hub::new();
        let streams: Vec<_> = (0..1_000).map(|_| Box::pin(hub.stream("t", None).skip(1))).collect();
        hub.publish("t", "counts", 1, "data");
        let mut pointers = std::collections::BTreeSet::new();
        for mut stream in streams {
            pointers.insert(stream.next().await.unwrap().unwrap().as_ptr() as usize);
        }
        assert_eq!(pointers.len(), 1);
    }
}

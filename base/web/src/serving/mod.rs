// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Connections: taking them, their limits in time and number, TLS, and letting them end.
//!
//! A loop of our own around hyper instead of axum's, because that one knows no timeouts: somebody who
//! sends a header a byte a minute would hold a connection for ever.

mod tls;

use std::{future::Future, net::SocketAddr, sync::Arc, time::Duration};

use axum::{Router, body::Body, extract::ConnectInfo};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::{GracefulShutdown, Watcher},
};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
    time::timeout,
};
use tower::ServiceExt as _;

pub use tls::Tls;

/// How long a request's head may take, and how long a connection may rest between requests.
const HEAD: Duration = Duration::from_secs(20);
/// How long a TLS handshake may take.
const HANDSHAKE: Duration = Duration::from_secs(10);
/// The most bytes of a request's head.
const HEAD_BYTES: usize = 64 * 1024;
/// How long the requests at hand get when the node ends.
const LAST_WORDS: Duration = Duration::from_secs(20);

/// Answers until `stop` is done, then lets the requests at hand finish.
pub(crate) async fn serve(
    listener: TcpListener,
    router: Router,
    tls: Option<Tls>,
    most: usize,
    stop: impl Future<Output = ()> + Send,
) {
    let places = Arc::new(Semaphore::new(most.max(1)));
    let graceful = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        let (stream, peer, place) = tokio::select! {
            () = &mut stop => break,
            next = next(&listener, &places) => next,
        };
        // Small answers should not wait for more to say; not being able to ask for it harms nobody.
        let _ = stream.set_nodelay(true);
        let one = Connection { router: router.clone(), peer, watcher: graceful.watcher(), _place: place };
        match tls.clone() {
            None => {
                tokio::spawn(one.answer(stream));
            }
            Some(tls) => {
                tokio::spawn(async move {
                    // Scanners and half-open connections are none of the log's business.
                    if let Ok(Ok(stream)) = timeout(HANDSHAKE, tls.accept(stream)).await {
                        one.answer(stream).await;
                    }
                });
            }
        }
    }
    drop(listener);
    if timeout(LAST_WORDS, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests did not finish in time and were cut off");
    }
}

/// The next connection, once there is a place for it.
async fn next(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> (TcpStream, SocketAddr, Option<OwnedSemaphorePermit>) {
    // The semaphore is never closed, so there is always a permit in the end.
    let place = places.clone().acquire_owned().await.ok();
    loop {
        match listener.accept().await {
            Ok((stream, peer)) => return (stream, peer, place),
            Err(error) => {
                // Out of file handles, mostly: the connections at hand end and free some.
                tracing::warn!(%error, "a connection could not be taken");
                tokio::time::sleep(Duration::from_millis(200)).await;
            }
        }
    }
}

struct Connection {
    router: Router,
    peer: SocketAddr,
    watcher: Watcher,
    _place: Option<OwnedSemaphorePermit>,
}

impl Connection {
    async fn answer<S: AsyncRead + AsyncWrite + Unpin + Send + 'static>(self, stream: S) {
        let Self { router, peer, watcher, _place } = self;
        let service = service_fn(move |request: http::Request<Incoming>| {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(ConnectInfo(peer));
            router.clone().oneshot(request)
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEAD)
            .max_buf_size(HEAD_BYTES)
            .serve_connection(TokioIo::new(stream), service);
        // What goes wrong on a connection (a reset, a head that is none) has been answered or cannot be.
        let _ = watcher.watch(connection).await;
    }
}

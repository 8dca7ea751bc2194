// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Files that are written while they are sent, so that a large one takes no memory.

use std::io::{self, Write};

use axum::{body::Body, response::Response};
use bytes::Bytes;
use http::{HeaderValue, header};
use tokio::sync::mpsc;

/// Bytes of a piece on its way.
const PIECE: usize = 64 * 1024;
/// Pieces that may wait for a slow reader: with [`PIECE`] the most memory that a download takes.
const WAITING: usize = 4;

/// Hands what is written to the sending side, piece by piece; waits where the reader is slower.
struct Sending {
    piece: Vec<u8>,
    to: mpsc::Sender<io::Result<Bytes>>,
}

impl Sending {
    fn send(&mut self) -> io::Result<()> {
        if self.piece.is_empty() {
            return Ok(());
        }
        let piece = Bytes::from(std::mem::take(&mut self.piece));
        // Where nobody reads any more, writing ends.
        self.to.blocking_send(Ok(piece)).map_err(|_| io::Error::from(io::ErrorKind::BrokenPipe))
    }
}

impl Write for Sending {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.piece.extend_from_slice(bytes);
        if self.piece.len() >= PIECE {
            self.send()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.send()
    }
}

/// The file `name` of the content type `kind`, for saving; `cache` is its `cache-control`. `write` runs on a
/// thread of its own, as fast as the reader reads. Where it fails the answer breaks off, so that the reader
/// learns that the file is not whole.
pub fn download<E: std::fmt::Display + From<io::Error>>(
    kind: &'static str,
    name: &str,
    cache: &'static str,
    write: impl FnOnce(&mut dyn Write) -> Result<(), E> + Send + 'static,
) -> Response {
    let (to, from) = mpsc::channel(WAITING);
    tokio::task::spawn_blocking(move || {
        let mut out = Sending { piece: Vec::new(), to };
        let done = write(&mut out).and_then(|()| Ok(out.flush()?));
        if let Err(error) = done {
            tracing::info!(%error, "a download ended early");
            // Nobody may be reading any more.
            let _ = out.to.blocking_send(Err(io::Error::other("the file could not be written")));
        }
    });
    let pieces =
        futures_util::stream::unfold(from, |mut from| async move { Some((from.recv().await?, from)) });
    let mut response = Response::new(Body::from_stream(pieces));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    response
}

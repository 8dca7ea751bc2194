// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! How long a body may take. Somebody who sends a byte now and then would otherwise keep a handler for as
//! long as they like.

use std::{
    error::Error as _,
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

use axum::body::{Body, HttpBody};
use bytes::Bytes;
use http_body_util::LengthLimitError;
use hyper::body::{Frame, SizeHint};
use tokio::time::{Sleep, sleep};

use crate::{WebError, error::Bad};

/// What a small form gets.
const AT_LEAST: Duration = Duration::from_secs(20);
/// The slowest honest connection that a large file may come over, bytes a second.
const SLOWEST: u64 = 16 * 1024;

/// The body, which ends with an error when it takes longer than a body of `limit` bytes may.
pub(crate) fn patient(body: Body, limit: usize) -> Body {
    // Nothing to wait for: the common case of a GET costs no timer.
    if body.is_end_stream() {
        return body;
    }
    within(body, AT_LEAST + Duration::from_secs(limit as u64 / SLOWEST))
}

fn within(body: Body, time: Duration) -> Body {
    Body::new(Patient { body, end: Box::pin(sleep(time)) })
}

/// What a body that cannot be read to its end means for its sender.
pub(crate) fn why_not(error: &axum::Error) -> WebError {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = error.source();
    while let Some(this) = cause {
        if this.is::<TooSlow>() {
            return WebError::TooSlow;
        }
        if this.is::<LengthLimitError>() {
            return WebError::TooLarge;
        }
        cause = this.source();
    }
    WebError::Bad(Bad::Cut)
}

/// The time is over.
#[derive(Debug, thiserror::Error)]
#[error("the body came too slowly")]
struct TooSlow;

struct Patient {
    body: Body,
    end: Pin<Box<Sleep>>,
}

impl HttpBody for Patient {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        if let Poll::Ready(frame) = Pin::new(&mut self.body).poll_frame(cx) {
            return Poll::Ready(frame);
        }
        self.end.as_mut().poll(cx).map(|()| Some(Err(axum::Error::new(TooSlow))))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use axum::body::to_bytes;
    use futures_util::stream;

    use super::*;

    #[tokio::test]
    async fn a_body_that_drips_ends_when_its_time_is_over() {
        let drip = stream::unfold((), |()| async {
            sleep(Duration::from_millis(5)).await;
            Some((Ok::<_, std::io::Error>(Bytes::from_static(b"x")), ()))
        });
        let body = within(Body::from_stream(drip), Duration::from_millis(60));
        let error = to_bytes(body, 64 * 1024).await.unwrap_err();
        assert_eq!(why_not(&error), WebError::TooSlow);
    }

    #[tokio::test]
    async fn too_much_and_cut_short_are_told_apart() {
        let error = to_bytes(patient(Body::from("12345"), 4), 4).await.unwrap_err();
        assert_eq!(why_not(&error), WebError::TooLarge);
        let cut = stream::iter([Err::<Bytes, _>(std::io::Error::other("reset"))]);
        let error = to_bytes(patient(Body::from_stream(cut), 4), 4).await.unwrap_err();
        assert_eq!(why_not(&error), WebError::Bad(Bad::Cut));
    }
}

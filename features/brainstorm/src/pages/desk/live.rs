// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The desk's exact figures, and their stream: a piece of markup whenever one of them has moved. Public
//! pages listen to another stream, whose figures move in steps of five persons.

use std::{convert::Infallible, time::Duration};

use askama::Template;
use axum::{
    body::{Body, Bytes},
    response::Response,
};
use futures_util::{StreamExt as _, stream};
use http::{HeaderValue, header};
use web::Result;

use super::here::Here;
use crate::operations::{Totals, topic};

/// How often the figures are looked at, at least.
const LOOK: Duration = Duration::from_secs(5);
/// After so many looks the stream ends and the browser opens a new one, so that somebody who has lost
/// their rights does not go on watching.
const LOOKS: u32 = 120;

/// The figures as markup.
#[derive(Template)]
#[template(path = "desk/figures.html")]
pub(super) struct Figures {
    rows: Vec<(String, String)>,
}

/// The figures for a page.
pub(super) fn figures(here: &Here, totals: &Totals) -> Figures {
    let (t, c) = (here.desk.t, here.desk.c);
    let number = |n: usize| c.number(i64::try_from(n).unwrap_or(i64::MAX));
    let rows = vec![
        (number(totals.participants), t.count_participants().to_owned()),
        (number(totals.raters), t.count_raters().to_owned()),
        (number(totals.ideas), t.count_ideas().to_owned()),
        (number(totals.ratings), t.count_ratings().to_owned()),
        (number(totals.waiting), t.count_waiting().to_owned()),
    ];
    Figures { rows }
}

/// An endless answer: the figures, again whenever they have moved.
pub(super) async fn stream(here: Here) -> Result {
    // The public stream of the same brainstorm wakes this one, and ends it when the node stops.
    let mut wake = Box::pin(here.desk.visit.state.live.stream(&topic(here.id), None));
    // It begins with a greeting.
    wake.next().await;
    let told = stream::unfold((here, wake, None, 0), |(here, mut wake, last, n)| async move {
        if n == LOOKS {
            return None;
        }
        if n > 0
            && let Ok(None) = tokio::time::timeout(LOOK, wake.next()).await
        {
            return None;
        }
        let totals = here.desk.all.totals(&here.desk.actor, here.id).await.ok()?;
        if last == Some(totals) {
            return Some((Ok::<_, Infallible>(Bytes::from_static(b":\n\n")), (here, wake, last, n + 1)));
        }
        let markup = figures(&here, &totals).render().ok()?;
        // Without an `event:` line the page swaps the markup in by itself.
        let lines: String = markup.lines().map(|line| format!("data: {line}\n")).collect();
        Some((Ok(Bytes::from(format!("{lines}\n"))), (here, wake, Some(totals), n + 1)))
    });
    let mut response = Response::new(Body::from_stream(told));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("x-accel-buffering", HeaderValue::from_static("no"));
    Ok(response)
}

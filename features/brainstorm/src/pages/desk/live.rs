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

use super::{here::Here, messages::T};
use crate::operations::{MINUTES, Minute, Totals, topic};

/// How often the figures are looked at, at least.
const LOOK: Duration = Duration::from_secs(5);
/// After so many looks the stream ends and the browser opens a new one, so that somebody who has lost
/// their rights does not go on watching.
const LOOKS: u32 = 120;
/// The table of channels is read from the database, all participants of it: at most this often for a viewer.
const CHANNELS_EVERY: Duration = Duration::from_secs(10);

/// The figures as markup.
#[derive(Template)]
#[template(path = "desk/figures.html")]
pub(super) struct Figures {
    rows: Vec<(String, String)>,
    t: T,
    pub(super) minutes: Minutes,
    channels: Channels,
}

/// The last minutes as bars of ratings, and in words.
pub(super) struct Minutes {
    /// Place from the left, top, height; of a picture 300 wide and 60 high.
    bars: Vec<(usize, usize, usize)>,
    words: String,
    most: String,
    pub(super) table: Vec<Vec<String>>,
}

/// Width of a minute in the picture, and how high the highest bar is.
const STEP: usize = 10;
const HIGH: usize = 56;
/// Minutes that the sentence tells of.
const RECENT: usize = 10;

impl Minutes {
    fn new(here: &Here, minutes: &[Minute]) -> Self {
        let (t, c) = (here.desk.t, here.desk.c);
        let number = |n: usize| c.number(i64::try_from(n).unwrap_or(i64::MAX));
        let most = minutes.iter().map(|m| m.ratings).max().unwrap_or(0);
        let empty = MINUTES.saturating_sub(minutes.len());
        let high = |n: usize| if n == 0 { 0 } else { (n * HIGH / most.max(1)).max(2) };
        let bars = minutes.iter().enumerate().filter(|(_, m)| m.ratings > 0);
        let recent = minutes.iter().rev().take(RECENT);
        let sum = |of: fn(&Minute) -> usize| number(recent.clone().map(of).sum());
        let row = |m: &Minute| {
            let (hour, minute) = m.from.time_of_day();
            let at = ui::format::time(here.desk.visit.lang, hour, minute);
            vec![at, number(m.joined), number(m.ratings), number(m.ideas)]
        };
        Self {
            bars: bars
                .map(|(n, m)| ((empty + n) * STEP, HIGH + 4 - high(m.ratings), high(m.ratings)))
                .collect(),
            words: t.recent(&sum(|m| m.joined), &sum(|m| m.ratings), &sum(|m| m.ideas)),
            most: t.minutes_most(&number(most)),
            table: minutes.iter().rev().map(row).collect(),
        }
    }
}

/// The figures for a page.
pub(super) async fn figures(here: &Here, totals: &Totals, channels: Channels) -> crate::Result<Figures> {
    let (all, actor) = (&here.desk.all, &here.desk.actor);
    let minutes = all.minutes(actor, here.id).await?;
    let (t, c) = (here.desk.t, here.desk.c);
    let number = |n: usize| c.number(i64::try_from(n).unwrap_or(i64::MAX));
    let rows = vec![
        (number(totals.participants), t.count_participants().to_owned()),
        (number(totals.raters), t.count_raters().to_owned()),
        (number(totals.ideas), t.count_ideas().to_owned()),
        (number(totals.ratings), t.count_ratings().to_owned()),
        (number(totals.waiting), t.count_waiting().to_owned()),
    ];
    Ok(Figures { rows, t, minutes: Minutes::new(here, &minutes), channels })
}

/// The rows of the table of channels.
pub(super) type Channels = Vec<Vec<String>>;

/// How far people came by each channel.
pub(super) async fn channels(here: &Here) -> crate::Result<Channels> {
    let funnel = here.desk.all.funnel(&here.desk.actor, here.id).await?;
    let (t, c) = (here.desk.t, here.desk.c);
    let count = |n: i64| c.number(n);
    let rows = funnel.iter().map(|row| {
        let name = row.channel.as_ref().map_or(t.no_channel(), |ch| ch.audience.as_str());
        let opened = row.channel.as_ref().map_or("–".to_owned(), |ch| count(ch.opened));
        let reached = row.channel.as_ref().and_then(|ch| ch.reached);
        let reached = reached.map_or("–".to_owned(), count);
        vec![name.to_owned(), reached, opened, count(row.joined), count(row.contributed)]
    });
    Ok(rows.collect())
}

/// An endless answer: the figures, again whenever they have moved.
pub(super) async fn stream(here: Here) -> Result {
    // The public stream of the same brainstorm wakes this one, and ends it when the node stops.
    let mut wake = Box::pin(here.desk.visit.state.live.stream(&topic(here.id), None));
    // It begins with a greeting.
    wake.next().await;
    let start = (here, wake, None, None::<(tokio::time::Instant, Channels)>, 0);
    let told = stream::unfold(start, |(here, mut wake, last, mut read, n)| async move {
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
            return Some((
                Ok::<_, Infallible>(Bytes::from_static(b":\n\n")),
                (here, wake, last, read, n + 1),
            ));
        }
        let rows = match read.take().filter(|(at, _)| at.elapsed() < CHANNELS_EVERY) {
            Some(kept) => kept,
            None => (tokio::time::Instant::now(), channels(&here).await.ok()?),
        };
        let markup = figures(&here, &totals, rows.1.clone()).await.ok()?.render().ok()?;
        // Without an `event:` line the page swaps the markup in by itself.
        let lines: String = markup.lines().map(|line| format!("data: {line}\n")).collect();
        Some((Ok(Bytes::from(format!("{lines}\n"))), (here, wake, Some(totals), Some(rows), n + 1)))
    });
    let mut response = Response::new(Body::from_stream(told));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("x-accel-buffering", HeaderValue::from_static("no"));
    Ok(response)
}

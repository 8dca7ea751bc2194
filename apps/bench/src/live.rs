// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! How long until an open page shows a vote: people vote at a steady pace while a few others have the running
//! results open and, as the page does, fetch it again when it has changed.
//!
//! An acknowledgement does not tell the vote's number in the log. The k-th of all acknowledgements is of no later
//! row than the k-th and as many more as are under way, so what is told is at most that too long.

use std::{
    hash::{DefaultHasher, Hash as _, Hasher as _},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use serde::Serialize;
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use crate::{http::Connection, votes::cpu_seconds};

pub(crate) struct Plan {
    pub(crate) address: String,
    pub(crate) brainstorm: String,
    /// Votes a second.
    pub(crate) rate: f64,
    pub(crate) connections: usize,
    pub(crate) votes_each: usize,
    pub(crate) viewers: usize,
    pub(crate) seconds: f64,
    pub(crate) pid: Option<u32>,
}

/// The middle and the ends of a list of times, in milliseconds.
#[derive(Debug, Default, Serialize)]
struct Spread {
    p50: f64,
    p95: f64,
    p99: f64,
    max: f64,
}

impl Spread {
    fn of(mut micros: Vec<u64>) -> Self {
        micros.sort_unstable();
        let at = |q: f64| {
            let place = ((micros.len() as f64 * q) as usize).min(micros.len().saturating_sub(1));
            micros.get(place).map_or(0.0, |us| *us as f64 / 1000.0)
        };
        Self { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1.0) }
    }
}

#[derive(Debug, Default, Serialize)]
pub(crate) struct Report {
    votes: usize,
    votes_per_s: f64,
    joined: usize,
    viewers: usize,
    /// Versions of the results that viewers were told of, and pages they fetched that differed from the one before.
    versions: usize,
    pages: usize,
    changed: usize,
    /// From sending a vote to its acknowledgement.
    acknowledged_ms: Spread,
    /// From acknowledgement to the event, and to the end of the page that shows it, over all votes and viewers.
    told_ms: Spread,
    shown_ms: Spread,
    /// The part of them that was shown within a second.
    within_a_second: f64,
    /// Votes that no page came to show until eight seconds after the last.
    never_shown: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    server_cpu_of_a_core: Option<f64>,
}

struct Shared {
    address: String,
    base: String,
    page: String,
    start: Instant,
    over: AtomicBool,
}

impl Shared {
    fn micros(&self) -> u64 {
        u64::try_from(self.start.elapsed().as_micros()).unwrap_or(u64::MAX)
    }
}

/// What one viewer saw: versions, and when they were told or shown.
#[derive(Default)]
struct Seen {
    told: Vec<(i64, u64)>,
    shown: Vec<(i64, u64)>,
    changed: usize,
}

#[derive(Default)]
struct Cast {
    sent: Vec<u64>,
    acknowledged: Vec<u64>,
    joined: usize,
}

pub(crate) async fn run(plan: &Plan) -> Result<Report> {
    let mut first = Connection::open(&plan.address).await?;
    let shown = first.call("GET", &format!("/api/v1/brainstorms/{}", plan.brainstorm), None, b"").await?;
    ensure!(shown.status == 200, "the server does not know {}: {}", plan.brainstorm, shown.status);
    let shown = shown.json()?;
    let id = shown["id"].as_str().context("a brainstorm has an id")?;
    let slug = shown["slug"].as_str().unwrap_or(&plan.brainstorm);
    let shared = Arc::new(Shared {
        address: plan.address.clone(),
        base: format!("/api/v1/brainstorms/{id}"),
        page: format!("/fi/b/{slug}/results"),
        start: Instant::now(),
        over: AtomicBool::new(false),
    });
    let page = first.call("GET", &shared.page, None, b"").await?;
    ensure!(page.status == 200, "running results are not public: {}", page.status);
    let results = first.call("GET", &format!("{}/results", shared.base), None, b"").await?.json()?;
    let begin = results["version"].as_i64().context("there is no result yet")?;
    let viewers: Vec<_> = (0..plan.viewers).map(|_| tokio::spawn(watch(Arc::clone(&shared)))).collect();
    tokio::time::sleep(Duration::from_secs(1)).await;
    let (cpu, begun) = (plan.pid.and_then(cpu_seconds), Instant::now());
    let voters: Vec<_> = (0..plan.connections)
        .map(|n| {
            let (shared, each) = (Arc::clone(&shared), plan.votes_each);
            let gap = plan.connections as f64 / plan.rate;
            let first = begun + Duration::from_secs_f64(n as f64 / plan.rate);
            let end = begun + Duration::from_secs_f64(plan.seconds);
            tokio::spawn(async move { cast(&shared, each, first, gap, end).await })
        })
        .collect();
    let mut all = Cast::default();
    for voter in voters {
        let one = voter.await??;
        all.sent.extend(one.sent);
        all.acknowledged.extend(one.acknowledged);
        all.joined += one.joined;
    }
    let took = begun.elapsed().as_secs_f64();
    let cpu = cpu.zip(plan.pid.and_then(cpu_seconds)).map(|(a, b)| (b - a) / took);
    // Figures follow a handful of people: these bring the last votes out, and with them the log's last number.
    let mut last = Cast::default();
    for _ in 0..5 {
        let one = cast(&shared, 1, Instant::now(), 0.0, Instant::now() + Duration::from_secs(5)).await?;
        last.acknowledged.extend(one.acknowledged);
    }
    tokio::time::sleep(Duration::from_secs(8)).await;
    shared.over.store(true, Ordering::Relaxed);
    let mut seen = Vec::new();
    for viewer in viewers {
        seen.push(viewer.await??);
    }
    let newest = seen.iter().flat_map(|s| s.told.last()).map(|(version, _)| *version).max();
    let newest = newest.context("nobody was told of a result")?;
    let votes = all.acknowledged.len();
    // Where not even the last result has all votes, it cannot tell where they began.
    let before = begin.max(newest - i64::try_from(votes + last.acknowledged.len())?);
    let waited = all.sent.iter().zip(&all.acknowledged).map(|(sent, got)| got - sent).collect();
    all.acknowledged.sort_unstable();
    let (mut told, mut page, mut never) = (Vec::new(), Vec::new(), 0);
    for viewer in &seen {
        for (n, &at) in (1_i64..).zip(&all.acknowledged) {
            let all = before + i64::try_from(votes)?;
            let row = (before + n + i64::try_from(plan.connections)?).min(all);
            let when = |list: &[(i64, u64)]| {
                let place = list.partition_point(|(version, _)| *version < row);
                list.get(place).map(|(_, when)| when.saturating_sub(at))
            };
            told.extend(when(&viewer.told));
            match when(&viewer.shown) {
                Some(delay) => page.push(delay),
                None => never += 1,
            }
        }
    }
    let within =
        page.iter().filter(|us| **us < 1_000_000).count() as f64 / (page.len() + never).max(1) as f64;
    Ok(Report {
        votes,
        votes_per_s: votes as f64 / took,
        joined: all.joined,
        viewers: plan.viewers,
        versions: seen.iter().map(|s| s.told.len()).sum(),
        pages: seen.iter().map(|s| s.shown.len()).sum(),
        changed: seen.iter().map(|s| s.changed).sum(),
        acknowledged_ms: Spread::of(waited),
        told_ms: Spread::of(told),
        shown_ms: Spread::of(page),
        within_a_second: within,
        never_shown: never,
        server_cpu_of_a_core: cpu,
    })
}

/// One connection: people join one after another, each rates `each` ideas, one vote every `gap` seconds.
async fn cast(shared: &Shared, each: usize, first: Instant, gap: f64, end: Instant) -> Result<Cast> {
    let mut done = Cast::default();
    let mut due = first;
    let mut c = Connection::open(&shared.address).await?;
    let body = json!({"language": "fi", "reads": ["fi", "sv", "en"]}).to_string();
    let votes = format!("{}/votes", shared.base);
    while Instant::now() < end {
        let joined = c.call("POST", &format!("{}/participants", shared.base), None, body.as_bytes()).await?;
        ensure!(matches!(joined.status, 200 | 201), "joining was answered with {}", joined.status);
        let token = joined.json()?["token"].as_str().context("a token")?.to_owned();
        done.joined += 1;
        let next = c.call("GET", &format!("{}/next", shared.base), Some(&token), b"").await?.json()?;
        let mut idea = next["idea"]["id"].as_str().map(str::to_owned);
        for n in 0..each {
            let Some(current) = idea.take().filter(|_| Instant::now() < end) else { break };
            tokio::time::sleep_until(due.into()).await;
            due += Duration::from_secs_f64(gap);
            // Two camps, each with one dissenting answer in seven.
            let mut hash = DefaultHasher::new();
            (&current, done.joined % 2).hash(&mut hash);
            let value = match (n % 7, hash.finish() % 3) {
                (6, _) | (_, 2) => -1,
                _ => 1,
            };
            let ballot = format!("{{\"idea\":\"{current}\",\"value\":{value}}}");
            done.sent.push(shared.micros());
            let cast = c.call("POST", &votes, Some(&token), ballot.as_bytes()).await?;
            done.acknowledged.push(shared.micros());
            ensure!(cast.status == 200, "a vote was answered with {}", cast.status);
            let answer: Value = cast.json()?;
            idea = answer["next"]["idea"]["id"].as_str().map(str::to_owned);
        }
        if gap == 0.0 {
            break;
        }
    }
    Ok(done)
}

/// One viewer: a stream of events, and the page again after each change of the results.
async fn watch(shared: Arc<Shared>) -> Result<Seen> {
    let mut stream = TcpStream::connect(&shared.address).await?;
    let ask = format!(
        "GET {}/events HTTP/1.1\r\nhost: {}\r\naccept: text/event-stream\r\n\r\n",
        shared.base, shared.address
    );
    stream.write_all(ask.as_bytes()).await?;
    let (mut buffer, mut seen) = (Vec::with_capacity(512), Seen::default());
    let (mut fetching, mut newest) = (None, 0);
    let mut page = 0;
    loop {
        let over = || async {
            while !shared.over.load(Ordering::Relaxed) {
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        };
        let fetched = async {
            match fetching.as_mut() {
                Some(task) => task.await,
                None => std::future::pending().await,
            }
        };
        let mut bytes = [0_u8; 4096];
        tokio::select! {
            () = over() => return Ok(seen),
            read = stream.read(&mut bytes) => {
                let read = read?;
                ensure!(read > 0, "the stream ended");
                buffer.extend_from_slice(bytes.get(..read).unwrap_or_default());
            }
            one = fetched => {
                let one: Result<(i64, u64)> = one?;
                let (version, content) = one?;
                seen.shown.push((version, shared.micros()));
                seen.changed += usize::from(content != page);
                page = content;
                fetching = (newest > version).then(|| tokio::spawn(fetch(Arc::clone(&shared), newest)));
            }
        }
        while let Some(end) = buffer.windows(2).position(|w| w == b"\n\n") {
            let event: Vec<u8> = buffer.drain(..end + 2).collect();
            let event = String::from_utf8_lossy(&event);
            let version = event
                .split_once("\"version\":")
                .and_then(|(_, rest)| rest.split(|c: char| !c.is_ascii_digit()).next()?.parse::<i64>().ok());
            if let Some(version) = version.filter(|_| event.contains("event: results")) {
                seen.told.push((version, shared.micros()));
                newest = newest.max(version);
                if fetching.is_none() {
                    fetching = Some(tokio::spawn(fetch(Arc::clone(&shared), newest)));
                }
            }
        }
    }
}

/// The page, as a reader fetches it who was told of this version, and a hash of it.
async fn fetch(shared: Arc<Shared>, version: i64) -> Result<(i64, u64)> {
    // The page waits so long, so that events that come together are one fetch.
    tokio::time::sleep(Duration::from_millis(50)).await;
    let mut c = Connection::open(&shared.address).await?;
    let page = c.call("GET", &shared.page, None, b"").await?;
    ensure!(page.status == 200, "a page was answered with {}", page.status);
    let mut hash = DefaultHasher::new();
    page.body.hash(&mut hash);
    Ok((version, hash.finish()))
}

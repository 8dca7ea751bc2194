// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Many people watch live results: each keeps a stream of events open and, as the page does, fetches the
//! results again when they have changed, at a moment of its own within the time that the event names. A few
//! people join and vote now and then; how long until everybody's figures moved?

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use serde::Serialize;
use serde_json::json;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    sync::Semaphore,
};

use crate::{http::Connection, votes};

pub(crate) struct Plan {
    pub(crate) address: String,
    pub(crate) brainstorm: String,
    pub(crate) viewers: usize,
    pub(crate) seconds: f64,
    /// Seconds between one handful of votes and the next.
    pub(crate) every: f64,
    pub(crate) pid: Option<u32>,
}

/// What a run did. Times in milliseconds.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Report {
    pub(crate) viewers: usize,
    /// Streams that the server refused or closed.
    pub(crate) broken: usize,
    /// Until all streams were open.
    pub(crate) opened_in_s: f64,
    pub(crate) votes: usize,
    /// Events with counts that came to viewers.
    pub(crate) counts: usize,
    /// From a vote's acknowledgement to the counts, over all viewers.
    pub(crate) counts_p50_ms: f64,
    pub(crate) counts_p99_ms: f64,
    pub(crate) counts_max_ms: f64,
    /// Times that results were told to have changed, over all viewers.
    pub(crate) results: usize,
    /// Pages of results fetched for it, and those that were not answered with 200 or 304.
    pub(crate) pages: usize,
    pub(crate) pages_refused: usize,
    /// From asking to the whole page.
    pub(crate) page_p50_ms: f64,
    pub(crate) page_p95_ms: f64,
    pub(crate) page_p99_ms: f64,
    /// The server's memory before the first stream and with all of them, and a viewer's part of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) server_mb: Option<(f64, f64)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) kb_per_viewer: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) server_cpu_s: Option<f64>,
}

/// What all viewers share.
struct Shared {
    plan_address: String,
    page: String,
    start: Instant,
    /// Microseconds after the start at which the last handful was acknowledged; 0 before the first.
    voted: AtomicU64,
    open: AtomicUsize,
    over: AtomicBool,
    /// So many fetch at once: ports of one machine are not endless, those of ten thousand people are.
    fetching: Semaphore,
}

#[derive(Default)]
struct Seen {
    counts: Vec<u32>,
    results: usize,
    pages: Vec<u32>,
    refused: usize,
    broken: usize,
}

fn resident_mb(pid: u32) -> Option<f64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = status.lines().find(|l| l.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse::<f64>().ok().map(|kb| kb / 1024.0)
}

pub(crate) async fn run(plan: &Plan) -> Result<Report> {
    let mut first = Connection::open(&plan.address).await?;
    let shown = first.call("GET", &format!("/api/v1/brainstorms/{}", plan.brainstorm), None, b"").await?;
    ensure!(shown.status == 200, "the server does not know {}: {}", plan.brainstorm, shown.status);
    let shown = shown.json()?;
    let id = shown["id"].as_str().context("a brainstorm has an id")?.to_owned();
    let slug = shown["slug"].as_str().unwrap_or(&plan.brainstorm).to_owned();
    let shared = Arc::new(Shared {
        plan_address: plan.address.clone(),
        page: format!("/fi/b/{slug}/results"),
        start: Instant::now(),
        voted: AtomicU64::new(0),
        open: AtomicUsize::new(0),
        over: AtomicBool::new(false),
        fetching: Semaphore::new(2_000),
    });
    let before = plan.pid.and_then(resident_mb);
    let mut tasks = Vec::new();
    for n in 0..plan.viewers {
        let (shared, id) = (Arc::clone(&shared), id.clone());
        tasks.push(tokio::spawn(async move {
            let mut seen = Seen::default();
            if watch(&shared, &id, n, &mut seen).await.is_err() && !shared.over.load(Ordering::Relaxed) {
                seen.broken += 1;
            }
            seen
        }));
        // A room fills in seconds, not in a moment: the backlog of a listening socket is short.
        if n % 100 == 99 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
    let patience = Instant::now() + Duration::from_secs(60);
    while shared.open.load(Ordering::Relaxed) < plan.viewers && Instant::now() < patience {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let opened = shared.start.elapsed().as_secs_f64();
    let with_all = plan.pid.and_then(resident_mb);
    let cpu = plan.pid.and_then(votes::cpu_seconds);
    let votes = vote(&mut first, &id, plan, &shared).await?;
    let cpu_after = plan.pid.and_then(votes::cpu_seconds);
    shared.over.store(true, Ordering::Relaxed);
    let mut all = Seen::default();
    for task in tasks {
        let seen = match tokio::time::timeout(Duration::from_secs(30), task).await {
            Ok(seen) => seen?,
            Err(_) => Seen { broken: 1, ..Seen::default() },
        };
        all.counts.extend(seen.counts);
        all.pages.extend(seen.pages);
        all.results += seen.results;
        all.refused += seen.refused;
        all.broken += seen.broken;
    }
    all.counts.sort_unstable();
    all.pages.sort_unstable();
    let at = |list: &[u32], q: f64| {
        let place = ((list.len() as f64 * q) as usize).min(list.len().saturating_sub(1));
        list.get(place).map_or(0.0, |us| f64::from(*us) / 1000.0)
    };
    Ok(Report {
        viewers: plan.viewers,
        broken: all.broken,
        opened_in_s: opened,
        votes,
        counts: all.counts.len(),
        counts_p50_ms: at(&all.counts, 0.5),
        counts_p99_ms: at(&all.counts, 0.99),
        counts_max_ms: at(&all.counts, 1.0),
        results: all.results,
        pages: all.pages.len(),
        pages_refused: all.refused,
        page_p50_ms: at(&all.pages, 0.5),
        page_p95_ms: at(&all.pages, 0.95),
        page_p99_ms: at(&all.pages, 0.99),
        server_mb: before.zip(with_all),
        kb_per_viewer: before.zip(with_all).map(|(a, b)| (b - a) * 1024.0 / plan.viewers.max(1) as f64),
        server_cpu_s: cpu.zip(cpu_after).map(|(a, b)| b - a),
    })
}

/// Public figures move with every fifth participant: so many join and rate one idea each, at a calm pace.
const TOGETHER: usize = 5;

/// A few join and rate, again and again until the time is over. How many votes were acknowledged.
async fn vote(c: &mut Connection, id: &str, plan: &Plan, shared: &Shared) -> Result<usize> {
    let base = format!("/api/v1/brainstorms/{id}");
    let body = json!({"language": "fi", "reads": ["fi", "sv", "en"]}).to_string();
    let end = Instant::now() + Duration::from_secs_f64(plan.seconds);
    let mut votes = 0;
    while Instant::now() < end {
        for _ in 0..TOGETHER {
            let joined = c.call("POST", &format!("{base}/participants"), None, body.as_bytes()).await?;
            ensure!(matches!(joined.status, 200 | 201), "joining was answered with {}", joined.status);
            let token = joined.json()?["token"].as_str().context("a token")?.to_owned();
            let offered = c.call("GET", &format!("{base}/next"), Some(&token), b"").await?.json()?;
            let idea = offered["idea"]["id"].as_str().context("there is nothing to rate")?.to_owned();
            let ballot = format!("{{\"idea\":\"{idea}\",\"value\":1}}");
            let cast = c.call("POST", &format!("{base}/votes"), Some(&token), ballot.as_bytes()).await?;
            ensure!(cast.status == 200, "a vote was answered with {}", cast.status);
            votes += 1;
        }
        let now = u64::try_from(shared.start.elapsed().as_micros()).unwrap_or(u64::MAX);
        shared.voted.store(now, Ordering::Relaxed);
        tokio::time::sleep(Duration::from_secs_f64(plan.every)).await;
    }
    Ok(votes)
}

/// One viewer: a stream of events, and the page again after each change of the results.
async fn watch(shared: &Arc<Shared>, id: &str, n: usize, seen: &mut Seen) -> Result<()> {
    let mut stream = TcpStream::connect(&shared.plan_address).await?;
    let ask = format!(
        "GET /api/v1/brainstorms/{id}/events HTTP/1.1\r\nhost: {}\r\naccept: text/event-stream\r\n\r\n",
        shared.plan_address
    );
    stream.write_all(ask.as_bytes()).await?;
    let mut buffer = Vec::with_capacity(512);
    let mut opened = false;
    let mut fetches = Vec::new();
    loop {
        let read = tokio::time::timeout(Duration::from_millis(500), stream.read_buf(&mut buffer)).await;
        if shared.over.load(Ordering::Relaxed) {
            break;
        }
        let Ok(read) = read else { continue };
        ensure!(read? > 0, "the stream ended");
        if !opened {
            ensure!(buffer.starts_with(b"HTTP/1.1 200"), "the stream was refused");
            opened = true;
            shared.open.fetch_add(1, Ordering::Relaxed);
        }
        // Events end with an empty line; what is left is the beginning of the next.
        while let Some(end) = buffer.windows(2).position(|w| w == b"\n\n") {
            let event: Vec<u8> = buffer.drain(..end + 2).collect();
            let event = String::from_utf8_lossy(&event);
            let voted = shared.voted.load(Ordering::Relaxed);
            if event.contains("event: counts") && voted > 0 {
                let now = u64::try_from(shared.start.elapsed().as_micros()).unwrap_or(u64::MAX);
                seen.counts.push(u32::try_from(now.saturating_sub(voted)).unwrap_or(u32::MAX));
            } else if event.contains("event: results") {
                seen.results += 1;
                let spread = event.split_once("\"spread_ms\":").map_or(0, |(_, rest)| {
                    rest.split(|c: char| !c.is_ascii_digit()).next().and_then(|d| d.parse().ok()).unwrap_or(0)
                });
                // Consecutive viewers far from each other.
                let wait = 50 + (n as u64).wrapping_mul(0x9E37_79B9) % (spread + 1);
                fetches.push(tokio::spawn(fetch(Arc::clone(shared), wait)));
            }
        }
    }
    for fetched in fetches {
        match fetched.await? {
            Ok(micros) => seen.pages.push(micros),
            Err(_) => seen.refused += 1,
        }
    }
    Ok(())
}

async fn fetch(shared: Arc<Shared>, wait: u64) -> Result<u32> {
    tokio::time::sleep(Duration::from_millis(wait)).await;
    let _one = shared.fetching.acquire().await?;
    let begun = Instant::now();
    let mut c = Connection::open(&shared.plan_address).await?;
    let page = c.call("GET", &shared.page, None, b"").await?;
    ensure!(page.status == 200, "a page was answered with {}", page.status);
    Ok(u32::try_from(begun.elapsed().as_micros()).unwrap_or(u32::MAX))
}

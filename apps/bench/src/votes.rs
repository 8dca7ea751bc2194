// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Voting as fast as the server acknowledges: each connection is one participant after another, each
//! vote is for the idea that the previous answer offered.

use std::{
    path::PathBuf,
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use serde::Serialize;
use serde_json::{Value, json};
use tokio::sync::Mutex;

use crate::{http::Connection, ledger::Ledger};

pub(crate) struct Plan {
    pub(crate) address: String,
    pub(crate) brainstorm: String,
    pub(crate) connections: usize,
    pub(crate) seconds: f64,
    pub(crate) votes_each: usize,
    pub(crate) ledger: Option<PathBuf>,
    /// Ask for the next idea instead of voting: all of a vote's way but the storing.
    pub(crate) floor: bool,
}

/// What a run did. Latencies in milliseconds, from sending a vote to its acknowledgement.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Report {
    pub(crate) connections: usize,
    pub(crate) seconds: f64,
    pub(crate) votes: usize,
    pub(crate) votes_per_s: f64,
    pub(crate) p50_ms: f64,
    pub(crate) p99_ms: f64,
    pub(crate) participants: usize,
    pub(crate) refused: usize,
    pub(crate) broken_connections: usize,
    pub(crate) fdatasync_per_s: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) server_cpu_us_per_vote: Option<f64>,
}

#[derive(Default)]
struct Tally {
    micros: Vec<u32>,
    participants: usize,
    refused: usize,
    broken: usize,
}

/// CPU seconds that a process has used, from `/proc`.
pub(crate) fn cpu_seconds(pid: u32) -> Option<f64> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let after = stat.rsplit_once(") ")?.1;
    let mut fields = after.split_whitespace().skip(11);
    let user: f64 = fields.next()?.parse().ok()?;
    let system: f64 = fields.next()?.parse().ok()?;
    // Linux counts these in hundredths of a second for every program.
    Some((user + system) / 100.0)
}

pub(crate) async fn run(plan: &Plan) -> Result<Report> {
    let mut first = Connection::open(&plan.address).await?;
    let shown = first.call("GET", &format!("/api/v1/brainstorms/{}", plan.brainstorm), None, b"").await?;
    ensure!(shown.status == 200, "the server does not know {}: {}", plan.brainstorm, shown.status);
    let id = shown.json()?["id"].as_str().context("a brainstorm has an id")?.to_owned();
    let ledger = match &plan.ledger {
        Some(path) => Some(Arc::new(Mutex::new(Ledger::create(path)?))),
        None => None,
    };
    let start = Instant::now();
    let end = start + Duration::from_secs_f64(plan.seconds);
    let mut tasks = Vec::new();
    for n in 0..plan.connections {
        let (address, id, ledger) = (plan.address.clone(), id.clone(), ledger.clone());
        let (each, floor) = (plan.votes_each, plan.floor);
        tasks.push(tokio::spawn(async move {
            let mut tally = Tally::default();
            let mut run = 0;
            while Instant::now() < end {
                if connection(&address, &id, each, end, n * 7 + run, floor, ledger.as_ref(), &mut tally)
                    .await
                    .is_err()
                {
                    tally.broken += 1;
                    tokio::time::sleep(Duration::from_millis(20)).await;
                }
                run += 1;
            }
            tally
        }));
    }
    let mut all = Tally::default();
    for task in tasks {
        let tally = task.await?;
        all.micros.extend(tally.micros);
        all.participants += tally.participants;
        all.refused += tally.refused;
        all.broken += tally.broken;
    }
    let seconds = start.elapsed().as_secs_f64();
    all.micros.sort_unstable();
    let at = |q: f64| {
        let i = ((all.micros.len() as f64 * q) as usize).min(all.micros.len().saturating_sub(1));
        all.micros.get(i).map_or(0.0, |us| f64::from(*us) / 1000.0)
    };
    Ok(Report {
        connections: plan.connections,
        seconds,
        votes: all.micros.len(),
        votes_per_s: all.micros.len() as f64 / seconds,
        p50_ms: at(0.5),
        p99_ms: at(0.99),
        participants: all.participants,
        refused: all.refused,
        broken_connections: all.broken,
        ..Report::default()
    })
}

/// One participant: joins, then votes on what is offered until `each`, the end or no more ideas.
#[expect(clippy::too_many_arguments, reason = "one call, from the loop above")]
async fn connection(
    address: &str,
    id: &str,
    each: usize,
    end: Instant,
    seed: usize,
    floor: bool,
    ledger: Option<&Arc<Mutex<Ledger>>>,
    tally: &mut Tally,
) -> Result<()> {
    let mut c = Connection::open(address).await?;
    let base = format!("/api/v1/brainstorms/{id}");
    let body = json!({"language": "fi", "reads": ["fi", "sv", "en"]}).to_string();
    let joined = c.call("POST", &format!("{base}/participants"), None, body.as_bytes()).await?;
    ensure!(joined.status == 201 || joined.status == 200, "joining answered {}", joined.status);
    let token = joined.json()?["token"].as_str().context("a token")?.to_owned();
    tally.participants += 1;
    let next = c.call("GET", &format!("{base}/next"), Some(&token), b"").await?.json()?;
    let mut idea = next["idea"]["id"].as_str().map(str::to_owned);
    let votes = format!("{base}/votes");
    let mut n = 0;
    while let Some(current) = idea.filter(|_| n < each && Instant::now() < end) {
        let value = match (seed + n * 31) % 7 {
            0..=3 => 1,
            4 | 5 => -1,
            _ => 0,
        };
        let body = format!("{{\"idea\":\"{current}\",\"value\":{value}}}");
        let sent = Instant::now();
        let answer = if floor {
            c.call("GET", &format!("{base}/next"), Some(&token), b"").await?
        } else {
            c.call("POST", &votes, Some(&token), body.as_bytes()).await?
        };
        let micros = u32::try_from(sent.elapsed().as_micros()).unwrap_or(u32::MAX);
        if answer.status != 200 {
            tally.refused += 1;
            anyhow::bail!("a vote answered {}", answer.status);
        }
        tally.micros.push(micros);
        if let Some(ledger) = ledger.filter(|_| !floor) {
            ledger.lock().await.acknowledged(&token, id, &current, value)?;
        }
        let answer: Value = answer.json()?;
        idea = answer["next"]["idea"]["id"]
            .as_str()
            .or_else(|| answer["next"]["id"].as_str())
            .or_else(|| answer["idea"]["id"].as_str())
            .map(str::to_owned);
        n += 1;
    }
    Ok(())
}

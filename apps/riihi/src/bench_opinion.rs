// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! `riihi bench opinion`: the engine on made-up data, measured or checked against the groups it was made of.

use std::io::{IsTerminal as _, Write as _};
use std::time::Instant;

use anyhow::{Result, bail};
use opinion::{Method, Settings, agreement::rand_index, analyse, synthetic};
use serde::Serialize;

use crate::analyse::{cpu_seconds, peak_rss_bytes, put};

/// People and statements of a drawn crowd.
const CROWD: (usize, usize) = (1_000, 100);

/// What to measure.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Order {
    /// People
    #[arg(long, value_name = "N", default_value_t = 10_000)]
    participants: usize,
    /// Statements
    #[arg(long, value_name = "N", default_value_t = 1_000)]
    statements: usize,
    /// Votes, about
    #[arg(long, value_name = "N", default_value_t = 500_000)]
    votes: usize,
    /// The method: riihi or compatible
    #[arg(long, default_value = "riihi")]
    method: String,
    /// Threads to use
    #[arg(long, value_name = "N")]
    threads: Option<usize>,
    /// Draw so many crowds of known groups instead (3 to 6 unequal groups, most people with few votes)
    #[arg(long, value_name = "N")]
    draws: Option<u64>,
}

pub(crate) fn run(order: &Order) -> Result<()> {
    let Order { participants, statements, votes, method, threads, draws } = order;
    let method = match method.as_str() {
        "riihi" => Method::Riihi,
        "polis" | "compatible" => Method::Polis,
        other => bail!("--method {other}: riihi or compatible"),
    };
    if *participants == 0 || *statements == 0 {
        bail!("--participants and --statements must be at least 1");
    }
    match draws {
        Some(draws) => put(None, &crowds(*draws, *threads)),
        None => put(None, &speed(*participants, *statements, *votes, method, *threads)),
    }
}

/// What one measured analysis took.
#[derive(Serialize)]
struct Speed {
    method: Method,
    participants: usize,
    statements: usize,
    votes: usize,
    threads: Option<usize>,
    k: usize,
    generate_s: f64,
    analyse_s: f64,
    cpu_s: f64,
    peak_rss_bytes: u64,
    /// Bytes of votes (4 each) a second of the clock.
    bytes_per_s: f64,
}

fn speed(
    participants: usize,
    statements: usize,
    votes: usize,
    method: Method,
    threads: Option<usize>,
) -> Speed {
    let bar = Bar::new("making votes");
    let start = Instant::now();
    let made = synthetic::load(participants, statements, votes, 7, |done| {
        bar.show(done as f64 / participants as f64)
    });
    let generate_s = start.elapsed().as_secs_f64();
    bar.end();
    let (start, cpu) = (Instant::now(), cpu_seconds());
    let landscape = analyse(&made, &Settings { method, threads, ..Settings::default() });
    let analyse_s = start.elapsed().as_secs_f64();
    Speed {
        method,
        participants: made.rows(),
        statements: made.columns(),
        votes: made.len(),
        threads,
        k: landscape.k(),
        generate_s,
        analyse_s,
        cpu_s: cpu_seconds() - cpu,
        peak_rss_bytes: peak_rss_bytes(),
        bytes_per_s: made.len() as f64 * 4.0 / analyse_s.max(1e-9),
    }
}

/// One crowd of known groups.
#[derive(Serialize)]
struct Found {
    seed: u64,
    true_k: usize,
    riihi_k: usize,
    riihi_ari: f64,
    riihi_stability: Option<f64>,
    compatible_k: usize,
    compatible_ari: f64,
}

/// All of them.
#[derive(Serialize)]
struct Crowds {
    participants: usize,
    statements: usize,
    right_k: usize,
    right_k_compatible: usize,
    mean_ari: f64,
    mean_ari_compatible: f64,
    draws: Vec<Found>,
}

/// Agreement with the true groups is over everybody; those in no group count as a group of their own.
fn crowds(draws: u64, threads: Option<usize>) -> Crowds {
    let bar = Bar::new("drawing crowds");
    let (participants, statements) = CROWD;
    let found: Vec<Found> = (1..=draws)
        .map(|seed| {
            let true_k = 3 + (seed % 4) as usize;
            let crowd =
                synthetic::Crowd { participants, statements, groups: true_k, light: 0.8, noise: 0.05 };
            let drawn = crowd.draw(seed);
            let of = |method| {
                let l = analyse(&drawn.votes, &Settings { method, threads, ..Settings::default() });
                let groups: Vec<u8> = l.participant_group.iter().map(|g| g.unwrap_or(u8::MAX)).collect();
                (l.k(), rand_index(&groups, &drawn.groups), l.stability)
            };
            let (riihi_k, riihi_ari, riihi_stability) = of(Method::Riihi);
            let (compatible_k, compatible_ari, _) = of(Method::Polis);
            bar.show(seed as f64 / draws as f64);
            Found { seed, true_k, riihi_k, riihi_ari, riihi_stability, compatible_k, compatible_ari }
        })
        .collect();
    bar.end();
    let mean = |f: fn(&Found) -> f64| found.iter().map(f).sum::<f64>() / found.len().max(1) as f64;
    Crowds {
        participants,
        statements,
        right_k: found.iter().filter(|f| f.riihi_k == f.true_k).count(),
        right_k_compatible: found.iter().filter(|f| f.compatible_k == f.true_k).count(),
        mean_ari: mean(|f| f.riihi_ari),
        mean_ari_compatible: mean(|f| f.compatible_ari),
        draws: found,
    }
}

/// A line on the terminal that fills up; nothing where nobody looks.
struct Bar {
    what: &'static str,
    shown: bool,
}

impl Bar {
    fn new(what: &'static str) -> Self {
        Self { what, shown: std::io::stderr().is_terminal() }
    }

    fn show(&self, part: f64) {
        if self.shown {
            let full = (part.clamp(0.0, 1.0) * 40.0) as usize;
            eprint!("\r{} [{}{}] {:3.0} %", self.what, "#".repeat(full), " ".repeat(40 - full), part * 100.0);
            // A line that cannot be shown is no reason to stop.
            let _ = std::io::stderr().flush();
        }
    }

    fn end(&self) {
        if self.shown {
            eprintln!();
        }
    }
}

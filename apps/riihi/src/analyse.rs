// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! `riihi analyse`: the opinion engine without a server, for researchers and for checking.

use std::{
    io::Write,
    path::{Path, PathBuf},
    time::Instant,
};

use anyhow::{Context, Result, bail};
use opinion::{Method, Report, Settings, Timing, analyse, files::Mode};

/// What to analyse and how.
pub(crate) struct Order {
    pub(crate) input: PathBuf,
    pub(crate) method: String,
    pub(crate) groups: Option<usize>,
    pub(crate) threads: Option<usize>,
    pub(crate) format: String,
    pub(crate) out: Option<PathBuf>,
    pub(crate) lenient: bool,
    pub(crate) evaluate: bool,
}

pub(crate) fn run(order: &Order) -> Result<()> {
    let method = match order.method.as_str() {
        "riihi" => Method::Riihi,
        "polis" | "compatible" => Method::Polis,
        other => bail!("--method {other}: riihi or compatible (also called polis)"),
    };
    if order.format != "json" {
        bail!("--format {}: json is the only one", order.format);
    }
    if order.groups.is_some_and(|n| !(1..=64).contains(&n)) {
        bail!("--groups must be 1 to 64");
    }
    let cpu = cpu_seconds();
    let start = Instant::now();
    let votes = read(&order.input, order.lenient)?;
    let read_s = start.elapsed().as_secs_f64();
    if order.evaluate {
        let Some(evaluation) = opinion::evaluate::evaluate(&votes, order.threads) else {
            bail!(
                "too few votes to hide some of them: --evaluate needs participants and statements with 8 votes each"
            );
        };
        return put(order.out.as_deref(), &evaluation);
    }
    let start = Instant::now();
    let settings = Settings { method, groups: order.groups, threads: order.threads };
    let landscape = analyse(&votes, &settings);
    let analyse_s = start.elapsed().as_secs_f64();
    let timing = Timing { read_s, analyse_s, cpu_s: cpu_seconds() - cpu, peak_rss_bytes: peak_rss_bytes() };
    let report = Report::new(&votes, &landscape, timing);
    put(order.out.as_deref(), &report)
}

/// Writes JSON to a file, or to stdout.
pub(crate) fn put(out: Option<&Path>, answer: &impl serde::Serialize) -> Result<()> {
    let write = |out: &mut dyn Write| -> Result<()> {
        serde_json::to_writer(&mut *out, answer)?;
        out.write_all(b"\n")?;
        out.flush()?;
        Ok(())
    };
    match out {
        Some(path) => {
            let file =
                std::fs::File::create(path).with_context(|| format!("cannot write {}", path.display()))?;
            write(&mut std::io::BufWriter::new(file))
        }
        None => write(&mut std::io::BufWriter::new(std::io::stdout().lock())),
    }
}

/// User and system seconds of this process, from `/proc`; 0 where there is none.
pub(crate) fn cpu_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit_once(") ").map_or("", |(_, rest)| rest);
    let ticks: f64 = fields.split_whitespace().skip(11).take(2).filter_map(|f| f.parse::<f64>().ok()).sum();
    // Linux tells every program hundredths of a second.
    ticks / 100.0
}

/// The most memory this process has held, from `/proc`; 0 where there is none.
pub(crate) fn peak_rss_bytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|kb| kb.parse::<u64>().ok()).unwrap_or(0) * 1024
}

/// The votes of a folder or file; in lenient mode the rows left out are named on stderr.
fn read(input: &Path, lenient: bool) -> Result<opinion::Votes> {
    let mode = if lenient { Mode::Lenient } else { Mode::Strict };
    let reading = if crate::parquet::is_one(input) {
        crate::parquet::read(input, mode)?
    } else {
        opinion::files::read(input, mode)?
    };
    for bad in &reading.skipped {
        eprintln!("left out: {bad}");
    }
    Ok(reading.conversation.matrix())
}

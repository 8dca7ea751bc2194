// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What a monitor may know about this node, in Prometheus' text format. No label ever holds anything about
//! a person or about what somebody typed: routes, methods and classes of statuses only.

use std::{
    collections::HashMap,
    fmt::Write as _,
    sync::{
        PoisonError, RwLock,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use http::Method;
use kernel::Timestamp;

use crate::{AppState, site::PATIENCE};

/// Upper ends of the buckets of times, in microseconds, with their names.
const BUCKETS: [(u64, &str); 10] = [
    (1_000, "0.001"),
    (5_000, "0.005"),
    (10_000, "0.01"),
    (30_000, "0.03"),
    (100_000, "0.1"),
    (200_000, "0.2"),
    (500_000, "0.5"),
    (1_000_000, "1"),
    (2_500_000, "2.5"),
    (10_000_000, "10"),
];

/// Statuses by their first digit.
const CLASSES: [&str; 5] = ["1xx", "2xx", "3xx", "4xx", "5xx"];

/// Kinds of requests whose times are told apart.
const KINDS: [&str; 4] = ["votes", "api", "assets", "pages"];

/// Counts of one node since it started.
pub struct Metrics {
    started: Timestamp,
    routes: RwLock<HashMap<String, [Counts; 2]>>,
    times: [Times; KINDS.len()],
}

/// By class of status.
#[derive(Default)]
struct Counts([AtomicU64; CLASSES.len()]);

#[derive(Default)]
struct Times {
    buckets: [AtomicU64; BUCKETS.len()],
    count: AtomicU64,
    micros: AtomicU64,
}

impl Metrics {
    /// Nothing counted yet by a node that started at `started`.
    pub(crate) fn new(started: Timestamp) -> Self {
        Self { started, routes: RwLock::default(), times: Default::default() }
    }

    /// Counts an answered request.
    pub(crate) fn request(&self, method: &Method, route: &str, status: u16, took: Duration) {
        // Reading and changing are told apart; a route has at most one method of each kind, nearly.
        let side = usize::from(!matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS));
        let class = usize::from(status / 100).saturating_sub(1).min(CLASSES.len() - 1);
        let add = |counts: &[Counts; 2]| {
            if let Some(n) = counts.get(side).and_then(|c| c.0.get(class)) {
                n.fetch_add(1, Ordering::Relaxed);
            }
        };
        let known = self.routes.read().unwrap_or_else(PoisonError::into_inner).get(route).map(add);
        if known.is_none() {
            let mut routes = self.routes.write().unwrap_or_else(PoisonError::into_inner);
            add(routes.entry(route.to_owned()).or_default());
        }
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        if let Some(times) = self.times.get(kind(route)) {
            times.count.fetch_add(1, Ordering::Relaxed);
            times.micros.fetch_add(micros, Ordering::Relaxed);
            let place = BUCKETS.iter().position(|(end, _)| micros <= *end);
            if let Some(bucket) = place.and_then(|at| times.buckets.get(at)) {
                bucket.fetch_add(1, Ordering::Relaxed);
            }
        }
    }

    fn write(&self, out: &mut String) {
        head(out, "riihi_http_requests_total", "counter", "Requests answered, by route and class of status.");
        let routes = self.routes.read().unwrap_or_else(PoisonError::into_inner);
        let mut names: Vec<&String> = routes.keys().collect();
        names.sort();
        for route in names {
            for (side, counts) in ["read", "change"].iter().zip(routes.get(route).into_iter().flatten()) {
                for (class, n) in CLASSES.iter().zip(&counts.0) {
                    let n = n.load(Ordering::Relaxed);
                    if n > 0 {
                        let labels = format!("route=\"{route}\",kind=\"{side}\",status=\"{class}\"");
                        line(out, "riihi_http_requests_total", &labels, n);
                    }
                }
            }
        }
        let name = "riihi_http_seconds";
        head(out, name, "histogram", "Time from a request's head to its answer, by kind of request.");
        for (kind, times) in KINDS.iter().zip(&self.times) {
            let mut sum = 0;
            for ((_, end), n) in BUCKETS.iter().zip(&times.buckets) {
                sum += n.load(Ordering::Relaxed);
                line(out, &format!("{name}_bucket"), &format!("kind=\"{kind}\",le=\"{end}\""), sum);
            }
            let count = times.count.load(Ordering::Relaxed);
            line(out, &format!("{name}_bucket"), &format!("kind=\"{kind}\",le=\"+Inf\""), count);
            line(out, &format!("{name}_count"), &format!("kind=\"{kind}\""), count);
            let seconds = Duration::from_micros(times.micros.load(Ordering::Relaxed)).as_secs_f64();
            line(out, &format!("{name}_sum"), &format!("kind=\"{kind}\""), seconds);
        }
    }
}

fn kind(route: &str) -> usize {
    if route.ends_with("/votes") {
        0
    } else if route.starts_with("/api/") {
        1
    } else if route.starts_with("/assets/") {
        2
    } else {
        3
    }
}

/// Everything, as Prometheus reads it.
pub(crate) async fn report(state: &AppState) -> String {
    let mut out = String::with_capacity(8 * 1024);
    gauge(
        &mut out,
        "riihi_build_info",
        "The version of this node.",
        &format!("version=\"{}\"", state.config.version),
        1,
    );
    let start = state.metrics.started.as_millis() as f64 / 1_000.0;
    gauge(&mut out, "process_start_time_seconds", "When the node started (Unix time).", "", start);
    if let Some(bytes) = resident_bytes() {
        gauge(&mut out, "process_resident_memory_bytes", "Memory held.", "", bytes);
    }
    if let Ok(files) = std::fs::read_dir("/proc/self/fd") {
        gauge(&mut out, "process_open_fds", "Files and connections held.", "", files.count());
    }
    let up = tokio::time::timeout(PATIENCE, state.store.ping()).await.is_ok_and(|r| r.is_ok());
    gauge(&mut out, "riihi_database_up", "Whether the database answers within a second.", "", u8::from(up));
    if up && let Ok(Ok((waiting, failed))) = tokio::time::timeout(PATIENCE, state.jobs.counts()).await {
        gauge(&mut out, "riihi_jobs_waiting", "Work in the queue.", "", waiting);
        gauge(&mut out, "riihi_jobs_failed", "Work given up for good.", "", failed);
    }
    gauge(&mut out, "riihi_live_viewers", "Open live streams on this node.", "", state.live.all_viewers());
    gauge(&mut out, "riihi_stopping", "Whether the node was told to stop.", "", u8::from(state.stops_soon()));
    if let Some(at) = last_backup(state) {
        gauge(&mut out, "riihi_backup_timestamp_seconds", "When `riihi backup` last succeeded.", "", at);
    }
    state.metrics.write(&mut out);
    out
}

/// `riihi backup` leaves the time in the home.
fn last_backup(state: &AppState) -> Option<u64> {
    let text = std::fs::read_to_string(state.config.home.as_ref()?.join("last-backup")).ok()?;
    text.trim().parse().ok()
}

fn resident_bytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|l| l.strip_prefix("VmRSS:"))?;
    Some(line.trim().trim_end_matches("kB").trim().parse::<u64>().ok()? * 1024)
}

fn gauge(out: &mut String, name: &str, help: &str, labels: &str, value: impl std::fmt::Display) {
    head(out, name, "gauge", help);
    line(out, name, labels, value);
}

fn head(out: &mut String, name: &str, kind: &str, help: &str) {
    // Writing to a String does not fail.
    let _ = writeln!(out, "# HELP {name} {help}\n# TYPE {name} {kind}");
}

fn line(out: &mut String, name: &str, labels: &str, value: impl std::fmt::Display) {
    let _ = if labels.is_empty() {
        writeln!(out, "{name} {value}")
    } else {
        writeln!(out, "{name}{{{labels}}} {value}")
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_are_counted_by_route_and_class_and_their_times_add_up() {
        let metrics = Metrics::new(Timestamp::from_millis(0));
        for (status, ms) in [(200, 2), (200, 40), (429, 1), (503, 20_000)] {
            let took = Duration::from_millis(ms);
            metrics.request(&Method::POST, "/api/v1/brainstorms/{id}/votes", status, took);
        }
        let mut out = String::new();
        metrics.write(&mut out);
        for line in [
            r#"riihi_http_requests_total{route="/api/v1/brainstorms/{id}/votes",kind="change",status="2xx"} 2"#,
            r#"riihi_http_requests_total{route="/api/v1/brainstorms/{id}/votes",kind="change",status="5xx"} 1"#,
            r#"riihi_http_seconds_bucket{kind="votes",le="0.005"} 2"#,
            r#"riihi_http_seconds_bucket{kind="votes",le="10"} 3"#,
            r#"riihi_http_seconds_bucket{kind="votes",le="+Inf"} 4"#,
            r#"riihi_http_seconds_sum{kind="votes"} 20.043"#,
            r#"riihi_http_seconds_count{kind="pages"} 0"#,
        ] {
            assert!(out.contains(line), "{line}\n{out}");
        }
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! How long the engine takes: `cargo bench -p opinion`, or `cargo bench -p opinion -- live` for a part of it.
//!
//! Crowds are those of `riihi bench opinion`; one thread computes. Times are seconds of processor of that thread where the
//! system tells them, else on the clock. No framework: a run of the engine is long enough to be timed by itself.

use std::hint::black_box;
use std::time::Instant;

use opinion::synthetic::load;
use opinion::{Change, Live, Method, Opinion, Router, Settings, Side, Votes, analyse, survey};

/// The largest conversation ever held with the system everybody uses: participants, statements, votes.
const LARGE: (usize, usize, usize) = (33_422, 783, 2_000_000);

fn crowd((participants, statements, votes): (usize, usize, usize)) -> Votes {
    load(participants, statements, votes, 7, |_| {})
}

const fn alone(method: Method) -> Settings {
    Settings { method, groups: None, threads: Some(1) }
}

/// Seconds this thread has been on a processor, if the system tells.
fn on_cpu() -> Option<f64> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(text.split(' ').next()?.parse::<f64>().ok()? / 1e9)
}

/// Times some runs, each on a fresh input that is not timed, and prints the least, the middle and the most.
fn time<I, O>(name: &str, runs: usize, mut input: impl FnMut() -> I, mut run: impl FnMut(I) -> O) {
    let wanted = std::env::args().skip(1).filter(|a| !a.starts_with('-')).collect::<Vec<_>>();
    if !wanted.is_empty() && !wanted.iter().any(|w| name.contains(w.as_str())) {
        return;
    }
    let mut all: Vec<f64> = (0..runs)
        .map(|_| {
            let given = input();
            let (clock, before) = (Instant::now(), on_cpu());
            black_box(run(black_box(given)));
            match (before, on_cpu()) {
                (Some(from), Some(to)) => to - from,
                _ => clock.elapsed().as_secs_f64(),
            }
        })
        .collect();
    all.sort_by(f64::total_cmp);
    let ms = |at: usize| all[at] * 1e3;
    println!("{name:<46} {:>10.3} {:>10.3} {:>10.3} ms", ms(0), ms(runs / 2), ms(runs - 1));
}

/// Small even numbers from a seed.
fn below(seed: &mut u64, n: usize) -> usize {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*seed >> 33) as usize % n
}

/// A thousand votes, each of anybody on anything: nearly as many people to place anew.
fn batch(seed: &mut u64) -> Vec<Change> {
    (0..1_000)
        .map(|_| Change::Vote {
            participant: (below(seed, LARGE.0) as i64).into(),
            statement: (below(seed, LARGE.1) as i64).into(),
            opinion: [Opinion::Agree, Opinion::Disagree, Opinion::Pass][below(seed, 3)],
            important: false,
        })
        .collect()
}

fn main() {
    println!("{:<46} {:>10} {:>10} {:>10}", "", "least", "middle", "most");
    for size in [(1_500, 500, 60_000), (10_000, 1_000, 500_000)] {
        let votes = crowd(size);
        for method in [Method::Polis, Method::Riihi] {
            let name = format!("analyse {method:?} {} x {} x {}", votes.rows(), votes.columns(), votes.len());
            time(&name, 5, || (), |()| analyse(&votes, &alone(method)));
        }
    }
    // From a batch to what a page shows: everybody touched placed anew, what marks each group, what all agree on.
    let votes = crowd(LARGE);
    let mut live = Live::of(&votes);
    let (_, version) = live.snapshot();
    let (landscape, basis) = survey(&votes, &alone(Method::Riihi));
    live.adopt(&votes, version, &landscape, basis);
    let mut seed = 1;
    time(
        &format!("live: a batch of 1,000 at {} votes", votes.len()),
        40,
        || batch(&mut seed),
        |changes| {
            let moved = live.take(changes);
            let sides = [Side::Agree, Side::Disagree].map(|side| live.consensus(side));
            (moved, live.groups(), sides, live.group_aware_consensus())
        },
    );
    let router = Router::new(&(1..=1_000).map(|at| 1.0 / f64::from(at)).collect::<Vec<_>>());
    let mut seed = 5;
    time(
        "draw 200,000 times of 1,000, half of them seen",
        5,
        || (),
        |()| {
            let mut bits = || (below(&mut seed, 1 << 31) as u64) << 33 | below(&mut seed, 1 << 31) as u64;
            (0..200_000).filter_map(|_| router.draw(&mut bits, |at| at % 2 == 0)).sum::<usize>()
        },
    );
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! How long the engine takes: `cargo bench -p opinion`, or `cargo bench -p opinion -- live` for a part of it.
//!
//! Crowds are those of `riihi bench opinion`; one thread computes. Times are on the clock: beside other work look at the
//! fastest. `cargo run --release -p opinion --example measure` tells seconds of processor and memory.

use divan::Bencher;
use divan::counter::ItemsCount;
use opinion::synthetic::load;
use opinion::{Change, Live, Method, Opinion, Router, Settings, Side, Votes, analyse, survey};

type Size = (usize, usize, usize);

/// Participants, statements, votes.
const SIZES: [Size; 2] = [(1_500, 500, 60_000), (10_000, 1_000, 500_000)];
/// The largest conversation ever held with the system everybody uses.
const LARGE: Size = (33_422, 783, 2_000_000);
/// Votes in a batch.
const BATCH: usize = 1_000;
/// Draws in a row.
const DRAWS: usize = 200_000;

fn crowd((participants, statements, votes): Size) -> Votes {
    load(participants, statements, votes, 7, |_| {})
}

const fn alone(method: Method) -> Settings {
    Settings { method, groups: None, threads: Some(1) }
}

/// Small even numbers from a seed.
fn below(seed: &mut u64, n: usize) -> usize {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*seed >> 33) as usize % n
}

/// Votes, each of anybody on anything: nearly as many people to place anew.
fn batch(seed: &mut u64) -> Vec<Change> {
    (0..BATCH)
        .map(|_| Change::Vote {
            participant: (below(seed, LARGE.0) as i64).into(),
            statement: (below(seed, LARGE.1) as i64).into(),
            opinion: [Opinion::Agree, Opinion::Disagree, Opinion::Pass][below(seed, 3)],
            important: false,
        })
        .collect()
}

fn analysis(bencher: Bencher, size: Size, method: Method) {
    let votes = crowd(size);
    bencher.counter(ItemsCount::new(votes.len())).bench_local(|| analyse(&votes, &alone(method)));
}

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn analyse_compatible(bencher: Bencher, size: Size) {
    analysis(bencher, size, Method::Polis);
}

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn analyse_own(bencher: Bencher, size: Size) {
    analysis(bencher, size, Method::Riihi);
}

/// From a batch to what a page shows: everybody touched placed anew, what marks each group, what all agree on.
#[divan::bench(args = [LARGE], sample_count = 40, sample_size = 1)]
fn live_batch(bencher: Bencher, size: Size) {
    let votes = crowd(size);
    let mut live = Live::of(&votes);
    let (_, version) = live.snapshot();
    let (landscape, basis) = survey(&votes, &alone(Method::Riihi));
    live.adopt(&votes, version, &landscape, basis);
    let mut seed = 1;
    bencher.counter(ItemsCount::new(BATCH)).with_inputs(|| batch(&mut seed)).bench_local_values(|changes| {
        let moved = live.take(changes);
        let sides = [Side::Agree, Side::Disagree].map(|side| live.consensus(side));
        (moved, live.groups(), sides, live.group_aware_consensus())
    });
}

/// Of a thousand statements, half of which are seen.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn draw(bencher: Bencher) {
    let router = Router::new(&(1..=1_000).map(|at| 1.0 / f64::from(at)).collect::<Vec<_>>());
    let mut seed = 5;
    bencher.counter(ItemsCount::new(DRAWS)).bench_local(|| {
        let mut bits = || (below(&mut seed, 1 << 31) as u64) << 33 | below(&mut seed, 1 << 31) as u64;
        (0..DRAWS).filter_map(|_| router.draw(&mut bits, |at| at % 2 == 0)).sum::<usize>()
    });
}

fn main() {
    divan::main();
}

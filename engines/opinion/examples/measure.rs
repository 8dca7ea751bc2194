// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Measures a full analysis of made-up votes: `measure [participants statements votes]...`, or a folder or CSV file.
//!
//! Sizes of ballots are skewed as in life (a few see everything, most see little); four camps with noise.

use std::time::Instant;

use opinion::{Method, Opinion, Settings, Votes, VotesBuilder, analyse};

fn bits(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut x = *state;
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

fn unit(state: &mut u64) -> f64 {
    (bits(state) >> 11) as f64 / (1_u64 << 53) as f64
}

fn made_up(people: usize, ideas: usize, wanted: usize) -> Votes {
    let state = &mut 7;
    let minds: Vec<[f64; 4]> = (0..ideas).map(|_| [0; 4].map(|_| unit(state))).collect();
    let mean = wanted as f64 / people as f64;
    let mut builder = VotesBuilder::new();
    builder.reserve(wanted);
    for p in 0..people {
        let camp = (unit(state).powi(2) * 4.0) as usize;
        // Exponential sizes, cut at the number of statements.
        let size = ((-unit(state).max(1e-12).ln() * mean) as usize).clamp(1, ideas);
        let start = bits(state) as usize % ideas;
        let step = loop {
            let step = 1 + bits(state) as usize % ideas;
            if gcd(step, ideas) == 1 {
                break step;
            }
        };
        for n in 0..size {
            let s = (start + n * step) % ideas;
            let u = unit(state);
            let opinion = if u < 0.15 {
                Opinion::Pass
            } else if (u - 0.15) / 0.85 < minds[s][camp] {
                Opinion::Agree
            } else {
                Opinion::Disagree
            };
            builder.vote(p as i64, s as i64, opinion, false, None);
        }
    }
    builder.build()
}

const fn gcd(a: usize, b: usize) -> usize {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// Seconds this thread has been on a processor; 0 where the system does not tell. Clocks on the wall also measure the
/// neighbours.
fn on_cpu() -> f64 {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    text.split(' ').next().and_then(|ns| ns.parse::<f64>().ok()).unwrap_or(0.0) / 1e9
}

fn measure(name: &str, votes: &Votes) {
    let (rows, columns, cells) = (votes.rows(), votes.columns(), votes.len());
    // From here on the system counts the most memory in use anew (Linux).
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    println!("{name}: {rows} x {columns} x {cells}; {} MB with the votes loaded", peak());
    let runs = if cells > 5_000_000 { 1 } else { 6 };
    for method in [Method::Polis, Method::Riihi] {
        for threads in [1, 2] {
            let settings = Settings { method, threads: Some(threads), ..Settings::default() };
            let (mut wall, mut cpu) = (f64::INFINITY, f64::INFINITY);
            let mut k = 0;
            // Some systems tell time on the processor in steps of hundredths: what is shorter than ten is done over and over.
            let mut times = 1.0;
            for run in 0..runs {
                let (from, before) = (Instant::now(), on_cpu());
                for _ in 0..times as usize {
                    k = analyse(votes, &settings).k();
                }
                wall = wall.min(from.elapsed().as_secs_f64() / times);
                if run > 0 || runs == 1 {
                    cpu = cpu.min((on_cpu() - before) / times);
                } else {
                    times = (0.1 / wall).ceil().clamp(1.0, 1e3);
                }
            }
            let cpu = if threads == 1 {
                let bytes = cells as f64 * 4.0 / cpu.max(1e-9) / 1e6;
                format!(", {cpu:.4} s of processor, {bytes:.0} MB of votes a second")
            } else {
                String::new()
            };
            println!(
                "  {method:?}, {threads} threads: {wall:.4} s{cpu} (best of {runs}), k {k}, peak {} MB",
                peak()
            );
        }
    }
}

/// MB a second that one thread reads of a list far larger than any cache.
fn memory() -> f64 {
    let list = vec![1_u64; 1 << 24];
    let once = || {
        let from = Instant::now();
        std::hint::black_box(std::hint::black_box(&list).iter().fold(0_u64, |sum, x| sum.wrapping_add(*x)));
        list.len() as f64 * 8.0 / from.elapsed().as_secs_f64() / 1e6
    };
    (0..5).map(|_| once()).fold(0.0, f64::max)
}

/// The largest memory the process has had, in MB; 0 where the system does not tell.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches("kB").trim().parse::<u64>().unwrap_or(0) / 1024
}

fn main() {
    println!("one thread reads {:.0} MB of memory a second", memory());
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [input] = arguments.as_slice() {
        match opinion::files::read(input.as_ref(), opinion::files::Mode::Lenient) {
            Ok(reading) => measure(input, &reading.conversation.matrix()),
            Err(error) => eprintln!("{error}"),
        }
        return;
    }
    let numbers: Vec<usize> = arguments.iter().filter_map(|a| a.parse().ok()).collect();
    let sizes: &[usize] = if numbers.is_empty() {
        &[1_500, 500, 60_000, 10_000, 1_000, 500_000, 33_422, 783, 2_000_000]
    } else {
        &numbers
    };
    for size in sizes.chunks_exact(3) {
        let from = Instant::now();
        let votes = made_up(size[0], size[1], size[2]);
        println!("made in {:.2} s", from.elapsed().as_secs_f64());
        measure("made up", &votes);
    }
}

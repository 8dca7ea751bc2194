// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What several tests need: made-up votes, real data if there, and the measure of agreement between two groupings.

use std::collections::HashMap;
use std::path::PathBuf;

use opinion::{Opinion, Standing, Votes, VotesBuilder};

/// Evenly spread numbers from a seed.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        x ^ (x >> 31)
    }

    pub(crate) fn unit(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub(crate) fn below(&mut self, n: usize) -> usize {
        (self.unit() * n as f64) as usize
    }

    pub(crate) fn shuffle<T>(&mut self, list: &mut [T]) {
        for i in (1..list.len()).rev() {
            list.swap(i, self.below(i + 1));
        }
    }
}

/// A vote told by key.
pub(crate) type Told = (i64, i64, i64, Option<i64>);

pub(crate) fn matrix(told: &[Told], standings: &[(i64, Standing)]) -> Votes {
    let mut builder = VotesBuilder::new();
    for &(key, standing) in standings {
        builder.statement(key, standing);
    }
    for &(p, s, v, t) in told {
        builder.vote(p, s, Opinion::from_value(v).expect("-1, 0 or 1"), false, t);
    }
    builder.build()
}

/// People in camps answering at random around their camp's mind.
pub(crate) fn camps(seed: u64, people: usize, ideas: usize, camps: usize, filled: f64) -> Vec<Told> {
    let mut random = Random(seed);
    let minds: Vec<Vec<f64>> = (0..camps).map(|_| (0..ideas).map(|_| random.unit()).collect()).collect();
    let mut told = Vec::new();
    for p in 0..people {
        let camp = random.below(camps);
        for (s, &mind) in minds[camp].iter().enumerate() {
            if random.unit() < filled {
                let u = random.unit();
                let v = if u < 0.15 {
                    0
                } else if (u - 0.15) / 0.85 < mind {
                    1
                } else {
                    -1
                };
                told.push((p as i64, s as i64, v, Some(1_700_000_000_000 + told.len() as i64)));
            }
        }
    }
    told
}

/// Adjusted Rand index.
pub(crate) fn ari<A: std::hash::Hash + Eq + Copy, B: std::hash::Hash + Eq + Copy>(pairs: &[(A, B)]) -> f64 {
    let choose2 = |n: usize| (n * n.saturating_sub(1)) as f64 / 2.0;
    let mut both = HashMap::<(A, B), usize>::new();
    let (mut left, mut right) = (HashMap::<A, usize>::new(), HashMap::<B, usize>::new());
    for &(a, b) in pairs {
        *both.entry((a, b)).or_default() += 1;
        *left.entry(a).or_default() += 1;
        *right.entry(b).or_default() += 1;
    }
    let joint: f64 = both.values().map(|&n| choose2(n)).sum();
    let (l, r): (f64, f64) =
        (left.values().map(|&n| choose2(n)).sum(), right.values().map(|&n| choose2(n)).sum());
    let expected = l * r / choose2(pairs.len());
    let most = f64::midpoint(l, r);
    if most == expected { 1.0 } else { (joint - expected) / (most - expected) }
}

/// A folder of the shared data, or a visible line that it is not there.
pub(crate) fn shared(path: &str) -> Option<PathBuf> {
    // Beside the working copy, or further up where there are several of them.
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let found =
        here.ancestors().map(|above| above.join("shared/data").join(path)).find(|folder| folder.exists());
    if found.is_some() {
        return found;
    }
    println!("SKIPPED: {path} is not among the shared data");
    None
}

pub(crate) fn fixture(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(path)
}

/// Settings of the compatible mode.
pub(crate) fn compatible() -> opinion::Settings {
    opinion::Settings { method: opinion::Method::Polis, ..opinion::Settings::default() }
}

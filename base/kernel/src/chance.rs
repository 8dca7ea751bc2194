// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Chance as an argument: seeded in tests and in the demo, from the system elsewhere.

use rand_chacha::ChaCha12Rng;
use rand_core::{RngCore, SeedableRng};

/// A source of random numbers that a caller holds and hands down.
pub struct Chance {
    source: ChaCha12Rng,
    /// The last id made in order with it: the next one sorts after it.
    pub(crate) last_id: i64,
}

impl Chance {
    /// Seeded from the operating system: unpredictable, fit for keys and codes.
    ///
    /// # Panics
    /// Where the system gives no random bytes at all; nothing safe could be done then.
    pub fn from_system() -> Self {
        let mut seed = [0u8; 32];
        #[expect(clippy::expect_used, reason = "without randomness no key would be secret: stop")]
        getrandom::fill(&mut seed).expect("the operating system gives random bytes");
        Self { source: ChaCha12Rng::from_seed(seed), last_id: 0 }
    }

    /// The same numbers every time: for tests and the demo only.
    pub fn seeded(seed: u64) -> Self {
        Self { source: ChaCha12Rng::seed_from_u64(seed), last_id: 0 }
    }

    /// 64 random bits.
    pub fn u64(&mut self) -> u64 {
        self.source.next_u64()
    }

    /// 32 random bits.
    pub fn u32(&mut self) -> u32 {
        self.source.next_u32()
    }

    /// A number in `0.0 .. 1.0`.
    pub fn unit(&mut self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "53 bits are exactly what a f64 holds")]
        let n = (self.u64() >> 11) as f64;
        n / (1u64 << 53) as f64
    }

    /// A number in `0 .. n`; 0 where `n` is 0. The bias is under 2^-32 for every n we use.
    pub fn below(&mut self, n: usize) -> usize {
        let wide = u128::from(self.u64()) * (n as u128);
        usize::try_from(wide >> 64).unwrap_or(0)
    }

    /// `N` random bytes.
    pub fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut out = [0; N];
        self.source.fill_bytes(&mut out);
        out
    }
}

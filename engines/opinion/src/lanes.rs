// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Four numbers side by side, in the widest registers that the processor has.
//!
//! A program for every x86-64 processor may use registers of two numbers; nearly all in use have such of four. What is
//! worth it is compiled for several kinds and chosen while running (`fearless_simd::dispatch`). What is added to what is
//! written down in the source, and no multiplication is fused with an addition, so the numbers are the same to the bit.

pub(crate) use fearless_simd::{Level, Select, Simd, SimdBase, SimdFloat, SimdMask, f64x4};

/// Runs an expression that is generic over the kind of registers, compiled for those of four numbers and for those of two.
/// What it calls must be `#[inline(always)]` and work in plain loops: what stays a call of its own gains nothing.
macro_rules! in_lanes {
    ($level:expr, $simd:ident => $work:expr) => {{
        #[cfg(target_arch = "x86_64")]
        match $level.as_avx2() {
            Some($simd) => fearless_simd::Simd::vectorize(
                $simd,
                #[inline(always)]
                || $work,
            ),
            None => match $level.as_sse2() {
                Some($simd) => $work,
                None => unreachable!("SSE2 is a part of x86-64"),
            },
        }
        #[cfg(not(target_arch = "x86_64"))]
        fearless_simd::dispatch!($level, $simd => $work)
    }};
}
pub(crate) use in_lanes;

/// Numbers in a quad.
pub(crate) const LANES: usize = 4;

/// Four neighbours in memory, never across two lines of the cache.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[repr(align(32))]
pub(crate) struct Quad(pub(crate) [f64; LANES]);

impl Quad {
    #[inline(always)]
    pub(crate) fn load<S: Simd>(&self, simd: S) -> f64x4<S> {
        f64x4::load_array_ref(simd, &self.0)
    }

    #[inline(always)]
    pub(crate) fn store<S: Simd>(&mut self, numbers: f64x4<S>) {
        self.0 = numbers.to_array();
    }
}

/// The sum of four.
#[inline(always)]
pub(crate) fn sum<S: Simd>(numbers: f64x4<S>) -> f64 {
    let [a, b, c, d] = numbers.to_array();
    (a + b) + (c + d)
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The algebra of [`super::small`] for four people side by side, one in each lane. What is done in a lane, and in which
//! order, is what is done there for one, so a person gets the same numbers to the bit whoever sits beside.

#![expect(clippy::needless_range_loop, reason = "indices name rows and columns of small matrices")]

use crate::lanes::{LANES, Simd, SimdBase, SimdFloat, f64x4};
use crate::numbers::{LN_2, PARTS, POWERS, ln};
use std::f64::consts::LOG2_E;

/// Four matrices.
pub(super) type Squares<S, const N: usize> = [[f64x4<S>; N]; N];

#[inline(always)]
fn nothing<S: Simd, const N: usize>(simd: S) -> Squares<S, N> {
    [[f64x4::splat(simd, 0.0); N]; N]
}

/// The lower factors.
#[inline(always)]
pub(super) fn cholesky<S: Simd, const N: usize>(simd: S, a: &Squares<S, N>) -> Squares<S, N> {
    let mut l = nothing(simd);
    for i in 0..N {
        for j in 0..=i {
            let mut sum = a[i][j];
            for k in 0..j {
                sum -= l[i][k] * l[j][k];
            }
            l[i][j] = if i == j { sum.max(1e-12).sqrt() } else { sum / l[j][j] };
        }
    }
    l
}

/// The logarithms of the determinants, from the factors.
#[inline(always)]
pub(super) fn log_det<S: Simd, const N: usize>(simd: S, l: &Squares<S, N>) -> f64x4<S> {
    let mut product = l[0][0];
    for i in 1..N {
        product *= l[i][i];
    }
    each(simd, product, |x| 2.0 * ln(x))
}

/// The inverses of lower triangles.
#[inline(always)]
pub(super) fn invert_lower<S: Simd, const N: usize>(simd: S, l: &Squares<S, N>) -> Squares<S, N> {
    let mut t = nothing(simd);
    for j in 0..N {
        t[j][j] = f64x4::splat(simd, 1.0) / l[j][j];
        for i in j + 1..N {
            let mut sum = f64x4::splat(simd, 0.0);
            for k in j..i {
                sum -= l[i][k] * t[k][j];
            }
            t[i][j] = sum / l[i][i];
        }
    }
    t
}

/// The inverses of positive definite matrices (all of them), from their factors.
#[inline(always)]
pub(super) fn inverse<S: Simd, const N: usize>(simd: S, l: &Squares<S, N>) -> Squares<S, N> {
    let t = invert_lower(simd, l);
    let mut out = nothing(simd);
    for i in 0..N {
        for j in 0..=i {
            let mut sum = f64x4::splat(simd, 0.0);
            for k in i..N {
                sum += t[k][i] * t[k][j];
            }
            out[i][j] = sum;
            out[j][i] = sum;
        }
    }
    out
}

#[inline(always)]
pub(super) fn times<S: Simd, const N: usize>(simd: S, a: &Squares<S, N>, x: &[f64x4<S>; N]) -> [f64x4<S>; N] {
    let mut out = [f64x4::splat(simd, 0.0); N];
    for i in 0..N {
        for j in 0..N {
            out[i] += a[i][j] * x[j];
        }
    }
    out
}

/// A number of each.
#[inline(always)]
pub(super) fn gather<S: Simd, T>(simd: S, four: &[T; LANES], number: impl Fn(&T) -> f64) -> f64x4<S> {
    f64x4::load_array(simd, [number(&four[0]), number(&four[1]), number(&four[2]), number(&four[3])])
}

/// One function of each.
#[inline(always)]
pub(super) fn each<S: Simd>(simd: S, numbers: f64x4<S>, f: impl Fn(f64) -> f64) -> f64x4<S> {
    let mut out = numbers.to_array();
    for x in &mut out {
        *x = f(*x);
    }
    f64x4::load_array(simd, out)
}

/// A number so large that those about it are whole: what is added to it stands in its last bits.
const WHOLE: f64 = (3_u64 << 51) as f64;

/// e to the power of numbers from -708 to 0, as [`crate::numbers::exp`] has it.
#[inline(always)]
pub(super) fn powers<S: Simd>(simd: S, x: f64x4<S>) -> f64x4<S> {
    let whole = (x * (LOG2_E * PARTS as f64) - 0.5).trunc();
    let n = whole / PARTS as f64;
    let r = (x - n * LN_2[0]) - n * LN_2[1];
    let series = r * (1.0 / 720.0) + 1.0 / 120.0;
    let series = (((series * r + 1.0 / 24.0) * r + 1.0 / 6.0) * r + 0.5) * (r * r) + r;
    let bits = (whole + WHOLE).to_array().map(f64::to_bits);
    let part = f64x4::load_array(simd, bits.map(|b| POWERS[(b % PARTS as u64) as usize]));
    // The octaves, of which only the bits of the exponent are left.
    let octaves = bits.map(|b| f64::from_bits((b / PARTS as u64 + 1023) << 52));
    (part + part * series) * f64x4::load_array(simd, octaves)
}

/// Rows of four numbers to columns.
#[inline(always)]
pub(super) fn transpose<S: Simd>([a, b, c, d]: [f64x4<S>; LANES]) -> [f64x4<S>; LANES] {
    let (ac, ac_end) = a.interleave(c);
    let (bd, bd_end) = b.interleave(d);
    let (first, second) = ac.interleave(bd);
    let (third, fourth) = ac_end.interleave(bd_end);
    [first, second, third, fourth]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lanes::{Level, in_lanes};
    use crate::numbers::exp;

    /// In wide registers and in narrow ones.
    #[test]
    fn powers_are_those_of_one_number_to_the_bit() {
        for level in [Level::new(), Level::baseline()] {
            for at in 0..20_000 {
                let x = [0.0, 0.001, 0.25, 0.377].map(|part| -f64::from(at) * 0.03 - part);
                let four = in_lanes!(level, simd => powers(simd, f64x4::load_array(simd, x)).to_array());
                assert_eq!(four.map(f64::to_bits), x.map(|x| exp(x).to_bits()), "{x:?}");
            }
        }
    }
}

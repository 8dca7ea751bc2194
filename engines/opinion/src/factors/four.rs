// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The algebra of [`super::small`] for four people side by side, one in each lane. What is done in a lane, and in which
//! order, is what is done there for one, so a person gets the same numbers to the bit whoever sits beside.

#![expect(clippy::needless_range_loop, reason = "indices name rows and columns of small matrices")]

use crate::lanes::{LANES, Simd, SimdBase, SimdFloat, f64x4};
use crate::numbers::{exp, ln};

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

/// One function of each.
#[inline(always)]
pub(super) fn each<S: Simd>(simd: S, numbers: f64x4<S>, f: impl Fn(f64) -> f64) -> f64x4<S> {
    let mut out = numbers.to_array();
    for x in &mut out {
        *x = f(*x);
    }
    f64x4::load_array(simd, out)
}

/// e to the power of numbers from -708 to 0, as [`exp`] has it.
#[inline(always)]
pub(super) fn powers<S: Simd>(simd: S, x: f64x4<S>) -> f64x4<S> {
    each(simd, x, exp)
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

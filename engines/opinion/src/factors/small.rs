// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Algebra of matrices small enough to live on the stack. Only lower triangles are read of symmetric ones.

#![expect(clippy::needless_range_loop, reason = "indices name rows and columns of small matrices")]

use crate::numbers::ln;

pub(crate) type Square<const N: usize> = [[f64; N]; N];

/// The lower factor of a positive definite matrix. Where rounding has eaten a pivot, a tiny one takes its place, so the
/// answer is always finite.
#[inline(never)]
pub(crate) fn cholesky<const N: usize>(a: &Square<N>) -> Square<N> {
    let mut l = [[0.0; N]; N];
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

/// The logarithm of the determinant, from the factor.
pub(crate) fn log_det<const N: usize>(l: &Square<N>) -> f64 {
    // One logarithm of the product: the entries are far from what would overflow.
    2.0 * ln((0..N).map(|i| l[i][i]).product::<f64>())
}

/// The inverse of a lower triangle.
pub(crate) fn invert_lower<const N: usize>(l: &Square<N>) -> Square<N> {
    let mut t = [[0.0; N]; N];
    for j in 0..N {
        t[j][j] = 1.0 / l[j][j];
        for i in j + 1..N {
            let mut sum = 0.0;
            for k in j..i {
                sum -= l[i][k] * t[k][j];
            }
            t[i][j] = sum / l[i][i];
        }
    }
    t
}

/// The inverse of a positive definite matrix (all of it), from its factor.
#[inline(never)]
pub(crate) fn inverse<const N: usize>(l: &Square<N>) -> Square<N> {
    let t = invert_lower(l);
    let mut out = [[0.0; N]; N];
    for i in 0..N {
        for j in 0..=i {
            let mut sum = 0.0;
            for k in i..N {
                sum += t[k][i] * t[k][j];
            }
            out[i][j] = sum;
            out[j][i] = sum;
        }
    }
    out
}

#[inline]
pub(crate) fn times<const N: usize>(a: &Square<N>, x: &[f64; N]) -> [f64; N] {
    let mut out = [0.0; N];
    for i in 0..N {
        for j in 0..N {
            out[i] += a[i][j] * x[j];
        }
    }
    out
}

#[inline]
pub(crate) fn inner<const N: usize>(a: &[f64; N], b: &[f64; N]) -> f64 {
    let mut sum = 0.0;
    for i in 0..N {
        sum += a[i] * b[i];
    }
    sum
}

/// `x` on both sides of a symmetric matrix.
#[inline]
pub(crate) fn quadratic<const N: usize>(a: &Square<N>, x: &[f64; N]) -> f64 {
    let mut sum = 0.0;
    for i in 0..N {
        let mut row = 0.5 * a[i][i] * x[i];
        for j in 0..i {
            row += a[i][j] * x[j];
        }
        sum += row * x[i];
    }
    2.0 * sum
}

pub(crate) const fn diagonal<const N: usize>(value: f64) -> Square<N> {
    let mut out = [[0.0; N]; N];
    let mut i = 0;
    while i < N {
        out[i][i] = value;
        i += 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_inverse_undoes_the_matrix() {
        let a = [[4.0, 1.0, 0.5], [1.0, 3.0, -0.2], [0.5, -0.2, 2.0]];
        let l = cholesky(&a);
        let b = inverse(&l);
        for i in 0..3 {
            let e = times(&a, &b[i]);
            for j in 0..3 {
                assert!((e[j] - f64::from(u8::from(i == j))).abs() < 1e-12);
            }
        }
        let det: f64 = 4.0 * (6.0 - 0.04) - (2.0 + 0.1) + 0.5 * (-0.2 - 1.5);
        assert!((log_det(&l) - det.ln()).abs() < 1e-12);
        assert!(
            (quadratic(&a, &[1.0, 2.0, 3.0]) - inner(&[1.0, 2.0, 3.0], &times(&a, &[1.0, 2.0, 3.0]))).abs()
                < 1e-12
        );
    }
}

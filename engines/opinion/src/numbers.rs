// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The few functions that a mathematics library would be asked for, made of additions, multiplications, divisions and
//! square roots alone. Those are rounded in one way everywhere (IEEE 754), so the same votes give the same result to the
//! bit whatever the build, the system's libraries and the processor; `f64::exp` and its kin promise no such thing.

use std::f64::consts::{LOG2_E, SQRT_2};

/// ln 2 in two parts, of which the first has zeros at the end: a whole number times it is exact.
pub(crate) const LN_2: [f64; 2] = [6.931_471_803_691_238e-1, 1.908_214_929_270_587_7e-10];
/// Parts of an octave in the table of powers.
pub(crate) const PARTS: usize = 32;
/// 2 to the power of 0/32, 1/32 and so on, by the series of the exponential, summed from its smallest term.
pub(crate) const POWERS: [f64; PARTS] = {
    let mut all = [1.0; PARTS];
    let mut at = 1;
    while at < PARTS {
        let x = at as f64 * (std::f64::consts::LN_2 / PARTS as f64);
        let (mut sum, mut n) = (1.0, 20);
        while n > 0 {
            sum = 1.0 + sum * x / n as f64;
            n -= 1;
        }
        all[at] = sum;
        at += 1;
    }
    all
};

/// 1/3, 1/5 and so on to 1/23.
const ODD: [f64; 11] = {
    let mut all = [0.0; 11];
    let mut at = 0;
    while at < 11 {
        all[at] = 1.0 / (2 * at + 3) as f64;
        at += 1;
    }
    all
};

/// e to the power of x; 0 below -708, and no more than at 709.
#[must_use]
#[inline(always)]
pub(crate) fn exp(x: f64) -> f64 {
    if x < -708.0 {
        return 0.0;
    }
    let x = x.min(709.0);
    let turns = x * (LOG2_E * PARTS as f64);
    let whole = (turns + if turns < 0.0 { -0.5 } else { 0.5 }) as i64;
    let n = whole as f64 / PARTS as f64;
    let r = (x - n * LN_2[0]) - n * LN_2[1];
    let series = 1.0 / 720.0;
    let series = ((((series * r + 1.0 / 120.0) * r + 1.0 / 24.0) * r + 1.0 / 6.0) * r + 0.5) * (r * r) + r;
    let part = POWERS[whole.rem_euclid(PARTS as i64) as usize];
    let octaves = whole.div_euclid(PARTS as i64);
    (part + part * series) * f64::from_bits(((octaves + 1023) as u64) << 52)
}

/// The natural logarithm of a positive normal number; of anything smaller, that of the least such number.
#[must_use]
pub(crate) fn ln(x: f64) -> f64 {
    let bits = x.max(f64::MIN_POSITIVE).to_bits();
    let mut n = (bits >> 52) as i64 - 1023;
    let mut m = f64::from_bits(bits & 0x000f_ffff_ffff_ffff | 1023 << 52);
    if m > SQRT_2 {
        m *= 0.5;
        n += 1;
    }
    let s = (m - 1.0) / (m + 1.0);
    let square = s * s;
    let sum = ODD.iter().rev().fold(0.0, |sum, part| sum * square + part);
    let n = n as f64;
    n * LN_2[0] + (2.0 * s + (2.0 * s * square * sum + n * LN_2[1]))
}

/// 1 / (1 + e^-x).
#[must_use]
pub(crate) fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + exp(-x))
}

/// The length of the third side of a right triangle. Sides are far from what would overflow.
#[must_use]
pub(crate) fn hypot(a: f64, b: f64) -> f64 {
    (a * a + b * b).sqrt()
}

/// x times x.
#[must_use]
pub(crate) fn square(x: f64) -> f64 {
    x * x
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_those_of_the_library_but_for_the_last_bits() {
        let mut worst: (f64, f64) = (0.0, 0.0);
        for at in -70_000..70_000 {
            let x = f64::from(at) * 0.01;
            worst.0 = worst.0.max((exp(x) / x.exp() - 1.0).abs());
            let y = x.exp() * 1.37;
            worst.1 = worst.1.max((ln(y) - y.ln()).abs() / y.ln().abs().max(1e-3));
        }
        assert!(worst.0 < 1e-15 && worst.1 < 1e-12, "{worst:?}");
        assert_eq!((exp(0.0), ln(1.0), exp(-1e9)), (1.0, 0.0, 0.0));
        assert!(exp(1e9).is_finite() && ln(0.0).is_finite() && exp(-708.0) > 0.0);
        assert!((logistic(2.0) + logistic(-2.0) - 1.0).abs() < 1e-15);
        assert_eq!(hypot(3.0, 4.0), 5.0);
    }
}

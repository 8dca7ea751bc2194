// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The same votes give the same result to the bit in every build: unoptimised, released, with other libraries, elsewhere.
//!
//! The numbers below were written down once. Whoever changes a method changes them; nobody else may.

use opinion::{Settings, analyse};

use crate::help::{camps, compatible, matrix};

/// A hash (FNV-1a) of every number of a result, written so that no bit is lost.
fn fingerprint(result: &impl std::fmt::Debug) -> u64 {
    let text = format!("{result:?}");
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |h, byte| (h ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[test]
fn a_result_is_the_one_written_down() {
    let votes = matrix(&camps(5, 400, 60, 4, 0.3), &[]);
    let own = analyse(&votes, &Settings { threads: Some(2), ..Settings::default() });
    let other = analyse(&votes, &compatible());
    assert_eq!((own.k(), own.model), (4, Some((6, 0.3))));
    let found = [fingerprint(&own), fingerprint(&other)].map(|f| format!("{f:016x}"));
    assert_eq!(found, ["aa0928be6f5541ae", "949d428c2ba97ac7"]);
}

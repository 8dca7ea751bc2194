// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Tests of the opinion engine from outside: against a slow oracle, against real conversations, against any order.

#![expect(clippy::unwrap_used, reason = "a test may panic, its helpers too")]

mod bits;
mod disk;
mod help;
mod hostile;
mod laws;
mod little;
mod live;
mod many;
mod oracle;
mod order;
mod real;
mod riihi;
mod roles;
mod router;
mod routing;
mod shuffled;
mod small;
mod suspicion;
mod weighting;
mod wording;

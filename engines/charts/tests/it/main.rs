// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Whatever the numbers and words are, the markup stays whole.

mod arbitrary;
mod pictures;

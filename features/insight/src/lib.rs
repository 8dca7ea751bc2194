// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Results that are public, exact about themselves, and disclose nobody.

pub mod disclosure;

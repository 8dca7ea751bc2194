// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the slice is about, without I/O.

pub(crate) mod invite;
pub(crate) mod list;
pub(crate) mod notice;
pub(crate) mod token;

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What happens to every request around its handler, one file a concern.

pub(crate) mod compress;
pub(crate) mod errors;
pub(crate) mod guard;
pub(crate) mod headers;
pub(crate) mod outer;
pub(crate) mod patience;

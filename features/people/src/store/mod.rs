// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The slice's statements, one file a subject. Functions here ask nobody for permission: that is done in
//! `operations.rs`.

pub(crate) mod accounts;
pub(crate) mod audit;
pub(crate) mod factors;
pub(crate) mod links;
pub(crate) mod logos;
pub(crate) mod organisations;
pub(crate) mod sessions;

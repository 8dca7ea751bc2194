// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Comments through the application, on both databases.

#![expect(clippy::unwrap_used, reason = "a test stops where its ground is not as it should be")]

mod access;
mod desk;
mod help;
mod merged;
mod pages;
mod rest;

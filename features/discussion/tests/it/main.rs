// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Comments through the application, on both databases.

mod access;
mod desk;
mod help;
mod pages;
mod rest;

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The slice over both databases.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod alike;
mod copies;
mod desk_access;
mod desk_moderation;
mod desk_walk;
mod fixture;
mod home;
mod import;
mod nodes;
mod operations;
mod participant_pages;
mod privacy;
mod rest;
mod retention;
mod rush;
mod statements;
mod votes;
mod words;

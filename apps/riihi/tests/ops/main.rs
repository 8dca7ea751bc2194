// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The built program as an operator runs it: processes, files, sockets, signals.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod backups;
mod canary;
mod edges;
mod moving;
mod program;
mod register;
mod reports;
mod tools;
mod upgrade;
mod wire;

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Letters and invitations through the application, on both databases, to a mail server of the test's own.

#![expect(clippy::unwrap_used, reason = "a test stops where its ground is not as it should be")]

mod access;
mod digest;
mod help;
mod invitations;
mod notices;

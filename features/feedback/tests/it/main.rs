// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Feedback from the form to the answer, on both databases, with a mail server of the test's own.

#![expect(clippy::unwrap_used, reason = "a test stops where its ground is not as it should be")]

mod access;
mod answers;
mod clock;
mod form;
mod help;

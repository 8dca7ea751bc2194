// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Texts that people write: cleaned and shown safely, their language told, personal data in them found,
//! similar ones brought together.
//!
//! Everything runs on the machine it is installed on and needs no dictionary. What a dictionary or a bigger
//! model could do better stands behind traits ([`Analyser`], [`Similar`], [`Themes`]), so that a feature
//! need not change when one comes.

mod personal;
pub mod plain;

pub use personal::{Finding, Kind, Severity, must_hold, personal_data};

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What holds for every template of the house, and what a first view weighs.

mod figure;
mod templates;
mod weight;

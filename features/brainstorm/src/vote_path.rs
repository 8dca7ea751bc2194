// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The live side of brainstorms: everything a participant's next click needs, in memory, and the way of
//! a vote: accepted, written in a batch, committed once and durably, acknowledged, told to the matrix.
//!
//! Nothing is only in memory. A room is loaded from the database when somebody comes, is fed from rows
//! that are committed, in the order of their numbers, catches up when another node has written, and may
//! be thrown away at any moment.

mod asking;
mod deck;
mod inflight;
mod matrix;
mod registry;
mod room;

pub(crate) use asking::refit;
pub(crate) use inflight::InFlight;
pub(crate) use matrix::Matrix;
pub use matrix::{Cell, Counts};
pub(crate) use registry::{Cast, EVERYWHERE, Live, read_view};
pub(crate) use room::Room;
pub use room::{Next, View};

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Votes to positions, groups, consensus and routing.
//!
//! A pure library: no network, no database, no clock, no chance of its own. Votes go in ([`Votes`]), a [`Landscape`] of
//! opinion comes out ([`analyse`]), a [`Report`] writes it down, a [`Router`] chooses what to ask next, [`roles`] counts
//! agreement over any partition, [`Live`] keeps a landscape up while people vote, [`suspicion`] and [`weighting`] say how far
//! it can be trusted, and [`files`] reads and writes conversations.

pub mod agreement;
mod builder;
mod cluster;
mod eigen;
pub mod evaluate;
mod factors;
pub mod files;
pub mod key;
mod landscape;
mod lanes;
mod live;
pub mod log;
mod names;
mod numbers;
mod placement;
pub mod report;
pub mod represent;
pub mod roles;
mod router;
pub mod routing;
mod silhouette;
pub mod statistics;
pub mod suspicion;
pub mod synthetic;
pub mod votes;
pub mod weighting;
mod wording;
mod workers;

pub use builder::{Places, VotesBuilder};
pub use factors::{Basis, Placed};
pub use key::Key;
pub use landscape::{Firmness, Group, Landscape, Method, NoGroups, Settings, analyse, follow, survey};
pub use live::{Change, Live, LiveGroup, Moved};
pub use log::{Opinion, Vote, VoteLog};
pub use names::continued;
pub use report::{Report, Timing};
pub use represent::{Common, Mark, Representative, Side};
pub use roles::{Divide, Memberships, Tally, common_ground, divides};
pub use router::Router;
pub use votes::{Count, Standing, Votes};

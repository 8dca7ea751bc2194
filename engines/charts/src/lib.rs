// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

#![doc = include_str!("../README.md")]

mod bars;
mod days;
mod density;
mod figure;
mod fourfold;
mod funnel;
mod gap;
mod hull;
mod likert;
mod map;
mod markup;
mod multiples;
mod opinion_map;
mod opinions;
mod paper;
mod spread;

pub use bars::{Bar, Bars, Tone, bars};
pub use days::{Days, days};
pub use figure::{Figure, Strip, Table};
pub use fourfold::{Axis, Fourfold, Mark, fourfold};
pub use funnel::{Channel, Funnel, funnel};
pub use gap::{Gap, Gaps, gaps};
pub use likert::{Likert, LikertStep, likert};
pub use map::{Bubble, Outlines, RegionMap, region_map, region_map_on};
pub use multiples::{Multiples, Panel, multiples};
pub use opinion_map::{DENSITY_FROM, Group, OpinionMap, Point, opinion_map};
pub use opinions::{Opinion, Opinions, opinions};
pub use paper::{Inks, paper};
pub use spread::{Dot, Spread, spread};

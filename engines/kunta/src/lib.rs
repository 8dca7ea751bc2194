// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Finland's municipalities: who they are, how many live there, how to find one and put it on a map.
//!
//! A participant's background, a weighted sample and a map all ask the same questions, and none of them
//! should need a network or a database for it: the register of 2025 is compiled in and read once.
//! What changes by an editor's decision (a municipality's type) comes in as data: [`Register::with_overrides`].

mod code;
mod data;
mod draw;
mod map;
mod people;
mod search;
mod types;
mod update;

pub use code::{CodeError, MunicipalityCode};
pub use data::{Area, AreaKind, LanguageStatus, Merger, Municipality, Register, UrbanRural, register};
pub use draw::{Draw, Person};
pub use map::{Bubble, Frame, Outline, project};
pub use people::{AgeBand, People, Sex};
pub use search::{Hit, MatchKind};
pub use types::{MunicipalityType, OverrideError, TypeLink, TypeOverride, TypeSource};
pub use update::{Update, UpdateError, population_day};

/// What a page that shows these facts must say beside them.
pub const ATTRIBUTION: &str = "Statistics Finland, population by municipality 31.12.2024 and municipal division 2025, CC BY 4.0; \
National Land Survey of Finland";

/// The day whose population is compiled in; [`population_day`] is the day of what is in use.
pub const POPULATION_DAY: kernel::Date = kernel::Date { year: 2024, month: 12, day: 31 };

/// The day whose municipal division the register holds.
pub const DIVISION_DAY: kernel::Date = kernel::Date { year: 2025, month: 1, day: 1 };

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

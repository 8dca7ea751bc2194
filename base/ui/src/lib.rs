// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

#![doc = include_str!("../README.md")]

#[doc(hidden)]
pub use kernel;

extern crate self as ui;

mod assets;
mod common;
pub mod format;
mod forms;
mod head;
mod messages;
mod shell;
mod sight;
mod style_page;
mod style_words;
pub mod theme;
mod tokens;

pub use assets::{Asset, all as all_assets, asset, serve};
pub use common::Common;
pub use forms::{Choice, Crumb, Errors, Link, Step};
pub use head::Head;
pub use messages::Count;
pub use shell::{Flash, Logo, NavItem, Shell, Tone, Variant};
pub use style_page::{Exhibit, ExhibitTable, StylePage};
pub use theme::{Theme, ThemeError};

/// After how many minutes without a request a session of staff ends: the page warns five minutes before. The
/// sessions themselves are `people`'s, which has a test that both say the same.
pub const SESSION_MINUTES: i64 = 30;

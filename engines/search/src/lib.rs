// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Finding texts by their words, whatever their endings.
//!
//! `index` keeps where words stand, `query` reads what is asked, `find` brings the two together, `marks`
//! shows where; `matcher` does without an index for lists that have an order of their own. A posting list of our own over the language engine: the analysis decides how good a search
//! of Finnish is, and that is ours already.

mod find;
mod index;
mod marks;
mod matcher;
mod query;

pub use find::{Found, Hit};
pub use index::{Document, Search};
pub use matcher::Matcher;
pub use query::Query;

#[cfg(test)]
mod tests;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

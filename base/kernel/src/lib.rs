// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The words every other crate speaks: who, where, when, in which language, and what hangs on what.
//!
//! Nothing here reads a clock, draws a random number behind the caller's back, opens a file or a
//! socket. That is why every other crate may depend on it, and why it depends on none of them.

mod actor;
mod chain;
mod chance;
mod clock;
mod code;
pub mod crypto;
mod id;
mod lang;
mod role;
mod slug;

pub use actor::{Actor, Staff};
pub use chain::{EvidenceLink, ObjectRef, Relation, Strength, Tombstone, Version};
pub use chance::Chance;
pub use clock::{Clock, Date, Timestamp};
pub use code::{Code, CodeError};
pub use id::{Account, Id, IdError, Organisation};
pub use lang::{Lang, LocalizedText};
pub use role::{Permission, Role};
pub use slug::{Slug, SlugError};

/// The organisation every key starts with.
pub type OrgId = Id<Organisation>;
/// A person who works in an organisation.
pub type AccountId = Id<Account>;

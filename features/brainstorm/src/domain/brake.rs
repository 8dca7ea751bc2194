// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The emergency brake: three switches that act at once, for one brainstorm or for the installation.

/// What is switched off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Brake {
    /// Nothing is written by participants.
    pub read_only: bool,
    /// Nobody new joins; who is in goes on.
    pub invite_only: bool,
    /// Every new idea waits for a moderator.
    pub moderation_first: bool,
}

impl Brake {
    /// This brake and another drawn together: the installation's and the brainstorm's own.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            read_only: self.read_only || other.read_only,
            invite_only: self.invite_only || other.invite_only,
            moderation_first: self.moderation_first || other.moderation_first,
        }
    }

    /// Whether anything is switched off.
    pub const fn is_drawn(self) -> bool {
        self.read_only || self.invite_only || self.moderation_first
    }
}

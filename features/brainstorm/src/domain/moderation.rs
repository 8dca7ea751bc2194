// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Moderation: words are never edited, only taken out of sight, with a reason that everybody can read.

use kernel::Date;
use serde::{Deserialize, Serialize};

use super::IdeaId;

/// Why an idea is hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HideReason {
    /// It tells about a person who can be recognised.
    PersonalData,
    /// It threatens or incites against people.
    ThreatOrHate,
    /// It insults somebody.
    Insult,
    /// It breaks the law in another way.
    Unlawful,
    /// It advertises or repeats itself.
    Spam,
    /// It does not belong to the question.
    OffTopic,
    /// It says what another idea says.
    Duplicate,
    /// It has several ideas in one, or none.
    NotAnIdea,
}

impl HideReason {
    /// All reasons.
    pub const ALL: [Self; 8] = [
        Self::PersonalData,
        Self::ThreatOrHate,
        Self::Insult,
        Self::Unlawful,
        Self::Spam,
        Self::OffTopic,
        Self::Duplicate,
        Self::NotAnIdea,
    ];

    /// The word stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::PersonalData => "personal_data",
            Self::ThreatOrHate => "threat_or_hate",
            Self::Insult => "insult",
            Self::Unlawful => "unlawful",
            Self::Spam => "spam",
            Self::OffTopic => "off_topic",
            Self::Duplicate => "duplicate",
            Self::NotAnIdea => "not_an_idea",
        }
    }

    /// The reason of a stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.code() == code)
    }
}

/// Why a participant reports an idea.
pub type ReportReason = HideReason;

/// What was done, as the public log tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Shown after waiting.
    Approve,
    /// Taken out of sight.
    Hide,
    /// Brought back.
    Restore,
    /// Joined to another idea.
    Merge,
    /// The brainstorm was reopened.
    Reopen,
    /// The emergency brake was drawn or let go.
    Brake,
}

impl Action {
    /// All actions.
    pub const ALL: [Self; 6] =
        [Self::Approve, Self::Hide, Self::Restore, Self::Merge, Self::Reopen, Self::Brake];

    /// The word stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::Hide => "hide",
            Self::Restore => "restore",
            Self::Merge => "merge",
            Self::Reopen => "reopen",
            Self::Brake => "brake",
        }
    }

    /// The action of a stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|a| a.code() == code)
    }
}

/// A row of the public log: what, why and on which day; who did it is for the desk's own trace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogEntry {
    /// 1, 2, 3 ... within the brainstorm.
    pub number: i64,
    /// What was done.
    pub action: Action,
    /// To which idea.
    pub idea: Option<IdeaId>,
    /// Why.
    pub reason: Option<HideReason>,
    /// In the moderator's words; may be empty.
    pub note: String,
    /// On which day.
    pub on: Date,
}

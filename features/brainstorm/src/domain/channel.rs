// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Channel links: which invitation brought whom, counted without watching anybody.

use serde::{Deserialize, Serialize};

use super::{ChannelId, FieldError, Problem};

/// What kind of invitation a link is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChannelKind {
    /// A personal e-mail.
    Email,
    /// A newsletter.
    Newsletter,
    /// A web page.
    Web,
    /// Social media.
    Social,
    /// A poster with a QR code.
    Poster,
    /// An event.
    Event,
    /// Anything else.
    Other,
}

impl ChannelKind {
    /// All kinds.
    pub const ALL: [Self; 7] =
        [Self::Email, Self::Newsletter, Self::Web, Self::Social, Self::Poster, Self::Event, Self::Other];

    /// The word stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Newsletter => "newsletter",
            Self::Web => "web",
            Self::Social => "social",
            Self::Poster => "poster",
            Self::Event => "event",
            Self::Other => "other",
        }
    }

    /// The kind of a stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.code() == code)
    }
}

/// A channel link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Channel {
    /// Its id.
    pub id: ChannelId,
    /// What stands after `?via=`.
    pub code: String,
    /// What kind of invitation.
    pub kind: ChannelKind,
    /// Whom it was sent to, in words.
    pub audience: String,
    /// How many it reached, typed by hand.
    pub reached: Option<i64>,
    /// How often the link was opened.
    pub opened: i64,
}

/// What an organiser types for a channel link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewChannel {
    /// What stands after `?via=`; made by the system where empty.
    pub code: String,
    /// What kind of invitation.
    pub kind: ChannelKind,
    /// Whom it is sent to.
    pub audience: String,
    /// How many it reached.
    pub reached: Option<i64>,
}

impl NewChannel {
    /// Everything wrong with it.
    pub fn problems(&self) -> Vec<FieldError> {
        let mut out = Vec::new();
        let fine = self.code.len() <= 40
            && self.code.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if !fine {
            out.push(FieldError::new("code", Problem::NotASlug));
        }
        match self.audience.chars().count() {
            0 => out.push(FieldError::new("audience", Problem::Missing)),
            have if have > 120 => {
                out.push(FieldError::new("audience", Problem::TooLong { most: 120, have }));
            }
            _ => {}
        }
        if self.reached.is_some_and(|n| !(0..=100_000_000).contains(&n)) {
            out.push(FieldError::new("reached", Problem::OutOfRange { least: 0, most: 100_000_000 }));
        }
        out
    }
}

/// How far people of a channel came. The rows of a brainstorm add up to its participants, with one
/// row (`channel` missing) for those who came without a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Funnel {
    /// The link; nothing for those who came without one.
    pub channel: Option<Channel>,
    /// Participants who joined.
    pub joined: i64,
    /// Participants who rated, wrote or answered.
    pub contributed: i64,
}

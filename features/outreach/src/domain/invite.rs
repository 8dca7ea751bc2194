// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Rounds of invitations and personal links.

use brainstorm::contract::{BrainstormId, ChannelId};
use kernel::{Date, Id, Lang, LocalizedText, OrgId};

/// Marks ids of rounds.
#[derive(Debug)]
pub(crate) enum RoundMark {}
pub(crate) type RoundId = Id<RoundMark>;
/// Marks ids of personal links.
#[derive(Debug)]
pub(crate) enum LinkMark {}
/// A personal link's id: chance.
pub(crate) type LinkId = Id<LinkMark>;

/// The most addresses of one list, and links of one file.
pub(crate) const MOST: usize = 20_000;

/// Who sends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RoundKind {
    /// We do, by mail.
    Mail,
    /// The organiser does, from a file of links.
    Links,
}

impl RoundKind {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Links => "links",
        }
    }

    pub(crate) fn from_code(code: &str) -> Option<Self> {
        [Self::Mail, Self::Links].into_iter().find(|k| k.code() == code)
    }
}

/// One sending.
#[derive(Debug, Clone)]
pub(crate) struct Round {
    pub(crate) org: OrgId,
    pub(crate) id: RoundId,
    pub(crate) brainstorm: BrainstormId,
    pub(crate) channel: ChannelId,
    pub(crate) kind: RoundKind,
    pub(crate) note: LocalizedText,
    pub(crate) created_on: Date,
    pub(crate) reminded_on: Option<Date>,
}

/// Where a personal link stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LinkState {
    /// In a file; the organiser sends it.
    Plain,
    /// Its letter has not been written yet.
    Waiting,
    /// Its letter is with the post.
    Going,
    /// The server has taken the letter.
    Sent,
    /// A reminder has not been written yet.
    Again,
    /// The reminder is with the post.
    GoingAgain,
    /// The server has taken the reminder.
    Reminded,
    /// The server would not take it.
    Refused,
    /// Nobody writes there any more: unsubscribed, or the brainstorm was over first.
    Off,
}

impl LinkState {
    pub(crate) const ALL: [Self; 9] = [
        Self::Plain,
        Self::Waiting,
        Self::Going,
        Self::Sent,
        Self::Again,
        Self::GoingAgain,
        Self::Reminded,
        Self::Refused,
        Self::Off,
    ];

    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Waiting => "waiting",
            Self::Going => "going",
            Self::Sent => "sent",
            Self::Again => "again",
            Self::GoingAgain => "going_again",
            Self::Reminded => "reminded",
            Self::Refused => "refused",
            Self::Off => "off",
        }
    }

    pub(crate) fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }
}

/// A personal link.
#[derive(Debug, Clone)]
pub(crate) struct Link {
    pub(crate) org: OrgId,
    pub(crate) id: LinkId,
    pub(crate) round: RoundId,
    pub(crate) brainstorm: BrainstormId,
    pub(crate) lang: Lang,
    pub(crate) state: LinkState,
    /// Locked.
    pub(crate) address: Option<Vec<u8>>,
    pub(crate) address_seal: Option<String>,
}

/// How many links of a round stand where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Tally {
    /// All of them.
    pub(crate) all: i64,
    /// Not with their recipient yet.
    pub(crate) waiting: i64,
    /// The server has taken the letter.
    pub(crate) sent: i64,
    pub(crate) refused: i64,
    /// Unsubscribed.
    pub(crate) off: i64,
    pub(crate) used: i64,
    /// Sent, never reminded and not used: whom a reminder would go to.
    pub(crate) to_remind: i64,
}

impl Tally {
    /// Adds `n` links in a state.
    pub(crate) fn add(&mut self, state: LinkState, used: bool, n: i64) {
        self.all += n;
        match state {
            LinkState::Plain => {}
            LinkState::Waiting | LinkState::Going => self.waiting += n,
            LinkState::Sent | LinkState::Again | LinkState::GoingAgain | LinkState::Reminded => {
                self.sent += n
            }
            LinkState::Refused => self.refused += n,
            LinkState::Off => self.off += n,
        }
        if used {
            self.used += n;
        } else if state == LinkState::Sent {
            self.to_remind += n;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tally_adds_up() {
        let mut tally = Tally::default();
        for state in LinkState::ALL {
            assert_eq!(LinkState::from_code(state.code()), Some(state));
            tally.add(state, false, 2);
        }
        tally.add(LinkState::Reminded, true, 1);
        assert_eq!(tally.all, 19);
        assert_eq!(tally.waiting + tally.sent + tally.refused + tally.off + 2, tally.all);
        assert_eq!((tally.used, tally.to_remind), (1, 2));
    }
}

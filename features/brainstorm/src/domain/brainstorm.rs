// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! One brainstorm: what it is set to, where it stands, and what may be done in it at a moment.

use kernel::{Date, OrgId, Slug, Timestamp};

use super::{BrainstormId, Move, Phase, Refusal, Settings, State, Visibility};

/// A brainstorm as the store keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brainstorm {
    /// Whose.
    pub org: OrgId,
    /// Its id.
    pub id: BrainstormId,
    /// Its name in addresses, unique in the installation.
    pub slug: Slug,
    /// Where it stands; pages ask [`Brainstorm::state_at`].
    pub state: State,
    /// What the organiser set.
    pub settings: Settings,
    /// Participants are made up: said on every page.
    pub simulated: bool,
    /// Came from another system: said on every page.
    pub imported: bool,
    /// When it was reopened after closing, if it was: the public mark.
    pub reopened_on: Option<Date>,
    /// When it opened.
    pub opened_at: Option<Timestamp>,
    /// When it was closed by hand.
    pub closed_at: Option<Timestamp>,
    /// When its results were published.
    pub published_at: Option<Timestamp>,
    /// The version of the vote log that was published.
    pub published_version: Option<i64>,
    /// Goes up with every change of settings, questions or state: what caches compare.
    pub revision: i64,
    /// Goes up when a rehearsal's answers are wiped: votes up to `log_floor` are not there any more.
    pub log_floor: i64,
    /// When it was made.
    pub created_at: Timestamp,
}

impl Brainstorm {
    /// The state that counts at a moment.
    pub fn state_at(&self, now: Timestamp) -> State {
        self.state.effective(&self.settings.phases, now)
    }

    /// What participants may do at a moment; nothing where the brainstorm is neither open nor rehearsed.
    /// A rehearsal does not wait for the day of opening.
    pub fn phase_at(&self, now: Timestamp) -> Option<Phase> {
        match self.state {
            State::Open => Some(self.settings.phases.at(now)),
            State::Trial => Some(match self.settings.phases.at(now) {
                Phase::RateOnly => Phase::RateOnly,
                _ => Phase::WriteAndRate,
            }),
            _ => None,
        }
    }

    /// Whether ratings and answers are taken now.
    pub fn takes_ratings(&self, now: Timestamp) -> Result<(), Refusal> {
        match self.phase_at(now) {
            Some(Phase::WriteAndRate | Phase::RateOnly) => Ok(()),
            Some(Phase::NotYet) => Err(Refusal::NotYetOpen),
            Some(Phase::Ended) => Err(Refusal::Ended),
            None if self.state.has_opened() => Err(Refusal::Ended),
            None => Err(Refusal::NotYetOpen),
        }
    }

    /// Whether new ideas are taken now.
    pub fn takes_ideas(&self, now: Timestamp) -> Result<(), Refusal> {
        self.takes_ratings(now)?;
        if self.phase_at(now) == Some(Phase::RateOnly) { Err(Refusal::RateOnly) } else { Ok(()) }
    }

    /// Whether a reader outside the desk may know that this exists.
    pub fn is_public(&self) -> bool {
        self.state != State::Draft
    }

    /// Whether results may be shown to somebody who has answered (or has not).
    pub fn results_visible(&self, has_answered: bool) -> bool {
        match self.state {
            State::Published | State::Archived => true,
            State::Open | State::Closed => match self.settings.visibility {
                Visibility::UntilPublished => false,
                Visibility::AfterOwnAnswers => has_answered,
                Visibility::Always => true,
            },
            State::Draft | State::Trial => false,
        }
    }

    /// The state after a move at a moment. The clock may have closed it already: then closing by hand
    /// is not needed before publishing.
    pub fn after(&self, step: Move, now: Timestamp) -> Result<State, Refusal> {
        let from = if step == Move::Close { self.state } else { self.state_at(now) };
        from.after(step)
    }
}

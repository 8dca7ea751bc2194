// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The states of a brainstorm and its phases. Phases act by the clock, Europe/Helsinki, also when
//! nobody is looking: nothing has to run for a brainstorm to be over.

use kernel::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Moderation, Refusal};

/// Where a brainstorm stands. Only [`State::after`] moves it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Being made; nobody outside the desk sees it.
    Draft,
    /// Rehearsed through a link; the answers are wiped at opening.
    Trial,
    /// Open to participants, as its phases say.
    Open,
    /// Over; results are looked at and chosen.
    Closed,
    /// Results are public.
    Published,
    /// Kept, not changed any more.
    Archived,
}

/// What a facilitator does to the state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Move {
    /// Draft to trial.
    StartTrial,
    /// Trial back to draft; the rehearsal's answers are wiped.
    EndTrial,
    /// Draft or trial to open.
    Open,
    /// Open to closed.
    Close,
    /// Closed to open, with a public mark.
    Reopen,
    /// Closed to published.
    Publish,
    /// Published to archived.
    Archive,
}

impl Move {
    /// All moves.
    pub const ALL: [Self; 7] = [
        Self::StartTrial,
        Self::EndTrial,
        Self::Open,
        Self::Close,
        Self::Reopen,
        Self::Publish,
        Self::Archive,
    ];

    /// The word used in forms and in the trace.
    pub const fn code(self) -> &'static str {
        match self {
            Self::StartTrial => "start_trial",
            Self::EndTrial => "end_trial",
            Self::Open => "open",
            Self::Close => "close",
            Self::Reopen => "reopen",
            Self::Publish => "publish",
            Self::Archive => "archive",
        }
    }

    /// The move of a word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|m| m.code() == code)
    }
}

impl State {
    /// All states, in their order.
    pub const ALL: [Self; 6] =
        [Self::Draft, Self::Trial, Self::Open, Self::Closed, Self::Published, Self::Archived];

    /// The word stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Trial => "trial",
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Published => "published",
            Self::Archived => "archived",
        }
    }

    /// The state of a stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }

    /// The state after a move, or why there is no such way.
    pub const fn after(self, step: Move) -> Result<Self, Refusal> {
        match (self, step) {
            (Self::Draft, Move::StartTrial) => Ok(Self::Trial),
            (Self::Trial, Move::EndTrial) => Ok(Self::Draft),
            (Self::Draft | Self::Trial, Move::Open) | (Self::Closed, Move::Reopen) => Ok(Self::Open),
            (Self::Open, Move::Close) => Ok(Self::Closed),
            (Self::Closed, Move::Publish) => Ok(Self::Published),
            (Self::Published, Move::Archive) => Ok(Self::Archived),
            (from, step) => Err(Refusal::NoSuchMove { from, step }),
        }
    }

    /// The state that counts now: an open brainstorm past its end is closed, whoever looks.
    pub fn effective(self, phases: &Phases, now: Timestamp) -> Self {
        if self == Self::Open && phases.at(now) == Phase::Ended { Self::Closed } else { self }
    }

    /// Whether people outside the desk have seen it in earnest.
    pub const fn has_opened(self) -> bool {
        !matches!(self, Self::Draft | Self::Trial)
    }
}

/// When what may be done. A missing moment means no limit on that side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phases {
    /// From when on people may write and rate.
    #[serde(default)]
    pub opens: Option<Timestamp>,
    /// From when on people only rate.
    #[serde(default)]
    pub rate_only_from: Option<Timestamp>,
    /// The end.
    #[serde(default)]
    pub closes: Option<Timestamp>,
}

/// What an open brainstorm's clock says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Not begun.
    NotYet,
    /// Ideas are written and rated.
    WriteAndRate,
    /// Ideas are rated, no new ones.
    RateOnly,
    /// Over.
    Ended,
}

impl Phase {
    /// The word in events and the REST interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotYet => "not_yet",
            Self::WriteAndRate => "write_and_rate",
            Self::RateOnly => "rate_only",
            Self::Ended => "ended",
        }
    }
}

impl Phases {
    /// The phase at a moment. A border belongs to what begins at it.
    pub fn at(&self, now: Timestamp) -> Phase {
        let reached = |moment: Option<Timestamp>| moment.is_some_and(|m| m <= now);
        if reached(self.closes) {
            Phase::Ended
        } else if self.opens.is_some_and(|m| now < m) {
            Phase::NotYet
        } else if reached(self.rate_only_from) {
            Phase::RateOnly
        } else {
            Phase::WriteAndRate
        }
    }

    /// The next moment at which [`Phases::at`] changes.
    pub fn next_change(&self, now: Timestamp) -> Option<Timestamp> {
        [self.opens, self.rate_only_from, self.closes].into_iter().flatten().filter(|m| *m > now).min()
    }

    /// Whether the moments follow each other.
    pub fn in_order(&self) -> bool {
        let moments: Vec<Timestamp> =
            [self.opens, self.rate_only_from, self.closes].into_iter().flatten().collect();
        moments.is_sorted()
            && match (self.opens, self.closes) {
                (Some(opens), Some(closes)) => opens < closes,
                _ => true,
            }
    }
}

/// Ideas of the organiser that an opening needs, so that the first visitor has something to rate.
pub const SEEDS_NEEDED: usize = 10;

/// What opening looks at.
#[derive(Debug, Clone, Copy)]
pub struct OpeningFacts {
    /// Whether the promise says who decides, what can change and by when an answer comes.
    pub promise_complete: bool,
    /// Questions of any kind.
    pub questions: usize,
    /// Whether there is a question for ideas, the only kind that needs seeds.
    pub asks_ideas: bool,
    /// Visible ideas of the organiser.
    pub seeds: usize,
    /// Whether the facilitator has said that starting without seeds is meant.
    pub empty_start: bool,
    /// When ideas become visible.
    pub moderation: Moderation,
}

impl OpeningFacts {
    /// Everything that stands in the way of opening at `now`, so that a page can list it all at once.
    pub fn obstacles(&self, phases: &Phases, now: Timestamp) -> Vec<Refusal> {
        let mut out = Vec::new();
        if !self.promise_complete {
            out.push(Refusal::PromiseMissing);
        }
        if self.questions == 0 {
            out.push(Refusal::NoQuestion);
        }
        if self.asks_ideas && self.seeds < SEEDS_NEEDED {
            if !self.empty_start {
                out.push(Refusal::TooFewSeeds { have: self.seeds, need: SEEDS_NEEDED });
            } else if self.moderation != Moderation::Pre {
                out.push(Refusal::EmptyStartNeedsPreModeration);
            }
        }
        if phases.at(now) == Phase::Ended {
            out.push(Refusal::EndInPast);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(local: &str) -> Timestamp {
        Timestamp::from_local_input(local).unwrap()
    }

    #[test]
    fn the_whole_table_of_states_and_moves() {
        let mut table = String::new();
        for state in State::ALL {
            for step in Move::ALL {
                if let Ok(next) = state.after(step) {
                    table.push_str(&format!("{} {} {}\n", state.code(), step.code(), next.code()));
                }
            }
        }
        assert_eq!(
            table,
            "draft start_trial trial\n\
             draft open open\n\
             trial end_trial draft\n\
             trial open open\n\
             open close closed\n\
             closed reopen open\n\
             closed publish published\n\
             published archive archived\n"
        );
    }

    #[test]
    fn an_open_brainstorm_is_closed_at_its_end_whoever_looks() {
        let phases = Phases { closes: Some(at("2026-11-30T16:00")), ..Phases::default() };
        assert_eq!(State::Open.effective(&phases, at("2026-11-30T15:59")), State::Open);
        assert_eq!(State::Open.effective(&phases, at("2026-11-30T16:00")), State::Closed);
        assert_eq!(State::Published.effective(&phases, at("2027-01-01T00:00")), State::Published);
    }

    #[test]
    fn phases_begin_at_their_moment_and_say_when_the_next_one_comes() {
        let phases = Phases {
            opens: Some(at("2026-03-01T08:00")),
            rate_only_from: Some(at("2026-03-15T00:00")),
            closes: Some(at("2026-03-31T23:59")),
        };
        for (now, phase) in [
            ("2026-03-01T07:59", Phase::NotYet),
            ("2026-03-01T08:00", Phase::WriteAndRate),
            ("2026-03-14T23:59", Phase::WriteAndRate),
            ("2026-03-15T00:00", Phase::RateOnly),
            ("2026-03-31T23:58", Phase::RateOnly),
            ("2026-03-31T23:59", Phase::Ended),
        ] {
            assert_eq!(phases.at(at(now)), phase, "{now}");
        }
        assert_eq!(phases.next_change(at("2026-03-02T00:00")), phases.rate_only_from);
        assert_eq!(phases.next_change(at("2026-04-02T00:00")), None);
        assert_eq!(Phases::default().at(at("2026-03-31T23:59")), Phase::WriteAndRate);
    }

    #[test]
    fn the_nights_of_23_and_25_hours_end_a_phase_once() {
        // Spring: 03:00 becomes 04:00. An end typed into the hour that does not exist comes after the gap.
        let spring = Phases { closes: Some(at("2026-03-29T03:30")), ..Phases::default() };
        assert_eq!(spring.at(at("2026-03-29T02:59")), Phase::WriteAndRate);
        assert_eq!(spring.at(at("2026-03-29T04:30")), Phase::Ended);
        // Autumn: the hour from 03:00 comes twice; the end typed is the first of the two and stays so.
        let end = at("2026-10-25T03:30");
        let autumn = Phases { closes: Some(end), ..Phases::default() };
        assert_eq!(autumn.at(end.plus_millis(-1)), Phase::WriteAndRate);
        assert_eq!(autumn.at(end), Phase::Ended);
        assert_eq!(autumn.at(end.plus_millis(3_600_000)), Phase::Ended);
        assert_eq!(end.plus_millis(3_600_000).time_of_day(), (3, 30));
    }

    #[test]
    fn phases_that_cross_are_noticed() {
        let (a, b) = (Some(at("2026-03-01T08:00")), Some(at("2026-03-02T08:00")));
        assert!(Phases { opens: a, rate_only_from: None, closes: b }.in_order());
        assert!(!Phases { opens: b, rate_only_from: None, closes: a }.in_order());
        assert!(!Phases { opens: a, rate_only_from: None, closes: a }.in_order());
        assert!(!Phases { opens: None, rate_only_from: b, closes: a }.in_order());
    }

    #[test]
    fn opening_lists_everything_that_is_missing_at_once() {
        let now = at("2026-11-21T12:00");
        let ready = OpeningFacts {
            promise_complete: true,
            questions: 1,
            asks_ideas: true,
            seeds: 10,
            empty_start: false,
            moderation: Moderation::Post,
        };
        assert_eq!(ready.obstacles(&Phases::default(), now), []);
        let bare = OpeningFacts { promise_complete: false, questions: 0, seeds: 9, ..ready };
        let past = Phases { closes: Some(now), ..Phases::default() };
        assert_eq!(
            bare.obstacles(&past, now),
            [
                Refusal::PromiseMissing,
                Refusal::NoQuestion,
                Refusal::TooFewSeeds { have: 9, need: 10 },
                Refusal::EndInPast
            ]
        );
        let empty = OpeningFacts { seeds: 0, empty_start: true, ..ready };
        assert_eq!(empty.obstacles(&Phases::default(), now), [Refusal::EmptyStartNeedsPreModeration]);
        let empty = OpeningFacts { moderation: Moderation::Pre, ..empty };
        assert_eq!(empty.obstacles(&Phases::default(), now), []);
        let only_scales = OpeningFacts { asks_ideas: false, seeds: 0, ..ready };
        assert_eq!(only_scales.obstacles(&Phases::default(), now), []);
    }
}

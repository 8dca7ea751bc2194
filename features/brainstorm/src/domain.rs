// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What a brainstorm is and what its rules are: no clock, no database, no HTTP in here.
//!
//! A rule that can be broken is a function that returns a [`Refusal`] or a [`FieldError`]; the words
//! for them are in `messages.rs`, so that a page and the REST interface say the same.

mod background;
mod brainstorm;
mod brake;
mod channel;
mod checks;
mod idea;
mod moderation;
mod promise;
mod question;
mod rating;
mod settings;
mod state;
mod template;

use kernel::Id;

pub use background::{
    AgeBand, Background, BackgroundKind, BackgroundOption, BackgroundQuestion, Group, MotherTongue, Sex,
    Told, may_ask,
};
pub use brainstorm::Brainstorm;
pub use brake::Brake;
pub use channel::{Channel, ChannelKind, Funnel, NewChannel};
pub use checks::{FieldError, Problem, Refusal};
pub use idea::{Author, Idea, IdeaState, NewIdea, WaitReason};
pub use moderation::{Action, HideReason, LogEntry, ReportReason};
pub use promise::{Promise, PromiseStanding};
pub use question::{Axis, ChoiceOption, IdeaRules, Question, QuestionKind, QuestionSpec, Rated};
pub use rating::{Answer, Ballot, Mark};
pub use settings::{Contact, Look, Moderation, ResultPart, SUMMARY_FIGURES, Settings, TrustMode, Visibility};
pub use state::{Move, OpeningFacts, Phase, Phases, SEEDS_NEEDED, State};
pub use template::{TemplateQuestion, TemplateSpec, templates};

/// Marks ids of participants.
#[derive(Debug)]
pub enum Participant {}
/// Marks the number under which a participant's votes stand in the log; see `store::votes`.
#[derive(Debug)]
pub enum Voter {}
/// Marks ids of reports.
#[derive(Debug)]
pub enum Report {}

/// A brainstorm's id.
pub type BrainstormId = Id<Brainstorm>;
/// A question's id.
pub type QuestionId = Id<Question>;
/// An idea's id.
pub type IdeaId = Id<Idea>;
/// A participant's random id.
pub type ParticipantId = Id<Participant>;
/// The random number of a participant in the vote log. It never leaves the server.
pub type VoterId = Id<Voter>;
/// A channel link's id.
pub type ChannelId = Id<Channel>;
/// A report's id.
pub type ReportId = Id<Report>;

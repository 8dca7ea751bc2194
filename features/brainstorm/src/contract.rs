// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What other features may see of brainstorms: a read model, and the way in for whole conversations.
//!
//! Participants appear by the number they have in the vote log, never by the id their browser carries.
//! Rows of participants are for computing with; what of it is shown is decided by the disclosure rule of
//! the feature that shows it.

mod import;
mod official;
mod pages;
mod read;

pub use import::{ImportedIdea, ImportedPerson, ImportedVote, NewConversation};
pub use official::{HowMany, OfficialAnswers};
pub use pages::{LoggedAct, Pages, PersonTold};
pub use read::{FunnelRow, PersonRow, Snapshot};

pub use crate::{
    domain::{
        Answer, Author, Axis, Background, BackgroundKind, BackgroundOption, BackgroundQuestion, Ballot,
        Brainstorm, BrainstormId, Channel, ChannelId, ChannelKind, Contact, Funnel, Group, HideReason, Idea,
        IdeaId, IdeaRules, IdeaState, Mark, NewChannel, ParticipantId, Phase, PromiseStanding, Question,
        QuestionId, QuestionKind, QuestionSpec, Rated, Refusal, ResultPart, SUMMARY_FIGURES, Settings, State,
        TemplateSpec, Told, Visibility, VoterId,
    },
    error::{Error, Result},
    operations::{Brainstorms, Kept, OnErase, OnExport, OnRelease, kept_in, topic},
    pages::desk::{DeskTab, desk_head, desk_shell},
    pages::participant::{
        AfterThanks, Answering, Fates, FatesOf, IdeaTalk, ReportedComment, Standing, StandingPart,
    },
    vote_path::{Cell, Counts, View},
};

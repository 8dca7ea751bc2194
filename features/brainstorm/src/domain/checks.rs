// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Why something is refused, field by field or as a whole.

use super::{Move, State};

/// One field that cannot be taken as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The field's name in the form and in JSON.
    pub field: String,
    /// What is wrong with it.
    pub problem: Problem,
}

impl FieldError {
    /// A field and its problem.
    pub fn new(field: impl Into<String>, problem: Problem) -> Self {
        Self { field: field.into(), problem }
    }
}

/// What is wrong with a field. Words: `messages.rs`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was given.
    Missing,
    /// Fewer characters than needed.
    TooShort {
        /// At least so many.
        least: usize,
        /// So many came.
        have: usize,
    },
    /// More characters than fit.
    TooLong {
        /// At most so many.
        most: usize,
        /// So many came.
        have: usize,
    },
    /// A number outside its limits.
    OutOfRange {
        /// At least.
        least: i64,
        /// At most.
        most: i64,
    },
    /// Not one of the choices.
    NotAChoice,
    /// More choices than may be picked.
    TooMany {
        /// At most so many.
        most: usize,
    },
    /// Not a date or a time.
    NotADate,
    /// Moments that do not follow each other.
    NotInOrder,
    /// A name that is in use.
    Taken,
    /// A name that cannot be in an address.
    NotASlug,
    /// No such municipality.
    UnknownMunicipality,
    /// No such thing in this brainstorm.
    Unknown,
    /// A return code with a wrong length, character or check character.
    NotACode,
    /// Not the kind of answer that the question takes.
    WrongKind,
    /// The same thing twice.
    Twice,
    /// Text that is not text.
    NotText,
    /// An identity code, a card number or an account number.
    Personal,
}

/// Why an action as a whole is refused. Words: `messages.rs`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// There is no way from this state by this move.
    NoSuchMove {
        /// Where it stands.
        from: State,
        /// What was asked.
        step: Move,
    },
    /// The promise has to say who decides, what can change and by when an answer comes.
    PromiseMissing,
    /// There is no question.
    NoQuestion,
    /// Fewer seeds than an opening needs.
    TooFewSeeds {
        /// So many there are.
        have: usize,
        /// So many it takes.
        need: usize,
    },
    /// Starting without seeds goes with moderation before publishing only.
    EmptyStartNeedsPreModeration,
    /// The end has passed.
    EndInPast,
    /// Archived: nothing changes.
    Archived,
    /// Results may not become visible to more people after opening.
    VisibilityLoosened,
    /// The least number of persons in a figure may not fall after opening.
    ThresholdLowered,
    /// Keys may not be kept longer than was said.
    RetentionLengthened,
    /// A language may not be taken away after opening.
    LanguageRemoved,
    /// The beginning has passed and stays.
    AlreadyBegun,
    /// After opening, questions are added and corrected, not removed.
    QuestionRemoved,
    /// After opening, a question keeps its kind and its limits.
    QuestionKindChanged,
    /// Participants may do nothing yet.
    NotYetOpen,
    /// Participants may do nothing any more.
    Ended,
    /// Ideas are rated, no new ones are taken.
    RateOnly,
    /// The emergency brake: nothing is written now.
    ReadOnly,
    /// The emergency brake: nobody new joins now.
    JoinsClosed,
    /// Not one's own idea.
    OwnIdea,
    /// The idea cannot be rated: it waits, is hidden, merged or withdrawn.
    NotVisible,
    /// As many ideas as one person may write to this question.
    EnoughIdeas {
        /// The limit.
        most: i64,
    },
    /// The idea is somebody else's.
    NotYours,
    /// The idea is not in the state that the action needs.
    IdeaState,
    /// Changed by somebody else in the meantime.
    Stale,
}

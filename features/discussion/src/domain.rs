// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What a comment is and what its rules are: no clock, no database, no HTTP in here.
//!
//! A comment hangs on any object and belongs to a scope, for example on an idea within a brainstorm. Who
//! wrote it is kept so that they can take it back; beyond "a participant" or the organisation's name it is
//! never shown, and nothing that a participant told about themselves is.

use kernel::{AccountId, Date, Id, Lang, ObjectRef, OrgId};
use language::plain;

/// The most characters of a comment.
pub const LONGEST: usize = plain::COMMENT_LIMIT;
/// The most characters of a moderator's or a reporter's note.
pub const LONGEST_NOTE: usize = 500;
/// The most comments that one participant may write in one scope on one day.
pub const MOST_A_DAY: i64 = 50;

/// Marks ids of rows of the public log.
#[derive(Debug)]
pub enum Entry {}

/// A comment's id; sorts by the time it came.
pub type CommentId = Id<Comment>;
/// The id of a row of the public log; sorts by the time of the deed.
pub type EntryId = Id<Entry>;

/// Who a comment comes from. Never shown beyond this kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Author {
    /// A participant of the scope; nobody any more once they have erased themselves.
    Participant(Option<i64>),
    /// The organisation: an official answer, with the account that wrote it for the desk's own trace.
    Official(Option<AccountId>),
    /// Another system.
    Import,
}

impl Author {
    /// The word stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Participant(_) => "participant",
            Self::Official(_) => "official",
            Self::Import => "import",
        }
    }

    /// The number stored beside it.
    pub const fn id(self) -> Option<i64> {
        match self {
            Self::Participant(id) => id,
            Self::Official(Some(account)) => Some(account.as_i64()),
            Self::Official(None) | Self::Import => None,
        }
    }

    /// The author of a stored word and number.
    pub fn from_parts(code: &str, id: Option<i64>) -> Option<Self> {
        Some(match code {
            "participant" => Self::Participant(id),
            "official" => Self::Official(id.map(AccountId::from_i64)),
            "import" => Self::Import,
            _ => return None,
        })
    }

    /// Whether the organisation speaks.
    pub const fn is_official(self) -> bool {
        matches!(self, Self::Official(_))
    }

    /// Whether this participant wrote it.
    pub fn is(self, participant: Option<i64>) -> bool {
        matches!(self, Self::Participant(Some(id)) if Some(id) == participant)
    }
}

/// Why a comment waits for a moderator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WaitReason {
    /// Every comment is looked at before it is shown.
    PreModeration,
    /// It holds an identity code, a card number or an account number.
    PersonalData,
    /// It looks like advertising or noise.
    Spam,
}

impl WaitReason {
    /// The word stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::PreModeration => "pre_moderation",
            Self::PersonalData => "personal_data",
            Self::Spam => "spam",
        }
    }

    /// The reason of a stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::PreModeration, Self::PersonalData, Self::Spam].into_iter().find(|r| r.code() == code)
    }
}

/// Why a comment is hidden, or reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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
    /// It does not belong to what is commented on.
    OffTopic,
}

impl HideReason {
    /// All reasons.
    pub const ALL: [Self; 6] =
        [Self::PersonalData, Self::ThreatOrHate, Self::Insult, Self::Unlawful, Self::Spam, Self::OffTopic];

    /// The word stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::PersonalData => "personal_data",
            Self::ThreatOrHate => "threat_or_hate",
            Self::Insult => "insult",
            Self::Unlawful => "unlawful",
            Self::Spam => "spam",
            Self::OffTopic => "off_topic",
        }
    }

    /// The reason of a stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.code() == code)
    }
}

/// Where a comment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CommentState {
    /// Seen by its author and moderators only.
    Waiting(WaitReason),
    /// Seen by everybody who sees what it hangs on.
    Visible,
    /// Taken out of sight, with a public reason.
    Hidden(HideReason),
    /// Taken back by its author; its words are gone.
    Removed,
}

impl CommentState {
    /// The word stored and shown by the REST interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting(_) => "waiting",
            Self::Visible => "visible",
            Self::Hidden(_) => "hidden",
            Self::Removed => "removed_by_author",
        }
    }

    /// The reason's word, where there is one.
    pub const fn reason(self) -> Option<&'static str> {
        match self {
            Self::Waiting(why) => Some(why.code()),
            Self::Hidden(why) => Some(why.code()),
            Self::Visible | Self::Removed => None,
        }
    }

    /// The state of its stored parts.
    pub fn from_parts(code: &str, reason: Option<&str>) -> Option<Self> {
        Some(match code {
            "waiting" => Self::Waiting(WaitReason::from_code(reason?)?),
            "visible" => Self::Visible,
            "hidden" => Self::Hidden(HideReason::from_code(reason?)?),
            "removed_by_author" => Self::Removed,
            _ => return None,
        })
    }

    /// The state after a moderator's deed; nothing where the deed makes no sense here.
    pub const fn after(self, deed: Deed) -> Option<Self> {
        match (deed, self) {
            (Deed::Approve, Self::Waiting(_)) | (Deed::Restore, Self::Hidden(_)) => Some(Self::Visible),
            (Deed::Hide(why), Self::Waiting(_) | Self::Visible) => Some(Self::Hidden(why)),
            _ => None,
        }
    }
}

/// What a moderator does. None of it changes anybody's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Deed {
    /// Shows what waited.
    Approve,
    /// Takes out of sight.
    Hide(HideReason),
    /// Brings back.
    Restore,
}

impl Deed {
    /// The word stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::Hide(_) => "hide",
            Self::Restore => "restore",
        }
    }

    /// The reason's word, where there is one.
    pub const fn reason(self) -> Option<HideReason> {
        match self {
            Self::Hide(why) => Some(why),
            Self::Approve | Self::Restore => None,
        }
    }

    /// The deed of its stored parts.
    pub fn from_parts(code: &str, reason: Option<&str>) -> Option<Self> {
        Some(match code {
            "approve" => Self::Approve,
            "hide" => Self::Hide(HideReason::from_code(reason?)?),
            "restore" => Self::Restore,
            _ => return None,
        })
    }
}

/// A comment as the store keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Its id.
    pub id: CommentId,
    /// What its participants and moderators belong to.
    pub scope: ObjectRef,
    /// What it is about.
    pub target: ObjectRef,
    /// The comment it answers; never itself an answer.
    pub parent: Option<CommentId>,
    /// Where it comes from.
    pub author: Author,
    /// The words, as written; empty once removed.
    pub text: String,
    /// Their language.
    pub lang: Lang,
    /// Where it stands.
    pub state: CommentState,
    /// The day it came.
    pub created_on: Date,
}

/// A row of the public log: what, why and on which day; who did it is for the desk's own trace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogEntry {
    /// What was done, and why.
    pub deed: Deed,
    /// To which comment.
    pub comment: CommentId,
    /// On what.
    pub target: ObjectRef,
    /// In the moderator's words; may be empty.
    pub note: String,
    /// On which day.
    pub on: Date,
}

/// A report that no moderator has looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenReport {
    /// Of which comment.
    pub comment: CommentId,
    /// Why.
    pub reason: HideReason,
    /// In the reporter's words; may be empty.
    pub note: String,
    /// On which day.
    pub on: Date,
}

/// Where comments are written: one target, with what its owner allows there now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Whose.
    pub org: OrgId,
    /// What participants and moderators belong to.
    pub scope: ObjectRef,
    /// What is commented on.
    pub target: ObjectRef,
    /// Things of the same kind that were joined into it, by id: what was said of them is read with the rest.
    pub joined: Vec<i64>,
    /// Whether participants may write now; the reason where not.
    pub open: Result<(), Refusal>,
    /// Whether a moderator looks first.
    pub pre_moderation: bool,
}

impl Place {
    /// The ids of the target and of what was joined into it.
    pub fn ids(&self) -> Vec<i64> {
        std::iter::once(self.target.id).chain(self.joined.iter().copied()).collect()
    }
}

/// What somebody sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewComment {
    /// As typed.
    pub text: String,
    /// The comment that is answered. An answer to an answer joins the same row.
    pub reply_to: Option<CommentId>,
    /// Their own word on the language; guessed where missing.
    pub lang: Option<Lang>,
    /// The language of the page it was written on: what a guess leans to.
    pub page_lang: Lang,
    /// Whether the writer has seen the warning about personal data and sends it all the same.
    pub confirmed: bool,
}

/// What is wrong with a field. Words: `messages.rs`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was given.
    Missing,
    /// More characters than fit.
    TooLong {
        /// At most so many.
        most: usize,
        /// So many came.
        have: usize,
    },
    /// Not one of the choices.
    NotAChoice,
    /// No such comment here.
    Unknown,
}

/// Why an action as a whole is refused. Words: `messages.rs`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Participants may write nothing yet.
    NotYetOpen,
    /// Participants may write nothing any more.
    Ended,
    /// The emergency brake: nothing is written now.
    ReadOnly,
    /// As many as one participant may write on one day.
    EnoughToday,
    /// The comment is somebody else's.
    NotYours,
    /// The comment is not in the state that the action needs.
    WrongState,
}

/// The words of a comment, ready to be kept.
///
/// # Errors
/// Where nothing is left of them, or more than fits.
pub fn checked_text(typed: &str) -> Result<String, Problem> {
    let text = plain::clean_lines(typed);
    if text.trim().is_empty() {
        return Err(Problem::Missing);
    }
    match plain::check_length(&text, LONGEST) {
        Ok(()) => Ok(text),
        Err(long) => Err(Problem::TooLong { most: long.limit, have: long.length }),
    }
}

/// A note of a moderator or a reporter, ready to be kept; may be empty.
///
/// # Errors
/// Where it is too long.
pub fn checked_note(typed: &str) -> Result<String, Problem> {
    let note = plain::clean(typed);
    match plain::check_length(&note, LONGEST_NOTE) {
        Ok(()) => Ok(note),
        Err(long) => Err(Problem::TooLong { most: long.limit, have: long.length }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATES: [CommentState; 6] = [
        CommentState::Waiting(WaitReason::PreModeration),
        CommentState::Waiting(WaitReason::PersonalData),
        CommentState::Waiting(WaitReason::Spam),
        CommentState::Visible,
        CommentState::Hidden(HideReason::Insult),
        CommentState::Removed,
    ];

    #[test]
    fn states_authors_and_deeds_survive_their_columns() {
        for state in STATES {
            assert_eq!(CommentState::from_parts(state.code(), state.reason()), Some(state));
        }
        let authors = [
            Author::Participant(Some(7)),
            Author::Participant(None),
            Author::Official(Some(AccountId::from_i64(7))),
            Author::Official(None),
            Author::Import,
        ];
        for author in authors {
            assert_eq!(Author::from_parts(author.code(), author.id()), Some(author));
        }
        for deed in HideReason::ALL.map(Deed::Hide).into_iter().chain([Deed::Approve, Deed::Restore]) {
            assert_eq!(Deed::from_parts(deed.code(), deed.reason().map(HideReason::code)), Some(deed));
        }
        assert_eq!(CommentState::from_parts("hidden", None), None);
    }

    #[test]
    fn a_moderator_shows_what_waits_hides_what_is_seen_and_restores_what_is_hidden() {
        let hide = Deed::Hide(HideReason::Insult);
        let table: Vec<_> = STATES
            .iter()
            .map(|s| [Deed::Approve, hide, Deed::Restore].map(|d| s.after(d).map_or("-", CommentState::code)))
            .collect();
        assert_eq!(
            table,
            [
                ["visible", "hidden", "-"],
                ["visible", "hidden", "-"],
                ["visible", "hidden", "-"],
                ["-", "hidden", "-"],
                ["-", "-", "visible"],
                ["-", "-", "-"],
            ]
        );
    }

    #[test]
    fn only_the_author_is_the_author() {
        assert!(Author::Participant(Some(7)).is(Some(7)));
        assert!(!Author::Participant(Some(7)).is(Some(8)));
        assert!(!Author::Participant(None).is(None));
        assert!(!Author::Official(Some(AccountId::from_i64(7))).is(Some(7)));
    }

    #[test]
    fn a_text_is_cleaned_before_it_is_measured() {
        assert_eq!(checked_text(" \u{202e}\0\n\t "), Err(Problem::Missing));
        assert_eq!(checked_text("a\r\nb\u{202e}\0"), Ok("a\nb".to_owned()));
        assert_eq!(checked_text(&"ä".repeat(LONGEST)).map(|t| t.chars().count()), Ok(LONGEST));
        assert_eq!(
            checked_text(&"ä".repeat(LONGEST + 1)),
            Err(Problem::TooLong { most: LONGEST, have: LONGEST + 1 })
        );
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Ideas: words that nobody but their author chose, and where they stand.

use kernel::{Date, Lang, LocalizedText};
use serde::{Deserialize, Serialize};

use super::{HideReason, IdeaId, ParticipantId, QuestionId};

/// Who an idea comes from. Never shown beyond this kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Author {
    /// A participant; nobody any more once they have erased themselves.
    Participant(Option<ParticipantId>),
    /// The organiser, as a seed.
    Seed,
    /// A clerk, from paper.
    Paper,
    /// Another system.
    Import,
}

impl Author {
    /// The word stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Participant(_) => "participant",
            Self::Seed => "seed",
            Self::Paper => "paper",
            Self::Import => "import",
        }
    }

    /// The author of a stored word and participant.
    pub fn from_parts(code: &str, participant: Option<ParticipantId>) -> Option<Self> {
        Some(match code {
            "participant" => Self::Participant(participant),
            "seed" => Self::Seed,
            "paper" => Self::Paper,
            "import" => Self::Import,
            _ => return None,
        })
    }

    /// The participant behind it, for their own list and their own erasing.
    pub const fn participant(self) -> Option<ParticipantId> {
        match self {
            Self::Participant(id) => id,
            _ => None,
        }
    }
}

/// Why an idea waits for a moderator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WaitReason {
    /// Every idea is looked at before it is shown.
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

/// Where an idea stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IdeaState {
    /// Seen by its author and moderators only.
    Waiting(WaitReason),
    /// Shown and rated.
    Visible,
    /// Taken out of sight, with a public reason.
    Hidden(HideReason),
    /// The same as another one, which is rated instead.
    Merged(IdeaId),
    /// Taken back by its author; its words are gone.
    Withdrawn,
}

impl IdeaState {
    /// The word stored and shown by the REST interface.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Waiting(_) => "waiting",
            Self::Visible => "visible",
            Self::Hidden(_) => "hidden",
            Self::Merged(_) => "merged",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The reason's word, where there is one.
    pub const fn reason(&self) -> Option<&'static str> {
        match self {
            Self::Waiting(why) => Some(why.code()),
            Self::Hidden(why) => Some(why.code()),
            _ => None,
        }
    }

    /// The state of its stored parts.
    pub fn from_parts(code: &str, reason: Option<&str>, merged: Option<IdeaId>) -> Option<Self> {
        Some(match code {
            "waiting" => Self::Waiting(WaitReason::from_code(reason?)?),
            "visible" => Self::Visible,
            "hidden" => Self::Hidden(HideReason::from_code(reason?)?),
            "merged" => Self::Merged(merged?),
            "withdrawn" => Self::Withdrawn,
            _ => return None,
        })
    }

    /// Whether everybody sees it.
    pub const fn is_visible(&self) -> bool {
        matches!(self, Self::Visible)
    }
}

/// An idea as the store keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Idea {
    /// Its id; sorts by the time it came.
    pub id: IdeaId,
    /// To which question.
    pub question: QuestionId,
    /// The words, as written; empty once withdrawn.
    pub text: String,
    /// Their language.
    pub lang: Lang,
    /// Where it comes from.
    pub author: Author,
    /// Where it stands.
    pub state: IdeaState,
    /// An earlier idea that it is like, if one was noticed.
    pub similar_to: Option<IdeaId>,
    /// Translations made by hand; shown marked, beside the words.
    pub translations: LocalizedText,
    /// A note of the organiser; shown marked.
    pub note: String,
    /// The day it came.
    pub created_on: Date,
}

impl Idea {
    /// What to show a reader of `lang`: a hand-made translation where there is one (then `true`), else
    /// the words as written; with the language the text is in.
    pub fn shown(&self, lang: Lang) -> (&str, Lang, bool) {
        let translated = self.translations.exact(lang);
        if lang == self.lang || translated.trim().is_empty() {
            (&self.text, self.lang, false)
        } else {
            (translated, lang, true)
        }
    }
}

/// What a participant sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewIdea {
    /// To which question.
    pub question: QuestionId,
    /// As typed.
    pub text: String,
    /// Their own word on its language; guessed where missing.
    pub lang: Option<Lang>,
    /// The language of the page it was written on: what a guess leans to.
    pub page_lang: Lang,
    /// Whether the writer has seen the warning about personal data and sends it all the same.
    pub confirmed: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_and_authors_survive_their_columns() {
        let other = IdeaId::from_i64(7);
        for state in [
            IdeaState::Waiting(WaitReason::PreModeration),
            IdeaState::Waiting(WaitReason::PersonalData),
            IdeaState::Waiting(WaitReason::Spam),
            IdeaState::Visible,
            IdeaState::Hidden(HideReason::Spam),
            IdeaState::Merged(other),
            IdeaState::Withdrawn,
        ] {
            assert_eq!(IdeaState::from_parts(state.code(), state.reason(), Some(other)), Some(state.clone()));
        }
        for author in [Author::Participant(None), Author::Seed, Author::Paper, Author::Import] {
            assert_eq!(Author::from_parts(author.code(), None), Some(author));
        }
        assert_eq!(IdeaState::from_parts("hidden", None, None), None);
    }
}

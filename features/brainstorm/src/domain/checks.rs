// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Why something is refused, field by field or as a whole, and how typed text is tidied.

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

/// A typed line as it is stored: characters that steer text or are no text are taken out, every run of
/// white space becomes one space. The words themselves are never touched.
pub fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace()).filter(|w| !w.is_empty()) {
        let before = out.len();
        if before > 0 {
            out.push(' ');
        }
        let kept = out.len();
        out.extend(word.chars().filter(|c| !steers(*c)));
        if out.len() == kept {
            out.truncate(before);
        }
    }
    out
}

/// As [`tidy`], but paragraphs and line breaks stay (no more than one empty line in a row).
pub fn tidy_long(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut empty = 0;
    for line in text.replace("\r\n", "\n").split(['\n', '\r', '\u{2028}', '\u{2029}']).map(tidy) {
        if line.is_empty() {
            empty += 1;
            continue;
        }
        if !out.is_empty() {
            out.push_str(if empty > 0 { "\n\n" } else { "\n" });
        }
        empty = 0;
        out.push_str(&line);
    }
    out
}

/// Controls, direction overrides, private use and the like. The joiner of emoji is wanted.
fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{e0fff}'
            | '\u{f0000}'..='\u{10ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_tidied_without_touching_its_words() {
        for (typed, kept) in [
            ("  Kirjasto \n auki\tiltaisin ", "Kirjasto auki iltaisin"),
            ("abc\u{202e}def\0", "abcdef"),
            ("\u{200b} \u{feff}", ""),
            ("perhe 👨‍👩‍👧 ja koira", "perhe 👨‍👩‍👧 ja koira"),
            ("<b>x</b> & \"y\"", "<b>x</b> & \"y\""),
            ("Åbo, İstanbul", "Åbo, İstanbul"),
        ] {
            assert_eq!(tidy(typed), kept, "{typed:?}");
        }
        assert_eq!(tidy_long("a\r\nb\n\n\n\nc\n"), "a\nb\n\nc");
    }

    proptest::proptest! {
        #[test]
        fn tidying_twice_changes_nothing_more(text in ".*") {
            let once = tidy(&text);
            proptest::prop_assert_eq!(tidy(&once), once.clone());
            let long = tidy_long(&text);
            proptest::prop_assert_eq!(tidy_long(&long), long.clone());
        }
    }
}

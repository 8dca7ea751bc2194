// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the dictionary writes when it has read a word: letters, and tags about them.

use std::fmt;

/// The class that a tag names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Noun,
    Adjective,
    NounOrAdjective,
    Verb,
    Adverb,
    FirstName,
    LastName,
    Place,
    OtherName,
    Short,
    Number,
    Pronoun,
    /// Conjunction, adposition, negation, interjection, prefix.
    Small,
}

impl Kind {
    /// Written with a capital.
    pub(crate) const fn is_name(self) -> bool {
        matches!(self, Self::FirstName | Self::LastName | Self::Place | Self::OtherName)
    }
}

/// A symbol that is written.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Sign {
    /// A letter.
    Letter(char),
    /// Letters.
    Text(Box<str>),
    /// A word of this class begins.
    Class(Kind),
    /// `[Xp]`: the base of this part follows, up to `[X]`.
    Base,
    /// `[Xj]`: the base's ending of a derivation follows.
    Ending,
    /// `[Xr]`: something else follows.
    Aside,
    /// `[X]`: back to the word as written.
    Back,
    /// `[Bc]`: a part of a compound ends.
    Border,
    /// A participle.
    Participle,
    /// `[Ssti]`: "in the manner of".
    Manner,
    /// `[Tn4]`: the noun in -minen that every verb has.
    Minen,
    /// `[Tn1]` and so on, `[Ny]`, cases: not looked at.
    Other,
}

impl fmt::Debug for Sign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Letter(letter) => write!(f, "{letter}"),
            Self::Text(text) => write!(f, "{text}"),
            Self::Class(kind) => write!(f, "<{kind:?}>"),
            Self::Base => write!(f, "<base>"),
            Self::Ending => write!(f, "<ending>"),
            Self::Aside => write!(f, "<aside>"),
            Self::Back => write!(f, "<back>"),
            Self::Border => write!(f, "<border>"),
            Self::Participle => write!(f, "<participle>"),
            Self::Manner => write!(f, "<manner>"),
            Self::Minen => write!(f, "<minen>"),
            Self::Other => Ok(()),
        }
    }
}

impl Sign {
    pub(super) fn of(name: &str) -> Self {
        match name {
            "[Ln]" => Self::Class(Kind::Noun),
            "[Ll]" => Self::Class(Kind::Adjective),
            "[Lnl]" => Self::Class(Kind::NounOrAdjective),
            "[Lt]" => Self::Class(Kind::Verb),
            "[Ls]" => Self::Class(Kind::Adverb),
            "[Lee]" => Self::Class(Kind::FirstName),
            "[Les]" => Self::Class(Kind::LastName),
            "[Lep]" => Self::Class(Kind::Place),
            "[Lem]" => Self::Class(Kind::OtherName),
            "[La]" => Self::Class(Kind::Short),
            "[Lu]" | "[Lur]" => Self::Class(Kind::Number),
            "[Lr]" => Self::Class(Kind::Pronoun),
            "[Lc]" | "[Ld]" | "[Lk]" | "[Lh]" | "[Lp]" => Self::Class(Kind::Small),
            "[Xp]" => Self::Base,
            "[Xj]" => Self::Ending,
            "[Xr]" => Self::Aside,
            "[X]" => Self::Back,
            "[Bc]" => Self::Border,
            "[Ra]" | "[Re]" | "[Rm]" | "[Rt]" | "[Ru]" | "[Rv]" => Self::Participle,
            "[Tn4]" => Self::Minen,
            "[Ssti]" => Self::Manner,
            _ if name.starts_with('[') && name.len() > 1 => Self::Other,
            _ => {
                let mut letters = name.chars();
                match (letters.next(), letters.next()) {
                    (Some(letter), None) => Self::Letter(letter),
                    _ => Self::Text(name.into()),
                }
            }
        }
    }
}

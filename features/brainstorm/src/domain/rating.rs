// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Ratings and other answers. The last one counts.

use opinion::Opinion;
use serde::{Deserialize, Serialize};

use super::{IdeaRules, Problem};

/// How an idea was rated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    /// 1 agree, 0 skip, -1 disagree.
    Agree(i8),
    /// Two steps, each 1 to 7.
    Steps {
        /// Along the first axis.
        x: u8,
        /// Along the second.
        y: u8,
    },
}

impl Mark {
    /// A mark that fits the question's rating. Any idea may be skipped.
    pub fn checked(self, rules: &IdeaRules) -> Result<Self, Problem> {
        match self {
            Self::Agree(0) => Ok(self),
            Self::Agree(v) if !rules.two_axis() => {
                if (-1..=1).contains(&v) {
                    Ok(self)
                } else {
                    Err(Problem::OutOfRange { least: -1, most: 1 })
                }
            }
            Self::Steps { x, y } if rules.two_axis() => {
                if (1..=7).contains(&x) && (1..=7).contains(&y) {
                    Ok(self)
                } else {
                    Err(Problem::OutOfRange { least: 1, most: 7 })
                }
            }
            _ => Err(Problem::WrongKind),
        }
    }
}

/// One act on an idea as it stands in the log: the whole new state, so that the last row says all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ballot {
    /// The rating; nothing after an undo.
    pub mark: Option<Mark>,
    /// "Important to me": counted and shown, not weighted.
    pub important: bool,
}

impl Ballot {
    /// Not rated.
    pub const UNRATED: Self = Self { mark: None, important: false };

    /// One byte that holds any ballot with a mark; 0 is unrated.
    /// Agree: 1..=3 (value + 2). Steps: 8 * x + y with x, y in 1..=7, so 9..=63. Important: +128.
    pub const fn packed(self) -> u8 {
        let mark = match self.mark {
            None => return 0,
            Some(Mark::Agree(v)) => (v + 2).cast_unsigned(),
            Some(Mark::Steps { x, y }) => x * 8 + y,
        };
        if self.important { mark | 128 } else { mark }
    }

    /// Whether it agrees, disagrees or skips; nothing where it is none of these.
    pub fn opinion(self) -> Option<Opinion> {
        match self.mark? {
            Mark::Agree(value) => Opinion::from_value(i64::from(value)),
            Mark::Steps { .. } => None,
        }
    }

    /// The ballot of a byte made by [`Ballot::packed`].
    pub const fn unpacked(byte: u8) -> Self {
        let mark = match byte & 127 {
            0 => return Self::UNRATED,
            v @ 1..=3 => Mark::Agree(v.cast_signed() - 2),
            steps => Mark::Steps { x: steps / 8, y: steps % 8 },
        };
        Self { mark: Some(mark), important: byte & 128 != 0 }
    }
}

/// An answer to a question that is not for ideas.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Answer {
    /// A step of a scale.
    Scale(u8),
    /// Keys of options.
    Choice(Vec<String>),
    /// Text.
    Text(String),
}

#[cfg(test)]
mod tests {
    use kernel::LocalizedText;

    use super::*;

    #[test]
    fn every_ballot_fits_in_a_byte_and_comes_out_again() {
        let mut marks: Vec<Mark> = (-1..=1).map(Mark::Agree).collect();
        marks.extend((1..=7).flat_map(|x| (1..=7).map(move |y| Mark::Steps { x, y })));
        let mut seen = std::collections::HashSet::new();
        for mark in marks {
            for important in [false, true] {
                let ballot = Ballot { mark: Some(mark), important };
                assert_eq!(Ballot::unpacked(ballot.packed()), ballot);
                assert!(seen.insert(ballot.packed()));
            }
        }
        assert_eq!(Ballot::unpacked(0), Ballot::UNRATED);
    }

    #[test]
    fn a_mark_fits_its_question_or_is_refused() {
        let agree = IdeaRules::default();
        assert_eq!(Mark::Agree(0).checked(&agree), Ok(Mark::Agree(0)));
        assert_eq!(Mark::Agree(2).checked(&agree), Err(Problem::OutOfRange { least: -1, most: 1 }));
        assert_eq!(Mark::Steps { x: 1, y: 1 }.checked(&agree), Err(Problem::WrongKind));
        let axis = || crate::domain::Axis {
            name: LocalizedText::default(),
            low: LocalizedText::default(),
            high: LocalizedText::default(),
        };
        let two_axis = IdeaRules { rated: crate::domain::Rated::TwoAxis { x: axis(), y: axis() }, ..agree };
        assert_eq!(Mark::Agree(0).checked(&two_axis), Ok(Mark::Agree(0)));
        assert_eq!(Mark::Agree(1).checked(&two_axis), Err(Problem::WrongKind));
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The chain of evidence: what supports what, what a thing was before, and what is left of a thing
//! that is gone. Here are the types; `store::chain` keeps them.

use crate::{AccountId, Timestamp};

/// A reference to any object of any feature, so that links need not know the features.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObjectRef {
    /// What it is: `idea`, `brainstorm`, later `theme`, `goal`, `action` ...
    pub kind: String,
    /// Its id.
    pub id: i64,
    /// A place within it: a paragraph, a figure; empty for the whole.
    pub anchor: String,
}

impl ObjectRef {
    /// The whole object.
    pub fn new(kind: &str, id: i64) -> Self {
        Self { kind: kind.to_owned(), id, anchor: String::new() }
    }
}

/// How one object stands to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Relation {
    /// Speaks for it.
    Supports,
    /// Speaks against it.
    Contradicts,
    /// Answers it.
    Answers,
    /// Was made from it.
    DerivesFrom,
    /// Measures it.
    Measures,
    /// Puts it into practice.
    Implements,
    /// Is an example of it.
    Illustrates,
    /// Does not hold without it.
    DependsOn,
}

impl Relation {
    /// All relations.
    pub const ALL: [Self; 8] = [
        Self::Supports,
        Self::Contradicts,
        Self::Answers,
        Self::DerivesFrom,
        Self::Measures,
        Self::Implements,
        Self::Illustrates,
        Self::DependsOn,
    ];

    /// The word stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Supports => "supports",
            Self::Contradicts => "contradicts",
            Self::Answers => "answers",
            Self::DerivesFrom => "derives_from",
            Self::Measures => "measures",
            Self::Implements => "implements",
            Self::Illustrates => "illustrates",
            Self::DependsOn => "depends_on",
        }
    }

    /// The relation of a stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.code() == code)
    }
}

/// How strong a piece of evidence is, as the person who linked it judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// A hint.
    Weak = 1,
    /// Ordinary.
    Medium = 2,
    /// Decisive.
    Strong = 3,
}

/// One link of the chain. Both ends show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceLink {
    /// What the link starts from.
    pub from: ObjectRef,
    /// What it points to.
    pub to: ObjectRef,
    /// How `from` stands to `to`.
    pub relation: Relation,
    /// The words that carry it, quoted; may be empty.
    pub quote: String,
    /// A remark of the person who made it; may be empty.
    pub note: String,
    /// How strong.
    pub strength: Strength,
    /// Who made it; nobody where the system did.
    pub created_by: Option<AccountId>,
    /// When.
    pub at: Timestamp,
}

/// One numbered state of a public object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Of what.
    pub of: ObjectRef,
    /// 1, 2, 3 ... without gaps.
    pub number: i64,
    /// Who made the change; nobody where the system did.
    pub author: Option<AccountId>,
    /// Why; may be empty for the first.
    pub reason: String,
    /// The state itself, as JSON that the feature wrote and can read.
    pub content: String,
    /// When.
    pub at: Timestamp,
}

/// What is left of an object that was taken away: the fact, the reason and the time, never its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tombstone {
    /// Of what.
    pub of: ObjectRef,
    /// Why, as a reason code of the feature or a person's words.
    pub reason: String,
    /// Who did it; nobody where the author or the system did.
    pub by: Option<AccountId>,
    /// When.
    pub at: Timestamp,
}

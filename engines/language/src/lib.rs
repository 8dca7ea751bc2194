// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Texts that people write: cleaned and shown safely, their language told, personal data in them found,
//! similar ones brought together.
//!
//! Everything runs on the machine it is installed on and needs no dictionary. What a dictionary or a bigger
//! model could do better stands behind traits ([`Analyser`], [`Similar`]) or beside the program ([`Pack`]), so that a feature
//! need not change when one comes.

mod analyse;
mod glossary;
mod guess;
mod lexicon;
#[cfg(feature = "model")]
mod model;
mod pack;
mod personal;
pub mod plain;
mod profanity;
mod similar;
mod spam;
mod themes;
mod words;

pub use analyse::{Analyser, Analysis, Class, Snowball, Source, Token, Word, words};
pub use glossary::{Glossary, Kin, synonyms};
#[doc(hidden)]
pub use guess::Trainer;
pub use guess::{Guess, guess, guess_for};
pub use lexicon::{Found, Lexicon, SYSTEM_FOLDERS, Trouble};
#[cfg(feature = "model")]
#[doc(hidden)]
pub use model::probe_sentences;
#[cfg(feature = "model")]
pub use model::{Model, ModelError, Probed};
pub use pack::{BuildError, Builder, Built, Pack, PackError, Toolbox};
pub use personal::{Finding, Kind, Severity, must_hold, personal_data};
pub use profanity::{SwearWord, profanity};
pub use similar::{ALIKE, Index, NEARLY, SameWords, Scored, Similar, same_words};
pub use spam::{SpamSign, spam};
pub use themes::{
    Anchor, EditOutcome, Placer, SubTheme, Theme, ThemeEdit, ThemeFinder, ThemeId, ThemeMap, ThemeText,
    ThemeWish, WholeTexts,
};
pub use words::DictionaryError;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

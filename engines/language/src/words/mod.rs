// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Words with dictionaries: base forms, parts of compounds, classes.

mod colloquial;
pub(crate) mod finnish;
pub(crate) mod hunspell;
pub(crate) mod irregular;
pub(crate) mod swedish;
pub(crate) mod voikko;

/// Why a file is no dictionary that can be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DictionaryError {
    /// Not of a format or version that is known.
    #[error("not a dictionary that is known: {0}")]
    Unknown(&'static str),
    /// Cut off or altered.
    #[error("the dictionary is damaged: {0}")]
    Damaged(&'static str),
    /// Larger than any dictionary is.
    #[error("the file is larger than a dictionary may be")]
    TooLarge,
}

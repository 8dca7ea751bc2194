// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the ideas are about.
//!
//! Words that occur together in *these* texts more often than by chance lie near each other; a text lies where
//! its words do; texts with the same neighbours make a theme. So the themes need neither a dictionary nor a
//! model and get better with both, their number comes out by itself, and what fits nowhere is left as "other".
//! A person's edits are held by every later result, and a theme keeps its number as texts come.
//!
//! The same texts, wish and edits give the same themes. The steps: [`corpus`] reads, [`space`] learns where
//! words lie, [`shared`] adds a space that the languages share, [`graph`] and [`leiden`] find what hangs together, [`group`] joins and settles, [`edits`]
//! obeys, [`keep`] numbers, [`label`] names, [`place`] takes later texts in.

mod corpus;
mod edits;
mod find;
mod graph;
mod group;
mod keep;
mod label;
mod leiden;
pub(crate) mod matrix;
mod place;
pub(crate) mod shared;
mod space;
pub(crate) mod stop;
#[cfg(test)]
mod tests;

use std::{hash::Hash, ops::ControlFlow};

use kernel::Lang;

pub use edits::{Anchor, EditOutcome, ThemeEdit};
pub use place::Placer;

pub use shared::WholeTexts;

use crate::{Analyser, Source, pack::Pack};

/// A text to find themes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ThemeText<'a, Id> {
    /// Which one.
    pub id: Id,
    /// As written.
    pub text: &'a str,
    /// Its language.
    pub lang: Lang,
}

/// The number of a theme, kept from one result to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ThemeId(pub u32);

/// A theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme<Id> {
    /// Its number.
    pub id: ThemeId,
    /// What a person has called it.
    pub name: Option<String>,
    /// Words that tell what it is about, most telling first, as people wrote them; in the language of most
    /// of its texts.
    pub label: Vec<String>,
    /// A name for it in Finnish, Swedish and English, where a pack knows one: a suggestion.
    pub suggested: Option<[String; 3]>,
    /// Its texts, the most central first.
    pub texts: Vec<Id>,
    /// The language of its texts, none where they are mixed.
    pub lang: Option<Lang>,
    /// What a big theme falls into; some of its texts may be in no part.
    pub parts: Vec<SubTheme<Id>>,
}

/// A part of a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubTheme<Id> {
    /// What sets it apart from the rest of the theme.
    pub label: Vec<String>,
    /// Its texts, the most central first.
    pub texts: Vec<Id>,
}

/// All themes of a set of texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeMap<Id> {
    /// Themes, the one with the most texts first.
    pub themes: Vec<Theme<Id>>,
    /// Texts that fit none.
    pub other: Vec<Id>,
    /// What the words' keys came from; the poorer where languages differ.
    pub source: Source,
    /// The first number that no theme has had.
    pub next: u32,
    /// What became of each edit, in their order.
    pub edits: Vec<EditOutcome>,
}

impl<Id: Copy> ThemeMap<Id> {
    /// A theme as an edit names it: its number and its most central texts.
    pub fn anchor(&self, theme: ThemeId) -> Option<Anchor<Id>> {
        let found = self.themes.iter().find(|t| t.id == theme)?;
        Some(Anchor { theme, texts: found.texts.iter().take(25).copied().collect() })
    }
}

/// What the maker of the themes may wish.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ThemeWish {
    /// 0.5 = fewer and broader, 1 = as they come, 2 = more and narrower.
    pub fineness: f32,
    /// So many themes, where so many can be told apart; none = as many as there are.
    pub count: Option<usize>,
    /// Same seed, same themes.
    pub seed: u64,
}

impl Default for ThemeWish {
    fn default() -> Self {
        Self { fineness: 1.0, count: None, seed: 1 }
    }
}

/// Finds themes.
#[derive(Clone, Copy)]
pub struct ThemeFinder<'a> {
    /// Turns texts into words.
    pub analyser: &'a dyn Analyser,
    /// A word space that the languages share, where there is one.
    pub pack: Option<&'a Pack>,
    /// A model in its place, where there is one: themes join across languages by it, and there are no suggested
    /// names.
    pub model: Option<&'a dyn WholeTexts>,
}

impl ThemeFinder<'_> {
    /// The themes of all these texts, and what places later ones. `before` is the result whose numbers shall
    /// live on. `progress` is told a share between 0 and 1 now and then; where it breaks off, there is no
    /// result.
    pub fn find<Id: Copy + Ord + Hash>(
        &self,
        texts: &[ThemeText<'_, Id>],
        wish: &ThemeWish,
        edits: &[ThemeEdit<Id>],
        before: Option<&ThemeMap<Id>>,
        progress: &mut dyn FnMut(f32) -> ControlFlow<()>,
    ) -> Option<(ThemeMap<Id>, Placer)> {
        find::run(self, texts, wish, edits, before, progress)
    }
}

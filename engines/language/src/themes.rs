// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the ideas are about: the interface behind which themes will be found.
//!
//! There is no implementation yet. The one to come must
//! - need neither a dictionary nor a model, and get better with them: words that occur together in this
//!   brainstorm tell what belongs together (PPMI word vectors), the number of themes comes out by itself
//!   (Leiden over the nearest neighbours), and the maker may ask for fewer or more;
//! - give the same themes for the same texts and seed, on every machine;
//! - put what fits nowhere under "other" instead of forcing it, and join themes that are too small to show;
//! - keep ids when ideas are added: a theme of the new result that shares most texts with one of the old is
//!   that one, so that an editor's name for it stays;
//! - label each theme with three to five words in the form people wrote them, whole compounds before their
//!   parts, as a suggestion that an editor may change, and show its most central texts;
//! - work per language, and say so, until there is a word space that the languages share;
//! - run outside a request, tell how far it is, and stop when asked.
//!
//! The bars it has to reach: NMI .75 and ARI .66 on the Finnish comments of a candidate survey without being
//! told the number of themes; 200,000 texts in 30 seconds and 0.6 GB on one core.

use std::ops::ControlFlow;

use kernel::Lang;

use crate::Source;

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
#[derive(Debug, Clone, PartialEq)]
pub struct Theme<Id> {
    /// Its number.
    pub id: ThemeId,
    /// Words that tell what it is about, most telling first, as people wrote them.
    pub label: Vec<String>,
    /// Its texts, the most central first.
    pub texts: Vec<Id>,
    /// The language of its texts, none where they are mixed.
    pub lang: Option<Lang>,
}

/// All themes of a set of texts.
#[derive(Debug, Clone, PartialEq)]
pub struct ThemeMap<Id> {
    /// Themes, the one with the most texts first.
    pub themes: Vec<Theme<Id>>,
    /// Texts that fit none.
    pub other: Vec<Id>,
    /// What the words' keys came from.
    pub source: Source,
}

/// What the maker of the themes may wish.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ThemeWish {
    /// 0.5 = fewer and broader, 1 = as they come, 2 = more and narrower.
    pub fineness: f32,
    /// Same seed, same themes.
    pub seed: u64,
}

impl Default for ThemeWish {
    fn default() -> Self {
        Self { fineness: 1.0, seed: 1 }
    }
}

/// Finds themes.
pub trait Themes<Id>: Send + Sync {
    /// The themes of all these texts. `before` is the result whose ids shall live on. `progress` is told a
    /// share between 0 and 1 now and then; where it breaks off, there is no result.
    fn find(
        &self,
        texts: &[ThemeText<'_, Id>],
        wish: ThemeWish,
        before: Option<&ThemeMap<Id>>,
        progress: &mut dyn FnMut(f32) -> ControlFlow<()>,
    ) -> Option<ThemeMap<Id>>;

    /// The theme of one new text in a map that stays as it is; none = other.
    fn place(&self, map: &ThemeMap<Id>, text: &ThemeText<'_, Id>) -> Option<ThemeId>;
}

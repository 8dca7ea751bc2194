// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! One more text into themes that stay as they are.

use kernel::Lang;

use super::{
    ThemeFinder, ThemeId,
    corpus::Corpus,
    find, group,
    matrix::{Matrix, add, unit},
    shared, space,
};

/// What is known of one language's words.
#[derive(Debug, Clone)]
pub(crate) struct Spoken {
    pub(crate) lang: Lang,
    pub(crate) corpus: Corpus,
    pub(crate) words: Matrix,
    /// Where its directions begin.
    pub(crate) offset: usize,
    /// What all its texts share in the pack.
    pub(crate) mean: Vec<f32>,
}

/// Places new texts in a result without changing it.
#[derive(Debug, Clone)]
pub struct Placer {
    pub(crate) spoken: Vec<Spoken>,
    pub(crate) centres: Matrix,
    pub(crate) ids: Vec<ThemeId>,
    pub(crate) weight: f32,
    /// The direction of which half is taken away from the pack's part.
    pub(crate) strongest: Vec<f32>,
}

impl Placer {
    /// The theme of a text; none where it fits none. The finder must be the one that found the themes.
    pub fn place(&self, finder: &ThemeFinder<'_>, text: &str, lang: Lang) -> Option<ThemeId> {
        let spoken = self.spoken.iter().find(|s| s.lang == lang)?;
        let known = spoken.corpus.known(text, lang, finder.analyser);
        let own = space::text(&spoken.corpus, &spoken.words, &known);
        let mut place = vec![0.0; self.centres.width];
        place[spoken.offset..spoken.offset + own.len()].copy_from_slice(&own);
        let space = find::space_of(finder);
        if let Some(mut shared) = space.and_then(|space| space.place(text, lang, finder.analyser)) {
            shared::take_away(&mut shared, &spoken.mean, &self.strongest);
            let start = self.centres.width - shared.len();
            add(&mut place[start..], &shared, self.weight);
        }
        unit(&mut place)
            .then(|| group::nearest(&self.centres, &place))
            .flatten()
            .map(|n| self.ids[n.0 as usize])
    }
}

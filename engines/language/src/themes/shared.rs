// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Where texts lie in a space that the languages share (a pack's or a model's), without what all of them have
//! in common.

use kernel::Lang;

use super::{
    corpus,
    matrix::{Matrix, add, dot, unit},
    place::Spoken,
    space,
};
use crate::{Analyser, pack::Keyed};

/// What a verb, an adjective or an adverb counts against a noun: a pack is made of titles, which are nouns, and
/// verbs are said of every subject.
const NOT_A_NOUN: f32 = 0.4;
/// What is left of the direction in which the texts differ most: it is as much the kind of speech as the subject.
const LEFT: f32 = 0.5;
/// So many texts are needed for what they have in common to be taken from them, not from the pack's makers.
const ENOUGH: usize = 20;
/// So many texts show the direction in which all differ most.
const LOOKED_AT: usize = 20_000;
/// Rounds in which it is found.
const ROUNDS: usize = 40;

/// Something that knows where a whole text lies, whatever its language.
pub trait WholeTexts: Send + Sync {
    /// In how many directions texts can differ.
    fn width(&self) -> usize;

    /// Where a text lies, of length one; none where nothing of it is known.
    fn place(&self, text: &str) -> Option<Vec<f32>>;
}

/// The space of a run.
pub(crate) enum Space<'a> {
    /// A pack, by words.
    Pack(Keyed<'a>),
    /// A model, by whole texts.
    Model(&'a dyn WholeTexts),
}

impl<'a> Space<'a> {
    pub(crate) fn width(&self) -> usize {
        match self {
            Self::Pack(keyed) => keyed.pack.width(),
            Self::Model(model) => model.width(),
        }
    }

    /// The pack, which has names for themes.
    pub(crate) const fn pack(&self) -> Option<&Keyed<'a>> {
        match self {
            Self::Pack(keyed) => Some(keyed),
            Self::Model(_) => None,
        }
    }

    /// Where a text lies that is not among those of the run.
    pub(crate) fn place(&self, text: &str, lang: Lang, analyser: &dyn Analyser) -> Option<Vec<f32>> {
        match self {
            Self::Model(model) => model.place(text),
            Self::Pack(keyed) => {
                let words = corpus::telling_words(text, lang, analyser);
                keyed.place(words.iter().map(|(key, telling)| (&**key, counts(*telling))), lang)
            }
        }
    }

    fn place_read(&self, text: &str, own: &Spoken, nth: u32) -> Option<Vec<f32>> {
        match self {
            Self::Model(model) => model.place(text),
            Self::Pack(keyed) => {
                let term = |t: &u32| &own.corpus.terms[*t as usize];
                let known = own.corpus.text(nth as usize).iter().map(|(t, _)| term(t));
                let words = known.map(|t| (t.key.as_str(), counts(t.telling)));
                let rare = own.corpus.rare(nth as usize).map(|(key, telling)| (key, counts(telling)));
                keyed.place(words.chain(rare), own.lang)
            }
        }
    }

    /// The mean of a language as the makers of the space measured it.
    fn mean(&self, lang: Lang) -> Vec<f32> {
        match self {
            Self::Pack(keyed) => keyed.mean(lang),
            Self::Model(model) => vec![0.0; model.width()],
        }
    }
}

/// What a word counts in the pack.
const fn counts(telling: bool) -> f32 {
    if telling { 1.0 } else { NOT_A_NOUN }
}

/// The places of all texts, into `places`; the mean of each language stays with it. Gives the direction of
/// which half is taken away; empty where the texts are too few to show one.
pub(crate) fn lay<'t>(
    space: &Space<'_>,
    text: impl Fn(usize) -> &'t str,
    spoken: &mut [Spoken],
    at: &[(usize, u32)],
    places: &mut Matrix,
) -> Vec<f32> {
    let mut means: Vec<(Vec<f32>, usize)> = vec![(vec![0.0; places.width], 0); spoken.len()];
    for (n, (s, k)) in at.iter().enumerate() {
        if let Some(place) = space.place_read(text(n), &spoken[*s], *k) {
            places.row_mut(n).copy_from_slice(&place);
            add(&mut means[*s].0, &place, 1.0);
            means[*s].1 += 1;
        }
    }
    let laid: usize = means.iter().map(|m| m.1).sum();
    for (own, (mut mean, count)) in spoken.iter_mut().zip(means) {
        mean.iter_mut().for_each(|x| *x /= count.max(1) as f32);
        own.mean = if count >= ENOUGH { mean } else { space.mean(own.lang) };
    }
    for (n, (s, _)) in at.iter().enumerate() {
        take_away(places.row_mut(n), &spoken[*s].mean, &[]);
    }
    let strongest = if laid >= ENOUGH { strongest(places) } else { Vec::new() };
    for n in 0..places.rows() {
        damp(places.row_mut(n), &strongest);
    }
    strongest
}

/// Takes from a place what the texts of its language have in common and half of the strongest direction.
pub(crate) fn take_away(place: &mut [f32], mean: &[f32], strongest: &[f32]) {
    if space::somewhere(place) {
        add(place, mean, -1.0);
        unit(place);
        damp(place, strongest);
    }
}

fn damp(place: &mut [f32], strongest: &[f32]) {
    if space::somewhere(place) && !strongest.is_empty() {
        let share = dot(place, strongest);
        add(place, strongest, share * (LEFT - 1.0));
        unit(place);
    }
}

/// The direction in which the places differ most, by multiplying until it stands out.
fn strongest(places: &Matrix) -> Vec<f32> {
    let step = places.rows().div_ceil(LOOKED_AT).max(1);
    // Any direction will do to begin with but one that no text has a part in.
    let mut way: Vec<f32> = (0..places.width).map(|i| 1.0 / (i + 1) as f32).collect();
    for _ in 0..ROUNDS {
        let mut sum = vec![0.0; places.width];
        for n in (0..places.rows()).step_by(step) {
            let row = places.row(n);
            add(&mut sum, row, dot(row, &way));
        }
        if !unit(&mut sum) {
            return Vec::new();
        }
        way = sum;
    }
    way
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_the_direction_in_which_texts_differ_most_is_taken_away() {
        let mut places = Matrix::zero(40, 3);
        for n in 0..40u8 {
            let side = if n % 2 == 0 { 0.9 } else { -0.9 };
            places.row_mut(usize::from(n)).copy_from_slice(&[side, 0.3 * f32::from(n % 3), 0.1]);
            unit(places.row_mut(usize::from(n)));
        }
        let way = strongest(&places);
        assert!(way[0].abs() > 0.99, "{way:?}");
        let (before, mut after) = (places.row(1).to_vec(), places.row(1).to_vec());
        damp(&mut after, &way);
        assert!(after[0].abs() < before[0].abs() && after[1] > before[1], "{before:?} {after:?}");
        assert!((dot(&after, &after) - 1.0).abs() < 1e-5);
    }

    #[test]
    fn what_is_nowhere_stays_nowhere() {
        let mut nowhere = [0.0; 3];
        take_away(&mut nowhere, &[0.5, 0.5, 0.0], &[1.0, 0.0, 0.0]);
        assert_eq!(nowhere, [0.0; 3]);
        assert!(strongest(&Matrix::zero(5, 3)).is_empty());
    }
}

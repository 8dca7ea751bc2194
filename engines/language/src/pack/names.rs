// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Concepts with a name in each language: what a theme may be called, as a suggestion.

use std::collections::HashMap;

use kernel::Lang;

use super::Keyed;
use crate::{
    analyse::{Analyser, words},
    themes::matrix::{Matrix, add, dot, unit},
};

/// How much it counts that a theme's texts hold the words of a name, against the nearness of its place.
const HELD: f32 = 2.0;

/// `concept<TAB>fi<TAB>sv<TAB>en` with a header line.
pub(super) fn read(text: &str) -> Vec<[String; 3]> {
    text.lines()
        .skip(1)
        .filter_map(|line| {
            let mut bits = line.split('\t').skip(1).map(str::trim);
            let names = [bits.next()?, bits.next()?, bits.next()?];
            names.iter().all(|n| !n.is_empty()).then(|| names.map(str::to_owned))
        })
        .collect()
}

/// The concepts with their places: made once for a run.
pub(crate) struct Names<'a> {
    names: &'a [[String; 3]],
    keys: Vec<[Vec<String>; 3]>,
    places: Matrix,
}

impl<'a> Names<'a> {
    /// None where the pack names nothing.
    pub(crate) fn new(keyed: &Keyed<'a>, analyser: &dyn Analyser) -> Option<Self> {
        let names: &'a [[String; 3]] = &keyed.pack.names;
        if names.is_empty() {
            return None;
        }
        let mut places = Matrix::zero(names.len(), keyed.pack.width);
        let mut keys = Vec::with_capacity(names.len());
        for (n, labels) in names.iter().enumerate() {
            let own = Lang::ALL.map(|lang| {
                let label = &labels[lang as usize];
                words(label).map(|w| analyser.word(&label[w], lang).key.to_string()).collect::<Vec<_>>()
            });
            for lang in Lang::ALL {
                let found = keyed.place(own[lang as usize].iter().map(|key| (key.as_str(), 1.0)), lang);
                if let Some(mut place) = found {
                    add(&mut place, &keyed.mean(lang), -1.0);
                    unit(&mut place);
                    add(places.row_mut(n), &place, 1.0);
                }
            }
            unit(places.row_mut(n));
            keys.push(own);
        }
        Some(Self { names, keys, places })
    }

    /// The name that suits a centre best; `shares` says for each language which part of the theme's texts
    /// holds a word.
    pub(crate) fn best(&self, centre: &[f32], shares: &[HashMap<&str, f32>; 3]) -> Option<[String; 3]> {
        let held = |n: usize| {
            let one = |lang: Lang| {
                let keys = &self.keys[n][lang as usize];
                let share = |k: &String| shares[lang as usize].get(k.as_str()).copied().unwrap_or(0.0);
                if keys.is_empty() { 0.0 } else { keys.iter().map(share).fold(1.0, f32::min) }
            };
            Lang::ALL.into_iter().map(one).fold(0.0, f32::max)
        };
        let score = |n: usize| dot(self.places.row(n), centre) + HELD * held(n);
        let best = (0..self.names.len()).max_by(|a, b| score(*a).total_cmp(&score(*b)).then(b.cmp(a)))?;
        Some(self.names[best].clone())
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The ideas to draw from: one weighted draw for each question and each set of languages that somebody
//! may read, so that a draw is exact and costs O(log n) whatever a person reads.

use std::collections::HashMap;

use kernel::Lang;
use opinion::{
    Count, Router,
    routing::{DRAWN, fairness},
};

use super::Counts;
use crate::domain::QuestionId;

/// A set of our languages, one bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Reads(u8);

impl Reads {
    pub(super) const ALL: Self = Self(7);

    pub(super) fn of(langs: &[Lang]) -> Self {
        Self(langs.iter().fold(0, |set, lang| set | bit(*lang)))
    }

    const fn has(self, lang: Lang) -> bool {
        self.0 & bit(lang) != 0
    }
}

const fn bit(lang: Lang) -> u8 {
    match lang {
        Lang::Fi => 1,
        Lang::Sv => 2,
        Lang::En => 4,
    }
}

/// All draws of a brainstorm.
#[derive(Debug, Default)]
pub(super) struct Decks {
    /// By question: the seven sets of languages.
    routers: HashMap<QuestionId, [Router; 7]>,
    /// Where each visible idea is: question and language by place.
    members: HashMap<u32, (QuestionId, Lang)>,
    sizes: HashMap<(QuestionId, Lang), usize>,
}

impl Decks {
    /// Sets the weight of a visible idea from its counts; puts it in where it is new.
    pub(super) fn put(&mut self, place: u32, at: (QuestionId, Lang), counts: Counts) {
        if self.members.insert(place, at).is_none() {
            *self.sizes.entry(at).or_default() += 1;
        }
        self.set(place, at, weight(counts));
    }

    /// Sets the weight of an idea anew, where it is visible.
    pub(super) fn weigh(&mut self, place: u32, counts: Counts) {
        if let Some(at) = self.members.get(&place).copied() {
            self.set(place, at, weight(counts));
        }
    }

    /// Takes an idea out.
    pub(super) fn remove(&mut self, place: u32) {
        if let Some(at) = self.members.remove(&place) {
            if let Some(size) = self.sizes.get_mut(&at) {
                *size = size.saturating_sub(1);
            }
            self.set(place, at, 0.0);
        }
    }

    fn set(&mut self, place: u32, (question, lang): (QuestionId, Lang), weight: f64) {
        let routers = self.routers.entry(question).or_default();
        for (set, router) in (1..).zip(routers.iter_mut()) {
            if Reads(set).has(lang) {
                router.set_weight(place as usize, weight);
            }
        }
    }

    /// Whether the idea at a place can be drawn for this question and these languages.
    pub(super) fn offers(&self, place: u32, question: QuestionId, reads: Reads) -> bool {
        self.members.get(&place).is_some_and(|(q, lang)| *q == question && reads.has(*lang))
    }

    /// How many ideas there are for a question in these languages.
    pub(super) fn size(&self, question: QuestionId, reads: Reads) -> usize {
        let of = |lang: &Lang| self.sizes.get(&(question, *lang)).copied().unwrap_or(0);
        Lang::ALL.iter().filter(|l| reads.has(**l)).map(of).sum()
    }

    /// Draws some among what is not `seen`, in proportion to the weights, and takes the one that `tells` most.
    pub(super) fn draw(
        &self,
        question: QuestionId,
        reads: Reads,
        random: impl FnMut() -> u64,
        seen: impl Fn(u32) -> bool,
        tells: Option<impl Fn(usize) -> f64>,
    ) -> Option<u32> {
        let router = self.routers.get(&question)?.get(usize::from(reads.0).checked_sub(1)?)?;
        let seen = |place: usize| u32::try_from(place).is_ok_and(&seen);
        let place = match tells {
            Some(tells) => router.draw_best(DRAWN, random, seen, tells),
            None => router.draw(random, seen),
        };
        place.and_then(|place| u32::try_from(place).ok())
    }
}

/// The share of an idea in the draw: the fewer have been asked, the more. Never 0: every visible idea can be
/// drawn.
fn weight(counts: Counts) -> f64 {
    fairness(Count { agrees: counts.agree, disagrees: counts.disagree, seen: counts.seen })
}

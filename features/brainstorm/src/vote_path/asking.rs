// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Which idea to ask somebody about: of some drawn fairly, the one whose answer is expected to tell most.
//!
//! What an answer tells is judged by a model of the ratings ([`opinion::routing::Guide`]). Each node fits it
//! to its own matrix, beside the work and never in its way, when ratings have grown by a tenth; in between
//! the model notes what it hears, so that an idea that has been asked about tells less. Until there is a
//! model, the draw is only fair.

use std::{sync::Arc, time::Duration};

use opinion::{
    Opinion, VotesBuilder,
    routing::{Guide, Person},
};

use super::Room;

/// Ratings before a model is worth its while.
const LEAST: usize = 100;
/// Ratings that make a new fit worth it, at least; else [`GROWTH`] of those there are.
const MORE: usize = 50;
/// A tenth.
const GROWTH: usize = 10;
/// A fit may take this part of one processor's time in the long run: one tenth.
const SHARE: u32 = 10;

/// So many ratings tell well enough where somebody stands; more would cost every vote time.
pub(super) const ENOUGH: usize = 32;

/// An agreement, a disagreement or a skip: who (a row), about which idea (its place), what.
pub(super) type Said = (u32, u32, Opinion);

/// How one voter stands to the ideas at these places: the place times four and the opinion.
pub(super) const fn slot(place: u32, opinion: Opinion) -> u32 {
    place << 2 | opinion as u32
}

/// The model of a room.
#[derive(Default)]
pub(super) struct Asking {
    guide: Option<Guide>,
    /// To how many ratings it was fitted.
    fitted: usize,
}

impl Asking {
    /// Whether so many ratings are worth a new fit.
    pub(super) fn is_due(&self, ratings: usize) -> bool {
        ratings >= LEAST && ratings.abs_diff(self.fitted) >= MORE.max(self.fitted / GROWTH)
    }

    /// What is known of somebody with these ratings; nothing without a model.
    pub(super) fn know(&self, slots: &[u32]) -> Option<Person> {
        Some(self.guide.as_ref()?.know(slots))
    }

    /// How much the answer of this person about an idea is expected to tell.
    pub(super) fn tells(&self, place: usize, person: &Person) -> f64 {
        self.guide.as_ref().map_or(0.0, |guide| guide.tells(place, person))
    }

    /// Takes note of an answer by somebody with these ratings before it.
    pub(super) fn heard(&mut self, place: u32, before: impl FnOnce() -> Vec<u32>) {
        if let Some(guide) = &mut self.guide {
            let person = guide.know(&before());
            // An idea may be rated on another node before this one has heard of it.
            guide.grow(place as usize + 1);
            guide.heard(place as usize, &person);
        }
    }

    /// Makes room for so many ideas.
    pub(super) fn grow(&mut self, ideas: usize) {
        if let Some(guide) = &mut self.guide {
            guide.grow(ideas);
        }
    }

    fn take(&mut self, mut guide: Guide, ideas: usize, ratings: usize) {
        // Ideas may have come while it was fitted.
        guide.grow(ideas);
        self.guide = Some(guide);
        self.fitted = ratings;
    }
}

/// Fits a room's model anew, where that is worth it; how long to rest before the next. Reads and writes the
/// room only for a moment.
pub(crate) async fn refit(room: Arc<Room>) -> Duration {
    let (said, ideas, ratings) = {
        let inner = room.read();
        let ratings = inner.matrix.ratings();
        if !inner.asking.is_due(ratings) {
            return Duration::ZERO;
        }
        (inner.matrix.said(), inner.matrix.ideas(), ratings)
    };
    let began = std::time::Instant::now();
    match tokio::task::spawn_blocking(move || fit(&said, ideas)).await {
        Ok(guide) => {
            let mut inner = room.write();
            let ideas = inner.matrix.ideas();
            inner.asking.take(guide, ideas, ratings);
        }
        Err(error) => {
            tracing::error!(%error, brainstorm = %room.id, "the model of what to ask next could not be made");
            // Not again before there is more: the draw stays fair meanwhile.
            room.write().asking.fitted = ratings;
        }
    }
    began.elapsed() * SHARE
}

/// The model of these ratings about so many ideas. On one thread: others are voting.
fn fit(said: &[Said], ideas: usize) -> Guide {
    let mut votes = VotesBuilder::new();
    for &(row, place, opinion) in said {
        votes.vote(i64::from(row), i64::from(place), opinion, false, None);
    }
    Guide::new(&votes.build(), ideas, Some(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two camps that part over ideas 0 to 7 and agree on 8 to 11.
    fn parted(people: u32) -> Vec<Said> {
        let vote = |person: u32, idea: u32| {
            let yes = idea >= 8 || person.is_multiple_of(2) == idea.is_multiple_of(2);
            (person, idea, if yes { Opinion::Agree } else { Opinion::Disagree })
        };
        (0..people).flat_map(|p| (0..12).filter(move |i| (p + i) % 5 != 0).map(move |i| vote(p, i))).collect()
    }

    fn asking(said: &[Said], ideas: usize) -> Asking {
        let mut asking = Asking::default();
        asking.take(fit(said, ideas), ideas, said.len());
        asking
    }

    #[test]
    fn a_model_is_made_from_a_hundred_ratings_and_anew_when_they_have_grown_by_a_tenth() {
        let mut asking = Asking::default();
        assert!(!asking.is_due(99));
        assert!(asking.is_due(100));
        asking.fitted = 100;
        assert_eq!([149, 150].map(|n| asking.is_due(n)), [false, true]);
        asking.fitted = 10_000;
        assert_eq!([10_999, 11_000, 9_000].map(|n| asking.is_due(n)), [false, true, true]);
    }

    #[test]
    fn whoever_has_told_much_is_expected_to_tell_less() {
        let asking = asking(&parted(60), 12);
        let newcomer = asking.know(&[]).unwrap();
        let ballot: Vec<u32> =
            (0..7).map(|i| slot(i, if i % 2 == 0 { Opinion::Agree } else { Opinion::Disagree })).collect();
        let known = asking.know(&ballot).unwrap();
        assert!(asking.tells(7, &known) < asking.tells(7, &newcomer));
    }

    #[test]
    fn a_new_idea_tells_much_and_less_with_every_answer() {
        let mut asking = asking(&parted(60), 12);
        asking.grow(13);
        let newcomer = asking.know(&[]).unwrap();
        let before = asking.tells(12, &newcomer);
        assert!(before > asking.tells(8, &newcomer));
        for _ in 0..40 {
            asking.heard(12, || vec![slot(0, Opinion::Agree)]);
        }
        assert!(asking.tells(12, &newcomer) < before / 2.0);
        // Nor is one a surprise that this node has not heard of.
        asking.heard(20, Vec::new);
        assert!(asking.tells(20, &newcomer) > 0.0);
    }

    #[test]
    fn ratings_that_say_nothing_make_a_model_too() {
        let alike: Vec<Said> = (0..200).map(|p| (p, 0, Opinion::Agree)).collect();
        let skipped: Vec<Said> = (0..200).map(|p| (p, p % 3, Opinion::Pass)).collect();
        for (said, ideas) in [(alike, 1), (skipped, 3), (Vec::new(), 2)] {
            let asking = asking(&said, ideas);
            let person = asking.know(&[slot(0, Opinion::Disagree)]).unwrap();
            assert!((0..ideas).all(|i| asking.tells(i, &person).is_finite()));
        }
    }
}

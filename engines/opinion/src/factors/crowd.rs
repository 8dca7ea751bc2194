// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! People among whom camps are looked for: what the votes say of where each is.

use super::forms::{Ready, Weighed, length};
use super::mixture::Camps;
use super::model::Evidence;
use super::small::Square;
use crate::lanes::{LANES, Quad};

/// What the votes say of a person's position, the intercept integrated out.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seen<const R: usize> {
    pub(crate) precision: Square<R>,
    pub(crate) pull: [f64; R],
}

/// Integrates the intercept (variance `tau`) out; D is R and one.
pub(crate) fn without_intercept<const D: usize, const R: usize>(e: &Evidence<D>, tau: f64) -> Seen<R> {
    let own = e.precision[0][0] + 1.0 / tau;
    let mut seen = Seen { precision: [[0.0; R]; R], pull: [0.0; R] };
    for i in 0..R {
        let along = e.precision[i + 1][0] / own;
        seen.pull[i] = e.pull[i + 1] - along * e.pull[0];
        for j in 0..=i {
            let value = e.precision[i + 1][j + 1] - along * e.precision[j + 1][0];
            seen.precision[i][j] = value;
            seen.precision[j][i] = value;
        }
    }
    seen
}

/// People, four side by side: of four after four the pulls, then the lower triangles of the precisions, then zeros. Nothing
/// is known of those who fill up the last four.
#[derive(Clone, Debug)]
pub(crate) struct Crowd<const R: usize> {
    people: Vec<Seen<R>>,
    quads: Vec<Quad>,
}

impl<const R: usize> Crowd<R> {
    pub(crate) fn new(people: Vec<Seen<R>>) -> Self {
        let mut quads = vec![Quad::default(); people.len().div_ceil(LANES) * length(R)];
        for (four, to) in people.chunks(LANES).zip(quads.chunks_exact_mut(length(R))) {
            side_by_side(four, to);
        }
        Self { people, quads }
    }

    pub(crate) fn people(&self) -> &[Seen<R>] {
        &self.people
    }

    pub(super) fn quads(&self) -> &[Quad] {
        &self.quads
    }

    pub(crate) const fn len(&self) -> usize {
        self.people.len()
    }

    /// Tells of everybody, in order: log likelihood and each camp's chance.
    pub(crate) fn weigh(&self, camps: &Camps<R>, mut tell: impl FnMut(f64, &[f64])) {
        let ready = Ready::new(camps);
        let mut told = Weighed::default();
        for (at, four) in self.quads.chunks_exact(length(R)).enumerate() {
            ready.weigh_quads(four, &mut told);
            for lane in 0..LANES.min(self.people.len() - at * LANES) {
                tell(told.likelihood[lane], told.of(lane));
            }
        }
    }
}

/// Up to four people side by side: the pulls, then the lower triangles of the precisions.
pub(super) fn side_by_side<const R: usize>(people: &[Seen<R>], to: &mut [Quad]) {
    for (lane, person) in people.iter().enumerate().take(LANES) {
        let triangle = (0..R).flat_map(|i| &person.precision[i][..=i]);
        for (quad, x) in to.iter_mut().zip(person.pull.iter().chain(triangle)) {
            quad.0[lane] = *x;
        }
    }
}

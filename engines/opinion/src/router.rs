// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What to ask next: a draw in proportion to weights, among what a participant has not seen.
//!
//! A binary tree of sums answers a draw and takes a change of weight in O(log n). Each sum is always made from its two
//! parts, so there is no drift: after any history of changes the tree is that of the weights as they are.

/// Weighted draw of places 0..n.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Router {
    len: usize,
    /// Leaves start here; a power of two.
    leaves: usize,
    /// Node 1 is the root, node i has the children 2i and 2i+1.
    sums: Vec<f64>,
}

/// Draws that may hit something seen before the unseen are listed instead.
const TRIES: usize = 16;

impl Router {
    /// A router over these weights. Weights that are not positive numbers count as 0: never drawn.
    #[must_use]
    pub fn new(weights: &[f64]) -> Self {
        let leaves = weights.len().next_power_of_two();
        let mut sums = vec![0.0; 2 * leaves];
        for (leaf, &weight) in sums[leaves..].iter_mut().zip(weights) {
            *leaf = sound(weight);
        }
        for node in (1..leaves).rev() {
            sums[node] = sums[2 * node] + sums[2 * node + 1];
        }
        Self { len: weights.len(), leaves, sums }
    }

    /// How many places.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Nothing to choose from?
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The weight of a place; 0 beyond the end.
    #[must_use]
    pub fn weight(&self, place: usize) -> f64 {
        if place < self.len { self.sums[self.leaves + place] } else { 0.0 }
    }

    /// Sum of all weights.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.sums.get(1).copied().unwrap_or(0.0)
    }

    /// Changes a weight; a place beyond the end makes the router longer, with weight 0 between.
    pub fn set_weight(&mut self, place: usize, weight: f64) {
        if place >= self.leaves || self.sums.is_empty() {
            let mut weights: Vec<f64> = (0..self.len).map(|at| self.weight(at)).collect();
            weights.resize(place + 1, 0.0);
            *self = Self::new(&weights);
        }
        self.len = self.len.max(place + 1);
        let mut node = self.leaves + place;
        self.sums[node] = sound(weight);
        while node > 1 {
            node /= 2;
            self.sums[node] = self.sums[2 * node] + self.sums[2 * node + 1];
        }
    }

    /// Draws an unseen place with probability proportional to its weight among the unseen; `None` when nothing with a
    /// weight is left. `random` gives 64 even random bits.
    pub fn draw(&self, mut random: impl FnMut() -> u64, seen: impl Fn(usize) -> bool) -> Option<usize> {
        if self.total() <= 0.0 {
            return None;
        }
        // A draw among all, kept only if unseen, has the wanted distribution among the unseen ...
        for _ in 0..TRIES {
            let place = self.find(unit(random()) * self.total());
            if self.weight(place) > 0.0 && !seen(place) {
                return Some(place);
            }
        }
        // ... and so has a draw from the list of the unseen, which always ends.
        let unseen: Vec<usize> =
            (0..self.len).filter(|&place| self.weight(place) > 0.0 && !seen(place)).collect();
        let total: f64 = unseen.iter().map(|&place| self.weight(place)).sum();
        let mut left = unit(random()) * total;
        for &place in &unseen {
            left -= self.weight(place);
            if left < 0.0 {
                return Some(place);
            }
        }
        unseen.last().copied()
    }

    /// Of `draws` unseen places drawn in proportion to their weights (the same one may come again), the one that tells
    /// most; where several tell alike, the first drawn. So everybody is asked what tells most of them, and still every
    /// place has its share; the cost stays O(log n).
    pub fn draw_best(
        &self,
        draws: usize,
        mut random: impl FnMut() -> u64,
        seen: impl Fn(usize) -> bool,
        tells: impl Fn(usize) -> f64,
    ) -> Option<usize> {
        let mut best: Option<(usize, f64)> = None;
        for _ in 0..draws.max(1) {
            let place = self.draw(&mut random, &seen)?;
            let tells = tells(place);
            if best.is_none_or(|b| tells > b.1) {
                best = Some((place, tells));
            }
        }
        best.map(|b| b.0)
    }

    fn find(&self, mut left: f64) -> usize {
        let mut node = 1;
        while node < self.leaves {
            node *= 2;
            // Never into an empty branch, even where rounding has used up the sum.
            if left >= self.sums[node] && self.sums[node + 1] > 0.0 {
                left -= self.sums[node];
                node += 1;
            }
        }
        node - self.leaves
    }
}

fn sound(weight: f64) -> f64 {
    if weight.is_finite() && weight > 0.0 { weight } else { 0.0 }
}

/// 53 random bits as a number in [0, 1).
fn unit(bits: u64) -> f64 {
    (bits >> 11) as f64 / (1_u64 << 53) as f64
}

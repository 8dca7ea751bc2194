// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What a reader with a pencil could work out from a set of tables, exactly.
//!
//! Every table of people is a flow: cells run from their row to their column, row totals run into rows,
//! column totals out of columns, and at each node what comes in goes out. A published figure pins its
//! edge to an interval (an exact one to a point). A hidden count can be worked out if and only if no cycle
//! of still-free edges runs through it: then, and only then, is there no other table of whole numbers
//! with the same published figures. That is one walk through a graph, so nothing is estimated here.

/// A number of persons, and what the public may know of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Edge {
    pub(super) from: usize,
    pub(super) to: usize,
    /// The truth.
    pub(super) value: i64,
    /// The least the published figure allows.
    pub(super) low: i64,
    /// The most the published figure allows.
    pub(super) high: i64,
}

/// "Any number": more than there are people.
pub(super) const ANY: i64 = i64::MAX / 4;

/// How far from the truth a bound still matters: counts this uncertain are nobody's.
const FAR: i64 = 12;

impl Edge {
    fn free_up(self) -> bool {
        self.value < self.high
    }
    fn free_down(self) -> bool {
        self.value > self.low
    }
    pub(super) fn exact(self) -> bool {
        self.low == self.high
    }
}

/// A system of tables.
#[derive(Debug, Clone, Default)]
pub(super) struct Net {
    pub(super) nodes: usize,
    pub(super) edges: Vec<Edge>,
}

impl Net {
    /// Whether the published figures leave only one possible value for this edge.
    pub(super) fn pinned(&self, edge: usize) -> bool {
        let Some(e) = self.edges.get(edge) else { return false };
        let up = e.free_up() && self.reaches(edge, e.to, e.from);
        let down = e.free_down() && self.reaches(edge, e.from, e.to);
        !(up || down)
    }

    /// The least and the most that this edge can be, looking no further than `FAR` from the truth.
    fn range(&self, edge: usize) -> (i64, i64) {
        let truth = self.edges.get(edge).map_or(0, |e| e.value);
        let walk = |up: bool| {
            let mut net = self.clone();
            for moved in 0..FAR {
                let Some(e) = net.edges.get(edge).copied() else { return moved };
                let (from, to) = if up { (e.to, e.from) } else { (e.from, e.to) };
                let open = if up { e.free_up() } else { e.free_down() };
                if !open || !net.push(edge, from, to) {
                    return moved;
                }
                if let Some(e) = net.edges.get_mut(edge) {
                    e.value += if up { 1 } else { -1 };
                }
            }
            ANY
        };
        (truth.saturating_sub(walk(false)).max(0), truth.saturating_add(walk(true)))
    }

    /// Moves one person from `start` to `goal` along free edges other than `without`.
    fn push(&mut self, without: usize, start: usize, goal: usize) -> bool {
        let Some(path) = self.path(without, start, goal) else { return false };
        for (at, forward) in path {
            if let Some(e) = self.edges.get_mut(at) {
                e.value += if forward { 1 } else { -1 };
            }
        }
        true
    }

    /// Whether one person more can be pushed from `start` to `goal` without using the edge `without`.
    fn reaches(&self, without: usize, start: usize, goal: usize) -> bool {
        self.path(without, start, goal).is_some()
    }

    /// The edges of a shortest free way, and whether each is walked forward.
    fn path(&self, without: usize, start: usize, goal: usize) -> Option<Vec<(usize, bool)>> {
        let mut came: Vec<Option<(usize, bool)>> = vec![None; self.nodes];
        let mut todo = std::collections::VecDeque::from([start]);
        while let Some(node) = todo.pop_front() {
            if node == goal {
                break;
            }
            for (i, e) in self.edges.iter().enumerate() {
                let (next, forward) = if i == without {
                    continue;
                } else if e.from == node && e.free_up() {
                    (e.to, true)
                } else if e.to == node && e.free_down() {
                    (e.from, false)
                } else {
                    continue;
                };
                if next != start && came.get(next).is_some_and(Option::is_none) {
                    if let Some(place) = came.get_mut(next) {
                        *place = Some((i, forward));
                    }
                    todo.push_back(next);
                }
            }
        }
        let mut way = Vec::new();
        let mut node = goal;
        while node != start {
            let (at, forward) = came.get(node).copied().flatten()?;
            way.push((at, forward));
            let e = self.edges.get(at)?;
            node = if forward { e.from } else { e.to };
        }
        Some(way)
    }

    /// Bundles of hidden counts whose sum any reader gets by subtracting what is shown beside them. A
    /// bundle that is all there is on its side of a node says no more than the total does.
    pub(super) fn remainders(&self) -> Vec<Vec<usize>> {
        let mut out = Vec::new();
        for node in 0..self.nodes {
            let side = |pick: fn(&Edge) -> usize| -> (Vec<usize>, usize) {
                let here = || self.edges.iter().enumerate().filter(|(_, e)| pick(e) == node);
                (here().filter(|(_, e)| !e.exact()).map(|(i, _)| i).collect(), here().count())
            };
            let ((into, all_in), (from, all_from)) = (side(|e| e.to), side(|e| e.from));
            if from.is_empty() && !into.is_empty() && into.len() < all_in {
                out.push(into);
            } else if into.is_empty() && !from.is_empty() && from.len() < all_from {
                out.push(from);
            }
        }
        out
    }
}

/// Versions of the same tables, oldest first, as somebody sees them who has kept them all and supposes
/// that people join and never leave: what one version leaves possible bounds the others.
pub(super) fn compare(versions: &mut [Net]) {
    let mut changed = versions.len() > 1;
    while changed {
        changed = false;
        for v in 0..versions.len() {
            let edges = versions.get(v).map_or(0, |net| net.edges.len());
            for i in 0..edges {
                let Some(net) = versions.get(v) else { continue };
                let (low, high) = net.range(i);
                for (w, other) in versions.iter_mut().enumerate() {
                    let Some(e) = other.edges.get_mut(i) else { continue };
                    // A bound that is false for the truth binds nobody: somebody has left after all.
                    if w > v && e.low < low && low <= e.value {
                        (e.low, changed) = (low, true);
                    } else if w < v && e.high > high && high >= e.value {
                        (e.high, changed) = (high, true);
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edge(from: usize, to: usize, value: i64, low: i64, high: i64) -> Edge {
        Edge { from, to, value, low, high }
    }

    #[test]
    fn one_hidden_part_of_a_known_total_is_known_and_two_are_not() {
        let total = edge(1, 0, 20, 20, 20);
        let one = Net { nodes: 2, edges: vec![total, edge(0, 1, 17, 17, 17), edge(0, 1, 3, 0, ANY)] };
        assert!(one.pinned(2));
        let two = Net { nodes: 2, edges: vec![total, edge(0, 1, 17, 0, ANY), edge(0, 1, 3, 0, ANY)] };
        assert!(!two.pinned(2));
        assert!(two.remainders().is_empty());
        let three = Net { edges: [two.edges, vec![edge(0, 1, 9, 9, 9)]].concat(), ..two };
        assert_eq!(three.remainders(), [vec![1, 2], vec![1, 2]]);
    }

    #[test]
    fn bounds_alone_can_give_a_count_away() {
        let total = edge(1, 0, 8, 8, 8);
        let tight = Net { nodes: 2, edges: vec![total, edge(0, 1, 4, 0, 4), edge(0, 1, 4, 0, 4)] };
        assert!(tight.pinned(1));
        let loose = Net { nodes: 2, edges: vec![total, edge(0, 1, 4, 0, 4), edge(0, 1, 4, 0, ANY)] };
        assert!(!loose.pinned(1));
    }
}

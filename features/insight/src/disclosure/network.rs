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
    nodes: usize,
    pub(super) edges: Vec<Edge>,
    /// The edges at each node.
    around: Vec<Vec<usize>>,
}

impl Net {
    pub(super) fn new(nodes: usize, edges: Vec<Edge>) -> Self {
        let mut around = vec![Vec::new(); nodes];
        for (i, e) in edges.iter().enumerate() {
            for node in [e.from, e.to] {
                if let Some(list) = around.get_mut(node) {
                    list.push(i);
                }
            }
        }
        Self { nodes, edges, around }
    }

    /// Whether the published figures leave only one possible value for this edge.
    pub(super) fn pinned(&self, edge: usize) -> bool {
        let Some(e) = self.edges.get(edge) else { return false };
        let up = e.free_up() && self.reaches(edge, e.to, e.from);
        let down = e.free_down() && self.reaches(edge, e.from, e.to);
        !(up || down)
    }

    /// Whether one person more can be pushed from `start` to `goal` without using the edge `without`.
    fn reaches(&self, without: usize, start: usize, goal: usize) -> bool {
        let mut seen = vec![false; self.nodes];
        let mut todo = vec![start];
        while let Some(node) = todo.pop() {
            if node == goal {
                return true;
            }
            match seen.get_mut(node) {
                Some(place) if !*place => *place = true,
                _ => continue,
            }
            let here = self.around.get(node).map_or(&[][..], Vec::as_slice);
            for e in here.iter().filter(|i| **i != without).filter_map(|i| self.edges.get(*i)) {
                if e.from == node && e.free_up() {
                    todo.push(e.to);
                }
                if e.to == node && e.free_down() {
                    todo.push(e.from);
                }
            }
        }
        false
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

/// What may change of version `at` for somebody who has kept all versions of the same tables, oldest
/// first, and supposes that people join and never leave: in this version alone, or in a run of versions
/// at once, while all that is published stays as it is and no count falls from one version to the next.
/// A count is given away if it is pinned in all of these.
pub(super) fn views(versions: &[Net], at: usize) -> Vec<Net> {
    let runs = (0..=at).flat_map(|first| (at..versions.len()).map(move |last| (first, last)));
    runs.filter_map(|(first, last)| together(versions, first, last)).collect()
}

/// A run of versions that change together, as one net whose values are the room to move.
fn together(versions: &[Net], first: usize, last: usize) -> Option<Net> {
    let run = versions.get(first..=last)?;
    let (before, after) = (first.checked_sub(1).and_then(|v| versions.get(v)), versions.get(last + 1));
    let edges = run.first()?.edges.iter().enumerate().map(|(i, e)| {
        let mut up =
            run.iter().filter_map(|net| net.edges.get(i)).map(|e| e.high - e.value).min().unwrap_or(0);
        let mut down =
            run.iter().filter_map(|net| net.edges.get(i)).map(|e| e.value - e.low).min().unwrap_or(0);
        let step = |a: Option<&Net>, b: Option<&Net>| {
            let (a, b) = (a?.edges.get(i)?, b?.edges.get(i)?);
            // Where somebody has left after all, the supposition binds nobody.
            (b.value >= a.value).then_some(b.value - a.value)
        };
        if let Some(room) = step(run.last(), after) {
            up = up.min(room);
        }
        if let Some(room) = step(before, run.first()) {
            down = down.min(room);
        }
        Edge { value: 0, low: -down, high: up, ..*e }
    });
    Some(Net::new(run.first()?.nodes, edges.collect()))
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
        let one = Net::new(2, vec![total, edge(0, 1, 17, 17, 17), edge(0, 1, 3, 0, ANY)]);
        assert!(one.pinned(2));
        let two = Net::new(2, vec![total, edge(0, 1, 17, 0, ANY), edge(0, 1, 3, 0, ANY)]);
        assert!(!two.pinned(2));
        assert!(two.remainders().is_empty());
        let three = Net::new(2, [two.edges, vec![edge(0, 1, 9, 9, 9)]].concat());
        assert_eq!(three.remainders(), [vec![1, 2], vec![1, 2]]);
    }

    #[test]
    fn bounds_alone_can_give_a_count_away() {
        let total = edge(1, 0, 8, 8, 8);
        let tight = Net::new(2, vec![total, edge(0, 1, 4, 0, 4), edge(0, 1, 4, 0, 4)]);
        assert!(tight.pinned(1));
        let loose = Net::new(2, vec![total, edge(0, 1, 4, 0, 4), edge(0, 1, 4, 0, ANY)]);
        assert!(!loose.pinned(1));
    }
}

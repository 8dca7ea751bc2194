// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! From places to groups: who is near whom, which communities that makes, what belongs to none.

use kernel::Chance;

use super::{
    graph,
    leiden::{Graph, best_communities, communities, number},
    matrix::{Matrix, add, dot, unit},
};

/// Neighbours of a text.
pub(crate) const NEIGHBOURS: usize = 20;
/// Up to so many texts all are compared with all; of more, so many stand for the rest.
pub(crate) const COMPARED: usize = 20_000;
/// A text less like its theme's centre than this belongs to none.
const FLOOR: f32 = 0.2;
/// So many divisions are tried, at least and at most.
const TRIES: (usize, usize) = (5, 100);
/// Up to so many texts the most are tried, of more ever fewer: of few texts a division hangs more on the order in
/// which they are seen, and a try costs next to nothing.
const FEW: usize = 800;
/// Rounds in which texts go to the centre they are nearest to.
const SETTLING: usize = 4;

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct How {
    /// The resolution: 1 as it comes.
    pub(crate) fineness: f32,
    /// Exactly so many groups, if so many can be told apart.
    pub(crate) count: Option<usize>,
    /// A group has at least so many texts.
    pub(crate) least: usize,
    /// Up to so many texts all are compared with all.
    pub(crate) compared: usize,
}

/// Groups of texts.
#[derive(Debug, Clone)]
pub(crate) struct Groups {
    /// For each text its group; none where it belongs to no group.
    pub(crate) labels: Vec<Option<u32>>,
    /// The centres, of length one.
    pub(crate) centres: Matrix,
}

/// Finds the groups among these rows of `places`; the other rows belong to none. `edges` says who is near
/// whom among a set of rows.
pub(crate) fn find(
    places: &Matrix,
    rows: &[u32],
    how: How,
    chance: &mut Chance,
    edges: impl FnOnce(&[u32]) -> Vec<(u32, u32, f32)>,
) -> Groups {
    let sample = sampled(rows, how.compared, chance);
    let mut slot = vec![u32::MAX; places.rows()];
    sample.iter().enumerate().for_each(|(n, row)| slot[*row as usize] = number(n));
    let edges: Vec<(u32, u32, f32)> =
        edges(&sample).into_iter().map(|(a, b, w)| (slot[a as usize], slot[b as usize], w)).collect();
    let graph = Graph::new(sample.len(), &edges);
    let found = match how.count {
        None => best_communities(&graph, f64::from(how.fineness), tries(sample.len()), chance),
        Some(count) => as_many(&graph, count, chance),
    };
    let mut labels = vec![None; places.rows()];
    sample.iter().zip(&found).for_each(|(row, label)| labels[*row as usize] = Some(*label));
    let centres = centres(places, &labels);
    let least = if how.count.is_some() { 1 } else { how.least.min(sample.len()) };
    let mut groups = Groups { labels, centres };
    groups.join_small(least * sample.len() / rows.len().max(1), how.count);
    groups.settle(places, rows);
    groups
}

/// How many divisions of so many texts are tried: fewer by the square of their number.
const fn tries(texts: usize) -> usize {
    let (least, most) = TRIES;
    if texts <= FEW {
        return most;
    }
    let worth = most * FEW * FEW / (texts * texts);
    if worth > least { worth } else { least }
}

/// Texts that stand for all: every one of them has the same chance.
fn sampled(rows: &[u32], most: usize, chance: &mut Chance) -> Vec<u32> {
    let mut rows = rows.to_vec();
    if rows.len() > most {
        for n in 0..most {
            let other = n + chance.below(rows.len() - n);
            rows.swap(n, other);
        }
        rows.truncate(most);
        rows.sort_unstable();
    }
    rows
}

/// The resolution at which there are so many communities, or the least above from which to join.
fn as_many(graph: &Graph, count: usize, chance: &mut Chance) -> Vec<u32> {
    let seed = chance.u64();
    let at = |resolution: f64| {
        let found = communities(graph, resolution, &mut Chance::seeded(seed));
        (sizes(&found).iter().filter(|s| **s > 1).count(), found)
    };
    let (mut low, mut high) = (0.3f64, 12.0f64);
    let mut best = at(high);
    for _ in 0..8 {
        let middle = (low * high).sqrt();
        let here = at(middle);
        if here.0 < count {
            low = middle;
        } else {
            high = middle;
            best = here;
        }
        if best.0 == count {
            break;
        }
    }
    best.1
}

fn sizes(labels: &[u32]) -> Vec<usize> {
    let mut out = vec![0; labels.iter().max().map_or(0, |m| *m as usize + 1)];
    labels.iter().for_each(|l| out[*l as usize] += 1);
    out
}

/// The direction of each group's texts together.
pub(crate) fn centres(places: &Matrix, labels: &[Option<u32>]) -> Matrix {
    let count = labels.iter().flatten().max().map_or(0, |m| *m as usize + 1);
    let mut out = Matrix::zero(count, places.width);
    for (n, label) in labels.iter().enumerate() {
        if let Some(label) = label {
            add(out.row_mut(*label as usize), places.row(n), 1.0);
        }
    }
    (0..count).for_each(|n| _ = unit(out.row_mut(n)));
    out
}

impl Groups {
    /// How many texts each group has.
    pub(crate) fn sizes(&self) -> Vec<usize> {
        let mut out = vec![0; self.centres.rows()];
        self.labels.iter().flatten().for_each(|l| out[*l as usize] += 1);
        out
    }

    /// Joins the smallest group to the one most like it, until none is too small (or until there are as many
    /// as are wanted). A group that is like no other is left alone: its texts become "other".
    fn join_small(&mut self, least: usize, count: Option<usize>) {
        let mut sizes = self.sizes();
        let mut sums = self.centres.clone();
        for (n, size) in sizes.iter().enumerate() {
            sums.row_mut(n).iter_mut().for_each(|x| *x *= *size as f32);
        }
        let mut goes: Vec<u32> = (0..number(sizes.len())).collect();
        let mut gone = vec![false; sizes.len()];
        loop {
            let left = sizes.iter().zip(&gone).filter(|(s, g)| **s > 0 && !**g).count();
            let smallest =
                (0..sizes.len()).filter(|n| sizes[*n] > 0 && !gone[*n]).min_by_key(|n| (sizes[*n], *n));
            let Some(small) = smallest else { break };
            if left < 2 || count.map_or(sizes[small] >= least, |c| left <= c) {
                break;
            }
            let mut here = sums.row(small).to_vec();
            unit(&mut here);
            let nearest = (0..sizes.len())
                .filter(|n| *n != small && sizes[*n] > 0 && !gone[*n])
                .map(|n| {
                    let row = sums.row(n);
                    (dot(&here, row) / dot(row, row).sqrt().max(1e-9), n)
                })
                .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
            match nearest {
                Some((likeness, to)) if likeness >= FLOOR || count.is_some() => {
                    let row = sums.row(small).to_vec();
                    add(sums.row_mut(to), &row, 1.0);
                    sizes[to] += sizes[small];
                    sizes[small] = 0;
                    goes.iter_mut().filter(|g| **g as usize == small).for_each(|g| *g = number(to));
                }
                _ => gone[small] = true,
            }
        }
        let mut names = vec![None; sizes.len()];
        let mut next = 0;
        for n in 0..sizes.len() {
            if sizes[n] > 0 && !gone[n] {
                names[n] = Some(next);
                next += 1;
            }
        }
        let mut centres = Matrix::zero(next as usize, sums.width);
        for (n, name) in names.iter().enumerate() {
            if let Some(name) = name {
                centres.row_mut(*name as usize).copy_from_slice(sums.row(n));
                unit(centres.row_mut(*name as usize));
            }
        }
        for label in &mut self.labels {
            *label = label.and_then(|l| names[goes[l as usize] as usize]);
        }
        self.centres = centres;
    }

    /// Lets every text go to the centre it is nearest to, a few rounds.
    fn settle(&mut self, places: &Matrix, rows: &[u32]) {
        for _ in 0..SETTLING {
            for row in rows {
                self.labels[*row as usize] = nearest(&self.centres, places.row(*row as usize)).map(|n| n.0);
            }
            let moved = centres(places, &self.labels);
            for n in 0..moved.rows() {
                if dot(moved.row(n), moved.row(n)) > 0.5 {
                    self.centres.row_mut(n).copy_from_slice(moved.row(n));
                }
            }
        }
    }
}

/// The centre nearest to a place, and how near; none where the nearest is far.
pub(crate) fn nearest(centres: &Matrix, place: &[f32]) -> Option<(u32, f32)> {
    (0..centres.rows())
        .map(|n| (number(n), dot(centres.row(n), place)))
        .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))
        .filter(|n| n.1 >= FLOOR)
}

/// Who is near whom within one set of places.
pub(crate) fn plain_edges(places: &Matrix) -> impl Fn(&[u32]) -> Vec<(u32, u32, f32)> {
    |rows| graph::nearest(places, rows, NEIGHBOURS, 0.05)
}

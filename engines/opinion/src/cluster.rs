// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Groups from positions: k-means that is deterministic and independent of order.
//!
//! Many starts are tried on a summary of the points (neighbourhoods of equal size with their mean), the best few are
//! finished on all points, and the one with the smallest inertia wins. Of very many points a finer summary comes between:
//! the best few are finished there, and only the winner on all. Starts are drawn from a seed that is a hash of
//! the votes; callers give the points in an order that does not depend on names or arrival.

use crate::eigen::Pair;
use crate::lanes::{LANES, Level, Quad, Select, Simd, SimdBase, f64x4, in_lanes};
use crate::votes::mix;

/// Starts on the summary, for each number of groups.
const STARTS: u64 = 24;
/// So many starts that ended in the same best groups are enough.
const ENOUGH: usize = 6;
/// Of them, those finished on all points.
const FINALISTS: usize = 3;
/// ... and only while they are this near the best: the summary is more exact than that.
const MARGIN: f64 = 1.02;
/// Neighbourhoods in the summary, at most.
const SUMMARY: usize = 512;
/// Neighbourhoods in the finer summary ...
const FINER: usize = SUMMARY * 32;
/// ... which there is of more points than this.
const VERY_MANY: usize = FINER * 4;
/// Rounds of one run at most; runs end when nothing moves, long before.
const ROUNDS: usize = 500;
/// Of very many points a run ends when fewer than one in so many moves: what is left to gain is beyond any use.
const MOVES: usize = 50_000;

/// A point that stands for `weight` others around it.
#[derive(Clone, Copy, Debug)]
struct Mass {
    at: Pair,
    weight: f64,
}

/// Masses, and where they are once more: four side by side, the last one again where fewer are left.
struct Masses {
    list: Vec<Mass>,
    lanes: Vec<[Quad; 2]>,
}

impl Masses {
    fn new(list: Vec<Mass>) -> Self {
        let place = |four: &[Mass], axis: usize| {
            Quad(std::array::from_fn(|lane| four[lane.min(four.len() - 1)].at[axis]))
        };
        let lanes = list.chunks(LANES).map(|four| [place(four, 0), place(four, 1)]).collect();
        Self { list, lanes }
    }
}

/// Points made ready for clustering into any number of groups.
pub(crate) struct Points {
    all: Masses,
    /// Of very many.
    finer: Option<Masses>,
    summary: Masses,
}

impl Points {
    pub(crate) fn new(points: &[Pair]) -> Self {
        let all: Vec<Mass> = points.iter().map(|&at| Mass { at, weight: 1.0 }).collect();
        let finer = (points.len() > VERY_MANY).then(|| summarise(points, FINER));
        let summary = match &finer {
            Some(masses) => masses.chunks(FINER / SUMMARY).map(together).collect(),
            None if points.len() > SUMMARY => summarise(points, SUMMARY),
            None => all.clone(),
        };
        let finer = finer.map(Masses::new);
        Self { all: Masses::new(all), finer, summary: Masses::new(summary) }
    }
}

/// Masses as one.
fn together(masses: &[Mass]) -> Mass {
    let mut sum = ([0.0; 2], 0.0);
    masses.iter().for_each(|mass| shift(&mut sum, mass, mass.weight));
    Mass { at: sum.0.map(|x| x / sum.1), weight: sum.1 }
}

/// The answer for one number of groups: a label for each point and the sum of squared distances to the centres.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Clustering {
    pub(crate) labels: Vec<u8>,
    pub(crate) centers: Vec<Pair>,
    pub(crate) inertia: f64,
}

/// How many different points there are, counted up to `limit`.
pub(crate) fn distinct(points: &[Pair], limit: usize) -> usize {
    let spread = points.iter().flatten().fold(0.0_f64, |m, x| m.max(x.abs()));
    let mut seen: Vec<Pair> = Vec::new();
    for p in points {
        if seen.len() >= limit {
            break;
        }
        if !seen.iter().any(|q| square(*p, *q).sqrt() <= spread * 1e-9) {
            seen.push(*p);
        }
    }
    seen.len()
}

/// The best clustering into `k` groups, none empty; there must be at least `k` different points. Groups are numbered by
/// size, largest first.
pub(crate) fn cluster(Points { all, finer, summary }: &Points, k: usize, seed: u64) -> Clustering {
    let mut runs: Vec<(f64, Vec<Pair>)> = Vec::new();
    let mut best = f64::INFINITY;
    for start in 0..STARTS {
        let mut random = mix(seed ^ mix(start + 1));
        let mut centers = spread_start(&summary.list, k, &mut random);
        let inertia = settle(summary, &mut centers).1;
        runs.push((inertia, centers));
        best = best.min(inertia);
        if runs.iter().filter(|run| run.0 <= best * (1.0 + 1e-9)).count() == ENOUGH {
            break;
        }
    }
    runs.sort_by(|a, b| a.0.total_cmp(&b.0));
    runs.dedup_by(|a, b| (a.0 - b.0).abs() <= 1e-9 * b.0);
    runs.truncate(FINALISTS);
    runs.retain(|run| run.0 <= best * MARGIN);
    if let Some(finer) = finer {
        for (inertia, centers) in &mut runs {
            *inertia = settle(finer, centers).1;
        }
        runs.sort_by(|a, b| a.0.total_cmp(&b.0));
        runs.truncate(1);
    }
    let mut finished: Option<(f64, Vec<Pair>, Vec<u8>)> = None;
    for (_, mut centers) in runs {
        let (labels, inertia) = settle(all, &mut centers);
        if finished.as_ref().is_none_or(|b| inertia < b.0 * (1.0 - 1e-12)) {
            finished = Some((inertia, centers, labels));
        }
    }
    let (inertia, centers, labels) = finished.unwrap_or_default();
    number_by_size(labels, centers, inertia)
}

fn square(a: Pair, b: Pair) -> f64 {
    let (x, y) = (a[0] - b[0], a[1] - b[1]);
    x * x + y * y
}

/// Splits the points at the median of their wider side until no more than `parts` neighbourhoods would result.
fn summarise(points: &[Pair], parts: usize) -> Vec<Mass> {
    let mut points = points.to_vec();
    let mut masses = Vec::with_capacity(parts);
    split(&mut points, parts, &mut masses);
    masses
}

fn split(points: &mut [Pair], parts: usize, masses: &mut Vec<Mass>) {
    if parts < 2 || points.len() < 2 {
        let weight = points.len() as f64;
        let sum = points.iter().fold([0.0; 2], |s, p| [s[0] + p[0], s[1] + p[1]]);
        masses.push(Mass { at: sum.map(|x| x / weight), weight });
        return;
    }
    let range = |axis: usize| {
        let (low, high) =
            points.iter().fold((f64::MAX, f64::MIN), |(l, h), p| (l.min(p[axis]), h.max(p[axis])));
        high - low
    };
    let axis = usize::from(range(1) > range(0));
    let middle = points.len() / 2;
    points.select_nth_unstable_by(middle, |a, b| {
        a[axis].total_cmp(&b[axis]).then_with(|| a[1 - axis].total_cmp(&b[1 - axis]))
    });
    let (left, right) = points.split_at_mut(middle);
    split(left, parts / 2, masses);
    split(right, parts - parts / 2, masses);
}

/// First centres far from each other: each is drawn in proportion to its squared distance from those before it, and the
/// best of three draws is kept.
fn spread_start(points: &[Mass], k: usize, random: &mut u64) -> Vec<Pair> {
    let mut nearest = vec![f64::INFINITY; points.len()];
    let mut centers = Vec::with_capacity(k);
    let mut draw = |weights: &mut dyn Iterator<Item = f64>, total: f64| {
        *random = mix(*random);
        let mut left = (*random >> 11) as f64 / (1_u64 << 53) as f64 * total;
        let mut chosen = 0;
        for (at, weight) in weights.enumerate() {
            if weight > 0.0 {
                chosen = at;
                if left < weight {
                    break;
                }
            }
            left -= weight;
        }
        chosen
    };
    let total: f64 = points.iter().map(|p| p.weight).sum();
    let mut chosen = draw(&mut points.iter().map(|p| p.weight), total);
    loop {
        let center = points[chosen].at;
        centers.push(center);
        let mut potential = 0.0;
        for (p, near) in points.iter().zip(&mut nearest) {
            *near = near.min(square(p.at, center));
            potential += p.weight * *near;
        }
        if centers.len() == k {
            return centers;
        }
        let mut best = f64::INFINITY;
        for _ in 0..3 {
            let at = draw(&mut points.iter().zip(&nearest).map(|(p, n)| p.weight * n), potential);
            let after: f64 =
                points.iter().zip(&nearest).map(|(p, n)| p.weight * n.min(square(p.at, points[at].at))).sum();
            if after < best {
                best = after;
                chosen = at;
            }
        }
    }
}

/// Moves centres to the means of their points until nothing changes; answers labels and inertia. The end is that of the
/// plain algorithm (but for a few of very many points, [`MOVES`]).
fn settle(points: &Masses, centers: &mut [Pair]) -> (Vec<u8>, f64) {
    let level = Level::new();
    let list = &points.list;
    let mut state = Assigned::of(list, vec![0; list.len()], centers.len());
    in_lanes!(level, simd => state.reassign(simd, points, centers));
    // The sums from the labels alone, as those of every start are.
    state = Assigned::of(list, state.labels, centers.len());
    let few = if list.len() > VERY_MANY { list.len() / MOVES } else { 0 };
    for _ in 0..ROUNDS {
        state.move_centers(list, centers);
        let moved = in_lanes!(level, simd => state.reassign(simd, points, centers));
        if moved <= few {
            break;
        }
    }
    // The means once more from the labels alone, free of what adding and taking away has left.
    let exact = Assigned::of(list, state.labels, centers.len());
    for (center, (sum, weight)) in centers.iter_mut().zip(&exact.sums) {
        if *weight > 0.0 {
            *center = sum.map(|x| x / weight);
        }
    }
    let inertia =
        list.iter().zip(&exact.labels).map(|(p, &l)| p.weight * square(p.at, centers[usize::from(l)])).sum();
    (exact.labels, inertia)
}

/// Who belongs where, with the sums of every group.
struct Assigned {
    labels: Vec<u8>,
    sums: Vec<(Pair, f64)>,
}

impl Assigned {
    fn of(points: &[Mass], labels: Vec<u8>, groups: usize) -> Self {
        let mut sums = vec![([0.0; 2], 0.0); groups];
        for (p, &label) in points.iter().zip(&labels) {
            shift(&mut sums[usize::from(label)], p, p.weight);
        }
        Self { labels, sums }
    }

    fn move_centers(&self, points: &[Mass], centers: &mut [Pair]) {
        for g in 0..centers.len() {
            let (sum, weight) = self.sums[g];
            centers[g] = if weight > 0.5 {
                sum.map(|x| x / weight)
            } else {
                // An empty group takes the point that is worst served.
                let served =
                    |p: &Mass| centers.iter().map(|&c| square(p.at, c)).fold(f64::INFINITY, f64::min);
                points.iter().max_by(|a, b| served(a).total_cmp(&served(b))).map_or(centers[g], |p| p.at)
            };
        }
    }

    /// Puts every point to the nearest centre, the first of those equally near. Answers how many changed their group.
    #[inline(always)]
    fn reassign<S: Simd>(&mut self, simd: S, points: &Masses, centers: &[Pair]) -> usize {
        let mut changed = 0;
        let four = self.labels.chunks_mut(LANES).zip(points.list.chunks(LANES)).zip(&points.lanes);
        for ((labels, list), [x, y]) in four {
            let (x, y) = (x.load(simd), y.load(simd));
            let mut least = f64x4::splat(simd, f64::INFINITY);
            let mut found = f64x4::splat(simd, 0.0);
            let mut number = 0.0;
            for &[cx, cy] in centers {
                let (across, along) = (x - cx, y - cy);
                let distance = across * across + along * along;
                let nearer = distance.simd_lt(least);
                least = nearer.select(distance, least);
                found = nearer.select(f64x4::splat(simd, number), found);
                number += 1.0;
            }
            for ((label, p), found) in labels.iter_mut().zip(list).zip(found.to_array()) {
                let new = found as u8;
                if new != *label {
                    shift(&mut self.sums[usize::from(*label)], p, -p.weight);
                    shift(&mut self.sums[usize::from(new)], p, p.weight);
                    *label = new;
                    changed += 1;
                }
            }
        }
        changed
    }
}

fn shift(to: &mut (Pair, f64), p: &Mass, weight: f64) {
    to.0[0] += weight * p.at[0];
    to.0[1] += weight * p.at[1];
    to.1 += weight;
}

fn number_by_size(labels: Vec<u8>, centers: Vec<Pair>, inertia: f64) -> Clustering {
    let mut sizes = vec![0_usize; centers.len()];
    for &label in &labels {
        sizes[usize::from(label)] += 1;
    }
    let mut order: Vec<usize> = (0..centers.len()).collect();
    order.sort_by(|&a, &b| {
        let by_place =
            || centers[b][0].total_cmp(&centers[a][0]).then(centers[b][1].total_cmp(&centers[a][1]));
        sizes[b].cmp(&sizes[a]).then_with(by_place)
    });
    let mut new = vec![0_u8; centers.len()];
    for (number, &old) in order.iter().enumerate() {
        new[old] = number as u8;
    }
    Clustering {
        labels: labels.iter().map(|&l| new[usize::from(l)]).collect(),
        centers: order.iter().map(|&old| centers[old]).collect(),
        inertia,
    }
}

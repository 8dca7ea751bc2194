// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Groups from positions: k-means that is deterministic and independent of order.
//!
//! Many starts are tried on a summary of the points (neighbourhoods of equal size with their mean), the best few are
//! finished on all points, and the one with the smallest inertia wins. Starts are drawn from a seed that is a hash of
//! the votes; callers give the points in an order that does not depend on names or arrival.

use crate::eigen::Pair;
use crate::votes::mix;

/// Starts on the summary, for each number of groups.
const STARTS: u64 = 24;
/// Of them, those finished on all points.
const FINALISTS: usize = 3;
/// Neighbourhoods in the summary, at most.
const SUMMARY: usize = 512;
/// Rounds of one run at most; runs end when nothing moves, long before.
const ROUNDS: usize = 500;

/// A point that stands for `weight` others around it.
#[derive(Clone, Copy, Debug)]
struct Mass {
    at: Pair,
    weight: f64,
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
pub(crate) fn cluster(points: &[Pair], k: usize, seed: u64) -> Clustering {
    let all: Vec<Mass> = points.iter().map(|&at| Mass { at, weight: 1.0 }).collect();
    let summary = if points.len() > SUMMARY { summarise(points) } else { all.clone() };
    let mut runs: Vec<(f64, Vec<Pair>)> = (0..STARTS)
        .map(|start| {
            let mut random = mix(seed ^ mix(start + 1));
            let mut centers = spread_start(&summary, k, &mut random);
            let inertia = settle(&summary, &mut centers).1;
            (inertia, centers)
        })
        .collect();
    runs.sort_by(|a, b| a.0.total_cmp(&b.0));
    runs.dedup_by(|a, b| (a.0 - b.0).abs() <= 1e-9 * b.0);
    runs.truncate(FINALISTS);
    let mut best: Option<(f64, Vec<Pair>, Vec<u8>)> = None;
    for (_, mut centers) in runs {
        let (labels, inertia) = settle(&all, &mut centers);
        if best.as_ref().is_none_or(|b| inertia < b.0 * (1.0 - 1e-12)) {
            best = Some((inertia, centers, labels));
        }
    }
    let (inertia, centers, labels) = best.unwrap_or_default();
    number_by_size(labels, centers, inertia)
}

fn square(a: Pair, b: Pair) -> f64 {
    let (x, y) = (a[0] - b[0], a[1] - b[1]);
    x * x + y * y
}

/// Splits the points at the median of their wider side until no more than `SUMMARY` neighbourhoods would result.
fn summarise(points: &[Pair]) -> Vec<Mass> {
    let mut points = points.to_vec();
    let mut masses = Vec::with_capacity(SUMMARY);
    split(&mut points, SUMMARY, &mut masses);
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

/// Moves centres to the means of their points until nothing changes; answers labels and inertia.
fn settle(points: &[Mass], centers: &mut [Pair]) -> (Vec<u8>, f64) {
    let mut labels = vec![u8::MAX; points.len()];
    for _ in 0..ROUNDS {
        let mut sums = vec![([0.0; 2], 0.0); centers.len()];
        let mut moved = false;
        let mut farthest = (0.0, 0);
        for (at, (p, label)) in points.iter().zip(&mut labels).enumerate() {
            let (nearest, distance) = nearest(p.at, centers);
            moved |= *label != nearest;
            *label = nearest;
            if distance > farthest.0 {
                farthest = (distance, at);
            }
            let (sum, weight) = &mut sums[usize::from(nearest)];
            sum[0] += p.weight * p.at[0];
            sum[1] += p.weight * p.at[1];
            *weight += p.weight;
        }
        if !moved {
            break;
        }
        for (center, (sum, weight)) in centers.iter_mut().zip(&sums) {
            // An empty group takes the point that is worst served.
            *center = if *weight > 0.0 { sum.map(|x| x / weight) } else { points[farthest.1].at };
        }
    }
    let inertia =
        points.iter().zip(&labels).map(|(p, &l)| p.weight * square(p.at, centers[usize::from(l)])).sum();
    (labels, inertia)
}

#[inline]
fn nearest(p: Pair, centers: &[Pair]) -> (u8, f64) {
    let mut best = (0, f64::INFINITY);
    for (label, &center) in centers.iter().enumerate() {
        let distance = square(p, center);
        if distance < best.1 {
            best = (label as u8, distance);
        }
    }
    best
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

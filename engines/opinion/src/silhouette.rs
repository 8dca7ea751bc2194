// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Mean silhouettes of several clusterings of the same points, in one pass over the distances.
//!
//! Points that share their label in every clustering form a block; distances are summed once per point and block, over
//! contiguous memory, and every clustering adds up the blocks it needs.

use crate::eigen::Pair;
use crate::numbers::hypot;
use crate::workers::Workers;

/// The mean silhouette of each labelling of the points. A group of one counts 0, as does a clustering of one group.
pub(crate) fn silhouettes(points: &[Pair], labelings: &[Vec<u8>], workers: &Workers) -> Vec<f64> {
    let n = points.len();
    if n == 0 {
        return vec![0.0; labelings.len()];
    }
    let signature = |at: usize| labelings.iter().map(move |l| l[at]);
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by(|&a, &b| signature(a).cmp(signature(b)).then(a.cmp(&b)));
    let mut blocks: Vec<std::ops::Range<usize>> = Vec::new();
    for at in 0..n {
        match blocks.last_mut() {
            Some(block) if signature(order[block.start]).eq(signature(order[at])) => block.end = at + 1,
            _ => blocks.push(at..at + 1),
        }
    }
    let xs: Vec<f64> = order.iter().map(|&at| points[at][0]).collect();
    let ys: Vec<f64> = order.iter().map(|&at| points[at][1]).collect();
    let label =
        |labeling: &Vec<u8>, block: &std::ops::Range<usize>| usize::from(labeling[order[block.start]]);
    let sizes: Vec<Vec<f64>> = labelings
        .iter()
        .map(|labeling| {
            let mut sizes = vec![0.0; groups(labeling)];
            for block in &blocks {
                sizes[label(labeling, block)] += block.len() as f64;
            }
            sizes
        })
        .collect();
    let parts = n.div_ceil(256);
    let sums = workers.map(parts, |part| {
        let mut totals = vec![0.0; labelings.len()];
        let mut by_block = vec![0.0; blocks.len()];
        for (own, block) in blocks.iter().enumerate() {
            let (from, to) = (block.start.max(part * 256), block.end.min((part + 1) * 256));
            for at in from..to {
                for (sum, other) in by_block.iter_mut().zip(&blocks) {
                    *sum = distances(xs[at], ys[at], &xs[other.clone()], &ys[other.clone()]);
                }
                for ((total, labeling), sizes) in totals.iter_mut().zip(labelings).zip(&sizes) {
                    let mut by_group = vec![0.0; sizes.len()];
                    for (sum, other) in by_block.iter().zip(&blocks) {
                        by_group[label(labeling, other)] += sum;
                    }
                    *total += one(&by_group, sizes, label(labeling, &blocks[own]));
                }
            }
        }
        totals
    });
    (0..labelings.len()).map(|l| sums.iter().map(|part| part[l]).sum::<f64>() / n as f64).collect()
}

fn groups(labeling: &[u8]) -> usize {
    labeling.iter().max().map_or(0, |&l| usize::from(l) + 1)
}

/// The silhouette of one point from its sums of distances to every group.
fn one(by_group: &[f64], sizes: &[f64], own: usize) -> f64 {
    if sizes[own] < 2.0 {
        return 0.0;
    }
    let inside = by_group[own] / (sizes[own] - 1.0);
    let outside = (0..sizes.len())
        .filter(|&g| g != own && sizes[g] > 0.0)
        .map(|g| by_group[g] / sizes[g])
        .fold(f64::INFINITY, f64::min);
    let larger = inside.max(outside);
    if outside.is_finite() && larger > 0.0 { (outside - inside) / larger } else { 0.0 }
}

/// Sum of the distances from one point to others, in four lanes.
fn distances(x: f64, y: f64, xs: &[f64], ys: &[f64]) -> f64 {
    let mut sums = [0.0; 4];
    let (x4, x_rest) = xs.as_chunks::<4>();
    let (y4, y_rest) = ys.as_chunks::<4>();
    for (a, b) in x4.iter().zip(y4) {
        for lane in 0..4 {
            let (dx, dy) = (a[lane] - x, b[lane] - y);
            sums[lane] += (dx * dx + dy * dy).sqrt();
        }
    }
    let rest: f64 = x_rest.iter().zip(y_rest).map(|(a, b)| hypot(a - x, b - y)).sum();
    (sums[0] + sums[1]) + (sums[2] + sums[3]) + rest
}

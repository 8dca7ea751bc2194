// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A slow, dense, independent second implementation of the compatible mode, written from its description.

#![expect(
    clippy::needless_range_loop,
    clippy::unwrap_used,
    reason = "matrices read best by index; a test may panic"
)]

use opinion::{Landscape, Settings, Side, Standing, Votes, analyse};

use crate::help::{Random, ari, camps, compatible, matrix};

const Z: f64 = 1.2816;

/// All eigenpairs of a symmetric matrix by Jacobi rotations.
fn jacobi(mut a: Vec<Vec<f64>>) -> Vec<(f64, Vec<f64>)> {
    let n = a.len();
    let mut v: Vec<Vec<f64>> =
        (0..n).map(|i| (0..n).map(|j| if i == j { 1.0 } else { 0.0 }).collect()).collect();
    for _ in 0..100 {
        let off: f64 = (0..n)
            .flat_map(|i| (0..n).map(move |j| (i, j)))
            .filter(|(i, j)| i != j)
            .map(|(i, j)| a[i][j].powi(2))
            .sum();
        if off < 1e-26 {
            break;
        }
        for p in 0..n {
            for q in p + 1..n {
                if a[p][q].abs() < 1e-300 {
                    continue;
                }
                let angle = 0.5 * (2.0 * a[p][q]).atan2(a[q][q] - a[p][p]);
                let (s, c) = angle.sin_cos();
                for k in 0..n {
                    let (x, y) = (a[k][p], a[k][q]);
                    (a[k][p], a[k][q]) = (c * x - s * y, s * x + c * y);
                }
                for k in 0..n {
                    let (x, y) = (a[p][k], a[q][k]);
                    (a[p][k], a[q][k]) = (c * x - s * y, s * x + c * y);
                    let (x, y) = (v[p][k], v[q][k]);
                    (v[p][k], v[q][k]) = (c * x - s * y, s * x + c * y);
                }
            }
        }
    }
    let mut pairs: Vec<_> = (0..n).map(|i| (a[i][i], v[i].clone())).collect();
    pairs.sort_by(|x, y| y.0.total_cmp(&x.0));
    pairs
}

fn near(a: f64, b: f64, relative: f64, what: &str) {
    assert!((a - b).abs() <= relative * a.abs().max(b.abs()).max(1e-3), "{what}: {a} and {b}");
}

/// Raw matrix, with `None` for no vote.
fn dense(votes: &Votes) -> Vec<Vec<Option<f64>>> {
    (0..votes.rows())
        .map(|i| (0..votes.columns()).map(|j| votes.vote(i, j).map(|o| f64::from(o.value()))).collect())
        .collect()
}

fn check(votes: &Votes, result: &Landscape) {
    let raw = dense(votes);
    let (n, c) = (votes.rows(), votes.columns());
    let out = |j: usize| votes.standing(j).hidden || votes.standing(j).meta;
    let cell = |i: usize, j: usize| raw[i][j].map(|v| if out(j) { 0.0 } else { v });
    let mu: Vec<f64> = (0..c)
        .map(|j| {
            let cast: Vec<f64> = (0..n).filter_map(|i| cell(i, j)).collect();
            cast.iter().sum::<f64>() / cast.len() as f64
        })
        .collect();
    let x: Vec<Vec<f64>> =
        (0..n).map(|i| (0..c).map(|j| cell(i, j).map_or(0.0, |v| v - mu[j])).collect()).collect();
    let cov: Vec<Vec<f64>> =
        (0..c).map(|a| (0..c).map(|b| x.iter().map(|r| r[a] * r[b]).sum()).collect()).collect();
    let trace: f64 = (0..c).map(|j| cov[j][j]).sum();
    let pairs = jacobi(cov);
    for j in 0..c {
        near(result.center[j], mu[j], 1e-9, "mean");
    }
    for k in 0..2 {
        near(result.variance[k], pairs[k].0 / trace, 1e-6, "variance");
        let cosine: f64 = pairs[k].1.iter().zip(&result.components[k]).map(|(a, b)| a * b).sum();
        let clear = (0..c).filter(|&o| o != k).all(|o| (pairs[o].0 - pairs[k].0).abs() / trace > 0.01);
        assert!(!clear || cosine.abs() > 1.0 - 1e-10, "component {k}: {cosine}");
        let largest =
            result.components[k].iter().copied().max_by(|a, b| a.abs().total_cmp(&b.abs())).unwrap();
        assert!(largest > 0.0, "sign");
    }
    // Given the directions, everything else is exact.
    let w = |j: usize| [result.components[0][j], result.components[1][j]];
    for i in 0..n {
        let cast = (0..c).filter(|&j| out(j) || raw[i][j].is_some()).count();
        let scale = (c as f64 / cast.max(1) as f64).sqrt();
        for k in 0..2 {
            let p: f64 = (0..c).map(|j| x[i][j] * w(j)[k]).sum();
            assert!((result.positions[i][k] - scale * p).abs() < 1e-9, "position");
        }
    }
    for j in 0..c {
        let s = [0, 1].map(|k| (c as f64).sqrt() * (1.0 - mu[j]) * w(j)[k]);
        let e = if votes.standing(j).hidden { 0.0 } else { (s[0] * s[0] + s[1] * s[1]).sqrt() };
        near(result.extremity[j], e, 1e-9, "extremity");
    }
    groups(votes, result, &raw);
}

fn counts(raw: &[Vec<Option<f64>>], j: usize, member: impl Fn(usize) -> bool) -> [f64; 3] {
    let of = |v: f64| (0..raw.len()).filter(|&i| member(i) && raw[i][j] == Some(v)).count() as f64;
    let (a, d, p) = (of(1.0), of(-1.0), of(0.0));
    [a, d, a + d + p]
}

fn one(s: f64, n: f64) -> f64 {
    2.0 * (n + 1.0).sqrt() * ((s + 1.0) / (n + 1.0) - 0.5)
}

fn two(s: f64, n: f64, t: f64, m: f64) -> f64 {
    let (s, n, t, m) = (s + 1.0, n + 1.0, t + 1.0, m + 1.0);
    let q = (s + t) / (n + m);
    if q == 1.0 { 0.0 } else { (s / n - t / m) / (q * (1.0 - q) * (1.0 / n + 1.0 / m)).sqrt() }
}

fn groups(votes: &Votes, result: &Landscape, raw: &[Vec<Option<f64>>]) {
    let c = votes.columns();
    let k = result.k();
    assert!(k >= 2, "these votes have groups");
    let in_group = |i: usize, g: usize| result.participant_group[i] == Some(g as u8);
    for j in 0..c {
        let per: Vec<[f64; 3]> = (0..k).map(|g| counts(raw, j, |i| in_group(i, g))).collect();
        let aware: f64 = per.iter().map(|[a, _, s]| (a + 1.0) / (s + 2.0)).product();
        near(result.group_aware_consensus[j], aware, 1e-9, "group-aware consensus");
        let [a, d, s] = [0, 1, 2].map(|x| per.iter().map(|p| p[x]).sum::<f64>());
        let p = s - a - d;
        let i = (1.0 - (p + 1.0) / (s + 2.0)) * (result.extremity[j] + 1.0) * ((a + 1.0) / (s + 2.0));
        let priority =
            if votes.standing(j).meta { 49.0 } else { (i * (1.0 + 8.0 * 2_f64.powf(-s / 5.0))).powi(2) };
        near(result.priority[j], priority, 1e-9, "priority");
    }
    for g in 0..k {
        let mut rows = Vec::new();
        for j in (0..c).filter(|&j| !votes.standing(j).hidden) {
            let [a, d, s] = counts(raw, j, |i| in_group(i, g));
            let [ra, rd, rs] = counts(raw, j, |i| result.participant_group[i].is_some() && !in_group(i, g));
            let (pa, pd) = ((a + 1.0) / (s + 2.0), (d + 1.0) / (s + 2.0));
            let (pat, pdt) = (one(a, s), one(d, s));
            let (rat, rdt) = (two(a, s, ra, rs), two(d, s, rd, rs));
            if !((rat > Z && pat > Z) || (rdt > Z && pdt > Z)) {
                continue;
            }
            let rep_a = pa / ((ra + 1.0) / (rs + 2.0));
            let rep_d = pd / ((rd + 1.0) / (rs + 2.0));
            let row = if rat > rdt {
                (Side::Agree, rep_a, rat, pa, pat)
            } else {
                (Side::Disagree, rep_d, rdt, pd, pdt)
            };
            rows.push((row.1 * row.2 * row.3 * row.4, j, row));
        }
        rows.sort_by(|x, y| y.0.total_cmp(&x.0));
        let shown = &result.groups[g].representative;
        if rows.is_empty() {
            assert!(shown.len() <= 1);
            continue;
        }
        let mut wanted: Vec<_> = rows.iter().take(5).copied().collect();
        if wanted.iter().all(|r| r.2.0 == Side::Disagree)
            && let Some(agreed) = rows.iter().find(|r| r.2.0 == Side::Agree)
        {
            wanted.truncate(4);
            wanted.insert(0, *agreed);
        }
        wanted.sort_by_key(|r| r.2.0 == Side::Disagree);
        assert_eq!(shown.len(), wanted.len());
        for (r, (_, j, (side, repness, test, p, p_test))) in shown.iter().zip(wanted) {
            assert_eq!((r.statement, r.side), (j, side));
            near(r.mark.repness, repness, 1e-9, "repness");
            near(r.mark.repness_test, test, 1e-9, "repness test");
            near(r.mark.p_success, p, 1e-9, "share");
            near(r.mark.p_test, p_test, 1e-9, "share test");
        }
    }
    for (side, list) in [(0, &result.consensus_agree), (1, &result.consensus_disagree)] {
        let mut wanted: Vec<(f64, usize)> = (0..c)
            .filter(|&j| !votes.standing(j).hidden)
            .filter_map(|j| {
                let all = counts(raw, j, |_| true);
                let (p, t) = ((all[side] + 1.0) / (all[2] + 2.0), one(all[side], all[2]));
                (p > 0.5 && t > Z).then_some((p * t, j))
            })
            .collect();
        wanted.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
        let found: Vec<usize> = list.iter().map(|x| x.statement).collect();
        assert_eq!(found, wanted.iter().take(5).map(|x| x.1).collect::<Vec<_>>());
    }
}

#[test]
fn the_engine_agrees_with_a_dense_second_implementation() {
    for (seed, people, ideas, filled) in
        [(1, 60, 12, 0.7), (2, 90, 20, 0.5), (3, 200, 30, 0.3), (4, 40, 70, 0.6)]
    {
        let told = camps(seed, people, ideas, 3, filled);
        let mut random = Random(seed + 100);
        let standings: Vec<(i64, Standing)> = (0..ideas as i64)
            .map(|s| {
                let u = random.unit();
                (s, Standing { hidden: u < 0.15, meta: (0.15..0.2).contains(&u) })
            })
            .collect();
        let votes = matrix(&told, &standings);
        let result = analyse(&votes, &Settings { threads: Some(1), ..compatible() });
        check(&votes, &result);
    }
}

/// The plain algorithm from given centres: inertia and labels.
fn lloyd(points: &[[f64; 2]], mut centers: Vec<[f64; 2]>) -> (f64, Vec<usize>) {
    let d = |a: [f64; 2], b: [f64; 2]| (a[0] - b[0]).powi(2) + (a[1] - b[1]).powi(2);
    let k = centers.len();
    let mut last = (f64::INFINITY, Vec::new());
    loop {
        let label: Vec<usize> = points
            .iter()
            .map(|&p| (0..k).min_by(|&a, &b| d(p, centers[a]).total_cmp(&d(p, centers[b]))).unwrap())
            .collect();
        for g in 0..k {
            let own: Vec<[f64; 2]> =
                points.iter().zip(&label).filter(|(_, l)| **l == g).map(|(p, _)| *p).collect();
            if !own.is_empty() {
                centers[g] = [0, 1].map(|x| own.iter().map(|p| p[x]).sum::<f64>() / own.len() as f64);
            }
        }
        let inertia: f64 = points.iter().zip(&label).map(|(p, &l)| d(*p, centers[l])).sum();
        if inertia >= last.0 {
            return last;
        }
        last = (inertia, label);
    }
}

/// The smallest inertia over every start at every set of k points: for few points, the optimum of Lloyd's algorithm.
fn exhaustive(points: &[[f64; 2]], k: usize) -> f64 {
    let mut best = f64::INFINITY;
    let mut chosen: Vec<usize> = (0..k).collect();
    loop {
        best = best.min(lloyd(points, chosen.iter().map(|&i| points[i]).collect()).0);
        let Some(i) = (0..k).rev().find(|&i| chosen[i] < points.len() - k + i) else { return best };
        chosen[i] += 1;
        for j in i + 1..k {
            chosen[j] = chosen[j - 1] + 1;
        }
    }
}

#[test]
fn the_groups_are_the_best_that_k_means_can_find() {
    for seed in 0..6 {
        let votes = matrix(&camps(seed, 28, 10, 3, 0.9), &[]);
        for k in 2..=4 {
            let result = analyse(&votes, &Settings { groups: Some(k), threads: Some(1), ..compatible() });
            let points: Vec<[f64; 2]> = (0..votes.rows())
                .filter(|&i| result.participant_group[i].is_some())
                .map(|i| result.positions[i])
                .collect();
            let best = exhaustive(&points, k);
            assert!(result.inertia <= best * 1.001, "seed {seed} k {k}: {} and {best}", result.inertia);
        }
    }
}

#[test]
fn many_plain_runs_do_not_find_better_groups_among_many_people() {
    for (seed, people) in [(21, 900), (22, 1_400)] {
        let votes = matrix(&camps(seed, people, 24, 4, 0.5), &[]);
        for k in 2..=5 {
            let result = analyse(&votes, &Settings { groups: Some(k), threads: Some(1), ..compatible() });
            let members: Vec<usize> =
                (0..votes.rows()).filter(|&i| result.participant_group[i].is_some()).collect();
            let points: Vec<[f64; 2]> = members.iter().map(|&i| result.positions[i]).collect();
            let mut random = Random(seed);
            let plain = (0..120)
                .map(|_| {
                    let start = (0..k).map(|_| points[random.below(points.len())]).collect();
                    lloyd(&points, start)
                })
                .min_by(|a, b| a.0.total_cmp(&b.0))
                .unwrap();
            assert!(result.inertia <= plain.0 * 1.001, "k {k}: {} and {}", result.inertia, plain.0);
            if (result.inertia - plain.0).abs() < plain.0 * 1e-6 {
                let pairs: Vec<_> =
                    members.iter().map(|&i| result.participant_group[i]).zip(plain.1).collect();
                assert!(ari(&pairs) >= 0.98);
            }
        }
    }
}

#[test]
fn the_number_of_groups_has_the_best_silhouette() {
    let votes = matrix(&camps(9, 120, 25, 3, 0.8), &[]);
    let result = analyse(&votes, &Settings { threads: Some(1), ..compatible() });
    for &(k, score) in &result.silhouettes {
        let at_k = analyse(&votes, &Settings { groups: Some(k), threads: Some(1), ..compatible() });
        let of: Vec<(usize, [f64; 2])> = (0..votes.rows())
            .filter_map(|i| at_k.participant_group[i].map(|g| (usize::from(g), at_k.positions[i])))
            .collect();
        let d = |a: [f64; 2], b: [f64; 2]| ((a[0] - b[0]).powi(2) + (a[1] - b[1]).powi(2)).sqrt();
        let mean: f64 = of
            .iter()
            .map(|&(g, p)| {
                let to = |h: usize| -> (f64, f64) {
                    let own: Vec<f64> = of.iter().filter(|x| x.0 == h).map(|x| d(p, x.1)).collect();
                    (own.iter().sum(), own.len() as f64)
                };
                let (sum, n) = to(g);
                if n < 2.0 {
                    return 0.0;
                }
                let a = sum / (n - 1.0);
                let b = (0..k).filter(|&h| h != g).map(|h| to(h).0 / to(h).1).fold(f64::INFINITY, f64::min);
                (b - a) / a.max(b)
            })
            .sum::<f64>()
            / of.len() as f64;
        near(score, mean, 1e-9, "silhouette");
    }
    let best = result.silhouettes.iter().copied().max_by(|a, b| a.1.total_cmp(&b.1)).unwrap();
    assert_eq!(result.k(), best.0);
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! So many people that their groups are found on summaries first: no worse than by looking at everybody all the time.

use opinion::{Settings, analyse};

use crate::help::{Random, ari, camps, compatible, matrix};

fn apart(a: [f64; 2], b: [f64; 2]) -> f64 {
    (a[0] - b[0]).powi(2) + (a[1] - b[1]).powi(2)
}

/// The plain algorithm to its end; answers labels and inertia.
fn plain(points: &[[f64; 2]], mut centers: Vec<[f64; 2]>) -> (Vec<usize>, f64) {
    let mut labels = vec![usize::MAX; points.len()];
    loop {
        let near = |p: &[f64; 2]| {
            (0..centers.len())
                .min_by(|&a, &b| apart(*p, centers[a]).total_cmp(&apart(*p, centers[b])))
                .unwrap()
        };
        let new: Vec<usize> = points.iter().map(near).collect();
        let settled = new == labels;
        labels = new;
        if settled {
            let inertia = points.iter().zip(&labels).map(|(p, &l)| apart(*p, centers[l])).sum();
            return (labels, inertia);
        }
        let mut sums = vec![([0.0; 2], 0.0); centers.len()];
        for (p, &l) in points.iter().zip(&labels) {
            sums[l] = ([sums[l].0[0] + p[0], sums[l].0[1] + p[1]], sums[l].1 + 1.0);
        }
        for (center, (sum, n)) in centers.iter_mut().zip(&sums) {
            if *n > 0.0 {
                *center = sum.map(|x| x / n);
            }
        }
    }
}

#[test]
fn seventy_thousand_people_are_grouped_as_well_as_by_looking_at_everybody() {
    let mut told = camps(3, 70_000, 12, 4, 0.95);
    let votes = matrix(&told, &[]);
    let found = analyse(&votes, &Settings { groups: Some(4), ..compatible() });
    let members: Vec<usize> =
        (0..votes.rows()).filter(|&row| found.participant_group[row].is_some()).collect();
    assert!(members.len() > 65_536, "{}", members.len());
    let points: Vec<[f64; 2]> = members.iter().map(|&row| found.positions[row]).collect();
    let ours: Vec<u8> = members.iter().filter_map(|&row| found.participant_group[row]).collect();
    // From where it ended, and from twelve starts of other people's places, the best.
    let mut random = Random(9);
    let mut starts = vec![found.groups.iter().map(|g| g.center).collect::<Vec<_>>()];
    starts.extend((0..12).map(|_| (0..4).map(|_| points[random.below(points.len())]).collect()));
    let (labels, inertia) = starts
        .into_iter()
        .map(|start| plain(&points, start))
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .expect("thirteen starts");
    assert!(found.inertia <= 1.001 * inertia, "{} against {inertia}", found.inertia);
    let pairs: Vec<(u8, usize)> = ours.into_iter().zip(labels).collect();
    assert!(ari(&pairs) > 0.98, "{}", ari(&pairs));

    random.shuffle(&mut told);
    let again = analyse(&matrix(&told, &[]), &Settings { groups: Some(4), threads: Some(2), ..compatible() });
    assert_eq!(found, again);
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the model is compared with: plain means, groups' means, principal components, ridge factorisations.

use super::Kept;
use crate::factors::Ridge;
use crate::landscape::{Method, Settings, analyse};
use crate::votes::Votes;
use crate::workers::Workers;

/// Every baseline with its chances of agreement.
pub(super) fn all(train: &Votes, hidden: &[Kept], workers: &Workers) -> Vec<(&'static str, Vec<f64>)> {
    let landscape =
        analyse(train, &Settings { method: Method::Polis, threads: Some(1), ..Settings::default() });
    let center = &landscape.center;
    let of = |value: &dyn Fn(usize, usize) -> f64| -> Vec<f64> {
        hidden.iter().map(|h| f64::midpoint(value(h.0, h.1), 1.0).clamp(0.0, 1.0)).collect()
    };
    let means = of(&|_, column| center[column]);
    let groups = of(&|row, column| match landscape.participant_group[row] {
        None => center[column],
        Some(group) => {
            // One thought vote of everybody's mean.
            let count = landscape.group_votes.cell(column)[usize::from(group)];
            let sum = f64::from(count.agrees) - f64::from(count.disagrees);
            (sum + center[column]) / (f64::from(count.seen) + 1.0)
        }
    });
    let breadth = (train.columns() as f64).sqrt();
    let along = |row: usize, column: usize| -> f64 {
        (0..2).map(|axis| landscape.positions[row][axis] * landscape.components[axis][column]).sum()
    };
    // Positions as published; and the bare projections they are scaled from.
    let placed = of(&|row, column| center[column] + along(row, column));
    let projected =
        of(&|row, column| center[column] + along(row, column) * (train.row_len(row) as f64).sqrt() / breadth);
    let mut found = vec![
        ("statement mean", means),
        ("polis groups", groups),
        ("polis pca 2", placed),
        ("pca 2, projected", projected),
    ];
    for (name, ridge) in [
        ("ridge rank 1", Ridge::fit::<2>(train, workers)),
        ("ridge rank 2", Ridge::fit::<3>(train, workers)),
        ("ridge rank 4", Ridge::fit::<5>(train, workers)),
    ] {
        found.push((name, of(&|row, column| ridge.value(row, column))));
    }
    found
}

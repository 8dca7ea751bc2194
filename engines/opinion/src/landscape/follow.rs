// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A landscape of newer votes by the model of an earlier cold run: everything but the model itself is new.

use super::{Found, Landscape, Settings, centers_of, describe, too_little};
use crate::factors::{Basis, Placed, Room, by_size};
use crate::numbers::logistic;
use crate::placement::{Placement, extremity, means, silent};
use crate::votes::Votes;
use crate::workers::Workers;

/// Places everybody by their votes as they are now under the model of an earlier landscape, and counts anew: groups, what
/// marks them, and consensus are those of the new votes, while axes, camps and stability are those of the cold run
/// ([`super::survey`]) that gave `earlier` and `basis`. Votes on statements that came later count, but move nobody. On the
/// votes of the cold run itself it gives the cold run's landscape to the bit. Costs one pass over the votes.
#[must_use]
pub fn follow(votes: &Votes, earlier: &Landscape, basis: &Basis, settings: &Settings) -> Landscape {
    let workers = &Workers::new(settings.threads);
    let silent = silent(votes);
    let keys = || votes.statements()[..votes.columns()].iter();
    let open: Vec<Option<u32>> = (keys().zip(&silent))
        .map(|(key, silent)| if *silent { None } else { basis.column(key).map(|at| at as u32) })
        .collect();
    let known: Vec<Option<usize>> = keys().map(|key| basis.known(key)).collect();
    let of_column = |of: &dyn Fn(usize) -> f64, unknown: f64| -> Vec<f64> {
        known.iter().map(|at| at.map_or(unknown, of)).collect()
    };
    let ranges = votes.ranges();
    let placed = workers.map(ranges.len(), |part| {
        let (mut slots, mut room) = (Vec::new(), Room::default());
        let place = |row: usize| {
            slots.clear();
            slots.extend(votes.row_cells(row).iter().filter_map(|c| {
                Some(open.get(c.statement() as usize).copied().flatten()? << 2 | c.opinion() as u32)
            }));
            basis.place(&slots, votes.row_len(row), &mut room)
        };
        ranges[part].clone().map(place).collect::<Vec<Placed>>()
    });
    let placed = placed.concat();
    let positions: Vec<[f64; 2]> = placed.iter().map(|p| p.position).collect();
    let mut groups: Vec<Option<u8>> = placed.iter().map(|p| p.group).collect();
    let stable: Vec<f64> = earlier.groups.iter().map(|g| g.stability.unwrap_or(0.0)).collect();
    let (mut k, by_group, _) = by_size(&mut groups, basis.groups(), &stable, &positions);
    let center = means(votes, &silent);
    let components = [0, 1].map(|axis| of_column(&|at| earlier.components[axis][at], 0.0));
    let placement = Placement {
        extremity: extremity(votes, &center, &components),
        center,
        components,
        variance: earlier.variance,
        positions,
    };
    let reason = too_little(votes, &placement.positions);
    if reason.is_some() {
        groups.fill(None);
        k = 0;
    }
    let (centers, inertia) = centers_of(&placement.positions, &groups, k);
    let found = Found { placement, participant_group: groups, centers, inertia, reason };
    let mut landscape = describe(votes, earlier.method, found, workers);
    for (group, stability) in landscape.groups.iter_mut().zip(by_group) {
        group.stability = Some(stability);
    }
    Landscape {
        stability: if k > 0 { earlier.stability } else { None },
        tried: earlier.tried.clone(),
        model: earlier.model,
        position_errors: placed.iter().map(|p| p.error).collect(),
        certainty: placed.iter().map(|p| p.certainty).collect(),
        // Of a statement that the model has not met nothing is known: the middle, and every chance.
        bridging: of_column(&|at| earlier.bridging[at], logistic(0.0)),
        bridging_interval: known
            .iter()
            .map(|at| at.map_or((0.0, 1.0), |at| earlier.bridging_interval[at]))
            .collect(),
        ..landscape
    }
}

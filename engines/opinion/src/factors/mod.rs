// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Riihi's own method: positions from the cast votes alone, with their uncertainty, and as many groups as the votes carry.
//!
//! 1. A part of the people, fixed by a hash of their votes, fits the model ([`model`]); rank and penalty are those under
//!    which votes kept aside are foretold best ([`select`]).
//! 2. The axes are turned so that the first explains most.
//! 3. Groups are camps in the space of positions ([`mixture`]); their number is chosen by unseen people and by stability
//!    ([`choose`]); it may be one.
//! 4. Everybody is placed by their own votes, in one pass.

mod ballots;
mod choose;
mod crowd;
mod forms;
mod four;
mod guide;
mod mixture;
mod model;
mod placer;
mod ridge;
mod select;
mod sight;
mod small;

pub(crate) use choose::MOST;
pub use guide::{Guide, Person};
pub(crate) use placer::Room;
pub use placer::{Basis, Placed};
pub(crate) use ridge::Ridge;

use crate::eigen::symmetric;
use crate::lanes::LANES;
use crate::numbers::{logistic, square};
use crate::votes::{Votes, mix};
use crate::workers::Workers;
use ballots::{Ballots, column_hashes, first, shuffled};
use choose::{Choice, SMALLEST, choose};
use crowd::{Seen, without_intercept};
use mixture::Camps;
use model::{Known, Model};
use placer::Placer;
use select::{Selected, fitted, select};
use sight::Sight;

/// Votes the model is fitted to at most (so many, or so many a statement if that is more); statements are then known far
/// better than any person.
const FITTED: (usize, usize) = (400_000, 200);
/// People among whom camps are looked for, at most.
const SURVEYED: usize = 1_500;
/// Votes that put a person into a group whatever the chance (or all columns, if fewer).
const IN_CONVERSATION: usize = 7;

/// What the method finds.
pub(crate) struct Findings {
    pub(crate) rank: usize,
    pub(crate) penalty: f64,
    /// Two directions over the columns, each of length one (or zero).
    pub(crate) components: [Vec<f64>; 2],
    pub(crate) variance: [f64; 2],
    pub(crate) positions: Vec<[f64; 2]>,
    pub(crate) errors: Vec<[f32; 2]>,
    pub(crate) groups: Vec<Option<u8>>,
    pub(crate) certainty: Vec<f32>,
    pub(crate) k: usize,
    pub(crate) stability: f64,
    pub(crate) by_group: Vec<f64>,
    pub(crate) tried: Vec<(usize, f64, f64)>,
    pub(crate) bridging: Vec<f64>,
    pub(crate) bridging_interval: Vec<(f64, f64)>,
}

/// Runs the method. `asked` forces the number of groups; `silent` columns take no part in positions.
pub(crate) fn find(
    votes: &Votes,
    silent: &[bool],
    asked: Option<usize>,
    workers: &Workers,
) -> (Findings, Basis) {
    let hashes = votes.ballot_hashes();
    let order = shuffled(votes, &hashes);
    let columns = column_hashes(votes);
    let open: Vec<bool> = silent.iter().map(|s| !s).collect();
    let selected = select(votes, &order, &hashes, &columns, &open, workers);
    let sample = first(votes, &order, FITTED.0.max(FITTED.1 * votes.columns()));
    match selected.rank {
        2 => finish::<3, 2>(votes, &open, &order, &hashes, &columns, &selected, sample, asked, workers),
        4 => finish::<5, 4>(votes, &open, &order, &hashes, &columns, &selected, sample, asked, workers),
        _ => finish::<7, 6>(votes, &open, &order, &hashes, &columns, &selected, sample, asked, workers),
    }
}

/// The chance that each of these participants agrees with each of these statements rather than disagrees, as the model of
/// their other votes has it.
pub(crate) fn foretell(
    votes: &Votes,
    silent: &[bool],
    pairs: &[(usize, usize)],
    workers: &Workers,
) -> Vec<f64> {
    let hashes = votes.ballot_hashes();
    let order = shuffled(votes, &hashes);
    let columns = column_hashes(votes);
    let open: Vec<bool> = silent.iter().map(|s| !s).collect();
    let selected = select(votes, &order, &hashes, &columns, &open, workers);
    let sample = &order[..first(votes, &order, FITTED.0.max(FITTED.1 * votes.columns()))];
    let sample = Ballots::of(votes, sample, &open);
    match selected.rank {
        2 => chances::<3>(votes, &sample, &columns, &selected, &open, pairs, workers),
        4 => chances::<5>(votes, &sample, &columns, &selected, &open, pairs, workers),
        _ => chances::<7>(votes, &sample, &columns, &selected, &open, pairs, workers),
    }
}

fn chances<const D: usize>(
    votes: &Votes,
    sample: &Ballots,
    columns: &[u64],
    selected: &Selected,
    open: &[bool],
    pairs: &[(usize, usize)],
    workers: &Workers,
) -> Vec<f64> {
    let (model, _) = fitted::<D>(votes, sample, columns, selected.penalty, selected.model.as_ref(), workers);
    let (sight, mut weights) = (Sight::new(&model), Vec::new());
    let mut last: Option<(usize, Known<D>)> = None;
    let mut chance = |&(row, column): &(usize, usize)| {
        let known = match last {
            Some((same, known)) if same == row => known,
            _ => model.place(&sight, &slots_of(votes, row, open), &mut weights).0,
        };
        last = Some((row, known));
        model.chance(column, &known)
    };
    pairs.iter().map(&mut chance).collect()
}

/// The open votes of a row.
fn slots_of(votes: &Votes, row: usize, open: &[bool]) -> Vec<u32> {
    votes.row_cells(row).iter().map(|c| c.slot() as u32).filter(|s| open[*s as usize >> 2]).collect()
}

#[expect(clippy::too_many_arguments, reason = "one call, from the table of ranks above")]
fn finish<const D: usize, const R: usize>(
    votes: &Votes,
    open: &[bool],
    order: &[usize],
    hashes: &[u64],
    columns: &[u64],
    selected: &Selected,
    sample: usize,
    asked: Option<usize>,
    workers: &Workers,
) -> (Findings, Basis) {
    let ballots = Ballots::of(votes, &order[..sample], open);
    let from = selected.model.as_ref();
    let (mut model, _) = fitted::<D>(votes, &ballots, columns, selected.penalty, from, workers);
    for (load, _) in model.loads.iter_mut().zip(open).filter(|(_, open)| !**open) {
        load.x = [0.0; D];
        load.x[0] = 1.0;
    }
    let strength = principal_axes(votes, &mut model, open);
    let enough = IN_CONVERSATION.min(votes.columns());
    let choice = camps::<D, R>(votes, &model, order, hashes, open, enough, asked, workers);
    let scale = [strength[0].sqrt(), strength.get(1).copied().unwrap_or(0.0).sqrt()];
    let mut placer = Placer::<D, R>::new(model, &choice.camps, scale, enough);
    let ranges = votes.ranges();
    let placed = workers.map(ranges.len(), |part| {
        let (range, mut room) = (ranges[part].clone(), Room::default());
        let mut placed = Vec::with_capacity(range.len());
        for from in range.clone().step_by(LANES) {
            placer.place_some(votes, open, from..range.end.min(from + LANES), &mut room, &mut placed);
        }
        placed
    });
    let rows = votes.rows();
    let (mut positions, mut errors) = (Vec::with_capacity(rows), Vec::with_capacity(rows));
    let (mut groups, mut certainty) = (Vec::with_capacity(rows), Vec::with_capacity(rows));
    for one in placed.into_iter().flatten() {
        positions.push(one.position);
        errors.push(one.error);
        groups.push(one.group);
        certainty.push(one.certainty);
    }
    let (k, by_group, numbers) =
        by_size(&mut groups, choice.camps.centers.len(), &choice.by_camp, &positions);
    placer.number(&numbers);
    let model = placer.model();
    let component = |axis: usize| -> Vec<f64> {
        if axis >= R || strength[axis] <= 0.0 {
            return vec![0.0; votes.columns()];
        }
        let length = model.loads.iter().map(|l| square(l.x[axis + 1])).sum::<f64>().sqrt();
        model.loads.iter().map(|l| l.x[axis + 1] / length).collect()
    };
    let within = |b: f64, doubt: f64, z: f64| logistic(b + z * doubt.sqrt());
    // The spread of logistic noise is pi^2 / 3: what no position explains.
    let total = strength.iter().sum::<f64>() + model.tau + square(std::f64::consts::PI) / 3.0;
    let findings = Findings {
        rank: R,
        penalty: selected.penalty,
        components: [component(0), component(1)],
        variance: [0, 1].map(|axis| strength.get(axis).map_or(0.0, |s| s / total)),
        positions,
        errors,
        groups,
        certainty,
        k,
        stability: choice.stability,
        by_group,
        tried: choice.tried,
        bridging: model.loads.iter().map(|l| logistic(l.b)).collect(),
        bridging_interval: model
            .loads
            .iter()
            .map(|l| (within(l.b, l.doubt, -1.96), within(l.b, l.doubt, 1.96)))
            .collect(),
    };
    let keys = votes.statements()[..votes.columns()].to_vec();
    (findings, Basis::new(placer, choice.camps.centers.len(), keys, open.to_vec()))
}

/// Looks for camps among the people who voted enough.
#[expect(clippy::too_many_arguments, reason = "all of it is what the camps depend on")]
fn camps<const D: usize, const R: usize>(
    votes: &Votes,
    model: &Model<D>,
    order: &[usize],
    hashes: &[u64],
    open: &[bool],
    enough: usize,
    asked: Option<usize>,
    workers: &Workers,
) -> Choice<R> {
    let rows: Vec<usize> =
        order.iter().copied().filter(|&row| votes.row_len(row) >= enough).take(SURVEYED).collect();
    let ballots = Ballots::of(votes, &rows, open);
    let (ranges, sight) = (ballots.ranges(), Sight::new(model));
    let people: Vec<Seen<R>> = workers
        .map(ranges.len(), |part| {
            let mut weights = Vec::new();
            let (range, mut seen) = (ranges[part].clone(), Vec::with_capacity(ranges[part].len()));
            for from in range.clone().step_by(LANES) {
                let slots: [&[u32]; LANES] = std::array::from_fn(|lane| {
                    if from + lane < range.end { ballots.slots(from + lane) } else { &[] }
                });
                let placed = model.place_four(&sight, slots, &mut weights);
                seen.extend(
                    placed
                        .iter()
                        .map(|(_, e)| without_intercept::<D, R>(e, model.tau))
                        .take(range.end - from),
                );
            }
            seen
        })
        .concat();
    let seed = rows.iter().fold(0_u64, |sum, &row| sum.wrapping_add(mix(hashes[row])));
    if asked == Some(1) || people.len() < SMALLEST {
        return Choice {
            camps: Camps::one(),
            stability: 1.0,
            by_camp: vec![1.0],
            tried: vec![(1, 1.0, 0.0)],
        };
    }
    choose(people, seed, asked, workers)
}

/// Turns the axes so that each explains as much as it can of what the ones before leave, in the votes as cast. Answers the
/// strength of each axis: the mean square of what it adds to a vote.
fn principal_axes<const D: usize>(votes: &Votes, model: &mut Model<D>, open: &[bool]) -> Vec<f64> {
    let seen = |j: usize| if open[j] { f64::from(votes.counts()[j].seen) } else { 0.0 };
    let all: f64 = (0..votes.columns()).map(seen).sum::<f64>().max(1.0);
    let mut spread = vec![vec![0.0; D - 1]; D - 1];
    for (j, load) in model.loads.iter().enumerate() {
        for (a, row) in spread.iter_mut().enumerate() {
            for (b, to) in row.iter_mut().enumerate() {
                *to += seen(j) / all * load.x[a + 1] * load.x[b + 1];
            }
        }
    }
    let (values, axes) = symmetric(spread);
    for load in &mut model.loads {
        let old = load.x;
        for (to, axis) in load.x[1..].iter_mut().zip(&axes) {
            *to = axis.iter().zip(&old[1..]).map(|(a, o)| a * o).sum();
        }
    }
    // An axis has no sign of its own: the statement that tells most along it is made positive.
    for axis in 1..D {
        let largest = model.loads.iter().fold(0.0_f64, |m, l| m.max(l.x[axis].abs()));
        let decides = model.loads.iter().map(|l| l.x[axis]).find(|x| x.abs() >= largest * (1.0 - 1e-9));
        if decides.is_some_and(|x| x < 0.0) {
            model.loads.iter_mut().for_each(|l| l.x[axis] = -l.x[axis]);
        }
    }
    // Directions that explain next to nothing are rounding.
    let floor = 1e-9 * values.first().copied().unwrap_or(0.0).max(1e-9);
    values.into_iter().map(|v| if v > floor { v } else { 0.0 }).collect()
}

/// Numbers groups by size, largest first, and drops those nobody is in.
pub(crate) fn by_size(
    groups: &mut [Option<u8>],
    camps: usize,
    by_camp: &[f64],
    positions: &[[f64; 2]],
) -> (usize, Vec<f64>, Vec<u8>) {
    let mut size = vec![0_usize; camps];
    let mut east = vec![0.0; camps];
    for (group, position) in groups.iter().zip(positions) {
        if let Some(g) = group {
            size[usize::from(*g)] += 1;
            east[usize::from(*g)] += position[0];
        }
    }
    let mut order: Vec<usize> = (0..camps).collect();
    let mean = |g: usize| east[g] / size[g].max(1) as f64;
    order.sort_by(|&a, &b| size[b].cmp(&size[a]).then_with(|| mean(b).total_cmp(&mean(a))));
    let mut new = vec![0_u8; camps];
    for (number, &old) in (0_u8..).zip(&order) {
        new[old] = number;
    }
    for group in groups.iter_mut() {
        *group = group.map(|g| new[usize::from(g)]);
    }
    let k = size.iter().filter(|&&n| n > 0).count();
    (k, order[..k].iter().map(|&old| by_camp.get(old).copied().unwrap_or(0.0)).collect(), new)
}

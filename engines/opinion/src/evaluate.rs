// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! How well methods foretell votes they have not seen.
//!
//! Moderated-out statements are left out, as are participants and statements with fewer than eight votes. One tenth of the
//! agreements and disagreements is hidden, three times; every method sees the rest and says how likely each hidden vote is
//! an agreement. AUC: how often a hidden agreement is held likelier than a hidden disagreement. Brier: mean squared error
//! of the chances. Differences are paired, with an interval from a bootstrap over the hidden votes.

mod baselines;

use serde::Serialize;

use crate::builder::VotesBuilder;
use crate::factors::foretell;
use crate::log::Opinion;
use crate::numbers::square;
use crate::placement::silent;
use crate::votes::{Votes, mix};
use crate::workers::Workers;

/// Fewer votes than this, and a participant or statement is left out.
const FEWEST: usize = 8;
/// Random splits.
const SPLITS: u64 = 3;
/// Draws of the bootstrap.
const DRAWS: u64 = 400;

/// One method's figures.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Score {
    /// The method.
    pub name: &'static str,
    /// Mean over the splits.
    pub auc: f64,
    /// Mean over the splits.
    pub brier: f64,
    /// Riihi's AUC less this one: mean, and the ends of its 95 % interval.
    pub auc_gain: [f64; 3],
    /// Riihi's Brier score less this one (negative is better): mean, and the ends of its 95 % interval.
    pub brier_gain: [f64; 3],
}

/// The outcome of the protocol.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Evaluation {
    /// Participants left after the light ones have gone.
    pub participants: usize,
    /// Statements left.
    pub statements: usize,
    /// Votes left.
    pub votes: usize,
    /// Hidden votes in each split.
    pub hidden: usize,
    /// Riihi's method first.
    pub methods: Vec<Score>,
}

/// What each method said of the hidden votes of one split, and what they were.
type Split = Vec<(Vec<f64>, Vec<bool>)>;

/// A vote kept from the methods: row, column, whether it agrees.
pub(crate) type Kept = (usize, usize, bool);

/// Runs the protocol. `None` where too little is left to hide anything of both kinds.
#[must_use]
pub fn evaluate(votes: &Votes, threads: Option<usize>) -> Option<Evaluation> {
    let workers = Workers::new(threads);
    let cells = enough(votes);
    let rows = 1 + cells.iter().map(|c| c.0).max()?;
    let columns = 1 + cells.iter().map(|c| c.1).max()?;
    let mut all: Vec<Split> = Vec::new();
    let mut names = Vec::new();
    let mut hidden_votes = 0;
    for split in 1..=SPLITS {
        let (train, hidden) = hide(&cells, split);
        let said: Vec<bool> = hidden.iter().map(|h| h.2).collect();
        if !said.contains(&true) || !said.contains(&false) {
            return None;
        }
        hidden_votes = hidden.len();
        let pairs: Vec<(usize, usize)> = hidden.iter().map(|h| (h.0, h.1)).collect();
        let own = foretell(&train, &silent(&train), &pairs, &workers);
        let mut found = vec![("riihi", own)];
        found.extend(baselines::all(&train, &hidden, &workers));
        names = found.iter().map(|f| f.0).collect();
        all.push(found.into_iter().map(|(_, p)| (p, said.clone())).collect());
    }
    let mean = |f: &dyn Fn(&Split) -> f64| all.iter().map(f).sum::<f64>() / all.len() as f64;
    let methods = names
        .into_iter()
        .enumerate()
        .map(|(at, name)| Score {
            name,
            auc: mean(&|s| auc(&s[at].0, &s[at].1)),
            brier: mean(&|s| brier(&s[at].0, &s[at].1)),
            auc_gain: paired(&all, at, auc),
            brier_gain: paired(&all, at, brier),
        })
        .collect();
    Some(Evaluation {
        participants: rows,
        statements: columns,
        votes: cells.len(),
        hidden: hidden_votes,
        methods,
    })
}

/// Votes of participants and on statements with enough of them, numbered afresh.
pub(crate) fn enough(votes: &Votes) -> Vec<(usize, usize, Opinion)> {
    let mut cells: Vec<(usize, usize, Opinion)> = (0..votes.rows())
        .flat_map(|row| votes.row(row).map(move |(column, opinion, _)| (row, column, opinion)))
        .filter(|c| !votes.standing(c.1).hidden)
        .collect();
    loop {
        let (mut rows, mut columns) = (vec![0; votes.rows()], vec![0; votes.columns()]);
        for c in &cells {
            rows[c.0] += 1;
            columns[c.1] += 1;
        }
        let before = cells.len();
        cells.retain(|c| rows[c.0] >= FEWEST && columns[c.1] >= FEWEST);
        if cells.len() == before {
            let number = |counts: &[usize]| {
                let mut next = 0;
                counts
                    .iter()
                    .map(|&n| {
                        if n > 0 {
                            next += 1;
                            next - 1
                        } else {
                            0
                        }
                    })
                    .collect::<Vec<usize>>()
            };
            let (rows, columns) = (number(&rows), number(&columns));
            cells.iter_mut().for_each(|c| (c.0, c.1) = (rows[c.0], columns[c.1]));
            return cells;
        }
    }
}

/// Hides a tenth of the opinions; a column or row that would lose all its votes keeps them.
fn hide(cells: &[(usize, usize, Opinion)], split: u64) -> (Votes, Vec<Kept>) {
    let mut drawn: Vec<(u64, usize)> = cells
        .iter()
        .enumerate()
        .filter(|(_, c)| c.2 != Opinion::Pass)
        .map(|(at, _)| (mix(mix(split) ^ at as u64), at))
        .collect();
    drawn.sort_unstable();
    drawn.truncate(drawn.len() / 10);
    let mut aside = vec![false; cells.len()];
    drawn.iter().for_each(|d| aside[d.1] = true);
    let size = |of: fn(&(usize, usize, Opinion)) -> usize| cells.iter().map(of).max().map_or(0, |m| m + 1);
    let (mut rows, mut columns) = (vec![0; size(|c| c.0)], vec![0; size(|c| c.1)]);
    for (c, _) in cells.iter().zip(&aside).filter(|(_, aside)| !**aside) {
        rows[c.0] += 1;
        columns[c.1] += 1;
    }
    let mut builder = VotesBuilder::new();
    let mut hidden = Vec::new();
    for (c, aside) in cells.iter().zip(aside) {
        if aside && rows[c.0] > 0 && columns[c.1] > 0 {
            hidden.push((c.0, c.1, c.2 == Opinion::Agree));
        } else {
            builder.vote(c.0 as i64, c.1 as i64, c.2, false, None);
        }
    }
    (builder.build(), hidden)
}

/// Share of pairs (agreement, disagreement) in the right order; ties count half.
#[must_use]
pub fn auc(chances: &[f64], agrees: &[bool]) -> f64 {
    let mut order: Vec<usize> = (0..chances.len()).collect();
    order.sort_by(|&a, &b| chances[a].total_cmp(&chances[b]));
    let (mut ranks, mut from) = (0.0, 0);
    while from < order.len() {
        let mut to = from + 1;
        while to < order.len() && chances[order[to]] == chances[order[from]] {
            to += 1;
        }
        let rank = (from + to + 1) as f64 / 2.0;
        ranks += rank * order[from..to].iter().filter(|&&at| agrees[at]).count() as f64;
        from = to;
    }
    let yes = agrees.iter().filter(|a| **a).count() as f64;
    let no = agrees.len() as f64 - yes;
    if yes * no == 0.0 { 0.5 } else { (ranks - yes * (yes + 1.0) / 2.0) / (yes * no) }
}

/// Mean squared error of chances.
#[must_use]
pub fn brier(chances: &[f64], agrees: &[bool]) -> f64 {
    let off = |(p, &a): (&f64, &bool)| square(p.clamp(0.0, 1.0) - f64::from(u8::from(a)));
    chances.iter().zip(agrees).map(off).sum::<f64>() / chances.len().max(1) as f64
}

type Measure = fn(&[f64], &[bool]) -> f64;

/// The first method less another: mean over the splits, and the middle 95 % of bootstrap draws.
fn paired(all: &[Split], at: usize, measure: Measure) -> [f64; 3] {
    let splits = all.len() as f64;
    let difference = |pick: &dyn Fn(usize, usize) -> usize| {
        let one = |(number, split): (usize, &Split)| {
            let n = split[0].1.len();
            let places: Vec<usize> = (0..n).map(|i| pick(number, i) % n).collect();
            let of = |m: usize| {
                let chances: Vec<f64> = places.iter().map(|&i| split[m].0[i]).collect();
                let agrees: Vec<bool> = places.iter().map(|&i| split[m].1[i]).collect();
                measure(&chances, &agrees)
            };
            of(0) - of(at)
        };
        all.iter().enumerate().map(one).sum::<f64>() / splits
    };
    let mean = difference(&|_, i| i);
    let mut draws: Vec<f64> = (0..DRAWS)
        .map(|draw| difference(&|split, i| (mix(mix(draw) ^ mix(split as u64) ^ i as u64) >> 16) as usize))
        .collect();
    draws.sort_by(f64::total_cmp);
    [mean, draws[draws.len() / 40], draws[draws.len() * 39 / 40]]
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A conversation held again with one way of choosing the next question.

use super::{Cells, DRAWN, Guide, LOOKS, Point, Policy, fairness};
use crate::evaluate::{auc, brier};
use crate::landscape::{Method, Settings, analyse};
use crate::log::{Opinion, Vote, VoteLog};
use crate::router::Router;
use crate::statistics::priority;
use crate::votes::{Count, Standing, Votes, mix};

/// A conversation held again.
pub(super) struct Replay {
    rows: usize,
    columns: usize,
    draw: u64,
    threads: Option<usize>,
    /// What each person can still be asked.
    open: Vec<Vec<(usize, Opinion)>>,
    hidden: Cells,
    /// The model of all votes that can be asked for, and the order of the statements by it.
    all: Guide,
    order: Vec<f64>,
}

impl Replay {
    pub(super) fn new(cells: &Cells, rows: usize, columns: usize, draw: u64, threads: Option<usize>) -> Self {
        let mut open = vec![Vec::new(); rows];
        let mut hidden = Vec::new();
        for (at, &(row, column, opinion)) in cells.iter().enumerate() {
            if opinion != Opinion::Pass && mix(mix(draw) ^ at as u64).is_multiple_of(10) {
                hidden.push((row, column, opinion));
            } else {
                open[row].push((column, opinion));
            }
        }
        let all: Vec<Vec<u32>> =
            open.iter().map(|o| o.iter().map(|&(c, opinion)| slot(c, opinion)).collect()).collect();
        let all = Guide::new(&matrix(&all, columns), columns, threads);
        let order = (0..columns).map(|s| all.bridging(s)).collect();
        Self { rows, columns, draw, threads, open, hidden, all, order }
    }

    pub(super) fn hold(mut self, policy: Policy) -> Option<Vec<Point>> {
        let mut ballots: Vec<Vec<u32>> = vec![Vec::new(); self.rows];
        let mut counts = vec![Count::default(); self.columns];
        let mut guide = Guide::blank(self.columns, self.rows);
        let mut extremity = vec![0.0; self.columns];
        let mut points = Vec::new();
        let mut random = mix(self.draw ^ 0x5eed);
        let mut cast = 0;
        for round in 1..=LOOKS[LOOKS.len() - 1] {
            let mut order: Vec<(u64, usize)> = (0..self.rows)
                .map(|row| (mix(self.draw ^ mix((round as u64) << 32 ^ row as u64)), row))
                .collect();
            order.sort_unstable();
            let before = cast;
            for (_, row) in order {
                if self.open[row].is_empty() {
                    continue;
                }
                let mut bits = || {
                    random = mix(random);
                    random
                };
                let weights: Vec<f64> = self.open[row]
                    .iter()
                    .map(|&(column, _)| match policy {
                        Policy::Uniform => 1.0,
                        Policy::Compatible => priority(counts[column], extremity[column], false),
                        Policy::Riihi | Policy::Knowing | Policy::Seeing => fairness(counts[column]),
                    })
                    .collect();
                let router = Router::new(&weights);
                let at = match policy {
                    Policy::Uniform | Policy::Compatible => router.draw(&mut bits, |_| false),
                    Policy::Riihi => {
                        let person = guide.know(&ballots[row]);
                        let tells = |at: usize| guide.tells(self.open[row][at].0, &person);
                        let at = router.draw_best(DRAWN, &mut bits, |_| false, tells);
                        if let Some(at) = at {
                            guide.heard(self.open[row][at].0, &person);
                        }
                        at
                    }
                    Policy::Knowing => {
                        let person = self.all.know(&ballots[row]);
                        let own = guide.know(&ballots[row]);
                        let tells = |at: usize| {
                            let statement = self.open[row][at].0;
                            self.all.tells_of_person(statement, &person)
                                + guide.tells_of_statement(statement, &own)
                        };
                        let at = router.draw_best(DRAWN, &mut bits, |_| false, tells);
                        if let Some(at) = at {
                            guide.heard(self.open[row][at].0, &own);
                        }
                        at
                    }
                    Policy::Seeing => {
                        // All answers of the person, given and to come.
                        let mut ballot = ballots[row].clone();
                        ballot.extend(self.open[row].iter().map(|&(c, opinion)| slot(c, opinion)));
                        let end = self.all.know(&ballot);
                        ballot.truncate(ballots[row].len());
                        let near = |at: usize| {
                            let (column, opinion) = self.open[row][at];
                            let mut next = ballot.clone();
                            next.push(slot(column, opinion));
                            1.0 / (1.0 + self.all.apart(&self.all.know(&next), &end))
                        };
                        router.draw_best(DRAWN, &mut bits, |_| false, near)
                    }
                };
                let (column, opinion) = self.open[row].swap_remove(at?);
                ballots[row].push(slot(column, opinion));
                counts[column].add(opinion);
                cast += 1;
            }
            if cast == before {
                break;
            }
            if LOOKS.contains(&round) {
                let votes = matrix(&ballots, self.columns);
                let new = Guide::new(&votes, self.columns, self.threads);
                points.push(self.look(&new, &ballots, &counts, cast)?);
                if policy == Policy::Compatible {
                    let settings =
                        Settings { method: Method::Polis, threads: self.threads, ..Settings::default() };
                    let landscape = analyse(&votes, &settings);
                    for (at, key) in votes.statements().iter().enumerate() {
                        if let crate::key::Key::Int(s) = key {
                            extremity[*s as usize] = landscape.extremity[at];
                        }
                    }
                }
                guide = new;
            }
        }
        Some(points)
    }

    fn look(&self, guide: &Guide, ballots: &[Vec<u32>], counts: &[Count], cast: usize) -> Option<Point> {
        let mut chances = Vec::with_capacity(self.hidden.len());
        let mut last = None;
        for &(row, column, _) in &self.hidden {
            let person = match last.take() {
                Some((same, person)) if same == row => person,
                _ => guide.know(&ballots[row]),
            };
            chances.push(guide.chance(column, &person));
            last = Some((row, person));
        }
        let said: Vec<bool> = self.hidden.iter().map(|h| h.2 == Opinion::Agree).collect();
        let found: Vec<f64> = (0..self.columns).map(|s| guide.bridging(s)).collect();
        let mean = cast as f64 / self.columns as f64;
        let least = f64::from(counts.iter().map(|c| c.seen).min()?) / mean;
        Some(Point {
            votes: cast as f64,
            auc: auc(&chances, &said),
            brier: brier(&chances, &said),
            ranking: rank_correlation(&found, &self.order),
            least,
        })
    }
}

const fn slot(column: usize, opinion: Opinion) -> u32 {
    (column as u32) << 2 | opinion as u32
}

fn matrix(ballots: &[Vec<u32>], columns: usize) -> Votes {
    let mut log = VoteLog::new();
    for (participant, ballot) in (0_u32..).zip(ballots) {
        for &slot in ballot {
            let opinion = match slot & 3 {
                0 => Opinion::Pass,
                1 => Opinion::Agree,
                _ => Opinion::Disagree,
            };
            log.push(Vote { participant, statement: slot >> 2, opinion, important: false, time: None });
        }
    }
    let people: Vec<_> = (0..ballots.len() as i64).map(Into::into).collect();
    let ideas: Vec<_> = (0..columns as i64).map(|s| (s.into(), Standing::default())).collect();
    Votes::from_log(&people, &ideas, &log)
}

/// Spearman's rank correlation; ties share their mean rank.
fn rank_correlation(a: &[f64], b: &[f64]) -> f64 {
    let ranks = |x: &[f64]| {
        let mut order: Vec<usize> = (0..x.len()).collect();
        order.sort_by(|&i, &j| x[i].total_cmp(&x[j]));
        let mut ranks = vec![0.0; x.len()];
        let mut from = 0;
        while from < order.len() {
            let mut to = from + 1;
            while to < order.len() && x[order[to]] == x[order[from]] {
                to += 1;
            }
            for &at in &order[from..to] {
                ranks[at] = (from + to) as f64 / 2.0;
            }
            from = to;
        }
        ranks
    };
    let (a, b) = (ranks(a), ranks(b));
    let mean = a.len() as f64 / 2.0;
    let product = |x: &[f64], y: &[f64]| x.iter().zip(y).map(|(p, q)| (p - mean) * (q - mean)).sum::<f64>();
    let scale = (product(&a, &a) * product(&b, &b)).sqrt();
    if scale > 0.0 { product(&a, &b) / scale } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rank_correlation_of_orders_worked_by_hand() {
        assert!((rank_correlation(&[1.0, 2.0, 3.0], &[10.0, 20.0, 90.0]) - 1.0).abs() < 1e-12);
        assert!((rank_correlation(&[1.0, 2.0, 3.0], &[3.0, 2.0, 1.0]) + 1.0).abs() < 1e-12);
        // 1 2 3 4 against 2 1 4 3: 1 - 6 * 4 / (4 * 15).
        assert!((rank_correlation(&[1.0, 2.0, 3.0, 4.0], &[2.0, 1.0, 4.0, 3.0]) - 0.6).abs() < 1e-12);
    }
}

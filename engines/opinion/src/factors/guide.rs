// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A model of votes as far as they have come: what it foretells, and which answer would tell most.
//!
//! An answer tells of the person, and so of what they would say to everything else; and it tells of the statement, and so
//! of what everybody else would say to it. Both are counted in one unit: by how much the answer is expected to lower the
//! variance of all foretold votes together, in log odds (V-optimal design). To be asked is then whatever tells most, be it
//! a new statement or one that divides.

#![expect(clippy::needless_range_loop, reason = "indices name rows and columns of small matrices")]

use super::ballots::{Ballots, column_hashes};
use super::model::{Known, Model};
use super::select::fitted;
use super::sight::Sight;
use super::small::{Square, cholesky, diagonal, inner, inverse, quadratic, times};
use crate::numbers::logistic;
use crate::votes::Votes;
use crate::workers::Workers;

/// Rank and one, and penalty: fixed, because with little data there is nothing to choose them by.
const D: usize = 5;
const PENALTY: f64 = 1.0;

/// The model, over statements 0 to n of the caller.
pub struct Guide {
    model: Option<(Model<D>, Sight<D>)>,
    /// The model's column of each statement.
    columns: Vec<Option<usize>>,
    /// By statement: intercept, 1 and loadings, and how uncertain intercept and loadings are.
    statements: Vec<(f64, [f64; D], Square<D>)>,
    /// Sums over statements and over people of what their answers rest on.
    all_statements: Square<D>,
    all_people: Square<D>,
}

/// What is known of somebody.
pub struct Person(Known<D>);

/// Intercept and loadings of a statement nobody has voted on.
fn unknown() -> (f64, [f64; D], Square<D>) {
    let mut x = [0.0; D];
    x[0] = 1.0;
    (0.0, x, diagonal(1.0 / PENALTY))
}

fn add_square(to: &mut Square<D>, weight: f64, x: &[f64; D]) {
    for i in 0..D {
        for j in 0..D {
            to[i][j] += weight * x[i] * x[j];
        }
    }
}

impl Guide {
    /// Before anybody has voted.
    #[must_use]
    pub fn blank(statements: usize, people: usize) -> Self {
        let mut all_statements = [[0.0; D]; D];
        all_statements[0][0] = statements as f64;
        Self {
            model: None,
            columns: vec![None; statements],
            statements: vec![unknown(); statements],
            all_statements,
            all_people: diagonal(people as f64),
        }
    }

    /// Fits to votes whose statements have the keys 0 to `statements`.
    #[must_use]
    pub fn new(votes: &Votes, statements: usize, threads: Option<usize>) -> Self {
        let workers = &Workers::new(threads);
        let rows: Vec<usize> = (0..votes.rows()).collect();
        let ballots = Ballots::of(votes, &rows, &vec![true; votes.columns()]);
        let (model, people) = fitted::<D>(votes, &ballots, &column_hashes(votes), PENALTY, None, workers);
        // How well each statement is known: what those who voted on it stand for, weighed by how open their answers were.
        let mut information = vec![diagonal::<D>(PENALTY); votes.columns()];
        let mut all_people = [[0.0; D]; D];
        for (ballot, known) in people.iter().enumerate() {
            let mut z = known.mean;
            z[0] = 1.0;
            add_square(&mut all_people, 1.0, &z);
            for i in 1..D {
                for j in 1..D {
                    all_people[i][j] += known.cov[i][j];
                }
            }
            for &slot in ballots.slots(ballot) {
                let column = slot as usize >> 2;
                let p = model.chance(column, known);
                let told = if slot & 3 == 0 { 0.5 } else { 1.0 };
                add_square(&mut information[column], told * p * (1.0 - p), &z);
            }
        }
        let column = |s: usize| votes.find_statement(&(s as i64).into()).filter(|&at| at < votes.columns());
        let columns: Vec<Option<usize>> = (0..statements).map(column).collect();
        let told = |column: &Option<usize>| match column {
            Some(at) => {
                let load = &model.loads[*at];
                (load.b, load.x, inverse(&cholesky(&information[*at])))
            }
            None => unknown(),
        };
        let statements: Vec<_> = columns.iter().map(told).collect();
        let mut all_statements = [[0.0; D]; D];
        statements.iter().for_each(|(_, x, _)| add_square(&mut all_statements, 1.0, x));
        let sight = Sight::new(&model);
        Self { model: Some((model, sight)), columns, statements, all_statements, all_people }
    }

    /// What is known of somebody with these votes (statement times 4 and the opinion).
    #[must_use]
    pub fn know(&self, ballot: &[u32]) -> Person {
        let Some((model, sight)) = &self.model else {
            return Person(Known { mean: [0.0; D], cov: diagonal(1.0) });
        };
        let mut slots: Vec<u32> = ballot
            .iter()
            .filter_map(|slot| Some(((*self.columns.get(*slot as usize >> 2)?)? as u32) << 2 | slot & 3))
            .collect();
        slots.sort_unstable();
        Person(model.place(sight, &slots, &mut Vec::new()).0)
    }

    /// Makes room for statements 0 to `statements`: of new ones nothing is known yet.
    pub fn grow(&mut self, statements: usize) {
        let new = statements.saturating_sub(self.statements.len());
        self.columns.resize(self.columns.len() + new, None);
        self.statements.resize(self.statements.len() + new, unknown());
        self.all_statements[0][0] += new as f64;
    }

    /// The chance that somebody agrees rather than disagrees.
    #[must_use]
    pub fn chance(&self, statement: usize, person: &Person) -> f64 {
        match (&self.model, self.columns[statement]) {
            (Some((model, _)), Some(column)) => model.chance(column, &person.0),
            _ => 0.5,
        }
    }

    /// How open an answer is: its variance, if this is how they stand.
    fn open(&self, statement: usize, person: &Person) -> f64 {
        let (b, x, _) = &self.statements[statement];
        let p = logistic(b + inner(&person.0.mean, x));
        p * (1.0 - p)
    }

    /// By how much an answer is expected to lower the variance of all foretold votes.
    #[must_use]
    pub fn tells(&self, statement: usize, person: &Person) -> f64 {
        let open = self.open(statement, person);
        open * (self.of_person(statement, person, open) + self.of_statement(statement, person, open))
    }

    /// The same of the votes of this person alone.
    #[must_use]
    pub fn tells_of_person(&self, statement: usize, person: &Person) -> f64 {
        let open = self.open(statement, person);
        open * self.of_person(statement, person, open)
    }

    /// The same of the votes on this statement alone.
    #[must_use]
    pub fn tells_of_statement(&self, statement: usize, person: &Person) -> f64 {
        let open = self.open(statement, person);
        open * self.of_statement(statement, person, open)
    }

    fn of_person(&self, statement: usize, person: &Person, open: f64) -> f64 {
        let (_, x, _) = &self.statements[statement];
        let along = times(&person.0.cov, x);
        quadratic(&self.all_statements, &along) / (1.0 + open * inner(&along, x))
    }

    fn of_statement(&self, statement: usize, person: &Person, open: f64) -> f64 {
        let (_, _, doubt) = &self.statements[statement];
        let mut z = person.0.mean;
        z[0] = 1.0;
        let along = times(doubt, &z);
        quadratic(&self.all_people, &along) / (1.0 + open * inner(&along, &z))
    }

    /// How far apart two are in what they would say to everything: squared log odds.
    #[must_use]
    pub fn apart(&self, one: &Person, other: &Person) -> f64 {
        let mut between = one.0.mean;
        between.iter_mut().zip(&other.0.mean).for_each(|(a, b)| *a -= b);
        quadratic(&self.all_statements, &between)
    }

    /// Notes that somebody has answered: the statement is better known now.
    pub fn heard(&mut self, statement: usize, person: &Person) {
        let open = self.open(statement, person);
        let mut z = person.0.mean;
        z[0] = 1.0;
        let doubt = &mut self.statements[statement].2;
        let along = times(doubt, &z);
        let part = -open / (1.0 + open * inner(&along, &z));
        add_square(doubt, part, &along);
    }

    /// How a statement is met by somebody in the middle: its place in the order of agreement across the divide.
    #[must_use]
    pub fn bridging(&self, statement: usize) -> f64 {
        self.statements[statement].0
    }
}

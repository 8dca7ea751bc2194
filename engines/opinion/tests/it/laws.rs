// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What holds for any votes: told twice is told once, parts add up to the whole, and no number is none.

use std::collections::BTreeSet;

use opinion::{Count, Landscape, Memberships, Method, Settings, Standing, Tally, Votes, analyse};
use proptest::prelude::*;

use crate::help::{Told, matrix};

/// Votes of a few people on a few statements: often with gaps, all alike, or only passes.
fn told() -> impl Strategy<Value = Vec<Told>> {
    let vote = (0_i64..9, 0_i64..7, -1_i64..2, prop::option::of(0_i64..40));
    prop_oneof![
        prop::collection::vec(vote.clone(), 0..60),
        prop::collection::vec(vote.clone().prop_map(|(p, s, _, t)| (p, s, 0, t)), 0..40),
        prop::collection::vec(vote.prop_map(|(p, s, _, t)| (p, s, 1, t)), 0..40),
    ]
}

/// Every number that a landscape holds, as it is printed, is a number.
fn sound(landscape: &Landscape) -> bool {
    let text = format!("{landscape:?}");
    text.split(|c: char| !c.is_alphanumeric()).all(|word| word != "NaN" && word != "inf")
}

fn run(votes: &Votes, method: Method, groups: Option<usize>) -> Landscape {
    analyse(votes, &Settings { method, groups, threads: Some(1) })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn told_twice_is_told_once(told in told()) {
        let timed: Vec<Told> = told.iter().map(|&(p, s, v, t)| (p, s, v, Some(t.unwrap_or(0)))).collect();
        let twice: Vec<Told> = timed.iter().chain(&timed).copied().collect();
        prop_assert_eq!(matrix(&timed, &[]), matrix(&twice, &[]));
    }

    #[test]
    fn parts_of_the_people_add_up_to_the_whole(told in told(), cut in 0_i64..10) {
        let of = |keep: &dyn Fn(i64) -> bool| {
            let part: Vec<Told> = told.iter().filter(|t| keep(t.0)).copied().collect();
            matrix(&part, &(0..7).map(|s| (s, Standing::default())).collect::<Vec<_>>())
        };
        let (whole, low, high) = (of(&|_| true), of(&|p| p < cut), of(&|p| p >= cut));
        prop_assert_eq!(whole.rows(), low.rows() + high.rows());
        let one = |votes: &Votes| Tally::count(votes, &Memberships::single(1, votes.participants().iter().map(|_| Some(0))));
        let tallies = [one(&whole), one(&low), one(&high)];
        for key in whole.statements() {
            let count = |votes: &Votes| votes.find_statement(key).map_or_else(Count::default, |at| votes.counts()[at]);
            prop_assert_eq!(count(&whole), count(&low).plus(count(&high)));
            prop_assert_eq!(count(&whole).minus(count(&low)), count(&high));
            let cell = |votes: &Votes, tally: &Tally| {
                votes.find_statement(key).map_or_else(Count::default, |at| tally.cell(at)[0])
            };
            prop_assert_eq!(
                cell(&whole, &tallies[0]),
                cell(&low, &tallies[1]).plus(cell(&high, &tallies[2]))
            );
        }
    }

    #[test]
    fn no_number_is_none_and_everybody_in_a_group_is_in_one_there_is(
        told in told(),
        standings in prop::collection::vec((any::<bool>(), any::<bool>()), 7),
        groups in prop::option::of(1_usize..10),
    ) {
        let standings: Vec<(i64, Standing)> =
            (0..).zip(standings).map(|(s, (hidden, meta))| (s, Standing { hidden, meta })).collect();
        let votes = matrix(&told, &standings);
        for method in [Method::Riihi, Method::Polis] {
            let landscape = run(&votes, method, groups);
            prop_assert!(sound(&landscape), "{landscape:?}");
            prop_assert_eq!(landscape.k() == 0, landscape.no_groups.is_some());
            let in_groups: BTreeSet<u8> = landscape.participant_group.iter().flatten().copied().collect();
            prop_assert!(in_groups.iter().all(|&g| usize::from(g) < landscape.k()));
            let members: usize = landscape.groups.iter().map(|g| g.size).sum();
            prop_assert_eq!(members, landscape.participant_group.iter().flatten().count());
            prop_assert_eq!(landscape.positions.len(), votes.rows());
        }
    }
}

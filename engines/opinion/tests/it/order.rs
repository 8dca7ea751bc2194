// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The order of arrival, the names and the number of threads change nothing.

use opinion::{Landscape, Settings, Votes, analyse};
use proptest::prelude::*;

use crate::help::{Random, Told, ari, camps, compatible, matrix};

fn run(votes: &Votes, threads: usize) -> Landscape {
    analyse(votes, &Settings { threads: Some(threads), ..compatible() })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_order_of_the_votes_gives_the_same_to_the_bit(seed in 0_u64..10_000, people in 3_usize..80, ideas in 1_usize..30) {
        let mut told = camps(seed, people, ideas, 3, 0.6);
        // Changes of mind, some at the same instant.
        for at in 0..told.len() / 5 {
            let (p, s, v, t) = told[at * 5];
            told.push((p, s, (v + 2) % 3 - 1, t.map(|t| t + (at as i64 % 2) * 10)));
        }
        let votes = matrix(&told, &[]);
        let first = run(&votes, 1);
        Random(seed).shuffle(&mut told);
        let shuffled = matrix(&told, &[]);
        prop_assert_eq!(&votes, &shuffled);
        prop_assert_eq!(first, run(&shuffled, 2));
    }

    #[test]
    fn other_names_give_the_same_groups_and_numbers(seed in 0_u64..10_000) {
        let told = camps(seed, 70, 25, 3, 0.6);
        let mut random = Random(seed);
        let (mut people, mut ideas): (Vec<i64>, Vec<i64>) = ((0..70).collect(), (0..25).collect());
        random.shuffle(&mut people);
        random.shuffle(&mut ideas);
        let renamed: Vec<Told> =
            told.iter().map(|&(p, s, v, t)| (people[p as usize], ideas[s as usize], v, t)).collect();
        let (a, b) = (matrix(&told, &[]), matrix(&renamed, &[]));
        let (x, y) = (run(&a, 1), run(&b, 1));
        prop_assert_eq!(x.k(), y.k());
        let mut pairs = Vec::new();
        for (i, key) in a.participants().iter().enumerate() {
            let opinion::Key::Int(old) = key else { unreachable!() };
            let j = b.find_participant(&people[*old as usize].into()).unwrap();
            prop_assert!((x.positions[i][0].abs() - y.positions[j][0].abs()).abs() < 1e-8);
            pairs.push((x.participant_group[i], y.participant_group[j]));
        }
        prop_assert!(ari(&pairs) > 0.999_999);
        for j in 0..a.columns() {
            let opinion::Key::Int(old) = a.statements()[j] else { unreachable!() };
            let m = b.find_statement(&ideas[old as usize].into()).unwrap();
            prop_assert!((x.priority[j] - y.priority[m]).abs() < 1e-8);
            prop_assert!((x.group_aware_consensus[j] - y.group_aware_consensus[m]).abs() < 1e-9);
        }
    }
}

#[test]
fn threads_do_not_change_a_bit_of_a_larger_analysis() {
    let votes = matrix(&camps(5, 4_000, 60, 4, 0.6), &[]);
    let one = run(&votes, 1);
    assert_eq!(one, run(&votes, 2));
    assert_eq!(one, run(&votes, 3));
}

#[test]
fn the_last_vote_by_time_counts_and_without_times_the_last_told() {
    let timed = matrix(&[(1, 1, 1, Some(20)), (1, 1, -1, Some(10))], &[]);
    assert_eq!(timed.vote(0, 0), Some(opinion::Opinion::Agree));
    let untimed = matrix(&[(1, 1, 1, None), (1, 1, -1, None)], &[]);
    assert_eq!(untimed.vote(0, 0), Some(opinion::Opinion::Disagree));
    assert_eq!(untimed.len(), 1);
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Riihi's own method: honest with little, the same in any order, right about crowds whose groups are known.

use opinion::agreement::rand_index;
use opinion::evaluate::evaluate;
use opinion::files::{Mode, read};
use opinion::synthetic::Crowd;
use opinion::{Firmness, Key, Landscape, NoGroups, Report, Settings, Standing, Timing, Votes, analyse};
use proptest::prelude::*;

use crate::help::{Random, Told, camps, compatible, matrix, shared};

fn run(votes: &Votes, threads: usize) -> Landscape {
    analyse(votes, &Settings { threads: Some(threads), ..Settings::default() })
}

/// Every number is one, and lists have the lengths they promise.
fn sound(votes: &Votes, l: &Landscape) {
    let numbers = l.positions.iter().flatten().chain(l.components.iter().flatten()).chain(&l.center);
    let numbers = numbers.chain(&l.extremity).chain(&l.priority).chain(&l.bridging).chain(&l.variance);
    let numbers = numbers.chain(&l.group_aware_consensus).chain(l.stability.iter()).chain([&l.inertia]);
    assert!(numbers.chain(l.bridging_interval.iter().flat_map(|(a, b)| [a, b])).all(|x| x.is_finite()));
    assert!(l.position_errors.iter().flatten().chain(&l.certainty).all(|x| x.is_finite()));
    assert_eq!(l.positions.len(), votes.rows());
    assert_eq!(l.participant_group.len(), votes.rows());
    assert_eq!(l.k() == 0, l.no_groups.is_some());
    assert!(l.stability.is_none_or(|s| (0.0..=1.0).contains(&s)));
    for (b, (low, high)) in l.bridging.iter().zip(&l.bridging_interval) {
        assert!(low <= b && b <= high && *low >= 0.0 && *high <= 1.0);
    }
    assert_eq!(l.groups.iter().map(|g| g.size).sum::<usize>(), l.participant_group.iter().flatten().count());
    assert!(l.groups.windows(2).all(|w| w[0].size >= w[1].size));
    assert!(serde_json::to_string(&Report::new(votes, l, Timing::default())).is_ok());
}

#[test]
fn little_data_gives_a_reason_and_no_groups() {
    for (told, reason) in [
        (vec![], NoGroups::NoVotes),
        (vec![(1, 1, 1, None)], NoGroups::TooFew { participants: 1 }),
        (vec![(1, 1, 1, None), (2, 1, -1, None)], NoGroups::TooFew { participants: 2 }),
    ] {
        let votes = matrix(&told, &[]);
        let l = run(&votes, 1);
        sound(&votes, &l);
        assert_eq!((l.k(), l.no_groups, l.stability), (0, Some(reason), None));
    }
    for value in [-1, 0, 1] {
        let told: Vec<Told> = (0..20).flat_map(|p| (0..8).map(move |s| (p, s, value, None))).collect();
        let votes = matrix(&told, &[]);
        let l = run(&votes, 1);
        sound(&votes, &l);
        assert_eq!(l.no_groups, Some(NoGroups::AllAlike));
    }
}

#[test]
fn all_moderated_out_leaves_nothing_to_divide() {
    let told: Vec<Told> = (0..20).map(|p| (p, 1, p % 3 - 1, None)).collect();
    let votes = matrix(&told, &[(1, Standing { hidden: true, meta: false }), (2, Standing::default())]);
    let l = run(&votes, 1);
    sound(&votes, &l);
    assert_eq!(l.no_groups, Some(NoGroups::AllAlike));
}

#[test]
fn a_crowd_of_one_mind_is_one_group() {
    for seed in 1..4 {
        let drawn =
            Crowd { participants: 300, statements: 40, groups: 1, light: 0.8, noise: 0.05 }.draw(seed);
        let l = run(&drawn.votes, 1);
        sound(&drawn.votes, &l);
        assert_eq!(l.k(), 1, "seed {seed}: {:?}", l.tried);
        assert_eq!(l.groups[0].size, l.participant_group.iter().flatten().count());
    }
}

#[test]
fn known_unequal_groups_with_light_voters_are_found() {
    for (seed, groups) in [(21, 3), (22, 4)] {
        let drawn = Crowd { participants: 500, statements: 60, groups, light: 0.8, noise: 0.05 }.draw(seed);
        let l = run(&drawn.votes, 1);
        sound(&drawn.votes, &l);
        let ari = |l: &Landscape| {
            let found: Vec<u8> = l.participant_group.iter().map(|g| g.unwrap_or(u8::MAX)).collect();
            rand_index(&found, &drawn.groups)
        };
        let other = analyse(&drawn.votes, &compatible());
        assert!(ari(&l) > ari(&other), "{} and {}", ari(&l), ari(&other));
        assert!(l.stability.is_some_and(|s| Firmness::of(s) >= Firmness::Fair));
        // Who voted little is placed with less certainty.
        let mean = |light: bool| {
            let errors = (0..drawn.votes.rows()).filter(|&r| (drawn.votes.row_len(r) < 8) == light);
            let (sum, n) = errors.fold((0.0, 0), |(s, n), r| (s + l.position_errors[r][0], n + 1));
            sum / n as f32
        };
        assert!(mean(true) > 1.3 * mean(false));
    }
}

#[test]
fn forced_numbers_of_groups_are_kept() {
    let votes = matrix(&camps(3, 60, 20, 3, 0.7), &[]);
    for k in 1..=5 {
        let l = analyse(&votes, &Settings { groups: Some(k), threads: Some(1), ..Settings::default() });
        sound(&votes, &l);
        assert_eq!(l.k(), k);
    }
}

#[test]
fn what_all_agree_on_bridges_and_what_divides_does_not() {
    // Two camps; statement 0 is agreed by all, 1 to 9 divide, 10 is refused by all.
    let told: Vec<Told> = (0..60_i64)
        .flat_map(|p| {
            (0..11_i64).map(move |s| {
                let side = if p < 20 { 1 } else { -1 };
                let v = match s {
                    0 => 1,
                    10 => -1,
                    _ if (p + s) % 9 == 0 => 0,
                    _ => side * (1 - 2 * (s % 2)),
                };
                (p, s, v, None)
            })
        })
        .collect();
    let votes = matrix(&told, &[]);
    let l = run(&votes, 1);
    sound(&votes, &l);
    assert_eq!(l.k(), 2);
    assert_eq!((l.groups[0].size, l.groups[1].size), (40, 20));
    for divides in 1..10 {
        assert!(l.bridging[0] > l.bridging[divides] + 0.1 && l.bridging[divides] > l.bridging[10] + 0.1);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_order_and_any_number_of_threads_give_the_same_to_the_bit(seed in 0_u64..10_000, people in 3_usize..60) {
        let mut told = camps(seed, people, 20, 3, 0.6);
        let votes = matrix(&told, &[]);
        let first = run(&votes, 1);
        sound(&votes, &first);
        Random(seed).shuffle(&mut told);
        let shuffled = matrix(&told, &[]);
        prop_assert_eq!(&first, &run(&shuffled, 2));
        // Telling the same once more changes nothing.
        let twice: Vec<Told> = told.iter().chain(&told).copied().collect();
        prop_assert_eq!(&first, &run(&matrix(&twice, &[]), 1));
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
        let (mut left, mut right) = (Vec::new(), Vec::new());
        for (i, key) in a.participants().iter().enumerate() {
            let Key::Int(old) = key else { unreachable!() };
            let j = b.find_participant(&people[*old as usize].into()).unwrap();
            prop_assert!((x.positions[i][0].abs() - y.positions[j][0].abs()).abs() < 1e-6);
            left.push(x.participant_group[i].unwrap_or(u8::MAX));
            right.push(y.participant_group[j].unwrap_or(u8::MAX));
        }
        prop_assert!(rand_index(&left, &right) > 0.999_999);
        for j in 0..a.columns() {
            let Key::Int(old) = a.statements()[j] else { unreachable!() };
            let m = b.find_statement(&ideas[old as usize].into()).unwrap();
            prop_assert!((x.bridging[j] - y.bridging[m]).abs() < 1e-8);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_small_breaks_it(
        told in prop::collection::vec((0_i64..8, 0_i64..5, -1_i64..2, prop::option::of(0_i64..4)), 0..40),
        groups in prop::option::of(0_usize..10),
        hidden in 0_i64..5,
    ) {
        let votes = matrix(&told, &[(hidden, Standing { hidden: true, meta: false })]);
        let l = analyse(&votes, &Settings { groups, threads: Some(1), ..Settings::default() });
        sound(&votes, &l);
        prop_assert!(l.groups.iter().all(|g| g.size > 0));
    }
}

#[test]
fn hidden_votes_are_foretold_better_than_by_components_and_groups() {
    let Some(folder) = shared("polis/brexit-consensus") else { return };
    let votes = read(&folder, Mode::Strict).unwrap().conversation.matrix();
    let found = evaluate(&votes, Some(1)).unwrap();
    assert_eq!(found.methods[0].name, "riihi");
    for other in &found.methods[1..] {
        // The whole interval of the paired difference is on our side.
        assert!(other.auc_gain[1] > 0.0 && other.brier_gain[2] < 0.0, "{other:?}");
    }
}

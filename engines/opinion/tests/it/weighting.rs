// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Weights that make those who answered look like the population.

use opinion::weighting::{Caution, Margin, rake, weighted_shares};
use opinion::{Opinion, Votes, VotesBuilder};
use proptest::prelude::*;

use crate::help::Random;

/// Share of the weight in each category.
fn shares(weights: &[Option<f64>], of: &[Option<usize>], size: usize) -> Vec<f64> {
    let mut sums = vec![0.0; size];
    for (weight, category) in weights.iter().zip(of) {
        if let (Some(weight), Some(category)) = (weight, category) {
            sums[*category] += weight;
        }
    }
    let all: f64 = sums.iter().sum();
    sums.into_iter().map(|s| s / all).collect()
}

#[test]
fn all_margins_are_met_at_once_and_others_are_left_out() {
    let mut random = Random(2);
    let people = 900;
    // The young and the north answered too little.
    let age: Vec<Option<usize>> = (0..people).map(|_| Some([0, 1, 1, 2, 2, 2][random.below(6)])).collect();
    let region: Vec<Option<usize>> = (0..people)
        .map(|p| if p % 50 == 0 { None } else { Some(usize::from(random.below(10) < 3)) })
        .collect();
    let resident: Vec<bool> = (0..people).map(|p| p % 9 != 0).collect();
    let margins = [
        Margin { population: vec![300.0, 400.0, 300.0], of: age.clone() },
        Margin { population: vec![50.0, 50.0], of: region.clone() },
    ];
    let found = rake(&resident, &margins);
    for (got, wanted) in shares(&found.weights, &age, 3).into_iter().zip([0.3, 0.4, 0.3]) {
        assert!((got - wanted).abs() < 1e-6, "{got} {wanted}");
    }
    for got in shares(&found.weights, &region, 2) {
        assert!((got - 0.5).abs() < 1e-6);
    }
    let weights: Vec<f64> = found.weights.iter().flatten().copied().collect();
    assert_eq!(weights.len(), 800);
    assert!(found.weights.iter().zip(&resident).all(|(w, r)| w.is_some() == *r));
    assert!((weights.iter().sum::<f64>() / 800.0 - 1.0).abs() < 1e-6);
    let squares: f64 = weights.iter().map(|w| w * w).sum();
    assert!((found.effective - weights.iter().sum::<f64>().powi(2) / squares).abs() < 1e-6);
    assert!(found.effective < 800.0 && found.caution.is_none() && found.trimmed == 0);
}

#[test]
fn thin_categories_are_joined_and_what_cannot_be_trusted_says_so() {
    // Ages 0 to 4; nobody of 4 and three of 3 answered.
    let of: Vec<Option<usize>> = (0..203).map(|p| Some(if p < 200 { p % 3 } else { 3 })).collect();
    let margin = Margin { population: vec![100.0, 100.0, 100.0, 60.0, 40.0], of };
    let found = rake(&[true; 203], &[margin]);
    assert_eq!((found.joined, found.caution), (2, Some(Caution::Joined { joined: 2 })));
    assert!(!Caution::Joined { joined: 2 }.forbids());

    let few = Margin { population: vec![1.0, 1.0], of: (0..44).map(|p| Some(usize::from(p < 22))).collect() };
    let found = rake(&[true; 44], &[few]);
    assert!(
        matches!(found.caution, Some(c @ Caution::TooFew { .. }) if c.forbids() && c.to_string().contains("44"))
    );

    // Twenty of a thousand would have to speak for half: beyond the trim.
    let uneven =
        Margin { population: vec![50.0, 50.0], of: (0..1_000).map(|p| Some(usize::from(p < 20))).collect() };
    let found = rake(&[true; 1_000], &[uneven]);
    assert!(matches!(found.caution, Some(Caution::TooUnlike { .. })), "{found:?}");
    assert!(found.weights.iter().flatten().all(|w| (0.2..=5.0).contains(w)));
    assert!(found.trimmed >= 20);

    assert_eq!(rake(&[true; 5], &[]).caution, Some(Caution::Nothing));
    assert_eq!(rake(&[], &[]).weights, []);
    let nobody = Margin { population: vec![0.0, 0.0], of: vec![None; 5] };
    assert_eq!(rake(&[true; 5], &[nobody]).caution, Some(Caution::Nothing));
}

#[test]
fn weighted_shares_follow_the_weights_and_widen_with_them() {
    let mut builder = VotesBuilder::new();
    for p in 0..100_i64 {
        builder.vote(p, 1_i64, if p < 50 { Opinion::Agree } else { Opinion::Disagree }, false, None);
    }
    let votes = builder.build();
    let plain = weighted_shares(&votes, &[Some(1.0); 100], 1.96)[0].unwrap();
    assert!((plain.share - 0.5).abs() < 1e-12 && (plain.effective - 100.0).abs() < 1e-9);
    let (low, high) = opinion::statistics::wilson(50, 100, 1.96);
    assert!((plain.interval.0 - low).abs() < 1e-12 && (plain.interval.1 - high).abs() < 1e-12);
    let weights: Vec<Option<f64>> =
        (0..100).map(|p| if p == 99 { None } else { Some(if p < 50 { 3.0 } else { 1.0 }) }).collect();
    let found = weighted_shares(&votes, &weights, 1.96)[0].unwrap();
    assert!((found.share - 150.0 / 199.0).abs() < 1e-12);
    assert!(found.effective < 99.0 && found.interval.1 - found.interval.0 > 0.0);
    assert_eq!(weighted_shares(&votes, &[None; 100], 1.96), [None]);
}

/// Everybody votes on one statement; agrees who is named.
fn on_one(people: usize, agrees: impl Fn(usize) -> bool) -> Votes {
    let mut builder = VotesBuilder::new();
    for p in 0..people {
        let opinion = if agrees(p) { Opinion::Agree } else { Opinion::Disagree };
        builder.vote(p as i64, 1_i64, opinion, false, None);
    }
    builder.build()
}

/// Six hundred honest residents of three ages, half of each age for the statement, and so many who came to push it.
fn pushed(extra: usize, claims: Option<usize>) -> (f64, f64) {
    let all = 600 + extra;
    let age = |p: usize| if p < 600 { Some(p % 3) } else { claims };
    let margin = Margin { population: vec![20.0, 40.0, 40.0], of: (0..all).map(age).collect() };
    let resident: Vec<bool> = (0..all).map(|p| age(p).is_some()).collect();
    let found = rake(&resident, &[margin]);
    let votes = on_one(all, |p| p >= 600 || (p / 3) % 2 == 0);
    let weighted = weighted_shares(&votes, &found.weights, 1.96)[0].unwrap().share;
    (f64::from(votes.counts()[0].agrees) / all as f64, weighted)
}

#[test]
fn people_from_elsewhere_move_no_weighted_share() {
    let ((raw, honest), (moved, weighted)) = (pushed(0, None), pushed(500, None));
    assert_eq!(honest.to_bits(), weighted.to_bits());
    assert!(moved - raw > 0.2, "the plain share is moved: {raw} to {moved}");
}

#[test]
fn a_crowd_that_claims_one_age_moves_a_weighted_share_by_no_more_than_that_age_is_of_the_population() {
    let (raw, honest) = pushed(0, None);
    for extra in [50, 300, 1_000] {
        let (moved, weighted) = pushed(extra, Some(0));
        // The age is a fifth of the population and half of it agreed before: at most a tenth is to be had.
        assert!(weighted > honest && weighted - honest <= 0.1 + 1e-6, "{extra}: {honest} to {weighted}");
        assert!(moved - raw > weighted - honest, "{extra}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_order_of_the_people_gives_the_same_weights(seed in 0_u64..10_000, people in 1_usize..400) {
        let mut random = Random(seed);
        let told: Vec<(bool, Option<usize>, Option<usize>)> = (0..people)
            .map(|_| {
                let age = (random.below(12) > 0).then(|| random.below(4));
                (random.below(8) > 0, age, (random.below(12) > 0).then(|| random.below(3)))
            })
            .collect();
        let weigh = |order: &[usize]| {
            let resident: Vec<bool> = order.iter().map(|&p| told[p].0).collect();
            let margins = [
                Margin { population: vec![1.0, 2.0, 3.0, 1.5], of: order.iter().map(|&p| told[p].1).collect() },
                Margin { population: vec![5.0, 4.0, 3.0], of: order.iter().map(|&p| told[p].2).collect() },
            ];
            rake(&resident, &margins)
        };
        let order: Vec<usize> = (0..people).collect();
        let mut other = order.clone();
        random.shuffle(&mut other);
        let (first, second) = (weigh(&order), weigh(&other));
        prop_assert!((first.effective - second.effective).abs() < 1e-6);
        prop_assert_eq!((first.trimmed, first.joined), (second.trimmed, second.joined));
        for (at, &p) in other.iter().enumerate() {
            match (first.weights[p], second.weights[at]) {
                (Some(a), Some(b)) => prop_assert!((a - b).abs() < 1e-7, "{} {}", a, b),
                (a, b) => prop_assert_eq!(a, b),
            }
        }
    }

    #[test]
    fn whatever_the_weights_shares_are_numbers_and_one_person_moves_them_by_no_more_than_is_said(
        weights in prop::collection::vec(
            prop_oneof![Just(None), Just(Some(0.0)), (1e-9_f64..1e9).prop_map(Some), (0.2_f64..5.0).prop_map(Some)],
            1..40,
        ),
        agreed in prop::collection::vec(any::<bool>(), 40),
        turns in 0_usize..40,
    ) {
        let people = weights.len();
        let of = |votes: &Votes| weighted_shares(votes, &weights, 1.96)[0];
        let before = of(&on_one(people, |p| agreed[p]));
        let after = of(&on_one(people, |p| agreed[p] != (p == turns % people)));
        prop_assert_eq!(before.is_some(), after.is_some());
        let (Some(before), Some(after)) = (before, after) else { return Ok(()) };
        for found in [before, after] {
            let (low, high) = found.interval;
            prop_assert!((-1e-12..=1.0 + 1e-12).contains(&found.share), "{:?}", found);
            prop_assert!(0.0 <= low && low <= high && high <= 1.0, "{:?}", found);
            prop_assert!(low <= found.share + 1e-12 && found.share <= high + 1e-12, "{:?}", found);
            prop_assert!(found.effective > 0.0 && found.effective <= people as f64 + 1e-6, "{:?}", found);
        }
        prop_assert!((before.share - after.share).abs() <= before.heaviest + 1e-9, "{:?} {:?}", before, after);
    }
}

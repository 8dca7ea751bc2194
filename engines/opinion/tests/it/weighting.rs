// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Weights that make those who answered look like the population.

use opinion::weighting::{Caution, Margin, rake, weighted_shares};
use opinion::{Opinion, VotesBuilder};

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

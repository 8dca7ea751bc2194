// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The draw of the next statement.

use opinion::Router;
use proptest::prelude::*;

use crate::help::Random;

/// How often each place comes, against how often it should: chi-square per degree of freedom.
fn excess(router: &Router, weights: &[f64], seen: impl Fn(usize) -> bool + Copy, seed: u64) -> f64 {
    let draws = 40_000;
    let mut random = Random(seed);
    let mut hits = vec![0.0; weights.len()];
    for _ in 0..draws {
        let at = router.draw(|| random.bits(), seen).unwrap();
        assert!(!seen(at) && weights[at] > 0.0);
        hits[at] += 1.0;
    }
    let open: Vec<usize> = (0..weights.len()).filter(|&i| !seen(i) && weights[i] > 0.0).collect();
    let total: f64 = open.iter().map(|&i| weights[i]).sum();
    let chi: f64 = open
        .iter()
        .map(|&i| {
            let wanted = f64::from(draws) * weights[i] / total;
            (hits[i] - wanted).powi(2) / wanted
        })
        .sum();
    chi / (open.len() - 1) as f64
}

#[test]
fn draws_follow_the_weights_among_the_unseen() {
    let mut random = Random(11);
    let weights: Vec<f64> = (0..50).map(|i| if i % 7 == 0 { 0.0 } else { random.unit() + 0.05 }).collect();
    let router = Router::new(&weights);
    // Nothing seen, a third seen, and nearly all seen (where the list of the unseen takes over).
    assert!(excess(&router, &weights, |_| false, 1) < 1.7);
    assert!(excess(&router, &weights, |i| i % 3 == 0, 2) < 1.8);
    assert!(excess(&router, &weights, |i| !(20..24).contains(&i), 3) < 4.0);
}

#[test]
fn nothing_left_is_nothing() {
    let router = Router::new(&[1.0, 0.0, f64::NAN, -3.0]);
    assert_eq!(router.draw(|| 7, |i| i == 0), None);
    assert_eq!(router.draw(|| u64::MAX, |_| false), Some(0));
    assert_eq!(Router::new(&[]).draw(|| 7, |_| false), None);
    assert_eq!(Router::default().draw(|| 7, |_| false), None);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_history_of_changes_equals_a_new_router(
        start in prop::collection::vec(0.0_f64..5.0, 0..20),
        changes in prop::collection::vec((0_usize..60, 0.0_f64..9.0), 0..60),
        bits in prop::collection::vec(any::<u64>(), 20),
        seen in prop::collection::vec(any::<bool>(), 60),
    ) {
        let mut router = if start.is_empty() { Router::default() } else { Router::new(&start) };
        let mut weights = start;
        for (place, weight) in changes {
            let weight = if weight < 1.0 { 0.0 } else { weight };
            router.set_weight(place, weight);
            weights.resize(weights.len().max(place + 1), 0.0);
            weights[place] = weight;
        }
        let fresh = Router::new(&weights);
        prop_assert_eq!(router.len(), weights.len());
        for (i, &w) in weights.iter().enumerate() {
            prop_assert_eq!(router.weight(i), w);
        }
        for b in bits {
            let draw = |r: &Router| { let mut random = Random(b); r.draw(|| random.bits(), |i| seen[i]) };
            let drawn = draw(&router);
            prop_assert_eq!(drawn, draw(&fresh));
            match drawn {
                Some(at) => prop_assert!(!seen[at] && weights[at] > 0.0),
                None => prop_assert!((0..weights.len()).all(|i| seen[i] || weights[i] <= 0.0)),
            }
        }
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The smallest and the oddest crowds there are, through everything that is asked of votes: a map or a sentence, never a
//! panic, never a number that is none.

use opinion::evaluate::evaluate;
use opinion::routing::simulate;
use opinion::synthetic::load;
use opinion::{Change, Live, Method, Opinion, Report, Settings, Side, Timing, analyse, survey};
use proptest::prelude::*;

use crate::help::{Told, matrix};

/// Nobody, one, two and three people; all passing; one statement; all alike; one against all.
fn odd_crowds() -> Vec<(&'static str, Vec<Told>)> {
    let all = |people: i64, ideas: i64, vote: fn(i64, i64) -> i64| -> Vec<Told> {
        (0..people).flat_map(|p| (0..ideas).map(move |s| (p, s, vote(p, s), None))).collect()
    };
    vec![
        ("nobody", all(0, 5, |_, _| 1)),
        ("one", all(1, 5, |_, s| s % 3 - 1)),
        ("two of one mind", all(2, 5, |_, s| s % 3 - 1)),
        ("two against each other", all(2, 5, |p, _| 1 - 2 * p)),
        ("three, each their own", all(3, 5, |p, s| (p + s) % 3 - 1)),
        ("all pass", all(30, 9, |_, _| 0)),
        ("all agree", all(30, 9, |_, _| 1)),
        ("all alike", all(30, 9, |_, s| s % 3 - 1)),
        ("one statement", all(30, 1, |p, _| if p < 18 { 1 } else { -1 })),
        ("one statement, all pass", all(30, 1, |_, _| 0)),
        ("one vote each", (0..30).map(|p| (p, p, 1, None)).collect()),
        ("one against all", all(30, 9, |p, _| if p == 7 { -1 } else { 1 })),
    ]
}

/// Every number in something that is printed is one.
fn sound(what: &impl std::fmt::Debug) -> bool {
    let text = format!("{what:?}");
    text.split(|c: char| !c.is_alphanumeric()).all(|word| word != "NaN" && word != "inf")
}

#[test]
fn odd_crowds_have_a_map_or_a_sentence_by_both_methods() {
    for (name, told) in odd_crowds() {
        let votes = matrix(&told, &[]);
        for method in [Method::Riihi, Method::Polis] {
            let found = analyse(&votes, &Settings { method, groups: None, threads: Some(1) });
            assert!(sound(&found), "{name}, {method:?}");
            let report = Report::new(&votes, &found, Timing::default());
            assert_eq!(
                report.no_groups.is_some_and(|sentence| !sentence.is_empty()),
                report.k == 0,
                "{name}"
            );
            // Nobody is left alone in a group that nobody asked for.
            if method == Method::Riihi {
                assert!(found.groups.iter().all(|g| g.size > 1), "{name}: {:?}", found.groups);
            }
        }
        assert!(evaluate(&votes, Some(1)).is_none_or(|e| sound(&e)), "{name}");
        assert!(simulate(&votes, 1, Some(1), false, |_| {}).is_none_or(|s| sound(&s)), "{name}");
    }
}

#[test]
fn odd_crowds_are_kept_up_live() {
    for (name, told) in odd_crowds() {
        let mut live = Live::new();
        let change = |&(p, s, v, _): &Told| Change::Vote {
            participant: p.into(),
            statement: s.into(),
            opinion: Opinion::from_value(v).unwrap(),
            important: false,
        };
        // Half of the votes, a cold run, the others, another cold run.
        for half in told.chunks(told.len().div_ceil(2).max(1)) {
            live.take(half.iter().map(change));
            let (votes, version) = live.snapshot();
            let (landscape, basis) = survey(&votes, &Settings { threads: Some(1), ..Settings::default() });
            live.adopt(&votes, version, &landscape, basis);
            let sides = [Side::Agree, Side::Disagree].map(|side| live.consensus(side));
            assert!(sound(&(sides, live.groups(), live.group_aware_consensus())), "{name}");
            assert_eq!(live.groups().len(), landscape.k(), "{name}");
        }
        live.take(told.iter().map(|t| Change::Leave { participant: t.0.into() }));
        assert!(live.snapshot().0.is_empty() && sound(&live.groups()), "{name}");
    }
}

#[test]
fn a_load_of_any_size_can_be_made() {
    for (people, ideas, votes) in [(0, 0, 0), (0, 5, 9), (5, 0, 9), (1, 1, 0), (1, 1, 1_000), (3, 2, 1)] {
        let made = load(people, ideas, votes, 7, |_| {});
        assert!(made.rows() <= people && made.columns() <= ideas && made.len() <= people * ideas);
        assert!(sound(&analyse(&made, &Settings::default())));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_group_that_nobody_asked_for_is_of_one_person(
        told in prop::collection::vec((0_i64..40, 0_i64..12, -1_i64..2, Just(None)), 0..500),
    ) {
        let votes = matrix(&told, &[]);
        let found = analyse(&votes, &Settings { threads: Some(1), ..Settings::default() });
        prop_assert!(found.groups.iter().all(|g| g.size > 1), "{:?}", found.groups);
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Little or odd data: an honest answer, never a panic, never a number that is none.

use opinion::{Landscape, NoGroups, Report, Settings, Standing, Timing, Votes, analyse};
use proptest::prelude::*;

use crate::help::{Told, compatible, matrix};

fn finite(votes: &Votes, l: &Landscape) {
    let numbers = l
        .center
        .iter()
        .chain(&l.components[0])
        .chain(&l.components[1])
        .chain(&l.variance)
        .chain(&l.extremity);
    let numbers =
        numbers.chain(l.positions.iter().flatten()).chain(&l.group_aware_consensus).chain(&l.priority);
    assert!(numbers.chain([&l.inertia]).all(|x| x.is_finite()));
    let json = serde_json::to_string(&Report::new(votes, l, Timing::default())).unwrap();
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(value["k"], l.k());
}

fn run(told: &[Told]) -> Landscape {
    let votes = matrix(told, &[]);
    let l = analyse(&votes, &Settings { threads: Some(1), ..compatible() });
    finite(&votes, &l);
    l
}

#[test]
fn nobody_one_and_two_people_make_no_groups_and_say_why() {
    assert_eq!(run(&[]).no_groups, Some(NoGroups::NoVotes));
    assert_eq!(run(&[(1, 1, 1, None)]).no_groups, Some(NoGroups::TooFew { participants: 1 }));
    let two = run(&[(1, 1, 1, None), (2, 1, -1, None)]);
    assert_eq!((two.k(), two.no_groups), (0, Some(NoGroups::TooFew { participants: 2 })));
    assert!((two.variance[0] - 1.0).abs() < 1e-12);
}

#[test]
fn all_passing_or_all_alike_makes_no_groups() {
    for value in [-1, 0, 1] {
        let told: Vec<Told> = (0..20).flat_map(|p| (0..8).map(move |s| (p, s, value, None))).collect();
        let l = run(&told);
        assert_eq!((l.k(), l.no_groups), (0, Some(NoGroups::AllAlike)));
        assert_eq!(l.variance, [0.0, 0.0]);
        assert_eq!(l.consensus_agree.len(), if value == 1 { 5 } else { 0 });
    }
}

#[test]
fn one_statement_splits_into_those_for_and_against() {
    let told: Vec<Told> = (0..20).map(|p| (p, 1, if p < 12 { 1 } else { -1 }, None)).collect();
    let l = run(&told);
    assert_eq!(l.groups.iter().map(|g| g.size).collect::<Vec<_>>(), [12, 8]);
    assert_eq!(l.components[1], [0.0]);
}

#[test]
fn all_moderated_out_leaves_nothing_to_divide() {
    let told: Vec<Told> = (0..20).map(|p| (p, 1, p % 3 - 1, None)).collect();
    let votes = matrix(&told, &[(1, Standing { hidden: true, meta: false }), (2, Standing::default())]);
    let l = analyse(&votes, &Settings { threads: Some(1), ..compatible() });
    finite(&votes, &l);
    assert_eq!(l.no_groups, Some(NoGroups::AllAlike));
    assert_eq!(l.weights(&votes)[0], 0.0);
    assert!((l.weights(&votes)[1] - 2.25_f64.powi(2)).abs() < 1e-12);
}

#[test]
fn more_groups_than_positions_are_refused() {
    let told: Vec<Told> = (0..20).map(|p| (p, 1, if p < 12 { 1 } else { -1 }, None)).collect();
    let votes = matrix(&told, &[]);
    let ask = |k| analyse(&votes, &Settings { groups: Some(k), threads: Some(1), ..compatible() });
    assert_eq!(ask(3).no_groups, Some(NoGroups::TooManyAsked { asked: 3, positions: 2 }));
    assert_eq!(ask(0).k(), 0);
    assert_eq!(ask(1).k(), 1);
    assert_eq!(ask(2).k(), 2);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_small_breaks_it(
        told in prop::collection::vec((0_i64..8, 0_i64..5, -1_i64..2, prop::option::of(0_i64..4)), 0..40),
        groups in prop::option::of(0_usize..7),
        hidden in 0_i64..5,
    ) {
        let votes = matrix(&told, &[(hidden, Standing { hidden: true, meta: false })]);
        let l = analyse(&votes, &Settings { groups, threads: Some(1), ..compatible() });
        finite(&votes, &l);
        prop_assert_eq!(l.k() == 0, l.no_groups.is_some());
        prop_assert!(l.groups.iter().all(|g| g.size > 0));
    }
}

#[test]
fn the_report_has_exactly_the_documented_fields_and_names() {
    let told: Vec<Told> = (0..20)
        .flat_map(|p| (0..8).map(move |s| (p, s, if (p < 9) == (s % 2 == 0) { 1 } else { -1 }, None)))
        .collect();
    let votes = matrix(&told, &[(99, Standing::default())]);
    let l = analyse(&votes, &Settings { threads: Some(1), ..compatible() });
    let json =
        serde_json::to_value(Report::new(&votes, &l, Timing { read_s: 0.5, ..Timing::default() })).unwrap();
    let mut names: Vec<&str> = json.as_object().unwrap().keys().map(String::as_str).collect();
    names.sort_unstable();
    let mut wanted = [
        "method",
        "participants",
        "statements",
        "votes",
        "k",
        "stability",
        "variance",
        "statement_ids",
        "center",
        "components",
        "extremity",
        "participant_ids",
        "positions",
        "participant_group",
        "groups",
        "group_votes",
        "consensus",
        "group_aware_consensus",
        "bridging",
        "priority",
        "timing",
        "firmness",
        "no_groups",
        "position_errors",
        "certainty",
        "bridging_interval",
        "agreement",
    ];
    wanted.sort_unstable();
    assert_eq!(names, wanted);
    assert_eq!(
        (&json["method"], &json["k"], &json["stability"]),
        (&"polis".into(), &2.into(), &serde_json::Value::Null)
    );
    assert_eq!(json["bridging"], serde_json::json!({}));
    assert_eq!(json["statement_ids"], serde_json::json!([0, 1, 2, 3, 4, 5, 6, 7]));
    assert_eq!(json["group_votes"]["0"]["0"], serde_json::json!({"A": 0, "D": 11, "S": 11}));
    assert!((json["priority"]["99"].as_f64().unwrap() - 2.25_f64.powi(2)).abs() < 1e-12);
    let first = json["groups"][0]["representative"][0].as_object().unwrap();
    for name in
        ["statement", "side", "n_success", "n_trials", "p_success", "p_test", "repness", "repness_test"]
    {
        assert!(first.contains_key(name), "{name}");
    }
    assert_eq!(first["side"], "agree");
    assert_eq!(json["timing"]["read_s"], 0.5);
}

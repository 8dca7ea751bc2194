// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The simulation of routing: the same people answer the same number of questions whichever way they are chosen.

use opinion::VotesBuilder;
use opinion::routing::{Guide, Policy, simulate};
use opinion::synthetic::Crowd;

#[test]
fn every_way_asks_as_much_and_ours_leaves_no_statement_behind() {
    let drawn = Crowd { participants: 150, statements: 40, groups: 3, light: 0.3, noise: 0.05 }.draw(4);
    let found = simulate(&drawn.votes, 1, Some(1), false, |_| {}).unwrap();
    assert_eq!(Some(&found), simulate(&drawn.votes, 1, Some(2), false, |_| {}).as_ref());
    let [uniform, compatible, own] = found.curves.as_slice() else { panic!("three ways") };
    assert_eq!(
        [uniform.policy, compatible.policy, own.policy],
        [Policy::Uniform, Policy::Compatible, Policy::Riihi]
    );
    for curve in [compatible, own] {
        let votes = |c: &opinion::routing::Curve| c.points.iter().map(|p| p.votes).collect::<Vec<_>>();
        assert_eq!(votes(curve), votes(uniform));
    }
    for curve in &found.curves {
        let (first, last) = (curve.points.first().unwrap(), curve.points.last().unwrap());
        assert!(last.auc > first.auc && last.brier < first.brier && last.ranking > first.ranking);
        assert!((0.0..=1.0).contains(&last.least) && last.ranking <= 1.0);
    }
    // After two questions each, the statement that ours has asked least about has more votes than uniform's.
    assert!(own.points[1].least > uniform.points[1].least);
}

#[test]
fn those_who_know_too_much_are_tried_beside_ours_and_change_nothing_of_it() {
    let drawn = Crowd { participants: 150, statements: 40, groups: 3, light: 0.3, noise: 0.05 }.draw(4);
    let found = simulate(&drawn.votes, 1, Some(1), true, |_| {}).unwrap();
    let policies: Vec<Policy> = found.curves.iter().skip(3).map(|c| c.policy).collect();
    assert_eq!(policies, [Policy::Knowing, Policy::Seeing]);
    assert_eq!(found.bounds.iter().map(|b| b.policy).collect::<Vec<_>>(), policies);
    let alone = simulate(&drawn.votes, 1, Some(1), false, |_| {}).unwrap();
    assert_eq!((&found.curves[..3], found.auc), (&alone.curves[..], alone.auc));
    assert!(alone.bounds.is_empty());
}

#[test]
fn too_little_is_no_simulation() {
    assert_eq!(simulate(&VotesBuilder::new().build(), 1, Some(1), false, |_| {}), None);
}

#[test]
fn an_answer_tells_less_of_what_has_been_asked_often() {
    let mut guide = Guide::blank(3, 100);
    let somebody = guide.know(&[]);
    let before = guide.tells(0, &somebody);
    assert_eq!(before, guide.tells(1, &somebody));
    guide.heard(0, &somebody);
    assert!(guide.tells(0, &somebody) < before && guide.tells(1, &somebody) == before);
    assert_eq!(guide.chance(0, &somebody), 0.5);
}

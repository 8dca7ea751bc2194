// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! An attacker's view: everything that was ever published, every sum that ties it together, and the
//! supposition that people join and never leave. Enumerates every history that fits and looks for a
//! protected count that is the same in all of them. Knows nothing of how the rule decides.

use proptest::prelude::*;

use super::*;

/// Everything that can be published about a small population at one moment.
struct Seen<'a> {
    plan: &'a Plan,
    release: Release,
}

fn fits(figure: Figure, n: i64) -> bool {
    let (low, high) = figure.bounds();
    (low..=high).contains(&n)
}

/// All assignments of the plan's counts that agree with the sums and the release.
fn worlds(seen: &Seen<'_>) -> Vec<Vec<i64>> {
    let plan = seen.plan;
    let most = i64::from(
        plan.counts.iter().filter(|c| c.given == Given::Always).map(|c| c.value).max().unwrap_or(0),
    );
    // Nodes are checked as soon as their last edge is set.
    let last: Vec<usize> = (0..plan.nodes)
        .map(|n| plan.counts.iter().rposition(|c| c.from == n || c.to == n).unwrap_or(0))
        .collect();
    let mut out = Vec::new();
    let mut world = Vec::new();
    grow(seen, &last, most, &mut world, &mut out);
    out
}

fn grow(seen: &Seen<'_>, last: &[usize], most: i64, world: &mut Vec<i64>, out: &mut Vec<Vec<i64>>) {
    let at = world.len();
    let Some(count) = seen.plan.counts.get(at) else {
        out.push(world.clone());
        return;
    };
    let figure = seen.release.figure(&count.key);
    for n in 0..=most {
        if !fits(figure, n) {
            continue;
        }
        world.push(n);
        let balanced = last.iter().enumerate().filter(|(_, l)| **l == at).all(|(node, _)| {
            let sum = |pick: fn(&Count) -> usize| -> i64 {
                seen.plan
                    .counts
                    .iter()
                    .zip(world.iter())
                    .filter(|(c, _)| pick(c) == node)
                    .map(|(_, n)| *n)
                    .sum()
            };
            sum(|c| c.to) == sum(|c| c.from)
        });
        if balanced {
            grow(seen, last, most, world, out);
        }
        world.pop();
    }
}

/// The names of protected counts that have one value only, in one version or as a small difference
/// between two.
fn recovered(threshold: u32, versions: &[Seen<'_>]) -> Vec<String> {
    let all: Vec<Vec<Vec<i64>>> = versions.iter().map(worlds).collect();
    let mut found = Vec::new();
    for (v, seen) in versions.iter().enumerate() {
        // What the other versions leave possible of this one.
        let possible: Vec<&Vec<i64>> = all[v]
            .iter()
            .filter(|world| {
                all.iter().enumerate().all(|(w, others)| {
                    w == v
                        || others.iter().any(|other| {
                            let (old, new) = if w < v { (other, *world) } else { (*world, other) };
                            old.iter().zip(new).all(|(o, n)| o <= n)
                        })
                })
            })
            .collect();
        assert!(!possible.is_empty(), "the truth itself must fit");
        for (i, count) in seen.plan.counts.iter().enumerate() {
            let only = possible.iter().all(|w| w[i] == i64::from(count.value));
            let small = count.value < threshold && (count.value > 0 || count.zero_tells);
            if only && small && !matches!(count.given, Given::Always | Given::Slack) {
                found.push(format!("{v}: {}", count.key));
            }
            let Some(before) = v.checked_sub(1).and_then(|w| versions.get(w).map(|s| (w, s))) else {
                continue;
            };
            let (w, before) = before;
            let then = before.plan.counts[i].value;
            let small = (1..threshold).contains(&then.abs_diff(count.value));
            let only_then = all[w].iter().all(|o| o[i] == i64::from(then));
            if only && only_then && small && count.given == Given::Guarded {
                found.push(format!("{w}-{v}: {}", count.key));
            }
        }
    }
    found
}

fn attack(threshold: u32, live: bool, plans: &[Plan]) -> Vec<String> {
    let rule = Rule::new(threshold, live);
    let mut earlier: Vec<Release> = Vec::new();
    for plan in plans {
        earlier.push(rule.publish(plan, &earlier));
    }
    let seen: Vec<Seen<'_>> =
        plans.iter().zip(earlier).map(|(plan, release)| Seen { plan, release }).collect();
    recovered(threshold, &seen)
}

fn parts(counts: &[u32]) -> Vec<(String, u32)> {
    counts.iter().enumerate().map(|(i, n)| (format!("p{i}"), *n)).collect()
}

fn names(letter: char, n: usize) -> Vec<String> {
    (0..n).map(|i| format!("{letter}{i}")).collect()
}

#[test]
fn the_attack_finds_what_a_careless_page_gives_away() {
    let plan = one_way("role", &parts(&[9, 7, 2]));
    let careless = plan.counts.iter().map(|c| {
        let figure = if c.value < 3 { Figure::Hidden(Why::Under(3)) } else { Figure::Shown(c.value) };
        (c.key.clone(), Kept { value: c.value, figure })
    });
    let seen = [Seen { plan: &plan, release: Release(careless.collect()) }];
    assert_eq!(recovered(3, &seen), ["0: role/p2/"]);
}

#[test]
fn a_small_role_is_hidden_and_a_neighbour_blurred() {
    let release = Rule::new(5, false).publish(&one_way("role", &parts(&[412, 9, 2])), &[]);
    assert_eq!(release.figure("role/p0/"), Figure::Shown(412));
    assert_eq!(release.figure("role/p1/"), Figure::About(5));
    assert_eq!(release.figure("role/p2/"), Figure::Hidden(Why::Under(5)));
    assert_eq!(release.figure("role//"), Figure::Shown(423));
}

#[test]
fn nearly_everybody_agrees_is_said_without_counting_those_who_do_not() {
    let rows = [("a".to_owned(), 40, 39), ("b".to_owned(), 200, 120), ("c".to_owned(), 8, 8)];
    let release = Rule::new(5, false).publish(&agreement("idea", &rows, (0, 0)), &[]);
    assert_eq!(release.figure("idea/a/agree"), Figure::AtLeast(36));
    assert_eq!(release.figure("idea/b/agree"), Figure::Shown(120));
    assert_eq!(release.figure("idea/c/agree"), Figure::Hidden(Why::Protects));
}

#[test]
fn a_municipality_that_is_alone_in_its_region_or_type_is_safe_too() {
    let place = |m: &str, r: &str, t: &str, n| (m.to_owned(), r.to_owned(), t.to_owned(), n);
    let places = [
        place("261", "19", "small", 9),
        place("698", "19", "big", 3),
        place("091", "01", "big", 300),
        place("049", "01", "big", 120),
        place("444", "01", "ring", 31),
        place("224", "01", "ring", 17),
    ];
    let plan = municipalities("place", &places);
    let rule = Rule::new(5, false);
    let release = rule.publish(&plan, &[]);
    assert_eq!(release.figure("place/kunta/698"), Figure::Hidden(Why::Under(5)));
    let mut work = Work::new(rule, &plan, &[]);
    work.settle();
    let small = plan.counts.iter().position(|c| c.key == "place/kunta/698").unwrap();
    assert!(!work.nets()[0].pinned(small));
}

#[test]
fn three_more_people_do_not_make_a_new_version() {
    let rule = Rule::new(5, false);
    assert!(!rule.may_follow(100, 103) && !rule.may_follow(103, 100));
    assert!(rule.may_follow(100, 100) && rule.may_follow(100, 105));
}

#[test]
fn a_map_is_drawn_from_30_and_as_density_from_200() {
    let rule = Rule::new(5, false);
    let modes = [29, 30, 199, 200].map(|n| rule.map(n));
    assert_eq!(modes, [MapMode::None, MapMode::Points, MapMode::Points, MapMode::Density]);
    assert_eq!(jitter(7, 3), jitter(7, 3));
    assert_ne!(jitter(7, 3), jitter(8, 3));
}

#[test]
fn live_numbers_move_in_steps_of_five() {
    let rule = Rule::new(3, true);
    for n in 0..60 {
        let shown = rule.publish(&one_way("role", &parts(&[n, 40])), &[]);
        for key in ["role/p0/", "role//"] {
            assert_eq!(shown.figure(key).number().unwrap_or(0) % STEP, 0);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn one_variable_gives_nothing_away(counts in prop::collection::vec(0u32..9, 2..6), k in 3u32..6, live: bool) {
        let found = attack(k, live, &[one_way("t", &parts(&counts))]);
        prop_assert!(found.is_empty(), "{:?} {:?}", counts, found);
    }

    #[test]
    fn a_later_version_gives_nothing_away(
        counts in prop::collection::vec((0u32..8, 0u32..6), 3..5), k in 3u32..6
    ) {
        let old: Vec<u32> = counts.iter().map(|c| c.0).collect();
        let new: Vec<u32> = counts.iter().map(|c| c.0 + c.1).collect();
        prop_assume!(Rule::new(k, false).may_follow(old.iter().sum(), new.iter().sum()));
        let found = attack(k, false, &[one_way("t", &parts(&old)), one_way("t", &parts(&new))]);
        prop_assert!(found.is_empty(), "{:?} {:?} {:?}", old, new, found);
    }

}

proptest! {
    // Every possible table is tried: a small number of cases is a large number of worlds.
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn rows_columns_and_totals_give_nothing_away(
        cells in prop::collection::vec(prop::collection::vec(0u32..6, 3..4), 2..4), k in 3u32..5
    ) {
        let (rows, columns) = (names('r', cells.len()), names('c', 3));
        let plan = two_way("t", &rows, &columns, &cells, Given::Guarded, false);
        prop_assume!(plan.counts.iter().map(|c| c.value).max().unwrap_or(0) <= 20);
        let found = attack(k, false, &[plan]);
        prop_assert!(found.is_empty(), "{:?} {:?}", cells, found);
    }

    #[test]
    fn agreement_by_role_gives_nothing_away(
        rows in prop::collection::vec((0u32..14, 0u32..14), 2..4), k in 3u32..6
    ) {
        let rows: Vec<(String, u32, u32)> =
            rows.iter().enumerate().map(|(i, (a, b))| (format!("r{i}"), a + b, *a)).collect();
        let (agreed, rated): (u32, u32) =
            (rows.iter().map(|r| r.2).sum(), rows.iter().map(|r| r.1).sum());
        // What everybody together answered is public; only rows are protected.
        prop_assume!(agreed >= 2 * k && rated - agreed >= 2 * k && rows.iter().filter(|r| r.1 > 0).count() > 1);
        let found = attack(k, false, &[agreement("t", &rows, (0, 0))]);
        prop_assert!(found.is_empty(), "{:?} {:?}", rows, found);
    }
}

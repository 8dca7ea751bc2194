// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Agreement and division over partitions that people declared themselves.

use opinion::{Count, Memberships, Tally, common_ground, divides};

use crate::help::matrix;

fn count(agrees: u32, disagrees: u32, seen: u32) -> Count {
    Count { agrees, disagrees, seen }
}

#[test]
fn a_person_with_two_roles_counts_in_both_and_one_without_in_none() {
    let votes = matrix(
        &[(1, 1, 1, None), (2, 1, -1, None), (3, 1, 0, None), (1, 2, 1, None)],
        &[(9, Default::default())],
    );
    let roles = Memberships::many(2, [vec![0, 1, 1], vec![1], vec![]]);
    let tally = Tally::count(&votes, &roles);
    assert_eq!(tally.cell(0), [count(1, 0, 1), count(1, 1, 2)]);
    assert_eq!(tally.cell(1), [count(1, 0, 1), count(1, 0, 1)]);
    assert_eq!(tally.cell(2), [Count::default(); 2]);
    assert_eq!(tally.statements(), 3);
}

#[test]
fn common_ground_needs_every_role() {
    let all = common_ground(&[count(9, 0, 10), count(8, 1, 10)]);
    let half = common_ground(&[count(10, 0, 10), count(0, 10, 10)]);
    assert!((all - (10.0 / 12.0) * (9.0 / 12.0)).abs() < 1e-15);
    assert!(half < 0.1 && half < all);
}

#[test]
fn the_strongest_certain_divide_wins_over_a_handful_of_people() {
    let cells = [count(180, 10, 200), count(20, 170, 200), count(0, 2, 2), count(0, 0, 0)];
    let divide = divides(&cells, 1, 1.96).unwrap();
    assert_eq!((divide.more, divide.less, divide.opposed), (0, 1, true));
    assert!(divide.certain() > 0.6 && divide.certain() < 0.8 && divide.test > 10.0);
    assert_eq!(divides(&cells[2..], 1, 1.96), None);
    let alike = divides(&[count(5, 5, 10), count(6, 4, 10)], 5, 1.96).unwrap();
    assert_eq!(alike.certain(), 0.0);
}

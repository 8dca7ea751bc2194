// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Sentences with numbers in them read right when the number is one, and say nothing that is not so.

use opinion::files::{BadRow, FileError, Problem};
use opinion::weighting::Caution;
use opinion::{NoGroups, Settings, analyse};

use crate::help::{compatible, matrix};

#[test]
fn one_participant_has_and_two_have_voted() {
    let told = |participants| NoGroups::TooFew { participants }.to_string();
    assert_eq!(told(1), "only 1 participant has voted; groups need at least 3");
    assert_eq!(told(2), "only 2 participants have voted; groups need at least 3");
}

#[test]
fn groups_and_positions_are_counted_in_words_that_fit() {
    let told = |asked, positions| NoGroups::TooManyAsked { asked, positions }.to_string();
    assert_eq!(told(2, 1), "2 groups asked for, but only 1 different position exists");
    assert_eq!(told(3, 2), "3 groups asked for, but only 2 different positions exist");
}

#[test]
fn numbers_of_groups_that_nobody_can_have_are_refused_as_such() {
    // A hundred people, no two alike: neither too few positions nor votes all alike.
    let told: Vec<_> =
        (0..100).flat_map(|p| (0..8).map(move |s| (p, s, (p >> s) % 2 * 2 - 1, None))).collect();
    let votes = matrix(&told, &[]);
    for asked in [0, 51] {
        for settings in [compatible(), Settings::default()] {
            let found = analyse(&votes, &Settings { groups: Some(asked), threads: Some(1), ..settings });
            let told = found.no_groups.map(|reason| reason.to_string());
            assert_eq!(told, Some(format!("{asked} groups asked for; from 1 to 50 can be had")));
        }
    }
}

#[test]
fn one_bad_row_is_a_row_and_one_cell_a_cell() {
    let problem = Problem::Cells { expected: 3, found: 1 };
    let row = BadRow { file: "votes.csv".to_owned(), line: 7, problem };
    let told = |rows: Vec<BadRow>| FileError::BadRows { rows }.to_string();
    let line = "votes.csv:7: 1 cell where the header has 3";
    assert_eq!(told(vec![row.clone()]), format!("1 bad row:\n{line}"));
    assert_eq!(told(vec![row.clone(), row]), format!("2 bad rows:\n{line}\n{line}"));
}

#[test]
fn one_group_of_the_population_was_joined_with_its_neighbour() {
    let told = |joined| Caution::Joined { joined }.to_string();
    assert_eq!(told(1), "1 group of the population had too few answers and was joined with its neighbour");
    assert_eq!(
        told(2),
        "2 groups of the population had too few answers and were joined with their neighbours"
    );
    let worth = |effective| Caution::TooFew { effective }.to_string();
    assert!(worth(1.2).starts_with("the weighted answers are worth only 1 answer, too few"));
    assert!(worth(1.6).starts_with("the weighted answers are worth only 2 answers, too few"));
    assert!(Caution::TooUnlike { off: 1.0 }.to_string().ends_with("still 1 percentage point off"));
    assert!(Caution::TooUnlike { off: 7.2 }.to_string().ends_with("still 7 percentage points off"));
}

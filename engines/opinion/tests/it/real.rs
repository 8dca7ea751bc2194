// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Three published conversations: our groups against the published ones.

use opinion::files::{Mode, read};
use opinion::{Settings, analyse};

use crate::help::{ari, compatible, shared};

fn agreement(name: &str) -> Option<f64> {
    let folder = shared(&format!("polis/{name}"))?;
    let reading = read(&folder, Mode::Strict).unwrap();
    let c = &reading.conversation;
    let votes = c.matrix();
    let published = |k: usize| {
        let result = analyse(&votes, &Settings { groups: Some(k), ..compatible() });
        let pairs: Vec<_> = c
            .participants
            .iter()
            .filter_map(|p| {
                let ours = result.participant_group[votes.find_participant(&p.id)?]?;
                Some((ours, p.published_group.as_ref()?))
            })
            .collect();
        ari(&pairs)
    };
    let found = published(2);
    println!("{name}: ARI against the published groups {found:.4}");
    Some(found)
}

#[test]
fn brexit_groups_are_like_the_published_ones() {
    assert!(agreement("brexit-consensus").is_none_or(|ari| ari >= 0.85));
}

#[test]
fn taxes_groups_are_like_the_published_ones() {
    assert!(agreement("scoop-hivemind.taxes").is_none_or(|ari| ari >= 0.88));
}

#[test]
fn uberx_groups_are_like_the_published_ones() {
    assert!(agreement("vtaiwan.uberx").is_none_or(|ari| ari >= 0.80));
}

#[test]
fn the_counts_of_the_real_folders_are_those_of_their_description() {
    for (name, people, ideas, rows, cells) in [
        ("brexit-consensus", 204, 50, 5_312, 5_303),
        ("scoop-hivemind.taxes", 334, 148, 17_379, 17_335),
        ("vtaiwan.uberx", 1_921, 197, 49_997, 49_443),
    ] {
        let Some(folder) = shared(&format!("polis/{name}")) else { continue };
        let c = read(&folder, Mode::Strict).unwrap().conversation;
        let votes = c.matrix();
        assert_eq!(
            (c.participants.len(), c.statements.len(), c.votes.len(), votes.len()),
            (people, ideas, rows, cells)
        );
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Ballots that look copied or scripted, and what the result would be without them. Nothing is left out for
//! it: a person reads the report and judges.

use brainstorm::contract::IdeaId;
use opinion::{
    Vote, VoteLog,
    suspicion::{Sign, examine_in_order},
};
use serde::{Deserialize, Serialize};

use crate::material::Material;

/// A running result of more people than this is not looked at: it would take longer than the rest of the
/// analysis. A closed one always is.
const MOST_LIVE: usize = 20_000;

/// How sound the ballots look.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Soundness {
    /// Ballots looked at: people who rated by agreeing.
    pub ballots: u32,
    /// Ballots with at least one sign.
    pub odd: u32,
    /// The same votes on the same ideas as others, which chance does not give.
    pub copied: u32,
    /// Nearly the same votes as several who came right before or after.
    pub similar: u32,
    /// Faster than people read.
    #[serde(default)]
    pub hasty: u32,
    /// The same answer to everything, where other answers differ.
    pub one_sided: u32,
    /// The ideas that are among the ten most agreed with or without the odd ballots.
    pub top: Vec<TopChange>,
}

/// One of the most agreed ideas, with and without the odd ballots.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct TopChange {
    /// Which.
    pub idea: IdeaId,
    /// Its rank by agreement from 1, with everybody.
    pub with: u32,
    /// Its rank without the odd ballots.
    pub without: u32,
    /// The share that agrees with everybody, and without the odd ballots.
    pub shares: [f64; 2],
}

/// Looks at the ballots; nothing where a running result is too large for it.
pub(super) fn examine(material: &Material, live: bool) -> Option<Soundness> {
    if live && material.people.len() > MOST_LIVE {
        return None;
    }
    let rated: Vec<bool> = (0_u32..)
        .zip(&material.ideas)
        .map(|(at, idea)| idea.state.is_visible() && material.by_agreeing(at))
        .collect();
    let mut log = VoteLog::new();
    for rating in &material.ratings {
        if let Some(opinion) = rating.ballot.opinion()
            && rated.get(rating.idea as usize).copied().unwrap_or(false)
        {
            let (participant, statement, important) = (rating.person, rating.idea, rating.ballot.important);
            // The log of a brainstorm knows days and an order, no times.
            log.push(Vote { participant, statement, opinion, important, time: None });
        }
    }
    let mut voted: Vec<u32> = log.iter().map(|vote| vote.participant).collect();
    voted.sort_unstable();
    voted.dedup();
    let hasty: Vec<u32> =
        (0_u32..).zip(&material.people).filter(|(_, p)| p.hasty).map(|(at, _)| at).collect();
    let report = examine_in_order(&log, &hasty);
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let with = |sign| number(report.suspects.iter().filter(|s| s.signs.contains(&sign)).count());
    let top = report.top.iter().filter_map(|change| {
        Some(TopChange {
            idea: material
                .ideas
                .get(change.statement)
                .filter(|_| rated.get(change.statement) == Some(&true))?
                .id,
            with: number(change.with),
            without: number(change.without),
            shares: change.shares,
        })
    });
    Some(Soundness {
        ballots: number(voted.len()),
        odd: number(report.suspects.len()),
        copied: with(Sign::Copied),
        similar: with(Sign::Similar),
        hasty: with(Sign::Fast),
        one_sided: with(Sign::OneSided),
        top: top.collect(),
    })
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! From a brainstorm's material to its public outcome: pure, the same for the same version, and the only
//! place where exact numbers about people meet the disclosure rule.

mod further;
mod groups;
mod ideas;
mod questions;
mod soundness;
mod weighted;
mod who;

pub use soundness::{Soundness, TopChange};
pub(crate) use who::{OTHER, ROLES, UNTOLD, type_of};

use std::collections::BTreeMap;

use kernel::{Id, Timestamp};
use opinion::{Key, Landscape, Standing, Votes, VotesBuilder};
use serde::{Deserialize, Serialize};

use crate::{
    disclosure::{Release, Rule},
    material::Material,
    outcome::Outcome,
};

/// What an earlier version left behind: what it published, and who was in which group.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Memory {
    /// Everything published, by table.
    pub release: Release,
    /// The letter of the group of each participant, by their id.
    pub groups: BTreeMap<i64, u8>,
    /// How many took part.
    pub participants: u32,
    /// Ballots that look copied or scripted, where they were looked at.
    #[serde(default)]
    pub soundness: Option<Soundness>,
}

/// What a new analysis gives: the public part and what the next one has to know.
#[derive(Debug, Clone, PartialEq)]
pub struct Analysed {
    /// For everybody.
    pub outcome: Outcome,
    /// For the next version, for exports and for "where I stand"; never shown.
    pub memory: Memory,
}

/// The work at hand.
struct Work<'a> {
    material: &'a Material,
    rule: Rule,
    earlier: Vec<Release>,
    release: Release,
    /// For each person their roles, and whether they rated.
    roles: Vec<Vec<usize>>,
    rated: Vec<bool>,
}

/// Analyses `material`. `earlier` are the published versions, oldest first; the groups of `last` keep their
/// letters. `survey` is asked once for the landscape of the votes. A live analysis is stepped, not compared.
///
/// With `slow`, a live analysis computes what moves while people vote: counts, shares and what they tell of roles and
/// groups, the lists, the groups and the map. What depends on every table of the people (who took part, places, ideas by
/// areas and by what else was told, questions, the soundness of ballots) stands as `slow` has it: an earlier live
/// analysis without this, of a version that was shown.
pub fn analyse(
    material: &Material,
    live: bool,
    earlier: &[Memory],
    last: Option<&Memory>,
    now: Timestamp,
    slow: Option<&Analysed>,
    survey: impl FnOnce(&Votes) -> Landscape,
) -> Analysed {
    let threshold = u32::try_from(material.brainstorm.settings.threshold).unwrap_or(5);
    let rule = Rule::new(threshold, live);
    let mut rated = vec![false; material.people.len()];
    for rating in &material.ratings {
        if let Some(place) = rated.get_mut(rating.person as usize) {
            *place = true;
        }
    }
    let role_keys = ROLES;
    let roles = material
        .people
        .iter()
        .map(|p| {
            let told = p.background.values("stakeholder_group");
            role_keys
                .iter()
                .enumerate()
                .filter(|(_, k)| told.iter().any(|t| t == *k))
                .map(|(i, _)| i)
                .collect()
        })
        .collect();
    let earlier = if live { Vec::new() } else { earlier.iter().map(|m| m.release.clone()).collect() };
    let mut work = Work { material, rule, earlier, release: Release::default(), roles, rated };

    let (votes, rows) = matrix(material);
    let landscape = survey(&votes);
    let empty = BTreeMap::new();
    let sorted = groups::sort(&work, &landscape, &rows, last.map_or(&empty, |m| &m.groups));
    let slow = slow.filter(|_| live);
    let still = slow.map(|s| &s.outcome);
    let who = still.map_or_else(|| work.who(), who::Who::of);
    let (mut ideas, place_rows) = work.ideas(&sorted, still);
    let weighting = work.weighted(&votes, &rows, &mut ideas);
    let lists = ideas::lists(&ideas);
    let groups = work.groups(&landscape, &sorted, &ideas, &votes);
    let map = groups::map(&work, &sorted, material.version);
    let days = {
        let on = || material.people.iter().map(|p| p.on);
        on().min().zip(on().max()).map(|(a, b)| (a.to_iso(), b.to_iso()))
    };
    let visible =
        material.ideas.iter().filter(|i| i.state.is_visible() && !material.meta.contains(&i.id)).count();
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let ratings = material.ratings.len() as u64;
    let mut questions = still.map_or_else(|| work.questions(), |s| s.questions.clone());
    work.weighted_questions(&mut questions);
    let perception = work.perception(&ideas);
    let fields = work.fields();
    let outcome = Outcome {
        version: material.version,
        live,
        threshold: rule.threshold(),
        at: now.as_millis(),
        participants: rule.alone(number(material.people.len())),
        raters: rule.alone(number(work.rated.iter().filter(|r| **r).count())),
        ratings: if live { ratings / 5 * 5 } else { ratings },
        idea_count: number(visible),
        comments: material.comments,
        days,
        who: who.breakdowns,
        residents: who.residents,
        channels: who.channels,
        groups,
        map,
        rows: place_rows,
        ideas,
        lists,
        fields,
        questions,
        perception,
        places: who.places,
        weighting,
    };
    let memory = Memory {
        soundness: match slow {
            Some(slow) => slow.memory.soundness.clone(),
            None => soundness::examine(material, live),
        },
        release: work.release,
        groups: sorted
            .by_person
            .iter()
            .filter_map(|(p, g)| Some((material.people.get(*p)?.id, sorted.letters.get(*g).copied()?)))
            .collect(),
        participants: number(material.people.len()),
    };
    Analysed { outcome, memory }
}

/// The matrix of agree-rated ideas, and for each of its rows the place of the person.
pub(crate) fn matrix(material: &Material) -> (Votes, Vec<usize>) {
    let mut builder = VotesBuilder::new();
    let agreeing: Vec<bool> =
        (0..material.ideas.len()).map(|i| u32::try_from(i).is_ok_and(|i| material.by_agreeing(i))).collect();
    for (i, (idea, agreeing)) in material.ideas.iter().zip(&agreeing).enumerate() {
        if *agreeing {
            let meta = material.meta.contains(&idea.id);
            builder.statement(Key::Int(i as i64), Standing { hidden: !idea.state.is_visible(), meta });
        }
    }
    builder.reserve(material.ratings.len());
    for r in &material.ratings {
        if agreeing.get(r.idea as usize).copied().unwrap_or(false)
            && let Some(opinion) = r.ballot.opinion()
        {
            builder.vote(
                Key::Int(i64::from(r.person)),
                Key::Int(i64::from(r.idea)),
                opinion,
                r.ballot.important,
                None,
            );
        }
    }
    let votes = builder.build();
    let rows = votes.participants().iter().map(|k| match k {
        Key::Int(n) => usize::try_from(*n).unwrap_or(usize::MAX),
        Key::Text(_) => usize::MAX,
    });
    let rows = rows.collect();
    (votes, rows)
}

impl Work<'_> {
    /// Decides a table by the rule and keeps what was published.
    fn publish(&mut self, plan: &crate::disclosure::Plan) -> Release {
        let release = self.rule.publish(plan, &self.earlier);
        if !self.rule.is_live() {
            self.release.0.extend(release.0.clone());
        }
        release
    }
}

/// An id as text.
fn text<K>(id: Id<K>) -> String {
    id.to_string()
}

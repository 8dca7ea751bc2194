// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! "Where I stand": the opinion group whose members answer most like this participant, for the
//! participant's own pages. Made of the public figures and of their own ratings only.

use std::sync::Arc;

use askama::Template;
use brainstorm::contract::{Ballot, Brainstorms, IdeaId, Mark, Standing, StandingPart, View, Visibility};
use kernel::Actor;
use web::{AppState, Visit};

use crate::{
    door::{newest, told},
    messages::T,
    outcome::Outcome,
    pages::parts::Reader,
    words,
};

/// So many ideas where they differ.
const DIFFERENT: usize = 3;
/// Ratings it takes.
const NEEDED: usize = 7;

/// Where somebody stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Stand {
    /// The place of the group in the outcome's list.
    pub group: usize,
    /// Its share of those in groups.
    pub share: f64,
    /// Ideas (places in the outcome) where most of the group answer otherwise, furthest first.
    pub differ: Vec<usize>,
}

/// The nearest group to somebody with these ratings; nothing with too few ratings or without groups.
pub fn stand(outcome: &Outcome, ratings: &[(IdeaId, Ballot)]) -> Option<Stand> {
    let own: Vec<(usize, f64)> = ratings
        .iter()
        .filter_map(|(id, ballot)| {
            let Some(Mark::Agree(value)) = ballot.mark else { return None };
            let id = id.to_string();
            let at = outcome.ideas.iter().position(|i| i.id == id)?;
            Some((at, if value == 1 { 1.0 } else { 0.0 }))
        })
        .collect();
    if own.len() < NEEDED {
        return None;
    }
    let apart = |g: usize| -> Vec<(usize, f64)> {
        own.iter()
            .filter_map(|(at, value)| {
                let share = outcome.ideas.get(*at)?.groups.get(g)?.value()?;
                Some((*at, (share - value).abs()))
            })
            .collect()
    };
    let (group, mut differ) = (0..outcome.groups.list.len())
        .map(|g| (g, apart(g)))
        .filter(|(_, d)| d.len() >= NEEDED.min(own.len()))
        .min_by(|(_, a), (_, b)| {
            let mean = |d: &[(usize, f64)]| d.iter().map(|(_, x)| x * x).sum::<f64>() / d.len().max(1) as f64;
            mean(a).total_cmp(&mean(b))
        })?;
    differ.retain(|(_, d)| *d > 0.5);
    differ.sort_by(|a, b| b.1.total_cmp(&a.1));
    let share = outcome.groups.list.get(group)?.share;
    Some(Stand { group, share, differ: differ.into_iter().take(DIFFERENT).map(|(at, _)| at).collect() })
}

#[derive(Template)]
#[template(path = "standing.html")]
pub(crate) struct StandingPiece {
    pub(crate) t: T,
    pub(crate) letter: String,
    pub(crate) index: usize,
    pub(crate) says: String,
    pub(crate) differ: Vec<(String, &'static str)>,
    pub(crate) href: String,
}

struct Groups;

/// Tells the participant's pages who can say where somebody stands.
pub(crate) fn start(state: &AppState) {
    <dyn Standing>::register(state, Arc::new(Groups));
}

impl Standing for Groups {
    fn part(&self, visit: &Visit, actor: &Actor, view: &View) -> StandingPart {
        let (visit, actor, view) = (visit.clone(), actor.clone(), view.clone());
        Box::pin(async move {
            let all = visit.state.need::<Brainstorms>()?;
            let Some(outcome) = newest(&visit.state, &view).await? else { return Ok(None) };
            let me = all.me(&actor, view.brainstorm.id).await.map_err(crate::door::refused)?;
            let Some(stand) = stand(&outcome, &me.ratings) else { return Ok(None) };
            let told = told(&visit.state, &all, &view, outcome, false).await?;
            let reader = Reader::new(&told, visit.lang);
            Ok(Some(StandingPiece::new(reader, &stand).render()?))
        })
    }
}

impl StandingPiece {
    pub(crate) fn new(reader: Reader<'_>, stand: &Stand) -> Self {
        let t = reader.t();
        let letter = reader.letters().get(stand.group).cloned().unwrap_or_default();
        // A link only where everybody who sees this page may follow it.
        let hidden = reader.told.brainstorm.settings.visibility == Visibility::UntilPublished
            && reader.told.brainstorm.published_at.is_none();
        Self {
            says: t.stand(&letter, &words::percent(reader.lang, stand.share)),
            index: (stand.group + 1).min(8),
            letter,
            differ: stand.differ.iter().filter_map(|at| reader.words(*at)).map(|(w, l, _)| (w, l)).collect(),
            href: if hidden { String::new() } else { reader.href("") },
            t,
        }
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What was said in public beside the ideas: comments, and the organiser's official answers. Nothing is told of who
//! wrote a comment but whether the organiser did.

use std::collections::{BTreeMap, HashMap, HashSet};

use brainstorm::contract::{Idea, IdeaId, IdeaState};
use discussion::contract::Comment;
use kernel::{Lang, OrgId};
use store::Query;
use tables::Cell;

use super::{Each, rows::truth};
use crate::pages::parts::Told;

/// What was said of a result's ideas.
#[derive(Debug, Clone, Default)]
pub(crate) struct Said {
    /// How many comments everybody sees, official answers among them.
    pub(crate) comments: i64,
    /// How many of them are official answers.
    pub(crate) official: i64,
    /// The words, oldest first, each with the visible idea that it stands below. Read for files only: there may be many.
    words: Vec<(String, Comment)>,
}

impl Said {
    /// How much there is.
    pub(crate) fn counted(
        q: &mut Query<'_>,
        org: OrgId,
        id: brainstorm::contract::BrainstormId,
    ) -> store::Result<Self> {
        let (comments, official) = discussion::contract::counted(q, org, id)?;
        Ok(Self { comments, official, words: Vec::new() })
    }

    /// Keeps the comments that stand below visible ideas. What was said of an idea that was joined to another stands
    /// below the one that stayed.
    pub(crate) fn take(
        &mut self,
        comments: Vec<Comment>,
        all: &[std::sync::Arc<Idea>],
        visible: &BTreeMap<String, std::sync::Arc<Idea>>,
    ) {
        let joined: HashMap<IdeaId, IdeaId> = all
            .iter()
            .filter_map(|i| if let IdeaState::Merged(into) = i.state { Some((i.id, into)) } else { None })
            .collect();
        let stands = |id: IdeaId| {
            std::iter::successors(Some(id), |id| joined.get(id).copied()).take(64).last().unwrap_or(id)
        };
        self.words = comments
            .into_iter()
            .filter(|c| c.target.kind == "idea")
            .map(|c| (stands(IdeaId::from_i64(c.target.id)).to_string(), c))
            .filter(|(idea, _)| visible.contains_key(idea))
            .collect();
    }
}

pub(super) fn comments(told: &Told, each: Each<'_>) -> Result<(), tables::Error> {
    let there: HashSet<_> = told.said.words.iter().map(|(_, c)| c.id).collect();
    for (idea, c) in &told.said.words {
        let answers = c.parent.filter(|p| there.contains(p));
        each(vec![
            c.id.to_string().into(),
            idea.clone().into(),
            answers.map_or(Cell::Empty, |p| p.to_string().into()),
            c.lang.code().into(),
            c.created_on.to_iso().into(),
            truth(c.author.is_official()),
            c.text.clone().into(),
        ])?;
    }
    Ok(())
}

pub(super) fn official(told: &Told, each: Each<'_>) -> Result<(), tables::Error> {
    let mut row = |about: &str, of: String, lang: Lang, day: String, text: &str| {
        each(vec![about.into(), of.into(), lang.code().into(), day.into(), text.into()])
    };
    for (idea, c) in told.said.words.iter().filter(|(_, c)| c.author.is_official()) {
        row("idea", idea.clone(), c.lang, c.created_on.to_iso(), &c.text)?;
    }
    for theme in &told.themes.themes {
        for answer in &theme.answers {
            for lang in Lang::ALL {
                let text = answer.words.exact(lang);
                if !text.trim().is_empty() {
                    row("theme", theme.id.to_string(), lang, answer.on.to_iso(), text)?;
                }
            }
        }
    }
    Ok(())
}

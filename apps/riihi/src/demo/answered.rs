// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What a person at the desk would do after the published brainstorm: arrange and name the themes that the
//! machine has found, answer them, and answer the ideas that unite most. The calls are the desk's own.

use std::{collections::BTreeMap, sync::Arc};

use anyhow::{Context, Result};
use brainstorm::{
    Brainstorms,
    contract::{BrainstormId, Idea, IdeaId},
};
use discussion::contract::ImportedComment;
use insight::contract::{Anchored, ThemeChange, answer_theme, change_themes, themes};
use kernel::{Actor, Lang, OrgId, Timestamp};
use web::AppState;

use super::content::{AnsweredTheme, Content};

/// The Monday on which the simulated organiser answered: the day of `promise.answered_on` in `texts.toml`.
const ANSWERED: &str = "2026-11-16T09:00";
/// Numbers for the themes that a person makes, far above those that the machine gives.
const OWN: u32 = 101;
/// So many ideas name a theme.
const NAMED_BY: usize = 8;

/// Arranges, names and answers. `ids` stand in the order of `content.ideas`.
pub(super) async fn answer(
    state: &AppState,
    org: OrgId,
    id: BrainstormId,
    content: &Content,
    ids: &[IdeaId],
) -> Result<()> {
    let at = Timestamp::from_local_input(ANSWERED).context("the day of the answers is a time")?;
    let all = state.get::<Brainstorms>().context("the brainstorm feature has started")?;
    let ideas = all.all_ideas(&Actor::System, id).await?;
    let ideas: BTreeMap<String, Arc<Idea>> = ideas.into_iter().map(|i| (i.id.to_string(), i)).collect();
    let found = themes(state, org, id, &ideas).await?;
    // Without a machine's themes there is nothing to arrange.
    if let Some(first) = found.first() {
        let quoted = |quotes: &[Arc<Idea>]| quotes.iter().map(|i| i.id.as_i64()).collect();
        let machine: Vec<Anchored> =
            found.iter().map(|t| Anchored { theme: t.id, ideas: quoted(&t.quotes) }).collect();
        let own = arranged(&content.answered.theme, content, ids, first.id);
        for change in changes(&machine, &own, &content.answered.theme) {
            change_themes(state, &Actor::System, id, &change).await?;
        }
        insight::contract::analyse(state, id).await?;
        for (theme, written) in own.iter().zip(&content.answered.theme) {
            let ideas = theme.ideas.iter().take(NAMED_BY).copied().collect();
            let theme = Anchored { theme: theme.theme, ideas };
            answer_theme(state, &Actor::System, id, &theme, &written.answer, at).await?;
        }
    }
    let mut answers = Vec::new();
    for written in &content.answered.idea {
        let place = content.ideas.iter().position(|i| i.id == written.id);
        let idea = *place.and_then(|at| ids.get(at)).with_context(|| format!("idea {}", written.id))?;
        answers.extend(Lang::ALL.map(|lang| ImportedComment {
            idea,
            reply_to: None,
            text: written.answer.get(lang).to_owned(),
            lang,
            official: true,
            created_on: at.date(),
        }));
    }
    discussion::contract::import(state, org, id, &answers).await?;
    Ok(())
}

/// The themes as they are to be, each with all its ideas. The first keeps the number of the machine's first.
fn arranged(written: &[AnsweredTheme], content: &Content, ids: &[IdeaId], first: u32) -> Vec<Anchored> {
    (0..)
        .zip(written)
        .map(|(n, theme)| Anchored {
            theme: if n == 0 { first } else { OWN + n },
            ideas: content
                .ideas
                .iter()
                .zip(ids)
                .filter(|(idea, _)| theme.topics.contains(&idea.topic))
                .map(|(_, id)| id.as_i64())
                .collect(),
        })
        .collect()
}

/// What takes the machine's themes to those: all become one, out of which each is cut; ideas that were in no
/// theme are put where they belong.
fn changes(machine: &[Anchored], own: &[Anchored], written: &[AnsweredTheme]) -> Vec<ThemeChange> {
    let mut out = Vec::new();
    if let Some((into, others)) = machine.split_first() {
        out.extend(others.iter().map(|from| ThemeChange::Merge(into.clone(), from.clone())));
    }
    for (n, part) in own.iter().enumerate().skip(1) {
        // What is not cut out yet names the rest.
        let left = own.iter().enumerate().filter(|(m, _)| *m == 0 || *m > n).map(|(_, theme)| theme);
        let ideas = left.flat_map(|theme| theme.ideas.iter().copied()).collect();
        let theme = own.first().map_or(0, |theme| theme.theme);
        out.push(ThemeChange::Split(Anchored { theme, ideas }, part.clone()));
    }
    for (theme, written) in own.iter().zip(written) {
        out.push(ThemeChange::Move(theme.ideas.clone(), theme.clone()));
        let named =
            Anchored { theme: theme.theme, ideas: theme.ideas.iter().take(NAMED_BY).copied().collect() };
        let names = Lang::ALL.map(|lang| written.name.get(lang)).join("\t");
        out.push(ThemeChange::Rename(named, names));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_theme_is_cut_out_of_what_is_left_and_named_in_three_languages() {
        let content = Content::load().unwrap();
        let ids: Vec<IdeaId> = (1..).take(content.ideas.len()).map(IdeaId::from_i64).collect();
        let written = &content.answered.theme;
        let own = arranged(written, &content, &ids, 7);
        assert_eq!(own.iter().map(|t| t.ideas.len()).sum::<usize>(), content.ideas.len());
        let machine: Vec<Anchored> = (7..10).map(|theme| Anchored { theme, ideas: vec![1] }).collect();
        let all = changes(&machine, &own, written);
        let mut left: usize = content.ideas.len();
        for change in &all {
            if let ThemeChange::Split(rest, part) = change {
                assert_eq!(rest.theme, 7);
                assert!(rest.ideas.iter().all(|idea| !part.ideas.contains(idea)));
                assert_eq!(rest.ideas.len() + part.ideas.len(), left, "nothing that was cut before");
                left = rest.ideas.len();
            }
        }
        assert_eq!(left, own[0].ideas.len());
        assert_eq!(all.iter().filter(|c| matches!(c, ThemeChange::Merge(..))).count(), 2);
        let names =
            all.iter().filter_map(|c| if let ThemeChange::Rename(_, name) = c { Some(name) } else { None });
        assert!(names.clone().count() == own.len() && names.into_iter().all(|n| n.split('\t').count() == 3));
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the organiser says of a theme: notes for the desk, official answers for everybody. Like a change, each
//! names its theme by number and by some of its ideas, so that it follows them when the themes are found anew.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use brainstorm::contract::{BrainstormId, HowMany, IdeaId, OfficialAnswers};
use kernel::{AccountId, Actor, Id, LocalizedText, OrgId, Timestamp};
use store::{Query, params, sql};
use web::{AppState, Result, WebError};

use super::edit::{Anchored, allowed};

sql! {
    SAID = "SELECT said_id, kind, theme_id, ideas, words, account_id, at, gone_at FROM insight_theme_said
        WHERE org_id = $1 AND brainstorm_id = $2 ORDER BY said_id";
    ADD = "INSERT INTO insight_theme_said
        (org_id, brainstorm_id, said_id, kind, theme_id, ideas, words, account_id, at, gone_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, NULL)";
    ANSWERS = "SELECT count(*) FROM insight_theme_said
        WHERE org_id = $1 AND brainstorm_id = $2 AND kind = 'answer' AND gone_at IS NULL";
    // What is gone keeps the day on which it went.
    REMOVE = "UPDATE insight_theme_said SET gone_at = $4
        WHERE org_id = $1 AND brainstorm_id = $2 AND said_id = $3 AND gone_at IS NULL";
}

struct Counts;

/// Tells who counts the official answers to themes.
pub(crate) fn start(state: &AppState) {
    <dyn OfficialAnswers>::register(state, Arc::new(Counts));
}

impl OfficialAnswers for Counts {
    fn count(&self, state: &AppState, org: OrgId, id: BrainstormId) -> HowMany {
        let state = state.clone();
        Box::pin(async move {
            Ok(state.store.read(move |q| q.one(ANSWERS, params![org, id], |row| row.get(0))).await?)
        })
    }
}

/// For whom it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// For the desk.
    Note,
    /// For everybody.
    Answer,
}

impl Kind {
    const fn code(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Answer => "answer",
        }
    }
}

/// Something that was said of a theme.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Said {
    pub(crate) id: i64,
    pub(crate) kind: Kind,
    pub(crate) of: Anchored,
    pub(crate) words: LocalizedText,
    pub(crate) by: Option<AccountId>,
    pub(crate) at: Timestamp,
    pub(crate) gone: Option<Timestamp>,
}

impl Said {
    /// When something last happened to it.
    pub(crate) fn stamp(&self) -> i64 {
        self.gone.unwrap_or(self.at).as_millis()
    }
}

/// Everything said of a brainstorm's themes, oldest first, what is gone included.
pub(crate) fn read(q: &mut Query<'_>, org: OrgId, id: BrainstormId) -> store::Result<Vec<Said>> {
    let broken = |e: serde_json::Error| store::Error::decode(format!("what was said of a theme: {e}"));
    q.all(SAID, params![org, id], |row| {
        let ideas = serde_json::from_str(&row.get::<String>(3)?).map_err(broken)?;
        Ok(Said {
            id: row.get(0)?,
            kind: if row.get::<String>(1)? == "answer" { Kind::Answer } else { Kind::Note },
            of: Anchored { theme: row.get(2)?, ideas },
            words: serde_json::from_str(&row.get::<String>(4)?).map_err(broken)?,
            by: row.get::<Option<i64>>(5)?.map(AccountId::from_i64),
            at: Timestamp::from_millis(row.get(6)?),
            gone: row.get::<Option<i64>>(7)?.map(Timestamp::from_millis),
        })
    })
}

/// The theme that is meant now: the one in which most of the ideas stand, as the engine takes a change; by its
/// number where none of them stands in any.
pub(super) fn now(of: &Anchored, standing: &HashMap<IdeaId, u32>) -> u32 {
    let mut votes: BTreeMap<u32, usize> = BTreeMap::new();
    for theme in of.ideas.iter().filter_map(|i| standing.get(&IdeaId::from_i64(*i))).filter(|t| **t != 0) {
        *votes.entry(*theme).or_default() += 1;
    }
    votes.into_iter().max_by_key(|(id, n)| (*n, std::cmp::Reverse(*id))).map_or(of.theme, |v| v.0)
}

/// Says something of a theme.
///
/// # Errors
/// Where `actor` may not run the brainstorm, or the database fails.
pub(crate) async fn say(
    state: &AppState,
    actor: &Actor,
    id: BrainstormId,
    kind: Kind,
    of: &Anchored,
    words: &LocalizedText,
    at: Timestamp,
) -> Result<()> {
    let org = allowed(state, actor, id).await?;
    let ideas = serde_json::to_string(&of.ideas).map_err(WebError::internal)?;
    let words = serde_json::to_string(words).map_err(WebError::internal)?;
    let (now, account, theme) = (state.now(), actor.account().map(Id::as_i64), of.theme);
    let said = state.chance(|c| Id::<Said>::in_order(now, c)).as_i64();
    let at = at.as_millis();
    let values = move || {
        let (ideas, words) = (ideas.as_str(), words.as_str());
        params![org, id, said, kind.code(), theme, ideas, words, account, at]
    };
    state.store.write(move |q| q.exec(ADD, values())).await?;
    Ok(())
}

/// Takes back what was said; it stays in the history.
///
/// # Errors
/// As [`say`].
pub(crate) async fn take_back(state: &AppState, actor: &Actor, id: BrainstormId, said: i64) -> Result<()> {
    let org = allowed(state, actor, id).await?;
    let now = state.now().as_millis();
    state.store.write(move |q| q.exec(REMOVE, params![org, id, said, now])).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_follow_the_ideas_they_were_said_of() {
        let standing: HashMap<IdeaId, u32> =
            [(1, 4), (2, 4), (3, 9), (4, 0)].map(|(i, t)| (IdeaId::from_i64(i), t)).into();
        let of = |ideas: &[i64]| Anchored { theme: 1, ideas: ideas.to_vec() };
        assert_eq!(now(&of(&[1, 2, 3]), &standing), 4);
        assert_eq!(now(&of(&[3, 4]), &standing), 9);
        assert_eq!(now(&of(&[4, 77]), &standing), 1, "by number where the ideas tell nothing");
    }
}

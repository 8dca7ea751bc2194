// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Ideas.

use kernel::OrgId;
use store::{Query, Result, Row, Value, params};

use super::{code, from_json, to_json};
use crate::domain::{Author, BrainstormId, Idea, IdeaId, IdeaState, ParticipantId, QuestionId};

store::sql! {
    INSERT = "INSERT INTO brainstorm_idea (org_id, brainstorm_id, idea_id, question_id, text, lang, author_kind,
        author_id, state, state_reason, merged_into, similar_to, translations, note, created_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    OF = "SELECT idea_id, question_id, text, lang, author_kind, author_id, state, state_reason, merged_into,
        similar_to, translations, note, created_on
        FROM brainstorm_idea WHERE org_id = $1 AND brainstorm_id = $2 ORDER BY idea_id";
    PAGE = "SELECT idea_id, question_id, text, lang, author_kind, author_id, state, state_reason, merged_into,
        similar_to, translations, note, created_on
        FROM brainstorm_idea WHERE org_id = $1 AND brainstorm_id = $2 AND idea_id > $3 ORDER BY idea_id LIMIT $4";
    FIND = "SELECT idea_id, question_id, text, lang, author_kind, author_id, state, state_reason, merged_into,
        similar_to, translations, note, created_on
        FROM brainstorm_idea WHERE org_id = $1 AND brainstorm_id = $2 AND idea_id = $3";
    ONE = "SELECT idea_id, question_id, text, lang, author_kind, author_id, state, state_reason, merged_into,
        similar_to, translations, note, created_on
        FROM brainstorm_idea WHERE org_id = $1 AND brainstorm_id = $2 AND idea_id = $3 FOR UPDATE";
    BY_AUTHOR = "SELECT idea_id, question_id, text, lang, author_kind, author_id, state, state_reason, merged_into,
        similar_to, translations, note, created_on
        FROM brainstorm_idea WHERE org_id = $1 AND brainstorm_id = $2 AND author_id = $3 ORDER BY idea_id";
    COUNT_BY_AUTHOR = "SELECT count(*) FROM brainstorm_idea WHERE org_id = $1 AND brainstorm_id = $2
        AND author_id = $3 AND question_id = $4 AND state <> 'withdrawn'";
    SAME = "SELECT idea_id FROM brainstorm_idea WHERE org_id = $1 AND brainstorm_id = $2 AND author_id = $3
        AND question_id = $4 AND text = $5 AND state <> 'withdrawn'";
    STATE = "UPDATE brainstorm_idea SET state = $4, state_reason = $5, merged_into = $6
        WHERE org_id = $1 AND brainstorm_id = $2 AND idea_id = $3";
    TRANSLATE = "UPDATE brainstorm_idea SET translations = $4, note = $5
        WHERE org_id = $1 AND brainstorm_id = $2 AND idea_id = $3";
    WITHDRAW = "UPDATE brainstorm_idea SET state = 'withdrawn', state_reason = NULL, merged_into = NULL, text = '',
        translations = $4, note = '' WHERE org_id = $1 AND brainstorm_id = $2 AND idea_id = $3";
    REMOVE_SEED = "DELETE FROM brainstorm_idea WHERE org_id = $1 AND brainstorm_id = $2 AND idea_id = $3
        AND author_kind = 'seed'";
    FORGET_AUTHOR = "UPDATE brainstorm_idea SET author_id = NULL
        WHERE org_id = $1 AND brainstorm_id = $2 AND author_id = $3";
    AUTHORS = "SELECT DISTINCT author_id FROM brainstorm_idea WHERE org_id = $1 AND brainstorm_id = $2
        AND author_id IS NOT NULL AND state <> 'withdrawn'";
    COUNT_SEEDS = "SELECT count(*) FROM brainstorm_idea WHERE org_id = $1 AND brainstorm_id = $2
        AND author_kind = 'seed' AND state = 'visible'";
}

pub(crate) fn read(row: &Row<'_>) -> Result<Idea> {
    let (kind, author): (String, Option<ParticipantId>) = (row.get(4)?, row.get(5)?);
    let (state, reason): (String, Option<String>) = (row.get(6)?, row.get(7)?);
    Ok(Idea {
        id: row.get(0)?,
        question: row.get(1)?,
        text: row.get(2)?,
        lang: row.get(3)?,
        author: code("an author", Author::from_parts(&kind, author), &kind)?,
        state: code(
            "a state of an idea",
            IdeaState::from_parts(&state, reason.as_deref(), row.get(8)?),
            &state,
        )?,
        similar_to: row.get(9)?,
        translations: from_json(&row.get::<String>(10)?)?,
        note: row.get(11)?,
        created_on: row.get(12)?,
    })
}

fn values(org: OrgId, id: BrainstormId, idea: &Idea) -> Vec<Value> {
    let merged = match idea.state {
        IdeaState::Merged(into) => Some(into),
        _ => None,
    };
    params![
        org,
        id,
        idea.id,
        idea.question,
        idea.text,
        idea.lang,
        idea.author.code(),
        idea.author.participant(),
        idea.state.code(),
        idea.state.reason(),
        merged,
        idea.similar_to,
        to_json(&idea.translations),
        idea.note,
        idea.created_on
    ]
}

pub(crate) fn insert(q: &mut Query<'_>, org: OrgId, id: BrainstormId, ideas: &[Idea]) -> Result<()> {
    q.insert_many(INSERT, ideas.iter().map(|idea| values(org, id, idea)).collect())?;
    Ok(())
}

pub(crate) fn of(q: &mut Query<'_>, org: OrgId, id: BrainstormId) -> Result<Vec<Idea>> {
    q.all(OF, params![org, id], read)
}

/// At most `n` of those whose ids are greater than `after`.
pub(crate) fn page(q: &mut Query<'_>, org: OrgId, id: BrainstormId, after: i64, n: i64) -> Result<Vec<Idea>> {
    q.all(PAGE, params![org, id, after, n], read)
}

/// For reading.
pub(crate) fn find(q: &mut Query<'_>, org: OrgId, id: BrainstormId, idea: IdeaId) -> Result<Option<Idea>> {
    q.first(FIND, params![org, id, idea], read)
}

/// For changing.
pub(crate) fn one(q: &mut Query<'_>, org: OrgId, id: BrainstormId, idea: IdeaId) -> Result<Option<Idea>> {
    q.first(ONE, params![org, id, idea], read)
}

pub(crate) fn by_author(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    author: ParticipantId,
) -> Result<Vec<Idea>> {
    q.all(BY_AUTHOR, params![org, id, author], read)
}

pub(crate) fn count_by_author(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    author: ParticipantId,
    question: QuestionId,
) -> Result<i64> {
    q.one(COUNT_BY_AUTHOR, params![org, id, author, question], |row| row.get(0))
}

/// The same words by the same person to the same question: a form sent twice.
pub(crate) fn same(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    author: ParticipantId,
    question: QuestionId,
    text: &str,
) -> Result<Option<IdeaId>> {
    q.first(SAME, params![org, id, author, question, text], |row| row.get(0))
}

pub(crate) fn set_state(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    idea: IdeaId,
    state: &IdeaState,
) -> Result<()> {
    let merged = match state {
        IdeaState::Merged(into) => Some(*into),
        _ => None,
    };
    q.exec(STATE, params![org, id, idea, state.code(), state.reason(), merged])?;
    Ok(())
}

pub(crate) fn translate(q: &mut Query<'_>, org: OrgId, id: BrainstormId, idea: &Idea) -> Result<()> {
    q.exec(TRANSLATE, params![org, id, idea.id, to_json(&idea.translations), idea.note])?;
    Ok(())
}

/// The words go; the place in the log stays.
pub(crate) fn withdraw(q: &mut Query<'_>, org: OrgId, id: BrainstormId, idea: IdeaId) -> Result<()> {
    let nothing = to_json(&kernel::LocalizedText::default());
    q.exec(WITHDRAW, params![org, id, idea, nothing])?;
    Ok(())
}

pub(crate) fn remove_seed(q: &mut Query<'_>, org: OrgId, id: BrainstormId, idea: IdeaId) -> Result<bool> {
    Ok(q.exec(REMOVE_SEED, params![org, id, idea])? > 0)
}

pub(crate) fn forget_author(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    author: ParticipantId,
) -> Result<()> {
    q.exec(FORGET_AUTHOR, params![org, id, author])?;
    Ok(())
}

pub(crate) fn authors(q: &mut Query<'_>, org: OrgId, id: BrainstormId) -> Result<Vec<ParticipantId>> {
    q.all(AUTHORS, params![org, id], |row| row.get(0))
}

pub(crate) fn seeds(q: &mut Query<'_>, org: OrgId, id: BrainstormId) -> Result<i64> {
    q.one(COUNT_SEEDS, params![org, id], |row| row.get(0))
}

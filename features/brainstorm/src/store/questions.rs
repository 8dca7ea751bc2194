// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Questions.

use kernel::OrgId;
use store::{Query, Result, params};

use super::{from_json, to_json};
use crate::domain::{BrainstormId, Question, QuestionId};

store::sql! {
    OF = "SELECT question_id, position, spec FROM brainstorm_question WHERE org_id = $1 AND brainstorm_id = $2
        ORDER BY position, question_id";
    PUT = "INSERT INTO brainstorm_question (org_id, brainstorm_id, question_id, position, spec)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (org_id, brainstorm_id, question_id) DO UPDATE SET position = excluded.position,
        spec = excluded.spec";
    REMOVE = "DELETE FROM brainstorm_question WHERE org_id = $1 AND brainstorm_id = $2 AND question_id = $3";
    REMOVE_IDEAS = "DELETE FROM brainstorm_idea WHERE org_id = $1 AND brainstorm_id = $2 AND question_id = $3";
}

pub(crate) fn of(q: &mut Query<'_>, org: OrgId, id: BrainstormId) -> Result<Vec<Question>> {
    q.all(OF, params![org, id], |row| {
        Ok(Question {
            id: row.get(0)?,
            brainstorm: id,
            position: row.get(1)?,
            spec: from_json(&row.get::<String>(2)?)?,
        })
    })
}

pub(crate) fn put(q: &mut Query<'_>, org: OrgId, question: &Question) -> Result<()> {
    let spec = to_json(&question.spec);
    q.exec(PUT, params![org, question.brainstorm, question.id, question.position, spec])?;
    Ok(())
}

/// With its seeds; only before opening, when there is nothing else.
pub(crate) fn remove(q: &mut Query<'_>, org: OrgId, id: BrainstormId, question: QuestionId) -> Result<bool> {
    q.exec(REMOVE_IDEAS, params![org, id, question])?;
    Ok(q.exec(REMOVE, params![org, id, question])? > 0)
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Answers to choices, scales and texts, guesses and reports.

use kernel::{Date, OrgId};
use store::{Query, Result, params};

use super::{code, from_json, to_json};
use crate::domain::{Answer, BrainstormId, HideReason, IdeaId, ParticipantId, QuestionId, ReportReason};

store::sql! {
    PUT_ANSWER = "INSERT INTO brainstorm_answer (org_id, brainstorm_id, question_id, participant_id, answer)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (org_id, brainstorm_id, question_id, participant_id) DO UPDATE SET answer = excluded.answer";
    TAKE_BACK = "DELETE FROM brainstorm_answer WHERE org_id = $1 AND brainstorm_id = $2 AND question_id = $3
        AND participant_id = $4";
    ANSWERS = "SELECT question_id, participant_id, answer FROM brainstorm_answer
        WHERE org_id = $1 AND brainstorm_id = $2 ORDER BY question_id, participant_id";
    ANSWERS_BY = "SELECT question_id, answer FROM brainstorm_answer
        WHERE org_id = $1 AND brainstorm_id = $2 AND participant_id = $3 ORDER BY question_id";
    ANSWERERS = "SELECT DISTINCT participant_id FROM brainstorm_answer WHERE org_id = $1 AND brainstorm_id = $2";
    FORGET_ANSWERS = "DELETE FROM brainstorm_answer WHERE org_id = $1 AND brainstorm_id = $2 AND participant_id = $3";
    PUT_GUESS = "INSERT INTO brainstorm_guess (org_id, brainstorm_id, idea_id, participant_id, percent)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (org_id, brainstorm_id, idea_id, participant_id) DO UPDATE SET percent = excluded.percent";
    GUESSES = "SELECT idea_id, participant_id, percent FROM brainstorm_guess
        WHERE org_id = $1 AND brainstorm_id = $2 ORDER BY idea_id, participant_id";
    GUESSES_BY = "SELECT idea_id, percent FROM brainstorm_guess
        WHERE org_id = $1 AND brainstorm_id = $2 AND participant_id = $3 ORDER BY idea_id";
    FORGET_GUESSES = "DELETE FROM brainstorm_guess WHERE org_id = $1 AND brainstorm_id = $2 AND participant_id = $3";
    PUT_REPORT = "INSERT INTO brainstorm_report (org_id, brainstorm_id, idea_id, participant_id, reason, note, created_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (org_id, brainstorm_id, idea_id, participant_id) DO UPDATE SET reason = excluded.reason,
        note = excluded.note";
    OPEN_REPORTS = "SELECT idea_id, reason, note, created_on FROM brainstorm_report
        WHERE org_id = $1 AND brainstorm_id = $2 AND handled_on IS NULL ORDER BY idea_id, created_on, participant_id";
    HANDLE_REPORTS = "UPDATE brainstorm_report SET handled_on = $4
        WHERE org_id = $1 AND brainstorm_id = $2 AND idea_id = $3 AND handled_on IS NULL";
    FORGET_REPORTS = "DELETE FROM brainstorm_report WHERE org_id = $1 AND brainstorm_id = $2 AND participant_id = $3";
}

/// A report that no moderator has looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenReport {
    /// Of which idea.
    pub idea: IdeaId,
    /// Why.
    pub reason: ReportReason,
    /// In the reporter's words; may be empty.
    pub note: String,
    /// On which day.
    pub on: Date,
}

/// Keeps an answer; the last one counts.
pub(crate) fn put(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    question: QuestionId,
    by: ParticipantId,
    answer: &Answer,
) -> Result<()> {
    q.exec(PUT_ANSWER, params![org, id, question, by, to_json(answer)])?;
    Ok(())
}

pub(crate) fn insert(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    rows: &[(QuestionId, ParticipantId, Answer)],
) -> Result<()> {
    q.insert_many(PUT_ANSWER, rows.iter().map(|(k, p, a)| params![org, id, k, p, to_json(a)]).collect())?;
    Ok(())
}

pub(crate) fn take_back(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    question: QuestionId,
    by: ParticipantId,
) -> Result<()> {
    q.exec(TAKE_BACK, params![org, id, question, by])?;
    Ok(())
}

pub(crate) fn answers(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
) -> Result<Vec<(QuestionId, ParticipantId, Answer)>> {
    q.all(ANSWERS, params![org, id], |row| Ok((row.get(0)?, row.get(1)?, from_json(&row.get::<String>(2)?)?)))
}

pub(crate) fn answers_by(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    by: ParticipantId,
) -> Result<Vec<(QuestionId, Answer)>> {
    q.all(ANSWERS_BY, params![org, id, by], |row| Ok((row.get(0)?, from_json(&row.get::<String>(1)?)?)))
}

pub(crate) fn answerers(q: &mut Query<'_>, org: OrgId, id: BrainstormId) -> Result<Vec<ParticipantId>> {
    q.all(ANSWERERS, params![org, id], |row| row.get(0))
}

pub(crate) fn put_guess(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    idea: IdeaId,
    by: ParticipantId,
    percent: u8,
) -> Result<()> {
    q.exec(PUT_GUESS, params![org, id, idea, by, percent])?;
    Ok(())
}

pub(crate) fn insert_guesses(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    rows: &[(IdeaId, ParticipantId, u8)],
) -> Result<()> {
    q.insert_many(PUT_GUESS, rows.iter().map(|(i, p, n)| params![org, id, i, p, n]).collect())?;
    Ok(())
}

pub(crate) fn guesses(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
) -> Result<Vec<(IdeaId, ParticipantId, u8)>> {
    q.all(GUESSES, params![org, id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

pub(crate) fn guesses_by(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    by: ParticipantId,
) -> Result<Vec<(IdeaId, u8)>> {
    q.all(GUESSES_BY, params![org, id, by], |row| Ok((row.get(0)?, row.get(1)?)))
}

#[expect(clippy::too_many_arguments, reason = "one row, column by column")]
pub(crate) fn put_report(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    idea: IdeaId,
    by: ParticipantId,
    reason: ReportReason,
    note: &str,
    on: Date,
) -> Result<()> {
    q.exec(PUT_REPORT, params![org, id, idea, by, reason.code(), note, on])?;
    Ok(())
}

pub(crate) fn open_reports(q: &mut Query<'_>, org: OrgId, id: BrainstormId) -> Result<Vec<OpenReport>> {
    q.all(OPEN_REPORTS, params![org, id], |row| {
        let reason: String = row.get(1)?;
        Ok(OpenReport {
            idea: row.get(0)?,
            reason: code("a reason", HideReason::from_code(&reason), &reason)?,
            note: row.get(2)?,
            on: row.get(3)?,
        })
    })
}

pub(crate) fn handle_reports(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    idea: IdeaId,
    on: Date,
) -> Result<()> {
    q.exec(HANDLE_REPORTS, params![org, id, idea, on])?;
    Ok(())
}

/// Everything in here that a participant left.
pub(crate) fn forget(q: &mut Query<'_>, org: OrgId, id: BrainstormId, by: ParticipantId) -> Result<()> {
    for statement in [FORGET_ANSWERS, FORGET_GUESSES, FORGET_REPORTS] {
        q.exec(statement, params![org, id, by])?;
    }
    Ok(())
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The themes' SQL.

use brainstorm::contract::{BrainstormId, IdeaId};
use kernel::{AccountId, Lang, OrgId, Timestamp};
use store::{Query, Result, params, sql};

use super::{
    edit::{Edit, EditRow},
    report::Report,
};

sql! {
    RUN = "SELECT digest, found_with, texts, next_theme, computed_at FROM insight_theme_run
        WHERE org_id = $1 AND brainstorm_id = $2";
    PUT_RUN = "INSERT INTO insight_theme_run
        (org_id, brainstorm_id, digest, found_with, texts, next_theme, computed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (org_id, brainstorm_id) DO UPDATE SET digest = excluded.digest,
        found_with = excluded.found_with, texts = excluded.texts, next_theme = excluded.next_theme,
        computed_at = excluded.computed_at";
    THEMES = "SELECT theme_id, name, label, suggested, lang FROM insight_theme
        WHERE org_id = $1 AND brainstorm_id = $2 ORDER BY theme_id";
    DROP_THEMES = "DELETE FROM insight_theme WHERE org_id = $1 AND brainstorm_id = $2";
    PUT_THEME = "INSERT INTO insight_theme (org_id, brainstorm_id, theme_id, name, label, suggested, lang)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    IDEAS = "SELECT idea_id, theme_id FROM insight_idea_words
        WHERE org_id = $1 AND brainstorm_id = $2 ORDER BY theme_id, place, idea_id";
    DROP_IDEAS = "DELETE FROM insight_idea_words WHERE org_id = $1 AND brainstorm_id = $2";
    PUT_IDEA = "INSERT INTO insight_idea_words
        (org_id, brainstorm_id, idea_id, theme_id, place, lang, lemmas) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    DROP_LEMMAS = "UPDATE insight_idea_words SET lemmas = '' WHERE org_id = $1 AND brainstorm_id = $2";
    EDITS = "SELECT e.edit_id, e.edit, e.outcome, e.account_id, e.at, u.at, u.account_id
        FROM insight_theme_edit e LEFT JOIN insight_theme_undone u ON u.org_id = e.org_id
        AND u.brainstorm_id = e.brainstorm_id AND u.edit_id = e.edit_id
        WHERE e.org_id = $1 AND e.brainstorm_id = $2 ORDER BY e.edit_id";
    ADD_EDIT = "INSERT INTO insight_theme_edit (org_id, brainstorm_id, edit_id, edit, outcome, account_id, at)
        VALUES ($1, $2, $3, $4, 'waits', $5, $6)";
    TELL_EDIT = "UPDATE insight_theme_edit SET outcome = $4
        WHERE org_id = $1 AND brainstorm_id = $2 AND edit_id = $3";
    // Only what is there is taken back, and once.
    UNDO_EDIT = "INSERT INTO insight_theme_undone (org_id, brainstorm_id, edit_id, account_id, at)
        SELECT org_id, brainstorm_id, edit_id, CAST($4 AS BIGINT), CAST($5 AS BIGINT) FROM insight_theme_edit
        WHERE org_id = $1 AND brainstorm_id = $2 AND edit_id = $3
        ON CONFLICT (org_id, brainstorm_id, edit_id) DO NOTHING";
    REDO_EDIT = "DELETE FROM insight_theme_undone WHERE org_id = $1 AND brainstorm_id = $2 AND edit_id = $3";
    REPORT = "SELECT report FROM insight_theme_report WHERE org_id = $1 AND brainstorm_id = $2";
    PUT_REPORT = "INSERT INTO insight_theme_report (org_id, brainstorm_id, report) VALUES ($1, $2, $3)
        ON CONFLICT (org_id, brainstorm_id) DO UPDATE SET report = excluded.report";
}

/// What a computation was made of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Run {
    /// Of all that went in.
    pub(super) digest: String,
    /// Of what the themes themselves depend on beside the ideas: edits, words, packs.
    pub(super) found_with: String,
    /// How many ideas there were when the themes were last found anew.
    pub(super) texts: i64,
    /// The first number that no theme has had.
    pub(super) next: u32,
    /// When.
    pub(super) at: i64,
}

/// A theme as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Kept {
    pub(super) id: u32,
    pub(super) name: Option<String>,
    pub(super) label: String,
    /// Finnish, Swedish and English with tabs between.
    pub(super) suggested: Option<String>,
    pub(super) lang: Lang,
}

/// An idea as it is kept.
#[derive(Debug, Clone)]
pub(super) struct Words {
    pub(super) idea: IdeaId,
    /// 0 = none.
    pub(super) theme: u32,
    pub(super) place: i64,
    pub(super) lang: Lang,
    pub(super) lemmas: String,
}

pub(super) fn run(q: &mut Query<'_>, org: OrgId, id: BrainstormId) -> Result<Option<Run>> {
    q.first(RUN, params![org, id], |row| {
        Ok(Run {
            digest: row.get(0)?,
            found_with: row.get(1)?,
            texts: row.get(2)?,
            next: row.get(3)?,
            at: row.get(4)?,
        })
    })
}

pub(super) fn themes(q: &mut Query<'_>, org: OrgId, id: BrainstormId) -> Result<Vec<Kept>> {
    q.all(THEMES, params![org, id], |row| {
        let lang = row.get::<String>(4)?.parse().unwrap_or(Lang::Fi);
        Ok(Kept { id: row.get(0)?, name: row.get(1)?, label: row.get(2)?, suggested: row.get(3)?, lang })
    })
}

/// Each idea with its theme, the most central of a theme first.
pub(super) fn ideas(q: &mut Query<'_>, org: OrgId, id: BrainstormId) -> Result<Vec<(IdeaId, u32)>> {
    q.all(IDEAS, params![org, id], |row| Ok((IdeaId::from_i64(row.get(0)?), row.get(1)?)))
}

/// Everything of one computation, in the place of the one before.
pub(super) fn put(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    run: &Run,
    themes: &[Kept],
    ideas: &[Words],
    told: &[(i64, String)],
) -> Result<()> {
    q.exec(DROP_THEMES, params![org, id])?;
    q.exec(DROP_IDEAS, params![org, id])?;
    for t in themes {
        let name = t.name.as_deref();
        let suggested = t.suggested.as_deref();
        q.exec(PUT_THEME, params![org, id, t.id, name, t.label.as_str(), suggested, t.lang.code()])?;
    }
    for i in ideas {
        q.exec(PUT_IDEA, params![org, id, i.idea, i.theme, i.place, i.lang.code(), i.lemmas.as_str()])?;
    }
    for (edit, outcome) in told {
        q.exec(TELL_EDIT, params![org, id, *edit, outcome.as_str()])?;
    }
    let (digest, found_with) = (run.digest.as_str(), run.found_with.as_str());
    q.exec(PUT_RUN, params![org, id, digest, found_with, run.texts, run.next, run.at])?;
    Ok(())
}

/// Words of ideas that somebody takes along; the next computation writes those of the others again.
pub(super) fn drop_lemmas(q: &mut Query<'_>, org: OrgId, id: BrainstormId) -> Result<()> {
    q.exec(DROP_LEMMAS, params![org, id])?;
    Ok(())
}

pub(super) fn edits(q: &mut Query<'_>, org: OrgId, id: BrainstormId) -> Result<Vec<EditRow>> {
    q.all(EDITS, params![org, id], |row| {
        let edit: Edit = serde_json::from_str(&row.get::<String>(1)?)
            .map_err(|e| store::Error::decode(format!("a change of themes: {e}")))?;
        let account = |n: Option<i64>| n.map(AccountId::from_i64);
        let (by, undone_by) = (account(row.get(3)?), account(row.get(6)?));
        let undone: Option<i64> = row.get(5)?;
        Ok(EditRow {
            id: row.get(0)?,
            edit,
            outcome: row.get(2)?,
            by,
            at: Timestamp::from_millis(row.get(4)?),
            undone: undone.map(|at| (Timestamp::from_millis(at), undone_by)),
        })
    })
}

pub(super) fn add_edit(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    edit_id: i64,
    edit: &str,
    account: Option<i64>,
    at: Timestamp,
) -> Result<()> {
    q.exec(ADD_EDIT, params![org, id, edit_id, edit, account, at.as_millis()])?;
    Ok(())
}

pub(super) fn undo_edit(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    edit_id: i64,
    account: Option<i64>,
    at: Timestamp,
) -> Result<()> {
    q.exec(UNDO_EDIT, params![org, id, edit_id, account, at.as_millis()])?;
    Ok(())
}

pub(super) fn redo_edit(q: &mut Query<'_>, org: OrgId, id: BrainstormId, edit_id: i64) -> Result<()> {
    q.exec(REDO_EDIT, params![org, id, edit_id])?;
    Ok(())
}

/// What the machine changed last; nothing known is as nothing changed.
pub(super) fn report(q: &mut Query<'_>, org: OrgId, id: BrainstormId) -> Result<Report> {
    let text = q.first(REPORT, params![org, id], |row| row.get::<String>(0))?;
    Ok(text.and_then(|t| serde_json::from_str(&t).ok()).unwrap_or_default())
}

pub(super) fn put_report(q: &mut Query<'_>, org: OrgId, id: BrainstormId, report: &Report) -> Result<()> {
    let text = serde_json::to_string(report).map_err(|e| store::Error::decode(e.to_string()))?;
    q.exec(PUT_REPORT, params![org, id, text])?;
    Ok(())
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Comments.

use std::collections::BTreeMap;

use kernel::{Date, ObjectRef, OrgId};
use store::{Query, Result, Row, Value, list_sql, params};

use super::code;
use crate::domain::{Author, Comment, CommentId, CommentState, Place};

store::sql! {
    INSERT = "INSERT INTO discussion_comment (org_id, comment_id, scope_kind, scope_id, target_kind, target_id,
        target_anchor, parent_id, author_kind, author_id, text, lang, state, reason, created_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    ONE = "SELECT comment_id, scope_kind, scope_id, target_kind, target_id, target_anchor, parent_id, author_kind,
        author_id, text, lang, state, reason, created_on
        FROM discussion_comment WHERE org_id = $1 AND comment_id = $2 FOR UPDATE";
    READ = "SELECT comment_id, scope_kind, scope_id, target_kind, target_id, target_anchor, parent_id, author_kind,
        author_id, text, lang, state, reason, created_on
        FROM discussion_comment WHERE org_id = $1 AND comment_id = $2";
    // Rows of a thread: what everybody sees, and the reader's own that waits.
    TOP = "SELECT comment_id, scope_kind, scope_id, target_kind, target_id, target_anchor, parent_id, author_kind,
        author_id, text, lang, state, reason, created_on
        FROM discussion_comment WHERE org_id = $1 AND target_kind = $2 AND target_anchor = $3
        AND parent_id IS NULL AND comment_id > $4
        AND (state <> 'waiting' OR (author_kind = 'participant' AND author_id = $5))
        AND target_id IN ($LIST) ORDER BY comment_id LIMIT $6";
    REPLIES = "SELECT comment_id, scope_kind, scope_id, target_kind, target_id, target_anchor, parent_id, author_kind,
        author_id, text, lang, state, reason, created_on
        FROM discussion_comment WHERE org_id = $1
        AND (state <> 'waiting' OR (author_kind = 'participant' AND author_id = $2))
        AND parent_id IN ($LIST) ORDER BY comment_id";
    LATEST = "SELECT comment_id, scope_kind, scope_id, target_kind, target_id, target_anchor, parent_id, author_kind,
        author_id, text, lang, state, reason, created_on
        FROM discussion_comment WHERE org_id = $1 AND target_kind = $2 AND target_anchor = $3
        AND state = 'visible' AND target_id IN ($LIST) ORDER BY comment_id DESC LIMIT $4";
    OF_SCOPE = "SELECT comment_id, scope_kind, scope_id, target_kind, target_id, target_anchor, parent_id, author_kind,
        author_id, text, lang, state, reason, created_on
        FROM discussion_comment WHERE org_id = $1 AND scope_kind = $2 AND scope_id = $3 AND state = $4
        AND comment_id > $5 ORDER BY comment_id LIMIT $6";
    OF_TARGET = "SELECT comment_id, scope_kind, scope_id, target_kind, target_id, target_anchor, parent_id, author_kind,
        author_id, text, lang, state, reason, created_on
        FROM discussion_comment WHERE org_id = $1 AND target_kind = $2 AND target_anchor = $3
        AND state = 'visible' AND comment_id > $4 AND target_id IN ($LIST) ORDER BY comment_id LIMIT $5";
    NEWEST_OF_SCOPE = "SELECT comment_id, scope_kind, scope_id, target_kind, target_id, target_anchor, parent_id,
        author_kind, author_id, text, lang, state, reason, created_on
        FROM discussion_comment WHERE org_id = $1 AND scope_kind = $2 AND scope_id = $3 AND state = $4
        AND comment_id < $5 ORDER BY comment_id DESC LIMIT $6";
    BY_AUTHOR = "SELECT comment_id, scope_kind, scope_id, target_kind, target_id, target_anchor, parent_id, author_kind,
        author_id, text, lang, state, reason, created_on
        FROM discussion_comment WHERE org_id = $1 AND author_id = $2 AND author_kind = 'participant'
        AND scope_kind = $3 AND scope_id = $4 ORDER BY comment_id";
    COUNTS = "SELECT target_id, count(*) FROM discussion_comment
        WHERE org_id = $1 AND target_kind = $2 AND state = 'visible' AND target_id IN ($LIST) GROUP BY target_id";
    COUNT_OF_SCOPE = "SELECT count(*) FROM discussion_comment
        WHERE org_id = $1 AND scope_kind = $2 AND scope_id = $3 AND state = $4";
    COUNT_OFFICIAL = "SELECT count(*) FROM discussion_comment WHERE org_id = $1 AND scope_kind = $2
        AND scope_id = $3 AND state = 'visible' AND author_kind = 'official'";
    // What everybody sees of the organisation's own answers, oldest first.
    OFFICIAL = "SELECT comment_id, scope_kind, scope_id, target_kind, target_id, target_anchor, parent_id,
        author_kind, author_id, text, lang, state, reason, created_on
        FROM discussion_comment WHERE org_id = $1 AND scope_kind = $2 AND scope_id = $3
        AND author_kind = 'official' AND state = 'visible' ORDER BY comment_id";
    COUNT_BY_AUTHOR = "SELECT author_kind, count(*) FROM discussion_comment
        WHERE org_id = $1 AND scope_kind = $2 AND scope_id = $3 AND state = $4 GROUP BY author_kind";
    COUNT_TODAY = "SELECT count(*) FROM discussion_comment WHERE org_id = $1 AND author_id = $2
        AND author_kind = 'participant' AND scope_kind = $3 AND scope_id = $4 AND created_on = $5";
    // A form sent twice.
    SAME = "SELECT comment_id FROM discussion_comment WHERE org_id = $1 AND author_id = $2
        AND author_kind = $3 AND target_kind = $4 AND target_id = $5 AND target_anchor = $6
        AND COALESCE(parent_id, 0) = $7 AND text = $8 AND created_on = $9 AND state <> 'removed_by_author'";
    SET_STATE = "UPDATE discussion_comment SET state = $3, reason = $4 WHERE org_id = $1 AND comment_id = $2";
    REMOVE = "UPDATE discussion_comment SET state = 'removed_by_author', reason = NULL, text = ''
        WHERE org_id = $1 AND comment_id = $2";
    FORGET_AUTHOR = "UPDATE discussion_comment SET author_id = NULL WHERE org_id = $1 AND author_id = $2
        AND author_kind = 'participant' AND scope_kind = $3 AND scope_id = $4";
    FORGET_AUTHORS = "UPDATE discussion_comment SET author_id = NULL WHERE org_id = $1
        AND author_kind = 'participant' AND scope_kind = $2 AND scope_id = $3";
    WIPE = "DELETE FROM discussion_comment WHERE org_id = $1 AND scope_kind = $2 AND scope_id = $3";
}

/// What comments hang on: one thing, and what was joined into it.
#[derive(Debug, Clone)]
pub(crate) struct Targets {
    pub(crate) kind: String,
    pub(crate) anchor: String,
    /// Never empty.
    pub(crate) ids: Vec<i64>,
}

impl Targets {
    pub(crate) fn of(place: &Place) -> Self {
        Self { kind: place.target.kind.clone(), anchor: place.target.anchor.clone(), ids: place.ids() }
    }

    pub(crate) fn one(target: &ObjectRef) -> Self {
        Self { kind: target.kind.clone(), anchor: target.anchor.clone(), ids: vec![target.id] }
    }

    /// The values of a statement whose list these are.
    fn listed(&self, mut values: Vec<Value>) -> Vec<Value> {
        values.extend(self.ids.iter().map(|id| Value::from(*id)));
        values
    }
}

fn read(row: &Row<'_>) -> Result<Comment> {
    let (kind, author): (String, Option<i64>) = (row.get(7)?, row.get(8)?);
    let (state, reason): (String, Option<String>) = (row.get(11)?, row.get(12)?);
    Ok(Comment {
        id: row.get(0)?,
        scope: ObjectRef { kind: row.get(1)?, id: row.get(2)?, anchor: String::new() },
        target: ObjectRef { kind: row.get(3)?, id: row.get(4)?, anchor: row.get(5)? },
        parent: row.get(6)?,
        author: code("an author", Author::from_parts(&kind, author), &kind)?,
        text: row.get(9)?,
        lang: row.get(10)?,
        state: code("a state of a comment", CommentState::from_parts(&state, reason.as_deref()), &state)?,
        created_on: row.get(13)?,
    })
}

fn values(org: OrgId, c: &Comment) -> Vec<Value> {
    params![
        org,
        c.id,
        c.scope.kind,
        c.scope.id,
        c.target.kind,
        c.target.id,
        c.target.anchor,
        c.parent,
        c.author.code(),
        c.author.id(),
        c.text,
        c.lang,
        c.state.code(),
        c.state.reason(),
        c.created_on
    ]
}

pub(crate) fn insert(q: &mut Query<'_>, org: OrgId, comments: &[Comment]) -> Result<()> {
    q.insert_many(INSERT, comments.iter().map(|c| values(org, c)).collect())?;
    Ok(())
}

/// For changing.
pub(crate) fn locked(q: &mut Query<'_>, org: OrgId, id: CommentId) -> Result<Option<Comment>> {
    q.first(ONE, params![org, id], read)
}

pub(crate) fn one(q: &mut Query<'_>, org: OrgId, id: CommentId) -> Result<Option<Comment>> {
    q.first(READ, params![org, id], read)
}

/// Comments that answer no other, oldest first, after one of them, with the answers to them.
pub(crate) fn thread(
    q: &mut Query<'_>,
    org: OrgId,
    of: &Targets,
    after: CommentId,
    reader: Option<i64>,
    limit: i64,
) -> Result<Vec<(Comment, Vec<Comment>)>> {
    // No participant has the number -1.
    let reader = reader.unwrap_or(-1);
    let top = of.listed(params![org, of.kind, of.anchor, after, reader, limit]);
    let top = q.all(list_sql(TOP, of.ids.len()), top, read)?;
    let mut list = params![org, reader];
    list.extend(top.iter().map(|c| Value::from(c.id)));
    let mut replies: BTreeMap<CommentId, Vec<Comment>> = BTreeMap::new();
    for reply in q.all(list_sql(REPLIES, top.len()), list, read)? {
        if let Some(parent) = reply.parent {
            replies.entry(parent).or_default().push(reply);
        }
    }
    Ok(top.into_iter().map(|c| (replies.remove(&c.id).unwrap_or_default(), c)).map(|(r, c)| (c, r)).collect())
}

/// What everybody sees, newest first.
pub(crate) fn latest(q: &mut Query<'_>, org: OrgId, of: &Targets, n: i64) -> Result<Vec<Comment>> {
    let values = of.listed(params![org, of.kind, of.anchor, n]);
    q.all(list_sql(LATEST, of.ids.len()), values, read)
}

/// What everybody sees of a target, oldest first, after one of them.
pub(crate) fn of_target(
    q: &mut Query<'_>,
    org: OrgId,
    of: &Targets,
    after: CommentId,
    limit: i64,
) -> Result<Vec<Comment>> {
    let values = of.listed(params![org, of.kind, of.anchor, after, limit]);
    q.all(list_sql(OF_TARGET, of.ids.len()), values, read)
}

/// Comments of a scope in a state, oldest first, after one of them.
pub(crate) fn of_scope(
    q: &mut Query<'_>,
    org: OrgId,
    scope: &ObjectRef,
    state: &str,
    after: CommentId,
    limit: i64,
) -> Result<Vec<Comment>> {
    q.all(OF_SCOPE, params![org, scope.kind, scope.id, state, after, limit], read)
}

/// The organisation's answers in a scope, oldest first.
pub(crate) fn official_of_scope(q: &mut Query<'_>, org: OrgId, scope: &ObjectRef) -> Result<Vec<Comment>> {
    q.all(OFFICIAL, params![org, scope.kind, scope.id], read)
}

/// Comments of a scope in a state, newest first, before one of them.
pub(crate) fn newest_of_scope(
    q: &mut Query<'_>,
    org: OrgId,
    scope: &ObjectRef,
    state: &str,
    before: CommentId,
    limit: i64,
) -> Result<Vec<Comment>> {
    q.all(NEWEST_OF_SCOPE, params![org, scope.kind, scope.id, state, before, limit], read)
}

pub(crate) fn by_author(
    q: &mut Query<'_>,
    org: OrgId,
    scope: &ObjectRef,
    participant: i64,
) -> Result<Vec<Comment>> {
    q.all(BY_AUTHOR, params![org, participant, scope.kind, scope.id], read)
}

/// How many comments everybody sees on each of these objects; those without any are left out.
pub(crate) fn counts(q: &mut Query<'_>, org: OrgId, kind: &str, ids: &[i64]) -> Result<BTreeMap<i64, i64>> {
    let mut list = params![org, kind];
    list.extend(ids.iter().map(|id| Value::from(*id)));
    let rows = q.all(list_sql(COUNTS, ids.len()), list, |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.into_iter().collect())
}

pub(crate) fn count_of_scope(q: &mut Query<'_>, org: OrgId, scope: &ObjectRef, state: &str) -> Result<i64> {
    q.one(COUNT_OF_SCOPE, params![org, scope.kind, scope.id, state], |row| row.get(0))
}

pub(crate) fn count_official(q: &mut Query<'_>, org: OrgId, scope: &ObjectRef) -> Result<i64> {
    q.one(COUNT_OFFICIAL, params![org, scope.kind, scope.id], |row| row.get(0))
}

/// All of a scope in a state, and the organisation's own among them.
pub(crate) fn count_by_author(
    q: &mut Query<'_>,
    org: OrgId,
    scope: &ObjectRef,
    state: &str,
) -> Result<(i64, i64)> {
    let rows: Vec<(String, i64)> =
        q.all(COUNT_BY_AUTHOR, params![org, scope.kind, scope.id, state], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    let official = rows.iter().filter(|(kind, _)| kind == "official").map(|(_, n)| n).sum();
    Ok((rows.iter().map(|(_, n)| n).sum(), official))
}

pub(crate) fn count_today(
    q: &mut Query<'_>,
    org: OrgId,
    scope: &ObjectRef,
    participant: i64,
    on: Date,
) -> Result<i64> {
    q.one(COUNT_TODAY, params![org, participant, scope.kind, scope.id, on], |row| row.get(0))
}

/// The same words by the same author in the same place on the same day.
pub(crate) fn same(q: &mut Query<'_>, org: OrgId, c: &Comment) -> Result<Option<CommentId>> {
    let parent = c.parent.map_or(0, CommentId::as_i64);
    let of = params![
        org,
        c.author.id(),
        c.author.code(),
        c.target.kind,
        c.target.id,
        c.target.anchor,
        parent,
        c.text,
        c.created_on
    ];
    q.first(SAME, of, |row| row.get(0))
}

pub(crate) fn set_state(q: &mut Query<'_>, org: OrgId, id: CommentId, state: CommentState) -> Result<()> {
    q.exec(SET_STATE, params![org, id, state.code(), state.reason()])?;
    Ok(())
}

/// Destroys the words.
pub(crate) fn remove(q: &mut Query<'_>, org: OrgId, id: CommentId) -> Result<()> {
    q.exec(REMOVE, params![org, id])?;
    Ok(())
}

pub(crate) fn forget_author(
    q: &mut Query<'_>,
    org: OrgId,
    scope: &ObjectRef,
    participant: i64,
) -> Result<()> {
    q.exec(FORGET_AUTHOR, params![org, participant, scope.kind, scope.id])?;
    Ok(())
}

/// Nobody's comments can be told from anybody else's any more.
pub(crate) fn forget_authors(q: &mut Query<'_>, org: OrgId, scope: &ObjectRef) -> Result<()> {
    q.exec(FORGET_AUTHORS, params![org, scope.kind, scope.id])?;
    Ok(())
}

pub(crate) fn wipe(q: &mut Query<'_>, org: OrgId, scope: &ObjectRef) -> Result<()> {
    q.exec(WIPE, params![org, scope.kind, scope.id])?;
    Ok(())
}

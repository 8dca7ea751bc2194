// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What other features and the binary may use of this slice.
//!
//! The pages and their addresses, for whoever links to them (`{idea}` is the idea's id as text):
//!
//! - `/{lang}/b/{slug}/ideas/{idea}/comments`: the discussion of an idea;
//! - `/{lang}/b/{slug}/ideas/{idea}/comments/latest?n=3`: a piece of HTML with the newest ones, for `hx-get`;
//! - `/{lang}/b/{slug}/comments/log`: what moderators have done, for everybody;
//! - `/{lang}/desk/b/{slug}/comments`: the moderators' queue.

use std::collections::BTreeMap;

use brainstorm::contract::{BrainstormId, IdeaId};
use kernel::{Date, Lang, ObjectRef, OrgId};
use store::{Query, Result};
use web::AppState;

pub use crate::domain::{Author, Comment, CommentId, CommentState, LogEntry};
use crate::{
    place,
    store::{comments, moderation},
};

/// Destroys anew the comments that their writers took back and an older backup has brought back. How many.
pub async fn erase_again(state: &AppState) -> Result<usize> {
    crate::operations::Discussions::new(state.clone()).erase_again().await
}

/// How many comments everybody sees on each of these ideas; those without any are left out.
pub fn counts(q: &mut Query<'_>, org: OrgId, ideas: &[IdeaId]) -> Result<BTreeMap<IdeaId, i64>> {
    let ids: Vec<i64> = ideas.iter().map(|i| i.as_i64()).collect();
    let found = counts_of(q, org, "idea", &ids)?;
    Ok(found.into_iter().map(|(id, n)| (IdeaId::from_i64(id), n)).collect())
}

/// As [`counts`], for objects of any kind.
pub fn counts_of(q: &mut Query<'_>, org: OrgId, kind: &str, ids: &[i64]) -> Result<BTreeMap<i64, i64>> {
    comments::counts(q, org, kind, ids)
}

/// How many comments everybody sees in a brainstorm.
pub fn total(q: &mut Query<'_>, org: OrgId, brainstorm: BrainstormId) -> Result<i64> {
    comments::count_of_scope(q, org, &place::scope(brainstorm), "visible")
}

/// How many official answers to ideas everybody sees in a brainstorm.
pub fn official(q: &mut Query<'_>, org: OrgId, brainstorm: BrainstormId) -> Result<i64> {
    comments::count_official(q, org, &place::scope(brainstorm))
}

/// How many comments everybody sees in a brainstorm, and how many of them are official answers.
pub fn counted(q: &mut Query<'_>, org: OrgId, brainstorm: BrainstormId) -> Result<(i64, i64)> {
    comments::count_by_author(q, org, &place::scope(brainstorm), "visible")
}

/// How many comments wait for a moderator in a brainstorm.
pub fn waiting(q: &mut Query<'_>, org: OrgId, brainstorm: BrainstormId) -> Result<i64> {
    comments::count_of_scope(q, org, &place::scope(brainstorm), "waiting")
}

/// What everybody sees below an object and what was `joined` into it, oldest first. A comment's `parent` says what it answers. Who wrote
/// it may not be shown beyond [`Author::is_official`].
pub fn thread(q: &mut Query<'_>, org: OrgId, target: &ObjectRef, joined: &[i64]) -> Result<Vec<Comment>> {
    let mut of = comments::Targets::one(target);
    of.ids.extend(joined);
    comments::of_target(q, org, &of, CommentId::from_i64(0), i64::MAX)
}

/// What everybody sees in a brainstorm, oldest first: for exports.
pub fn all_of(q: &mut Query<'_>, org: OrgId, brainstorm: BrainstormId) -> Result<Vec<Comment>> {
    comments::of_scope(q, org, &place::scope(brainstorm), "visible", CommentId::from_i64(0), i64::MAX)
}

/// The organisation's official answers in a brainstorm that everybody sees, oldest first.
pub fn official_answers(q: &mut Query<'_>, org: OrgId, brainstorm: BrainstormId) -> Result<Vec<Comment>> {
    comments::official_of_scope(q, org, &place::scope(brainstorm))
}

/// The public log of what moderators have done with comments in a brainstorm, newest first.
pub fn log(q: &mut Query<'_>, org: OrgId, brainstorm: BrainstormId) -> Result<Vec<LogEntry>> {
    moderation::log(q, org, &place::scope(brainstorm), i64::MAX)
}

/// A comment from elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedComment {
    /// On which idea.
    pub idea: IdeaId,
    /// The place in the list of the comment that it answers; it must stand before.
    pub reply_to: Option<usize>,
    /// The words; more than 5,000 characters are cut off.
    pub text: String,
    /// Their language.
    pub lang: Lang,
    /// An official answer of the organisation.
    pub official: bool,
    /// The day it came.
    pub created_on: Date,
}

/// Takes in comments in one transaction, in their order; their ids in the order of the list. They belong to
/// nobody: no participant can take them back.
pub async fn import(
    state: &AppState,
    org: OrgId,
    brainstorm: BrainstormId,
    list: &[ImportedComment],
) -> Result<Vec<CommentId>> {
    // A millisecond apart, so that chance cannot mix up the order.
    let first = state.now().plus_millis(-i64::try_from(list.len()).unwrap_or(0));
    let moments = (0..).map(|n| first.plus_millis(n));
    let ids: Vec<CommentId> =
        state.chance(|c| moments.take(list.len()).map(|at| CommentId::in_order(at, c)).collect());
    let mut rows: Vec<Comment> = Vec::with_capacity(list.len());
    for (new, id) in list.iter().zip(&ids) {
        let answered = new.reply_to.and_then(|at| rows.get(at));
        let text: String =
            language::plain::clean_lines(&new.text).chars().take(crate::domain::LONGEST).collect();
        rows.push(Comment {
            id: *id,
            scope: place::scope(brainstorm),
            target: place::idea(new.idea),
            parent: answered.filter(|c| c.target.id == new.idea.as_i64()).map(|c| c.parent.unwrap_or(c.id)),
            author: if new.official { Author::Official(None) } else { Author::Import },
            text,
            lang: new.lang,
            state: CommentState::Visible,
            created_on: new.created_on,
        });
    }
    state
        .store
        .write(move |q| rows.chunks(2_000).try_for_each(|part| comments::insert(q, org, part)))
        .await?;
    Ok(ids)
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Writing a comment, answering officially, taking back, reporting.

use kernel::{Actor, ObjectRef, OrgId, Permission, Timestamp, Tombstone};
use language::{Finding, Severity};
use store::{ErasedKind, Erasure, Query, chain};

use super::{Discussions, allow, participant_of};
use crate::{
    Error, Result,
    domain::{
        Author, Comment, CommentId, CommentState, HideReason, MOST_A_DAY, NewComment, Place, Problem,
        Refusal, WaitReason, checked_note, checked_text,
    },
    store::{comments, moderation},
};

/// What became of a comment that was sent.
#[derive(Debug, Clone)]
pub enum Added {
    /// Everybody sees it.
    Visible(Comment),
    /// It waits for a moderator: its state says why.
    Waiting(Comment),
    /// Nothing was kept yet: the writer is shown what looks like personal data and sends again with
    /// `confirmed`, changed or not.
    Warned(Vec<Finding>),
}

impl Discussions {
    /// Takes a participant's comment. Identity codes, cards and account numbers hold it for a moderator;
    /// other personal data is first shown to the writer. The same words sent twice are one comment.
    pub async fn add(&self, actor: &Actor, place: &Place, new: NewComment) -> Result<Added> {
        let participant = participant_of(actor, place).ok_or(Error::Unknown)?;
        place.open?;
        let text = checked_text(&new.text).map_err(|p| Error::Field("text", p))?;
        let findings = language::personal_data(&text);
        let held = findings.iter().any(|f| f.severity == Severity::Hold);
        if !held && !findings.is_empty() && !new.confirmed {
            return Ok(Added::Warned(findings));
        }
        let state = if held {
            CommentState::Waiting(WaitReason::PersonalData)
        } else if language::spam(&text).is_some() {
            CommentState::Waiting(WaitReason::Spam)
        } else if place.pre_moderation {
            CommentState::Waiting(WaitReason::PreModeration)
        } else {
            CommentState::Visible
        };
        let author = Author::Participant(Some(participant));
        let kept = self.keep(place, new, text, author, state).await?;
        Ok(if kept.state == CommentState::Visible { Added::Visible(kept) } else { Added::Waiting(kept) })
    }

    /// The organisation's own answer, shown with its name. Possible as long as the place can be read: answers
    /// mostly come when participants may no longer write.
    pub async fn answer(&self, actor: &Actor, place: &Place, new: NewComment) -> Result<Comment> {
        allow(actor, place.org, Permission::RunBrainstorm)?;
        let text = checked_text(&new.text).map_err(|p| Error::Field("text", p))?;
        let author = Author::Official(actor.account());
        self.keep(place, new, text, author, CommentState::Visible).await
    }

    async fn keep(
        &self,
        place: &Place,
        new: NewComment,
        text: String,
        author: Author,
        state: CommentState,
    ) -> Result<Comment> {
        let (org, now, ids) = (place.org, self.0.now(), place.ids());
        let comment = Comment {
            id: self.0.chance(|c| CommentId::in_order(now, c)),
            scope: place.scope.clone(),
            target: place.target.clone(),
            parent: None,
            author,
            lang: new.lang.unwrap_or_else(|| language::guess_for(&text, new.page_lang)),
            text,
            state,
            created_on: now.date(),
        };
        self.0
            .store
            .write(move |q| {
                let mut comment = comment.clone();
                if let Some((parent, target)) = parent_in(q, org, &comment, &ids, new.reply_to)? {
                    // An answer hangs where the answered comment hangs, also when a merge is undone.
                    (comment.parent, comment.target) = (Some(parent), target);
                }
                if let Some(same) = comments::same(q, org, &comment)?
                    && let Some(found) = comments::one(q, org, same)?
                {
                    return Ok(found);
                }
                if let Author::Participant(Some(by)) = author
                    && comments::count_today(q, org, &comment.scope, by, comment.created_on)? >= MOST_A_DAY
                {
                    return Err(Error::Refused(Refusal::EnoughToday));
                }
                comments::insert(q, org, std::slice::from_ref(&comment))?;
                Ok(comment)
            })
            .await
    }

    /// Takes an own comment back: its words are destroyed. Works in every state of the place: what somebody
    /// said is theirs.
    pub async fn remove(&self, actor: &Actor, place: &Place, id: CommentId) -> Result<()> {
        let participant = participant_of(actor, place);
        let (org, scope, now, list) = (place.org, place.scope.clone(), self.0.now(), self.0.erasures.clone());
        let actor_may_answer = actor.may(org, Permission::RunBrainstorm);
        if participant.is_none() && !actor_may_answer {
            return Err(Error::Unknown);
        }
        self.0
            .store
            .write(move |q| {
                let found = comments::locked(q, org, id)?.filter(|c| c.scope == scope);
                let found = found.ok_or(Error::NotFound)?;
                let theirs = found.author.is(participant) || found.author.is_official() && actor_may_answer;
                if !theirs {
                    return Err(if found.state == CommentState::Visible {
                        Error::Refused(Refusal::NotYours)
                    } else {
                        Error::NotFound
                    });
                }
                if found.state != CommentState::Removed {
                    destroy(q, org, id, now)?;
                    list.note(Erasure { kind: ErasedKind::Comment, org, within: 0, id: id.as_i64() })?;
                }
                Ok(())
            })
            .await
    }

    /// Destroys the words of the comments on the list that are there all the same: an older backup has brought
    /// them back. How many that were.
    pub(crate) async fn erase_again(&self) -> store::Result<usize> {
        let list = self.0.erasures.all()?;
        let comments: Vec<Erasure> = list.into_iter().filter(|e| e.kind == ErasedKind::Comment).collect();
        let now = self.0.now();
        let mut again = 0;
        for Erasure { org, id, .. } in comments {
            let id = CommentId::from_i64(id);
            let found = self.0.store.read(move |q| comments::one(q, org, id)).await?;
            if found.is_none_or(|c| c.state == CommentState::Removed) {
                continue;
            }
            self.0.store.write(move |q| destroy(q, org, id, now)).await?;
            again += 1;
        }
        Ok(again)
    }

    /// Destroys what a participant wrote in the place's scope.
    pub(crate) async fn erase(&self, place: &Place, participant: i64) -> Result<()> {
        let (org, scope) = (place.org, place.scope.clone());
        self.0.store.write(move |q| erase(q, org, &scope, Some(participant))).await.map_err(Error::Store)
    }

    /// Tells the moderators about a comment. One report a person and comment; the last one counts.
    pub async fn report(
        &self,
        actor: &Actor,
        place: &Place,
        id: CommentId,
        reason: HideReason,
        note: &str,
    ) -> Result<()> {
        let by = participant_of(actor, place).ok_or(Error::Unknown)?;
        let note = checked_note(note).map_err(|p| Error::Field("note", p))?;
        let (org, scope, on) = (place.org, place.scope.clone(), self.0.now().date());
        self.0
            .store
            .write(move |q| {
                let found = comments::one(q, org, id)?.filter(|c| c.scope == scope);
                let found = found.filter(|c| c.state == CommentState::Visible).ok_or(Error::NotFound)?;
                moderation::put_report(q, org, &found, by, reason, &note, on)?;
                Ok(())
            })
            .await
    }
}

/// Destroys the words that their writer took back, and leaves a tombstone for what cites them.
fn destroy(q: &mut Query<'_>, org: OrgId, id: CommentId, now: Timestamp) -> store::Result<()> {
    comments::remove(q, org, id)?;
    let (of, reason) = (ObjectRef::new("comment", id.as_i64()), "removed_by_author".to_owned());
    chain::bury(q, org, &Tombstone { of, reason, by: None, at: now })
}

/// The comment that an answer belongs under: an answer to an answer joins the same row.
fn parent_in(
    q: &mut Query<'_>,
    org: OrgId,
    comment: &Comment,
    ids: &[i64],
    reply_to: Option<CommentId>,
) -> Result<Option<(CommentId, ObjectRef)>> {
    let Some(id) = reply_to else { return Ok(None) };
    let found = comments::one(q, org, id)?
        .filter(|c| c.scope == comment.scope && c.target.kind == comment.target.kind)
        .filter(|c| c.target.anchor == comment.target.anchor && ids.contains(&c.target.id))
        .filter(|c| c.state == CommentState::Visible);
    let found = found.ok_or(Error::Field("reply_to", Problem::Unknown))?;
    Ok(Some((found.parent.unwrap_or(found.id), found.target)))
}

/// What a participant left in a scope goes, with nothing that leads back to them; without a participant,
/// everything of the scope: a rehearsal is wiped. Runs inside the transaction of whoever erases. No time is
/// written: it would be the same on all that one person wrote.
pub(crate) fn erase(
    q: &mut Query<'_>,
    org: OrgId,
    scope: &ObjectRef,
    participant: Option<i64>,
) -> store::Result<()> {
    let Some(participant) = participant else {
        moderation::wipe(q, org, scope)?;
        return comments::wipe(q, org, scope);
    };
    for comment in comments::by_author(q, org, scope, participant)? {
        if comment.state != CommentState::Removed {
            comments::remove(q, org, comment.id)?;
        }
    }
    comments::forget_author(q, org, scope, participant)?;
    moderation::forget_reports(q, org, scope, participant)
}

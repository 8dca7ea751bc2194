// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A participant's own data: taking it out, and erasing it.
//!
//! Erasing happens at once and in one transaction. The key's hash, what was told about oneself, answers,
//! guesses, reports and the words of ideas are destroyed; a row in the vote log says that the votes of
//! this number do not count from there on. The older rows of the log stay, so that a published version
//! can still be counted again, but the only row that led from the participant to their number in the log
//! no longer has it: nobody can tell whose they were. What is left of the participant is a row with the
//! day of joining and the day of erasing, so that figures do not silently change.

use std::collections::HashSet;

use kernel::{Actor, ObjectRef, OrgId, Timestamp, Tombstone};
use serde::Serialize;
use serde_json::{Map, Value};
use store::{ErasedKind, Erasure, Erasures, Query, chain};

use super::Brainstorms;
use crate::{
    Error, Result,
    domain::{Answer, Background, BrainstormId, IdeaId, IdeaState, Mark, ParticipantId, VoterId},
    store::{
        answers, brainstorms, ideas, participants,
        votes::{self, Act},
    },
};

/// Everything we keep about a participant.
#[derive(Debug, Serialize)]
pub struct OwnData {
    /// The brainstorm's name in addresses.
    pub brainstorm: String,
    /// The participant's id.
    pub participant: String,
    /// The day of joining.
    pub joined_on: String,
    /// The language of the page when joining.
    pub language: &'static str,
    /// The languages in which ideas are offered.
    pub reads: Vec<&'static str>,
    /// What they told.
    pub background: Background,
    /// The code of the channel link they came by.
    pub via: Option<String>,
    /// Whether they rated faster than people read.
    pub hasty: bool,
    /// Their ideas.
    pub ideas: Vec<OwnIdea>,
    /// Their ratings.
    pub ratings: Vec<OwnRating>,
    /// Their answers: question and value.
    pub answers: Vec<(String, Answer)>,
    /// Their guesses: idea and percent.
    pub guesses: Vec<(String, u8)>,
    /// What other parts of the product keep, by name.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// An own idea.
#[derive(Debug, Serialize)]
pub struct OwnIdea {
    /// Its id.
    pub id: String,
    /// Its words.
    pub text: String,
    /// Its language.
    pub language: &'static str,
    /// Where it stands.
    pub state: &'static str,
}

/// An own rating.
#[derive(Debug, Serialize)]
pub struct OwnRating {
    /// Of which idea.
    pub idea: String,
    /// 1, 0, -1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<i8>,
    /// The step on the first axis.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub x: Option<u8>,
    /// The step on the second axis.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub y: Option<u8>,
    /// "Important to me".
    pub important: bool,
}

impl OwnRating {
    /// A rating for JSON.
    pub fn new(idea: IdeaId, ballot: crate::domain::Ballot) -> Self {
        let (value, x, y) = match ballot.mark {
            Some(Mark::Agree(v)) => (Some(v), None, None),
            Some(Mark::Steps { x, y }) => (None, Some(x), Some(y)),
            None => (None, None, None),
        };
        Self { idea: idea.to_string(), value, x, y, important: ballot.important }
    }
}

impl Brainstorms {
    /// Everything we keep about a participant, as their export.
    pub async fn own_data(&self, actor: &Actor, id: BrainstormId) -> Result<OwnData> {
        let me = self.me(actor, id).await?;
        let (room, person) = self.taking_part(actor, id).await?;
        let (org, participant, exporters) = (room.org, person.id, self.exporters());
        let other = self
            .0
            .store
            .read(move |q| -> store::Result<Map<String, Value>> {
                let parts = exporters.iter().map(|export| export(q, org, id, participant));
                parts.map(|part| part.map(|(name, value)| (name.to_owned(), value))).collect()
            })
            .await
            .map_err(Error::Store)?;
        let view = room.view();
        let via = view.channels.iter().find(|c| Some(c.id) == person.channel);
        Ok(OwnData {
            brainstorm: view.brainstorm.slug.to_string(),
            participant: person.id.to_string(),
            joined_on: person.created_on.to_iso(),
            language: person.lang.code(),
            reads: person.reads.iter().map(|l| l.code()).collect(),
            background: person.background.clone(),
            via: via.map(|c| c.code.clone()),
            hasty: person.hasty,
            ideas: me
                .ideas
                .iter()
                .map(|i| OwnIdea {
                    id: i.id.to_string(),
                    text: i.text.clone(),
                    language: i.lang.code(),
                    state: i.state.code(),
                })
                .collect(),
            ratings: me.ratings.iter().map(|(idea, ballot)| OwnRating::new(*idea, *ballot)).collect(),
            answers: me.answers.into_iter().map(|(q, a)| (q.to_string(), a)).collect(),
            guesses: me.guesses.into_iter().map(|(i, n)| (i.to_string(), n)).collect(),
            other,
        })
    }

    /// Erases a participant. Works in every state and under every brake: it is their right.
    pub async fn erase(&self, actor: &Actor, id: BrainstormId) -> Result<()> {
        let (room, person) = self.taking_part(actor, id).await?;
        let _turn = room.turns.turn(person.voter.map_or(0, kernel::Id::as_i64)).await;
        let (voter, seq) = self.erase_rows(room.org, id, person.id, self.erasures()).await?;
        {
            let mut inner = room.write();
            inner.apply(seq, Act::Withdraw { voter });
            inner.drop_person(person.id);
        }
        self.0.live.refresh(id).await
    }

    /// Erases what is on the list and is there all the same: an older backup has brought it back. How many
    /// people and ideas that were. Runs before anybody is served.
    pub async fn erase_again(&self, list: &Erasures) -> Result<usize> {
        let (mut again, mut changed) = (0, HashSet::new());
        for Erasure { kind, org, within, id } in list.all()? {
            let brainstorm = BrainstormId::from_i64(within);
            again += match kind {
                ErasedKind::Participant => {
                    let person = ParticipantId::from_i64(id);
                    let there = move |q: &mut Query<'_>| participants::find(q, org, brainstorm, person);
                    if self.0.store.read(there).await.map_err(Error::Store)?.is_none() {
                        continue;
                    }
                    self.erase_rows(org, brainstorm, person, Erasures::default()).await?;
                    1
                }
                ErasedKind::Idea => {
                    let (idea, now) = (IdeaId::from_i64(id), self.now());
                    let there = move |q: &mut Query<'_>| ideas::find(q, org, brainstorm, idea);
                    let found = self.0.store.read(there).await.map_err(Error::Store)?;
                    if found.is_none_or(|i| i.state == IdeaState::Withdrawn) {
                        continue;
                    }
                    let write = move |q: &mut Query<'_>| -> Result<()> {
                        withdraw(q, org, brainstorm, idea, now)?;
                        brainstorms::touch(q, org, brainstorm)?;
                        Ok(())
                    };
                    self.0.store.write(write).await?;
                    1
                }
                // Comments are another feature's.
                ErasedKind::Comment => continue,
            };
            changed.insert(brainstorm);
        }
        // Memory must not know longer than the database.
        changed.into_iter().for_each(|brainstorm| self.0.live.forget(brainstorm));
        Ok(again)
    }

    /// Everything of a participant goes from the database; who they were in the vote log, and the entry there
    /// that takes their votes out.
    async fn erase_rows(
        &self,
        org: OrgId,
        id: BrainstormId,
        participant: ParticipantId,
        list: Erasures,
    ) -> Result<(VoterId, i64)> {
        let (now, erasers) = (self.now(), self.erasers());
        self.0
            .store
            .write(move |q| {
                let person = participants::one(q, org, id, participant)?.ok_or(Error::Unknown)?;
                let voter = person.voter.ok_or(Error::Unknown)?;
                for idea in ideas::by_author(q, org, id, participant)? {
                    if idea.state != IdeaState::Withdrawn {
                        withdraw(q, org, id, idea.id, now)?;
                    }
                }
                ideas::forget_author(q, org, id, participant)?;
                answers::forget(q, org, id, participant)?;
                erasers.iter().try_for_each(|erase| erase(q, org, id, Some(participant)))?;
                participants::erase(q, org, id, participant, now.date())?;
                brainstorms::touch(q, org, id)?;
                list.note(Erasure {
                    kind: ErasedKind::Participant,
                    org,
                    within: id.as_i64(),
                    id: participant.as_i64(),
                })?;
                // Last: the number's lock is held no longer than needed.
                let seq = votes::append(q, org, id, &[Act::Withdraw { voter }], now.date())?;
                q.notify(format!("votes/{id}"), seq);
                Ok::<_, Error>((voter, seq))
            })
            .await
    }
}

/// Destroys an idea's words and leaves a tombstone for what cites it.
pub(super) fn withdraw(
    q: &mut Query<'_>,
    org: OrgId,
    id: BrainstormId,
    idea: IdeaId,
    at: Timestamp,
) -> Result<()> {
    ideas::withdraw(q, org, id, idea)?;
    let of = ObjectRef::new("idea", idea.as_i64());
    chain::bury(q, org, &Tombstone { of, reason: "withdrawn".to_owned(), by: None, at })?;
    Ok(())
}

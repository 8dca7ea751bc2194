// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! "Support this instead": somebody finds their idea said already. The idea that is there gets their rating,
//! and their own words are kept with it, merged: they see them among their own, the desk sees them with the
//! idea, and a moderator can make them an idea of their own again.

use kernel::{Actor, Lang, LocalizedText};
use language::Severity;

use super::{Brainstorms, Vote, not_braked, seeds::rules_of};
use crate::{
    Error, Result,
    domain::{Author, BrainstormId, Idea, IdeaId, IdeaState, Mark, Problem, QuestionId, Refusal, WaitReason},
    store::{brainstorms, ideas, participants},
};

impl Brainstorms {
    /// Agrees with `instead` and keeps `text` as the writer's own words with it. Words too short or too long
    /// for an idea, and words sent already, are not kept; the rating counts all the same. Says whether they
    /// were kept. Ideas rated on two axes can't be agreed with in one tap: their words are kept, no more.
    pub async fn support_instead(
        &self,
        actor: &Actor,
        id: BrainstormId,
        instead: IdeaId,
        text: &str,
        page_lang: Lang,
    ) -> Result<bool> {
        let (room, person) = self.taking_part(actor, id).await?;
        let now = self.now();
        not_braked(&self.0.live, id)?;
        let found = room.idea(instead).ok_or_else(|| Error::field("idea", Problem::Unknown))?;
        if !found.state.is_visible() {
            return Err(Refusal::NotVisible.into());
        }
        let question: QuestionId = found.question;
        let rules = rules_of(&room, question)?;
        if !rules.two_axis() {
            let vote = Vote { idea: instead, mark: Some(Mark::Agree(1)), important: None };
            self.rate(actor, id, vote).await?;
        }
        let text = language::plain::clean(text);
        if room.view().brainstorm.takes_ideas(now).is_err() || rules.check_length(&text).is_err() {
            return Ok(false);
        }
        let held = language::personal_data(&text).iter().any(|f| f.severity == Severity::Hold);
        // What must not be shown is not restored by accident either: it waits for a moderator.
        let state = if held {
            IdeaState::Waiting(WaitReason::PersonalData)
        } else if language::spam(&text).is_some() {
            IdeaState::Waiting(WaitReason::Spam)
        } else {
            IdeaState::Merged(instead)
        };
        let row = Idea {
            id: self.chance(|c| IdeaId::in_order(now, c)),
            question,
            lang: language::guess_for(&text, page_lang),
            text,
            author: Author::Participant(Some(person.id)),
            state,
            similar_to: Some(instead),
            translations: LocalizedText::default(),
            note: String::new(),
            created_on: now.date(),
        };
        let (org, most, own) = (room.org, rules.max_per_person, row.clone());
        let revision = self
            .0
            .store
            .write(move |q| {
                participants::one(q, org, id, person.id)?.ok_or(Error::Unknown)?;
                let twice = ideas::same(q, org, id, person.id, question, &own.text)?.is_some();
                if twice || ideas::count_by_author(q, org, id, person.id, question)? >= most {
                    return Ok::<_, Error>(None);
                }
                ideas::insert(q, org, id, std::slice::from_ref(&own))?;
                Ok(Some(brainstorms::touch(q, org, id)?))
            })
            .await?;
        if let Some(revision) = revision {
            room.write().put_own(row, revision);
        }
        Ok(revision.is_some())
    }
}

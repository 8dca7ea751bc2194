// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Rating and answering.

use kernel::Actor;

use super::{Brainstorms, not_braked};
use crate::{
    Error, Result,
    domain::{Answer, Ballot, BrainstormId, IdeaId, Mark, Problem, QuestionId, Refusal, ReportReason},
    store::{answers, participants, votes::Act},
    vote_path::Cast,
};

/// What a participant says about an idea.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Vote {
    /// Which idea.
    pub idea: IdeaId,
    /// The rating; nothing to undo it.
    pub mark: Option<Mark>,
    /// The mark "important to me"; left as it is where missing.
    pub important: Option<bool>,
}

/// What a rating led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rated {
    /// How the participant stands to the idea now.
    pub ballot: Ballot,
    /// Whether that is new; the same rating again changes nothing.
    pub changed: bool,
    /// How many ideas they have rated.
    pub rated: usize,
}

impl Brainstorms {
    /// Rates an idea, or undoes the rating. On disk when this returns.
    pub async fn rate(&self, actor: &Actor, id: BrainstormId, vote: Vote) -> Result<Rated> {
        let (room, person) = self.taking_part(actor, id).await?;
        let now = self.now();
        not_braked(&self.0.live, id)?;
        let voter = person.voter.ok_or(Error::Unknown)?;
        let floor = {
            let inner = room.read();
            inner.view.brainstorm.takes_ratings(now)?;
            let idea = inner.ideas.get(&vote.idea).ok_or_else(|| Error::field("idea", Problem::Unknown))?;
            if !idea.state.is_visible() {
                return Err(Refusal::NotVisible.into());
            }
            if idea.author.participant() == Some(person.id) {
                return Err(Refusal::OwnIdea.into());
            }
            let rules = inner.view.question(idea.question).and_then(|q| q.spec.kind.ideas());
            let rules = rules.ok_or_else(|| Error::field("idea", Problem::Unknown))?;
            if let Some(mark) = vote.mark {
                let field = if rules.two_axis() { "x" } else { "value" };
                mark.checked(rules).map_err(|p| Error::field(field, p))?;
            }
            inner.view.brainstorm.log_floor
        };
        let _turn = room.turns.turn(voter.as_i64()).await;
        let before = room.read().ballot(voter, vote.idea);
        let ballot = Ballot {
            mark: vote.mark,
            important: vote.mark.is_some() && vote.important.unwrap_or(before.important),
        };
        let changed = ballot != before;
        if changed {
            let (org, on) = (room.org, now.date());
            let cast = Cast { org, brainstorm: id, floor, voter, idea: vote.idea, ballot, on };
            let seq = self.0.live.cast(cast).await?;
            room.write().acknowledged(seq, Act::Rate { voter, idea: vote.idea, ballot });
            self.note_pace(&room, id, &person, now).await?;
        }
        let rated = room.read().rated_count(voter);
        Ok(Rated { ballot, changed, rated })
    }

    /// Sets or takes away the mark "important to me" of an idea that is rated.
    pub async fn mark_important(
        &self,
        actor: &Actor,
        id: BrainstormId,
        idea: IdeaId,
        important: bool,
    ) -> Result<Rated> {
        let (room, person) = self.taking_part(actor, id).await?;
        let voter = person.voter.ok_or(Error::Unknown)?;
        let mark = room.read().ballot(voter, idea).mark;
        if mark.is_none() {
            return Err(Error::field("idea", Problem::Unknown));
        }
        self.rate(actor, id, Vote { idea, mark, important: Some(important) }).await
    }

    /// Undoes the last rating that this participant gave; the idea it was about.
    pub async fn undo_last(&self, actor: &Actor, id: BrainstormId) -> Result<Option<IdeaId>> {
        let (room, person) = self.taking_part(actor, id).await?;
        let voter = person.voter.ok_or(Error::Unknown)?;
        let last = room.read().last_rated(voter);
        let Some(idea) = last else { return Ok(None) };
        self.rate(actor, id, Vote { idea, mark: None, important: None }).await?;
        Ok(Some(idea))
    }

    /// Answers a choice, a scale or a text; nothing takes the answer back. The last one counts.
    pub async fn answer(
        &self,
        actor: &Actor,
        id: BrainstormId,
        question: QuestionId,
        answer: Option<Answer>,
    ) -> Result<Option<Answer>> {
        let (room, person) = self.taking_part(actor, id).await?;
        let view = room.view();
        view.brainstorm.takes_ratings(self.now())?;
        not_braked(&self.0.live, id)?;
        let found = view.question(question).ok_or_else(|| Error::field("question", Problem::Unknown))?;
        if found.spec.kind.ideas().is_some() {
            return Err(Error::field("question", Problem::WrongKind));
        }
        let answer =
            answer.map(|a| found.spec.kind.accept(a)).transpose().map_err(|p| Error::field("value", p))?;
        if let Some(Answer::Text(text)) = &answer
            && language::must_hold(text)
        {
            return Err(Error::field("value", Problem::Personal));
        }
        let (org, participant, kept) = (room.org, person.id, answer.clone());
        self.0
            .store
            .write(move |q| {
                participants::one(q, org, id, participant)?.ok_or(Error::Unknown)?;
                match &kept {
                    Some(answer) => answers::put(q, org, id, question, participant, answer)?,
                    None => answers::take_back(q, org, id, question, participant)?,
                }
                Ok::<_, Error>(())
            })
            .await?;
        Ok(answer)
    }

    /// "How many of 100 residents agree with this, do you think?"
    pub async fn guess(&self, actor: &Actor, id: BrainstormId, idea: IdeaId, percent: i64) -> Result<()> {
        let (room, person) = self.taking_part(actor, id).await?;
        room.view().brainstorm.takes_ratings(self.now())?;
        not_braked(&self.0.live, id)?;
        let percent = u8::try_from(percent).ok().filter(|p| *p <= 100);
        let percent =
            percent.ok_or_else(|| Error::field("percent", Problem::OutOfRange { least: 0, most: 100 }))?;
        let found = room.idea(idea).ok_or_else(|| Error::field("idea", Problem::Unknown))?;
        if !found.state.is_visible() {
            return Err(Refusal::NotVisible.into());
        }
        let (org, participant) = (room.org, person.id);
        self.0
            .store
            .write(move |q| {
                participants::one(q, org, id, participant)?.ok_or(Error::Unknown)?;
                Ok::<_, Error>(answers::put_guess(q, org, id, idea, participant, percent)?)
            })
            .await
    }

    /// Tells the moderators about an idea. One report a person and idea; the last one counts.
    pub async fn report(
        &self,
        actor: &Actor,
        id: BrainstormId,
        idea: IdeaId,
        reason: ReportReason,
        note: &str,
    ) -> Result<()> {
        let (room, person) = self.taking_part(actor, id).await?;
        let found = room.idea(idea).ok_or_else(|| Error::field("idea", Problem::Unknown))?;
        if !found.state.is_visible() {
            return Err(Refusal::NotVisible.into());
        }
        let note = language::plain::clean(note);
        let have = note.chars().count();
        if have > 500 {
            return Err(Error::field("note", Problem::TooLong { most: 500, have }));
        }
        let (org, participant, on) = (room.org, person.id, self.now().date());
        self.0
            .store
            .write(move |q| {
                participants::one(q, org, id, participant)?.ok_or(Error::Unknown)?;
                Ok::<_, Error>(answers::put_report(q, org, id, idea, participant, reason, &note, on)?)
            })
            .await
    }
}

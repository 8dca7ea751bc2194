// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Joining, coming back, and what a participant tells about themselves.

use std::sync::Arc;

use kernel::{Actor, Code, Lang, Permission};
use web::ParticipantKey;

use super::{Brainstorms, not_braked};
use crate::{
    Error, Result,
    domain::{
        Answer, Background, Ballot, BrainstormId, Idea, IdeaId, ParticipantId, Phase, QuestionId, Refusal,
        State, Visibility, VoterId,
    },
    store::{
        answers, brainstorms,
        participants::{self, Person},
    },
    vote_path::View,
};

/// What somebody brings who joins.
#[derive(Debug, Clone)]
pub struct Join {
    /// The language of the page.
    pub lang: Lang,
    /// The languages they read; the page's where empty.
    pub reads: Vec<Lang>,
    /// The `?via=` code of the link they came by; unknown ones count as none.
    pub via: Option<String>,
    /// What they told, if the form asked before joining.
    pub background: Background,
}

/// Somebody who has just joined.
#[derive(Debug, Clone)]
pub struct Joined {
    /// Who they are to the operations.
    pub actor: Actor,
    /// What their browser keeps; `key.code` is the return code, shown to nobody else and stored nowhere.
    pub key: ParticipantKey,
}

/// A participant's own things.
#[derive(Debug, Clone)]
pub struct Me {
    /// Their id.
    pub participant: ParticipantId,
    /// The language they joined in.
    pub lang: Lang,
    /// The languages in which ideas are offered.
    pub reads: Vec<Lang>,
    /// What they told.
    pub background: Background,
    /// Whether they have answered the background questions, even with "prefer not to say".
    pub background_given: bool,
    /// Their own ideas, in the order in which they came.
    pub ideas: Vec<Arc<Idea>>,
    /// Their ratings, in the order in which they were given.
    pub ratings: Vec<(IdeaId, Ballot)>,
    /// Their other answers.
    pub answers: Vec<(QuestionId, Answer)>,
    /// Their guesses.
    pub guesses: Vec<(IdeaId, u8)>,
}

impl Me {
    /// Whether they have done anything that counts as having answered.
    pub fn has_answered(&self) -> bool {
        !self.ratings.is_empty() || !self.ideas.is_empty() || !self.answers.is_empty()
    }

    /// Their answer to a question.
    pub fn answer(&self, question: QuestionId) -> Option<&Answer> {
        self.answers.iter().find(|(q, _)| *q == question).map(|(_, a)| a)
    }
}

impl Brainstorms {
    /// Lets somebody in: a participant with a key of their own. Only while the brainstorm takes answers.
    pub async fn join(&self, actor: &Actor, id: BrainstormId, join: Join) -> Result<Joined> {
        let view = self.get(actor, id).await?;
        let now = self.now();
        view.brainstorm.takes_ratings(now)?;
        let brake = self.0.live.brake(id);
        if brake.read_only || brake.invite_only {
            return Err(if brake.read_only { Refusal::ReadOnly } else { Refusal::JoinsClosed }.into());
        }
        let background = checked(&view, join.background)?;
        let (participant, voter, code) =
            self.chance(|c| (ParticipantId::random(c), VoterId::random(c), Code::new(c)));
        let person = Person {
            id: participant,
            voter: Some(voter),
            key_hash: Some(code.hash()),
            lang: join.lang,
            reads: reads_of(join.lang, &join.reads, &background),
            channel: join.via.and_then(|via| view.channel(&via).map(|c| c.id)),
            background,
            origin: "web".to_owned(),
            created_on: now.date(),
            hasty: false,
        };
        let (org, floor, row) = (view.brainstorm.org, view.brainstorm.log_floor, person.clone());
        self.0
            .store
            .write(move |q| {
                // Not into a brainstorm that has closed or been wiped in the meantime.
                let stored = brainstorms::by_id(q, id)?.ok_or(Error::NotFound)?;
                stored.brainstorm.takes_ratings(now)?;
                if stored.brainstorm.log_floor != floor {
                    return Err(Refusal::Stale.into());
                }
                participants::insert(q, org, id, std::slice::from_ref(&row))?;
                Ok::<_, Error>(())
            })
            .await?;
        self.0.live.room(id).await?.write().put_person(person);
        let key = ParticipantKey { brainstorm: id.as_i64(), participant: participant.as_i64(), code };
        Ok(Joined { actor: actor_of(&key), key })
    }

    /// Who a key belongs to; an error where it is not (any more) good.
    pub async fn authenticate(&self, key: &ParticipantKey) -> Result<Actor> {
        let room = self.0.live.room(BrainstormId::from_i64(key.brainstorm)).await.map_err(unknown)?;
        let id = ParticipantId::from_i64(key.participant);
        let hash = key.code.hash();
        let fits = |p: &Person| p.key_hash.is_some_and(|own| kernel::crypto::equal(&own, &hash));
        match self.0.live.person(&room, id).await? {
            Some(person) if fits(&person) => Ok(actor_of(key)),
            _ => Err(Error::Unknown),
        }
    }

    /// Comes back by a typed return code: the key for the browser to keep.
    pub async fn resume(&self, id: BrainstormId, typed: &str) -> Result<ParticipantKey> {
        let code = Code::parse(typed).map_err(|_| Error::field("code", crate::domain::Problem::NotACode))?;
        let hash = code.hash();
        let found = self.0.store.read(move |q| participants::by_key(q, &hash)).await.map_err(Error::Store)?;
        match found {
            Some((_, brainstorm, participant)) if brainstorm == id => {
                Ok(ParticipantKey { brainstorm: id.as_i64(), participant: participant.as_i64(), code })
            }
            _ => Err(Error::Unknown),
        }
    }

    /// Gives a participant a new return code; the old one is worth nothing from now on.
    pub async fn rotate_code(&self, actor: &Actor, id: BrainstormId) -> Result<ParticipantKey> {
        let (room, person) = self.taking_part(actor, id).await?;
        not_braked(&self.0.live, id)?;
        let code = self.chance(Code::new);
        let (org, participant, hash) = (room.org, person.id, code.hash());
        self.0
            .store
            .write(move |q| {
                let done = participants::set_key(q, org, id, participant, &hash)?;
                q.notify(format!("brainstorm/{id}/person"), participant.as_i64());
                if done { Ok(()) } else { Err(Error::Unknown) }
            })
            .await?;
        room.write().put_person(Person { key_hash: Some(hash), ..(*person).clone() });
        Ok(ParticipantKey { brainstorm: id.as_i64(), participant: participant.as_i64(), code })
    }

    /// Saves what a participant tells about themselves: answers to background questions (those left out
    /// stay as they were) and the languages they read.
    pub async fn save_background(
        &self,
        actor: &Actor,
        id: BrainstormId,
        background: Background,
        reads: Option<Vec<Lang>>,
    ) -> Result<()> {
        let (room, person) = self.taking_part(actor, id).await?;
        let view = room.view();
        view.brainstorm.takes_ratings(self.now())?;
        not_braked(&self.0.live, id)?;
        let new = checked(&view, background)?;
        let (org, participant) = (room.org, person.id);
        let changed = self
            .0
            .store
            .write(move |q| {
                let mut person = participants::one(q, org, id, participant)?.ok_or(Error::Unknown)?;
                if let Some(reads) = &reads {
                    person.reads = reads_of(person.lang, reads, &Background::default());
                } else if !new.languages_read().is_empty() {
                    person.reads = new.languages_read();
                }
                person.background.0.extend(new.0.clone());
                participants::set_background(q, org, id, &person)?;
                q.notify(format!("brainstorm/{id}/person"), participant.as_i64());
                Ok::<_, Error>(person)
            })
            .await?;
        room.write().put_person(changed);
        Ok(())
    }

    /// A participant's own things.
    pub async fn me(&self, actor: &Actor, id: BrainstormId) -> Result<Me> {
        let (room, person) = self.taking_part(actor, id).await?;
        let (org, participant) = (room.org, person.id);
        let (answers, guesses) = self
            .0
            .store
            .read(move |q| -> Result<_> {
                let answers = answers::answers_by(q, org, id, participant)?;
                Ok((answers, answers::guesses_by(q, org, id, participant)?))
            })
            .await?;
        let inner = room.read();
        let mut ideas: Vec<_> =
            inner.own_of(person.id).filter_map(|own| inner.ideas.get(&own).cloned()).collect();
        ideas.sort_by_key(|i| i.id);
        Ok(Me {
            participant: person.id,
            lang: person.lang,
            reads: person.reads.clone(),
            background_given: !person.background.0.is_empty() || inner.view.background.is_empty(),
            background: person.background.clone(),
            ideas,
            ratings: person.voter.map(|v| inner.matrix.history(v)).unwrap_or_default(),
            answers,
            guesses,
        })
    }

    /// What somebody may do now: the phase, with the brake taken into account by the operations themselves.
    pub fn phase(&self, view: &View) -> Option<Phase> {
        view.brainstorm.phase_at(self.now())
    }

    /// Whether the running or final results may be shown to this actor: to all once published, before
    /// that as the organiser set it, and to staff who may read results; while it runs, results that are
    /// kept until publishing are kept from staff too, so that nobody steers by them.
    pub async fn sees_results(&self, actor: &Actor, view: &View) -> bool {
        let b = &view.brainstorm;
        if actor.may(b.org, Permission::ReadResults) {
            let running = b.state_at(self.now()) < State::Closed;
            let kept = b.settings.visibility == Visibility::UntilPublished;
            return *actor == Actor::System || !(running && kept);
        }
        let answered = match self.taking_part(actor, b.id).await {
            Ok((room, person)) => {
                let inner = room.read();
                person.voter.is_some_and(|v| inner.matrix.rated_count(v) > 0)
                    || inner.own_of(person.id).next().is_some()
            }
            Err(_) => false,
        };
        b.results_visible(answered)
    }
}

/// Whoever asks with a key for a brainstorm that is not there is nobody to us.
fn unknown(error: Error) -> Error {
    if error == Error::NotFound { Error::Unknown } else { error }
}

pub(super) fn actor_of(key: &ParticipantKey) -> Actor {
    Actor::Participant { brainstorm: key.brainstorm, participant: key.participant }
}

pub(super) fn checked(view: &View, background: Background) -> Result<Background> {
    let register = |code: &str| code.parse().is_ok_and(|c| kunta::register().get(c).is_some());
    background.checked(&view.background, register).map_err(Error::Fields)
}

/// The languages ideas are offered in: what was said, else the page's.
fn reads_of(lang: Lang, said: &[Lang], background: &Background) -> Vec<Lang> {
    let told = background.languages_read();
    let said = if said.is_empty() { told.as_slice() } else { said };
    let reads: Vec<Lang> = Lang::ALL.into_iter().filter(|l| said.contains(l)).collect();
    if reads.is_empty() { vec![lang] } else { reads }
}

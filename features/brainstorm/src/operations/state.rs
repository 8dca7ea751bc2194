// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Moving a brainstorm from state to state, and the emergency brake.

use kernel::{Actor, Permission};
use store::Query;

use super::{Brainstorms, allow};
use crate::{
    Error, Result,
    domain::{Action, BrainstormId, Brake, Move, OpeningFacts, Refusal, SEEDS_NEEDED, State},
    store::{
        brainstorms::{self, Stored},
        ideas,
        moderation::{self, Entry},
        questions,
    },
    vote_path::Room,
};

impl Brainstorms {
    /// What stands in the way of opening; empty where nothing does. `empty_start`: starting without seeds
    /// is meant.
    pub async fn obstacles(
        &self,
        actor: &Actor,
        id: BrainstormId,
        empty_start: bool,
    ) -> Result<Vec<Refusal>> {
        let room = self.desk(actor, id, Permission::ViewDesk).await?;
        let (org, now) = (room.org, self.now());
        self.0
            .store
            .read(move |q| {
                let stored = brainstorms::by_id(q, id)?.ok_or(Error::NotFound)?;
                let facts = facts(q, &stored, empty_start)?;
                debug_assert_eq!(stored.brainstorm.org, org);
                Ok(facts.obstacles(&stored.brainstorm.settings.phases, now))
            })
            .await
    }

    /// Makes a move: rehearse, open, close, reopen, publish, archive. Opening wipes the rehearsal's answers.
    pub async fn step(
        &self,
        actor: &Actor,
        id: BrainstormId,
        step: Move,
        empty_start: bool,
    ) -> Result<State> {
        let room = self.desk(actor, id, Permission::RunBrainstorm).await?;
        let (now, by, erasers) = (self.now(), actor.account(), self.erasers());
        // What a rehearsal counted is wiped with it, so it must not still be on its way.
        self.flush_opened().await?;
        let state = self
            .change(&room, move |q, stored| {
                let next = stored.brainstorm.after(step, now)?;
                let (org, from) = (stored.brainstorm.org, stored.brainstorm.state);
                if step == Move::Open {
                    let phases = &stored.brainstorm.settings.phases;
                    let obstacles = facts(q, stored, empty_start)?.obstacles(phases, now);
                    if !obstacles.is_empty() {
                        return Err(Error::Obstacles(obstacles));
                    }
                    stored.brainstorm.opened_at = Some(now);
                }
                if from == State::Trial {
                    brainstorms::wipe(q, org, id)?;
                    erasers.iter().try_for_each(|erase| erase(q, org, id, None))?;
                }
                match step {
                    Move::Close => stored.brainstorm.closed_at = Some(now),
                    Move::Reopen => {
                        stored.brainstorm.reopened_on = Some(now.date());
                        stored.brainstorm.closed_at = None;
                        // An end that has passed would close it again at once.
                        let phases = &mut stored.brainstorm.settings.phases;
                        phases.closes = phases.closes.filter(|end| *end > now);
                        phases.rate_only_from = phases.rate_only_from.filter(|from| *from > now);
                        let entry = Entry {
                            action: Action::Reopen,
                            idea: None,
                            reason: None,
                            note: "",
                            by,
                            on: now.date(),
                        };
                        moderation::add(q, org, id, &entry)?;
                    }
                    Move::Publish => {
                        stored.brainstorm.closed_at = stored.brainstorm.closed_at.or(Some(now));
                        stored.brainstorm.published_at = Some(now);
                        stored.brainstorm.published_version = Some(brainstorms::last_seq(q, org, id)?);
                    }
                    Move::StartTrial | Move::EndTrial | Move::Open | Move::Archive => {}
                }
                stored.brainstorm.state = next;
                Ok(next)
            })
            .await?;
        self.tell_phase(&room).await;
        Ok(state)
    }

    /// Draws or lets go of a brainstorm's own brake.
    pub async fn set_brake(&self, actor: &Actor, id: BrainstormId, brake: Brake) -> Result<()> {
        let room = self.desk(actor, id, Permission::Moderate).await?;
        let (org, by, on) = (room.org, actor.account(), self.now().date());
        self.0
            .store
            .write(move |q| -> Result<()> {
                brainstorms::locked(q, org, id)?.ok_or(Error::NotFound)?;
                brainstorms::set_brake(q, org, id, brake)?;
                let entry = Entry { action: Action::Brake, idea: None, reason: None, note: "", by, on };
                moderation::add(q, org, id, &entry)?;
                Ok(())
            })
            .await?;
        self.0.live.read_brakes().await
    }

    /// Draws or lets go of the installation's brake; for platform administrators and the command line.
    pub async fn set_brake_everywhere(&self, actor: &Actor, brake: Brake) -> Result<()> {
        if let Actor::Staff(staff) = actor {
            allow(actor, staff.org, Permission::ManagePlatform)?;
        } else if *actor != Actor::System {
            return Err(Error::Forbidden);
        }
        let nowhere = kernel::OrgId::from_i64(0);
        self.0
            .store
            .write(move |q| brainstorms::set_brake(q, nowhere, crate::vote_path::EVERYWHERE, brake))
            .await?;
        self.0.live.read_brakes().await
    }

    /// The brake that holds for a brainstorm now, the installation's included.
    pub fn brake(&self, id: BrainstormId) -> Brake {
        self.0.live.brake(id)
    }

    /// The installation's brake, as its form shows it.
    pub fn brake_everywhere(&self) -> Brake {
        self.0.live.brake_alone(crate::vote_path::EVERYWHERE)
    }

    /// The brainstorm's own brake, as its form shows it.
    pub fn own_brake(&self, id: BrainstormId) -> Brake {
        self.0.live.brake_alone(id)
    }

    /// Tells the viewers at once; the ticker would within a second.
    async fn tell_phase(&self, room: &Room) {
        if let Some(room) = self.0.live.loaded(room.id) {
            self.publish(&room, true);
        }
    }
}

fn facts(q: &mut Query<'_>, stored: &Stored, empty_start: bool) -> Result<OpeningFacts> {
    let (b, org) = (&stored.brainstorm, stored.brainstorm.org);
    let questions = questions::of(q, org, b.id)?;
    let seeds = usize::try_from(ideas::seeds(q, org, b.id)?).unwrap_or(SEEDS_NEEDED);
    Ok(OpeningFacts {
        promise_complete: b.settings.promise.is_complete(),
        questions: questions.len(),
        asks_ideas: questions.iter().any(|x| x.spec.kind.ideas().is_some()),
        seeds,
        empty_start,
        moderation: b.settings.moderation,
    })
}

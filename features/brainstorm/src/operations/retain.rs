// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The promise of the privacy notice: so many days after the end, keys are destroyed and nothing can be
//! tied to anybody.
//!
//! What goes: keys, backgrounds, answers, guesses, reports, and who wrote what. What stays: the words of
//! ideas and comments without their writers, the vote log (whose numbers lead to nobody now), and the
//! results as they were published. A result that nobody has published by then cannot be computed with
//! backgrounds any more. Backups made before hold the old rows until they are deleted in their turn.

use jobs::{Failure, Jobs};
use kernel::{Actor, ObjectRef, Timestamp, Tombstone};
use store::{Query, Store, chain};

use super::Brainstorms;
use crate::{
    Error, Result,
    domain::{Brainstorm, BrainstormId, State},
    store::{brainstorms, retention},
};

const RELEASE: &str = "brainstorm.release";
const DAY_MS: i64 = 86_400_000;

/// Participants' data that is kept, and until when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Of which brainstorm.
    pub id: BrainstormId,
    /// Its name in addresses.
    pub slug: String,
    /// How many participants.
    pub participants: i64,
    /// When they are released; unknown while the brainstorm goes on.
    pub until: Option<Timestamp>,
}

impl Brainstorms {
    /// Has the retention looked at every hour.
    pub(crate) fn keep_promises(&self, jobs: &Jobs) {
        let all = self.clone();
        jobs.register(RELEASE, move |_| {
            let all = all.clone();
            async move { all.release_due().await.map(|_| ()).map_err(|e| Failure::Again(e.to_string())) }
        });
        jobs.every(RELEASE, 3_600);
    }

    /// What is kept and until when: what the job will do, without doing it.
    pub async fn kept(&self) -> Result<Vec<Kept>> {
        kept_in(&self.0.store, self.now()).await
    }

    /// Releases the participants of every brainstorm whose retention is over.
    pub async fn release_due(&self) -> Result<Vec<Kept>> {
        let now = self.now();
        let mut due = self.kept().await?;
        due.retain(|kept| kept.until.is_some_and(|until| until <= now));
        for kept in &due {
            let participants = self.release(kept.id, now).await?;
            tracing::info!(
                brainstorm = %kept.slug,
                participants,
                "the retention is over: keys, backgrounds and answers were destroyed; delete backups older than this"
            );
        }
        Ok(due)
    }

    async fn release(&self, id: BrainstormId, now: Timestamp) -> Result<u64> {
        let releasers = self.releasers();
        let released = self
            .0
            .store
            .write(move |q| -> Result<u64> {
                let found = brainstorms::by_id(q, id)?.ok_or(Error::NotFound)?;
                let org = found.brainstorm.org;
                // Locked, and looked at again: it may have been reopened meanwhile.
                let stored = brainstorms::locked(q, org, id)?.ok_or(Error::NotFound)?;
                if until(&stored.brainstorm, now).is_none_or(|until| until > now) {
                    return Ok(0);
                }
                releasers.iter().try_for_each(|release| release(q, org, id))?;
                let participants = retention::release(q, org, id, now.date())?;
                let of = ObjectRef::new("participants", id.as_i64());
                let reason = format!("retention: {participants}");
                chain::bury(q, org, &Tombstone { of, reason, by: None, at: now })?;
                brainstorms::touch(q, org, id)?;
                Ok(participants)
            })
            .await?;
        self.0.live.refresh(id).await?;
        Ok(released)
    }

    /// The receipt of a release: its day and how many participants it was about.
    pub async fn release_receipt(&self, actor: &Actor, id: BrainstormId) -> Result<Option<Tombstone>> {
        let room = self.desk(actor, id, kernel::Permission::ViewDesk).await?;
        let (org, of) = (room.org, ObjectRef::new("participants", id.as_i64()));
        Ok(self.0.store.read(move |q| chain::tombstone_of(q, org, &of)).await?)
    }
}

/// As [`Brainstorms::kept`], beside a running server.
pub async fn kept_in(store: &Store, now: Timestamp) -> Result<Vec<Kept>> {
    Ok(store.read(move |q| plan(q, now)).await?)
}

fn plan(q: &mut Query<'_>, now: Timestamp) -> store::Result<Vec<Kept>> {
    let mut plan = Vec::new();
    for (id, participants) in retention::holding(q)? {
        let Some(stored) = brainstorms::by_id(q, id)? else { continue };
        let b = stored.brainstorm;
        plan.push(Kept { id, slug: b.slug.to_string(), participants, until: until(&b, now) });
    }
    Ok(plan)
}

/// When the retention ends; unknown before the brainstorm has ended, by hand or by the clock.
fn until(b: &Brainstorm, now: Timestamp) -> Option<Timestamp> {
    if b.state_at(now) < State::Closed {
        return None;
    }
    let ended = b.closed_at.or(b.settings.phases.closes)?;
    Some(ended.plus_millis(b.settings.retention_days.saturating_mul(DAY_MS)))
}

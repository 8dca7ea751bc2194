// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The post office: takes letters, sends what is due, says what became of them.

use std::{
    collections::BTreeMap,
    sync::{Arc, PoisonError, RwLock},
};

use jobs::{Failure, Job, Jobs};
use kernel::{Clock, Id, OrgId, Timestamp};
use store::{Query, Store};
use web::AppState;

use crate::{
    Letter, SmtpConfig, SmtpError,
    smtp::Smtp,
    store::{self as letters, Claimed},
};

/// The job that sends.
const SEND: &str = "mail.send";
/// What letters are locked for.
const PURPOSE: &str = "mail letter";
/// Letters in one run of the job, so that other work gets its turn between.
const BATCH: usize = 50;
/// How long a node has a letter for itself; longer than the server may take to answer.
const LEASE_MS: i64 = 5 * 60 * 1000;
/// Tries until a letter is given up: with the pauses below a little over three days.
const MAX_ATTEMPTS: i64 = 26;
const LONGEST_PAUSE_MS: i64 = 4 * 60 * 60 * 1000;

/// What became of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The server has taken it.
    Sent,
    /// The server will not take it for this recipient; its code.
    Refused(String),
    /// It could not be sent for three days; the last reason.
    GivenUp(String),
}

/// Hears what became of a letter: `about` is what [`Post::put`] was told. Runs in the transaction that
/// deletes the letter.
pub type OnOutcome = fn(&mut Query<'_>, OrgId, i64, &Outcome) -> store::Result<()>;

/// The post office of this node.
pub struct Post {
    smtp: Smtp,
    host: String,
    state: AppState,
    hear: RwLock<BTreeMap<&'static str, OnOutcome>>,
}

impl Post {
    /// The post office; nothing where the operator has set no mail server.
    pub fn of(state: &AppState) -> Option<Arc<Self>> {
        state.get::<Self>()
    }

    pub(crate) fn new(state: &AppState, config: &SmtpConfig) -> Result<Self, SmtpError> {
        let url = &state.config.public_url;
        let host = url.split("//").nth(1).unwrap_or_default().split(['/', ':']).next().unwrap_or_default();
        let host = if host.is_empty() { "localhost" } else { host };
        let smtp = Smtp::new(config, host)?;
        Ok(Self { smtp, host: host.to_owned(), state: state.clone(), hear: RwLock::default() })
    }

    pub(crate) fn start(self, state: &AppState) {
        let post = Arc::new(self);
        state.put(Arc::clone(&post));
        // Weak: the state holds the post, and the queue, which is in the state, would hold it too.
        let weak = Arc::downgrade(&post);
        state.jobs.register(SEND, move |job| {
            let post = weak.upgrade();
            async move {
                match post {
                    Some(post) => post.send_due(&job).await,
                    None => Ok(()),
                }
            }
        });
        // For letters whose pause is over.
        state.jobs.every(SEND, 30);
    }

    /// Says who hears what becomes of letters of `kind`. Called at start, once a kind.
    pub fn on_outcome(&self, kind: &'static str, hear: OnOutcome) {
        self.hear.write().unwrap_or_else(PoisonError::into_inner).insert(kind, hear);
    }

    /// Takes a letter, in the transaction of `q`. It goes within a second or two of the commit.
    pub fn put(
        &self,
        q: &mut Query<'_>,
        org: OrgId,
        letter: &Letter,
        kind: &'static str,
        about: i64,
    ) -> store::Result<()> {
        let plain = serde_json::to_vec(letter).map_err(|e| store::Error::decode(e.to_string()))?;
        let now = self.state.now();
        let (id, locked) = self
            .state
            .chance(|c| (Id::<Letter>::random(c).as_i64(), self.state.secret.lock(c, PURPOSE, &plain)));
        letters::insert(q, (org, id), &locked, (kind, about), now)?;
        jobs::enqueue(q, &self.state.jobs.prepare(OrgId::from_i64(0), SEND, &()).once(SEND))
    }

    /// Takes letters back that have not gone yet.
    pub fn take_back(
        &self,
        q: &mut Query<'_>,
        org: OrgId,
        kind: &'static str,
        about: i64,
    ) -> store::Result<()> {
        letters::delete_about(q, org, kind, about)
    }

    /// How many letters wait.
    pub async fn waiting(&self) -> store::Result<i64> {
        self.state.store.read(letters::waiting).await
    }

    fn parts(&self) -> (&Store, &Clock, &Jobs) {
        (&self.state.store, &self.state.clock, &self.state.jobs)
    }

    async fn send_due(&self, _job: &Job) -> Result<(), Failure> {
        let (store, clock, jobs) = self.parts();
        for _ in 0..BATCH {
            let now = clock.now();
            let lease = now.plus_millis(LEASE_MS);
            let claimed = store.write(move |q| letters::claim(q, now, lease)).await?;
            let Some(letter) = claimed else { return Ok(()) };
            let tried = self.try_one(&letter).await;
            let down = matches!(tried, Err(SmtpError::Down(_)));
            self.settle(letter, tried, clock.now()).await?;
            if down {
                // The others would fail too; the schedule looks again.
                return Ok(());
            }
        }
        let more = jobs.prepare(OrgId::from_i64(0), SEND, &()).once(SEND);
        store.write(move |q| jobs::enqueue(q, &more)).await?;
        jobs.wake();
        Ok(())
    }

    async fn try_one(&self, letter: &Claimed) -> Result<(), SmtpError> {
        let plain = self.state.secret.unlock(PURPOSE, &letter.locked);
        let plain = plain.ok_or_else(|| SmtpError::Refused("locked with another secret".to_owned()))?;
        let read: Letter = serde_json::from_slice(&plain).map_err(|e| SmtpError::Refused(e.to_string()))?;
        let id = Id::<Letter>::from_i64(letter.id).to_string();
        self.smtp.send(read.message(&self.smtp.from, &id, &self.host)?).await
    }

    async fn settle(
        &self,
        letter: Claimed,
        tried: Result<(), SmtpError>,
        now: Timestamp,
    ) -> store::Result<()> {
        let outcome = match tried {
            Ok(()) => Outcome::Sent,
            Err(SmtpError::Refused(why) | SmtpError::Config(why)) => Outcome::Refused(why),
            Err(SmtpError::Later(why) | SmtpError::Down(why)) => {
                tracing::warn!(problem = %why, attempt = letter.attempts, "a letter did not go");
                if letter.attempts < MAX_ATTEMPTS {
                    let when = now.plus_millis(pause_ms(letter.attempts));
                    return self.state.store.write(move |q| letters::again(q, &letter, when)).await;
                }
                Outcome::GivenUp(why)
            }
        };
        let hear = self.hear.read().unwrap_or_else(PoisonError::into_inner).get(&*letter.kind).copied();
        self.state
            .store
            .write(move |q| {
                let ours = letters::delete(q, &letter)?;
                match hear {
                    Some(hear) if ours => hear(q, letter.org, letter.about, &outcome),
                    _ => Ok(()),
                }
            })
            .await
    }
}

/// After 1, 2, 4 ... minutes, at the longest every four hours.
fn pause_ms(attempt: i64) -> i64 {
    (60_000_i64 << attempt.clamp(1, 20).saturating_sub(1)).min(LONGEST_PAUSE_MS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_tried_for_three_days() {
        assert_eq!([1, 2, 3].map(pause_ms), [60_000, 120_000, 240_000]);
        let whole: i64 = (1..MAX_ATTEMPTS).map(pause_ms).sum();
        let hours = whole / 3_600_000;
        assert!((72..84).contains(&hours), "{hours} hours");
    }
}

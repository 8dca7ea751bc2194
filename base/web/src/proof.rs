// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Letting new participants in while far more come than people would: for then a proof of work is asked,
//! which the browser makes by itself in about a second, and never a puzzle. Who runs no scripts waits instead.
//!
//! A proof prices participants that nobody is; it does not tell people from programs. So it is asked only
//! while an allowance is used up ([`Kind::NewIdentity`] by address, [`Kind::Join`] by brainstorm), and what it
//! lets in is counted too.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use kernel::{Timestamp, crypto};

use crate::{Result, Secret, Visit, WebError, limits::Kind};

/// Leading zero bits asked for at first: some 33,000 hashes, at [`MOST_BITS`] four times as many.
const LEAST_BITS: u32 = 15;
const MOST_BITS: u32 = 17;
/// How long a challenge may be answered.
const GOOD_FOR_MS: i64 = 30 * 60_000;
/// How long one waits whose browser makes no proof.
pub const WAIT_SECONDS: i64 = 20;
/// When more used challenges than this are remembered, those that are too old anyway go.
const CROWD: usize = 20_000;

/// What is to be proven before a new participant is let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Challenge {
    issued: Timestamp,
    nonce: String,
    /// Zero bits at the beginning of the SHA-256 of `<seal>:<answer>`.
    pub bits: u32,
    seal: String,
}

/// A challenge as it came back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proof {
    /// The challenge, as [`Challenge::text`] wrote it.
    pub challenge: String,
    /// The answer, up to 20 characters; empty where one waited instead.
    pub answer: String,
}

impl Challenge {
    fn new(visit: &Visit, scope: i64, bits: u32) -> Self {
        let (state, issued) = (&visit.state, visit.state.now());
        let nonce = crypto::hex(&state.chance(kernel::Chance::bytes::<8>));
        let seal = seal(&state.secret, scope, issued, &nonce, bits);
        Self { issued, nonce, bits, seal }
    }

    /// The challenge as a form's field: `<time>.<nonce>.<bits>.<seal>`.
    pub fn text(&self) -> String {
        format!("{}.{}.{}.{}", self.issued.as_millis(), self.nonce, self.bits, self.seal)
    }

    /// The challenge of `text`, where it was made here for `scope`.
    fn read(text: &str, secret: &Secret, scope: i64) -> Option<Self> {
        let mut parts = text.split('.');
        let issued = Timestamp::from_millis(parts.next()?.parse().ok()?);
        let nonce = parts.next()?.to_owned();
        let bits = parts.next()?.parse().ok()?;
        let sent = parts.next()?;
        let seal = seal(secret, scope, issued, &nonce, bits);
        let ours = parts.next().is_none() && crypto::equal(seal.as_bytes(), sent.as_bytes());
        ours.then_some(Self { issued, nonce, bits, seal })
    }

    fn answered_by(&self, answer: &str) -> bool {
        if answer.is_empty() || answer.len() > 20 {
            return false;
        }
        let text = format!("{}:{answer}", self.seal);
        let hash = ring::digest::digest(&ring::digest::SHA256, text.as_bytes());
        let first = hash.as_ref().iter().take(8).fold(0u64, |n, b| n << 8 | u64::from(*b));
        first.leading_zeros() >= self.bits
    }
}

/// 128 bits in hexadecimal, so that what is hashed fits one block.
fn seal(secret: &Secret, scope: i64, issued: Timestamp, nonce: &str, bits: u32) -> String {
    let parts: [&[u8]; 4] =
        [&scope.to_le_bytes(), &issued.as_millis().to_le_bytes(), nonce.as_bytes(), &bits.to_le_bytes()];
    let mut seal = secret.seal("proof", &parts);
    seal.truncate(32);
    seal
}

/// The challenges that have let somebody in: each does so once. Kept by each node for itself, so one challenge
/// can let in as many as there are nodes, which the allowances bound.
#[derive(Default)]
pub struct UsedProofs(Mutex<HashMap<String, Timestamp>>);

impl UsedProofs {
    /// Whether this is the first use.
    fn first(&self, challenge: &Challenge, now: Timestamp) -> bool {
        let mut used = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if used.len() > CROWD {
            used.retain(|_, issued| age(*issued, now) <= GOOD_FOR_MS);
        }
        used.insert(challenge.nonce.clone(), challenge.issued).is_none()
    }
}

fn age(issued: Timestamp, now: Timestamp) -> i64 {
    now.as_millis() - issued.as_millis()
}

/// Lets a new participant of the brainstorm `scope` in: at once while few come, else with a proof.
///
/// # Errors
/// [`WebError::Prove`] with the challenge to answer; [`WebError::TooMany`] where even proofs, or those who
/// wait, come too many.
pub fn let_in(visit: &Visit, scope: i64, proof: Option<&Proof>) -> Result<()> {
    let throttle = &visit.state.throttle;
    // Who is over the allowance of their own network uses up nothing of the brainstorm's: else one script would
    // bring everybody else a proof.
    let drawn = throttle
        .draw(Kind::NewIdentity, visit.address)
        .and_then(|()| throttle.draw(Kind::Join, throttle.key_for(scope)));
    let over = match drawn {
        Ok(()) => return Ok(()),
        Err(spent) => spent.over,
    };
    let now = visit.state.now();
    let brought = proof.and_then(|p| {
        let challenge = Challenge::read(&p.challenge, &visit.state.secret, scope)?;
        (0..=GOOD_FOR_MS).contains(&age(challenge.issued, now)).then_some((challenge, p.answer.as_str()))
    });
    if let Some((challenge, answer)) = brought {
        let proven = challenge.answered_by(answer);
        let waited = answer.is_empty();
        if waited && age(challenge.issued, now) < WAIT_SECONDS * 1_000 {
            // Too early: the same challenge again, so that the wait does not begin anew.
            return Err(WebError::Prove(challenge));
        }
        if (proven || waited) && visit.state.proofs.first(&challenge, now) {
            if waited {
                throttle.take(Kind::Waited, throttle.key_for(scope))?;
            }
            return visit.take(if proven { Kind::Proven } else { Kind::Waited });
        }
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of two or three bits"
    )]
    let more = (over * f64::from(MOST_BITS - LEAST_BITS)).round() as u32;
    Err(WebError::Prove(Challenge::new(visit, scope, LEAST_BITS + more)))
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! How much one sender may do. Senders are known by an HMAC of their address's prefix with a salt that
//! lives in memory for a day, so nothing here could tell who somebody was.

use std::{
    collections::HashMap,
    net::{IpAddr, Ipv6Addr},
    sync::{Mutex, PoisonError},
};

use kernel::{Clock, Timestamp, crypto};

use crate::WebError;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A new participant, by address. Over it a proof of work is asked ([`crate::proof`]).
    NewIdentity,
    /// A new participant, by brainstorm, whatever the address. Over it a proof of work is asked.
    Join,
    /// A new participant with a proof of work, by address.
    Proven,
    /// A new participant who has waited in place of a proof, by address and by brainstorm.
    Waited,
    /// A rating, by participant.
    Vote,
    /// Any other change by a participant: an idea, a comment, a report.
    Write,
    /// Any change at all, by address.
    Address,
    /// A try at a password, a link or a return code, by address.
    SignIn,
    /// A try at one account's password.
    Account,
}

/// So many at once, and then so many a minute.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limit {
    /// How many may come at once.
    pub burst: f64,
    /// How many a minute after that.
    pub per_minute: f64,
}

impl Limit {
    const fn new(burst: f64, per_minute: f64) -> Self {
        Self { burst, per_minute }
    }
}

/// The limits of an installation. The defaults let a school of 300 behind one address join and cast 30
/// votes each in ten minutes, and stop a script that makes 50 participants a second.
#[derive(Debug, Clone, PartialEq)]
pub struct Limits {
    /// Whether limits are kept at all; load tests turn them off.
    pub on: bool,
    /// [`Kind::NewIdentity`].
    pub new_identity: Limit,
    /// [`Kind::Join`].
    pub join: Limit,
    /// [`Kind::Proven`].
    pub proven: Limit,
    /// [`Kind::Waited`].
    pub waited: Limit,
    /// [`Kind::Vote`].
    pub vote: Limit,
    /// [`Kind::Write`].
    pub write: Limit,
    /// [`Kind::Address`].
    pub address: Limit,
    /// [`Kind::SignIn`].
    pub sign_in: Limit,
    /// [`Kind::Account`].
    pub account: Limit,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            on: true,
            new_identity: Limit::new(300.0, 30.0),
            join: Limit::new(1_000.0, 300.0),
            proven: Limit::new(60.0, 60.0),
            waited: Limit::new(20.0, 10.0),
            vote: Limit::new(120.0, 120.0),
            write: Limit::new(30.0, 20.0),
            address: Limit::new(3_000.0, 6_000.0),
            sign_in: Limit::new(30.0, 10.0),
            account: Limit::new(10.0, 2.0),
        }
    }
}

impl Limits {
    /// No limits: for load tests.
    pub fn off() -> Self {
        Self { on: false, ..Self::default() }
    }

    fn of(&self, kind: Kind) -> Limit {
        match kind {
            Kind::NewIdentity => self.new_identity,
            Kind::Join => self.join,
            Kind::Proven => self.proven,
            Kind::Waited => self.waited,
            Kind::Vote => self.vote,
            Kind::Write => self.write,
            Kind::Address => self.address,
            Kind::SignIn => self.sign_in,
            Kind::Account => self.account,
        }
    }
}

const SHARDS: usize = 16;
const DAY_MS: i64 = 86_400_000;
/// When a shard holds more senders than this, those who have rested long enough to be full again go.
const CROWD: usize = 20_000;

/// An allowance that is used up.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spent {
    /// Seconds until there is something again.
    pub retry_after: u32,
    /// How far over it the sender went on, of as far as is counted: `0.0..=1.0`.
    pub over: f64,
}

/// Counts by sender.
pub struct Throttle {
    clock: Clock,
    limits: Limits,
    seed: [u8; 32],
    shards: [Mutex<HashMap<(Kind, u64), Bucket>>; SHARDS],
}

#[derive(Clone, Copy)]
struct Bucket {
    left: f64,
    at: Timestamp,
}

impl Throttle {
    /// Nobody has done anything yet. `seed` makes the salts and is never written anywhere.
    pub fn new(clock: Clock, limits: Limits, seed: [u8; 32]) -> Self {
        Self { clock, limits, seed, shards: std::array::from_fn(|_| Mutex::default()) }
    }

    /// Takes one from the sender `key`'s allowance, as [`Throttle::draw`].
    ///
    /// # Errors
    /// [`WebError::TooMany`] when there is none left.
    pub fn take(&self, kind: Kind, key: u64) -> Result<(), WebError> {
        self.draw(kind, key).map_err(|spent| WebError::TooMany { retry_after: spent.retry_after })
    }

    /// Takes one from the sender `key`'s allowance.
    ///
    /// # Errors
    /// [`Spent`] when there is none left. Trying on without a pause then costs too, so that a script gets
    /// nothing until it has been quiet, while a crowd that waits as told gets in.
    pub fn draw(&self, kind: Kind, key: u64) -> Result<(), Spent> {
        if !self.limits.on {
            return Ok(());
        }
        let (limit, now) = (self.limits.of(kind), self.clock.now());
        #[expect(clippy::cast_possible_truncation, reason = "any bits of the key do")]
        let Some(shard) = self.shards.get(key as usize % SHARDS) else { return Ok(()) };
        let mut senders = shard.lock().unwrap_or_else(PoisonError::into_inner);
        if senders.len() > CROWD {
            senders.retain(|(k, _), b| refilled(*b, self.limits.of(*k), now).left < self.limits.of(*k).burst);
        }
        let fresh = Bucket { left: limit.burst, at: now };
        let bucket = senders.entry((kind, key)).or_insert(fresh);
        *bucket = refilled(*bucket, limit, now);
        bucket.left = (bucket.left - 1.0).max(-limit.burst);
        if bucket.left >= 0.0 {
            return Ok(());
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few minutes at most")]
        let seconds = (-bucket.left * 60.0 / limit.per_minute).ceil().clamp(1.0, 600.0) as u32;
        Err(Spent { retry_after: seconds, over: (-bucket.left / limit.burst).clamp(0.0, 1.0) })
    }

    /// The key of an address: its /24 or /56, under today's salt.
    pub fn key_of(&self, address: IpAddr) -> u64 {
        let prefix: [u8; 16] = match address.to_canonical() {
            IpAddr::V4(v4) => (u128::from(v4.to_ipv6_mapped()) & !0xff).to_be_bytes(),
            IpAddr::V6(v6) => Ipv6Addr::from_bits(v6.to_bits() & (u128::MAX << 72)).octets(),
        };
        let day = (self.clock.now().as_millis() / DAY_MS).to_le_bytes();
        fold(crypto::hmac(&self.seed, &[b"address", &day, &prefix]))
    }

    /// The key of anything else that is counted: a participant, an account.
    pub fn key_for(&self, id: i64) -> u64 {
        fold(crypto::hmac(&self.seed, &[b"id", &id.to_le_bytes()]))
    }
}

fn refilled(bucket: Bucket, limit: Limit, now: Timestamp) -> Bucket {
    #[expect(clippy::cast_precision_loss, reason = "milliseconds between two requests")]
    let passed = (now.as_millis() - bucket.at.as_millis()).max(0) as f64;
    let left = (bucket.left + passed * limit.per_minute / 60_000.0).min(limit.burst);
    Bucket { left, at: now }
}

fn fold(hash: [u8; 32]) -> u64 {
    hash.iter().take(8).fold(0, |n, b| n << 8 | u64::from(*b))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn throttle() -> (Clock, Throttle) {
        let clock = Clock::fixed(Timestamp::from_millis(1_790_000_000_000));
        (clock.clone(), Throttle::new(clock, Limits::default(), [7; 32]))
    }

    #[test]
    fn a_school_behind_one_address_joins_and_votes_without_a_refusal() {
        let (clock, throttle) = throttle();
        let school = throttle.key_of("192.0.2.7".parse().unwrap());
        for _ in 0..300 {
            throttle.take(Kind::NewIdentity, school).unwrap();
            throttle.take(Kind::Address, school).unwrap();
        }
        for round in 0..30 {
            for device in 0..300 {
                throttle.take(Kind::Vote, throttle.key_for(device)).unwrap();
                throttle.take(Kind::Address, school).unwrap_or_else(|_| panic!("round {round}"));
            }
            clock.advance(20_000);
        }
    }

    #[test]
    fn a_script_that_makes_fifty_participants_a_second_is_refused_until_it_rests() {
        let (clock, throttle) = throttle();
        let script = throttle.key_of("198.51.100.9".parse().unwrap());
        let mut taken = 0;
        for _ in 0..50 * 60 * 11 {
            clock.advance(20);
            taken += u32::from(throttle.take(Kind::NewIdentity, script).is_ok());
        }
        assert!(taken < 330, "{taken} of 33,000: over 1 %");
        let other = throttle.key_of("198.51.101.9".parse().unwrap());
        throttle.take(Kind::NewIdentity, other).unwrap();
        clock.advance(20 * 60_000);
        throttle.take(Kind::NewIdentity, script).unwrap();
    }

    #[test]
    fn neighbours_share_a_key_and_tomorrow_it_is_another() {
        let (clock, throttle) = throttle();
        let key = |a: &str| throttle.key_of(a.parse().unwrap());
        assert_eq!(key("192.0.2.1"), key("192.0.2.254"));
        assert_eq!(key("192.0.2.1"), key("::ffff:192.0.2.9"));
        assert_ne!(key("192.0.2.1"), key("192.0.3.1"));
        assert_eq!(key("2001:db8:0:1::1"), key("2001:db8:0:ff::2"));
        assert_ne!(key("2001:db8:0:1::1"), key("2001:db8:0:101::1"));
        let today = key("192.0.2.1");
        clock.advance(DAY_MS);
        assert_ne!(key("192.0.2.1"), today);
    }
}

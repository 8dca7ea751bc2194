// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Ids that cannot be mixed up, made by the application and not by a database sequence, so that the
//! same code works on both engines and on several nodes.

use std::{fmt, hash::Hash, marker::PhantomData, str::FromStr};

use crate::{Chance, Timestamp};

/// An id of one kind of thing. `Id<Idea>` cannot be passed where `Id<Question>` is wanted.
///
/// The text form is 13 lower-case Crockford base-32 characters; it is what addresses and the REST
/// interface show. The number is never negative.
pub struct Id<K>(i64, PhantomData<fn() -> K>);

/// Marks ids of organisations.
#[derive(Debug)]
pub enum Organisation {}
/// Marks ids of staff accounts.
#[derive(Debug)]
pub enum Account {}

/// 2020-01-01T00:00:00Z in milliseconds: the beginning of our time-ordered ids.
const EPOCH_MS: i64 = 1_577_836_800_000;
const RANDOM_BITS: u32 = 22;
/// An id of a millisecond that already has later ones is so much above the last, at most: a power of two.
const STEP: i64 = 256;
/// So many milliseconds may ids that are made together run ahead of the clock.
const AHEAD_MS: i64 = 1_000;
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

impl<K> Id<K> {
    /// An id that sorts by the time it was made (41 bits of milliseconds, 22 bits of chance), and after the last one
    /// made from this source: things that are made together keep their order, and no two of thousands in one
    /// millisecond are the same.
    pub fn in_order(now: Timestamp, chance: &mut Chance) -> Self {
        let ms = (now.as_millis() - EPOCH_MS).clamp(0, (1 << 41) - 1);
        let noise = i64::from(chance.u32() >> (32 - RANDOM_BITS));
        let fresh = (ms << RANDOM_BITS) | noise;
        // Of an earlier time are those that bring its things in: they stay there.
        let beside = chance.last_id >> RANDOM_BITS <= ms + AHEAD_MS;
        let id = if fresh <= chance.last_id && beside { chance.last_id + 1 + noise % STEP } else { fresh };
        chance.last_id = id;
        Self(id & i64::MAX, PhantomData)
    }

    /// An id that tells nothing, not even when it was made: for participants.
    pub fn random(chance: &mut Chance) -> Self {
        Self(i64::try_from(chance.u64() >> 1).unwrap_or(i64::MAX), PhantomData)
    }

    /// The id with this number, as a database row or a fixture holds it. The sign is dropped.
    pub const fn from_i64(raw: i64) -> Self {
        Self(raw & i64::MAX, PhantomData)
    }

    /// The number, for a database column.
    pub const fn as_i64(self) -> i64 {
        self.0
    }
}

impl<K> fmt::Display for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = [b'0'; 13];
        let mut rest = self.0;
        for place in text.iter_mut().rev() {
            // The remainder of a division by 32 is always a valid index.
            if let Some(c) = usize::try_from(rest & 31).ok().and_then(|i| ALPHABET.get(i)) {
                *place = *c;
            }
            rest >>= 5;
        }
        f.write_str(std::str::from_utf8(&text).unwrap_or_default())
    }
}

/// Why a text is not an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an id has 13 characters of 0-9 and a-z without i, l, o, u")]
pub struct IdError;

impl<K> FromStr for Id<K> {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        if text.len() != 13 {
            return Err(IdError);
        }
        let mut value: i64 = 0;
        for (place, byte) in text.bytes().enumerate() {
            let digit = ALPHABET.iter().position(|a| *a == byte).ok_or(IdError)?;
            let digit = i64::try_from(digit).map_err(|_| IdError)?;
            if place == 0 && digit > 7 {
                return Err(IdError);
            }
            value = (value << 5) | digit;
        }
        Ok(Self(value, PhantomData))
    }
}

impl<K> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}
// Derives would ask the same of K, which is only a mark.
impl<K> Clone for Id<K> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K> Copy for Id<K> {}
impl<K> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<K> Eq for Id<K> {}
impl<K> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<K> Ord for Id<K> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}
impl<K> Hash for Id<K> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<K> serde::Serialize for Id<K> {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}
impl<'de, K> serde::Deserialize<'de> for Id<K> {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(d)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_form_reads_back_and_keeps_the_order() {
        let mut chance = Chance::seeded(7);
        let mut last: Option<Id<Account>> = None;
        for ms in [0, 1, 2, 1_000, 1_763_000_000_000] {
            let id: Id<Account> = Id::in_order(Timestamp::from_millis(EPOCH_MS + ms), &mut chance);
            assert_eq!(id.to_string().parse(), Ok(id));
            if let Some(last) = last.filter(|_| ms > 0) {
                assert!(id > last);
                assert!(id.to_string() > last.to_string());
            }
            last = Some(id);
        }
        for raw in [0, 1, i64::MAX] {
            let id: Id<Account> = Id::from_i64(raw);
            assert_eq!(id.to_string().parse(), Ok(id));
        }
    }

    #[test]
    fn ids_made_together_are_all_different_and_keep_their_order() {
        let now = Timestamp::from_millis(EPOCH_MS + 1_000);
        let mut chance = Chance::seeded(7);
        let ids: Vec<Id<Account>> = (0..10_000).map(|_| Id::in_order(now, &mut chance)).collect();
        assert!(ids.is_sorted_by(|a, b| a < b));
        // A while later the clock leads again; what belongs to an earlier day is put there.
        let later = Id::in_order(now.plus_millis(2_000), &mut chance);
        assert!(ids.iter().all(|id| *id < later) && later.as_i64() >> RANDOM_BITS == 3_000);
        let day = Id::<Account>::in_order(Timestamp::from_millis(EPOCH_MS + 1), &mut chance);
        assert_eq!(day.as_i64() >> RANDOM_BITS, 1);
    }

    #[test]
    fn what_is_not_an_id_is_refused() {
        for bad in ["", "0", "8000000000000", "000000000000u", "00000000000000", "00000000000é"] {
            assert_eq!(bad.parse::<Id<Account>>(), Err(IdError), "{bad}");
        }
    }
}

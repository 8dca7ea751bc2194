// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who rates faster than people read. Times are looked at as they pass and kept nowhere: what is noted is one mark
//! a participant, for the report of odd ballots, which leaves nobody out. Each node sees its own requests.

use std::collections::HashMap;

use kernel::Timestamp;

use super::Brainstorms;
use crate::{
    Result,
    domain::{BrainstormId, ParticipantId},
    store::participants::{self, Person},
    vote_path::Room,
};

/// A pause shorter than this many milliseconds is no reader's.
const FAST_MS: i64 = 500;
/// So many such pauses, and more than half of all, make a ballot hasty.
const MANY: u32 = 8;
/// Who has rested this long begins anew; they are dropped when more than [`CROWD`] are remembered.
const REST_MS: i64 = 3_600_000;
const CROWD: usize = 50_000;

/// How somebody has rated lately.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Pace {
    last: i64,
    pauses: u32,
    fast: u32,
    noted: bool,
}

impl Pace {
    /// Counts a rating; whether it is the one that makes the ballot hasty.
    fn rated(&mut self, now: i64) -> bool {
        if self.last != 0 {
            self.pauses += 1;
            self.fast += u32::from(now - self.last < FAST_MS);
        }
        self.last = now;
        let hasty = !self.noted && self.fast >= MANY && self.fast * 2 > self.pauses;
        self.noted |= hasty;
        hasty
    }
}

/// Everybody's pace.
pub(super) type Paces = HashMap<ParticipantId, Pace>;

impl Brainstorms {
    /// Notes a rating at this moment, and that its giver is hasty where it shows.
    pub(super) async fn note_pace(
        &self,
        room: &Room,
        id: BrainstormId,
        person: &Person,
        now: Timestamp,
    ) -> Result<()> {
        let hasty = {
            let mut paces = self.0.paces.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            if paces.len() > CROWD {
                paces.retain(|_, pace| now.as_millis() - pace.last < REST_MS);
            }
            paces.entry(person.id).or_default().rated(now.as_millis())
        };
        if hasty {
            let (org, who) = (room.org, person.id);
            self.0.store.write(move |q| participants::set_hasty(q, org, id, who)).await?;
            room.write().put_person(Person { hasty: true, ..person.clone() });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hasty(pauses: impl IntoIterator<Item = i64>) -> bool {
        let mut pace = Pace::default();
        let mut now = 1_000;
        let mut seen = pace.rated(now);
        for pause in pauses {
            now += pause;
            seen |= pace.rated(now);
        }
        seen
    }

    #[test]
    fn a_script_is_noted_once_and_a_quick_reader_never() {
        assert!(hasty([90; 8]));
        assert!(!hasty([90; 7]));
        assert!(!hasty([700; 200]));
        // Somebody who corrects now and then reads in between.
        assert!(!hasty([200, 3_000, 4_000].into_iter().cycle().take(90)));
        let mut pace = Pace::default();
        assert_eq!((1..40).filter(|n| pace.rated(n * 100)).count(), 1);
    }
}

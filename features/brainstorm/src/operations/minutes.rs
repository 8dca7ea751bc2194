// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! How lively the last half hour was, minute by minute, for the desk. A node keeps it in memory while it runs:
//! nowhere is it stored at which minute somebody did something.

use std::collections::{HashMap, VecDeque};

use kernel::{Actor, Permission, Timestamp};

use super::{Brainstorms, desk::totals};
use crate::{Result, domain::BrainstormId, operations::Totals, vote_path::Room};

/// So many minutes are kept.
pub const MINUTES: usize = 30;
const MINUTE_MS: i64 = 60_000;

/// What stood at the end of each minute, by brainstorm.
pub(super) type Kept = HashMap<BrainstormId, VecDeque<(i64, Totals)>>;

/// What came in one minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Minute {
    /// When it began.
    pub from: Timestamp,
    /// New participants.
    pub joined: usize,
    /// New ratings that count.
    pub ratings: usize,
    /// New visible ideas.
    pub ideas: usize,
}

impl Brainstorms {
    /// Notes how a brainstorm stands, once a minute.
    pub(super) fn note_minute(&self, room: &Room) {
        let now = self.now();
        if room.view().brainstorm.phase_at(now).is_none() {
            return;
        }
        let minute = now.as_millis().div_euclid(MINUTE_MS);
        let mut all = self.0.minutes.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let kept = all.entry(room.id).or_default();
        if kept.back().is_none_or(|(last, _)| *last < minute) {
            // One more than is shown: a minute is what changed since the one before.
            if kept.len() > MINUTES {
                kept.pop_front();
            }
            kept.push_back((minute, totals(room)));
        }
    }

    /// The minutes that this node has seen, the oldest first, with the one that runs; at most [`MINUTES`].
    pub async fn minutes(&self, actor: &Actor, id: BrainstormId) -> Result<Vec<Minute>> {
        let room = self.desk(actor, id, Permission::ViewDesk).await?;
        let now = totals(&room);
        let mut stood: Vec<(i64, Totals)> = {
            let all = self.0.minutes.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            all.get(&id).map(|kept| kept.iter().copied().collect()).unwrap_or_default()
        };
        if let Some((last, _)) = stood.last() {
            stood.push((last + 1, now));
        }
        let pairs = stood.windows(2).filter_map(|pair| match pair {
            [before, after] => Some((before, after)),
            _ => None,
        });
        let all: Vec<Minute> = pairs
            .map(|((minute, before), (_, after))| Minute {
                from: Timestamp::from_millis(minute * MINUTE_MS),
                joined: after.participants.saturating_sub(before.participants),
                ratings: after.ratings.saturating_sub(before.ratings),
                ideas: after.ideas.saturating_sub(before.ideas),
            })
            .collect();
        Ok(all.into_iter().rev().take(MINUTES).rev().collect())
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Keeping a node level with the others, and telling viewers what has changed.

use std::{collections::HashMap, sync::Arc, time::Duration};

use live::Frame;

use super::{Brainstorms, Counted, desk::totals};
use crate::{
    Result,
    domain::{BrainstormId, Phase},
    vote_path::{Room, refit},
};

/// How often a room that is behind gets help.
const TICK: Duration = Duration::from_millis(200);
/// Ticks between looks at the whole database, in case a notice was lost.
const LOOK: u32 = 10;
/// Ticks between events to viewers.
const TELL: u32 = 5;
/// How often it is seen whether a model of what to ask next wants to be fitted.
const FIT: Duration = Duration::from_secs(2);
/// Within so many milliseconds all readers of results have fetched the new ones; a millisecond a reader.
const LONGEST_SPREAD_MS: usize = 3_000;
/// Persons between two public figures.
const STEP: usize = 5;

/// What was last told about a brainstorm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Told {
    counted: Counted,
    phase: Option<Phase>,
    event: i64,
}

impl Brainstorms {
    /// Reads the brakes and starts the node's own work: listening to the other nodes, catching up, telling
    /// viewers, writing counters. It ends when the last clone is gone.
    pub async fn start(&self) -> Result<()> {
        self.0.live.read_brakes().await?;
        let mut listener = self.0.store.listen().await?;
        let weak = Arc::downgrade(&self.0);
        tokio::spawn(async move {
            while let Some(heard) = listener.next().await {
                let Some(inner) = weak.upgrade() else { return };
                if let Err(error) = inner.live.on_notice(heard).await {
                    tracing::warn!(%error, "a notice could not be acted on; the next look will");
                }
            }
        });
        let weak = Arc::downgrade(&self.0);
        tokio::spawn(async move {
            let mut suspects = HashMap::new();
            let mut timer = tokio::time::interval(TICK);
            for n in 0u32.. {
                timer.tick().await;
                let Some(inner) = weak.upgrade() else { return };
                if let Err(error) = Self(inner).tick(n, &mut suspects).await {
                    // A command that has done its work closes the store while this still runs.
                    if matches!(error, crate::Error::Store(store::Error::Closed)) {
                        return;
                    }
                    tracing::warn!(%error, "the database could not be looked at; trying again");
                }
            }
        });
        let weak = Arc::downgrade(&self.0);
        tokio::spawn(async move {
            loop {
                tokio::time::sleep(FIT).await;
                let Some(inner) = weak.upgrade() else { return };
                let now = Self(Arc::clone(&inner)).now();
                let rooms = inner.live.all();
                drop(inner);
                for room in rooms {
                    if room.view().brainstorm.takes_ratings(now).is_ok() {
                        let rest = refit(room).await;
                        tokio::time::sleep(rest).await;
                    }
                }
            }
        });
        Ok(())
    }

    async fn tick(&self, n: u32, suspects: &mut HashMap<BrainstormId, i64>) -> Result<()> {
        if n.is_multiple_of(LOOK) {
            self.0.live.look_at_everything().await?;
        }
        self.0.live.tick(suspects).await?;
        if n.is_multiple_of(TELL) {
            self.0.live.all().iter().for_each(|room| {
                self.publish(room, false);
                self.note_minute(room);
            });
        }
        if n.is_multiple_of(LOOK * 2) {
            self.flush_opened().await?;
        }
        Ok(())
    }

    /// Tells viewers of a brainstorm what has changed since they were last told.
    pub(super) fn publish(&self, room: &Room, phase_now: bool) {
        let counted = self.public_counts(room);
        let phase = room.view().brainstorm.phase_at(self.now());
        let (events, id) = {
            let mut all = self.0.told.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            let first = Told { counted, phase, event: 0 };
            let told = all.entry(room.id).or_insert(first);
            let mut events = Vec::new();
            if told.counted != counted {
                events.push(("counts", serde_json::to_string(&counted).unwrap_or_default()));
            }
            if told.phase != phase || phase_now {
                let word = phase.map_or("ended", Phase::code);
                events.push(("phase", format!("{{\"phase\":\"{word}\"}}")));
            }
            // Ids grow with the clock, so that a viewer may move between nodes.
            let id = self.now().as_millis().max(told.event + 1);
            *told = Told { counted, phase, event: id + 1 };
            (events, id)
        };
        for (id, (event, data)) in (id..).zip(events) {
            self.0.hub.publish(&topic(room.id), event, id, &data);
        }
    }

    /// A viewer's stream of events, from `last` on (the `Last-Event-ID` header). Without one it starts with the
    /// public figures of now: those on the page may have changed before the stream was opened.
    ///
    /// # Errors
    /// Where there is no such brainstorm, or the database fails.
    pub async fn events(&self, id: BrainstormId, last: Option<i64>) -> Result<axum::response::Response> {
        let room = self.0.live.room(id).await?;
        Ok(self.0.hub.subscribe(&topic(id), last, || {
            let counted = self.public_counts(&room);
            let phase = room.view().brainstorm.phase_at(self.now());
            let mut all = self.0.told.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            let event = all.entry(id).or_insert(Told { counted, phase, event: 0 }).event;
            let data = serde_json::to_string(&counted).unwrap_or_default();
            Some(Frame::new("counts", event, &data))
        }))
    }

    /// Tells viewers that there is a new version of the results.
    pub fn tell_results(&self, id: BrainstormId, version: i64) {
        let event = {
            let mut all = self.0.told.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            let now = self.now().as_millis();
            all.get_mut(&id).map_or(now, |told| {
                told.event = now.max(told.event + 1);
                told.event
            })
        };
        let topic = topic(id);
        // Readers fetch the page anew: the more there are, the longer they take turns.
        let spread = self.0.hub.viewers(&topic).min(LONGEST_SPREAD_MS);
        let data = format!("{{\"version\":{version},\"spread_ms\":{spread}}}");
        self.0.hub.publish(&topic, "results", event, &data);
    }

    /// Public figures: what they were when the number of persons last reached a full five.
    pub(super) fn public_counts(&self, room: &Room) -> Counted {
        let totals = totals(room);
        let participants = totals.participants - totals.participants % STEP;
        let fresh = Counted { participants, ideas: totals.ideas, votes: totals.ratings };
        let mut all = self.0.counted.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let kept = all.entry(room.id).or_insert(Counted { participants: 0, ideas: totals.ideas, votes: 0 });
        if kept.participants != participants || room.view().brainstorm.phase_at(self.now()).is_none() {
            *kept = fresh;
        }
        *kept
    }
}

/// The topic of a brainstorm's viewers.
pub fn topic(id: BrainstormId) -> String {
    format!("b:{id}")
}

/// What [`Inner`] remembers for this.
pub(super) type ToldAll = HashMap<BrainstormId, Told>;

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Maps that keep up while people vote: newer votes are placed by the model of the last cold run, and the
//! next cold run is made beside them, never in their way. What is published is always a cold run. The tables of a
//! running result that take long are made beside it, too, of a version that has been shown.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use brainstorm::contract::BrainstormId;
use opinion::{Basis, Landscape, Settings, Votes, follow, survey};

use crate::{
    analysis::{Analysed, Memory},
    material::Material,
};

/// A cold run is repeated when votes have grown or shrunk by this part, or when anything has changed and it is
/// this old ...
const GROWTH: usize = 10;
const OLD: Duration = Duration::from_secs(60);
/// ... but never before so many times as long as it took: people are voting meanwhile.
const SHARE: u32 = 10;
/// Slow tables rest as many times as long as they took, and at least so long.
const LEAST_REST: Duration = Duration::from_secs(5);
/// For the same reason it runs on one thread.
const BESIDE: Settings = Settings { method: opinion::Method::Riihi, groups: None, threads: Some(1) };

/// A cold run.
struct Cold {
    landscape: Landscape,
    basis: Basis,
    /// How many votes it saw, when it was ready, how long it took.
    votes: usize,
    at: Instant,
    took: Duration,
}

impl Cold {
    fn of(votes: &Votes) -> (Landscape, Option<Self>) {
        let began = Instant::now();
        let (landscape, basis) = survey(votes, &BESIDE);
        let cold = basis.map(|basis| Self {
            landscape: landscape.clone(),
            basis,
            votes: votes.len(),
            at: Instant::now(),
            took: began.elapsed(),
        });
        (landscape, cold)
    }

    fn is_old(&self, votes: usize, now: Instant) -> bool {
        let (changed, age) = (votes.abs_diff(self.votes), now.saturating_duration_since(self.at));
        age >= self.took * SHARE && (changed > self.votes / GROWTH || changed > 0 && age > OLD)
    }
}

/// The models of the brainstorms that are open, on this node.
#[derive(Default)]
pub(crate) struct Models(Mutex<HashMap<BrainstormId, Entry>>);

#[derive(Default)]
struct Entry {
    cold: Option<Arc<Cold>>,
    /// A cold run is under way.
    running: bool,
    /// One running result of a brainstorm at a time.
    turn: Arc<tokio::sync::Mutex<()>>,
    slow: Option<Arc<Slow>>,
    /// Slow tables are under way.
    filling: bool,
    /// What was last shown, if its slow tables are older: what the next slow tables are made of.
    shown: Option<Arc<Material>>,
    kept: Option<Kept>,
}

/// A running result with all its tables.
pub(crate) struct Slow {
    pub(crate) material: Arc<Material>,
    pub(crate) analysed: Analysed,
    at: Instant,
    took: Duration,
}

impl Slow {
    pub(crate) fn new(material: Arc<Material>, analysed: Analysed, took: Duration) -> Self {
        Self { material, analysed, at: Instant::now(), took }
    }

    /// Whether its tables may stand beside newer figures: the same was asked, and nobody has left.
    fn fits(&self, now: &Material) -> bool {
        let then = &self.material;
        then.background == now.background
            && then.questions == now.questions
            && then.people.len() <= now.people.len()
    }
}

/// What this node last wrote of a running result, so that it need not be read to go on.
#[derive(Clone)]
pub(crate) struct Kept {
    pub(crate) version: i64,
    pub(crate) at: i64,
    pub(crate) threshold: u32,
    pub(crate) memory: Arc<Memory>,
    /// The version of its slow tables.
    pub(crate) slow: i64,
}

impl Models {
    fn lock(&self) -> MutexGuard<'_, HashMap<BrainstormId, Entry>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The landscape of these votes: by the last model where there is one, else by a cold run here and now.
    pub(crate) fn landscape(&self, id: BrainstormId, votes: &Votes) -> Landscape {
        let cold = self.lock().get(&id).and_then(|entry| entry.cold.clone());
        if let Some(cold) = cold {
            return follow(votes, &cold.landscape, &cold.basis, &Settings::default());
        }
        let (landscape, cold) = Cold::of(votes);
        self.lock().entry(id).or_default().cold = cold.map(Arc::new);
        landscape
    }

    /// Whether the next landscape follows a model and takes no cold run.
    pub(crate) fn follows(&self, id: BrainstormId) -> bool {
        self.lock().get(&id).is_some_and(|entry| entry.cold.is_some())
    }

    /// Whose turn it is to compute the running result.
    pub(crate) fn turn(&self, id: BrainstormId) -> Arc<tokio::sync::Mutex<()>> {
        Arc::clone(&self.lock().entry(id).or_default().turn)
    }

    /// What this node last wrote.
    pub(crate) fn kept(&self, id: BrainstormId) -> Option<Kept> {
        self.lock().get(&id)?.kept.clone()
    }

    /// Slow tables that may stand beside the figures of `now`.
    pub(crate) fn slow(&self, id: BrainstormId, now: &Material) -> Option<Arc<Slow>> {
        self.lock().get(&id)?.slow.clone().filter(|slow| slow.fits(now))
    }

    /// The version of the newest slow tables.
    pub(crate) fn slow_version(&self, id: BrainstormId) -> Option<i64> {
        Some(self.lock().get(&id)?.slow.as_ref()?.material.version)
    }

    /// A result was written, of this material. How long to wait before new slow tables are made, where they are
    /// older and nobody makes them yet; whoever is told so makes them ([`Self::shown`], [`Self::fill`]) and says so ([`Self::filled`]).
    pub(crate) fn wrote(&self, id: BrainstormId, kept: Kept, of: &Arc<Material>) -> Option<Duration> {
        let mut all = self.lock();
        let entry = all.entry(id).or_default();
        let old = kept.slow < kept.version;
        entry.kept = Some(kept);
        entry.shown = old.then(|| Arc::clone(of));
        if !old || entry.filling {
            return None;
        }
        entry.filling = true;
        Some(entry.slow.as_ref().map_or(Duration::ZERO, |slow| {
            LEAST_REST.max(slow.took * SHARE).saturating_sub(slow.at.elapsed())
        }))
    }

    /// What was last shown.
    pub(crate) fn shown(&self, id: BrainstormId) -> Option<Arc<Material>> {
        self.lock().get_mut(&id)?.shown.take()
    }

    /// New slow tables.
    pub(crate) fn fill(&self, id: BrainstormId, slow: Slow) {
        if let Some(entry) = self.lock().get_mut(&id) {
            entry.slow = Some(Arc::new(slow));
        }
    }

    /// Slow tables are made, or could not be.
    pub(crate) fn filled(&self, id: BrainstormId) {
        if let Some(entry) = self.lock().get_mut(&id) {
            entry.filling = false;
        }
    }

    /// Nothing is kept of a brainstorm that is not open any more.
    pub(crate) fn forget(&self, id: BrainstormId) {
        self.lock().remove(&id);
    }

    /// Makes a new cold run beside everything else, if the last one has got old. The next live landscape
    /// follows it. Needs a running tokio runtime.
    pub(crate) fn renew(self: &Arc<Self>, id: BrainstormId, votes: &Votes) {
        if self.begin(id, votes.len(), Instant::now()) {
            let running = Running { models: Arc::clone(self), id, cold: None };
            let votes = votes.clone();
            tokio::task::spawn_blocking(move || {
                let mut running = running;
                running.cold = Cold::of(&votes).1;
            });
        }
    }

    /// Whether a new cold run should begin now; from then on it is under way.
    fn begin(&self, id: BrainstormId, votes: usize, now: Instant) -> bool {
        let mut all = self.lock();
        let Some(entry) = all.get_mut(&id) else { return false };
        let wanted = !entry.running && entry.cold.as_ref().is_some_and(|cold| cold.is_old(votes, now));
        entry.running |= wanted;
        wanted
    }

    fn end(&self, id: BrainstormId, cold: Option<Cold>) {
        if let Some(entry) = self.lock().get_mut(&id) {
            entry.running = false;
            // Without groups there is no model to follow: the next landscape is a cold one.
            entry.cold = cold.map(Arc::new);
        }
    }
}

/// A cold run that is under way. However it ends, another may begin after it.
struct Running {
    models: Arc<Models>,
    id: BrainstormId,
    cold: Option<Cold>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.models.end(self.id, self.cold.take());
    }
}

#[cfg(test)]
mod tests {
    use opinion::{Opinion, VotesBuilder};

    use super::*;

    const ID: BrainstormId = BrainstormId::from_i64(1);

    /// Two camps of so many people each.
    fn votes(people: i64) -> Votes {
        let mut builder = VotesBuilder::new();
        for person in 0..people * 2 {
            for idea in (0..12).filter(|idea| (person + idea) % 7 != 0) {
                let yes = (person % 2 == 0) == (idea % 2 == 0);
                let opinion = if yes { Opinion::Agree } else { Opinion::Disagree };
                builder.vote(person, idea, opinion, false, None);
            }
        }
        builder.build()
    }

    #[test]
    fn newer_votes_follow_the_last_cold_run_until_it_is_old() {
        let models = Arc::new(Models::default());
        let first = models.landscape(ID, &votes(40));
        assert_eq!(first, opinion::analyse(&votes(40), &Settings::default()));
        let later = Instant::now() + Duration::from_secs(50);
        assert!(!models.begin(ID, votes(40).len(), later));
        // A few more: the same model, everybody counted.
        let followed = models.landscape(ID, &votes(42));
        assert_eq!((followed.k(), followed.positions.len()), (2, 84));
        assert_eq!(followed.components, first.components);
        assert!(!models.begin(ID, votes(42).len(), later));
        assert!(models.lock()[&ID].cold.as_ref().unwrap().is_old(votes(42).len(), later + OLD));
        // Many more: a cold run is wanted, not at once, and once at a time.
        let more = votes(60);
        let ready = models.lock()[&ID].cold.as_ref().unwrap().at;
        assert!(!models.begin(ID, more.len(), ready));
        assert!(models.begin(ID, more.len(), later));
        assert!(!models.begin(ID, more.len(), later));
        let (cold, kept) = Cold::of(&more);
        drop(Running { models: Arc::clone(&models), id: ID, cold: kept });
        assert_eq!(models.landscape(ID, &more), cold);
        models.forget(ID);
        assert!(!models.begin(ID, more.len(), later));
    }
}

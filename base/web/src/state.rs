// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What every handler can reach: the store, the clock, chance, the configuration, the live hub, the jobs.

use std::{
    any::{Any, TypeId},
    collections::HashMap,
    ops::Deref,
    sync::{
        Arc, Mutex, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
};

use kernel::{Chance, Clock, Timestamp};
use live::Hub;
use store::{Erasures, Store};

use crate::{
    Config, Secret, StaffLookup, WebError, cached::PageCache, limits::Throttle, metrics::Metrics,
    proof::UsedProofs,
};

/// The state of the application; cloning shares it.
#[derive(Clone)]
pub struct AppState(Arc<Inner>);

/// What [`AppState`] holds; reached through it.
pub struct Inner {
    /// The database.
    pub store: Store,
    /// The time.
    pub clock: Clock,
    /// The configuration.
    pub config: Config,
    /// Live topics.
    pub live: Hub,
    /// The job queue.
    pub jobs: jobs::Jobs,
    /// The installation's secret.
    pub secret: Secret,
    /// Who may do how much.
    pub throttle: Throttle,
    /// Proofs of work that have let a participant in.
    pub proofs: UsedProofs,
    /// What the monitor wants to know.
    pub metrics: Metrics,
    /// Rendered pages, by version.
    pub pages: PageCache,
    /// What people have erased, beside the database: what is on it is erased again after a backup is restored.
    pub erasures: Erasures,
    stopping: AtomicBool,
    chance: Mutex<Chance>,
    shared: RwLock<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>,
}

impl Deref for AppState {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl AppState {
    /// The state of a node. `chance` seeds everything random in it: from the system, or fixed in tests.
    pub fn new(store: Store, clock: Clock, mut chance: Chance, config: Config, secret: Secret) -> Self {
        let for_jobs = if config.fixed_chance { Chance::seeded(7) } else { Chance::from_system() };
        Self(Arc::new(Inner {
            live: Hub::new(),
            jobs: jobs::Jobs::new(store.clone(), clock.clone(), for_jobs),
            throttle: Throttle::new(clock.clone(), config.limits.clone(), chance.bytes()),
            proofs: UsedProofs::default(),
            metrics: Metrics::new(clock.now()),
            stopping: AtomicBool::new(false),
            pages: PageCache::default(),
            erasures: config.home.as_ref().map(|h| Erasures::at(h.join("erasures"))).unwrap_or_default(),
            store,
            clock,
            config,
            secret,
            chance: Mutex::new(chance),
            shared: RwLock::default(),
        }))
    }

    /// Says that this node ends soon: `/readyz` tells the balancer to send nobody here any more.
    pub fn stop_soon(&self) {
        self.stopping.store(true, Ordering::SeqCst);
    }

    /// Whether [`AppState::stop_soon`] was said.
    pub fn stops_soon(&self) -> bool {
        self.stopping.load(Ordering::SeqCst)
    }

    /// Now.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Draws something random: `state.chance(|c| Id::random(c))`.
    pub fn chance<T>(&self, draw: impl FnOnce(&mut Chance) -> T) -> T {
        draw(&mut self.chance.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Keeps a feature's own live state, one value of each type. Called at start.
    pub fn put<T: Any + Send + Sync>(&self, value: Arc<T>) {
        self.shared.write().unwrap_or_else(PoisonError::into_inner).insert(TypeId::of::<T>(), value);
    }

    /// A feature's own live state, as [`AppState::put`] left it.
    pub fn get<T: Any + Send + Sync>(&self) -> Option<Arc<T>> {
        let shared = self.shared.read().unwrap_or_else(PoisonError::into_inner);
        shared.get(&TypeId::of::<T>()).cloned()?.downcast().ok()
    }

    /// As [`AppState::get`], for what must be there once the application has started.
    pub fn need<T: Any + Send + Sync>(&self) -> Result<Arc<T>, WebError> {
        self.get().ok_or_else(|| {
            WebError::Internal(format!("{} was not put into the state at start", std::any::type_name::<T>()))
        })
    }

    /// Says who knows the staff sessions. Called once at start, by the feature that keeps them.
    pub fn set_staff_lookup(&self, lookup: impl StaffLookup) {
        self.put(Arc::new(Known(Arc::new(lookup))));
    }

    /// Who knows the staff sessions; nobody, where no feature keeps any.
    pub fn staff_lookup(&self) -> Option<Arc<dyn StaffLookup>> {
        self.get::<Known>().map(|known| known.0.clone())
    }
}

struct Known(Arc<dyn StaffLookup>);

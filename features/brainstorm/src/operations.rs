// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What can be done, by whom. Pages, the REST interface and the command line all come through here.
//!
//! The first argument of an operation is who acts. Fetching and allowing are one step: there is no way
//! to get at a brainstorm for changing it without having been allowed to. Everything a participant may
//! read quickly comes from the room in memory; everything that is changed is on disk when the operation
//! returns.

mod channels;
mod copies;
mod desk;
mod edit;
mod erase;
mod haste;
mod ideas;
mod join;
mod make;
mod minutes;
mod moderate;
mod paper;
mod rate;
mod retain;
mod search;
mod seeds;
mod state;
mod support;
mod ticker;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use kernel::{Actor, Chance, Clock, OrgId, Permission, Timestamp};
use language::{Analyser, Toolbox};
use live::Hub;
use store::{Erasures, Query, Store};

pub use crate::store::answers::OpenReport;
pub use channels::ChannelOpened;
pub use copies::{Copies, Folded};
pub use desk::{Counted, Summary, Totals};
pub use erase::OwnData;
pub use erase::{OwnIdea, OwnRating};
pub use ideas::{Added, IdeaList, IdeaRow, Sort};
pub use join::{Join, Joined, Me};
pub use make::{CopyIdeas, NewBrainstorm};
pub(crate) use make::{free_slug, fresh};
pub use minutes::{MINUTES, Minute};
pub use moderate::{Bulk, QueueItem};
pub use paper::{PaperForm, PaperKept};
pub use rate::{Rated, Vote};
pub use retain::{Kept, kept_in};
pub use ticker::topic;

use crate::{
    Error, Result,
    domain::{BrainstormId, ParticipantId, Refusal},
    store::{
        brainstorms::{self, Stored},
        participants::Person,
    },
    vote_path::{Live, Room, View},
};

/// Runs inside the transaction that erases a participant or wipes a rehearsal (then without a
/// participant): other features delete what they keep about them.
pub type OnErase = fn(&mut Query<'_>, OrgId, BrainstormId, Option<ParticipantId>) -> store::Result<()>;

/// Adds another feature's part to a participant's own data: a name and JSON.
pub type OnExport = fn(
    &mut Query<'_>,
    OrgId,
    BrainstormId,
    ParticipantId,
) -> store::Result<(&'static str, serde_json::Value)>;

/// Takes away what ties another feature's rows to participants, when the retention of a brainstorm ends.
pub type OnRelease = fn(&mut Query<'_>, OrgId, BrainstormId) -> store::Result<()>;

/// The brainstorms of this installation. Clones are the same.
#[derive(Clone, Debug)]
pub struct Brainstorms(pub(crate) Arc<Inner>);

/// What [`Brainstorms`] holds.
pub(crate) struct Inner {
    pub(crate) store: Store,
    pub(crate) clock: Clock,
    pub(crate) hub: Hub,
    pub(crate) live: Live,
    chance: Mutex<Chance>,
    on_erase: Mutex<Vec<OnErase>>,
    on_export: Mutex<Vec<OnExport>>,
    on_release: Mutex<Vec<OnRelease>>,
    opened: Mutex<HashMap<ChannelOpened, i64>>,
    told: Mutex<ticker::ToldAll>,
    counted: Mutex<HashMap<BrainstormId, Counted>>,
    searches: search::Searches,
    minutes: Mutex<minutes::Kept>,
    paces: Mutex<haste::Paces>,
    erasures: Mutex<Erasures>,
}

impl std::fmt::Debug for Inner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Inner").finish_non_exhaustive()
    }
}

impl Brainstorms {
    /// The operations over a store. Needs a running tokio runtime; [`Brainstorms::start`] keeps the node
    /// level with the others.
    pub fn new(store: Store, clock: Clock, chance: Chance, hub: Hub) -> Self {
        Self(Arc::new(Inner {
            live: Live::new(store.clone()),
            store,
            clock,
            hub,
            chance: Mutex::new(chance),
            on_erase: Mutex::default(),
            on_export: Mutex::default(),
            on_release: Mutex::default(),
            opened: Mutex::default(),
            told: Mutex::default(),
            counted: Mutex::default(),
            searches: search::Searches::default(),
            minutes: Mutex::default(),
            paces: Mutex::default(),
            erasures: Mutex::default(),
        }))
    }

    /// Notes in this list what people erase from now on.
    pub fn note_erasures_in(&self, list: &Erasures) {
        *self.0.erasures.lock().unwrap_or_else(PoisonError::into_inner) = list.clone();
    }

    pub(crate) fn erasures(&self) -> Erasures {
        self.0.erasures.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Reads words with these tools from now on; rooms that are loaded already keep those they have.
    pub fn read_words_with(&self, tools: &Toolbox) {
        self.0.live.read_with(tools.clone());
    }

    pub(crate) fn words(&self) -> Arc<dyn Analyser> {
        self.0.live.words()
    }

    /// What words are looked for with.
    pub(crate) fn tools(&self) -> language::Toolbox {
        self.0.searches.tools()
    }

    /// Now, as this installation's clock has it.
    pub fn now(&self) -> Timestamp {
        self.0.clock.now()
    }

    /// Draws something random.
    pub(crate) fn chance<T>(&self, draw: impl FnOnce(&mut Chance) -> T) -> T {
        draw(&mut self.0.chance.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Registers what else to delete when a participant erases themselves or a rehearsal is wiped.
    pub fn on_erase(&self, erase: OnErase) {
        self.0.on_erase.lock().unwrap_or_else(PoisonError::into_inner).push(erase);
    }

    /// Registers what else belongs to a participant's own data.
    pub fn on_export(&self, export: OnExport) {
        self.0.on_export.lock().unwrap_or_else(PoisonError::into_inner).push(export);
    }

    /// Registers what else to do when a brainstorm's retention ends.
    pub fn on_release(&self, release: OnRelease) {
        self.0.on_release.lock().unwrap_or_else(PoisonError::into_inner).push(release);
    }

    pub(crate) fn releasers(&self) -> Vec<OnRelease> {
        self.0.on_release.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn erasers(&self) -> Vec<OnErase> {
        self.0.on_erase.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn exporters(&self) -> Vec<OnExport> {
        self.0.on_export.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// A brainstorm by its name in addresses, for whoever may see it: everybody from the rehearsal on,
    /// the desk before.
    pub async fn by_slug(&self, actor: &Actor, slug: &str) -> Result<Arc<View>> {
        let id = self.0.live.by_slug(slug).await?;
        self.get(actor, id).await
    }

    /// A brainstorm by its id, for whoever may see it.
    pub async fn get(&self, actor: &Actor, id: BrainstormId) -> Result<Arc<View>> {
        let view = self.0.live.room(id).await?.view();
        let sees = view.brainstorm.is_public() || actor.may(view.brainstorm.org, Permission::ViewDesk);
        if sees { Ok(view) } else { Err(Error::NotFound) }
    }

    /// A brainstorm by its id or its name, as the command line and the REST interface take it.
    pub async fn find(&self, actor: &Actor, id_or_slug: &str) -> Result<Arc<View>> {
        match id_or_slug.parse() {
            Ok(id) => self.get(actor, id).await,
            Err(_) => self.by_slug(actor, id_or_slug).await,
        }
    }

    /// The room of a brainstorm, for somebody who has this permission in its organisation.
    pub(crate) async fn desk(
        &self,
        actor: &Actor,
        id: BrainstormId,
        needed: Permission,
    ) -> Result<Arc<Room>> {
        let room = self.0.live.room(id).await?;
        allow(actor, room.org, needed)?;
        Ok(room)
    }

    /// The room and the person behind a participant's actor.
    pub(crate) async fn taking_part(
        &self,
        actor: &Actor,
        id: BrainstormId,
    ) -> Result<(Arc<Room>, Arc<Person>)> {
        let Actor::Participant { brainstorm, participant } = actor else { return Err(Error::Unknown) };
        if *brainstorm != id.as_i64() {
            return Err(Error::Unknown);
        }
        let room = self.0.live.room(id).await?;
        let found = self.0.live.person(&room, ParticipantId::from_i64(*participant)).await?;
        Ok((room, found.ok_or(Error::Unknown)?))
    }

    /// Changes a brainstorm in one transaction; the room of this node has it when this returns.
    pub(crate) async fn change<T, F>(&self, room: &Room, mut change: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Query<'_>, &mut Stored) -> Result<T> + Send + 'static,
    {
        let (org, id) = (room.org, room.id);
        let done = self
            .0
            .store
            .write(move |q| {
                let mut stored = brainstorms::locked(q, org, id)?.ok_or(Error::NotFound)?;
                let done = change(q, &mut stored)?;
                brainstorms::update(q, &stored)?;
                Ok::<_, Error>(done)
            })
            .await?;
        self.0.live.refresh(id).await?;
        Ok(done)
    }
}

/// Whether `actor` may; another organisation's things do not exist for an outsider.
pub(crate) fn allow(actor: &Actor, org: OrgId, needed: Permission) -> Result<()> {
    match actor {
        _ if actor.may(org, needed) => Ok(()),
        Actor::Staff(staff) if staff.org == org => Err(Error::Forbidden),
        Actor::Staff(_) => Err(Error::NotFound),
        _ => Err(Error::Forbidden),
    }
}

/// Refuses where the brake is drawn.
pub(crate) fn not_braked(live: &Live, id: BrainstormId) -> Result<()> {
    if live.brake(id).read_only { Err(Refusal::ReadOnly.into()) } else { Ok(()) }
}

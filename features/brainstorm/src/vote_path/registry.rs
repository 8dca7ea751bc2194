// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! All rooms of this node: loading them, feeding them, keeping them level with the other nodes.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex, PoisonError, RwLock},
};

use kernel::{Date, OrgId};
use language::{Analyser, Toolbox};
use store::{GroupWriter, Heard, Query, Store};
use tokio::sync::Mutex as Turn;

use super::{Room, View};
use crate::{
    Error, Result,
    domain::{Ballot, BrainstormId, Brake, IdeaId, ParticipantId, Refusal, VoterId},
    store::{
        brainstorms, channels, ideas,
        participants::{self, Person},
        questions, retention,
        votes::{self, Act, LogRow},
    },
};

/// A rating on its way to the disk.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cast {
    pub(crate) org: OrgId,
    pub(crate) brainstorm: BrainstormId,
    /// The floor of the log that the voter saw: a wiped rehearsal takes no more votes.
    pub(crate) floor: i64,
    pub(crate) voter: VoterId,
    pub(crate) idea: IdeaId,
    pub(crate) ballot: Ballot,
    pub(crate) on: Date,
}

/// Ratings that may ride in one commit.
const BATCH: usize = 1_024;

/// The rooms of this node.
pub(crate) struct Live {
    store: Store,
    rooms: RwLock<HashMap<BrainstormId, Arc<Room>>>,
    slugs: RwLock<HashMap<String, BrainstormId>>,
    brakes: RwLock<HashMap<BrainstormId, Brake>>,
    revisions: Mutex<HashMap<BrainstormId, i64>>,
    loading: Turn<()>,
    writer: GroupWriter<Cast, Result<i64, Refusal>, Error>,
    tools: RwLock<Toolbox>,
}

impl std::fmt::Debug for Live {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Live").finish_non_exhaustive()
    }
}

impl Live {
    /// A node without rooms. Needs a running tokio runtime.
    pub(crate) fn new(store: Store) -> Self {
        let writer = GroupWriter::new(store.clone(), BATCH, write_batch);
        Self {
            store,
            rooms: RwLock::default(),
            slugs: RwLock::default(),
            brakes: RwLock::default(),
            revisions: Mutex::default(),
            loading: Turn::default(),
            writer,
            tools: RwLock::default(),
        }
    }

    pub(crate) fn read_with(&self, tools: Toolbox) {
        *self.tools.write().unwrap_or_else(PoisonError::into_inner) = tools;
    }

    /// What reads the words of ideas.
    pub(crate) fn words(&self) -> Arc<dyn Analyser> {
        Arc::clone(&self.tools.read().unwrap_or_else(PoisonError::into_inner).analyser)
    }

    /// The room of a brainstorm, loaded where it is not there yet.
    pub(crate) async fn room(&self, id: BrainstormId) -> Result<Arc<Room>> {
        if let Some(room) = self.loaded(id) {
            return Ok(room);
        }
        let _turn = self.loading.lock().await;
        if let Some(room) = self.loaded(id) {
            return Ok(room);
        }
        let room = Arc::new(self.load(id).await?.ok_or(Error::NotFound)?);
        self.rooms.write().unwrap_or_else(PoisonError::into_inner).insert(id, Arc::clone(&room));
        Ok(room)
    }

    /// The brainstorm of a name in addresses.
    pub(crate) async fn by_slug(&self, slug: &str) -> Result<BrainstormId> {
        let known = self.slugs.read().unwrap_or_else(PoisonError::into_inner).get(slug).copied();
        if let Some(id) = known {
            // A name may have moved on while the brainstorm was a draft.
            if self.room(id).await.is_ok_and(|r| r.view().brainstorm.slug.as_str() == slug) {
                return Ok(id);
            }
        }
        let name = slug.to_owned();
        let found: Option<_> = self.store.read(move |q| brainstorms::by_slug(q, &name)).await?;
        let id = found.ok_or(Error::NotFound)?.brainstorm.id;
        self.slugs.write().unwrap_or_else(PoisonError::into_inner).insert(slug.to_owned(), id);
        Ok(id)
    }

    pub(crate) fn loaded(&self, id: BrainstormId) -> Option<Arc<Room>> {
        self.rooms.read().unwrap_or_else(PoisonError::into_inner).get(&id).cloned()
    }

    pub(crate) fn all(&self) -> Vec<Arc<Room>> {
        self.rooms.read().unwrap_or_else(PoisonError::into_inner).values().cloned().collect()
    }

    /// Throws a room away; the next visitor loads it again.
    pub(crate) fn forget(&self, id: BrainstormId) {
        self.rooms.write().unwrap_or_else(PoisonError::into_inner).remove(&id);
    }

    async fn load(&self, id: BrainstormId) -> Result<Option<Room>> {
        let tools = self.tools.read().unwrap_or_else(PoisonError::into_inner).clone();
        self.store
            .read(move |q| {
                let Some((view, last)) = read_view(q, id)? else { return Ok(None) };
                let (org, floor) = (view.brainstorm.org, view.brainstorm.log_floor);
                let people = participants::of(q, org, id)?;
                let room = Room::new(view, ideas::of(q, org, id)?, people, tools.clone());
                let mut inner = room.write();
                votes::replay(q, org, id, floor, last, |row| inner.recall(row.seq, row.act))?;
                inner.recalled();
                drop(inner);
                Ok(Some(room))
            })
            .await
    }

    /// Reads again what the organiser and the moderators may have changed.
    pub(crate) async fn refresh(&self, id: BrainstormId) -> Result<()> {
        let Some(room) = self.loaded(id) else { return Ok(()) };
        let _turn = self.loading.lock().await;
        // Asked before the database is: who joins in between is no sign that the retention is over.
        let knows_people = room.read().people_count() > 0;
        let read = self
            .store
            .read(move |q| -> Result<_> {
                let Some((view, last)) = read_view(q, id)? else { return Ok(None) };
                let ideas = ideas::of(q, view.brainstorm.org, id)?;
                let anybody = retention::anybody(q, view.brainstorm.org, id)?;
                Ok(Some((view, ideas, last, anybody)))
            })
            .await?;
        let Some((view, ideas, last, anybody)) = read else {
            self.forget(id);
            return Ok(());
        };
        // The retention is over: memory must not know longer than the database.
        if !anybody && knows_people {
            self.forget(id);
            return Ok(());
        }
        if view.brainstorm.log_floor != room.view().brainstorm.log_floor {
            self.forget(id);
            return Ok(());
        }
        let mut inner = room.write();
        inner.heard = inner.heard.max(last);
        if view.brainstorm.revision >= inner.view.brainstorm.revision {
            inner.view = Arc::new(view);
            inner.replace_ideas(ideas);
        }
        Ok(())
    }

    /// Takes in the committed rows that have not come by themselves.
    pub(crate) async fn catch_up(&self, room: &Room) -> Result<()> {
        let (org, id) = (room.org, room.id);
        let after = room.read().applied;
        let rows: Vec<LogRow> = self
            .store
            .read(move |q| -> Result<_> {
                let mut rows = Vec::new();
                let last = brainstorms::last_seq(q, org, id)?;
                votes::replay(q, org, id, after, last, |row| rows.push(row))?;
                Ok(rows)
            })
            .await?;
        let mut inner = room.write();
        rows.into_iter().for_each(|row| inner.apply(row.seq, row.act));
        Ok(())
    }

    /// The person, from memory or, where another node let them in, from the database.
    pub(crate) async fn person(&self, room: &Room, id: ParticipantId) -> Result<Option<Arc<Person>>> {
        if let Some(person) = room.person(id) {
            return Ok(Some(person));
        }
        let (org, brainstorm) = (room.org, room.id);
        let found = self.store.read(move |q| participants::find(q, org, brainstorm, id)).await;
        let Some(person) = found.map_err(Error::Store)? else { return Ok(None) };
        room.write().put_person(person);
        Ok(room.person(id))
    }

    /// Writes a rating; its number in the log. On disk when this returns.
    pub(crate) async fn cast(&self, cast: Cast) -> Result<i64> {
        self.writer.submit(cast).await?.map_err(Error::Refused)
    }

    /// The brake that holds for a brainstorm: its own and the installation's.
    pub(crate) fn brake(&self, id: BrainstormId) -> Brake {
        let brakes = self.brakes.read().unwrap_or_else(PoisonError::into_inner);
        let of = |id: BrainstormId| brakes.get(&id).copied().unwrap_or_default();
        of(id).and(of(EVERYWHERE))
    }

    /// One brake as it was set, without the other.
    pub(crate) fn brake_alone(&self, id: BrainstormId) -> Brake {
        let brakes = self.brakes.read().unwrap_or_else(PoisonError::into_inner);
        brakes.get(&id).copied().unwrap_or_default()
    }

    pub(crate) async fn read_brakes(&self) -> Result<()> {
        let all: Vec<_> = self.store.read(brainstorms::brakes).await.map_err(Error::Store)?;
        *self.brakes.write().unwrap_or_else(PoisonError::into_inner) = all.into_iter().collect();
        Ok(())
    }

    /// Takes note of what a notice or a look at the database told; the next tick acts on it.
    pub(crate) fn heard_revision(&self, id: BrainstormId, revision: i64) {
        let mut all = self.revisions.lock().unwrap_or_else(PoisonError::into_inner);
        let known = all.entry(id).or_insert(revision);
        *known = (*known).max(revision);
    }

    pub(crate) fn heard_version(&self, id: BrainstormId, version: i64) {
        if let Some(room) = self.loaded(id) {
            let mut inner = room.write();
            inner.heard = inner.heard.max(version);
        }
    }

    /// Acts on a notice of the database.
    pub(crate) async fn on_notice(&self, heard: Heard) -> Result<()> {
        let Heard::Notice(notice) = heard else { return self.look_at_everything().await };
        let mut parts = notice.topic.split('/');
        match (parts.next(), parts.next().map(str::parse), parts.next()) {
            (Some("votes"), Some(Ok(id)), None) => self.heard_version(id, notice.version),
            (Some("brainstorm"), Some(Ok(id)), None) => self.heard_revision(id, notice.version),
            (Some("brainstorm"), Some(Ok(id)), Some("person")) => {
                if let Some(room) = self.loaded(id) {
                    room.write().drop_person(ParticipantId::from_i64(notice.version));
                }
            }
            (Some("brainstorm"), Some(Err(_)), None) => self.read_brakes().await?,
            _ => {}
        }
        Ok(())
    }

    /// What the notices should have told, asked directly: none is ever needed to be right.
    pub(crate) async fn look_at_everything(&self) -> Result<()> {
        self.read_brakes().await?;
        let all: Vec<_> = self.store.read(brainstorms::revisions).await.map_err(Error::Store)?;
        for (id, revision, version) in all {
            if self.loaded(id).is_some() {
                self.heard_revision(id, revision);
                self.heard_version(id, version);
            }
        }
        Ok(())
    }

    /// Brings rooms level that are known to be behind. A row may be on its way from this very node, so a
    /// room is only helped at the second look in a row; `suspects` remembers the first.
    pub(crate) async fn tick(&self, suspects: &mut HashMap<BrainstormId, i64>) -> Result<()> {
        for room in self.all() {
            let (behind, applied, revision) = {
                let inner = room.read();
                (inner.is_behind(), inner.applied, inner.view.brainstorm.revision)
            };
            if !behind {
                suspects.remove(&room.id);
            } else if suspects.insert(room.id, applied) == Some(applied) {
                self.catch_up(&room).await?;
            }
            let heard = {
                let all = self.revisions.lock().unwrap_or_else(PoisonError::into_inner);
                all.get(&room.id).copied().unwrap_or(0)
            };
            if heard > revision {
                self.refresh(room.id).await?;
            }
        }
        Ok(())
    }
}

/// The key of the installation's own brake.
pub(crate) const EVERYWHERE: BrainstormId = BrainstormId::from_i64(0);

pub(crate) fn read_view(q: &mut Query<'_>, id: BrainstormId) -> store::Result<Option<(View, i64)>> {
    let Some(stored) = brainstorms::by_id(q, id)? else { return Ok(None) };
    let org = stored.brainstorm.org;
    let view = View {
        brainstorm: stored.brainstorm,
        background: stored.background,
        questions: questions::of(q, org, id)?,
        channels: channels::of(q, org, id)?,
    };
    let last = brainstorms::last_seq(q, org, id)?;
    Ok(Some((view, last)))
}

/// Writes what has gathered: one number range and one run of rows a brainstorm. A brainstorm that has been
/// closed or wiped in the meantime refuses its rows; the others are written.
fn write_batch(q: &mut Query<'_>, casts: &[Cast]) -> Result<Vec<Result<i64, Refusal>>, Error> {
    // In the order of ids, so that two nodes never wait for each other's locks.
    let mut groups: BTreeMap<(OrgId, BrainstormId, i64), Vec<usize>> = BTreeMap::new();
    for (at, cast) in casts.iter().enumerate() {
        groups.entry((cast.org, cast.brainstorm, cast.floor)).or_default().push(at);
    }
    let mut out = vec![Err(Refusal::Ended); casts.len()];
    let mut rows = Vec::with_capacity(casts.len());
    for ((org, id, floor), places) in groups {
        let n = i64::try_from(places.len()).unwrap_or(i64::MAX);
        let Some(last) = votes::take_open(q, org, id, floor, n)? else { continue };
        for (seq, at) in (last - n + 1..).zip(places) {
            if let (Some(cast), Some(answer)) = (casts.get(at), out.get_mut(at)) {
                let act = Act::Rate { voter: cast.voter, idea: cast.idea, ballot: cast.ballot };
                rows.push(votes::values(org, id, LogRow { seq, act }, cast.on));
                *answer = Ok(seq);
            }
        }
        q.notify(format!("votes/{id}"), last);
    }
    votes::append_rows(q, rows)?;
    Ok(out)
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Looking for ideas by words, whatever their endings. An index is made when somebody first looks, and kept
//! level with the ideas from then on.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use kernel::Actor;
use language::Toolbox;
use search::{Document, Query, Search};

use super::Brainstorms;
use crate::{
    Result,
    domain::{BrainstormId, Idea, IdeaId},
};

/// So many brainstorms have an index in memory.
const KEPT: usize = 16;
/// A query is at most so long; more says no more.
const LONGEST: usize = 200;

/// The indexes of this node.
#[derive(Default)]
pub(crate) struct Searches {
    tools: Mutex<Toolbox>,
    open: Mutex<HashMap<BrainstormId, Arc<Mutex<Level>>>>,
}

impl Searches {
    /// What words are read with.
    pub(crate) fn tools(&self) -> Toolbox {
        self.tools.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// An index and the ideas it has.
struct Level {
    search: Search<IdeaId>,
    has: HashMap<IdeaId, Arc<Idea>>,
}

impl Level {
    fn new(tools: &Toolbox) -> Self {
        Self {
            search: Search::new(Arc::clone(&tools.analyser)).with_pack(tools.pack.clone()),
            has: HashMap::new(),
        }
    }

    /// Takes in what has come or changed, forgets what has gone.
    fn follow(&mut self, ideas: &HashMap<IdeaId, Arc<Idea>>) {
        let gone: Vec<IdeaId> = self.has.keys().filter(|id| !ideas.contains_key(*id)).copied().collect();
        for id in gone {
            self.search.remove(id);
            self.has.remove(&id);
        }
        for (id, idea) in ideas {
            if self.has.get(id).is_some_and(|known| known.text == idea.text && known.lang == idea.lang) {
                continue;
            }
            self.search.add(*id, &Document { text: &idea.text, lang: idea.lang, facets: &[] });
            self.has.insert(*id, Arc::clone(idea));
        }
    }
}

impl Brainstorms {
    /// Searches read words with these tools from now on.
    pub fn search_with(&self, tools: &Toolbox) {
        *self.0.searches.tools.lock().unwrap_or_else(PoisonError::into_inner) = tools.clone();
        self.0.searches.open.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Visible ideas that have the words of a text in any form, best first.
    pub async fn search(&self, actor: &Actor, id: BrainstormId, text: &str) -> Result<Vec<IdeaId>> {
        self.get(actor, id).await?;
        let room = self.0.live.room(id).await?;
        let ideas: HashMap<IdeaId, Arc<Idea>> = {
            let inner = room.read();
            let visible = inner.ideas.values().filter(|i| i.state.is_visible());
            visible.map(|i| (i.id, Arc::clone(i))).collect()
        };
        let level = {
            let tools = self.0.searches.tools();
            let mut open = self.0.searches.open.lock().unwrap_or_else(PoisonError::into_inner);
            if open.len() >= KEPT && !open.contains_key(&id) {
                open.clear();
            }
            Arc::clone(open.entry(id).or_insert_with(|| Arc::new(Mutex::new(Level::new(&tools)))))
        };
        let text: String = text.chars().take(LONGEST).collect();
        // The first search of a big brainstorm reads every idea: not on a thread that serves others.
        let found = tokio::task::spawn_blocking(move || {
            let mut level = level.lock().unwrap_or_else(PoisonError::into_inner);
            level.follow(&ideas);
            let found = level.search.find(&Query { limit: usize::MAX, ..Query::new(&text) });
            found.hits.into_iter().map(|hit| hit.id).collect()
        });
        found.await.map_err(|e| store::Error::decode(format!("the search stopped: {e}")).into())
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! One brainstorm in memory.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard},
};

use kernel::OrgId;
use language::{ALIKE, Analyser, Index, Similar as _, Toolbox};

use super::{
    Counts, InFlight, Matrix,
    asking::{Asking, ENOUGH},
    deck::{Decks, Reads},
};
use crate::{
    domain::{
        BackgroundQuestion, Ballot, Brainstorm, BrainstormId, Channel, Idea, IdeaId, ParticipantId, Question,
        QuestionId, VoterId,
    },
    store::{participants::Person, votes::Act},
};

/// A brainstorm as every page needs it: what the organiser has made. Replaced as a whole at a change.
#[derive(Debug, Clone)]
pub struct View {
    /// The brainstorm.
    pub brainstorm: Brainstorm,
    /// Its background questions, in their order.
    pub background: Vec<BackgroundQuestion>,
    /// Its questions, in their order.
    pub questions: Vec<Question>,
    /// Its channel links.
    pub channels: Vec<Channel>,
}

impl View {
    /// A question of it.
    pub fn question(&self, id: QuestionId) -> Option<&Question> {
        self.questions.iter().find(|q| q.id == id)
    }

    /// The questions that ask for ideas.
    pub fn idea_questions(&self) -> impl Iterator<Item = &Question> {
        self.questions.iter().filter(|q| q.spec.kind.ideas().is_some())
    }

    /// The channel of a `?via=` code.
    pub fn channel(&self, code: &str) -> Option<&Channel> {
        self.channels.iter().find(|c| c.code == code)
    }
}

/// What to rate next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    /// The idea; nothing where all are rated.
    pub idea: Option<Arc<Idea>>,
    /// How many are left, this one included.
    pub remaining: usize,
}

/// One brainstorm in memory.
pub(crate) struct Room {
    pub(crate) org: OrgId,
    pub(crate) id: BrainstormId,
    pub(crate) turns: InFlight,
    inner: RwLock<Inner>,
}

/// Everything a room holds.
pub(crate) struct Inner {
    pub(crate) view: Arc<View>,
    pub(crate) matrix: Matrix,
    pub(crate) ideas: HashMap<IdeaId, Arc<Idea>>,
    people: HashMap<ParticipantId, Arc<Person>>,
    of_voter: HashMap<VoterId, ParticipantId>,
    /// Who wrote which visible or waiting ideas.
    own: HashMap<ParticipantId, Vec<IdeaId>>,
    decks: Decks,
    pub(super) asking: Asking,
    /// The number of the last row taken in.
    pub(crate) applied: i64,
    /// Committed rows whose predecessors have not come yet.
    waiting: BTreeMap<i64, Act>,
    /// What the newest rows of this node say that wait: their voters see them already.
    early: HashMap<(VoterId, IdeaId), (i64, Ballot)>,
    /// The newest number heard of.
    pub(crate) heard: i64,
    /// Finds ideas like a text; made when first asked for.
    similar: Option<Index<IdeaId, Arc<dyn Analyser>>>,
    tools: Toolbox,
}

impl Room {
    /// A room with what the database holds; ratings come with [`Inner::apply`].
    pub(crate) fn new(view: View, ideas: Vec<Idea>, people: Vec<Person>, tools: Toolbox) -> Self {
        let (org, id) = (view.brainstorm.org, view.brainstorm.id);
        let floor = view.brainstorm.log_floor;
        let mut inner = Inner {
            view: Arc::new(view),
            matrix: Matrix::default(),
            ideas: HashMap::new(),
            people: HashMap::new(),
            of_voter: HashMap::new(),
            own: HashMap::new(),
            decks: Decks::default(),
            asking: Asking::default(),
            applied: floor,
            waiting: BTreeMap::new(),
            early: HashMap::new(),
            heard: floor,
            similar: None,
            tools,
        };
        inner.put_ideas(ideas);
        people.into_iter().for_each(|p| inner.put_person(p));
        Self { org, id, turns: InFlight::default(), inner: RwLock::new(inner) }
    }

    pub(crate) fn read(&self) -> RwLockReadGuard<'_, Inner> {
        self.inner.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn write(&self) -> RwLockWriteGuard<'_, Inner> {
        self.inner.write().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn view(&self) -> Arc<View> {
        Arc::clone(&self.read().view)
    }

    pub(crate) fn person(&self, id: ParticipantId) -> Option<Arc<Person>> {
        self.read().people.get(&id).cloned()
    }

    pub(crate) fn idea(&self, id: IdeaId) -> Option<Arc<Idea>> {
        self.read().ideas.get(&id).cloned()
    }
}

impl Inner {
    /// Takes in a committed row. Rows wait here until those before them have come.
    pub(crate) fn apply(&mut self, seq: i64, act: Act) {
        self.heard = self.heard.max(seq);
        if seq <= self.applied {
            return;
        }
        self.waiting.insert(seq, act);
        while let Some(act) = self.waiting.remove(&(self.applied + 1)) {
            self.applied += 1;
            self.take_in(self.applied, act);
        }
        if !self.early.is_empty() {
            let applied = self.applied;
            self.early.retain(|_, (seq, _)| *seq > applied);
        }
    }

    /// Takes in a committed row while a room is made, as [`Inner::apply`] does; what the ideas weigh in the draw
    /// is left to [`Inner::recalled`], which asks once an idea and not once a row.
    pub(crate) fn recall(&mut self, seq: i64, act: Act) {
        let next = seq == self.applied + 1 && self.waiting.is_empty();
        if next && matches!(act, Act::Rate { .. }) {
            self.heard = self.heard.max(seq);
            self.applied = seq;
            self.matrix.apply(seq, act);
        } else {
            self.apply(seq, act);
        }
    }

    /// Every row is taken in: puts all ideas' weights where their counts say.
    pub(crate) fn recalled(&mut self) {
        (0..self.matrix.ideas())
            .filter_map(|place| u32::try_from(place).ok())
            .for_each(|place| self.weigh(place));
    }

    fn take_in(&mut self, seq: i64, act: Act) {
        if let Act::Withdraw { voter } = act {
            // Whoever erased themselves on another node is gone from here too.
            if let Some(person) = self.of_voter.remove(&voter) {
                self.drop_person(person);
            }
            let rated: Vec<u32> = self.matrix.rated(voter).collect();
            self.matrix.apply(seq, act);
            rated.into_iter().for_each(|place| self.weigh(place));
        } else {
            self.hear(act);
            if let Some(place) = self.matrix.apply(seq, act) {
                self.weigh(place);
            }
        }
    }

    /// Whether a committed row is known to be missing.
    pub(crate) fn is_behind(&self) -> bool {
        self.heard > self.applied
    }

    /// Lets the model of what to ask next take note of a first answer about an idea.
    fn hear(&mut self, act: Act) {
        if let Act::Rate { voter, idea, ballot } = act
            && ballot.opinion().is_some()
            && let Some(place) = self.matrix.place(idea)
            && !self.matrix.has_rated(voter, place)
        {
            self.asking.heard(place, || self.matrix.slots(voter, ENOUGH));
        }
    }

    /// Puts an idea's weight where its counts say.
    fn weigh(&mut self, place: u32) {
        self.decks.weigh(place, self.matrix.counts_at(place));
    }

    /// Takes in ideas that are new or have changed.
    pub(crate) fn put_ideas(&mut self, ideas: impl IntoIterator<Item = Idea>) {
        for idea in ideas {
            let place = self.matrix.idea(idea.id);
            self.asking.grow(self.matrix.ideas());
            if idea.state.is_visible() {
                self.decks.put(place, (idea.question, idea.lang), self.matrix.counts_at(place));
            } else {
                self.decks.remove(place);
            }
            if let Some(author) = idea.author.participant() {
                let own = self.own.entry(author).or_default();
                if !own.contains(&idea.id) {
                    own.push(idea.id);
                }
            }
            if let Some(index) = &mut self.similar {
                index_one(index, &idea);
            }
            self.ideas.insert(idea.id, Arc::new(idea));
        }
    }

    /// Replaces all ideas: some may be gone.
    pub(crate) fn replace_ideas(&mut self, ideas: Vec<Idea>) {
        let kept: std::collections::HashSet<IdeaId> = ideas.iter().map(|i| i.id).collect();
        let gone: Vec<IdeaId> = self.ideas.keys().filter(|id| !kept.contains(id)).copied().collect();
        for id in gone {
            self.ideas.remove(&id);
            if let Some(index) = &mut self.similar {
                index.remove(id);
            }
            if let Some(place) = self.matrix.place(id) {
                self.decks.remove(place);
            }
        }
        self.own.clear();
        self.put_ideas(ideas);
    }

    pub(crate) fn put_person(&mut self, person: Person) {
        if let Some(voter) = person.voter {
            self.matrix.voter(voter);
            self.of_voter.insert(voter, person.id);
        }
        self.people.insert(person.id, Arc::new(person));
    }

    pub(crate) fn drop_person(&mut self, id: ParticipantId) {
        self.people.remove(&id);
    }

    pub(crate) fn people(&self) -> impl Iterator<Item = &Arc<Person>> {
        self.people.values()
    }

    pub(crate) fn people_count(&self) -> usize {
        self.people.len()
    }

    pub(crate) fn counts(&self, idea: IdeaId) -> Counts {
        self.matrix.counts(idea)
    }

    pub(crate) fn ballot(&self, voter: VoterId, idea: IdeaId) -> Ballot {
        self.early.get(&(voter, idea)).map_or_else(|| self.matrix.ballot(voter, idea), |(_, ballot)| *ballot)
    }

    /// Draws what this person rates next: a visible idea in a language they read (others only if wished),
    /// never their own, never one they have rated; of some drawn fairly, the one that tells most. `random` gives 64 random bits.
    pub(crate) fn next(
        &self,
        person: &Person,
        question: Option<QuestionId>,
        other_languages: bool,
        mut random: impl FnMut() -> u64,
    ) -> Next {
        let nothing = Next { idea: None, remaining: 0 };
        let Some(voter) = person.voter else { return nothing };
        let reads = if other_languages { Reads::ALL } else { Reads::of(&person.reads) };
        let known = self.asking.know(&self.matrix.slots(voter, ENOUGH));
        let own: Vec<u32> = self.own_of(person.id).filter_map(|id| self.matrix.place(id)).collect();
        let questions: Vec<QuestionId> = match question {
            Some(id) => vec![id],
            None => self.view.idea_questions().map(|q| q.id).collect(),
        };
        for question in questions {
            let offered = |place: &u32| self.decks.offers(*place, question, reads);
            let rated = self.matrix.rated(voter).filter(offered).count();
            let own_unrated = own.iter().filter(|p| offered(p) && !self.matrix.has_rated(voter, **p)).count();
            let remaining = self.decks.size(question, reads).saturating_sub(rated + own_unrated);
            if remaining == 0 {
                continue;
            }
            let early = |place: u32| {
                self.matrix.idea_of(place).is_some_and(|idea| self.early.contains_key(&(voter, idea)))
            };
            let seen =
                |place: u32| own.contains(&place) || self.matrix.has_rated(voter, place) || early(place);
            let tells = known.as_ref().map(|person| |place: usize| self.asking.tells(place, person));
            let place = self.decks.draw(question, reads, &mut random, seen, tells);
            let idea = place.and_then(|p| self.matrix.idea_of(p)).and_then(|id| self.ideas.get(&id)).cloned();
            if idea.is_some() {
                return Next { idea, remaining };
            }
        }
        nothing
    }

    /// Takes in an idea that this node has just written, without reading all of them again when nothing
    /// else has changed.
    pub(crate) fn put_own(&mut self, idea: Idea, revision: i64) {
        if self.view.brainstorm.revision == revision - 1 {
            let mut view = (*self.view).clone();
            view.brainstorm.revision = revision;
            self.view = Arc::new(view);
        }
        self.put_ideas([idea]);
    }

    /// At most `most` visible ideas of a question that resemble a text, best first.
    pub(crate) fn alike(
        &mut self,
        question: QuestionId,
        text: &str,
        lang: kernel::Lang,
        most: usize,
    ) -> Vec<Arc<Idea>> {
        let index = self.similar.get_or_insert_with(|| {
            let mut index = Index::new(Arc::clone(&self.tools.analyser)).with_pack(self.tools.pack.clone());
            self.ideas.values().for_each(|idea| index_one(&mut index, idea));
            index
        });
        let of_question = |id| self.ideas.get(&id).is_some_and(|i| i.question == question);
        let found = index.like_among(text, lang, most, of_question);
        let close = found.into_iter().filter(|s| s.likeness >= ALIKE);
        close.filter_map(|s| self.ideas.get(&s.id)).cloned().collect()
    }

    /// Takes in a row that this node has just written. Its voter sees it at once, even while rows before it
    /// are on their way.
    pub(crate) fn acknowledged(&mut self, seq: i64, act: Act) {
        if let Act::Rate { voter, idea, ballot } = act
            && seq > self.applied + 1
        {
            self.early.insert((voter, idea), (seq, ballot));
        }
        self.apply(seq, act);
    }

    /// How many ideas a voter has rated.
    pub(crate) fn rated_count(&self, voter: VoterId) -> usize {
        let new = self.early.iter().filter(|((v, idea), (_, ballot))| {
            *v == voter && ballot.mark.is_some() && self.matrix.ballot(voter, *idea).mark.is_none()
        });
        self.matrix.rated_count(voter) + new.count()
    }

    /// The idea that a voter rated last.
    pub(crate) fn last_rated(&self, voter: VoterId) -> Option<IdeaId> {
        let early = self.early.iter().filter(|((v, _), (_, ballot))| *v == voter && ballot.mark.is_some());
        let newest = early.max_by_key(|(_, (seq, _))| *seq).map(|((_, idea), _)| *idea);
        newest.or_else(|| self.matrix.history(voter).last().map(|(idea, _)| *idea))
    }

    /// The ideas that a person wrote.
    pub(crate) fn own_of(&self, person: ParticipantId) -> impl Iterator<Item = IdeaId> + '_ {
        self.own.get(&person).into_iter().flatten().copied()
    }
}

fn index_one(index: &mut Index<IdeaId, Arc<dyn Analyser>>, idea: &Idea) {
    if idea.state.is_visible() {
        index.add(idea.id, &idea.text, idea.lang);
    } else {
        index.remove(idea.id);
    }
}

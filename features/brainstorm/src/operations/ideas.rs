// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Participants' ideas: writing, listing, taking back.

use std::{collections::HashMap, sync::Arc};

use kernel::{Actor, Lang, LocalizedText, Permission, crypto};
use language::{Finding, Severity};
use store::{ErasedKind, Erasure};

use super::{Brainstorms, not_braked, seeds::rules_of};
use crate::{
    Error, Result,
    domain::{
        Author, Ballot, BrainstormId, Idea, IdeaId, IdeaState, Moderation, NewIdea, QuestionId, Refusal,
        WaitReason,
    },
    store::{brainstorms, ideas, participants},
    vote_path::{Counts, Next},
};

/// What became of an idea that was sent.
#[derive(Debug, Clone)]
pub enum Added {
    /// Everybody sees it. Ideas that resemble it, best first.
    Visible(Arc<Idea>, Vec<Arc<Idea>>),
    /// It waits for a moderator: its state says why.
    Waiting(Arc<Idea>),
    /// Nothing was kept yet: the writer is shown what looks like personal data and sends again with
    /// `confirmed`, changed or not.
    Warned(Vec<Finding>),
}

/// The order of a list of ideas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Sort {
    /// Newest first.
    #[default]
    Newest,
    /// Most agreement less disagreement first.
    Supported,
    /// Least rated first.
    LeastSeen,
    /// Shuffled, for each reader in another way, and for the same reader always alike.
    Random,
}

impl Sort {
    /// All orders.
    pub const ALL: [Self; 4] = [Self::Newest, Self::Supported, Self::LeastSeen, Self::Random];

    /// The word in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Supported => "supported",
            Self::LeastSeen => "least_seen",
            Self::Random => "random",
        }
    }

    /// The order of a word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }
}

/// What to list.
#[derive(Debug, Clone, Default)]
pub struct IdeaList {
    /// Only of this question.
    pub question: Option<QuestionId>,
    /// Only in this language.
    pub lang: Option<Lang>,
    /// In which order.
    pub sort: Sort,
    /// After this idea in that order: the last one of the page before.
    pub after: Option<IdeaId>,
    /// At most so many.
    pub limit: usize,
}

/// An idea in a list.
#[derive(Debug, Clone)]
pub struct IdeaRow {
    /// The idea.
    pub idea: Arc<Idea>,
    /// Its counts; only where this reader may see results.
    pub counts: Option<Counts>,
    /// How this reader rated it.
    pub own: Ballot,
    /// Whether this reader wrote it.
    pub mine: bool,
}

/// Similar ideas that a writer is shown.
const SIMILAR_SHOWN: usize = 3;

impl Brainstorms {
    /// Takes an idea. Identity codes, cards and account numbers hold it for a moderator; other personal
    /// data is first shown to the writer. What looks like advertising waits too. The same words sent twice are one idea.
    pub async fn add_idea(&self, actor: &Actor, id: BrainstormId, new: NewIdea) -> Result<Added> {
        let (room, person) = self.taking_part(actor, id).await?;
        let (view, now) = (room.view(), self.now());
        view.brainstorm.takes_ideas(now)?;
        not_braked(&self.0.live, id)?;
        let rules = rules_of(&room, new.question)?;
        let text = language::plain::clean(&new.text);
        rules.check_length(&text).map_err(|p| Error::field("text", p))?;
        let findings = language::personal_data(&text);
        let held = findings.iter().any(|f| f.severity == Severity::Hold);
        if !held && !findings.is_empty() && !new.confirmed {
            return Ok(Added::Warned(findings));
        }
        let first =
            view.brainstorm.settings.moderation == Moderation::Pre || self.0.live.brake(id).moderation_first;
        let state = if held {
            IdeaState::Waiting(WaitReason::PersonalData)
        } else if language::spam(&text).is_some() {
            IdeaState::Waiting(WaitReason::Spam)
        } else if first {
            IdeaState::Waiting(WaitReason::PreModeration)
        } else {
            IdeaState::Visible
        };
        let lang = new.lang.unwrap_or_else(|| language::guess_for(&text, new.page_lang));
        let alike = room.write().alike(new.question, &text, lang, SIMILAR_SHOWN);
        let idea = Idea {
            id: self.chance(|c| IdeaId::in_order(now, c)),
            question: new.question,
            text,
            lang,
            author: Author::Participant(Some(person.id)),
            state,
            similar_to: alike.first().map(|i| i.id),
            translations: LocalizedText::default(),
            note: String::new(),
            created_on: now.date(),
        };
        let (org, row, most) = (room.org, idea.clone(), rules.max_per_person);
        let (idea, revision) = self
            .0
            .store
            .write(move |q| {
                // The person's row is locked: two forms sent at once are counted one after the other.
                participants::one(q, org, id, person.id)?.ok_or(Error::Unknown)?;
                if let Some(same) = ideas::same(q, org, id, person.id, row.question, &row.text)?
                    && let Some(found) = ideas::one(q, org, id, same)?
                {
                    return Ok((found, None));
                }
                if ideas::count_by_author(q, org, id, person.id, row.question)? >= most {
                    return Err(Error::Refused(Refusal::EnoughIdeas { most }));
                }
                ideas::insert(q, org, id, std::slice::from_ref(&row))?;
                let stored = brainstorms::by_id(q, id)?.ok_or(Error::NotFound)?;
                stored.brainstorm.takes_ideas(now)?;
                Ok((row.clone(), Some(brainstorms::touch(q, org, id)?)))
            })
            .await?;
        if let Some(revision) = revision {
            room.write().put_own(idea.clone(), revision);
        }
        let kept = room.idea(idea.id).unwrap_or_else(|| Arc::new(idea));
        Ok(if kept.state.is_visible() { Added::Visible(kept, alike) } else { Added::Waiting(kept) })
    }

    /// Ideas of a question that resemble a text, best first: shown while somebody writes.
    pub async fn similar(
        &self,
        actor: &Actor,
        id: BrainstormId,
        question: QuestionId,
        text: &str,
        page_lang: Lang,
    ) -> Result<Vec<Arc<Idea>>> {
        let view = self.get(actor, id).await?;
        let room = self.0.live.room(view.brainstorm.id).await?;
        let text = language::plain::clean(text);
        let lang = language::guess_for(&text, page_lang);
        let alike = room.write().alike(question, &text, lang, SIMILAR_SHOWN);
        Ok(alike)
    }

    /// The idea that stands for one: itself, or the one that it was merged into, by any number of merges.
    pub async fn stays_for(&self, id: BrainstormId, idea: IdeaId) -> Result<IdeaId> {
        Ok(stays(&self.0.live.room(id).await?.read().ideas, idea))
    }

    /// The ideas that were merged into one, by any number of merges, in the order in which they came.
    pub async fn joined_into(&self, id: BrainstormId, idea: IdeaId) -> Result<Vec<IdeaId>> {
        let room = self.0.live.room(id).await?;
        let ideas = &room.read().ideas;
        let merged = ideas.values().filter(|i| matches!(i.state, IdeaState::Merged(_)));
        let mut out: Vec<IdeaId> = merged.map(|i| i.id).filter(|i| stays(ideas, *i) == idea).collect();
        out.sort_unstable();
        Ok(out)
    }

    /// Takes an own idea back: its words are destroyed, its ratings do not count any more.
    pub async fn withdraw_idea(&self, actor: &Actor, id: BrainstormId, idea: IdeaId) -> Result<()> {
        let (room, person) = self.taking_part(actor, id).await?;
        not_braked(&self.0.live, id)?;
        let (org, now, list) = (room.org, self.now(), self.erasures());
        self.0
            .store
            .write(move |q| {
                let found = ideas::one(q, org, id, idea)?.ok_or(Error::NotFound)?;
                if found.author.participant() != Some(person.id) {
                    return Err(Error::Refused(Refusal::NotYours));
                }
                if found.state == IdeaState::Withdrawn {
                    return Ok(());
                }
                super::erase::withdraw(q, org, id, idea, now)?;
                brainstorms::touch(q, org, id)?;
                let kind = ErasedKind::Idea;
                list.note(Erasure { kind, org, within: id.as_i64(), id: idea.as_i64() })?;
                Ok(())
            })
            .await?;
        self.0.live.refresh(id).await
    }

    /// What to rate next; `other_languages`: also ideas in languages the person does not read.
    pub async fn next(
        &self,
        actor: &Actor,
        id: BrainstormId,
        question: Option<QuestionId>,
        other_languages: bool,
    ) -> Result<Next> {
        let (room, person) = self.taking_part(actor, id).await?;
        let next = room.read().next(&person, question, other_languages, || self.chance(kernel::Chance::u64));
        Ok(next)
    }

    /// Visible ideas, a page at a time.
    pub async fn ideas(&self, actor: &Actor, id: BrainstormId, list: &IdeaList) -> Result<Vec<IdeaRow>> {
        let view = self.get(actor, id).await?;
        let room = self.0.live.room(id).await?;
        let person = match actor {
            Actor::Participant { .. } => Some(self.taking_part(actor, id).await?.1),
            _ => None,
        };
        let sees = self.sees_results(actor, &view).await;
        // Without results, an order by them would tell them.
        let sort = if list.sort == Sort::Supported && !sees { Sort::Newest } else { list.sort };
        let seed = person.as_ref().map_or(0, |p| p.id.as_i64());
        let inner = room.read();
        let mut all: Vec<(i64, IdeaId)> = inner
            .ideas
            .values()
            .filter(|i| i.state.is_visible())
            .filter(|i| list.question.is_none_or(|q| q == i.question))
            .filter(|i| list.lang.is_none_or(|l| l == i.lang))
            .map(|i| {
                let key = match sort {
                    Sort::Newest => -i.id.as_i64(),
                    Sort::Supported => {
                        let c = inner.counts(i.id);
                        i64::from(c.disagree) - i64::from(c.agree)
                    }
                    Sort::LeastSeen => i64::from(inner.counts(i.id).seen),
                    Sort::Random => shuffled(seed, i.id),
                };
                (key, i.id)
            })
            .collect();
        all.sort_unstable();
        let from =
            list.after.and_then(|after| all.iter().position(|(_, i)| *i == after)).map_or(0, |at| at + 1);
        let row = |(_, id): &(i64, IdeaId)| {
            let idea = inner.ideas.get(id)?;
            let voter = person.as_ref().and_then(|p| p.voter);
            Some(IdeaRow {
                counts: sees.then(|| inner.counts(*id)),
                own: voter.map_or(Ballot::UNRATED, |v| inner.ballot(v, *id)),
                mine: person.as_ref().is_some_and(|p| idea.author.participant() == Some(p.id)),
                idea: Arc::clone(idea),
            })
        };
        Ok(all.get(from..).unwrap_or_default().iter().filter_map(row).take(list.limit).collect())
    }

    /// One idea, for whoever may see it: everybody while it is visible, its author and the desk always.
    pub async fn idea(&self, actor: &Actor, id: BrainstormId, idea: IdeaId) -> Result<Arc<Idea>> {
        let view = self.get(actor, id).await?;
        let room = self.0.live.room(id).await?;
        let found = room.idea(idea).ok_or(Error::NotFound)?;
        let own = match actor {
            Actor::Participant { brainstorm, participant } => {
                *brainstorm == id.as_i64()
                    && found.author.participant().is_some_and(|a| a.as_i64() == *participant)
            }
            _ => actor.may(view.brainstorm.org, Permission::ViewDesk),
        };
        if own || found.state.is_visible() { Ok(found) } else { Err(Error::NotFound) }
    }
}

/// A place in a shuffle that belongs to a reader.
fn shuffled(seed: i64, idea: IdeaId) -> i64 {
    let hash = crypto::sha256(&[&seed.to_le_bytes(), &idea.as_i64().to_le_bytes()]);
    hash.iter().take(7).fold(0, |n, b| n << 8 | i64::from(*b))
}

/// The end of a chain of merges. There are no rings, but a bound costs nothing.
pub(super) fn stays(ideas: &HashMap<IdeaId, Arc<Idea>>, idea: IdeaId) -> IdeaId {
    let next = |id: &IdeaId| match ideas.get(id)?.state {
        IdeaState::Merged(into) => Some(into),
        _ => None,
    };
    std::iter::successors(Some(idea), next).take(64).last().unwrap_or(idea)
}

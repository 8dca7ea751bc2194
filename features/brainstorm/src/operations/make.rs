// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Making brainstorms: empty, from a template, from another one.

use kernel::{Actor, LocalizedText, OrgId, Permission, Slug};
use store::Query;

use super::{Brainstorms, allow};
use crate::{
    Error, Result,
    domain::{
        Author, BackgroundQuestion, Brainstorm, BrainstormId, Idea, IdeaId, IdeaState, Problem, Promise,
        Question, QuestionId, QuestionSpec, Settings, State, TemplateSpec,
    },
    store::{
        brainstorms::{self, Stored},
        ideas, questions,
    },
};

/// What a new brainstorm needs.
#[derive(Debug, Clone)]
pub struct NewBrainstorm {
    /// Its name in addresses; made of the title where missing.
    pub slug: Option<String>,
    /// What the organiser sets.
    pub settings: Settings,
}

/// Which ideas go along when a brainstorm is copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopyIdeas {
    /// The organiser's seeds.
    Seeds,
    /// The best supported ones, so many of each question: "continue at home".
    Best(usize),
}

/// A question with the seeds that it starts with.
pub(super) struct Draft {
    pub(super) spec: QuestionSpec,
    pub(super) seeds: Vec<(kernel::Lang, String)>,
}

impl Brainstorms {
    /// Makes an empty brainstorm.
    pub async fn create(&self, actor: &Actor, org: OrgId, new: NewBrainstorm) -> Result<BrainstormId> {
        allow(actor, org, Permission::RunBrainstorm)?;
        self.make(org, new, Vec::new(), Vec::new(), "").await
    }

    /// Makes a brainstorm from a template, under its own title where one is given.
    pub async fn create_from(
        &self,
        actor: &Actor,
        org: OrgId,
        template: &TemplateSpec,
        title: Option<LocalizedText>,
    ) -> Result<BrainstormId> {
        allow(actor, org, Permission::RunBrainstorm)?;
        let mut settings = template.settings.clone();
        if let Some(title) = title {
            settings.title = title;
        }
        let draft = |q: &crate::domain::TemplateQuestion| Draft {
            spec: q.ask.clone(),
            seeds: q.seeds.iter().map(|s| (s.lang, s.text.clone())).collect(),
        };
        let drafts = template.questions.iter().map(draft).collect();
        let new = NewBrainstorm { slug: None, settings };
        self.make(org, new, template.background.clone(), drafts, &template.key).await
    }

    /// Copies a brainstorm that the actor may see into an organisation where they may run one: settings,
    /// questions and background questions as they are, with ideas as seeds. Phases and promise start anew, and
    /// what the organiser said of the old results stays there. Of another organisation's, which the copy then
    /// continues at home, also who asks, who decides and the look stay behind: they would promise in its name.
    pub async fn copy(
        &self,
        actor: &Actor,
        from: BrainstormId,
        org: OrgId,
        title: LocalizedText,
        which: CopyIdeas,
    ) -> Result<BrainstormId> {
        allow(actor, org, Permission::RunBrainstorm)?;
        let view = self.get(actor, from).await?;
        let room = self.0.live.room(from).await?;
        let mut settings = view.brainstorm.settings.clone();
        settings.title = title;
        settings.phases = crate::domain::Phases::default();
        settings.promise = Promise { answer_by: None, answered_on: None, ..settings.promise };
        settings.summary = LocalizedText::default();
        settings.left_out = Vec::new();
        settings.continues = None;
        if view.brainstorm.org != org {
            settings.promise = Promise::default();
            settings.contact = crate::domain::Contact::default();
            settings.look = crate::domain::Look::default();
            settings.continues = Some(from);
        }
        let drafts = {
            let inner = room.read();
            let seeds_of = |id: QuestionId| {
                let mut all: Vec<_> = inner
                    .ideas
                    .values()
                    .filter(|i| i.question == id && i.state.is_visible())
                    .filter(|i| which != CopyIdeas::Seeds || i.author == Author::Seed)
                    .collect();
                all.sort_by_key(|i| {
                    let c = inner.counts(i.id);
                    (std::cmp::Reverse(i64::from(c.agree) - i64::from(c.disagree)), i.id)
                });
                if let CopyIdeas::Best(n) = which {
                    all.truncate(n);
                }
                all.sort_by_key(|i| i.id);
                all.into_iter().map(|i| (i.lang, i.text.clone())).collect()
            };
            let draft = |q: &Question| Draft { spec: q.spec.clone(), seeds: seeds_of(q.id) };
            view.questions.iter().map(draft).collect()
        };
        let new = NewBrainstorm { slug: None, settings };
        self.make(org, new, view.background.clone(), drafts, "").await
    }

    async fn make(
        &self,
        org: OrgId,
        new: NewBrainstorm,
        background: Vec<BackgroundQuestion>,
        drafts: Vec<Draft>,
        template: &str,
    ) -> Result<BrainstormId> {
        let problems = new.settings.problems();
        if !problems.is_empty() {
            return Err(Error::Fields(problems));
        }
        let now = self.now();
        let id = self.chance(|c| BrainstormId::in_order(now, c));
        let typed = new.slug.filter(|s| !s.is_empty());
        let chosen: Option<Slug> = match &typed {
            Some(text) => Some(text.parse().map_err(|_| Error::field("slug", Problem::NotASlug))?),
            None => None,
        };
        let wanted = chosen.unwrap_or_else(|| {
            let title = &new.settings.title;
            Slug::from_title(title.get(title.original), "riihi")
        });
        let mut stored = Stored { brainstorm: fresh(org, id, wanted.clone(), new.settings, now), background };
        let (questions, seeds) = self.drawn_up(id, &drafts);
        let (template, fixed) = (template.to_owned(), typed.is_some());
        self.0
            .store
            .write(move |q| {
                stored.brainstorm.slug = free_slug(q, &wanted, fixed)?;
                brainstorms::insert(q, &stored, &template)?;
                questions.iter().try_for_each(|question| questions::put(q, org, question))?;
                ideas::insert(q, org, id, &seeds)?;
                Ok::<_, Error>(id)
            })
            .await
    }

    fn drawn_up(&self, id: BrainstormId, drafts: &[Draft]) -> (Vec<Question>, Vec<Idea>) {
        let now = self.now();
        let (mut questions, mut seeds) = (Vec::new(), Vec::new());
        for (position, draft) in (1..).zip(drafts) {
            let question: QuestionId = self.chance(|c| QuestionId::in_order(now, c));
            questions.push(Question { id: question, brainstorm: id, position, spec: draft.spec.clone() });
            for (lang, text) in &draft.seeds {
                seeds.push(seed(self.chance(|c| IdeaId::in_order(now, c)), question, *lang, text, now));
            }
        }
        (questions, seeds)
    }
}

/// A seed of the organiser.
pub(super) fn seed(
    id: IdeaId,
    question: QuestionId,
    lang: kernel::Lang,
    text: &str,
    now: kernel::Timestamp,
) -> Idea {
    Idea {
        id,
        question,
        text: language::plain::clean(text),
        lang,
        author: Author::Seed,
        state: IdeaState::Visible,
        similar_to: None,
        translations: LocalizedText::default(),
        note: String::new(),
        created_on: now.date(),
    }
}

/// A draft as it starts.
pub(crate) fn fresh(
    org: OrgId,
    id: BrainstormId,
    slug: Slug,
    settings: Settings,
    now: kernel::Timestamp,
) -> Brainstorm {
    Brainstorm {
        org,
        id,
        slug,
        state: State::Draft,
        settings,
        simulated: false,
        imported: false,
        reopened_on: None,
        opened_at: None,
        closed_at: None,
        published_at: None,
        published_version: None,
        revision: 1,
        log_floor: 0,
        created_at: now,
    }
}

/// A name that is free: the wanted one, else with a number behind it; `fixed` takes no other.
pub(crate) fn free_slug(q: &mut Query<'_>, wanted: &Slug, fixed: bool) -> Result<Slug> {
    if !brainstorms::slug_taken(q, wanted.as_str())? {
        return Ok(wanted.clone());
    }
    if fixed {
        return Err(Error::field("slug", Problem::Taken));
    }
    for n in 2..10_000 {
        let next = format!("{wanted}-{n}");
        if let Ok(slug) = next.parse()
            && !brainstorms::slug_taken(q, &next)?
        {
            return Ok(slug);
        }
    }
    Err(Error::field("slug", Problem::Taken))
}

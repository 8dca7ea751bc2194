// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Whole conversations from elsewhere (Polis, CSV, the demo), in one transaction: all of it or nothing.

use std::collections::HashMap;

use kernel::{Actor, Date, Lang, LocalizedText, OrgId, Permission, Timestamp};

use crate::{
    Error, Result,
    domain::{
        Answer, Author, Background, BackgroundQuestion, Ballot, BrainstormId, Channel, ChannelId, FieldError,
        Idea, IdeaId, IdeaState, NewChannel, ParticipantId, Problem, Question, QuestionId, QuestionSpec,
        Settings, State, VoterId,
    },
    operations::{Brainstorms, allow, free_slug, fresh},
    store::{
        answers,
        brainstorms::{self, Stored},
        channels, ideas,
        participants::{self, Person},
        questions,
        votes::{self, Act, LogRow},
    },
};

/// Everything of a conversation. People, ideas, questions and channels are named by their places in
/// these lists.
#[derive(Debug, Clone)]
pub struct NewConversation {
    /// Its name in addresses; made of the title where missing, with a number where taken.
    pub slug: Option<String>,
    /// What the organiser set.
    pub settings: Settings,
    /// The state it is in at once.
    pub state: State,
    /// Participants are made up.
    pub simulated: bool,
    /// Comes from another system.
    pub imported: bool,
    /// Background questions, as they are: answers are not checked against the register here.
    pub background: Vec<BackgroundQuestion>,
    /// Questions, in their order.
    pub questions: Vec<QuestionSpec>,
    /// Channel links with how often each was opened.
    pub channels: Vec<(NewChannel, i64)>,
    /// People.
    pub people: Vec<ImportedPerson>,
    /// Ideas, in the order in which they came.
    pub ideas: Vec<ImportedIdea>,
    /// Votes, in the order in which they were cast; a later one about the same idea replaces the earlier.
    pub votes: Vec<ImportedVote>,
    /// Answers: question, person, answer.
    pub answers: Vec<(usize, usize, Answer)>,
    /// Guesses: idea, person, percent.
    pub guesses: Vec<(usize, usize, u8)>,
    /// When it opened, closed and was published, as far as it was.
    pub opened_at: Option<Timestamp>,
    /// See `opened_at`.
    pub closed_at: Option<Timestamp>,
    /// See `opened_at`.
    pub published_at: Option<Timestamp>,
}

/// Somebody who took part.
#[derive(Debug, Clone)]
pub struct ImportedPerson {
    /// The language they used.
    pub lang: Lang,
    /// The languages they read.
    pub reads: Vec<Lang>,
    /// What they told.
    pub background: Background,
    /// The channel they came by.
    pub channel: Option<usize>,
    /// The day they joined.
    pub joined_on: Date,
}

/// An idea.
#[derive(Debug, Clone)]
pub struct ImportedIdea {
    /// To which question.
    pub question: usize,
    /// The words.
    pub text: String,
    /// Their language.
    pub lang: Lang,
    /// Who wrote it: somebody of the list; nobody for a seed (`seed`) or an unknown author.
    pub author: Option<usize>,
    /// The organiser's.
    pub seed: bool,
    /// Where it stands.
    pub state: IdeaState,
    /// Translations made by hand.
    pub translations: LocalizedText,
    /// The day it came.
    pub created_on: Date,
}

/// A vote.
#[derive(Debug, Clone, Copy)]
pub struct ImportedVote {
    /// Whose.
    pub person: usize,
    /// About which idea.
    pub idea: usize,
    /// What it says.
    pub ballot: Ballot,
    /// On which day.
    pub on: Date,
}

/// Rows of one insert.
const BATCH: usize = 2_000;

impl NewConversation {
    /// A published conversation without people, ideas and votes.
    pub fn new(settings: Settings) -> Self {
        Self {
            slug: None,
            settings,
            state: State::Published,
            simulated: false,
            imported: false,
            background: Vec::new(),
            questions: Vec::new(),
            channels: Vec::new(),
            people: Vec::new(),
            ideas: Vec::new(),
            votes: Vec::new(),
            answers: Vec::new(),
            guesses: Vec::new(),
            opened_at: None,
            closed_at: None,
            published_at: None,
        }
    }

    /// Everything that names what is not there.
    fn problems(&self) -> Vec<FieldError> {
        let mut out = self.settings.problems();
        out.extend(self.questions.iter().flat_map(QuestionSpec::problems));
        let mut fits = |field: &str, fine: bool| {
            if !fine {
                out.push(FieldError::new(field, Problem::Unknown));
            }
        };
        let (people, ideas, asked) = (self.people.len(), self.ideas.len(), self.questions.len());
        fits("votes", self.votes.iter().all(|v| v.person < people && v.idea < ideas));
        fits("ideas", self.ideas.iter().all(|i| i.question < asked && i.author.is_none_or(|a| a < people)));
        fits("people", self.people.iter().all(|p| p.channel.is_none_or(|c| c < self.channels.len())));
        fits("answers", self.answers.iter().all(|(q, p, _)| *q < asked && *p < people));
        fits("guesses", self.guesses.iter().all(|(i, p, _)| *i < ideas && *p < people));
        out
    }
}

impl Brainstorms {
    /// Takes in a whole conversation, in one transaction. Imported people have no key: nobody can come
    /// back as one of them.
    pub async fn import(&self, actor: &Actor, org: OrgId, new: NewConversation) -> Result<BrainstormId> {
        allow(actor, org, Permission::RunBrainstorm)?;
        let problems = new.problems();
        if !problems.is_empty() {
            return Err(Error::Fields(problems));
        }
        let now = self.now();
        let rows = self.rows(org, &new, now)?;
        let (id, fixed) = (rows.stored.brainstorm.id, new.slug.is_some());
        self.0.store.write(move |q| rows.write(q, org, fixed)).await?;
        Ok(id)
    }

    fn rows(&self, org: OrgId, new: &NewConversation, now: Timestamp) -> Result<Rows> {
        let id: BrainstormId = self.chance(|c| BrainstormId::in_order(now, c));
        let wanted = match &new.slug {
            Some(text) => text.parse().map_err(|_| Error::field("slug", Problem::NotASlug))?,
            None => kernel::Slug::from_title(new.settings.title.get(new.settings.title.original), "import"),
        };
        let mut brainstorm = fresh(org, id, wanted, new.settings.clone(), now);
        brainstorm.state = new.state;
        brainstorm.simulated = new.simulated;
        brainstorm.imported = new.imported;
        brainstorm.opened_at = new.opened_at.or_else(|| new.state.has_opened().then_some(now));
        brainstorm.closed_at = new.closed_at;
        brainstorm.published_at = new.published_at.or_else(|| (new.state >= State::Published).then_some(now));
        if new.state >= State::Published {
            brainstorm.published_version = i64::try_from(new.votes.len()).ok();
        }
        // Ids in the order of the list: a millisecond apart, so that chance cannot mix them up.
        let base = now.plus_millis(-i64::try_from(new.ideas.len() + new.questions.len()).unwrap_or(0));
        let moment = |n: usize| base.plus_millis(i64::try_from(n).unwrap_or(0));
        let question_ids: Vec<QuestionId> =
            self.chance(|c| (0..new.questions.len()).map(|n| QuestionId::in_order(moment(n), c)).collect());
        let idea_ids: Vec<IdeaId> =
            self.chance(|c| (0..new.ideas.len()).map(|n| IdeaId::in_order(moment(n), c)).collect());
        let channel_ids: Vec<ChannelId> =
            self.chance(|c| (0..new.channels.len()).map(|n| ChannelId::in_order(moment(n), c)).collect());
        let people: Vec<(ParticipantId, VoterId)> = self
            .chance(|c| new.people.iter().map(|_| (ParticipantId::random(c), VoterId::random(c))).collect());
        let person = |(p, (id, voter)): (&ImportedPerson, &(ParticipantId, VoterId))| Person {
            id: *id,
            voter: Some(*voter),
            key_hash: None,
            lang: p.lang,
            reads: p.reads.clone(),
            channel: p.channel.and_then(|c| channel_ids.get(c).copied()),
            background: p.background.clone(),
            origin: "import".to_owned(),
            created_on: p.joined_on,
            hasty: false,
        };
        let author = |i: &ImportedIdea| match i.author.and_then(|a| people.get(a)) {
            Some((author, _)) => Author::Participant(Some(*author)),
            None if i.seed => Author::Seed,
            None => Author::Import,
        };
        let idea = |(i, id): (&ImportedIdea, &IdeaId)| {
            Some(Idea {
                id: *id,
                question: *question_ids.get(i.question)?,
                text: language::plain::clean(&i.text),
                lang: i.lang,
                author: author(i),
                state: i.state.clone(),
                similar_to: None,
                translations: i.translations.clone(),
                note: String::new(),
                created_on: i.created_on,
            })
        };
        let vote = |(seq, v): (i64, &ImportedVote)| {
            let (_, voter) = *people.get(v.person)?;
            let idea = *idea_ids.get(v.idea)?;
            Some((LogRow { seq, act: Act::Rate { voter, idea, ballot: v.ballot } }, v.on))
        };
        let channel = |((c, opened), id): (&(NewChannel, i64), &ChannelId)| Channel {
            id: *id,
            code: c.code.clone(),
            kind: c.kind,
            audience: c.audience.clone(),
            reached: c.reached,
            opened: *opened,
        };
        let questions = new.questions.iter().zip(&question_ids).zip(1..);
        let answers: HashMap<(QuestionId, ParticipantId), Answer> = new
            .answers
            .iter()
            .filter_map(|(q, p, a)| Some(((*question_ids.get(*q)?, people.get(*p)?.0), a.clone())))
            .collect();
        let guesses: HashMap<(IdeaId, ParticipantId), u8> = new
            .guesses
            .iter()
            .filter_map(|(i, p, n)| Some(((*idea_ids.get(*i)?, people.get(*p)?.0), *n)))
            .collect();
        Ok(Rows {
            stored: Stored { brainstorm, background: new.background.clone() },
            questions: questions
                .map(|((spec, id_of), position)| Question {
                    id: *id_of,
                    brainstorm: id,
                    position,
                    spec: spec.clone(),
                })
                .collect(),
            channels: new.channels.iter().zip(&channel_ids).map(channel).collect(),
            people: new.people.iter().zip(&people).map(person).collect(),
            ideas: new.ideas.iter().zip(&idea_ids).filter_map(idea).collect(),
            votes: (1..).zip(&new.votes).filter_map(vote).collect(),
            answers: answers.into_iter().map(|((q, p), a)| (q, p, a)).collect(),
            guesses: guesses.into_iter().map(|((i, p), n)| (i, p, n)).collect(),
        })
    }
}

/// A conversation with its ids, ready to be written.
struct Rows {
    stored: Stored,
    questions: Vec<Question>,
    channels: Vec<Channel>,
    people: Vec<Person>,
    ideas: Vec<Idea>,
    votes: Vec<(LogRow, Date)>,
    answers: Vec<(QuestionId, ParticipantId, Answer)>,
    guesses: Vec<(IdeaId, ParticipantId, u8)>,
}

impl Rows {
    fn write(&self, q: &mut store::Query<'_>, org: OrgId, fixed: bool) -> Result<()> {
        let id = self.stored.brainstorm.id;
        let mut stored = self.stored.clone();
        stored.brainstorm.slug = free_slug(q, &stored.brainstorm.slug, fixed)?;
        brainstorms::insert(q, &stored, "")?;
        self.questions.iter().try_for_each(|question| questions::put(q, org, question))?;
        self.channels.iter().try_for_each(|channel| channels::put(q, org, id, channel))?;
        self.people.chunks(BATCH).try_for_each(|rows| participants::insert(q, org, id, rows))?;
        self.ideas.chunks(BATCH).try_for_each(|rows| ideas::insert(q, org, id, rows))?;
        let n = i64::try_from(self.votes.len()).unwrap_or(i64::MAX);
        if n > 0 {
            votes::take(q, org, id, n)?;
        }
        for rows in self.votes.chunks(BATCH) {
            votes::append_rows(q, rows.iter().map(|(row, on)| votes::values(org, id, *row, *on)).collect())?;
        }
        self.answers.chunks(BATCH).try_for_each(|rows| answers::insert(q, org, id, rows))?;
        self.guesses.chunks(BATCH).try_for_each(|rows| answers::insert_guesses(q, org, id, rows))?;
        Ok(())
    }
}

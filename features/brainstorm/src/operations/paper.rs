// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Answers from paper, typed in by a clerk: one form is one participant without a key. Everything is marked as
//! from paper, and all of a form is kept or nothing.

use kernel::{Actor, Lang, LocalizedText, Permission};

use super::{Brainstorms, join::checked, seeds::rules_of};
use crate::{
    Error, Result,
    domain::{
        Answer, Author, Background, Ballot, BrainstormId, FieldError, Idea, IdeaId, IdeaState, Mark,
        ParticipantId, Problem, QuestionId, Refusal, VoterId, WaitReason,
    },
    store::{
        answers, brainstorms, ideas,
        participants::{self, Person},
        votes::{self, Act},
    },
};

/// What stands on a form.
#[derive(Debug, Clone)]
pub struct PaperForm {
    /// The language it was filled in.
    pub lang: Lang,
    /// What was ticked of the background.
    pub background: Background,
    /// Ideas as written, by question.
    pub ideas: Vec<(QuestionId, String)>,
    /// Answers to other questions.
    pub answers: Vec<(QuestionId, Answer)>,
    /// Ratings of printed ideas: 1, 0 or -1.
    pub ratings: Vec<(IdeaId, i8)>,
}

/// What was kept of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PaperKept {
    /// Ideas, those that wait included.
    pub ideas: usize,
    /// Ideas that wait for a moderator: personal data was found in them.
    pub waiting: usize,
    /// Ratings.
    pub ratings: usize,
    /// Other answers.
    pub answers: usize,
}

impl Brainstorms {
    /// Keeps a form. Fields of errors are named `idea.{question}`, `answer.{question}` and `rating.{idea}`.
    pub async fn enter_paper(&self, actor: &Actor, id: BrainstormId, form: PaperForm) -> Result<PaperKept> {
        let room = self.desk(actor, id, Permission::Moderate).await?;
        let (view, now) = (room.view(), self.now());
        view.brainstorm.takes_ratings(now)?;
        if form.ideas.is_empty() && form.answers.is_empty() && form.ratings.is_empty() {
            return Err(Error::field("", Problem::Missing));
        }
        let background = checked(&view, form.background)?;
        let mut problems = Vec::new();
        let mut wrong = |field: String, problem| problems.push(FieldError::new(&field, problem));
        let mut new = Vec::new();
        for (question, text) in &form.ideas {
            let text = language::plain::clean(text);
            match rules_of(&room, *question).map(|rules| rules.check_length(&text)) {
                Ok(Ok(())) => new.push(self.paper_idea(*question, text, form.lang)),
                Ok(Err(problem)) => wrong(format!("idea.{question}"), problem),
                Err(_) => wrong(format!("idea.{question}"), Problem::Unknown),
            }
        }
        let mut kept_answers = Vec::new();
        for (question, answer) in form.answers {
            let found = view.question(question).filter(|q| q.spec.kind.ideas().is_none());
            let accepted = found.ok_or(Problem::Unknown).and_then(|q| q.spec.kind.accept(answer));
            match accepted {
                Ok(Answer::Text(text)) if language::must_hold(&text) => {
                    wrong(format!("answer.{question}"), Problem::Personal);
                }
                Ok(answer) => kept_answers.push((question, answer)),
                Err(problem) => wrong(format!("answer.{question}"), problem),
            }
        }
        let mut ballots = Vec::new();
        for (idea, value) in form.ratings {
            let found = room.idea(idea).filter(|i| i.state.is_visible());
            let rules =
                found.and_then(|i| view.question(i.question).and_then(|q| q.spec.kind.ideas().cloned()));
            match rules.ok_or(Problem::Unknown).and_then(|rules| Mark::Agree(value).checked(&rules)) {
                Ok(mark) => ballots.push((idea, Ballot { mark: Some(mark), important: false })),
                Err(problem) => wrong(format!("rating.{idea}"), problem),
            }
        }
        if !problems.is_empty() {
            return Err(Error::Fields(problems));
        }
        let (participant, voter) = self.chance(|c| (ParticipantId::random(c), VoterId::random(c)));
        let person = Person {
            id: participant,
            voter: Some(voter),
            // Nobody comes back to a sheet of paper.
            key_hash: None,
            lang: form.lang,
            reads: vec![form.lang],
            channel: None,
            background,
            origin: "paper".to_owned(),
            created_on: now.date(),
            hasty: false,
        };
        let kept = PaperKept {
            ideas: new.len(),
            waiting: new.iter().filter(|i| !i.state.is_visible()).count(),
            ratings: ballots.len(),
            answers: kept_answers.len(),
        };
        let acts: Vec<Act> =
            ballots.into_iter().map(|(idea, ballot)| Act::Rate { voter, idea, ballot }).collect();
        let (org, floor, row, rows) = (room.org, view.brainstorm.log_floor, person.clone(), new.clone());
        let cast = acts.clone();
        let (last, revision) = self
            .0
            .store
            .write(move |q| {
                let stored = brainstorms::by_id(q, id)?.ok_or(Error::NotFound)?;
                stored.brainstorm.takes_ratings(now)?;
                if stored.brainstorm.log_floor != floor {
                    return Err(Error::Refused(Refusal::Stale));
                }
                participants::insert(q, org, id, std::slice::from_ref(&row))?;
                ideas::insert(q, org, id, &rows)?;
                for (question, answer) in &kept_answers {
                    answers::put(q, org, id, *question, participant, answer)?;
                }
                let last = votes::append(q, org, id, &cast, now.date())?;
                q.notify(format!("votes/{id}"), last);
                Ok((last, brainstorms::touch(q, org, id)?))
            })
            .await?;
        let mut inner = room.write();
        inner.put_person(person);
        for idea in new {
            inner.put_own(idea, revision);
        }
        let first = last - i64::try_from(acts.len()).unwrap_or(0) + 1;
        (first..).zip(acts).for_each(|(seq, act)| inner.acknowledged(seq, act));
        Ok(kept)
    }

    fn paper_idea(&self, question: QuestionId, text: String, page_lang: Lang) -> Idea {
        let now = self.now();
        let held = !language::personal_data(&text).is_empty();
        Idea {
            id: self.chance(|c| IdeaId::in_order(now, c)),
            question,
            lang: language::guess_for(&text, page_lang),
            text,
            author: Author::Paper,
            state: if held { IdeaState::Waiting(WaitReason::PersonalData) } else { IdeaState::Visible },
            similar_to: None,
            translations: LocalizedText::default(),
            note: String::new(),
            created_on: now.date(),
        }
    }
}

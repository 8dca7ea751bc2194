// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What an analysis is made of: one brainstorm at one version of its vote log, in memory, with exact
//! numbers about people. It never leaves this crate; what comes out of it goes through [`crate::disclosure`].

use std::collections::HashMap;

use brainstorm::contract::{
    Answer, Background, BackgroundQuestion, Ballot, Brainstorm, ChannelKind, FunnelRow, Idea, Question,
    QuestionId, Snapshot,
};
use kernel::{Date, Lang};

/// A brainstorm with everything that was said in it.
#[derive(Debug, Clone)]
pub struct Material {
    /// The version of the vote log.
    pub version: i64,
    /// The brainstorm.
    pub brainstorm: Brainstorm,
    /// Its questions.
    pub questions: Vec<Question>,
    /// Its background questions.
    pub background: Vec<BackgroundQuestion>,
    /// Everybody who took part.
    pub people: Vec<Person>,
    /// All ideas, hidden ones included.
    pub ideas: Vec<Idea>,
    /// How each rated idea stands with each who rated it.
    pub ratings: Vec<Rating>,
    /// Answers to questions that are not about ideas.
    pub answers: Vec<Given>,
    /// What people thought that others think.
    pub guesses: Vec<Guess>,
    /// The channel links.
    pub channels: Vec<FunnelRow>,
    /// Visible comments.
    pub comments: u32,
}

/// Somebody who took part.
#[derive(Debug, Clone)]
pub struct Person {
    /// Their number in the vote log.
    pub id: i64,
    /// The language of their pages.
    pub lang: Lang,
    /// The kind of link they came by.
    pub channel: Option<ChannelKind>,
    /// What they told.
    pub background: Background,
    /// The day they came.
    pub on: Date,
}

/// A rating: places in `people` and `ideas`.
#[derive(Debug, Clone, Copy)]
pub struct Rating {
    /// Whose.
    pub person: u32,
    /// Of which.
    pub idea: u32,
    /// How.
    pub ballot: Ballot,
}

/// An answer.
#[derive(Debug, Clone)]
pub struct Given {
    /// To which question.
    pub question: QuestionId,
    /// Whose: a place in `people`.
    pub person: u32,
    /// The answer.
    pub answer: Answer,
}

/// A guess how many of 100 residents agree.
#[derive(Debug, Clone, Copy)]
pub struct Guess {
    /// About which idea: a place in `ideas`.
    pub idea: u32,
    /// Whose: a place in `people`.
    pub person: u32,
    /// 0 to 100.
    pub percent: u8,
}

impl From<Snapshot> for Material {
    /// People who have erased themselves are in nothing that is computed afterwards.
    fn from(s: Snapshot) -> Self {
        let place = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let people: HashMap<_, u32> = s.people.iter().enumerate().map(|(i, p)| (p.voter, place(i))).collect();
        let ideas: HashMap<_, u32> =
            s.ideas.iter().enumerate().map(|(i, idea)| (idea.id, place(i))).collect();
        let ratings = s.ratings.iter().filter(|c| c.ballot.mark.is_some()).filter_map(|c| {
            Some(Rating { person: *people.get(&c.voter)?, idea: *ideas.get(&c.idea)?, ballot: c.ballot })
        });
        let answers = s
            .answers
            .into_iter()
            .filter_map(|(question, v, answer)| Some(Given { question, person: *people.get(&v)?, answer }));
        let guesses = s.guesses.into_iter().filter_map(|(idea, v, percent)| {
            Some(Guess { idea: *ideas.get(&idea)?, person: *people.get(&v)?, percent })
        });
        Self {
            version: s.version,
            brainstorm: s.view.brainstorm.clone(),
            questions: s.view.questions.clone(),
            background: s.view.background.clone(),
            ratings: ratings.collect(),
            answers: answers.collect(),
            guesses: guesses.collect(),
            people: s
                .people
                .into_iter()
                .map(|p| Person {
                    id: p.voter.as_i64(),
                    lang: p.lang,
                    channel: p.channel,
                    background: p.background,
                    on: p.joined_on,
                })
                .collect(),
            ideas: s.ideas,
            channels: s.funnel,
            comments: 0,
        }
    }
}

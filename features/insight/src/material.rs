// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What an analysis is made of: one brainstorm at one version of its vote log, in memory, with exact
//! numbers about people. It never leaves this crate; what comes out of it goes through [`crate::disclosure`].

use std::collections::{BTreeSet, HashMap, HashSet};

use brainstorm::contract::{
    Answer, Background, BackgroundQuestion, Ballot, Brainstorm, ChannelKind, FunnelRow, Idea, IdeaId,
    IdeaState, Question, QuestionId, Snapshot,
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
    /// Ideas that are about the conversation itself, as the system they were imported from said.
    pub meta: BTreeSet<IdeaId>,
    /// How each rated idea stands with each who rated it, in the order in which they were given.
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

impl Material {
    /// Whether the idea at a place is rated by agreeing. Elsewhere a skip is no answer of the opinion map.
    pub(crate) fn by_agreeing(&self, idea: u32) -> bool {
        let Some(idea) = self.ideas.get(idea as usize) else { return false };
        let question = self.questions.iter().find(|q| q.id == idea.question);
        question.is_some_and(|q| q.spec.kind.ideas().is_some_and(|rules| !rules.two_axis()))
    }
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
    /// Whether they did anything but join: rated, wrote, answered or guessed.
    pub contributed: bool,
    /// Whether they rated faster than people read.
    pub hasty: bool,
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
    /// The day; the log knows no times.
    pub on: Date,
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
        let opened = s.view.brainstorm.opened_at.unwrap_or(s.view.brainstorm.created_at).date();
        let day = |seq: i64| s.day_of(seq).unwrap_or(opened);
        // In the order in which they came: who voted after whom is looked at for copied ballots.
        let mut cells: Vec<_> = s.ratings.iter().collect();
        cells.sort_unstable_by_key(|c| c.seq);
        let mut ratings: Vec<Rating> = cells
            .into_iter()
            .filter(|c| c.ballot.mark.is_some())
            .filter_map(|c| {
                let (person, idea) = (*people.get(&c.voter)?, *ideas.get(&c.idea)?);
                Some(Rating { person, idea, ballot: c.ballot, on: day(c.seq) })
            })
            .collect();
        let answers: Vec<Given> = s
            .answers
            .into_iter()
            .filter_map(|(question, v, answer)| Some(Given { question, person: *people.get(&v)?, answer }))
            .collect();
        let guesses: Vec<Guess> = s
            .guesses
            .into_iter()
            .filter_map(|(idea, v, percent)| {
                Some(Guess { idea: *ideas.get(&idea)?, person: *people.get(&v)?, percent })
            })
            .collect();
        fold_merged(&s.ideas, &ideas, &mut ratings);
        let mut contributed: Vec<bool> = s.people.iter().map(|p| p.wrote).collect();
        let acts = ratings.iter().map(|r| r.person).chain(answers.iter().map(|a| a.person));
        for person in acts.chain(guesses.iter().map(|g| g.person)) {
            if let Some(place) = contributed.get_mut(person as usize) {
                *place = true;
            }
        }
        Self {
            version: s.version,
            brainstorm: s.view.brainstorm.clone(),
            questions: s.view.questions.clone(),
            background: s.view.background.clone(),
            ratings,
            answers,
            guesses,
            meta: BTreeSet::new(),
            people: s
                .people
                .into_iter()
                .zip(contributed)
                .map(|(p, contributed)| Person {
                    id: p.voter.as_i64(),
                    lang: p.lang,
                    channel: p.channel,
                    background: p.background,
                    on: p.joined_on,
                    contributed,
                    hasty: p.hasty,
                })
                .collect(),
            ideas: s.ideas,
            channels: s.funnel,
            comments: 0,
        }
    }
}

/// Ratings of ideas that were joined to another count for the one that stayed. Who has rated both counts
/// once, with what they said of the one that stayed; of several joined ones, with the oldest.
fn fold_merged(ideas: &[Idea], place: &HashMap<IdeaId, u32>, ratings: &mut Vec<Rating>) {
    let next = |at: u32| match ideas.get(at as usize)?.state {
        IdeaState::Merged(into) => place.get(&into).copied(),
        _ => None,
    };
    // Ideas can be joined in turn; never in a ring, but a bound costs nothing.
    let stays = |at: u32| std::iter::successors(Some(at), |at| next(*at)).take(64).last().unwrap_or(at);
    if !ideas.iter().any(|i| matches!(i.state, IdeaState::Merged(_))) {
        return;
    }
    let (mut kept, mut joined): (Vec<Rating>, Vec<Rating>) =
        ratings.drain(..).partition(|r| next(r.idea).is_none());
    let mut have: HashSet<(u32, u32)> = kept.iter().map(|r| (r.person, r.idea)).collect();
    joined.sort_by_key(|r| (r.person, r.idea));
    for rating in joined {
        let idea = stays(rating.idea);
        if have.insert((rating.person, idea)) {
            kept.push(Rating { idea, ..rating });
        }
    }
    *ratings = kept;
}

#[cfg(test)]
mod tests {
    use brainstorm::contract::Mark;
    use kernel::LocalizedText;

    use super::*;

    fn idea(id: i64, state: IdeaState) -> Idea {
        Idea {
            id: IdeaId::from_i64(id),
            question: QuestionId::from_i64(1),
            text: String::new(),
            lang: Lang::Fi,
            author: brainstorm::contract::Author::Seed,
            state,
            similar_to: None,
            translations: LocalizedText::default(),
            note: String::new(),
            created_on: Date { year: 2026, month: 1, day: 1 },
        }
    }

    #[test]
    fn ratings_of_a_merged_idea_count_for_the_one_that_stays_and_nobody_counts_twice() {
        let into = |id| IdeaState::Merged(IdeaId::from_i64(id));
        let ideas = [idea(1, IdeaState::Visible), idea(2, into(1)), idea(3, into(2))];
        let place: HashMap<_, _> = ideas.iter().zip(0..).map(|(i, at)| (i.id, at)).collect();
        let rating = |person, idea, value| Rating {
            on: Date { year: 2026, month: 1, day: 1 },
            person,
            idea,
            ballot: Ballot { mark: Some(Mark::Agree(value)), important: false },
        };
        let mut ratings =
            vec![rating(7, 1, 1), rating(7, 0, -1), rating(8, 2, 1), rating(9, 2, -1), rating(9, 1, 1)];
        fold_merged(&ideas, &place, &mut ratings);
        let mut out: Vec<_> = ratings.iter().map(|r| (r.person, r.idea, r.ballot.mark)).collect();
        out.sort_by_key(|o| o.0);
        let agree = |v| Some(Mark::Agree(v));
        assert_eq!(out, [(7, 0, agree(-1)), (8, 0, agree(1)), (9, 0, agree(1))]);
    }
}

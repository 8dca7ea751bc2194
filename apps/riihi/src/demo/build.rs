// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The written texts and the simulated people put together as conversations the brainstorm takes in.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use brainstorm::{
    contract::{IdeaId, ImportedIdea, ImportedPerson, ImportedVote, NewConversation},
    domain::{
        AgeBand, Answer, Background, Ballot, ChannelKind, IdeaState, Mark, NewChannel, QuestionKind, Sex,
        State, Told,
    },
};
use discussion::contract::ImportedComment;
use kernel::{Chance, Date, Lang, LocalizedText, Timestamp};

use super::{
    content::{Content, Written, WrittenQuestion},
    simulate::{self, Person, Rated},
};

/// The seed of everything: every demo is the same demo.
const SEED: u64 = 2035;
/// The Monday on which the simulated brainstorm opened.
const FIRST_DAY: &str = "2026-09-07T09:00";

/// The published brainstorm with its 1,512 simulated participants.
pub(crate) fn published(content: &Content) -> Result<NewConversation> {
    let written = content.brainstorms.first().context("texts.toml has no brainstorm")?;
    let mut chance = Chance::seeded(SEED);
    let people = simulate::people(content, &mut chance);
    let ratings = simulate::ratings(content, &people, &mut chance);
    let opened = Timestamp::from_local_input(FIRST_DAY).context("the first day is a time")?;
    let day = |n: usize| opened.plus_days(i64::try_from(n).unwrap_or(0)).date();
    let question_of: BTreeMap<&str, usize> =
        written.questions.iter().enumerate().map(|(i, q)| (q.key.as_str(), i)).collect();
    let authors = authors(content, &people, &mut chance);
    let mut new = NewConversation::new(written.settings.clone());
    new.slug = Some(written.slug.clone());
    new.simulated = true;
    new.background.clone_from(&written.background);
    new.questions = written.questions.iter().map(|q| q.ask.clone()).collect();
    new.channels = content.people.channel.iter().map(channel).collect::<Result<_>>()?;
    new.people = people.iter().map(|p| person(p, day(p.day))).collect();
    for (idea, author) in content.ideas.iter().zip(&authors) {
        new.ideas.push(ImportedIdea {
            question: *question_of.get(idea.question.as_str()).context("an idea has a question")?,
            text: idea.text.clone(),
            lang: idea.lang,
            author: *author,
            seed: author.is_none(),
            state: IdeaState::Visible,
            translations: LocalizedText::default(),
            created_on: author.and_then(|a| people.get(a)).map_or(day(0), |p| day(p.day)),
        });
    }
    for rating in &ratings {
        // Nobody rates their own idea.
        if authors.get(rating.idea).copied().flatten() == Some(rating.person) {
            continue;
        }
        let on = people.get(rating.person).map_or(day(0), |p| day(p.day));
        let ballot = match rating.rated {
            Rated::Agree(value, important) => Ballot { mark: Some(Mark::Agree(value)), important },
            Rated::Axes(x, y) => Ballot { mark: Some(Mark::Steps { x, y }), important: false },
        };
        new.votes.push(ImportedVote { person: rating.person, idea: rating.idea, ballot, on });
        if let Some(percent) = rating.guess {
            new.guesses.push((rating.idea, rating.person, percent));
        }
    }
    new.answers = answers(content, written, &people, &mut chance);
    new.opened_at = Some(opened);
    new.closed_at = Some(opened.plus_days(21));
    new.published_at = Some(opened.plus_days(28));
    Ok(new)
}

/// The open brainstorm, with seeds only.
pub(crate) fn open(content: &Content, now: Timestamp) -> Result<NewConversation> {
    let written = content.brainstorms.get(1).context("texts.toml has no second brainstorm")?;
    let mut new = NewConversation::new(written.settings.clone());
    new.slug = Some(written.slug.clone());
    new.state = State::Open;
    new.background.clone_from(&written.background);
    new.questions = written.questions.iter().map(|q| q.ask.clone()).collect();
    new.ideas = content
        .seeds
        .iter()
        .map(|(lang, text)| ImportedIdea {
            question: 0,
            text: text.clone(),
            lang: *lang,
            author: None,
            seed: true,
            state: IdeaState::Visible,
            translations: LocalizedText::default(),
            created_on: now.date(),
        })
        .collect();
    new.opened_at = Some(now);
    Ok(new)
}

/// The written comments, on ideas whose ids stand in the order of `content.ideas`.
pub(crate) fn comments(content: &Content, ids: &[IdeaId]) -> Vec<ImportedComment> {
    let day =
        Timestamp::from_local_input(FIRST_DAY).unwrap_or(Timestamp::from_millis(0)).plus_days(10).date();
    let place = |id: &str| content.ideas.iter().position(|i| i.id == id);
    content
        .comments
        .iter()
        .filter_map(|c| {
            Some(ImportedComment {
                idea: *ids.get(place(&c.idea)?)?,
                reply_to: c.reply_to,
                text: c.text.clone(),
                lang: c.lang,
                official: false,
                created_on: day,
            })
        })
        .collect()
}

fn channel(c: &super::content::Channel) -> Result<(NewChannel, i64)> {
    let kind = ChannelKind::from_code(&c.kind).with_context(|| format!("channel kind {}", c.kind))?;
    let audience = c.audience.get(Lang::Fi).to_owned();
    Ok((NewChannel { code: c.code.clone(), kind, audience, reached: Some(c.reached) }, c.opened))
}

/// Who wrote each idea: somebody of the idea's role who uses its language, each person at most one; a
/// seed where nobody is left.
fn authors(content: &Content, people: &[Person], chance: &mut Chance) -> Vec<Option<usize>> {
    let mut free: BTreeMap<(String, Lang), Vec<usize>> = BTreeMap::new();
    for (n, person) in people.iter().enumerate() {
        free.entry((person.role.clone(), person.lang)).or_default().push(n);
    }
    for list in free.values_mut() {
        simulate::shuffle(list, chance);
    }
    content.ideas.iter().map(|i| free.get_mut(&(i.role.clone(), i.lang)).and_then(Vec::pop)).collect()
}

fn person(p: &Person, joined_on: Date) -> ImportedPerson {
    let mut told = BTreeMap::new();
    let mut tell = |key: &str, value: Option<String>| {
        told.insert(key.to_owned(), Told(value.into_iter().collect()));
    };
    tell("stakeholder_group", Some(p.role.clone()));
    tell("municipality", p.municipality.map(|m| m.to_string()));
    tell("age_band", p.age.and_then(|i| AgeBand::ALL.get(i)).map(|b| b.code().to_owned()));
    tell("sex", p.sex.and_then(|i| Sex::ALL.get(i)).map(|s| s.code().to_owned()));
    tell("mother_tongue", p.mother_tongue.clone());
    tell("years_here", p.years_here.clone());
    let reads = p.reads.iter().map(|l| l.code().to_owned()).collect();
    told.insert("languages_read".to_owned(), Told(reads));
    ImportedPerson {
        lang: p.lang,
        reads: p.reads.clone(),
        background: Background(told),
        channel: Some(p.channel),
        joined_on,
    }
}

fn answers(
    content: &Content,
    written: &Written,
    people: &[Person],
    chance: &mut Chance,
) -> Vec<(usize, usize, Answer)> {
    let rates = &content.people.rates;
    let mut out = Vec::new();
    let mut texts: Vec<_> = content.answers.iter().collect();
    for (n, person) in people.iter().enumerate() {
        for (place, question) in written.questions.iter().enumerate() {
            let answer = match &question.ask.kind {
                QuestionKind::Choice { .. } if chance.unit() < rates.answers_choice => {
                    picked(question, chance)
                }
                QuestionKind::Scale { steps, .. } if chance.unit() < rates.answers_scale => {
                    Some(Answer::Scale(step(question, *steps, chance)))
                }
                QuestionKind::Text { .. } => texts
                    .iter()
                    .position(|t| t.lang == person.lang && t.role == person.role)
                    .filter(|_| chance.unit() < 0.2)
                    .map(|at| Answer::Text(texts.remove(at).text.clone())),
                _ => None,
            };
            out.extend(answer.map(|a| (place, n, a)));
        }
    }
    out
}

/// One option by its share, or several, each by its own.
fn picked(question: &WrittenQuestion, chance: &mut Chance) -> Option<Answer> {
    let s = &question.simulate;
    let Some(at_most) = s.at_most else {
        return simulate::pick_key(&s.shares, chance).map(|key| Answer::Choice(vec![key]));
    };
    let mut keys: Vec<String> =
        s.shares.iter().filter(|(_, share)| chance.unit() < **share).map(|(key, _)| key.clone()).collect();
    simulate::shuffle(&mut keys, chance);
    if let Some(alone) = keys.iter().find(|k| s.alone.contains(k)).cloned() {
        keys = vec![alone];
    }
    keys.truncate(at_most);
    (!keys.is_empty()).then_some(Answer::Choice(keys))
}

fn step(question: &WrittenQuestion, steps: u8, chance: &mut Chance) -> u8 {
    let x = question.simulate.mean + question.simulate.sd * simulate::normal(chance);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1..=7")]
    let step = x.round().clamp(1.0, f64::from(steps)) as u8;
    step
}

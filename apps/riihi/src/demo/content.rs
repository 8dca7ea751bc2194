// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What was written by hand for the demo, read from the files in `demo/` that are compiled in.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use brainstorm::domain::{BackgroundQuestion, QuestionSpec, Settings};
use kernel::{Lang, LocalizedText};
use serde::Deserialize;

const IDEAS: &str = include_str!("../../demo/ideas.tsv");
const COMMENTS: &str = include_str!("../../demo/comments.tsv");
const ANSWERS: &str = include_str!("../../demo/answers.tsv");
const TRY_IDEAS: &str = include_str!("../../demo/try_ideas.tsv");
const TEXTS: &str = include_str!("../../demo/texts.toml");
const ANSWERED: &str = include_str!("../../demo/answered.toml");
const PEOPLE: &str = include_str!("../../demo/people.toml");

/// The three latent axes: see `people.toml`.
pub(crate) type Axes = [f64; 3];

/// An idea and how the simulated people take it.
#[derive(Debug, Clone)]
pub(crate) struct Idea {
    pub(crate) id: String,
    pub(crate) question: String,
    pub(crate) topic: String,
    pub(crate) lang: Lang,
    pub(crate) role: String,
    pub(crate) text: String,
    /// Log-odds of agreement of somebody in the middle.
    pub(crate) appeal: f64,
    /// How much each axis moves them.
    pub(crate) loadings: Axes,
}

#[derive(Debug, Clone)]
pub(crate) struct Comment {
    pub(crate) idea: String,
    pub(crate) lang: Lang,
    pub(crate) text: String,
    /// The place of an earlier comment in the list.
    pub(crate) reply_to: Option<usize>,
}

#[derive(Debug, Clone)]
pub(crate) struct TextAnswer {
    pub(crate) lang: Lang,
    pub(crate) role: String,
    pub(crate) text: String,
}

/// Everything, read once.
pub(crate) struct Content {
    pub(crate) ideas: Vec<Idea>,
    pub(crate) comments: Vec<Comment>,
    pub(crate) answers: Vec<TextAnswer>,
    /// Seeds of the brainstorm to try.
    pub(crate) seeds: Vec<(Lang, String)>,
    pub(crate) people: People,
    /// What the organiser of the published one made of it.
    pub(crate) answered: Answered,
    /// The published brainstorm and the open one, in this order.
    pub(crate) brainstorms: Vec<Written>,
}

/// A brainstorm of `texts.toml`.
#[derive(Debug, Deserialize)]
pub(crate) struct Written {
    pub(crate) slug: String,
    pub(crate) settings: Settings,
    pub(crate) background: Vec<BackgroundQuestion>,
    pub(crate) questions: Vec<WrittenQuestion>,
}

/// A question with what the simulation needs of it.
#[derive(Debug, Deserialize)]
pub(crate) struct WrittenQuestion {
    pub(crate) key: String,
    pub(crate) ask: QuestionSpec,
    #[serde(default)]
    pub(crate) simulate: Answers,
}

/// How simulated people answer a question.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Answers {
    /// Of a choice: how many pick each option.
    pub(crate) shares: BTreeMap<String, f64>,
    /// Of a choice of many: at most so many; 1 where missing.
    pub(crate) at_most: Option<usize>,
    /// Options that go with no other.
    pub(crate) alone: Vec<String>,
    /// Of a scale.
    pub(crate) mean: f64,
    /// Of a scale.
    pub(crate) sd: f64,
}

/// `answered.toml`.
#[derive(Debug, Deserialize)]
pub(crate) struct Answered {
    pub(crate) theme: Vec<AnsweredTheme>,
    pub(crate) idea: Vec<AnsweredIdea>,
}

/// A theme as a person arranged it, and the answer to it.
#[derive(Debug, Deserialize)]
pub(crate) struct AnsweredTheme {
    /// The topics of its ideas.
    pub(crate) topics: Vec<String>,
    pub(crate) name: LocalizedText,
    pub(crate) answer: LocalizedText,
}

/// An answer to an idea.
#[derive(Debug, Deserialize)]
pub(crate) struct AnsweredIdea {
    pub(crate) id: String,
    pub(crate) answer: LocalizedText,
}

#[derive(Deserialize)]
struct Texts {
    brainstorm: Vec<Written>,
}

/// `people.toml`.
#[derive(Debug, Deserialize)]
pub(crate) struct People {
    pub(crate) group: Vec<Group>,
    pub(crate) cluster: Vec<Cluster>,
    pub(crate) channel: Vec<Channel>,
    pub(crate) language: Vec<Language>,
    pub(crate) ratings: Vec<Bucket>,
    pub(crate) rates: Rates,
    pub(crate) two_axis: TwoAxis,
    pub(crate) guesses: Guesses,
    pub(crate) years_here: BTreeMap<String, f64>,
    pub(crate) municipality: Municipalities,
    pub(crate) time: Time,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Group {
    pub(crate) key: String,
    pub(crate) count: usize,
    pub(crate) by_channel: Vec<usize>,
    pub(crate) by_language: Vec<usize>,
    pub(crate) clusters: Vec<f64>,
    pub(crate) shift: Axes,
    pub(crate) age: Vec<f64>,
    pub(crate) sex: Vec<f64>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Cluster {
    pub(crate) mean: Axes,
    pub(crate) spread: Axes,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Channel {
    pub(crate) kind: String,
    pub(crate) code: String,
    pub(crate) audience: LocalizedText,
    pub(crate) reached: i64,
    pub(crate) opened: i64,
    #[cfg(test)]
    pub(crate) joined: usize,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Language {
    pub(crate) lang: Lang,
    pub(crate) shift: Axes,
    pub(crate) reads_also: BTreeMap<String, f64>,
    pub(crate) mother_tongue: BTreeMap<String, f64>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Bucket {
    pub(crate) share: f64,
    pub(crate) from: usize,
    pub(crate) to: usize,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Rates {
    pub(crate) skip: f64,
    pub(crate) important: f64,
    pub(crate) noise: f64,
    pub(crate) answers_choice: f64,
    pub(crate) answers_scale: f64,
    pub(crate) two_axis: f64,
    pub(crate) prefer_not_to_say: f64,
}

#[derive(Debug, Deserialize)]
pub(crate) struct TwoAxis {
    pub(crate) ratings_from: usize,
    pub(crate) ratings_to: usize,
    pub(crate) noise_x: f64,
    pub(crate) noise_y: f64,
    pub(crate) ease: BTreeMap<String, f64>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Guesses {
    pub(crate) rate: f64,
    pub(crate) per_person: usize,
    pub(crate) towards_50: f64,
    pub(crate) towards_own: f64,
    pub(crate) noise: f64,
    pub(crate) misreads: BTreeMap<String, Axes>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Municipalities {
    pub(crate) swedish_only_in_sv_or_bilingual: f64,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Time {
    pub(crate) days: Vec<f64>,
}

impl Content {
    /// Reads the files that are compiled in.
    pub(crate) fn load() -> Result<Self> {
        let ideas = rows(IDEAS, 10).map(|(n, r)| idea(&r).with_context(|| format!("ideas.tsv line {n}")));
        let comments =
            rows(COMMENTS, 5).map(|(n, r)| comment(&r).with_context(|| format!("comments.tsv line {n}")));
        let answers = rows(ANSWERS, 3)
            .map(|(n, r)| Ok(TextAnswer { lang: lang(&r, 0, n)?, role: field(&r, 1), text: field(&r, 2) }));
        let seeds = rows(TRY_IDEAS, 3).map(|(n, r)| Ok((lang(&r, 1, n)?, field(&r, 2))));
        Ok(Self {
            ideas: ideas.collect::<Result<_>>()?,
            comments: comments.collect::<Result<_>>()?,
            answers: answers.collect::<Result<_>>()?,
            seeds: seeds.collect::<Result<_>>()?,
            people: toml::from_str(PEOPLE).context("people.toml")?,
            answered: toml::from_str(ANSWERED).context("answered.toml")?,
            brainstorms: toml::from_str::<Texts>(TEXTS).context("texts.toml")?.brainstorm,
        })
    }
}

/// The rows below the header, with their line numbers; rows of another width are errors later, as empty
/// fields.
fn rows(text: &'static str, width: usize) -> impl Iterator<Item = (usize, Vec<&'static str>)> {
    text.lines().enumerate().skip(1).filter(|(_, l)| !l.is_empty()).map(move |(i, line)| {
        let mut cells: Vec<&str> = line.split('\t').collect();
        cells.resize(width, "");
        (i + 1, cells)
    })
}

fn field(row: &[&str], at: usize) -> String {
    row.get(at).copied().unwrap_or_default().replace("\\n", "\n")
}

fn lang(row: &[&str], at: usize, line: usize) -> Result<Lang> {
    match row.get(at).and_then(|code| code.parse().ok()) {
        Some(lang) => Ok(lang),
        None => bail!("line {line} has no language"),
    }
}

fn idea(row: &[&str]) -> Result<Idea> {
    let number = |at: usize| field(row, at).parse::<f64>().with_context(|| format!("column {}", at + 1));
    Ok(Idea {
        id: field(row, 0),
        question: field(row, 1),
        lang: lang(row, 2, 0)?,
        topic: field(row, 3),
        role: field(row, 4),
        text: field(row, 5),
        appeal: number(6)?,
        loadings: [number(7)?, number(8)?, number(9)?],
    })
}

fn comment(row: &[&str]) -> Result<Comment> {
    let reply = field(row, 4);
    Ok(Comment {
        idea: field(row, 0),
        lang: lang(row, 1, 0)?,
        text: field(row, 3),
        reply_to: if reply.is_empty() { None } else { reply.parse::<usize>()?.checked_sub(1) },
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_demo_has_what_it_promises() {
        let c = Content::load().unwrap();
        assert!(c.ideas.len() >= 150, "{} ideas", c.ideas.len());
        let ids: BTreeSet<&str> = c.ideas.iter().map(|i| i.id.as_str()).collect();
        assert_eq!(ids.len(), c.ideas.len(), "ids are unique");
        for lang in Lang::ALL {
            assert!(c.ideas.iter().any(|i| i.lang == lang));
        }
        assert!(c.ideas.iter().all(|i| (10..=280).contains(&i.text.chars().count())));
        for idea in &c.ideas {
            let themes = c.answered.theme.iter().filter(|t| t.topics.contains(&idea.topic)).count();
            assert_eq!(themes, 1, "{} belongs to one theme", idea.id);
        }
        let texts = c.answered.theme.iter().flat_map(|t| [&t.name, &t.answer]);
        for text in texts.chain(c.answered.idea.iter().map(|i| &i.answer)) {
            assert_eq!(text.languages().len(), 3, "{}", text.fi);
        }
        assert!(c.answered.idea.iter().all(|i| ids.contains(i.id.as_str())));
        assert!(c.comments.iter().all(|m| ids.contains(m.idea.as_str())));
        let total: usize = c.people.group.iter().map(|g| g.count).sum();
        assert_eq!(total, 1512);
        assert_eq!(c.people.group.len(), 6);
        assert_eq!(c.people.channel.iter().map(|ch| ch.joined).sum::<usize>(), 1512);
        for g in &c.people.group {
            assert_eq!(g.by_channel.iter().sum::<usize>(), g.count, "{}", g.key);
            assert_eq!(g.by_language.iter().sum::<usize>(), g.count, "{}", g.key);
        }
    }
}

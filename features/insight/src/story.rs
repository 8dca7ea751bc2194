// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The story of the results page without its page: what a document is made of. Every word and figure is
//! taken from what the page shows, so a document can say neither more nor anything else.

mod source;
mod tell;

use charts::{Figure, Strip, Table};

pub use source::{Source, WriteFile, source, source_of};

/// What the organisation answered to an idea.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answered {
    /// The idea.
    pub text: String,
    /// Its language.
    pub lang: &'static str,
    /// The answer.
    pub words: String,
    /// Its language.
    pub words_lang: &'static str,
}

/// Shares as they are beside the same weighted to the population.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Weighed {
    /// Its title.
    pub title: String,
    /// How it was weighted; empty where it cannot be trusted.
    pub says: String,
    /// Why nothing is weighted; empty where something is.
    pub caution: String,
    /// The ideas that weighting moves most.
    pub moved: Vec<Guess>,
    /// What stands over them.
    pub moved_title: String,
    /// Every idea that it moves.
    pub table: Table,
}

/// A part of who took part, or any other titled picture.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Picture {
    /// `who-stakeholder_group`, `channels`, `population-age_band`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The picture with its sentence and its table.
    pub figure: Figure,
}

/// An idea with what is remarkable about it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Finding {
    /// The large figure.
    pub number: String,
    /// What it counts.
    pub unit: String,
    /// The idea.
    pub text: String,
    /// Its language.
    pub lang: &'static str,
    /// Whether it is a translation, in words.
    pub mark: String,
    /// The finding in a sentence.
    pub sentence: String,
    /// Who stands where.
    pub line: Option<Strip>,
}

/// An opinion group.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct StoryGroup {
    /// `Ryhmä A`.
    pub label: String,
    /// `A`.
    pub letter: String,
    /// 1 to 8: its colour.
    pub index: usize,
    /// How large it is, in words.
    pub size: String,
    /// What sets it apart: side, idea, language, how many here, how many of everybody.
    pub marks: Vec<[String; 3]>,
    /// The languages of the ideas in `marks`.
    pub langs: Vec<&'static str>,
    /// Whether the group agrees with the idea in `marks`.
    pub agrees: Vec<bool>,
    /// The roles in it.
    pub roles: String,
    /// What must be known of it; may be empty.
    pub warning: String,
}

/// A theme.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ThemeCard {
    /// Its name.
    pub name: String,
    /// The language of the name.
    pub lang: &'static str,
    /// How many ideas, in words.
    pub size: String,
    /// Its share of all ideas.
    pub share: f64,
    /// Some of its ideas, with their language.
    pub quotes: Vec<(String, &'static str)>,
    /// What the organiser answered: when, in paragraphs, language.
    pub answers: Vec<(String, Vec<String>, &'static str)>,
}

/// What people thought others think about an idea, beside the result.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Guess {
    /// The idea.
    pub text: String,
    /// Its language.
    pub lang: &'static str,
    /// Guess and result by role.
    pub figure: Figure,
}

/// A question of another kind.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct About {
    /// The question.
    pub text: String,
    /// How many answered.
    pub answered: String,
    /// The answers.
    pub figure: Option<Figure>,
    /// The answers by role.
    pub roles: Table,
    /// Answers in people's own words, with their language.
    pub texts: Vec<(String, &'static str)>,
}

/// An idea in the list of all.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct IdeaLine {
    /// The idea.
    pub text: String,
    /// Its language.
    pub lang: &'static str,
    /// Agree, disagree, skip.
    pub shares: [String; 3],
    /// How many rated it.
    pub rated: String,
    /// The share of residents who agree, weighted to the population; may be empty.
    pub weighted: String,
}

/// Everything that the results page says, in one language.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Story {
    /// The brainstorm's title.
    pub title: String,
    /// What it was about; paragraphs.
    pub intro: (String, &'static str),
    /// What was asked.
    pub asked: Vec<(String, &'static str)>,
    /// People, ratings, ideas in a sentence.
    pub lead: String,
    /// When and from what it was made.
    pub stamp: String,
    /// What must be said of the whole: `Keksittyjä vastauksia`.
    pub marks: Vec<String>,
    /// Whether the answers were made up.
    pub simulated: bool,
    /// Whether the count is still running.
    pub live: bool,
    /// Whether only staff may see it for now.
    pub not_public: bool,
    /// Where the page is, without the site.
    pub path: String,
    /// Whom to ask: name and address; may be empty.
    pub contact: (String, String),
    /// How the promise stands; empty where there is none.
    pub promise: String,
    /// Who decides, what can change.
    pub promise_lines: Vec<String>,
    /// What the organiser says, in paragraphs, and its language.
    pub editorial: Option<(Vec<String>, &'static str)>,
    /// The findings at the top: figure, unit, what it means, the idea; of the last, which is of the groups,
    /// their sizes instead.
    pub short: Vec<Finding>,
    /// Large figures: figure and what it counts.
    pub stats: Vec<(String, String)>,
    /// How many took part and when.
    pub took_part: String,
    /// Who was heard less than their share; may be empty.
    pub low_heard: String,
    /// Who took part, the roles first.
    pub who: Vec<Picture>,
    /// Where people took part.
    pub from: Option<Picture>,
    /// What the list of common ground is.
    pub agree_lead: String,
    /// The first of it.
    pub agree: Vec<Finding>,
    /// All of it.
    pub agree_table: Table,
    /// What the ideas are about.
    pub themes: Vec<ThemeCard>,
    /// How the themes were found.
    pub themes_lead: String,
    /// What is in none of them.
    pub themes_other: String,
    /// Ideas that divide roles.
    pub divide_roles: Vec<Finding>,
    /// Ideas that divide groups.
    pub divide_groups: Vec<Finding>,
    /// The opinion groups.
    pub groups: Vec<StoryGroup>,
    /// What a group is, and how clearly they are apart; or why there are none.
    pub groups_lead: String,
    /// The map of opinions.
    pub map: Option<Figure>,
    /// What the organisation answered to ideas.
    pub answers: Vec<Answered>,
    /// Raw shares beside weighted ones; nothing where there was nothing to weigh by.
    pub weighed: Option<Weighed>,
    /// What people thought others think.
    pub guesses: Vec<Guess>,
    /// Questions of other kinds.
    pub questions: Vec<About>,
    /// Every idea, the most agreed first.
    pub ideas: Vec<IdeaLine>,
    /// How it was computed and how certain it is.
    pub method: Vec<String>,
    /// What the organiser does not publish; may be empty.
    pub left_out: String,
    /// The least number of persons in a figure.
    pub threshold: u32,
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What an analysis found, as far as it may be shown: the one thing that pages, the REST interface and
//! public files are made of. Everything about people in here has been through [`crate::disclosure`].

use serde::{Deserialize, Serialize};

use crate::disclosure::{Figure, Weighted, Why};

/// The public result of one version.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// The version of the vote log.
    pub version: i64,
    /// Whether it is a running count: steps of five, and it will change.
    pub live: bool,
    /// The least number of persons in a figure.
    pub threshold: u32,
    /// When it was computed, in milliseconds.
    pub at: i64,
    /// Who took part.
    pub participants: Figure,
    /// Who rated at least one idea.
    pub raters: Figure,
    /// Ratings that count.
    pub ratings: u64,
    /// Visible ideas.
    pub idea_count: u32,
    /// Visible comments.
    pub comments: u32,
    /// First and last day of joining, `2026-11-21`.
    pub days: Option<(String, String)>,
    /// Who took part, one background variable each.
    pub who: Vec<Breakdown>,
    /// Residents beside the population.
    pub residents: Vec<Compared>,
    /// The funnel of channels.
    pub channels: Vec<ChannelLine>,
    /// The opinion groups.
    pub groups: Groups,
    /// The map of opinions.
    pub map: Map,
    /// The rows of `Answered::roles`, `types`, `regions` and `places` of every idea.
    pub rows: Rows,
    /// Every visible idea that can be rated by agreeing.
    pub ideas: Vec<IdeaResult>,
    /// Which ideas tell what.
    pub lists: Lists,
    /// Ideas rated on two axes.
    pub fields: Vec<Field>,
    /// Questions of other kinds.
    pub questions: Vec<QuestionResult>,
    /// What people thought others think.
    pub perception: Vec<Perception>,
    /// Municipalities with a figure of their own: code and participants.
    pub places: Vec<(String, Figure)>,
    /// How residents were weighted to the population; nothing where nothing was asked to weigh them by, and
    /// while people are still answering.
    #[serde(default)]
    pub weighting: Option<Weighting>,
}

/// How residents were weighted to the population.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weighting {
    /// What they were weighted by: `age_band_sex` (both at once), `age_band`, `sex`, `region`, `type`.
    pub margins: Vec<String>,
    /// Whether only residents are in it, or everybody, where roles were not asked.
    pub residents_only: bool,
    /// The least age of those weighted, where age was asked.
    pub from_age: Option<u8>,
    /// How many answers of a plain sample they are worth, in tens.
    pub effective: u32,
    /// Groups of the population with too few answers, joined with their neighbours.
    pub joined: u32,
    /// Whether any weight was held at its limit.
    pub trimmed: bool,
    /// Why no weighted share may be trusted: `too_few`, `too_unlike`, `one_place`, `untold`.
    pub caution: Option<String>,
}

/// How many there are of each value of one background variable.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Breakdown {
    /// The variable: `stakeholder_group`, `type`, `region`, `lang`, `age_band` ...
    pub key: String,
    /// Its values with their counts.
    pub rows: Vec<(String, Figure)>,
    /// All together; more than the participants where several values may be given.
    pub total: Figure,
    /// Whether several may be given.
    pub many: bool,
}

/// Residents who took part beside those who live there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Compared {
    /// The variable.
    pub key: String,
    /// Value, participants, share of the population.
    pub rows: Vec<(String, Figure, f64)>,
    /// Whether only residents are compared (there is a question that says who is one).
    pub residents_only: bool,
}

/// How far people came by one link.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ChannelLine {
    /// Its kind; `none` for those who came without a link.
    pub kind: String,
    /// To whom it was sent.
    pub audience: String,
    /// How many it reached, as the organiser wrote.
    pub reached: Option<i64>,
    /// How often it was opened.
    pub opened: i64,
    /// Who joined.
    pub joined: Figure,
    /// Who rated, wrote or answered.
    pub contributed: Figure,
}

/// The opinion groups.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
pub struct Groups {
    /// The groups, largest first.
    pub list: Vec<Group>,
    /// Those with enough ratings to be in one.
    pub grouped: u32,
    /// Why there are none: `no_votes`, `too_few`, `alike`, or `one` (no division of the people is stable).
    pub none: Option<String>,
    /// Shares of the differences that the two directions of the map explain.
    pub variance: [f64; 2],
    /// How clearly the groups are apart (silhouette, -1 to 1), where the method measures it.
    pub clarity: Option<f64>,
    /// How much of the groups comes out again without a part of the people (0 to 1); of one group, how sure it is that
    /// there are no more.
    #[serde(default)]
    pub stability: Option<f64>,
    /// The same in a word.
    #[serde(default)]
    pub firmness: Option<opinion::Firmness>,
}

/// One opinion group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// 0 is A, 1 is B: kept from version to version.
    pub letter: u8,
    /// Its members.
    pub size: Figure,
    /// Its share of those in groups.
    pub share: f64,
    /// Ideas that set it apart: place in `ideas`, and whether it agrees.
    pub representative: Vec<(usize, bool)>,
    /// Members by role, as in `Rows::roles`.
    pub roles: Vec<Figure>,
    /// Roles told by members.
    pub roles_total: u32,
    /// Members by language: fi, sv, en.
    pub langs: Vec<Figure>,
    /// The language that nearly all of it share although the others do not.
    pub mostly: Option<String>,
    /// Where it is on the map.
    pub center: (f64, f64),
}

/// The map of opinions, as far as it may be drawn. Coordinates are -1 to 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
pub struct Map {
    /// Points in no order of people: x, y, group (its place in `Groups::list`).
    pub points: Vec<(f64, f64, u8)>,
    /// Whether they may only be drawn as a density; else they are jittered.
    pub density: bool,
}

/// Names of the rows that ideas are answered by.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
pub struct Rows {
    /// Declared roles.
    pub roles: Vec<String>,
    /// Types of municipality.
    pub types: Vec<String>,
    /// Regions.
    pub regions: Vec<String>,
    /// Municipalities with many participants.
    pub places: Vec<String>,
    /// What else people told: the variable's name and its rows ([`crate::slice::Variable::Further`]).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further: Vec<(String, Vec<String>)>,
}

/// How many of some people agree.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Share {
    /// Who rated it.
    pub of: Figure,
    /// Who agreed.
    pub agree: Figure,
}

impl Share {
    /// The share, where it may be shown: exact, or what the figures allow to say.
    pub fn value(self) -> Option<f64> {
        let of = f64::from(self.of.number().filter(|n| *n > 0)?);
        let of = if self.of.exact() { of } else { of + 2.0 };
        let agree = match self.agree {
            Figure::Shown(n) | Figure::AtLeast(n) => f64::from(n),
            Figure::About(n) => f64::from(n) + 2.0,
            Figure::Hidden(Why::Under(n)) if self.of.exact() => f64::from(n - 1),
            Figure::Hidden(_) => return None,
        };
        Some((agree / of).min(1.0))
    }

    /// What kind of statement the share is.
    pub fn kind(self) -> ShareKind {
        match (self.agree, self.of) {
            (Figure::Shown(_), Figure::Shown(_)) => ShareKind::Exact,
            (Figure::AtLeast(_), _) => ShareKind::AtLeast,
            (Figure::Hidden(Why::Under(_)), Figure::Shown(_)) => ShareKind::AtMost,
            (Figure::Hidden(_), _) | (_, Figure::Hidden(_)) => ShareKind::Hidden,
            _ => ShareKind::About,
        }
    }

    /// How far it is from another share, at least: "at most" is not known to differ from anything below, nor "at
    /// least" from anything above. Nothing where it may not be shown.
    pub fn apart_from(self, other: f64) -> Option<f64> {
        let far = self.value()? - other;
        Some(match self.kind() {
            ShareKind::AtMost => (-far).max(0.0),
            ShareKind::AtLeast => far.max(0.0),
            _ => far.abs(),
        })
    }

    /// How many agree at least, for lists of what is agreed on: the low end of the interval, since few ratings do
    /// not lead a list, or the share itself; nothing of "at most".
    pub fn low(self) -> f64 {
        match self.kind() {
            ShareKind::AtMost => 0.0,
            _ => self.interval().map_or_else(|| self.value().unwrap_or(0.0), |(low, _)| low),
        }
    }

    /// Wilson's 95 % interval, where the share is known well enough to have one.
    pub fn interval(self) -> Option<(f64, f64)> {
        let (agree, of) = (self.agree.number()?, self.of.number()?);
        Some(opinion::statistics::wilson(agree.min(of), of, 1.96))
    }
}

/// How exactly a share is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShareKind {
    /// Exactly.
    Exact,
    /// Within a few persons.
    About,
    /// This much or more.
    AtLeast,
    /// This much or less.
    AtMost,
    /// Not at all.
    Hidden,
}

/// One idea's result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct IdeaResult {
    /// The idea's id as text.
    pub id: String,
    /// Whether it is about the conversation itself, as the system it was imported from said: not shown
    /// among the ideas.
    #[serde(default)]
    pub meta: bool,
    /// The question's id as text.
    pub question: String,
    /// The language it is written in.
    pub lang: String,
    /// The day it came.
    pub on: String,
    /// Who rated it.
    pub seen: Figure,
    /// Agreed, disagreed, skipped: exact where published, nothing while live.
    pub counts: Option<[u32; 3]>,
    /// Shares of those who rated it: agreed, disagreed, skipped.
    pub shares: [f64; 3],
    /// Wilson's 95 % interval of the share that agreed.
    pub interval: (f64, f64),
    /// Marked as important.
    pub important: Figure,
    /// By declared role, as in `Rows::roles`.
    pub roles: Vec<Share>,
    /// By opinion group, in the order of `Groups::list`.
    pub groups: Vec<Share>,
    /// By type of municipality.
    pub types: Vec<Share>,
    /// By region.
    pub regions: Vec<Share>,
    /// By municipality.
    pub places: Vec<Share>,
    /// By what else people told, in the order of `Rows::further`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further: Vec<Vec<Share>>,
    /// Agreement across the declared roles that can be shown: the product of their shares.
    pub across_roles: Option<f64>,
    /// Agreement across the opinion groups.
    pub across_groups: Option<f64>,
    /// Where roles are furthest apart.
    pub role_gap: Option<Gap>,
    /// Where groups are furthest apart.
    pub group_gap: Option<Gap>,
    /// The share of residents that agrees, weighted to the population.
    #[serde(default)]
    pub weighted: Option<Weighted>,
}

/// The two rows that differ most.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Gap {
    /// The row that agrees more.
    pub more: usize,
    /// The row that agrees less.
    pub less: usize,
    /// Difference of the shares.
    pub difference: f64,
    /// What is certain of it.
    pub certain: f64,
}

/// Places in `Outcome::ideas`, best first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Lists {
    /// Agreed by all roles.
    pub common_roles: Vec<usize>,
    /// Agreed by all groups.
    pub common_groups: Vec<usize>,
    /// Agreed by most, whoever they are.
    pub agreed: Vec<usize>,
    /// Disagreed with by most.
    pub disagreed: Vec<usize>,
    /// Divides roles.
    pub divide_roles: Vec<usize>,
    /// Divides groups.
    pub divide_groups: Vec<usize>,
}

/// An idea rated on two axes of seven steps.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Field {
    /// The idea.
    pub id: String,
    /// The question.
    pub question: String,
    /// Who rated it.
    pub seen: Figure,
    /// Lower quartile, median, upper quartile along x and along y, where they may be shown.
    pub x: Option<[f64; 3]>,
    /// As `x`.
    pub y: Option<[f64; 3]>,
}

/// The result of a choice, scale or text question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct QuestionResult {
    /// The question.
    pub id: String,
    /// `choice`, `scale`, `text`.
    pub kind: String,
    /// Who answered.
    pub answered: Figure,
    /// Option or step, and who chose it.
    pub options: Vec<(String, Figure)>,
    /// By role: who answered, and who chose each option.
    pub roles: Vec<(String, Figure, Vec<Figure>)>,
    /// By type of municipality (`type`) and by region (`region`): the variable, its row, who answered, and
    /// who chose each option.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<(String, String, Figure, Vec<Figure>)>,
    /// The share of residents that chose each option, weighted to the population; empty where none may be told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub weighted: Vec<Option<Weighted>>,
    /// Texts, in an order that has nothing to do with who wrote them.
    pub texts: Vec<String>,
}

/// Guesses about one idea beside what residents say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Perception {
    /// The place of the idea in `Outcome::ideas`.
    pub idea: usize,
    /// The share of residents who agree.
    pub result: f64,
    /// Whether that is of residents, or of everybody where roles were not asked.
    pub of_residents: bool,
    /// Role, who guessed, their mean guess.
    pub roles: Vec<(String, Figure, Option<f64>)>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_most_differs_only_from_more_and_at_least_only_from_less() {
        let of = Figure::Shown(5);
        let at_least = Share { of: Figure::Shown(20), agree: Figure::AtLeast(15) };
        let at_most = Share { of, agree: Figure::Hidden(Why::Under(5)) };
        assert_eq!((at_most.kind(), at_most.value()), (ShareKind::AtMost, Some(0.8)));
        assert_eq!(at_most.apart_from(0.6), Some(0.0), "none, or four of five, may agree");
        assert!(at_most.low() == 0.0 && at_least.low() > 0.5);
        assert!(at_most.apart_from(0.9).is_some_and(|far| (far - 0.1).abs() < 1e-9));
        assert_eq!(at_least.apart_from(0.9), Some(0.0));
        assert_eq!(at_least.apart_from(0.5), Some(0.25));
        let exact = Share { of: Figure::Shown(20), agree: Figure::Shown(15) };
        assert_eq!((exact.apart_from(0.5), exact.apart_from(1.0)), (Some(0.25), Some(0.25)));
        assert_eq!(Share { of, agree: Figure::Hidden(Why::Protects) }.apart_from(0.5), None);
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What goes over the wire. Ids are strings, moments are ISO 8601 in UTC, days are `2026-11-21`.

use std::collections::BTreeMap;

use kernel::{Lang, LocalizedText, Timestamp};
use serde::{Deserialize, Deserializer, Serialize};

use crate::{
    domain::{
        Answer, Background, BackgroundQuestion, Ballot, HideReason, Idea, IdeaId, Mark, Question, QuestionId,
        QuestionKind, Rated, Told,
    },
    operations::IdeaRow,
    vote_path::{Counts, Next, View},
};

/// One page of a list.
#[derive(Serialize)]
pub(super) struct Items<T> {
    pub(super) items: Vec<T>,
    /// What to send as `after` for the next page; nothing on the last.
    pub(super) next: Option<String>,
}

/// A brainstorm.
#[derive(Serialize)]
pub(super) struct BrainstormOut {
    id: String,
    slug: String,
    title: LocalizedText,
    intro: LocalizedText,
    terms: LocalizedText,
    thanks: LocalizedText,
    promise: PromiseOut,
    contact: ContactOut,
    target_year: Option<i16>,
    state: &'static str,
    phase: Option<&'static str>,
    phases: PhasesOut,
    languages: Vec<&'static str>,
    moderation: &'static str,
    visibility: &'static str,
    trust: &'static str,
    threshold: i64,
    simulated: bool,
    imported: bool,
    reopened_on: Option<String>,
    version: i64,
    questions: Vec<QuestionOut>,
    background: Vec<BackgroundOut>,
}

#[derive(Serialize)]
struct PromiseOut {
    who_decides: LocalizedText,
    what_can_change: LocalizedText,
    answer_by: Option<String>,
    answered_on: Option<String>,
}

#[derive(Serialize)]
struct ContactOut {
    name: String,
    channel: String,
}

#[derive(Serialize)]
struct PhasesOut {
    opens: Option<String>,
    rate_only_from: Option<String>,
    closes: Option<String>,
}

/// A question. What does not belong to its kind is left out.
#[derive(Serialize)]
struct QuestionOut {
    id: String,
    kind: &'static str,
    text: LocalizedText,
    help: LocalizedText,
    #[serde(skip_serializing_if = "Option::is_none")]
    rated: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    axes: Option<[AxisOut; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    min_len: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_len: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_per_person: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    many: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    options: Option<Vec<OptionOut>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    steps: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    low: Option<LocalizedText>,
    #[serde(skip_serializing_if = "Option::is_none")]
    high: Option<LocalizedText>,
}

#[derive(Serialize)]
struct AxisOut {
    name: LocalizedText,
    low: LocalizedText,
    high: LocalizedText,
}

#[derive(Serialize)]
struct OptionOut {
    key: String,
    label: Option<LocalizedText>,
}

#[derive(Serialize)]
struct BackgroundOut {
    key: String,
    many: bool,
    text: Option<LocalizedText>,
    /// Nothing for the municipality: a three-digit code of the register.
    options: Option<Vec<OptionOut>>,
}

/// An idea.
#[derive(Serialize)]
pub(super) struct IdeaOut {
    id: String,
    question: String,
    text: String,
    language: &'static str,
    state: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
    author: &'static str,
    translations: BTreeMap<&'static str, String>,
    note: String,
    created_on: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    counts: Option<CountsOut>,
    /// How the participant who asks has rated it.
    #[serde(skip_serializing_if = "Option::is_none")]
    own: Option<RatingOut>,
    mine: bool,
}

#[derive(Serialize)]
struct CountsOut {
    agree: u32,
    disagree: u32,
    skip: u32,
    seen: u32,
    important: u32,
}

/// How somebody stands to an idea.
#[derive(Serialize)]
pub(super) struct RatingOut {
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<i8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    x: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    y: Option<u8>,
    important: bool,
}

/// What to rate next.
#[derive(Serialize)]
pub(super) struct NextOut {
    pub(super) idea: Option<IdeaOut>,
    pub(super) remaining: usize,
}

/// What a vote led to.
#[derive(Serialize)]
pub(super) struct VotedOut {
    pub(super) rating: Option<RatingOut>,
    pub(super) changed: bool,
    pub(super) rated: usize,
    pub(super) next: NextOut,
}

/// A new participant.
#[derive(Serialize)]
pub(super) struct JoinedOut {
    pub(super) participant: String,
    pub(super) token: String,
    pub(super) return_code: String,
}

/// An idea that was taken, with earlier ones like it.
#[derive(Serialize)]
pub(super) struct AddedOut {
    pub(super) idea: IdeaOut,
    pub(super) similar: Vec<IdeaOut>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reason: Option<String>,
}

/// An answer as it is kept now.
#[derive(Serialize)]
pub(super) struct AnswerOut {
    pub(super) question: String,
    pub(super) value: Option<Answer>,
}

/// Body of joining.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct JoinIn {
    pub(super) language: Lang,
    #[serde(default)]
    pub(super) reads: Vec<Lang>,
    #[serde(default)]
    pub(super) via: Option<String>,
    #[serde(default)]
    pub(super) background: BTreeMap<String, ValuesIn>,
    #[serde(default)]
    pub(super) proof: Option<ProofIn>,
}

/// A proof of work, where one was asked for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProofIn {
    pub(super) challenge: String,
    /// Empty after waiting.
    #[serde(default)]
    pub(super) answer: String,
}

/// Body of a change of one's own background.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ChangeIn {
    #[serde(default)]
    pub(super) reads: Option<Vec<Lang>>,
    #[serde(default)]
    pub(super) background: BTreeMap<String, ValuesIn>,
}

/// One value, several, or none for "prefer not to say".
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum ValuesIn {
    One(String),
    Many(Vec<String>),
    Nothing(()),
}

/// Body of a new idea.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct IdeaIn {
    pub(super) question: QuestionId,
    pub(super) text: String,
    #[serde(default)]
    pub(super) language: Option<Lang>,
    #[serde(default)]
    pub(super) confirmed: bool,
}

/// Body of a vote. A value of null is an undo; no value at all is a mistake.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct VoteIn {
    pub(super) idea: IdeaId,
    #[serde(default, deserialize_with = "given")]
    pub(super) value: Option<Option<i64>>,
    #[serde(default)]
    pub(super) x: Option<i64>,
    #[serde(default)]
    pub(super) y: Option<i64>,
    #[serde(default)]
    pub(super) important: Option<bool>,
}

/// Body of an answer; null takes it back.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AnswerIn {
    pub(super) question: QuestionId,
    pub(super) value: Option<Answer>,
}

/// Body of a guess.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GuessIn {
    pub(super) idea: IdeaId,
    pub(super) percent: i64,
}

/// Body of a report.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReportIn {
    #[serde(default)]
    pub(super) idea: Option<IdeaId>,
    #[serde(default)]
    pub(super) comment: Option<String>,
    pub(super) reason: HideReason,
    #[serde(default)]
    pub(super) note: String,
}

fn given<'de, D: Deserializer<'de>>(d: D) -> Result<Option<Option<i64>>, D::Error> {
    Option::<i64>::deserialize(d).map(Some)
}

/// A background as the domain has it.
pub(super) fn background(from: BTreeMap<String, ValuesIn>) -> Background {
    let told = |values| match values {
        ValuesIn::One(value) => Told(vec![value]),
        ValuesIn::Many(values) => Told(values),
        ValuesIn::Nothing(()) => Told::default(),
    };
    Background(from.into_iter().map(|(key, values)| (key, told(values))).collect())
}

impl BrainstormOut {
    pub(super) fn new(view: &View, now: Timestamp, version: i64) -> Self {
        let (b, s) = (&view.brainstorm, &view.brainstorm.settings);
        Self {
            id: b.id.to_string(),
            slug: b.slug.to_string(),
            title: s.title.clone(),
            intro: s.intro.clone(),
            terms: s.terms.clone(),
            thanks: s.thanks.clone(),
            promise: PromiseOut {
                who_decides: s.promise.who_decides.clone(),
                what_can_change: s.promise.what_can_change.clone(),
                answer_by: s.promise.answer_by.map(kernel::Date::to_iso),
                answered_on: s.promise.answered_on.map(kernel::Date::to_iso),
            },
            contact: ContactOut { name: s.contact.name.clone(), channel: s.contact.channel.clone() },
            target_year: s.target_year,
            state: b.state_at(now).code(),
            phase: b.phase_at(now).map(crate::domain::Phase::code),
            phases: PhasesOut {
                opens: s.phases.opens.map(Timestamp::to_iso),
                rate_only_from: s.phases.rate_only_from.map(Timestamp::to_iso),
                closes: s.phases.closes.map(Timestamp::to_iso),
            },
            languages: s.languages.iter().map(|l| l.code()).collect(),
            moderation: s.moderation.code(),
            visibility: s.visibility.code(),
            trust: "open_link",
            threshold: s.threshold,
            simulated: b.simulated,
            imported: b.imported,
            reopened_on: b.reopened_on.map(kernel::Date::to_iso),
            version,
            questions: view.questions.iter().map(QuestionOut::new).collect(),
            background: view.background.iter().map(BackgroundOut::new).collect(),
        }
    }
}

impl QuestionOut {
    fn new(question: &Question) -> Self {
        let spec = &question.spec;
        let mut out = Self {
            id: question.id.to_string(),
            kind: spec.kind.code(),
            text: spec.text.clone(),
            help: spec.help.clone(),
            rated: None,
            axes: None,
            min_len: None,
            max_len: None,
            max_per_person: None,
            many: None,
            options: None,
            steps: None,
            low: None,
            high: None,
        };
        match &spec.kind {
            QuestionKind::Ideas(rules) => {
                out.min_len = Some(rules.min_len);
                out.max_len = Some(rules.max_len);
                out.max_per_person = Some(rules.max_per_person);
                match &rules.rated {
                    Rated::Agree => out.rated = Some("agree"),
                    Rated::TwoAxis { x, y } => {
                        out.rated = Some("two_axis");
                        out.axes = Some([x, y].map(|axis| AxisOut {
                            name: axis.name.clone(),
                            low: axis.low.clone(),
                            high: axis.high.clone(),
                        }));
                    }
                }
            }
            QuestionKind::Choice { many, options } => {
                out.many = Some(*many);
                let option = |o: &crate::domain::ChoiceOption| OptionOut {
                    key: o.key.clone(),
                    label: Some(o.label.clone()),
                };
                out.options = Some(options.iter().map(option).collect());
            }
            QuestionKind::Scale { steps, low, high } => {
                out.steps = Some(*steps);
                out.low = Some(low.clone());
                out.high = Some(high.clone());
            }
            QuestionKind::Text { max_len } => out.max_len = Some(*max_len),
        }
        out
    }
}

impl BackgroundOut {
    fn new(question: &BackgroundQuestion) -> Self {
        let (text, options) = match question {
            BackgroundQuestion::Own { text, options, .. } => {
                let option = |o: &crate::domain::BackgroundOption| OptionOut {
                    key: o.key.clone(),
                    label: Some(o.label.clone()),
                };
                (Some(text.clone()), Some(options.iter().map(option).collect()))
            }
            ready => {
                let option = |key: &str| OptionOut { key: key.to_owned(), label: None };
                (None, ready.values().map(|v| v.into_iter().map(option).collect()))
            }
        };
        Self { key: question.key().to_owned(), many: question.many(), text, options }
    }
}

impl IdeaOut {
    pub(super) fn new(idea: &Idea) -> Self {
        let translations = idea.translations.languages().into_iter();
        Self {
            id: idea.id.to_string(),
            question: idea.question.to_string(),
            text: idea.text.clone(),
            language: idea.lang.code(),
            state: idea.state.code(),
            reason: idea.state.reason(),
            author: idea.author.code(),
            translations: translations.map(|l| (l.code(), idea.translations.exact(l).to_owned())).collect(),
            note: idea.note.clone(),
            created_on: idea.created_on.to_iso(),
            counts: None,
            own: None,
            mine: false,
        }
    }

    pub(super) fn row(row: &IdeaRow) -> Self {
        Self {
            counts: row.counts.map(CountsOut::new),
            own: RatingOut::new(row.own),
            mine: row.mine,
            ..Self::new(&row.idea)
        }
    }
}

impl CountsOut {
    const fn new(c: Counts) -> Self {
        Self { agree: c.agree, disagree: c.disagree, skip: c.skipped(), seen: c.seen, important: c.important }
    }
}

impl RatingOut {
    /// Nothing where it is not rated.
    pub(super) fn new(ballot: Ballot) -> Option<Self> {
        let (value, x, y) = match ballot.mark? {
            Mark::Agree(v) => (Some(v), None, None),
            Mark::Steps { x, y } => (None, Some(x), Some(y)),
        };
        Some(Self { value, x, y, important: ballot.important })
    }
}

impl NextOut {
    pub(super) fn new(next: &Next) -> Self {
        Self { idea: next.idea.as_deref().map(IdeaOut::new), remaining: next.remaining }
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Questions: ideas that others rate, choices, scales and open texts.

use kernel::LocalizedText;
use serde::{Deserialize, Serialize};

use super::{Answer, BrainstormId, FieldError, Problem, QuestionId, Refusal, State};

/// What is asked, and how it is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionSpec {
    /// The question.
    pub text: LocalizedText,
    /// A sentence of help; may be empty.
    #[serde(default)]
    pub help: LocalizedText,
    /// How it is answered.
    #[serde(flatten)]
    pub kind: QuestionKind,
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(clippy::large_enum_variant, reason = "a brainstorm has a handful of them, and boxes get in the way")]
pub enum QuestionKind {
    /// Ideas that others rate.
    Ideas(IdeaRules),
    /// One or several of the options.
    Choice {
        /// Whether several may be picked.
        #[serde(default)]
        many: bool,
        /// The options.
        options: Vec<ChoiceOption>,
    },
    /// A step between two labelled ends.
    Scale {
        /// 5 or 7.
        steps: u8,
        /// The label of step 1.
        low: LocalizedText,
        /// The label of the last step.
        high: LocalizedText,
    },
    /// Text that is not rated.
    Text {
        /// At most so many characters.
        #[serde(default = "long_text")]
        max_len: usize,
    },
}

/// One option of a choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoiceOption {
    /// Its short name in answers and exports; never changes.
    pub key: String,
    /// Its label.
    pub label: LocalizedText,
}

/// The limits of a question for ideas.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdeaRules {
    /// How ideas are rated.
    #[serde(default)]
    pub rated: Rated,
    /// At least so many characters.
    #[serde(default = "short_idea")]
    pub min_len: usize,
    /// At most so many characters.
    #[serde(default = "long_idea")]
    pub max_len: usize,
    /// At most so many ideas a person.
    #[serde(default = "many_ideas")]
    pub max_per_person: i64,
}

/// How ideas are rated.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "snake_case")]
#[expect(clippy::large_enum_variant, reason = "a brainstorm has a handful of them, and boxes get in the way")]
pub enum Rated {
    /// Agree, disagree or skip.
    #[default]
    Agree,
    /// Two axes of seven steps.
    TwoAxis {
        /// The first axis, across.
        x: Axis,
        /// The second, upwards.
        y: Axis,
    },
}

/// One axis of a two-axis rating.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Axis {
    /// Its name, for example "How important".
    pub name: LocalizedText,
    /// What step 1 means.
    pub low: LocalizedText,
    /// What step 7 means.
    pub high: LocalizedText,
}

const fn short_idea() -> usize {
    10
}
const fn long_idea() -> usize {
    280
}
const fn many_ideas() -> i64 {
    20
}
const fn long_text() -> usize {
    2_000
}

impl Default for IdeaRules {
    fn default() -> Self {
        Self {
            rated: Rated::Agree,
            min_len: short_idea(),
            max_len: long_idea(),
            max_per_person: many_ideas(),
        }
    }
}

impl IdeaRules {
    /// Whether ideas are rated by two axes.
    pub const fn two_axis(&self) -> bool {
        matches!(self.rated, Rated::TwoAxis { .. })
    }

    /// What is wrong with a tidied idea's length.
    pub fn check_length(&self, text: &str) -> Result<(), Problem> {
        match text.chars().count() {
            0 => Err(Problem::Missing),
            have if have < self.min_len => Err(Problem::TooShort { least: self.min_len, have }),
            have if have > self.max_len => Err(Problem::TooLong { most: self.max_len, have }),
            _ => Ok(()),
        }
    }
}

impl QuestionKind {
    /// The word in columns, forms and the REST interface.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Ideas(_) => "ideas",
            Self::Choice { .. } => "choice",
            Self::Scale { .. } => "scale",
            Self::Text { .. } => "text",
        }
    }

    /// The rules for ideas, where it asks for them.
    pub const fn ideas(&self) -> Option<&IdeaRules> {
        match self {
            Self::Ideas(rules) => Some(rules),
            _ => None,
        }
    }

    /// An answer that fits this question, from what came in.
    pub fn accept(&self, answer: Answer) -> Result<Answer, Problem> {
        match (self, answer) {
            (Self::Choice { many, options }, Answer::Choice(mut picked)) => {
                picked.sort();
                picked.dedup();
                if picked.is_empty() {
                    return Err(Problem::Missing);
                }
                if !many && picked.len() > 1 {
                    return Err(Problem::TooMany { most: 1 });
                }
                if picked.iter().any(|p| options.iter().all(|o| o.key != *p)) {
                    return Err(Problem::NotAChoice);
                }
                // In the order of the question, so that equal answers are stored equally.
                let in_order = options.iter().map(|o| &o.key).filter(|k| picked.contains(k)).cloned();
                Ok(Answer::Choice(in_order.collect()))
            }
            (Self::Scale { steps, .. }, Answer::Scale(step)) if (1..=*steps).contains(&step) => {
                Ok(Answer::Scale(step))
            }
            (Self::Scale { steps, .. }, Answer::Scale(_)) => {
                Err(Problem::OutOfRange { least: 1, most: i64::from(*steps) })
            }
            (Self::Text { max_len }, Answer::Text(text)) => {
                let text = language::plain::clean_lines(&text);
                match text.chars().count() {
                    0 => Err(Problem::Missing),
                    have if have > *max_len => Err(Problem::TooLong { most: *max_len, have }),
                    _ => Ok(Answer::Text(text)),
                }
            }
            _ => Err(Problem::WrongKind),
        }
    }
}

impl QuestionSpec {
    /// Everything wrong with it, by field.
    pub fn problems(&self) -> Vec<FieldError> {
        let mut out = Vec::new();
        let mut need = |field: &str, wrong: bool, problem: Problem| {
            if wrong {
                out.push(FieldError::new(field, problem));
            }
        };
        need("text", self.text.is_empty(), Problem::Missing);
        for (field, text, most) in [("text", &self.text, 300), ("help", &self.help, 1_000)] {
            let longest = longest(text);
            need(field, longest > most, Problem::TooLong { most, have: longest });
        }
        match &self.kind {
            QuestionKind::Ideas(rules) => {
                need("min_len", rules.min_len < 1, Problem::OutOfRange { least: 1, most: 280 });
                let fits = (rules.min_len.max(20)..=2_000).contains(&rules.max_len);
                need("max_len", !fits, Problem::OutOfRange { least: 20, most: 2_000 });
                let fits = (1..=1_000).contains(&rules.max_per_person);
                need("max_per_person", !fits, Problem::OutOfRange { least: 1, most: 1_000 });
                if let Rated::TwoAxis { x, y } = &rules.rated {
                    need("axis_x", x.name.is_empty(), Problem::Missing);
                    need("axis_y", y.name.is_empty(), Problem::Missing);
                }
            }
            QuestionKind::Choice { options, .. } => {
                need("options", options.len() < 2, Problem::OutOfRange { least: 2, most: 50 });
                need("options", options.len() > 50, Problem::TooMany { most: 50 });
                let blank = options.iter().any(|o| o.label.is_empty() || o.key.is_empty());
                need("options", blank, Problem::Missing);
                let mut keys: Vec<&str> = options.iter().map(|o| o.key.as_str()).collect();
                keys.sort_unstable();
                need("options", keys.windows(2).any(|w| w.first() == w.last()), Problem::Twice);
            }
            QuestionKind::Scale { steps, low, high } => {
                need("steps", ![5, 7].contains(steps), Problem::NotAChoice);
                need("low", low.is_empty(), Problem::Missing);
                need("high", high.is_empty(), Problem::Missing);
            }
            QuestionKind::Text { max_len } => {
                let fits = (20..=10_000).contains(max_len);
                need("max_len", !fits, Problem::OutOfRange { least: 20, most: 10_000 });
            }
        }
        out
    }

    /// Whether it may become `new` in this state: after opening words are corrected and options
    /// added, and nothing else changes under the answers that are there.
    pub fn may_become(&self, new: &Self, state: State) -> Result<(), Refusal> {
        if state == State::Archived {
            return Err(Refusal::Archived);
        }
        if !state.has_opened() {
            return Ok(());
        }
        let same = match (&self.kind, &new.kind) {
            (QuestionKind::Ideas(a), QuestionKind::Ideas(b)) => {
                a.two_axis() == b.two_axis() && b.max_len >= a.max_len && b.min_len <= a.min_len
            }
            (
                QuestionKind::Choice { many: a, options: old },
                QuestionKind::Choice { many: b, options: new },
            ) => a == b && old.iter().all(|o| new.iter().any(|n| n.key == o.key)),
            (QuestionKind::Scale { steps: a, .. }, QuestionKind::Scale { steps: b, .. }) => a == b,
            (QuestionKind::Text { max_len: a }, QuestionKind::Text { max_len: b }) => a <= b,
            _ => false,
        };
        if same { Ok(()) } else { Err(Refusal::QuestionKindChanged) }
    }
}

fn longest(text: &LocalizedText) -> usize {
    text.languages().iter().map(|l| text.exact(*l).chars().count()).max().unwrap_or(0)
}

/// A question as the store keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// Of which brainstorm.
    pub brainstorm: BrainstormId,
    /// Its place, from 1.
    pub position: i64,
    /// What is asked.
    pub spec: QuestionSpec,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(t: &str) -> LocalizedText {
        LocalizedText::new(t, t, t)
    }

    fn choice(many: bool) -> QuestionKind {
        let option = |k: &str| ChoiceOption { key: k.to_owned(), label: text(k) };
        QuestionKind::Choice { many, options: vec![option("a"), option("b"), option("c")] }
    }

    #[test]
    fn answers_fit_their_question_or_say_why_not() {
        let scale = QuestionKind::Scale { steps: 5, low: text("l"), high: text("h") };
        let open = QuestionKind::Text { max_len: 20 };
        let pick = |keys: &[&str]| Answer::Choice(keys.iter().map(|k| (*k).to_owned()).collect());
        for (kind, answer, expected) in [
            (choice(true), pick(&["c", "a", "c"]), Ok(pick(&["a", "c"]))),
            (choice(false), pick(&["c", "a"]), Err(Problem::TooMany { most: 1 })),
            (choice(false), pick(&["x"]), Err(Problem::NotAChoice)),
            (choice(false), pick(&[]), Err(Problem::Missing)),
            (scale.clone(), Answer::Scale(5), Ok(Answer::Scale(5))),
            (scale.clone(), Answer::Scale(6), Err(Problem::OutOfRange { least: 1, most: 5 })),
            (scale, pick(&["a"]), Err(Problem::WrongKind)),
            (open.clone(), Answer::Text("a\r\nb \n".into()), Ok(Answer::Text("a\nb".into()))),
            (open.clone(), Answer::Text(" ".into()), Err(Problem::Missing)),
            (open, Answer::Text("a".repeat(21)), Err(Problem::TooLong { most: 20, have: 21 })),
            (QuestionKind::Ideas(IdeaRules::default()), Answer::Scale(1), Err(Problem::WrongKind)),
        ] {
            assert_eq!(kind.accept(answer.clone()), expected, "{answer:?}");
        }
    }

    #[test]
    fn the_length_of_an_idea_is_counted_in_characters() {
        let rules = IdeaRules::default();
        assert_eq!(rules.check_length("äöåäöåäöåä"), Ok(()));
        assert_eq!(rules.check_length("äöå"), Err(Problem::TooShort { least: 10, have: 3 }));
        assert_eq!(rules.check_length(&"ä".repeat(281)), Err(Problem::TooLong { most: 280, have: 281 }));
        assert_eq!(rules.check_length(""), Err(Problem::Missing));
    }

    #[test]
    fn an_answered_question_keeps_its_kind_and_its_options() {
        let old = QuestionSpec { text: text("?"), help: LocalizedText::default(), kind: choice(false) };
        let corrected = QuestionSpec { text: text("??"), ..old.clone() };
        assert_eq!(old.may_become(&corrected, State::Open), Ok(()));
        let other = QuestionSpec { kind: choice(true), ..old.clone() };
        assert_eq!(old.may_become(&other, State::Open), Err(Refusal::QuestionKindChanged));
        assert_eq!(old.may_become(&other, State::Draft), Ok(()));
        let mut fewer = old.clone();
        if let QuestionKind::Choice { options, .. } = &mut fewer.kind {
            options.pop();
        }
        assert_eq!(old.may_become(&fewer, State::Open), Err(Refusal::QuestionKindChanged));
    }

    #[test]
    fn specs_survive_their_json() {
        let axis = || Axis { name: text("n"), low: text("l"), high: text("h") };
        for kind in [
            QuestionKind::Ideas(IdeaRules::default()),
            QuestionKind::Ideas(IdeaRules {
                rated: Rated::TwoAxis { x: axis(), y: axis() },
                ..IdeaRules::default()
            }),
            choice(true),
            QuestionKind::Scale { steps: 7, low: text("l"), high: text("h") },
            QuestionKind::Text { max_len: 500 },
        ] {
            let spec = QuestionSpec { text: text("?"), help: text("!"), kind };
            assert_eq!(spec.problems(), []);
            let json = serde_json::to_string(&spec).unwrap();
            assert_eq!(serde_json::from_str::<QuestionSpec>(&json).unwrap(), spec, "{json}");
        }
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Ready brainstorms to start from: data, not code, so that a municipality can bring its own.

use kernel::{Lang, LocalizedText};
use serde::{Deserialize, Serialize};

use super::{BackgroundQuestion, QuestionSpec, Settings};

/// A ready brainstorm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateSpec {
    /// Its short name.
    pub key: String,
    /// One sentence on when to take it.
    pub about: LocalizedText,
    /// What a new brainstorm's settings start with.
    pub settings: Settings,
    /// The background questions.
    #[serde(default)]
    pub background: Vec<BackgroundQuestion>,
    /// The questions with their seeds.
    pub questions: Vec<TemplateQuestion>,
}

/// A question of a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateQuestion {
    /// The question.
    pub ask: QuestionSpec,
    /// Ideas that get the first visitors going.
    #[serde(default)]
    pub seeds: Vec<TemplateSeed>,
}

/// A seed of a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateSeed {
    /// Its language.
    pub lang: Lang,
    /// Its words.
    pub text: String,
}

/// The templates that come with the product.
pub fn templates() -> &'static [TemplateSpec] {
    static READY: std::sync::LazyLock<Vec<TemplateSpec>> = std::sync::LazyLock::new(|| {
        // Data of our own, compiled in; a test reads all of it, so nothing is lost here silently.
        SOURCES.iter().filter_map(|source| toml::from_str(source).ok()).collect()
    });
    &READY
}

const SOURCES: [&str; 4] = [
    include_str!("../../templates_data/future_municipality.toml"),
    include_str!("../../templates_data/strategy.toml"),
    include_str!("../../templates_data/service_network.toml"),
    include_str!("../../templates_data/youth.toml"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::QuestionKind;

    #[test]
    fn every_ready_template_reads_and_has_nothing_wrong() {
        for source in SOURCES {
            let spec: TemplateSpec = toml::from_str(source).unwrap_or_else(|e| panic!("{e}\n{source}"));
            assert_eq!(spec.settings.problems(), [], "{}", spec.key);
            assert_eq!(spec.settings.title.languages().len(), 3, "{}", spec.key);
            assert_eq!(spec.about.languages().len(), 3, "{}", spec.key);
            assert!(!spec.questions.is_empty(), "{}", spec.key);
            for question in &spec.questions {
                assert_eq!(question.ask.problems(), [], "{}", spec.key);
                assert_eq!(question.ask.text.languages().len(), 3, "{}", spec.key);
                if let QuestionKind::Ideas(rules) = &question.ask.kind {
                    for seed in &question.seeds {
                        assert_eq!(rules.check_length(&seed.text), Ok(()), "{}", seed.text);
                    }
                } else {
                    assert!(question.seeds.is_empty(), "{}", spec.key);
                }
            }
            for question in &spec.background {
                assert_eq!(question.problems(), [], "{}", spec.key);
            }
        }
        assert_eq!(templates().len(), 4);
    }
}

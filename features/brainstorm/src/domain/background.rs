// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Background questions: asked once, each with "prefer not to say".

use std::collections::BTreeMap;

use kernel::{Lang, LocalizedText};
use serde::{Deserialize, Serialize};

use super::{FieldError, Problem, Refusal, State};

/// A code list: the words stored and exported, in the order in which they are offered.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant,)* }

        impl $name {
            /// All, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The word stored.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// The value of a stored word.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|v| v.code() == code)
            }
        }
    };
}

codes! {
    /// The six stakeholder groups that are ready.
    Group {
        /// A resident.
        Resident = "resident",
        /// An elected representative.
        Elected = "elected",
        /// An official: a holder of a public office.
        Official = "official",
        /// An employee.
        Employee = "employee",
        /// A researcher.
        Researcher = "researcher",
        /// Third sector: associations, congregations, foundations.
        ThirdSector = "third_sector",
    }
}
codes! {
    /// Age bands.
    AgeBand {
        /// 0-14.
        A0 = "0-14",
        /// 15-17.
        A15 = "15-17",
        /// 18-29.
        A18 = "18-29",
        /// 30-44.
        A30 = "30-44",
        /// 45-64.
        A45 = "45-64",
        /// 65-74.
        A65 = "65-74",
        /// 75+.
        A75 = "75+",
    }
}
codes! {
    /// Sex, as population statistics know it, and the answer they do not have.
    Sex {
        /// Female.
        Female = "female",
        /// Male.
        Male = "male",
        /// Other.
        Other = "other",
    }
}
codes! {
    /// Mother tongue.
    MotherTongue {
        /// Finnish.
        Fi = "fi",
        /// Swedish.
        Sv = "sv",
        /// A Sámi language.
        Sami = "smi",
        /// Another.
        Other = "other",
    }
}

/// What a background question asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum BackgroundKind {
    /// In which stakeholder group one answers.
    StakeholderGroup {
        /// Whether several may be picked.
        #[serde(default)]
        many: bool,
    },
    /// The municipality; its type and region follow from it.
    Municipality,
    /// The age band.
    AgeBand,
    /// Sex.
    Sex,
    /// Mother tongue.
    MotherTongue,
    /// The languages one reads: what ideas are offered in.
    LanguagesRead,
    /// The organiser's own question.
    Own {
        /// Its short name in exports.
        key: String,
        /// The question.
        text: LocalizedText,
        /// Whether several may be picked.
        #[serde(default)]
        many: bool,
        /// The options.
        options: Vec<BackgroundOption>,
    },
}

/// One option of an own background question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BackgroundOption {
    /// Its short name in answers and exports.
    pub key: String,
    /// Its label.
    pub label: LocalizedText,
}

/// One background question at its place.
pub type BackgroundQuestion = BackgroundKind;

impl BackgroundKind {
    /// The short name: the key of the answer in JSON, forms and exports.
    pub fn key(&self) -> &str {
        match self {
            Self::StakeholderGroup { .. } => "stakeholder_group",
            Self::Municipality => "municipality",
            Self::AgeBand => "age_band",
            Self::Sex => "sex",
            Self::MotherTongue => "mother_tongue",
            Self::LanguagesRead => "languages_read",
            Self::Own { key, .. } => key,
        }
    }

    /// Whether several values may be given.
    pub const fn many(&self) -> bool {
        match self {
            Self::StakeholderGroup { many } | Self::Own { many, .. } => *many,
            Self::LanguagesRead => true,
            _ => false,
        }
    }

    /// The values that may be given; nothing for the municipality, which the register knows.
    pub fn values(&self) -> Option<Vec<&str>> {
        Some(match self {
            Self::StakeholderGroup { .. } => Group::ALL.iter().map(|g| g.code()).collect(),
            Self::Municipality => return None,
            Self::AgeBand => AgeBand::ALL.iter().map(|a| a.code()).collect(),
            Self::Sex => Sex::ALL.iter().map(|s| s.code()).collect(),
            Self::MotherTongue => MotherTongue::ALL.iter().map(|m| m.code()).collect(),
            Self::LanguagesRead => Lang::ALL.iter().map(|l| l.code()).collect(),
            Self::Own { options, .. } => options.iter().map(|o| o.key.as_str()).collect(),
        })
    }

    /// Everything wrong with the question itself.
    pub fn problems(&self) -> Vec<FieldError> {
        let mut out = Vec::new();
        if let Self::Own { key, text, options, .. } = self {
            let fine = (2..=40).contains(&key.len())
                && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
            if !fine {
                out.push(FieldError::new("key", Problem::NotASlug));
            }
            if text.is_empty() {
                out.push(FieldError::new("text", Problem::Missing));
            }
            if !(2..=30).contains(&options.len()) {
                out.push(FieldError::new("options", Problem::OutOfRange { least: 2, most: 30 }));
            }
            if options.iter().any(|o| o.label.is_empty() || o.key.is_empty()) {
                out.push(FieldError::new("options", Problem::Missing));
            }
        }
        out
    }
}

/// What a participant told: the question's codes; empty means "prefer not to say".
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Told(pub Vec<String>);

/// A participant's background: key of the question to what was told. A key that is missing was not
/// answered, an empty list means "prefer not to say".
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Background(pub BTreeMap<String, Told>);

impl Background {
    /// The values told to a question.
    pub fn values(&self, key: &str) -> &[String] {
        self.0.get(key).map_or(&[], |told| told.0.as_slice())
    }

    /// The only value, or the first.
    pub fn value(&self, key: &str) -> Option<&str> {
        self.values(key).first().map(String::as_str)
    }

    /// The languages the participant said they read.
    pub fn languages_read(&self) -> Vec<Lang> {
        let told = self.values("languages_read");
        Lang::ALL.into_iter().filter(|l| told.iter().any(|v| v == l.code())).collect()
    }

    /// Checks what came in against the questions asked; `is_municipality` knows the register.
    pub fn checked(
        mut self,
        questions: &[BackgroundQuestion],
        is_municipality: impl Fn(&str) -> bool,
    ) -> Result<Self, Vec<FieldError>> {
        let mut out = Vec::new();
        for (key, told) in &mut self.0 {
            let field = format!("background.{key}");
            let Some(question) = questions.iter().find(|q| q.key() == key) else {
                out.push(FieldError::new(field, Problem::Unknown));
                continue;
            };
            let values = &mut told.0;
            values.sort();
            values.dedup();
            if !question.many() && values.len() > 1 {
                out.push(FieldError::new(field, Problem::TooMany { most: 1 }));
                continue;
            }
            match question.values() {
                None if values.iter().all(|v| is_municipality(v)) => {}
                None => out.push(FieldError::new(field, Problem::UnknownMunicipality)),
                Some(choices) if values.iter().all(|v| choices.contains(&v.as_str())) => {}
                Some(_) => out.push(FieldError::new(field, Problem::NotAChoice)),
            }
        }
        if out.is_empty() { Ok(self) } else { Err(out) }
    }
}

/// Whether the list of background questions may become `new`: no key twice; after opening none goes
/// and none changes its values.
pub fn may_ask(old: &[BackgroundQuestion], new: &[BackgroundQuestion], state: State) -> Result<(), Refusal> {
    if state == State::Archived {
        return Err(Refusal::Archived);
    }
    let stays = |o: &BackgroundQuestion| {
        new.iter().any(|n| {
            let keeps = |values: Vec<&str>| n.values().is_some_and(|v| values.iter().all(|x| v.contains(x)));
            n.key() == o.key() && n.many() == o.many() && o.values().is_none_or(keeps)
        })
    };
    if state.has_opened() && !old.iter().all(stays) { Err(Refusal::QuestionRemoved) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(pairs: &[(&str, &[&str])]) -> Background {
        Background(
            pairs
                .iter()
                .map(|(k, v)| ((*k).to_owned(), Told(v.iter().map(|x| (*x).to_owned()).collect())))
                .collect(),
        )
    }

    fn asked() -> Vec<BackgroundQuestion> {
        vec![
            BackgroundKind::StakeholderGroup { many: true },
            BackgroundKind::Municipality,
            BackgroundKind::AgeBand,
            BackgroundKind::LanguagesRead,
        ]
    }

    #[test]
    fn a_background_is_checked_against_what_was_asked() {
        let register = |code: &str| code == "091";
        let fine = told(&[
            ("stakeholder_group", &["resident", "elected"]),
            ("municipality", &["091"]),
            ("age_band", &[]),
        ]);
        let checked = fine.checked(&asked(), register).unwrap();
        assert_eq!(checked.values("stakeholder_group"), ["elected", "resident"]);
        assert_eq!(checked.value("age_band"), None);
        for (bad, field, problem) in [
            (told(&[("age_band", &["18-29", "75+"])]), "background.age_band", Problem::TooMany { most: 1 }),
            (told(&[("municipality", &["999"])]), "background.municipality", Problem::UnknownMunicipality),
            (told(&[("sex", &["male"])]), "background.sex", Problem::Unknown),
            (told(&[("languages_read", &["de"])]), "background.languages_read", Problem::NotAChoice),
        ] {
            assert_eq!(bad.checked(&asked(), register).unwrap_err(), [FieldError::new(field, problem)]);
        }
    }

    #[test]
    fn after_opening_background_questions_are_added_and_never_removed() {
        let old = asked();
        let mut more = old.clone();
        more.push(BackgroundKind::Sex);
        assert_eq!(may_ask(&old, &more, State::Open), Ok(()));
        assert_eq!(may_ask(&more, &old, State::Open), Err(Refusal::QuestionRemoved));
        assert_eq!(may_ask(&more, &old, State::Trial), Ok(()));
    }
}

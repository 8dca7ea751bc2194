// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What an organiser sets, and what may still change once people have answered.

use std::collections::BTreeMap;

use kernel::{Lang, LocalizedText, Timestamp};
use serde::{Deserialize, Serialize};

use super::{BrainstormId, FieldError, Phase, Phases, Problem, Promise, Refusal, State};

/// Who may see running results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Visibility {
    /// Nobody outside the desk before publishing.
    UntilPublished,
    /// A participant who has answered.
    AfterOwnAnswers,
    /// Everybody.
    Always,
}

impl Visibility {
    /// All, strictest first.
    pub const ALL: [Self; 3] = [Self::UntilPublished, Self::AfterOwnAnswers, Self::Always];

    /// The word in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::UntilPublished => "until_published",
            Self::AfterOwnAnswers => "after_own_answers",
            Self::Always => "always",
        }
    }

    /// The visibility of a word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|v| v.code() == code)
    }
}

/// When a participant's idea becomes visible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Moderation {
    /// After a moderator has seen it.
    Pre,
    /// At once.
    Post,
}

impl Moderation {
    /// The word in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pre => "pre",
            Self::Post => "post",
        }
    }

    /// The moderation of a word.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Pre, Self::Post].into_iter().find(|m| m.code() == code)
    }
}

/// How far "one person, one voice" is enforced; printed beside every result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TrustMode {
    /// Whoever has the link.
    #[default]
    OpenLink,
}

/// Whom to ask.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// The person or the office.
    #[serde(default)]
    pub name: String,
    /// An e-mail address or a telephone number, as it is shown.
    #[serde(default)]
    pub channel: String,
}

/// The organisation's own look.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Look {
    /// The accent's hue on the colour circle, 0 to 359; contrast is kept by the style sheet.
    #[serde(default)]
    pub hue: Option<u16>,
    /// The file name of a logo in the installation's home.
    #[serde(default)]
    pub logo: Option<String>,
}

/// A part of the results page that the organiser may leave out when publishing. What everybody agrees on,
/// what divides, the ideas and the method are never left out: results are not picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ResultPart {
    /// The opinion map's picture; the groups stay.
    Map,
    /// What people think others think.
    Perception,
    /// By which links people came.
    Channels,
    /// What was written to open questions.
    Texts,
}

impl ResultPart {
    /// All parts that may be left out.
    pub const ALL: [Self; 4] = [Self::Map, Self::Perception, Self::Channels, Self::Texts];

    /// The word in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Map => "map",
            Self::Perception => "perception",
            Self::Channels => "channels",
            Self::Texts => "texts",
        }
    }

    /// The part of a word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|p| p.code() == code)
    }
}

/// The figures that an editorial summary may cite: `{participants}` in its text becomes the number on the
/// results page, with a link to where it comes from.
pub const SUMMARY_FIGURES: [&str; 6] = ["participants", "ratings", "ideas", "comments", "agreed", "groups"];

/// Everything an organiser sets. Versions of a brainstorm are these settings as JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The title.
    pub title: LocalizedText,
    /// What this is about; plain text with paragraphs.
    #[serde(default)]
    pub intro: LocalizedText,
    /// How it is played: what is welcome, what is taken away.
    #[serde(default)]
    pub terms: LocalizedText,
    /// Said at the end.
    #[serde(default)]
    pub thanks: LocalizedText,
    /// The promise.
    #[serde(default)]
    pub promise: Promise,
    /// The year the ideas aim at.
    #[serde(default)]
    pub target_year: Option<i16>,
    /// Whom to ask.
    #[serde(default)]
    pub contact: Contact,
    /// How people get in.
    #[serde(default)]
    pub trust: TrustMode,
    /// Who sees running results.
    pub visibility: Visibility,
    /// When ideas become visible.
    pub moderation: Moderation,
    /// The languages offered, the main one first.
    pub languages: Vec<Lang>,
    /// When what may be done.
    #[serde(default)]
    pub phases: Phases,
    /// So many days after closing the participants' keys are destroyed.
    pub retention_days: i64,
    /// The least number of persons in a public figure.
    pub threshold: i64,
    /// The organisation's own look.
    #[serde(default)]
    pub look: Look,
    /// The editorial summary: what the organiser says of the results, at their top. Plain text with
    /// paragraphs; see [`SUMMARY_FIGURES`].
    #[serde(default)]
    pub summary: LocalizedText,
    /// Parts of the results that are not published.
    #[serde(default)]
    pub left_out: Vec<ResultPart>,
    /// The brainstorm of another organisation that this one continues at home: results are compared with it.
    #[serde(default)]
    pub continues: Option<BrainstormId>,
    /// At which revision the words of a text last changed in a language (`title.sv`), from which a translation
    /// that is older than its original is told.
    #[serde(default)]
    pub touched: BTreeMap<String, i64>,
}

impl Settings {
    /// What a new brainstorm starts with.
    pub fn new(title: LocalizedText) -> Self {
        Self {
            title,
            intro: LocalizedText::default(),
            terms: LocalizedText::default(),
            thanks: LocalizedText::default(),
            promise: Promise::default(),
            target_year: None,
            contact: Contact::default(),
            trust: TrustMode::OpenLink,
            visibility: Visibility::UntilPublished,
            moderation: Moderation::Post,
            languages: vec![Lang::Fi, Lang::Sv, Lang::En],
            phases: Phases::default(),
            retention_days: 365,
            threshold: 5,
            look: Look::default(),
            summary: LocalizedText::default(),
            left_out: Vec::new(),
            continues: None,
            touched: BTreeMap::new(),
        }
    }

    /// The texts that are translated, with their fields' names.
    fn texts(&self) -> [(&'static str, &LocalizedText); 7] {
        [
            ("title", &self.title),
            ("intro", &self.intro),
            ("terms", &self.terms),
            ("thanks", &self.thanks),
            ("who_decides", &self.promise.who_decides),
            ("what_can_change", &self.promise.what_can_change),
            ("summary", &self.summary),
        ]
    }

    /// Notes which words differ from the `old` ones, at this revision.
    pub fn note_touched(&mut self, old: &Self, revision: i64) {
        let mut touched = old.touched.clone();
        for ((name, new), (_, old)) in self.texts().into_iter().zip(old.texts()) {
            for lang in Lang::ALL.into_iter().filter(|l| new.exact(*l) != old.exact(*l)) {
                touched.insert(format!("{name}.{lang}"), revision);
            }
        }
        self.touched = touched;
    }

    /// The texts whose translation into `lang` is older than their original.
    pub fn stale(&self, lang: Lang) -> Vec<&'static str> {
        let at = |name: &str, lang: Lang| self.touched.get(&format!("{name}.{lang}")).copied().unwrap_or(0);
        let stale = |(name, text): &(&'static str, &LocalizedText)| {
            lang != text.original
                && !text.exact(lang).trim().is_empty()
                && at(name, lang) < at(name, text.original)
        };
        self.texts().iter().filter(|t| stale(t)).map(|(name, _)| *name).collect()
    }

    /// Whether becoming `new` needs a reason that everybody can read: the summary while it is being written
    /// does not, a change of words that people have seen does.
    pub fn needs_reason(&self, new: &Self, state: State) -> bool {
        let published = matches!(state, State::Published | State::Archived);
        let unseen = Self { summary: new.summary.clone(), left_out: new.left_out.clone(), ..self.clone() };
        (state.has_opened() && unseen != *new) || (published && self != new)
    }

    /// Everything wrong with the settings themselves, by field.
    pub fn problems(&self) -> Vec<FieldError> {
        let mut out = Vec::new();
        let mut need = |field: &str, wrong: bool, problem: Problem| {
            if wrong {
                out.push(FieldError::new(field, problem));
            }
        };
        need("title", self.title.is_empty(), Problem::Missing);
        for (field, text, most) in [
            ("title", &self.title, 150),
            ("intro", &self.intro, 5_000),
            ("terms", &self.terms, 10_000),
            ("thanks", &self.thanks, 5_000),
            ("summary", &self.summary, 10_000),
            ("promise.who_decides", &self.promise.who_decides, 1_000),
            ("promise.what_can_change", &self.promise.what_can_change, 2_000),
        ] {
            let longest = Lang::ALL.iter().map(|l| text.exact(*l).chars().count()).max().unwrap_or(0);
            need(field, longest > most, Problem::TooLong { most, have: longest });
        }
        need(
            "target_year",
            self.target_year.is_some_and(|y| !(2000..=2200).contains(&y)),
            Problem::OutOfRange { least: 2000, most: 2200 },
        );
        let contact = self.contact.name.chars().count().max(self.contact.channel.chars().count());
        need("contact", contact > 200, Problem::TooLong { most: 200, have: contact });
        need("languages", self.languages.is_empty(), Problem::Missing);
        need("phases", !self.phases.in_order(), Problem::NotInOrder);
        need(
            "retention_days",
            !(0..=3_650).contains(&self.retention_days),
            Problem::OutOfRange { least: 0, most: 3_650 },
        );
        need("threshold", !(3..=100).contains(&self.threshold), Problem::OutOfRange { least: 3, most: 100 });
        need("look.hue", self.look.hue.is_some_and(|h| h > 359), Problem::OutOfRange { least: 0, most: 359 });
        out
    }

    /// Whether `self` may become `new` in this state. Before opening everything may change; after it
    /// what people were told when they answered holds.
    pub fn may_become(&self, new: &Self, state: State, now: Timestamp) -> Result<(), Refusal> {
        if state == State::Archived {
            return Err(Refusal::Archived);
        }
        if !state.has_opened() {
            return Ok(());
        }
        if new.visibility > self.visibility {
            return Err(Refusal::VisibilityLoosened);
        }
        if new.threshold < self.threshold {
            return Err(Refusal::ThresholdLowered);
        }
        if new.retention_days > self.retention_days {
            return Err(Refusal::RetentionLengthened);
        }
        if self.languages.iter().any(|l| !new.languages.contains(l)) {
            return Err(Refusal::LanguageRemoved);
        }
        if self.promise.is_complete() && !new.promise.is_complete() {
            return Err(Refusal::PromiseMissing);
        }
        let begun = self.phases.at(now) != Phase::NotYet;
        if begun && new.phases.opens != self.phases.opens && new.phases.at(now) == Phase::NotYet {
            return Err(Refusal::AlreadyBegun);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use kernel::Date;

    use super::*;

    fn settings() -> Settings {
        Settings {
            visibility: Visibility::AfterOwnAnswers,
            ..Settings::new(LocalizedText::new("Otsikko", "Rubrik", "Title"))
        }
    }

    const NOW: Timestamp = Timestamp::from_millis(1_790_000_000_000);

    type Change = fn(&mut Settings);

    #[test]
    fn what_people_were_told_holds_after_opening() {
        let old = settings();
        let changes: [(Change, Option<Refusal>); 9] = [
            (|s| s.title = LocalizedText::new("Uusi", "Ny", "New"), None),
            (|s| s.visibility = Visibility::UntilPublished, None),
            (|s| s.visibility = Visibility::Always, Some(Refusal::VisibilityLoosened)),
            (|s| s.threshold = 4, Some(Refusal::ThresholdLowered)),
            (|s| s.threshold = 10, None),
            (|s| s.retention_days = 400, Some(Refusal::RetentionLengthened)),
            (|s| s.languages = vec![Lang::Fi], Some(Refusal::LanguageRemoved)),
            (|s| s.phases.closes = Some(NOW.plus_days(9)), None),
            (|s| s.phases.opens = Some(NOW.plus_days(2)), Some(Refusal::AlreadyBegun)),
        ];
        for (i, (change, refusal)) in changes.into_iter().enumerate() {
            let mut new = old.clone();
            change(&mut new);
            assert_eq!(old.may_become(&new, State::Open, NOW).err(), refusal, "change {i}");
            assert_eq!(old.may_become(&new, State::Draft, NOW), Ok(()), "change {i} in a draft");
        }
        assert_eq!(old.may_become(&old, State::Archived, NOW), Err(Refusal::Archived));
    }

    #[test]
    fn settings_survive_their_json() {
        let mut set = settings();
        set.promise.answer_by = Date::parse("2027-03-01");
        let json = serde_json::to_string(&set).unwrap();
        assert_eq!(serde_json::from_str::<Settings>(&json).unwrap(), set);
        assert!(json.contains("\"2027-03-01\""));
    }

    #[test]
    fn every_wrong_field_is_named() {
        let mut set = settings();
        set.title = LocalizedText::default();
        set.threshold = 2;
        set.languages.clear();
        set.phases = Phases { opens: Some(NOW), rate_only_from: None, closes: Some(NOW) };
        let fields: Vec<String> = set.problems().into_iter().map(|e| e.field).collect();
        assert_eq!(fields, ["title", "languages", "phases", "threshold"]);
        assert_eq!(settings().problems(), []);
    }
}

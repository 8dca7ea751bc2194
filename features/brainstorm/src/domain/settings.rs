// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What an organiser sets, and what may still change once people have answered.

use kernel::{Date, Lang, LocalizedText, OrgId, Slug, Timestamp};
use serde::{Deserialize, Serialize};

use super::{BrainstormId, FieldError, Move, Phase, Phases, Problem, Refusal, State};

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

/// What the organiser promises to those who take part.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// Who decides in the end.
    #[serde(default)]
    pub who_decides: LocalizedText,
    /// What can change because of this.
    #[serde(default)]
    pub what_can_change: LocalizedText,
    /// By which day an answer comes, as `2026-11-21`.
    #[serde(default, with = "date_text")]
    pub answer_by: Option<Date>,
    /// On which day it came; what makes the promise kept.
    #[serde(default, with = "date_text")]
    pub answered_on: Option<Date>,
}

/// How a promise stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PromiseStanding {
    /// The answer has come.
    Kept,
    /// The day has not come yet.
    Due,
    /// The day has passed without an answer.
    Overdue,
}

impl Promise {
    /// Whether all three parts are there.
    pub fn is_complete(&self) -> bool {
        !self.who_decides.is_empty() && !self.what_can_change.is_empty() && self.answer_by.is_some()
    }

    /// How it stands today; nothing where no day was promised.
    pub fn standing(&self, today: Date) -> Option<PromiseStanding> {
        let by = self.answer_by?;
        Some(match self.answered_on {
            Some(_) => PromiseStanding::Kept,
            None if today > by => PromiseStanding::Overdue,
            None => PromiseStanding::Due,
        })
    }
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
        }
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

/// A brainstorm as the store keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brainstorm {
    /// Whose.
    pub org: OrgId,
    /// Its id.
    pub id: BrainstormId,
    /// Its name in addresses, unique in the installation.
    pub slug: Slug,
    /// Where it stands; pages ask [`Brainstorm::state_at`].
    pub state: State,
    /// What the organiser set.
    pub settings: Settings,
    /// Participants are made up: said on every page.
    pub simulated: bool,
    /// Came from another system: said on every page.
    pub imported: bool,
    /// When it was reopened after closing, if it was: the public mark.
    pub reopened_on: Option<Date>,
    /// When it opened.
    pub opened_at: Option<Timestamp>,
    /// When it was closed by hand.
    pub closed_at: Option<Timestamp>,
    /// When its results were published.
    pub published_at: Option<Timestamp>,
    /// The version of the vote log that was published.
    pub published_version: Option<i64>,
    /// Goes up with every change of settings, questions or state: what caches compare.
    pub revision: i64,
    /// Goes up when a rehearsal's answers are wiped: votes up to `log_floor` are not there any more.
    pub log_floor: i64,
    /// When it was made.
    pub created_at: Timestamp,
}

impl Brainstorm {
    /// The state that counts at a moment.
    pub fn state_at(&self, now: Timestamp) -> State {
        self.state.effective(&self.settings.phases, now)
    }

    /// What participants may do at a moment; nothing where the brainstorm is neither open nor rehearsed.
    /// A rehearsal does not wait for the day of opening.
    pub fn phase_at(&self, now: Timestamp) -> Option<Phase> {
        match self.state {
            State::Open => Some(self.settings.phases.at(now)),
            State::Trial => Some(match self.settings.phases.at(now) {
                Phase::RateOnly => Phase::RateOnly,
                _ => Phase::WriteAndRate,
            }),
            _ => None,
        }
    }

    /// Whether ratings and answers are taken now.
    pub fn takes_ratings(&self, now: Timestamp) -> Result<(), Refusal> {
        match self.phase_at(now) {
            Some(Phase::WriteAndRate | Phase::RateOnly) => Ok(()),
            Some(Phase::NotYet) => Err(Refusal::NotYetOpen),
            Some(Phase::Ended) => Err(Refusal::Ended),
            None if self.state.has_opened() => Err(Refusal::Ended),
            None => Err(Refusal::NotYetOpen),
        }
    }

    /// Whether new ideas are taken now.
    pub fn takes_ideas(&self, now: Timestamp) -> Result<(), Refusal> {
        self.takes_ratings(now)?;
        if self.phase_at(now) == Some(Phase::RateOnly) { Err(Refusal::RateOnly) } else { Ok(()) }
    }

    /// Whether a reader outside the desk may know that this exists.
    pub fn is_public(&self) -> bool {
        self.state != State::Draft
    }

    /// Whether results may be shown to somebody who has answered (or has not).
    pub fn results_visible(&self, has_answered: bool) -> bool {
        match self.state {
            State::Published | State::Archived => true,
            State::Open | State::Closed => match self.settings.visibility {
                Visibility::UntilPublished => false,
                Visibility::AfterOwnAnswers => has_answered,
                Visibility::Always => true,
            },
            State::Draft | State::Trial => false,
        }
    }

    /// The state after a move at a moment. The clock may have closed it already: then closing by hand
    /// is not needed before publishing.
    pub fn after(&self, step: Move, now: Timestamp) -> Result<State, Refusal> {
        let from = if step == Move::Close { self.state } else { self.state_at(now) };
        from.after(step)
    }
}

/// A day as `2026-11-21` in JSON.
mod date_text {
    use kernel::Date;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    #[expect(clippy::ref_option, reason = "the shape that serde asks for")]
    pub(super) fn serialize<S: Serializer>(date: &Option<Date>, s: S) -> Result<S::Ok, S::Error> {
        match date {
            Some(date) => s.serialize_str(&date.to_iso()),
            None => s.serialize_none(),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Option<Date>, D::Error> {
        Option::<String>::deserialize(d)?
            .map(|text| Date::parse(&text).ok_or_else(|| D::Error::custom("a day is written 2026-11-21")))
            .transpose()
    }
}

#[cfg(test)]
mod tests {
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

    #[test]
    fn a_promise_is_due_on_its_day_and_overdue_after_it() {
        let mut promise = Promise { answer_by: Date::parse("2027-03-01"), ..Promise::default() };
        let on = |d: &str| Date::parse(d).unwrap();
        assert_eq!(promise.standing(on("2027-03-01")), Some(PromiseStanding::Due));
        assert_eq!(promise.standing(on("2027-03-02")), Some(PromiseStanding::Overdue));
        promise.answered_on = Date::parse("2027-04-01");
        assert_eq!(promise.standing(on("2027-05-02")), Some(PromiseStanding::Kept));
        assert_eq!(Promise::default().standing(on("2027-05-02")), None);
    }
}

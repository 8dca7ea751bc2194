// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Figures, shares and values of background variables in the reader's words.

use kernel::Lang;
use kunta::{AgeBand, AreaKind, MunicipalityType, register};
use ui::format;

use crate::{
    analysis::{OTHER, UNTOLD},
    disclosure::{Figure, Why},
    messages::T,
    outcome::{Share, ShareKind},
};

/// A count: `412`, `noin 410`, `alle 5`, `ei näytetä`.
pub fn figure(lang: Lang, f: Figure) -> String {
    let t = T(lang);
    let n = |n: u32| format::whole(lang, i64::from(n));
    match f {
        Figure::Shown(x) => n(x),
        Figure::About(x) => t.figure_about(&n(x)),
        Figure::AtLeast(x) => t.figure_at_least(&n(x)),
        Figure::Hidden(Why::Under(x)) => t.figure_under(&n(x)),
        Figure::Hidden(_) => t.figure_hidden().to_owned(),
    }
}

/// What stands in the place of a share that is not told: "small (fewer than 5 people)".
pub fn in_place_of_share(lang: Lang, f: Figure) -> String {
    match f {
        Figure::Hidden(Why::Under(n)) => T(lang).figure_under_people(&format::whole(lang, i64::from(n))),
        other => figure(lang, other),
    }
}

/// A share that is known exactly.
pub fn percent(lang: Lang, share: f64) -> String {
    format::percent(lang, share)
}

/// A share by the rule: `64 %`, `noin 64 %`, `vähintään 90 %`, `–`.
pub fn share(lang: Lang, s: Share) -> String {
    let t = T(lang);
    let Some(value) = s.value() else { return "–".to_owned() };
    let text = percent(lang, value);
    match s.kind() {
        ShareKind::Exact => text,
        // A band of five persons is less than what is rounded away.
        ShareKind::About if s.of.number().is_some_and(|n| n >= 400) => text,
        ShareKind::About => t.figure_about(&text),
        ShareKind::AtLeast => t.figure_at_least(&text),
        ShareKind::AtMost => t.figure_at_most(&text),
        ShareKind::Hidden => "–".to_owned(),
    }
}

/// A day of the form `2026-11-21`.
pub fn day(lang: Lang, iso: &str) -> String {
    kernel::Date::parse(iso).map_or_else(|| iso.to_owned(), |d| date(lang, d))
}

/// A day.
pub fn date(lang: Lang, d: kernel::Date) -> String {
    format::date(lang, i32::from(d.year), d.month, d.day)
}

/// The letter of a group: 0 is A.
pub fn letter(n: u8) -> String {
    char::from(b'A' + n.min(25)).to_string()
}

/// The heading of a background variable, where it is one of the ready ones.
pub fn variable(lang: Lang, key: &str) -> Option<&'static str> {
    let t = T(lang);
    Some(match key {
        "stakeholder_group" => t.who_stakeholder_group(),
        "type" => t.who_type(),
        "region" => t.who_region(),
        "lang" => t.who_lang(),
        "age_band" => t.who_age_band(),
        "sex" => t.who_sex(),
        "mother_tongue" => t.who_mother_tongue(),
        "languages_read" => t.who_languages_read(),
        _ => return None,
    })
}

/// A value of a ready background variable.
pub fn value(lang: Lang, variable: &str, key: &str) -> String {
    let t = T(lang);
    let known = match (variable, key) {
        (_, UNTOLD) => Some(t.untold()),
        ("type", OTHER) => Some(t.other_types()),
        ("type", key) => MunicipalityType::from_code(key).map(|k| k.label(lang)),
        ("region", key) => register().area(AreaKind::Region, key).map(|a| a.name(lang)),
        ("kunta", key) => key.parse().ok().and_then(|c| register().get(c)).map(|m| m.name(lang)),
        ("age_band", key) => AgeBand::from_code(key).map(|b| b.label(lang)),
        (_, "resident") => Some(t.resident()),
        (_, "elected") => Some(t.elected()),
        (_, "official") => Some(t.official()),
        (_, "employee") => Some(t.employee()),
        (_, "researcher") => Some(t.researcher()),
        (_, "third_sector") => Some(t.third_sector()),
        (_, "female") => Some(t.female()),
        (_, "male") => Some(t.male()),
        (_, "other") => Some(t.other()),
        ("channel", "email") => Some(t.via_email()),
        ("channel", "newsletter") => Some(t.via_newsletter()),
        ("channel", "web") => Some(t.via_web()),
        ("channel", "social") => Some(t.via_social()),
        ("channel", "poster") => Some(t.via_poster()),
        ("channel", "event") => Some(t.via_event()),
        ("channel", "none") => Some(t.channel_none()),
        (_, "fi") => Some(t.lang_fi()),
        (_, "sv") => Some(t.lang_sv()),
        (_, "en") => Some(t.lang_en()),
        (_, "smi") => Some(t.lang_smi()),
        _ => None,
    };
    known.map_or_else(|| key.to_owned(), str::to_owned)
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The reader's words for the codes that the domain keeps.

use language::Kind;
use ui::Choice;

use super::messages::T;
use crate::domain::{
    Action, AgeBand, BackgroundKind, BackgroundQuestion, Group, HideReason, MotherTongue, Sex,
};

/// What a background question asks.
pub(in crate::pages) fn asked(t: T, question: &BackgroundQuestion) -> String {
    match question {
        BackgroundKind::StakeholderGroup { .. } => t.ask_group().to_owned(),
        BackgroundKind::Municipality => t.ask_municipality().to_owned(),
        BackgroundKind::AgeBand => t.ask_age().to_owned(),
        BackgroundKind::Sex => t.ask_sex().to_owned(),
        BackgroundKind::MotherTongue => t.ask_tongue().to_owned(),
        BackgroundKind::LanguagesRead => t.ask_reads().to_owned(),
        BackgroundKind::Own { text, .. } => text.get(t.0).to_owned(),
    }
}

/// The label of a value of a background question.
pub(in crate::pages) fn value(t: T, question: &BackgroundQuestion, code: &str) -> String {
    let label = match question {
        BackgroundKind::StakeholderGroup { .. } => Group::from_code(code).map(|g| group(t, g)),
        BackgroundKind::Municipality => {
            code.parse().ok().and_then(|c| kunta::register().current(c)).map(|m| m.name(t.0))
        }
        BackgroundKind::AgeBand => return age(t, code),
        BackgroundKind::Sex => Sex::from_code(code).map(|s| match s {
            Sex::Female => t.female(),
            Sex::Male => t.male(),
            Sex::Other => t.other_sex(),
        }),
        BackgroundKind::MotherTongue => MotherTongue::from_code(code).map(|m| match m {
            MotherTongue::Fi => t.tongue_fi(),
            MotherTongue::Sv => t.tongue_sv(),
            MotherTongue::Sami => t.tongue_sami(),
            MotherTongue::Other => t.tongue_other(),
        }),
        BackgroundKind::LanguagesRead => code.parse().ok().map(kernel::Lang::own_name),
        BackgroundKind::Own { options, .. } => {
            options.iter().find(|o| o.key == code).map(|o| o.label.get(t.0))
        }
    };
    label.unwrap_or(code).to_owned()
}

fn group(t: T, group: Group) -> &'static str {
    match group {
        Group::Resident => t.resident(),
        Group::Elected => t.elected(),
        Group::Official => t.official(),
        Group::Employee => t.employee(),
        Group::Researcher => t.researcher(),
        Group::ThirdSector => t.third_sector(),
    }
}

fn age(t: T, code: &str) -> String {
    match AgeBand::from_code(code) {
        Some(AgeBand::A75) => t.years_or_more("75"),
        _ => t.years(&code.replace('-', "–")),
    }
}

/// Why an idea was hidden, or is reported.
pub(super) fn reason(t: T, reason: HideReason) -> &'static str {
    match reason {
        HideReason::PersonalData => t.why_personal(),
        HideReason::ThreatOrHate => t.why_threat(),
        HideReason::Insult => t.why_insult(),
        HideReason::Unlawful => t.why_unlawful(),
        HideReason::Spam => t.why_spam(),
        HideReason::OffTopic => t.why_topic(),
        HideReason::Duplicate => t.why_duplicate(),
        HideReason::NotAnIdea => t.why_not_idea(),
    }
}

/// The reasons as choices.
pub(super) fn reasons(t: T, chosen: &str) -> Vec<Choice> {
    let choice = |r: &HideReason| Choice::new(r.code(), reason(t, *r)).checked(r.code() == chosen);
    HideReason::ALL.iter().map(choice).collect()
}

/// What a moderator did.
pub(super) fn action(t: T, action: Action) -> &'static str {
    match action {
        Action::Approve => t.act_approve(),
        Action::Hide => t.act_hide(),
        Action::Restore => t.act_restore(),
        Action::Merge => t.act_merge(),
        Action::Reopen => t.act_reopen(),
        Action::Brake => t.act_brake(),
    }
}

/// A kind of personal data.
pub(super) fn found(t: T, kind: Kind) -> &'static str {
    match kind {
        Kind::IdentityCode => t.find_hetu(),
        Kind::PaymentCard => t.find_card(),
        Kind::Iban => t.find_iban(),
        Kind::Email => t.find_email(),
        Kind::Personnummer => t.find_personnummer(),
        Kind::Phone => t.find_phone(),
        Kind::Plate => t.find_plate(),
        Kind::Address => t.find_address(),
        Kind::Name => t.find_name(),
    }
}

/// Kinds of personal data in a sentence, each once.
pub(super) fn findings(t: T, kinds: impl IntoIterator<Item = Kind>) -> String {
    let mut names: Vec<&str> = Vec::new();
    for kind in kinds {
        let name = found(t, kind);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    ui::format::list(t.0, &names)
}

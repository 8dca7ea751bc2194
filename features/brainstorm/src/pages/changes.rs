// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What was changed after opening, in words: for the desk, and for everybody who takes part.

use kernel::{Actor, Lang, Timestamp};

use super::desk::DeskWords;
use crate::{
    Brainstorms, Result,
    domain::{BrainstormId, QuestionSpec, Settings},
    vote_path::View,
};

/// A change after opening.
pub(super) struct Change {
    pub(super) when: String,
    pub(super) reason: String,
    /// Which parts, in words.
    pub(super) what: String,
    at: Timestamp,
}

/// Changes of the settings, newest first.
pub(super) async fn of_settings(
    all: &Brainstorms,
    actor: &Actor,
    id: BrainstormId,
    lang: Lang,
) -> Result<Vec<Change>> {
    let versions = all.versions(actor, id, None).await?;
    let read = |json: &str| serde_json::from_str::<Settings>(json).ok();
    let pairs = versions.windows(2).filter_map(|pair| match pair {
        [old, new] => Some((old, new)),
        _ => None,
    });
    let mut out: Vec<Change> = pairs
        .map(|(old, new)| Change {
            when: moment(lang, new.at),
            reason: new.reason.clone(),
            what: match (read(&old.content), read(&new.content)) {
                (Some(old), Some(new)) => parts(DeskWords(lang), &old, &new).join(", "),
                _ => String::new(),
            },
            at: new.at,
        })
        .collect();
    out.reverse();
    Ok(out)
}

/// Changes of the settings and of the questions, newest first.
pub(super) async fn of_all(all: &Brainstorms, actor: &Actor, view: &View, lang: Lang) -> Result<Vec<Change>> {
    let id = view.brainstorm.id;
    let mut out = of_settings(all, actor, id, lang).await?;
    // What nobody had seen yet needed no reason, and is no change to anybody.
    out.retain(|change| !change.reason.is_empty());
    for (number, question) in (1_usize..).zip(&view.questions) {
        let versions = all.versions(actor, id, Some(question.id)).await?;
        let text = |json: &str| {
            let spec = serde_json::from_str::<QuestionSpec>(json).ok()?;
            Some(spec.text.get(lang).to_owned())
        };
        for pair in versions.windows(2) {
            let [old, new] = pair else { continue };
            let was = text(&old.content).filter(|was| Some(was) != text(&new.content).as_ref());
            let t = DeskWords(lang);
            let name = t.what_question(&number.to_string());
            out.push(Change {
                when: moment(lang, new.at),
                reason: new.reason.clone(),
                what: was.map_or(name.clone(), |was| t.what_question_was(&name, &was)),
                at: new.at,
            });
        }
    }
    out.sort_by_key(|change| std::cmp::Reverse(change.at));
    Ok(out)
}

/// A day and an hour of Finnish time.
pub(super) fn moment(lang: Lang, at: Timestamp) -> String {
    let (date, (hour, minute)) = (at.date(), at.time_of_day());
    let day = ui::format::date(lang, i32::from(date.year), date.month, date.day);
    DeskWords(lang).day_and_time(&day, &ui::format::time(lang, hour, minute))
}

/// Which parts of the settings differ.
fn parts(t: DeskWords, old: &Settings, new: &Settings) -> Vec<&'static str> {
    [
        (old.title != new.title, t.what_title()),
        (old.intro != new.intro, t.what_intro()),
        (old.terms != new.terms, t.what_terms()),
        (old.thanks != new.thanks, t.what_thanks()),
        (old.promise != new.promise, t.what_promise()),
        (old.contact != new.contact, t.what_contact()),
        (old.summary != new.summary, t.what_summary()),
        (old.left_out != new.left_out, t.what_left_out()),
        (old.phases != new.phases, t.what_times()),
        (old.visibility != new.visibility, t.what_visibility()),
        (old.moderation != new.moderation, t.what_moderation()),
        (old.languages != new.languages, t.what_languages()),
        (old.threshold != new.threshold || old.retention_days != new.retention_days, t.what_protection()),
    ]
    .into_iter()
    .filter_map(|(differs, name)| differs.then_some(name))
    .collect()
}

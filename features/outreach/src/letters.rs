// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the letters say. Plain text, in the reader's language, with one link that matters.

use brainstorm::contract::Brainstorm;
use kernel::{Lang, LocalizedText, Timestamp};
use mail::{Address, Letter};

use crate::{messages::T, operations::notices::are_out};

/// The links of a letter that can be unsubscribed from.
pub(crate) struct Ways {
    /// What it is about.
    pub(crate) to: String,
    /// The page that ends the letters.
    pub(crate) off: String,
    /// The address that mail programs post to.
    pub(crate) one_click: String,
}

/// A day and an hour of Finnish time.
pub(crate) fn moment(lang: Lang, at: Timestamp) -> String {
    let (date, (hour, minute)) = (at.date(), at.time_of_day());
    let day = ui::format::date(lang, i32::from(date.year), date.month, date.day);
    T(lang).day_and_time(&day, &ui::format::time(lang, hour, minute))
}

/// Paragraphs with an empty line between; those that are empty are left out. The organiser signs.
pub(crate) fn compose(b: &Brainstorm, lang: Lang, paragraphs: &[&str]) -> String {
    let t = T(lang);
    let who = &b.settings.contact.name;
    let sender = if who.is_empty() { t.no_organiser().to_owned() } else { who.clone() };
    let mut parts = vec![t.hello()];
    parts.extend(paragraphs.iter().copied().filter(|p| !p.trim().is_empty()));
    parts.push(&sender);
    joined(&parts)
}

/// Paragraphs with an empty line between.
pub(crate) fn joined(parts: &[&str]) -> String {
    format!("{}\n", parts.join("\n\n"))
}

/// A letter about a brainstorm: answers go to its contact person, where that is an address.
pub(crate) fn letter(b: &Brainstorm, to: Address, subject: String, text: String) -> Letter {
    Letter { reply_to: Address::parse(&b.settings.contact.channel), ..Letter::new(to, subject, text) }
}

/// "Confirm that you want to be told."
pub(crate) fn confirm(b: &Brainstorm, to: Address, lang: Lang, link: &str, answers: bool) -> Letter {
    let (t, title) = (T(lang), b.settings.title.get(lang));
    let asked = asked(b, lang, answers);
    let kept = if answers { t.apart_answers() } else { t.apart() };
    let text = compose(b, lang, &[&asked, t.confirm_how(), link, t.confirm_not_you(), kept]);
    let subject = if are_out(b) { t.answers_subject(title) } else { t.confirm_subject(title) };
    letter(b, to, subject, text)
}

/// What somebody has asked for, in a sentence or two.
fn asked(b: &Brainstorm, lang: Lang, answers: bool) -> String {
    let (t, title) = (T(lang), b.settings.title.get(lang));
    match (are_out(b), answers) {
        (true, _) => t.asked_answers(title),
        (false, true) => format!("{} {}", t.confirm_asked(title), t.also_answers()),
        (false, false) => t.confirm_asked(title),
    }
}

/// "The results are out." Who wants to hear of answers too, stays.
pub(crate) fn results(b: &Brainstorm, to: Address, lang: Lang, ways: &Ways, stays: bool) -> Letter {
    let (t, title) = (T(lang), b.settings.title.get(lang));
    let out = t.results_out(title);
    if !stays {
        let text = compose(b, lang, &[&out, &ways.to, t.results_gone()]);
        return letter(b, to, t.results_subject(title), text);
    }
    let off = t.stop_here(&ways.off);
    let text = compose(b, lang, &[&out, &ways.to, t.results_stay(), &off]);
    let mut letter = letter(b, to, t.results_subject(title), text);
    letter.one_click = Some(ways.one_click.clone());
    letter
}

/// "The organiser has answered", so many times since the last letter.
pub(crate) fn answered(b: &Brainstorm, to: Address, lang: Lang, ways: &Ways, new: i64) -> Letter {
    let (t, title) = (T(lang), b.settings.title.get(lang));
    let (says, off) = (t.answered(new, title), t.stop_here(&ways.off));
    let text = compose(b, lang, &[&says, &ways.to, t.answered_own(), &off]);
    let mut letter = letter(b, to, t.answered_subject(title), text);
    letter.one_click = Some(ways.one_click.clone());
    letter
}

/// "The end has moved."
pub(crate) fn end_moved(b: &Brainstorm, to: Address, lang: Lang, ways: &Ways) -> Letter {
    let (t, title) = (T(lang), b.settings.title.get(lang));
    let until = b.settings.phases.closes.map(|at| moment(lang, at)).unwrap_or_default();
    let moved = t.end_moved(title, &until);
    let off = t.stop_here(&ways.off);
    let text = compose(b, lang, &[&moved, &ways.to, t.end_more(), &off]);
    let mut letter = letter(b, to, t.end_subject(title), text);
    letter.one_click = Some(ways.one_click.clone());
    letter
}

/// "You are invited", or "there is still time"; with the organiser's own words.
pub(crate) fn invitation(
    b: &Brainstorm,
    to: Address,
    lang: Lang,
    ways: &Ways,
    (note, again): (&LocalizedText, bool),
) -> Letter {
    let (t, title) = (T(lang), b.settings.title.get(lang));
    let (subject, what) = if again {
        (t.remind_subject(title), t.remind_text(title))
    } else {
        (t.invite_subject(title), t.invite_text(title))
    };
    let until = b.settings.phases.closes.map(|at| t.answers_until(&moment(lang, at))).unwrap_or_default();
    let off = t.stop_here(&ways.off);
    let text = compose(b, lang, &[&what, note.get(lang), &ways.to, &until, t.invite_privacy(), &off]);
    let mut letter = letter(b, to, subject, text);
    letter.one_click = Some(ways.one_click.clone());
    letter
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the letters say. Plain text, in the reader's language.

use kernel::{Date, Lang};
use mail::{Address, Letter};

use crate::{
    domain::{About, Message},
    messages::T,
};

/// A day as the language writes it.
pub(crate) fn day(lang: Lang, on: Date) -> String {
    ui::format::date(lang, i32::from(on.year), on.month, on.day)
}

/// Paragraphs with an empty line between.
fn joined(parts: &[&str]) -> String {
    format!("{}\n", parts.join("\n\n"))
}

/// The answer to a message, signed by the organisation; `statement` is where the authority's contact is.
pub(crate) fn answer(m: &Message, to: Address, answer: &str, who: &str, statement: &str) -> Letter {
    let t = T(m.lang);
    let about = t.letter_about(&day(m.lang, m.arrived_on));
    let mut parts = vec![t.hello(), &about, answer, who];
    if m.about == About::Accessibility {
        parts.extend([t.letter_authority(), statement]);
    }
    parts.push(t.letter_gone());
    Letter::new(to, t.letter_subject(), joined(&parts))
}

/// "These wait": to somebody who runs the organisation. The messages' own words stay out of the mail.
pub(crate) fn alert(lang: Lang, to: Address, messages: &[Message], inbox: &str) -> Letter {
    let t = T(lang);
    let line = |m: &Message| format!("- {}", t.alert_line(t.subject(m.about), &day(lang, m.due_on)));
    let lines: Vec<String> = messages.iter().map(line).collect();
    let parts = [t.hello(), t.alert_lead(), &lines.join("\n"), t.alert_where(), inbox];
    let count = i64::try_from(messages.len()).unwrap_or(i64::MAX);
    Letter::new(to, t.alert_subject(count), joined(&parts))
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The editorial summary: the organiser's words, whose figures are the page's and lead to where they stand.

use brainstorm::contract::SUMMARY_FIGURES;

use super::super::parts::Reader;
use crate::{outcome::Outcome, words};

/// The organiser's words as markup, and their language.
pub(crate) struct Editorial {
    pub(crate) html: String,
    pub(crate) lang: &'static str,
}

/// What the organiser says of the results; nothing where they have not written anything.
pub(super) fn editorial(reader: Reader<'_>) -> Option<Editorial> {
    let o = reader.outcome();
    let (text, lang) = reader.told.brainstorm.settings.summary.shown(reader.lang);
    if text.trim().is_empty() {
        return None;
    }
    let whole = |n: usize| ui::format::whole(reader.lang, i64::try_from(n).unwrap_or(i64::MAX));
    let mut html = language::plain::render_html(text, "noopener nofollow");
    for name in SUMMARY_FIGURES {
        let (number, anchor) = match name {
            "participants" => (words::figure(reader.lang, o.participants), "#who"),
            "ratings" => (reader.long(o.ratings), "#who"),
            "ideas" => (reader.n(o.idea_count), "#every"),
            "comments" => (reader.n(o.comments), "#who"),
            "agreed" => (whole(agreed(o)), "#agree"),
            "groups" => (whole(o.groups.list.len()), "#groups"),
            _ => continue,
        };
        html = html.replace(&format!("{{{name}}}"), &format!("<a href=\"{anchor}\">{number}</a>"));
    }
    Some(Editorial { html, lang: lang.code() })
}

/// How many ideas all roles agree on whose figures can be shown: the rule of the list, without its end.
fn agreed(o: &Outcome) -> usize {
    let rated = |n: Option<u32>| n.is_some_and(|n| n >= 10);
    let all = o.ideas.iter().filter(|i| !i.meta && rated(i.seen.number()) && i.across_roles.is_some());
    all.filter(|i| i.roles.iter().filter_map(|s| s.value()).all(|v| v > 0.5)).count()
}

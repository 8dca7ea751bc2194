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
    Some(Editorial { html: of_one(reader, &html), lang: lang.code() })
}

/// The figures of one theme (`{theme:3}`, how many ideas) and of one idea (`{agree:` and its id, its support),
/// which the desk of themes writes. What is no more there has no figure, and a dash says so.
fn of_one(reader: Reader<'_>, html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('{') {
        let (before, mark) = rest.split_at(at);
        out.push_str(before);
        let inside = mark.get(1..).and_then(|m| m.split_once('}'));
        let figure =
            inside.and_then(|(inside, after)| Some((linked(reader, inside.split_once(':')?)?, after)));
        match figure {
            Some((figure, after)) => {
                out.push_str(&figure);
                rest = after;
            }
            None => {
                out.push('{');
                rest = mark.get(1..).unwrap_or_default();
            }
        }
    }
    out.push_str(rest);
    out
}

/// The figure of a mark, linked to the ideas behind it; nothing for what is no such mark.
fn linked(reader: Reader<'_>, (kind, of): (&str, &str)) -> Option<String> {
    let (number, href) = match kind {
        "theme" => {
            let id: u32 = of.parse().ok()?;
            let theme = reader.told.themes.theme(id);
            let ideas = theme.map(|t| ui::format::whole(reader.lang, i64::try_from(t.ideas).unwrap_or(0)));
            (ideas, reader.href(&format!("/ideas?theme={id}")))
        }
        "agree" => {
            let id: brainstorm::contract::IdeaId = of.parse().ok()?;
            let id = id.to_string();
            let idea =
                reader.outcome().ideas.iter().find(|i| i.id == id && reader.told.ideas.contains_key(&i.id));
            let share = idea.filter(|i| i.seen.number().is_some()).and_then(|i| i.shares.first());
            (share.map(|s| words::percent(reader.lang, *s)), reader.idea_href(&id))
        }
        _ => return None,
    };
    Some(number.map_or_else(|| "–".to_owned(), |n| format!("<a href=\"{href}\">{n}</a>")))
}

/// How many ideas all roles agree on whose figures can be shown: the rule of the list, without its end.
fn agreed(o: &Outcome) -> usize {
    let rated = |n: Option<u32>| n.is_some_and(|n| n >= 10);
    let all = o.ideas.iter().filter(|i| !i.meta && rated(i.seen.number()) && i.across_roles.is_some());
    all.filter(|i| i.roles.iter().filter_map(|s| s.value()).all(|v| v > 0.5)).count()
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Opinion groups in plain words, and the map of them.

use charts::{Figure, Group, OpinionMap, Point, opinion_map};

use super::super::parts::Reader;
use crate::{
    slice::{Slice, Variable},
    words,
};

/// What sets a group apart: the side it takes, the idea, its language, how many here and of everybody,
/// and where the idea's own page is.
pub(crate) struct Mark {
    pub(crate) side: &'static str,
    pub(crate) agrees: bool,
    pub(crate) text: String,
    pub(crate) lang: &'static str,
    pub(crate) here: String,
    pub(crate) everybody: String,
    pub(crate) href: String,
}

/// An opinion group.
pub(crate) struct GroupCard {
    pub(crate) letter: String,
    pub(crate) index: usize,
    pub(crate) label: String,
    pub(crate) size: String,
    pub(crate) marks: Vec<Mark>,
    pub(crate) roles: String,
    pub(crate) warning: String,
    /// Every idea as this group sees it.
    pub(crate) href: String,
    pub(crate) href_text: String,
}

pub(super) fn cards(reader: Reader<'_>) -> Vec<GroupCard> {
    let (t, o) = (reader.t(), reader.outcome());
    o.groups
        .list
        .iter()
        .enumerate()
        .map(|(g, group)| {
            let letter = words::letter(group.letter);
            let marks = group.representative.iter().filter_map(|(at, agrees)| {
                let (text, lang, _) = reader.words(*at)?;
                let idea = o.ideas.get(*at)?;
                let here = idea.groups.get(g).filter(|s| s.value().is_some());
                let everybody = words::percent(reader.lang, idea.shares.first().copied().unwrap_or(0.0));
                let side = if *agrees { t.group_agrees() } else { t.group_disagrees() };
                let everybody = reader.s().others_agree(&everybody);
                let here = match here {
                    Some(share) => reader.s().agree_share(&words::share(reader.lang, *share)),
                    None => reader.s().share_hidden().to_owned(),
                };
                let href = reader.idea_href(&idea.id);
                Some(Mark { side, agrees: *agrees, text, lang, here, everybody, href })
            });
            let told = f64::from(group.roles_total.max(1));
            let mut roles: Vec<(f64, String)> = o
                .rows
                .roles
                .iter()
                .zip(&group.roles)
                .filter_map(|(r, f)| {
                    Some((f64::from(f.number()?) / told, words::value(reader.lang, "role", r)))
                })
                .collect();
            roles.sort_by(|a, b| b.0.total_cmp(&a.0));
            let roles: Vec<String> = roles
                .iter()
                .take(3)
                .map(|(s, name)| format!("{name} {}", words::percent(reader.lang, *s)))
                .collect();
            let speaking = match group.mostly.as_deref() {
                Some("fi") => t.speaking_fi(),
                Some("sv") => t.speaking_sv(),
                Some("en") => t.speaking_en(),
                _ => "",
            };
            let slice = Slice::of(o, Variable::Group, &letter);
            let label = t.group(&letter);
            GroupCard {
                href: slice.map(|s| reader.slice_href(&s)).unwrap_or_default(),
                href_text: reader.s().group_ideas(&label),
                index: (g + 1).min(8),
                label,
                letter,
                size: t.group_size(
                    &words::figure(reader.lang, group.size),
                    &words::percent(reader.lang, group.share),
                ),
                marks: marks.collect(),
                roles: roles.join(", "),
                warning: if speaking.is_empty() { String::new() } else { t.group_mostly(speaking) },
            }
        })
        .collect()
}

pub(super) fn map(reader: Reader<'_>) -> Option<Figure> {
    let (t, o) = (reader.t(), reader.outcome());
    if o.map.points.is_empty() {
        return None;
    }
    let groups: Vec<Group> = o
        .groups
        .list
        .iter()
        .enumerate()
        .map(|(i, g)| {
            let letter = words::letter(g.letter);
            let about = g.representative.first().and_then(|(at, agrees)| {
                let side = if *agrees { t.group_agrees() } else { t.group_disagrees() };
                Some(format!("{side}: {}", reader.words(*at)?.0))
            });
            Group {
                index: u8::try_from(i + 1).unwrap_or(8).min(8),
                label: t.group(&letter),
                letter,
                size: t
                    .group_size(&words::figure(reader.lang, g.size), &words::percent(reader.lang, g.share)),
                about: about.unwrap_or_default(),
            }
        })
        .collect();
    let sizes: Vec<String> = groups.iter().map(|g| format!("{}: {}.", g.label, g.size)).collect();
    let sentence = t.map_text(&sizes.join(" "));
    let points = o.map.points.iter().map(|(x, y, g)| Point { x: *x, y: *y, group: (g + 1).min(8) }).collect();
    let chart = OpinionMap {
        title: t.map_title().to_owned(),
        description: sentence,
        head: [t.map_group(), t.map_size(), t.map_about()].map(str::to_owned).to_vec(),
        groups,
        points,
        you: None,
    };
    // The sizes stand below the picture; said again above it they would only be longer.
    Some(opinion_map("opinion-map", &chart).with_sentence(t.map_text("").trim()))
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the machine changed: the last time the themes were found anew, and what it has added since. The names
//! are those of that moment, because a theme may be gone by the time somebody reads.

use std::collections::{BTreeMap, HashMap};

use brainstorm::contract::IdeaId;
use language::ThemeMap;
use serde::{Deserialize, Serialize};

/// So many moves are told one by one.
const MOVES: usize = 8;

/// A theme's name at a moment: one text, or one for each language with tabs between. Empty: no theme.
pub(super) type Called = String;

/// What changed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Report {
    /// When the themes were found anew, in milliseconds.
    pub(crate) at: i64,
    /// Whether there were themes before.
    pub(crate) again: bool,
    /// Ideas that stood in another theme before.
    pub(crate) moved: usize,
    /// From, to, how many: the largest of them.
    pub(crate) moves: Vec<(Called, Called, usize)>,
    /// Themes that there were not before.
    pub(crate) fresh: Vec<Called>,
    /// Themes that there are no more.
    pub(crate) gone: Vec<Called>,
    /// New ideas that were put into the themes since.
    pub(crate) placed: usize,
}

fn called(map: &ThemeMap<IdeaId>) -> BTreeMap<u32, Called> {
    let name = |t: &language::Theme<IdeaId>| {
        let made = || t.suggested.as_ref().map(|s| s.join("\t"));
        t.name.clone().or_else(made).unwrap_or_else(|| t.label.join(", "))
    };
    map.themes.iter().map(|t| (t.id.0, name(t))).collect()
}

fn standing(map: &ThemeMap<IdeaId>) -> HashMap<IdeaId, u32> {
    let of_themes = map.themes.iter().flat_map(|t| t.texts.iter().map(|i| (*i, t.id.0)));
    map.other.iter().map(|i| (*i, 0)).chain(of_themes).collect()
}

impl Report {
    /// The themes were found anew.
    pub(super) fn anew(at: i64, before: Option<&ThemeMap<IdeaId>>, after: &ThemeMap<IdeaId>) -> Self {
        let Some(before) = before else { return Self { at, ..Self::default() } };
        let (old_names, names) = (called(before), called(after));
        let (was, is) = (standing(before), standing(after));
        let mut moves: BTreeMap<(u32, u32), usize> = BTreeMap::new();
        for (idea, from) in &was {
            if let Some(to) = is.get(idea).filter(|to| *to != from) {
                *moves.entry((*from, *to)).or_default() += 1;
            }
        }
        let moved = moves.values().sum();
        let mut moves: Vec<((u32, u32), usize)> = moves.into_iter().collect();
        moves.sort_by_key(|(way, n)| (std::cmp::Reverse(*n), *way));
        // A theme that lives on is called as it is called now.
        let from_name = |id: &u32| names.get(id).or_else(|| old_names.get(id)).cloned().unwrap_or_default();
        let only_in = |a: &BTreeMap<u32, Called>, b: &BTreeMap<u32, Called>| {
            a.iter().filter(|(id, _)| !b.contains_key(id)).map(|(_, name)| name.clone()).collect()
        };
        Self {
            at,
            again: true,
            moved,
            moves: moves
                .into_iter()
                .take(MOVES)
                .map(|((from, to), n)| (from_name(&from), names.get(&to).cloned().unwrap_or_default(), n))
                .collect(),
            fresh: only_in(&names, &old_names),
            gone: only_in(&old_names, &names),
            placed: 0,
        }
    }

    /// Some ideas were put into the themes that there are.
    pub(super) fn placed(mut self, ideas: usize) -> Self {
        self.placed += ideas;
        self
    }
}

#[cfg(test)]
mod tests {
    use language::{Source, Theme, ThemeId};

    use super::*;

    fn map(themes: &[(u32, &str, &[i64])], other: &[i64]) -> ThemeMap<IdeaId> {
        let ids = |ids: &[i64]| ids.iter().map(|i| IdeaId::from_i64(*i)).collect::<Vec<_>>();
        let theme = |(id, label, texts): &(u32, &str, &[i64])| Theme {
            id: ThemeId(*id),
            name: None,
            label: vec![(*label).to_owned()],
            suggested: None,
            texts: ids(texts),
            lang: None,
            parts: Vec::new(),
        };
        ThemeMap {
            themes: themes.iter().map(theme).collect(),
            other: ids(other),
            source: Source::Snowball,
            next: 9,
            edits: Vec::new(),
        }
    }

    #[test]
    fn moves_new_and_gone_themes_are_told() {
        let before = map(&[(1, "koulu", &[1, 2, 3]), (2, "bussi", &[4, 5])], &[6]);
        let after = map(&[(1, "koulu", &[1, 2]), (3, "metsä", &[3, 6, 7])], &[4, 5]);
        let report = Report::anew(50, Some(&before), &after);
        assert_eq!((report.moved, report.again), (4, true));
        assert_eq!(report.moves[0], ("bussi".to_owned(), String::new(), 2));
        assert_eq!(report.moves.len(), 3);
        assert_eq!((report.fresh, report.gone), (vec!["metsä".to_owned()], vec!["bussi".to_owned()]));
    }

    #[test]
    fn the_first_time_nothing_has_changed() {
        let report = Report::anew(50, None, &map(&[(1, "koulu", &[1])], &[]));
        assert!(!report.again && report.fresh.is_empty());
        assert_eq!(report.placed(2).placed(3).placed, 5);
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Numbers that stay: a new group that shares most texts with an old theme is that theme.

use std::{
    collections::{HashMap, HashSet},
    hash::Hash,
};

use super::{ThemeId, ThemeMap};

/// Of an old theme, so much must be left in a group for the group to be it.
const LEFT: f64 = 0.2;

/// A number for each group. Those in `fixed` are taken as they are. `next` is the first free number and is
/// moved on.
pub(crate) fn ids<Id: Copy + Eq + Hash>(
    groups: &[Vec<Id>],
    before: Option<&ThemeMap<Id>>,
    fixed: &HashMap<u32, ThemeId>,
    next: &mut u32,
) -> Vec<ThemeId> {
    let mut out: Vec<Option<ThemeId>> = vec![None; groups.len()];
    let mut taken = HashSet::new();
    let mut fixed: Vec<_> = fixed.iter().collect();
    fixed.sort();
    for (group, id) in fixed {
        if let Some(slot) = out.get_mut(*group as usize)
            && taken.insert(*id)
        {
            *slot = Some(*id);
        }
    }
    let mut pairs: Vec<(usize, ThemeId, usize)> = Vec::new();
    if let Some(before) = before {
        let was: HashMap<Id, (ThemeId, usize)> = before
            .themes
            .iter()
            .flat_map(|t| t.texts.iter().map(|id| (*id, (t.id, t.texts.len()))))
            .collect();
        for (n, texts) in groups.iter().enumerate() {
            let mut shared: HashMap<(ThemeId, usize), usize> = HashMap::new();
            texts.iter().filter_map(|id| was.get(id)).for_each(|t| *shared.entry(*t).or_default() += 1);
            pairs.extend(
                shared
                    .into_iter()
                    .filter(|((_, size), shared)| *shared as f64 >= *size as f64 * LEFT)
                    .map(|((id, _), shared)| (shared, id, n)),
            );
        }
    }
    pairs.sort_by_key(|(shared, id, group)| (std::cmp::Reverse(*shared), *id, *group));
    for (_, id, group) in pairs {
        if out[group].is_none() && taken.insert(id) {
            out[group] = Some(id);
        }
    }
    *next = taken.iter().map(|id| id.0 + 1).fold(*next, u32::max);
    let mut free = || {
        *next += 1;
        ThemeId(*next - 1)
    };
    out.into_iter().map(|id| id.unwrap_or_else(&mut free)).collect()
}

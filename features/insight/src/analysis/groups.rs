// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Opinion groups as people see them: none too small, letters that stay, what sets each apart, the map.

use std::collections::BTreeMap;

use opinion::{Landscape, NoGroups, Side, Votes, represent::representative};

use super::{Work, who::ROLES};
use crate::{
    disclosure::{Figure, Given, MapMode, jitter, two_way},
    outcome::{Group, Groups, IdeaResult, Map},
};

/// A language is nearly a whole group's from this share on, if it is well above everybody's.
const MOSTLY: f64 = 0.8;

/// So many points are kept for a density.
const DRAWN: usize = 4_000;

/// Who is in which group after small ones have joined their neighbours.
pub(super) struct Sorted {
    /// The letter of each group, in the order of the lists; 0 is A.
    pub(super) letters: Vec<u8>,
    /// The group of each person who is in one, by the place of the person.
    pub(super) by_person: BTreeMap<usize, usize>,
    /// Where each person with a rating is on the map.
    pub(super) positions: BTreeMap<usize, [f64; 2]>,
}

/// Joins groups under the threshold to the nearest, sorts by size and gives letters: a group keeps the
/// letter of the earlier group that it shares most members with.
pub(super) fn sort(
    work: &Work<'_>,
    landscape: &Landscape,
    rows: &[usize],
    earlier: &BTreeMap<i64, u8>,
) -> Sorted {
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); landscape.groups.len()];
    for (row, group) in landscape.participant_group.iter().enumerate() {
        if let (Some(g), Some(person)) = (group, rows.get(row))
            && let Some(list) = members.get_mut(usize::from(*g))
        {
            list.push(*person);
        }
    }
    let mut groups: Vec<(Vec<usize>, [f64; 2])> =
        members.into_iter().zip(landscape.groups.iter().map(|g| g.center)).collect();
    let least = work.rule.threshold() as usize;
    while groups.len() > 1 {
        let Some(small) = groups.iter().position(|(m, _)| m.len() < least) else { break };
        let (moving, from) = groups.remove(small);
        let far = |c: &[f64; 2]| (c[0] - from[0]).powi(2) + (c[1] - from[1]).powi(2);
        if let Some((home, _)) = groups.iter_mut().min_by(|a, b| far(&a.1).total_cmp(&far(&b.1))) {
            home.extend(moving);
        }
    }
    if groups.len() < 2 {
        groups.clear();
    }
    groups.sort_by_key(|(m, _)| std::cmp::Reverse(m.len()));
    let ids = |m: &[usize]| -> Vec<i64> {
        m.iter().filter_map(|p| work.material.people.get(*p)).map(|p| p.id).collect()
    };
    let letters = letters(&groups.iter().map(|(m, _)| ids(m)).collect::<Vec<_>>(), earlier);
    let by_person =
        groups.iter().enumerate().flat_map(|(g, (m, _))| m.iter().map(move |p| (*p, g))).collect();
    let positions = rows.iter().copied().zip(landscape.positions.iter().copied()).collect();
    Sorted { letters, by_person, positions }
}

/// Letters for groups of participants' ids, largest overlap with an earlier letter first.
fn letters(groups: &[Vec<i64>], earlier: &BTreeMap<i64, u8>) -> Vec<u8> {
    let mut overlaps: Vec<(usize, usize, u8)> = Vec::new();
    for (g, members) in groups.iter().enumerate() {
        let mut shared: BTreeMap<u8, usize> = BTreeMap::new();
        for letter in members.iter().filter_map(|m| earlier.get(m)) {
            *shared.entry(*letter).or_default() += 1;
        }
        overlaps.extend(shared.into_iter().map(|(letter, n)| (n, g, letter)));
    }
    overlaps.sort_by_key(|(n, g, letter)| (std::cmp::Reverse(*n), *g, *letter));
    let mut out: Vec<Option<u8>> = vec![None; groups.len()];
    for (_, g, letter) in overlaps {
        let free = !out.contains(&Some(letter));
        if let Some(place) = out.get_mut(g).filter(|p| p.is_none() && free) {
            *place = Some(letter);
        }
    }
    for g in 0..out.len() {
        let next = (0..=u8::MAX).find(|l| !out.contains(&Some(*l)));
        if let Some(place) = out.get_mut(g).filter(|p| p.is_none()) {
            *place = next;
        }
    }
    out.into_iter().flatten().collect()
}

impl Work<'_> {
    pub(super) fn groups(
        &mut self,
        landscape: &Landscape,
        sorted: &Sorted,
        ideas: &[IdeaResult],
        votes: &Votes,
    ) -> Groups {
        let none = match landscape.no_groups {
            Some(NoGroups::NoVotes) => Some("no_votes"),
            Some(NoGroups::TooFew { .. }) => Some("too_few"),
            Some(_) => Some("alike"),
            None if landscape.k() == 1 => Some("one"),
            None if sorted.letters.is_empty() => Some("too_few"),
            None => None,
        };
        let clarity = landscape.silhouettes.iter().map(|(_, s)| *s).reduce(f64::max);
        let representative = self.representative(sorted, ideas, votes);
        let k = sorted.letters.len();
        let names: Vec<String> = sorted.letters.iter().map(u8::to_string).collect();
        let roles: Vec<String> = ROLES.iter().map(|r| (*r).to_owned()).collect();
        let langs: Vec<String> = kernel::Lang::ALL.iter().map(|l| l.code().to_owned()).collect();
        let mut by_role = vec![vec![0; roles.len()]; k];
        let mut by_lang = vec![vec![0; langs.len()]; k];
        let mut sizes = vec![0_u32; k];
        let mut centers = vec![(0.0, 0.0); k];
        for (person, group) in &sorted.by_person {
            let add = |table: &mut Vec<Vec<u32>>, column: usize| {
                if let Some(n) = table.get_mut(*group).and_then(|r| r.get_mut(column)) {
                    *n += 1;
                }
            };
            for role in self.roles.get(*person).into_iter().flatten() {
                add(&mut by_role, *role);
            }
            if let Some(p) = self.material.people.get(*person) {
                add(&mut by_lang, p.lang as usize);
            }
            if let (Some(n), Some(c), Some(at)) =
                (sizes.get_mut(*group), centers.get_mut(*group), sorted.positions.get(person))
            {
                *n += 1;
                *c = (c.0 + at[0], c.1 + at[1]);
            }
        }
        let grouped: u32 = sizes.iter().sum();
        let role_release =
            self.publish(&two_way("group.role", &names, &roles, &by_role, Given::Always, false));
        let lang_release =
            self.publish(&two_way("group.lang", &names, &langs, &by_lang, Given::Always, false));
        let size_release = self.publish(&crate::disclosure::one_way(
            "group",
            &names.iter().cloned().zip(sizes.iter().copied()).collect::<Vec<_>>(),
        ));
        let scale = scale(sorted);
        let list = (0..k)
            .map(|g| {
                let size = sizes.get(g).copied().unwrap_or(0);
                let name = names.get(g).cloned().unwrap_or_default();
                let cells = |release: &crate::disclosure::Release, table: &str, columns: &[String]| {
                    columns.iter().map(|c| release.figure(&format!("{table}/{name}/{c}"))).collect::<Vec<_>>()
                };
                let own = by_lang.get(g).cloned().unwrap_or_default();
                let mostly = langs.iter().zip(&own).enumerate().find_map(|(c, (lang, n))| {
                    let all: u32 = by_lang.iter().filter_map(|l| l.get(c)).sum();
                    let share = f64::from(*n) / f64::from(size.max(1));
                    let general = f64::from(all) / f64::from(grouped.max(1));
                    (share >= MOSTLY && share - general > 0.15).then(|| lang.clone())
                });
                let center = centers.get(g).copied().unwrap_or_default();
                Group {
                    letter: sorted.letters.get(g).copied().unwrap_or(0),
                    size: size_release.figure(&format!("group/{name}/")),
                    share: share(size_release.figure(&format!("group/{name}/")), self.rule.alone(grouped)),
                    representative: representative.get(g).cloned().unwrap_or_default(),
                    roles: cells(&role_release, "group.role", &roles),
                    roles_total: by_role.get(g).map_or(0, |r| r.iter().sum()),
                    langs: cells(&lang_release, "group.lang", &langs),
                    mostly,
                    center: (
                        center.0 / f64::from(size.max(1)) / scale,
                        center.1 / f64::from(size.max(1)) / scale,
                    ),
                }
            })
            .collect();
        let none = none.map(str::to_owned);
        Groups {
            list,
            grouped,
            none,
            variance: landscape.variance,
            clarity,
            stability: landscape.stability,
            firmness: landscape.stability.map(opinion::Firmness::of),
        }
    }

    /// What sets each group apart, as places in `ideas`.
    fn representative(
        &self,
        sorted: &Sorted,
        ideas: &[IdeaResult],
        votes: &Votes,
    ) -> Vec<Vec<(usize, bool)>> {
        let k = sorted.letters.len();
        let rows = votes.participants().iter().map(|key| match key {
            opinion::Key::Int(n) => usize::try_from(*n).ok().and_then(|p| sorted.by_person.get(&p).copied()),
            opinion::Key::Text(_) => None,
        });
        let tally = opinion::Tally::count(votes, &opinion::Memberships::single(k, rows));
        // From a column of the matrix to the place among the results.
        let place = |column: usize| -> Option<usize> {
            let opinion::Key::Int(n) = votes.statements().get(column)? else { return None };
            let id = self.material.ideas.get(usize::try_from(*n).ok()?)?.id.to_string();
            ideas.iter().position(|i| i.id == id)
        };
        (0..k)
            .map(|g| {
                let pairs: Vec<_> = (0..votes.columns())
                    .map(|j| {
                        let own = tally.cell(j).get(g).copied().unwrap_or_default();
                        let ordinary = !votes.standing(j).hidden && !votes.standing(j).meta;
                        ordinary.then(|| (own, tally.total(j).minus(own)))
                    })
                    .collect();
                let found = representative(&pairs);
                found.iter().filter_map(|r| Some((place(r.statement)?, r.side == Side::Agree))).collect()
            })
            .collect()
    }
}

/// A group's share of those in groups, in whole percents, made of what is shown of the two: a share of the
/// exact numbers would say more than its figures do.
fn share(size: Figure, grouped: Figure) -> f64 {
    let middle = |f: Figure| f64::from(f.number().unwrap_or(0)) + if f.exact() { 0.0 } else { 2.0 };
    (middle(size) / middle(grouped).max(1.0) * 100.0).round().min(100.0) / 100.0
}

/// What the farthest few percent of positions are, so that one outlier does not shrink the map.
fn scale(sorted: &Sorted) -> f64 {
    let mut far: Vec<f64> =
        sorted.positions.values().map(|[x, y]| x.abs().max(y.abs())).filter(|f| f.is_finite()).collect();
    far.sort_by(f64::total_cmp);
    far.get(far.len() * 98 / 100).copied().filter(|f| *f > 0.0).unwrap_or(1.0)
}

/// The map as it may be drawn.
pub(super) fn map(work: &Work<'_>, sorted: &Sorted, version: i64) -> Map {
    let scale = scale(sorted);
    let mut points: Vec<(f64, f64, u8)> = sorted
        .by_person
        .iter()
        .filter_map(|(person, group)| {
            let [x, y] = sorted.positions.get(person)?;
            let letter = u8::try_from(*group).ok()?;
            Some(((x / scale).clamp(-1.0, 1.0), (y / scale).clamp(-1.0, 1.0), letter))
        })
        .collect();
    // An order that says nothing about who is who.
    points.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.cmp(&b.2)));
    match work.rule.map(u32::try_from(points.len()).unwrap_or(u32::MAX)) {
        MapMode::None => Map::default(),
        MapMode::Points => {
            for (i, point) in points.iter_mut().enumerate() {
                let (dx, dy) = jitter(version, i);
                let round = |v: f64| (v.clamp(-1.0, 1.0) * 100.0).round() / 100.0;
                *point = (round(point.0 + dx * 0.03), round(point.1 + dy * 0.03), point.2);
            }
            Map { points, density: false }
        }
        MapMode::Density => {
            // A picture of the crowd needs no more points than this, and they are drawn as density only.
            let every = points.len().div_ceil(DRAWN).max(1);
            let points = points.into_iter().step_by(every).map(|(x, y, g)| {
                let round = |v: f64| (v * 50.0).round() / 50.0;
                (round(x), round(y), g)
            });
            Map { points: points.collect(), density: true }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_keeps_the_letter_it_shares_most_members_with() {
        let earlier: BTreeMap<i64, u8> = (0..30).map(|p| (p, u8::from(p >= 20))).collect();
        // The former B has grown and is the largest now.
        let grown: Vec<i64> = (20..60).collect();
        let old: Vec<i64> = (0..20).collect();
        assert_eq!(letters(&[grown.clone(), old.clone()], &earlier), [1, 0]);
        assert_eq!(letters(&[grown, old, vec![90, 91]], &earlier), [1, 0, 2]);
        assert_eq!(letters(&[vec![1], vec![2]], &BTreeMap::new()), [0, 1]);
    }
}

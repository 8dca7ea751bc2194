// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Every idea: who agrees, by role, group, type and region; what all agree on; what divides.

use std::collections::BTreeMap;

use brainstorm::contract::{BackgroundKind, Mark};
use kunta::{AreaKind, register};
use opinion::statistics::{difference_interval, wilson};

use super::{
    Work,
    further::BEFORE,
    groups::Sorted,
    text,
    who::{OTHER, ROLES, home, type_of},
};
use crate::{
    disclosure::{Figure, Part, STEP, Why, agreement},
    outcome::{Gap, IdeaResult, Outcome, Rows, Share, ShareKind},
};

/// An idea is on a list from so many ratings on.
const RATED_ENOUGH: u32 = 10;
/// So many on a list.
const LISTED: usize = 10;
/// A municipality has its own shares from so many participants on; under it its type and region speak.
const OWN_SHARES_FROM: u32 = 30;

/// For each person the rows they stand in.
pub(super) struct Partition {
    pub(super) name: String,
    pub(super) rows: Vec<String>,
    pub(super) of: Vec<Vec<usize>>,
}

impl Work<'_> {
    /// The results of all ideas that are rated by agreeing, and what their rows mean. By areas and by what else
    /// was told they are as `still` has them, where there is one.
    pub(super) fn ideas(&mut self, sorted: &Sorted, still: Option<&Outcome>) -> (Vec<IdeaResult>, Rows) {
        let (partitions, further) = match still {
            Some(_) => ([self.role(), empty("type"), empty("region"), empty("kunta")], Vec::new()),
            None => (self.partitions(), self.further()),
        };
        let before: BTreeMap<&str, &IdeaResult> =
            still.iter().flat_map(|s| &s.ideas).map(|i| (i.id.as_str(), i)).collect();
        let by_group = Partition {
            name: "group".to_owned(),
            rows: sorted.letters.iter().map(|l| l.to_string()).collect(),
            of: (0..self.material.people.len())
                .map(|p| sorted.by_person.get(&p).copied().into_iter().collect())
                .collect(),
        };
        let mut ratings: BTreeMap<u32, Vec<(u32, i8, bool)>> = BTreeMap::new();
        for r in &self.material.ratings {
            if let Some(Mark::Agree(value)) = r.ballot.mark {
                ratings.entry(r.idea).or_default().push((r.person, value, r.ballot.important));
            }
        }
        let mut out = Vec::new();
        for (at, idea) in self.material.ideas.iter().enumerate() {
            let place = u32::try_from(at).unwrap_or(u32::MAX);
            if !idea.state.is_visible() || !self.material.by_agreeing(place) {
                continue;
            }
            let given = ratings.get(&place).map_or(&[][..], Vec::as_slice);
            let count = |v: i8| u32::try_from(given.iter().filter(|g| g.1 == v).count()).unwrap_or(0);
            let counts = [count(1), count(-1), count(0)];
            let seen: u32 = counts.iter().sum();
            let live = self.rule.is_live();
            // While live, a share moves in whole percents.
            let share = |n: u32| match (seen, live) {
                (0, _) => 0.0,
                (_, true) => (f64::from(n) / f64::from(seen) * 100.0).round() / 100.0,
                (_, false) => f64::from(n) / f64::from(seen),
            };
            let important = u32::try_from(given.iter().filter(|g| g.2).count()).unwrap_or(0);
            let shares: Vec<Vec<Part>> =
                partitions.iter().chain([&by_group]).map(|p| self.shares(&text(idea.id), given, p)).collect();
            let [roles, types, regions, mut places, groups] = shares.try_into().unwrap_or_default();
            self.keep_rest((seen, counts[0]), &partitions, &types, &regions, &mut places);
            let shown = |parts: Vec<Part>| parts.iter().map(share_of).collect::<Vec<_>>();
            let [roles, types, regions, places, groups] = [roles, types, regions, places, groups].map(shown);
            let more = further.iter().map(|p| shown(self.shares(&text(idea.id), given, p))).collect();
            let mut result = IdeaResult {
                id: text(idea.id),
                meta: self.material.meta.contains(&idea.id),
                question: text(idea.question),
                lang: idea.lang.code().to_owned(),
                on: idea.created_on.to_iso(),
                seen: self.rule.alone(seen),
                counts: (!live).then_some(counts),
                shares: counts.map(share),
                interval: interval(counts, seen, live),
                important: self.rule.alone(important),
                across_roles: across(&roles),
                across_groups: across(&groups),
                role_gap: gap(&roles),
                group_gap: gap(&groups),
                roles,
                groups,
                types,
                regions,
                places,
                further: more,
                weighted: None,
            };
            if let Some(still) = still {
                let then = before.get(result.id.as_str()).copied();
                self.stand(&mut result, then, &still.rows);
            }
            out.push(result);
        }
        if let Some(still) = still {
            return (out, still.rows.clone());
        }
        let mut names = partitions.into_iter().map(|p| p.rows);
        let mut next = || names.next().unwrap_or_default();
        let (roles, types, regions, places) = (next(), next(), next(), next());
        let name = |p: &Partition| p.name.strip_prefix(BEFORE).unwrap_or(&p.name).to_owned();
        let further = further.into_iter().map(|p| (name(&p), p.rows)).collect();
        (out, Rows { roles, types, regions, places, further })
    }

    /// Puts in place what an earlier result says of an idea by areas and by what else was told. Of an idea that it
    /// did not have, nothing is shown yet.
    fn stand(&self, idea: &mut IdeaResult, before: Option<&IdeaResult>, rows: &Rows) {
        let hidden = Figure::Hidden(Why::Under(self.rule.threshold()));
        let nothing = |rows: &[String]| vec![Share { of: hidden, agree: hidden }; rows.len()];
        let (types, regions, places, further) = match before {
            Some(b) => (b.types.clone(), b.regions.clone(), b.places.clone(), b.further.clone()),
            None => (
                nothing(&rows.types),
                nothing(&rows.regions),
                nothing(&rows.places),
                rows.further.iter().map(|(_, rows)| nothing(rows)).collect(),
            ),
        };
        (idea.types, idea.regions, idea.places, idea.further) = (types, regions, places, further);
    }

    fn role(&self) -> Partition {
        if !self.material.background.iter().any(|b| b.key() == "stakeholder_group") {
            return empty("role");
        }
        let rows = ROLES.iter().map(|r| (*r).to_owned()).collect();
        Partition { name: "role".to_owned(), rows, of: self.roles.clone() }
    }

    pub(super) fn partitions(&self) -> [Partition; 4] {
        let roles = self.role();
        if !self.material.background.iter().any(|b| matches!(b, BackgroundKind::Municipality)) {
            return [roles, empty("type"), empty("region"), empty("kunta")];
        }
        let today = self.material.brainstorm.created_at.date();
        let homes: Vec<_> = self.material.people.iter().map(home).collect();
        let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
        for m in homes.iter().flatten() {
            *counts.entry(m.code.as_str()).or_default() += 1;
        }
        let by = |name: &str, rows: Vec<String>, key: &dyn Fn(&kunta::Municipality) -> &str| {
            let of = homes
                .iter()
                .map(|m| m.and_then(|m| rows.iter().position(|r| r == key(m))).into_iter().collect())
                .collect();
            Partition { name: name.to_owned(), rows, of }
        };
        let types: Vec<String> =
            ["big_city", "subregional_city", "ring_municipality", "small_municipality", OTHER]
                .map(str::to_owned)
                .to_vec();
        let regions = register().areas(AreaKind::Region).map(|a| a.code.to_owned()).collect();
        let places =
            counts.iter().filter(|(_, n)| **n >= OWN_SHARES_FROM).map(|(c, _)| (*c).to_owned()).collect();
        [
            roles,
            by("type", types, &|m| type_of(m, today)),
            by("region", regions, &|m| m.region.code),
            by("kunta", places, &|m| m.code.as_str()),
        ]
    }

    /// A municipality stands in three tables: among municipalities, in its region and in its type.
    fn keep_rest(
        &self,
        all: (u32, u32),
        [_, types, regions, places]: &[Partition; 4],
        of_types: &[Part],
        of_regions: &[Part],
        parts: &mut [Part],
    ) {
        self.rule.keep_rest(all, &mut parts.iter_mut().collect::<Vec<_>>());
        let today = self.material.brainstorm.created_at.date();
        let home = |code: &String| register().get(code.parse().ok()?);
        let type_key: fn(&kunta::Municipality, kernel::Date) -> &'static str = type_of;
        let region_key: fn(&kunta::Municipality, kernel::Date) -> &'static str = |m, _| m.region.code;
        for (wholes, rows, key) in
            [(of_types, &types.rows, type_key), (of_regions, &regions.rows, region_key)]
        {
            for (whole, row) in wholes.iter().zip(rows) {
                let mut within: Vec<&mut Part> = parts
                    .iter_mut()
                    .zip(&places.rows)
                    .filter(|(_, code)| home(code).is_some_and(|m| key(m, today) == row))
                    .map(|(part, _)| part)
                    .collect();
                self.rule.keep_rest((whole.seen, whole.agreed), &mut within);
            }
        }
    }

    fn shares(&mut self, idea: &str, given: &[(u32, i8, bool)], partition: &Partition) -> Vec<Part> {
        if partition.rows.is_empty() {
            return Vec::new();
        }
        let mut rows: Vec<(String, u32, u32)> = partition.rows.iter().map(|r| (r.clone(), 0, 0)).collect();
        let mut outside = (0, 0);
        for (person, value, _) in given {
            let agrees = u32::from(*value == 1);
            let of = partition.of.get(*person as usize).map_or(&[][..], Vec::as_slice);
            for row in of {
                if let Some((_, seen, agreed)) = rows.get_mut(*row) {
                    *seen += 1;
                    *agreed += agrees;
                }
            }
            if of.is_empty() {
                outside = (outside.0 + 1, outside.1 + agrees);
            }
        }
        let name = format!("{}.{idea}", partition.name);
        let release = self.publish(&agreement(&name, &rows, outside));
        rows.iter()
            .map(|(row, seen, agreed)| Part {
                seen: *seen,
                agreed: *agreed,
                of: release.figure(&format!("{name}/{row}/")),
                agree: release.figure(&format!("{name}/{row}/agree")),
            })
            .collect()
    }
}

/// Nobody is told apart.
fn empty(name: &str) -> Partition {
    Partition { name: name.to_owned(), rows: Vec::new(), of: Vec::new() }
}

/// What is shown of some of the people.
const fn share_of(part: &Part) -> Share {
    Share { of: part.of, agree: part.agree }
}

/// Wilson's interval of the share that agreed. Of a running count it is made of the stepped figures: the
/// ends of the exact one would give the exact numbers away.
fn interval(counts: [u32; 3], seen: u32, live: bool) -> (f64, f64) {
    let [agree, ..] = counts;
    if !live {
        return wilson(agree, seen, 1.96);
    }
    let stepped = seen / STEP * STEP;
    let percent = f64::from(agree) / f64::from(seen.max(1)) * 100.0;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a count")]
    let agreed = (percent.round() / 100.0 * f64::from(stepped)).round() as u32;
    wilson(agreed.min(stepped), stepped, 1.96)
}

/// The product of the smoothed shares of agreement over all rows, made of what is shown. A row of which
/// nothing is shown counts one half, as one that saw nothing, so that few known rows do not lead.
fn across(shares: &[Share]) -> Option<f64> {
    let known = |s: &Share| {
        let of = f64::from(s.of.number()?);
        Some((s.value()? * of + 1.0) / (of + 2.0))
    };
    let shown = shares.iter().filter_map(known).count();
    (shown > 1).then(|| shares.iter().map(|s| known(s).unwrap_or(0.5)).product())
}

/// The two rows that are furthest apart, by what is certain of the difference. "At most" is no upper end of it, nor
/// "at least" a lower one.
fn gap(shares: &[Share]) -> Option<Gap> {
    let known: Vec<(usize, f64, u32, ShareKind)> = shares
        .iter()
        .enumerate()
        .filter_map(|(i, s)| Some((i, s.value()?, s.of.number().filter(|n| *n >= RATED_ENOUGH)?, s.kind())))
        .collect();
    let mut best: Option<Gap> = None;
    for (i, a) in known.iter().enumerate() {
        for b in known.get(i + 1..).unwrap_or_default() {
            let (high, low) = if a.1 >= b.1 { (a, b) } else { (b, a) };
            if high.3 == ShareKind::AtMost || low.3 == ShareKind::AtLeast {
                continue;
            }
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a count")]
            let part = |r: &(usize, f64, u32, ShareKind)| ((r.1 * f64::from(r.2)).round() as u32).min(r.2);
            let (from, _) = difference_interval((part(high), high.2), (part(low), low.2), 1.96);
            let next = Gap { more: high.0, less: low.0, difference: high.1 - low.1, certain: from.max(0.0) };
            let rank = |g: &Gap| (g.certain, g.difference);
            if best.as_ref().is_none_or(|b| rank(&next) > rank(b)) {
                best = Some(next);
            }
        }
    }
    best
}

/// Which ideas tell what, best first.
pub(super) fn lists(ideas: &[IdeaResult]) -> crate::outcome::Lists {
    let top = |score: &dyn Fn(&IdeaResult) -> Option<f64>| -> Vec<usize> {
        let mut found: Vec<(usize, f64)> = ideas
            .iter()
            .enumerate()
            .filter(|(_, i)| enough(i.seen) && !i.meta)
            .filter_map(|(at, i)| Some((at, score(i)?)))
            .collect();
        found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        found.truncate(LISTED);
        found.into_iter().map(|(at, _)| at).collect()
    };
    // Only where everybody it asks of is mostly for it: a product alone would also list the least bad.
    let all_for = |shares: &[Share]| shares.iter().filter_map(|s| s.value()).all(|v| v > 0.5);
    crate::outcome::Lists {
        common_roles: top(&|i| i.across_roles.filter(|_| all_for(&i.roles))),
        common_groups: top(&|i| i.across_groups.filter(|_| all_for(&i.groups))),
        agreed: top(&|i| Some(i.interval.0).filter(|low| *low > 0.5)),
        disagreed: top(&|i| {
            let (n, d) = (f64::from(i.seen.number()?), i.shares.get(1)?);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a count")]
            let low = wilson((d * n).round() as u32, n as u32, 1.96).0;
            Some(low).filter(|low| *low > 0.5)
        }),
        divide_roles: top(&|i| i.role_gap.map(|g| g.certain).filter(|c| *c > 0.0)),
        divide_groups: top(&|i| i.group_gap.map(|g| g.certain).filter(|c| *c > 0.0)),
    }
}

fn enough(seen: Figure) -> bool {
    seen.number().is_some_and(|n| n >= RATED_ENOUGH)
}

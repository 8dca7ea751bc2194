// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who took part: one background variable at a time, the channels' funnel, residents beside the population.

use std::collections::BTreeMap;

use brainstorm::contract::{BackgroundKind, ChannelKind, Group};
use kunta::{AgeBand, AreaKind, Municipality, MunicipalityType, Register, Sex, register};

use super::Work;
use crate::{
    disclosure::{Figure, Given, Release, municipalities, one_way, two_way},
    outcome::{Breakdown, ChannelLine, Compared, Outcome},
};

/// The six declared roles, in the order of every table.
pub(crate) const ROLES: [&str; 6] = [
    Group::Resident.code(),
    Group::Elected.code(),
    Group::Official.code(),
    Group::Employee.code(),
    Group::Researcher.code(),
    Group::ThirdSector.code(),
];
/// The row of those who did not say.
pub(crate) const UNTOLD: &str = "untold";
/// The type of municipalities that are of none.
pub(crate) const OTHER: &str = "other";

pub(super) struct Who {
    pub(super) breakdowns: Vec<Breakdown>,
    pub(super) residents: Vec<Compared>,
    pub(super) channels: Vec<ChannelLine>,
    pub(super) places: Vec<(String, Figure)>,
}

impl Who {
    /// As an earlier result has it.
    pub(super) fn of(o: &Outcome) -> Self {
        Self {
            breakdowns: o.who.clone(),
            residents: o.residents.clone(),
            channels: o.channels.clone(),
            places: o.places.clone(),
        }
    }
}

impl Work<'_> {
    pub(super) fn who(&mut self) -> Who {
        let mut breakdowns = Vec::new();
        let mut places = Vec::new();
        let asked = self.material.background.clone();
        for question in &asked {
            match question {
                BackgroundKind::Municipality => {
                    let (more, own) = self.places();
                    breakdowns.extend(more);
                    places = own;
                }
                other => {
                    let values: Vec<String> =
                        other.values().unwrap_or_default().into_iter().map(str::to_owned).collect();
                    breakdowns.push(self.breakdown(other.key(), &values, other.many()));
                }
            }
        }
        breakdowns.push(self.languages());
        let channels = self.channels();
        let residents = self.residents();
        Who { breakdowns, residents, channels, places }
    }

    fn breakdown(&mut self, key: &str, values: &[String], many: bool) -> Breakdown {
        let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
        for person in &self.material.people {
            let told = person.background.values(key);
            for value in told {
                *counts.entry(value).or_default() += 1;
            }
            if told.is_empty() {
                *counts.entry(UNTOLD).or_default() += 1;
            }
        }
        let parts: Vec<(String, u32)> = values
            .iter()
            .map(String::as_str)
            .chain([UNTOLD])
            .map(|v| (v.to_owned(), counts.get(v).copied().unwrap_or(0)))
            .collect();
        self.one(key, &parts, many)
    }

    fn one(&mut self, key: &str, parts: &[(String, u32)], many: bool) -> Breakdown {
        let release = self.publish(&one_way(key, parts));
        let rows = parts.iter().map(|(v, _)| (v.clone(), release.figure(&format!("{key}/{v}/")))).collect();
        Breakdown { key: key.to_owned(), rows, total: release.figure(&format!("{key}//")), many }
    }

    fn languages(&mut self) -> Breakdown {
        let parts: Vec<(String, u32)> = kernel::Lang::ALL
            .into_iter()
            .map(|l| (l.code().to_owned(), self.count(|p| p.lang == l)))
            .collect();
        self.one("lang", &parts, false)
    }

    fn count(&self, wanted: impl Fn(&crate::material::Person) -> bool) -> u32 {
        u32::try_from(self.material.people.iter().filter(|p| wanted(p)).count()).unwrap_or(u32::MAX)
    }

    /// Types, regions and municipalities, decided together so that none gives another away.
    fn places(&mut self) -> (Vec<Breakdown>, Vec<(String, Figure)>) {
        let mut counts: BTreeMap<&'static str, u32> = BTreeMap::new();
        let mut untold = 0;
        for person in &self.material.people {
            match home(person) {
                Some(m) => *counts.entry(m.code.as_str()).or_default() += 1,
                None => untold += 1,
            }
        }
        let today = self.material.brainstorm.created_at.date();
        let mut rows: Vec<(String, String, String, u32)> = register()
            .all()
            .iter()
            .map(|m| {
                let kind = type_of(m, today);
                let n = counts.get(m.code.as_str()).copied().unwrap_or(0);
                (m.code.to_string(), m.region.code.to_owned(), kind.to_owned(), n)
            })
            .collect();
        rows.push((UNTOLD.to_owned(), UNTOLD.to_owned(), UNTOLD.to_owned(), untold));
        let release = self.publish(&municipalities("place", &rows));
        let figure = |part: &str, key: &str| release.figure(&format!("place/{part}/{key}"));
        let types = MunicipalityType::ALL.iter().map(|t| t.code()).chain([OTHER, UNTOLD]);
        let types = types
            .filter(|t| *t != MunicipalityType::SwedishOrBilingual.code())
            .map(|t| (t.to_owned(), figure("type", t)))
            .collect();
        let regions = register().areas(AreaKind::Region).map(|a| a.code).chain([UNTOLD]);
        let regions = regions.map(|r| (r.to_owned(), figure("region", r))).collect();
        let total = release.figure("place//");
        let own = rows
            .iter()
            .filter(|r| r.0 != UNTOLD)
            .map(|r| (r.0.clone(), figure("kunta", &r.0)))
            .filter(|(_, f)| f.number().is_some())
            .collect();
        let of = |key: &str, rows| Breakdown { key: key.to_owned(), rows, total, many: false };
        (vec![of("type", types), of("region", regions)], own)
    }

    fn channels(&mut self) -> Vec<ChannelLine> {
        if self.material.channels.iter().all(|c| c.kind.is_none()) {
            return Vec::new();
        }
        // One line a kind: which link of a kind somebody came by is not known to anybody.
        let mut kinds: Vec<Option<ChannelKind>> = self.material.channels.iter().map(|c| c.kind).collect();
        kinds.sort_by_key(|k| (k.is_none(), *k));
        kinds.dedup();
        let cells: Vec<Vec<u32>> = kinds
            .iter()
            .map(|kind| {
                let of = |yes: bool| {
                    let people = self.material.people.iter();
                    let n = people.filter(|p| p.channel == *kind && p.contributed == yes).count();
                    u32::try_from(n).unwrap_or(u32::MAX)
                };
                vec![of(true), of(false)]
            })
            .collect();
        let rows: Vec<String> = kinds.iter().map(|k| k.map_or(UNTOLD, |k| k.code()).to_owned()).collect();
        let columns = ["yes".to_owned(), "no".to_owned()];
        let release = self.publish(&two_way("channel", &rows, &columns, &cells, Given::Guarded, false));
        rows.iter()
            .zip(&kinds)
            .map(|(row, kind)| {
                let links: Vec<_> = self.material.channels.iter().filter(|c| c.kind == *kind).collect();
                let reached: Vec<i64> = links.iter().filter_map(|c| c.reached).collect();
                ChannelLine {
                    kind: kind.map_or("none", |k| k.code()).to_owned(),
                    audience: match links.as_slice() {
                        [one] => one.audience.clone(),
                        _ => String::new(),
                    },
                    reached: (!reached.is_empty()).then(|| reached.iter().sum()),
                    opened: links.iter().map(|c| c.opened).sum(),
                    joined: release.figure(&format!("channel/{row}/")),
                    contributed: release.figure(&format!("channel/{row}/yes")),
                }
            })
            .collect()
    }

    /// Residents' types, regions, ages and sexes beside those of the people who live in the country.
    fn residents(&mut self) -> Vec<Compared> {
        let has_roles = self.material.background.iter().any(|b| b.key() == "stakeholder_group");
        let resident: Vec<bool> = self.roles.iter().map(|r| !has_roles || r.contains(&0)).collect();
        let today = self.material.brainstorm.created_at.date();
        let everybody = Register::people_of(register().all());
        let total = f64::from(everybody.total());
        let mut out = Vec::new();
        let asked: Vec<String> = self.material.background.iter().map(|b| b.key().to_owned()).collect();
        let of_places = |wanted: &dyn Fn(&Municipality) -> bool| {
            f64::from(Register::people_of(register().all().iter().filter(|m| wanted(m))).total()) / total
        };
        if asked.iter().any(|k| k == "age_band") {
            let rows: Vec<(String, f64)> = AgeBand::ALL
                .iter()
                .map(|b| (b.code().to_owned(), f64::from(everybody.of_band(*b)) / total))
                .collect();
            let value = |p: &crate::material::Person| p.background.value("age_band").map(str::to_owned);
            out.push(self.compared("age_band", &rows, &resident, has_roles, value));
        }
        if asked.iter().any(|k| k == "sex") {
            let rows = [("female", Sex::Female), ("male", Sex::Male)]
                .map(|(k, s)| (k.to_owned(), f64::from(everybody.of_sex(s)) / total));
            let value = |p: &crate::material::Person| {
                p.background.value("sex").filter(|s| *s != "other").map(str::to_owned)
            };
            out.push(self.compared("sex", &rows, &resident, has_roles, value));
        }
        if asked.iter().any(|k| k == "municipality") {
            let kinds = MunicipalityType::ALL.iter().map(|t| t.code()).chain([OTHER]);
            let rows: Vec<(String, f64)> = kinds
                .filter(|t| *t != MunicipalityType::SwedishOrBilingual.code())
                .map(|t| (t.to_owned(), of_places(&|m| type_of(m, today) == t)))
                .collect();
            let value = |p: &crate::material::Person| home(p).map(|m| type_of(m, today).to_owned());
            out.push(self.compared("type", &rows, &resident, has_roles, value));
            let rows: Vec<(String, f64)> = register()
                .areas(AreaKind::Region)
                .map(|a| (a.code.to_owned(), of_places(&|m| m.region.code == a.code)))
                .collect();
            let value = |p: &crate::material::Person| home(p).map(|m| m.region.code.to_owned());
            out.push(self.compared("region", &rows, &resident, has_roles, value));
        }
        out
    }

    fn compared(
        &mut self,
        key: &str,
        population: &[(String, f64)],
        resident: &[bool],
        has_roles: bool,
        value: impl Fn(&crate::material::Person) -> Option<String>,
    ) -> Compared {
        let count = |v: &str, r: bool| {
            let people = self.material.people.iter().zip(resident);
            let n = people.filter(|(p, is)| {
                let told = value(p).filter(|t| population.iter().any(|(k, _)| k == t));
                **is == r && told.as_deref().unwrap_or(UNTOLD) == v
            });
            let n = n.count();
            u32::try_from(n).unwrap_or(u32::MAX)
        };
        let name = format!("resident.{key}");
        let columns: Vec<String> =
            population.iter().map(|(v, _)| v.clone()).chain([UNTOLD.to_owned()]).collect();
        let line = |r: bool| -> Vec<u32> { columns.iter().map(|v| count(v, r)).collect() };
        let rows = ["yes".to_owned(), "no".to_owned()];
        let cells = [line(true), line(false)];
        let release: Release = self.publish(&two_way(&name, &rows, &columns, &cells, Given::Always, false));
        let figures = population
            .iter()
            .map(|(v, share)| (v.clone(), release.figure(&format!("{name}/yes/{v}")), *share));
        let rows = figures.collect();
        Compared { key: key.to_owned(), rows, residents_only: has_roles }
    }
}

/// Where a person told they live.
pub(super) fn home(person: &crate::material::Person) -> Option<&'static Municipality> {
    register().current(person.background.value("municipality")?.parse().ok()?)
}

/// The one type that a municipality is grouped by.
pub(crate) fn type_of(m: &Municipality, on: kernel::Date) -> &'static str {
    register().primary_type(m, on).map_or(OTHER, |t| t.kind.code())
}

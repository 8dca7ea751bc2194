// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The register itself: the tables of `data/`, read once.

use std::sync::OnceLock;

use kernel::{Date, Lang};

use crate::{MunicipalityCode, People, people::AgeBand, types::TypeOverride};

/// Which division of the country an [`Area`] belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AreaKind {
    /// Maakunta, landskap: 19.
    Region,
    /// Seutukunta, ekonomisk region: 69.
    SubRegion,
    /// Hyvinvointialue, välfärdsområde: 21, and Helsinki and Åland, which see to it themselves.
    Wellbeing,
}

/// A region, sub-region or wellbeing services county.
#[derive(Debug, PartialEq, Eq)]
pub struct Area {
    /// Which division it is of.
    pub kind: AreaKind,
    /// Its code inside that division, zeros in front.
    pub code: &'static str,
    names: [&'static str; 3],
}

impl Area {
    /// Its name in this language (sub-regions have no English names: the Finnish one).
    pub const fn name(&self, lang: Lang) -> &'static str {
        self.names[lang as usize]
    }
}

/// Which languages a municipality serves its people in, by the government decree of 2023-2032.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LanguageStatus {
    /// Finnish only.
    Finnish,
    /// Both, Finnish is the majority's.
    BilingualFinnishMajority,
    /// Swedish only.
    Swedish,
    /// Both, Swedish is the majority's.
    BilingualSwedishMajority,
}

impl LanguageStatus {
    /// How a page writes it.
    pub const fn label(self, lang: Lang) -> &'static str {
        let names = match self {
            Self::Finnish => ["Suomenkielinen", "Finskspråkig", "Finnish-speaking"],
            Self::BilingualFinnishMajority => [
                "Kaksikielinen, enemmistön kieli suomi",
                "Tvåspråkig, finska som majoritetens språk",
                "Bilingual, Finnish-speaking majority",
            ],
            Self::Swedish => ["Ruotsinkielinen", "Svenskspråkig", "Swedish-speaking"],
            Self::BilingualSwedishMajority => [
                "Kaksikielinen, enemmistön kieli ruotsi",
                "Tvåspråkig, svenska som majoritetens språk",
                "Bilingual, Swedish-speaking majority",
            ],
        };
        names[lang as usize]
    }
}

/// Statistics Finland's grouping of municipalities by how densely people live.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UrbanRural {
    /// Kaupunkimainen.
    Urban,
    /// Taajaan asuttu.
    SemiUrban,
    /// Maaseutumainen.
    Rural,
}

impl UrbanRural {
    /// How a page writes it.
    pub const fn label(self, lang: Lang) -> &'static str {
        let names = match self {
            Self::Urban => ["Kaupunkimaiset kunnat", "Urbana kommuner", "Urban municipalities"],
            Self::SemiUrban => ["Taajaan asutut kunnat", "Tätortskommuner", "Semi-urban municipalities"],
            Self::Rural => ["Maaseutumaiset kunnat", "Landsbygdskommuner", "Rural municipalities"],
        };
        names[lang as usize]
    }
}

/// A municipality of the 2025 division.
#[derive(Debug, PartialEq)]
pub struct Municipality {
    /// Its code.
    pub code: MunicipalityCode,
    /// Maakunta.
    pub region: &'static Area,
    /// Seutukunta.
    pub sub_region: &'static Area,
    /// Hyvinvointialue.
    pub wellbeing: &'static Area,
    /// Its languages.
    pub language_status: LanguageStatus,
    /// How densely people live, 2025.
    pub urban_rural: UrbanRural,
    /// Who lives there, 31.12.2024.
    pub people: People,
    /// People of 0-14, 15-64 and 65+, both sexes: exact.
    pub exact_ages: [u32; 3],
    /// A point inside its area, WGS 84.
    pub lon: f64,
    /// A point inside its area, WGS 84.
    pub lat: f64,
    names: [&'static str; 3],
}

impl Municipality {
    /// Its name in this language; many have but one.
    pub const fn name(&self, lang: Lang) -> &'static str {
        self.names[lang as usize]
    }

    /// Everybody who lives there: exact.
    pub fn population(&self) -> u32 {
        self.people.total()
    }
}

/// A municipality that has become a part of another.
#[derive(Debug, PartialEq, Eq)]
pub struct Merger {
    /// The first day of the new division.
    pub on: Date,
    /// The code that ended.
    pub from: MunicipalityCode,
    /// The name that ended.
    pub from_name: &'static str,
    /// Where its people live now.
    pub to: MunicipalityCode,
}

struct Tables {
    municipalities: Vec<Municipality>,
    areas: &'static [Area],
    mergers: Vec<Merger>,
}

/// All municipalities, with an editor's decisions about their types laid over the rules.
#[derive(Debug, Clone, Default)]
pub struct Register {
    pub(crate) overrides: Vec<TypeOverride>,
}

/// The register as it is compiled in, without anybody's decisions.
pub fn register() -> &'static Register {
    static BARE: Register = Register { overrides: Vec::new() };
    &BARE
}

impl Register {
    /// All 308, in the order of their codes.
    pub fn all(&self) -> &'static [Municipality] {
        &tables().municipalities
    }

    /// The municipality that has this code today. A code that has ended gives nothing: see
    /// [`Register::current`].
    pub fn get(&self, code: MunicipalityCode) -> Option<&'static Municipality> {
        let all = self.all();
        all.binary_search_by_key(&code, |m| m.code).ok().map(|i| &all[i])
    }

    /// The municipality of this code, or the one it has been merged into.
    pub fn current(&self, code: MunicipalityCode) -> Option<&'static Municipality> {
        // A chain of mergers cannot be longer than the list of them.
        let mut code = code;
        for _ in 0..=self.mergers().len() {
            if let Some(found) = self.get(code) {
                return Some(found);
            }
            code = self.mergers().iter().find(|m| m.from == code)?.to;
        }
        None
    }

    /// Mergers since 2020, oldest first.
    pub fn mergers(&self) -> &'static [Merger] {
        &tables().mergers
    }

    /// The areas of one division, in the order of their codes.
    pub fn areas(&self, kind: AreaKind) -> impl Iterator<Item = &'static Area> {
        tables().areas.iter().filter(move |a| a.kind == kind)
    }

    /// One area.
    pub fn area(&self, kind: AreaKind, code: &str) -> Option<&'static Area> {
        self.areas(kind).find(|a| a.code == code)
    }

    /// The municipalities of one area, in the order of their codes.
    pub fn in_area(&self, area: &Area) -> impl Iterator<Item = &'static Municipality> {
        self.all().iter().filter(move |m| {
            let own = match area.kind {
                AreaKind::Region => m.region,
                AreaKind::SubRegion => m.sub_region,
                AreaKind::Wellbeing => m.wellbeing,
            };
            own.code == area.code
        })
    }

    /// Everybody in Finland, or in any other set of municipalities.
    pub fn people_of<'a>(municipalities: impl IntoIterator<Item = &'a Municipality>) -> People {
        municipalities.into_iter().fold(People::default(), |sum, m| sum.plus(&m.people))
    }
}

/// The rows of a table: its header left out, split at tabs.
pub(crate) fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().skip(1).map(|line| line.split('\t').collect())
}

fn areas() -> &'static [Area] {
    static AREAS: OnceLock<Vec<Area>> = OnceLock::new();
    AREAS.get_or_init(|| {
        rows(include_str!("../data/areas.tsv"))
            .filter_map(|row| {
                let [kind, code, fi, sv, en] = row.try_into().ok()?;
                let kind = match kind {
                    "region" => AreaKind::Region,
                    "subregion" => AreaKind::SubRegion,
                    _ => AreaKind::Wellbeing,
                };
                Some(Area { kind, code, names: [fi, sv, en] })
            })
            .collect()
    })
}

static TABLES: OnceLock<Tables> = OnceLock::new();

/// Whether anybody has asked yet.
pub(crate) fn is_read() -> bool {
    TABLES.get().is_some()
}

/// Codes and populations as compiled in, in the order of codes.
pub(crate) fn compiled() -> Vec<(MunicipalityCode, u32)> {
    let all = rows(include_str!("../data/municipalities.tsv")).filter_map(|r| municipality(&r));
    all.map(|m| (m.code, m.people.total())).collect()
}

fn tables() -> &'static Tables {
    // A row that can't be read would be left out; the tests count that none is.
    TABLES.get_or_init(|| Tables {
        municipalities: rows(include_str!("../data/municipalities.tsv"))
            .filter_map(|r| municipality(&r).map(with_newer_people))
            .collect(),
        areas: areas(),
        mergers: rows(include_str!("../data/mergers.tsv")).filter_map(|r| merger(&r)).collect(),
    })
}

fn municipality(row: &[&'static str]) -> Option<Municipality> {
    let area =
        |kind, place: usize| areas().iter().find(|a| a.kind == kind && Some(&a.code) == row.get(place));
    let numbers = |from: usize| -> Option<Vec<u32>> {
        row.get(from..from + AgeBand::ALL.len())?.iter().map(|n| n.parse().ok()).collect()
    };
    Some(Municipality {
        code: row.first()?.parse().ok()?,
        names: [row.get(1)?, row.get(2)?, row.get(3)?],
        language_status: match *row.get(4)? {
            "0" => LanguageStatus::Finnish,
            "1" => LanguageStatus::BilingualFinnishMajority,
            "2" => LanguageStatus::Swedish,
            _ => LanguageStatus::BilingualSwedishMajority,
        },
        urban_rural: match *row.get(5)? {
            "1" => UrbanRural::Urban,
            "2" => UrbanRural::SemiUrban,
            _ => UrbanRural::Rural,
        },
        region: area(AreaKind::Region, 6)?,
        sub_region: area(AreaKind::SubRegion, 7)?,
        wellbeing: area(AreaKind::Wellbeing, 8)?,
        exact_ages: [row.get(9)?.parse().ok()?, row.get(10)?.parse().ok()?, row.get(11)?.parse().ok()?],
        people: People { male: numbers(12)?.try_into().ok()?, female: numbers(19)?.try_into().ok()? },
        lon: row.get(26)?.parse().ok()?,
        lat: row.get(27)?.parse().ok()?,
    })
}

fn with_newer_people(mut m: Municipality) -> Municipality {
    if let Some(people) = crate::update::installed(m.code) {
        let [child, a, b, c, d, old, oldest] = AgeBand::ALL.map(|band| people.of_band(band));
        m.people = people;
        m.exact_ages = [child, a + b + c + d, old + oldest];
    }
    m
}

fn merger(row: &[&'static str]) -> Option<Merger> {
    let [on, from, from_name, to] = row.try_into().ok()?;
    Some(Merger { on: Date::parse(on)?, from: from.parse().ok()?, from_name, to: to.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::Sex;

    fn code(text: &str) -> MunicipalityCode {
        text.parse().unwrap()
    }

    #[test]
    fn all_308_are_there_each_code_once_and_in_order() {
        let all = register().all();
        assert_eq!(all.len(), 308);
        assert!(all.windows(2).all(|w| w[0].code < w[1].code));
        assert_eq!(all.iter().map(|m| m.name(Lang::Fi)).collect::<HashSet<_>>().len(), 308);
        assert!(all.iter().all(|m| Lang::ALL.iter().all(|l| !m.name(*l).is_empty())));
    }

    #[test]
    fn the_people_of_finland_are_5_635_971() {
        let all = Register::people_of(register().all());
        assert_eq!(all.total(), 5_635_971);
        assert_eq!(AgeBand::ALL.into_iter().map(|b| all.of_band(b)).sum::<u32>(), 5_635_971);
        assert_eq!(Sex::ALL.into_iter().map(|s| all.of_sex(s)).sum::<u32>(), 5_635_971);
    }

    #[test]
    fn the_bands_of_every_municipality_meet_what_is_exactly_known() {
        for m in register().all() {
            let of = |bands: &[AgeBand]| bands.iter().map(|b| m.people.of_band(*b)).sum::<u32>();
            assert_eq!(
                [of(&AgeBand::ALL[..1]), of(&AgeBand::ALL[1..5]), of(&AgeBand::ALL[5..])],
                m.exact_ages
            );
            assert_eq!(m.exact_ages.iter().sum::<u32>(), m.population(), "{}", m.code);
        }
    }

    #[test]
    fn the_areas_add_up_to_the_country() {
        for (kind, count) in [(AreaKind::Region, 19), (AreaKind::SubRegion, 69), (AreaKind::Wellbeing, 23)] {
            assert_eq!(register().areas(kind).count(), count);
            let people: u32 = register()
                .areas(kind)
                .map(|a| Register::people_of(register().in_area(a)).total())
                .inspect(|n| assert!(*n > 0))
                .sum();
            assert_eq!(people, 5_635_971);
        }
        assert_eq!(register().area(AreaKind::Region, "15").map(|a| a.name(Lang::Sv)), Some("Österbotten"));
    }

    #[test]
    fn what_a_municipality_is_can_be_read() {
        let vaasa = register().get(code("905")).unwrap();
        assert_eq!((vaasa.name(Lang::Fi), vaasa.name(Lang::Sv)), ("Vaasa", "Vasa"));
        assert_eq!(vaasa.language_status, LanguageStatus::BilingualFinnishMajority);
        assert_eq!(vaasa.urban_rural, UrbanRural::Urban);
        assert_eq!(vaasa.region.name(Lang::En), "Ostrobothnia");
        assert_eq!(vaasa.wellbeing.name(Lang::Fi), "Pohjanmaan hyvinvointialue");
        assert_eq!(register().get(code("999")), None);
    }

    #[test]
    fn a_code_that_has_ended_leads_to_where_its_people_are_now() {
        assert_eq!(register().mergers().len(), 2);
        for (old, new) in [("588", "507"), ("099", "214")] {
            assert_eq!(register().get(code(old)), None);
            assert_eq!(register().current(code(old)).map(|m| m.code), Some(code(new)));
        }
        assert_eq!(register().current(code("091")).map(|m| m.name(Lang::Sv)), Some("Helsingfors"));
        assert_eq!(register().current(code("998")), None);
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Municipality types: by rule where there is a rule, a guess marked as such where there is none, and an
//! editor's word above both, for as long as it is valid.

use kernel::{Date, Lang};

use crate::{LanguageStatus, Municipality, MunicipalityCode, Register};

/// A type of municipality. One municipality may be of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MunicipalityType {
    /// Over 50,000 people, and Kokkola and Kajaani.
    BigCity,
    /// The centre of its sub-region that is not a big city, on the mainland.
    SubRegionalCity,
    /// Around one of seven big cities.
    RingMunicipality,
    /// Under 10,000 people, on the mainland.
    SmallMunicipality,
    /// Swedish-speaking or bilingual, Åland included.
    SwedishOrBilingual,
}

impl MunicipalityType {
    /// All.
    pub const ALL: [Self; 5] = [
        Self::BigCity,
        Self::SubRegionalCity,
        Self::RingMunicipality,
        Self::SmallMunicipality,
        Self::SwedishOrBilingual,
    ];

    /// In columns, addresses and exports.
    pub const fn code(self) -> &'static str {
        match self {
            Self::BigCity => "big_city",
            Self::SubRegionalCity => "subregional_city",
            Self::RingMunicipality => "ring_municipality",
            Self::SmallMunicipality => "small_municipality",
            Self::SwedishOrBilingual => "swedish_bilingual",
        }
    }

    /// The type with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|t| t.code() == code)
    }

    /// How a page writes it, in the plural.
    pub const fn label(self, lang: Lang) -> &'static str {
        let names = match self {
            Self::BigCity => ["Suuret kaupungit", "Stora städer", "Big cities"],
            Self::SubRegionalCity => ["Seutukaupungit", "Regionstäder", "Sub-regional cities"],
            Self::RingMunicipality => ["Kehyskunnat", "Kranskommuner", "Ring municipalities"],
            Self::SmallMunicipality => ["Pienet kunnat", "Små kommuner", "Small municipalities"],
            Self::SwedishOrBilingual => [
                "Ruotsin- ja kaksikieliset kunnat",
                "Svensk- och tvåspråkiga kommuner",
                "Swedish-speaking and bilingual municipalities",
            ],
        };
        names[lang as usize]
    }
}

/// Where a municipality's type comes from: how far to trust it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TypeSource {
    /// A rule that leaves no room for opinion.
    Rule,
    /// Our best guess, to be confirmed by an editor; say so where it is shown.
    Candidate,
    /// An editor has said so.
    ByHand,
}

/// That a municipality is of a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TypeLink {
    /// The type.
    pub kind: MunicipalityType,
    /// Who says so.
    pub source: TypeSource,
}

/// An editor's decision: from one day to another this municipality is, or is not, of this type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypeOverride {
    /// Which municipality.
    pub code: MunicipalityCode,
    /// Which type.
    pub kind: MunicipalityType,
    /// Whether it belongs to it.
    pub belongs: bool,
    /// The first day; none = since ever.
    pub from: Option<Date>,
    /// The last day; none = until further notice.
    pub until: Option<Date>,
}

/// Why decisions can't be laid over the register.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OverrideError {
    /// There is no such municipality.
    #[error("no municipality has the code {0}; use one of the 2025 division")]
    UnknownMunicipality(MunicipalityCode),
    /// The period has no days.
    #[error("{code}, {}: the last day is before the first; swap them", kind.code())]
    EmptyPeriod {
        /// Which municipality.
        code: MunicipalityCode,
        /// Which type.
        kind: MunicipalityType,
    },
    /// Two decisions about the same thing on the same day.
    #[error("{code}, {}: two decisions are valid on the same day; end the earlier one first", kind.code())]
    Overlap {
        /// Which municipality.
        code: MunicipalityCode,
        /// Which type.
        kind: MunicipalityType,
    },
}

impl TypeOverride {
    fn valid_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    fn meets(&self, other: &Self) -> bool {
        let starts_in_time =
            |a: &Self, b: &Self| a.from.is_none_or(|from| b.until.is_none_or(|until| from <= until));
        self.code == other.code
            && self.kind == other.kind
            && starts_in_time(self, other)
            && starts_in_time(other, self)
    }
}

/// Kuntaliitto counts these two among the big cities although fewer than 50,000 live there.
const BIG_BY_NAME: [&str; 2] = ["272", "205"];
/// The sub-regions of Turku, Tampere, Lahti, Kuopio, Joensuu, Jyväskylä and Oulu.
const RING_SUB_REGIONS: [&str; 7] = ["023", "064", "071", "112", "122", "131", "171"];
const ALAND: &str = "21";

impl Register {
    /// The register with an editor's decisions laid over the rules.
    ///
    /// # Errors
    /// A decision about no municipality, a period without days, or two decisions that contradict or repeat
    /// each other on one day.
    pub fn with_overrides(overrides: Vec<TypeOverride>) -> Result<Self, OverrideError> {
        let register = Self { overrides };
        for (i, one) in register.overrides.iter().enumerate() {
            let (code, kind) = (one.code, one.kind);
            if register.get(code).is_none() {
                return Err(OverrideError::UnknownMunicipality(code));
            }
            if one.from.zip(one.until).is_some_and(|(from, until)| until < from) {
                return Err(OverrideError::EmptyPeriod { code, kind });
            }
            if register.overrides[..i].iter().any(|earlier| earlier.meets(one)) {
                return Err(OverrideError::Overlap { code, kind });
            }
        }
        Ok(register)
    }

    /// Whether a municipality is of a type on a day, and who says so.
    pub fn is_of(&self, m: &Municipality, kind: MunicipalityType, on: Date) -> Option<TypeSource> {
        let by_hand = self.overrides.iter().find(|o| o.code == m.code && o.kind == kind && o.valid_on(on));
        match by_hand {
            Some(decision) => decision.belongs.then_some(TypeSource::ByHand),
            None => self.by_rule(m, kind),
        }
    }

    /// All types of a municipality on a day.
    pub fn types(&self, m: &Municipality, on: Date) -> Vec<TypeLink> {
        MunicipalityType::ALL
            .into_iter()
            .filter_map(|kind| Some(TypeLink { kind, source: self.is_of(m, kind, on)? }))
            .collect()
    }

    /// The one type to group by where each municipality may be counted only once: big city, ring,
    /// sub-regional, small, in this order.
    pub fn primary_type(&self, m: &Municipality, on: Date) -> Option<TypeLink> {
        [
            MunicipalityType::BigCity,
            MunicipalityType::RingMunicipality,
            MunicipalityType::SubRegionalCity,
            MunicipalityType::SmallMunicipality,
        ]
        .into_iter()
        .find_map(|kind| Some(TypeLink { kind, source: self.is_of(m, kind, on)? }))
    }

    /// The municipalities of a type on a day, in the order of their codes.
    pub fn members(&self, kind: MunicipalityType, on: Date) -> Vec<(&'static Municipality, TypeSource)> {
        self.all().iter().filter_map(|m| Some((m, self.is_of(m, kind, on)?))).collect()
    }

    fn by_rule(&self, m: &Municipality, kind: MunicipalityType) -> Option<TypeSource> {
        let (belongs, source) = match kind {
            MunicipalityType::BigCity => (is_big(m), TypeSource::Rule),
            MunicipalityType::SwedishOrBilingual => {
                (m.language_status != LanguageStatus::Finnish, TypeSource::Rule)
            }
            MunicipalityType::SmallMunicipality => {
                (m.population() < 10_000 && m.region.code != ALAND, TypeSource::Rule)
            }
            MunicipalityType::RingMunicipality => {
                (!is_big(m) && RING_SUB_REGIONS.contains(&m.sub_region.code), TypeSource::Candidate)
            }
            MunicipalityType::SubRegionalCity => {
                let largest = self.in_area(m.sub_region).max_by_key(|n| n.population());
                let centre = largest.is_some_and(|n| n.code == m.code);
                (centre && !is_big(m) && m.region.code != ALAND, TypeSource::Candidate)
            }
        };
        belongs.then_some(source)
    }
}

fn is_big(m: &Municipality) -> bool {
    m.population() > 50_000 || BIG_BY_NAME.contains(&m.code.as_str())
}

#[cfg(test)]
mod tests {
    use MunicipalityType::{
        BigCity, RingMunicipality, SmallMunicipality, SubRegionalCity, SwedishOrBilingual,
    };

    use super::*;
    use crate::register;

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    fn municipality(code: &str) -> &'static Municipality {
        register().get(code.parse().unwrap()).unwrap()
    }

    fn decision(code: &str, kind: MunicipalityType, belongs: bool, from: &str, until: &str) -> TypeOverride {
        TypeOverride {
            code: code.parse().unwrap(),
            kind,
            belongs,
            from: Date::parse(from),
            until: Date::parse(until),
        }
    }

    #[test]
    fn the_rules_give_as_many_of_each_type_as_they_should() {
        let today = day("2026-11-21");
        for (kind, count, source) in [
            (BigCity, 23, TypeSource::Rule),
            (SwedishOrBilingual, 49, TypeSource::Rule),
            (SmallMunicipality, 196, TypeSource::Rule),
            (RingMunicipality, 49, TypeSource::Candidate),
            (SubRegionalCity, 45, TypeSource::Candidate),
        ] {
            let members = register().members(kind, today);
            assert_eq!(members.len(), count, "{}", kind.code());
            assert!(members.iter().all(|(_, s)| *s == source));
            assert_eq!(MunicipalityType::from_code(kind.code()), Some(kind));
        }
    }

    #[test]
    fn one_municipality_may_be_of_several_types_and_has_one_to_group_by() {
        let today = day("2026-11-21");
        let kinds = |code: &str| -> Vec<MunicipalityType> {
            register().types(municipality(code), today).iter().map(|t| t.kind).collect()
        };
        assert_eq!(kinds("091"), [BigCity, SwedishOrBilingual]);
        assert_eq!(kinds("272"), [BigCity, SwedishOrBilingual], "Kokkola, by name");
        assert_eq!(kinds("005"), [SubRegionalCity, SmallMunicipality]);
        let primary = |code: &str| register().primary_type(municipality(code), today).map(|t| t.kind);
        assert_eq!(primary("091"), Some(BigCity));
        assert_eq!(primary("005"), Some(SubRegionalCity));
        assert_eq!(primary("478"), None, "Mariehamn: neither small by the mainland's rule nor big");
    }

    #[test]
    fn an_editor_s_word_counts_within_its_period_and_the_rule_outside_it() {
        let laid = Register::with_overrides(vec![
            decision("005", SubRegionalCity, false, "2025-01-01", "2025-12-31"),
            decision("005", SubRegionalCity, true, "2026-01-01", ""),
            decision("091", BigCity, false, "", "2024-12-31"),
            decision("478", SmallMunicipality, true, "", ""),
        ])
        .unwrap();
        let of = |code: &str, kind, on: &str| laid.is_of(municipality(code), kind, day(on));
        for (code, kind, on, wanted) in [
            ("005", SubRegionalCity, "2024-12-31", Some(TypeSource::Candidate)),
            ("005", SubRegionalCity, "2025-01-01", None),
            ("005", SubRegionalCity, "2025-12-31", None),
            ("005", SubRegionalCity, "2026-01-01", Some(TypeSource::ByHand)),
            ("005", SubRegionalCity, "2099-01-01", Some(TypeSource::ByHand)),
            ("091", BigCity, "1990-01-01", None),
            ("091", BigCity, "2024-12-31", None),
            ("091", BigCity, "2025-01-01", Some(TypeSource::Rule)),
            ("478", SmallMunicipality, "1990-01-01", Some(TypeSource::ByHand)),
            ("478", SmallMunicipality, "2099-01-01", Some(TypeSource::ByHand)),
            // Others, and other types of the same one, stay as they were.
            ("005", SmallMunicipality, "2025-06-01", Some(TypeSource::Rule)),
            ("010", SubRegionalCity, "2025-06-01", Some(TypeSource::Candidate)),
        ] {
            assert_eq!(of(code, kind, on), wanted, "{code} {} {on}", kind.code());
        }
        assert_eq!(laid.members(SmallMunicipality, day("2026-01-01")).len(), 197);
        assert_eq!(
            laid.primary_type(municipality("478"), day("2026-01-01")).map(|t| t.source),
            Some(TypeSource::ByHand)
        );
    }

    #[test]
    fn decisions_that_cannot_be_are_refused_with_a_reason() {
        let refused = |list: Vec<TypeOverride>| Register::with_overrides(list).unwrap_err();
        let code = "005".parse().unwrap();
        let kind = BigCity;
        assert_eq!(
            refused(vec![decision("588", kind, true, "", "")]),
            OverrideError::UnknownMunicipality("588".parse().unwrap())
        );
        assert_eq!(
            refused(vec![decision("005", kind, true, "2026-01-02", "2026-01-01")]),
            OverrideError::EmptyPeriod { code, kind }
        );
        for (a, b) in [
            (("", ""), ("2026-01-01", "")),
            (("", "2026-01-01"), ("2026-01-01", "")),
            (("2025-01-01", "2025-12-31"), ("", "")),
        ] {
            assert_eq!(
                refused(vec![decision("005", kind, true, a.0, a.1), decision("005", kind, false, b.0, b.1)]),
                OverrideError::Overlap { code, kind }
            );
        }
        assert!(OverrideError::Overlap { code, kind }.to_string().contains("big_city"));
        assert!(
            Register::with_overrides(vec![
                decision("005", kind, true, "2026-01-01", "2026-01-01"),
                decision("005", kind, false, "2026-01-02", ""),
                decision("005", SmallMunicipality, false, "", ""),
                decision("009", kind, true, "", ""),
            ])
            .is_ok()
        );
    }
}

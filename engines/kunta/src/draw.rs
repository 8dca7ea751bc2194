// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Drawing people as they really live: for simulated participants and weighted samples.

use crate::{AgeBand, Municipality, MunicipalityCode, Sex, register};

/// Somebody who could live in Finland.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Person {
    /// Where.
    pub municipality: MunicipalityCode,
    /// Woman or man.
    pub sex: Sex,
    /// How old.
    pub age: AgeBand,
}

/// Draws persons from a set of municipalities, each inhabitant being equally likely.
#[derive(Debug, Clone)]
pub struct Draw {
    /// Each cell with the number of people up to and including it.
    cells: Vec<(u64, Person)>,
}

impl Draw {
    /// Over the whole country.
    pub fn finland() -> Self {
        Self::among(register().all(), |_, _| true)
    }

    /// Over these municipalities, and of their people only those of whom `wanted` says so (adults, say).
    pub fn among<'a>(
        municipalities: impl IntoIterator<Item = &'a Municipality>,
        wanted: impl Fn(Sex, AgeBand) -> bool,
    ) -> Self {
        let mut sum = 0;
        let mut cells = Vec::new();
        for m in municipalities {
            for sex in Sex::ALL {
                for age in AgeBand::ALL {
                    let count = u64::from(m.people.of(sex, age));
                    if count > 0 && wanted(sex, age) {
                        sum += count;
                        cells.push((sum, Person { municipality: m.code, sex, age }));
                    }
                }
            }
        }
        Self { cells }
    }

    /// How many people can be drawn.
    pub fn population(&self) -> u64 {
        self.cells.last().map_or(0, |(sum, _)| *sum)
    }

    /// The person that 64 random bits mean; nobody where there is nobody to draw.
    pub fn person(&self, random: u64) -> Option<Person> {
        let nth = u64::try_from((u128::from(random) * u128::from(self.population())) >> 64).ok()?;
        let place = self.cells.partition_point(|(sum, _)| *sum <= nth);
        self.cells.get(place).map(|(_, person)| *person)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_inhabitant_can_be_drawn_and_equally_often() {
        let draw = Draw::finland();
        assert_eq!(draw.population(), 5_635_971);
        // One number for every 100th inhabitant, evenly: shares must come out as in the register.
        let (mut helsinki, mut women, mut old, mut all) = (0u32, 0u32, 0u32, 0u32);
        for i in 0..56_359u64 {
            let person = draw.person(i * (u64::MAX / 56_359)).unwrap();
            all += 1;
            helsinki += u32::from(person.municipality.as_str() == "091");
            women += u32::from(person.sex == Sex::Female);
            old += u32::from(person.age == AgeBand::From75);
        }
        let near = |got: u32, share: f64| (f64::from(got) / f64::from(all) - share).abs() < 0.001;
        let people = crate::Register::people_of(register().all());
        let total = f64::from(people.total());
        assert!(near(
            helsinki,
            f64::from(register().get("091".parse().unwrap()).unwrap().population()) / total
        ));
        assert!(near(women, f64::from(people.of_sex(Sex::Female)) / total));
        assert!(near(old, f64::from(people.of_band(AgeBand::From75)) / total));
    }

    #[test]
    fn the_ends_are_somebody_and_an_empty_draw_is_nobody() {
        let draw = Draw::finland();
        assert!(draw.person(0).is_some() && draw.person(u64::MAX).is_some());
        assert_eq!(Draw::among([], |_, _| true).person(1), None);
        let adults = Draw::among(register().all(), |_, age| age >= AgeBand::To29);
        assert!(adults.population() < draw.population());
        assert!((0..1_000).all(|i| adults.person(i << 54).unwrap().age >= AgeBand::To29));
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! People by sex and age, in the bands a participant chooses from.

use kernel::Lang;

/// Sex as the population statistics have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sex {
    /// Men and boys.
    Male,
    /// Women and girls.
    Female,
}

impl Sex {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Female, Self::Male];
}

/// The age bands of the background question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgeBand {
    /// Under 15 years.
    To14,
    /// 15-17 years.
    To17,
    /// 18-29 years.
    To29,
    /// 30-44 years.
    To44,
    /// 45-64 years.
    To64,
    /// 65-74 years.
    To74,
    /// 75 years and over.
    From75,
}

impl AgeBand {
    /// All, from the youngest.
    pub const ALL: [Self; 7] =
        [Self::To14, Self::To17, Self::To29, Self::To44, Self::To64, Self::To74, Self::From75];

    /// `0-14` ... `75+`: in columns, addresses and exports.
    pub const fn code(self) -> &'static str {
        match self {
            Self::To14 => "0-14",
            Self::To17 => "15-17",
            Self::To29 => "18-29",
            Self::To44 => "30-44",
            Self::To64 => "45-64",
            Self::To74 => "65-74",
            Self::From75 => "75+",
        }
    }

    /// The band with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|b| b.code() == code)
    }

    /// The band a person of so many years is in.
    pub const fn of_age(years: u8) -> Self {
        match years {
            0..=14 => Self::To14,
            15..=17 => Self::To17,
            18..=29 => Self::To29,
            30..=44 => Self::To44,
            45..=64 => Self::To64,
            65..=74 => Self::To74,
            _ => Self::From75,
        }
    }

    /// How a page writes it: `30–44`, `75 vuotta täyttäneet` and so on.
    pub const fn label(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::To14, Lang::Fi) => "alle 15 vuotta",
            (Self::To14, Lang::Sv) => "under 15 år",
            (Self::To14, Lang::En) => "under 15",
            (Self::To17, _) => "15–17",
            (Self::To29, _) => "18–29",
            (Self::To44, _) => "30–44",
            (Self::To64, _) => "45–64",
            (Self::To74, _) => "65–74",
            (Self::From75, Lang::Fi) => "75 vuotta tai enemmän",
            (Self::From75, Lang::Sv) => "75 år eller äldre",
            (Self::From75, Lang::En) => "75 or over",
        }
    }
}

/// So many people, by sex and age band.
///
/// Exactly known of the day are the sums of each sex and of 0-14, 15-64 and 65+ (both sexes). A single band
/// of one sex is **an estimate** that adds up to them (data/README.md tells how it is made).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct People {
    pub(crate) male: [u32; 7],
    pub(crate) female: [u32; 7],
}

impl People {
    /// One cell: an estimate.
    pub const fn of(&self, sex: Sex, band: AgeBand) -> u32 {
        let row = match sex {
            Sex::Male => &self.male,
            Sex::Female => &self.female,
        };
        row[band as usize]
    }

    /// Both sexes of one band: exact for 0-14, an estimate for the others.
    pub const fn of_band(&self, band: AgeBand) -> u32 {
        self.male[band as usize] + self.female[band as usize]
    }

    /// All of one sex: exact.
    pub fn of_sex(&self, sex: Sex) -> u32 {
        AgeBand::ALL.into_iter().map(|b| self.of(sex, b)).sum()
    }

    /// Everybody: exact.
    pub fn total(&self) -> u32 {
        Sex::ALL.into_iter().map(|s| self.of_sex(s)).sum()
    }

    /// Cell by cell sum: the people of a region from those of its municipalities.
    #[must_use]
    pub fn plus(mut self, other: &Self) -> Self {
        for i in 0..AgeBand::ALL.len() {
            self.male[i] += other.male[i];
            self.female[i] += other.female[i];
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_age_has_its_band_and_every_band_its_code() {
        for band in AgeBand::ALL {
            assert_eq!(AgeBand::from_code(band.code()), Some(band));
            let first: u8 = band.code().split(['-', '+']).next().unwrap().parse().unwrap();
            assert_eq!(AgeBand::of_age(first), band);
            assert_ne!(AgeBand::of_age(first.wrapping_sub(1)), band);
        }
        assert_eq!(AgeBand::from_code("0-15"), None);
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Time as an argument. People's dates and the phases of a brainstorm are Europe/Helsinki.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use jiff::tz::TimeZone;

/// A moment: milliseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Timestamp(i64);

impl Timestamp {
    /// The moment this many milliseconds after 1970.
    pub const fn from_millis(ms: i64) -> Self {
        Self(ms)
    }

    /// Milliseconds since 1970.
    pub const fn as_millis(self) -> i64 {
        self.0
    }

    /// This moment and `ms` more (or less, where negative); stays within what an `i64` holds.
    #[must_use]
    pub const fn plus_millis(self, ms: i64) -> Self {
        Self(self.0.saturating_add(ms))
    }

    /// This moment and so many days of 24 hours more.
    #[must_use]
    pub const fn plus_days(self, days: i64) -> Self {
        self.plus_millis(days.saturating_mul(86_400_000))
    }

    /// The calendar day in Helsinki.
    pub fn date(self) -> Date {
        let d = self.zoned().date();
        Date { year: d.year(), month: d.month().unsigned_abs(), day: d.day().unsigned_abs() }
    }

    /// Hour and minute in Helsinki.
    pub fn time_of_day(self) -> (u8, u8) {
        let t = self.zoned().time();
        (t.hour().unsigned_abs(), t.minute().unsigned_abs())
    }

    /// `2026-11-21T18:30` in Helsinki, as an `<input type="datetime-local">` holds it.
    pub fn to_local_input(self) -> String {
        self.zoned().strftime("%Y-%m-%dT%H:%M").to_string()
    }

    /// Reads what a `datetime-local` field sends, as Helsinki time. On the autumn night that has an
    /// hour twice, the first one is meant; in the hour that spring skips, the moment after the gap.
    pub fn from_local_input(text: &str) -> Option<Self> {
        let local: jiff::civil::DateTime = text.trim().parse().ok()?;
        let zoned = local.to_zoned(helsinki()).ok()?;
        Some(Self(zoned.timestamp().as_millisecond()))
    }

    /// `2026-11-21T16:30:00Z`.
    pub fn to_iso(self) -> String {
        jiff::Timestamp::from_millisecond(self.0)
            .unwrap_or_default()
            .strftime("%Y-%m-%dT%H:%M:%SZ")
            .to_string()
    }

    fn zoned(self) -> jiff::Zoned {
        jiff::Timestamp::from_millisecond(self.0).unwrap_or_default().to_zoned(helsinki())
    }
}

fn helsinki() -> TimeZone {
    // The zone data is compiled in; were it not, UTC would be off by hours but never wrong in order.
    TimeZone::get("Europe/Helsinki").unwrap_or(TimeZone::UTC)
}

/// A calendar day, without a time: all we keep of when somebody joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Year, for example 2026.
    pub year: i16,
    /// Month, 1..=12.
    pub month: u8,
    /// Day of the month, 1..=31.
    pub day: u8,
}

impl Date {
    /// Reads `2026-11-21`.
    pub fn parse(text: &str) -> Option<Self> {
        let d: jiff::civil::Date = text.trim().parse().ok()?;
        Some(Self { year: d.year(), month: d.month().unsigned_abs(), day: d.day().unsigned_abs() })
    }

    /// `2026-11-21`.
    pub fn to_iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// `20261121`: sorts and compares as a number in a database column.
    pub fn as_number(self) -> i64 {
        i64::from(self.year) * 10_000 + i64::from(self.month) * 100 + i64::from(self.day)
    }

    /// The day of a number made by [`Date::as_number`].
    pub fn from_number(n: i64) -> Option<Self> {
        Self::parse(&format!("{:04}-{:02}-{:02}", n / 10_000, n / 100 % 100, n % 100))
    }

    /// The day so many days later, or earlier where negative.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        self.plus(jiff::Span::new().try_days(days))
    }

    /// The day so many months later, or earlier where negative; the month's last where it has no such day.
    #[must_use]
    pub fn plus_months(self, months: i64) -> Self {
        self.plus(jiff::Span::new().try_months(months))
    }

    /// How many days there are from this day to `other`; negative where that is earlier.
    pub fn days_until(self, other: Self) -> i64 {
        let between = self.civil().zip(other.civil()).and_then(|(from, to)| from.until(to).ok());
        between.map_or(0, |span| span.get_days().into())
    }

    /// Stays where the calendar of four digits ends.
    fn plus(self, span: Result<jiff::Span, jiff::Error>) -> Self {
        let moved = self.civil().zip(span.ok()).and_then(|(day, span)| day.checked_add(span).ok());
        moved.map_or(self, |d| Self {
            year: d.year(),
            month: d.month().unsigned_abs(),
            day: d.day().unsigned_abs(),
        })
    }

    fn civil(self) -> Option<jiff::civil::Date> {
        let small = |n: u8| i8::try_from(n).ok();
        jiff::civil::Date::new(self.year, small(self.month)?, small(self.day)?).ok()
    }

    /// `21.11.2026`, as all three of our languages write it here.
    pub fn to_display(self) -> String {
        format!("{}.{}.{}", self.day, self.month, self.year)
    }
}

/// Tells the time. Handed down from `main`; tests hold one that they move themselves.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A clock that moves only when told: milliseconds since 1970.
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands still at `at`.
    pub fn fixed(at: Timestamp) -> Self {
        Self::Fixed(Arc::new(AtomicI64::new(at.0)))
    }

    /// Now.
    pub fn now(&self) -> Timestamp {
        match self {
            #[expect(clippy::disallowed_methods, reason = "the one place that asks the machine")]
            Self::System => Timestamp(jiff::Timestamp::now().as_millisecond()),
            Self::Fixed(at) => Timestamp(at.load(Ordering::SeqCst)),
        }
    }

    /// Moves a fixed clock forward; the system's clock is not ours to move.
    pub fn advance(&self, ms: i64) {
        if let Self::Fixed(at) = self {
            at.fetch_add(ms, Ordering::SeqCst);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phase_typed_in_helsinki_time_means_the_same_moment_in_summer_and_winter() {
        let winter = Timestamp::from_local_input("2026-11-21T18:30").unwrap();
        assert_eq!(winter.to_iso(), "2026-11-21T16:30:00Z");
        let summer = Timestamp::from_local_input("2026-06-21T18:30").unwrap();
        assert_eq!(summer.to_iso(), "2026-06-21T15:30:00Z");
        assert_eq!(summer.to_local_input(), "2026-06-21T18:30");
    }

    #[test]
    fn the_night_with_25_hours_and_the_one_with_23_give_a_moment() {
        assert!(Timestamp::from_local_input("2026-10-25T03:30").is_some());
        assert!(Timestamp::from_local_input("2026-03-29T03:30").is_some());
        assert_eq!(Timestamp::from_local_input("2026-02-30T03:30"), None);
    }

    #[test]
    fn days_are_those_of_helsinki() {
        let late = Timestamp::from_local_input("2026-12-31T23:59").unwrap();
        assert_eq!(late.date().to_iso(), "2026-12-31");
        assert_eq!(late.plus_millis(60_000).date().to_iso(), "2027-01-01");
        assert_eq!(Date::from_number(late.date().as_number()), Some(late.date()));
        assert_eq!(Date::parse("2027-02-29"), None);
    }

    #[test]
    fn days_and_months_are_counted_by_the_calendar() {
        let day = |text: &str| Date::parse(text).unwrap();
        // Over the night that has 25 hours, a fortnight is a fortnight.
        assert_eq!(day("2026-10-20").plus_days(14), day("2026-11-03"));
        assert_eq!(day("2026-11-03").plus_days(-14), day("2026-10-20"));
        assert_eq!(day("2027-12-31").plus_months(2), day("2028-02-29"));
        assert_eq!(day("2028-02-29").plus_months(-12), day("2027-02-28"));
        assert_eq!(day("2026-12-24").days_until(day("2027-01-06")), 13);
        assert_eq!(day("2027-01-06").days_until(day("2026-12-24")), -13);
        assert_eq!(day("9999-12-31").plus_days(1), day("9999-12-31"));
    }
}

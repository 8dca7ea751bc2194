// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! How many ideas came to a theme on each day.

use std::sync::Arc;

use brainstorm::contract::{Idea, State};
use charts::{Days, Figure, days};
use kernel::Date;

use super::{Desk, board::Board};

/// So many days at most.
const WINDOW: i64 = 28;
/// What "lately" is.
const WEEK: i64 = 7;

/// The days that all trends of a page show.
pub(super) struct Window {
    first: i64,
    last: i64,
    /// Whether the last day is today.
    today: bool,
}

impl Window {
    /// To today while people write, else to the day of the last idea; from the first idea on, four weeks at
    /// most.
    pub(super) fn of(desk: &Desk, board: &Board) -> Self {
        let now = desk.visit.state.now();
        let b = &desk.view.brainstorm;
        let days = || board.ideas.values().map(|i| number(i.created_on));
        let (first, newest) = (days().min().unwrap_or(0), days().max().unwrap_or(0));
        let today = b.state_at(now) == State::Open;
        let last = if today { number(now.date()).max(newest) } else { newest };
        Self { first: first.max(last - WINDOW + 1), last, today }
    }

    /// The trend in a sentence, and the picture where there is more than a day to show.
    pub(super) fn trend(&self, desk: &Desk, name: &str, ideas: &[Arc<Idea>]) -> (String, Option<Figure>) {
        let d = desk.d;
        let on: Vec<i64> = ideas.iter().map(|i| number(i.created_on)).collect();
        let lately = on.iter().filter(|day| **day > self.last - WEEK && **day <= self.last).count();
        let said = match date(self.last) {
            Some(day) if !self.today => d.trend_last(lately, &desk.day(day)),
            _ => d.trend_week(lately),
        };
        if self.first == self.last {
            return (said, None);
        }
        let row = |day: i64| {
            let count = on.iter().filter(|on| **on == day).count();
            let words = date(day).map(|d| desk.day(d)).unwrap_or_default();
            (words, u32::try_from(count).unwrap_or(u32::MAX), desk.c.number(count as i64))
        };
        let chart = Days {
            caption: d.trend_caption(name),
            head: vec![d.day().to_owned(), d.new_ideas().to_owned()],
            days: (self.first..=self.last).map(row).collect(),
        };
        (said, Some(days(&chart)))
    }
}

/// A day's number in an unbroken count.
fn number(d: Date) -> i64 {
    // March is the first month, so that the day that comes every four years is a year's last.
    let (y, m) = if d.month > 2 {
        (i64::from(d.year), i64::from(d.month) - 3)
    } else {
        (i64::from(d.year) - 1, i64::from(d.month) + 9)
    };
    365 * y + y.div_euclid(4) - y.div_euclid(100) + y.div_euclid(400) + (153 * m + 2) / 5 + i64::from(d.day)
        - 1
}

/// The day of a number.
fn date(n: i64) -> Option<Date> {
    // A year is never longer than 366 days, so the guess is at most a few years early.
    let mut year = i16::try_from(n.div_euclid(366)).ok()?;
    let first = |year: i16| number(Date { year, month: 1, day: 1 });
    while first(year.checked_add(1)?) <= n {
        year = year.checked_add(1)?;
    }
    let month = (1..=12).rev().find(|m| number(Date { year, month: *m, day: 1 }) <= n)?;
    let day = n - number(Date { year, month, day: 1 }) + 1;
    Some(Date { year, month, day: u8::try_from(day).ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn days_follow_each_other_over_months_and_leap_years() {
        for (a, b) in [
            ("2026-11-30", "2026-12-01"),
            ("2026-12-31", "2027-01-01"),
            ("2028-02-28", "2028-02-29"),
            ("2028-02-29", "2028-03-01"),
            ("2100-02-28", "2100-03-01"),
        ] {
            assert_eq!(number(day(a)) + 1, number(day(b)), "{a}");
        }
        for text in ["2026-11-22", "2028-02-29", "2000-01-01", "2024-12-31"] {
            assert_eq!(date(number(day(text))), Some(day(text)));
        }
    }
}

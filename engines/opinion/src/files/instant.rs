// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Times in files: numbers of seconds or milliseconds, or ISO 8601 text; always milliseconds since 1970 inside.

/// Numbers smaller than this are seconds: as milliseconds they would lie before March 1973, as seconds the larger ones
/// lie after the year 5000.
const SECONDS_BELOW: i64 = 100_000_000_000;
const DAY: i64 = 86_400_000;

/// Reads a time.
pub(crate) fn parse(text: &str) -> Option<i64> {
    let text = text.trim();
    if let Ok(number) = text.parse::<i64>() {
        return if number.unsigned_abs() < SECONDS_BELOW.unsigned_abs() {
            number.checked_mul(1000)
        } else {
            Some(number)
        };
    }
    iso(text)
}

/// `2024-05-01`, with a time after T or a space, with fractions, with Z or an offset (none means UTC).
fn iso(text: &str) -> Option<i64> {
    let (date, clock) = match text.find(['T', 't', ' ']) {
        Some(at) => (&text[..at], text[at + 1..].trim()),
        None => (text, ""),
    };
    let mut parts = date.split('-');
    let year = parts.next()?.parse::<i64>().ok().filter(|y| (1..10_000).contains(y))?;
    let month = number(parts.next()?, 1, 12)?;
    let day = number(parts.next()?, 1, 31)?;
    if parts.next().is_some() {
        return None;
    }
    let midnight = days(year, month, day) * DAY;
    if civil(midnight) != (year, month, day) {
        return None;
    }
    if clock.is_empty() {
        return Some(midnight);
    }
    let (clock, offset) = match clock.strip_suffix(['Z', 'z']) {
        Some(clock) => (clock, 0),
        None => match clock.find(['+', '-']) {
            Some(at) => {
                let digits = clock[at + 1..].replace(':', "");
                let (hours, minutes) = digits.split_at_checked(2)?;
                let minutes = if minutes.is_empty() { 0 } else { number(minutes, 0, 59)? };
                let size = number(hours, 0, 18)? * 60 + minutes;
                (&clock[..at], if clock.as_bytes()[at] == b'-' { -size } else { size })
            }
            None => (clock, 0),
        },
    };
    let mut parts = clock.trim().split(':');
    let hours = number(parts.next()?, 0, 23)?;
    let minutes = number(parts.next()?, 0, 59)?;
    let seconds = parts.next().unwrap_or("0");
    if parts.next().is_some() {
        return None;
    }
    let (whole, fraction) = seconds.split_once(['.', ',']).unwrap_or((seconds, "0"));
    if fraction.is_empty() || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let milliseconds: i64 = format!("{fraction:0<3}")[..3].parse().ok()?;
    let seconds = (hours * 60 + minutes - offset) * 60 + number(whole, 0, 60)?;
    Some(midnight + seconds * 1000 + milliseconds)
}

fn number(text: &str, low: i64, high: i64) -> Option<i64> {
    let digits = !text.is_empty() && text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|n| digits && (low..=high).contains(n))
}

/// Days from 1970-01-01. Years are counted from March, so that the leap day is the last of a year.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let leap = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    year * 365 + leap + (153 * month + 2) / 5 + day - 1 - 719_468
}

/// Year, month and day of a time.
fn civil(time: i64) -> (i64, i64, i64) {
    let day = time.div_euclid(DAY);
    let mut year = 1970 + day.div_euclid(366);
    while days(year + 1, 1, 1) <= day {
        year += 1;
    }
    let month = (1..=12).rev().find(|&m| days(year, m, 1) <= day).unwrap_or(1);
    (year, month, day - days(year, month, 1) + 1)
}

/// Text in the manner of the `datetime` columns, in UTC: `Mon Jul 17 16:10:15 UTC 2017`.
pub(crate) fn text(time: i64) -> String {
    const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let (year, month, day) = civil(time);
    let name = DAYS[time.div_euclid(DAY).rem_euclid(7) as usize];
    let second = time.rem_euclid(DAY) / 1000;
    let (h, m, s) = (second / 3600, second / 60 % 60, second % 60);
    format!("{name} {} {day:02} {h:02}:{m:02}:{s:02} UTC {year}", MONTHS[(month - 1) as usize])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_in_every_accepted_form() {
        for (given, wanted) in [
            ("1500282615559", 1_500_282_615_559),
            ("1500282615", 1_500_282_615_000),
            ("2017-07-17T09:10:15Z", 1_500_282_615_000),
            ("2017-07-17 12:10:15.559+03:00", 1_500_282_615_559),
            ("2017-07-17T09:10", 1_500_282_600_000),
            ("1970-01-01", 0),
            ("2024-02-29", 1_709_164_800_000),
        ] {
            assert_eq!(parse(given), Some(wanted), "{given}");
        }
        for wrong in
            ["", "yesterday", "2023-02-29", "2024-13-01", "2024-01-01T25:00", "1.5.2024", "2024-01-01T10"]
        {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn text_names_the_day() {
        assert_eq!(text(1_500_282_615_559), "Mon Jul 17 09:10:15 UTC 2017");
        assert_eq!(text(-1), "Wed Dec 31 23:59:59 UTC 1969");
        assert_eq!(text(1_709_164_800_000), "Thu Feb 29 00:00:00 UTC 2024");
    }
}

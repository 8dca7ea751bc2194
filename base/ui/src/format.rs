// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Numbers, shares and dates as a reader of each language expects them.
//!
//! Small enough to own: a locale library would be larger than the rest of this crate.

use kernel::Lang;

/// Parts thousands and stands before a percent sign; it never breaks a line.
const NARROW: char = '\u{202f}';

/// A whole number: `1 512` in Finnish and Swedish (narrow no-break space), `1,512` in English.
#[must_use]
pub fn whole(lang: Lang, n: i64) -> String {
    let digits = n.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() + 6);
    if n < 0 {
        out.push('\u{2212}');
    }
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(if lang == Lang::En { ',' } else { NARROW });
        }
        out.push(digit);
    }
    out
}

/// A number with `places` decimals: `3,4` in Finnish and Swedish, `3.4` in English; `–` if there is none.
#[must_use]
pub fn decimal(lang: Lang, x: f64, places: usize) -> String {
    if !x.is_finite() {
        return "–".to_owned();
    }
    let text = format!("{:.places$}", x.abs());
    let (int, frac) = text.split_once('.').unwrap_or((&text, ""));
    let mut out = whole(lang, int.parse().unwrap_or(0));
    // The sign is written only if something is left of the number after rounding.
    if x < 0.0 && text.chars().any(|c| c.is_ascii_digit() && c != '0') {
        out.insert(0, '\u{2212}');
    }
    if !frac.is_empty() {
        out.push(if lang == Lang::En { '.' } else { ',' });
        out.push_str(frac);
    }
    out
}

/// A share of one as whole percents: `64 %` in Finnish and Swedish, `64%` in English.
#[must_use]
pub fn percent(lang: Lang, share: f64) -> String {
    let number = decimal(lang, share * 100.0, 0);
    match lang {
        Lang::En => format!("{number}%"),
        Lang::Fi | Lang::Sv => format!("{number}{NARROW}%"),
    }
}

/// A day: `21.11.2026` in Finnish and Swedish, `21 November 2026` in English.
#[must_use]
pub fn date(lang: Lang, year: i32, month: u8, day: u8) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    match (lang, MONTHS.get(usize::from(month).wrapping_sub(1))) {
        (Lang::En, Some(name)) => format!("{day} {name} {year}"),
        _ => format!("{day}.{month}.{year}"),
    }
}

/// A time of day: `14.05` in Finnish, `14.05` in Swedish, `14:05` in English.
#[must_use]
pub fn time(lang: Lang, hour: u8, minute: u8) -> String {
    match lang {
        Lang::En => format!("{hour}:{minute:02}"),
        Lang::Fi | Lang::Sv => format!("{hour}.{minute:02}"),
    }
}

/// Names joined as in running text: `a, b ja c`, `a, b och c`, `a, b and c`.
#[must_use]
pub fn list<S: AsRef<str>>(lang: Lang, items: &[S]) -> String {
    let word = match lang {
        Lang::Fi => "ja",
        Lang::Sv => "och",
        Lang::En => "and",
    };
    match items {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} {word} {}", first.join(", "), last.as_ref())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_part_their_thousands() {
        assert_eq!(whole(Lang::Fi, 1512), "1\u{202f}512");
        assert_eq!(whole(Lang::Sv, 1_234_567), "1\u{202f}234\u{202f}567");
        assert_eq!(whole(Lang::En, 1512), "1,512");
        assert_eq!(whole(Lang::Fi, -42), "\u{2212}42");
        assert_eq!(whole(Lang::Fi, i64::MIN).chars().filter(char::is_ascii_digit).count(), 19);
    }

    #[test]
    fn decimals_use_the_comma_of_the_language() {
        assert_eq!(decimal(Lang::Fi, 3.44, 1), "3,4");
        assert_eq!(decimal(Lang::En, -3.5, 2), "\u{2212}3.50");
        assert_eq!(decimal(Lang::Sv, -0.01, 1), "0,0");
        assert_eq!(decimal(Lang::Fi, f64::NAN, 1), "–");
    }

    #[test]
    fn shares_dates_times_and_lists_read_naturally() {
        assert_eq!(percent(Lang::Fi, 0.64), "64\u{202f}%");
        assert_eq!(percent(Lang::En, 0.64), "64%");
        assert_eq!(date(Lang::Fi, 2026, 11, 21), "21.11.2026");
        assert_eq!(date(Lang::En, 2026, 11, 21), "21 November 2026");
        assert_eq!(time(Lang::Sv, 9, 5), "9.05");
        assert_eq!(list(Lang::Sv, &["a", "b", "c"]), "a, b och c");
        assert_eq!(list::<&str>(Lang::Fi, &[]), "");
    }
}

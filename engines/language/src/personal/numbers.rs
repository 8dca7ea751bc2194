// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Numbers with a check sign: identity codes, account numbers, payment cards.

use super::Signs;

const CHECK_SIGNS: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";

/// DDMMYY, a sign for the century, three digits, a check sign. Small letters and spaces around a hyphen are
/// let pass: people write so.
pub(super) fn identity_code(s: &Signs, at: usize) -> Option<usize> {
    if s.before(at).is_some_and(|c| c.is_ascii_digit()) {
        return None;
    }
    let birth = s.number(at, 6)?;
    let mut i = at + 6;
    let spaced = s.get(i) == Some(' ') && s.get(i + 1) == Some('-');
    i += usize::from(spaced);
    let century = match s.get(i)?.to_ascii_uppercase() {
        '+' => 1800,
        '-' | 'Y' | 'X' | 'W' | 'V' | 'U' => 1900,
        'A' | 'B' | 'C' | 'D' | 'E' | 'F' => 2000,
        _ => return None,
    };
    i += 1;
    i += usize::from(s.get(i - 1) == Some('-') && s.get(i) == Some(' '));
    let nth = s.number(i, 3)?;
    let (day, month, year) = (birth / 10_000, birth / 100 % 100, century + birth % 100);
    if nth < 2 || !is_date(year, month, day) {
        return None;
    }
    let check = CHECK_SIGNS[(birth * 1_000 + nth) as usize % 31];
    let written = s.get(i + 3)?.to_ascii_uppercase();
    (written == char::from(check) && !s.is_word(i + 4)).then_some(i + 4)
}

/// YYMMDD-NNNN or YYYYMMDD-NNNN with Luhn's digit over the last ten; 60 is added to the day of a
/// coordination number. Without the hyphen only the long form counts, else every tenth number would.
pub(super) fn personnummer(s: &Signs, at: usize) -> Option<usize> {
    if s.follows_word(at) || s.before(at) == Some('-') {
        return None;
    }
    let digits = (at..s.len()).take_while(|i| s.is_digit(*i)).count();
    let (long, hyphen) = match digits {
        12 => (true, false),
        8 => (true, true),
        6 => (false, true),
        _ => return None,
    };
    let birth = at + if long { 2 } else { 0 };
    let tail = birth + 6 + usize::from(hyphen);
    if hyphen && !matches!(s.get(birth + 6), Some('-' | '+')) {
        return None;
    }
    if long && !matches!(s.number(at, 2), Some(18..=20)) {
        return None;
    }
    let (year, month, day) = (s.number(birth, 2)?, s.number(birth + 2, 2)?, s.number(birth + 4, 2)?);
    let day = if day > 60 { day - 60 } else { day };
    // Which century the two digits mean is not known; a leap day is let pass.
    if !is_date(if long { s.number(at, 4)? } else { 2000 + year - year % 4 }, month, day) {
        return None;
    }
    s.number(tail, 4)?;
    let all: Vec<u32> = (birth..birth + 6).chain(tail..tail + 4).filter_map(|i| s.digit(i)).collect();
    (luhn(&all) && !s.is_word(tail + 4)).then_some(tail + 4)
}

/// Country, two check digits, the account; in one piece or in groups.
pub(super) fn iban(s: &Signs, at: usize) -> Option<usize> {
    if s.follows_word(at) || !s.get(at)?.is_ascii_alphabetic() || !s.get(at + 1)?.is_ascii_alphabetic() {
        return None;
    }
    let country = s.text(at..at + 2).to_ascii_uppercase();
    let wanted = IBAN_LENGTHS.iter().find(|(c, _)| *c == country)?.1;
    let mut signs: Vec<char> = Vec::with_capacity(wanted);
    let mut i = at;
    while signs.len() < wanted {
        match s.get(i)? {
            c if c.is_ascii_alphanumeric() => signs.push(c.to_ascii_uppercase()),
            ' ' | '-' | '.' if signs.len() >= 2 && s.get(i + 1)?.is_ascii_alphanumeric() => {}
            _ => return None,
        }
        i += 1;
    }
    let rest = signs.iter().skip(4).chain(signs.iter().take(4)).try_fold(0u32, |sum, c| {
        let value = c.to_digit(36)?;
        Some((sum * if value > 9 { 100 } else { 10 } + value) % 97)
    })?;
    (rest == 1 && signs[2].is_ascii_digit() && signs[3].is_ascii_digit() && !s.is_word(i)).then_some(i)
}

/// Thirteen to nineteen digits, in one piece or in groups, that begin as cards do and have Luhn's digit.
pub(super) fn card(s: &Signs, at: usize) -> Option<usize> {
    if !s.is_digit(at) || s.follows_word(at) {
        return None;
    }
    let mut digits = Vec::new();
    let mut best = None;
    let mut i = at;
    while let Some(c) = s.get(i) {
        match c.to_digit(10) {
            Some(d) => digits.push(d),
            None if matches!(c, ' ' | '-' | '.') && s.is_digit(i + 1) => {}
            None => break,
        }
        if digits.len() > 19 {
            break;
        }
        i += 1;
        if !s.is_word(i) && is_card_length(&digits) && luhn(&digits) {
            best = Some(i);
        }
    }
    best
}

/// The lengths that go with the first digits of the schemes in use.
fn is_card_length(digits: &[u32]) -> bool {
    let first = |n: usize| digits.iter().take(n).fold(0, |sum, d| sum * 10 + d);
    match digits.len() {
        13 | 19 => first(1) == 4 || first(2) == 62 || matches!(first(4), 6011 | 6304 | 6759),
        14 => matches!(first(3), 300..=305) || matches!(first(2), 36 | 38 | 39),
        15 => matches!(first(2), 34 | 37),
        16 => {
            first(1) == 4
                || matches!(first(2), 50..=58 | 62 | 64 | 65 | 67)
                || matches!(first(4), 2200..=2204 | 2221..=2720 | 3528..=3589 | 6011 | 6304 | 9792)
        }
        17 | 18 => first(2) == 62 || matches!(first(4), 6011 | 6304 | 6759),
        _ => false,
    }
}

fn luhn(digits: &[u32]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(i, d)| if i % 2 == 0 { *d } else { d * 2 / 10 + d * 2 % 10 })
        .sum();
    sum.is_multiple_of(10) && digits.iter().any(|d| *d != 0)
}

fn is_date(year: u32, month: u32, day: u32) -> bool {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(leap),
        _ => 0,
    };
    (1..=days).contains(&day)
}

/// How long an account number is in the countries of the euro payments area and near it.
const IBAN_LENGTHS: &[(&str, usize)] = &[
    ("AD", 24),
    ("AL", 28),
    ("AT", 20),
    ("BA", 20),
    ("BE", 16),
    ("BG", 22),
    ("CH", 21),
    ("CY", 28),
    ("CZ", 24),
    ("DE", 22),
    ("DK", 18),
    ("EE", 20),
    ("ES", 24),
    ("FI", 18),
    ("FO", 18),
    ("FR", 27),
    ("GB", 22),
    ("GE", 22),
    ("GI", 23),
    ("GL", 18),
    ("GR", 27),
    ("HR", 21),
    ("HU", 28),
    ("IE", 22),
    ("IS", 26),
    ("IT", 27),
    ("LI", 21),
    ("LT", 20),
    ("LU", 20),
    ("LV", 21),
    ("MC", 27),
    ("MD", 24),
    ("ME", 22),
    ("MK", 19),
    ("MT", 31),
    ("NL", 18),
    ("NO", 15),
    ("PL", 28),
    ("PT", 25),
    ("RO", 24),
    ("RS", 22),
    ("SE", 24),
    ("SI", 19),
    ("SK", 24),
    ("SM", 27),
    ("TR", 26),
    ("UA", 29),
    ("VA", 22),
    ("XK", 20),
];

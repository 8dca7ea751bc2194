// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! How somebody is reached, and what they drive: e-mail, telephone, register plate.

use super::Signs;

pub(super) fn email(s: &Signs, at: usize) -> Option<usize> {
    let in_name = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-');
    let in_place = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
    if !s.is_word(at) || s.before(at).is_some_and(in_name) {
        return None;
    }
    let run = |from: usize, fits: &dyn Fn(char) -> bool| {
        (from..s.len()).find(|i| !s.get(*i).is_some_and(fits)).unwrap_or(s.len())
    };
    let sign = run(at, &in_name);
    if s.get(sign) != Some('@') {
        return None;
    }
    let mut end = run(sign + 1, &in_place);
    while end > sign + 1 && matches!(s.before(end), Some('.' | '-')) {
        end -= 1;
    }
    let place = s.text(sign + 1..end);
    let (host, top) = place.rsplit_once('.')?;
    let good = !host.is_empty()
        && !host.starts_with('.')
        && top.chars().count() >= 2
        && top.chars().all(char::is_alphabetic);
    good.then_some(end)
}

/// `+358 ...` and other countries, or a number from 0 on as it is dialled at home.
pub(super) fn phone(s: &Signs, at: usize) -> Option<usize> {
    let first = s.get(at)?;
    if s.follows_word(at) || matches!(s.before(at), Some('-' | '.' | ',' | '/' | '+' | ':' | '§')) {
        return None;
    }
    let opened = first == '(';
    let start = at + usize::from(opened);
    let abroad = s.get(start) == Some('+') || s.number(start, 5) == Some(358);
    let at_home = s.get(start) == Some('0') && matches!(s.get(start + 1), Some('1'..='9'));
    if !abroad && !at_home {
        return None;
    }
    let mut i = start + usize::from(s.get(start) == Some('+'));
    let mut groups = vec![0usize];
    let mut closed = !opened;
    // Where a group ended, and how many digits there were by then.
    let mut ends: Vec<(usize, usize)> = Vec::new();
    loop {
        while s.is_digit(i) {
            *groups.last_mut()? += 1;
            i += 1;
        }
        ends.push((i, groups.iter().sum()));
        // One space, hyphen or bracket between groups.
        let mut next = i;
        if !closed && s.get(next) == Some(')') {
            closed = true;
            next += 1;
        }
        if matches!(s.get(next), Some(' ' | '-')) {
            next += 1;
        }
        if abroad && s.get(next) == Some('(') && s.get(next + 1) == Some('0') && s.get(next + 2) == Some(')')
        {
            next += 3;
            next += usize::from(s.get(next) == Some(' '));
        }
        if next == i || !s.is_digit(next) || groups.len() > 6 {
            break;
        }
        groups.push(0);
        i = next;
    }
    // A date, 01-02-2025, is no telephone number.
    if !abroad && matches!(groups.as_slice(), [2, 2, 4, ..] | [2, 2, 2]) {
        return None;
    }
    let finnish = s.number(start + 1, 3) == Some(358) || s.number(start, 5) == Some(358);
    let mobile = s.number(start, 3) == Some(45);
    let (least, most) = match (abroad, finnish) {
        (true, true) => (8, if s.get(start) == Some('+') { 13 } else { 15 }),
        (true, false) => (9, 15),
        (false, _) => (7, if mobile { 11 } else { 10 }),
    };
    let (end, _) = *ends.iter().rev().find(|(_, digits)| (least..=most).contains(digits))?;
    // A letter, or the decimals of an amount, may not follow.
    let decimals = matches!(s.get(end), Some(',' | '.' | ':')) && s.is_digit(end + 1);
    (closed && !s.is_word(end) && !decimals).then_some(end)
}

/// Three letters, hyphen, up to three digits; two letters with three digits (older ones).
pub(super) fn plate(s: &Signs, at: usize) -> Option<usize> {
    if s.follows_word(at) || matches!(s.before(at), Some('-' | '/' | '.' | '_')) {
        return None;
    }
    let letters = (at..s.len()).take_while(|i| s.get(*i).is_some_and(is_plate_letter)).count();
    let hyphen = at + letters;
    let digits = (hyphen + 1..s.len()).take_while(|i| s.is_digit(*i)).count();
    let end = hyphen + 1 + digits;
    let shape = matches!((letters, digits), (3, 1..=3) | (2, 3)) && s.get(hyphen) == Some('-');
    let more = s.is_word(end) || (matches!(s.get(end), Some('-' | '/')) && s.is_word(end + 1));
    let no_zero = s.get(hyphen + 1) != Some('0');
    (shape && no_zero && !more && !NO_PLATES.contains(&s.text(at..hyphen).as_str())).then_some(end)
}

const fn is_plate_letter(c: char) -> bool {
    c.is_ascii_uppercase() || matches!(c, 'Å' | 'Ä' | 'Ö')
}

/// Short forms that stand before a number more often than on a car.
const NO_PLATES: &[&str] = &[
    "CO", "DIN", "DNA", "ELY", "EU", "FSC", "GPS", "HE", "HSL", "ISO", "KHO", "LED", "NTM", "PDF", "PM",
    "RCP", "SDG", "SFS", "SOS", "STM", "TET", "TV", "UNO", "USB", "VAT", "VIP", "VM", "VTT", "WC", "YK",
];

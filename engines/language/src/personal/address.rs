// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A street with a number: where somebody lives, perhaps, and perhaps where the library is.

use super::Signs;

/// A word with a capital that ends as street names do (or such an ending after one), a number, and where
/// they follow stair and flat.
pub(super) fn address(s: &Signs, at: usize) -> Option<usize> {
    if s.follows_word(at) || s.before(at) == Some('-') || !s.get(at)?.is_uppercase() {
        return None;
    }
    let mut end = street_end(s, at)?;
    if s.get(end) != Some(' ') {
        return None;
    }
    let number = end + 1;
    end = digits(s, number, 3)?;
    // 5-7
    if s.get(end) == Some('-')
        && let Some(range) = digits(s, end + 1, 3)
    {
        end = range;
    }
    // 5a, 5 A, 5 A 12, 5 as. 12
    let mut stair = end + usize::from(s.get(end) == Some(' '));
    let letter = s.get(stair).is_some_and(|c| matches!(c, 'A'..='Z' | 'a'..='h')) && !s.is_word(stair + 1);
    if letter {
        end = stair + 1;
        stair = end + usize::from(s.get(end) == Some(' '));
        if let Some(flat) = digits(s, stair, 3) {
            end = flat;
        }
    }
    if let Some(flat) = flat(s, end) {
        end = flat;
    }
    let goes_on = s.is_word(end)
        || (matches!(s.get(end), Some('.' | ',' | ':' | '/')) && s.is_digit(end + 1))
        || matches!(s.get(end), Some('%' | '€'))
        || (s.get(end) == Some(' ') && is_measure(s, end + 1));
    (!goes_on).then_some(end)
}

/// Where the name of the street ends.
fn street_end(s: &Signs, at: usize) -> Option<usize> {
    let mut word_end = name_word_end(s, at);
    let mut word = s.text(at..word_end).to_lowercase();
    // Up to two words in front: "Urho Kekkosen katu", "Ison Roban tie".
    for _ in 0..3 {
        let whole = STREETS.iter().any(|e| word == *e);
        let ending =
            STREETS.iter().any(|e| word.chars().count() > e.chars().count() + 1 && word.ends_with(e));
        if ending || (whole && word_end > at + word.chars().count()) {
            return Some(word_end);
        }
        let next = word_end + 1;
        if s.get(word_end) != Some(' ') || !s.is_word(next) {
            return None;
        }
        let next_end = name_word_end(s, next);
        word = s.text(next..next_end).to_lowercase();
        let capital = s.get(next)?.is_uppercase();
        if !capital && !STREETS.contains(&word.as_str()) {
            return None;
        }
        word_end = next_end;
    }
    None
}

pub(super) fn name_word_end(s: &Signs, at: usize) -> usize {
    let mut end = s.word_end(at);
    while s.get(end) == Some('-') && s.get(end + 1).is_some_and(char::is_alphabetic) {
        end = s.word_end(end + 1);
    }
    end
}

/// One to `most` digits that are the whole number, and not zero in front.
fn digits(s: &Signs, at: usize, most: usize) -> Option<usize> {
    let count = (at..s.len()).take_while(|i| s.is_digit(*i)).count();
    ((1..=most).contains(&count) && s.get(at) != Some('0')).then_some(at + count)
}

/// "as. 12", "lgh 3" and so on.
fn flat(s: &Signs, at: usize) -> Option<usize> {
    if s.get(at) != Some(' ') {
        return None;
    }
    let word_end = s.word_end(at + 1);
    if !["as", "asunto", "lgh", "bst", "bostad"].contains(&s.text(at + 1..word_end).to_lowercase().as_str()) {
        return None;
    }
    let mut number = word_end + usize::from(s.get(word_end) == Some('.'));
    number += usize::from(s.get(number) == Some(' '));
    digits(s, number, 3)
}

/// A word after which the number was an amount and not a house.
fn is_measure(s: &Signs, at: usize) -> bool {
    let word = s.text(at..s.word_end(at)).to_lowercase();
    MEASURES.contains(&word.as_str()) || matches!(s.get(at), Some('%' | '€'))
}

const STREETS: &[&str] = &[
    "katu",
    "tie",
    "kuja",
    "polku",
    "kaari",
    "raitti",
    "rinne",
    "ranta",
    "aukio",
    "tori",
    "väylä",
    "puisto",
    "mäki",
    "tanhua",
    "penger",
    "bulevardi",
    "esplanadi",
    "gatan",
    "vägen",
    "gränd",
    "gränden",
    "stigen",
    "backen",
    "brinken",
    "allén",
    "torget",
    "kajen",
    "esplanaden",
    "stranden",
];

const MEASURES: &[&str] = &[
    "km",
    "m",
    "metriä",
    "kilometriä",
    "kpl",
    "vuotta",
    "vuoden",
    "euroa",
    "euron",
    "tuntia",
    "kertaa",
    "prosenttia",
    "päivää",
    "minuuttia",
    "asukasta",
    "meter",
    "kilometer",
    "st",
    "år",
    "euro",
    "timmar",
    "gånger",
    "procent",
    "dagar",
    "minuter",
    "invånare",
    "years",
    "metres",
    "hours",
    "times",
];

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Names of people: a first name and a last name that somebody in Finland has, in any case ("Matti Virtasen").
//!
//! A name alone says little: "Aino", "Virta" and "Lahti" are words and places. Two together are a person,
//! unless a street or a school is named after them. No dictionary is needed: the endings that last names
//! take are few.

use std::{collections::HashSet, sync::LazyLock};

use super::{Signs, address::name_word_end};

/// As many first names as are looked at before the last.
const MOST_FIRST: usize = 3;
/// Letters of the longest word that is looked up.
const LONGEST: usize = 40;

static NAMES: LazyLock<[HashSet<&'static str>; 2]> = LazyLock::new(|| {
    let (first, last) = include_str!("../../data/names.txt").split_once("\n\n").unwrap_or_default();
    [first, last].map(|list| list.lines().collect())
});

/// First names (or one and an initial), then a last name; or the last name first, both as they are.
pub(super) fn name(s: &Signs, at: usize) -> Option<usize> {
    if s.follows_word(at) || s.before(at) == Some('-') || !s.get(at)?.is_uppercase() {
        return None;
    }
    let first_end = name_word_end(s, at);
    let first = lower(s, at, first_end)?;
    if !is_first(&first) {
        return reversed(s, first_end, &first).or_else(|| titled(s, at, first_end));
    }
    let mut end = first_end;
    for _ in 0..MOST_FIRST {
        let next = next_word(s, end)?;
        let next_end = name_word_end(s, next);
        if next_end == next + 1 {
            // An initial, with its full stop.
            end = next_end + usize::from(s.get(next_end) == Some('.'));
            continue;
        }
        let word = lower(s, next, next_end)?;
        // "Anna Maria Virtanen": what may be either is a first name while another name follows.
        let more = is_first(&word) && last_follows(s, next_end);
        if !more {
            return (is_last(&word) && !names_a_place(s, &word, next_end)).then_some(next_end);
        }
        end = next_end;
    }
    None
}

/// "Virtanen Matti".
fn reversed(s: &Signs, last_end: usize, last: &str) -> Option<usize> {
    let next = next_word(s, last_end)?;
    let next_end = name_word_end(s, next);
    let first = lower(s, next, next_end)?;
    (last.ends_with("nen") && listed(1, last) && is_first(&first) && !last_follows(s, next_end))
        .then_some(next_end)
}

/// "rouva Virtasen", "opettaja Korhonen": only where the title goes before, so that a word at the beginning
/// of a sentence is no name.
fn titled(s: &Signs, at: usize, end: usize) -> Option<usize> {
    let before = at.checked_sub(2)?;
    if s.get(at - 1) != Some(' ') || !s.is_word(before) {
        return None;
    }
    let start = (0..=before).rev().take_while(|i| s.is_word(*i)).last()?;
    let title = lower(s, start, at - 1)?;
    let word = lower(s, at, end)?;
    (TITLES.contains(&title.as_str()) && is_last(&word) && !names_a_place(s, &word, end)).then_some(end)
}

/// The next word, where it begins with a capital and only a space is between.
fn next_word(s: &Signs, end: usize) -> Option<usize> {
    (s.get(end) == Some(' ') && s.get(end + 1)?.is_uppercase()).then_some(end + 1)
}

fn last_follows(s: &Signs, end: usize) -> bool {
    next_word(s, end)
        .and_then(|next| lower(s, next, name_word_end(s, next)))
        .is_some_and(|word| is_last(&word))
}

/// "Urho Kekkosen katu", "Minna Canthin koulu", "Paavo Nurmen stadion".
fn names_a_place(s: &Signs, last: &str, end: usize) -> bool {
    let genitive = last.ends_with('n') && !last.ends_with("nen") || last.ends_with('s');
    if !genitive || s.get(end) != Some(' ') {
        return false;
    }
    let next = s.text(end + 1..s.word_end(end + 1)).to_lowercase();
    PLACES.iter().any(|place| next.starts_with(place))
}

fn lower(s: &Signs, at: usize, end: usize) -> Option<String> {
    (end > at && end - at <= LONGEST).then(|| s.text(at..end).to_lowercase())
}

fn listed(which: usize, word: &str) -> bool {
    NAMES[which].contains(word)
}

fn is_first(word: &str) -> bool {
    word.chars().count() > 1 && word.split('-').all(|bit| listed(0, bit))
}

/// A last name in any case; of a double name each half, the first as it is.
fn is_last(word: &str) -> bool {
    match word.rsplit_once('-') {
        Some((one, other)) => is_last_form(one) && is_last_form(other),
        None => is_last_form(word),
    }
}

fn is_last_form(word: &str) -> bool {
    if listed(1, word) {
        return true;
    }
    ENDINGS
        .iter()
        .filter_map(|ending| word.strip_suffix(ending))
        .any(|stem| stem.chars().count() > 1 && bases(stem).any(|base| listed(1, &base)))
}

/// What a stem may be the stem of: Virtase- Virtanen, Järve- Järvi, Pitkäse- Pitkänen, Lahde- Lahti, Eklundi- Eklund.
fn bases(stem: &str) -> impl Iterator<Item = String> {
    let mut out = vec![stem.to_owned()];
    for (tail, instead) in [
        ("se", "nen"),
        ("s", "nen"),
        ("kse", "s"),
        ("ks", "s"),
        ("e", "i"),
        ("i", ""),
        ("de", "si"),
        ("de", "ti"),
        ("do", "to"),
        ("da", "ta"),
        ("dä", "tä"),
        ("nna", "nta"),
        ("nne", "nsi"),
        ("lla", "lta"),
        ("lle", "lti"),
        ("nno", "nto"),
        ("rra", "rta"),
        ("nnö", "ntö"),
        ("ve", "pi"),
        ("va", "pa"),
        ("vä", "pä"),
        ("lo", "lko"),
        ("le", "lki"),
        ("ngan", "nka"),
        ("nga", "nka"),
        ("ngo", "nko"),
        ("nge", "nki"),
        ("mme", "mpi"),
        ("mma", "mpa"),
        ("aa", "as"),
        ("ää", "äs"),
        ("ee", "e"),
        ("oja", "oja"),
        ("oe", "oki"),
        ("äe", "äki"),
        ("yy", "yky"),
        ("la", "lka"),
        ("ra", "rka"),
        ("ue", "ui"),
        ("me", "n"),
        ("i", "o"),
        ("i", "u"),
    ] {
        if let Some(head) = stem.strip_suffix(tail) {
            out.push(format!("{head}{instead}"));
        }
    }
    // Heikki: Heiki-; Metsälä has no such thing. One k, p, t between vowels was two.
    let mut letters: Vec<char> = stem.chars().collect();
    if let [.., consonant @ ('k' | 'p' | 't'), _] = letters[..] {
        letters.insert(letters.len() - 1, consonant);
        out.push(letters.iter().collect());
        if let Some(last) = letters.last_mut().filter(|c| **c == 'e') {
            *last = 'i';
            out.push(letters.iter().collect());
        }
    }
    out.into_iter()
}

/// The endings of the cases in the singular, in Finnish and in Swedish.
const ENDINGS: &[&str] = &[
    "n", "lle", "lla", "llä", "lta", "ltä", "ssa", "ssä", "sta", "stä", "ta", "tä", "a", "ä", "ksi", "na",
    "nä", "en", "in", "on", "an", "än", "un", "yn", "ön", "seen", "ien", "s", "'s", "’s", "kin", "nkin",
];

const TITLES: &[&str] = &[
    "herra",
    "hra",
    "rouva",
    "rva",
    "neiti",
    "nti",
    "opettaja",
    "opettajan",
    "opettajamme",
    "lääkäri",
    "naapuri",
    "naapurini",
    "naapurimme",
    "herr",
    "fru",
    "fröken",
    "läraren",
    "lärare",
    "grannen",
    "mr",
    "mrs",
    "ms",
    "miss",
];

const PLACES: &[&str] = &[
    "katu",
    "kadu",
    "tie",
    "tei",
    "kuja",
    "polku",
    "polu",
    "puisto",
    "puisti",
    "koulu",
    "lukio",
    "aukio",
    "tori",
    "silta",
    "silla",
    "sali",
    "talo",
    "museo",
    "kirjasto",
    "ranta",
    "ranna",
    "rinne",
    "stadion",
    "kenttä",
    "kentä",
    "kenttä",
    "halli",
    "bulevard",
    "väylä",
    "raitti",
    "raiti",
    "kaari",
    "kaare",
    "mäki",
    "mäe",
    "tupa",
    "säätiö",
    "patsa",
    "muistom",
    "teatteri",
    "yliopisto",
    "sairaala",
    "niemi",
    "niemen",
    "gata",
    "väg",
    "gränd",
    "stig",
    "park",
    "skola",
    "torg",
    "plats",
    "bro",
    "museum",
    "hus",
    "allé",
    "staty",
    "street",
    "road",
    "school",
    "stiftelse",
];

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A dictionary of two nouns, made here byte by byte, and what becomes of it when it is cut or altered.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::*;

/// Symbols: nothing, a flag, letters, tags.
const SYMBOLS: [&str; 16] = [
    "",
    "@P.SEEN.ON@",
    "@D.SEEN@",
    "t",
    "a",
    "l",
    "o",
    "n",
    "v",
    "e",
    "s",
    "i",
    "[Ln]",
    "[Xp]",
    "[X]",
    "[Bc]",
];

fn symbol(name: &str) -> u16 {
    u16::try_from(SYMBOLS.iter().position(|s| *s == name).unwrap()).unwrap()
}

/// A state is its arcs (input, output, target) and whether a word may end there.
type Plan = (Vec<(&'static str, &'static str, usize)>, bool);

fn bytes(plan: &[Plan]) -> Vec<u8> {
    let mut out = vec![0x6e, 0x3a, 1, 0, 0xfa, 0x51, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    out.extend(u16::try_from(SYMBOLS.len()).unwrap().to_le_bytes());
    SYMBOLS.iter().for_each(|s| out.extend([s.as_bytes(), &[0]].concat()));
    out.resize(out.len().next_multiple_of(8), 0);
    let size = |p: &Plan| p.0.len() + usize::from(p.1);
    let start = |nth: usize| plan[..nth].iter().map(size).sum::<usize>();
    for state in plan {
        let mut cells: Vec<(u16, u16, u32)> = state
            .0
            .iter()
            .map(|(input, output, target)| {
                (symbol(input), symbol(output), u32::try_from(start(*target)).unwrap())
            })
            .collect();
        if state.1 {
            cells.push((0xffff, 0, 0));
        }
        let more = u32::try_from(cells.len() - 1).unwrap() << 24;
        for (nth, (input, output, target)) in cells.into_iter().enumerate() {
            out.extend(input.to_le_bytes());
            out.extend(output.to_le_bytes());
            out.extend((target | if nth == 0 { more } else { 0 }).to_le_bytes());
        }
    }
    out
}

/// talo, and talo+vesi once only (a flag sees to it): state 0 begins a part, 1 is its tag.
fn houses() -> Vec<u8> {
    let word = |from: usize, text: &'static [&'static str], last: usize| -> Vec<Plan> {
        text.iter()
            .enumerate()
            .map(|(i, c)| (vec![(*c, *c, if i + 1 == text.len() { last } else { from + i + 1 })], false))
            .collect()
    };
    let mut plan: Vec<Plan> = vec![(vec![("", "[Ln]", 1), ("@D.SEEN@", "[Ln]", 6)], false)];
    plan.extend(word(1, &["t", "a", "l", "o"], 5));
    plan.push((vec![("@P.SEEN.ON@", "[Bc]", 0)], true));
    plan.extend(word(6, &["v", "e", "s", "i"], 10));
    plan.push((vec![("@P.SEEN.ON@", "[Bc]", 0)], true));
    bytes(&plan)
}

fn lemmas(dictionary: &Voikko, word: &str) -> Vec<(String, Vec<String>)> {
    dictionary
        .readings(word)
        .into_iter()
        .map(|r| (r.lemma.clone(), r.parts().map(str::to_owned).collect()))
        .collect()
}

#[test]
fn words_compounds_and_flags_are_followed() {
    let dictionary = Voikko::read(&houses()).unwrap();
    assert_eq!(lemmas(&dictionary, "talo"), [("talo".to_owned(), vec!["talo".to_owned()])]);
    assert_eq!(lemmas(&dictionary, "vesitalo")[0].1, ["vesi", "talo"]);
    // The flag lets "vesi" come first only.
    assert_eq!(lemmas(&dictionary, "talovesi"), []);
    assert_eq!(lemmas(&dictionary, "tal"), []);
    assert_eq!(lemmas(&dictionary, "talox"), []);
    assert_eq!(lemmas(&dictionary, ""), []);
}

#[test]
fn a_file_cut_anywhere_is_an_error() {
    let whole = houses();
    for end in 0..whole.len() {
        assert!(Voikko::read(&whole[..end]).is_err(), "cut at {end}");
    }
    let swapped = [&[0, 1, 0x3a, 0x6e, 0, 3, 0x51, 0xfa][..], &whole[8..]].concat();
    assert!(matches!(Voikko::read(&swapped), Err(DictionaryError::Unknown(_))));
}

#[test]
fn a_file_that_loops_without_reading_comes_to_an_end() {
    let silent = vec![("", "[Ln]", 0), ("", "[Bc]", 0), ("@P.SEEN.ON@", "[Ln]", 0), ("t", "t", 0)];
    let dictionary = Voikko::read(&bytes(&[(silent, true)])).unwrap();
    let start = Instant::now();
    assert!(lemmas(&dictionary, "tttttttttttttttttttttttttttttttttttttt").len() <= 99);
    assert!(start.elapsed() < Duration::from_secs(5));
}

proptest! {
    #[test]
    fn an_altered_file_does_no_harm(changes in prop::collection::vec((0usize..2_000, any::<u8>()), 1..12), word in "[talovesin]{0,12}") {
        let mut altered = houses();
        let length = altered.len();
        changes.into_iter().for_each(|(at, byte)| altered[at % length] = byte);
        if let Ok(dictionary) = Voikko::read(&altered) {
            let readings = dictionary.readings(&word);
            prop_assert!(readings.len() <= 99);
        }
    }

    #[test]
    fn any_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(Voikko::read(&bytes).is_err());
    }
}

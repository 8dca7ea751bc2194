// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What must hold for every text that anybody can send: places on the borders of characters, the same answer for
//! letters put together or apart, an end in good time for a line of ten megabytes.

use std::{
    ops::ControlFlow,
    time::{Duration, Instant},
};

use kernel::Lang;
use language::{
    Analyser, Index, Lexicon, SYSTEM_FOLDERS, Similar as _, ThemeFinder, ThemeText, ThemeWish, guess,
    personal_data, plain, profanity, same_words,
};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

/// With the dictionaries of the machine and without.
fn both() -> [Lexicon; 2] {
    [Lexicon::open(SYSTEM_FOLDERS), Lexicon::bare()]
}

/// Words, signs, emoji of several characters, letters apart, and whatever else there is.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("koulukyydit ".to_owned()),
        Just("👩🏽‍🚒👍 ".to_owned()),
        Just("vi77u ".to_owned()),
        Just("Matti Virtanen 040 123 4567 131052-308T ".to_owned()),
        Just("yo\u{308}lla\u{308} å ".to_owned()),
        Just("a\u{301}\u{301}\u{200d}- ".to_owned()),
        "[a-zåäöÅÄÖ:'’-]{0,12}",
        "\\PC{0,12}",
        ".{0,12}",
    ];
    proptest::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

fn places_are_sound(text: &str, words: &Lexicon) -> Result<(), TestCaseError> {
    for lang in Lang::ALL {
        for token in words.analyse(text, lang).tokens {
            prop_assert_eq!(text.get(token.place.clone()), Some(token.surface.as_str()));
            prop_assert!(!token.key.is_empty());
        }
        for found in profanity(text, lang, words) {
            let chars = text.get(..found.bytes.start).map(|head| head.chars().count());
            prop_assert_eq!(chars, Some(found.chars.start));
            prop_assert!(
                text.get(found.bytes.clone()).is_some_and(|t| t.chars().count() == found.chars.len())
            );
        }
    }
    for found in personal_data(text) {
        prop_assert!(found.chars.start < found.chars.end && found.chars.end <= text.chars().count());
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn places_are_on_the_borders_of_characters(text in text()) {
        static WORDS: std::sync::LazyLock<[Lexicon; 2]> = std::sync::LazyLock::new(both);
        for words in WORDS.iter() {
            places_are_sound(&text, words)?;
        }
    }

    #[test]
    fn cleaning_twice_changes_no_more_than_cleaning_once(text in text()) {
        let once = plain::clean(&text);
        prop_assert_eq!(plain::clean(&once), once);
    }

    #[test]
    fn letters_together_or_apart_are_read_alike(text in "[a-zåäö]{1,10}( [a-zåäö]{1,10}){0,4}") {
        static WORDS: std::sync::LazyLock<[Lexicon; 2]> = std::sync::LazyLock::new(both);
        let apart: String = text.nfd().collect();
        prop_assert_eq!(plain::clean(&apart), plain::clean(&text));
        prop_assert_eq!(guess(&apart), guess(&text));
        for words in WORDS.iter() {
            let keys = |t: &str| words.analyse(t, Lang::Fi).tokens.into_iter().map(|t| t.key).collect::<Vec<_>>();
            prop_assert_eq!(keys(&apart), keys(&text));
        }
    }
}

#[test]
fn a_line_of_ten_megabytes_comes_to_an_end() {
    let long: [String; 8] = [
        "koulukyydit ovat tärkeitä 👍 ".repeat(320_000),
        "a".repeat(10 << 20),
        "1".repeat(10 << 20),
        "v i t t u - ".repeat(870_000),
        // What is found at every turn, begins at every turn or ends at every sign, a megabyte of each.
        "Matti Virtanen a@b.fi 040 1234567 ".repeat(30_000),
        "!http://a".repeat(110_000),
        format!("http://a.fi/{}", ")".repeat(1 << 20)),
        "A-".repeat(1 << 19),
    ];
    let words = Lexicon::open(SYSTEM_FOLDERS);
    for text in &long {
        let start = Instant::now();
        assert!(plain::clean(text).len() <= text.len());
        _ = guess(text);
        _ = personal_data(text);
        _ = profanity(text, Lang::Fi, &words);
        let mut index = Index::new(Lexicon::bare());
        index.add(1, text, Lang::Fi);
        _ = index.like(text, Lang::Fi, 3);
        assert!(plain::render_html(text, plain::REL).len() >= text.len());
        assert_eq!(same_words(&[(1, text.as_str()), (2, text.as_str())])[0].copies, [2]);
        let rows: Vec<_> = (0..8).map(|id| ThemeText { id, text, lang: Lang::Fi }).collect();
        let finder = ThemeFinder { analyser: &words, pack: None, model: None };
        _ = finder.find(&rows, &ThemeWish::default(), &[], None, &mut |_| ControlFlow::Continue(()));
        let took = start.elapsed();
        assert!(took < Duration::from_secs(120), "{} … took {took:?}", &text[..8]);
        eprintln!("{} … {took:.1?}", &text[..8]);
    }
}

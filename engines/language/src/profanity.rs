// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Swear words: a hint to the person who moderates, never a reason to delete or hold.
//!
//! A short list of base words is looked up by lemma and by each part of a compound, so that inflected and
//! new forms are found; some are looked for at the beginning of a word. Before that, common disguises are
//! undone: digits and signs for letters, letters drawn out, letters set apart. Insults and threats that use
//! ordinary words are not found: those are for the report button and for people.

use std::{collections::HashSet, ops::Range, sync::LazyLock};

use kernel::Lang;

use crate::{Analyser, Source};

/// A swear word in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SwearWord {
    /// Where, counted in characters.
    pub chars: Range<usize>,
    /// Where, counted in bytes.
    pub bytes: Range<usize>,
}

/// As many letters of a word as are looked at.
const LONGEST: usize = 60;
/// The least letters that, set apart, are taken for one word.
const APART: usize = 4;

/// The swear words of a text, in its order. All languages' words are looked for: people mix them.
pub fn profanity(text: &str, lang: Lang, words: &dyn Analyser) -> Vec<SwearWord> {
    let mut out: Vec<SwearWord> = Vec::new();
    // v i t t u: the single letters that stand in a row, the first of them, and where the last ends.
    let mut apart: Option<Apart> = None;
    for piece in pieces(text) {
        let here = SwearWord { chars: piece.chars.clone(), bytes: piece.at..piece.at + piece.letters.len() };
        if piece.chars.len() == 1 {
            let row =
                apart.get_or_insert_with(|| Apart { joined: String::new(), count: 0, place: here.clone() });
            row.count += 1;
            if row.count <= LONGEST {
                row.joined.push_str(piece.letters);
            }
            (row.place.chars.end, row.place.bytes.end) = (here.chars.end, here.bytes.end);
            continue;
        }
        out.extend(apart.take().filter(|row| row.is_swear(lang, words)).map(|row| row.place));
        if is_swear(piece.letters, lang, words) {
            out.push(here);
        }
    }
    out.extend(apart.filter(|row| row.is_swear(lang, words)).map(|row| row.place));
    out
}

/// Single letters in a row.
struct Apart {
    joined: String,
    count: usize,
    place: SwearWord,
}

impl Apart {
    fn is_swear(&self, lang: Lang, words: &dyn Analyser) -> bool {
        self.count >= APART && is_swear(&self.joined, lang, words)
    }
}

/// Something between spaces and ordinary punctuation.
struct Piece<'t> {
    letters: &'t str,
    at: usize,
    chars: Range<usize>,
}

fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    // Signs that stand for a letter are part of a word; hyphens and full stops end one.
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '@' | '$' | '*' | '\u{308}' | '\u{30a}');
    let mut rest = text.char_indices().enumerate().peekable();
    std::iter::from_fn(move || {
        while rest.peek().is_some_and(|(_, (_, c))| !inside(*c)) {
            rest.next();
        }
        let (start, (at, _)) = *rest.peek()?;
        let (mut end, mut stop) = (at, start);
        while let Some((nth, (place, c))) = rest.next_if(|(_, (_, c))| inside(*c)) {
            (end, stop) = (place + c.len_utf8(), nth + 1);
        }
        Some(Piece { letters: &text[at..end], at, chars: start..stop })
    })
}

fn is_swear(piece: &str, lang: Lang, words: &dyn Analyser) -> bool {
    if !piece.chars().any(char::is_alphabetic) {
        return false;
    }
    let small: String = piece.chars().take(LONGEST).flat_map(char::to_lowercase).collect();
    let plain = undisguised(&small);
    let listed = |word: &str| BASES.contains(word) || begins(word);
    if listed(&plain) || listed(&squeezed(&plain)) || starred(&small) {
        return true;
    }
    // A stem is no base form: that of "kukkia" is a Swedish swear word. And most words need not be looked up.
    if words.source(lang) != Source::Dictionary || !may_hold_one(&plain) {
        return false;
    }
    let word = words.word(&plain, lang);
    BASES.contains(&*word.key) || word.parts.iter().any(|part| BASES.contains(&**part) || begins(part))
}

/// Whether a listed word can be the base of this one or of a part of it: none of their forms changes its first three
/// letters.
fn may_hold_one(word: &str) -> bool {
    static HEADS: LazyLock<HashSet<&'static str>> =
        LazyLock::new(|| BASES.iter().chain(BEGINNINGS).filter_map(|word| head(word)).collect());
    word.char_indices().filter_map(|(at, _)| head(&word[at..])).any(|head| HEADS.contains(head))
}

/// The first three letters.
fn head(word: &str) -> Option<&str> {
    let (at, last) = word.char_indices().nth(2)?;
    word.get(..at + last.len_utf8())
}

fn begins(word: &str) -> bool {
    BEGINNINGS.iter().any(|start| word.starts_with(start))
        && !INNOCENT.iter().any(|start| word.starts_with(start))
}

/// v1ttu, p@ska: digits and signs between letters for the letters they look like.
fn undisguised(small: &str) -> String {
    let mixed = small.chars().any(char::is_alphabetic);
    small
        .chars()
        .map(|c| match c {
            '1' | '!' if mixed => 'i',
            '3' if mixed => 'e',
            '4' | '@' if mixed => 'a',
            '5' | '$' if mixed => 's',
            '7' if mixed => 't',
            '0' if mixed => 'o',
            c => c,
        })
        .collect()
}

/// vittuuuu, saaaatana: what is drawn out by three or more, once; and what is left twice.
fn squeezed(word: &str) -> String {
    let mut out = String::new();
    let letters: Vec<char> = word.chars().collect();
    for run in letters.chunk_by(|a, b| a == b) {
        let times = if run.len() > 2 { 1 } else { run.len() };
        out.extend(run.iter().take(times));
    }
    out
}

/// v*ttu, p***ele: stars for letters inside one of the words.
fn starred(small: &str) -> bool {
    let letters: Vec<char> = small.chars().collect();
    let known = letters.iter().filter(|c| c.is_alphabetic()).count();
    if !letters.contains(&'*') || known < 2 || !letters.first().is_some_and(|c| c.is_alphabetic()) {
        return false;
    }
    BEGINNINGS.iter().chain(STARRED).any(|word| {
        let word: Vec<char> = word.chars().collect();
        word.len() >= 4
            && letters.len() >= word.len()
            && word.iter().zip(&letters).all(|(a, b)| *b == '*' || a == b)
            && word.iter().zip(&letters).filter(|(a, b)| a == b).count() >= 2
    })
}

static BASES: LazyLock<HashSet<&'static str>> = LazyLock::new(|| LISTED.split_whitespace().collect());

/// Base forms: Finnish, Swedish, English.
const LISTED: &str = "\
    vittu vitun vitut vittuun perkele perkeleen saatana saatanan saatanallinen saakeli helvetti helvetin paska paskan \
    paskanen paskainen paskapää paskiainen paskamainen perse perseen kyrpä kyrvän mulkku mulkero mulkvisti huora \
    huoran huoraaminen huorata pillu pillun kusi kusipää kusipäinen kusettaa jumalauta runkkari runkku runkata lutka \
    nussia naida-huora kulli kullin persläpi hinttari hintti neekeri nekru nekrut ryssä ryssiä äpärä pimppi pimpero \
    tussu persereikä persvako vitunen vittumainen vittuilla vittuilu vituttaa paskantaa haistapaska spede hevonpaska \
    fan fitta fittan kuk kuken kukhuvud hora horan horunge knulla knullar jävel jävla jävlar jävligt helvete helvetes \
    skit skiten skita skitar skitig skitstövel rövhål röv satan satans förbannad förbannat kuksugare neger blatte \
    fuck fucker fucking fucked motherfucker shit shitty bullshit asshole arsehole bitch cunt dick dickhead cock \
    whore slut wanker bastard nigger faggot twat bollocks wtf";

/// Beginnings that no ordinary word has.
const BEGINNINGS: &[&str] = &[
    "vittu",
    "vitun",
    "vitut",
    "vittu",
    "vituik",
    "vitus",
    "perkele",
    "perkel",
    "saatana",
    "saatan",
    "paska",
    "paskia",
    "paskoj",
    "kusipä",
    "kyrpä",
    "kyrvä",
    "mulkku",
    "mulkuk",
    "mulkvis",
    "huora",
    "huori",
    "pillu",
    "jumalaut",
    "runkkar",
    "neeker",
    "helvet",
    "persläv",
    "perslä",
    "perseest",
    "perseese",
    "persere",
    "ryssi",
    "jävla",
    "jävlig",
    "fitta",
    "kukhuv",
    "skitsnack",
    "motherfuck",
    "fuck",
    "bullshit",
    "asshole",
];

/// Ordinary words that begin so.
const INNOCENT: &[&str] = &["saatan", "pilluk", "paskali"];

/// Words that are written with stars, beside the beginnings.
const STARRED: &[&str] = &["shit", "fan", "jävlar", "saatana", "bitch", "cunt", "hora", "kuken"];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::Snowball;

    fn marked(text: &str) -> Vec<&str> {
        profanity(text, Lang::Fi, &Snowball::default()).into_iter().map(|s| &text[s.bytes]).collect()
    }

    #[test]
    fn forms_and_disguises_are_seen() {
        assert_eq!(marked("Voi vittu tätä!"), ["vittu"]);
        assert_eq!(marked("Ei perkeleen perkele"), ["perkeleen", "perkele"]);
        assert_eq!(marked("v1ttu, s44tana ja p@ska"), ["v1ttu", "s44tana", "p@ska"]);
        assert_eq!(marked("vittuuuu että p*rkele"), ["vittuuuu", "p*rkele"]);
        assert_eq!(marked("voi v i t t u nyt"), ["v i t t u"]);
        assert_eq!(marked("Jävla skit"), ["Jävla", "skit"]);
    }

    #[test]
    fn ordinary_words_are_not() {
        for text in [
            "Saatan tulla huomenna",
            "Persikoita torille",
            "Kukkia puistoon",
            "Helmiä ja simpukoita",
            "A B C D E",
            "5 * 3 = 15",
            "Perusopetus",
            "Kulinaristi",
            "Fanit tulivat konserttiin",
            "Passi ja assistentti",
            "Scunthorpe",
        ] {
            assert_eq!(marked(text), [""; 0], "{text}");
        }
    }

    proptest! {
        #[test]
        fn places_are_on_character_borders(text in "[vitu1*@ \u{308}\u{1f44d}åÄ.]{0,40}") {
            for s in profanity(&text, Lang::Fi, &Snowball::default()) {
                prop_assert!(text.get(s.bytes.clone()).is_some());
                prop_assert_eq!(text[..s.bytes.start].chars().count(), s.chars.start);
                prop_assert_eq!(text[s.bytes].chars().count(), s.chars.len());
            }
        }
    }
}

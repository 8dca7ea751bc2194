// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Finding a municipality from what somebody has typed so far, in either of its languages.

use std::sync::OnceLock;

use kernel::Lang;

use crate::{Municipality, Register};

/// How well a name fits what was typed, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MatchKind {
    /// The whole name.
    Exact,
    /// The name begins so.
    Prefix,
    /// A later word of the name begins so.
    WordPrefix,
    /// The name holds it (from three letters on).
    Inside,
    /// One slip of the finger away (from four letters on).
    Typo,
}

/// A municipality that fits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// Which one.
    pub municipality: &'static Municipality,
    /// The name that fitted: show it where it is not the one of the reader's language ("Esbo"), or where
    /// it is the name of a municipality that has been merged ("Pertunmaa").
    pub matched: &'static str,
    /// How well.
    pub kind: MatchKind,
}

struct Name {
    municipality: &'static Municipality,
    written: &'static str,
    /// `None` = the name a merged municipality had.
    lang: Option<Lang>,
    words: Vec<String>,
    joined: String,
    /// As written but in small letters: decides between names that differ only by dots.
    small: String,
}

impl Register {
    /// Municipalities that fit `query`, best first, each once.
    ///
    /// Case, hyphens, spaces and the dots and rings of å, ä, ö do not matter. Among equally good ones a name
    /// in the reader's language comes first, then the municipality with more people.
    pub fn search(&self, query: &str, lang: Lang) -> Vec<Hit> {
        let words = words(query);
        let typed: String = words.concat();
        if typed.is_empty() {
            return Vec::new();
        }
        let small = query.trim().to_lowercase();
        let mut found: Vec<((MatchKind, bool, bool, u32), Hit)> = names()
            .iter()
            .filter_map(|name| {
                let kind = fit(name, &typed)?;
                let other_letters = !name.small.contains(&small);
                let place =
                    (kind, other_letters, name.lang != Some(lang), u32::MAX - name.municipality.population());
                Some((place, Hit { municipality: name.municipality, matched: name.written, kind }))
            })
            .collect();
        found.sort_by_key(|(place, hit)| (*place, hit.municipality.code));
        // A slip of the finger is looked for only where nothing fits as typed.
        let best_is_typo = found.first().is_some_and(|(place, _)| place.0 == MatchKind::Typo);
        let mut out: Vec<Hit> = Vec::new();
        for (_, hit) in found {
            let seen = out.iter().any(|o| o.municipality.code == hit.municipality.code);
            if !seen && (best_is_typo || hit.kind != MatchKind::Typo) {
                out.push(hit);
            }
        }
        out
    }
}

fn names() -> &'static [Name] {
    static NAMES: OnceLock<Vec<Name>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let register = crate::register();
        let current =
            register.all().iter().flat_map(|m| Lang::ALL.map(|lang| name(m, m.name(lang), Some(lang))));
        let merged = register
            .mergers()
            .iter()
            .filter_map(|m| Some(name(register.current(m.from)?, m.from_name, None)));
        current.chain(merged).collect()
    })
}

fn name(municipality: &'static Municipality, written: &'static str, lang: Option<Lang>) -> Name {
    let words = words(written);
    Name { municipality, written, lang, joined: words.concat(), words, small: written.to_lowercase() }
}

fn fit(name: &Name, typed: &str) -> Option<MatchKind> {
    if name.joined == typed {
        Some(MatchKind::Exact)
    } else if name.joined.starts_with(typed) {
        Some(MatchKind::Prefix)
    } else if (1..name.words.len()).any(|i| name.words[i..].concat().starts_with(typed)) {
        Some(MatchKind::WordPrefix)
    } else if typed.len() >= 3 && name.joined.contains(typed) {
        Some(MatchKind::Inside)
    } else if typed.len() >= 4 && one_slip(name.joined.as_bytes(), typed.as_bytes()) {
        Some(MatchKind::Typo)
    } else {
        None
    }
}

/// Small letters without dots and rings, split at everything that is no letter; `S:t` is one word.
fn words(text: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    for c in text.chars().flat_map(char::to_lowercase) {
        match fold(c) {
            Some(c) => {
                if let Some(word) = out.last_mut() {
                    word.push(c);
                }
            }
            None if matches!(c, ':' | '.' | '\'' | '’' | '\u{300}'..='\u{36f}') => {}
            None => out.push(String::new()),
        }
    }
    out.retain(|word| !word.is_empty());
    out
}

/// The plain letter beneath; all the names there are need no more than this.
const fn fold(c: char) -> Option<char> {
    match c {
        'a'..='z' | '0'..='9' => Some(c),
        'å' | 'ä' | 'á' | 'à' | 'â' | 'æ' => Some('a'),
        'ö' | 'ø' | 'ó' | 'õ' => Some('o'),
        'é' | 'è' | 'ë' => Some('e'),
        'ü' | 'ú' => Some('u'),
        'š' => Some('s'),
        'ž' => Some('z'),
        'č' => Some('c'),
        _ => None,
    }
}

/// Whether one letter too many, too few, wrong, or two swapped make one of the other, or of its beginning.
fn one_slip(name: &[u8], typed: &[u8]) -> bool {
    let same = name.iter().zip(typed).take_while(|(a, b)| a == b).count();
    let (name, typed) = (&name[same..], &typed[same..]);
    let rest = |n: usize, t: usize| match (name.get(n..), typed.get(t..)) {
        (Some(n), Some(t)) => n.starts_with(t),
        _ => false,
    };
    let swapped = matches!((name, typed), ([a, b, ..], [c, d, ..]) if a == d && b == c) && rest(2, 2);
    swapped || rest(1, 1) || rest(0, 1) || rest(1, 0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::register;

    fn first(query: &str, lang: Lang) -> Option<(&'static str, MatchKind)> {
        register().search(query, lang).first().map(|h| (h.municipality.name(Lang::Fi), h.kind))
    }

    #[test]
    fn a_municipality_is_found_by_any_of_its_names_however_typed() {
        for (query, wanted) in [
            ("vasa", "Vaasa"),
            ("VAASA", "Vaasa"),
            ("esbo", "Espoo"),
            ("espo", "Espoo"),
            ("abo", "Turku"),
            ("Åbo", "Turku"),
            ("aanekoski", "Äänekoski"),
            ("jyvaskyla", "Jyväskylä"),
            ("ULEÅBORG", "Oulu"),
            ("  helsing ", "Helsinki"),
            ("Mantta-Vilppula", "Mänttä-Vilppula"),
            ("mänttä vilppula", "Mänttä-Vilppula"),
            ("vilppula", "Mänttä-Vilppula"),
            ("st michel", "Mikkeli"),
            ("S:t Karins", "Kaarina"),
            ("ii", "Ii"),
            ("jakobstad", "Pietarsaari"),
            ("Pertunmaa", "Mäntyharju"),
            ("A\u{308}htäri", "Ähtäri"),
        ] {
            for lang in Lang::ALL {
                assert_eq!(first(query, lang).map(|f| f.0), Some(wanted), "{query}");
            }
        }
    }

    #[test]
    fn one_slip_of_the_finger_is_forgiven_where_nothing_fits_as_typed() {
        for (query, wanted) in
            [("tanpere", "Tampere"), ("tmapere", "Tampere"), ("rovanemi", "Rovaniemi"), ("kuoppio", "Kuopio")]
        {
            assert_eq!(first(query, Lang::Fi), Some((wanted, MatchKind::Typo)), "{query}");
        }
        assert!(register().search("zzzz", Lang::Fi).is_empty());
    }

    #[test]
    fn better_fits_come_first_and_then_bigger_places() {
        let found: Vec<&str> =
            register().search("ha", Lang::Fi).iter().map(|h| h.municipality.name(Lang::Fi)).collect();
        assert_eq!(found[0], "Hamina");
        assert!(found.contains(&"Hämeenlinna"));
        // With dots typed, the names that have them go first.
        assert_eq!(first("hä", Lang::Fi).map(|f| f.0), Some("Hämeenlinna"));
        // A Swedish reader's "Karl" is Karleby, a Finnish reader's too, since no Finnish name fits better.
        assert_eq!(first("karleby", Lang::Fi).map(|f| f.0), Some("Kokkola"));
    }

    #[test]
    fn nothing_typed_finds_nothing() {
        for query in ["", "  ", "-", "…", "\u{202e}"] {
            assert!(register().search(query, Lang::Fi).is_empty(), "{query:?}");
        }
    }

    proptest! {
        #[test]
        fn no_query_does_harm_and_no_municipality_comes_twice(query in ".{0,40}") {
            let mut codes: Vec<_> = register().search(&query, Lang::Sv).iter().map(|h| h.municipality.code).collect();
            let all = codes.len();
            codes.sort();
            codes.dedup();
            prop_assert_eq!(codes.len(), all);
        }
    }

    #[test]
    fn every_name_finds_its_own_municipality_exactly() {
        for m in register().all() {
            for lang in Lang::ALL {
                let hits = register().search(m.name(lang), lang);
                let hit = hits.iter().find(|h| h.municipality.code == m.code).unwrap();
                assert_eq!(hit.kind, MatchKind::Exact, "{}", m.name(lang));
            }
        }
    }
}

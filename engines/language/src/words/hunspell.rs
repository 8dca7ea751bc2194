// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A reader of Hunspell dictionaries (`.aff` and `.dic`) that looks words up backwards: it takes off an ending
//! that a rule adds, and asks whether the list has what is left, with that rule's flag. Nothing is expanded,
//! so that a list of 150,000 entries stays in some ten megabytes.
//!
//! Read: suffix rules with their conditions and continuation flags, and the flags that mark compounds,
//! forbidden words and stems that need an ending. Flags are single characters and the text is UTF-8, as in
//! Debian's hunspell-sv; a file of another make is refused.

use std::collections::HashMap;

use super::DictionaryError;

/// Bounds that no dictionary comes near: bytes of a file, rules, entries, and letters of an ending.
const LARGEST: usize = 64 << 20;
const MOST_RULES: usize = 50_000;
const MOST_ENTRIES: usize = 4_000_000;
const LONGEST_ENDING: usize = 24;

/// One place of a condition: one of these letters, or none of them, or any.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Place {
    Any,
    Letter(char),
    OneOf(Box<[char]>),
    NoneOf(Box<[char]>),
}

/// An ending: takes `strip` off the stem and puts `add` on, where the stem ends as `condition` says.
#[derive(Debug)]
struct Rule {
    flag: char,
    strip: Box<str>,
    condition: Box<[Place]>,
    /// The flags that the form with this ending has.
    flags: Box<[char]>,
}

/// The flags with a meaning of their own.
#[derive(Debug, Clone, Copy, Default)]
struct Marks {
    forbidden: Option<char>,
    needs_ending: Option<char>,
    begins: Option<char>,
    middle: Option<char>,
    ends: Option<char>,
    only_in_compound: Option<char>,
}

/// A dictionary in memory.
#[derive(Debug)]
pub(crate) struct Hunspell {
    marks: Marks,
    /// The rules by the ending they add.
    rules: HashMap<Box<str>, Vec<Rule>>,
    longest_ending: usize,
    /// For each word, the number of its set of flags.
    entries: HashMap<Box<str>, u32>,
    flag_sets: Vec<Box<[char]>>,
}

/// What a word may be a form of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stem {
    /// The entry.
    pub(crate) entry: String,
    /// Whether the word is the entry itself.
    pub(crate) whole: bool,
    /// Whether it may be the first part of a compound, and the last.
    pub(crate) begins: bool,
    pub(crate) ends: bool,
    /// Whether it is no word by itself.
    pub(crate) only_in_compound: bool,
    /// What came off: the flag of the rule, what it had put on, and what it had taken away.
    pub(crate) flag: Option<char>,
    pub(crate) added: String,
    pub(crate) taken: usize,
}

impl Hunspell {
    /// Reads the two files.
    pub(crate) fn read(aff: &[u8], dic: &[u8]) -> Result<Self, DictionaryError> {
        if aff.len() > LARGEST || dic.len() > LARGEST {
            return Err(DictionaryError::TooLarge);
        }
        let text =
            |bytes| std::str::from_utf8(bytes).map_err(|_| DictionaryError::Unknown("it is not in UTF-8"));
        let mut out = Self {
            marks: Marks::default(),
            rules: HashMap::new(),
            longest_ending: 0,
            entries: HashMap::new(),
            flag_sets: Vec::new(),
        };
        out.read_rules(text(aff)?)?;
        out.read_entries(text(dic)?)?;
        Ok(out)
    }

    fn read_rules(&mut self, aff: &str) -> Result<(), DictionaryError> {
        let mut count = 0;
        // How many rules of the group are still to come: a file that is cut off has too few.
        let mut awaited = 0usize;
        for line in aff.lines() {
            let bits: Vec<&str> = line.split('#').next().unwrap_or_default().split_whitespace().collect();
            let one =
                |name: &str| (bits.first() == Some(&name)).then(|| bits.get(1)?.chars().next()).flatten();
            for (mark, name) in [
                (&mut self.marks.forbidden, "FORBIDDENWORD"),
                (&mut self.marks.needs_ending, "NEEDAFFIX"),
                (&mut self.marks.begins, "COMPOUNDBEGIN"),
                (&mut self.marks.middle, "COMPOUNDMIDDLE"),
                (&mut self.marks.ends, "COMPOUNDEND"),
                (&mut self.marks.only_in_compound, "ONLYINCOMPOUND"),
            ] {
                *mark = one(name).or(*mark);
            }
            match bits[..] {
                ["FLAG", ..] | ["AF", ..] => {
                    return Err(DictionaryError::Unknown("its flags are not single characters"));
                }
                ["SET", set] if !set.eq_ignore_ascii_case("utf-8") => {
                    return Err(DictionaryError::Unknown("it is not in UTF-8"));
                }
                ["SFX", _, "Y" | "N", number] if awaited == 0 => {
                    awaited = number.parse().map_err(|_| DictionaryError::Damaged("a rule has no number"))?;
                    if awaited > MOST_RULES {
                        return Err(DictionaryError::TooLarge);
                    }
                }
                ["SFX", flag, strip, add, ref rest @ ..] => {
                    awaited = awaited.checked_sub(1).ok_or(DictionaryError::Damaged("a rule too many"))?;
                    count += 1;
                    if count > MOST_RULES {
                        return Err(DictionaryError::TooLarge);
                    }
                    let (add, flags) = add.split_once('/').unwrap_or((add, ""));
                    let add = if add == "0" { "" } else { add };
                    let length = add.chars().count();
                    if length > LONGEST_ENDING {
                        return Err(DictionaryError::TooLarge);
                    }
                    self.longest_ending = self.longest_ending.max(length);
                    self.rules.entry(add.into()).or_default().push(Rule {
                        flag: flag.chars().next().unwrap_or_default(),
                        strip: if strip == "0" { "" } else { strip }.into(),
                        condition: read_condition(rest.first().copied().unwrap_or("."))?,
                        flags: flags.chars().collect(),
                    });
                }
                ["SFX", ..] => return Err(DictionaryError::Damaged("a rule is not whole")),
                _ => {}
            }
        }
        if awaited > 0 || count == 0 {
            return Err(DictionaryError::Damaged("rules are missing"));
        }
        Ok(())
    }

    fn read_entries(&mut self, dic: &str) -> Result<(), DictionaryError> {
        let mut lines = dic.lines();
        let said = lines.next().and_then(|l| l.trim().parse::<usize>().ok());
        let said = said.ok_or(DictionaryError::Unknown("it does not begin with the number of words"))?;
        let mut sets: HashMap<Box<[char]>, u32> = HashMap::new();
        let mut count = 0;
        for line in lines {
            count += 1;
            if count > MOST_ENTRIES {
                return Err(DictionaryError::TooLarge);
            }
            let entry = line.split(['\t', ' ']).next().unwrap_or_default();
            let (word, flags) = split_flags(entry);
            let mut flags: Vec<char> = flags.chars().collect();
            if word.is_empty() || self.marks.forbidden.is_some_and(|mark| flags.contains(&mark)) {
                continue;
            }
            // Two entries of one word are two words that look alike: what either may be, the word may be.
            if let Some(other) = self.entries.get(word) {
                flags.extend(self.flag_sets.get(*other as usize).into_iter().flatten());
            }
            flags.sort_unstable();
            flags.dedup();
            let flags = flags.into_boxed_slice();
            let set = match sets.get(&flags) {
                Some(set) => *set,
                None => {
                    let next = u32::try_from(self.flag_sets.len()).map_err(|_| DictionaryError::TooLarge)?;
                    self.flag_sets.push(flags.clone());
                    sets.insert(flags, next);
                    next
                }
            };
            self.entries.insert(word.into(), set);
        }
        // The number is a hint in the format, but half of it missing is a file cut off.
        if count < said / 2 || count == 0 {
            return Err(DictionaryError::Damaged("words are missing"));
        }
        Ok(())
    }

    fn flags(&self, word: &str) -> Option<&[char]> {
        self.flag_sets.get(*self.entries.get(word)? as usize).map(|set| &**set)
    }

    /// Everything that a word may be a form of, as it is written (capitals count).
    pub(crate) fn stems(&self, word: &str) -> Vec<Stem> {
        let mut out = Vec::new();
        let has = |flags: &[char], mark: Option<char>| mark.is_some_and(|mark| flags.contains(&mark));
        if let Some(flags) = self.flags(word)
            && !has(flags, self.marks.needs_ending)
        {
            out.push(Stem {
                entry: word.to_owned(),
                whole: true,
                begins: has(flags, self.marks.begins) || has(flags, self.marks.middle),
                ends: has(flags, self.marks.ends),
                only_in_compound: has(flags, self.marks.only_in_compound),
                flag: None,
                added: String::new(),
                taken: 0,
            });
        }
        let mut ends = word.char_indices().rev().map(|(at, _)| at);
        let mut at = word.len();
        let mut stem = String::new();
        for _ in 0..=self.longest_ending {
            for rule in self.rules.get(&word[at..]).into_iter().flatten() {
                stem.clear();
                stem.push_str(&word[..at]);
                stem.push_str(&rule.strip);
                if stem.is_empty() || stem == word || !fits(&rule.condition, &stem) {
                    continue;
                }
                let Some(flags) = self.flags(&stem).filter(|flags| flags.contains(&rule.flag)) else {
                    continue;
                };
                out.push(Stem {
                    entry: stem.clone(),
                    whole: false,
                    begins: has(&rule.flags, self.marks.begins) || has(&rule.flags, self.marks.middle),
                    ends: has(flags, self.marks.ends),
                    only_in_compound: has(&rule.flags, self.marks.only_in_compound),
                    flag: Some(rule.flag),
                    added: word[at..].to_owned(),
                    taken: rule.strip.len(),
                });
            }
            match ends.next() {
                Some(next) => at = next,
                None => break,
            }
        }
        out
    }
}

/// The word and its flags; `\/` is a slash of the word.
fn split_flags(entry: &str) -> (&str, &str) {
    let at = entry.char_indices().find(|(at, c)| *c == '/' && *at > 0 && !entry[..*at].ends_with('\\'));
    at.map_or((entry, ""), |(at, _)| (&entry[..at], &entry[at + 1..]))
}

fn read_condition(text: &str) -> Result<Box<[Place]>, DictionaryError> {
    let mut out = Vec::new();
    let mut signs = text.chars();
    while let Some(c) = signs.next() {
        out.push(match c {
            '.' => Place::Any,
            '[' => {
                let mut set = Vec::new();
                loop {
                    match signs.next() {
                        Some(']') => break,
                        Some(c) => set.push(c),
                        None => return Err(DictionaryError::Damaged("a condition is not closed")),
                    }
                }
                if set.first() == Some(&'^') {
                    Place::NoneOf(set[1..].into())
                } else {
                    Place::OneOf(set.into())
                }
            }
            c => Place::Letter(c),
        });
        if out.len() > LONGEST_ENDING {
            return Err(DictionaryError::TooLarge);
        }
    }
    Ok(out.into())
}

/// Whether a stem ends as the condition says; a single "any" fits the empty stem too.
fn fits(condition: &[Place], stem: &str) -> bool {
    if matches!(condition, [Place::Any]) {
        return true;
    }
    let mut letters = stem.chars().rev();
    condition.iter().rev().all(|place| match (place, letters.next()) {
        (_, None) => false,
        (Place::Any, _) => true,
        (Place::Letter(l), Some(c)) => *l == c,
        (Place::OneOf(set), Some(c)) => set.contains(&c),
        (Place::NoneOf(set), Some(c)) => !set.contains(&c),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const AFF: &str = "SET UTF-8\nFORBIDDENWORD %\nNEEDAFFIX !\nCOMPOUNDBEGIN X\nCOMPOUNDEND Y\nONLYINCOMPOUND Z\n\
        SFX E Y 3\nSFX E 0 n [^m]\nSFX E um a um\nSFX E 0 or/X a # plural\nSFX v Y 1\nSFX v a 0/XZ a\n";
    const DIC: &str = "5\nskola/EvY\nmuseum/EY\nfel/%E\nskolen/%\nstam/!E\nhus/XY\n";

    fn entries(words: &Hunspell, word: &str) -> Vec<String> {
        words.stems(word).into_iter().map(|s| s.entry).collect()
    }

    #[test]
    fn endings_come_off_where_the_condition_holds() {
        let words = Hunspell::read(AFF.as_bytes(), DIC.as_bytes()).unwrap();
        assert_eq!(entries(&words, "skolan"), ["skola"]);
        assert_eq!(entries(&words, "musea"), ["museum"]);
        assert_eq!(entries(&words, "museumn"), [""; 0]);
        assert_eq!(entries(&words, "feln"), [""; 0]);
        assert_eq!(entries(&words, "stam"), [""; 0]);
        assert!(words.stems("hus")[0].begins && words.stems("hus")[0].ends);
        assert!(words.stems("skol")[0].only_in_compound && words.stems("skol")[0].begins);
    }

    #[test]
    fn what_is_cut_off_or_of_another_make_is_refused() {
        // Between two groups of rules nothing tells; inside one the number of rules does.
        for cut in ["SFX E um", "SFX E 0 or", "SFX v a"] {
            assert!(
                Hunspell::read(&AFF.as_bytes()[..AFF.find(cut).unwrap()], DIC.as_bytes()).is_err(),
                "{cut}"
            );
        }
        assert!(Hunspell::read(AFF.as_bytes(), &DIC.as_bytes()[..10]).is_err());
        assert!(Hunspell::read(AFF.as_bytes(), b"").is_err());
        assert!(Hunspell::read(b"SET ISO8859-1\n", DIC.as_bytes()).is_err());
        assert!(Hunspell::read(b"FLAG long\n", DIC.as_bytes()).is_err());
        assert!(Hunspell::read(b"SFX A Y 1\nSFX A 0 n [ab\n", DIC.as_bytes()).is_err());
        assert!(Hunspell::read(AFF.as_bytes(), b"3\n\xff\xfe\n").is_err());
    }

    proptest! {
        #[test]
        fn altered_files_do_no_harm(at in 0usize..200, byte in any::<u8>(), word in ".{0,20}") {
            let (mut aff, mut dic) = (AFF.as_bytes().to_vec(), DIC.as_bytes().to_vec());
            let (a, d) = (aff.len(), dic.len());
            aff[at % a] = byte;
            dic[at % d] = byte;
            for (aff, dic) in [(&aff[..], DIC.as_bytes()), (AFF.as_bytes(), &dic[..])] {
                if let Ok(words) = Hunspell::read(aff, dic) {
                    prop_assert!(words.stems(&word).len() < 100);
                }
            }
        }
    }
}

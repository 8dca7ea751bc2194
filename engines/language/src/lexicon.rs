// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! The analyser of the product: dictionaries where they are found, Snowball where not.
//!
//! Dictionaries are files that the installation has beside the program, never in it: Voikko's `mor.vfst` for
//! Finnish, Hunspell's `sv_FI` or `sv_SE` for Swedish. Reading one that is damaged is an error to report,
//! and the language goes on without it.

use std::{
    collections::HashMap,
    fs, io,
    path::{Path, PathBuf},
    sync::{Arc, RwLock},
};

use kernel::Lang;
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

use crate::{
    Analyser, Class, Snowball, Source, Word,
    words::{
        DictionaryError, finnish::Finnish, hunspell::Hunspell, irregular, swedish::Swedish, voikko::Voikko,
    },
};

/// Where Debian and others put dictionaries.
pub const SYSTEM_FOLDERS: &[&str] = &[
    "/usr/lib/voikko",
    "/usr/lib64/voikko",
    "/usr/share/voikko",
    "/usr/local/lib/voikko",
    "/usr/local/share/voikko",
    "/usr/share/hunspell",
    "/usr/local/share/hunspell",
    "/usr/share/myspell/dicts",
];

/// No dictionary file is larger; a larger one is not read.
const LARGEST: u64 = 64 << 20;
/// How deep below a folder dictionaries are looked for, and in how many folders at most.
const DEEPEST: usize = 4;
const MOST_FOLDERS: usize = 500;
/// How many parts the memory of words is in, so that threads seldom meet, and how many words each keeps.
const SHARDS: usize = 16;
const WORDS_A_SHARD: usize = 4_096;

/// A dictionary that was looked at.
#[derive(Debug)]
pub struct Found {
    /// Its language.
    pub lang: Lang,
    /// The file.
    pub path: PathBuf,
    /// Whether it is in use, or why not.
    pub result: Result<(), Trouble>,
}

/// Why a dictionary is not in use.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// It cannot be read.
    #[error("cannot be read: {0}")]
    Io(#[from] io::Error),
    /// It is not one.
    #[error(transparent)]
    Dictionary(#[from] DictionaryError),
}

/// Words in three languages, with the dictionaries that are there.
pub struct Lexicon {
    finnish: Option<Finnish>,
    swedish: Option<Swedish>,
    snowball: Snowball,
    memory: [Memory; 3],
    found: Vec<Found>,
}

/// The longest word, in bytes, that is kept.
const LONGEST_KEPT: usize = 120;

type Memory = [RwLock<HashMap<Box<str>, Arc<Word>>>; SHARDS];

impl Lexicon {
    /// Without dictionaries.
    pub fn bare() -> Self {
        Self {
            finnish: None,
            swedish: None,
            snowball: Snowball::default(),
            memory: std::array::from_fn(|_| Memory::default()),
            found: Vec::new(),
        }
    }

    /// With the first sound dictionary of each language in these folders and those below them.
    pub fn open<P: AsRef<Path>>(folders: impl IntoIterator<Item = P>) -> Self {
        let mut out = Self::bare();
        for folder in folders {
            let files = files_below(folder.as_ref());
            if out.finnish.is_none()
                && let Some(path) = files.iter().find(|f| f.file_name().is_some_and(|n| n == "mor.vfst"))
            {
                let read = read(path).and_then(|bytes| Ok(Voikko::read(&bytes)?));
                out.note(Lang::Fi, path, read, |out, voikko| out.finnish = Some(Finnish::new(voikko)));
            }
            for name in ["sv_FI", "sv_SE"] {
                let find = |end: &str| {
                    files.iter().find(|f| f.file_name().is_some_and(|n| *n == *format!("{name}.{end}")))
                };
                if out.swedish.is_none()
                    && let (Some(aff), Some(dic)) = (find("aff"), find("dic"))
                {
                    let read = read(aff).and_then(|aff| Ok(Hunspell::read(&aff, &read(dic)?)?));
                    out.note(Lang::Sv, dic, read, |out, words| out.swedish = Some(Swedish::new(words)));
                }
            }
        }
        out
    }

    fn note<D>(
        &mut self,
        lang: Lang,
        path: &Path,
        read: Result<D, Trouble>,
        take: impl FnOnce(&mut Self, D),
    ) {
        let result = read.map(|dictionary| take(self, dictionary));
        self.found.push(Found { lang, path: path.to_owned(), result });
    }

    /// The dictionaries that were looked at, in use or not.
    pub fn found(&self) -> &[Found] {
        &self.found
    }

    /// Learns from the words of a collection which base forms are common in it: where a form can be read in
    /// several ways, that decides. Teach before the first look-up, and texts and queries alike.
    pub fn learn<'f>(&mut self, lang: Lang, forms: impl IntoIterator<Item = &'f str>) {
        if let (Lang::Fi, Some(finnish)) = (lang, &mut self.finnish) {
            finnish.learn(forms);
        }
    }

    /// What [`Self::learn`] has learnt: for the builder of the table that comes with the crate.
    #[doc(hidden)]
    pub fn learnt(&self) -> Vec<(String, f32)> {
        self.finnish.as_ref().map(Finnish::learnt).unwrap_or_default()
    }

    fn look_up(&self, form: &str, lang: Lang) -> Word {
        let whole;
        let form = match is_nfc_quick(form.chars()) {
            IsNormalized::Yes => form,
            _ => {
                whole = form.nfc().collect::<String>();
                &whole
            }
        };
        let known = match lang {
            Lang::Fi => self.finnish.as_ref().and_then(|words| words.word(form)),
            Lang::Sv => self.swedish.as_ref().and_then(|words| words.word(form)),
            Lang::En => None,
        };
        let mut word = known.unwrap_or_else(|| (*self.snowball.word(form, lang)).clone());
        if word.class.is_none() && irregular::is_small(&form.to_lowercase(), lang) {
            word.class = Some(Class::Function);
        }
        word
    }
}

impl Analyser for Lexicon {
    fn word(&self, form: &str, lang: Lang) -> Arc<Word> {
        let Some(shard) = self.memory[lang as usize].get(shard(form)) else {
            return Arc::new(self.look_up(form, lang));
        };
        // A lock that a panic has poisoned still guards a map of whole words.
        if let Some(word) = shard.read().unwrap_or_else(std::sync::PoisonError::into_inner).get(form) {
            return Arc::clone(word);
        }
        let word = Arc::new(self.look_up(form, lang));
        if form.len() > LONGEST_KEPT {
            return word;
        }
        let mut known = shard.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        if known.len() >= WORDS_A_SHARD {
            known.clear();
        }
        known.insert(form.into(), Arc::clone(&word));
        word
    }

    fn source(&self, lang: Lang) -> Source {
        let dictionary = match lang {
            Lang::Fi => self.finnish.is_some(),
            Lang::Sv => self.swedish.is_some(),
            Lang::En => false,
        };
        if dictionary { Source::Dictionary } else { Source::Snowball }
    }
}

fn shard(form: &str) -> usize {
    form.bytes().fold(0usize, |sum, b| sum.wrapping_mul(31).wrapping_add(usize::from(b))) % SHARDS
}

fn read(path: &Path) -> Result<Vec<u8>, Trouble> {
    if fs::metadata(path)?.len() > LARGEST {
        return Err(DictionaryError::TooLarge.into());
    }
    Ok(fs::read(path)?)
}

/// The files in a folder and below it, in the order of their names.
fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![(folder.to_owned(), 0)];
    let mut seen = 0;
    while let Some((folder, depth)) = folders.pop() {
        seen += 1;
        if seen > MOST_FOLDERS {
            break;
        }
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
            if path.is_dir() {
                if depth < DEEPEST {
                    folders.push((path, depth + 1));
                }
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// Without dictionaries, and with those of the machine the tests run on where there are any.
#[cfg(test)]
pub(crate) fn both() -> Vec<Arc<dyn Analyser>> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/nlp/voikko-fi-2.5");
    let words = Lexicon::open(std::iter::once(beside).chain(SYSTEM_FOLDERS.iter().map(PathBuf::from)));
    let mut out: Vec<Arc<dyn Analyser>> = vec![Arc::new(Snowball::default())];
    if words.source(Lang::Fi) == Source::Dictionary {
        out.push(Arc::new(words));
    } else {
        eprintln!("SKIPPED: no dictionary on this machine, only stems are looked at");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The dictionaries of the machine the tests run on, or the test says that it skips.
    fn with(lang: Lang) -> Option<Lexicon> {
        let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/nlp/voikko-fi-2.5");
        let words = Lexicon::open(std::iter::once(beside).chain(SYSTEM_FOLDERS.iter().map(PathBuf::from)));
        if words.source(lang) == Source::Snowball {
            eprintln!("SKIPPED: no dictionary for {lang} on this machine");
            return None;
        }
        Some(words)
    }

    #[test]
    fn finnish_forms_lead_to_base_forms_and_parts() {
        let Some(words) = with(Lang::Fi) else { return };
        for (form, key, parts) in [
            ("kaupunginteatterin", "kaupunginteatteri", "kaupunki teatteri"),
            ("hyvinvointialueen", "hyvinvointialue", "hyvin vointi alue"),
            ("koulukyydit", "koulukyyti", "koulu kyyti"),
            ("rakentamisesta", "rakentaminen", ""),
            ("tehty", "tehdä", ""),
            ("Helsingissä", "helsinki", ""),
            ("padelkenttiä", "padelkenttä", "padel kenttä"),
            ("EU:n", "eu", ""),
            ("mun", "minä", ""),
            ("päivakotien", "päivakotien", "?"),
        ] {
            let word = words.word(form, Lang::Fi);
            if parts != "?" {
                assert_eq!((&*word.key, word.parts.join(" ")), (key, parts.to_owned()), "{form}");
            }
        }
        assert_eq!(words.word("joka", Lang::Fi).class, Some(Class::Function));
        assert_eq!(words.word("Helsingin", Lang::Fi).class, Some(Class::Name));
    }

    #[test]
    fn swedish_forms_lead_to_base_forms_and_parts() {
        let Some(words) = with(Lang::Sv) else { return };
        for (form, key, parts) in [
            ("skolorna", "skola", ""),
            ("gick", "gå", ""),
            ("större", "stor", ""),
            ("pojkarna", "pojke", ""),
            ("biologiska", "biologisk", ""),
            ("kommunens", "kommun", ""),
            ("lekparkerna", "lekpark", "lek park"),
        ] {
            let word = words.word(form, Lang::Sv);
            assert_eq!((&*word.key, word.parts.join(" ")), (key, parts.to_owned()), "{form}");
        }
        assert_eq!(words.word("och", Lang::Sv).class, Some(Class::Function));
    }

    #[test]
    fn without_dictionaries_everything_still_answers() {
        let words = Lexicon::open([Path::new("/nowhere/at/all")]);
        for lang in Lang::ALL {
            assert_eq!(words.source(lang), Source::Snowball);
            assert_eq!(words.word("puistoja", lang), words.word("puistoja", lang));
            assert_eq!(words.analyse("Lisää puistoja, kiitos", lang).tokens.len(), 3);
        }
        assert_eq!(words.word("ja", Lang::Fi).class, Some(Class::Function));
        assert!(words.found().is_empty());
    }

    #[test]
    fn a_damaged_dictionary_is_told_of_and_not_used() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("mor.vfst"), b"not at all").unwrap();
        std::fs::write(folder.path().join("sv_SE.aff"), b"SET UTF-8").unwrap();
        std::fs::write(folder.path().join("sv_SE.dic"), b"2\nett\n").unwrap();
        let words = Lexicon::open([folder.path()]);
        assert!(
            words.found().iter().all(|f| f.result.is_err()) && words.found().len() == 2,
            "{:?}",
            words.found()
        );
        assert_eq!(words.source(Lang::Fi), Source::Snowball);
    }

    #[test]
    fn letters_put_together_or_apart_are_the_same_word() {
        let words = Lexicon::bare();
        let apart: String = "yöllä".nfd().collect();
        assert_eq!(words.word(&apart, Lang::Fi).key, words.word("yöllä", Lang::Fi).key);
    }

    #[test]
    fn a_very_long_word_and_very_many_words_stay_within_bounds() {
        let words = with(Lang::Fi).unwrap_or_else(Lexicon::bare);
        let long = "koulu".repeat(2_000_000);
        assert!(words.word(&long, Lang::Fi).key.len() <= long.len());
        (0..150_000).for_each(|n| drop(words.word(&format!("x{n}"), Lang::Fi)));
        let kept: usize = words.memory[0].iter().map(|shard| shard.read().unwrap().len()).sum();
        assert!(kept <= SHARDS * WORDS_A_SHARD, "{kept}");
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Texts as numbers: which words stand in which text, and how people write them.

use std::collections::HashMap;

use kernel::Lang;

use super::{leiden::number, stop};
use crate::analyse::{Analyser, Class, Word, words};

/// Of one text, so many words are looked at: the theme of a longer one is told by its beginning.
const LONGEST: usize = 200;
/// At most so many different words; the most common stay.
const VOCABULARY: usize = 40_000;
/// A word in more than this part of the texts tells them apart no more.
const COMMON: f64 = 0.3;
/// In few texts a word of up to half of them may be the theme, while it stands in no more than this many.
const COMMON_AT_LEAST: usize = 30;
/// From so many texts on, a word must stand in three of them, not two.
const MANY: usize = 50_000;

/// A word of the vocabulary.
#[derive(Debug, Clone)]
pub(crate) struct Term {
    /// What its forms share.
    pub(crate) key: String,
    /// How many texts it stands in.
    pub(crate) texts: u32,
    /// The form people write most; none for a part of compounds that nobody writes by itself.
    pub(crate) shown: Option<String>,
    /// Of the times it is met, the part in which people wrote it as a word, not inside a compound.
    pub(crate) alone: f32,
    /// It is a noun, a name or not known to be anything else: fit to name a theme.
    pub(crate) telling: bool,
    /// The parts it is made of, as numbers of the vocabulary.
    pub(crate) parts: Vec<u32>,
}

/// The words of all texts.
#[derive(Debug, Clone, Default)]
pub(crate) struct Corpus {
    /// The vocabulary.
    pub(crate) terms: Vec<Term>,
    by_key: HashMap<String, u32>,
    starts: Vec<usize>,
    items: Vec<(u32, f32)>,
    /// Words outside the vocabulary, by text: a pack may know what stands in one text only.
    rare_starts: Vec<usize>,
    rare_items: Vec<u32>,
    rare_keys: Vec<String>,
    rare_telling: Vec<bool>,
    /// How many texts there were.
    texts: usize,
    /// The part of the different words that stand in one text only: how scattered the texts are.
    pub(crate) once: f64,
}

impl Corpus {
    /// How many texts there are.
    pub(crate) fn len(&self) -> usize {
        self.texts
    }

    /// The words of a text that are not in the vocabulary, and whether each is fit to name a theme.
    pub(crate) fn rare(&self, n: usize) -> impl Iterator<Item = (&str, bool)> {
        let range = self.rare_starts[n]..self.rare_starts[n + 1];
        self.rare_items[range]
            .iter()
            .map(|t| (self.rare_keys[*t as usize].as_str(), self.rare_telling[*t as usize]))
    }

    /// Lets go of the texts and keeps the vocabulary, for placing new ones.
    pub(crate) fn forget_texts(&mut self) {
        self.starts = Vec::new();
        self.items = Vec::new();
        self.rare_items = Vec::new();
        self.rare_keys = Vec::new();
        self.rare_telling = Vec::new();
    }

    /// The words of a text in the order of their numbers, with how often each stands there.
    pub(crate) fn text(&self, n: usize) -> &[(u32, f32)] {
        &self.items[self.starts[n]..self.starts[n + 1]]
    }

    /// How much a word tells: the rarer, the more.
    pub(crate) fn idf(&self, term: u32) -> f32 {
        let with = f64::from(self.terms[term as usize].texts);
        (((self.len() as f64 + 1.0) / (with + 1.0)).ln() + 0.3) as f32
    }

    /// Reads all texts.
    pub(crate) fn read<'a>(
        texts: impl Iterator<Item = &'a str>,
        lang: Lang,
        analyser: &dyn Analyser,
    ) -> Self {
        let mut reader = Reader::new(lang, analyser);
        let mut starts = vec![0];
        let mut items: Vec<(u32, f32)> = Vec::new();
        for text in texts {
            let row = reader.read(text);
            items.extend(row);
            starts.push(items.len());
        }
        let texts = starts.len() - 1;
        let mut all = Self { starts, items, texts, ..Self::default() };
        all.keep_telling_words(reader);
        all
    }

    /// The words of a new text, in the vocabulary as it is.
    pub(crate) fn known(&self, text: &str, lang: Lang, analyser: &dyn Analyser) -> Vec<(u32, f32)> {
        let mut found = Vec::new();
        for place in words(text).take(LONGEST) {
            let form = &text[place];
            let word = analyser.word(form, lang);
            if counts(form, &word, lang) {
                found.extend(
                    std::iter::once(&word.key)
                        .chain(&word.parts)
                        .filter_map(|k| self.by_key.get(&**k).copied()),
                );
            }
        }
        counted(found)
    }

    /// Drops words that stand in one text or in nearly all, numbers the rest by their keys.
    fn keep_telling_words(&mut self, reader: Reader<'_>) {
        let texts = self.len();
        let mut with = vec![0u32; reader.keys.len()];
        self.items.iter().for_each(|(t, _)| with[*t as usize] += 1);
        let once = with.iter().filter(|w| **w == 1).count();
        self.once = once as f64 / with.len().max(1) as f64;
        let least = if texts >= MANY { 3 } else { 2 };
        let most = ((texts as f64 * COMMON) as usize).max(COMMON_AT_LEAST.min(texts.div_ceil(2)));
        let mut kept: Vec<u32> = (0..number(with.len()))
            .filter(|t| (least..=most).contains(&(with[*t as usize] as usize)))
            .collect();
        kept.sort_by(|a, b| {
            let by = |t: u32| (std::cmp::Reverse(with[t as usize]), &reader.keys[t as usize]);
            by(*a).cmp(&by(*b))
        });
        kept.truncate(VOCABULARY);
        kept.sort_by_key(|t| &reader.keys[*t as usize]);
        let mut renamed = vec![u32::MAX; with.len()];
        kept.iter().enumerate().for_each(|(new, old)| renamed[*old as usize] = number(new));
        self.rare_starts = vec![0];
        let mut starts = vec![0];
        let mut items = Vec::with_capacity(self.items.len());
        for n in 0..texts {
            let from = items.len();
            let rare = self.text(n).iter().map(|i| i.0).filter(|t| renamed[*t as usize] == u32::MAX);
            self.rare_items.extend(rare.collect::<Vec<_>>());
            self.rare_starts.push(self.rare_items.len());
            items.extend(
                self.text(n)
                    .iter()
                    .map(|(t, times)| (renamed[*t as usize], *times))
                    .filter(|i| i.0 != u32::MAX),
            );
            items[from..].sort_unstable_by_key(|i| i.0);
            starts.push(items.len());
        }
        (self.starts, self.items) = (starts, items);
        let shown = reader.shown();
        let alone = reader.alone();
        self.terms = kept
            .iter()
            .map(|old| {
                let o = *old as usize;
                Term {
                    key: reader.keys[o].clone(),
                    texts: with[o],
                    shown: shown[o].clone(),
                    alone: alone[o],
                    telling: reader.telling[o],
                    parts: reader.parts[o]
                        .iter()
                        .map(|p| renamed[*p as usize])
                        .filter(|p| *p != u32::MAX)
                        .collect(),
                }
            })
            .collect();
        self.rare_telling = reader.telling;
        self.rare_keys = reader.keys;
        self.by_key = self.terms.iter().enumerate().map(|(n, t)| (t.key.clone(), number(n))).collect();
    }
}

/// How often a form was written, with a capital, and in capitals only.
#[derive(Clone, Default)]
struct Written {
    times: u32,
    capital: u32,
    loud: u32,
}

/// Reads texts and remembers each written form, so that a form is analysed once however often it is written.
struct Reader<'a> {
    lang: Lang,
    analyser: &'a dyn Analyser,
    forms: HashMap<String, usize>,
    /// For each form: the words it stands for, and how often it was written.
    means: Vec<(Vec<u32>, u32)>,
    written: Vec<String>,
    by_key: HashMap<String, u32>,
    keys: Vec<String>,
    telling: Vec<bool>,
    parts: Vec<Vec<u32>>,
}

impl<'a> Reader<'a> {
    fn new(lang: Lang, analyser: &'a dyn Analyser) -> Self {
        Self {
            lang,
            analyser,
            forms: HashMap::new(),
            means: Vec::new(),
            written: Vec::new(),
            by_key: HashMap::new(),
            keys: Vec::new(),
            telling: Vec::new(),
            parts: Vec::new(),
        }
    }

    fn read(&mut self, text: &str) -> Vec<(u32, f32)> {
        let mut found = Vec::new();
        for place in words(text).take(LONGEST) {
            let form = &text[place];
            let at = match self.forms.get(form) {
                Some(at) => *at,
                None => self.learn(form),
            };
            self.means[at].1 += 1;
            found.extend_from_slice(&self.means[at].0);
        }
        counted(found)
    }

    fn learn(&mut self, form: &str) -> usize {
        let mut means = Vec::new();
        let word = self.analyser.word(form, self.lang);
        if counts(form, &word, self.lang) {
            let whole = self.term(&word.key, is_telling(&word));
            means.push(whole);
            if word.parts.len() > 1 {
                let parts: Vec<u32> = word.parts.iter().map(|p| self.term(p, true)).collect();
                means.extend(parts.iter().copied().filter(|p| *p != whole));
                self.parts[whole as usize] = parts;
            }
        }
        let at = self.means.len();
        self.forms.insert(form.to_owned(), at);
        self.means.push((means, 0));
        self.written.push(form.to_owned());
        at
    }

    fn term(&mut self, key: &str, telling: bool) -> u32 {
        if let Some(known) = self.by_key.get(key) {
            return *known;
        }
        let new = number(self.keys.len());
        self.by_key.insert(key.to_owned(), new);
        self.keys.push(key.to_owned());
        self.telling.push(telling);
        self.parts.push(Vec::new());
        new
    }

    /// For each word which part of its times it is a word of its own.
    fn alone(&self) -> Vec<f32> {
        let mut times = vec![(0u32, 0u32); self.keys.len()];
        for (means, written) in &self.means {
            for (nth, term) in means.iter().enumerate() {
                let of = &mut times[*term as usize];
                of.0 += if nth == 0 { *written } else { 0 };
                of.1 += written;
            }
        }
        times.into_iter().map(|(alone, all)| alone as f32 / all.max(1) as f32).collect()
    }

    /// For each word the form people write most. The base form is preferred where it is about as common:
    /// a label of base forms reads best.
    fn shown(&self) -> Vec<Option<String>> {
        let mut forms: Vec<HashMap<String, Written>> = vec![HashMap::new(); self.keys.len()];
        for (form, (means, times)) in self.written.iter().zip(&self.means) {
            let Some(whole) = means.first() else { continue };
            let capital = form.chars().next().is_some_and(char::is_uppercase);
            let loud = form.chars().nth(1).is_some() && form.chars().all(|c| !c.is_lowercase());
            let of = forms[*whole as usize].entry(form.to_lowercase()).or_default();
            of.times += times;
            of.capital += if capital { *times } else { 0 };
            of.loud += if loud { *times } else { 0 };
        }
        let best = |(key, forms): (&String, HashMap<String, Written>)| {
            let count = |small: &str, n: u32| n * if small == key { 3 } else { 1 };
            let (small, of) = forms.into_iter().max_by(|a, b| {
                count(&a.0, a.1.times)
                    .cmp(&count(&b.0, b.1.times))
                    .then_with(|| b.0.len().cmp(&a.0.len()))
                    .then_with(|| b.0.cmp(&a.0))
            })?;
            // A name is written with a capital far more often than sentences begin with it.
            Some(if of.times > 2 && of.loud * 2 > of.times {
                small.to_uppercase()
            } else if of.times > 2 && of.capital * 10 > of.times * 9 {
                capitalised(&small)
            } else {
                small
            })
        };
        self.keys.iter().zip(forms).map(best).collect()
    }
}

/// Whether a word can tell what a text is about.
fn counts(form: &str, word: &Word, lang: Lang) -> bool {
    let small = form.to_lowercase();
    let says = small.chars().any(char::is_alphabetic) && small.chars().nth(1).is_some();
    let class = matches!(word.class, Some(Class::Function | Class::Number));
    says && !class && !stop::is(&small, lang) && !stop::is(&word.key, lang)
}

/// Whether it is a noun, a name or not known to be anything else.
fn is_telling(word: &Word) -> bool {
    !matches!(word.class, Some(Class::Verb | Class::Adverb | Class::Adjective))
}

/// The words of a text and their parts, whatever the vocabulary, and whether each is fit to name a theme.
pub(crate) fn telling_words(text: &str, lang: Lang, analyser: &dyn Analyser) -> Vec<(Box<str>, bool)> {
    let mut out = Vec::new();
    for place in words(text).take(LONGEST) {
        let form = &text[place];
        let word = analyser.word(form, lang);
        if counts(form, &word, lang) {
            out.push((word.key.clone(), is_telling(&word)));
            out.extend(word.parts.iter().map(|part| (part.clone(), true)));
        }
    }
    out
}

fn capitalised(small: &str) -> String {
    let mut signs = small.chars();
    signs.next().map_or_else(String::new, |c| c.to_uppercase().chain(signs).collect())
}

fn counted(mut found: Vec<u32>) -> Vec<(u32, f32)> {
    found.sort_unstable();
    let mut out: Vec<(u32, f32)> = Vec::with_capacity(found.len());
    for term in found {
        match out.last_mut() {
            Some((last, times)) if *last == term => *times += 1.0,
            _ => out.push((term, 1.0)),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Snowball;

    fn corpus(texts: &[&str]) -> Corpus {
        Corpus::read(texts.iter().copied(), Lang::Fi, &Snowball::default())
    }

    #[test]
    fn words_of_one_text_and_small_words_are_left_out() {
        let c = corpus(&["Lisää puita torille ja puistoon", "Puita rannalle", "Bussi ja juna", "Bussi aina"]);
        let shown: Vec<_> = c.terms.iter().filter_map(|t| t.shown.as_deref()).collect();
        assert_eq!(shown, ["bussi", "puita"]);
        assert_eq!(c.text(2).len(), 1);
    }

    #[test]
    fn the_form_people_write_most_is_shown_and_names_keep_their_capital() {
        let c =
            corpus(&["Nato ja puistoja", "Nato vai puistoja?", "Nato! puistojen", "jotain muuta", "kaikkea"]);
        let shown: Vec<_> = c.terms.iter().filter_map(|t| t.shown.as_deref()).collect();
        assert!(shown.contains(&"Nato") && shown.contains(&"puistoja"), "{shown:?}");
    }

    #[test]
    fn a_new_text_is_read_in_the_vocabulary_as_it_is() {
        let c = corpus(&["bussi torille", "bussi rantaan", "torille penkki", "penkki"]);
        let known = c.known("Bussit ja juna", Lang::Fi, &Snowball::default());
        assert_eq!(known.len(), 1);
        assert_eq!(c.terms[known[0].0 as usize].shown.as_deref(), Some("bussi"));
    }
}

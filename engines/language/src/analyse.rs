// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! From a text to the words that count: what an index and a theme are made of.

use std::{ops::Range, sync::Arc};

use kernel::Lang;
use rust_stemmers::{Algorithm, Stemmer};

/// What the keys of an analysis come from; results say it, so that a reader knows how good they can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// Snowball stems: endings cut by rule, no dictionary. `kaupungin` and `kaupunki` stay two.
    Snowball,
    /// Base forms from a dictionary beside the program.
    Dictionary,
}

impl Source {
    /// In logs and exports.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Snowball => "snowball",
            Self::Dictionary => "dictionary",
        }
    }
}

/// The class of a word, where the source knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Noun.
    Noun,
    /// Adjective.
    Adjective,
    /// Verb.
    Verb,
    /// Adverb.
    Adverb,
    /// Name of a person, a place or a thing.
    Name,
    /// Numeral.
    Number,
    /// Pronoun, conjunction and the like: carries no theme.
    Function,
}

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Where it stands in the text, in bytes.
    pub place: Range<usize>,
    /// As written.
    pub surface: String,
    /// What makes forms of one word equal: base form or stem, in small letters.
    pub key: String,
    /// The keys of a compound's parts, first to last; empty where it is none or the source can't tell.
    pub parts: Vec<String>,
    /// The class, where known.
    pub class: Option<Class>,
}

/// A text's words and where their keys come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Analysis {
    /// Where the keys come from.
    pub source: Source,
    /// The words in the order of the text.
    pub tokens: Vec<Token>,
}

/// What an analyser knows of one form of a word.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Word {
    /// What makes forms of one word equal: base form or stem, in small letters.
    pub key: Box<str>,
    /// The keys of a compound's parts, first to last; empty where it is none or the source can't tell.
    pub parts: Box<[Box<str>]>,
    /// The class, where known.
    pub class: Option<Class>,
}

/// Turns texts into words. A text and a query must go through the same one.
///
/// Cheap to share: keep one in an `Arc`, which is an analyser itself.
pub trait Analyser: Send + Sync {
    /// What is known of one word, as [`words`] cuts them out of a text.
    fn word(&self, form: &str, lang: Lang) -> Arc<Word>;

    /// Where its keys come from in this language.
    fn source(&self, lang: Lang) -> Source;

    /// The words of a text in this language.
    fn analyse(&self, text: &str, lang: Lang) -> Analysis {
        let tokens = words(text).map(|place| {
            let word = self.word(&text[place.clone()], lang);
            Token {
                surface: text[place.clone()].to_owned(),
                place,
                key: word.key.to_string(),
                parts: word.parts.iter().map(ToString::to_string).collect(),
                class: word.class,
            }
        });
        Analysis { source: self.source(lang), tokens: tokens.collect() }
    }
}

impl<A: Analyser + ?Sized> Analyser for Arc<A> {
    fn word(&self, form: &str, lang: Lang) -> Arc<Word> {
        (**self).word(form, lang)
    }

    fn source(&self, lang: Lang) -> Source {
        (**self).source(lang)
    }
}

/// Stems by Snowball's rules, in all three languages; parts only where a hyphen shows them.
pub struct Snowball([Stemmer; 3]);

impl Default for Snowball {
    fn default() -> Self {
        Self([
            Stemmer::create(Algorithm::Finnish),
            Stemmer::create(Algorithm::Swedish),
            Stemmer::create(Algorithm::English),
        ])
    }
}

impl Snowball {
    fn stem(&self, word: &str, lang: Lang) -> String {
        let stem = self.0[lang as usize].stem(word);
        // A stem cut down to nothing would make all such words one.
        if stem.is_empty() { word.to_owned() } else { stem.into_owned() }
    }
}

impl Analyser for Snowball {
    fn word(&self, form: &str, lang: Lang) -> Arc<Word> {
        let small = form.to_lowercase();
        // EU:n, KELAn: in Finnish and Swedish what follows a colon is an ending.
        let small = small.split(':').next().unwrap_or(&small);
        let bits: Vec<&str> = small.split('-').filter(|b| !b.is_empty()).collect();
        let parts: Vec<String> = bits.iter().map(|bit| self.stem(bit, lang)).collect();
        let key = parts.join("-").into_boxed_str();
        let parts = if bits.len() > 1 { parts } else { Vec::new() };
        Arc::new(Word { key, parts: parts.into_iter().map(String::into_boxed_str).collect(), class: None })
    }

    fn source(&self, _: Lang) -> Source {
        Source::Snowball
    }
}

/// The words of a text, in bytes: letters and digits, with hyphens, colons and apostrophes between them.
pub fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(char::is_alphanumeric)?;
        let mut end = start;
        let mut signs = text[start..].char_indices().peekable();
        while let Some((i, c)) = signs.next() {
            // What stands over a letter belongs to it, at the end of a word too.
            let mark = ('\u{300}'..='\u{36f}').contains(&c);
            let inside = matches!(c, '-' | ':' | '\'' | '’')
                && signs.peek().is_some_and(|(_, next)| next.is_alphanumeric());
            if !c.is_alphanumeric() && !mark && !inside {
                break;
            }
            end = start + i + c.len_utf8();
        }
        at = end;
        Some(start..end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str, lang: Lang) -> Vec<String> {
        Snowball::default().analyse(text, lang).tokens.into_iter().map(|t| t.key).collect()
    }

    #[test]
    fn forms_of_a_word_share_a_key() {
        for (lang, a, b) in [
            (Lang::Fi, "Puistoja", "puisto"),
            (Lang::Fi, "kirjastossa", "KIRJASTON"),
            (Lang::Sv, "bänkarna", "bänkar"),
            (Lang::Sv, "träden", "träd"),
            (Lang::En, "benches", "bench"),
        ] {
            assert_eq!(keys(a, lang), keys(b, lang), "{a} {b}");
        }
    }

    #[test]
    fn words_stand_where_they_are_said_to() {
        let text = "Öisin: EU:n wi-fi, \"päivä-koti\" & it's – 3.";
        let analysis = Snowball::default().analyse(text, Lang::Fi);
        assert_eq!(analysis.source, Source::Snowball);
        let surfaces: Vec<&str> = analysis.tokens.iter().map(|t| t.surface.as_str()).collect();
        assert_eq!(surfaces, ["Öisin", "EU:n", "wi-fi", "päivä-koti", "it's", "3"]);
        assert!(analysis.tokens.iter().all(|t| text[t.place.clone()] == t.surface));
        assert_eq!(analysis.tokens[1].key, "eu");
        assert_eq!(analysis.tokens[3].parts.len(), 2);
        assert!(keys("?! 👍 –", Lang::Sv).is_empty());
    }
}

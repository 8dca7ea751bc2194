// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! From a text to the pieces of words that a model knows, by its `tokenizer.json`.
//!
//! Two ways are known, which are those of nearly all multilingual models: WordPiece (longest known beginning
//! first) and Unigram (the likeliest cut of the whole word). Of the normalisers what matters to our languages
//! is read: composed letters, and whether capitals and accents go. A piece that is unknown is left out.

use std::collections::HashMap;

use serde_json::Value;
use unicode_normalization::UnicodeNormalization as _;

use super::ModelError;

/// No vocabulary is larger.
const MOST: usize = 4_000_000;
/// A longer word is cut here: it is none.
const LONGEST_WORD: usize = 100;
/// The longest piece that is looked for, in characters.
const LONGEST_PIECE: usize = 32;
/// How much less likely an unknown character is than the least likely piece.
const UNKNOWN: f64 = 10.0;
/// What stands before a word's first piece in Unigram.
const BEGINS: char = '\u{2581}';

/// A way to cut words.
#[derive(Debug)]
enum Way {
    /// The mark of pieces inside a word.
    WordPiece(String),
    /// For each piece how likely it is, and the least likely.
    Unigram(Vec<f64>, f64),
}

/// The pieces of a model.
#[derive(Debug)]
pub(super) struct Pieces {
    way: Way,
    ids: HashMap<String, usize>,
    small: bool,
    bare: bool,
    /// Stands for what is unknown, and is left out.
    unknown: Option<usize>,
}

impl Pieces {
    pub(super) fn read(json: &[u8]) -> Result<Self, ModelError> {
        const BAD: ModelError = ModelError::Bad("its tokenizer is none that is known");
        let all: Value = serde_json::from_slice(json).map_err(|_| BAD)?;
        let model = all.get("model").ok_or(BAD)?;
        let small = says(&all["normalizer"], "lowercase", "Lowercase");
        // A Bert normaliser that does not say so takes accents away together with capitals.
        let bare = match find(&all["normalizer"], "strip_accents") {
            Some(Value::Bool(strip)) => *strip,
            Some(Value::Null) => small,
            _ => says(&all["normalizer"], "strip_accents", "StripAccents"),
        };
        let id = |n: &Value| n.as_u64().and_then(|n| usize::try_from(n).ok()).filter(|n| *n < MOST);
        match (model["type"].as_str(), &model["vocab"]) {
            (Some("WordPiece") | None, Value::Object(vocab)) => {
                let ids: Option<HashMap<String, usize>> =
                    vocab.iter().map(|(piece, n)| Some((piece.clone(), id(n)?))).collect();
                let ids = ids.ok_or(BAD)?;
                let mark = model["continuing_subword_prefix"].as_str().unwrap_or("##").to_owned();
                let unknown = model["unk_token"].as_str().and_then(|t| ids.get(t).copied());
                Ok(Self { way: Way::WordPiece(mark), ids, small, bare, unknown })
            }
            (Some("Unigram") | None, Value::Array(vocab)) if vocab.len() < MOST => {
                let pieces: Option<Vec<(&str, f64)>> =
                    vocab.iter().map(|row| Some((row.get(0)?.as_str()?, row.get(1)?.as_f64()?))).collect();
                let pieces = pieces.ok_or(BAD)?;
                let likely: Vec<f64> = pieces.iter().map(|p| p.1).collect();
                let least = likely.iter().copied().fold(0.0, f64::min);
                let ids = pieces.iter().enumerate().map(|(n, p)| (p.0.to_owned(), n)).collect();
                let unknown = id(&model["unk_id"]);
                Ok(Self { way: Way::Unigram(likely, least), ids, small, bare, unknown })
            }
            _ => Err(BAD),
        }
    }

    /// One more than the highest number of a piece.
    pub(super) fn count(&self) -> usize {
        self.ids.values().max().map_or(0, |n| n + 1)
    }

    /// The known pieces of a text, at most so many.
    pub(super) fn of(&self, text: &str, most: usize) -> Vec<usize> {
        let mut out = Vec::new();
        for raw in text.split_whitespace() {
            if out.len() >= most {
                break;
            }
            let word = self.normal(raw);
            match &self.way {
                Way::WordPiece(mark) => {
                    apart(&word).into_iter().for_each(|bit| self.longest_first(bit, mark, &mut out));
                }
                Way::Unigram(likely, least) => {
                    for bit in word.split_whitespace() {
                        self.likeliest(bit, likely, *least, &mut out);
                    }
                }
            }
        }
        out.retain(|n| Some(*n) != self.unknown);
        out.truncate(most);
        out
    }

    fn normal(&self, word: &str) -> String {
        let cut: String = word.chars().take(LONGEST_WORD).collect();
        let small = if self.small { cut.to_lowercase() } else { cut };
        match (self.bare, &self.way) {
            (true, _) => small.nfd().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).collect(),
            (false, Way::Unigram(..)) => small.nfkc().collect(),
            (false, Way::WordPiece(_)) => small.nfc().collect(),
        }
    }

    /// The longest known beginning, then the longest of what is left; nothing where a rest is unknown.
    fn longest_first(&self, word: &str, mark: &str, out: &mut Vec<usize>) {
        let from = out.len();
        let mut rest = word;
        while !rest.is_empty() {
            let prefix = if rest.len() == word.len() { "" } else { mark };
            let ends = rest.char_indices().map(|(at, c)| at + c.len_utf8()).collect::<Vec<_>>();
            let found = ends
                .iter()
                .rev()
                .find_map(|end| Some((*self.ids.get(&format!("{prefix}{}", &rest[..*end]))?, *end)));
            let Some((id, end)) = found else {
                out.truncate(from);
                return;
            };
            out.push(id);
            rest = &rest[end..];
        }
    }

    /// The cut whose pieces are likeliest together.
    fn likeliest(&self, word: &str, likely: &[f64], least: f64, out: &mut Vec<usize>) {
        let word: String = std::iter::once(BEGINS).chain(word.chars()).collect();
        let mut places: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
        places.push(word.len());
        // For each place the best way to it: how likely, from where, by which piece.
        let mut best: Vec<(f64, usize, Option<usize>)> = vec![(f64::NEG_INFINITY, 0, None); places.len()];
        best[0].0 = 0.0;
        for from in 0..places.len() - 1 {
            let here = best[from].0;
            for to in from + 1..places.len().min(from + 1 + LONGEST_PIECE) {
                let id = self.ids.get(&word[places[from]..places[to]]).copied();
                let score = match id {
                    Some(id) => here + likely[id],
                    None if to == from + 1 => here + least - UNKNOWN,
                    None => continue,
                };
                if score > best[to].0 {
                    best[to] = (score, from, id);
                }
            }
        }
        let mut pieces = Vec::new();
        let mut at = places.len() - 1;
        while at > 0 {
            pieces.extend(best[at].2);
            at = best[at].1;
        }
        out.extend(pieces.into_iter().rev());
    }
}

/// Runs of letters and digits; every other sign by itself.
fn apart(word: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, c) in
        word.char_indices().filter(|(_, c)| !c.is_alphanumeric() && !('\u{300}'..='\u{36f}').contains(c))
    {
        out.extend([&word[start..at], &word[at..at + c.len_utf8()]]);
        start = at + c.len_utf8();
    }
    out.push(&word[start..]);
    out.retain(|bit| !bit.is_empty());
    out
}

/// The value of a key, here or further in; of a few levels, which is as deep as normalisers are nested.
fn find<'v>(value: &'v Value, key: &str) -> Option<&'v Value> {
    fn within<'v>(value: &'v Value, key: &str, depth: usize) -> Option<&'v Value> {
        match value {
            _ if depth == 0 => None,
            Value::Object(map) => {
                map.get(key).or_else(|| map.values().find_map(|v| within(v, key, depth - 1)))
            }
            Value::Array(list) => list.iter().find_map(|v| within(v, key, depth - 1)),
            _ => None,
        }
    }
    within(value, key, 6)
}

/// Whether a normaliser has a switch turned on, or a step of this name among its steps.
fn says(normalizer: &Value, switch: &str, step: &str) -> bool {
    let steps = normalizer["normalizers"].as_array().map_or(&[][..], Vec::as_slice);
    find(normalizer, switch).and_then(Value::as_bool).unwrap_or(false)
        || std::iter::once(normalizer).chain(steps).any(|s| s["type"].as_str() == Some(step))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cut_by_the_longest_beginning() {
        let json = r###"{"normalizer":{"type":"BertNormalizer","lowercase":true,"strip_accents":false},
            "model":{"type":"WordPiece","unk_token":"[UNK]","continuing_subword_prefix":"##",
            "vocab":{"[UNK]":0,"koulu":1,"##kyy":2,"##dit":3,"##kyydit":4,"on":5,".":6,"äiti":7}}}"###;
        let pieces = Pieces::read(json.as_bytes()).expect("reads");
        assert_eq!(pieces.of("Koulukyydit on. Xyz A\u{308}iti", 9), [1, 4, 5, 6, 7]);
        assert_eq!(pieces.count(), 8);
    }

    #[test]
    fn words_are_cut_where_that_is_likeliest() {
        let json = r#"{"normalizer":{"type":"Precompiled"},"model":{"type":"Unigram","unk_id":0,"vocab":
            [["<unk>",0.0],["▁koulu",-4.0],["kyydit",-5.0],["▁kou",-3.0],["lukyydit",-9.0],["▁",-2.0]]}}"#;
        let pieces = Pieces::read(json.as_bytes()).expect("reads");
        assert_eq!(pieces.of("koulukyydit", 9), [1, 2]);
        // What is unknown is left out, the rest stays.
        assert_eq!(pieces.of("koulu \u{1f44d}", 9), [1, 5]);
    }

    #[test]
    fn another_kind_of_tokenizer_is_refused() {
        for json in [
            "",
            "{}",
            r#"{"model":{"type":"BPE","vocab":{"a":0}}}"#,
            r#"{"model":{"type":"Unigram","vocab":[[1]]}}"#,
        ] {
            assert!(Pieces::read(json.as_bytes()).is_err(), "{json}");
        }
    }
}

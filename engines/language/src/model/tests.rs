// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Tiny models made here: one of random weights, which is refused, and one that knows the built-in sentences.

use std::{collections::BTreeMap, fs};

use kernel::Chance;
use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::Snowball;

const WIDTH: usize = 48;

/// Every word of the sentences with its row, for a tokenizer that knows whole words.
fn vocabulary() -> BTreeMap<String, Vec<usize>> {
    let mut out: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (n, sentence) in probe_sentences().iter().enumerate() {
        for text in sentence {
            for word in crate::words(text) {
                out.entry(text[word].to_lowercase()).or_default().push(n);
            }
        }
    }
    out
}

fn tokenizer(words: &BTreeMap<String, Vec<usize>>) -> Vec<u8> {
    let vocab: BTreeMap<&str, usize> = words.keys().enumerate().map(|(n, w)| (w.as_str(), n)).collect();
    json!({
        "normalizer": {"type": "BertNormalizer", "lowercase": true, "strip_accents": false},
        "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##", "vocab": vocab},
    })
    .to_string()
    .into_bytes()
}

/// The file of a table.
fn safetensors(rows: &[Vec<f32>], name: &str) -> Vec<u8> {
    let bytes: Vec<u8> = rows.iter().flatten().flat_map(|x| x.to_le_bytes()).collect();
    let header = json!({
        "__metadata__": {"made_by": "a test"},
        name: {"dtype": "F32", "shape": [rows.len(), rows[0].len()], "data_offsets": [0, bytes.len()]},
    })
    .to_string();
    [&(header.len() as u64).to_le_bytes()[..], header.as_bytes(), &bytes].concat()
}

fn random(words: usize, seed: u64) -> Vec<Vec<f32>> {
    let mut chance = Chance::seeded(seed);
    (0..words).map(|_| (0..WIDTH).map(|_| chance.unit() as f32 - 0.5).collect()).collect()
}

/// A model in which a word lies where the sentences lie that it stands in.
fn knowing() -> (Vec<u8>, Vec<u8>) {
    let words = vocabulary();
    let directions = random(probe_sentences().len(), 7);
    let rows: Vec<Vec<f32>> = words
        .values()
        .map(|sentences| {
            let mut row = vec![0.0; WIDTH];
            sentences.iter().for_each(|n| crate::themes::matrix::add(&mut row, &directions[*n], 1.0));
            row
        })
        .collect();
    (safetensors(&rows, "embeddings"), tokenizer(&words))
}

fn put(folder: &Path, files: &(Vec<u8>, Vec<u8>)) {
    fs::write(folder.join("model.safetensors"), &files.0).expect("writes");
    fs::write(folder.join("tokenizer.json"), &files.1).expect("writes");
}

#[test]
fn a_model_of_random_weights_is_read_and_refused() {
    let words = vocabulary();
    let files = (safetensors(&random(words.len(), 1), "embedding.weight"), tokenizer(&words));
    let folder = tempfile::tempdir().expect("a folder");
    put(folder.path(), &files);
    let model = Model::read(files.0, &files.1).expect("it is a model");
    assert_eq!(model.width(), WIDTH);
    assert_eq!(model.place("Koulun ruoka"), model.place("koulun  RUOKA!"));
    assert_eq!(model.place("xyzzy"), None);
    let refused = Model::open(folder.path(), &Snowball::default(), None);
    let Err(ModelError::Worse(probed)) = refused else { panic!("{refused:?}") };
    assert!(probed.is_worse(), "{probed}");
}

#[test]
fn a_model_that_knows_the_languages_is_taken() {
    let folder = tempfile::tempdir().expect("a folder");
    put(folder.path(), &knowing());
    let model = Model::open(folder.path(), &Snowball::default(), None).expect("is taken");
    let probed = model.probe(&Snowball::default(), None);
    assert!(probed.model.iter().all(|n| *n >= 22), "{probed}");
}

#[test]
fn a_folder_without_a_model_is_an_error_to_report() {
    let folder = tempfile::tempdir().expect("a folder");
    assert!(matches!(Model::open(folder.path(), &Snowball::default(), None), Err(ModelError::Io(_))));
    let (tensors, tokenizer) = knowing();
    put(folder.path(), &(tensors[..tensors.len() - 4].to_vec(), tokenizer));
    assert!(matches!(Model::open(folder.path(), &Snowball::default(), None), Err(ModelError::Bad(_))));
}

#[test]
fn themes_join_across_languages_by_a_model() {
    use std::ops::ControlFlow;

    use kernel::Lang;

    use crate::{ThemeFinder, ThemeText, ThemeWish};
    let (tensors, tokenizer) = knowing();
    let model = Model::read(tensors, &tokenizer).expect("reads");
    // Three subjects, said in two languages and several orders of words.
    let sentences = probe_sentences();
    let mut texts: Vec<(String, Lang, usize)> = Vec::new();
    for (n, sentence) in sentences.iter().enumerate().take(3) {
        for turn in 0..8 {
            for lang in [Lang::Fi, Lang::Sv] {
                let mut words: Vec<&str> = sentence[lang as usize].split(' ').collect();
                let by = turn % words.len();
                words.rotate_left(by);
                texts.push((words.join(" "), lang, n));
            }
        }
    }
    let rows: Vec<_> =
        texts.iter().enumerate().map(|(id, (text, lang, _))| ThemeText { id, text, lang: *lang }).collect();
    let analyser = Snowball::default();
    let finder = ThemeFinder { analyser: &analyser, pack: None, model: Some(&model) };
    let wish = ThemeWish { count: Some(3), ..ThemeWish::default() };
    let found = finder.find(&rows, &wish, &[], None, &mut |_| ControlFlow::Continue(()));
    let (map, placer) = found.expect("nobody breaks it off");
    assert_eq!(map.themes.len(), 3);
    for theme in &map.themes {
        assert!(theme.texts.iter().all(|t| texts[*t].2 == texts[theme.texts[0]].2), "{:?}", theme.texts);
        assert_eq!(theme.lang, None);
    }
    let there = placer.place(&finder, sentences[1][0], Lang::Fi);
    assert_eq!(there, map.themes.iter().find(|t| texts[t.texts[0]].2 == 1).map(|t| t.id));
}

proptest! {
    #[test]
    fn no_files_do_harm(at in 0usize..400, value in any::<u8>(), cut in 0usize..600, text in ".{0,40}") {
        let (mut tensors, mut tokenizer) = knowing();
        if let Some(byte) = tensors.get_mut(at) {
            *byte = value;
        }
        if let Some(byte) = tokenizer.get_mut(at) {
            *byte = value;
        }
        tensors.truncate(tensors.len() - cut / 2 * 4 * usize::from(cut % 2 == 0));
        if let Ok(model) = Model::read(tensors, &tokenizer) {
            let place = model.place(&text);
            prop_assert!(place.is_none_or(|p| p.len() == model.width()));
        }
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Builds `data/common_fi.txt`: which Finnish base forms are common, to choose by where a form can be read in
//! several ways.
//!
//! `train_common DATA FOLDER OUT`: DATA is the folder of texts that data/README.md names, FOLDER has the
//! Finnish dictionary. Each distinct form gives one to its base forms in equal shares, no labels needed; the
//! base forms that UD Finnish-FTB marks by hand count besides. Only collections under CC BY 4.0 are read.

use std::{
    collections::{HashMap, HashSet},
    env,
    error::Error,
    fs,
};

use kernel::Lang;
use language::{Lexicon, words};

/// Of the counted base forms, so many are kept.
const MOST: usize = 12_000;

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = env::args().skip(1).collect();
    let [data, folder, out, ..] = &args[..] else { return Err("DATA FOLDER OUT".into()) };
    let without_labels = args.len() > 3;
    let mut forms: HashSet<String> = HashSet::new();
    for (file, column) in [
        ("massive/fi.tsv", 3),
        ("yso/labels.tsv", 1),
        ("yle2015/promises.tsv", 2),
        ("yle2015/comments_fi.tsv", 2),
        ("ud/fi_ftb.tsv", 0),
    ] {
        let text = fs::read_to_string(format!("{data}/{file}"))?;
        for cell in text.lines().skip(1).filter_map(|l| l.split('\t').nth(column)) {
            forms.extend(words(cell).map(|place| cell[place].to_lowercase()));
        }
        println!("{file}: {} forms so far", forms.len());
    }
    let mut lexicon = Lexicon::open([folder]);
    lexicon.learn(Lang::Fi, forms.iter().map(String::as_str));
    let mut weights: HashMap<String, f32> = lexicon.learnt().into_iter().collect();
    if !without_labels {
        let marked: HashSet<(String, String)> = fs::read_to_string(format!("{data}/ud/fi_ftb.tsv"))?
            .lines()
            .skip(1)
            .filter_map(|l| {
                Some((l.split('\t').next()?.to_lowercase(), l.split('\t').nth(1)?.to_lowercase()))
            })
            .collect();
        for (_, lemma) in marked {
            *weights.entry(lemma).or_default() += 2.0;
        }
    }
    let mut weights: Vec<(String, f32)> = weights.into_iter().collect();
    weights.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    weights.truncate(MOST);
    weights.sort_by(|a, b| a.0.cmp(&b.0));
    let lines: Vec<String> =
        weights.iter().map(|(lemma, weight)| format!("{lemma}\t{weight:.1}\n")).collect();
    fs::write(out, lines.concat())?;
    Ok(())
}

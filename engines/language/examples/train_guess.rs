// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Builds `data/guess.bin`, the table of the language guess, by counting.
//!
//! `train_guess DATA OUT [without-massive]`, where DATA is the folder of texts that data/README.md names.
//! Texts that occur in DATA/langid/short.tsv are never counted, in any of the three languages: that file is
//! what the result is measured on. Only collections under CC BY 4.0 are used, so that the table is under it too.
//!
//! `without-massive` leaves out all texts of that kind, to see how far the
//! model has learnt their style.

use std::{
    collections::HashSet,
    env,
    error::Error,
    fs,
    path::{Path, PathBuf},
};

use kernel::Lang;
use language::Trainer;

const ALPHA: f64 = 0.05;

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = env::args().skip(1);
    let data = PathBuf::from(args.next().ok_or("where is the data?")?);
    let out = args.next().ok_or("where shall the table go?")?;
    let with_massive = args.next().is_none();

    let kept_aside: HashSet<String> = column(&data.join("langid/short.tsv"), 2)?.into_iter().collect();
    let mut trainer = Trainer::default();
    let mut tell = |what: &str, lang: Lang, weight: f64, texts: Vec<String>| {
        println!("{what} {lang}: {} texts", texts.len());
        texts.iter().for_each(|t| trainer.add(t, lang, weight));
    };
    let mut aside_ids: HashSet<String> = HashSet::new();
    for lang in Lang::ALL {
        for row in rows(&data.join(format!("massive/{lang}.tsv")))? {
            if row.get(3).is_some_and(|t| kept_aside.contains(t)) {
                aside_ids.extend(row.first().cloned());
            }
        }
    }
    for lang in Lang::ALL {
        let massive = rows(&data.join(format!("massive/{lang}.tsv")))?;
        if with_massive {
            // The three languages are translations of each other by id: what is aside in one is so in all.
            let texts = massive.into_iter().filter(|r| !r.first().is_some_and(|id| aside_ids.contains(id)));
            let texts = texts.filter_map(|r| r.into_iter().nth(3)).filter(|t| !kept_aside.contains(t));
            tell("massive", lang, 1.0, texts.collect());
        }
        let yso = match lang {
            Lang::Fi => 1,
            Lang::Sv => 2,
            Lang::En => 3,
        };
        tell("yso", lang, 0.5, column(&data.join("yso/labels.tsv"), yso)?);
    }
    tell("ud ftb", Lang::Fi, 1.0, sentences(&data.join("ud/fi_ftb.tsv"))?);
    fs::write(out, trainer.table(ALPHA))?;
    Ok(())
}

fn rows(path: &Path) -> Result<Vec<Vec<String>>, Box<dyn Error>> {
    let text = fs::read_to_string(path)?;
    Ok(text.lines().skip(1).map(|l| l.split('\t').map(str::to_owned).collect()).collect())
}

fn column(path: &Path, nth: usize) -> Result<Vec<String>, Box<dyn Error>> {
    Ok(rows(path)?.into_iter().filter_map(|r| r.into_iter().nth(nth)).collect())
}

/// The forms of each sentence; an empty line ends one.
fn sentences(path: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let mut out = vec![String::new()];
    for row in rows(path)? {
        match (row.first().filter(|form| !form.is_empty()), out.last_mut()) {
            (Some(form), Some(last)) => {
                last.push_str(form);
                last.push(' ');
            }
            _ => out.push(String::new()),
        }
    }
    out.retain(|s| !s.is_empty());
    Ok(out)
}

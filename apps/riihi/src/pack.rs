// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! `riihi pack`: word spaces that the languages share, made from titles and looked at.

use std::{
    fs,
    io::{BufRead, BufReader, BufWriter, Write},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use clap::Subcommand;
use kernel::{Chance, Lang};
use language::{Builder, Pack};

use crate::text::Dictionaries;

/// What to do with a pack.
#[derive(Debug, Subcommand)]
pub(crate) enum PackCommand {
    /// Make a pack from titles: TSV files of `concept<TAB>title`, or folders of one `.txt` a concept whose
    /// first line begins with the concept's address
    Build {
        /// Finnish titles
        #[arg(long, value_name = "PATH")]
        fi: Option<PathBuf>,
        /// Swedish titles
        #[arg(long, value_name = "PATH")]
        sv: Option<PathBuf>,
        /// English titles
        #[arg(long, value_name = "PATH")]
        en: Option<PathBuf>,
        /// The file to write
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// In how many directions words can differ
        #[arg(long, default_value_t = 96)]
        width: usize,
        /// At most so many words of each language
        #[arg(long, default_value_t = 40_000)]
        words: usize,
        #[command(flatten)]
        dictionaries: Dictionaries,
    },
    /// Read a pack whole, say what is in it, and try words that mean the same on it
    Check {
        /// The pack
        file: PathBuf,
    },
}

/// Words that mean the same; an English one in the form that stemming gives it.
const PAIRS: &[[&str; 3]] = &[
    ["lumi", "snö", "snow"],
    ["jäte", "avfall", "wast"],
    ["päiväkoti", "daghem", "kindergarten"],
    ["koulu", "skola", "school"],
    ["kirjasto", "bibliotek", "librari"],
    ["vanhus", "äldre", "elder"],
    ["metsä", "skog", "forest"],
    ["lapsi", "barn", "child"],
    ["asunto", "bostad", "hous"],
    ["liikenne", "trafik", "traffic"],
    ["vesi", "vatten", "water"],
    ["musiikki", "musik", "music"],
];

pub(crate) fn run(what: PackCommand) -> Result<()> {
    match what {
        PackCommand::Build { fi, sv, en, out, width, words, dictionaries } => {
            build([fi, sv, en], &out, width, words, &dictionaries)
        }
        PackCommand::Check { file } => check(&file),
    }
}

fn build(
    from: [Option<PathBuf>; 3],
    out: &Path,
    width: usize,
    most: usize,
    found: &Dictionaries,
) -> Result<()> {
    if !(2..=1_024).contains(&width) {
        bail!("the width is between 2 and 1024");
    }
    let analyser = found.open(&Lang::ALL);
    let mut builder = Builder::new(&analyser);
    for (lang, path) in Lang::ALL.into_iter().zip(from) {
        if let Some(path) = path {
            titles(&path, |concept, title| builder.add(concept, title, lang))
                .with_context(|| format!("titles in {}", path.display()))?;
        }
    }
    let built = builder.build(width, most, &mut Chance::seeded(1))?;
    // Written beside and put in place whole, so that a running installation never reads half a pack.
    let beside = out.with_extension("part");
    let mut file = BufWriter::new(fs::File::create(&beside)?);
    built.pack.write(&mut file)?;
    file.flush()?;
    fs::rename(&beside, out)?;
    println!("concepts\t{}", built.concepts);
    for (lang, count) in built.pack.languages() {
        println!("{lang}\ttitles {}\twords {count}", built.titles[lang as usize]);
    }
    Ok(())
}

/// Calls `see` with each concept and title.
fn titles(path: &Path, mut see: impl FnMut(&str, &str)) -> Result<()> {
    if !path.is_dir() {
        return crate::text::named(BufReader::new(fs::File::open(path)?), |concept, title| {
            see(concept, title);
            Ok(())
        })
        .context("a line is `concept<TAB>title`");
    }
    let mut files: Vec<PathBuf> =
        fs::read_dir(path)?.map(|e| e.map(|e| e.path())).collect::<Result<_, _>>()?;
    files.retain(|f| f.extension().is_some_and(|e| e == "txt"));
    files.sort();
    for file in files {
        let mut lines = BufReader::new(fs::File::open(&file)?);
        let mut head = String::new();
        lines.read_line(&mut head)?;
        let concept = head.split_whitespace().next().context("a file begins with its concept")?.to_owned();
        crate::text::lines(lines, |title| {
            see(&concept, title);
            Ok(())
        })?;
    }
    Ok(())
}

fn check(file: &Path) -> Result<()> {
    let pack = Pack::open(file).with_context(|| file.display().to_string())?;
    println!("width\t{}", pack.width());
    println!("concepts\t{}", pack.concepts());
    for (lang, count) in pack.languages() {
        println!("{lang}\twords {count}");
    }
    let known: Vec<Lang> = pack.languages().into_iter().map(|l| l.0).collect();
    for from in &known {
        for to in known.iter().filter(|to| *to != from) {
            let (mut tried, mut found) = (0, 0);
            for pair in PAIRS {
                let near = pack.near(pair[*from as usize], *from, *to, 5);
                if !near.is_empty() {
                    tried += 1;
                    found += usize::from(near.iter().any(|n| n.0 == pair[*to as usize]));
                }
            }
            println!("{from}->{to}\tof {tried} words tried, {found} have their match among the 5 nearest");
        }
    }
    Ok(())
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! `riihi bench text`: how fast this machine reads texts. What is measured is real work on made-up texts:
//! every word of them is a new compound or a form that has not been met, until as many texts are made.

use std::{hint::black_box, path::PathBuf, time::Instant};

use anyhow::Result;
use clap::Subcommand;
use kernel::{Chance, Lang};
use language::{Analyser as _, Lexicon, guess, personal_data};
use serde_json::json;

use crate::{bench_opinion, dictionaries};

/// What to measure.
#[derive(Debug, Subcommand)]
pub(crate) enum Bench {
    /// The opinion engine: speed and memory, or (with --draws) whether it finds known groups
    Opinion(bench_opinion::Order),
    /// Words and texts a second, and the most memory that was in use
    Text {
        /// How many texts
        #[arg(long, value_name = "N", default_value_t = 20_000)]
        texts: usize,
        /// Look for dictionaries in this folder only
        #[arg(long, value_name = "DIR")]
        dictionary_dir: Option<PathBuf>,
        /// The installation's home folder
        #[arg(long, value_name = "DIR", env = "RIIHI_DATA", default_value = "riihi-data")]
        data: PathBuf,
    },
}

pub(crate) fn run(what: Bench) -> Result<()> {
    let (texts, dictionary_dir, data) = match what {
        Bench::Opinion(order) => return bench_opinion::run(&order),
        Bench::Text { texts, dictionary_dir, data } => (texts, dictionary_dir, data),
    };
    let open = Instant::now();
    let words = match &dictionary_dir {
        Some(folder) => Lexicon::open([folder]),
        None => Lexicon::open(dictionaries::folders(&data)),
    };
    let load = open.elapsed().as_secs_f64();
    let texts = made_up(texts);

    let mut unseen: Vec<&str> = texts.iter().flat_map(|t| t.split(' ')).collect();
    unseen.sort_unstable();
    unseen.dedup();
    let start = Instant::now();
    for form in &unseen {
        black_box(words.word(form, Lang::Fi));
    }
    let for_unseen = start.elapsed().as_secs_f64();

    let start = Instant::now();
    let mut running = 0usize;
    for text in &texts {
        running += words.analyse(text, Lang::Fi).tokens.len();
    }
    let for_running = start.elapsed().as_secs_f64();

    let start = Instant::now();
    for text in &texts {
        black_box((guess(text), personal_data(text)));
    }
    let for_scan = start.elapsed().as_secs_f64();

    #[expect(clippy::cast_precision_loss, reason = "counts for people to read")]
    let per = |count: usize, seconds: f64| (count as f64 / seconds.max(1e-9)).round();
    println!(
        "{}",
        json!({
            "source": words.source(Lang::Fi).code(),
            "load_seconds": load,
            "texts": texts.len(),
            "unseen_words": unseen.len(),
            "unseen_words_per_second": per(unseen.len(), for_unseen),
            "words_per_second": per(running, for_running),
            "texts_per_second": per(texts.len(), for_running + for_scan),
            "peak_memory_bytes": peak_memory(),
        })
    );
    Ok(())
}

/// Texts of words that people could write: compounds put together anew, in cases.
fn made_up(count: usize) -> Vec<String> {
    const HEADS: &[&str] = &[
        "koulu", "kirjasto", "puisto", "pyörä", "linja", "koira", "leikki", "uima", "kaupunki", "kunta",
        "nuoriso", "metsä", "ranta", "talvi", "kesä", "musiikki", "liikunta", "terveys", "vanhus", "ilta",
        "yö", "katu", "valo", "vesi", "lähi", "etä", "yhteis",
    ];
    const TAILS: &[&str] = &[
        "palvelu",
        "tila",
        "paikka",
        "verkko",
        "reitti",
        "keskus",
        "toiminta",
        "talo",
        "alue",
        "vuoro",
        "maksu",
        "hoito",
        "tori",
        "ryhmä",
        "aika",
        "kenttä",
        "halli",
        "silta",
        "bussi",
        "päivä",
        "kuja",
        "polku",
        "järjestelmä",
        "suunnitelma",
        "kokous",
        "opetus",
    ];
    const ENDINGS: &[&str] = &["", "n", "a", "ssa", "sta", "lla", "lle", "t", "kin", "ssakin", "lta", "han"];
    const SMALL: &[&str] =
        &["ja", "on", "ei", "enemmän", "lisää", "myös", "pitäisi", "voisi", "olla", "kaikille", "parempi"];
    let mut chance = Chance::seeded(5);
    let mut pick = |list: &[&'static str]| list[(chance.u64() % list.len().max(1) as u64) as usize];
    (0..count)
        .map(|_| {
            let mut text = Vec::with_capacity(12);
            for nth in 0..12 {
                text.push(match nth % 4 {
                    0 => format!("{}{}{}{}", pick(HEADS), pick(HEADS), pick(TAILS), pick(ENDINGS)),
                    1 => format!("{}{}{}", pick(HEADS), pick(TAILS), pick(ENDINGS)),
                    2 => format!("{}{}", pick(TAILS), pick(ENDINGS)),
                    _ => pick(SMALL).to_owned(),
                });
            }
            text.join(" ")
        })
        .collect()
}

/// The most memory this process has had, where the system tells.
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"))?;
    Some(line.trim().trim_end_matches("kB").trim().parse::<u64>().ok()? * 1024)
}

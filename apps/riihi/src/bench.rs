// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! `riihi bench text`: how fast this machine reads texts. What is measured is real work on made-up texts:
//! every word of them is a new compound or a form that has not been met, until as many texts are made. Each is
//! about one of twenty subjects, so that there are themes to be found.

use std::{hint::black_box, ops::ControlFlow, path::PathBuf, time::Instant};

use anyhow::Result;
use clap::Subcommand;
use kernel::{Chance, Lang};
use language::{Analyser as _, Lexicon, ThemeFinder, ThemeText, ThemeWish, guess, personal_data};
use serde_json::json;

use crate::{analyse::cpu_seconds, bench_opinion, dictionaries};

/// What to measure.
#[derive(Debug, Subcommand)]
pub(crate) enum Bench {
    /// The opinion engine: speed and memory, or (with --draws) whether it finds known groups
    Opinion(bench_opinion::Order),
    /// Words and texts a second, seconds to themes, and the most memory that was in use
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
    let (start, cpu) = (Instant::now(), cpu_seconds());
    for form in &unseen {
        black_box(words.word(form, Lang::Fi));
    }
    let for_unseen = start.elapsed().as_secs_f64();
    let unseen_cpu = cpu_seconds() - cpu;
    let unseen_words = unseen.len();
    drop(unseen);

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

    let rows: Vec<_> =
        texts.iter().enumerate().map(|(id, text)| ThemeText { id, text, lang: Lang::Fi }).collect();
    let finder = ThemeFinder { analyser: &words, pack: None, model: None };
    let (start, cpu) = (Instant::now(), cpu_seconds());
    let found = finder.find(&rows, &ThemeWish::default(), &[], None, &mut |_| ControlFlow::Continue(()));
    let to_themes = start.elapsed().as_secs_f64();
    let themes_cpu = cpu_seconds() - cpu;

    #[expect(clippy::cast_precision_loss, reason = "counts for people to read")]
    let per = |count: usize, seconds: f64| (count as f64 / seconds.max(1e-9)).round();
    println!(
        "{}",
        json!({
            "source": words.source(Lang::Fi).code(),
            "load_seconds": load,
            "texts": texts.len(),
            "unseen_words": unseen_words,
            "unseen_words_per_second": per(unseen_words, for_unseen),
            "unseen_words_per_cpu_second": per(unseen_words, unseen_cpu),
            "words_per_second": per(running, for_running),
            "texts_per_second": per(texts.len(), for_running + for_scan),
            "themes": found.map_or(0, |(map, _)| map.themes.len()),
            "seconds_to_themes": to_themes,
            "cpu_seconds_to_themes": themes_cpu,
            "peak_memory_bytes": peak_memory(),
        })
    );
    Ok(())
}

/// What the texts are about: so many different things.
const SUBJECTS: usize = 20;

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
    let mut any = |list: &[&'static str]| list[(chance.u64() % list.len().max(1) as u64) as usize];
    (0..count)
        .map(|nth_text| {
            // Most words of a text are of its subject: a few neighbours in the lists.
            let subject = nth_text % SUBJECTS;
            let mut of_subject = |list: &[&'static str]| {
                let first = subject * list.len() / SUBJECTS;
                let own: [&'static str; 3] = std::array::from_fn(|n| list[(first + n) % list.len().max(1)]);
                if any(&["own", "own", "own", "own", "any"]) == "own" { any(&own) } else { any(list) }
            };
            let mut text = Vec::with_capacity(12);
            for nth in 0..12 {
                let (first, second, tail) = (of_subject(HEADS), of_subject(HEADS), of_subject(TAILS));
                text.push((nth % 4, first, second, tail));
            }
            let words: Vec<String> = text
                .into_iter()
                .map(|(kind, first, second, tail)| match kind {
                    0 => format!("{first}{second}{tail}{}", any(ENDINGS)),
                    1 => format!("{first}{tail}{}", any(ENDINGS)),
                    2 => format!("{tail}{}", any(ENDINGS)),
                    _ => any(SMALL).to_owned(),
                })
                .collect();
            words.join(" ")
        })
        .collect()
}

/// The most memory this process has had, where the system tells.
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"))?;
    Some(line.trim().trim_end_matches("kB").trim().parse::<u64>().ok()? * 1024)
}

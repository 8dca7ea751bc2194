// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! `riihi text`: the language engine on texts from stdin, one a line, for trying and for checking it.
//!
//! What it reads is never trusted: bytes that are not UTF-8 become the sign for that, and a line may be long.

mod language;
mod lemmas;
mod scan;
mod similar;
mod themes;

use std::{
    io::{self, BufRead, Write},
    num::NonZeroUsize,
    path::PathBuf,
};

use ::language::{Analyser as _, Lexicon, Source};
use anyhow::{Result, bail};
use clap::{Args, Subcommand, ValueEnum};
use kernel::Lang;

use crate::{cli::Model, dictionaries};

/// What to do with the texts.
#[derive(Debug, Subcommand)]
pub(crate) enum Text {
    /// The base form of each word and the parts of compounds: `form<TAB>lemma<TAB>parts`
    Lemmas {
        /// The words' language
        #[arg(long, value_enum)]
        language: Language,
        #[command(flatten)]
        dictionaries: Dictionaries,
    },
    /// The language of each text: `fi|sv|en|other<TAB>confidence`
    Language {
        // Letters say it and no dictionary is asked; taken all the same, so that every `text` command takes them.
        #[command(flatten)]
        _dictionaries: Dictionaries,
    },
    /// What the texts are about: the number of each text's theme, -1 for none
    Themes {
        /// The texts' language; `auto` looks at each
        #[arg(long, value_enum, default_value = "auto")]
        language: LanguageOrAuto,
        /// So many themes, instead of as many as there are
        #[arg(long, value_name = "N")]
        themes: Option<NonZeroUsize>,
        /// Under 1 fewer and broader themes, over 1 more and narrower ones
        #[arg(long, default_value_t = 1.0, value_parser = fineness)]
        fineness: f32,
        /// A word space that the languages share
        #[arg(long, value_name = "FILE")]
        pack: Option<PathBuf>,
        #[command(flatten)]
        model: Model,
        /// Write the themes' labels and examples here, as TSV
        #[arg(long, value_name = "FILE")]
        labels: Option<PathBuf>,
        #[command(flatten)]
        dictionaries: Dictionaries,
    },
    /// For each query `qid<TAB>text` the ids of the texts most like it, best first
    Similar {
        /// The texts to look among: `id<TAB>text` lines
        #[arg(long, value_name = "FILE")]
        pool: PathBuf,
        /// Their language
        #[arg(long, value_enum)]
        language: Language,
        /// At most so many for each query
        #[arg(short, default_value_t = 10)]
        n: usize,
        #[command(flatten)]
        dictionaries: Dictionaries,
    },
    /// Personal data and swear words in each text, as one JSON object a line
    Scan {
        /// The texts' language; `auto` looks at each
        #[arg(long, value_enum, default_value = "auto")]
        language: LanguageOrAuto,
        #[command(flatten)]
        dictionaries: Dictionaries,
    },
}

/// A language of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Language {
    /// Finnish
    Fi,
    /// Swedish
    Sv,
    /// English
    En,
}

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::Fi => Self::Fi,
            Language::Sv => Self::Sv,
            Language::En => Self::En,
        }
    }
}

/// A language, or whichever each text is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum LanguageOrAuto {
    /// Finnish
    Fi,
    /// Swedish
    Sv,
    /// English
    En,
    /// Look at each text
    Auto,
}

impl LanguageOrAuto {
    /// The language to read this text in.
    pub(crate) fn of(self, text: &str) -> Lang {
        match self {
            Self::Fi => Lang::Fi,
            Self::Sv => Lang::Sv,
            Self::En => Lang::En,
            Self::Auto => ::language::guess_for(text, Lang::Fi),
        }
    }
}

/// Where dictionaries are.
#[derive(Debug, Clone, Args)]
pub(crate) struct Dictionaries {
    /// Look for dictionaries in this folder only, instead of the home folder and the system's places
    #[arg(long, value_name = "DIR")]
    dictionary_dir: Option<PathBuf>,
    /// The installation's home folder, whose `dictionaries` folder is looked into first
    #[arg(long, value_name = "DIR", env = "RIIHI_DATA", default_value = "riihi-data")]
    data: PathBuf,
}

impl Dictionaries {
    /// The words with the dictionaries found; tells on stderr where one that is wanted is not there or damaged.
    pub(crate) fn open(&self, wanted: &[Lang]) -> Lexicon {
        let words = match &self.dictionary_dir {
            Some(folder) => Lexicon::open([folder]),
            None => Lexicon::open(dictionaries::folders(&self.data)),
        };
        for found in words.found() {
            if let Err(why) = &found.result {
                eprintln!("riihi: {}: {why}", found.path.display());
            }
        }
        for lang in wanted.iter().filter(|l| **l != Lang::En && words.source(**l) == Source::Snowball) {
            eprintln!("riihi: no dictionary for {lang}: words are only stemmed");
        }
        words
    }
}

pub(crate) fn run(what: Text) -> Result<()> {
    let (stdin, stdout) = (io::stdin().lock(), io::stdout().lock());
    let mut out = io::BufWriter::new(stdout);
    let done = match what {
        Text::Lemmas { language, dictionaries } => {
            let lang = language.into();
            lemmas::run(stdin, &mut out, lang, dictionaries.open(&[lang]))
        }
        Text::Language { .. } => language::run(stdin, &mut out),
        Text::Themes { language, themes, fineness, pack, model, labels, dictionaries } => {
            let order = themes::Order { language, themes, fineness, pack, model: model.model_dir, labels };
            themes::run(stdin, &mut out, &order, &dictionaries.open(&[]))
        }
        Text::Similar { pool, language, n, dictionaries } => {
            let lang = language.into();
            similar::run(stdin, &mut out, &pool, lang, n, std::sync::Arc::new(dictionaries.open(&[lang])))
        }
        Text::Scan { language, dictionaries } => {
            scan::run(stdin, &mut out, language, &dictionaries.open(&[]))
        }
    };
    match done.and_then(|()| Ok(out.flush()?)) {
        // A reader that has seen enough, such as `head`, is no error.
        Err(e) if e.downcast_ref::<io::Error>().is_some_and(|e| e.kind() == io::ErrorKind::BrokenPipe) => {
            Ok(())
        }
        done => done,
    }
}

/// Between fewer and more themes.
fn fineness(text: &str) -> Result<f32, String> {
    let number: f32 = text.parse().map_err(|_| "not a number".to_owned())?;
    if (0.1..=10.0).contains(&number) { Ok(number) } else { Err("between 0.1 and 10".to_owned()) }
}

/// Calls `see` with each line, without its end; the first without the mark that some programs put before a text.
pub(crate) fn lines(mut input: impl BufRead, mut see: impl FnMut(&str) -> Result<()>) -> Result<()> {
    const MARK: &[u8] = "\u{feff}".as_bytes();
    let mut line = Vec::new();
    let mut first = true;
    loop {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            return Ok(());
        }
        let text = line.strip_suffix(b"\n").unwrap_or(&line);
        let text = text.strip_suffix(b"\r").unwrap_or(text);
        let text = if std::mem::take(&mut first) { text.strip_prefix(MARK).unwrap_or(text) } else { text };
        see(&String::from_utf8_lossy(text))?;
    }
}

/// As [`lines`], of lines that are `name<TAB>text`. An empty line is none; another without a tab is an error that
/// says which.
pub(crate) fn named(input: impl BufRead, mut see: impl FnMut(&str, &str) -> Result<()>) -> Result<()> {
    let mut nth = 0;
    lines(input, |line| {
        nth += 1;
        match line.split_once('\t') {
            Some((name, text)) => see(name, text),
            None if line.trim().is_empty() => Ok(()),
            None => bail!("line {nth} has no tab"),
        }
    })
}

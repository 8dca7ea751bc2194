// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Where an installation's dictionaries are, and what is told of them.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use kernel::Lang;
use language::{Analyser as _, Lexicon, SYSTEM_FOLDERS, Source};

/// The home's own folder first, then the system's places.
pub(crate) fn folders(home: &Path) -> Vec<PathBuf> {
    std::iter::once(home.join("dictionaries")).chain(SYSTEM_FOLDERS.iter().map(PathBuf::from)).collect()
}

/// The words of a home, read once and shared.
pub(crate) fn open(home: &Path) -> Arc<Lexicon> {
    Arc::new(Lexicon::open(folders(home)))
}

/// A line for each dictionary that is in use or damaged, and for each language that goes without: what, and
/// whether all is well with it.
pub(crate) fn told(words: &Lexicon) -> Vec<Result<String, String>> {
    let mut out: Vec<Result<String, String>> = words
        .found()
        .iter()
        .map(|found| match &found.result {
            Ok(()) => Ok(format!("{}: {}", found.lang.own_name(), found.path.display())),
            Err(why) => Err(format!("{}: {}: {why}", found.lang.own_name(), found.path.display())),
        })
        .collect();
    for (lang, package) in [(Lang::Fi, "voikko-fi"), (Lang::Sv, "hunspell-sv")] {
        if words.source(lang) == Source::Snowball {
            out.push(Ok(format!(
                "{}: no dictionary, so words are only stemmed; on Debian: apt-get install {package}",
                lang.own_name()
            )));
        }
    }
    out.push(Ok("English: stemmed, which is enough".to_owned()));
    out
}

/// Tells the log at start.
pub(crate) fn log(words: &Lexicon) {
    for line in told(words) {
        match line {
            Ok(line) => tracing::info!("words: {line}"),
            Err(line) => tracing::warn!("words: {line}"),
        }
    }
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! `riihi text lemmas`: one word a line, its base form and parts.

use std::io::{BufRead, Write};

use ::language::{Analyser as _, Lexicon};
use anyhow::Result;
use kernel::Lang;

/// As many words as are read before the first is answered: they teach which base forms are common among them.
const READ_AHEAD: usize = 1_000_000;

pub(super) fn run(input: impl BufRead, out: &mut impl Write, lang: Lang, mut words: Lexicon) -> Result<()> {
    let mut first: Vec<String> = Vec::new();
    let mut taught = false;
    super::lines(input, |form| {
        if taught {
            return one(form, out, lang, &words);
        }
        first.push(form.to_owned());
        if first.len() == READ_AHEAD {
            taught = true;
            words.learn(lang, first.iter().map(String::as_str));
            first.drain(..).try_for_each(|form| one(&form, out, lang, &words))?;
        }
        Ok(())
    })?;
    if !taught {
        words.learn(lang, first.iter().map(String::as_str));
    }
    first.iter().try_for_each(|form| one(form, out, lang, &words))
}

fn one(form: &str, out: &mut impl Write, lang: Lang, words: &Lexicon) -> Result<()> {
    let word = words.word(form, lang);
    writeln!(out, "{form}\t{}\t{}", word.key, word.parts.join(" "))?;
    Ok(())
}

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

/// The answer has three columns whatever the line has: of several words on it, or spaces around one, each is read
/// by itself.
fn one(line: &str, out: &mut impl Write, lang: Lang, words: &Lexicon) -> Result<()> {
    if !line.contains(char::is_whitespace) {
        let word = words.word(line, lang);
        writeln!(out, "{line}\t{}\t{}", word.key, word.parts.join(" "))?;
        return Ok(());
    }
    let (mut lemmas, mut parts) = (Vec::new(), Vec::new());
    for form in line.split_whitespace() {
        let word = words.word(form, lang);
        lemmas.push(word.key.to_string());
        parts.extend(word.parts.iter().map(ToString::to_string));
    }
    writeln!(out, "{}\t{}\t{}", line.replace('\t', " "), lemmas.join(" "), parts.join(" "))?;
    Ok(())
}

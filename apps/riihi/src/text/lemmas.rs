// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! `riihi text lemmas`: one word a line, its base form and parts.

use std::io::{BufRead, Write};

use ::language::Analyser;
use anyhow::Result;
use kernel::Lang;

pub(super) fn run(input: impl BufRead, out: &mut impl Write, lang: Lang, words: &dyn Analyser) -> Result<()> {
    super::lines(input, |form| {
        let word = words.word(form, lang);
        writeln!(out, "{form}\t{}\t{}", word.key, word.parts.join(" "))?;
        Ok(())
    })
}

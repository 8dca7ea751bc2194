// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! `riihi text scan`: personal data and swear words, as a moderator would be shown them.

use std::io::{BufRead, Write};

use ::language::{Analyser, personal_data, profanity};
use anyhow::Result;
use serde_json::{Value, json};

use super::LanguageOrAuto;

pub(super) fn run(
    input: impl BufRead,
    out: &mut impl Write,
    language: LanguageOrAuto,
    words: &dyn Analyser,
) -> Result<()> {
    super::lines(input, |text| {
        let personal: Vec<Value> = personal_data(text)
            .into_iter()
            .map(|f| json!([f.chars.start, f.chars.end, f.kind.code()]))
            .collect();
        let profanity: Vec<Value> = profanity(text, language.of(text), words)
            .into_iter()
            .map(|s| json!([s.chars.start, s.chars.end]))
            .collect();
        writeln!(out, "{}", json!({ "personal": personal, "profanity": profanity }))?;
        Ok(())
    })
}

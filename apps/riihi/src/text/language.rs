// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! `riihi text language`: which language each text is in.

use std::io::{BufRead, Write};

use ::language::guess;
use anyhow::Result;

pub(super) fn run(input: impl BufRead, out: &mut impl Write) -> Result<()> {
    super::lines(input, |text| {
        let guess = guess(text);
        let code = guess.best.filter(|_| !guess.other).map_or("other", |lang| lang.code());
        // How likely the best is against the second: the margin is the logarithm of their odds.
        let confidence =
            if guess.best.is_some() && !guess.other { 1.0 / (1.0 + (-guess.margin).exp()) } else { 0.0 };
        writeln!(out, "{code}\t{confidence:.3}")?;
        Ok(())
    })
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! `riihi text similar`: for each query the texts of a pool that are most like it.

use std::{
    io::{BufRead, BufReader, Write},
    path::Path,
    sync::Arc,
};

use ::language::{Analyser, Index, Similar as _};
use anyhow::{Context, Result};
use kernel::Lang;

pub(super) fn run(
    input: impl BufRead,
    out: &mut impl Write,
    pool: &Path,
    lang: Lang,
    count: usize,
    words: Arc<dyn Analyser>,
) -> Result<()> {
    let mut index = Index::new(words);
    let mut ids: Vec<String> = Vec::new();
    let file = std::fs::File::open(pool).with_context(|| format!("the pool {}", pool.display()))?;
    super::named(BufReader::new(file), |id, text| {
        index.add(ids.len(), text, lang);
        ids.push(id.to_owned());
        Ok(())
    })
    .context("a line of the pool is `id<TAB>text`")?;
    super::named(input, |id, text| {
        // A query given here is whole: its last word is finished.
        let found = index.like(&format!("{text} "), lang, count);
        let found: Vec<&str> = found.iter().map(|s| ids[s.id].as_str()).collect();
        writeln!(out, "{id}\t{}", found.join(" "))?;
        Ok(())
    })
    .context("a query is `qid<TAB>text`")
}

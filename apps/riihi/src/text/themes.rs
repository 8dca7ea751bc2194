// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! `riihi text themes`: one text a line, the number of each text's theme; labels in a file of their own.

use std::{
    io::{BufRead, Write},
    ops::ControlFlow,
    path::PathBuf,
};

use ::language::{Analyser, Pack, ThemeFinder, ThemeMap, ThemeText, ThemeWish};
use anyhow::{Context, Result};

use super::LanguageOrAuto;

pub(super) struct Order {
    pub(super) language: LanguageOrAuto,
    pub(super) themes: Option<usize>,
    pub(super) fineness: f32,
    pub(super) pack: Option<PathBuf>,
    pub(super) labels: Option<PathBuf>,
}

pub(super) fn run(
    input: impl BufRead,
    out: &mut impl Write,
    order: &Order,
    words: &dyn Analyser,
) -> Result<()> {
    let pack = order
        .pack
        .as_deref()
        .map(|file| Pack::open(file).with_context(|| format!("the word space {}", file.display())))
        .transpose()?;
    let mut lines: Vec<String> = Vec::new();
    super::lines(input, |text| {
        lines.push(text.to_owned());
        Ok(())
    })?;
    let texts: Vec<ThemeText<'_, usize>> = lines
        .iter()
        .enumerate()
        .map(|(id, text)| ThemeText { id, text, lang: order.language.of(text) })
        .collect();
    let wish = ThemeWish { fineness: order.fineness, count: order.themes, ..ThemeWish::default() };
    let finder = ThemeFinder { analyser: words, pack: pack.as_ref() };
    let found = finder.find(&texts, &wish, &[], None, &mut |_| ControlFlow::Continue(()));
    let (map, _) = found.context("the analysis was broken off")?;
    let mut of: Vec<i64> = vec![-1; texts.len()];
    for theme in &map.themes {
        theme.texts.iter().for_each(|t| of[*t] = i64::from(theme.id.0));
    }
    for id in of {
        writeln!(out, "{id}")?;
    }
    if let Some(file) = &order.labels {
        std::fs::write(file, labels(&map, &lines)).with_context(|| format!("writing {}", file.display()))?;
    }
    Ok(())
}

/// The themes as TSV with a header line, the biggest first; parts of a theme under it, with an empty number.
fn labels(map: &ThemeMap<usize>, lines: &[String]) -> String {
    let clean = |text: &str| text.replace(['\t', '\r'], " ");
    let mut out = String::from("theme\ttexts\tlabel\tfi\tsv\ten\texample1\texample2\texample3\n");
    for theme in &map.themes {
        let names = theme.suggested.clone().unwrap_or_default().join("\t");
        let examples: Vec<String> = theme.texts.iter().take(3).map(|t| clean(&lines[*t])).collect();
        let row = [
            theme.id.0.to_string(),
            theme.texts.len().to_string(),
            theme.label.join(", "),
            names,
            examples.join("\t"),
        ];
        out.push_str(&row.join("\t"));
        out.push('\n');
        for part in &theme.parts {
            out.push_str(&format!("\t{}\t{}\n", part.texts.len(), part.label.join(", ")));
        }
    }
    out
}

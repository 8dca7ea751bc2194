// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! `riihi text themes`: one text a line, the number of each text's theme; labels in a file of their own.

use std::{
    fs,
    io::{BufRead, Write},
    num::NonZeroUsize,
    ops::ControlFlow,
    path::PathBuf,
};

use ::language::{Analyser, Pack, ThemeFinder, ThemeMap, ThemeText, ThemeWish};
use anyhow::{Context, Result, anyhow};

use super::LanguageOrAuto;
use crate::toolbox;

pub(super) struct Order {
    pub(super) language: LanguageOrAuto,
    pub(super) themes: Option<NonZeroUsize>,
    pub(super) fineness: f32,
    pub(super) pack: Option<PathBuf>,
    pub(super) model: Option<PathBuf>,
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
    let model = order
        .model
        .as_deref()
        .map(|folder| {
            let model = toolbox::model(folder, words, pack.as_ref());
            model.map_err(|why| anyhow!("the model {}: {why}", folder.display()))
        })
        .transpose()?;
    // Opened before the work: a folder that is not there should be heard of at once.
    let labels_file = order
        .labels
        .as_deref()
        .map(|file| fs::File::create(file).with_context(|| format!("writing {}", file.display())))
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
    let wish = ThemeWish {
        fineness: order.fineness,
        count: order.themes.map(NonZeroUsize::get),
        ..ThemeWish::default()
    };
    let finder = ThemeFinder { analyser: words, pack: pack.as_ref(), model: model.as_deref() };
    let found = finder.find(&texts, &wish, &[], None, &mut |_| ControlFlow::Continue(()));
    let (map, _) = found.context("the analysis was broken off")?;
    let mut of: Vec<i64> = vec![-1; texts.len()];
    for theme in &map.themes {
        theme.texts.iter().for_each(|t| of[*t] = i64::from(theme.id.0));
    }
    for id in of {
        writeln!(out, "{id}")?;
    }
    if let Some(mut file) = labels_file {
        file.write_all(labels(&map, &lines).as_bytes()).context("writing the labels")?;
    }
    Ok(())
}

/// The themes as TSV with a header line, the biggest first; parts of a theme under it, with an empty number.
fn labels(map: &ThemeMap<usize>, lines: &[String]) -> String {
    let clean = |text: &str| text.replace(['\t', '\r'], " ");
    let mut out = String::from("theme\ttexts\tlabel\tfi\tsv\ten\texample1\texample2\texample3\n");
    for theme in &map.themes {
        let names = theme.suggested.clone().unwrap_or_default().map(|name| clean(&name)).join("\t");
        let example = |n: usize| theme.texts.get(n).map_or_else(String::new, |t| clean(&lines[*t]));
        let row = [
            theme.id.0.to_string(),
            theme.texts.len().to_string(),
            theme.label.join(", "),
            names,
            [example(0), example(1), example(2)].join("\t"),
        ];
        out.push_str(&row.join("\t"));
        out.push('\n');
        for part in &theme.parts {
            out.push_str(&format!("\t{}\t{}\t\t\t\t\t\t\n", part.texts.len(), part.label.join(", ")));
        }
    }
    out
}

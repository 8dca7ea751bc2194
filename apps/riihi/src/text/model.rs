// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! A model that somebody has put beside the program (ADR 40), where the program is built to read one.

use std::path::{Path, PathBuf};

use ::language::{Analyser, Pack, ThemeFinder, ThemeMap, ThemeText, ThemeWish};
use anyhow::Result;

/// The model of a home: its `model` folder.
fn of(data: &Path) -> Option<PathBuf> {
    Some(data.join("model")).filter(|folder| folder.is_dir())
}

/// The themes, by the model in this folder where it is no worse than what is there without it.
#[cfg(feature = "model")]
pub(super) fn themes(
    folder: &Path,
    finder: &ThemeFinder<'_>,
    texts: &[ThemeText<'_, usize>],
    wish: &ThemeWish,
) -> Result<Option<ThemeMap<usize>>> {
    use std::ops::ControlFlow;

    use ::language::{Model, ModelError};
    use anyhow::Context as _;

    let go_on = &mut |_| ControlFlow::Continue(());
    let found = match Model::open(folder, finder.analyser, finder.pack) {
        Ok(model) => finder.find_by_model(&model, texts, wish, &[], None, go_on),
        Err(why @ ModelError::Worse(_)) => {
            eprintln!("riihi: {}: not used: {why}", folder.display());
            finder.find(texts, wish, &[], None, go_on)
        }
        Err(why) => return Err(why).with_context(|| folder.display().to_string()),
    };
    Ok(found.map(|(map, _)| map))
}

#[cfg(not(feature = "model"))]
pub(super) fn themes(
    folder: &Path,
    _: &ThemeFinder<'_>,
    _: &[ThemeText<'_, usize>],
    _: &ThemeWish,
) -> Result<Option<ThemeMap<usize>>> {
    anyhow::bail!("{}: {UNREAD}", folder.display())
}

#[cfg(not(feature = "model"))]
const UNREAD: &str = "this program is built without models; build it with the cargo feature `model` (ADR 40)";

/// What a home has in the way of models, and whether all is well with it; none where there is nothing to tell.
#[cfg(feature = "model")]
pub(crate) fn told(data: &Path, words: &dyn Analyser, pack: Option<&Pack>) -> Option<Result<String, String>> {
    let Some(folder) = of(data) else { return Some(Ok("none: themes work without one".to_owned())) };
    let place = folder.display();
    Some(match ::language::Model::open(&folder, words, pack) {
        Ok(model) => Ok(format!("{place}, tried and taken: {}", model.probe(words, pack))),
        Err(why) => Err(format!("{place}: not used: {why}")),
    })
}

#[cfg(not(feature = "model"))]
pub(crate) fn told(data: &Path, _: &dyn Analyser, _: Option<&Pack>) -> Option<Result<String, String>> {
    of(data).map(|folder| Err(format!("{}: {UNREAD}", folder.display())))
}

// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What this installation reads texts with: the words it is given, a word space from the home's `pack` folder and
//! a model from its `model` folder, where they lie there.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::{Result, bail};
use language::{Analyser, Pack, Toolbox, WholeTexts};

use crate::config::Config;

/// The pack of a home: the first `.rvec` file of its `pack` folder, by name.
pub(crate) fn pack_of(data: &Path) -> Option<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(data.join("pack"))
        .ok()?
        .filter_map(|entry| entry.ok().map(|e| e.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "rvec"))
        .collect();
    files.sort();
    files.into_iter().next()
}

/// The folder of the model: the one that was named, or `model` in the home where there is one.
pub(crate) fn model_folder(config: &Config) -> Option<PathBuf> {
    if config.model_dir.as_os_str().is_empty() {
        Some(config.data.join("model")).filter(|folder| folder.is_dir())
    } else {
        Some(config.model_dir.clone())
    }
}

/// Opens the model of a folder, which is tried before it is believed; else tells why it is not in use.
#[cfg(feature = "model")]
pub(crate) fn model(
    folder: &Path,
    analyser: &dyn Analyser,
    pack: Option<&Pack>,
) -> Result<Arc<dyn WholeTexts>, String> {
    match language::Model::open(folder, analyser, pack) {
        Ok(model) => Ok(Arc::new(model)),
        Err(why) => Err(format!("refused: {why}")),
    }
}

/// Without the feature there is nothing to open one with.
#[cfg(not(feature = "model"))]
pub(crate) fn model(_: &Path, _: &dyn Analyser, _: Option<&Pack>) -> Result<Arc<dyn WholeTexts>, String> {
    Err("this program was built without the feature `model` and reads none: \
         build it with `cargo build --release -p riihi --features pdf,model`"
        .to_owned())
}

/// The tools. A pack or a model that can't be used is told of and left aside: everything works without one. Only
/// where a model is asked for by name and this program reads none, that is a mistake in the configuration.
pub(crate) fn open(config: &Config, analyser: Arc<dyn Analyser>) -> Result<Toolbox> {
    let pack = pack_of(&config.data).and_then(|file| match Pack::open(&file) {
        Ok(pack) => {
            tracing::info!(file = %file.display(), concepts = pack.concepts(), "word space");
            Some(Arc::new(pack))
        }
        Err(error) => {
            tracing::warn!(file = %file.display(), %error, "the word space can't be used");
            None
        }
    });
    let mut found = None;
    if let Some(folder) = model_folder(config) {
        let folder = folder.as_path();
        match model(folder, analyser.as_ref(), pack.as_deref()) {
            Ok(model) => {
                tracing::info!(folder = %folder.display(), width = model.width(), "model");
                found = Some(model);
            }
            Err(why) if cfg!(not(feature = "model")) && folder == config.model_dir => {
                bail!("the model {}: {why}", folder.display())
            }
            Err(why) => tracing::warn!(folder = %folder.display(), %why, "the model is not used"),
        }
    }
    Ok(Toolbox { analyser, pack, model: found })
}

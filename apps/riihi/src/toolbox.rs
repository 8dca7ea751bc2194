// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What this installation reads texts with: the words it is given, and a word space from the home's `pack`
//! folder where one lies there.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use language::{Analyser, Pack, Toolbox};

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

/// The tools. A pack that can't be used is told of and left aside: everything works without one.
pub(crate) fn open(data: &Path, analyser: Arc<dyn Analyser>) -> Toolbox {
    let pack = pack_of(data).and_then(|file| match Pack::open(&file) {
        Ok(pack) => {
            tracing::info!(file = %file.display(), concepts = pack.concepts(), "word space");
            Some(Arc::new(pack))
        }
        Err(error) => {
            tracing::warn!(file = %file.display(), %error, "the word space can't be used");
            None
        }
    });
    Toolbox { analyser, pack }
}

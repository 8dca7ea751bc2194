// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! `riihi export`: a brainstorm to files. The operator's Polis files hold rows of participants with fresh
//! ids and are written down as an export; the other formats hold public figures only.

use std::path::Path;

use anyhow::{Context, Result, bail};
use insight::contract;
use kernel::Actor;
use opinion::files::{Vintage, write_polis};
use tables::CsvStyle;

use crate::{admin, cli};

pub(crate) async fn run(
    home: &cli::Home,
    id: &str,
    format: cli::ExportFormat,
    out: &Path,
    vintage: &str,
) -> Result<()> {
    let vintage = match vintage {
        "2022" => Vintage::V2022,
        "2025" => Vintage::V2025,
        other => bail!("--polis-vintage {other}: choose 2022 or 2025"),
    };
    let state = admin::started(home).await?;
    let actor = Actor::System;
    let missing = || format!("no results of a brainstorm with the id or name {id}");
    match format {
        cli::ExportFormat::Polis => {
            let (conversation, version) =
                contract::rows(&state, &actor, id, "polis").await.with_context(missing)?;
            write_polis(&conversation, out, vintage)?;
            eprintln!("made from version {version} of the vote log; rows of participants: keep them safe");
        }
        cli::ExportFormat::Csv => {
            let tables = contract::public_tables(&state, &actor, id).await.with_context(missing)?;
            std::fs::create_dir_all(out).with_context(|| format!("cannot make {}", out.display()))?;
            for (name, bytes) in contract::csv_files(&tables, CsvStyle::Plain)? {
                write(&out.join(name), &bytes)?;
            }
        }
        cli::ExportFormat::Xlsx => {
            let tables = contract::public_tables(&state, &actor, id).await.with_context(missing)?;
            write(out, &contract::xlsx(&tables)?)?;
        }
        cli::ExportFormat::Json => {
            let value = contract::public_json(&state, &actor, id).await.with_context(missing)?;
            write(out, &serde_json::to_vec_pretty(&value)?)?;
        }
    }
    state.store.close().await;
    println!("{}", out.display());
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    std::fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

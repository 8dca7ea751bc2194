// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! `riihi export`: a brainstorm to files. The operator's Polis and Parquet files hold rows of participants with
//! fresh ids and are written down as an export; the other formats hold public figures only.

use std::{
    fs::File,
    io::{BufWriter, IsTerminal as _, Write},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use insight::contract;
use kernel::{Actor, Lang};
use opinion::files::Vintage;

use crate::{admin, cli};

pub(crate) async fn run(
    home: &cli::Home,
    id: &str,
    format: cli::ExportFormat,
    out: &Path,
    vintage: &str,
    language: &str,
) -> Result<()> {
    let vintage = match vintage {
        "2022" => Vintage::V2022,
        "2025" => Vintage::V2025,
        other => bail!("--polis-vintage {other}: choose 2022 or 2025"),
    };
    let lang: Lang =
        language.parse().ok().with_context(|| format!("--language {language}: choose fi, sv or en"))?;
    let state = admin::started(home).await?;
    let actor = Actor::System;
    let missing = || format!("no results of a brainstorm with the id or name {id}");
    match format {
        cli::ExportFormat::Polis => {
            let rows = contract::rows(&state, &actor, id, "polis").await.with_context(missing)?;
            let version = rows.version;
            make(out)?;
            rows.polis(vintage, |name, write| {
                let mut file = BufWriter::new(File::create(out.join(name))?);
                write(&mut file)?;
                Ok::<_, anyhow::Error>(file.flush()?)
            })?;
            eprintln!("made from version {version} of the vote log; rows of participants: keep them safe");
        }
        cli::ExportFormat::Parquet => {
            let rows = contract::rows(&state, &actor, id, "parquet").await.with_context(missing)?;
            let mut file = tempfile_beside(out)?;
            let mut whole = BufWriter::new(&mut file.1);
            rows.votes_parquet(&mut whole)?;
            whole.flush()?;
            drop(whole);
            finish(file, out)?;
            if rows.on_two_axes() > 0 {
                eprintln!("ratings on two axes are not in it: --format polis has them");
            }
            eprintln!(
                "made from version {} of the vote log; rows of participants: keep them safe",
                rows.version
            );
        }
        cli::ExportFormat::Csv => {
            make(out)?;
            contract::write_open(&state, &actor, id, out).await.with_context(missing)?;
        }
        cli::ExportFormat::Sheets if out.extension().is_some_and(|e| e.eq_ignore_ascii_case("zip")) => {
            let sheets = reports::contract::sheets(&state, &actor, id, lang).await.with_context(|| {
                format!("{}, or this build has no PDF writer (build with `--features pdf`)", missing())
            })?;
            let mut file = tempfile_beside(out)?;
            let told = std::io::stderr().is_terminal();
            let n = tokio::task::block_in_place(|| {
                let mut whole = BufWriter::new(&mut file.1);
                let n = sheets.write(&mut whole, |n| {
                    if told {
                        eprint!("\r{n} municipalities");
                    }
                })?;
                whole.flush()?;
                anyhow::Ok(n)
            })?;
            finish(file, out)?;
            eprintln!("{}{n} municipalities, a PDF page each", if told { "\r" } else { "" });
        }
        cli::ExportFormat::Sheets => {
            make(out)?;
            let n = contract::write_sheets(&state, &actor, id, lang, out).await.with_context(missing)?;
            eprintln!("{n} municipalities; all.html prints them all, a page each");
        }
        cli::ExportFormat::Archive => {
            let package = reports::contract::package(&state, &actor, id);
            let package = package.await.with_context(|| format!("{} that is over", missing()))?;
            let mut file = tempfile_beside(out)?;
            package.write(&mut file.1)?;
            finish(file, out)?;
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

fn make(folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))
}

/// A file that gets its name only when it is whole.
fn tempfile_beside(out: &Path) -> Result<(PathBuf, File)> {
    let part = out.with_extension("part");
    let file = File::create(&part).with_context(|| format!("cannot write {}", part.display()))?;
    Ok((part, file))
}

fn finish((part, file): (PathBuf, File), out: &Path) -> Result<()> {
    file.sync_all()?;
    std::fs::rename(&part, out).with_context(|| format!("cannot write {}", out.display()))
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    std::fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

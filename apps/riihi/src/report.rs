// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! `riihi report`: the results as a document, without the web.

use std::{io::IsTerminal as _, path::Path, time::Instant};

use anyhow::{Context, Result, bail};
use kernel::{Actor, Lang};
use reports::contract::{Format, draft};

use crate::{admin, cli};

pub(crate) async fn run(
    home: &cli::Home,
    id: &str,
    format: cli::ReportFormat,
    language: &str,
    out: &Path,
) -> Result<()> {
    let lang: Lang =
        language.parse().ok().with_context(|| format!("--language {language}: choose fi, sv or en"))?;
    let format = match format {
        cli::ReportFormat::Pdf => Format::Pdf,
        cli::ReportFormat::Docx => Format::Docx,
        cli::ReportFormat::Pptx => Format::Pptx,
        cli::ReportFormat::Xlsx => Format::Xlsx,
        cli::ReportFormat::Summary => Format::Summary,
        cli::ReportFormat::Html => Format::Html,
    };
    if !format.is_there() {
        bail!("this build has no PDF writer; docx, html, pptx and xlsx work, or build with `--features pdf`");
    }
    if let Some(folder) = out.parent().filter(|f| !f.as_os_str().is_empty() && !f.is_dir()) {
        bail!("there is no folder {}", folder.display());
    }
    let started = Instant::now();
    let say = |what: &str| {
        if std::io::stderr().is_terminal() {
            eprintln!("riihi: {what}");
        }
    };
    say("reading the results");
    let state = admin::started(home).await?;
    let draft = draft(&state, &Actor::System, id, format, lang)
        .await
        .with_context(|| format!("no results of a brainstorm with the id or name {id}"))?;
    state.store.close().await;
    say(if draft.own_template() { "typesetting with this installation's report.typ" } else { "typesetting" });
    let bytes = tokio::task::spawn_blocking(move || draft.write()).await??;
    std::fs::write(out, &bytes).with_context(|| format!("cannot write {}", out.display()))?;
    say(&format!("{} kB in {:.1} s", bytes.len() / 1_000, started.elapsed().as_secs_f64()));
    println!("{}", out.display());
    Ok(())
}

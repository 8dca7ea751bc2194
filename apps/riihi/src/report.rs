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
    template: Option<&Path>,
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
    let own = match template {
        None => None,
        Some(_) if format.template().is_none() => {
            bail!("{} has no template; pdf, summary, docx and pptx have", format.code())
        }
        Some(path) => {
            Some((path, std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?))
        }
    };
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
    let draft = match own {
        Some((path, bytes)) => draft.with_template(&path.display().to_string(), bytes),
        None => draft,
    };
    say(&draft
        .own_template()
        .map_or_else(|| "typesetting".to_owned(), |name| format!("typesetting with {name}")));
    let bytes = tokio::task::spawn_blocking(move || draft.write()).await??;
    std::fs::write(out, &bytes).with_context(|| format!("cannot write {}", out.display()))?;
    say(&format!("{} kB in {:.1} s", bytes.len() / 1_000, started.elapsed().as_secs_f64()));
    println!("{}", out.display());
    Ok(())
}

/// `riihi templates`: the built-in templates as files to change.
pub(crate) fn templates(folder: &Path, language: &str) -> Result<()> {
    let lang: Lang =
        language.parse().ok().with_context(|| format!("--language {language}: choose fi, sv or en"))?;
    std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    for (name, bytes) in reports::contract::templates(lang)? {
        let path = folder.join(name);
        // What somebody has changed is not written over.
        if path.exists() {
            println!("{} is there already and stays as it is", path.display());
            continue;
        }
        std::fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
        println!("{}", path.display());
    }
    Ok(())
}

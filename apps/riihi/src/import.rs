// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! `riihi import`: a conversation from files becomes a brainstorm of the organisation whose site this is, or of
//! another that is named. All of it or nothing; every bad row is named.

use std::path::Path;

use anyhow::{Context, Result, bail};
use insight::contract::ImportOptions;
use kernel::Actor;
use opinion::files::{self, Mapping, Mode, Reading};

use crate::{admin, cli};

pub(crate) async fn run(what: cli::Import) -> Result<()> {
    let (reading, how) = match what {
        cli::Import::Polis { folder, how } => (files::read_polis(&folder, mode(&how))?, how),
        cli::Import::Csv { path, mapping, how } => {
            (files::read_csv(&path, &read_mapping(&mapping)?, mode(&how))?, how)
        }
    };
    tell_skipped(&reading);
    if reading.conversation.votes.is_empty() {
        bail!("there is not a single vote in the input: nothing was imported");
    }
    let state = admin::started(&how.home).await?;
    let org = admin::organisation_or_site(&state, how.organisation.as_deref()).await?;
    let options = ImportOptions { title: how.title, slug: how.slug, draft: how.draft };
    eprintln!(
        "importing {} participants, {} ideas, {} votes",
        reading.conversation.participants.len(),
        reading.conversation.statements.len(),
        reading.conversation.votes.len()
    );
    let done = insight::contract::import(&state, &Actor::System, org, &reading.conversation, &options).await;
    state.store.close().await;
    // The last line on stdout is the path of the results page: programs read it.
    println!("{}", done?.path);
    Ok(())
}

fn mode(how: &cli::ImportHow) -> Mode {
    if how.lenient { Mode::Lenient } else { Mode::Strict }
}

fn tell_skipped(reading: &Reading) {
    for bad in &reading.skipped {
        eprintln!("left out: {bad}");
    }
    if !reading.skipped.is_empty() {
        eprintln!("{} rows were left out", reading.skipped.len());
    }
    if reading.unlisted_statements > 0 {
        eprintln!("{} statements have votes but no text", reading.unlisted_statements);
    }
}

/// A ready mapping by its name, or a file's.
fn read_mapping(name: &str) -> Result<Mapping> {
    let text = match name {
        "votes" => include_str!("../mappings/votes.toml").to_owned(),
        "yle2015" => include_str!("../mappings/yle2015.toml").to_owned(),
        path if Path::new(path).exists() => {
            std::fs::read_to_string(path).with_context(|| format!("cannot read the mapping {path}"))?
        }
        other => bail!("--mapping {other}: no such file, and the ready mappings are votes and yle2015"),
    };
    toml::from_str(&text).with_context(|| format!("the mapping {name} is not as it should be"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ready_mappings_read() {
        assert_eq!(read_mapping("votes").unwrap().columns.idea, "statement");
        assert_eq!(read_mapping("yle2015").unwrap().values.len(), 5);
        assert!(read_mapping("nowhere.toml").unwrap_err().to_string().contains("ready mappings"));
    }
}

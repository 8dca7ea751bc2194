// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! `riihi move`: the whole database to another engine, and `riihi tally`: what it holds, for comparing.

use std::{collections::BTreeMap, path::PathBuf};

use anyhow::{Context, Result, bail};
use store::{Durability, Store, StoreConfig, Tally};

use crate::{cli, features::FEATURES, home};

pub(crate) async fn run(home: &cli::Home, to: &str) -> Result<()> {
    let config = home::config_of(home)?;
    if to == config.database {
        bail!("{to} is where the data is already");
    }
    let target = if to.starts_with("postgres") {
        StoreConfig::Postgres { url: to.to_owned(), pool_size: 4, schema: None }
    } else {
        StoreConfig::Sqlite { path: PathBuf::from(to), durability: Durability::Full }
    };
    // Opened for writing: nobody else writes to it meanwhile. (On PostgreSQL: stop the nodes first.)
    let source = home::open(&config).await?;
    let migrations = web::migrations(FEATURES);
    source.migrate(&migrations).await.context("the source's tables")?;
    let target = Store::open(target).await.context("the target")?;
    target.migrate(&migrations).await.context("the target's tables")?;
    source.copy_into(&target).await.context("nothing was copied")?;
    // Not what was sent, but what either holds now.
    let (before, after) = (source.tally().await?, target.tally().await?);
    if before != after {
        let differ: Vec<&String> = before.keys().filter(|t| before.get(*t) != after.get(*t)).collect();
        bail!("the target differs in {differ:?}: do not use it");
    }
    print(&after);
    println!("Every table of the target has the same rows as its source.");
    println!("Now set `database` in the configuration; keep {} and its secret.", config.data.display());
    source.close().await;
    target.close().await;
    Ok(())
}

pub(crate) async fn tally(home: &cli::Home) -> Result<()> {
    let store = home::open_read_only(&home::config_of(home)?).await?;
    print(&store.tally().await?);
    store.close().await;
    Ok(())
}

/// A line a table: rows, hash, name.
pub(crate) fn print(tallies: &BTreeMap<String, Tally>) {
    for (table, tally) in tallies {
        println!("{:>12}  {}  {table}", tally.rows, tally.hash.get(..16).unwrap_or_default());
    }
}

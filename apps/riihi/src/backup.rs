// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! `riihi backup` and `riihi restore`: the SQLite file of a home, copied while it is in use, and put
//! into the place of an empty one. PostgreSQL has its own tools for the same.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::{cli, home};

pub(crate) async fn backup(home: &cli::Home, file: &Path) -> Result<()> {
    let config = home::config_of(home)?;
    if !config.database.is_empty() {
        bail!("the database is PostgreSQL: back it up with pg_dump, and keep {} too", config.data.display());
    }
    if file.exists() {
        bail!("{} is there already; choose another name", file.display());
    }
    let store = home::open_read_only(&config).await?;
    store.backup(file).await?;
    store.close().await;
    let bytes = std::fs::metadata(file)?.len();
    println!("{} bytes in {}", bytes, file.display());
    println!("Keep {} with it: without the secret, sign-ins end.", config.data.join("secret").display());
    Ok(())
}

pub(crate) async fn restore(home: &cli::Home, file: &Path) -> Result<()> {
    let config = home::config_of(home)?;
    if !config.database.is_empty() {
        bail!("the database is PostgreSQL: restore it with pg_restore");
    }
    let target = home::sqlite_file(&config.data);
    if target.exists() {
        bail!("{} is there already: restore into an empty home (--data)", target.display());
    }
    let head = std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    if !head.starts_with(b"SQLite format 3\0") {
        bail!("{} is not a backup made by riihi backup", file.display());
    }
    std::fs::create_dir_all(&config.data)?;
    // Copied beside its place first, so that a break leaves no half database behind.
    let beside = config.data.join("riihi.sqlite.restoring");
    std::fs::write(&beside, &head)?;
    std::fs::File::open(&beside)?.sync_all()?;
    std::fs::rename(&beside, &target)?;
    let store = home::open(&config).await?;
    store.migrate(&web::migrations(crate::features::FEATURES)).await?;
    store.close().await;
    println!("restored into {}", config.data.display());
    Ok(())
}

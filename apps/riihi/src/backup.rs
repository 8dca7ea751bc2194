// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! `riihi backup` and `riihi restore`: the SQLite file of a home, copied while it is in use, and put
//! into the place of an empty one. PostgreSQL has its own tools for the same.

use std::{
    fs::File,
    io::{Read, Write},
    path::Path,
};

use anyhow::{Context, Result, bail};
use kernel::Clock;
use store::{Durability, Store, StoreConfig};

use crate::{cli, home, moving};

pub(crate) async fn backup(home: &cli::Home, file: &Path) -> Result<()> {
    let config = home::config_of(home)?;
    if !config.database.is_empty() {
        bail!("the database is PostgreSQL: back it up with pg_dump, and keep {} too", config.data.display());
    }
    if file.exists() {
        bail!("{} is there already; choose another name", file.display());
    }
    let store = home::open_read_only(&config).await?;
    // Under another name until it is whole: a file of the name asked for is always a good backup.
    let partial = beside(file, "partial");
    // Left by a backup that was killed.
    let _ = std::fs::remove_file(&partial);
    store.backup(&partial).await?;
    store.close().await;
    readable_by_owner_only(&partial)?;
    sound(&partial).await?;
    File::open(&partial)?.sync_all()?;
    std::fs::rename(&partial, file)?;
    sync_folder(file)?;
    let bytes = std::fs::metadata(file)?.len();
    println!("{} bytes in {}", bytes, file.display());
    println!("Keep {} with it: without the secret, sign-ins end.", config.data.join("secret").display());
    // For the monitor. A backup is none the worse for not being told of.
    let now = Clock::System.now().as_millis() / 1_000;
    if let Err(error) = std::fs::write(config.data.join("last-backup"), format!("{now}\n")) {
        eprintln!("riihi: the time of this backup could not be noted for the monitor: {error}");
    }
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
    let mut head = [0; 16];
    let mut from = File::open(file).with_context(|| format!("cannot read {}", file.display()))?;
    if from.read_exact(&mut head).is_err() || head != *b"SQLite format 3\0" {
        bail!("{} is not a backup made by riihi backup", file.display());
    }
    std::fs::create_dir_all(&config.data)?;
    // Copied beside its place first, so that a break leaves no half database behind.
    let copy = beside(&target, "restoring");
    let _ = std::fs::remove_file(&copy);
    let mut to = File::create(&copy)?;
    to.write_all(&head)?;
    std::io::copy(&mut from, &mut to)?;
    to.sync_all()?;
    readable_by_owner_only(&copy)?;
    sound(&copy).await.with_context(|| format!("{} is damaged", file.display()))?;
    std::fs::rename(&copy, &target)?;
    sync_folder(&target)?;
    let store = home::open(&config).await?;
    store.migrate(&web::migrations(crate::features::FEATURES)).await?;
    moving::print(&store.tally().await?);
    store.close().await;
    println!("restored into {}", config.data.display());
    if !config.data.join("secret").exists() {
        println!("Put the old home's `secret` there too, or everybody has to sign in again.");
    }
    if !config.data.join("erasures").exists() {
        println!(
            "Put the old home's newest `erasures` there too: what people erased since this backup is then"
        );
        println!("erased again before anybody is served. Without it, it is back.");
    }
    Ok(())
}

/// Reads every row of the copy and looks through its indexes; a page that is damaged shows here and not when the
/// copy is needed.
async fn sound(file: &Path) -> Result<()> {
    let config = StoreConfig::Sqlite { path: file.to_owned(), durability: Durability::Full };
    let copy = Store::open_read_only(config).await?;
    let read = match copy.sound().await {
        Ok(()) => copy.tally().await.map(drop),
        damaged => damaged,
    };
    copy.close().await;
    read?;
    for end in ["-wal", "-shm"] {
        let mut name = file.as_os_str().to_owned();
        name.push(end);
        // Left by reading a file that is in write-ahead mode.
        let _ = std::fs::remove_file(name);
    }
    Ok(())
}

fn beside(file: &Path, end: &str) -> std::path::PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(format!(".{end}"));
    name.into()
}

/// The data of people lies in it.
fn readable_by_owner_only(file: &Path) -> Result<()> {
    #[cfg(unix)]
    std::fs::set_permissions(file, std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    Ok(())
}

/// The new name survives a power cut too.
fn sync_folder(file: &Path) -> Result<()> {
    let folder = file.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()?;
    Ok(())
}

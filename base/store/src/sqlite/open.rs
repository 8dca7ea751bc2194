// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! Opening a SQLite home: one writer at a time, guarded by a lock file, and the settings under which
//! an acknowledged write survives a power cut.

use std::{
    fs::{File, OpenOptions, TryLockError},
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use rusqlite::{Connection, OpenFlags};

use super::{explain, readers::Readers, writer::Writer};
use crate::{Durability, Error, Result, notify::Hub};

/// How long a finishing process is waited for before we say that the database is in use.
const LOCK_PATIENCE: Duration = Duration::from_secs(2);
const STATEMENTS_KEPT: usize = 512;

pub(crate) struct LiteConfig {
    pub(crate) path: PathBuf,
    pub(crate) durability: Durability,
    pub(crate) read_only: bool,
}

pub(crate) struct Lite {
    pub(crate) path: PathBuf,
    pub(crate) readers: Readers,
    /// None when opened for reading only.
    pub(crate) writer: Option<Writer>,
}

impl Lite {
    /// Blocks: opens the files and starts the threads.
    pub(crate) fn open(config: LiteConfig, hub: Hub) -> Result<Self> {
        let LiteConfig { path, durability, read_only } = config;
        let writer = if read_only {
            if !path.exists() {
                return Err(Error::Config(format!("there is no database at {}", path.display())));
            }
            None
        } else {
            let lock = lock(&path)?;
            Some(Writer::start(writing(&path, durability)?, lock, hub, durability)?)
        };
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        let connections = (0..cores.clamp(1, 4)).map(|_| reading(&path)).collect::<Result<Vec<_>>>()?;
        Ok(Self { readers: Readers::start(connections)?, writer, path })
    }
}

/// The lock goes with the returned file, also when the process is killed.
fn lock(path: &Path) -> Result<File> {
    let mut name = path.as_os_str().to_owned();
    name.push(".lock");
    let shown = PathBuf::from(&name);
    let what = || format!("opening the lock file {}", shown.display());
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&shown)
        .map_err(|error| Error::io(what(), &error))?;
    let start = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) if start.elapsed() < LOCK_PATIENCE => {
                std::thread::sleep(Duration::from_millis(20));
            }
            Err(TryLockError::WouldBlock) => {
                return Err(Error::InUse { path: path.display().to_string() });
            }
            Err(TryLockError::Error(error)) => return Err(Error::io(what(), &error)),
        }
    }
}

fn writing(path: &Path, durability: Durability) -> Result<Connection> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let synchronous = match durability {
        Durability::Full => "FULL",
        Durability::Off | Durability::AcknowledgeFirst => "OFF",
    };
    // Checkpoints copy pages back every 16 MB of log; they run in the writer, between transactions.
    let settings = format!(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = {synchronous}; PRAGMA foreign_keys = ON;
         PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4000; PRAGMA temp_store = MEMORY;
         PRAGMA trusted_schema = OFF;"
    );
    let connection = connect(path, flags, &settings)?;
    let mode: String = connection
        .query_row("PRAGMA journal_mode", [], |row| row.get(0))
        .map_err(|error| explain("journal mode", error))?;
    if mode != "wal" {
        return Err(Error::Config(format!("{} cannot use a write-ahead log here ({mode})", path.display())));
    }
    Ok(connection)
}

fn reading(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    connect(
        path,
        flags,
        "PRAGMA query_only = ON; PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY; \
         PRAGMA trusted_schema = OFF;",
    )
}

pub(super) fn connect(path: &Path, flags: OpenFlags, settings: &str) -> Result<Connection> {
    let opening = || format!("opening the database {}", path.display());
    let connection = Connection::open_with_flags(path, flags).map_err(|error| explain(&opening(), error))?;
    connection.busy_timeout(Duration::from_secs(5)).map_err(|error| explain(&opening(), error))?;
    connection.execute_batch(settings).map_err(|error| explain(&opening(), error))?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
    Ok(connection)
}
